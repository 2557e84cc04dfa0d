"""Finds the words that turn a number into a bound, before it and behind it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from factcheck.extraction.digits import number_tables
from factcheck.extraction.tokens import HYPHENS, TokenView
from factcheck.lexicon import load
from factcheck.model import Bound

BOUNDS = {
    "at_least": Bound.AT_LEAST,
    "at_most": Bound.AT_MOST,
    "around": Bound.APPROX,
    "near": Bound.APPROX,
    "below": Bound.AT_MOST,
    "above": Bound.AT_LEAST,
}
"""The bound that each shape gives; "just under" and "just over" are bounds whose other end is close by."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that limit a number; `first` and `last` are a half-open range of tokens."""

    shape: str
    """`at_least`, `at_most`, `around`, `near` (nearly), `below` (just under) or `above` (just over)."""
    first: int
    last: int

    @property
    def bound(self) -> Bound:
        """The bound that the words give."""
        return BOUNDS[self.shape]


@dataclass(frozen=True, slots=True)
class HedgeTables:
    """The phrases, by the word nearest to the number."""

    before: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    after: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    over_duration: frozenset[str]
    phrasal: dict[str, frozenset[str]]
    """Verbs that a hedge belongs to: "take over six provinces", "ticked up to 5 percent"."""
    around: float
    below: float
    above: float


@lru_cache(maxsize=8)
def hedge_tables(language: str = "en") -> HedgeTables:
    """The tables of a language, read once."""
    lexicon = load("hedges")
    phrases_of = lexicon.get(language, {})
    sides: list[dict[str, tuple[tuple[tuple[str, ...], str], ...]]] = []
    for side, nearest in (("before", -1), ("after", 0)):
        found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for shape, phrases in phrases_of.get(side, {}).items():
            for phrase in phrases:
                words = tuple(phrase.split(" "))
                found.setdefault(words[nearest], []).append((words, shape))
        sides.append(
            {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}
        )
    factors = lexicon["factors"]
    return HedgeTables(
        sides[0],
        sides[1],
        frozenset(lexicon["over_duration"]["hedge_after"]),
        {words: frozenset(verbs) for words, verbs in lexicon["phrasal"].items()},
        factors["around"],
        factors["below"],
        factors["above"],
    )


def hedge_before(view: TokenView, at: int, language: str = "en") -> Hedge | None:
    """The hedge that ends right before token `at`.

    >>> from factcheck.extraction.tokens import tokenize
    >>> hedge_before(TokenView(tokenize("no fewer than 160", 0, 17)), 3)
    Hedge(shape='at_least', first=0, last=3)
    """
    if at == 0:
        return None
    lower, last = view.lower, at
    if at > 1 and (
        lower[at - 1] == "a" or (lower[at - 1] in HYPHENS and view.glued(at) and view.glued(at - 1))
    ):
        last = at - 1
    rows = hedge_tables(language).before.get(lower[last - 1])
    if rows is None:
        return None
    for words, shape in rows:
        first = last - len(words)
        if first >= 0 and tuple(lower[first:last]) == words:
            if view.word(first - 1) in hedge_tables(language).phrasal.get(" ".join(words), ()):
                return None
            return Hedge(shape, first, last)
    return None


def hedge_after(view: TokenView, at: int, language: str = "en") -> Hedge | None:
    """The hedge that begins at token `at`: "or more", "+", "or so"."""
    rows = hedge_tables(language).after.get(view.word(at))
    if rows is None:
        return None
    for words, shape in rows:
        last = at + len(words)
        if tuple(view.lower[at:last]) == words and not (_adds(view, last)):
            return Hedge(shape, at, last)
    return None


def _adds(view: TokenView, at: int) -> bool:
    """Whether a number stands behind "plus" or "and over", which then belong to it: "24 dead and over 200 injured"."""
    return view.number(at) or view.word(at) in number_tables("en").words


def interval(low: float, high: float, shape: str) -> tuple[float | None, float | None]:
    """The interval that a hedge makes of the numbers written.

    >>> interval(1200, 1200, "at_least"), interval(30000, 30000, "near")
    ((1200, None), (27000.0, 30000))
    """
    tables = hedge_tables()
    if shape == "at_least":
        return low, None
    if shape == "at_most":
        return None, high
    down = tables.below if shape in ("near", "below") else tables.around if shape == "around" else 0.0
    up = tables.above if shape == "above" else tables.around if shape == "around" else 0.0
    return (low - abs(low) * down if down else low), (high + abs(high) * up if up else high)
