"""Totals that a text tells as new: "it widened the recall to 745,000 cars" is in no conflict with the 612,400 of an older text."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.judging.checks import text_before
from factcheck.judging.pairs import numbers_in
from factcheck.judging.periods import Period
from factcheck.judging.scope import moves
from factcheck.lexicon import any_of, load
from factcheck.model import Claim

_BEFORE_NUMBER = ("to", " a", " an", " the", " some", " record", " total", " of")
"""What stands last before the number then: few figures need be looked at."""


@lru_cache(maxsize=1)
def _changing() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = load("moving_counts")["changed_to"]
    raised, lowered, risen = (
        re.compile(
            rf"\b(?:{any_of(words[way].split())})\b[^.;:]*?\bto(?: an?| the| some)?(?: record| total(?: of)?)?\s*\Z",
            re.I,
        )
        for way in ("raised", "lowered", "risen")
    )
    return raised, lowered, risen


def way_changed(claim: Claim) -> int:
    """1 for a total that somebody has raised to this, or a toll that has risen to it, -1 for one that is cut to it, 0 else.

    >>> import factcheck
    >>> texts = ("The maker widened its recall to 745,000 cars.", "The maker cut its target to 40,000 cars.", "Sales rose to 745,000 cars.", "The toll rose to 14.")
    >>> [way_changed(factcheck.extract(text)[0]) for text in texts]
    [1, -1, 0, 1]
    """
    before = text_before(claim) if " to" in claim.sentence else ""
    if " to" not in before or not before.rstrip().lower().endswith(_BEFORE_NUMBER):
        return 0
    raised, lowered, risen = _changing()
    if raised.search(before) or (moves(claim) and risen.search(before)):
        return 1
    return -1 if lowered.search(before) else 0


def is_outgrown(claim: Claim) -> bool:
    """Whether a number is told only as what a count has risen from: "climbed to 446, up from 417", "raising the toll from about 230".

    >>> import factcheck
    >>> [is_outgrown(claim) for claim in factcheck.extract("The toll climbed to 446, up from 417.")]
    [False, True]
    """
    one, other = claim.quantity.stated
    if one != other or " from" not in claim.sentence or not moves(claim):
        return False  # "rose from 14 to 19" tells both
    before = text_before(claim).rstrip()
    return before.lower().endswith("from") and _risen_from().search(before) is not None


@lru_cache(maxsize=1)
def _risen_from() -> re.Pattern[str]:
    words = load("moving_counts")["changed_to"]
    return re.compile(
        rf"\b(?:up|{any_of(words['raised'].split())}|{any_of(words['risen'].split())})\b[^.;:]*?\bfrom\s*\Z",
        re.I,
    )


def counts_among_others(total: Claim, part: Claim) -> bool:
    """Whether a claim tells a total with the one number that came on top, which the other one states: "28 people are killed, taking the
    number of dead to 46" is in no conflict with "28 dead"."""
    number = part.quantity.stated[0]
    return (
        total.quantity.stated[0] > number
        and f"{number:g}" in numbers_in(total.sentence)
        and way_changed(total) == 1
    )


def is_changed_since(older: tuple[Claim, Period | None], newer: tuple[Claim, Period | None]) -> bool:
    """Whether a claim, with its moment, tells a change by which the number of the other one, with the date of its text, became its own."""
    (before, written), (after, moment) = older, newer
    if written is None or moment is None:
        return False
    earliest = written.last if moves(after) else written.last + 1  # a toll rises within the day
    if moment.first < earliest:
        return False
    way = way_changed(after)
    return way != 0 and (after.quantity.stated[0] - before.quantity.stated[0]) * way > 0
