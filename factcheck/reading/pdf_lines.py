"""Words with their places on a page -> lines of words without wide gaps between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.reading.superscripts import is_mark, raised

_GAP, _NARROW_GAP = 1.2, 0.55
"""Sizes of the font that part two words of different cells or columns; from the second on, where other lines have a
cell at the same place: justified words may be as far apart."""
_NEAR = 24
"""Lines before and behind that are looked at for a cell above or below."""
_ALIGNED, _NEXT_ROW = 0.2, 6.0
"""Sizes of the font by which the sides of cells of one column differ at most, and between two rows."""
_APART = 0.08
"""Sizes of the font that part two words; pieces of one word touch."""
SAME_LINE = 0.4
"""Sizes of the smaller font by which the base lines of two words on one line differ at most."""
LINE_STEP = 2.0
"""Sizes of the font from line to line within a paragraph at most."""
NOTE_SIZE = 0.92
"""Sizes of the running text that footnotes and their marks have at most."""
_NOTE_MARK = re.compile(r"\d{1,2}|[*†‡]")
_NOTE_GAP = 4.0
MOST_LINES, MOST_CELLS, _LONGEST_LINE = 300, 100, 5_000
"""Lines of a paragraph, cells of a row, characters of a line: no page has more, but hostile ones, whose time must not grow
with the square of their size."""
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place on the page: points from the lower left corner."""

    text: str
    left: float
    right: float
    base: float
    """Height of the line on which it stands."""
    size: float
    """Of its font."""
    is_raised: bool = False
    """A piece set higher and glued to the word before."""


@dataclass(frozen=True, slots=True)
class Page:
    """What one page holds."""

    number: int
    """Counted from 1."""
    words: tuple[Word, ...]
    """In the page's own order."""


@dataclass(slots=True)
class Line:
    """Words on one line, without a wide gap between them."""

    page: int
    text: str
    left: float
    right: float
    base: float
    """Height of the line on which its words stand."""
    size: float
    """Of the font that most of it is set in."""


def lines_of(page: Page) -> list[Line]:
    """The page's words joined into lines, in its own order."""
    lines: list[Line] = []
    for word in page.words:
        words = word.text.translate(_LIGATURES)
        last = lines[-1] if lines else None
        if last is not None and (word.is_raised or _is_raised(last, word)):
            last.text += raised(words, last.text)
            last.right = max(last.right, word.right)
            continue
        if last is None or not _goes_on(last, word):
            lines.append(Line(page.number, words, word.left, word.right, word.base, word.size))
            continue
        is_apart = word.left - last.right > _APART * last.size
        last.size = word.size if len(words) > len(last.text) else last.size
        last.text += (" " if is_apart else "") + words
        last.right = max(last.right, word.right)
    return _without_chance_gaps([line for line in lines if line.text.strip()])


def _without_chance_gaps(lines: list[Line]) -> list[Line]:
    """The lines, put together again where a narrow gap between two of them is no border of cells."""
    kept: list[Line] = []
    for place, line in enumerate(lines):
        last = kept[-1] if kept else None
        if last is not None and beside(last, line) and 0 < line.left - last.right < _GAP * line.size:
            near = lines[max(0, place - _NEAR) : place] + lines[place + 1 : place + _NEAR]
            if not any(_is_below(line, other) for other in near):
                last.text, last.right = f"{last.text} {line.text}", line.right
                continue
        kept.append(line)
    return kept


def _is_below(line: Line, other: Line) -> bool:
    """Whether two lines begin, or end, below one another in neighbouring rows."""
    step = abs(line.base - other.base)
    aligned = min(abs(line.left - other.left), abs(line.right - other.right)) < _ALIGNED * line.size
    return aligned and SAME_LINE * line.size < step < _NEXT_ROW * line.size


def _goes_on(line: Line, word: Word) -> bool:
    """Whether a word is the next one of a line; a footnote's mark may stand further from it."""
    gap = _NOTE_GAP if _NOTE_MARK.fullmatch(line.text) and line.size == word.size else _NARROW_GAP
    return (
        len(line.text) < _LONGEST_LINE
        and beside(line, word)
        and -0.5 * line.size < word.left - line.right < gap * line.size
    )


def _is_raised(line: Line, word: Word) -> bool:
    """Whether a word is a mark set above the line's last word, and smaller."""
    return (
        word.size < NOTE_SIZE * line.size
        and 0.1 * line.size < word.base - line.base < line.size
        and abs(word.left - line.right) < _GAP * line.size / 2
        and is_mark(word.text)
    )


def beside(left: Line, right: Line | Word) -> bool:
    """Whether two stand on one line."""
    return abs(left.base - right.base) < SAME_LINE * min(left.size, right.size)
