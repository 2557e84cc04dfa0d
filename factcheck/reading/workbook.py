"""Workbooks of Excel: the cells of each sheet as they are shown, read by calamine.

calamine gives values without their number formats, so "35.2%" comes as 0.352; the formats are read beside it, since
what a source states is what it shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from factcheck.model import Document, PlaceMark, Skipped
from factcheck.reading.composing import Cell, Composition
from factcheck.reading.content import Content, UnreadableError
from factcheck.reading.extras import from_extra
from factcheck.reading.grids import compose_grid, grid_of
from factcheck.reading.limits import Limits
from factcheck.reading.number_formats import shown_value
from factcheck.reading.packages import WORKBOOK, damaged, open_package, said_by_office
from factcheck.reading.pipe_table import names_columns, one_line
from factcheck.reading.sheet_formats import SheetFormats, formats_of

_MOST_MERGED = 1_000
"""Merged cells of a sheet that are looked at, and rows over which one extends."""


def read(content: Content, limits: Limits) -> Iterator[Document | Skipped]:
    """The one document of an `.xlsx` file."""
    package = open_package(content, WORKBOOK, limits)
    with from_extra("office"):
        import python_calamine
    text = Composition()
    formats = formats_of(package)
    room = limits.table_cells
    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(BytesIO(content.data))
        sheets = [s for s in workbook.sheets_metadata if s.typ == python_calamine.SheetTypeEnum.WorkSheet]
        visible = [s for s in sheets if s.visible == python_calamine.SheetVisibleEnum.Visible]
        for sheet in visible:
            name = one_line(sheet.name)
            rows = _rows(workbook.get_sheet_by_name(sheet.name), formats.get(sheet.name), room)
            room -= sum(bool(words) for row in rows for words in row)
            if len(visible) > 1 and any(map(any, rows)):
                text.paragraph([Cell(name, PlaceMark(0, part=f"sheet {name}"))], "## ")
            compose_grid(text, grid_of(rows, f"{name}!"))
    except python_calamine.CalamineError as error:
        raise damaged() from error
    text.problems.extend(
        Skipped(
            f"{content.location}#{one_line(sheet.name)}", "is a hidden sheet", "show it if it is to count"
        )
        for sheet in sheets
        if sheet not in visible
    )
    yield text.document(content.location, said_by_office(package))


def _rows(sheet: Any, formats: SheetFormats | None, room: int) -> list[list[str]]:
    """The words that the cells show, from A1 on; headings that extend over several cells are repeated."""
    rows: list[list[str]] = []
    for number, values in enumerate(sheet.to_python(skip_empty_area=False)):
        words = []
        for column, value in enumerate(values):
            code = formats.codes.get((number, column), "") if formats else ""
            words.append("" if value == "" else one_line(shown_value(value, code)))
        room -= sum(map(bool, words))
        if room < 0:
            raise UnreadableError("holds too many filled cells", "split it, or raise the limit table_cells")
        while words and not words[-1]:
            words.pop()
        rows.append(words)
    for first, last in (sheet.merged_cell_ranges or ())[:_MOST_MERGED]:
        _repeat(rows, first, last)
    return rows


def _repeat(rows: list[list[str]], first: tuple[int, int], last: tuple[int, int]) -> None:
    """Writes the heading of merged cells into each of them; a title across the sheet and a figure are stated once."""
    said = rows[first[0]][first[1]] if first[0] < len(rows) and first[1] < len(rows[first[0]]) else ""
    if not said or not names_columns([said]) or (first[1] == 0 and last[1] > 0):
        return
    for row in rows[first[0] : min(last[0], first[0] + _MOST_MERGED) + 1]:
        row.extend([""] * (min(last[1], first[1] + 50) + 1 - len(row)))
        for column in range(first[1], min(last[1], first[1] + 50) + 1):
            row[column] = row[column] or said
