"""The currency of bare numbers: that in which a text says that its amounts are ("Amounts are in crowns"), or that of the same figure before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from factcheck.extraction.quantities import find_mentions
from factcheck.extraction.types import Mention
from factcheck.extraction.units import money_units
from factcheck.lexicon import load
from factcheck.model import Claim, Frame, Kind, Quantity

_FAR = 4000
"""Characters from the beginning within which a text says so."""
_BACK = 12
"""Figures that are looked back at."""
_SIZE = 10
"""So many times as much is of another size, and of another thing."""
_LEAST = 1_000_000
"""Bare numbers from here on are amounts of money in such a text, or beside such an amount; lesser ones may be of anything."""


def declared_currency(text: str) -> str:
    """The unit of the amounts of a text, as it says itself; empty where it does not.

    >>> declared_currency("Notes. All amounts are in euros."), declared_currency("The amounts are in dispute.")
    ('EUR', '')
    """
    found = _declaration().search(text, 0, _FAR)
    if found is None:
        return ""
    words = f"5 {found['unit']}"
    read = find_mentions(words, 0, len(words)).quantities
    unit = read[0].quantity.unit if read else ""
    return unit if unit in money_units() else ""


@cache
def _declaration() -> re.Pattern[str]:
    table = load("currencies")["declared"]
    nouns, verbs = "|".join(table["nouns"]), "|".join(table["verbs"])
    return re.compile(
        rf"\b(?:{nouns}) (?:are |is )?(?:all )?(?:(?:{verbs}) )?in (?:(?:thousands|millions|billions) of )?"
        r"(?P<unit>[^\W\d_]+(?: [^\W\d_]+)?)",
        re.IGNORECASE,
    )


def currency_before(frame: Frame, number: float, claims: Sequence[Claim]) -> str:
    """The currency of the last figure that was told of the same, where it is of the same size, and of what only money can be that of all amounts
    before; empty where there is none, or where it is no amount of money.

    >>> import factcheck
    >>> text = "Sales rose to $4.2 billion. For this year the firm expects 4.6 billion."
    >>> [claim.quantity.unit for claim in factcheck.extract(text)]
    ['USD', 'USD']
    >>> text = "The firm raised $640 million. It made a profit of 51 million and has 23 million users."
    >>> [claim.quantity.unit for claim in factcheck.extract(text)]
    ['USD', 'USD', 'count']
    >>> text = "Imports were $4.2 billion. Imports were 9 million tonnes. Imports will reach 10 million."
    >>> [claim.quantity.unit for claim in factcheck.extract(text)]
    ['USD', 'metric_ton', 'count']
    """
    if number < _LEAST or not frame.head:
        return ""
    same = (frame.head, frame.measure, frame.role)
    told = (
        claim
        for claim in reversed(claims[-_BACK:])
        if (claim.frame.head, claim.frame.measure, claim.frame.role) == same
    )
    last = next(told, None)
    if last is None and _is_of_money(frame):
        told_in = {claim.quantity.unit for claim in claims if claim.quantity.unit in money_units()}
        return told_in.pop() if len(told_in) == 1 else ""
    if last is None or last.quantity.unit not in money_units():
        return ""
    amount = last.quantity.stated[0]
    return last.quantity.unit if amount <= number * _SIZE and number <= amount * _SIZE else ""


def _is_of_money(frame: Frame) -> bool:
    """Whether only money is what a frame tells of: a profit, what somebody pockets; no loss, which may be of voters."""
    words = load("currencies")["of_money"]
    measured = {*frame.measure.casefold().split()[-1:]} & {*words["nouns"]}
    return bool(measured) or frame.role.casefold().partition(" ")[0] in words["verbs"]


def with_currency(quantity: Quantity, mention: Mention, currency: str) -> Quantity:
    """A great number of no noun and no unit of its own, in the currency of its text: "withdrawals amount to 2.9 billion"."""
    counted = mention.counted is not None and mention.counted.start >= mention.number.end
    bare = quantity.unit == "count" and not counted and mention.unit is None
    if not (bare and quantity.kind in (Kind.LEVEL, Kind.CHANGE)) or quantity.stated[0] < _LEAST:
        return quantity
    return replace(quantity, unit=currency, counted="")
