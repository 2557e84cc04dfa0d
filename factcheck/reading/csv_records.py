"""The records of a .csv file with their lines; one that is broken does not cost those after it."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.reading.pipe_table import one_line

_DELIMITERS = (",", ";", "\t", "|")
_SEPARATOR_LINE = "sep="
"""Spreadsheets write `sep=;` above the header."""


@dataclass(frozen=True, slots=True)
class Record:
    """One row of cells."""

    line: int
    """Line of the file in which it begins, counted from 1."""
    row: int
    """Row in which a spreadsheet shows it, counted from 0."""
    cells: tuple[str, ...]
    """Without quotes, each on one line."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A line from which no row could be read."""

    line: int
    """Line of the file, counted from 1."""
    reason: str
    """What is wrong with it."""


def read_records(text: str, record_lines: int) -> Iterator[Record | Broken]:
    """The rows that hold anything, the header first; after a broken one reading goes on with the next line.

    >>> list(read_records('subject;value\\nnations;60\\n', 20))[1]
    Record(line=2, row=1, cells=('nations', '60'))
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = next((place for place, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines):
        return
    delimiter = _delimiter(lines[start])
    if lines[start].lower().startswith(_SEPARATOR_LINE):
        start += 1
    window = _Window(lines, start, record_lines)
    row = start
    while window.begin < len(lines):
        try:
            # strict: a quote in the wrong place is an error and not a guess
            for cells in csv.reader(window, delimiter=delimiter, strict=True):
                words = tuple([one_line(cell) for cell in cells])
                if any(words):
                    yield Record(window.begin + 1, row, words)
                row += 1
                window.begin = window.end
        except csv.Error as error:
            yield Broken(window.begin + 1, _reason(str(error)))
            row += 1
            window.begin = window.end = window.begin + 1


def _delimiter(header: str) -> str:
    """The sign between columns: the one that a `sep=` line names, else the one most seen in the header."""
    named = header[len(_SEPARATOR_LINE) :].strip("\r\n")
    if header.lower().startswith(_SEPARATOR_LINE) and len(named) == 1 and named not in '"\\':
        return named
    return max(_DELIMITERS, key=header.count)


def _reason(message: str) -> str:
    """The words of the csv module for people who never saw it."""
    if "field larger" in message:
        return "a cell is too long"
    return "a quote is opened and not closed, or stands in the middle of a cell"


@dataclass(slots=True)
class _Window:
    """The lines from the current record on, at most as many as one record may have."""

    lines: Sequence[str]
    begin: int
    """Place of the record's first line."""
    most: int
    end: int = field(init=False)
    """Place of the line that is read next."""

    def __post_init__(self) -> None:
        self.end = self.begin

    def __iter__(self) -> Iterator[str]:
        while self.end < len(self.lines) and self.end - self.begin < self.most:
            self.end += 1
            yield f"{self.lines[self.end - 1]}\n"
