"""FC301: a growth rate against the two levels beside it.

Held against one year more and one less, since texts count years either way, and against the rounding of each figure: that of the
printed digits where the years are counted otherwise, and also that of round numbers where they are not. Only two levels of one topic, in the rate's sentence or in one that touches it, are its levels.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.judging.checks import Check, alike, printed_step, with_neighbours
from factcheck.judging.conversions import comparable_unit
from factcheck.judging.intervals import Interval
from factcheck.judging.periods import parse_period
from factcheck.judging.rule import Rule
from factcheck.judging.values import claim_value
from factcheck.judging.wording import say
from factcheck.model import Bound, Claim, Kind, Verdict

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_GROWTH_RATE, _LEVEL = Kind.GROWTH_RATE, Kind.LEVEL

RULE = Rule("FC301", "growth rate against its levels", Verdict.CONTRADICTION)

SLACK = 0.1
"""Percentage points on top of the rounding: publishers compute with more digits than they print."""
_MOST_LEVELS = 8


def check(sentences: Sequence[list[Claim]], topic_of: Mapping[str, str]) -> Iterator[Check]:
    """Every growth rate of one source that stands by two levels of one topic."""
    for here, near in with_neighbours(sentences, _is_rate):
        for rate in filter(_is_rate, here):
            found = _best(rate, [*here, *near], here, topic_of)
            if found is not None:
                yield found


def _is_rate(claim: Claim) -> bool:
    return claim.quantity.kind is _GROWTH_RATE and comparable_unit(claim.quantity) == "percent"


def _best(
    rate: Claim, nearby: Sequence[Claim], here: Sequence[Claim], topic_of: Mapping[str, str]
) -> Check | None:
    """The pair of levels with which the rate holds; else the one pair of its sentence, or the only one beside it, that it fails."""
    own = [claim for claim in nearby if alike(rate, claim)]
    pairs = [pair for pair in level_pairs(own, topic_of) if _reaches(rate, pair[1])]
    worked = [(pair, _work_out(rate, *pair)) for pair in pairs]
    holding = [check for _, check in worked if check is not None and check.holds]
    if holding:
        return holding[0]
    failing = [
        check
        for pair, check in worked
        if check is not None and (all(level in here for level in pair) or _only_two(pair, own, here))
    ]
    return failing[0] if len(failing) == 1 else None


def _only_two(pair: tuple[Claim, Claim], nearby: Sequence[Claim], here: Sequence[Claim]) -> bool:
    """Whether one of two levels stands in the sentence of the rate and the other one in a sentence beside it, with no further level."""
    levels = [claim for claim in nearby if claim.quantity.kind is _LEVEL]
    return len([claim for claim in levels if claim.quantity.unit != "percent"]) == 2 and any(
        level in here for level in pair
    )


def level_pairs(claims: Sequence[Claim], topic_of: Mapping[str, str]) -> list[tuple[Claim, Claim]]:
    """Two levels of one topic and unit, in different years, the earlier first."""
    levels = [claim for claim in claims if claim.quantity.kind is _LEVEL and _year(claim) is not None]
    levels = [claim for claim in levels if claim.quantity.unit != "percent"][:_MOST_LEVELS]
    pairs = []
    for first in levels:
        for last in levels:
            same = (
                topic_of.get(first.id) == topic_of.get(last.id) and first.quantity.unit == last.quantity.unit
            )
            if same and (_year(first) or 0) < (_year(last) or 0):
                pairs.append((first, last))
    return pairs


def _year(claim: Claim) -> int | None:
    """The year of a level; of a forecast over a period its last one."""
    period = parse_period(claim.when)
    return None if period is None or claim.when_from == "document" else period.years[1]


def _reaches(rate: Claim, last: Claim) -> bool:
    """Whether the rate runs to the year of the last level, as far as it says."""
    until = parse_period(rate.when)
    return until is None or rate.when_from in ("document", "title", "about") or until.years[1] == _year(last)


def _work_out(rate: Claim, first: Claim, last: Claim) -> Check | None:
    (start, end), (printed_start, printed_end) = (
        (reach(first), reach(last)) for reach in (_rounded, _printed)
    )
    years = (_year(last) or 0) - (_year(first) or 0)
    if start.low <= 0 or end.low <= 0 or years <= 0:
        return None
    stated = _printed(rate, SLACK)
    if rate.quantity.direction < 0 and stated.low > 0:
        stated = Interval(-stated.high, -stated.low)
    by_years = {years: _rate(start, end, years)}
    by_years |= {n: _rate(printed_start, printed_end, n) for n in (years - 1, years + 1) if n > 0}
    exact = (end.low + end.high) / (start.low + start.high)
    percent = (exact ** (1 / years) - 1) * 100
    sum_words = (
        f"From {say(first)} in {_year(first)} to {say(last)} in {_year(last)} is {percent:.2f} percent a year"
    )
    groups = ((rate,), (first, last))
    for counted, interval in by_years.items():
        if interval.overlaps(stated):
            note = "" if counted == years else f", and {say(rate)} over {counted} years"
            return Check(
                RULE,
                True,
                groups,
                f"{sum_words}{note}: {say(rate)} holds.",
                0.95 if counted == years else 0.85,
            )
    hull = Interval(min(i.low for i in by_years.values()), max(i.high for i in by_years.values()))
    if hull.overlaps(stated):
        return None
    gap = min(abs(stated.low - hull.high), abs(hull.low - stated.high))
    return Check(RULE, False, groups, f"{sum_words}, not {say(rate)}.", 0.85, gap / (gap + abs(percent) + 1))


def _rounded(claim: Claim) -> Interval:
    """The values of which it may be a round number; of an open one the number alone."""
    if claim.quantity.low is None or claim.quantity.high is None:
        return Interval(*claim.quantity.stated)
    return claim_value(claim).rounding


def _printed(claim: Claim, slack: float = 0.0) -> Interval:
    """The values that its printed digits allow; of what is hedged all that the hedge does."""
    half = printed_step(claim) / 2 + slack
    rounded = _rounded(claim)
    low, high = claim.quantity.stated
    if claim.quantity.bound is Bound.EXACT:
        return Interval(low - half, high + half)
    return Interval(min(rounded.low - slack, low - half), max(rounded.high + slack, high + half))


def _rate(start: Interval, end: Interval, years: int) -> Interval:
    least, most = end.low / start.high, end.high / start.low
    return Interval((least ** (1 / years) - 1) * 100, (most ** (1 / years) - 1) * 100)
