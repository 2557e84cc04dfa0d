"""FC404: the same value after a conversion of units."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judging.cells import Cell, Pair
from factcheck.judging.conversions import FRACTION
from factcheck.judging.intervals import Relation
from factcheck.judging.rule import PairRule, Rule
from factcheck.judging.wording import listed, say
from factcheck.model import Verdict


def _applies(pair: Pair) -> bool:
    return pair.relation is Relation.CONVERTED


def _explain(sides: Sequence[Cell]) -> str:
    told = [say(side.lead) for side in sides]
    if any(side.value.unit == FRACTION for side in sides):  # "half" and 50 percent, "a third" and 30
        same = len({*told}) == 1
        return f"All of them say {told[0]}." if same else f"{listed(told)} are the same after rounding."
    return f"{listed(told)} are the same after conversion."


RULE = PairRule(
    Rule("FC404", "the same value after conversion of units", Verdict.AGREEMENT), _applies, _explain
)
