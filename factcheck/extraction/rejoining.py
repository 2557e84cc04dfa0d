"""Words that a line break or a soft hyphen parts, as one word again, while every place stays what it is in the document.

Hyphen and line break are moved behind the word: "2,700 ex-⏎hibitors came" is read as "2,700 exhibitors   came", which is as
long. What is found there is told in places of the text as it is written.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from factcheck.model import Part, Span
from factcheck.reading.hyphens import Ending, Hyphens

_BREAK = r"[ \t]{0,20}(?:\r\n|\n|\r)[ \t]{0,80}"
_REST = r"(?P<rest>[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*[^\W\d_]*)"
_PARTED = re.compile(rf"(?:[-\u2010\u00ac]{_BREAK}|\u2013{_BREAK}(?=\d)|\u00ad(?:{_BREAK})?){_REST}")
"""A hyphen with the line break behind it, or a soft hyphen; then the second half of a word, or of "2024-2025"."""
_FIRST_HALF = re.compile(r"(?:[^\W\d_]+|\d+)\Z")
_LONGEST_HALF = 60


@dataclass(frozen=True, slots=True)
class Rejoined:
    """A text in which words are whole."""

    text: str
    """As long as the text that it is made of."""
    starts: tuple[int, ...] = ()
    """Where the second halves of words begin in it."""
    moved: tuple[tuple[int, int], ...] = ()
    """For each of them, where it ends, and how many characters further it stands in the text as written."""

    def written(self, span: Span) -> Span:
        """Where a stretch of this text stands in the text as written.

        >>> rejoined("It drew 2,700 ex-\\nhibitors.", [Span(0, 28)]).written(Span(8, 24))
        Span(start=8, end=26)
        """
        if not self.starts or span.start >= span.end:
            return span
        return Span(span.start + self._away(span.start), span.end + self._away(span.end - 1))

    def parts(self, parts: tuple[Part, ...], text: str) -> tuple[Part, ...]:
        """The words that gave each part of a claim, where they stand in the `text` as written."""
        if not self.starts:
            return parts
        spans = [self.written(part.span) for part in parts]
        return tuple(
            replace(part, span=span, text=text[span.start : span.end])
            for part, span in zip(parts, spans, strict=True)
        )

    def _away(self, offset: int) -> int:
        at = bisect_right(self.starts, offset) - 1
        return self.moved[at][1] if at >= 0 and offset < self.moved[at][0] else 0


def has_parted_word(text: str) -> bool:
    """Whether a text may hold a word that is to be put together.

    >>> has_parted_word("2,700 ex-\\nhibitors"), has_parted_word("well-known")
    (True, False)
    """
    return _PARTED.search(text) is not None


def rejoined(text: str, sentences: Iterable[Span]) -> Rejoined:
    """The text with the words of each sentence whole; a word never goes beyond its sentence.

    >>> rejoined("It drew 2,700 ex-\\nhibitors.", [Span(0, 28)]).text
    'It drew 2,700 exhibitors  .'
    """
    hyphens = Hyphens(text.splitlines())
    pieces: list[str] = []
    starts: list[int] = []
    moved: list[tuple[int, int]] = []
    position = away = 0
    for sentence in sentences:
        for match in _PARTED.finditer(text, sentence.start, sentence.end):
            at, rest = match.start(), match["rest"]
            left = _FIRST_HALF.search(text, max(sentence.start, at - _LONGEST_HALF), at)
            ending = _ending(hyphens, left, match)
            if ending is Ending.SUSPENDED:
                continue
            if at > position:  # else the same word goes on upon a third line
                pieces.append(" " * away)
                away = 0
            kept = text[at] if ending is Ending.WORD else ""
            pieces += text[position:at], kept, rest
            position = match.end()
            away += position - at - len(kept) - len(rest)
            starts.append(match.start("rest") - away)
            moved.append((position - away, away))
    pieces += " " * away, text[position:]
    return Rejoined("".join(pieces), tuple(starts), tuple(moved))


def _ending(hyphens: Hyphens, left: re.Match[str] | None, match: re.Match[str]) -> Ending:
    if left is None or (match[0][0] == "\u2013" and not left[0].isdecimal()):
        return Ending.SUSPENDED  # a dash
    if match[0][0] in "\u00ad\u00ac" and left[0].isalpha():
        return Ending.PRINTER
    return hyphens.ending(left[0], match["rest"])
