"""The names of countries, regions and cities that the lexicon has, as words of a sentence; stands and rooms, which are told by a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.extraction.types import Tokens
from factcheck.lexicon import load


@cache
def known_places() -> frozenset[str]:
    """The names of one word, but for what is "worldwide", in small letters: "france" is no noun in -ance, "budapest" no superlative.

    >>> {"france", "paris", "budapest"} <= known_places(), "global" in known_places()
    (True, False)
    """
    lexicon = load("places")
    told = (
        names for part in ("names", "cities") for code, names in lexicon[part].items() if code != "-WORLD"
    )
    return frozenset(name.strip().lower() for names in told for name in re.split("[,=>]", names))


def linked_place(lower: Sequence[str], first: int) -> int:
    """How many tokens the place that begins at a token has, when there is a small word in its name; 0 when there is none.

    >>> linked_place(["in", "trinidad", "and", "tobago"], 1), linked_place(["trinidad", "and", "cuba"], 0)
    (3, 0)
    """
    named = _linked().get(lower[first], ())
    return next((len(words) for words in named if lower[first : first + len(words)] == words), 0)


def is_behind_place(tokens: Tokens, noun: int) -> bool:
    """Whether a small word stands right behind a place that opens its sentence: "sales" of "In the United States sales rose"."""
    text, lower = tokens.text, tokens.lower
    if (
        lower[0] not in ("in", "across", "throughout")
        or not text[noun][0].islower()
        or text[noun - 1][0].islower()
    ):
        return False
    return " ".join(lower[1 + (lower[1] == "the") : noun]) in known_places()


@cache
def _linked() -> dict[str, list[list[str]]]:
    """First word -> the names that begin with it."""
    table: dict[str, list[list[str]]] = {}
    for names in load("places")["names"].values():
        for name in map(str.strip, names.split(",")):
            words = name.split()
            if words[0][0].isupper() and any(word[0].islower() for word in words):
                table.setdefault(words[0].lower(), []).append(name.lower().split())
    return table


def is_of_stand(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a letter with digits only tells which stand or room is meant: "at booth B12", "stand D321"."""
    told = first > 0 and tokens.lower[first - 1] in _STANDS
    return told and _OF_STAND.fullmatch("".join(tokens.text[first:last])) is not None


_STANDS = frozenset(("stand", "booth", "room", "hall", "gate", "platform", "block", "berth"))
_OF_STAND = re.compile(r"[A-Z]{1,2}-?\d{1,4}[A-Za-z]?")
