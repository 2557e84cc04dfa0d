"""Which slip of the pen makes one number of another: "93 million" and "93 billion", "1,039" and "1,093"."""

from __future__ import annotations

from factcheck.model import Claim

_ZEROS = (10.0, 1000.0)
"""A zero too many; million for billion."""
_TELLING = 3
"""From so many digits on a slip by chance is rare."""


def slip_between(left: Claim, right: Claim) -> str:
    """The slip with the number of digits that tell it (2, 3 and more); `none` for ranges and where there is none.

    >>> import factcheck
    >>> number = lambda text: factcheck.extract(f"It drew {text} visitors.")[0]
    >>> [slip_between(number("1,093"), number(other)) for other in ("1,039", "10,930", "1,193", "193", "4,000")]
    ['swapped 3', 'zeros', 'another digit 3', 'dropped 3', 'none']
    """
    one, other = left.quantity.stated, right.quantity.stated
    if one[0] != one[1] or other[0] != other[1] or min(one[0], other[0]) <= 0 or one[0] == other[0]:
        return "none"
    (few, least), (many, most) = sorted((_digits(one[0]), _digits(other[0])), key=lambda pair: len(pair[0]))
    if few == many:
        ratio = max(one[0], other[0]) / min(one[0], other[0])
        return "zeros" if any(abs(ratio / factor - 1) < 1e-9 for factor in _ZEROS) else "none"
    told = min(len(few), _TELLING)
    if told < 2:
        return "none"
    if len(few) == len(many) and least == most:
        return _in_place(few, many, told)
    dropped = len(many) == len(few) + 1 and abs(most - least) == 1
    return f"dropped {told}" if dropped and _without_one(many, few) else "none"


def _digits(number: float) -> tuple[str, int]:
    """The digits of a number without zeros at the end, and its power of ten."""
    digits, _, power = f"{number:.11e}".partition("e")
    return digits.replace(".", "").rstrip("0"), int(power)


def _in_place(one: str, other: str, told: int) -> str:
    """Two neighbouring digits in the other order, or a single digit that differs."""
    differing = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(differing) == 1:
        return f"another digit {told}"
    beside = len(differing) == 2 and differing[1] == differing[0] + 1
    return f"swapped {told}" if beside and _is_swap(one, other, differing[0]) else "none"


def _is_swap(one: str, other: str, at: int) -> bool:
    return one[at] == other[at + 1] and one[at + 1] == other[at]


def _without_one(longer: str, shorter: str) -> bool:
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
