"""Times of figures that another time tells: the years of two levels, the figure before, the day of the text."""

from __future__ import annotations

from factcheck.extraction.dating import is_over_same
from factcheck.extraction.periods import (
    ago,
    in_year_before,
    is_year_before,
    lately,
    shifted,
    since,
    span_of_years,
    years_of_ends,
)
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.timeliness import is_of_today, tells_change
from factcheck.extraction.times import Anchor
from factcheck.extraction.types import DateMention, Mention
from factcheck.model import Claim, Kind

_OVER_TIME = frozenset((Kind.CHANGE, Kind.GROWTH_RATE, Kind.MULTIPLE))
"""Kinds of figures that are told of a stretch of time."""


def time_by_years(
    tagged: Tagged, mention: Mention, dates: tuple[DateMention, ...], span: str | None
) -> str | None:
    """The years of the two levels between which a figure tells of growth; `span`: those of the sentence before, for "over the same period"."""
    if mention.quantity.kind is Kind.GROWTH_RATE and (years := span_of_years(dates)) is not None:
        return years
    if (years := years_of_ends(tagged, mention, dates)) is not None:
        return years
    # "fell to 1.33 in 2022 from 1.61 in 2010. Over the same period ages rose by 1.9 years"
    return span if span and mention.quantity.kind in _OVER_TIME and is_over_same(tagged) else None


def time_by_claim(tagged: Tagged, mention: Mention, before: Claim, start: int) -> str | None:
    """The time that lies a year or so from that of the figure before; `start`: where the sentence begins."""
    if not before.when:
        return None
    if before.sentence_start != start:
        return shifted(before.when, tagged.tokens.lower[:3])  # "A year earlier 74,850 people had come"
    words = tagged.tokens.lower[mention.last : mention.last + 7]
    if in_year_before(tagged, mention) or is_year_before(tagged, mention, before):
        words = ["a", "year", "before"]
    if (moved := shifted(before.when, words)) is not None:
        return moved
    return before.when if tells_change(tagged, mention) and before.when_from == "sentence" else None


def time_by_text(
    anchor: Anchor, published: str | None, tagged: Tagged, mention: Mention, begun: tuple[DateMention, ...]
) -> str | None:
    """The time that is told by the day of the text: "two years ago", "over the last ten days", "1,200 now", "since Monday"."""
    if anchor.published is None:
        return None
    words = tagged.tokens.lower[mention.last : mention.last + 3]
    told = ago(anchor, words) or lately(anchor, tagged, mention)
    if told is None and published and is_of_today(tagged, mention):
        return published
    return told or since(anchor, tagged, mention, begun)
