"""FC304: a count and the list that follows it in the same sentence.

"A and B" between commas is one item. A list that may be a selection ("including"), goes on in clauses, or
ends in "etc." can hold, but never fails. A list whose items are counted themselves ("26 deaths: 16 protesters and 10
officers") is a sum, and FC303's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.judging.checks import Check, text_after
from factcheck.judging.rule import Rule
from factcheck.judging.wording import say_number
from factcheck.lexicon import load
from factcheck.model import Bound, Claim, Kind, Verdict

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_EXACT = Bound.EXACT
_LEVEL = Kind.LEVEL

RULE = Rule("FC304", "a count and its list", Verdict.CONTRADICTION)

_MOST_ITEMS = 50
_WORD = re.compile(r"\w[\w’'-]*")
_BRACKETS = re.compile(r"\([^()]*\)")
_COMMA = re.compile(r",(?!\d)")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Listing:
    """The list behind a count."""

    items: int
    """How many items a reader counts."""
    split: int
    """How many there are when each "A and B" is taken for two."""
    closed: bool
    """Whether it claims to hold all that was counted, in plain items."""


def check(sentences: Iterable[Sequence[Claim]]) -> Iterator[Check]:
    """Every exact count with a list behind it, in the sentences of one source; of a sentence the last count alone."""
    for sentence in sentences:
        counts = [claim for claim in sentence if claim.quantity.unit == "count"]
        for claim in counts:
            if claim.span.start == counts[-1].span.start and (found := _held_against_list(claim)) is not None:
                yield found


def _held_against_list(claim: Claim) -> Check | None:
    quantity = claim.quantity
    count = quantity.stated[0]
    whole = quantity.kind is _LEVEL and quantity.bound is _EXACT and count == quantity.stated[1]
    if not whole or not 2 <= count <= _MOST_ITEMS or count != int(count):
        return None
    listing = listing_of(text_after(claim))
    if listing is None or listing.items < 2:
        return None
    if listing.items == count:
        words = f"The list has {listing.items} items, as the text says."
        return Check(RULE, True, ((claim,),), words, 0.95)
    return _failing(claim, listing) if listing.closed else None


def _failing(claim: Claim, listing: Listing) -> Check:
    count = int(claim.quantity.stated[0])
    words = f"The text says {say_number(count)}; the list that follows has {listing.items} items."
    gap = abs(count - listing.items) / max(count, listing.items)
    return Check(RULE, False, ((claim,),), words, 0.85, gap, _causes(count, listing))


def _causes(count: int, listing: Listing) -> tuple[str, ...]:
    """How the count may have been made, where "A and B" taken for two comes to it.

    >>> _causes(13, Listing(items=9, split=14, closed=True))
    ('13 items if 4 of the 5 “A and B” are counted as two',)
    >>> _causes(14, Listing(items=9, split=14, closed=True)), _causes(20, Listing(items=9, split=14, closed=True))
    (('14 items if each “A and B” is counted as two',), ())
    """
    needed, pairs = count - listing.items, listing.split - listing.items
    if not 0 < needed <= pairs:
        return ()
    if needed == pairs:
        return (f"{count} items if each “A and B” is counted as two",)
    verb = "is" if needed == 1 else "are"
    return (f"{count} items if {needed} of the {pairs} “A and B” {verb} counted as two",)


def listing_of(rest: str) -> Listing | None:
    """The list in the rest of a sentence behind a count, if one opens soon.

    >>> listing_of(" categories: crisis management, cybersecurity and AI, drones, and event security.")
    Listing(items=4, split=5, closed=True)
    >>> listing_of(" countries: France, Italy and Spain.")
    Listing(items=3, split=3, closed=True)
    >>> listing_of(" of them went home.") is None
    True
    """
    opening = _opening(_SPACES.sub(" ", rest))  # lines may break within an item
    if opening is None:
        return None
    text, exhaustive = opening
    text = _BRACKETS.sub(" ", text).strip().rstrip(".!?").strip()
    words = load("part_words")["list"]
    folded = f" {text.casefold()} "
    plain = exhaustive and not any(f" {mark}" in folded for mark in words["open_ended"])
    pieces = _pieces(text)
    items, split = _count(pieces)
    return Listing(items, split, plain and all(_is_item(piece) for piece in pieces))


@lru_cache(maxsize=1)
def _openings() -> tuple[tuple[str, bool], ...]:
    return tuple(
        (word, row["exhaustive"]) for row in load("part_words")["list_opening"] for word in row["words"]
    )


def _opening(rest: str) -> tuple[str, bool] | None:
    """The text behind the earliest word that opens a list, near the count and before any other figure."""
    folded = rest.casefold()
    found: list[tuple[int, int, bool]] = []
    for word, exhaustive in _openings():
        at = folded.find(word)
        if at >= 0 and (not word[0].isalpha() or (at > 0 and not folded[at - 1].isalnum())):
            found.append((at, at + len(word), exhaustive))
    if not found:
        return None
    at, end, exhaustive = min(found)
    before = rest[:at]
    if len(_WORD.findall(before)) > load("part_words")["list"]["most_words_before"] or re.search(
        r"[;.:!?\d]", before
    ):
        return None
    return rest[end:], exhaustive


def _pieces(text: str) -> list[str]:
    """The stretches between the separators: semicolons where there are any, else commas."""
    pieces = text.split(";") if ";" in text else _COMMA.split(text)
    return [piece.strip() for piece in pieces if piece.strip()]


def _count(pieces: Sequence[str]) -> tuple[int, int]:
    """Items as a reader counts them, and with every "A and B" split."""
    if not pieces:
        return 0, 0
    inner = [_joined(piece) for piece in pieces]
    items = len(pieces)
    if len(pieces) > 1 and not _starts_with_joiner(pieces[-1]) and inner[-1]:
        items += 1
        inner[-1] -= 1
    elif len(pieces) == 1 and inner[0]:
        items += 1
        inner[0] -= 1
    return items, items + sum(inner)


def _joiners() -> tuple[str, ...]:
    return tuple(load("part_words")["list"]["joiners"])


def _starts_with_joiner(piece: str) -> bool:
    return _without_joiner(piece) != piece.casefold()


def _without_joiner(piece: str) -> str:
    """An item in lower case, without the "and" before the last one."""
    folded = piece.casefold()
    for joiner in sorted(_joiners(), key=len, reverse=True):
        if folded.startswith(f"{joiner} "):
            return folded[len(joiner) :]
    return folded


def _joined(piece: str) -> int:
    """How often an item joins two things."""
    return sum(_without_joiner(piece).count(f" {joiner} ") for joiner in _joiners())


def _is_item(piece: str) -> bool:
    """A plain item is short and has no word of a clause."""
    words = _WORD.findall(_without_joiner(piece))
    limits = load("part_words")["list"]
    return len(words) <= limits["most_words_in_item"] and not set(words) & set(limits["clause_words"])
