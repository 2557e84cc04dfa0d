"""Tables in .csv files: ready-made claims if they have the columns `subject` and `value`, else text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from factcheck.lexicon import load
from factcheck.model import Bound, Document, Kind, Modality, PlaceMark, Row, Skipped, Span
from factcheck.reading.composing import Cell, Composition
from factcheck.reading.content import Content, UnreadableError, source_id
from factcheck.reading.csv_records import Broken, Record, read_records
from factcheck.reading.dates import iso_date
from factcheck.reading.decoding import decode
from factcheck.reading.grids import compose_grid
from factcheck.reading.limits import Limits
from factcheck.reading.pipe_table import cell_name
from factcheck.reading.said import Said
from factcheck.reading.text import with_damage

_SUBJECT, _VALUE = "subject", "value"
_CHOICES: dict[str, type[StrEnum]] = {"bound": Bound, "kind": Kind, "modality": Modality}
"""Columns that take one of a few words."""
_PERIOD = re.compile(
    r"([12]\d{3}(?:-\d\d){0,2})(?:/|\s?–\s?)([12]\d{3}(?:-\d\d){0,2})|([12]\d{3})-([12]\d{3})"
)
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_DATE_HINT = "write it as 2025, 2025-11, 2025-11-21 or 2024/2035"


@dataclass(frozen=True, slots=True)
class _Columns:
    """What the header names."""

    count: int
    """How many columns there are."""
    places: Mapping[str, int]
    """Name, lower case -> the first column of that name; columns without a name are left out."""

    @classmethod
    def of(cls, header: Record) -> _Columns:
        places: dict[str, int] = {}
        for place, name in enumerate(header.cells):
            if name:
                places.setdefault(name.lower(), place)
        return cls(len(header.cells), places)


class _WrongRowError(Exception):
    """A row from which no claim can be made."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.reason, self.hint = reason, hint


def read(content: Content, limits: Limits) -> Iterator[Document | Skipped]:
    """The one document of a .csv file."""
    decoded = decode(content.data, content.charset)
    records = list(_within(read_records(decoded.text, limits.record_lines), limits.broken_rows))
    if len(records) < 2:
        raise UnreadableError("has no rows below the names of its columns", "check that it was saved whole")
    header = records[0]
    if isinstance(header, Broken):
        raise UnreadableError(f"names of columns: {header.reason}", "mend the first line")
    columns = _Columns.of(header)
    rows = [record for record in records[1:] if isinstance(record, Record)]
    problems = [_problem(content.location, record) for record in records if isinstance(record, Broken)]
    if {_SUBJECT, _VALUE} <= set(columns.places):
        text, claims, wrong = _claims(content.location, columns, rows)
        problems = sorted([*problems, *wrong], key=lambda problem: int(problem.location.rpartition(":")[2]))
        found = Document(source_id(content.location), content.location, text, rows=claims)
    else:
        found = _table(content.location, [header, *rows], limits)
    problems = list(_shortened(content.location, problems, limits.problems))
    yield with_damage(replace(found, problems=tuple(problems)), decoded)


def _table(location: str, records: Sequence[Record], limits: Limits) -> Document:
    """A table that is no list of claims, as a spreadsheet shows it."""
    if sum(bool(cell) for record in records for cell in record.cells) > limits.table_cells:
        raise UnreadableError(
            f"holds more than {limits.table_cells:,} filled cells", "split it, or raise the limit table_cells"
        )
    text = Composition()
    compose_grid(text, list(_cells(records)))
    return text.document(location, Said())


def _cells(records: Sequence[Record]) -> Iterator[list[Cell]]:
    """The rows, all as wide as the widest; a blank line in a file of one table means nothing."""
    wide = max(len(record.cells) for record in records)
    for record in records:
        words = [*record.cells, *[""] * (wide - len(record.cells))]
        yield [
            Cell(said, PlaceMark(0, cell=cell_name(record.row, column), line=record.line))
            for column, said in enumerate(words)
        ]


def _within(records: Iterable[Record | Broken], most: int) -> Iterator[Record | Broken]:
    """The records, unless more of them are broken than of any table."""
    broken = 0
    for record in records:
        broken += isinstance(record, Broken)
        if broken > most:
            raise UnreadableError(
                f"has more than {most:,} rows with broken quotes", "check that it is a table"
            )
        yield record


def _problem(location: str, broken: Broken) -> Skipped:
    return Skipped(f"{location}:{broken.line}", broken.reason, "double each quote inside a quoted cell")


def _claims(
    location: str, columns: _Columns, records: Sequence[Record]
) -> tuple[str, tuple[Row, ...], list[Skipped]]:
    """The text of the right rows with a claim for each, and what is wrong with the others."""
    lines: list[str] = []
    rows: list[Row] = []
    wrong: list[Skipped] = []
    start = 0
    for record in records:
        try:
            cells = _checked_cells(columns, record.cells)
        except _WrongRowError as error:
            wrong.append(Skipped(f"{location}:{record.line}", error.reason, error.hint))
            continue
        line, value = _joined(record.cells, columns.places[_VALUE])
        span = Span(start, start + len(line))
        rows.append(Row(span, record.line, cells, Span(start + value.start, start + value.end)))
        lines.append(line)
        start = span.end + 1
    return "\n".join(lines), tuple(rows), wrong


def _joined(cells: Sequence[str], value: int) -> tuple[str, Span]:
    """The row's text, and where its value stands in it; empty cells at the end are left out."""
    words = list(cells)
    while not words[-1]:
        words.pop()
    before = sum(len(word) + len(" | ") for word in words[:value])
    return " | ".join(words), Span(before, before + len(words[value]))


def _checked_cells(columns: _Columns, written: Sequence[str]) -> dict[str, str]:
    """Column -> cell of the cells that are filled, with the canonical words in columns of choices."""
    if len(written) > columns.count:
        raise _WrongRowError(
            f"has {len(written)} cells for {columns.count} columns",
            'put a cell with a comma in quotes: "1,200"',
        )
    cells = {
        name: written[place]
        for name, place in columns.places.items()
        if place < len(written) and written[place]
    }
    for name in (_SUBJECT, _VALUE):
        if name not in cells:
            raise _WrongRowError(f"has no {name}", f"fill in the column {name}, or delete the row")
    if not _has_number(cells[_VALUE]):
        raise _WrongRowError(
            f"value “{cells[_VALUE][:40]}” is no figure", "write it like 60, over 60 or 1.2 billion"
        )
    for name, choices in _CHOICES.items():
        if name in cells:
            cells[name] = _chosen(name, cells[name], choices)
    if "when" in cells:
        cells["when"] = _period(cells["when"])
    return cells


def _has_number(value: str) -> bool:
    """Whether there is a digit or a number word in the cell: whether a figure can be read from it at all."""
    return bool(_DIGIT.search(value)) or not _number_words().isdisjoint(_WORD.findall(value.casefold()))


@lru_cache(maxsize=1)
def _number_words() -> frozenset[str]:
    english = load("numerals")["en"]
    return frozenset({*english["words"], *english["scales"]})


def _chosen(name: str, cell: str, choices: type[StrEnum]) -> str:
    word = re.sub(r"[\s-]+", "_", cell.lower())
    if word not in set(choices):
        raise _WrongRowError(f"{name} “{cell[:40]}” is not known", f"use one of {', '.join(choices)}")
    return word


@lru_cache(maxsize=1_000)
def _period(cell: str) -> str:
    """ISO 8601 of a date or of a period between two."""
    period = _PERIOD.fullmatch(cell)
    first, last = (period[1] or period[3], period[2] or period[4]) if period else (cell, "")
    ends = [iso_date(end) for end in (first, last) if end]
    if None in ends:
        raise _WrongRowError(f"when “{cell[:40]}” is no date", _DATE_HINT)
    return "/".join(end for end in ends if end)


def _shortened(location: str, problems: Sequence[Skipped], most: int) -> tuple[Skipped, ...]:
    """At most so many problems, and how many more there are."""
    if len(problems) <= most:
        return tuple(problems)
    return (
        *problems[:most],
        Skipped(location, f"{len(problems) - most:,} more rows could not be read", problems[0].hint),
    )
