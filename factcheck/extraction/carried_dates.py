"""The dates that a figure has from outside its sentence: from the title, or from a sentence before."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Sequence

from factcheck.extraction.clause_dates import is_of_court
from factcheck.extraction.dateclauses import dates_nothing
from factcheck.extraction.dates import find_dates
from factcheck.extraction.dating import is_in_passing, is_of_thing
from factcheck.extraction.facts import passing_fact
from factcheck.extraction.periods import is_brought_to, months_until
from factcheck.extraction.quantities import find_mentions
from factcheck.extraction.tagging import Tagged, tag
from factcheck.extraction.timeliness import (
    closes_event,
    in_brackets,
    is_ahead_of,
    is_awaiting,
    is_base,
    is_by_the_way,
    is_label,
    is_of_trading,
    is_perfect,
    is_standing,
    is_thought,
    is_told_already,
    verb_of,
)
from factcheck.extraction.times import Anchor, When, end_of, is_past, resolve, resolve_in, year_of
from factcheck.extraction.types import DateMention, Mention, Mentions, Sentence, SentenceKind, Tokens
from factcheck.extraction.units import money_units
from factcheck.extraction.years import date_tables
from factcheck.lexicon import word_set
from factcheck.model import Bound, Kind


@passing_fact
class CarriedDate:
    """A date that a sentence leaves in mind."""

    when: When
    """What it means."""
    sentence: Sentence
    """Where it stood."""
    labels: bool
    """Whether it stands before what it tells, like a heading."""
    recalled: bool = False
    """Whether it only tells since when nothing was so: "the first time since 2012"."""

    @property
    def heads(self) -> bool:
        """Whether it stands in a heading."""
        return self.sentence.kind is SentenceKind.HEADING

    @property
    def day(self) -> datetime.date | None:
        """The day, where it is one."""
        single = self.when.precision == "day" and self.when.low == self.when.high
        return datetime.date.fromisoformat(self.when.iso) if single else None

    def is_another_weekday(self, tagged: Tagged) -> bool:
        """Whether a sentence names only other days of the week than that of the date."""
        weekdays, lower = date_tables("en").weekdays, tagged.tokens.lower
        if self.day is None or weekdays.keys().isdisjoint(lower):
            return False
        return all(weekdays.get(word, -1) != self.day.weekday() for word in lower)

    def tells_future(self, anchor: Anchor) -> bool:
        """Whether it is no time that is over on the day of the text."""
        published = anchor.published
        return (
            published is None
            or self.when.high > published.year * 10_000 + published.month * 100 + published.day
        )

    def reaches(self, sentence: Sentence) -> bool:
        """Whether a sentence stands in its paragraph, or below it when it is a heading."""
        return self.heads or self.sentence.paragraph == sentence.paragraph

    def is_recalled(self, anchor: Anchor) -> bool:
        """Whether news of a day only recalls it: it is of an earlier year."""
        published = anchor.published
        return published is not None and anchor.has_day and self.when.high // _A_YEAR < published.year

    def holds_for(self, sentence: Sentence, tagged: Tagged, mention: Mention, anchor: Anchor) -> bool:
        """Whether it holds for a figure of its paragraph: not for what is so now, nor a date to come for what was."""
        if anchor.published is None and self.is_another_weekday(tagged):
            return False
        if self.recalled:
            return tagged.tokens.lower[:3] == ["in", "that", "year"]
        if self.labels:
            return True
        if self.sentence is sentence:
            over = anchor.published is None or not self.tells_future(anchor)
            return not (over and ";" in tagged.tokens.text[: mention.first] and is_standing(tagged, mention))
        published = anchor.published
        to_come = published is not None and anchor.has_day and self.when.iso[:10] > published.isoformat()
        verb = verb_of(tagged, mention)
        counted = mention.quantity.unit == "count"
        if to_come and counted and verb is not None and is_awaiting(tagged, verb):
            return True  # "The fair opens on 4 May. The organisers expect 900 exhibitors"
        if published is not None and self.tells_future(anchor) and _is_of_admission(tagged, mention):
            return True  # "The fair opens on 4 May. Day tickets cost €38"
        behind = tagged.tokens.lower[mention.last : mention.last + 2]
        if behind[:1] == ["of"] and not _TOLD_BEFORE.isdisjoint(behind):
            return True  # "The market was worth $2.1 billion in 2022. Some 61% of that spending goes to"
        if self.is_recalled(anchor) and (
            is_told_already(tagged, mention) or is_of_trading(tagged, mention) or is_of_court(tagged, mention)
        ):
            # "The blast on 20 April 2010 killed 11. The firm had already paid ... Its shares rose ... It was fined"
            return False
        if is_standing(tagged, mention) or is_perfect(tagged, mention):
            return False
        if verb and not self.tells_future(anchor) and is_thought(tagged, verb):
            return False  # "Today it opened a wind farm. The turbines will generate"
        if is_ahead_of(tagged, mention, self.when, published if anchor.has_day else None):
            return False
        return not to_come or "M" in tagged.tags


def _is_of_admission(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure tells what it costs to come in, or how many may: of the event to come, in the present tense, too."""
    told = mention.quantity.unit in money_units() or mention.quantity.bound is Bound.AT_MOST
    return told and not word_set("context", "admissions").isdisjoint(tagged.tokens.lower)


def when_harmed(
    told: tuple[str | None, str], sentence: Sentence, dated: CarriedDate | None, harmed: CarriedDate | None
) -> str | None:
    """When people were harmed: of two dates that one sentence before told, that of the deaths (`harmed`), not that of the trial (`dated`)."""
    when, when_from = told
    if when_from not in ("carried", "entry") or dated is None or harmed is None:
        return when
    return harmed.when.iso if harmed.sentence is dated.sentence is not sentence else when


def before_trial(tagged: Tagged, own: When, told: Sequence[When | None]) -> When:
    """When people were harmed of whom a trial tells: of the dates of its sentence one of an earlier year, before that of the trial."""
    if len(told) < _TWO or word_set("context", "in_court").isdisjoint(tagged.tokens.lower):
        return own
    # "sentenced the captain of a ferry that ran aground in 2009 on Friday for the deaths of seven passengers"
    earlier = [when for when in told if when is not None and when.high < own.low // _A_YEAR * _A_YEAR]
    return earlier[0] if len(earlier) == 1 and own.precision == "day" else own


def harmed_after(
    tagged: Tagged, mention: Mention, dates: Sequence[DateMention], when: str | None
) -> DateMention | None:
    """The date behind a figure of what people were harmed after, where it is of a year before the time that they have from elsewhere: "died in
    the violence that followed the disputed 2007 election"."""
    behind = bisect_left(dates, mention.last, key=lambda date: date.first)
    if behind == len(dates):
        return None
    date = dates[behind]
    if date.year is None or (when is not None and date.year >= int(when[:4])):
        return None
    at = date.first - 1
    while at > mention.last and date.first - at < _NEAR_EVENT and tagged.tags[at] in "DJNSP":
        if tagged.tokens.lower[at] in _AFTER:
            break
        at -= 1
    return date if at >= mention.last and tagged.tokens.lower[at] in _AFTER else None


_AFTER = frozenset(("after", "following", "followed"))
"""Before what had happened when people were harmed."""
_NEAR_EVENT = 7
"""Tokens between such a word and the date of that."""
_TOLD_BEFORE = frozenset(("that", "those", "this", "these"))
"""Before the whole that was told, of whose time its part is."""
_TWO = 2
_A_YEAR = 10_000
"""What a year counts in a day that is written as one number."""


def titled_time(title: str, anchor: Anchor) -> str | None:
    """The one time that a title names: what the document's figures are of when nothing else dates them.

    Not a year that names an event, nor a year to come, which the title promises.

    >>> titled_time("Rail freight in 2019", Anchor()), titled_time("2023 Turkey-Syria earthquakes", Anchor())
    ('2019', None)
    """
    if not title:
        return None
    mentions = find_mentions(title, 0, len(title), "en")
    dates = mentions.dates
    if not dates or dates[0].first == 0:
        return None
    if any(mentions.tokens.lower[date.first - 1] == "since" for date in dates):
        return None  # "OPEC agrees first cut since 2008"
    found = {resolve(date, anchor) for date in dates}
    last = anchor.published.year if anchor.published is not None else 9999
    times = [when.iso for when in found if when is not None and when.high // 10000 <= last]
    return times[0] if len(found) == len(times) == 1 else None


def is_passing(tagged: Tagged, mention: Mention, date: DateMention) -> bool:
    """Whether a date holds for its own figure only: "55,000 by 2040", what stands in brackets, what a figure is compared with."""
    return (
        in_brackets(tagged, date)
        or tagged.tokens.lower[date.first - 1] in _UP_TO
        or is_base(tagged, mention)
        or is_in_passing(tagged, date)
        or is_by_the_way(tagged, date)
    )


def is_background(
    when: When, dated: CarriedDate | None, anchor: Anchor, tagged: Tagged, date: DateMention
) -> bool:
    """Whether news of a day only recalls an earlier year, from which it comes back: "In 2018 more than 150 people drowned. Four tugboats took part
    in the search"."""
    if dated is None or anchor.published is None or not anchor.has_day or when.precision != "year":
        return False
    opens = date.first == 1 and tagged.tokens.lower[0] == "in"
    recent = dated.when.precision == "day" and dated.when.high // _A_YEAR >= anchor.published.year
    return opens and recent and when.high // _A_YEAR < anchor.published.year - 1


_UP_TO = frozenset(("by", "until", "till", "since"))
"""Before a date that holds for its own figure only: "55,000 by 2040"."""


def held_time(tagged: Tagged, mention: Mention, date: DateMention, when: When) -> When:
    """The time of a figure by the date that goes with it: the months that end with it, the year of a fair that closed on it, the end of
    the years in which a level was reached."""
    brought = is_brought_to(tagged, mention, date)
    if not brought:
        when = months_until(tagged, date, when) or when
    if when.precision == "day" and closes_event(tagged, date):
        return year_of(when)  # "which ended on Sunday, attracted 96,000 visitors"
    if brought and mention.quantity.kind is Kind.LEVEL:
        return end_of(when)  # "fell between 2010 and 2021, to $33"
    return when


def weekday_after(
    dated: CarriedDate | None, date: DateMention, published: str | None, tokens: Tokens
) -> When | None:
    """The day that a weekday at the head of an entry means in a text without a date: the next one from the day told before on ("4 July 2009 (a
    Saturday): The OAS meets. Sunday: Two people die")."""
    if dated is None or published or date.weekday is None or date.month is not None:
        return None
    if dated.day is None or not is_label(tokens, date):
        return None
    day = dated.day + datetime.timedelta(days=(date.weekday - dated.day.weekday()) % _WEEK)
    number = day.year * _A_YEAR + day.month * 100 + day.day
    return When(day.isoformat(), number, number, "day")


_WEEK = 7


def has_time_in_words(text: str, start: int, end: int) -> bool:
    """Whether a stretch of text without a figure may tell when something happened, or will: "Shelling resumed on Thursday."

    >>> has_time_in_words("Shelling resumed on Thursday.", 0, 29), has_time_in_words("Shelling resumed.", 0, 17)
    (True, False)
    """
    return _IN_WORDS.search(text, start, end) is not None


def time_in_words(
    mentions: Mentions, anchor: Anchor, language: str, dated: CarriedDate | None
) -> When | None:
    """The time that a sentence without a figure leaves in mind: "Shelling resumed on Thursday. The truce had lasted 36 hours"; `dated` is the one
    in mind before."""
    dates = tuple(find_dates(mentions.tokens, bytearray(len(mentions.tokens)), language))
    if len(dates) != 1:
        return None
    tagged = tag(Mentions(mentions.tokens, (), dates))
    if dates_nothing(tagged, dates[0]) or is_of_thing(tagged, dates[0]):
        return None
    told = resolve_in(tagged, dates[0], anchor, is_past(tagged, dates))
    return told or (
        weekday_after(dated, dates[0], None, mentions.tokens) if anchor.published is None else None
    )


_IN_WORDS = re.compile(
    r"\b[oO]n (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day ?[:–—-]|\b(?:this|next|last) (?:spring|summer|autumn|year|month|week)\b"
)
"""A time told in words, which may head an entry, at which something happened or will."""
