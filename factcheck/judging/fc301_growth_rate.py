"""FC301: a growth rate against the two levels beside it.

Held against one year more and one less, since texts count years either way, and against the rounding of each
figure. Only two levels of one topic, in the rate's sentence or in one that touches it, are its levels.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.judging.checks import Check, alike, sentences_of, with_neighbours
from factcheck.judging.conversions import comparable_unit
from factcheck.judging.intervals import Interval
from factcheck.judging.periods import parse_period
from factcheck.judging.rule import Rule
from factcheck.judging.values import claim_value
from factcheck.judging.wording import say
from factcheck.model import Claim, Kind, Verdict

RULE = Rule("FC301", "growth rate against its levels", Verdict.CONTRADICTION)

SLACK = 0.1
"""Percentage points on top of the rounding: publishers compute with more digits than they print."""
_MOST_LEVELS = 8


def check(claims: Sequence[Claim], topic_of: Mapping[str, str]) -> Iterator[Check]:
    """Every growth rate of one source that stands by two levels of one topic."""
    for here, near in with_neighbours(sentences_of(claims)):
        for rate in here:
            if rate.quantity.kind is not Kind.GROWTH_RATE or comparable_unit(rate.quantity) != "percent":
                continue
            found = _best(rate, [*here, *near], here, topic_of)
            if found is not None:
                yield found


def _best(
    rate: Claim, nearby: Sequence[Claim], here: Sequence[Claim], topic_of: Mapping[str, str]
) -> Check | None:
    """The pair of levels with which the rate holds; else the one pair of its sentence that it fails."""
    own = [claim for claim in nearby if alike(rate, claim)]
    pairs = [pair for pair in level_pairs(own, topic_of) if _reaches(rate, pair[1])]
    worked = [(pair, _work_out(rate, *pair)) for pair in pairs]
    holding = [check for _, check in worked if check is not None and check.holds]
    if holding:
        return holding[0]
    in_sentence = [
        check for pair, check in worked if check is not None and pair[0] in here and pair[1] in here
    ]
    return in_sentence[0] if len(in_sentence) == 1 else None


def level_pairs(claims: Sequence[Claim], topic_of: Mapping[str, str]) -> list[tuple[Claim, Claim]]:
    """Two levels of one topic and unit, in different years, the earlier first."""
    levels = [claim for claim in claims if claim.quantity.kind is Kind.LEVEL and _year(claim) is not None]
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
    start, end = _numbers(first), _numbers(last)
    years = (_year(last) or 0) - (_year(first) or 0)
    if start.low <= 0 or end.low <= 0 or years <= 0:
        return None
    stated = _numbers(rate, SLACK)
    if rate.quantity.direction < 0 and stated.low > 0:
        stated = Interval(-stated.high, -stated.low)
    by_years = {n: _rate(start, end, n) for n in (years, years - 1, years + 1) if n > 0}
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


def _numbers(claim: Claim, slack: float = 0.0) -> Interval:
    rounding = claim_value(claim).rounding
    if claim.quantity.low is None or claim.quantity.high is None:
        rounding = Interval(*claim.quantity.stated)
    half = claim.quantity.precision / 2 if comparable_unit(claim.quantity) == "percent" else 0.0
    return Interval(
        min(rounding.low, claim.quantity.stated[0] - half) - slack,
        max(rounding.high, claim.quantity.stated[1] + half) + slack,
    )


def _rate(start: Interval, end: Interval, years: int) -> Interval:
    least, most = end.low / start.high, end.high / start.low
    return Interval((least ** (1 / years) - 1) * 100, (most ** (1 / years) - 1) * 100)
