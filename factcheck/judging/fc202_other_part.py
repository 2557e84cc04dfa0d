"""FC202: figures about another part, role, place or measure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.judging.cells import Cell
from factcheck.judging.rule import Rule
from factcheck.judging.wording import listed, say
from factcheck.model import Claim, Verdict

RULE = Rule("FC202", "another subset or role", Verdict.DIFFERENT_SCOPE)
_LETTER = re.compile(r"[^\W\d_]")
"""A figure told with words says of what it is; a bare number does not."""


def explain(sides: Sequence[Cell], slot: str, note: str) -> str:
    """The values, and the slot in which their subjects differ."""
    if slot == "cut":
        return f"One field, cut in different ways{': ' if note else ''}{note}."
    what = {
        "part": "a part and its whole",
        "one": "two of a sort",
        "head": "different things",
        "measure": "different measures",
    }
    difference = what.get(slot, f"another {slot}")
    return f"{listed([say(side.lead) for side in sides])} are not about the same: {difference} ({note})."


def words_of_both(one: Claim, other: Claim, slot: str, places: str = "") -> str:
    """What tells two figures apart, in the words of their texts: the `places`, whom they are about, else their quotes, else their subjects."""
    if slot == "place" and places:
        return places
    quotes = one.quote, other.quote
    told = [(one.about, other.about)] if slot == "entity" and one.about and other.about else []
    stood = one.where or one.about, other.where or other.about
    told += [stood] if slot == "place" and all(stood) else []
    told += [quotes] if _tells_itself(one, slot) and _tells_itself(other, slot) else []
    told += [(one.subject or one.quote, other.subject or other.quote), quotes]
    left, right = next((words for words in told if words[0] != words[1]), quotes)
    return f"“{left}” / “{right}”"


def _tells_itself(claim: Claim, slot: str) -> bool:
    """Whether the quote of a figure says of what it is; where other things are counted, by their noun; where something else befalls them, by that."""
    if slot == "role":
        return bool(claim.frame.role) and claim.frame.role in claim.quote
    if slot != "head":
        return _LETTER.search(claim.quote) is not None
    noun = claim.frame.head.rpartition(" ")[2]
    return bool(noun) and noun in claim.quote
