"""FC204: figures in units that are not converted, such as two currencies."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judging.cells import Cell
from factcheck.judging.rule import Rule
from factcheck.judging.wording import listed, say
from factcheck.model import Verdict

RULE = Rule("FC204", "another unit, currency or method", Verdict.DIFFERENT_SCOPE)


def explain(sides: Sequence[Cell]) -> str:
    """The values with their units."""
    return f"{listed([say(side.lead) for side in sides])} are in different units, which are not converted."
