"""Words with their places on pages -> paragraphs, headings, tables and footnotes in the order in which one reads them.

A page keeps the order in which its program drew it, which is that of reading almost always: column by column, row by
row. What is mended here: columns that were drawn line by line, rows of tables, headers and footers between the two
halves of a sentence, footnotes, and words that a line break hyphenates.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from factcheck.model import Mark
from factcheck.reading.composing import Cell, Composition
from factcheck.reading.grids import compose_table
from factcheck.reading.hyphens import Hyphens
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
_SAME_LINE = 0.4
"""Sizes of the smaller font by which the base lines of two words on one line differ at most."""
_SET_APART = 1.6
"""Sizes of the font between a header or footer and the text at least."""
_LINE_STEP = 2.0
"""Sizes of the font from line to line within a paragraph at most."""
_HEADING_SIZE, _NOTE_SIZE, _TITLE_SIZE = 1.12, 0.92, 1.3
"""Sizes in relation to the running text's."""
_CELL_LINES, _CELL_STEP = 6, 1.4
"""Lines of one table cell at most, and sizes of the font from one to the next."""
_FULL = 0.85
"""A line that reaches this share of its column's width goes on in the next one."""
_END = re.compile(r"[.!?:…][\"”’')\]]*$")
_ITEM = re.compile(r"(?:[•▪◦‣●■·–—*o-]|\(?\d{1,2}[.)]|[a-z][.)])\s")
_BULLET = re.compile(r"[•▪◦‣●■·]\s*")
_NOTE_MARK = re.compile(r"\d{1,2}|[*†‡]")
_NOTE_GAP = 4.0
_NOTE = re.compile(r"(\d{1,2}|[*†‡])\s?(?=[^\W\d_“\"(])")
_PAGE_NUMBER = re.compile(
    r"(?:(?:page|p\.?|seite|pagina|página)\s*)?[-–—|]?\s*(\d{1,4})\s*[-–—|]?(?:\s*(?:of|/|von|de|di)\s*\d{1,4})?",
    re.I,
)
_DIGITS = re.compile(r"\d+")
_TEXT_COLUMNS, _TEXT_LINES, _TEXT_WORDS = 3, 3, 3
"""Columns of running text at most; lines in each, and words in its lines on average, at least: a table has fewer."""
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


Row = list[list[Line]]
"""Cells beside one another, each of one or more lines; running text is a row of one cell."""


@dataclass(slots=True)
class _Paragraph:
    """Lines that belong together, and what they are."""

    lines: list[Line]
    before: str = ""
    """What a heading or an item begins with."""
    is_title: bool = False


@dataclass(slots=True)
class _Pages:
    """What is known of all pages."""

    size: float
    """Of the running text's font."""
    hyphens: Hyphens
    asides: list[tuple[Line, str | None]] = field(default_factory=list)
    """Footnotes, and running headers once: they come after the text."""


def compose_pages(text: Composition, pages: Sequence[Page]) -> None:
    """Adds the text of all pages."""
    lines = [_lines_of(page) for page in pages]
    sizes: Counter[float] = Counter()
    for line in (line for page in lines for line in page):
        sizes[line.size] += len(line.text)
    known = _Pages(sizes.most_common(1)[0][0], Hyphens(line.text for page in lines for line in page))
    lines = _without_running_lines(lines, known)
    blocks: list[_Paragraph | list[Row]] = []
    for page in lines:
        body = _without_notes(page, known)
        for block in _blocks(_rows(body), known):
            if not (blocks and _joined(blocks[-1], block)):
                blocks.append(block)
    for block in blocks:
        if isinstance(block, _Paragraph):
            _write(text, block, known)
        else:
            _write_table(text, block, known)
    for line, name in known.asides:
        text.paragraph([Cell(line.text, Mark(0, page=line.page, part=name))])


def _lines_of(page: Page) -> list[Line]:
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
        if last is not None and _beside(last, line) and 0 < line.left - last.right < _GAP * line.size:
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
    return aligned and _SAME_LINE * line.size < step < _NEXT_ROW * line.size


def _goes_on(line: Line, word: Word) -> bool:
    """Whether a word is the next one of a line; a footnote's mark may stand further from it."""
    gap = _NOTE_GAP if _NOTE_MARK.fullmatch(line.text) and line.size == word.size else _NARROW_GAP
    return _beside(line, word) and -0.5 * line.size < word.left - line.right < gap * line.size


def _is_raised(line: Line, word: Word) -> bool:
    """Whether a word is a mark set above the line's last word, and smaller."""
    return (
        word.size < _NOTE_SIZE * line.size
        and 0.1 * line.size < word.base - line.base < line.size
        and abs(word.left - line.right) < _GAP * line.size / 2
        and is_mark(word.text)
    )


def _beside(left: Line, right: Line | Word) -> bool:
    """Whether two stand on one line."""
    return abs(left.base - right.base) < _SAME_LINE * min(left.size, right.size)


# -- headers, footers, footnotes ---------------------------------------------------------------------------------------


def _without_running_lines(pages: list[list[Line]], known: _Pages) -> list[list[Line]]:
    """The pages without page numbers, and without the headers and footers that they repeat; those are kept once."""
    margins = [_margin_lines(page) for page in pages]
    seen = Counter(key for margin in margins for key in {_running_key(line) for line in margin})
    offsets = Counter(
        offset for margin in margins for offset in {o for line in margin for o in _offsets(line)}
    )
    often = max(1, len(pages) // 3)
    kept: set[str] = set()
    result = []
    for page, margin in zip(pages, margins, strict=True):
        dropped: set[int] = set()
        for line in margin:
            tells_page = any(offsets[offset] > 1 or offset == 0 for offset in _offsets(line))
            key = _running_key(line)
            if _tells_page_and_pages(line, len(pages)):
                dropped.add(id(line))
            elif _PAGE_NUMBER.fullmatch(line.text.strip()):
                if tells_page and not any(_beside(line, other) for other in page if other is not line):
                    dropped.add(id(line))
            elif seen[key] > often and (tells_page or _is_set_apart(line, page)):
                dropped.add(id(line))
                if key not in kept:
                    kept.add(key)
                    known.asides.append(
                        (line, "footer" if line.base < page[0].base - line.size else "header")
                    )
        result.append([line for line in page if id(line) not in dropped])
    return result


def _tells_page_and_pages(line: Line, pages: int) -> bool:
    """Whether a line is "2/9" or "page 2 of 9" on the second of nine pages."""
    return _PAGE_NUMBER.fullmatch(line.text.strip()) is not None and [
        int(digits) for digits in _DIGITS.findall(line.text)
    ] == [line.page, pages]


def _margin_lines(page: list[Line]) -> list[Line]:
    """The lines that stand highest and lowest, where headers and footers are."""
    if not page:
        return []
    bases = sorted({line.base for line in page})
    return [line for line in page if line.base in (bases[0], bases[-1]) or line.base in bases[1:2]]


def _is_set_apart(line: Line, page: list[Line]) -> bool:
    """Whether more than a line's step parts it from the text; the row of a table stands above another row."""
    own = [other for other in page if _beside(line, other)]
    others = [other for other in page if not _beside(line, other)]
    if not others:
        return True
    nearest = min(others, key=lambda other: abs(other.base - line.base))
    is_row = len(own) > 1 and sum(_beside(nearest, other) for other in others) > 1
    return not is_row and abs(nearest.base - line.base) > _SET_APART * line.size


def _offsets(line: Line) -> Iterator[int]:
    """What has to be added to the page to get each number in a line."""
    return (int(digits) - line.page for digits in _DIGITS.findall(line.text) if len(digits) < 5)


def _running_key(line: Line) -> str:
    return _DIGITS.sub("#", line.text).casefold()


def _without_notes(page: list[Line], known: _Pages) -> list[Line]:
    """The page without the footnotes at its end, which go behind the text."""
    lowest = sorted(page, key=lambda line: line.base)
    notes: list[Line] = []
    for line in lowest:
        if line.size > _NOTE_SIZE * known.size:
            break
        notes.append(line)
    notes.reverse()
    first = next((place for place, line in enumerate(notes) if _NOTE.match(line.text)), None)
    if first is None or len(notes) == len(page):
        return page
    joined: list[tuple[Line, str]] = []
    taken: set[int] = set()
    above = notes[first]
    for line in notes[first:]:
        if above.base - line.base > _LINE_STEP * line.size:
            break  # a footer below the notes
        mark, above = _NOTE.match(line.text), line
        taken.add(id(line))
        if mark:
            joined.append((replace(line, text=line.text[mark.end() :]), f"footnote {mark[1]}"))
        else:
            joined[-1][0].text = known.hyphens.join(joined[-1][0].text, line.text)
    known.asides.extend(joined)
    return [line for line in page if id(line) not in taken]


# -- rows and blocks ---------------------------------------------------------------------------------------------------


def _rows(lines: list[Line]) -> list[Row]:
    """Lines that stand beside one another are cells of one row; the lines of a cell are put together."""
    rows: list[Row] = []
    for line in lines:
        if rows and _continues_cell(rows[-1], line):
            rows[-1][-1].append(line)
        elif not _put_beside(rows, line):
            rows.append([[line]])
    return rows


def _continues_cell(row: Row, line: Line) -> bool:
    """Whether a line goes on in the last of several cells, below its last line."""
    if len(row) < 2 or len(row[-1]) >= _CELL_LINES:
        return False
    above = row[-1][-1]
    return (
        0 < above.base - line.base < _LINE_STEP * line.size
        and min(line.right, above.right) > max(line.left, above.left)
        and line.left > max(other.right for cell in row[:-1] for other in cell)
    )


def _put_beside(rows: list[Row], line: Line) -> bool:
    """Puts a line to the right of the row, or of the last few lines, that it stands beside; whether there is one."""
    if rows and len(rows[-1]) > 1:
        lines = [other for cell in rows[-1] for other in cell]
        if _is_right_of(line, lines):
            rows[-1].append([line])
            return True
        return False
    stack: list[Line] = []
    fitting: dict[int, float] = {}  # how many of the last lines -> how far their middle is from the line's
    for row in rows[: -_CELL_LINES - 1 : -1]:
        if len(row) > 1 or (stack and not _is_stacked(row[0][0], stack[-1])):
            break
        stack.append(row[0][0])
        if _is_right_of(line, stack):
            middle = (stack[0].base + stack[-1].base) / 2
            fitting[len(stack)] = abs(middle - line.base)
            if _beside(stack[-1], line):
                fitting[len(stack)] = 0.0
                break
    if not fitting:
        return False
    back = min(fitting, key=lambda count: fitting[count])
    rows[-back:] = [[stack[:back][::-1], [line]]]
    return True


def _is_right_of(line: Line, lines: list[Line]) -> bool:
    """Whether a line stands to the right of others, within their height; cells may be centred in their row."""
    reach = 0.7 * line.size
    bases = [other.base for other in lines]
    return (
        line.left > max(other.right for other in lines)
        and min(bases) - reach < line.base < max(bases) + reach
    )


def _is_stacked(upper: Line, lower: Line) -> bool:
    """Whether two lines may be lines of one cell."""
    overlap = min(upper.right, lower.right) - max(upper.left, lower.left)
    return overlap > 0 and 0 < upper.base - lower.base < _CELL_STEP * lower.size


def _blocks(rows: list[Row], known: _Pages) -> Iterator[_Paragraph | list[Row]]:
    """Paragraphs, and tables as lists of rows."""
    position = 0
    while position < len(rows):
        end = position
        while end < len(rows) and len(rows[end]) > 1:
            end += 1
        if end == position:
            while end < len(rows) and len(rows[end]) == 1:
                end += 1
            yield from _paragraphs([line for row in rows[position:end] for line in row[0]], known)
        elif _is_text_in_columns(rows[position:end]):
            yield from _paragraphs(list(_column_by_column(rows[position:end])), known)
        else:
            yield rows[position:end]
        position = end


def _is_text_in_columns(rows: list[Row]) -> bool:
    """Whether rows are the lines of running text in columns, and no table: whole lines in each column."""
    columns = max(map(len, rows))
    if columns > _TEXT_COLUMNS:
        return False
    for column in range(columns):
        words = [len(line.text.split()) for row in rows if column < len(row) for line in row[column]]
        if len(words) < _TEXT_LINES or sum(words) < _TEXT_WORDS * len(words):
            return False
    return True


def _column_by_column(rows: list[Row]) -> Iterator[Line]:
    for column in range(max(map(len, rows))):
        for row in rows:
            if column < len(row):
                yield from row[column]


def _paragraphs(lines: list[Line], known: _Pages) -> Iterator[_Paragraph]:
    """Runs of lines that belong together."""
    current: list[Line] = []
    for line in lines:
        if current and not _is_next(current, line, lines):
            yield _paragraph(current, known)
            current = []
        current.append(line)
    if current:
        yield _paragraph(current, known)


def _is_next(paragraph: list[Line], line: Line, lines: list[Line]) -> bool:
    """Whether a line goes on where the paragraph's last one ends."""
    above = paragraph[-1]
    if abs(line.size - above.size) > 0.12 * above.size or _ITEM.match(line.text):
        return False
    step = above.base - line.base
    if step < 0 or step > _LINE_STEP * above.size:
        # another column, or a gap: a sentence that is not at its end may still go on in the next column
        goes_on = line.text[:1].islower() or line.text[:1].isdecimal() or _is_full(above, lines)
        return step < 0 and not _END.search(above.text) and goes_on
    if len(paragraph) > 1:
        usual = paragraph[-2].base - above.base
        if usual > 0 and step > 1.3 * usual:
            return False
    if line.left > above.left + above.size and len(paragraph) > 1:
        return False  # an indented first line
    if _is_full(above, lines):
        return True
    return not _END.search(above.text) and line.text[:1].islower()


def _is_full(line: Line, lines: list[Line]) -> bool:
    """Whether a line reaches the right edge of its column."""
    right = max(
        other.right for other in lines if other.left < line.right and other.left > line.left - 3 * line.size
    )
    return line.right - line.left > _FULL * (right - line.left)


def _paragraph(lines: list[Line], known: _Pages) -> _Paragraph:
    first = lines[0]
    relation = first.size / known.size
    short = len(lines) <= 3 and not first.text.rstrip().endswith(".")
    if relation >= _TITLE_SIZE and short and first.page == 1:
        return _Paragraph(lines, "## ", is_title=True)
    if relation >= _HEADING_SIZE and short:
        return _Paragraph(lines, "## ")
    bullet = _BULLET.match(first.text)
    if bullet:
        first.text = first.text[bullet.end() :]
        return _Paragraph(lines, "- ")
    return _Paragraph(lines)


def _joined(before: _Paragraph | list[Row], block: _Paragraph | list[Row]) -> bool:
    """Joins a block to the last one of the page before, if it goes on there; whether it does."""
    if isinstance(before, list) or isinstance(block, list):
        if (
            isinstance(before, list)
            and isinstance(block, list)
            and before[-1][0][0].page < block[0][0][0].page
        ):
            return _joined_tables(before, block)
        return False
    last, first = before.lines[-1], block.lines[0]
    if last.page == first.page or before.before.startswith("#") or block.before:
        return False
    if _END.search(last.text) or abs(last.size - first.size) > 0.12 * last.size:
        return False
    goes_on = first.text[:1].islower() or first.text[:1].isdecimal() or _is_full(last, before.lines)
    if goes_on:
        before.lines.extend(block.lines)
    return goes_on


def _joined_tables(before: list[Row], block: list[Row]) -> bool:
    """A table that goes on, with its header again or without."""
    if (
        len(before[0]) != len(block[0])
        or abs(before[0][0][0].left - block[0][0][0].left) > before[0][0][0].size
    ):
        return False
    headings = [[line.text for line in cell] for cell in before[0]]
    again = [[line.text for line in cell] for cell in block[0]]
    before.extend(block[1:] if headings == again else block)
    return True


# -- writing -----------------------------------------------------------------------------------------------------------


def _write(text: Composition, paragraph: _Paragraph, known: _Pages) -> None:
    """Adds a paragraph; where it goes on upon another page its place changes."""
    pieces: list[Cell] = []
    for line in paragraph.lines:
        mark = Mark(0, page=line.page)
        before = pieces[-1].words if pieces else ""
        joined = known.hyphens.join(before, line.text)
        kept = joined[: len(joined) - len(line.text)]
        if pieces and pieces[-1].mark == mark:
            pieces[-1] = Cell(joined, mark)
        else:
            if pieces:
                pieces[-1] = Cell(kept, pieces[-1].mark)
            pieces.append(Cell(line.text, mark))
    if paragraph.is_title and text.headline is None:
        text.title_line("".join(piece.words for piece in pieces), pieces[0].mark)
    else:
        text.paragraph(pieces, paragraph.before)


def _write_table(text: Composition, rows: list[Row], known: _Pages) -> None:
    """Adds a table; its cells are put under the heading that they stand below."""
    wide = max(map(len, rows))
    centres = [0.0] * wide
    full = [row for row in rows if len(row) == wide]
    for row in full:
        for column, cell in enumerate(row):
            centres[column] += _centre(cell) / len(full)
    grid: list[list[Cell]] = []
    for row in rows:
        cells = [Cell("", Mark(0, page=row[0][0].page))] * wide
        column = 0
        for place, cell in enumerate(row):
            # of the columns that leave room for the cells behind, the one whose middle is nearest
            room = centres[column : wide - len(row) + place + 1]
            away = [abs(centre - _centre(cell)) for centre in room]
            column += away.index(min(away))
            words = ""
            for line in cell:
                words = known.hyphens.join(words, line.text)
            cells[column] = Cell(words, Mark(0, page=cell[0].page))
            column += 1
        grid.append(cells)
    compose_table(text, grid)


def _centre(cell: list[Line]) -> float:
    return (min(line.left for line in cell) + max(line.right for line in cell)) / 2
