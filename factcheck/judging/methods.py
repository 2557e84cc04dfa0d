"""How a figure was made, as far as its sentence tells: in real terms, seasonally adjusted, by a survey, in a fiscal year; which edition it is of."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.frozen import passing_fact
from factcheck.judging.untold_units import is_money
from factcheck.lexicon import any_of, load, word_set
from factcheck.matching.dimensions import dimension_of_unit
from factcheck.matching.once import once
from factcheck.matching.words import letters_of
from factcheck.model import Claim

_NEAR = 60
"""Characters between a figure and the words that tell how it was made; farther ones belong to another figure."""

_OF_SUMS = frozenset(("auction", "bid"))
"""The axes of amounts of money alone: "the hammer fell after eight minutes" says nothing of the minutes."""
_OF_LENGTHS = frozenset(("extent",))
"""The axis of lengths alone: what a dam that is "40 m deep on average" cost is no mean."""
_OF_SHARES = frozenset(("hours",))
"""The axis of percentages alone: a bomb that killed 12 people "at noon" has killed no more later."""


@passing_fact
class Method:
    """One way of making a figure that excludes another one."""

    axis: str
    """What is told: prices, season, year."""
    side: str
    """Which way: real, nominal."""
    words: str
    """The words that tell it; empty where nothing does."""


_ELSE = {
    ("state", "preliminary"): Method("state", "final", ""),
    ("debt", "with"): Method("debt", "without", ""),
    ("auction", "hammer"): Method("auction", "fees", ""),
    ("hours", "early"): Method("hours", "closing", ""),
}
"""Axis and side -> what is told without such a word beside it: a count not told to be preliminary, a price without the debt, one at auction with the fees, a turnout of the whole day."""
_OF_MONEY = frozenset(("session", "debt", "auction", "bid"))
"""Axes of prices and amounts: that a fair "closed" says nothing of how its visitors were counted."""


def other_method(left: Claim, right: Claim) -> tuple[Method, Method] | None:
    """The ways in which two figures were made, where they exclude each other; None when nothing tells that they do.

    >>> import factcheck
    >>> texts = ("GDP grew 2.1 percent in real terms.", "GDP grew 5.6 percent in nominal terms.")
    >>> one, other = (factcheck.extract(text)[0] for text in texts)
    >>> [method.side for method in other_method(one, other)]
    ['real', 'nominal']
    """
    one, other = methods_of(left), methods_of(right)
    if not one and not other:  # nearly always
        return None
    for axis in sorted(one.keys() & other.keys()):
        if one[axis].side != other[axis].side:
            return one[axis], other[axis]
    for (axis, side), untold in _ELSE.items():
        first, second = one.get(axis), other.get(axis)
        if first is None and second is not None and second.side == side:
            return untold, second
        if second is None and first is not None and first.side == side:
            return first, untold
    return None


def are_two_prices(left: Claim, right: Claim) -> bool:
    """Whether two amounts are prices of two moments, however near they lie: a share offered at $38 closed at $38.23."""
    found = other_method(left, right)
    return found is not None and found[0].axis == "session" and left.quantity.unit != "count"


def method_of_one(left: Claim, right: Claim) -> Method | None:
    """A way of making figures that only the first one's sentence tells."""
    other = methods_of(right)
    counted = left.quantity.unit == "count"
    told = sorted(methods_of(left).items())
    return next(
        (method for axis, method in told if axis not in other and not (counted and axis in _OF_MONEY)), None
    )


@once
def methods_of(claim: Claim) -> dict[str, Method]:
    """Axis -> the way that is told nearest to the figure."""
    told = _told_in(claim.sentence)
    start = claim.span.start - claim.sentence_start
    found = _methods(claim.sentence, start, start + len(claim.quote)) if told else {}
    if not found:
        return found
    unit = claim.quantity.unit
    without = _OF_SHARES if is_money(unit.partition("/")[0]) else _OF_SUMS
    without = without if unit == "percent" else without | _OF_SHARES
    without = without if dimension_of_unit(unit) == "length" else without | _OF_LENGTHS
    return {axis: method for axis, method in found.items() if axis not in without}


@lru_cache(maxsize=65536)
def _methods(sentence: str, start: int, end: int) -> dict[str, Method]:
    nearest: dict[str, tuple[int, Method]] = {}
    for first, last in _told_in(sentence):
        words = sentence[first:last]
        distance = max(first - end, start - last, 0)
        if distance > _NEAR:
            continue
        for axis, side in _sides()[words.casefold()]:
            if axis not in nearest or distance < nearest[axis][0]:
                nearest[axis] = distance, Method(axis, side, words)
    return {axis: method for axis, (_, method) in nearest.items()}


@lru_cache(maxsize=65536)
def _told_in(sentence: str) -> tuple[tuple[int, int], ...]:
    """Where a sentence tells how a figure was made; most of them do nowhere, and hold several figures."""
    if _telling().isdisjoint(letters_of(sentence)):
        return ()
    return tuple([found.span() for found in _words().finditer(sentence.casefold())])


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    """The longest word of each that is no preposition: "inflation" of "after inflation", "tax" of "after tax"."""
    little = word_set("closed_class", "tags", "preposition")
    return frozenset(
        max(letters_of(phrase), key=lambda word: (word not in little, len(word), word)) for phrase in _sides()
    )


@lru_cache(maxsize=1)
def _sides() -> dict[str, tuple[tuple[str, str], ...]]:
    """Words -> the axes and sides that they tell."""
    told: dict[str, tuple[tuple[str, str], ...]] = {}
    for axis, sides in load("methods").items():
        for side, phrases in sides.items():
            for phrase in phrases:
                told[phrase] = (*told.get(phrase, ()), (axis, side))
    return told


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    """All of them, the longest first: "not seasonally adjusted" is no "adjusted"."""
    phrases = sorted(_sides(), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"\b(?:{any_of(phrases)})\b")


def edition_number(claim: Claim) -> int | None:
    """The how-manieth edition of its event a figure is of, where its sentence tells just one.

    >>> import factcheck
    >>> edition_number(factcheck.extract("The 12th Lindau Fair drew 24,300 visitors.")[0])
    12
    """
    name = {word.casefold() for word in claim.about.split()}
    found: set[int] = set()
    if not claim.about or _counting().isdisjoint(letters_of(claim.sentence)):
        return None
    for hit in _counted_editions().finditer(claim.sentence):
        word = hit["what"]
        if word == "edition" or (word.casefold() in name and word[0].isupper()):
            found.add(int(hit["digits"]) if hit["digits"] else _ordinals()[hit["word"].casefold()])
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=1)
def _ordinals() -> dict[str, int]:
    """Ordinals in words that count editions: first to twentieth."""
    return {word: number for number, word in enumerate(load("numerals")["en"]["ordinals"][:20], start=1)}


@lru_cache(maxsize=1)
def _counting() -> frozenset[str]:
    """What ordinals are written in: "th" of "12th", "twelfth"."""
    return frozenset(("st", "nd", "rd", "th", *_ordinals()))


@lru_cache(maxsize=1)
def _counted_editions() -> re.Pattern[str]:
    """An ordinal before "edition" or a word of a name: "the 12th Lindau Fair"."""
    return re.compile(
        rf"\b(?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th)|(?P<word>(?i:{any_of(_ordinals())})))(?: (?:annual|international))? (?P<what>[\w’'-]+)"
    )
