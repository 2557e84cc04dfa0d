"""Clauses that tell of a part of a figure: "100,000 were sold, of which 21,000 in the United States"."""

from __future__ import annotations

import re

from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention

_GOES_ON = re.compile(r",.*[VAM]|,P$|\)")
"""A comma or bracket behind which the sentence goes on that the part interrupted: "300 people, 120 of them women, fled to Arlow", "..., in
Arlow"."""
_SUBJECT = re.compile(r"[NTDJ]+[VAM]")
"""A noun phrase before its verb."""


_PARTS = frozenset(("including", "which", "whom", "them"))
"""One of them stands in each such clause."""
_CLOSED = re.compile(r"[^,]*,C?[AJ]*V")
"""From a name in a part's clause to the verb with which the sentence goes on."""


def is_of_part(tagged: Tagged, mention: Mention, at: int) -> bool:
    """Whether token `at`, of a name or a date, only tells of a part that has a figure of its own: of the figure, or told before it."""
    lower, tags = tagged.tokens.lower, tagged.tags
    if at < mention.first:
        if "them" not in lower:
            return False
        # "killed 232 people, 224 of them in Kerala, and caused damage of 10 billion"
        opening = tags.rfind(",", 0, at)
        part = any(
            lower[i - 1] == "of" and lower[i] == "them" and tags[i - 2] == "Q" for i in range(opening + 2, at)
        )
        return opening > 0 and part and _CLOSED.match(tags, at, mention.first) is not None
    if lower[at - 2] == "of" and lower[at - 1] in ("which", "whom"):
        return True  # "of which Oskar pays a third"
    opening = tags.rfind(",", mention.last, at)
    if opening > 0 and lower[opening + 2 : opening + 4] == ["of", "them"] and tags[opening + 1] != "Q":
        return True  # "800 had to leave, most of them for Neu-Arlow"
    figure = tags.find("Q", mention.last, at)
    if figure >= 0 and _stands_alone(tagged, at):
        bracket = tags[mention.last : mention.last + 1] == "("
        return not bracket or "Q" in tags[max(mention.last, tags.find(")", mention.last, at)) : at]
    if (
        figure < 0
        or _PARTS.isdisjoint(lower[mention.last : at])
        or (tags[at - 1] == "," and _SUBJECT.match(tags, at))
    ):
        return False  # "With 300 exhibitors, 38 percent of them new, Lumora has outgrown"
    for i in range(mention.last, at):
        before = lower[i] == "including" or (lower[i - 1] == "of" and lower[i] in ("which", "whom"))
        behind = lower[i] == "them" and lower[i - 1] == "of"  # "300 were hurt, 120 of them in Turkey"
        if before or behind:
            figure = tags.find("Q", i, at) if before else figure
            return figure >= 0 and (before or figure < i) and _GOES_ON.search(tags, figure, at) is None
    return False


_SUMS = frozenset(("amount", "sum", "total", "money", "figure"))
"""What "this" may say of a whole that was told before."""


def is_of_whole_before(tagged: Tagged, mention: Mention) -> bool:
    """Whether the sentence opens with what the one before counted, and the figure is some of it: "Of that, 12 million euros goes", "Of this sum 3".

    A bare number finds those it counts by its verb.
    """
    lower, end = tagged.tokens.lower, mention.first
    if lower[0] != "of" or not 1 < end < _OPENING or mention.quantity.unit in ("count", "percent"):
        return False
    end -= lower[end - 1] == ","
    end -= lower[end - 1] in _SUMS
    return end == 2 and lower[1] in ("that", "this", "these", "those", "which")


_OPENING = 5
"""Tokens that may stand before such a figure."""


def _stands_alone(tagged: Tagged, at: int) -> bool:
    """Whether "alone" stands behind a name: "losses of 54 billion are reported, 40 billion in Germany alone"."""
    while tagged.tags[at : at + 1] == "N":
        at += 1
    return tagged.tokens.lower[at : at + 1] == ["alone"]
