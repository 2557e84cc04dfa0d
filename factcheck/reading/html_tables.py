"""Tables of a page -> rows of cells between pipes; cells that extend over several places are filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from factcheck.reading.limits import Limits
from factcheck.reading.pipe_table import pipe_row, pipe_rule, reads_like_header

_ROWS = ("tr", "row")
_CELLS = frozenset({"td", "th", "cell"})
_REPEATED_WORDS = 200
"""Longest text, in characters, that is repeated where its cell extends over several places."""
_FIGURE = re.compile(r"\d")


def fill_spans(tree: Any, limits: Limits) -> None:
    """Puts a cell into every place that another extends over, in place.

    A heading is repeated: it is context for all it extends over. A figure is not: it is stated once.
    """
    if not tree.xpath("boolean(//td[@colspan or @rowspan] | //th[@colspan or @rowspan])"):
        return
    rows = list(tree.iter("tr"))
    room = len(rows) * limits.cell_span
    below: dict[int, tuple[int, str]] = {}  # column -> rows still to fill, with what
    table = None
    for row in rows:
        if row.getparent() is not table:
            table, below = row.getparent(), {}
        column = 0
        for cell in [cell for cell in row if cell.tag in _CELLS]:
            while column in below and room > 0:
                cell.addprevious(_filling(row, below, column))
                column, room = column + 1, room - 1
            wide, deep = _span(cell, "colspan", limits), _span(cell, "rowspan", limits)
            words = _repeated(cell, column) if wide > 1 or deep > 1 else ""
            for place in range(column, column + wide):
                if deep > 1:
                    below[place] = (deep - 1, words)
                if place > column and room > 0:
                    cell.addnext(_new_cell(row, cell.tag, words))
                    room -= 1
            column += wide
        while column in below and room > 0:
            row.append(_filling(row, below, column))
            column, room = column + 1, room - 1


def _span(cell: Any, name: str, limits: Limits) -> int:
    words = (cell.get(name) or "").strip()
    if not words:
        return 1
    del cell.attrib[name]
    return min(limits.cell_span, max(1, int(words))) if words.isdecimal() and len(words) < 10 else 1


def _repeated(cell: Any, column: int) -> str:
    words = "".join(cell.itertext()).strip()
    is_context = cell.tag == "th" or column == 0 or not _FIGURE.search(words)
    return words if is_context and len(words) <= _REPEATED_WORDS else ""


def _filling(row: Any, below: dict[int, tuple[int, str]], column: int) -> Any:
    left, words = below.pop(column)
    if left > 1:
        below[column] = (left - 1, words)
    return _new_cell(row, "td", words)


def _new_cell(row: Any, tag: str, words: str) -> Any:
    cell = row.makeelement(tag)
    cell.text = words
    return cell


def table_lines(table: Any, words_of: Callable[[Any], str]) -> Iterator[str]:
    """The rows of a table as text, with a rule below its header, if any; a table of one column as lines.

    >>> from lxml.html import fromstring
    >>> table = fromstring("<table><tr><th>Year<th>Visitors<tr><td>2025<td>1,200</table>")
    >>> list(table_lines(table, lambda cell: cell.text_content()))
    ['| Year | Visitors |', '| --- | --- |', '| 2025 | 1,200 |']
    """
    caption = table.find("caption")
    if caption is not None and words_of(caption):
        yield words_of(caption)
        yield ""
    rows: list[list[str]] = []
    marked: list[bool] = []
    for row in table.iter(*_ROWS):
        cells = [cell for cell in row if cell.tag in _CELLS]
        words = [words_of(cell) for cell in cells]
        if any(words):
            rows.append(words)
            marked.append(all(cell.tag == "th" or cell.get("role") == "head" for cell in cells))
    if not rows:
        return
    if max(map(len, rows)) == 1:
        yield from (row[0] for row in rows)
        return
    header = marked[0] or reads_like_header(rows)
    for position, row in enumerate(rows):
        yield pipe_row(row)
        if position == 0 and header:
            yield pipe_rule(len(row))
