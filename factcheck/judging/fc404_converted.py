"""FC404: the same value after a conversion of units."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judging.cells import Cell, Pair
from factcheck.judging.intervals import Relation
from factcheck.judging.rule import PairRule, Rule
from factcheck.judging.wording import listed, say
from factcheck.model import Verdict


def _applies(pair: Pair) -> bool:
    return pair.relation is Relation.CONVERTED


def _explain(sides: Sequence[Cell]) -> str:
    return f"{listed([say(side.lead) for side in sides])} are the same after conversion."


RULE = PairRule(
    Rule("FC404", "the same value after conversion of units", Verdict.AGREEMENT), _applies, _explain
)
