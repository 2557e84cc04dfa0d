"""What makes two figures comparable: time, edition, modality, currency. (Places make topics of their own.)

A topic's claims fall into scopes. Within one scope different values are in conflict; across scopes they are
not. An unknown time is "possible": it joins the only time that the topic knows, and lowers the confidence.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from factcheck.frozen import HashedOnce, hashed_once, ordered_fact
from factcheck.judging.conversions import comparable_unit, scale_of
from factcheck.judging.periods import Period, edition_year, parse_period
from factcheck.judging.wording import say_days
from factcheck.lexicon import load
from factcheck.matching.claim_key import claim_key
from factcheck.matching.compare import tells_role
from factcheck.matching.events import is_whole_of_part
from factcheck.matching.once import once
from factcheck.matching.synonyms import listed
from factcheck.matching.words import Runs
from factcheck.model import Claim, Kind, Modality, Source

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_CHANGE, _DATE, _GROWTH_RATE, _LEVEL, _MULTIPLE, _RANK, _SHARE = (
    Kind.CHANGE,
    Kind.DATE,
    Kind.GROWTH_RATE,
    Kind.LEVEL,
    Kind.MULTIPLE,
    Kind.RANK,
    Kind.SHARE,
)

_WORDS = Runs(4)

_ELLIPTIC = 200
"""Characters before a bare number in which the thing counted is looked for."""
_OF_ITS_OWN = ("sentence", "carried", "entry")
"""Where times come from that are told of a figure, not of its source or its event."""
_EVENT_DAYS = 31
"""An event's own days may stand for its year (18-21 November 2025 for Milipol 2025); longer stretches may
not.
"""

Window = tuple[str, int, int]
"""A time by which claims are told apart: what it rests on, and two numbers."""

UNKNOWN: Window = ("", 0, 0)
"""No time is known."""


@hashed_once
@ordered_fact
class Scope(HashedOnce):
    """Claims of one topic with equal scopes can be set against each other."""

    family: str
    """Level, change, growth rate or date: figures of different families are never compared."""
    unit: str
    """The dimension of the unit, or the currency."""
    outlook: str
    """`result`, `forecast` or `target`."""
    window: Window
    """The time."""


def family(claim: Claim) -> str:
    """Which figures of one dimension are of one sort: a level is never compared with a change.

    A share is a level; a growth rate is neither. Of a percentage the key tells it: the growth of an economy is a change, however it is told.
    """
    kind = claim.quantity.kind
    if claim.quantity.unit == "percent" and kind in (_CHANGE, _LEVEL):
        return claim_key(claim).subject.measured.partition(" ")[2] or "level"
    return kind.value if kind in (_CHANGE, _GROWTH_RATE, _DATE, _MULTIPLE, _RANK) else "level"


_TOLD_AHEAD = {Modality.TARGET: "target", Modality.FORECAST: "forecast"}
_ANNOUNCED = frozenset(("laid off",))
"""What is decided when it is announced: who "will cut 400 jobs", "plans to" and "is cutting" them tells one number."""


def outlook(claim: Claim, source: Source | None, latest_year: int | None = None) -> str:
    """Result, forecast or target. A figure for a year after the source's own date is a forecast, however it
    is worded; of a source without a date, one for a year after the dates of all sources.
    """
    told = _TOLD_AHEAD.get(claim.modality)
    if told is not None:
        return "result" if _ANNOUNCED.issubset(tells_role(claim)) else told
    published = parse_period(source.published) if source is not None else None
    known = latest_year if published is None else published.years[1]
    period = parse_period(claim.when) if known is not None and claim.when_from != "document" else None
    if period is None or known is None:
        return "result"
    year = period.years[1] if claim.quantity.kind is _GROWTH_RATE else period.years[0]
    if year == known and published is not None and is_of_market(claim) and period.last > published.last:
        return "forecast"  # the size of a market in a year that is not over is an estimate
    return "forecast" if year > known else "result"


def is_of_market(claim: Claim) -> bool:
    """Whether an amount is the size of a market, which only the whole year tells."""
    return claim.quantity.unit.isupper() and not listed("market", "nouns").isdisjoint(
        _WORDS.of(claim.subject.casefold())
    )


@once
def window(claim: Claim) -> Window:
    """The time that a claim itself gives, before it is compared with the others of its topic.

    Of a date only the edition counts: the day is its value. A time that only the document's date gives is an
    as-of date, and says nothing of what does not change, such as a distance or a magnitude.
    """
    edition = edition_year(claim.about)
    if claim.quantity.kind is _DATE:
        return ("year", edition, edition) if edition else UNKNOWN
    period = parse_period(claim.when)
    if period is None:
        return ("year", edition, edition) if edition else UNKNOWN
    first, last = period.years
    if edition and first <= edition <= last:
        if period.first == period.last and claim.when_from in _OF_ITS_OWN and moves(claim):
            return ("days", period.first, period.last)  # "2 November: 397 deaths", of an outbreak of 2022
        return ("year", edition, edition)
    if claim.when_from == "document":
        if is_of_the_day(claim):
            return ("days", period.first, period.last)
        return ("as of", first, last) if changes(claim) else UNKNOWN
    if claim.quantity.unit == "count" and is_whole_of_part(claim):
        return ("year", first, last)  # "fires five of 22 governors": the day is that of the part
    if claim.quantity.kind is _GROWTH_RATE:
        return ("until", last, first)
    if parse_period(f"{first:04d}/{last:04d}") == period:
        return ("year", first, last)
    return ("days", period.first, period.last)


def changes(claim: Claim) -> bool:
    """Whether the figure may be another one next year: counts, ages, money and shares; not lengths or magnitudes, nor who was on board."""
    quantity = claim.quantity
    if _ON_BOARD in tells_role(claim):
        return False
    if quantity.unit == "year_of_age" or quantity.kind is _SHARE:
        return True
    if quantity.unit == "count":
        return all(number == int(number) for number in quantity.stated)
    return quantity.unit in ("percent", "percentage_point") or quantity.unit.split("/")[0].isupper()


_ON_BOARD = "on board"
"""The role of those aboard on one journey, whose number no later year changes."""


@lru_cache(maxsize=1)
def _daily_words() -> frozenset[str]:
    return frozenset(load("moving_counts")["daily"])


def is_of_the_day(claim: Claim) -> bool:
    """Whether the figure is another one each day and news of the day that it is written: the price of a share, and how it moved."""
    quantity = claim.quantity
    by_the_day = quantity.kind is _CHANGE or (quantity.kind is _LEVEL and quantity.unit.isupper())
    return by_the_day and not _daily_words().isdisjoint(_WORDS.of(claim.frame.head.casefold()))


def merged_windows(
    windows: Iterable[Window], is_event: bool, adds_up: bool = False, changes: bool = False
) -> dict[Window, Window]:
    """Which of a topic's times are one: each time -> the one that stands for it.

    `is_event` tells that the claims are about one named event, whose days may stand for its year; `adds_up` that they count what
    happens day by day, so that a day is a part of the days around it; `changes` that they tell by how much something changed, on a day or in
    all the year.

    >>> merged_windows([("until", 2030, 2022), ("until", 2030, 2023)], False)[("until", 2030, 2023)]
    ('until', 2030, 2022)
    >>> merged_windows([("year", 2025, 2025), ("days", 739573, 739576), UNKNOWN], True)[UNKNOWN]
    ('days', 739573, 739576)
    """
    distinct = sorted(set(windows))
    merged = {own: own for own in distinct}
    _join_growth_windows(distinct, merged)
    _join_days(distinct, merged, is_event and not (adds_up or changes))
    _join_years_to_days(distinct, merged, is_event, changes)
    _join_as_of(distinct, merged)
    if UNKNOWN in merged:
        known = sorted({merged[own] for own in distinct if own != UNKNOWN})
        merged[UNKNOWN] = known[0] if len(known) == 1 else UNKNOWN
    return merged


def _join_growth_windows(distinct: list[Window], merged: dict[Window, Window]) -> None:
    """Growth until the same year, counted from one year earlier or later, or from a year not told, is the
    same growth.
    """
    leader: Window | None = None
    for own in (w for w in distinct if w[0] == "until"):
        if leader is not None and own[1] == leader[1] and own[2] - leader[2] <= 1:
            merged[own] = leader
        else:
            leader = own
    for own in (w for w in distinct if w[0] == "until" and w[1] == w[2]):
        others = sorted({merged[w] for w in distinct if w[0] == "until" and w[1] == own[1] and w[2] < own[2]})
        if len(others) == 1:
            merged[own] = others[0]


def _join_days(distinct: list[Window], merged: dict[Window, Window], is_event: bool) -> None:
    """The days of one event join the day within them that is told."""
    for same_year in _days_by_year(distinct).values() if is_event else ():
        same_year.sort(key=lambda w: (w[2] - w[1], w))
        for position, longer in enumerate(same_year):
            if longer[1] == longer[2]:
                continue
            inside = {merged[w] for w in same_year[:position] if longer[1] <= w[1] and w[2] <= longer[2]}
            if len(inside) == 1 and longer[2] - longer[1] < _EVENT_DAYS:
                merged[longer] = inside.pop()


def _join_years_to_days(
    distinct: list[Window], merged: dict[Window, Window], is_event: bool, changes: bool
) -> None:
    """A year joins the days within it when these are the days of one event; what changed in a year is not what changed on one day."""
    by_year = _days_by_year(distinct)
    for own in (w for w in distinct if is_event and w[0] == "year" and w[1] == w[2]):
        days = [w for w in by_year.get(own[1], ()) if w[2] - w[1] < _EVENT_DAYS]
        inside = {merged[w] for w in days if not (changes and w[1] == w[2])}
        if len(inside) == 1:
            merged[own] = inside.pop()


def _days_by_year(windows: Iterable[Window]) -> dict[int, list[Window]]:
    by_year: dict[int, list[Window]] = {}
    for own in (w for w in windows if w[0] == "days"):
        by_year.setdefault(Period(own[1], own[2]).years[0], []).append(own)
    return by_year


def _join_as_of(distinct: list[Window], merged: dict[Window, Window]) -> None:
    """A figure without a time of its own, in a document of 2025, joins the figures of 2025."""
    years: dict[int, set[Window]] = {}
    for own in distinct:
        if own[0] == "year" and own[1] == own[2]:
            years.setdefault(own[1], set()).add(merged[own])
        elif own[0] == "days":
            years.setdefault(Period(own[1], own[2]).years[0], set()).add(merged[own])
    for own in (w for w in distinct if w[0] == "as of"):
        same = years.get(own[1], set())
        if len(same) == 1:
            merged[own] = next(iter(same))


_AGREED = ("price", "spending")
"""Measures of what is paid: whether it has been or will be tells no two sums apart."""


def scopes_of(
    claims: Iterable[Claim], sources: Mapping[str, Source], latest_year: int | None = None
) -> dict[str, Scope]:
    """Claim id -> its scope, among the claims of one topic. `latest_year` is that of the youngest source."""
    listed = list(claims)
    is_event = any(claim.about for claim in listed)
    by_family: dict[str, list[Claim]] = {}
    for claim in listed:
        by_family.setdefault(own_scope(claim).family, []).append(claim)
    scopes: dict[str, Scope] = {}
    for sort, members in by_family.items():
        windows = _windows_of(members, sources, is_event)
        for claim in members:
            unit = own_scope(claim).unit
            view = outlook(claim, sources.get(claim.source), latest_year)
            if view == "forecast" and windows[claim.id] == UNKNOWN and claim.frame.measure in _AGREED:
                view = "result"  # "will buy it for 13.9 billion": what is agreed is the price
            scopes[claim.id] = Scope(sort, unit, view, windows[claim.id])
    return scopes


@once
def own_scope(claim: Claim) -> Scope:
    """The scope of a claim on its own."""
    unit = scale_of(comparable_unit(claim.quantity)).dimension
    return Scope(family(claim), unit, outlook(claim, None), window(claim))


def _windows_of(claims: Sequence[Claim], sources: Mapping[str, Source], is_event: bool) -> dict[str, Window]:
    """Claim id -> its time among the claims of one family. A time that is not sure gives way to a surer one."""
    if len(claims) == 1:
        return {claims[0].id: window(claims[0])}
    own = {claim.id: window(claim) for claim in claims}
    own |= {claim.id: _year_written(claim, sources) for claim in claims if _is_as_of_writing(claim, sources)}
    dated = {own[claim.id] for claim in claims if claim.when_from == "document"}
    for claim in claims:
        if claim.when_from == "carried" and (written := _year_written(claim, sources)) in dated:
            own[claim.id] = written
    changes = claims[0].quantity.kind is _CHANGE  # the claims are of one family
    merged = merged_windows(own.values(), is_event, any(map(moves, claims)), changes)
    final = {claim.id: _in_its_time(claim, own[claim.id], merged[own[claim.id]]) for claim in claims}
    return _with_times_by_size(claims, final)


def _with_times_by_size(claims: Sequence[Claim], times: dict[str, Window]) -> dict[str, Window]:
    """The times, in which a figure without one has that of the only one of its size."""
    untold = [claim for claim in claims if times[claim.id][0] in ("", "as of")]
    if len(untold) in (0, len(claims)):
        return times
    firm: dict[tuple[str, int], dict[Window, None]] = {}
    for claim in claims:
        if times[claim.id][0] not in ("", "as of"):
            firm.setdefault(_size(claim), {})[times[claim.id]] = None
    told = dict(times)
    for claim in (one for one in untold if one.quantity.unit != "year_of_age"):
        unit, size = _size(claim)
        near = dict.fromkeys(own for step in (0, -1, 1) for own in firm.get((unit, size + step), ()))
        if len(near) == 1:
            told[claim.id] = next(iter(near))
    return told


def _in_its_time(claim: Claim, own: Window, joined: Window) -> Window:
    """The time that a claim joins. One that tells none, in a text of 2019, does not speak of what another one tells of 2007."""
    written = parse_period(claim.when) if own == UNKNOWN and claim.when_from == "document" else None
    if written is None or joined == UNKNOWN:
        return joined
    last = Period(joined[1], joined[2]).years[1] if joined[0] == "days" else joined[2]
    return UNKNOWN if last < written.years[0] - 1 else joined


def _is_as_of_writing(claim: Claim, sources: Mapping[str, Source]) -> bool:
    """Whether what "has risen" or is so "now" was told on the day of its text, and not of an event of that day."""
    if claim.when_from != "sentence" or moves(claim) or is_of_the_day(claim) or not changes(claim):
        return False
    source = sources.get(claim.source)
    written = source.published if source is not None else None
    return claim.when == written and not any(part.name == "when" for part in claim.parts)


def _year_written(claim: Claim, sources: Mapping[str, Source]) -> Window:
    source = sources.get(claim.source)
    period = parse_period(source.published) if source is not None else None
    return ("as of", *period.years) if period is not None else UNKNOWN


def _size(claim: Claim) -> tuple[str, int]:
    """Unit and size in steps of a tenth: a figure whose time is not told is taken for the one of its size."""
    number = abs(claim.quantity.stated[0])
    return claim.quantity.unit, round(math.log(number) / math.log(1.1)) if number else 0


def as_of(claim: Claim, source: Source | None) -> Period | None:
    """The day at which a moving count was taken: its own time, else the date of its source."""
    return parse_period(claim.when) or (parse_period(source.published) if source is not None else None)


@lru_cache(maxsize=1)
def _moving_words() -> frozenset[str]:
    return frozenset(load("moving_counts")["words"])


@once
def moves(claim: Claim) -> bool:
    """Whether the count goes on moving after the event (a toll), by the words of its subject."""
    if claim.quantity.unit != "count":
        return False
    frame = claim.frame
    words = " ".join(
        (frame.head, frame.role, frame.measure, *frame.modifiers, claim.subject, claim.quantity.counted)
    )
    # "3,549 people died in Turkey and 1,602 in Syria": what a bare number counts stands before it
    elliptic = not frame.role and not _WORDS.of(claim.quote)
    return not _moving_words().isdisjoint(
        _WORDS.of(f"{words} {_text_before(claim) if elliptic else ''}".casefold())
    )


@lru_cache(maxsize=1)
def _standing_words() -> frozenset[str]:
    return frozenset(load("moving_counts")["standing"])


@once
def stands(claim: Claim) -> bool:
    """Whether the figure is what something has at the date of its source, by the words of its subject and because no time is told."""
    if claim.when_from != "document" or claim.quantity.kind not in (_LEVEL, _SHARE):
        return False
    frame = claim.frame
    words = " ".join((frame.head, frame.role, frame.measure, claim.quantity.counted, claim.quote))
    return not _standing_words().isdisjoint(_WORDS.of(words.casefold()))


def stands_for() -> int:
    """Days between two dates from which on what stands may have changed."""
    return int(load("moving_counts")["stands_for"])


def _text_before(claim: Claim) -> str:
    end = max(0, claim.span.start - claim.sentence_start)
    return claim.sentence[max(0, end - _ELLIPTIC) : end]


def settles_below() -> float:
    """Below this a toll is settled within days, so that two figures without a date are in conflict."""
    return float(load("moving_counts")["settles_below"])


@lru_cache(maxsize=4096)
def window_words(own: Window) -> str:
    """A time for people.

    >>> window_words(("year", 2024, 2024)), window_words(("until", 2030, 2023))
    ('2024', '2023-2030')
    >>> window_words(("days", 739573, 739576))
    '18-21 November 2025'
    """
    sort, first, last = own
    if sort == "":
        return "time unknown"
    if sort == "until":
        first, last = last, first
    if sort == "days":
        return say_days(*(int(f"{datetime.date.fromordinal(day):%Y%m%d}") for day in (first, last)))
    span = str(first) if first == last else f"{first}-{last}"
    return f"as of {span}" if sort == "as of" else span
