"""Dates that hold in their own clause only: a relative one with a figure of its own, one behind "before", the deed behind a sentence."""

from __future__ import annotations

import re

from factcheck.extraction.phrases import form_at, start_of_entry
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import DateMention, Mention
from factcheck.lexicon import word_set
from factcheck.model import Kind


def is_of_own_clause(tagged: Tagged, date: DateMention, figure: Mention) -> bool:
    """Whether a date stands in a clause that the figure stands outside of, and holds there only.

    "The firm, which cut 4,100 jobs last year, narrowed its loss to €249 million", "380,000 were sold before production ended in 1987".
    """
    if date.first >= figure.last:
        return (
            _is_behind_before(tagged, date, figure)
            or _is_beginning(tagged, date, figure)
            or _is_of_crime(tagged, date, figure)
        )
    owner = tagged.tokens.lower[date.last - 1].endswith(
        ("'s", "’s")
    )  # "who numbered 212 at last year's fair, ordered"
    if date.day is not None or date.weekday is not None or owner:
        return False
    tags = tagged.tags
    opening = tags.rfind(",", 0, date.first)
    if opening < 1 or tags[opening + 1] != "W" or tagged.tokens.lower[opening + 1] not in _RELATIVES:
        return False
    closing = tags.find(",", date.last, figure.first)
    return closing > 0 and tags[closing + 1] in "VAM" and "Q" in tags[opening:closing]


_RELATIVES = frozenset(("which", "who", "whose"))


def _is_beginning(tagged: Tagged, date: DateMention, figure: Mention) -> bool:
    """Whether a date tells when that began of which a relative clause tells a figure: "Construction, which took 17 years, began in 1999"."""
    form = form_at(tagged, tagged.governors[date.first]) if "W" in tagged.tags else None
    if form is None or form.base not in ("begin", "start", "commence"):
        return False
    opening, closing = tagged.tags.rfind(",", 0, figure.first), tagged.tags.find(",", figure.last, date.first)
    return 0 < opening < closing and tagged.tags[opening + 1] == "W" and tagged.tags[closing + 1] in "AMV"


def _is_behind_before(tagged: Tagged, date: DateMention, figure: Mention) -> bool:
    """Whether a date behind a figure is that of what came later; a day is near enough, but for how long something had lasted."""
    if figure.quantity.kind is not Kind.DURATION and (date.day is not None or date.weekday is not None):
        return False
    between = tagged.tokens.lower[figure.last : date.first]
    if "before" not in between:
        return False
    opens = figure.last + between.index("before")
    clause = tagged.tags[opens + 1 : date.first]
    told = "V" in clause or tagged.tokens.lower[opens + 1].endswith("ing")
    return told and "Q" not in clause and {*tagged.tags[figure.last : date.first]}.isdisjoint(",.(")


def _is_of_crime(tagged: Tagged, date: DateMention, figure: Mention) -> bool:
    """Whether a date behind a sentence is that of what it is for: "sentenced to four years in jail for the killing of a guard in 2009"."""
    verb, lower = tagged.governors[figure.first], tagged.tokens.lower
    if verb is None or not (lower[verb] in word_set("context", "punishing") or is_of_court(tagged, figure)):
        return False
    if date.weekday is not None or date.year is None:
        return False  # "for fraud on Monday" may be the day of the sentence
    told = next((at for at in range(figure.last, date.first) if lower[at] in ("for", "over")), None)
    if told is None or not {*tagged.tags[told : date.first]}.isdisjoint(".Q"):
        return False
    return lower[told + 1].endswith("ing") or "of" in lower[told : date.first]


def is_of_court(tagged: Tagged, figure: Mention) -> bool:
    """Whether a figure tells how somebody was punished, or for how long a jury sat: "was fined 700,000 yuan", "The jury took 19 hours"."""
    verb, lower = tagged.governors[figure.first], tagged.tokens.lower
    if verb is None:
        return False
    sat = figure.quantity.kind is Kind.DURATION and not _JURY.isdisjoint(lower[: figure.first])
    return sat or lower[verb] in word_set("context", "sentencing")


_JURY = frozenset(("jury", "jurors"))


def is_of_deed(tagged: Tagged, mention: Mention, date: DateMention) -> bool:
    """Whether a figure is of what somebody was punished for on a day, which was before: "was jailed on Monday for the theft of £1.9m"."""
    if date.day is None and date.weekday is None:
        return False
    if date.first >= mention.first:
        return _is_of_punished(tagged, mention, date)
    verb = tagged.governors[date.first]
    form = form_at(tagged, verb)
    if verb is None or form is None or tagged.tokens.lower[verb] not in word_set("context", "punishing"):
        return False
    lower = tagged.tokens.lower
    told = [at for at in range(verb + 1, mention.first) if lower[at] in ("for", "over")]
    return bool(told) and _DEED.fullmatch(tagged.tags, told[-1] + 1, mention.first) is not None


def _is_of_punished(tagged: Tagged, mention: Mention, date: DateMention) -> bool:
    """Whether a figure before the verb tells what who was punished had done: "A clerk who stole £2.3m was jailed on Monday"."""
    verb, own = tagged.governors[date.first], tagged.governors[mention.first]
    if verb is None or own is None or not own < mention.first < verb:
        return False
    punished = tagged.tokens.lower[verb] in word_set("context", "punishing")
    return punished and tagged.tokens.lower[own - 1] in ("who", "which", "that")


_DEED = re.compile(r"[DNJVPRTA]*[NV][DNJVPRTA]*")
"""Between "for" and a figure: what was done."""


def date_of_entry(tagged: Tagged, mention: Mention, dates: tuple[DateMention, ...]) -> DateMention | None:
    """The date in a line of a list that opens with its figure: "$3.7 billion: revenue in 2011"."""
    first = start_of_entry(tagged, mention)
    if not first:
        return None
    behind = (date for date in dates if date.first > mention.last)
    return next((date for date in behind if not {*tagged.tags[first : date.first]} & {*".,(Q"}), None)
