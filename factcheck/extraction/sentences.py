"""Text -> sentences: paragraphs, headings, list items and table rows first, then sentences inside prose.

A line break ends a sentence unless the text is wrapped (several lines of about the same length in a row). Sentence ends inside
a paragraph are found by nupunkt, which knows "a.m.", "Corp.", "No. 5" and the like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from factcheck.extraction.chronologies import opens_entry
from factcheck.extraction.fact_lists import line_ends
from factcheck.extraction.types import Sentence, SentenceKind
from factcheck.extraction.word_classes import closed_class
from factcheck.lexicon import load
from factcheck.model import Span

_NOT_LINE_END = re.compile(r"[^\r\n]")
_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+")
_BULLET = re.compile(r"[ \t\xa0]*(?:[-*+•‣▪◦–—·]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])[ \t\xa0]+")
_MARKDOWN_HEADING = re.compile(r"[ \t]*#{1,6}[ \t]+")
_TABLE_RULE = re.compile(r"[ \t|:-]+")
_POSSIBLE_END = re.compile(r"""[.?!…][ ]|\.[\n\r\xa0”"]""")
"""Where one sentence of a paragraph may end and another begin."""
_SENTENCE_END = ".!?…:;\"'”’)]"
_WRAP_MIN, _WRAP_MAX = 50, 110
"""Lines of wrapped text are this long; shorter ones are headings or list lines, longer ones whole paragraphs."""
_HEADING_WORDS = 16
"""A line with more words than this and no full stop is prose all the same."""
_HYPHENATED = re.compile(r"[^\W_][-‐]\Z|\d–\Z")
"""The end of a line whose last word, or range, goes on upon the next."""
_FIELD = re.compile(r"[A-Z][\w ,()/’'&-]{1,60}:[ \t]+\S")
"""A line of a list of fields: "Units sold in 2024: 395,000"."""
_AFTER_UNIT = re.compile(
    r"(?:\b[ap]\.m|\d ?(?:m|km|cm|mm|ft|mi|mph|kg|lb|lbs|g|ha|sq|bn|mn|tn))\.\s([A-Z][a-z]*)\b(?![-.’'])"
)
"""What stands behind a time of day or a short unit, with a capital."""
_MISSED_END = re.compile(r"""\.(?<=[a-z]{3}\.)(?=[ ]["“(]?[A-Z])""")
"""A full stop behind a word without a capital, and a capital."""
_NO = re.compile(r"\b[Nn]o\. (?=[A-Z][a-z])")
"""A "No" that ends a sentence: "67 per cent voted No. Turnout was"."""
_LAST_WORD = re.compile(r"(?<![\w.])[a-z]+\Z")
_LONGEST_ABBREVIATION = 12
_FEWEST_ITEMS = 3
"""Ends of lines in a row from which the lines are the items of a list, and no headings."""
_PIECE = 2000
"""A sentence longer than this many characters is read in pieces, so that hostile text stays linear."""

_ENDLESS_WORD = re.compile(rf"(?<!\S)\S{{{_PIECE},}}+")


def split_sentences(text: str, headline: Span | None = None) -> Iterator[Sentence]:
    """The sentences of a document in the order of the text.

    >>> [text_of.kind.value for text_of in split_sentences("Fair report\\n\\nIt drew 60 nations. All came.")]
    ['heading', 'prose', 'prose']
    """
    heading = ""
    paragraph = 0
    lines = list(_lines(text, headline))
    ends = line_ends(text, lines)
    position = 0
    columns: tuple[str, ...] = ()
    while position < len(lines):
        start, end, is_headline = lines[position]
        line = text[start:end]
        paragraph += 1
        if is_headline:
            heading = heading or line
            for span in _pieces(text, start, end):
                yield Sentence(span, SentenceKind.HEADLINE, paragraph, heading)
            position += 1
            continue
        if line.count("|") >= 2 or (columns and "|" in line):
            row_cells = _cells(text, start, end)
            if not columns:
                columns = tuple(text[cell.start : cell.end] for cell in row_cells)
                has_rule = position + 1 < len(lines) and _is_rule(text, lines[position + 1])
                if has_rule:
                    position += 2
                    continue
                columns = tuple("" for _ in row_cells)
            if row_cells:
                title = text[row_cells[0].start : row_cells[0].end][:_PIECE]
                for span, row in _rows(text, row_cells, columns):
                    yield Sentence(span, SentenceKind.ROW, paragraph, heading, row, title)
            position += 1
            continue
        columns = ()
        last = position
        while last + 1 < len(lines) and last not in ends and _continues(text, lines[last], lines[last + 1]):
            last += 1
        if last == position and _is_captioned(text, lines, position):
            last += 1
        kind, body_start = _line_kind(text, start, lines[last][1], single=last == position)
        if kind is SentenceKind.HEADING and ends.get(position - 1, 0) >= _FEWEST_ITEMS:
            kind = SentenceKind.ITEM
        body = Span(body_start, lines[last][1])
        if kind is SentenceKind.HEADING:
            heading = text[body.start : body.end]
            for span in _pieces(text, body.start, body.end):
                yield Sentence(span, kind, paragraph, heading)
        else:
            for span in _prose(text, body):
                yield Sentence(span, kind, paragraph, heading)
        position = last + 1


def masked(text: str, ignored: Sequence[Span]) -> str:
    """The text with blanks for all that states nothing, so that places stay what they are.

    >>> masked("The [fair](x.org) drew 60.", [Span(10, 17)])
    'The [fair]        drew 60.'
    """
    if not ignored:
        return text
    pieces = []
    position = 0
    for span in sorted(ignored):
        if span.end <= position:
            continue
        start = max(span.start, position)
        pieces.append(text[position:start])
        pieces.append(_NOT_LINE_END.sub(" ", text[start : span.end]))
        position = span.end
    pieces.append(text[position:])
    return "".join(pieces)


def _lines(text: str, headline: Span | None) -> Iterator[tuple[int, int, bool]]:
    """Non-blank lines without their margins: start, end, whether it is the headline."""
    for match in _LINE.finditer(text):
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            is_headline = headline is not None and headline.start <= start and end <= headline.end
            yield start, end, is_headline


def _is_captioned(text: str, lines: Sequence[tuple[int, int, bool]], at: int) -> bool:
    """Whether a line is a number alone, and the next one, behind a blank one, says what it is of: "250", "The number of stewards at the gates"; or is a
    whole sentence, and another number stands alone two lines on or before. A label without a stop may be of the number below it."""
    if (
        at + 1 >= len(lines)
        or lines[at + 1][0] - lines[at][1] < _BLANK_LINE
        or not _is_number(text, lines[at])
    ):
        return False
    if _CAPTION.match(text, lines[at + 1][0]) is not None:
        return True
    if text[lines[at + 1][1] - 1] not in ".!?":
        return False
    return any(_is_number(text, lines[other]) for other in (at - 2, at + 2) if 0 <= other < len(lines))


def _is_number(text: str, line: tuple[int, int, bool]) -> bool:
    return _NUMBER_ALONE.fullmatch(text, line[0], line[1]) is not None


_BLANK_LINE = 2
"""Characters between two lines that a blank one parts, at least."""


_NUMBER_ALONE = re.compile(
    r"[$€£]?\d[\d,.]{0,20}(?: ?(?:thousand|million|billion|trillion|percent|%|m|bn|k))?"
)
_CAPTION = re.compile(
    r"The (?:total |average |estimated )?(?:number|amount|length|height|weight|cost|price|age|share|percentage|sum) of\b"
)


def _continues(text: str, line: tuple[int, int, bool], following: tuple[int, int, bool]) -> bool:
    """Whether the line break between two neighbouring lines is a wrap and not an end."""
    gap = text[line[1] : following[0]]
    if following[2] or gap.count("\n") + gap.count("\r") - gap.count("\r\n") != 1:
        return False
    if text[line[1] - 1] in ".!?…":
        # a full stop at a line's end is a wrap only inside a block of wrapped lines
        return (
            _WRAP_MIN <= line[1] - line[0] <= _WRAP_MAX
            and _WRAP_MIN <= following[1] - following[0] <= _WRAP_MAX
            and not opens_entry(text, following[0], following[1])
        )
    hyphenated = _HYPHENATED.search(text, max(line[0], line[1] - 2), line[1]) is not None
    first = text[following[0]]
    wrapped = _WRAP_MIN <= line[1] - line[0] <= _WRAP_MAX and text[line[1] - 1] not in _SENTENCE_END
    if not (hyphenated or first.islower() or wrapped) or opens_entry(text, following[0], following[1]):
        return False
    if _FIELD.match(text, line[0], line[1]) and _FIELD.match(text, following[0], following[1]):
        return False
    return not (
        _BULLET.match(text, following[0], following[1]) or _MARKDOWN_HEADING.match(text, line[0], line[1])
    )


def _line_kind(text: str, start: int, end: int, *, single: bool) -> tuple[SentenceKind, int]:
    heading = _MARKDOWN_HEADING.match(text, start, end) if text[start] == "#" else None
    if heading:
        return SentenceKind.HEADING, heading.end()
    bullet = _BULLET.match(text, start, end)
    if bullet and bullet.end() < end:
        return SentenceKind.ITEM, bullet.end()
    if single and text[end - 1] not in '.!?…;,"”' and len(text[start:end].split()) <= _HEADING_WORDS:
        return SentenceKind.ITEM if opens_entry(text, start, end) else SentenceKind.HEADING, start
    return SentenceKind.PROSE, start


def _prose(text: str, body: Span) -> Iterator[Span]:
    for start, end in _sentence_spans(text[body.start : body.end]):
        start, end = start + body.start, end + body.start
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        yield from _pieces(text, start, end)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """A sentence, whole or cut at blanks where it is longer than any that is written to be read."""
    while end - start > _PIECE:
        cut = text.rfind(" ", start + _PIECE // 2, start + _PIECE) + 1 or start + _PIECE
        yield Span(start, cut)
        start = cut
    if start < end:
        yield Span(start, end)


def _sentence_spans(paragraph: str) -> list[tuple[int, int]]:
    if _POSSIBLE_END.search(paragraph) is None:
        return [(0, len(paragraph))]
    if len(paragraph) > _PIECE:
        # nupunkt's time grows with the square of a stretch without blanks; nothing that is written has such words
        paragraph = _ENDLESS_WORD.sub(lambda word: "x" * len(word.group()), paragraph)
    spans: list[tuple[int, int]] = _nupunkt().sent_spans(paragraph)
    if all(pattern.search(paragraph) is None for pattern in (_AFTER_UNIT, _MISSED_END, _NO)):
        return spans
    return [piece for first, last in spans for piece in _parted(paragraph, first, last)]


def _parted(paragraph: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """A sentence, parted where nupunkt takes its end for an abbreviation.

    Behind "1 a.m." and "50 m." where a small word with a capital begins another one, and no day or time zone; behind a word that is an abbreviation in
    law reports alone: "the Banner sect. Earlier", "the old port. Police".
    """
    starts = {
        match.start(1)
        for match in _AFTER_UNIT.finditer(paragraph, first, last)
        if match.group(1) != "May" and match.group(1).lower() in closed_class()
    }
    starts.update(
        match.end() + 1
        for match in _MISSED_END.finditer(paragraph, first, last - 1)
        if _ends_in_word(paragraph[max(first, match.start() - _LONGEST_ABBREVIATION) : match.start()])
    )
    starts.update(match.end() for match in _NO.finditer(paragraph, first, last - 1))
    for start in sorted(starts):
        yield first, start
        first = start
    yield first, last


def _ends_in_word(text: str) -> bool:
    """Whether the text ends in a whole word that is no abbreviation."""
    word = _LAST_WORD.search(text)
    return word is not None and word.group() not in _abbreviations()


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(load("function_words")["abbreviations"])


@cache
def _nupunkt() -> Any:
    import nupunkt

    return nupunkt


def _cells(text: str, start: int, end: int) -> list[Span]:
    cells = []
    position = start
    for piece in text[start:end].split("|"):
        left = position + len(piece) - len(piece.lstrip())
        right = position + len(piece.rstrip())
        if left < right:
            cells.append(Span(left, right))
        elif start < position < end:
            cells.append(Span(position, position))
        position += len(piece) + 1
    if cells and cells[-1].start >= cells[-1].end:
        cells.pop()
    return cells


def _is_rule(text: str, line: tuple[int, int, bool]) -> bool:
    return "-" in text[line[0] : line[1]] and _TABLE_RULE.fullmatch(text, line[0], line[1]) is not None


_Row = tuple[tuple[Span, str], ...]
"""The cells of a table row, each with its column heading."""


def _rows(text: str, cells: list[Span], columns: tuple[str, ...]) -> Iterator[tuple[Span, _Row]]:
    """A table row with the stretch to read, whole or cut like a sentence; each part has the row's first cell before it."""
    titles = [columns[i][:_PIECE] if i < len(columns) else "" for i in range(len(cells))]
    row = tuple(zip(cells, titles, strict=True))
    if cells[-1].end - cells[0].start <= _PIECE:
        yield Span(cells[0].start, cells[-1].end), row
        return
    for piece in _pieces(text, cells[0].start, cells[0].end):
        yield piece, ((piece, titles[0]),)
    part: list[tuple[Span, str]] = []
    for cell, title in row[1:]:
        for piece in _pieces(text, cell.start, cell.end):
            if part and piece.end - part[0][0].start > _PIECE:
                yield Span(part[0][0].start, part[-1][0].end), (row[0], *part)
                part = []
            part.append((piece, title))
    if part:
        yield Span(part[0][0].start, part[-1][0].end), (row[0], *part)
