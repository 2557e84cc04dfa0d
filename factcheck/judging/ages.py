"""Two ages of one person at two times."""

from __future__ import annotations

import math

from factcheck.judging.intervals import Value
from factcheck.judging.periods import Period

_YEAR = 365.25
_BIRTHDAY = 28
"""Days between two texts from which on a birthday may lie between them; in news of one week two ages are a conflict."""

Aged = tuple[Value, Period | None]
"""An age, and when it was told."""


def aged_meanwhile(left: Aged, right: Aged) -> bool:
    """Whether somebody can have had two ages one after the other, at the times at which they were told."""
    if left[0].unit != "year_of_age" or right[0].unit != "year_of_age":
        return False
    (young, one), (old, other) = sorted((left, right), key=lambda aged: aged[0].stated.low)
    if one is None or other is None or other.last - one.first < _BIRTHDAY:
        return False
    return old.stated.low - young.stated.high <= math.ceil((other.last - one.first) / _YEAR)
