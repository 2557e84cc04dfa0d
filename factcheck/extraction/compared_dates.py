"""Dates of what a figure is compared with: of another level, of a price to which a premium is added, of a clause behind "than"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extraction.mending import is_superlative
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import DateMention, Mention
from factcheck.model import Kind


def is_known_level(tagged: Tagged, figure: Mention, preposition: int) -> bool:
    """Whether a date is that of a level with which a figure before it is compared: "almost double the figure for 2020"."""
    lower, at = tagged.tokens.lower, preposition - 1
    named = lower[at] in _LEVELS
    at -= named and lower[at - 1] in ("previous", "earlier", "old")  # "5% above the previous peak of 2019"
    if not named or lower[at - 1] not in ("the", "its", "their"):
        return lower[at] == "that" and lower[at - 1] in _LEVELLED
    kind = figure.quantity.kind
    return (at - 1 == figure.last and kind in _OF_LEVEL) or lower[at - 2] in _LEVELLED


_LEVELS = frozenset(
    "figure level total number value peak rate amount count average low high record price share".split()
)
_LEVELLED = frozenset(
    "than of below above over under against from to with like as beyond beneath exceeding topping matching".split()
)
"""Before such a level."""
_OF_LEVEL = frozenset((Kind.MULTIPLE, Kind.SHARE, Kind.CHANGE))


def is_of_other(tags: str, preposition: int, figure: Mention) -> bool:
    """Whether a date behind "of" belongs to another figure than the one asked of, told as known: "21,100 stayed below the 23,400 of 2018"."""
    told = KNOWN.search(tags, 0, preposition)
    return told is not None and not told.start() < figure.first < told.end()


KNOWN = re.compile(r"DQ+N*$")
"""A figure with an article, and what it counts."""


def is_of_compared(tagged: Tagged, of: int) -> bool:
    """Whether a noun before "of" and a date is what something is compared with: "14% down on the fair of 2020", "higher than in the first half of 2019"."""
    lower = tagged.tokens.lower
    period = lower[of - 1] in ("period", "quarter", "half", "months")
    for at in range(of - 1, max(of - _FAR_BASE, 0), -1):
        beside = period or lower[at - 1] == "compared" or tagged.tags[at - 1] in "Q,"
        if lower[at] == "than" or (lower[at] in ("against", "with") and beside):
            return True  # but "the match against Norvia at the cup of 2018"
        if lower[at] == "on" and lower[at - 1] in ("up", "down"):
            return True
        if tagged.tags[at] in "Q.,AVMW":
            return False
    return False


_FAR_BASE = 7
"""Tokens before "of" in which the comparison opens: "than in the same period of"."""


def is_of_price(tagged: Tagged, mention: DateMention) -> bool:
    """Whether a date is that of the price to which a premium is added: "a premium of 32% to Quillbyte's closing price on Friday"."""
    lower = tagged.tokens.lower
    if _PREMIUMS.isdisjoint(lower):
        return False
    added = next((at for at in range(mention.first - 1, -1, -1) if lower[at] in _ADDED_TO), -1)
    near = lower[max(0, added - _FAR_PREMIUM) : max(0, added)]
    return not _PREMIUMS.isdisjoint(near) and {*tagged.tags[added : mention.first]}.isdisjoint("Q.,VM")


_PREMIUMS = frozenset(("premium", "discount"))
_ADDED_TO = frozenset(("to", "over", "above", "below"))
"""Between a premium and the price that it is added to."""
_FAR_PREMIUM = 5
"""Tokens before such a word in which the premium stands: "a premium of about 32 percent to"."""


def is_compared(tagged: Tagged, start: int, end: int) -> bool:
    """Whether a clause of comparison opens behind a figure, up to its date: "400 million more than the council approved in 2014"."""
    between = tagged.tags[start:end]
    if {*between}.isdisjoint("VA") or not {*between}.isdisjoint(".,Q("):
        return False
    lower = tagged.tokens.lower[start:end]
    opens = (
        lower.index("than")
        if "than" in lower
        else lower.index("as", 1)
        if "as" in lower[1:] and lower[0] == "as"
        else -1
    )
    behind, told = {*between[opens:]}, {*between[:opens]}
    return opens >= 0 and not behind.isdisjoint("VA") and told.isdisjoint("VA")


def is_of_base(tagged: Tagged, date: DateMention, others: tuple[Mention, ...]) -> bool:
    """Whether the figure right before a date is what another one is compared with: "3.1 percent in May from 3.6 percent in April"."""
    figure = next((other for other in others if 0 < date.first - other.last <= 2), None)
    return figure is not None and tagged.tokens.lower[figure.first - 1] in (
        "from",
        "against",
        "than",
        "versus",
        "with",
    )


def is_like(other: Mention, mention: Mention) -> bool:
    """Whether a figure has no noun of its own, and the unit of another one: no "52 countries" from which exhibitors come."""
    counted = other.counted
    bare = counted is None or counted.start < other.number.start
    return bare and other.quantity.unit == mention.quantity.unit


def is_in_since(tagged: Tagged, date: DateMention, figure: Mention) -> bool:
    """Whether a date tells when what stands behind "since" began: "the fewest since records began in 1925", "since its launch in 2002"; a figure of
    a relative clause behind it is told of it."""
    return stands_behind_since(tagged, date) and not _tells_of_it(tagged, date, figure)


def stands_behind_since(tagged: Tagged, date: DateMention) -> bool:
    """Whether a date stands in what "since" begins, and not right behind it: "since the flood of 1953"."""
    lower, tags = tagged.tokens.lower, tagged.tags
    if "since" not in lower:
        return False
    for at in range(date.first - 1, max(date.first - _SINCE, -1), -1):
        if lower[at] == "since":
            return at < date.first - 1
        if tags[at] in ".,(WCQ":
            return False
    return False


def extreme_before(lower: Sequence[str], since: int) -> int | None:
    """Where a superlative stands near before "since", of what nothing like it was: "the first pandemic since 1968", "the worst since Hurricane Anton"."""
    return next((at for at in range(max(0, since - _SINCE), since) if is_superlative(lower[at])), None)


def _tells_of_it(tagged: Tagged, date: DateMention, figure: Mention) -> bool:
    """Whether a figure stands in the relative clause right behind a date: "since the flood of 1953, which killed 1,836"."""
    clause = date.last + (tagged.tags[date.last : date.last + 1] == ",")
    between = tagged.tags[clause : figure.first]
    return between[:1] == "W" and not {*between} & {*".,"}


_SINCE = 8
"""Tokens between "since" and its date at most, or before it those in which a superlative stands."""
