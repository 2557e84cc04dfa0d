"""Times of figures that another time tells: the years of two levels, the figure before, the day of the text."""

from __future__ import annotations

import re

from factcheck.extraction.dating import is_over_same
from factcheck.extraction.digits import number_tables
from factcheck.extraction.frames import OF_WHICH
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
_BESIDE, _YEARS, _LEAST = ("before", "after"), ("year", "years"), 6
"""What stands before the year of an edition, and how many tokens a sentence with it has."""
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


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
        if _is_part_of_told(tagged, mention):
            return before.when  # "The British market was $31 billion of that"
        lower = tagged.tokens.lower
        opening = shifted(before.when, lower[:3])  # "A year earlier 74,850 people had come"
        return opening or ("T" not in tagged.tags and shifted(before.when, lower[mention.last :][:3])) or None
    words = tagged.tokens.lower[mention.last : mention.last + 7]
    if in_year_before(tagged, mention) or is_year_before(tagged, mention, before):
        words = ["a", "year", "before"]
    if (moved := shifted(before.when, words)) is not None:
        return moved
    if "T" not in tagged.tags and shifted(before.when, tagged.tokens.lower[:3]) is not None:
        return before.when  # "Two years later it was worth $5 million and had 400 staff"
    return before.when if tells_change(tagged, mention) and before.when_from == "sentence" else None


def _is_part_of_told(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure of a sentence without a time is a part of the one told last: "$31 billion of that", "Of these, 40 were lost"."""
    lower, tags = tagged.tokens.lower, tagged.tags
    if "of" not in lower or "T" in tags:
        return False
    return any(
        tuple(lower[at : at + 2]) in OF_WHICH and tags[at + 2 : at + 3] not in ("N", "J")
        for at in (0, mention.last)
    )


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


def time_beside_edition(tagged: Tagged) -> str | None:
    """The year that lies so many before or after the one with which a sentence opens: "A year before the 2023 race, 34,879 runners had finished"."""
    lower = tagged.tokens.lower
    if len(lower) < _LEAST or lower[1] not in _YEARS or lower[2] not in _BESIDE:
        return None
    year = lower[3 + (lower[3] == "the")]
    years = 1 if lower[0] in ("a", "one") else number_tables("en").words.get(lower[0], 0)
    if not years or not _YEAR.fullmatch(year) or "T" in tagged.tags[5:]:
        return None
    return str(int(year) + (years if lower[2] == "after" else -years))
