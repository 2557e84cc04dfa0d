"""Values in words, for the explanations of findings."""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from functools import lru_cache

from factcheck.judging.intervals import MOVING, Relation, Value, apart, is_round_words, leading_hedge
from factcheck.judging.periods import day_of_number
from factcheck.lexicon import load
from factcheck.matching.dimensions import in_percent, is_fraction
from factcheck.matching.once import once
from factcheck.model import Bound, Claim, Kind, Quantity

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_EXACT, _RANGE = Bound.EXACT, Bound.RANGE
_DATE = Kind.DATE

_MILLION = 1e6
_LEAST_SHARE = 0.1
"""The smallest share by which one value is told to be more than another."""
_DECIMALS = 3
"""Decimals at most before "billion" and greater words; before "million" two, beyond which the whole number reads better."""


@once
def hedge_of(claim: Claim) -> str:
    """The words that gave the bound, or nothing. Of a range in round words ("dozens") these words themselves.

    A cell of a table is one part, its hedge and number together.
    """
    words = " ".join([part.text for part in claim.parts if part.name == "hedge"])
    bound = claim.quantity.bound
    if words or bound is _EXACT:
        return words
    number = " ".join(part.text for part in claim.parts if part.name == "number")
    if bound is _RANGE:
        return number if is_round_words(number) else ""
    return leading_hedge(number, bound)


@once
def say(claim: Claim) -> str:
    """The value of a claim as one would say it: "over 60", "US$546.86 billion", "3 to 10 days"."""
    return say_quantity(claim.quantity, hedge_of(claim))


def say_quantity(quantity: Quantity, hedge: str = "") -> str:
    """A quantity as one would say it.

    >>> say_quantity(Quantity(60, None, (60, 60), Bound.AT_LEAST, "count"), "Over")
    'over 60'
    >>> say_quantity(Quantity(60, None, (60, 60), Bound.AT_LEAST, "count"), "or more")
    '60 or more'
    >>> say_quantity(Quantity(1000, None, (1000, 1000), Bound.AT_LEAST, "count"), "tops")
    'more than 1,000'
    >>> say_quantity(Quantity(1811.75e9, 1811.75e9, (1811.75e9, 1811.75e9), Bound.EXACT, "USD"))
    'US$1,811.75 billion'
    >>> say_quantity(Quantity(12.21, 12.21, (12.21, 12.21), Bound.EXACT, "GBP/hour"))
    '£12.21 per hour'
    >>> say_quantity(Quantity(3, 10, (3, 10), Bound.RANGE, "day"))
    '3 to 10 days'
    >>> say_quantity(Quantity(200e9, 999e9, (100e9, 1e12), Bound.RANGE, "EUR"), "Hundreds of billions")
    'hundreds of billions of euros'
    >>> say_quantity(Quantity(0.5, 0.5, (0.5, 0.5), Bound.EXACT, "count", kind=Kind.SHARE))
    '50 percent'
    """
    words = load("value_words")
    if quantity.bound is _RANGE and is_round_words(hedge):
        unit = "" if quantity.unit == "count" else f" of {words['plural'].get(quantity.unit, quantity.unit)}"
        return f"{hedge.casefold()}{unit}"
    before = _without_verb(hedge.casefold().strip())
    if before.startswith(("or ", "and ")):
        return f"{_say_amount(quantity, '')} {before}"  # "1,200 and counting"
    return _say_amount(quantity, f"{before} " if before else words["bound"][quantity.bound])


@lru_cache(maxsize=1024)
def _without_verb(hedge: str) -> str:
    """The words of a hedge; for a verb ("tops", "exceeded") what it means beside another value."""
    return next(
        (words for words, verbs in load("value_words")["verbs"].items() if hedge in verbs.split()), hedge
    )


def _say_bare(quantity: Quantity) -> str:
    """A quantity without what limits it."""
    bound = _RANGE if quantity.bound is _RANGE else _EXACT
    return _say_amount(quantity, load("value_words")["bound"][bound])


def _say_amount(quantity: Quantity, before: str) -> str:
    """Its number with its unit; `before` are the words that limit it."""
    if is_fraction(quantity):
        return _say_amount(in_percent(quantity), before)
    low, high = quantity.stated
    if quantity.kind is _DATE:
        return say_days(low, high)
    number = say_number(low) if low == high else _say_range(low, high)
    currency, _, per = quantity.unit.partition("/")
    sign = load("wording")["currencies"].get(currency)
    if sign is None and len(currency) == 3 and currency.isupper():
        sign = f"{currency} "
    units = load("value_words")["unit"]
    if sign:
        after = f"{' per ' if per else ''}{per.replace('_', ' ')}"
    elif quantity.unit in units:
        after = units[quantity.unit]
    else:
        after = _plural_unit(quantity.unit, max(abs(low), abs(high)))
    return f"{before}{sign or ''}{number}{after}"


def say_number(number: float) -> str:
    """A number with the magnitude that needs the fewest digits.

    >>> say_number(1.8e12), say_number(1203), say_number(30000), say_number(546.86e9), say_number(4.2)
    ('1.8 trillion', '1,203', '30,000', '546.86 billion', '4.2')
    >>> say_number(11.453e9), say_number(8737050)
    ('11.453 billion', '8,737,050')
    """
    if not math.isfinite(number):
        return "any number"
    best = _plain(number)
    for name, size in load("value_words")["magnitude"].items():
        if abs(number) >= size:
            short = f"{_plain(number / size)} {name}"
            if len(short.partition(".")[2].partition(" ")[0]) <= (_DECIMALS if size > _MILLION else 2):
                return short
    return best


def _say_range(low: float, high: float) -> str:
    """Two numbers; a magnitude that both have is said once: "2.6 to 4.4 trillion"."""
    first, _, magnitude = say_number(low).partition(" ")
    last = say_number(high)
    return (
        f"{first} to {last}"
        if last.endswith(f" {magnitude}") or not magnitude
        else f"{say_number(low)} to {last}"
    )


def say_days(first: float, last: float) -> str:
    """A date, or the days from the first to the last.

    >>> say_days(20251118, 20251121), say_days(20230203, 20230203), say_days(20230101, 20231231)
    ('18-21 November 2025', '3 February 2023', '2023')
    """
    begin, end = day_of_number(first), day_of_number(last)
    if begin is None or end is None:
        return f"{first:.0f}"
    one, other = datetime.date.fromordinal(begin), datetime.date.fromordinal(end)
    if one == other:
        return f"{one.day} {one:%B} {one.year}"
    if (one.month, one.day, other.month, other.day) == (1, 1, 12, 31):
        return str(one.year) if one.year == other.year else f"{one.year}-{other.year}"
    if (one.year, one.month) == (other.year, other.month):
        whole = one.day == 1 and (other + datetime.timedelta(days=1)).month != other.month
        return f"{one:%B} {one.year}" if whole else f"{one.day}-{other.day} {other:%B} {other.year}"
    return f"{one.day} {one:%B} {one.year} to {other.day} {other:%B} {other.year}"


def listed(words: Sequence[str], last: str = "and") -> str:
    """A list as one would say it.

    >>> listed(["60", "68", "160"], "or")
    '60, 68 or 160'
    """
    return f" {last} ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def question(claims: Sequence[Claim]) -> str:
    """The values as a question: "Over 60 or 160?"; "Up 5 percent or down 5 percent?" of changes in opposite ways."""
    ways = [claim.quantity.direction if claim.quantity.kind in MOVING else 0 for claim in claims]
    told = ("up ", "down ") if min(ways) < 0 < max(ways) else ("", "")
    text = listed(
        [f"{told[way < 0] if way else ''}{say(claim)}" for claim, way in zip(claims, ways, strict=True)], "or"
    )
    return f"{text[:1].upper()}{text[1:]}?"


def distance(low: Claim, high: Claim, left: Value, right: Value) -> str:
    """How far two values are apart, in words: "160 is 2.7 times 60", "4.6 percent is 0.4 percentage points
    more".
    """
    ratio = apart(left, right)
    if left.is_opposed(right):
        return "One is a rise, the other one a fall"
    if low.quantity.unit == "percent" and high.quantity.unit == "percent":
        points = round(abs(right.stated.low - left.stated.low), 4)
        return f"They are {say_number(points)} percentage point{'s' if points != 1 else ''} apart"
    if low.quantity.unit == "year_of_age" == high.quantity.unit:
        years = right.stated.low - left.stated.low
        return f"They are {_plain(years)} year{'s' if years != 1 else ''} apart"
    if high.quantity.low is not None and is_round_words(round_words := _words_of_range(high)):
        return f"“{round_words.capitalize()}” is {say_number(high.quantity.low)} or more"
    name_low, name_high = _say_bare(low.quantity), _say_bare(high.quantity)
    if not math.isfinite(ratio):
        return f"{name_low} and {name_high} are not alike"
    if ratio >= 1.95:
        return f"{name_high} is {_plain(round(ratio, 1))} times {name_low}"
    share = (ratio - 1) * 100
    if share < _LEAST_SHARE:
        return f"{name_high} is less than {_LEAST_SHARE} percent more than {name_low}"
    return f"{name_high} is {_plain(round(share, 1 if share < 10 else 0))} percent more than {name_low}"


def _words_of_range(claim: Claim) -> str:
    """The words that tell a range; empty for all else."""
    return hedge_of(claim) if claim.quantity.bound is _RANGE else ""


_RELATIONS = {
    Relation.SAME: "the same value",
    Relation.CONVERTED: "the same after conversion",
    Relation.ROUNDED: "the same after rounding",
    Relation.COMPATIBLE: "can both be right",
    Relation.MISLEADING: "can both be right, but a reader takes them for different values",
    Relation.DISJOINT: "cannot both be right",
}


def relation_words(relation: Relation) -> str:
    """What a relation means, for the evidence."""
    return _RELATIONS[relation]


def _plain(number: float) -> str:
    text = f"{number:,.6f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _plural_unit(unit: str, number: float) -> str:
    """The unit with a blank before it, as it stands behind a number.

    >>> [_plural_unit(unit, 2) for unit in ("cubic_foot", "oil_barrel/day", "degree_Celsius")]
    [' cubic feet', ' oil barrels per day', ' degrees Celsius']
    """
    head, slash, per = unit.partition("/")
    if head == "count":
        return f" per {per.replace('_', ' ')}"
    name = head.replace("_", " ")
    if name.startswith("degree "):
        return f" degree{'s' if number != 1 else ''} {name.removeprefix('degree ')}"
    if number != 1 and " ** " not in name and name not in ("foot", "inch", "kelvin", "hertz", "horsepower"):
        name += "s"
    if number != 1:
        name = {
            "foot": "feet",
            "inch": "inches",
            "cubic foots": "cubic feet",
            "square foots": "square feet",
        }.get(name, name)
    name = name.replace(" ** 2", " squared").replace(" ** 3", " cubed")
    return f" {name}{' per ' + per.replace('_', ' ') if slash else ''}"
