"""Lines and spans of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.model import Span

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")


def lines(text: str, start: int = 0) -> Iterator[tuple[Span, int]]:
    """The lines from `start` on: the span of each without its line break, and where the next one begins.

    >>> list(lines("a\\r\\nb"))
    [(Span(start=0, end=1), 3), (Span(start=3, end=4), 4)]
    """
    while start < len(text):
        match = _LINE.match(text, start)
        assert match is not None  # the pattern matches everywhere
        yield Span(match.start(1), match.end(1)), match.end()
        start = match.end()


def stripped(text: str, span: Span) -> Span:
    """The span without the white space at its ends.

    >>> stripped(" ab ", Span(0, 4))
    Span(start=1, end=3)
    """
    words = text[span.start : span.end]
    start = span.end - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same stretches in order, without overlaps, neighbours joined, empty ones left out.

    >>> merged([Span(4, 6), Span(0, 2), Span(2, 3), Span(5, 9), Span(7, 7)])
    (Span(start=0, end=3), Span(start=4, end=9))
    """
    result: list[Span] = []
    for span in sorted(spans):
        if span.start >= span.end:
            continue
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)


def without(spans: Iterable[Span], hole: Span | None) -> tuple[Span, ...]:
    """The same stretches without the characters of `hole`.

    >>> without([Span(0, 9)], Span(2, 4))
    (Span(start=0, end=2), Span(start=4, end=9))
    """
    if hole is None:
        return merged(spans)
    pieces: list[Span] = []
    for span in spans:
        pieces.append(Span(span.start, min(span.end, hole.start)))
        pieces.append(Span(max(span.start, hole.end), span.end))
    return merged(pieces)
