"""Cells of a sheet or table -> the tables and lines that a reader sees in them.

A sheet is no table: it may hold a title, several tables, and notes below. Rows that hold a single cell at the top
or the end of a block are lines of text; a header of several rows is made one, so that each column has its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.model import PlaceMark
from factcheck.reading.composing import NOWHERE, Cell, Composition
from factcheck.reading.pipe_table import cell_name, names_columns, reads_like_header

Grid = Sequence[Sequence[Cell]]
"""Rows of cells, all as wide as the widest; cells that hold nothing have no words."""

_HEADER_ROWS = 3
"""Rows that a header has at most."""
_WORDY = re.compile(r"[^\W\d_]{2}|(?:19|20)\d\d$")
_BARE_FIGURE = re.compile(r"[\d.,\s%]*\d[\d.,\s%]*")
_LETTERS = re.compile(r"[^\W\d_]{2}")


def grid_of(rows: Sequence[Sequence[str]], before: str = "", where: PlaceMark = NOWHERE) -> Grid:
    """The cells of rows of words with their names; `before` is what the names begin with.

    >>> grid_of([["nations", "60"]], "Fair!")[0][1].mark.cell
    'Fair!B1'
    """
    wide = max(map(len, rows), default=0)
    return [
        [
            Cell(words, replace(where, cell=f"{before}{cell_name(row, column)}"))
            for column, words in enumerate([*cells, *[""] * (wide - len(cells))])
        ]
        for row, cells in enumerate(rows)
    ]


def compose_grid(text: Composition, grid: Grid) -> None:
    """Adds all that a sheet shows.

    >>> text = Composition()
    >>> compose_grid(text, grid_of([["Key figures", ""], ["", "2025"], ["Visitors", "30,000"]]))
    >>> text.text()
    'Key figures\\n\\n|  | 2025 |\\n| --- | --- |\\n| Visitors | 30,000 |'
    """
    for rows in _blocks(grid):
        for block in _side_by_side(rows):
            _compose_block(text, block)


def compose_table(text: Composition, grid: Grid, marked: int = 0) -> None:
    """Adds one table; `marked` rows at its top are its header, else it is found."""
    rows = [row for row in _within_columns(grid) if any(cell.words for cell in row)]
    if not rows:
        return
    if len(rows[0]) == 1:
        for row in rows:
            text.paragraph(row)
        return
    header = marked or _header_rows(rows)
    if header > 1:
        rows = [_one_header(rows[:header]), *rows[header:]]
    text.table(rows, header=header > 0)


def _blocks(grid: Grid) -> Iterator[Grid]:
    """Rows without a blank one between them."""
    rows: list[Sequence[Cell]] = []
    for row in grid:
        if any(cell.words for cell in row):
            rows.append(row)
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def _side_by_side(rows: Grid) -> Iterator[Grid]:
    """Tables that stand beside one another: parted by a blank column, behind which rows are named anew."""
    start = 0
    for column in range(1, len(rows[0]) - 2):
        blank = not any(row[column].words for row in rows)
        if blank and column > start and _names_rows([row[column + 1].words for row in rows]):
            yield [row[start:column] for row in rows]
            start = column + 1
    yield [row[start:] for row in rows]


def _names_rows(cells: Sequence[str]) -> bool:
    below = [words for words in cells[1:] if words]
    return len(below) > 1 and all(_LETTERS.search(words) for words in below)


def _compose_block(text: Composition, rows: Grid) -> None:
    rows = _within_columns([row for row in rows if any(cell.words for cell in row)])
    first, last = 0, len(rows)
    while first < last and _is_line(rows[first]):
        first += 1
    while last > first and _is_line(rows[last - 1]):
        last -= 1
    for row in rows[:first]:
        text.paragraph(_filled(row))
    if first < last:
        compose_table(text, rows[first:last])
    for row in rows[last:]:
        text.paragraph(_filled(row))


def _is_line(row: Sequence[Cell]) -> bool:
    """Whether only the first column holds anything: a title, or a note below."""
    return bool(row[0].words) and len(_filled(row)) == 1


def _filled(row: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in row if cell.words]


def _within_columns(grid: Grid) -> Grid:
    """The grid without its blank columns."""
    filled = [any(row[column].words for row in grid) for column in range(len(grid[0]))] if grid else []
    return [[cell for cell, kept in zip(row, filled, strict=True) if kept] for row in grid]


def _header_rows(rows: Grid) -> int:
    """How many rows name the columns."""
    count = 0
    while (
        count < min(_HEADER_ROWS, len(rows) - 1)
        and names_columns(cell.words for cell in rows[count])
        and reads_like_header([[cell.words for cell in row] for row in rows[count:]])
    ):
        count += 1
        names = [cell.words for cell in rows[count - 1]]
        if all(names) and len(set(names)) == len(names):
            break  # each column has a name of its own
    return count or _is_wordy_header(rows)


def _is_wordy_header(rows: Grid) -> bool:
    """Whether a first row with figures among its words ("Top 10 firms") stands above bare figures."""
    first = [cell.words for cell in rows[0] if cell.words]
    below = [cell.words for row in rows[1:] for cell in row[1:] if cell.words]
    return all(_WORDY.match(words) for words in first) and any(
        _BARE_FIGURE.fullmatch(words) for words in below
    )


def _one_header(rows: Grid) -> list[Cell]:
    """One row of the rows of a header; what stands above several columns is said of each."""
    above = [[cell.words for cell in row] for row in rows]
    for row in above[:-1]:
        for column in range(2, len(row)):
            row[column] = row[column] or row[column - 1]
    named = []
    for column, cell in enumerate(rows[-1]):
        words = [row[column] for row in above if row[column]]
        named.append(Cell(" ".join(dict.fromkeys(words)), cell.mark))
    return named
