"""Lists whose items have neither a mark nor a full stop, one a line: what tells them from wrapped text is that lines end before they are full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.extraction.word_classes import closed_class

_FULL = 0.8
"""A line that with the next one's first word would still be shorter than this share of its block's longest line has been ended, not wrapped. Of
the 30,616 line ends of the tune relations wrapped at 60, 72 and 100 signs none is (the least has 1.01 of it); the rest is room for letters that differ
in width, as in PDFs."""
_MANY = 5
"""Line ends in a block, no line of which begins with a small letter, that are those of items however long they are: of the 16,966 paragraphs of the
tune relations wrapped at 60, 72 and 100 signs one has four such ends, none five."""
_STOPS = ".!?…-‐–,"
"""At the end of a line they tell by themselves whether it ends."""


_WANTING = frozenset(("said", "says", "told"))
"""Verbs behind which it stands who says so: "drew 40,000 visitors, said"."""


def line_ends(text: str, lines: Sequence[tuple[int, int, bool]]) -> dict[int, int]:
    """The lines, by their number, that end a sentence though no stop says so, each with the number of such lines in its block: those that end before
    they are full, and in a list all of them.

    >>> words = "Norvia drinks 3 cups of tea a day\\nSelay drinks 2\\nOrle has the most tea houses of all its neighbours, which is 412"
    >>> line_ends(words, [(0, 33, False), (34, 48, False), (49, 113, False)])
    {0: 2, 1: 2}
    """
    found: dict[int, int] = {}
    for first, last in _blocks(text, lines):
        width = max(end - start for start, end, _ in lines[first:last])
        breaks = [at for at in range(first, last - 1) if _may_end(text, lines[at], lines[at + 1])]
        ended = [at for at in breaks if _is_early(text, lines[at], lines[at + 1], width)]
        small = any(text[start].islower() for start, _, _ in lines[first + 1 : last])
        if not small and (len(ended) > 1 or len(breaks) >= _MANY):
            ended = breaks
        found |= dict.fromkeys(ended, len(ended))
    return found


def _blocks(text: str, lines: Sequence[tuple[int, int, bool]]) -> Iterator[tuple[int, int]]:
    """The lines that no blank line parts: the first, and that behind the last."""
    first = 0
    for at in range(1, len(lines) + 1):
        gap = text[lines[at - 1][1] : lines[at][0]] if at < len(lines) else ""
        if at == len(lines) or gap.count("\n") + gap.count("\r") - gap.count("\r\n") != 1 or lines[at - 1][2]:
            yield first, at
            first = at


def _may_end(text: str, line: tuple[int, int, bool], following: tuple[int, int, bool]) -> bool:
    """Whether nothing but the line's length tells whether it ends: no stop, no small letter behind it, and no word that wants another one."""
    if text[line[1] - 1] in _STOPS or text[following[0]].islower():
        return False
    last = text[line[0] : line[1]].rsplit(maxsplit=1)[-1].casefold()
    return closed_class().get(last) not in ("P", "D", "C") and last not in _WANTING


def _is_early(text: str, line: tuple[int, int, bool], following: tuple[int, int, bool], width: int) -> bool:
    """Whether the first word of the next line would have had room in a line."""
    word = text[following[0] : following[1]].split(maxsplit=1)[0]
    return line[1] - line[0] + 1 + len(word) < _FULL * width
