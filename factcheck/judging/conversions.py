"""Units of one dimension on one scale. Currencies are never converted: two currencies are two scopes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from factcheck.lexicon import load
from factcheck.matching.dimensions import is_fraction, power_of
from factcheck.model import Kind, Quantity

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_GROWTH_RATE = Kind.GROWTH_RATE


@dataclass(frozen=True, slots=True)
class Scale:
    """How a unit maps to the base unit of its dimension."""

    dimension: str
    """`length`, `mass` ...; `length ** 2`, `length/time`; for a unit without conversion its own name."""
    factor: float
    """Multiplies the number."""
    offset: float = 0.0
    """Added after that, for a reading of a scale (degrees), not for a difference."""


_NO_DIMENSIONS = ("offset", "vague")
"""Tables beside those of the dimensions."""


@lru_cache(maxsize=1)
def _simple() -> dict[str, Scale]:
    tables = load("conversions")
    offsets = tables["offset"]
    return {
        unit: Scale(dimension, float(factor), float(offsets.get(unit, 0.0)))
        for dimension, units in tables.items()
        if dimension not in _NO_DIMENSIONS
        for unit, factor in units.items()
    }


@lru_cache(maxsize=4096)
def scale_of(unit: str) -> Scale:
    """The scale of a unit; compounds are worked out from their parts.

    >>> scale_of("mile")
    Scale(dimension='length', factor=1609.344, offset=0.0)
    >>> scale_of("square_kilometre").factor, scale_of("square_kilometre").dimension, scale_of("hectare").dimension
    (1000000.0, 'area', 'area')
    >>> scale_of("USD")
    Scale(dimension='USD', factor=1.0, offset=0.0)
    """
    known = _simple().get(unit)
    if known is not None:
        return known
    if "/" in unit:
        above, _, below = unit.partition("/")
        top, bottom = scale_of(above.strip()), scale_of(below.strip())
        return Scale(f"{top.dimension}/{bottom.dimension}", top.factor / bottom.factor)
    root, power = power_of(unit)
    if root in _simple() and power in {"2", "3"}:
        base = _simple()[root]
        dimension = (
            {"2": "area", "3": "volume"}[power]
            if base.dimension == "length"
            else f"{base.dimension} ** {power}"
        )
        return Scale(dimension, base.factor ** int(power))
    return Scale(unit, 1.0)


def vagueness_of(one: str, other: str) -> float:
    """By what part of it a number may be off when it is converted: 100 tons are 91, 100 or 102 tonnes.

    >>> vagueness_of("ton", "metric_ton"), vagueness_of("ton", "ton"), vagueness_of("mile", "kilometer")
    (0.1, 0.0, 0.0)
    """
    if one == other:
        return 0.0
    vague = load("conversions")["vague"]
    return float(max(vague.get(one, 0.0), vague.get(other, 0.0)))


FRACTION = "fraction"
"""The unit of a part told in words: "a third"."""


def comparable_unit(quantity: Quantity) -> str:
    """The unit by which a quantity is compared: a growth rate is by the year whether it says so or not, half of something is 50 percent.

    >>> from factcheck.model import Bound
    >>> comparable_unit(Quantity(5, 5, (5, 5), Bound.EXACT, "percent/year", kind=Kind.GROWTH_RATE))
    'percent'
    >>> comparable_unit(Quantity(0.5, 0.5, (0.5, 0.5), Bound.EXACT, "count", kind=Kind.SHARE))
    'fraction'
    """
    if quantity.kind is _GROWTH_RATE:
        return quantity.unit.removesuffix("/year")
    return FRACTION if is_fraction(quantity) else quantity.unit


def convertible(left: str, right: str) -> bool:
    """Whether two units measure the same dimension.

    >>> convertible("mile", "kilometer"), convertible("USD", "EUR"), convertible("count", "count")
    (True, False, True)
    """
    return scale_of(left).dimension == scale_of(right).dimension
