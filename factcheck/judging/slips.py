"""Which slip of the pen makes one number of another: "93 million" and "93 billion", "1,039" and "1,093"."""

from __future__ import annotations

from factcheck.judging.digit_slips import digit_slip
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
    slip = digit_slip(few, many)
    if slip and (least == most) == (len(few) == len(many)):
        return f"swapped {told}" if least == most else f"dropped {told}" if abs(most - least) == 1 else "none"
    differing = sum(a != b for a, b in zip(few, many, strict=False))
    another = least == most and len(few) == len(many) and differing == 1
    return f"another digit {told}" if another else "none"


def _digits(number: float) -> tuple[str, int]:
    """The digits of a number without zeros at the end, and its power of ten."""
    digits, _, power = f"{number:.11e}".partition("e")
    return digits.replace(".", "").rstrip("0"), int(power)
