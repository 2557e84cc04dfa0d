"""What a date is told of within its sentence: of nothing that happened there, or of what its own clause tells."""

from __future__ import annotations

from factcheck.extraction.phrases import verb_over
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import DateMention

_OPENS = frozenset(("in", "on", "during"))
"""The first word of a date that opens a clause of its own."""
_JOINS = frozenset(("and", "but", "while", "then", ";"))
"""Before it, at its clause's beginning."""
_SUBJECT = 10
"""Tokens that the subject of such a clause may have."""
_STRETCHES = frozenset(("year", "season", "quarter", "half", "months", "weeks", "period"))
"""Periods that have a last day."""
_CLOSES = frozenset(("to", "ended", "ending", "through"))
"""Before the last day of a period: "for the year ended December 31, 2015"."""


def dates_nothing(tagged: Tagged, date: DateMention) -> bool:
    """Whether nothing that the sentence tells happened on a date.

    A date that is all of its sentence is of what follows ("2 January. The siege ends."), and the end of a period is no event.
    """
    return _is_all(tagged) or _closes_period(tagged, date) or says_on(tagged, date)


def own_clause(tagged: Tagged, date: DateMention) -> int | None:
    """The token that opens the clause of a date that begins one within a sentence: "they held out, and on May 9 the rebels came"."""
    start = date.first - 1
    if start < 1 or tagged.tokens.lower[start] not in _OPENS:
        return None
    before = tagged.tags[: start - 1]
    if tagged.tokens.lower[start - 1] not in _JOINS or not {*before} & {*"VA,"}:
        return None
    subject = tagged.tags[date.last : date.last + _SUBJECT]
    verb = next((at for at, letter in enumerate(subject) if letter in "VAM"), 0)
    own = subject[:verb].lstrip(",")
    return start if own and own[0] in "DNRJQ" and not {*own} & {*".,T("} else None


def runs_event(tagged: Tagged, date: DateMention) -> bool:
    """Whether a relative clause tells when the event before it is: "at the Lumora fair, which runs from 14 to 17 May"."""
    verb = verb_over(tagged, date.first, _RUNNING)
    if verb is None or {*tagged.tags[verb + 1 : date.first]} & {*",.QVAM"}:
        return False
    told = tagged.tags[verb - 1] == "W" or tagged.tags[verb - 2 : verb] in ("WA", "WM")
    return (
        told
        and tagged.tokens.lower[verb - 1] != "who"
        and (date.day is not None or date.end_month is not None)
    )


_RUNNING = frozenset(("run", "take", "hold", "last"))
"""Verbs of an event and its days: "which takes place on", "which was held from"."""


def _is_all(tagged: Tagged) -> bool:
    """Whether a sentence has no word but those of its dates."""
    words = zip(tagged.tags, tagged.tokens.lower, strict=True)
    return not any(letter != "T" and any(map(str.isalnum, word)) for letter, word in words)


def says_on(tagged: Tagged, date: DateMention) -> bool:
    """Whether a date tells when something was said: "insisted yesterday that", "told reporters on Friday"."""
    verb = verb_over(tagged, date.first, _SAYING)
    if verb is None:
        return False
    told = (
        tagged.tokens.lower[date.first - 1] == "on"
        or date.weekday is not None
        or date.relative == "yesterday"
    )
    near = date.first - verb <= _ADDRESSED and not {*tagged.tags[verb + 1 : date.first]} & {*",.QWVAM"}
    return told and near and not _tells_own_deed(tagged, date, tagged.verbs[verb].base)


def _tells_own_deed(tagged: Tagged, date: DateMention, base: str) -> bool:
    """Whether somebody says what they have done: "the group said on Monday it had completed its takeover" tells of that Monday."""
    behind = [word for word in tagged.tokens.lower[date.last : date.last + 3] if word != "that"]
    return base == "say" and behind[:1] in (["it"], ["they"])


_SAYING = frozenset(("say", "tell", "insist", "add", "claim"))
"""Verbs whose date is no date of what is said."""
_ADDRESSED = 5
"""Tokens from such a verb to its date at most, with whom it is told to."""


def _closes_period(tagged: Tagged, date: DateMention) -> bool:
    """ "For the year ended December 31", "in the six months to 30 June", "the season that ended in 2023"."""
    lower, first = tagged.tokens.lower, date.first
    if lower[first - 1 : first] in (["on"], ["in"]):
        first -= 1
    if first < 2 or lower[first - 1] not in _CLOSES:
        return False
    return lower[first - 3 if lower[first - 2] in ("that", "which") else first - 2] in _STRETCHES
