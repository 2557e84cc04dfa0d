"""Over what time an amount came together: 312 millimetres "in a day" and 388 "in three days" are two amounts."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.lexicon import load
from factcheck.matching.once import once
from factcheck.model import Claim

_HOURS = {"hour": 1, "day": 24, "week": 168, "month": 730, "year": 8766}
"""Hours of a unit of time."""
_REACH = 60
"""Characters behind a figure within which its time is told."""
_NEARLY = 0.1
"""Stretches whose lengths differ by less are one: 24 hours and a day."""


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(load("numerals")["en"]["words"], key=len, reverse=True))
    units = "|".join(_HOURS)
    return re.compile(
        rf"(?:[^.;:,]|\.(?=\d))*?\b(?:in|within|over|during) (?:just |only |the )?(an?|\d+|{words})[ -]({units})s?\b",
        re.IGNORECASE,
    )


@once
def hours_of(claim: Claim) -> float | None:
    """The hours in which the amount came together; None when its sentence tells none behind it.

    >>> import factcheck
    >>> [hours_of(claim) for claim in factcheck.extract("It had 213 mm in 24 hours and 388 mm in three days.") if "mm" in claim.quote]
    [24.0, 72.0]
    """
    end = claim.span.end - claim.sentence_start
    behind = claim.sentence[end : end + _REACH].casefold()
    told = any(map(behind.__contains__, _HOURS))  # where no unit of time stands, none need be looked for
    found = _pattern().match(claim.sentence, end, end + _REACH) if told else None
    if found is None:
        return None
    number, unit = found[1].casefold(), found[2].casefold()
    numbers = load("numerals")["en"]["words"]
    count = 1.0 if number in ("a", "an") else float(number if number.isdigit() else numbers[number])
    return count * _HOURS[unit]


def of_other_stretches(one: float | None, other: float | None) -> bool:
    """Whether two amounts tell the time in which they came together, by its hours, and it is another one."""
    if one is None or other is None:
        return False
    return abs(one / other - 1) > _NEARLY if other else one != other
