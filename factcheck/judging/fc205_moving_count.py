"""FC205: a count that moves with its date (a toll), taken at different moments.

Where a moment is not told, only large tolls are taken to have moved: small ones are settled within days.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judging.cells import Cell, Pair
from factcheck.judging.first_reports import is_left_open, lesser_is_first, lesser_is_so_far, was_rising
from factcheck.judging.rule import PairRule, Rule
from factcheck.judging.scope import settles_below, stands_for
from factcheck.judging.slips import slip_between
from factcheck.judging.wording import listed, say
from factcheck.model import Verdict

_LONG = 28
"""Days of a month at least: the count of a longer time is its total, not one of its days."""


def _applies(pair: Pair) -> bool:
    if not pair.relation.conflicts:
        return False
    if _is_so_far(pair):
        return True
    if pair.left.standing and pair.right.standing:
        return _of_other_times(pair) and not _is_slip(pair)
    if not (pair.left.moving and pair.right.moving):
        return False
    left, right = pair.left.moment, pair.right.moment
    if left is not None and right is not None:
        one_time = left.contains(right) or right.contains(left)
        return not one_time or _is_early(pair) or lesser_is_first(pair) or _is_open(pair) or _was_rising(pair)
    settled = min(pair.left.value.stated.low, pair.right.value.stated.low) < settles_below()
    return not settled or _was_rising(pair)


def _is_so_far(pair: Pair) -> bool:
    """Whether the lesser count is told of what was not over yet; of entries of one day it is asked elsewhere (`factcheck.judging.entries`)."""
    low, high = sorted((pair.left, pair.right), key=lambda cell: cell.value.stated.low)
    return lesser_is_so_far(low.lead, high.lead) and "entry" not in (low.lead.when_from, high.lead.when_from)


def _is_slip(pair: Pair) -> bool:
    """Whether one number is a slip of the pen for the other; another digit alone ("620", "640") may be what has changed."""
    return not slip_between(pair.left.lead, pair.right.lead).startswith(("none", "another"))


def _of_other_times(pair: Pair) -> bool:
    """Whether so many days lie between the two that what stands may have changed."""
    left, right = pair.left.moment, pair.right.moment
    if left is None or right is None:
        return False
    return max(right.first - left.last, left.first - right.last) >= stands_for()


def _is_early(pair: Pair) -> bool:
    """Whether the lesser count is that of a day within the longer time that the greater one tells: "11 dead" on the day, 37 in the year."""
    low, high = sorted((pair.left, pair.right), key=lambda cell: cell.value.stated.low)
    return low.moment is not None and high.moment is not None and low.moment.days < high.moment.days >= _LONG


def _is_open(pair: Pair) -> bool:
    """Whether the greater count is told as the least, and no earlier."""
    low, high = sorted((pair.left, pair.right), key=lambda cell: cell.value.stated.low)
    return is_left_open((low.value.bound, low.written), (high.value.bound, high.written))


def _was_rising(pair: Pair) -> bool:
    """Whether the lesser count is told as what it has risen to or from, and the greater one no earlier."""
    low, high = sorted((pair.left, pair.right), key=lambda cell: cell.value.stated.low)
    return was_rising((low.lead, low.written), high.written)


def explain(sides: Sequence[Cell]) -> str:
    """The counts, and whether they tell their dates."""
    values = listed([say(side.lead) for side in sides])
    if all(side.moment for side in sides):
        return f"{values}: the count moves with its date, and these were taken at different times."
    return f"{values}: the count moves with its date, and not every source tells the date of its count."


RULE = PairRule(Rule("FC205", "a count that moves with its date", Verdict.DIFFERENT_SCOPE), _applies, explain)
