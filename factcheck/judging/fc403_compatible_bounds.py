"""FC403: different bounds that can both be right."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judging.cells import Cell, Pair
from factcheck.judging.intervals import Relation
from factcheck.judging.rule import PairRule, Rule
from factcheck.judging.wording import listed, say
from factcheck.model import Verdict


def _applies(pair: Pair) -> bool:
    return pair.relation is Relation.COMPATIBLE


def _explain(sides: Sequence[Cell]) -> str:
    values = listed([f"“{say(side.lead)}”" for side in sides])
    return f"{values} can {'both' if len(sides) == 2 else 'all'} be right."


RULE = PairRule(Rule("FC403", "compatible bounds", Verdict.COMPATIBLE), _applies, _explain)
