"""The part of a year of a figure whose year nobody tells: "in May", "the June quarter", "the first half", or all the time until now ("so far")."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.lexicon import any_of, load
from factcheck.matching.once import once
from factcheck.matching.words import letters_of
from factcheck.model import Claim, Kind

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_DATE = Kind.DATE

_REACH = 90
"""Characters before and behind a figure within which its part of the year is told."""
_SO_FAR, _WHOLE = "so far", "whole year"
"""What is told of no part of a year: no part is as much."""


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    months, ordinals = any_of(load("dates")["en"]["months"]), any_of(_ordinals())
    return re.compile(
        rf"\b(?:(?P<quarter>{ordinals})[ -]quarter|(?P<month>{months}) quarter|(?P<half>first|second)[ -]half"
        rf"|quarter (?:to|ended|ending|that ended)(?: in| on)? (?:the end of )?(?P<end>{months})"
        rf"|(?:in|during|for|of|last) (?P<alone>{months})(?! \d)"
        r"|(?P<whole>(?:full|whole|entire)[ -]year)"
        r"|(?P<far>so far|to date|since (?:the|its|it|they|he|she|then)))\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _ordinals() -> dict[str, int]:
    return {word: number for number, word in enumerate(load("numerals")["en"]["ordinals"][:4], start=1)}


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    """Words of which a sentence has one that tells a part of a year."""
    return frozenset(
        ("quarter", "half", "full", "whole", "entire", "far", "date", "since", *load("dates")["en"]["months"])
    )


@once
def quarter_of(claim: Claim) -> str:
    """The part of a year that a figure is of, where its year is not told: how it is told, and its number; empty where none is.

    >>> import factcheck
    >>> texts = ("Apple sold 14 million phones in the June quarter.", "Apple has sold 170 million phones so far.", "It sold 3 phones in June 2014.", "It sold 3 in May.")
    >>> [quarter_of(factcheck.extract(text)[0]) for text in texts]
    ['month 6', 'so far', '', 'in 5']
    """
    if claim.when or claim.quantity.kind is _DATE or _telling().isdisjoint(letters_of(claim.sentence)):
        return ""
    start, end = (at - claim.sentence_start for at in (claim.span.start, claim.span.end))
    found = [
        hit
        for hit in _pattern().finditer(claim.sentence, max(0, start - _REACH), end + _REACH)
        if not _is_parted(claim.sentence[min(hit.end(), end) : max(hit.start(), start)])
    ]
    if not found:
        return ""
    nearest = min(found, key=lambda hit: max(start - hit.end(), hit.start() - end))
    name, words = next((name, words.casefold()) for name, words in nearest.groupdict().items() if words)
    if name in ("far", "whole"):
        return _SO_FAR if name == "far" else _WHOLE
    if name in ("month", "end", "alone"):
        return f"{'in' if name == 'alone' else 'month'} {load('dates')['en']['months'][words]}"
    return f"{name} {_ordinals()[words]}"


def _is_parted(between: str) -> bool:
    """Whether a figure and a part of a year stand in two sentences or clauses."""
    return ";" in between or ". " in between or " and " in between


def of_other_quarters(left: str, right: str) -> bool:
    """Whether two figures are told of two parts of a year, or one of them of all the time until now; which quarter of a firm's year ends in
    June nobody knows.

    >>> of_other_quarters("month 6", "month 12"), of_other_quarters("month 6", "quarter 2"), of_other_quarters("whole year", "half 1")
    (True, False, True)
    """
    if not left or not right or left == right:
        return False
    return (
        not {_SO_FAR, _WHOLE}.isdisjoint((left, right))
        or left.split(maxsplit=1)[0] == right.split(maxsplit=1)[0]
    )
