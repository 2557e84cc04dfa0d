"""What the unit of a figure may leave unsaid: "$58.50" for "$58.50 a share", "crowns" for Norwegian ones."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from factcheck.judging.conversions import comparable_unit, scale_of
from factcheck.lexicon import load
from factcheck.matching.once import once
from factcheck.model import Claim

Told = tuple[str, str]
"""The country whose money it is, where several have a word for it in common, and for each what it is: `NOK`, `share`; either may be empty.
A country that only the word lets one think of is in small letters: `dkk` for "kroner"."""
_CURRENCY = re.compile(r"[A-Z]{3}")


@once
def unit_told(claim: Claim) -> tuple[str, Told]:
    """What a figure is in at the least, on the base scale, and what its unit tells beside it.

    >>> import factcheck
    >>> texts = "They get NOK 84 a share.", "The offer is 84 kroner.", "It sold 84 tonnes a day.", "It ran at 84 km an hour."
    >>> [unit_told(factcheck.extract(text)[0]) for text in texts]
    [('crown', ('NOK', 'share')), ('crown', ('dkk', '')), ('mass/time', ('', '')), ('length/time', ('', ''))]
    """
    unit = comparable_unit(claim.quantity)
    above, _, below = unit.partition("/")
    word = _words().get(above, "")
    if not is_money(above):
        return scale_of(unit).dimension, ("", "")
    country = above if word and above != word else ""
    if country and not _names_country(claim.quote, above):
        country = above.lower()
    return word or above, (country, scale_of(below).dimension if below else "")


def is_money(unit: str) -> bool:
    """Whether a unit is money: a currency, or a word for the money of several countries.

    >>> is_money("NOK"), is_money("crown"), is_money("percent")
    (True, True, False)
    """
    return unit in _words() or _CURRENCY.fullmatch(unit) is not None


def _names_country(quote: str, code: str) -> bool:
    return code in quote or any(nation in quote.casefold() for nation in _nations(code))


@cache
def _words() -> dict[str, str]:
    """Code -> the word for the money of several countries."""
    table: dict[str, list[str]] = load("currencies")["one_word"]
    return {code: word for word, codes in table.items() for code in (word, *codes)}


@cache
def _nations(code: str) -> tuple[str, ...]:
    national = load("currencies")["national"]
    return tuple(nation for nation, nouns in national.items() if code in nouns.values())


def are_told_apart(one: Told, other: Told) -> bool:
    """Whether two figures are in the money of two countries, or for each of two things: "NOK 4 a share", "NOK 4 a barrel"."""
    (country, each), (other_country, other_each) = one, other
    named = country.isupper() and other_country.isupper()
    return (named and country != other_country) or (bool(each and other_each) and each != other_each)


def are_in_two(one: Claim, other: Claim) -> bool:
    """Whether two figures are in two units for sure: crowns of which one text does not say whose they are may be those of the other one."""
    (unit, tells), (other_unit, other_tells) = unit_told(one), unit_told(other)
    return unit != other_unit or are_told_apart(tells, other_tells)


def at_the_least(claim: Claim) -> Claim | None:
    """The claim in what it is in at the least, where its unit tells more: "$58.50 a share" as "$58.50"; None where it does not.

    >>> import factcheck
    >>> texts = "They get $58.50 a share.", "They get $58.50."
    >>> [bare and bare.quantity.unit for bare in map(at_the_least, (factcheck.extract(text)[0] for text in texts))]
    ['USD', None]
    """
    least, told = unit_told(claim)
    return replace(claim, quantity=replace(claim.quantity, unit=least)) if any(told) else None
