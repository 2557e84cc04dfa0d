"""FC206: the same figure given to two scopes: a coincidence, or a copy in the wrong place.

Only telling figures count: of "4" or "100" everybody has one.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judging.cells import Cell
from factcheck.judging.intervals import Value
from factcheck.judging.rule import Rule
from factcheck.judging.wording import say
from factcheck.model import Verdict

RULE = Rule("FC206", "the same figure given to two scopes", Verdict.DIFFERENT_SCOPE)

TELLING_DIGITS = 3
"""Significant digits from which on a coincidence is unlikely: one number in 900 has a given three."""


def telling(value: Value) -> bool:
    """Whether a value has so many digits, or two numbers with two digits, that meeting it twice is no
    accident.
    """
    digits = [significant_digits(number) for number in (value.stated.low, value.stated.high)]
    return max(digits) >= TELLING_DIGITS or (
        value.stated.low != value.stated.high and min(digits) >= TELLING_DIGITS - 1
    )


def significant_digits(number: float) -> int:
    """How many digits a number has without leading and trailing zeros.

    >>> significant_digits(546.86e9), significant_digits(30000), significant_digits(6.1)
    (5, 1, 2)
    """
    return len(f"{abs(number):.12e}".partition("e")[0].replace(".", "").rstrip("0"))


def explain(sides: Sequence[Cell], note: str) -> str:
    """The value, and the scopes to which it is given."""
    return f"{say(sides[0].lead)} comes up twice ({note}): worth a look."
