"""Quantities in words: short for tables ("> 60", "US$546.86 bn"), long for text ("more than 60 nations")."""

from __future__ import annotations

from decimal import Decimal

from factcheck.judging.intervals import is_round_words
from factcheck.judging.wording import hedge_of, say_quantity
from factcheck.matching.dimensions import in_percent, is_fraction
from factcheck.model import Bound, Claim, Kind, Quantity
from factcheck.reporting.dates import days_in_words
from factcheck.reporting.plain import plain
from factcheck.reporting.wording import wording

_MAGNITUDES = ((1e12, "tn", "trillion"), (1e9, "bn", "billion"), (1e6, "million", "million"))
_MOST_DECIMALS = 3
"""More decimals than this before a magnitude word read worse than the whole number."""
_SMALLEST, _LARGEST = 1e-9, 1e15
"""Numbers beyond these are written with a power of ten: nobody counts their zeros."""
_MINUS = "\u2212"
_SHORT_SIGNS = {Bound.AT_LEAST: ("> ", "≥ "), Bound.AT_MOST: ("< ", "≤ "), Bound.APPROX: ("≈ ", "≈ ")}
_LONG_SIGNS = {
    Bound.AT_LEAST: ("more than ", "at least "),
    Bound.AT_MOST: ("less than ", "at most "),
    Bound.APPROX: ("about ", "about "),
}


def short_value(quantity: Quantity, hedge: str = "") -> str:
    """A quantity for a narrow column; `hedge` (the source's words) tells "over 60" from "at least 60".

    >>> short_value(Quantity(60, None, (60, 60), Bound.AT_LEAST, "count", "nations"), "over")
    '> 60'
    >>> short_value(Quantity(546.86e9, 546.86e9, (546.86e9, 546.86e9), Bound.EXACT, "USD", precision=0.01e9))
    'US$546.86 bn'
    >>> short_value(Quantity(1 / 3, 1 / 3, (1 / 3, 1 / 3), Bound.EXACT, "count", kind=Kind.SHARE))
    '33.3 %'
    >>> short_value(Quantity(3, 10, (3, 10), Bound.RANGE, "day", kind=Kind.DURATION, precision=1))
    '3–10 days'
    """
    return _in_words(quantity, hedge, long=False)


def long_value(quantity: Quantity, hedge: str = "") -> str:
    """A quantity for a sentence, with what it counts.

    >>> long_value(Quantity(60, None, (60, 60), Bound.AT_LEAST, "count", "nations"), "over")
    'more than 60 nations'
    """
    words = _in_words(quantity, hedge, long=True)
    if quantity.unit == "count" and quantity.counted:
        of = "of " if _is_round(quantity, hedge) else ""
        return f"{words} {of}{plain(quantity.counted)}"
    return words


def says(claim: Claim) -> str:
    """The short value of a claim."""
    return short_value(claim.quantity, hedge_of(claim))


def scale_label(quantity: Quantity, number: float) -> str:
    """One number in the unit of a quantity, for the axis of a picture.

    >>> scale_label(Quantity(1e9, 1e9, (1e9, 1e9), Bound.EXACT, "EUR"), 2e9)
    '€2 bn'
    """
    if is_fraction(quantity):
        return scale_label(in_percent(quantity), 100 * number)
    return _with_unit(quantity, _magnitude((number,), 0.0, long=False), number != 1, long=False)


def number_in_words(number: float, precision: float = 0.0) -> str:
    """A number with its digits grouped and with the decimals that were printed.

    >>> number_in_words(1200), number_in_words(5.0, 0.1), number_in_words(-2.5)
    ('1,200', '5.0', '−2.5')
    """
    if number and not _SMALLEST <= abs(number) < _LARGEST:
        return f"{number:.4g}".replace("-", _MINUS)
    exact = Decimal(f"{number:.12g}")
    exponent = exact.normalize().as_tuple().exponent
    decimals = max(_decimals(precision), -exponent if isinstance(exponent, int) else 0, 0)
    return f"{exact:,.{decimals}f}".replace("-", _MINUS)


def _decimals(precision: float) -> int:
    if precision <= 0:
        return 0
    exponent = Decimal(f"{precision:.3g}").normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _in_words(quantity: Quantity, hedge: str, long: bool) -> str:
    if _is_round(quantity, hedge):
        return plain(say_quantity(quantity, hedge))  # "millions" is no range of exact ends
    if is_fraction(quantity):
        return _in_words(in_percent(quantity), hedge, long)
    low, high = quantity.stated
    if quantity.kind is Kind.DATE:
        return _sign(quantity.bound, hedge, long) + days_in_words(int(low), int(high))
    if quantity.bound is Bound.AT_LEAST:
        numbers: tuple[float, ...] = (low,)
    elif quantity.bound is Bound.AT_MOST:
        numbers = (high,)
    else:
        numbers = (low,) if low == high else (low, high)
    if quantity.kind is Kind.ORDINAL:
        return _ordinal(int(low))
    if quantity.kind is Kind.RANK:
        return f"no. {number_in_words(low)}"
    figure = _magnitude(numbers, quantity.precision, long)
    # "lowered from 86 to 68" tells two levels, and no fall by so many
    if quantity.direction and numbers[0] <= numbers[-1] and not figure.startswith(_MINUS):
        figure = ("+" if quantity.direction > 0 else _MINUS) + figure
    if quantity.kind is Kind.MULTIPLE:
        worded = f"{figure} times" if long else f"{figure}×"
    else:
        worded = _with_unit(quantity, figure, numbers != (1,), long)
    return _sign(quantity.bound, hedge, long) + worded


def _is_round(quantity: Quantity, hedge: str) -> bool:
    return quantity.bound is Bound.RANGE and is_round_words(hedge)


def _sign(bound: Bound, hedge: str, long: bool) -> str:
    signs = (_LONG_SIGNS if long else _SHORT_SIGNS).get(bound)
    if signs is None:
        return ""
    if not hedge.strip():
        return signs[1]  # a bound without words of its own (a column of a table) lets its number in
    padded = f" {plain(hedge).casefold()} "
    # A sign such as "+" may be glued to the number; words must stand alone.
    inclusive = any(
        f" {words} " in padded if words[0].isalpha() else words in padded for words in wording().inclusive
    )
    return signs[1] if inclusive else signs[0]


def _magnitude(numbers: tuple[float, ...], precision: float, long: bool) -> str:
    largest = max(abs(number) for number in numbers)
    joint = " to " if long else " → " if numbers[0] > numbers[-1] else "–"
    for scale, short_name, long_name in _MAGNITUDES:
        if largest < scale:
            continue
        scaled = [number_in_words(number / scale, precision / scale) for number in numbers]
        if all(len(number.partition(".")[2]) <= _MOST_DECIMALS for number in scaled):
            return f"{joint.join(scaled)} {long_name if long else short_name}"
    return joint.join(number_in_words(number, precision) for number in numbers)


def _with_unit(quantity: Quantity, figure: str, plural: bool, long: bool) -> str:
    if quantity.unit in ("count", ""):
        return figure
    first, slash, rest = quantity.unit.partition("/")
    signed = figure[:1] if figure[:1] in (_MINUS, "+") else ""
    if first in wording().currencies:
        worded = f"{signed}{wording().currencies[first]}{figure[len(signed) :]}"
    elif len(first) == 3 and first.isupper():
        worded = f"{signed}{first} {figure[len(signed) :]}"
    elif first == "count":
        worded = figure
    else:
        worded = f"{figure} {_unit(first, plural, long)}"
    return f"{worded} per {_unit(rest, plural=False, long=True)}" if slash else worded


def _unit(unit: str, plural: bool, long: bool) -> str:
    base, star, power = unit.partition(" ** ")
    exponent = {"2": "²", "3": "³"}.get(power, "")
    if not long and base in wording().units:
        return wording().units[base] + exponent
    one, many = wording().long_units.get(base, (base.replace("_", " "), base.replace("_", " ") + "s"))
    name = many if plural else one
    if not star:
        return name
    prefix = {"2": "square ", "3": "cubic "}.get(power, "")
    return prefix + name


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
