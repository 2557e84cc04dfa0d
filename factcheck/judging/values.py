"""The value of a claim: its quantity with the words that gave the bound, on the base scale."""

from __future__ import annotations

from factcheck.judging.intervals import Value, value_of
from factcheck.judging.wording import hedge_of
from factcheck.matching.once import once
from factcheck.model import Claim


@once
def claim_value(claim: Claim) -> Value:
    """The readings of what a claim states.

    >>> import factcheck
    >>> claim_value(factcheck.extract("Over 60 nations came.")[0]).usual
    Interval(low=60.0, high=120.0)
    """
    return value_of(claim.quantity, hedge_of(claim))
