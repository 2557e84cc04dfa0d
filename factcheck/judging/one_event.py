"""FC105 among sources of one affair that tell one event in other words, so that its dates stand in different topics.

One text has "signs Decree 61" under 20 March, another one "a decree of 21 March postponed the elections". What happened is told by the words
of the clause around a date (`factcheck.judging.tellings`). Two dates contradict where they are told of the same sort of event and of the
same thing, each is the best partner of the other, neither source dates the event as the other one does, both texts look back or both ahead, and the
days are near or one slip apart.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from factcheck.frozen import passing_fact
from factcheck.judging import fc105_date_conflict
from factcheck.judging.cells import Cell, single_cell
from factcheck.judging.context import Context
from factcheck.judging.entries import FEWEST_ENTRIES, NEAR_DAYS, opens_entry
from factcheck.judging.findings import finding_of
from factcheck.judging.grouping import components
from factcheck.judging.pairs import PairsTold
from factcheck.judging.periods import Period, parse_period
from factcheck.judging.scope import own_scope
from factcheck.judging.tellings import (
    Telling,
    carries_sort,
    differ_in_untold_year,
    sorts_apart,
    sorts_that_are,
    telling_of,
)
from factcheck.model import Claim, Evidence, Finding, Kind, Modality, Verdict

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_DATE = Kind.DATE
_DIFFERENT_SCOPE = Verdict.DIFFERENT_SCOPE

LEAST = 1.4
"""Likeness from which on two dates are of one event: of 24 pairs of the labelled sets that pass all else above it, 21 are."""
LEAST_OF_ENTRIES = 1.0
"""The same for entries of two chronologies of which neither has an entry under the day of the other: the labelled sets have two such
pairs between this and the above, both of one event."""
LEAST_OF_FAR = 3.0
"""The same for entries of two chronologies that only a slip of the pen would bring together, since that would put one of them out of order: of such pairs of one
affair of the benchmark none is of one event, up to 2.6; it costs one that is in a hundred labelled sets."""
LEAST_OF_DENSE = 3.0
"""The same for entries in a stretch of which both tell day by day: who tells of a flood each day tells each day of water. In chronologies of ISO days, read and unread, 5 of 22
conflicts were right with 2.4 and a narrower measure of what is dense; 4 of 9 are so. Of 38 right ones of other chronologies one is lost."""
RIVAL = 0.5
"""A date that agrees with the other source's is a better partner from this share of the likeness on."""
_NEAR_ENTRIES = 3
"""The same of entries that may be one."""
_NEAR_MONTHS = 100
"""The same where one side gives a month alone."""
_NEAR_YEARS = 6
"""Years apart at most that are near where one side gives a year alone."""
_DENSE_DAYS = 10
"""Days around two entries in which others are counted: """
_DENSE = 4
"""so many make a stretch dense."""
_MOST = 60
"""Dates of one source that are looked at; what has more is a table."""
_LONGEST = 31
"""Days that an event has at most."""


@dataclass(frozen=True)
class _Dated:
    """The dates of one source."""

    tellings: tuple[Telling, ...]
    """What is told of each."""
    opened: frozenset[Period]
    """The days under which it has entries, where it is a chronology."""

    @cached_property
    def days(self) -> Mapping[str, int]:
        """Word or sort -> of how many different days the source tells it; what is told of many is no sign of one. Asked where dates may be of one event."""
        days: dict[str, set[tuple[int, int]]] = {}
        for telling in self.tellings:
            for seen in (*telling.words, *telling.sorts, *telling.numbers, *telling.around):
                days.setdefault(seen, set()).add((telling.days.first, telling.days.last))
        return {seen: len(found) for seen, found in days.items()}


@passing_fact
class _Match:
    """Two tellings of two sources."""

    left: Telling
    """Of the source that comes first."""
    right: Telling
    """Of the other one."""
    likeness: float
    """How much they have in common, rare words counting most."""


def judge_dates(claims: Sequence[Claim], findings: Sequence[Finding], context: Context) -> list[Finding]:
    """All findings: those so far, without such as tell the two dates of a contradiction apart, and the contradictions found here."""
    dated = _dated_sources(claims)
    matches = [
        match
        for one, other in context.kin
        if one in dated and other in dated and context.origins.get(one) != context.origins.get(other)
        for match in _conflicts(dated[one], dated[other])
        if _are_of_one_outlook(match, context)
        and not context.are_ruled_apart(match.left.claim, match.right.claim)
    ]
    if not matches:
        return list(findings)  # in most stores
    firm = PairsTold([one for one in findings if one.verdict is not _DIFFERENT_SCOPE])
    matches = [match for match in matches if not firm.tell(match.left.claim.id, match.right.claim.id)]
    found = [_finding(both, context) for both in _by_event(matches)]
    now = PairsTold(found)
    kept = [one for one in findings if one.verdict is not _DIFFERENT_SCOPE or not now.tell_any_of(one)]
    return [*kept, *found]


def _dated_sources(claims: Sequence[Claim]) -> dict[str, _Dated]:
    by_source: dict[str, list[Claim]] = {}
    for claim in claims:
        by_source.setdefault(claim.source, []).append(claim)
    return {
        source: _dated(own)
        for source, own in by_source.items()
        if any(claim.quantity.kind is _DATE for claim in own)
    }


def _dated(own: Sequence[Claim]) -> _Dated:
    beside: dict[int, list[Claim]] = {}
    told: dict[str, list[str]] = {}
    dates = [claim for claim in own if claim.quantity.kind is _DATE][:_MOST]
    for claim in dates:
        beside.setdefault(claim.sentence_start, []).append(claim)
    for claim in own:
        if claim.quantity.kind is not _DATE and claim.when:
            told.setdefault(claim.when, []).append(claim.sentence)
    read = (
        telling_of(claim, beside[claim.sentence_start], told.get(claim.when or "", ()))
        for claim in dates
        if not fc105_date_conflict.is_limit(claim)
    )
    tellings = tuple(telling for telling in read if telling is not None)
    opened = frozenset(telling.days for telling in tellings if opens_entry(telling.claim))
    return _Dated(tellings, opened if len(opened) >= FEWEST_ENTRIES else frozenset())


def _are_of_one_outlook(match: _Match, context: Context) -> bool:
    """Whether both texts look back on the date, or both look forward: a plan may have changed since."""
    ahead = []
    for telling in (match.left, match.right):
        source = context.sources.get(telling.claim.source)
        published = parse_period(source.published) if source is not None else None
        planned = telling.claim.modality in (Modality.FORECAST, Modality.TARGET)
        ahead.append(telling.days.first > published.last if published is not None else planned)
    return ahead[0] == ahead[1]


def _conflicts(one: _Dated, other: _Dated) -> Iterator[_Match]:
    """The pairs of different dates of one event of two sources."""

    def match_of(left: Telling, right: Telling) -> _Match:
        return _Match(left, right, _likeness(left, right, one, other))

    for left in one.tellings:
        for right in other.tellings:
            if (
                left.sorts.isdisjoint(right.sorts)
                and left.words.isdisjoint(right.words)
                and not (left.is_stretch and right.is_stretch)
            ):
                continue  # most have no word or sort in common, without which they are of one thing only as two stretches
            may_be_one = _may_be_one_entry(left, right, one, other)
            if not _may_conflict(left, right, may_be_one):
                continue
            match = match_of(left, right)
            if match.likeness < _least(left, right, one, other, may_be_one):
                continue
            rivals = chain(
                (match_of(left, another) for another in other.tellings if another is not right),
                (match_of(another, right) for another in one.tellings if another is not left),
            )
            if not any(_is_rival(match, rival) for rival in rivals):
                yield match


def _least(left: Telling, right: Telling, one: _Dated, other: _Dated, may_be_one: bool) -> float:
    """The likeness from which on two dates are of one event."""
    if not _near_or_undated(left, right):
        return LEAST_OF_FAR
    least = LEAST_OF_ENTRIES if may_be_one else LEAST
    if not (left.days in one.opened and right.days in other.opened):
        return least
    around = sum(
        abs(day.first - telling.days.first) <= _DENSE_DAYS
        for telling in (left, right)
        for day in one.opened | other.opened
        if day not in (left.days, right.days)
    )
    return LEAST_OF_DENSE if around >= _DENSE else least


def _may_be_one_entry(left: Telling, right: Telling, one: _Dated, other: _Dated) -> bool:
    """Whether two chronologies may have one entry under two days: near ones, under which the other one has nothing."""
    apart = abs(left.days.first - right.days.first)
    return (
        0 < apart <= _NEAR_ENTRIES
        and left.days in one.opened
        and right.days in other.opened
        and right.days not in one.opened
        and left.days not in other.opened
        and opens_entry(left.claim)
        and opens_entry(right.claim)
    )


def _may_conflict(left: Telling, right: Telling, may_be_one_entry: bool) -> bool:
    """Whether two dates exclude each other, are near, and are told of one thing; how much else they have in common is asked of such alone."""
    return (
        not (left.is_said and right.is_said)
        and _differ(left, right)
        and _is_near(left, right)
        and not sorts_apart(left.sorts, right.sorts)
        and left.sorts.isdisjoint(right.by_the_way)
        and right.sorts.isdisjoint(left.by_the_way)
        and (_is_of_one_thing(left, right) or (may_be_one_entry and _share_thing(left, right)))
        and not differ_in_untold_year(left.claim, right.claim)
    )


def _share_thing(left: Telling, right: Telling) -> bool:
    """Whether both tell of one thing, whatever happened to it: "shoot down an army helicopter", "a helicopter is brought down"."""
    return not all(map(carries_sort, left.words & right.words))


def _is_of_one_thing(left: Telling, right: Telling) -> bool:
    """Whether both tell what happened, and to what; or the days of an event that both name."""
    words = left.words & right.words
    things = {word for word in words if not carries_sort(word)} | (left.numbers & right.numbers)
    if left.is_stretch and right.is_stretch:
        return bool(things or left.names & right.names)
    sorts = left.sorts & right.sorts
    if things or len(sorts) > 1 or not sorts.isdisjoint(sorts_that_are("alone")):
        return bool(sorts)
    untold = any(all(map(carries_sort, telling.words)) for telling in (left, right))
    by_name = not left.names.isdisjoint(right.names)  # "since its first approval": its name stands before
    return untold and not sorts.isdisjoint(sorts if by_name else sorts_that_are("elliptic"))


def _differ(left: Telling, right: Telling) -> bool:
    """Whether two dates exclude each other. A day on which somebody said so excludes a later one; stretches exclude any other."""
    one, other = left.days, right.days
    if left.is_said:
        return other.first > one.last
    if right.is_said:
        return one.first > other.last
    if left.is_stretch and right.is_stretch:
        return one != other and one.years == other.years and max(one.days, other.days) <= _LONGEST
    return one.last < other.first or other.last < one.first


def _is_near(left: Telling, right: Telling) -> bool:
    """Whether two dates are near, for how exactly they are told, or one slip of the pen apart."""
    one, other = left.days, right.days
    apart = max(other.first - one.last, one.first - other.last)
    if left.is_stretch != right.is_stretch:
        return False
    longest = 1 if left.is_stretch else max(one.days, other.days)
    if longest > _LONGEST:
        return apart <= _NEAR_YEARS * 366
    if longest > 1:
        return apart <= _NEAR_MONTHS
    return apart <= NEAR_DAYS or _is_slip(left, right)


def _near_or_undated(left: Telling, right: Telling) -> bool:
    """Whether two days are near, or one of them is not that of an entry."""
    apart = max(right.days.first - left.days.last, left.days.first - right.days.last)
    return apart <= NEAR_DAYS or not (opens_entry(left.claim) and opens_entry(right.claim))


def _is_slip(left: Telling, right: Telling) -> bool:
    """Whether two days differ in the month alone, in the year alone, or have day and month swapped."""
    year, month, day = _of_calendar(left)
    other_year, other_month, other_day = _of_calendar(right)
    if year != other_year:
        return month == other_month and day == other_day
    return (month == other_month) != (day == other_day) or (month == other_day and day == other_month)


def _of_calendar(telling: Telling) -> tuple[int, int, int]:
    """Year, month and day of the first day of a telling."""
    number = int(telling.claim.quantity.stated[0])
    return number // 10000, number // 100 % 100, number % 100


def _is_rival(match: _Match, rival: _Match) -> bool:
    """Whether another partner of one side is the better one: more alike, or it agrees and is nearly as much alike."""
    if _overlap(rival.left, rival.right):
        return rival.likeness >= RIVAL * match.likeness
    return rival.likeness > match.likeness


def _overlap(left: Telling, right: Telling) -> bool:
    return left.days.first <= right.days.last and right.days.first <= left.days.last


def _likeness(left: Telling, right: Telling, one: _Dated, other: _Dated) -> float:
    """How much two tellings have in common: what happened, to what, who is named, what else is told of the day."""

    def rare(seen: str) -> float:
        return 1 / math.sqrt(one.days.get(seen, 1) * other.days.get(seen, 1))

    words = left.words & right.words
    return (
        sum(map(rare, left.sorts & right.sorts))
        + sum(0.5 * rare(word) if carries_sort(word) else rare(word) for word in words)
        + sum(map(rare, left.numbers & right.numbers))
        + 0.5 * bool(left.names & right.names)
        + 0.3 * sum(map(rare, (left.words & right.around) | (left.around & right.words)))
    )


def _by_event(matches: Sequence[_Match]) -> list[tuple[list[Telling], list[Telling], float]]:
    """The pairs gathered by event: those of the same two dates that are linked; the likeliest pair first."""
    tellings: dict[str, Telling] = {}
    for match in matches:
        tellings.setdefault(match.left.claim.id, match.left)
        tellings.setdefault(match.right.claim.id, match.right)
    number = {claim: at for at, claim in enumerate(tellings)}
    by_days: dict[tuple[tuple[float, float], ...], list[_Match]] = {}
    for match in matches:
        by_days.setdefault(tuple(sorted((_stated(match.left), _stated(match.right)))), []).append(match)
    gathered = []
    for (low, _), own in by_days.items():
        edges = [(number[match.left.claim.id], number[match.right.claim.id]) for match in own]
        roots = components(edges)
        for root in sorted(set(roots.values())):
            linked = [telling for at, telling in enumerate(tellings.values()) if roots.get(at) == root]
            lows = [telling for telling in linked if _stated(telling) == low]
            highs = [telling for telling in linked if _stated(telling) != low]
            best = max(match.likeness for match, (at, _) in zip(own, edges, strict=True) if roots[at] == root)
            gathered.append((lows, highs, best))
    return gathered


def _stated(telling: Telling) -> tuple[float, float]:
    return telling.claim.quantity.stated


def _finding(both: tuple[list[Telling], list[Telling], float], context: Context) -> Finding:
    lows, highs, likeness = both
    sides = [_side(lows, context), _side(highs, context)]
    rule = fc105_date_conflict.RULE
    topic = context.topic_by_id[context.topic_of[sides[0].lead.id]]
    left, right = lows[0], highs[0]
    note = f"both tell of: {', '.join(sorted((left.sorts & right.sorts) or (left.words & right.words)))}"
    sure = round(1 - 1 / (1 + likeness), 4)
    event = Evidence("event", sure, left.claim.sentence, right.claim.sentence, note)
    return finding_of(
        rule.rule, topic, [[side] for side in sides], rule.explain(sides), context, (sure, (event,))
    )


def _side(tellings: Sequence[Telling], context: Context) -> Cell:
    cells = [single_cell(telling.claim, own_scope(telling.claim), context) for telling in tellings]
    return replace(
        cells[0],
        claims=tuple(cell.lead for cell in cells),
        origins=tuple(origin for cell in cells for origin in cell.origins),
    )
