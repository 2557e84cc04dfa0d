"""Presentations: the text, tables and charts of each slide, then its notes, opened by python-pptx."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from factcheck.model import Document, PlaceMark, Skipped
from factcheck.reading.charts import chart_rows, chart_title
from factcheck.reading.composing import Cell, Composition
from factcheck.reading.content import Content
from factcheck.reading.extras import from_extra
from factcheck.reading.grids import compose_table, grid_of
from factcheck.reading.limits import Limits
from factcheck.reading.packages import SLIDES, damaged, open_package, said_by_office
from factcheck.reading.pipe_table import one_line, spread
from factcheck.reading.superscripts import raised

_DEEPEST = 20
"""Groups of shapes within groups."""
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def read(content: Content, limits: Limits) -> Iterator[Document | Skipped]:
    """The one document of a `.pptx` file."""
    package = open_package(content, SLIDES, limits)
    with from_extra("office"):
        import pptx.exc
        from lxml import etree  # type: ignore[import-untyped]
    reader = _Reader()
    try:
        for number, slide in enumerate(pptx.Presentation(BytesIO(content.data)).slides, start=1):
            if slide._element.get("show") != "0":
                reader.slide(slide, number)
    except (
        KeyError, ValueError, AttributeError, TypeError, IndexError, OSError, NotImplementedError,
        zipfile.BadZipFile, etree.LxmlError, pptx.exc.PythonPptxError,
    ) as error:  # fmt: skip
        raise damaged() from error
    yield reader.text.document(content.location, said_by_office(package))


@dataclass(slots=True)
class _Reader:
    """Goes through one presentation."""

    text: Composition = field(default_factory=Composition)
    tables: int = 0

    def slide(self, slide: Any, number: int) -> None:
        """One slide: its title, then its other shapes from top to bottom, then its notes."""
        where = PlaceMark(0, page=number, part=f"slide {number}")
        self.tables = 0
        title = slide.shapes.title
        if title is not None and one_line(title.text_frame.text):
            words = one_line(title.text_frame.text)
            if number == 1:
                self.text.title_line(words, where)
            else:
                self.text.paragraph([Cell(words, where)], "## ")
        own = None if title is None else title.shape_id
        self._shapes([shape for shape in slide.shapes if shape.shape_id != own], where)
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
            notes = PlaceMark(0, page=number, part=f"notes of slide {number}")
            self._paragraphs(slide.notes_slide.notes_text_frame, notes)

    def _shapes(self, shapes: Any, where: PlaceMark, depth: int = 0) -> None:
        for shape in sorted(shapes, key=lambda shape: (shape.top or 0, shape.left or 0)):
            if hasattr(shape, "shapes") and depth < _DEEPEST:
                self._shapes(shape.shapes, where, depth + 1)
            elif getattr(shape, "has_table", False):
                self._table(shape.table, where)
            elif getattr(shape, "has_chart", False):
                self._chart(shape.chart._chartSpace, where)
            elif shape.has_text_frame:
                self._paragraphs(shape.text_frame, where)

    def _paragraphs(self, frame: Any, where: PlaceMark) -> None:
        for paragraph in frame.paragraphs:
            self.text.paragraph([Cell(_words(paragraph).strip(), where)])

    def _table(self, table: Any, where: PlaceMark) -> None:
        self.tables += 1
        rows: list[list[str]] = []
        for row in table.rows:
            words: list[str] = []
            for column, cell in enumerate(row.cells):
                said = one_line(" ".join(_words(paragraph) for paragraph in cell.text_frame.paragraphs))
                if cell.is_spanned and not said:
                    said = _spanned(words, rows, column)
                words.append(said)
            rows.append(words)
        self._compose(rows, f"table {self.tables}", where, 1 if table.first_row and len(rows) > 1 else 0)

    def _chart(self, chart: Any, where: PlaceMark) -> None:
        """The figures behind a chart, as a table under its title."""
        self.text.paragraph([Cell(chart_title(chart), where)])
        self.tables += 1
        self._compose(chart_rows(chart), f"chart {self.tables}", where, 1)

    def _compose(self, rows: list[list[str]], name: str, where: PlaceMark, header: int) -> None:
        compose_table(self.text, grid_of(rows, f"{name}!", where), header)


def _spanned(words: list[str], rows: list[list[str]], column: int) -> str:
    """What a cell that another extends over says: a heading is repeated, a figure is not."""
    beside = words[-1] if words else rows[-1][column] if rows and column < len(rows[-1]) else ""
    return spread(beside)


def _words(paragraph: Any) -> str:
    """The words of a paragraph as they are seen."""
    pieces: list[str] = []
    for child in paragraph._p:
        if child.tag == f"{_A}br":
            pieces.append("\n")
        elif child.tag == f"{_A}r" or (child.tag == f"{_A}fld" and not _is_filled_in(child)):
            words = child.findtext(f"{_A}t") or ""
            properties = child.find(f"{_A}rPr")
            height = properties.get("baseline", "0") if properties is not None else "0"
            is_raised = height.lstrip("+").rstrip("%").isdecimal() and height.strip("+%0") != ""
            pieces.append(raised(words, "".join(pieces[-4:])) if is_raised else words)
    return "".join(pieces)


def _is_filled_in(field: Any) -> bool:
    kind = str(field.get("type", ""))
    return kind == "slidenum" or kind.startswith("datetime")
