"""Chronologies: texts whose entries stand under days, most of which leave out their year.

"Sept. 8: Cases rise to 74", "19 August" above a paragraph, "February 3. Police fire into the crowd". Each day is given its year: that of a
heading, of the title, of the first lines, or the last one before the text was published; from December on to January it is the next one. What an
entry tells is told on its day, whatever the text says elsewhere.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from factcheck.extraction.facts import passing_fact
from factcheck.extraction.quantities import find_mentions
from factcheck.extraction.slashed_dates import month_stands, settled
from factcheck.extraction.timeliness import is_label
from factcheck.extraction.times import Anchor, When
from factcheck.extraction.types import DateMention
from factcheck.extraction.years import date_tables
from factcheck.lexicon import word_set
from factcheck.model import Span

_FEWEST = 3
"""Entries that make a chronology."""
_LABEL = 60
"""Characters of a line in which the day stands that dates it."""
_CLAUSE, _FIRST_WORDS = 120, 15
"""Characters of what a day is quoted with, and of them those that hold no end of it."""
_NEXT_YEAR = 120
"""Days from an entry back to the one below it from which on that one is of the next year; fewer are disorder."""
_DISORDER = 4
"""One entry in so many may stand out of order."""
_MONTH = 31
"""Days of a month at most."""
_YEAR = re.compile(r"(?<![\d.,-])(?:19|20)\d\d(?![\d%]|[.,]\d)")


@passing_fact
class Entry:
    """One entry of a chronology."""

    start: int
    """First character of its first line."""
    dated: int
    """First character of its day."""
    end: int
    """One past the last character of its day."""
    day: datetime.date
    """The day; of a stretch its first one."""
    last_day: datetime.date
    """The day once more; of a stretch its last one."""

    @property
    def when(self) -> When:
        """The day as a time."""
        low, high = (int(f"{day:%Y%m%d}") for day in (self.day, self.last_day))
        iso = self.day.isoformat()
        return When(iso if low == high else f"{iso}/{self.last_day.isoformat()}", low, high, "day")

    @property
    def anchor(self) -> Anchor:
        """What relative and partial dates of the entry are resolved against."""
        return Anchor(self.last_day, True, self.day.year)


@passing_fact
class _Dated:
    """The day at the head of an entry, or a heading that names a year, as they are written."""

    start: int
    """Its first character."""
    end: int
    """One past its last character."""
    year: int | None
    """The year that it writes."""
    date: DateMention | None = None
    """The day; None of a heading."""

    @property
    def in_year(self) -> int:
        """The day as a number within any year, for the order of the entries."""
        return (self.date.month or 1) * _MONTH + (self.date.day or 1) if self.date is not None else 0


class Chronology:
    """The entries of a text in their order; without any when it is no chronology.

    >>> text = "3 May: It rains.\\n\\n5 December: It snows.\\n\\n2 January: It thaws."
    >>> [entry.day.isoformat() for entry in Chronology(text, "", "2020-02-01").entries]
    ['2019-05-03', '2019-12-05', '2020-01-02']
    """

    def __init__(self, text: str, title: str, published: str | None) -> None:
        self.entries = tuple(_entries(text, title, published))
        self._starts = [entry.start for entry in self.entries]

    def entry_at(self, offset: int) -> Entry | None:
        """The entry that begins last at or before a character; None before the first one."""
        at = bisect_right(self._starts, offset)
        return self.entries[at - 1] if at else None


@cache
def _openings() -> re.Pattern[str]:
    """The beginnings of lines that may be a day."""
    tables = date_tables("en")
    months = "|".join(sorted({month[:3] for month in tables.months}))
    days = "|".join(sorted({day[:3] for day in tables.weekdays}))
    return re.compile(
        r"^[ \t]*(?:[-*•–—#]+[ \t]+)?"
        rf"(?P<label>(?:(?:19|20)\d\d[ \t]+)?(?:(?:{days})[a-z]*,?[ \t]+)?(?:(?:\d{{1,2}}\b[^\n:]{{0,12}}?[ \t])?(?:{months}))[a-z]*\b"
        r"|\d{1,2}/\d{1,2}/(?:19|20)\d\d\b|(?:19|20)\d\d-\d\d-\d\d\b)",
        re.MULTILINE | re.IGNORECASE,
    )


@cache
def _lines_of_year() -> re.Pattern[str]:
    """Headings that are a year or a month of one: "2023", "August 2022"."""
    months = "|".join(sorted(date_tables("en").months))
    return re.compile(
        rf"^[#* \t]*(?:(?:{months})\.?,?[ \t]+)?(?P<year>(?:19|20)\d\d)[: \t*]*$",
        re.MULTILINE | re.IGNORECASE,
    )


def end_of_clause(text: str, span: Span) -> int:
    """Where what an entry tells first ends: at a comma, semicolon or full stop from some words on, or before the word that would make it too long.

    >>> text = "President Marenko leaves for treatment, the palace says on Friday."
    >>> text[: end_of_clause(text, Span(0, len(text)))], text[: end_of_clause(text[:20], Span(0, 20))]
    ('President Marenko leaves for treatment', 'President Marenko le')
    """
    words = text[span.start : min(span.end, span.start + _CLAUSE)]
    stop = re.search(r"(?<=\w{2})[,;.](?=\s|$)", words[_FIRST_WORDS:])
    if stop is not None:
        return span.start + _FIRST_WORDS + stop.start()
    if len(words) < _CLAUSE:
        return span.end
    return span.start + words.rstrip().rfind(" ")


def opens_entry(text: str, start: int, end: int) -> bool:
    """Whether a line opens with a day and a sign behind it, as entries do.

    >>> opens_entry("17 January - Shots in Belisk", 0, 28), opens_entry("17 January brought shots", 0, 24)
    (True, False)
    """
    label = _openings().match(text, start, end)
    found = _label(text, label.start("label"), end) if label is not None else None
    behind = text[found.end : end].lstrip() if found is not None else ""
    return behind[:1] in tuple(":-–—") and bool(behind[1:].strip())


def _label(text: str, start: int, end: int, month: int | None = None) -> _Dated | None:
    """The day that opens a line and stands before what it tells; its year may stand before it: "2014 30 March - Mass rally"."""
    mentions = find_mentions(text, start, min(end, start + _LABEL), "en")
    dates, tokens = settled(mentions.dates[:2], month), mentions.tokens
    year = dates[0].year if len(dates) == 2 and dates[0].month is None and dates[0].first == 0 else None
    date = dates[-1] if year is not None and dates[0].last == dates[1].first else next(iter(dates), None)
    if date is None or not date.day or not date.month:
        return None
    in_digits = (
        date.first == 0
        and "/" in tokens.text[: date.last]
        and "".join(tokens.text[date.last : date.last + 1])[:1].isupper()
    )
    if not in_digits and not is_label(tokens, date if year is None else replace(date, first=0)):
        return None
    return _Dated(start, date.span.end, year or date.year or date.end_year, date)


def _entries(text: str, title: str, published: str | None) -> Iterator[Entry]:
    dated: list[_Dated] = []
    month = month_stands(text)
    for opening in _openings().finditer(text):
        line_end = text.find("\n", opening.end())
        label = _label(text, opening.start("label"), line_end if line_end >= 0 else len(text), month)
        if label is not None:
            dated.append(replace(label, start=opening.start()))
    alone = len(dated) < _FEWEST and not published and _opens_text(text, dated)
    if (len(dated) < _FEWEST and not alone) or not (step := _order(dated)):
        return
    intro = text[: dated[0].start]
    headings = [
        _Dated(line.start(), line.end(), int(line["year"])) for line in _lines_of_year().finditer(text)
    ]
    years = _years(sorted((*dated, *headings), key=lambda one: one.start), step)
    base = years.base if years.base is not None else _base(years.steps, dated, intro, title, published)
    if base is None:
        return
    for label, at in zip(dated, years.steps, strict=True):
        if (entry := _entry(label, base + at)) is not None:
            yield entry


def _opens_text(text: str, dated: Sequence[_Dated]) -> bool:
    """Whether an entry that was taken out of its chronology opens a text with its day and year: "2011-03-04 - Rebels take the port"."""
    return bool(dated) and dated[0].year is not None and not text[: dated[0].start].strip()


def _order(dated: Sequence[_Dated]) -> int:
    """1 when the days go forward, -1 when the newest stands first, 0 when they are in no order."""
    back = sum(0 < one.in_year - other.in_year < _NEXT_YEAR for one, other in pairwise(dated))
    forth = sum(0 < other.in_year - one.in_year < _NEXT_YEAR for one, other in pairwise(dated))
    if min(back, forth) * _DISORDER >= len(dated):
        return 0
    return 1 if forth >= back else -1


@passing_fact
class _Years:
    """The years of the entries, counted from that of the first one."""

    steps: list[int]
    """For each entry how many years after the first one it is."""
    base: int | None
    """The year of the first one, when a heading or an entry names one."""


def _years(dated: Sequence[_Dated], step: int) -> _Years:
    """The years that the order of the entries and what they write tell."""
    steps: list[int] = []
    base: int | None = None
    at, before = 0, 0
    for one in dated:
        heads = one.date is None
        turned = not heads and bool(before) and step * (before - one.in_year) > _NEXT_YEAR
        if one.year is None:
            at += step * turned
        elif base is None:
            at += step * (turned or (heads and bool(steps)))
            base = one.year - at
        else:
            at = one.year - base
        before = one.in_year
        if not heads:
            steps.append(at)
    return _Years(steps, base)


def _base(
    steps: Sequence[int], dated: Sequence[_Dated], intro: str, title: str, published: str | None
) -> int | None:
    """The year of the first entry: as the title says or the first lines, else so that the newest lies before the publication."""
    titled, told = ({int(year) for year in _YEAR.findall(words)} for words in (title, intro))
    if len(titled) == 1:
        return titled.pop()
    if (opened := _base_by_intro(steps, dated, intro)) is not None:
        return opened
    if not published:
        return told.pop() if len(told) == 1 else None
    written = [int(piece) for piece in published.split("-")]
    if len(told) == 1 and (year := told.pop()) in (written[0], written[0] - 1):
        return year
    month, day = (*written[1:], 12, 31)[:2] if len(written) != 2 else (written[1], 31)
    newest = max(range(len(dated)), key=lambda at: (steps[at], dated[at].in_year))
    if dated[newest].in_year <= month * _MONTH + day:
        return written[0] - steps[newest]
    words = re.findall(r"[a-z]+", f"{title} {intro}".casefold())
    if word_set("context", "looking_back").isdisjoint(words):
        return None  # days to come, it may be
    return written[0] - 1 - steps[newest]


def _base_by_intro(steps: Sequence[int], dated: Sequence[_Dated], intro: str) -> int | None:
    """The year of the first entry by a day of an entry that the first lines tell with its year: "lasted from 24 January to 15 August 2013"."""
    days = {(one.date.month, one.date.day): at for one, at in zip(dated, steps, strict=True) if one.date}
    found = set()
    for date in find_mentions(intro, 0, len(intro), "en").dates if _YEAR.search(intro) else ():
        ends = (date.year, date.month, date.day), (date.end_year, date.end_month, date.end_day)
        found |= {year - days[month, day] for year, month, day in ends if year and (month, day) in days}
    return found.pop() if len(found) == 1 else None


def _entry(label: _Dated, year: int) -> Entry | None:
    date = label.date
    if date is None or date.month is None or date.day is None:
        return None
    try:
        first = datetime.date(year, date.month, date.day)
        last = datetime.date(year, date.end_month or date.month, date.end_day or date.day)
    except ValueError:  # 30 February
        return None
    return Entry(label.start, date.span.start, label.end, first, max(first, last))
