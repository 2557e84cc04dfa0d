"""Days, months, years and periods in words."""

from __future__ import annotations

from calendar import month_abbr, monthrange

Day = tuple[int, int | None, int | None]
"""Year, month, day; what is not said is None."""


def parse_day(text: str) -> Day | None:
    """An ISO 8601 date of any precision, or None when it is none.

    >>> parse_day("2025-11")
    (2025, 11, None)
    >>> parse_day("spring") is None
    True
    """
    fields = text[:10].split("-")
    if not fields[0] or not all(field.isdecimal() for field in fields):
        return None
    numbers = [int(field) for field in fields]
    if len(numbers) > 1 and not 1 <= numbers[1] <= 12:
        return None
    year, month, day = (*numbers, None, None)[:3]
    return (year or 0, month, day)


def period_in_words(when: str) -> str:
    """An ISO 8601 date or interval as people write it; anything else as it stands.

    >>> period_in_words("2025-11-18/2025-11-21")
    '18–21 Nov 2025'
    >>> period_in_words("2024/2035")
    '2024–2035'
    """
    first_text, slash, last_text = when.partition("/")
    first = parse_day(first_text)
    last = parse_day(last_text) if slash else first
    if first is None or last is None:
        return when
    return between(first, last)


def between(first: Day, last: Day) -> str:
    """A period, saying shared years and months once.

    >>> between((2025, 11, 28), (2025, 12, 2))
    '28 Nov–2 Dec 2025'
    """
    if first == last:
        return _one(first)
    if first[0] != last[0]:
        return f"{_one(first)}–{_one(last)}" if first[1] is None else f"{_one(first)} – {_one(last)}"
    if first[1] != last[1] or first[2] is None or last[2] is None:
        return f"{_one(first, year=False)}–{_one(last)}"
    return f"{first[2]}–{_one(last)}"


def days_in_words(first: int, last: int) -> str:
    """The days YYYYMMDD that words allow; whole months and years are named as such.

    >>> days_in_words(20251101, 20251130), days_in_words(20250101, 20251231)
    ('Nov 2025', '2025')
    """
    start, end = split_day(first), split_day(last)
    whole_months = start[2] == 1 and end[2] == monthrange(end[0], end[1])[1]
    if not whole_months:
        return between(start, end)
    if start[1] == 1 and end[1] == 12:
        return between((start[0], None, None), (end[0], None, None))
    return between((start[0], start[1], None), (end[0], end[1], None))


def split_day(day: int) -> tuple[int, int, int]:
    """Year, month and day of YYYYMMDD, each brought into the calendar's limits.

    >>> split_day(20251121)
    (2025, 11, 21)
    """
    year = min(max(day // 10000, 1), 9999)
    month = min(max(day // 100 % 100, 1), 12)
    return year, month, min(max(day % 100, 1), monthrange(year, month)[1])


def _one(day: Day, year: bool = True) -> str:
    words = []
    if day[2] is not None:
        words.append(str(day[2]))
    if day[1] is not None and 1 <= day[1] <= 12:
        words.append(month_abbr[day[1]])
    if year or not words:
        words.append(str(day[0]))
    return " ".join(words)
