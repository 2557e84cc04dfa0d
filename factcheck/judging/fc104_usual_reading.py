"""FC104: literally both values can be right, but who writes "over 60" does not mean 160."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judging.cells import Cell, Pair, value_order
from factcheck.judging.intervals import Relation
from factcheck.judging.rule import PairRule, Rule
from factcheck.judging.wording import distance, question, say, say_quantity
from factcheck.model import Bound, Reading, Verdict


def _applies(pair: Pair) -> bool:
    return pair.relation is Relation.MISLEADING


def _explain(sides: Sequence[Cell]) -> str:
    ordered = value_order(sides)
    low, high = ordered[0], ordered[-1]
    hedged, other = (low, high) if low.value.bound is Bound.AT_LEAST else (high, low)
    number = say_quantity(other.lead.quantity) if other.value.is_point else say(other.lead)
    apart = distance(low.lead, high.lead, low.value, high.value)
    asked = question([side.lead for side in sides])
    return f"{asked} {apart}; who writes “{say(hedged.lead)}” does not mean {number}."


RULE = PairRule(
    Rule("FC104", "conflict in the usual reading only", Verdict.CONTRADICTION, Reading.USUAL),
    _applies,
    _explain,
)
