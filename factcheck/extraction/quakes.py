"""Finds the earthquake whose magnitude a figure tells: "a 7.4 quake", "a tremor of 8.1", "an earthquake of magnitude 7.6", "the quake measured 6.9"."""

from __future__ import annotations

from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention
from factcheck.lexicon import word_set

_NEAR = 8
"""Tokens between an earthquake and its magnitude at most."""
_HIGHEST = 10.0
"""No earthquake reaches this magnitude."""


def quake_of(tagged: Tagged, mention: Mention) -> int | None:
    """The token of the noun for the earthquake of which a figure is the magnitude; None when it is none.

    A number before the noun alone is one only with a decimal: "two quakes" are counted.
    """
    quantity = mention.quantity
    if quantity.unit != "count" or quantity.stated[1] >= _HIGHEST:
        return None
    lower, first, last = tagged.tokens.lower, mention.first, mention.last
    near = lower[max(0, first - _NEAR) : last + 3]
    quakes = word_set("context", "quakes")
    if quakes.isdisjoint(near):
        return None
    told = not word_set("context", "magnitudes").isdisjoint(lower[max(0, first - 3) : last + 1])
    decimal = quantity.precision < 1
    if not (told or decimal):
        return None
    for at in range(first + 1, min(len(lower), last + 3)):
        if lower[at] in quakes:
            return at
        if at >= last and tagged.tags[at] not in "NJ":
            break
    before = first - 1 - (lower[first - 1 : first] == ["at"])
    measured = before >= 0 and lower[before] in word_set("context", "measuring")
    strong = lower[last : last + 2] == ["in", "strength"]
    if not (told or measured or strong or lower[first - 1 : first] == ["of"]):
        return None
    for at in range(first - 1, max(-1, first - _NEAR), -1):
        if lower[at] in quakes:
            return at
        if tagged.tags[at] in ".Q(C":
            return None
    return None
