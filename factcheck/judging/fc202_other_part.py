"""FC202: figures about another part, role, place or measure."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judging.cells import Cell
from factcheck.judging.rule import Rule
from factcheck.judging.wording import listed, say
from factcheck.model import Verdict

RULE = Rule("FC202", "another subset or role", Verdict.DIFFERENT_SCOPE)


def explain(sides: Sequence[Cell], slot: str, note: str) -> str:
    """The values, and the slot in which their subjects differ."""
    if slot == "cut":
        return f"One field, cut in different ways: {note}."
    what = {
        "part": "a part and its whole",
        "one": "two of a sort",
        "head": "different things",
        "measure": "different measures",
    }
    difference = what.get(slot, f"another {slot}")
    return f"{listed([say(side.lead) for side in sides])} are not about the same: {difference} ({note})."
