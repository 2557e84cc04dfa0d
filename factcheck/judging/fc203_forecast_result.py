"""FC203: a forecast, a target and a result for the same time."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judging.cells import Cell
from factcheck.judging.rule import Rule
from factcheck.judging.wording import say
from factcheck.model import Verdict

RULE = Rule("FC203", "forecast and result", Verdict.DIFFERENT_SCOPE)

_WORDS = {"forecast": "a forecast", "target": "a target", "result": "told as a fact"}


def explain(sides: Sequence[Cell]) -> str:
    """Each value with its outlook."""
    told = "; ".join(f"{say(side.lead)} is {_WORDS[side.scope.outlook]}" for side in sides)
    return f"No contradiction: {told}."
