"""FC205: a count that moves with its date (a toll), taken at different moments.

Where a moment is not told, only large tolls are taken to have moved: small ones are settled within days.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judging.cells import Cell, Pair
from factcheck.judging.rule import PairRule, Rule
from factcheck.judging.scope import settles_below
from factcheck.judging.wording import listed, say
from factcheck.model import Verdict


def _applies(pair: Pair) -> bool:
    if not (pair.relation.conflicts and pair.left.moving and pair.right.moving):
        return False
    left, right = pair.left.moment, pair.right.moment
    if left is not None and right is not None:
        return not (left.contains(right) or right.contains(left))
    return min(pair.left.value.stated.low, pair.right.value.stated.low) >= settles_below()


def _explain(sides: Sequence[Cell]) -> str:
    values = listed([say(side.lead) for side in sides])
    if all(side.moment for side in sides):
        return f"{values}: the count moves with its date, and these were taken at different times."
    return f"{values}: the count moves with its date, and not every source tells the date of its count."


RULE = PairRule(
    Rule("FC205", "a count that moves with its date", Verdict.DIFFERENT_SCOPE), _applies, _explain
)
