"""What stands around the running text of a PDF's pages: page numbers, headers and footers, footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from factcheck.reading.hyphens import Hyphens
from factcheck.reading.pdf_lines import LINE_STEP, MOST_CELLS, MOST_LINES, NOTE_SIZE, Line, beside

_SET_APART = 1.6
"""Sizes of the font between a header or footer and the text at least."""
_NOTE = re.compile(r"(\d{1,2}|[*†‡])\s?(?=[^\W\d_“\"(])")
_PAGE_NUMBER = re.compile(
    r"(?:(?:page|p\.?|seite|pagina|página)\s*)?[-–—|]?\s*(\d{1,4})\s*[-–—|]?(?:\s*(?:of|/|von|de|di)\s*\d{1,4})?",
    re.I,
)
_DIGITS = re.compile(r"\d+")


@dataclass(slots=True)
class Pages:
    """What is known of all pages."""

    size: float
    """Of the running text's font."""
    hyphens: Hyphens
    asides: list[tuple[Line, str | None]] = field(default_factory=list)
    """Footnotes, and running headers once: they come after the text."""


def without_running_lines(pages: list[list[Line]], known: Pages) -> list[list[Line]]:
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
        apart: dict[tuple[float, float], bool] = {}  # height and size of lines -> whether these are set apart
        for line in margin:
            tells_page = any(offsets[offset] > 1 or offset == 0 for offset in _offsets(line))
            key = _running_key(line)
            if _tells_page_and_pages(line, len(pages)):
                dropped.add(id(line))
            elif _PAGE_NUMBER.fullmatch(line.text.strip()):
                if tells_page and not any(beside(line, other) for other in page if other is not line):
                    dropped.add(id(line))
            elif seen[key] > often and (tells_page or _is_set_apart(line, page, apart)):
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
    edges = {*bases[:2], bases[-1]}
    found = [line for line in page if line.base in edges]
    return found if len(found) <= MOST_CELLS else []


def _is_set_apart(line: Line, page: list[Line], known: dict[tuple[float, float], bool]) -> bool:
    """Whether more than a line's step parts it from the text; looked at once for all lines beside one another."""
    place = (line.base, line.size)
    if place not in known:
        known[place] = _stands_alone(line, page)
    return known[place]


def _stands_alone(line: Line, page: list[Line]) -> bool:
    """Whether there is a gap between a line and the text; the row of a table stands above another row."""
    own = [other for other in page if beside(line, other)]
    others = [other for other in page if not beside(line, other)]
    if not others:
        return True
    nearest = min(others, key=lambda other: abs(other.base - line.base))
    is_row = len(own) > 1 and sum(beside(nearest, other) for other in others) > 1
    return not is_row and abs(nearest.base - line.base) > _SET_APART * line.size


def _offsets(line: Line) -> Iterator[int]:
    """What has to be added to the page to get each number in a line."""
    return (int(digits) - line.page for digits in _DIGITS.findall(line.text) if len(digits) < 5)


def _running_key(line: Line) -> str:
    return _DIGITS.sub("#", line.text).casefold()


def without_notes(page: list[Line], known: Pages) -> list[Line]:
    """The page without the footnotes at its end, which go behind the text."""
    lowest = sorted(page, key=lambda line: line.base)
    notes: list[Line] = []
    for line in lowest:
        if line.size > NOTE_SIZE * known.size:
            break
        notes.append(line)
    notes.reverse()
    first = next((place for place, line in enumerate(notes) if _NOTE.match(line.text)), None)
    if first is None or len(notes) == len(page):
        return page
    joined: list[tuple[Line, str]] = []
    taken: set[int] = set()
    above = notes[first]
    for line in notes[first : first + MOST_LINES]:
        if above.base - line.base > LINE_STEP * line.size:
            break  # a footer below the notes
        mark, above = _NOTE.match(line.text), line
        taken.add(id(line))
        if mark:
            joined.append((replace(line, text=line.text[mark.end() :]), f"footnote {mark[1]}"))
        else:
            joined[-1][0].text = known.hyphens.join(joined[-1][0].text, line.text)
    known.asides.extend(joined)
    return [line for line in page if id(line) not in taken]
