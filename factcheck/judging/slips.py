"""Which slip of the pen makes one number of another: "93 million" and "93 billion", "1,039" and "1,093"."""

from __future__ import annotations

from operator import ne

from factcheck.judging.digit_slips import digit_slip
from factcheck.matching.dimensions import dimension_of_unit
from factcheck.model import Claim

Printed = tuple[str, int, str]
"""The digits of a number without zeros at the end, its power of ten, and its unit: 0.4 seconds are no slip for 4 days."""

_ZEROS = (1, 3)
"""Powers of ten: a zero too many; million for billion."""
_TELLING = 3
"""From so many digits on a slip by chance is rare."""


def slip_between(left: Claim, right: Claim) -> str:
    """The slip with the number of digits that tell it (2, 3 and more); `none` for ranges and where there is none.

    >>> import factcheck
    >>> number = lambda text: factcheck.extract(f"It drew {text} visitors.")[0]
    >>> [slip_between(number("1,093"), number(other)) for other in ("1,039", "10,930", "1,193", "193", "4,000")]
    ['swapped 3', 'zeros', 'another digit 3', 'dropped 3', 'none']
    >>> length = lambda text: factcheck.extract(f"The road is {text} long.")[0]
    >>> [slip_between(length("34 miles"), length(other)) for other in ("34 km", "35 km", "34 nautical miles")]
    ['unit', 'none', 'none']
    """
    return slip_of(printed(left), printed(right))


def slip_of(one: Printed | None, other: Printed | None) -> str:
    """The same of two numbers as `printed` gives them."""
    if one is None or other is None:
        return "none"
    (few, power, unit), (many, other_power, other_unit) = one, other
    if few[0] != many[0] and few[-1] != many[-1] and (few[0] != many[-1] or few != many[::-1]):
        return "none"  # no slip changes both ends, but in two digits that are swapped
    powers = abs(other_power - power)
    if unit != other_unit:
        alike = few == many and not powers and (len(few) > 1 or power > 0)
        return "unit" if alike and _are_measures(unit, other_unit) else "none"  # "34 miles", "34 km"
    if few == many:
        telling = len(few) > 1 or powers > 1  # "4 years" is no slip for "40 years"
        return "zeros" if powers in _ZEROS and telling else "none"
    if powers > 1:
        return "none"
    if len(few) > len(many):
        few, many = many, few
    if powers:
        dropped = len(many) == len(few) + 1 and len(few) > 1 and digit_slip(few, many)
        return f"dropped {min(len(few), _TELLING)}" if dropped else "none"
    padded = few.ljust(len(many), "0")
    told = min(len(few), _TELLING)
    differing = sum(map(ne, padded, many))
    if differing == 2 and digit_slip(padded, many):
        return f"swapped {min(len(many), _TELLING)}"  # "480", "408"
    another = differing == 1 and len(few) == len(many) and told > 1
    return f"another digit {told}" if another else "none"


def _are_measures(unit: str, other: str) -> bool:
    """Whether two units measure one thing: miles and kilometres, not crowns and euros. Two days and two weeks are no slip, nor are miles at
    sea, which many call miles."""
    if unit.endswith(f"_{other}") or other.endswith(f"_{unit}"):
        return False
    measured = dimension_of_unit(unit)
    return measured == dimension_of_unit(other) and measured not in ("duration", "money", "percent", "age")


def printed(claim: Claim) -> Printed | None:
    """The digits of a claim's number; None for a range, and for what is not above zero."""
    number, last = claim.quantity.stated
    if number != last or number <= 0:
        return None
    digits, _, power = f"{number:.11e}".partition("e")
    return digits.replace(".", "").rstrip("0"), int(power), claim.quantity.unit
