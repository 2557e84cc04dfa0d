"""Word documents: paragraphs, tables, charts, footnotes, endnotes, text boxes, headers and footers.

python-docx gives neither footnotes nor text boxes, and refuses documents that Word opens (a missing thumbnail is enough);
so the XML is walked here.

What a reader of the document does not see is not read: deleted and hidden text, comments, tables of contents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from factcheck.model import Document, PlaceMark, Skipped
from factcheck.reading.charts import CHART, chart_relation, chart_rows, chart_title
from factcheck.reading.composing import Cell, Composition
from factcheck.reading.content import Content
from factcheck.reading.grids import compose_table, grid_of
from factcheck.reading.limits import Limits
from factcheck.reading.packages import WORD, Package, damaged, open_package, said_by_office
from factcheck.reading.pipe_table import one_line, spread
from factcheck.reading.superscripts import raised

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TRANSPARENT = frozenset(
    f"{_W}{name}"
    for name in (
        "hyperlink",
        "ins",
        "moveTo",
        "smartTag",
        "customXml",
        "sdtContent",
        "fldSimple",
        "dir",
        "bdo",
    )
)
"""Elements whose content counts as if they were not there."""
_DRAWINGS = frozenset({f"{_W}drawing", f"{_W}pict", f"{_W}object"})
_SIGNS = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-", f"{_W}ptab": " "}
_OFF = frozenset({"0", "false", "off"})
_HEADING = re.compile(r"heading ([1-6])", re.I)
_PAGE_FIELD = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF)\b", re.I)


def read(content: Content, limits: Limits) -> Iterator[Document | Skipped]:
    """The one document of a `.docx` file."""
    package = open_package(content, WORD, limits)
    main = package.related("", "officeDocument")
    document = package.xml(main[0]) if main else None
    body = None if document is None else document.find(f"{_W}body")
    if body is None:
        raise damaged()
    charts = {identity: part for identity, part in package.targets(main[0]).items() if "/charts/" in part}
    reader = _Reader(
        _style_names(package, main[0]), {name: package.xml(part) for name, part in charts.items()}
    )
    reader.blocks(body)
    for kind in ("footnote", "endnote"):
        for part in package.related(main[0], f"{kind}s"):
            reader.notes(kind, package.xml(part))
    for kind in ("header", "footer"):
        for part in package.related(main[0], kind):
            reader.margin(kind, package.xml(part))
    yield reader.text.document(content.location, said_by_office(package))


def _style_names(package: Package, main: str) -> dict[str, str]:
    """Id of each style -> its name."""
    names: dict[str, str] = {}
    for part in package.related(main, "styles"):
        for style in package.xml(part).iter(f"{_W}style"):
            name = style.find(f"{_W}name")
            names[style.get(f"{_W}styleId", "")] = "" if name is None else name.get(f"{_W}val", "")
    return names


@dataclass(slots=True)
class _Reader:
    """Goes through one document."""

    styles: dict[str, str]
    """Style id -> its name, which is English in every language of Word."""
    charts: dict[str, Any]
    """Id by which the document refers to it -> chart."""
    text: Composition = field(default_factory=Composition)
    paragraphs: int = 0
    tables: int = 0
    boxes: int = 0
    drawn: int = 0
    """Charts so far."""
    references: dict[str, list[str]] = field(default_factory=lambda: {"footnote": [], "endnote": []})
    """Ids of notes, in the order in which the text refers to them."""
    margins: set[str] = field(default_factory=set)
    """Headers and footers seen."""

    def blocks(self, parent: Any, part: str | None = None) -> None:
        """Paragraphs and tables, in order; `part` is what holds them where that is not the running text."""
        for child in parent:
            if child.tag == f"{_W}p":
                self._paragraph(child, part)
            elif child.tag == f"{_W}tbl":
                self._table(child)
            elif child.tag == f"{_W}sdt" and not _is_contents(child):
                self.blocks(
                    child.find(f"{_W}sdtContent") if child.find(f"{_W}sdtContent") is not None else ()
                )
            elif child.tag in _TRANSPARENT:
                self.blocks(child, part)

    def notes(self, kind: str, root: Any) -> None:
        """The footnotes or endnotes, as they are numbered in print; after the text, which they would interrupt."""
        by_id = {note.get(f"{_W}id"): note for note in root}
        for number, identity in enumerate(self.references[kind], start=1):
            if identity in by_id:
                self._aside(by_id[identity], f"{kind} {number}")

    def margin(self, kind: str, root: Any) -> None:
        """A header or footer; the same words on several pages count once."""
        words = one_line(" ".join(_Paragraph.of(paragraph).words() for paragraph in root.iter(f"{_W}p")))
        if words not in self.margins:
            self.margins.add(words)
            self._aside(root, kind)

    def _aside(self, parent: Any, part: str) -> None:
        for paragraph in parent.iter(f"{_W}p"):
            self.text.paragraph([Cell(_Paragraph.of(paragraph).words().strip(), PlaceMark(0, part=part))])

    def _paragraph(self, element: Any, part: str | None) -> None:
        paragraph = _Paragraph.of(element)
        for kind, identity in paragraph.references:
            self.references[kind].append(identity)
        words = paragraph.words().strip()
        style = self._style(element)
        if words and not style.lower().startswith("toc "):
            self.paragraphs += part is None
            mark = PlaceMark(0, part=part) if part else PlaceMark(0, paragraph=self.paragraphs)
            self._write(words, style, mark, is_item=element.find(f"{_W}pPr/{_W}numPr") is not None)
        for box in paragraph.boxes:
            self.boxes += 1
            self.blocks(box, f"text box {self.boxes}")
        for identity in paragraph.charts:
            if identity in self.charts:
                self._chart(self.charts.pop(identity))

    def _chart(self, chart: Any) -> None:
        """The figures behind a chart, as a table under its title."""
        self.drawn += 1
        name = f"chart {self.drawn}"
        self.text.paragraph([Cell(chart_title(chart), PlaceMark(0, part=name))])
        compose_table(self.text, grid_of(chart_rows(chart), f"{name}!"), 1)

    def _write(self, words: str, style: str, mark: PlaceMark, is_item: bool) -> None:
        heading = _HEADING.fullmatch(style)
        if style.lower() == "title" and self.text.headline is None:
            self.text.title_line(words, mark)
        elif heading:
            self.text.paragraph([Cell(one_line(words), mark)], "#" * int(heading[1]) + " ")
        else:
            listed = is_item or style.lower().startswith("list ")
            self.text.paragraph([Cell(words, mark)], "- " if listed else "")

    def _style(self, element: Any) -> str:
        style = element.find(f"{_W}pPr/{_W}pStyle")
        return "" if style is None else self.styles.get(style.get(f"{_W}val"), "")

    def _table(self, table: Any) -> None:
        self.tables += 1
        rows = [row for row in table.iterchildren(f"{_W}tr") if row.find(f"{_W}trPr/{_W}del") is None]
        marked = 0
        while marked < len(rows) and _is_on(rows[marked].find(f"{_W}trPr/{_W}tblHeader")):
            marked += 1
        filled: list[list[str]] = []
        for row in rows:
            filled.append(self._row(row, filled[-1] if filled else []))
        grid = grid_of(filled, f"table {self.tables}!")
        compose_table(self.text, grid, marked if marked < len(rows) else 0)

    def _row(self, row: Any, above: list[str]) -> list[str]:
        """The words of each place of a row; headings that extend over several places are repeated."""
        words: list[str] = []
        for cell in _cells(row):
            span = cell.find(f"{_W}tcPr/{_W}gridSpan")
            wide = (
                int(span.get(f"{_W}val"))
                if span is not None and (span.get(f"{_W}val") or "").isdecimal()
                else 1
            )
            merged = cell.find(f"{_W}tcPr/{_W}vMerge")
            if merged is not None and merged.get(f"{_W}val", "continue") == "continue":
                said = spread(above[len(words)]) if len(words) < len(above) else ""
            else:
                said = self._cell_words(cell)
            words.append(said)
            words.extend([spread(said)] * (min(wide, 50) - 1))
        return words

    def _cell_words(self, cell: Any) -> str:
        said = []
        for element in cell.iter(f"{_W}p"):
            paragraph = _Paragraph.of(element)
            for kind, identity in paragraph.references:
                self.references[kind].append(identity)
            said.append(paragraph.words())
        return one_line(" ".join(said))


def _cells(row: Any) -> Iterator[Any]:
    for child in row:
        if child.tag == f"{_W}tc":
            yield child
        elif child.tag == f"{_W}sdt":
            yield from child.iterfind(f"{_W}sdtContent/{_W}tc")


def _is_on(switch: Any) -> bool:
    return switch is not None and switch.get(f"{_W}val", "1") not in _OFF


def _is_contents(block: Any) -> bool:
    """Whether a block is a table of contents, whose figures are page numbers."""
    gallery = block.find(f"{_W}sdtPr/{_W}docPartObj/{_W}docPartGallery")
    return gallery is not None and "contents" in gallery.get(f"{_W}val", "").lower()


@dataclass(slots=True)
class _Paragraph:
    """The words of one paragraph, and what hangs on it."""

    pieces: list[str] = field(default_factory=list)
    references: list[tuple[str, str]] = field(default_factory=list)
    """Kind and id of the notes it refers to."""
    boxes: list[Any] = field(default_factory=list)
    """Content of the text boxes anchored in it."""
    charts: list[str] = field(default_factory=list)
    """Ids of the charts in it."""
    instructions: list[str] = field(default_factory=list)
    """Of the fields that are open, the innermost last."""

    @classmethod
    def of(cls, element: Any) -> _Paragraph:
        """What a paragraph element holds."""
        paragraph = cls()
        paragraph._read(element)
        return paragraph

    def words(self) -> str:
        """The words as they are seen."""
        return "".join(self.pieces)

    def _read(self, parent: Any) -> None:
        for child in parent:
            if child.tag == f"{_W}r":
                self._run(child)
            elif child.tag == f"{_W}fldSimple" and _PAGE_FIELD.match(child.get(f"{_W}instr", "")):
                continue
            elif child.tag in _TRANSPARENT:
                self._read(child)
            elif child.tag == f"{_W}sdt":
                self._read(child.find(f"{_W}sdtContent") if child.find(f"{_W}sdtContent") is not None else ())
            elif child.tag in (f"{_M}oMath", f"{_M}oMathPara"):
                self.pieces.extend(words.text or "" for words in child.iter(f"{_M}t"))

    def _run(self, run: Any) -> None:
        properties = run.find(f"{_W}rPr")
        hidden = properties is not None and _is_on(properties.find(f"{_W}vanish"))
        aligned = None if properties is None else properties.find(f"{_W}vertAlign")
        is_raised = aligned is not None and aligned.get(f"{_W}val") == "superscript"
        for child in run:
            if child.tag == f"{_W}fldChar":
                self._field(child.get(f"{_W}fldCharType"))
            elif child.tag == f"{_W}instrText" and self.instructions:
                self.instructions[-1] += child.text or ""
            elif hidden or any(_PAGE_FIELD.match(instruction) for instruction in self.instructions):
                continue
            elif child.tag == f"{_W}t":
                words = child.text or ""
                self.pieces.append(raised(words, "".join(self.pieces[-8:])) if is_raised else words)
            else:
                self._other(child)

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self.instructions.append("")
        elif kind == "end" and self.instructions:
            self.instructions.pop()

    def _other(self, child: Any) -> None:
        if child.tag in _SIGNS:
            self.pieces.append(" " if child.get(f"{_W}type") in ("page", "column") else _SIGNS[child.tag])
        elif child.tag in (f"{_W}footnoteReference", f"{_W}endnoteReference"):
            self.references.append((child.tag[len(_W) : -len("Reference")], child.get(f"{_W}id", "")))
        elif child.tag == f"{_W}sym":
            code = child.get(f"{_W}char", "")
            if re.fullmatch(r"[0-9A-Fa-f]{4}", code) and not code.upper().startswith("F"):
                self.pieces.append(chr(int(code, 16)))
        elif child.tag == f"{_MC}AlternateContent":
            chosen = child.find(f"{_MC}Choice")
            for drawing in chosen if chosen is not None else ():
                self._other(drawing)
        elif child.tag in _DRAWINGS:
            self.boxes.extend(child.iter(f"{_W}txbxContent"))
            self.charts.extend(map(chart_relation, child.iter(CHART)))
