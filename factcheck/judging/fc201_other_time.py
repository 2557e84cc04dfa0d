"""FC201: figures for different times or editions."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judging.cells import Cell
from factcheck.judging.rule import Rule
from factcheck.judging.scope import window_words
from factcheck.judging.wording import listed, say
from factcheck.model import Verdict

RULE = Rule("FC201", "another time or edition", Verdict.DIFFERENT_SCOPE)


def explain(sides: Sequence[Cell]) -> str:
    """Each value with its time."""
    told = listed([f"{say(side.lead)} ({window_words(side.scope.window)})" for side in sides])
    return f"Different times, no contradiction: {told}."
