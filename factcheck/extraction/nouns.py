"""Finds the noun phrase that a number counts: the run of adjectives and nouns behind it, up to its head."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from factcheck.extraction.types import Tokens
from factcheck.lexicon import load

_LONGEST = 6
"""Words that a counted noun phrase may have."""


@dataclass(frozen=True, slots=True)
class NounTables:
    """Closed word classes of English."""

    stops: frozenset[str]
    fillers: frozenset[str]
    ly_adjectives: frozenset[str]
    plurals: frozenset[str]
    not_plurals: frozenset[str]
    plural_modifiers: frozenset[str]


@lru_cache(maxsize=1)
def noun_tables() -> NounTables:
    """The tables, read once."""
    words = load("function_words")
    return NounTables(
        frozenset(words["stops"]),
        frozenset(words["fillers"]),
        frozenset(words["ly_adjectives"]),
        frozenset(words["plurals"]),
        frozenset(words["not_plurals"]),
        frozenset(words["plural_modifiers"]),
    )


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun.

    >>> is_plural("exhibitors"), is_plural("people"), is_plural("business"), is_plural("man")
    (True, True, False, False)
    """
    tables = noun_tables()
    if word in tables.plurals:
        return True
    if len(word) < 3 or word[-1] != "s":
        return False
    return not (word.endswith(("ss", "ous", "'s", "’s", "sis")) or word in tables.not_plurals)


def counted_after(tokens: Tokens, at: int, one: bool = False) -> tuple[int, int] | None:
    """The noun phrase at token `at`, as a half-open range of tokens; None when there is none.

    `one` says that the number is one: then the head is singular and ends before a word that looks like a verb.

    >>> from factcheck.extraction.tokens import tokenize
    >>> def read(words, one=False):
    ...     tokens = tokenize(words, 0, len(words))
    ...     found = counted_after(tokens, 1, one)
    ...     return found and " ".join(tokens.text[found[0] : found[1]])
    >>> read("175 official delegations from 68"), read("36 league games"), read("220 journalists covering it"), read("24 were")
    ('official delegations', 'league games', 'journalists', None)
    """
    tables = noun_tables()
    size, lower, text = len(tokens.text), tokens.lower, tokens.text
    while at < size and (lower[at] in tables.fillers or _is_adverb(lower[at], tables)):
        at += 1
    first = here = at
    plural = -1
    while here < size and here - first < _LONGEST:
        word = lower[here]
        if word == "," and here > first and here + 1 < size and here < first + 3 and plural < 0 and _adjective_pair(tokens, here):
            here += 1
            continue
        if word in tables.stops or not (word[0].isalpha() or (here > first and word.isdecimal() and text[here - 1][0].isupper())):
            break
        if plural >= 0 and not (is_plural(word) and lower[plural] in tables.plural_modifiers):
            break
        if one and here > first and ((word[-1] == "s" and is_plural(word)) or word.endswith("ed")):
            break
        if is_plural(word) and not one:
            plural = here
        here += 1
    if plural >= 0:
        return first, plural + 1
    while here > first and (lower[here - 1] == "," or _is_adverb(lower[here - 1], tables)):
        here -= 1
    if here == first:
        return None
    return first, min(here, first + 4)


def _is_adverb(word: str, tables: NounTables) -> bool:
    return word.endswith("ly") and word not in tables.ly_adjectives


def _adjective_pair(tokens: Tokens, comma: int) -> bool:
    """ "small, friendly deals": lower-case words on both sides of a comma, and a plural right behind them."""
    lower, size = tokens.lower, len(tokens.text)
    if comma + 2 >= size or is_plural(lower[comma - 1]) or lower[comma + 1] in noun_tables().stops:
        return False
    return lower[comma + 1].isalpha() and is_plural(lower[comma + 2])
