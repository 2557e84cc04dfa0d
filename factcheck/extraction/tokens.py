"""Cuts a sentence into words, numbers and signs.

A number with its group and decimal signs is one token, a hyphenated compound too, except where a part of it is a
number word: "counter-drone" is one token, "four-day" is three. Letters glued to digits are tokens of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate, chain
from operator import eq

from factcheck.extraction.types import Tokens
from factcheck.lexicon import load
from factcheck.model import Span

HYPHENS = frozenset("-‐‑")
"""Signs that join the parts of a compound."""

DASHES = frozenset("-‐‑–—−")
"""Signs that may stand between the two ends of a range."""

_TOKEN = re.compile(
    r"""
    (\s*+)(                                                       # all blanks before: none stand at the end
      [A-Za-z]++(?=[ ,;)\n])                                        # a plain word that surely ends: most are such
    | [A-Z][^\W\d_]*+\.(?:com|org|net|io|ai)(?:['’]s)?(?![\w@.]*[\w@])  # "Harbour.com", the name of a firm
    | [^\W\d_]{2,}+(?<!http)(?<!https)(?<!www)(?:['’][^\W\d_]+)*(?:[-‐‑][^\W\d_]+(?:['’][^\W\d_]+)*)*  # other words
    | (?:https?://|www\.)\S+                                      # an address of the web
    | (?!\d{1,3}[ ]7\d7(?:-\d|s\b|[ ](?:MAX|Max|NG|Dreamliner|[Ff]reighter|jet|plane|aircraft)))  # 200 Boeings, and no 200,737 of them
      \d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?![\d])(?:[.,]\d+)?  # 29 939
    | \d{1,3}(?:,[ ]000)+(?!\d)                                    # 80, 000
    | \d+(?:[.,'’]\d+)*                                           # 1,200.5
    | (?<![\w.])\.\d+                                              # .05
    | (?:[A-Za-z]\.){2,}                                          # U.S.
    | [^\W\d_]+(?:['’][^\W\d_]+)*(?:[-‐‑][^\W\d_]+(?:['’][^\W\d_]+)*)*
    | \S
    )
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W_]+")
_ASCII_DIGIT = re.compile(r"[0-9]")
_DIGIT = re.compile(r"[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]")
_BOUNDED_ONE = re.compile(r"\s(?:(?:under|over|than|least|most|to) an? |an? \w+ or (?:more|less|longer)\b)")
"""An article, in lower case, that may be a number: "under an hour", "a week or more"."""
_ARTICLES = ("al-", "el-", "an-", "ar-", "as-", "ash-", "at-", "ad-", "az-", "es-", "ul-", "ed-")
"""Arabic articles within names, written small before the word that has the capital."""
_HYPHEN = re.compile(r"([-‐‑])")


@lru_cache(maxsize=8)
def number_words(language: str) -> frozenset[str]:
    """Words that make a sentence worth reading: number words, magnitudes, fractions, multiples, currency and percent signs."""
    table = load("numerals").get(language, {})
    words = {*table.get("words", ()), *table.get("scales", ()), *table.get("orders", ())}
    words |= {*table.get("multiples", ()), *table.get("denominators", ())} - {"second", "sec", "dozen"}
    return frozenset(words | {"no", "nobody"} if language == "en" else words)


@lru_cache(maxsize=8)
def splitting_words(language: str) -> frozenset[str]:
    """Words at which a hyphenated compound is split."""
    table = load("numerals").get(language, {})
    return frozenset(
        {*table.get("words", ()), *table.get("scales", ()), *table.get("denominators", ()), "mid"}
    )


_BEYOND = 32
"""Places before and behind a sentence at which readers may look; they find nothing there."""


def is_capitalised(word: str) -> bool:
    """Whether a word begins with a capital, behind an Arabic article of its name at most.

    >>> is_capitalised("Aziziya"), is_capitalised("al-Aziziya"), is_capitalised("ex-Minister"), is_capitalised("at-home")
    (True, True, False, False)
    """
    return word[0].isupper() or (word.startswith(_ARTICLES) and word[word.index("-") + 1 :][:1].isupper())


class TokenView:
    """The tokens of one sentence with the small looks that every reader of them takes."""

    __slots__ = ("end", "glued", "lower", "size", "start", "text", "tokens", "word")

    word: Callable[[int], str]
    """As `Tokens.word`."""
    glued: Callable[[int], bool]
    """As `Tokens.glued`."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.text = tokens.text
        self.lower = tokens.lower
        self.start = tokens.start
        self.end = tokens.end
        self.size = len(tokens.text)
        self.word = tokens.word
        self.glued = tokens.glued

    def number(self, at: int) -> bool:
        """Whether the token at a place is written in digits."""
        return 0 <= at < self.size and self.text[at][0].isdecimal()

    def capital(self, at: int) -> bool:
        """Whether the token at a place is a word that begins with a capital."""
        return 0 <= at < self.size and is_capitalised(self.text[at])

    def span(self, first: int, last: int) -> Span:
        """Where the tokens from `first` up to `last` stand in the text."""
        return Span(self.start[first], self.end[last - 1])


def has_figure(text: str, start: int, end: int, language: str = "en") -> bool:
    """Whether a stretch of text can hold a figure at all; cheap, and sometimes true in vain.

    >>> has_figure("Forty people came.", 0, 18), has_figure("Everyone came.", 0, 14)
    (True, False)
    """
    if _ASCII_DIGIT.search(text, start, end):
        return True
    lower = text[start:end].lower()
    if not lower.isascii() and _DIGIT.search(lower):
        return True
    if language == "en" and _BOUNDED_ONE.search(lower):
        return True
    return not number_words(language).isdisjoint(_WORD.findall(lower))


def tokenize(text: str, start: int, end: int, language: str = "en") -> Tokens:
    """The tokens of `text[start:end]`.

    >>> tokenize("A four-day, AI-powered event: US$546.86bn!", 0, 42).text
    ['A', 'four', '-', 'day', ',', 'AI-powered', 'event', ':', 'US', '$', '546.86', 'bn', '!']
    """
    while start < end and text[end - 1].isspace():
        end -= 1
    pieces = list(chain.from_iterable(_TOKEN.findall(text, start, end)))  # blanks and tokens in turn
    edges = list(accumulate(map(len, pieces), initial=start))
    words, starts, ends = pieces[1::2], edges[1::2], edges[2::2]
    if _HYPHEN.search(text, start, end):
        _cut_compounds(words, starts, ends, splitting_words(language))
    if text.find(" 's", start, end) >= 0:
        _join_possessives(words, starts, ends)
    lower = list(map(str.casefold, words))
    # Readers look beside their figures dozens of times: the lists of what they see are longer than the sentence, so
    # that a look past its end finds nothing, and one before its start, a negative place, finds the same.
    nearby = lower + [""] * _BEYOND
    joined = [False, *map(eq, ends, starts[1:])] + [False] * _BEYOND
    return Tokens(words, lower, starts, ends, nearby.__getitem__, joined.__getitem__)


def _join_possessives(words: list[str], starts: list[int], ends: list[int]) -> None:
    """Joins what texts that were cut into words for linguists write with a blank: "Iran 's population"."""
    for i in range(len(words) - 2, 0, -1):
        if words[i] == "'" and words[i + 1] == "s" and ends[i] == starts[i + 1] and words[i - 1].isalpha():
            words[i - 1 : i + 2] = [f"{words[i - 1]}'s"]
            ends[i - 1 : i + 2] = [ends[i + 1]]
            del starts[i : i + 2]


def _cut_compounds(words: list[str], starts: list[int], ends: list[int], splitting: frozenset[str]) -> None:
    """Cuts the compounds among the tokens in place: those with a number word, and those that a hyphen joins to digits."""
    for i in range(len(words) - 1, -1, -1):
        word = words[i]
        if word.isalnum() or len(word) < 3 or not _HYPHEN.search(word):
            continue
        parts = [part for part in _HYPHEN.split(word) if part]  # "0www.-", "0http://a--b"
        before = words[i - 1] if i and ends[i - 1] == starts[i] else ""
        if before in HYPHENS:
            before = words[i - 2] if i > 1 else ""
        behind_digits = before[-1:].isdigit()  # "18th-century", "10km-long", "4-cell-thick"
        if parts[0].lower() in splitting and parts[0].endswith("th") and parts[-1].endswith(("est", "most")):
            continue  # "fifth-largest": a rank, and no fraction
        if behind_digits or not splitting.isdisjoint(part.lower() for part in parts):
            edges = list(accumulate(map(len, parts), initial=starts[i]))
            words[i : i + 1] = parts
            starts[i : i + 1] = edges[:-1]
            ends[i : i + 1] = edges[1:]
