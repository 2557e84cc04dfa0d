"""Lines of text laid out to a width: wrapped, hung beneath a label, set in columns, ruled.

Rich's own tables pad every line with spaces and crop what does not fit; here lines end where their words end,
and what does not fit is wrapped, so that a pipe gets all of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TextIO

from rich.console import Console
from rich.text import Text

from factcheck.reporting.finding_view import Mark, Note
from factcheck.reporting.quotes import Quotation, shortened

WIDEST = 110
"""Wider lines are hard to read."""
NARROWEST = 40
"""Below this the layout is not squeezed further."""
STACKED_BELOW = 72
"""On a narrower sheet the place stands beneath the quote, not beside it."""
LABEL_WIDTH = 13
"""Column of the labels beneath a finding."""
INDENT = 2
GAP = 2
_SHORTEST_RULE = 3
_QUOTE_LINES = 3
"""Lines that a quote may fill on a terminal before it is shortened; in a pipe it stays whole."""

MARK_STYLES = {
    Mark.CONTRADICTION: "bold red",
    Mark.DIFFERENT: "bold yellow",
    Mark.AGREEMENT: "bold green",
}
QUIET = "dim"
STRONG = "bold"
RULE = "─"
SEPARATOR = " · "


def open_console(file: TextIO | None = None, width: int | None = None, stderr: bool = False) -> Console:
    """A console that takes text as it is: no markup, no emoji codes, no highlighting of its own."""
    return Console(file=file, width=width, stderr=stderr, markup=False, emoji=False, highlight=False)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row."""

    text: Text
    """What it holds."""
    width: int
    """Its column's width; longer text wraps."""
    right: bool = False
    """Set against the right edge."""


@dataclass(slots=True)
class Sheet:
    """Lines on their way to a console."""

    console: Console
    """Where they go."""
    lines: list[Text] = field(default_factory=list)
    """Laid out so far."""
    width: int = field(init=False)
    """Characters in a line."""

    def __post_init__(self) -> None:
        # Asking the console each time would ask the terminal each time.
        self.width = max(NARROWEST, min(self.console.width, WIDEST))

    @property
    def stacked(self) -> bool:
        """Whether the sheet is too narrow for three columns."""
        return self.width < STACKED_BELOW

    def blank(self) -> None:
        """An empty line."""
        self.lines.append(Text())

    def paragraph(self, text: Text | str, indent: int = 0, hanging: int = 0, style: str = "") -> None:
        """Wrapped text; lines after the first are indented by `hanging` more."""
        text = Text(text, style) if isinstance(text, str) else text
        wrapped = self.wrap(text, self.width - indent - hanging)
        for number, line in enumerate(wrapped):
            self.lines.append(Text(" " * (indent + (hanging if number else 0))) + line)

    def row(self, cells: Sequence[Cell], indent: int = INDENT) -> None:
        """Cells side by side, each wrapped in its column."""
        columns = [self.wrap(cell.text, cell.width) for cell in cells]
        for number in range(max(len(column) for column in columns)):
            line = Text(" " * indent)
            position = indent
            for cell, column in zip(cells, columns, strict=True):
                piece = column[number] if number < len(column) else Text()
                line.append(" " * (position - line.cell_len))
                if cell.right:
                    line.append(" " * (cell.width - piece.cell_len))
                line.append_text(piece)
                position += cell.width + GAP
            line.rstrip()
            self.lines.append(line)

    def notes(self, notes: Sequence[Note], indent: int = INDENT) -> None:
        """Labelled lines; a label that repeats is said once."""
        width = max([LABEL_WIDTH, *(len(note.label) for note in notes)])
        previous = ""
        for note in notes:
            label = "" if note.label == previous else note.label
            previous = note.label
            body = Cell(Text(note.text), max(10, self.width - indent - width - GAP))
            self.row((Cell(Text(label, QUIET), width), body), indent)

    def rule(self, head: Text, tail: str = "") -> None:
        """A heading with a line to its right, and a quiet word at the right end."""
        end = f" {tail}" if tail else ""
        lines = self.between_parts(head, self.width - INDENT - len(end) - _SHORTEST_RULE)
        for number, line in enumerate(lines):
            ruled = Text(" " * (INDENT if number else 0)) + line
            if number == len(lines) - 1:
                ruled.append(f" {RULE * (self.width - ruled.cell_len - len(end) - 1)}{end}", QUIET)
            self.lines.append(ruled)

    def between_parts(self, head: Text, width: int) -> list[Text]:
        """The lines of a heading: broken between its parts where that will do, else within them."""
        lines: list[Text] = []
        for part in head.split(SEPARATOR):
            joined = Text.assemble(lines[-1], (SEPARATOR, QUIET), part) if lines else part
            if lines and joined.cell_len <= width:
                lines[-1] = joined
            else:
                lines += self.wrap(part, width)
        return lines or [Text()]

    def wrap(self, text: Text, width: int) -> list[Text]:
        """The lines of a text within a width."""
        if text.cell_len <= width and "\n" not in text.plain:
            # Most texts fit, and rich's wrapping is what a long report spends its time on.
            text.rstrip()
            return [text]
        lines = list(text.wrap(self.console, max(1, width), overflow="fold", tab_size=1))
        for line in lines:
            line.rstrip()
        return lines or [Text()]

    def quote(self, quote: Quotation, width: int) -> Text:
        """A quote in its marks with the figure set off; on a terminal in a few lines, in a pipe whole."""
        if self.console.is_terminal:
            quote = shortened(quote, width * _QUOTE_LINES - 4)
        return Text.assemble("“", quote.before, (quote.figure, STRONG), quote.after, "”")

    def print(self) -> None:
        """Hands all lines to the console."""
        self.console.print(Text("\n").join(self.lines), soft_wrap=True)


def heading(mark: Mark, code: str, words: str, subject: str = "", about: str = "") -> Text:
    """`✗ FC104 contradiction · subject · about`."""
    head = Text.assemble((f"{mark.value} {code} {words}", MARK_STYLES[mark]))
    if subject:
        head.append(SEPARATOR, QUIET).append(subject, STRONG)
    if about:
        head.append(SEPARATOR, QUIET).append(about)
    return head
