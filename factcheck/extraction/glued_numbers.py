"""The numbers of a list that a copied page has glued to its items: "1There are 27 million", "2Norvia counts", "3Sales grew"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.model import Document, Span

_FIRST = re.compile(r"^[^\S\r\n]*+(?:[-*+•‣▪◦–—·][^\S\r\n]++)?1(?=[A-Z])", re.M)
"""The first item: nothing but a mark before its number, and a capital right behind it."""
_ITEM = re.compile(r"[^\S\r\n]*+(?:[-*+•‣▪◦–—·][^\S\r\n]++)?(?P<digits>\d++)(?P<behind>.?)")
_LINE_END = re.compile(r"[\r\n]++")
_FARTHEST = 40
"""Lines from one item to the next at most: a heading may stand for its whole section, and hostile text costs no more than other text."""
_FEWEST = 3
"""Items of such a list at least."""


def without_glued_numbers(document: Document) -> Document:
    """The document with the numbers of such lists among what states nothing."""
    found = glued_numbers(document.text)
    return replace(document, ignored=(*document.ignored, *found)) if found else document


def glued_numbers(text: str) -> tuple[Span, ...]:
    """Where the numbers stand that count the items of a list and touch their first words; of three items in order at least.

    An item that begins with a number itself is told by the order alone: behind item 11, "12800 volts" is item 12 with 800 volts.

    >>> text = "1Tea grew\\n2Norvia led\\n340 firms sold it"
    >>> [text[span.start : span.end] for span in glued_numbers(text)]
    ['1', '2', '3']
    >>> glued_numbers("1Tea grew\\n2 firms led")
    ()
    """
    found: list[Span] = []
    for first in _FIRST.finditer(text):
        if found and first.start() < found[-1].end:
            continue
        numbers = list(_numbers(text, first.start()))
        if len(numbers) >= _FEWEST:
            found += numbers
    return tuple(found)


def _numbers(text: str, start: int) -> Iterator[Span]:
    """The numbers of the list whose first item begins at a place; an item behind other lines begins with a capital."""
    number, apart = "1", 0
    while start < len(text) and apart < _FARTHEST:
        item = _ITEM.match(text, start)
        digits = item["digits"] if item else ""
        if item and (
            (digits == number and item["behind"].isupper()) or (not apart and _goes_on(digits, number))
        ):
            at = item.start("digits")
            yield Span(at, at + len(number))
            number, apart = str(int(number) + 1), 0
        else:
            apart += 1
        end = _LINE_END.search(text, start)
        if end is None:
            return
        start = end.end()


def _goes_on(digits: str, number: str) -> bool:
    """Whether digits begin with a number and go on with another one."""
    return digits.startswith(number) and digits[len(number) : len(number) + 1] not in ("", "0")
