"""Ids of findings: a hash of code, topic, scope and the values of the sides, so that new supporters change
nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache

from factcheck.judging.cells import Cell, is_point
from factcheck.matching.once import once
from factcheck.model import Bound, Claim, Quantity

_DIGITS = 8
"""Hexadecimal digits: a collision among 10,000 findings happens once in a hundred such sets."""


def finding_id(code: str, topic: str, sides: Iterable[str]) -> str:
    """`F-` and a hash; the order of the sides does not matter.

    >>> finding_id("FC101", "T-1", ["60", "160"]) == finding_id("FC101", "T-1", ["160", "60"])
    True
    """
    text = "\x1f".join([code, topic, *sorted(sides)])
    return f"F-{hashlib.sha256(text.encode('utf-8')).hexdigest()[:_DIGITS]}"


def cell_key(cell: Cell) -> str:
    """Scope and value of a side, the same whoever states it, and whether the first says "1,200" or "about 1,200"."""
    scope = cell.scope
    value = _value_key(cell.lead.quantity, Bound.EXACT) if is_point(cell.value) else claim_key(cell.lead)
    return f"{scope.family}|{scope.unit}|{scope.outlook}|{_words_of(scope.window)}|{value}"


_words_of = lru_cache(maxsize=4096)(str)
"""A time in the words of an id; few are distinct."""


@once
def claim_key(claim: Claim) -> str:
    """The value that a claim states."""
    return _value_key(claim.quantity, claim.quantity.bound)


def _value_key(quantity: Quantity, bound: Bound) -> str:
    return f"{quantity.stated[0]:.12g}|{quantity.stated[1]:.12g}|{bound}|{quantity.unit}"
