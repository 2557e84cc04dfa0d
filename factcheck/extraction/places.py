"""An offset in a document's text -> the line and column that people look for, or the page, cell or timecode of what it was made of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from factcheck.model import Place, PlaceMark

_LINE_BREAK = re.compile(r"\n")


class Places:
    """The places of one document.

    >>> Places("one\\ntwo", ()).at(5)
    Place(line=2, column=2, page=None, part=None, paragraph=None, cell=None, timecode=None)
    """

    def __init__(self, text: str, marks: Sequence[PlaceMark]) -> None:
        self._lines = [0, *(match.end() for match in _LINE_BREAK.finditer(text))]
        self._marks = marks

    def at(self, offset: int) -> Place:
        """The place of a character."""
        line = bisect_right(self._lines, offset)
        column = offset - self._lines[line - 1] + 1
        before = bisect_right(self._marks, offset, key=lambda mark: mark.start) if self._marks else 0
        if not before:
            return Place(line, column)
        mark = self._marks[before - 1]
        line, column = (line, column) if mark.line is None else (mark.line, 1)
        return Place(line, column, mark.page, mark.part, mark.paragraph, mark.cell, mark.timecode)
