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
    >>> one, other = (factcheck.extract(text)[0] for text in ("Norway and three other states sign.", "Four states sign."))
    >>> counts_the_other_too(one, other)
    True
    """
    more = right.quantity.stated[0] - left.quantity.stated[0]
    part, whole = (left, right) if more == 1 else (right, left)
    return abs(more) == 1 and part.quantity.unit == "count" and is_added(part) and not is_added(whole)


def _end_of_number(claim: Claim) -> int:
    """Where the number ends in its sentence; its hedge may stand before it ("less than 54 more")."""
    ends = [part.span.end - claim.sentence_start for part in claim.parts if part.name == "number"]
    start = claim.span.start - claim.sentence_start
    return ends[0] if ends else start + len(claim.quote.split()[0])
