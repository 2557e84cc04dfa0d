"""The value of a claim: its quantity with the words that gave the bound, on the base scale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.judging.intervals import Value, value_of
from factcheck.judging.wording import hedge_of
from factcheck.matching.once import once
from factcheck.model import Bound, Claim, Kind

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_CHANGE, _LEVEL = Kind.CHANGE, Kind.LEVEL


@once
def claim_value(claim: Claim) -> Value:
    """The readings of what a claim states.

    >>> import factcheck
    >>> claim_value(factcheck.extract("Over 60 nations came.")[0]).usual
    Interval(low=60.0, high=120.0)
    """
    return value_of(claim.quantity, hedge_of(claim))


_FROM = 8
"""Characters before a figure in which "from" stands."""


def with_levels_reached(claims: Iterable[Claim]) -> list[Claim]:
    """The claims, a change "from 48,000 to 62,000" as the level at which it ended, which other texts tell alone.

    >>> import factcheck
    >>> [claim.quantity.stated for claim in with_levels_reached(factcheck.extract("Staff grew from 4,800 to 6,200 people."))]
    [(6200.0, 6200.0)]
    """
    return [_with_level_reached(claim) if claim.quantity.kind is _CHANGE else claim for claim in claims]


def _with_level_reached(claim: Claim) -> Claim:
    quantity, start = claim.quantity, claim.span.start - claim.sentence_start
    first, last = quantity.stated
    told = claim.sentence[max(0, start - _FROM) : start].casefold().rstrip().endswith("from")
    if first == last or not (told or " from " in claim.quote):
        return claim
    level = replace(
        quantity, low=last, high=last, stated=(last, last), bound=Bound.EXACT, kind=_LEVEL, direction=0
    )
    return replace(claim, quantity=level)
