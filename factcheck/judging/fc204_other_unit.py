"""FC204: figures in units that are not converted, such as two currencies, or made in ways that exclude each other."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judging.cells import Cell, Pair
from factcheck.judging.methods import other_method
from factcheck.judging.rule import PairRule, Rule
from factcheck.judging.wording import listed, say
from factcheck.model import Verdict

RULE = Rule("FC204", "another unit, currency or method", Verdict.DIFFERENT_SCOPE)


def explain(sides: Sequence[Cell]) -> str:
    """The values with their units."""
    return f"{listed([say(side.lead) for side in sides])} are in different units, which are not converted."


def _of_other_method(pair: Pair) -> bool:
    return pair.relation.conflicts and other_method(pair.left.lead, pair.right.lead) is not None


def explain_method(sides: Sequence[Cell]) -> str:
    """The values with the words that tell how they were made."""
    values = listed([say(side.lead) for side in sides])
    pairs = ((one, other) for side in sides[1:] for one in sides[0].claims for other in side.claims)
    found = ((pair, methods) for pair in pairs if (methods := other_method(*pair)) is not None)
    beside, (one, other) = next(found)
    if one.words and other.words:
        return f"{values} were not made in the same way: “{one.words}” / “{other.words}”."
    words, told = (one.words, beside[0]) if one.words else (other.words, beside[1])
    return f"{values} were not made in the same way: “{words}” stands beside {say(told)} only."


METHOD_RULE = PairRule(RULE, _of_other_method, explain_method)
