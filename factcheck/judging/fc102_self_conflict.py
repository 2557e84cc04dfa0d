"""FC102: one source gives two values for one thing that cannot both be right.

Where the source names two speakers for them, it reports a conflict between these (FC101).
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judging.cells import Cell, Pair, value_order
from factcheck.judging.intervals import Relation
from factcheck.judging.rule import PairRule, Rule
from factcheck.judging.wording import distance, question
from factcheck.model import Verdict


def _applies(pair: Pair) -> bool:
    return pair.relation is Relation.DISJOINT and pair.one_source and not pair.speakers_differ


def _explain(sides: Sequence[Cell]) -> str:
    ordered = value_order(sides)
    low, high = ordered[0], ordered[-1]
    apart = distance(low.lead, high.lead, low.value, high.value)
    copied = len({claim.source for side in sides for claim in side.claims}) > 1
    who = "A source and its near-copy say" if copied else "One source says"
    return f"{question([side.lead for side in sides])} {who} {_both(len(sides))}. {apart}."


def _both(sides: int) -> str:
    return "both" if sides == 2 else "all of it"


RULE = PairRule(Rule("FC102", "a source against itself", Verdict.CONTRADICTION), _applies, _explain)
