"""Words that a line break parts: whether their hyphen is the printer's or the word's own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from factcheck.lexicon import load, word_set

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HYPHENS = ("-", "\u00ad", "\u2010")
_LAST = re.compile(r"([^\W_]+)[-\u00ad\u2010]$")
_FIRST = re.compile(r"[^\W_]+")


class Ending(StrEnum):
    """What the hyphen at the end of a line is."""

    PRINTER = "printer"
    """It parts one word: "exhib-" and "itors"."""
    WORD = "word"
    """It belongs to the word: "long-" and "term"."""
    SUSPENDED = "suspended"
    """The word goes on later: "small-" and "and medium-sized firms"."""


@dataclass(slots=True)
class Hyphens:
    """The words of a document, which tell how others are to be put together.

    >>> words = Hyphens(["The fair drew well-known exhibitors"])
    >>> words.join("300 exhi-", "bitors came"), words.join("a well-", "known fair"), words.join("twenty-", "five")
    ('300 exhibitors came', 'a well-known fair', 'twenty-five')
    >>> words.join("in 2024-", "2025"), words.join("over", "60 nations"), words.join("small-", "and medium-sized firms")
    ('in 2024-2025', 'over 60 nations', 'small- and medium-sized firms')
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
        ending = self.ending(last[1], first[0])
        if ending is Ending.SUSPENDED:
            return f"{before} {line}"
        return before + line if ending is Ending.WORD else before[:-1] + line

    def ending(self, left: str, right: str) -> Ending:
        """What the hyphen between two parts of a word is, which a line break follows.

        >>> [Hyphens([]).ending(*parts).value for parts in (("exhib", "itors"), ("long", "term"), ("Anglo", "American"))]
        ['printer', 'word', 'word']
        """
        if not left.isalpha() or not right[:1].islower():
            return Ending.WORD
        first, second = left.casefold(), right.casefold()
        if second in word_set("reading", "hyphens", "behind_suspended"):
            return Ending.SUSPENDED
        if f"{first}-{second}" in self.words:
            return Ending.WORD
        if f"{first}{second}" in self.words:
            return Ending.PRINTER
        known = second in word_set("reading", "hyphens", "second_parts")
        numbers = first in _number_words() and second in _number_words()
        return Ending.WORD if known or numbers else Ending.PRINTER


@lru_cache(maxsize=1)
def _number_words() -> frozenset[str]:
    return frozenset(load("numerals")["en"]["words"])
