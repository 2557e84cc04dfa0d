"""OpenDocument: texts, spreadsheets and presentations, as LibreOffice writes them.

A spreadsheet's cells hold the words that they show ("35.2 %"), which is what is read. Not read is what a reader does
not see: deleted text, comments, tables of contents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from factcheck.model import Document, PlaceMark, Skipped
from factcheck.reading.composing import Cell, Composition
from factcheck.reading.content import Content, UnreadableError
from factcheck.reading.grids import compose_grid, compose_table
from factcheck.reading.limits import Limits
from factcheck.reading.packages import OPEN_DOCUMENT, Package, open_package, told, told_date
from factcheck.reading.pipe_table import cell_name, one_line, spread
from factcheck.reading.said import Said
from factcheck.reading.superscripts import raised

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _DRAW = f"{{{_BASE}text:1.0}}", f"{{{_BASE}table:1.0}}", f"{{{_BASE}drawing:1.0}}"
_OFFICE, _STYLE = f"{{{_BASE}office:1.0}}", f"{{{_BASE}style:1.0}}"
_PRESENTATION = f"{{{_BASE}presentation:1.0}}"
_SVG = f"{{{_BASE}svg-compatible:1.0}}"
_CHART = f"{{{_BASE}chart:1.0}}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_BLANKS = re.compile(r"[ \t\r\n]+")
_NOT_SEEN = frozenset(
    {
        f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}table-of-content", f"{_TEXT}alphabetical-index",
        f"{_TEXT}page-number", f"{_TEXT}page-count", f"{_TEXT}illustration-index", f"{_TEXT}table-index",
        f"{_PRESENTATION}notes", f"{_TEXT}ruby-text", f"{_OFFICE}forms", f"{_TEXT}sequence-decls"
    }
)  # fmt: skip
_FRAMES = frozenset({f"{_DRAW}text-box", f"{_DRAW}custom-shape", f"{_DRAW}rect", f"{_DRAW}ellipse"})
_ANCHORED = _FRAMES | {f"{_DRAW}object"}
_PARAGRAPHS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_CELLS = frozenset({f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"})
_MOST_REPEATED = 1_000
"""Times that a filled row or cell is written out which the file says to repeat."""
_MOST_BLANK = 1_000
"""Blank cells in a row that are counted before a filled one."""


def read(content: Content, limits: Limits) -> Iterator[Document | Skipped]:
    """The one document of an `.odt`, `.ods` or `.odp` file."""
    package = open_package(content, OPEN_DOCUMENT, limits)
    tree = package.xml("content.xml")
    body = tree.find(f"{_OFFICE}body")
    if body is None or not len(body):
        raise UnreadableError("holds no text", "check that it was saved whole")
    styles = package.xml("styles.xml")
    reader = _Reader(package, limits, _raised_styles(tree) | _raised_styles(styles), _title_styles(tree))
    kind = body[0]
    if kind.tag == f"{_OFFICE}spreadsheet":
        reader.sheets(kind)
    elif kind.tag == f"{_OFFICE}presentation":
        reader.slides(kind)
    else:
        reader.blocks(kind)
        reader.notes()
        reader.margins(styles)
    yield reader.text.document(content.location, _said(package))


def _said(package: Package) -> Said:
    """What the file's own metadata say: the date is that of the last saving."""
    meta = package.xml("meta.xml")
    words: dict[str, str] = {}
    for element in meta.iter() if meta is not None else ():
        name = str(element.tag).rpartition("}")[2]
        if element.text and element.text.strip():
            words.setdefault(name, element.text.strip())
    return Said(
        title=told(words.get("title", "")),
        publisher=told(
            words.get("publisher", "") or words.get("initial-creator", "") or words.get("creator", "")
        ),
        date=told_date(words.get("date", "")) or told_date(words.get("creation-date", "")),
        language=words.get("language", ""),
    )


def _raised_styles(tree: Any) -> frozenset[str]:
    """Names of the styles whose words stand higher than others."""
    if tree is None:
        return frozenset()
    return frozenset(
        style.get(f"{_STYLE}name", "")
        for style in tree.iter(f"{_STYLE}style")
        for properties in style.iterchildren(f"{_STYLE}text-properties")
        if properties.get(f"{_STYLE}text-position", "").startswith("super")
    )


def _title_styles(tree: Any) -> frozenset[str]:
    """Names of the styles of a document's title: the common one, and those made from it."""
    made = (
        style for style in tree.iter(f"{_STYLE}style") if style.get(f"{_STYLE}parent-style-name") == "Title"
    )
    return frozenset({"Title", *(style.get(f"{_STYLE}name", "") for style in made)})


@dataclass(slots=True)
class _Reader:
    """Goes through one document."""

    package: Package
    limits: Limits
    raised_styles: frozenset[str]
    title_styles: frozenset[str]
    text: Composition = field(default_factory=Composition)
    paragraphs: int = 0
    tables: int = 0
    boxes: int = 0
    charts: int = 0
    found_notes: list[tuple[str, Any]] = field(default_factory=list)
    """What each note is called, and its body."""
    counts: dict[str, int] = field(default_factory=lambda: {"footnote": 0, "endnote": 0})
    cells: int = 0

    def blocks(self, parent: Any, part: str | None = None, page: int | None = None, before: str = "") -> None:
        """Paragraphs and tables, in order; `part` and `page` are what holds them where that is no running text."""
        for child in parent:
            if child.tag in _PARAGRAPHS:
                self._paragraph(child, part, page, before)
            elif child.tag == f"{_TABLE}table":
                self._table(child, part, page)
            elif child.tag == f"{_DRAW}object":
                self._chart(child, part, page)
            elif child.tag == f"{_TEXT}list":
                for item in child:
                    self.blocks(item, part, page, "- ")
            elif child.tag not in _NOT_SEEN:
                self.blocks(child, part, page, before)

    def slides(self, presentation: Any) -> None:
        """The slides, then the notes of each."""
        for number, slide in enumerate(presentation.iterchildren(f"{_DRAW}page"), start=1):
            where = PlaceMark(0, number, f"slide {number}")
            for shape in slide:
                if shape.get(f"{_PRESENTATION}class") == "title":
                    self._slide_title(shape, where)
                elif shape.tag not in _NOT_SEEN:
                    self.blocks((shape,), where.part, number)
            for notes in slide.iterchildren(f"{_PRESENTATION}notes"):
                self.blocks(notes, f"notes of slide {number}", number)

    def _slide_title(self, shape: Any, where: PlaceMark) -> None:
        words = one_line(" ".join(self._words(paragraph) for paragraph in shape.iter(*_PARAGRAPHS)))
        if where.page == 1:
            self.text.title_line(words, where)
        else:
            self.text.paragraph([Cell(words, where)], "## ")

    def sheets(self, spreadsheet: Any) -> None:
        """The sheets, each under its name."""
        sheets = list(spreadsheet.iterchildren(f"{_TABLE}table"))
        for sheet in sheets:
            name = one_line(sheet.get(f"{_TABLE}name", ""))
            grid, _ = self._grid(sheet, f"{name}!", None, None)
            if len(sheets) > 1 and any(cell.words for row in grid for cell in row):
                self.text.paragraph([Cell(name, PlaceMark(0, part=f"sheet {name}"))], "## ")
            compose_grid(self.text, grid)

    def notes(self) -> None:
        """Footnotes and endnotes, after the text, which they would interrupt."""
        for name, body in self.found_notes:
            for element in body.iter(*_PARAGRAPHS):
                self.text.paragraph([Cell(self._words(element).strip(), PlaceMark(0, part=name))])

    def margins(self, styles: Any) -> None:
        """Headers and footers; the same words on several pages count once."""
        seen: set[str] = set()
        for kind in ("header", "footer"):
            for margin in styles.iter(f"{_STYLE}{kind}") if styles is not None else ():
                for element in margin.iter(*_PARAGRAPHS):
                    words = self._words(element).strip()
                    if words not in seen:
                        seen.add(words)
                        self.text.paragraph([Cell(words, PlaceMark(0, part=kind))])

    def _paragraph(self, element: Any, part: str | None, page: int | None, before: str) -> None:
        boxes: list[Any] = []
        words = self._words(element, boxes).strip()
        if words:
            self.paragraphs += part is None
            mark = PlaceMark(0, page, part) if part else PlaceMark(0, paragraph=self.paragraphs)
            style = element.get(f"{_TEXT}style-name", "")
            if style in self.title_styles and self.text.headline is None:
                self.text.title_line(words, mark)
            elif element.tag == f"{_TEXT}h":
                level = element.get(f"{_TEXT}outline-level", "1")
                marks = "#" * (min(6, int(level)) if level.isdecimal() else 1)
                self.text.paragraph([Cell(one_line(words), mark)], f"{marks} ")
            else:
                self.text.paragraph([Cell(words, mark)], before)
        for box in boxes:
            if box.tag == f"{_DRAW}object":
                self._chart(box, part, page)
                continue
            self.boxes += 1
            self.blocks(box, part or f"text box {self.boxes}", page)

    def _chart(self, drawn: Any, part: str | None, page: int | None) -> None:
        """The figures behind a chart, as a table under its title; other objects are pictures."""
        href = drawn.get(_HREF, "").removeprefix("./")
        tree = self.package.xml(f"{href}/content.xml")
        chart = tree.find(f"{_OFFICE}body/{_OFFICE}chart/{_CHART}chart") if tree is not None else None
        if chart is None:
            return
        self.charts += 1
        name = f"chart {self.charts}"
        for title in chart.iterchildren(f"{_CHART}title"):
            words = one_line(" ".join(self._words(paragraph) for paragraph in title.iter(*_PARAGRAPHS)))
            self.text.paragraph([Cell(words, PlaceMark(0, page, part or name))])
        for table in chart.iterchildren(f"{_TABLE}table"):
            compose_table(self.text, *self._grid(table, f"{name}!", part, page))

    def _words(self, element: Any, boxes: list[Any] | None = None) -> str:
        """The words of a paragraph as they are seen; text boxes anchored in it are put into `boxes`."""
        pieces: list[str] = [_BLANKS.sub(" ", element.text or "")]
        for child in element:
            tag = child.tag
            if tag == f"{_TEXT}s":
                count = child.get(f"{_TEXT}c", "1")
                pieces.append(" " * (min(int(count), 100) if count.isdecimal() else 1))
            elif tag == f"{_TEXT}tab":
                pieces.append(" ")
            elif tag == f"{_TEXT}line-break":
                pieces.append("\n")
            elif tag == f"{_TEXT}note":
                self._note(child)
            elif tag in _ANCHORED:
                if boxes is not None:
                    boxes.append(child)
            elif tag not in _NOT_SEEN:
                words = self._words(child, boxes)
                is_raised = child.get(f"{_TEXT}style-name") in self.raised_styles
                pieces.append(raised(words, "".join(pieces[-4:])) if is_raised else words)
            pieces.append(_BLANKS.sub(" ", child.tail or ""))
        return "".join(pieces)

    def _note(self, note: Any) -> None:
        kind = note.get(f"{_TEXT}note-class", "footnote")
        body = note.find(f"{_TEXT}note-body")
        if body is not None:
            self.counts[kind] = self.counts.get(kind, 0) + 1
            self.found_notes.append((f"{kind} {self.counts[kind]}", body))

    def _table(self, table: Any, part: str | None, page: int | None) -> None:
        self.tables += 1
        compose_table(self.text, *self._grid(table, f"table {self.tables}!", part, page))

    def _grid(
        self, table: Any, before: str, part: str | None, page: int | None
    ) -> tuple[list[list[Cell]], int]:
        """The cells of a table, each row as wide as the widest, and how many rows are marked as its header."""
        rows: list[tuple[int, list[str]]] = []
        marked = number = 0
        for row, is_header in _rows(table):
            words = self._row(row, rows[-1][1] if rows else [])
            times = _repeated(row, "rows")
            # the blank rest of a sheet is a row repeated a million times: one blank row parts as well as many
            kept = min(times, _MOST_REPEATED) if words else 1
            rows.extend((number + place, words) for place in range(kept))
            number += times
            self.cells += sum(map(bool, words)) * kept
            if self.cells > self.limits.table_cells:
                raise UnreadableError(
                    f"holds more than {self.limits.table_cells:,} filled cells",
                    "split it, or raise the limit",
                )
            if is_header and len(rows) == marked + 1:
                marked += 1
        wide = max((len(words) for _, words in rows), default=0)
        grid = [
            [
                Cell(said, PlaceMark(0, page, part, cell=f"{before}{cell_name(place, column)}"))
                for column, said in enumerate([*words, *[""] * (wide - len(words))])
            ]
            for place, words in rows
        ]
        return grid, marked if marked < len(rows) else 0

    def _row(self, row: Any, above: list[str]) -> list[str]:
        """The words of each place of a row up to the last filled one; headings that extend are repeated."""
        words: list[str] = []
        blank = across = 0
        for cell in row.iterchildren(*_CELLS):
            said = one_line(" ".join(self._words(paragraph) for paragraph in cell.iter(*_PARAGRAPHS)))
            column = len(words) + blank
            if cell.tag == f"{_TABLE}covered-table-cell" and not said:
                source = words[-1] if across > 0 and words else above[column] if column < len(above) else ""
                said = spread(source)
                across -= 1
            else:
                spanned = cell.get(f"{_TABLE}number-columns-spanned", "1")
                across = int(spanned) - 1 if spanned.isdecimal() else 0
            times = _repeated(cell, "columns")
            if said:
                words.extend([""] * min(blank, _MOST_BLANK) + [said] * min(times, _MOST_REPEATED))
                blank = 0
            else:
                blank += times
        return words


def _repeated(element: Any, what: str) -> int:
    times = element.get(f"{_TABLE}number-{what}-repeated", "1")
    return int(times) if times.isdecimal() and len(times) < 9 else 1


def _rows(parent: Any, is_header: bool = False) -> Iterator[tuple[Any, bool]]:
    """The rows of a table, in groups or not, and whether each belongs to its header."""
    for child in parent:
        if child.tag == f"{_TABLE}table-row":
            yield child, is_header
        elif child.tag == f"{_TABLE}table-header-rows":
            yield from _rows(child, True)
        elif child.tag in (f"{_TABLE}table-row-group", f"{_TABLE}table-rows"):
            yield from _rows(child, is_header)
