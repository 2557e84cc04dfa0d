"""FC201: figures for different times or editions."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judging.cells import Cell, Pair
from factcheck.judging.methods import edition_number
from factcheck.judging.rule import PairRule, Rule
from factcheck.judging.scope import window_words
from factcheck.judging.wording import listed, say
from factcheck.model import Verdict

_YEAR = 10_000
"""What a year takes up in a date told as a number: 2025 in 20251118."""
RULE = Rule("FC201", "another time or edition", Verdict.DIFFERENT_SCOPE)


def explain(sides: Sequence[Cell]) -> str:
    """Each value with its time."""
    told = listed([f"{say(side.lead)} ({window_words(side.scope.window)})" for side in sides])
    return f"Different times, no contradiction: {told}."


def _of_other_edition(pair: Pair) -> bool:
    """Whether two editions of one event are told apart: by their numbers, or by the years of the days on which they are held."""
    if not pair.relation.conflicts:
        return False
    if pair.left.value.stretch and pair.right.value.stretch:
        return pair.left.value.stated.low // _YEAR != pair.right.value.stated.low // _YEAR
    one, other = edition_number(pair.left.lead), edition_number(pair.right.lead)
    return one is not None and other is not None and one != other


def _explain_edition(sides: Sequence[Cell]) -> str:
    if sides[0].value.stretch:
        return f"Different years, and so different editions: {listed([say(side.lead) for side in sides])}."
    told = listed([f"{say(side.lead)} (edition {edition_number(side.lead)})" for side in sides])
    return f"Different editions, no contradiction: {told}."


EDITION_RULE = PairRule(RULE, _of_other_edition, _explain_edition)
