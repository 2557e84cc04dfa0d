"""FC302: a rise or fall in percent against the levels before and after it.

A text may name a change of one thing beside the levels of another, so a change fails only when it has the levels' own subject and
stands nearest to them, in its sentence or, of the only two levels there, in one that touches it; or when nothing but "from" and "to" parts
the three. It holds whenever the sum comes out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factcheck.judging.checks import (
    Check,
    alike,
    between_numbers,
    number_span,
    printed_step,
    subject_words,
    with_neighbours,
    word_before_number,
)
from factcheck.judging.intervals import Interval
from factcheck.judging.periods import parse_period
from factcheck.judging.rule import Rule
from factcheck.judging.values import claim_value
from factcheck.judging.wording import say
from factcheck.lexicon import load
from factcheck.model import Claim, Kind, Verdict

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_CHANGE, _LEVEL = Kind.CHANGE, Kind.LEVEL

RULE = Rule("FC302", "percent change against its levels", Verdict.CONTRADICTION)

SLACK = 0.1
"""Percentage points on top of the rounding."""
_MOST_LEVELS = 6
_MOST_BETWEEN = 4
"""Words between the two levels of one phrase: the counted noun, and "to"."""


def check(sentences: Sequence[list[Claim]], topic_of: Mapping[str, str]) -> Iterator[Check]:
    """Every percent change of one source that stands by two levels of one topic."""
    for here, near in with_neighbours(sentences, _is_change):
        for change in filter(_is_change, here):
            found = _best(change, here, near, topic_of)
            if found is not None:
                yield found


def _is_change(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity.kind is _CHANGE and quantity.unit == "percent" and quantity.stated[0] > 0


def _best(
    change: Claim, here: Sequence[Claim], near: Sequence[Claim], topic_of: Mapping[str, str]
) -> Check | None:
    pairs = _level_pairs([*here, *near], topic_of)
    pairs = [
        pair
        for pair in pairs
        if (alike(change, pair[0]) or _is_one_phrase(change, pair)) and not _led_to(change, pair[0])
    ]
    worked = [_work_out(change, *pair) for pair in pairs]
    holding = [check for check in worked if check.holds]
    if holding:
        return holding[0]
    own = [
        check for pair, check in zip(pairs, worked, strict=True) if _surely_its_own(change, pair, here, near)
    ]
    return own[0] if len(own) == 1 else None


def _level_pairs(claims: Sequence[Claim], topic_of: Mapping[str, str]) -> list[tuple[Claim, Claim]]:
    """Two levels of one topic and unit, before and after: by their years, else as they stand in the text."""
    levels = [
        c
        for c in claims
        if c.quantity.kind is _LEVEL and c.quantity.unit != "percent" and c.quantity.stated[0] > 0
    ]
    levels = levels[:_MOST_LEVELS]
    pairs = []
    for first in levels:
        for last in levels:
            if (
                first is last
                or topic_of.get(first.id) != topic_of.get(last.id)
                or first.quantity.unit != last.quantity.unit
            ):
                continue
            if _comes_first(first, last):
                pairs.append((first, last))
    return pairs


def _comes_first(first: Claim, last: Claim) -> bool:
    """Whether the first level is the earlier one: it has changed "from" it, else by their years, else as they stand in the text."""
    words = load("part_words")["changed_from"]
    one, other = (word_before_number(claim) in words for claim in (first, last))
    if one != other:
        return one
    before, after = parse_period(first.when), parse_period(last.when)
    if before is not None and after is not None and before != after:
        return before < after
    return first.span < last.span


def _led_to(change: Claim, level: Claim) -> bool:
    """Whether a level is the one after the change: "rose by 17% to EUR 212m"."""
    gap = between_numbers(change, level).strip(" ,%").removeprefix("percent").split()
    return gap[:1] == ["to"] and word_before_number(level) == "to"


def _is_one_phrase(change: Claim, pair: tuple[Claim, Claim]) -> bool:
    """Whether nothing but "from" and "to" parts the three: "fell by 10 percent from 500 units to 400 units"."""
    one, two, three = sorted((change, *pair), key=number_span)
    gap = between_numbers(two, three).split()
    return (
        one is change
        and between_numbers(one, two).strip(" ,%").removeprefix("percent").strip(" ,") in ("from", "to")
        and gap[-1:] in (["from"], ["to"])
        and len(gap) <= _MOST_BETWEEN
    )


def _surely_its_own(
    change: Claim, pair: tuple[Claim, Claim], here: Sequence[Claim], near: Sequence[Claim]
) -> bool:
    """Both levels in the sentence, with the subject of the change, and no other level nearer to it; or the only two in it and beside it."""
    if _is_one_phrase(change, pair):
        return True
    words = subject_words(change)
    if not words or any(subject_words(level) != words for level in pair):
        return False
    others = _levels(here)
    if pair[0] not in here or pair[1] not in here:
        beside = [claim for claim in _levels([*here, *near]) if subject_words(claim) == words]
        changes = [claim for claim in here if claim.quantity.kind is _CHANGE]
        return len(beside) == 2 and len(changes) == 1 and any(level in here for level in pair)
    nearest = min(others, key=lambda claim: (_gap(claim, change), claim.span))
    return nearest in pair


def _levels(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.quantity.kind is _LEVEL and claim.quantity.unit != "percent"]


def _gap(left: Claim, right: Claim) -> int:
    return max(right.span.start - left.span.end, left.span.start - right.span.end)


def _work_out(change: Claim, first: Claim, last: Claim) -> Check:
    before, after = _numbers(first), _numbers(last)
    stated, half = change.quantity.stated, printed_step(change) / 2 + SLACK
    said = Interval(stated[0] - half, stated[1] + half)
    worked = Interval((after.low / before.high - 1) * 100, (after.high / before.low - 1) * 100)
    if worked.high < 0 or change.quantity.direction < 0:
        worked = Interval(-worked.high, -worked.low)
    percent = (last.quantity.stated[0] / first.quantity.stated[0] - 1) * 100
    sum_words = f"From {say(first)} to {say(last)} is {percent:+.1f} percent"
    groups = ((change,), (first, last))
    if worked.overlaps(said):
        return Check(RULE, True, groups, f"{sum_words}: {say(change)} holds.", 0.9)
    gap = abs(abs(percent) - stated[0])
    causes: tuple[str, ...] = ()
    if abs(abs(last.quantity.stated[0] - first.quantity.stated[0]) - stated[0]) < half:
        causes = ("percent for percentage points",)
    return Check(
        RULE, False, groups, f"{sum_words}, not {say(change)}.", 0.75, gap / (gap + abs(percent) + 1), causes
    )


def _numbers(claim: Claim) -> Interval:
    value = claim_value(claim)
    rounding, low, high = value.rounding, value.stated.low, value.stated.high
    return Interval(max(min(rounding.low, low), low / 2), min(max(rounding.high, high), high * 2))
