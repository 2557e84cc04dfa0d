"""The second of the two figures by which something is decided: "won by 54 percent to 46 percent", "passed by 220 votes to 215"."""

from __future__ import annotations

from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention
from factcheck.lexicon import word_set

LOST = "lost"
"""What the second side did, whoever it is."""


def winning_side(tagged: Tagged, mention: Mention, others: tuple[Mention, ...]) -> Mention | None:
    """The figure before "to", "against" or "over" to which this one is the smaller, in a sentence that tells of a vote or a win."""
    lower, to = tagged.tokens.lower, mention.first - 1
    if (
        to < 1
        or lower[to] not in ("to", "against", "over")
        or mention.quantity.unit not in ("percent", "count")
    ):
        return None
    won = next((other for other in others if other.last in (to, to - 1)), None)
    if won is None or (won.last < to and lower[won.last] not in (",", "votes")):
        return None
    if not mention.quantity.stated[0] < won.quantity.stated[0] or lower[won.first - 1] == "from":
        return None
    one_unit = mention.quantity.unit == won.quantity.unit or won.quantity.unit == "count"
    decided = one_unit and not word_set("context", "deciding").isdisjoint(lower)
    return won if decided else None


def is_named(tagged: Tagged, mention: Mention) -> bool:
    """Whether it is told who has the figure: "to 39 percent for Anna Holt"."""
    return tagged.tokens.lower[mention.last : mention.last + 1] == ["for"]
