"""Words that a line break parts: whether their hyphen is the printer's or the word's own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from factcheck.lexicon import load

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HYPHENS = ("-", "\u00ad", "\u2010")
_LAST = re.compile(r"([^\W_]+)[-\u00ad\u2010]$")
_PARTED = re.compile(r"[^\W\d_][-\u00ad\u2010]$")
"""The end of a line that parts a word."""
_FIRST = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class Hyphens:
    """The words of a document, which tell how others are to be put together.

    >>> words = Hyphens(["The fair drew well-known exhibitors"])
    >>> words.join("300 exhi-", "bitors came"), words.join("a well-", "known fair"), words.join("twenty-", "five")
    ('300 exhibitors came', 'a well-known fair', 'twenty-five')
    >>> words.join("in 2024-", "2025"), words.join("over", "60 nations")
    ('in 2024-2025', 'over 60 nations')
    """

    lines: Iterable[str]
    words: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self.words = {word.casefold() for line in self.lines for word in _WORD.findall(line)}
        self.lines = ()

    def join(self, before: str, line: str) -> str:
        """The line put behind what stands before it."""
        before = before.rstrip()
        last, first = _LAST.search(before), _FIRST.match(line)
        if not before or not last or not first:
            return f"{before} {line}" if before and not before.endswith(_HYPHENS[1:]) else before + line
        return before + line if self._keeps(last[1], first[0]) else before[:-1] + line

    def _keeps(self, left: str, right: str) -> bool:
        """Whether the hyphen between two parts of a word is its own."""
        if not left.isalpha() or not right[:1].islower():
            return True
        whole, compound = f"{left}{right}".casefold(), f"{left}-{right}".casefold()
        if compound in self.words:
            return True
        if whole in self.words:
            return False
        return left.casefold() in _number_words() and right.casefold() in _number_words()


def unhyphenated(text: str) -> str:
    """The text with those lines put together that a hyphenated word goes across.

    >>> unhyphenated("It drew 1,200 exhibi-\\ntors from 60\\ncountries.")
    'It drew 1,200 exhibitors from 60\\ncountries.'
    """
    lines = text.splitlines()
    hyphens = Hyphens(lines)
    written: list[str] = []
    for line in lines:
        if written and _PARTED.search(written[-1]) and line[:1].islower():
            written[-1] = hyphens.join(written[-1], line)
        else:
            written.append(line)
    return "\n".join(written)


@lru_cache(maxsize=1)
def _number_words() -> frozenset[str]:
    return frozenset(load("numerals")["en"]["words"])
