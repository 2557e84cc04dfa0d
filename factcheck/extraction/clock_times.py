"""Tells clock times, in digits and in words: "9 a.m.", "17:30", "left at 17.45", "half past five", "at 10 this morning", "by
seven in the morning"."""

from __future__ import annotations

from factcheck.extraction.digits import number_tables
from factcheck.extraction.idioms import Noncount, noncount_tables
from factcheck.extraction.nouns import noun_tables
from factcheck.extraction.tokens import DASHES, TokenView

CLOCK_TIME = "clock time"
"""The reason that is given."""
_LONGEST = 5
"""Signs of "17.45"."""
_BEFORE = frozenset(("at", "until", "before", "after", "by", "around", "about", "from", "since"))
_NEAR = 4
"""Tokens before "at 17.45" in which a verb of levels would make a level of it."""
_DAYTIMES = frozenset(("morning", "afternoon", "evening"))


def clock_digits(view: TokenView, at: int) -> Noncount | None:
    """Whether the digits at token `at` tell a time of day."""
    clock, after = noncount_tables().clock, view.word(at + 1)
    if after == ":" and view.glued(at + 1) and view.glued(at + 2) and view.text[at + 2][0].isdecimal():
        last = at + 3
        while (
            last + 1 < view.size
            and view.text[last] == ":"
            and view.glued(last)
            and view.text[last + 1][0].isdecimal()
        ):
            last += 2
        return Noncount(last + (view.word(last) in clock), CLOCK_TIME)
    if after in clock and len(view.text[at]) <= _LONGEST:
        if after == "hrs" and not (view.word(at - 1) == "at" and len(view.text[at]) == 4):
            return None
        return Noncount(at + 2, CLOCK_TIME)
    return _with_point(view, at) or _of_day(view, at)


def could_be_clock(written: str) -> bool:
    """Whether digits are written like a time of day with a point: "17.45".

    >>> could_be_clock("17.45"), could_be_clock("27.45"), could_be_clock("7.5")
    (True, False, False)
    """
    hours, point, minutes = written.partition(".")
    told = point and hours.isdecimal() and minutes.isdecimal() and len(minutes) == 2 and len(hours) < 3
    return bool(told) and int(hours) < 24 and int(minutes) < 60


def _with_point(view: TokenView, at: int) -> Noncount | None:
    """ "left at 17.45", "between 4.10 and 4.40 a.m.": no price and no level, which verbs like "close" and "stand" tell."""
    if not could_be_clock(view.text[at]):
        return None
    joint = view.word(at + 1)
    joined = joint in ("and", "to", *DASHES) and could_be_clock(view.word(at + 2))
    if joined and view.word(at + 3) in noncount_tables().clock:
        return Noncount(at + 1, CLOCK_TIME)
    word = view.word(at + 1)
    ends = not word or word in ",.;:)" or word in noun_tables().stops or word in ("local", "on")
    if view.word(at - 1) != "at" or not ends:
        return None
    level = not noncount_tables().level_verbs.isdisjoint(view.lower[max(0, at - _NEAR) : at])
    return None if level else Noncount(at + 1, CLOCK_TIME)


def _of_day(view: TokenView, at: int) -> Noncount | None:
    """ "At 10 this morning", "by 7 in the evening"."""
    small = view.text[at].isdecimal() and int(view.text[at]) <= 12 if len(view.text[at]) < 3 else False
    told = _behind_hour(view, at + 1)
    return Noncount(at + 1, CLOCK_TIME) if small and told and view.word(at - 1) in _BEFORE else None


def clock_words(view: TokenView, at: int) -> Noncount | None:
    """Whether the number words at token `at` tell a time of day: "half past five", "a quarter to six", "twenty past two"."""
    words = number_tables("en").words
    if view.lower[at] in _HOURS and view.word(at - 1) == "past" and view.word(at - 2) == "half":
        return Noncount(at + 1, CLOCK_TIME)
    if view.lower[at] in _HOURS and view.word(at - 1) in _BEFORE and _behind_hour(view, at + 1):
        return Noncount(at + 1, CLOCK_TIME)
    told = at + (view.lower[at] == "a")
    joint = view.word(told + 1)
    hour = view.word(told + 2)
    if view.word(told) not in _MINUTES or not (hour in _HOURS or (hour.isdecimal() and len(hour) < 3)):
        return None
    behind = view.word(told + 3)
    ends = not behind[:1].isalpha() or behind in noun_tables().stops or behind in words
    if joint != "past" and not (joint == "to" and view.word(told) == "quarter"):
        return None
    return Noncount(told + 3, CLOCK_TIME) if ends else None


def _behind_hour(view: TokenView, at: int) -> bool:
    """Whether the words at token `at` tell of which part of the day an hour is: "this morning", "in the afternoon"."""
    here = (
        at + 1
        if view.word(at) == "this"
        else at + 2
        if view.word(at) == "in" and view.word(at + 1) == "the"
        else 0
    )
    return bool(here) and view.word(here) in _DAYTIMES


_MINUTES = frozenset(("half", "quarter", "five", "ten", "twenty"))
_HOURS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
