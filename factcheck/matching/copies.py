"""Which documents repeat another one nearly word for word: a copy confirms nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from factcheck.matching.words import plain
from factcheck.model import Document

_WORD, _ASCII_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*"), re.compile(r"[0-9A-Za-z]+(?:'[0-9A-Za-z]+)*")
"""The second finds the same in ASCII, in half the steps."""
_SHINGLE = 5
"""Words of a shingle."""
_SHARED = 0.6
"""A document is a copy when this share of its shingles, or of the shorter one's, stands in the other. A quoted paragraph stays far below
it, an agency report with another headline and a cut end above."""
_BALANCE = 0.5
"""The shorter text must be at least this share of the longer one: a short note inside a long collection is no copy of it."""
_FEWEST = 12
"""Documents of fewer shingles (16 words) are copies only when they are equal: a sentence can be the same by chance."""
_COMMON = 40
"""A shingle that stands in more documents than this is boilerplate and brings no documents together."""


@dataclass(frozen=True, slots=True)
class _Text:
    """One document, as far as copies go."""

    document: Document
    shingles: frozenset[int]
    words: int
    exact: int


def find_copies(documents: Sequence[Document]) -> dict[str, str]:
    """Source id -> id of the source that it repeats: the first by date, else by location.

    Documents meet through the shingles that few of them have, so the work grows with the text, not with the pairs of documents.
    """
    numbers = _Numbers()
    held = _Held([_text(document, numbers) for document in sorted(documents, key=_order)])
    firsts: dict[int, int] = {}  # the words of a text -> the first text of just these words
    for position, text in enumerate(held.texts):
        first = firsts.setdefault(text.exact, position)
        shared = held.shared_by(text)
        if len(text.shingles) < _FEWEST:
            found = first if first < position else None
        else:
            found = held.original(text, shared)
        held.add(position, shared, found)
    return {
        held.texts[copy].document.id: held.texts[first].document.id
        for copy, first in held.copies.items()
        if held.texts[copy].words
    }


def _order(document: Document) -> tuple[bool, str, str]:
    return document.published is None, document.published or "", document.location


class _Numbers(dict[str, int]):
    """Word as written -> its number, the same for all ways to write it; counted as the words come."""

    def __init__(self) -> None:
        super().__init__()
        self._plain: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        self[word] = number = self._plain.setdefault(plain(word), len(self._plain))
        return number


def _text(document: Document, numbers: _Numbers) -> _Text:
    """A document's runs of words, by hash; `numbers` gives each word of all documents a number."""
    words: list[int] = []
    word = _ASCII_WORD if document.text.isascii() else _WORD
    start = 0
    for span in (*sorted(document.ignored), None):
        end = span.start if span is not None else len(document.text)
        words.extend(map(numbers.__getitem__, word.findall(document.text[start:end])))
        start = max(start, span.end) if span is not None else end
    shingles = frozenset(map(hash, zip(*(words[offset:] for offset in range(_SHINGLE)), strict=False)))
    return _Text(document, shingles, len(words), hash(tuple(words)))


class _Held:
    """The texts so far, by their shingles."""

    def __init__(self, texts: Sequence[_Text]) -> None:
        self.texts = texts
        self.copies: dict[int, int] = {}
        """Text -> the first one of those that it repeats."""
        self._first: dict[int, int] = {}
        """Shingle -> the first text that has it: most have one."""
        self._others: dict[int, list[int]] = {}
        """Shingle -> the other ones that are no copies."""
        self._copied: dict[int, list[int]] = {}
        """Shingle -> the copies that have it: what a hundred papers print is no boilerplate for that."""
        self._common: set[int] = set()
        """What stands in too many texts to bring any together."""

    def shared_by(self, text: _Text) -> set[int]:
        """The shingles of a text that earlier ones have, without boilerplate."""
        return (self._first.keys() & text.shingles) - self._common

    def add(self, position: int, shared: set[int], repeated: int | None) -> None:
        """Takes in a text, with what it shares, and which earlier one it repeats."""
        self._first.update(dict.fromkeys(self.texts[position].shingles.difference(self._first), position))
        if repeated is not None:
            self.copies[position] = self.copies.get(repeated, repeated)
            for shingle in shared:
                copies = self._copied.setdefault(shingle, [])
                if len(copies) < _COMMON:
                    copies.append(position)
            return
        for shingle in shared:
            others = self._others.setdefault(shingle, [])
            others.append(position)
            if len(others) == _COMMON:
                self._common.add(shingle)

    def original(self, text: _Text, shared: set[int]) -> int | None:
        """The earlier text that one with enough words repeats most closely, by what it shares."""
        if len(shared) < _SHARED * _BALANCE * len(text.shingles):
            return None  # too few for any other text
        others = (map(held.__getitem__, shared & held.keys()) for held in (self._others, self._copied))
        counted = Counter(chain(map(self._first.__getitem__, shared), *map(chain.from_iterable, others)))
        copied = []
        own = len(text.shingles)
        for other, count in counted.items():
            theirs = len(self.texts[other].shingles)
            short, long = (own, theirs) if own < theirs else (theirs, own)
            if count >= _SHARED * short and short >= _BALANCE * long:
                copied.append((-count / long, other))
        return min(copied)[1] if copied else None
