"""Places of the cells of tables that were written between pipes: `table 2!B7`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import PlaceMark
from factcheck.reading.pipe_table import cell_name

_ROW = re.compile(r"^\| .*\|$", re.M)
_RULE = re.compile(r"\|(?: --- \|)+")
_BETWEEN = " | "


def table_marks(text: str) -> tuple[PlaceMark, ...]:
    """A mark at each filled cell of the tables in a text, and one behind each table.

    Tables and their rows are counted from 1, the header as the first row, columns are letters.

    >>> text = "Fair\\n\\n| Year | Visitors |\\n| --- | --- |\\n| 2025 | 30,000 |\\n\\nAll came."
    >>> [(text[mark.start :][:6], mark.cell) for mark in table_marks(text)][2:]
    [('2025 |', 'table 1!A2'), ('30,000', 'table 1!B2'), ('\\n\\nAll ', None)]
    """
    return tuple(_marks(text))


def _marks(text: str) -> Iterator[PlaceMark]:
    table, row, end = 0, 0, -1
    for match in _ROW.finditer(text):
        if match.start() != end + 1:
            if table:
                yield PlaceMark(end)
            table, row = table + 1, 0
        end = match.end()
        if not _RULE.fullmatch(match[0]):
            yield from _cells(match, table, row)
            row += 1
    if table:
        yield PlaceMark(end)


def _cells(match: re.Match[str], table: int, row: int) -> Iterator[PlaceMark]:
    start = match.start() + len("| ")
    for column, words in enumerate(
        match[0].removeprefix("| ").removesuffix("|").removesuffix(" ").split(_BETWEEN)
    ):
        if words.strip():
            yield PlaceMark(start, cell=f"table {table}!{cell_name(row, column)}")
        start += len(words) + len(_BETWEEN)
