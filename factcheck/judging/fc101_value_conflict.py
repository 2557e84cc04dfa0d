"""FC101: sources give values for one thing that cannot both be right."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judging.cells import Cell, Pair, value_order
from factcheck.judging.intervals import Relation
from factcheck.judging.rule import PairRule, Rule
from factcheck.judging.wording import distance, question
from factcheck.model import Verdict


def _applies(pair: Pair) -> bool:
    return pair.relation is Relation.DISJOINT


def _explain(sides: Sequence[Cell]) -> str:
    ordered = value_order(sides)
    low, high = ordered[0], ordered[-1]
    return (
        f"{question([side.lead for side in sides])} {distance(low.lead, high.lead, low.value, high.value)}."
    )


RULE = PairRule(Rule("FC101", "value conflict between sources", Verdict.CONTRADICTION), _applies, _explain)
