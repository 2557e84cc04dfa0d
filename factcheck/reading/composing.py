"""The text of a document that is no text file, put together line by line, with the marks of its places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from factcheck.model import Document, PlaceMark, Skipped, Span
from factcheck.reading.content import UnreadableError
from factcheck.reading.pipe_table import one_line, pipe_cell, pipe_rule
from factcheck.reading.said import Said, said_document, sound

NOWHERE = PlaceMark(0)
"""A mark that says nothing beyond the line."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One filled cell of a table."""

    words: str
    """What it shows, on one line; may be empty."""
    mark: PlaceMark = NOWHERE
    """Where it stands."""


@dataclass(slots=True)
class Composition:
    """The lines written so far. Paragraphs are parted by blank lines, as in Markdown."""

    pieces: list[str] = field(default_factory=list)
    """Lines, with their line breaks."""
    marks: list[PlaceMark] = field(default_factory=list)
    """In the order of the text."""
    length: int = 0
    """Characters written so far."""
    headline: Span | None = None
    """The line that is the document's title, where it stands in the text."""
    title: str = ""
    """The words of that line."""
    problems: list[Skipped] = field(default_factory=list)
    """Parts that could not be read."""
    _after_item: bool = False
    _place: tuple[object, ...] = (None,) * 6
    """What the last mark says."""

    def paragraph(self, pieces: Sequence[Cell], before: str = "") -> None:
        """Adds one paragraph of pieces that follow one another, each with its own place.

        >>> text = Composition()
        >>> text.paragraph([Cell("It drew over ", PlaceMark(0, page=1)), Cell("60 nations.", PlaceMark(0, page=2))])
        >>> text.text(), [(mark.start, mark.page) for mark in text.marks]
        ('It drew over 60 nations.', [(0, 1), (13, 2)])
        """
        written = [replace(piece, words=sound(piece.words)) for piece in pieces]
        if not any(piece.words.strip() for piece in written):
            return
        is_item = before == "- "
        self._blank_line(unless=is_item and self._after_item)
        self._after_item = is_item
        self._write(before)
        for piece in written:
            if piece.words:
                self._mark(piece.mark)
                self._write(piece.words)
        self._write("\n")

    def title_line(self, words: str, mark: PlaceMark) -> None:
        """Adds the line that is the title; its figures are those of a headline."""
        before = self.length + (1 if self.pieces else 0)
        self.paragraph([Cell(one_line(words), mark)])
        if self.headline is None and self.length > before:
            self.headline = Span(before, self.length - 1)
            self.title = self.text()[before:]

    def table(self, rows: Sequence[Sequence[Cell]], header: bool) -> None:
        """Adds a table: rows of cells between pipes, the first one as a header if it is one.

        >>> text = Composition()
        >>> text.table([[Cell("Year"), Cell("Visitors")], [Cell("2025"), Cell("30,000")]], header=True)
        >>> text.text()
        '| Year | Visitors |\\n| --- | --- |\\n| 2025 | 30,000 |'
        """
        self._blank_line()
        self._after_item = False
        for number, row in enumerate(rows):
            self._write("|")
            for cell in _without_blank_end(row) if number or not header else row:
                self._write(" ")
                if cell.words:
                    self._mark(cell.mark)
                self._write(f"{pipe_cell(sound(cell.words))} |")
            self._write("\n")
            if number == 0 and header:
                self._write(f"{pipe_rule(len(row))}\n")

    def text(self) -> str:
        """All of it, without the last line break."""
        return "".join(self.pieces).rstrip("\n")

    def document(self, location: str, said: Said) -> Document:
        """The document; a title that the source names and does not show is known, and states nothing.

        Raises `UnreadableError` when there is no text.
        """
        text = self.text()
        if not text.strip():
            raise UnreadableError("holds no text", "check that it was saved whole")
        document = said_document(location, replace(said, title=self.title or said.title), text)
        title, headline = document.title or "", self.headline
        if headline is None and title and text[: len(title) + 1].strip("\n").casefold() == title.casefold():
            headline = Span(0, len(title))
        return replace(
            document,
            headline=headline,
            problems=(*self.problems, *document.problems),
            place_marks=tuple(self.marks),
        )

    def _blank_line(self, unless: bool = False) -> None:
        if self.pieces and not unless:
            self._write("\n")

    def _mark(self, mark: PlaceMark) -> None:
        place = (mark.page, mark.part, mark.paragraph, mark.cell, mark.timecode, mark.line)
        if place != self._place:
            self._place = place
            self.marks.append(PlaceMark(self.length, *place))

    def _write(self, words: str) -> None:
        if words:
            self.pieces.append(words)
            self.length += len(words)


def _without_blank_end(row: Sequence[Cell]) -> Sequence[Cell]:
    last = next((place for place in range(len(row) - 1, -1, -1) if row[place].words), -1)
    return row[: last + 1]
