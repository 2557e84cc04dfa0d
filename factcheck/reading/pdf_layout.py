"""Words with their places on pages -> paragraphs, headings, tables and footnotes in the order in which one reads them.

A page keeps the order in which its program drew it, which is that of reading almost always: column by column, row by
row. What is mended here: columns that were drawn line by line, rows of tables, headers and footers between the two
halves of a sentence, footnotes, and words that a line break hyphenates.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.model import PlaceMark
from factcheck.reading.composing import Cell, Composition
from factcheck.reading.grids import compose_table
from factcheck.reading.hyphens import Hyphens
from factcheck.reading.pdf_lines import LINE_STEP, MOST_CELLS, MOST_LINES, Line, Page, beside, lines_of
from factcheck.reading.pdf_margins import Pages, without_notes, without_running_lines

_HEADING_SIZE, _TITLE_SIZE = 1.12, 1.3
"""Sizes in relation to the running text's."""
_CELL_LINES, _CELL_STEP = 6, 1.4
"""Lines of one table cell at most, and sizes of the font from one to the next."""
_FULL = 0.85
"""A line that reaches this share of its column's width goes on in the next one."""
_END = re.compile(r"[.!?:…][\"”’')\]]*$")
_ITEM = re.compile(r"(?:[•▪◦‣●■·–—*o-]|\(?\d{1,2}[.)]|[a-z][.)])\s")
_BULLET = re.compile(r"[•▪◦‣●■·]\s*")
_TEXT_COLUMNS, _TEXT_LINES, _TEXT_WORDS = 3, 3, 3
"""Columns of running text at most; lines in each, and words in its lines on average, at least: a table has fewer."""
_NEAR_LINES = 60
"""Lines before and behind among which the right edge of a column is looked for."""


Row = list[list[Line]]
"""Cells beside one another, each of one or more lines; running text is a row of one cell."""


@dataclass(slots=True)
class _Paragraph:
    """Lines that belong together, and what they are."""

    lines: list[Line]
    before: str = ""
    """What a heading or an item begins with."""
    is_title: bool = False


def compose_pages(text: Composition, pages: Sequence[Page]) -> None:
    """Adds the text of all pages."""
    lines = [lines_of(page) for page in pages]
    sizes: Counter[float] = Counter()
    for line in (line for page in lines for line in page):
        sizes[line.size] += len(line.text)
    if not sizes:
        return
    known = Pages(sizes.most_common(1)[0][0], Hyphens(line.text for page in lines for line in page))
    lines = without_running_lines(lines, known)
    blocks: list[_Paragraph | list[Row]] = []
    for page in lines:
        body = without_notes(page, known)
        for block in _blocks(_rows(body), known):
            if not (blocks and _joined(blocks[-1], block)):
                blocks.append(block)
    for block in blocks:
        if isinstance(block, _Paragraph):
            _write(text, block, known)
        else:
            _write_table(text, block, known)
    for line, name in known.asides:
        text.paragraph([Cell(line.text, PlaceMark(0, page=line.page, part=name))])


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
        0 < above.base - line.base < LINE_STEP * line.size
        and min(line.right, above.right) > max(line.left, above.left)
        and line.left > max(other.right for cell in row[:-1] for other in cell)
    )


def _put_beside(rows: list[Row], line: Line) -> bool:
    """Puts a line to the right of the row, or of the last few lines, that it stands beside; whether there is one."""
    if rows and len(rows[-1]) >= MOST_CELLS:
        return False
    if rows and len(rows[-1]) > 1:
        # each cell stands to the right of those before
        if _is_right_of(line, [*rows[-1][0], *rows[-1][-1]]):
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
            if beside(stack[-1], line):
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


def _blocks(rows: list[Row], known: Pages) -> Iterator[_Paragraph | list[Row]]:
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


def _paragraphs(lines: list[Line], known: Pages) -> Iterator[_Paragraph]:
    """Runs of lines that belong together."""
    current: list[Line] = []
    for place, line in enumerate(lines):
        near = lines[max(0, place - _NEAR_LINES) : place + _NEAR_LINES]
        if current and (len(current) >= MOST_LINES or not _is_next(current, line, near)):
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
    if step < 0 or step > LINE_STEP * above.size:
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


def _paragraph(lines: list[Line], known: Pages) -> _Paragraph:
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


def _write(text: Composition, paragraph: _Paragraph, known: Pages) -> None:
    """Adds a paragraph; where it goes on upon another page its place changes."""
    pieces: list[Cell] = []
    for line in paragraph.lines:
        mark = PlaceMark(0, page=line.page)
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


def _write_table(text: Composition, rows: list[Row], known: Pages) -> None:
    """Adds a table; its cells are put under the heading that they stand below."""
    wide = max(map(len, rows))
    centres = [0.0] * wide
    full = [row for row in rows if len(row) == wide]
    for row in full:
        for column, cell in enumerate(row):
            centres[column] += _centre(cell) / len(full)
    grid: list[list[Cell]] = []
    for row in rows:
        cells = [Cell("", PlaceMark(0, page=row[0][0].page))] * wide
        column = 0
        for place, cell in enumerate(row):
            # of the columns that leave room for the cells behind, the one whose middle is nearest
            room = centres[column : wide - len(row) + place + 1]
            away = [abs(centre - _centre(cell)) for centre in room]
            column += away.index(min(away))
            words = ""
            for line in cell:
                words = known.hyphens.join(words, line.text)
            cells[column] = Cell(words, PlaceMark(0, page=cell[0].page))
            column += 1
        grid.append(cells)
    compose_table(text, grid)


def _centre(cell: list[Line]) -> float:
    return (min(line.left for line in cell) + max(line.right for line in cell)) / 2
