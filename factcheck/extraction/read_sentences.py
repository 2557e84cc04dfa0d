"""What the grammar makes of one sentence, put together before its figures are told."""

from __future__ import annotations

from factcheck.extraction.datelines import dateline
from factcheck.extraction.facts import passing_fact
from factcheck.extraction.names import Name, Subjects, names_in
from factcheck.extraction.periods import begun_with, with_years
from factcheck.extraction.tagging import Tagged, tag
from factcheck.extraction.times import Anchor, When, is_past
from factcheck.extraction.types import DateMention, Mentions

_NOW = frozenset(("now", "currently", "today"))
"""Words that give a state of affairs the document's own date."""


@passing_fact
class ReadSentence:
    """What the grammar made of one sentence."""

    mentions: Mentions
    tagged: Tagged
    names: list[Name]
    past: bool
    """Whether it only tells what was."""
    now: bool
    """Whether it says "now" or "today"."""
    begun: tuple[DateMention, ...]
    """Its dates from which on something has gone."""
    times: dict[int, When | None]
    """What its dates mean, by their first token, as far as it has been asked for."""


def understood(mentions: Mentions, anchor: Anchor, subjects: Subjects) -> ReadSentence | None:
    """What the grammar makes of a sentence; None when it states nothing."""
    if not mentions.quantities and not mentions.dates:
        return None
    tagged = tag(mentions)
    filed = dateline(tagged.tokens, tagged.tags)
    dates = with_years(mentions.dates, tagged.tokens.lower, anchor, filed)
    mentions = Mentions(mentions.tokens, mentions.quantities, dates, mentions.rejected)
    past, now = bool(dates) and is_past(tagged, dates), not _NOW.isdisjoint(tagged.tokens.lower)
    names, begun = names_in(tagged, subjects), begun_with(tagged, dates)
    return ReadSentence(mentions, tagged, names, past, now, begun, {})
