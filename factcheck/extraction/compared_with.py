"""Figures that only another one is set against: "46 died, far fewer than the 316 that the ministry gives"."""

from __future__ import annotations

from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention

COMPARED = frozenset(
    "more fewer less higher lower longer shorter larger smaller bigger faster slower earlier later cheaper older warmer better worse".split()
)
"""Words that, with "than", set a figure beside another."""
_OFF = frozenset(("above", "below"))
"""Before a figure from which the one before is told to be off."""
_BY_FAR = frozenset("far well much just slightly still considerably significantly".split())
"""Before such a word they tell how far two figures lie apart."""


def is_compared_with(tagged: Tagged, mention: Mention) -> bool:
    """Whether the figure before is told to be more or less than this one, which somebody else gives or which was before: "fewer than the 316
    that the ministry gives", ", well below the mayor's 30 and above the firm's 12"."""
    lower, tags, at = tagged.tokens.lower, tagged.tags, mention.first - 1
    owned = lower[at].endswith(("'s", "’s"))
    while owned and at > 0 and tags[at] in "NJ" and lower[at] != "than":
        at -= 1
    if tags[at] == "D":
        at -= 1
    elif not owned:
        return False
    than = lower[at] == "than"
    at -= than
    if at < 1 or lower[at] not in (COMPARED if than else _OFF):
        return False
    while at > 1 and lower[at - 1] in _BY_FAR:
        at -= 1
    return tags[at - 1] in ",C"
