"""Cuts a sentence into words, numbers and signs.

A number with its group and decimal signs is one token, a hyphenated compound too, except where a part of it is a
number word: "counter-drone" is one token, "four-day" is three. Letters glued to digits are tokens of their own.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.extraction.types import Tokens
from factcheck.lexicon import load

HYPHENS = frozenset("-‐‑")
"""Signs that join the parts of a compound."""

DASHES = frozenset("-‐‑–—−")
"""Signs that may stand between the two ends of a range."""

_TOKEN = re.compile(
    r"""
      (?:https?://|www\.)\S+                                      # an address of the web
    | \d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?![\d])(?:[.,]\d+)?  # 29 939
    | \d+(?:[.,'’]\d+)*                                           # 1,200.5
    | (?:[A-Za-z]\.){2,}                                          # U.S.
    | [^\W\d_]+(?:['’][^\W\d_]+)*(?:[-‐‑][^\W\d_]+(?:['’][^\W\d_]+)*)*
    | \S
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
_HYPHEN = re.compile(r"([-‐‑])")


@lru_cache(maxsize=8)
def number_words(language: str) -> frozenset[str]:
    """Words that make a sentence worth reading: number words, magnitudes, fractions, multiples, currency and percent signs."""
    table = load("numerals").get(language, {})
    words = {*table.get("words", ()), *table.get("scales", ()), *table.get("orders", ())}
    words |= {*table.get("multiples", ()), *table.get("denominators", ())} - {"second", "sec", "dozen"}
    return frozenset(words | {"no"} if language == "en" else words)


@lru_cache(maxsize=8)
def splitting_words(language: str) -> frozenset[str]:
    """Words at which a hyphenated compound is split."""
    table = load("numerals").get(language, {})
    return frozenset({*table.get("words", ()), *table.get("scales", ()), *table.get("denominators", ()), "mid"})


def has_figure(text: str, start: int, end: int, language: str = "en") -> bool:
    """Whether a stretch of text can hold a figure at all; cheap, and sometimes true in vain.

    >>> has_figure("Forty people came.", 0, 18), has_figure("Nobody came.", 0, 12)
    (True, False)
    """
    if _DIGIT.search(text, start, end):
        return True
    return not number_words(language).isdisjoint(_WORD.findall(text[start:end].lower()))


def tokenize(text: str, start: int, end: int, language: str = "en") -> Tokens:
    """The tokens of `text[start:end]`.

    >>> tokenize("A four-day, AI-powered event: US$546.86bn!", 0, 42).text
    ['A', 'four', '-', 'day', ',', 'AI-powered', 'event', ':', 'US', '$', '546.86', 'bn', '!']
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    splitting = splitting_words(language)
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        at, last = match.span()
        if len(word) > 2 and ("-" in word or "‑" in word or "‐" in word):
            glued = bool(words) and ends[-1] == at and words[-1] in HYPHENS and len(words) > 1 and words[-2][-1:].isdigit()
            parts = _HYPHEN.split(word)
            if glued or not splitting.isdisjoint(part.lower() for part in parts):
                for part in parts:
                    words.append(part)
                    starts.append(at)
                    at += len(part)
                    ends.append(at)
                continue
        words.append(word)
        starts.append(at)
        ends.append(last)
    return Tokens(words, [word.casefold() for word in words], starts, ends)
