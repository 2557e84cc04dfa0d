"""Dates of publication, as metadata writes them -> ISO 8601, as exact as the words are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from factcheck.lexicon import load

_LONGEST = 100
"""Characters of a value that are looked at: a date is shorter."""
_YEAR_FIRST = re.compile(r"(?<!\d)([12]\d{3})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)")
_COMPACT = re.compile(r"(?<!\d)([12]\d{3})(\d\d)(\d\d)(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2([12]\d{3})(?!\d)")
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_CLOCK = re.compile(r"\d{1,2}[:h]\d\d(?::\d\d)?")
_WORD = re.compile(r"\d+|[^\W\d_]+")
_BETWEEN = frozenset({"st", "nd", "rd", "th", "er", "of", "de", "del", "di"})
"""Words that stand between a day and its month."""


@lru_cache(maxsize=1)
def _months() -> Mapping[str, int]:
    return {name: number for number, names in enumerate(load("reading")["months"], start=1) for name in names}


@lru_cache(maxsize=1)
def _languages() -> Mapping[str, str]:
    return {name: code for code, names in load("reading")["languages"].items() for name in names}


def iso_date(value: str) -> str | None:
    """The one date that the words give, no more exact than they are; None when they give none or several.

    >>> [iso_date(words) for words in ("21 November 2025", "Nov. 2025", "2025-11-21T08:00Z", "unknown")]
    ['2025-11-21', '2025-11', '2025-11-21', None]
    >>> iso_date("11/12/2025"), iso_date("21/11/2025"), iso_date("2023-2024")
    ('2025', '2025-11-21', None)
    """
    words = value[:_LONGEST].casefold()
    return _in_figures(words) or _with_month_name(words) or _year_alone(words)


def _in_figures(words: str) -> str | None:
    match = _YEAR_FIRST.search(words)
    if match:
        return _iso(match[1], match[3], match[4])
    match = _COMPACT.search(words)
    if match:
        return _iso(match[1], match[2], match[3])
    match = _YEAR_LAST.search(words)
    if not match:
        return None
    first, sign, second, year = match.groups()
    if sign == "." or int(first) > 12 or first == second:
        return _iso(year, second, first)
    if int(second) > 12:
        return _iso(year, first, second)
    return year  # 11/12 is a day in November or in December: only the year is sure


def _with_month_name(words: str) -> str | None:
    months = _months()
    tokens = [word for word in _WORD.findall(_CLOCK.sub(" ", words)) if word not in _BETWEEN]
    places = [place for place, word in enumerate(tokens) if word in months]
    years = {word for word in tokens if _YEAR.fullmatch(word)}
    if len(places) != 1 or len(years) != 1:
        return None
    place = places[0]
    before, after = tokens[max(0, place - 2) : place], tokens[place + 1 : place + 3]
    day = None
    if before and _is_day(before[-1]):
        several = len(before) == 2 and _is_day(before[0])
        day = None if several else before[-1]
    elif after and _is_day(after[0]):
        several = len(after) == 2 and _is_day(after[1])
        day = None if several else after[0]
    return _iso(years.pop(), str(months[tokens[place]]), day)


def _is_day(word: str) -> bool:
    return word.isdecimal() and len(word) <= 2


def _year_alone(words: str) -> str | None:
    years = set(_YEAR.findall(words))
    return years.pop() if len(years) == 1 else None


def _iso(year: str, month: str, day: str | None) -> str | None:
    try:
        found = date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return found.isoformat() if day else found.isoformat()[:7]


def language_code(value: str) -> str | None:
    """The ISO 639-1 code that a metadata value names, if it does.

    >>> language_code("en-GB"), language_code("German"), language_code("tbd.")
    ('en', 'de', None)
    """
    word = value.strip().casefold()
    if re.fullmatch(r"[a-z]{2}(?:[-_][a-z0-9-_]+)?", word):
        return word[:2]
    return _languages().get(word)
