"""Which number of "02/09/2012" is the month: the order of the dates of a text that leave no doubt, like "09/24/2012", holds for all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from factcheck.extraction.types import DateMention, Mentions

_SLASHED = re.compile(r"(?<![\d/])(\d\d?)/(\d\d?)/(?:19|20)\d\d(?![\d/])")
_MONTHS = 12


def month_stands(text: str) -> int | None:
    """Where the month stands in the dates of a text: 0 is first, 1 second; None when no date tells, or they are at odds.

    >>> month_stands("02/09/2012, 09/24/2012"), month_stands("24/09/2012"), month_stands("02/09/2012")
    (0, 1, None)
    """
    if "/" not in text:
        return None
    found = {
        0 if int(second) > _MONTHS else 1
        for first, second in _SLASHED.findall(text)
        if (int(first) > _MONTHS) != (int(second) > _MONTHS)
    }
    return found.pop() if len(found) == 1 else None


def settled(dates: Iterable[DateMention], month: int | None) -> tuple[DateMention, ...]:
    """The dates, those in doubt read by where the month stands in their text."""
    if month is None:
        return tuple(dates)
    return tuple(
        replace(date, month=date.digits[month], day=date.digits[1 - month], digits=None)
        if date.digits
        else date
        for date in dates
    )


def with_settled(mentions: Mentions, month: int | None) -> Mentions:
    """The mentions of a sentence with its dates read by where the month stands in their text."""
    if month is None or not mentions.dates:
        return mentions
    return replace(mentions, dates=settled(mentions.dates, month))
