"""Marks in a document that set findings at one place aside.

`<!-- factcheck: ignore FC104 why -->` in Markdown and web pages, `[factcheck: ignore FC104 why]` in any text, or a
line of its own that begins with `factcheck: ignore`. Without a code, all rules are silent there. A mark within a
line is for that line; one that stands alone is for the paragraph below. What a mark says states no figure.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.model import Document, Mark, Skipped, Span
from factcheck.reading.layout import merged

_MARK = re.compile(
    r"<!--\s{0,20}factcheck:\s{0,20}(?P<comment>[\s\S]{0,400}?)-->"
    r"|\[factcheck:[ \t]{0,20}(?P<bracket>[^\[\]\r\n]{0,400}+)\]"
    r"|^[ \t]{0,20}factcheck:[ \t]{0,20}(?P<line>ignore\b[^\r\n]{0,400}+)",
    re.I | re.M,
)
"""No pattern looks further than a few hundred characters: hostile text costs no more than other text. Python 3.11.2 misreads a lookahead in a
group that gives nothing back (`(?:(?!x).)*+`)."""
_IGNORE = re.compile(
    r"ignore\b[\s:]*+(?P<codes>(?:FC\d{3}\b[\s,;:]*+)*+)(?:[-–—]++\s*+)?(?P<reason>[\s\S]*+)", re.I
)
_FENCE = re.compile(r"[ ]{0,3}(?:`{3}|~{3})")
_BLANK = re.compile(r"[^\S\r\n]*+(?:\r\n|\n|\r|\Z)")
_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\n|\r|\Z)")
_BREAK = re.compile(r"[\r\n]")
_WORD = re.compile(r"\w")


def with_marks(document: Document) -> Document:
    """The document with its marks, which are no part of what it states.

    >>> noted = with_marks(Document("S-1", "a.txt", "60 or 70 came. [factcheck: ignore FC102 two days]"))
    >>> noted.marks
    (Mark(covers=Span(start=0, end=49), codes=('FC102',), reason='two days', line=1),)
    >>> noted.ignored
    (Span(start=15, end=49),)
    """
    matches = [match for match in _MARK.finditer(document.text) if not _is_code(document, match)]
    if not matches:
        return document
    found = list(_marks(document, matches))
    problems = [one for one in found if isinstance(one, Skipped)]
    return replace(
        document,
        ignored=merged((*document.ignored, *(Span(*match.span()) for match in matches))),
        marks=tuple(one for one in found if isinstance(one, Mark)),
        problems=(*document.problems, *problems),
    )


def _is_code(document: Document, match: re.Match[str]) -> bool:
    """Whether a mark stands in a code block of Markdown, or between its backquotes: then it is shown, not meant."""
    text, ignored = document.text, document.ignored
    before = bisect_right(ignored, match.start(), key=lambda span: span.start) - 1
    if before < 0 or ignored[before].end < match.end():
        return False
    quoted = text[match.start() - 1 : match.start()] == text[match.end() : match.end() + 1] == "`"
    return quoted or _FENCE.match(text, ignored[before].start) is not None


def _marks(document: Document, matches: Sequence[re.Match[str]]) -> Iterator[Mark | Skipped]:
    text, line, counted = document.text, 1, 0
    places = _Places(text, matches)
    for match in matches:
        line += text.count("\n", counted, match.start())
        counted = match.start()
        said = _IGNORE.fullmatch((match["comment"] or match["bracket"] or match["line"] or "").strip())
        if said is None:
            yield Skipped(
                f"{document.location}:{line}",
                "a mark for factcheck that it does not know",
                "write factcheck: ignore CODE REASON",
            )
            continue
        codes = tuple(code.upper() for code in re.findall(r"\w+", said["codes"]))
        yield Mark(places.covered(match), codes, " ".join(said["reason"].split()), line)


class _Places:
    """What marks cover; each line and paragraph is looked through once, however many marks it holds."""

    def __init__(self, text: str, matches: Sequence[re.Match[str]]) -> None:
        self._text = text
        self._lines: dict[int, Span] = {}  # start of a mark -> its line
        self._alone: set[int] = set()  # starts of marks that no words stand beside
        self._below = Span(0, 0)
        together: list[re.Match[str]] = []
        for match in matches:
            if together and _BREAK.search(text, together[-1].end(), match.start()):
                self._look_at(together)
                together = []
            together.append(match)
        self._look_at(together)

    def _look_at(self, together: Sequence[re.Match[str]]) -> None:
        """Note for the marks of one line whether words stand beside them."""
        text, first = self._text, together[0].start()
        start = max(text.rfind("\n", 0, first), text.rfind("\r", 0, first)) + 1
        end = self._line_end(together[-1].end())
        edges = [start, *(edge for match in together for edge in match.span()), end]
        beside = zip(edges[::2], edges[1::2], strict=True)
        words = any(_WORD.search(text, *between) for between in beside)
        for match in together:
            self._lines[match.start()] = Span(start, end)
            if not words:
                self._alone.add(match.start())

    def covered(self, match: re.Match[str]) -> Span:
        """The line around a mark that stands among words; else the paragraph below."""
        line = self._lines[match.start()]
        if match.start() not in self._alone:
            return line
        end = line.end
        while end < len(self._text) and _BLANK.match(self._text, end):
            end = self._line_end(end)
        if not self._below.start <= end < self._below.end:
            last = end
            while last < len(self._text) and not _BLANK.match(self._text, last):
                last = self._line_end(last)
            self._below = Span(end, last)
        return Span(end, self._below.end)

    def _line_end(self, position: int) -> int:
        """Where the line after that of a position begins."""
        line = _LINE.match(self._text, position)
        assert line is not None  # the pattern matches everywhere
        return line.end()
