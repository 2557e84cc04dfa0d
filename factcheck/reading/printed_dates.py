"""The date of publication that a text prints itself: "Published 20 November 2024" on a line of its own, "PARIS, Nov 12 2024 (Reuters) -"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.lexicon import load
from factcheck.model import Document, Span
from factcheck.reading.dates import iso_date
from factcheck.reading.layout import lines, merged, stripped, without

_LINES = 12
"""Lines with words, at the top and at the foot, among which such a date stands."""
_LONGEST_LINE = 160
_LONGEST_NAME = 5
"""Words that a place, or the name of a writer, may have."""
_PLACES = re.compile(r",?[ ](?:and|&)[ ]")
"""Between the places that a report of two companies is filed from: "REDMOND, Wash., and MOUNTAIN VIEW, Calif."."""
_SIGN = re.compile(r" [|·•] ")
"""Between the pieces of a line."""
_PIECES = 4
"""Pieces of a line that is no row of a table."""
_FULL_DAY = 10
"""Characters of a day in ISO 8601."""
_LETTERS = re.compile(r"[^\W\d_]+")
_TIME = re.compile(
    r"(?<![\d.,])\d{1,2}[:.h]\d\d(?!\d)(?:[ ]?[ap]\.?m\b\.?)?|(?<!\d)\d{1,2}[ ]?[ap]\.?m\b\.?|\b\d{1,2} min(?:ute)? read\b",
    re.I,
)
"""A time of day, or how long one reads: what else with a figure such a line may have."""


_JOINT = re.compile(
    r"[ ]?(?:\)|\([^()\d]{2,30}\)|/[^/\d]{2,30}/)?[ ]?(?:[-–—]{1,2}[ ]{0,2}|\.[ ]{1,2}|:[ ](?=[^\W\d]))(?=[^\s-])"
)
"""Behind the day the agency, and what parts it from the sentence."""
_DASH_BEFORE = re.compile(r"[ ]?[-–—]{1,2}[ ]?$")
"""What may part the place from the day: "Berlin – 12 March 2024 – "."""
_PLAIN_JOINT = re.compile(r"[ ](?=[A-Z][a-z])")
"""Behind a place in capitals nothing else need part them: "CUPERTINO, CALIFORNIA October 31, 2024 Apple today announced"."""


@dataclass(frozen=True, slots=True)
class _Printed:
    """A date of publication in the text."""

    date: str
    """ISO 8601."""
    span: Span
    """What stands around it and states nothing: the line, or place and agency."""
    labelled: bool
    """Whether a word says that it is the date of publication."""


def with_printed_date(document: Document) -> Document:
    """The document with the date that its text prints, unless it has one; lines and places around such dates state nothing.

    >>> found = with_printed_date(Document("S-1", "a.txt", "Published 20 November 2024\\n\\n60 nations came."))
    >>> found.published, found.ignored
    ('2024-11-20', (Span(start=0, end=26),))
    >>> with_printed_date(Document("S-1", "a.txt", "LYON, Nov 12 2024 (Reuters) - Some 60 came.")).published
    '2024-11-12'
    """
    found = list(_found(document))
    if not found:
        return document
    told = next((one for one in found if one.labelled), found[0])
    ignored = merged((*document.ignored, *without([one.span for one in found], document.headline)))
    return replace(document, published=document.published or told.date, ignored=ignored)


def _found(document: Document) -> Iterator[_Printed]:
    text = document.text
    top, foot = _ends(document)
    openings = [one for line in top if (one := _opening(text, line)) is not None and not one.labelled]
    plain = [line for line in top if _whole_line(text, line, labelled=False) is not None]
    # several days at the heads of entries are those of a chronology
    alone = len(openings) + len(plain) == 1 and not (plain and _is_entry(text, plain[0]))
    for line in top:
        printed = _whole_line(text, line, labelled=True) or _opening(text, line)
        if printed is None and alone:
            printed = _whole_line(text, line, labelled=False)
        if printed is not None and (printed.labelled or alone):
            yield printed
    for line in foot:
        printed = _whole_line(text, line, labelled=True)
        if printed is not None:
            yield printed


def _is_entry(text: str, line: Span) -> bool:
    """Whether further lines below are days alone: heads of the entries of a chronology."""
    below = (stripped(text, other) for other, _ in lines(text, line.end + 1))
    return any(_whole_line(text, other, labelled=False) is not None for other in below)


def _ends(document: Document) -> tuple[list[Span], list[Span]]:
    """The first and the last lines that have words; none of a line stands in both."""
    text, top = document.text, []
    starts = [span.start for span in document.ignored]
    end = 0
    for line, following in lines(text):
        end = following
        span = stripped(text, line)
        before = bisect_right(starts, line.start) - 1
        metadata = before >= 0 and line.start < document.ignored[before].end
        if span.start < span.end and not metadata:
            top.append(span)
        if len(top) == _LINES:
            break
    foot: list[Span] = []
    while len(text) > end and len(foot) < _LINES:
        start = max(text.rfind("\n", end, len(text) - 1 if not foot else foot[-1].start - 1) + 1, end)
        last = len(text) if not foot else foot[-1].start - 1
        if start >= last:
            break
        foot.append(Span(start, last))
    return top, [stripped(text, line) for line in foot]


@lru_cache(maxsize=1)
def _date_in_words() -> re.Pattern[str]:
    """A date with its year, and the day of the week before it."""
    words = load("reading")
    month = "|".join(sorted({re.escape(name) for names in words["months"] for name in names}, key=len)[::-1])
    week = "|".join(words["printed"]["weekdays"])
    day = r"\d{1,2}(?:st|nd|rd|th|er|\.)?"
    month = rf"(?:{month})\b\.?"
    return re.compile(
        rf"(?:\b(?:{week})\b\.?,?[ ])?(?<![\w./-])(?:{day}[ ](?:of |de )?{month},?[ ](?:de )?[12]\d{{3}}"
        rf"|{month}[ ]{day},?[ ][12]\d{{3}}|[12]\d{{3}}-\d\d-\d\d|\d{{1,2}}([./])\d{{1,2}}\1[12]\d{{3}})(?![\w-])",
        re.I,
    )


@lru_cache(maxsize=1)
def _labels() -> frozenset[str]:
    return frozenset(load("reading")["printed"]["labels"])


@lru_cache(maxsize=1)
def _beside() -> frozenset[str]:
    return frozenset(load("reading")["printed"]["beside"])


@lru_cache(maxsize=1)
def _links() -> frozenset[str]:
    return frozenset(load("reading")["printed"]["links"])


def _whole_line(text: str, line: Span, *, labelled: bool) -> _Printed | None:
    """A line that tells when the text was published, and besides only at what time, where and by whom."""
    words = text[line.start : line.end]
    if len(words) > _LONGEST_LINE or not any(map(str.isdecimal, words)):
        return None
    if not labelled and (piece := _piece(words)):
        return _Printed(piece, line, labelled)
    dates = list(_date_in_words().finditer(words))
    rest = _TIME.sub(" ", _date_in_words().sub(" ", words))
    if not dates or any(map(str.isdecimal, rest)):
        return None
    others = _LETTERS.findall(rest)
    told = [word for word in others if word.casefold() in _labels()]
    small = [
        word for word in others if not word[0].isupper() and word.casefold() not in _labels() | _beside()
    ]
    date = iso_date(dates[0].group())
    others = [word for word in others if word.casefold() not in _beside() or word.casefold() == "by"]
    if small or date is None or bool(told) is not labelled:
        return None
    if not labelled:
        by = others[:1] in (["By"], ["BY"])
        place = len(others) <= _LONGEST_NAME and words[: dates[0].start()].rstrip().endswith((",", "|"))
        if others and not by and not (place and dates[-1].end() >= len(words.rstrip(". "))):
            return None
    return _Printed(date, line, labelled)


def _piece(words: str) -> str:
    """The date that is one of the pieces of a line of a report's head: "Situation Report No. 6 | 10 May 2024 | OCHA"."""
    pieces = [piece.strip() for piece in _SIGN.split(words)]
    if not 1 < len(pieces) <= _PIECES or not all(pieces):
        return ""
    dates = [match.group() for piece in pieces if (match := _date_in_words().fullmatch(piece)) is not None]
    others = sum(piece[0].isdecimal() for piece in pieces)
    return (iso_date(dates[0]) or "") if len(dates) == others == 1 else ""


def _opening(text: str, line: Span) -> _Printed | None:
    """What stands before the first sentence of a line: "VALENCIA, Nov 12 2024 (EFE) - ", "Valencia, 13 November 2024. ", "Published 3 May 2025. "."""
    words = text[line.start : min(line.end, line.start + _LONGEST_LINE)]
    match = _date_in_words().search(words)
    if match is None or not match.start():
        return None
    joint = _JOINT.match(words, match.end())
    before = words[: match.start()]
    dashed = _DASH_BEFORE.search(before)
    before = before if dashed is None else before[: dashed.start()]
    place = before.strip(" (")
    if joint is None and place.isupper():
        joint = _PLAIN_JOINT.match(words, match.end())
    places = [_LETTERS.findall(one) for one in _PLACES.split(place)]
    names = [name for one in places for name in one]
    labelled = bool(names) and names[0].casefold() in _labels()
    if (
        joint is None
        or words[joint.end()].isdecimal()
        or not names
        or max(map(len, places)) > _LONGEST_NAME
        or any(map(str.isdecimal, place))
    ):
        return None
    if labelled:
        told = words[joint.start() : joint.end()].strip() == "." and not set(names[1:]) - _beside()
    else:
        bracketed = "(" in before and words[match.end() : match.end() + 1] == ")"
        ended = place.rstrip(" ,").isupper() or place.endswith(",") or dashed is not None
        parted = (ended and "(" not in before) or bracketed
        told = parted and all(name[0].isupper() or name in _links() for name in names)
    date = iso_date(match.group())
    if not told or date is None or len(date) < _FULL_DAY:
        return None
    return _Printed(date, Span(line.start, line.start + joint.end()), labelled)
