"""ISO 8601 times as days: `2025`, `2025-11`, `2025-11-18`, and two of these with a slash."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d|21\d\d)(?!\d)")
_SHORT_YEAR = re.compile(r"[’'](\d\d)(?!\d)")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Days from the first to the last, both included, as proleptic ordinals."""

    first: int
    """First day."""
    last: int
    """Last day."""

    @property
    def days(self) -> int:
        """How many days it has."""
        return self.last - self.first + 1

    @property
    def years(self) -> tuple[int, int]:
        """Year of its first and of its last day."""
        return _year_of(self.first), _year_of(self.last)

    def is_of_other_years(self, other: Period) -> bool:
        """Whether it ends in a year before the other begins, or begins in a year after the other has ended.

        >>> parse_period("2025-01").is_of_other_years(parse_period("2024/2024-12")), parse_period("2025").is_of_other_years(parse_period("2025-11"))
        (True, False)
        """
        return _year_of(self.last) < _year_of(other.first) or _year_of(other.last) < _year_of(self.first)

    def contains(self, other: Period) -> bool:
        """Whether the other lies within it.

        >>> parse_period("2025").contains(parse_period("2025-11-18/2025-11-21"))
        True
        """
        return self.first <= other.first and other.last <= self.last


@lru_cache(maxsize=65536)
def _year_of(day: int) -> int:
    return datetime.date.fromordinal(day).year


@lru_cache(maxsize=65536)
def parse_period(when: str | None) -> Period | None:
    """The days that an ISO 8601 time covers; None when there is none or it cannot be read.

    >>> parse_period("2024-02").days, parse_period("2024/2035").years, parse_period("soon")
    (29, (2024, 2035), None)
    """
    if not when:
        return None
    first, slash, last = when.partition("/")
    begin = _days(first)
    end = _days(last) if slash else begin
    if begin is None or end is None or end[1] < begin[0]:
        return None
    return Period(begin[0], end[1])


def _days(text: str) -> tuple[int, int] | None:
    found = _ISO.match(text.strip())
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    if not year:
        return None
    try:
        first = datetime.date(year, month or 1, day or 1)
        last_month = month or 12
        last = datetime.date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    except ValueError:
        return None
    return first.toordinal(), last.toordinal()


def day_of_number(number: float) -> int | None:
    """The ordinal of a day written YYYYMMDD; None if there is no such day.

    >>> day_of_number(20251121) - day_of_number(20251118)
    3
    """
    whole = int(number)
    try:
        return datetime.date(whole // 10000, whole // 100 % 100, whole % 100).toordinal()
    except ValueError:
        return None


def is_stretch_of_days(first: float, last: float) -> bool:
    """Whether two days written YYYYMMDD are the first and the last of a stretch, not of whole months or a year.

    >>> is_stretch_of_days(20251118, 20251121), is_stretch_of_days(20251101, 20251130)
    (True, False)
    """
    begin, end = day_of_number(first), day_of_number(last)
    if begin is None or end is None or begin >= end:
        return False
    starts_a_month = datetime.date.fromordinal(begin).day == 1
    ends_a_month = datetime.date.fromordinal(end + 1).day == 1
    return not (starts_a_month and ends_a_month)


@lru_cache(maxsize=65536)
def edition_year(about: str) -> int | None:
    """The year in the name of an event, when there is just one.

    >>> edition_year("Milipol Paris 2025"), edition_year("Milipol"), edition_year("CES '24")
    (2025, None, 2024)
    """
    years = {int(year) for year in _YEAR.findall(about)} | {
        2000 + int(year) for year in _SHORT_YEAR.findall(about)
    }
    return years.pop() if len(years) == 1 else None
