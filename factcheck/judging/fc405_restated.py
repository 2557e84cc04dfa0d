"""FC405: one source, or a source and its near-copies, state the same value more than once."""

from __future__ import annotations

from factcheck.judging.cells import Cell
from factcheck.judging.rule import Rule
from factcheck.judging.wording import say
from factcheck.model import Verdict

RULE = Rule("FC405", "restated within one source or its copies", Verdict.AGREEMENT)


def applies(cell: Cell) -> bool:
    """Whether the value stands more than once, always from the same origin."""
    return len(cell.claims) > 1 and len(cell.independent) == 1


def explain(cell: Cell) -> str:
    """How often, and whether copies are among them."""
    times = {2: "twice"}.get(len(cell.claims), f"{len(cell.claims)} times")
    if len({claim.source for claim in cell.claims}) > 1:
        return f"{say(cell.lead)} stands in a source and in near-copies of it: that counts as one source."
    return f"One source says {say(cell.lead)} {times}."
