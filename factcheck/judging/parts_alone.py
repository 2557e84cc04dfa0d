"""Figures of a part that is told to be one: "In Kelu alone we have 58 cases" beside the cases of all provinces."""

from __future__ import annotations

import re

from factcheck.model import Claim

_ALONE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Oo]n)\s+(?:[A-Z][\w'’-]*\s+){1,4}alone\b")
"""A name that is told to be but one of several."""


def of_part_alone(left: Claim, right: Claim) -> bool:
    """Whether one of two figures is of a part alone, and the other is not told to be.

    >>> import factcheck
    >>> texts = ("In Kelu alone we have 58 cases.", "There are 74 cases in two provinces.", "Kelu alone has 58 cases.")
    >>> one, other, third = (factcheck.extract(text)[0] for text in texts)
    >>> of_part_alone(one, other), of_part_alone(other, third)
    (True, False)
    """
    return _is_of_part(left) != _is_of_part(right)


def _is_of_part(claim: Claim) -> bool:
    return "alone" in claim.sentence and _ALONE.search(claim.sentence) is not None
