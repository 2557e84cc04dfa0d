"""Finds the words that turn a number into a bound, before it and behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.extraction.digits import number_tables
from factcheck.extraction.facts import passing_fact
from factcheck.extraction.nouns import noun_tables
from factcheck.extraction.tokens import HYPHENS, TokenView
from factcheck.extraction.units import unit_tables
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


JOINED = {"plus": "at_least", "odd": "around"}
"""Words that a hyphen joins to the number that they limit: "10,000-plus fans", "70-odd guests"."""


@passing_fact
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
    """The phrases around numbers, and the words that change what they say."""

    before: dict[tuple[str, ...], str]
    """The shape of each phrase before a number."""
    lengths_before: dict[str, tuple[int, ...]]
    """How many words the phrases have that end with a word, the longest first."""
    after: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    """The phrases behind a number with their shapes, by their first word."""
    over_duration: frozenset[str]
    phrasal: dict[str, frozenset[str]]
    """Verbs that a hedge belongs to: "take over six provinces", "ticked up to 5 percent"."""
    passing: frozenset[str]
    """Verbs that bound a measured figure: "passed 40 degrees"."""
    marks: frozenset[str]
    """Nouns behind a number that such a verb bounds: "passed the 1,000 mark"."""
    sums: frozenset[str]
    """Nouns before the verb that are numbers themselves: "the toll passes 200"."""
    inside: frozenset[str]
    denied: frozenset[str]
    """Hedges that a negation turns round."""
    negations: frozenset[str]
    denied_verbs: frozenset[str]
    """Words that may stand between a negation and the hedge."""
    around: float
    below: float
    above: float


@lru_cache(maxsize=8)
def hedge_tables(language: str = "en") -> HedgeTables:
    """The tables of a language, read once."""
    lexicon = load("hedges")
    phrases_of = lexicon.get(language, {})
    before, after = _phrases(phrases_of.get("before", {})), _phrases(phrases_of.get("after", {}))
    lengths: dict[str, set[int]] = {}
    for words in before:
        lengths.setdefault(words[-1], set()).add(len(words))
    behind: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words in sorted(after, key=len, reverse=True):
        behind.setdefault(words[0], []).append((words, after[words]))
    factors = lexicon["factors"]
    return HedgeTables(
        before,
        {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()},
        {word: tuple(rows) for word, rows in behind.items()},
        frozenset(lexicon["over_duration"]["hedge_after"]),
        {words: frozenset(verbs) for words, verbs in lexicon["phrasal"].items()},
        frozenset(lexicon["passing"]["verbs"]),
        frozenset(lexicon["passing"]["marks"]),
        frozenset(lexicon["passing"]["sums"]),
        frozenset(lexicon["inside"]["words"]),
        frozenset(lexicon["denied"]["hedges"]),
        frozenset(lexicon["denied"]["by"]),
        frozenset(lexicon["denied"]["verbs"]),
        factors["around"],
        factors["below"],
        factors["above"],
    )


def _phrases(shapes: dict[str, list[str]]) -> dict[tuple[str, ...], str]:
    """Phrase, as words, -> shape."""
    return {tuple(phrase.split(" ")): shape for shape, phrases in shapes.items() for phrase in phrases}


def hedge_before(view: TokenView, at: int, language: str = "en") -> Hedge | None:
    """The hedge that ends right before token `at`.

    >>> from factcheck.extraction.tokens import tokenize
    >>> hedge_before(TokenView(tokenize("no fewer than 160", 0, 17)), 3)
    Hedge(shape='at_least', first=0, last=3)
    """
    if at == 0:
        return None
    lower, last, tables = view.lower, at, hedge_tables(language)
    word = lower[at - 1]
    if word == "a" or word in HYPHENS:
        if at > 1 and (word == "a" or (view.glued(at) and view.glued(at - 1))):
            last = at - 1
    elif word == "of" and lower[max(0, at - 3) : at] == ["the", "age", "of"]:
        last = at - 3  # "under the age of 30"
    elif word in _QUOTES:
        last = at - 1  # 'said that "well over" 100,000 people'
    for length in tables.lengths_before.get(lower[last - 1], ()) if last else ():
        words = tuple(lower[max(0, last - length) : last])
        shape = tables.before.get(words)
        if shape is not None:
            first, phrase = last - len(words), " ".join(words)
            if view.word(first - 1) in tables.phrasal.get(phrase, ()):
                return None
            if phrase == "up to" and _is_rise(view, first, at):
                return None
            if words[-1] == "than" and (view.word(first - 1) in _PERCENT or _is_compared(view, first, last)):
                return None  # "8 percent more than two years ago": by how much, and than what
            if phrase in tables.denied and (denied := _denied(view, first, tables)) is not None:
                return Hedge(_TURNED[shape], denied, last)
            return Hedge(shape, first, last)
    return None


_QUOTES = frozenset(('"', "”", "’", "'"))
_BEHIND_SUMS = frozenset("on in by at as for after since and but with to last this".split())
"""What may stand behind a number that a sum passes; a noun is what somebody passed."""
_SUM_FAR = 5
"""Tokens before a verb among which the noun of a sum stands: "the number of dead has passed 200"."""
_DETERMINERS = frozenset(
    ["the", "a", "an", "this", "that", "its", "their", "his", "her", "our", "my", "your"]
)
"""Before a verb these make a noun of it: "the top"."""

_STANDING = frozenset(("is", "are", "was", "were", "also", "now", "been"))
"""Right before "up" it tells of a rise, where a figure behind says from what."""
_RISE = 7
"""Tokens from such a figure to the "from" before the other one."""
_YEAR = re.compile(r"(?:19|20)\d\d")
"""Behind "from" it tells since when: "fines are up to 500 euros from 2025"."""


def _is_rise(view: TokenView, up: int, at: int) -> bool:
    """Whether "up to" only says where a rise ends: "Visitor numbers were up to 87,000 this year, from 37,500", but "fines are up to 500 euros"."""
    if view.word(up - 1) not in _STANDING:
        return False
    for i in range(at + 1, min(at + _RISE, view.size - 1)):
        if view.lower[i] == "from":
            i += 1 + (view.word(i + 1) in unit_tables().signs)
            alone = view.word(i + 1) in ("", ".", ",", ";", ")")  # no "from 9 March", "from 12 depots"
            return view.number(i) and alone and not _YEAR.fullmatch(view.word(i))
    return False


_SINCE = frozenset(("ago", "earlier", "before", "previously"))
"""Behind a length of time that tells with when something is compared."""


def _is_compared(view: TokenView, first: int, last: int) -> bool:
    """Whether "more than" stands between how many more and since when: "33,000 more than a year ago", "40 jobs fewer than two years earlier"."""
    if _SINCE.isdisjoint(view.lower[last + 1 : last + 4]):
        return False
    before = view.lower[max(0, first - 3) : first]
    told = [at for at, word in enumerate(before) if word[0].isdecimal()]
    return bool(told) and "".join(before[told[-1] + 1 :]).isalpha() | (told[-1] == len(before) - 1)


_PERCENT = frozenset(("percent", "%", "cent", "points"))

_TURNED = {"at_least": "at_most", "at_most": "at_least"}

_FAR = 3
"""Words that may stand between a negation and the hedge that it turns round."""


def _denied(view: TokenView, first: int, tables: HedgeTables) -> int | None:
    """The token of the negation that turns the hedge at token `first` round: "did not exceed", "never fell below"."""
    for at in range(first - 1, max(-1, first - 2 - _FAR), -1):
        word = view.lower[at]
        if word in tables.negations or word.endswith(("n't", "n’t")):
            return at
        if word not in tables.denied_verbs:
            return None
    return None


def passing_before(view: TokenView, first: int, last: int, measured: bool) -> Hedge | None:
    """The verb of passing that bounds the figure at tokens `first` to `last`: "topped 40 degrees", "pass the 1.5 million mark", "the toll passes 200".

    `measured` says that the figure has a unit or a magnitude: of a plain count the verb says what was done with it.
    """
    tables = hedge_tables()
    begin = first - (view.word(first - 1) == "the")
    if view.word(begin - 1) not in tables.passing or view.word(begin - 2) in _DETERMINERS:
        return None  # "the top 10 percent"
    marked = not tables.marks.isdisjoint(view.lower[last : last + 2])
    sums = begin == first and _counts_itself(view, begin - 1, last)
    return Hedge("at_least", begin - 1, first) if marked or sums or (measured and begin == first) else None


def _counts_itself(view: TokenView, verb: int, last: int) -> bool:
    """Whether what passes a number that ends before a token is a number itself: "the toll passes 200", no "record number of MPs passed 12 bills"."""
    if view.lower[last : last + 1] and view.word(last).isalpha() and view.word(last) not in _BEHIND_SUMS:
        return False
    return not hedge_tables().sums.isdisjoint(view.lower[max(0, verb - _SUM_FAR) : verb])


def inside_before(view: TokenView, first: int) -> Hedge | None:
    """ "inside ten minutes": the word before a length of time."""
    return Hedge("at_most", first - 1, first) if view.word(first - 1) in hedge_tables().inside else None


def hedge_after(view: TokenView, at: int, language: str = "en") -> Hedge | None:
    """The hedge that begins at token `at`: "or more", "+", "or so"."""
    word = view.word(at)
    if word in HYPHENS and view.glued(at) and view.glued(at + 1):
        shape = JOINED.get(view.word(at + 1))
        return Hedge(shape, at, at + 2) if shape else None
    rows = hedge_tables(language).after.get(word)
    if rows is None:
        return None
    for words, shape in rows:
        last = at + len(words)
        if view.word(last) == _OPENS_NEXT.get(words):
            continue  # "1,200 exhibitors and more than 50,000 visitors", "$5 to the five and up to $1 to others"
        if tuple(view.lower[at:last]) == words and not (_adds(view, last) or _compares(view, last)):
            if words[-1] in _ADJECTIVES and _is_noun(view, last):
                return None
            if words == ("plus",) and view.word(at - 2) in unit_tables().signs and _is_noun(view, last):
                return None  # "£1 plus free milk", but "$40,000 plus a year"
            return Hedge(shape, at, last)
    return None


_OPENS_NEXT: dict[tuple[str, ...], str] = {("and", "more"): "than", ("and", "up"): "to"}
"""Hedges behind a number, and the word behind them that makes them one of the next number."""
_ADJECTIVES = frozenset(["minimum", "maximum", "max"])
"""Hedges behind a number that before a noun belong to it: "the $15 minimum wage"."""


def _is_noun(view: TokenView, at: int) -> bool:
    return view.word(at)[:1].isalpha() and view.word(at) not in noun_tables().stops


def _adds(view: TokenView, at: int) -> bool:
    """Whether a number stands behind "plus" or "and over", which then belong to it: "24 dead and over 200 injured"."""
    numbers = number_tables("en")
    at += view.word(at) in ("a", "an")
    at += view.word(at) in unit_tables().signs  # "£265 plus a £5 fee"
    return view.number(at) or view.word(at) in numbers.words or view.word(at) in numbers.scales


def _compares(view: TokenView, at: int) -> bool:
    """Whether "and above" opens a comparison with what somebody else has: "below the ministry's 4.2 million and above Corvin's 2.4 million"."""
    if view.word(at - 1) not in _COMPARING:
        return False
    owned = any(view.word(i).endswith(("'s", "’s")) and view.number(i + 1) for i in range(at, at + _OWNER))
    return owned or (view.word(at) == "the" and view.number(at + 1))


_COMPARING = frozenset(("above", "over"))
_OWNER = 4
"""Tokens behind such a word in which whose number it is stands: "above the oil firm's 2.4 million"."""


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
