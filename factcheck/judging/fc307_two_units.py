"""FC307: one measurement in two units. Each may be rounded as far as its digits show; currencies are not
converted.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.judging.checks import Check, between
from factcheck.judging.conversions import convertible, scale_of
from factcheck.judging.intervals import Interval, value_of
from factcheck.judging.rule import Rule
from factcheck.judging.wording import hedge_of, say, say_quantity
from factcheck.model import Bound, Claim, Kind, Verdict

RULE = Rule("FC307", "two units of one measurement", Verdict.CONTRADICTION)

_JOINTS = frozenset(
    (
        "(",
        "or",
        "/",
        ", or",
        "(or",
        "[",
        "—",
        "–",
        "=",
        ", that is",
        ", that is,",
        ", i.e.",
        "(that is",
        "(i.e.",
        ", or about",
        ", or some",
        ", about",
        "(about",
        "(approximately",
        "(around",
        "(roughly",
        "(some",
    )
)
_DIMENSIONS = frozenset(("long", "wide", "high", "deep", "tall", "thick", "across", "away"))
"""Words behind the first measurement that tell what was measured: "120 km long, that is 75 miles"."""
_OF_TWO_TIMES = 3.0
"""Lengths of time so far apart or farther are two, but for a zero too many: days of eight hours each are three times as many hours."""
SLACK = 0.01
"""Share of the number on top of the rounding: 1.6 kilometers for a mile."""


def alternatives(sentences: Sequence[list[Claim]]) -> list[tuple[Claim, Claim]]:
    """Pairs of claims of one source of which the second restates the first in another unit."""
    pairs = []
    for sentence in sentences:
        for first, second in itertools.pairwise(sentence):
            one, other = first.quantity, second.quantity
            if one.unit != other.unit and convertible(one.unit, other.unit) and _restates(first, second):
                pairs.append((first, second))
    return pairs


def _restates(first: Claim, second: Claim) -> bool:
    gap = between(first, second).strip().casefold()
    opening = gap.partition(",")[0].strip()
    return gap in _JOINTS or (opening in _DIMENSIONS and gap.removeprefix(opening).strip() in _JOINTS)


def check(pairs: Sequence[tuple[Claim, Claim]]) -> Iterator[Check]:
    """Each measurement that is given twice."""
    for first, second in pairs:
        if not _are_two_times(first, second):
            yield _work_out(first, second)


def _are_two_times(first: Claim, second: Claim) -> bool:
    """Whether a length of time in brackets is another one: "a course of three days (eight hours)" is of eight hours each, or in all."""
    if first.quantity.kind is not Kind.DURATION or second.quantity.kind is not Kind.DURATION:
        return False
    low, high = sorted(
        claim.quantity.stated[1] * scale_of(claim.quantity.unit).factor for claim in (first, second)
    )
    zeros = round(math.log10(high / low)) if low > 0 else 0
    slip = zeros > 0 and abs(high / low / 10**zeros - 1) <= SLACK  # "1.5 hours (900 minutes)"
    return high >= _OF_TWO_TIMES * low and not slip


def _work_out(first: Claim, second: Claim) -> Check:
    unit, other = scale_of(first.quantity.unit), scale_of(second.quantity.unit)
    difference = first.quantity.kind in (Kind.CHANGE, Kind.GROWTH_RATE)
    shift = 0.0 if difference else (unit.offset - other.offset) / other.factor
    low, high = (number * unit.factor / other.factor + shift for number in first.quantity.stated)
    exact = replace(second.quantity, stated=(_rounded(low), _rounded(high)), bound=Bound.EXACT)
    left, right = _reach(first), _reach(second)
    if difference:
        holds = left.overlaps(right)
    else:
        holds = left.overlaps(right) or _reach(first, True).overlaps(_reach(second, True))
    words = f"{say(first)} is {say_quantity(exact)}"
    groups = ((first,), (second,))
    if holds:
        return Check(RULE, True, groups, f"{words}: {say(second)} holds.", 0.95)
    gap = abs(low - second.quantity.stated[0]) / max(abs(low), abs(second.quantity.stated[0]), 1e-12)
    return Check(RULE, False, groups, f"{words}, not {say(second)}.", 0.9, gap)


def _reach(claim: Claim, as_difference: bool = False) -> Interval:
    """The values that may be printed so, on the base scale."""
    quantity = replace(claim.quantity, kind=Kind.CHANGE) if as_difference else claim.quantity
    quantity = replace(quantity, low=quantity.stated[0], high=quantity.stated[1], bound=Bound.EXACT)
    value = value_of(quantity, hedge_of(claim))
    half = max(value.step / 2, SLACK * abs(value.stated.high))
    return Interval(value.stated.low - half, value.stated.high + half)


def _rounded(number: float) -> float:
    return float(f"{number:.3g}")
