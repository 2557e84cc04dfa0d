"""FC402: the same value once one is rounded as far as the other."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judging.cells import Cell, Pair
from factcheck.judging.intervals import Relation
from factcheck.judging.rule import PairRule, Rule
from factcheck.judging.wording import listed, say
from factcheck.model import Verdict


def _applies(pair: Pair) -> bool:
    return pair.relation in (Relation.ROUNDED, Relation.SAME)


def _explain(sides: Sequence[Cell]) -> str:
    finest = min(sides, key=lambda side: side.value.step)
    values = listed([say(side.lead) for side in sides])
    return f"{values} are the same after rounding; {say(finest.lead)} tells most."


RULE = PairRule(Rule("FC402", "the same value after rounding", Verdict.AGREEMENT), _applies, _explain)
