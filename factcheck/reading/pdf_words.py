"""A program of its own: a PDF on standard input -> its words with their places, one JSON line a page, on standard output.

PDFium is large, written in C++, and fed with files by strangers: it may hang, take all memory, or crash. So it runs in
a process that can be ended, and whose end does not end ours. Nothing of factcheck is imported here.

    python -P pdf_words.py PAGES CHARACTERS MEMORY < report.pdf
"""

from __future__ import annotations

import ctypes
import json
import math
import sys
from collections.abc import Iterator
from typing import Any

HYPHEN_AT_LINE_END = "\ufffe"
"""What PDFium puts in the place of such a hyphen, without a line break behind it."""
_RAISED_SIGNS = frozenset("0123456789*†‡")
_SMALL, _ABOVE = 0.9, 0.1
"""A sign is raised when it is less than this share as large as its word's first, and stands this much above it."""
_SPACES_IN_NUMBERS = "\u00a0\u2007\u2009\u202f"


def main(pages: int, characters: int, memory: int) -> None:
    """Prints the facts about the document, then the words of each page; or `error` and what is wrong."""
    _limit_memory(memory)
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
        count = len(document)
    except pypdfium2.PdfiumError as error:
        encrypted = getattr(error, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD
        _print({"error": "encrypted" if encrypted else "damaged"})
        return
    _print({"pages": count, "facts": document.get_metadata_dict()})
    if count > pages:
        return
    for number in range(count):
        try:
            page = document[number]
            text = page.get_textpage()  # closed as soon as nothing refers to it
            words = list(_words(pypdfium2.raw, text.raw))
            pictures = not words and any(
                True for _ in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
            )
        except pypdfium2.PdfiumError:
            _print({"error": "page"})
            continue
        characters -= sum(len(word[0]) for word in words)
        if characters < 0:
            _print({"error": "characters"})
            return
        _print({"words": words, "pictures": pictures})


def _limit_memory(memory: int) -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _print(value: dict[str, Any]) -> None:
    print(json.dumps(value), flush=True)


def _words(raw: Any, page: Any) -> Iterator[list[Any]]:
    """Text, left, right, base line, size and whether it is raised and glued to the word before, in the page's order."""
    text = _text(raw, page)
    measure = _Measure(raw, page)
    start = 0
    for index, sign in enumerate([*text, " "]):
        is_end = sign in (HYPHEN_AT_LINE_END, "\x02")
        if not is_end and sign != "\0" and not (sign.isspace() and sign not in _SPACES_IN_NUMBERS):
            continue
        if start < index:
            yield from _pieces(text, start, index, measure, "-" if is_end else "")
        start = index + 1


class _Measure:
    """Where a page's characters stand, in points."""

    def __init__(self, raw: Any, page: Any) -> None:
        self.raw, self.page = raw, page
        self.box, self.matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.sizes: dict[tuple[float, float, float], float] = {}

    def sides(self, index: int) -> tuple[float, float]:
        """Left and right."""
        self.raw.FPDFText_GetLooseCharBox(self.page, index, self.box)
        return self.box.left, self.box.right

    def base_and_size(self, index: int) -> tuple[float, float]:
        """Height of the line on which it stands, and size of its font.

        The box is no measure of the size: some fonts give each letter a box as high as it is. But letters of one line
        whose boxes are alike are of one size, which saves most calls.
        """
        self.raw.FPDFText_GetCharOrigin(self.page, index, self.x, self.y)
        self.raw.FPDFText_GetLooseCharBox(self.page, index, self.box)
        base = self.y.value
        alike = (base, self.box.bottom, self.box.top)
        size = self.sizes.get(alike)
        if size is None:
            self.raw.FPDFText_GetMatrix(self.page, index, self.matrix)
            stretch = math.hypot(self.matrix.b, self.matrix.d)
            size = self.sizes[alike] = self.raw.FPDFText_GetFontSize(self.page, index) * stretch
        return base, size


def _pieces(text: str, start: int, end: int, measure: _Measure, hyphen: str) -> Iterator[list[Any]]:
    """One word; raised signs in it are pieces of their own."""
    base, size = measure.base_and_size(start)
    begun = start
    for index in range(start + 1, end):
        if text[index] in _RAISED_SIGNS:
            own_base, own_size = measure.base_and_size(index)
            if own_size < _SMALL * size and own_base > base + _ABOVE * size:
                if begun < index:
                    yield _piece(text[begun:index], _sides(measure, begun, index), (base, size), False)
                yield _piece(text[index], measure.sides(index), (base, size), True)
                begun = index + 1
    if begun < end:
        yield _piece(text[begun:end] + hyphen, _sides(measure, begun, end), (base, size), False)


def _sides(measure: _Measure, start: int, end: int) -> tuple[float, float]:
    left, right = measure.sides(start)
    return left, measure.sides(end - 1)[1] if end - start > 1 else right


def _piece(
    words: str, sides: tuple[float, float], base_and_size: tuple[float, float], is_raised: bool
) -> list[Any]:
    return [words, *(round(each, 1) for each in (*sides, *base_and_size)), is_raised]


def _text(raw: Any, page: Any) -> str:
    """A sign for each of the page's characters; what is no character at all becomes a blank."""
    count = max(0, raw.FPDFText_CountChars(page))
    buffer = (ctypes.c_ushort * (count + 1))()
    raw.FPDFText_GetText(page, 0, count, buffer)
    text = bytes(buffer).decode("utf-16-le", "replace").split("\0")[0]
    if len(text) == count:
        return text
    codes = (raw.FPDFText_GetUnicode(page, index) for index in range(count))
    return "".join(
        chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " " for code in codes
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:4]))
