"""Figures that are added to others: "Seven more were taken to the clinic", "Germany and 25 other countries"."""

from __future__ import annotations

import re

from factcheck.matching.once import once
from factcheck.model import Claim

_NEAR = 20
"""Characters before a figure that may say that it is added to another one."""
_BEFORE = re.compile(r"\b(?:another|further|additional)\s+$", re.IGNORECASE)
_MORE = re.compile(r"\s+more\b(?!\s+than)")
_AND_BEFORE = re.compile(r"\band\s+$", re.IGNORECASE)
_OTHER = re.compile(r"\s+other\b")
_OTHERS = re.compile(r"\s+others?\b")
_LISTED = re.compile(r"(?:[\w.'’-]+(?: [\w.'’-]+){0,2}, ){1,9}[\w.'’-]+(?: [\w.'’-]+){0,2} and $")
"""A list that a figure ends: "Spain, Italy and nine other states"."""
_TOLD = ("more", "other", "further", "additional")
"""Most sentences have none of these."""


@once
def is_added(claim: Claim) -> bool:
    """Whether a figure comes on top of what was told before.

    >>> import factcheck
    >>> texts = ("Another 12 people fled.", "It is sold in France and 25 other countries.", "Some 12 people fled.")
    >>> [is_added(factcheck.extract(text)[0]) for text in texts]
    [True, True, False]
    """
    if not any(map(claim.sentence.lower().__contains__, _TOLD)):
        return False
    start = claim.span.start - claim.sentence_start
    before, behind = claim.sentence[max(0, start - _NEAR) : start], claim.sentence[_end_of_number(claim) :]
    told = behind.lstrip() if behind[:1].isspace() else ""  # behind most figures stands neither
    if told.startswith("more") and _MORE.match(behind):
        return True
    if told.startswith("other") and _OTHER.match(behind) and _AND_BEFORE.search(before):
        return True
    return before[-1:].isspace() and _BEFORE.search(before) is not None


def counts_the_other_too(left: Claim, right: Claim) -> bool:
    """Whether of two counts the one is of the others alone: "Orla and three other provinces", "four provinces".

    >>> import factcheck
    >>> texts = ("Oslo joins three other ports.", "Four ports sign.", "It is sold in Spain, Italy and nine other states.", "It is sold in eleven states.")
    >>> one, other, third, last = (factcheck.extract(text)[0] for text in texts)
    >>> counts_the_other_too(one, other), counts_the_other_too(third, last), counts_the_other_too(other, last)
    (True, True, False)
    """
    low, high = (left, right) if left.quantity.stated[0] <= right.quantity.stated[0] else (right, left)
    if low.quantity.unit != "count" or "other" not in low.sentence:
        return False
    more = high.quantity.stated[0] - low.quantity.stated[0]
    return (more == 1 and is_added(low)) or more in _named_beside(low)


def _named_beside(claim: Claim) -> tuple[int, ...]:
    """How many are named beside the others that a figure counts: one, or as many as a list before it has; none where it counts no others."""
    if not _OTHERS.match(claim.sentence[_end_of_number(claim) :]):
        return ()
    listed = _LISTED.search(claim.sentence[: max(0, claim.span.start - claim.sentence_start)])
    return (1, listed.group().count(",") + 1) if listed else (1,)


def _end_of_number(claim: Claim) -> int:
    """Where the number ends in its sentence; its hedge may stand before it ("less than 54 more")."""
    ends = [part.span.end - claim.sentence_start for part in claim.parts if part.name == "number"]
    start = claim.span.start - claim.sentence_start
    return ends[0] if ends else start + len(claim.quote.split()[0])
