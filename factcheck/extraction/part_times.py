"""Parts of an event's time, of which a figure is told alone: its first day, its opening weekend."""

from __future__ import annotations

from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention
from factcheck.extraction.units import money_units
from factcheck.lexicon import word_set


def part_of_time(tagged: Tagged, mention: Mention) -> str:
    """The part of an event's time in which a figure was counted: "first day" in "On the first day alone, 7,100 visitors came"; else empty.

    What was taken in is told of the days of a start: "made $40 million on its opening weekend".
    """
    unit, times = mention.quantity.unit, "times"
    if unit != "count":
        if unit not in money_units():
            return ""
        times = "times_of_takings"
    lower = tagged.tokens.lower
    near = lower[max(0, mention.first - _NEAR_PART) : mention.last + 6]
    if word_set("context", "parts_of_time", "ordinals").isdisjoint(near):
        return ""
    for at in (
        *range(max(0, mention.first - _NEAR_PART), mention.first),
        *range(mention.last, mention.last + 3),
    ):
        words = lower[at : at + 4]
        if len(words) < 3 or words[0] not in word_set("context", "parts_of_time", "openings"):
            continue
        part = at + 1 + (words[1] in _WHOSE)
        words = lower[part : part + 2]
        if words[1:] == ["day"] and tagged.tags[part + 2 : part + 4] == "PT":
            continue  # "on the first day of June"
        if len(words) < 2 or words[0] not in word_set("context", "parts_of_time", "ordinals"):
            continue
        between = tagged.tags[at : mention.first] if at < mention.first else tagged.tags[mention.last : at]
        if (
            words[1] in word_set("context", "parts_of_time", times)
            and "." not in between
            and "Q" not in between
        ):
            return f"{words[0]} {words[1]}"
    return ""


_WHOSE = frozenset(("the", "its", "their", "his", "her"))
_NEAR_PART = 10
"""Tokens before a figure in which such a part may stand."""
