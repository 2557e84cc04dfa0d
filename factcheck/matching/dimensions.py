"""A unit -> its dimension: figures of one dimension can be about the same thing."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from factcheck.lexicon import load
from factcheck.model import Kind, Quantity

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_CHANGE, _SHARE = Kind.CHANGE, Kind.SHARE

_CURRENCY = re.compile(r"[A-Z]{3}")
_NAMED = {
    "percent": "percent",
    "percentage_point": "percent",
    "basis_point": "percent",
    "year_of_age": "age",
    "month_of_age": "age",
    "week_of_age": "age",
    "day_of_age": "age",
    "time": "duration",
}
"""Units, and names of conversion tables, whose dimension has another name here."""
_KINDS = {
    Kind.DATE: "date",
    Kind.ORDINAL: "ordinal",
    Kind.RANK: "rank",
    Kind.MULTIPLE: "multiple",
    Kind.DURATION: "duration",
}
"""Kinds that are a dimension of their own, whatever the unit."""


def dimension_of(quantity: Quantity) -> str:
    """What a quantity measures, for people: `count`, `money`, `percent`, `length`, `duration`, `date` ..."""
    if is_fraction(quantity):
        return "percent"  # "half of the visitors", "cut by a third"
    return _KINDS.get(quantity.kind) or dimension_of_unit(quantity.unit)


def is_fraction(quantity: Quantity) -> bool:
    """Whether a share or a change is told as a part of one: "half", "two thirds", "one in four", "by a third"."""
    if quantity.unit != "count":
        return False
    parted = quantity.kind is _CHANGE and 0 < max(quantity.stated) < 1
    return quantity.kind is _SHARE or parted


def in_percent(quantity: Quantity) -> Quantity:
    """A part of one as a reader is told it: in percent, with the digits that tell.

    >>> from factcheck.model import Bound
    >>> in_percent(Quantity(1 / 3, 1 / 3, (1 / 3, 1 / 3), Bound.EXACT, "count", kind=Kind.SHARE)).stated
    (33.3, 33.3)
    """
    low, high = (float(f"{100 * number:.{_DIGITS}g}") for number in quantity.stated)
    return replace(quantity, stated=(low, high), unit="percent", precision=0.0)


_DIGITS = 3
"""Of a part in percent: two thirds are 66.7 percent."""


_POWERS = {"square": "2", "cubic": "3"}
"""How the powers of a length are named."""


def power_of(unit: str) -> tuple[str, str]:
    """A unit and its power: both ways to write one; the power is empty where there is none.

    >>> power_of("square_kilometre"), power_of("kilometer ** 2"), power_of("hectare")
    (('kilometer', '2'), ('kilometer', '2'), ('hectare', ''))
    """
    name, _, length = unit.partition("_")
    if name in _POWERS:
        return length.replace("metre", "meter"), _POWERS[name]
    root, _, power = unit.partition(" ** ")
    return root, power


@lru_cache(maxsize=4096)
def dimension_of_unit(unit: str) -> str:
    """The dimension of a unit; a unit without conversion is its own.

    >>> [dimension_of_unit(unit) for unit in ("USD", "mile", "square_kilometre", "USD/oil_barrel", "mile/hour", "percent/year")]
    ['money', 'length', 'area', 'money/volume', 'length/duration', 'percent']
    """
    above, slash, below = unit.partition("/")
    if slash and above == "percent":
        return "percent"
    if slash:
        return f"{dimension_of_unit(above.strip())}/{dimension_of_unit(below.strip())}"
    root, power = power_of(unit)
    name = _dimensions().get(root) or ("money" if _CURRENCY.fullmatch(root) else root)
    if name == "length" and power in {"2", "3"}:
        return {"2": "area", "3": "volume"}[power]
    return f"{name} ** {power}" if power else name


@lru_cache(maxsize=1)
def _dimensions() -> dict[str, str]:
    table = dict(_NAMED)
    for name, units in load("conversions").items():
        if name not in ("offset", "vague"):
            table.update({unit: _NAMED.get(name, name) for unit in units})
    return table
