"""FC401: independent sources give the same value."""

from __future__ import annotations

from factcheck.judging.cells import Cell
from factcheck.judging.rule import Rule
from factcheck.judging.wording import say
from factcheck.model import Verdict

RULE = Rule("FC401", "the same value in independent sources", Verdict.AGREEMENT)


def applies(cell: Cell) -> bool:
    """Whether at least two independent sources give the value."""
    return len(cell.independent) > 1


def explain(cell: Cell) -> str:
    """How many sources say so, and how many of them only repeat another."""
    sources = len({claim.source for claim in cell.claims})
    independent = len(cell.independent)
    more = sources - independent
    copies = f" ({more} more only {'repeats' if more == 1 else 'repeat'} one of them)" if more else ""
    return f"{independent} independent sources say {say(cell.lead)}{copies}."
