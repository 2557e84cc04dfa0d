"""What is asked of one claim again and again, by each other claim that it is held against, is worked out once.

The result is kept with the claim and goes with it: no table grows, and none is too small for a large store.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from factcheck.model import Claim

_Result = TypeVar("_Result")


def once(function: Callable[[Claim], _Result]) -> Callable[[Claim], _Result]:
    """The function, worked out once for each claim; it must depend on nothing but the claim.

    >>> import factcheck
    >>> seen = []
    >>> length = once(lambda claim: seen.append(claim) or len(claim.quote))
    >>> claim = factcheck.extract("It drew 30 people.")[0]
    >>> length(claim) == length(claim), len(seen)
    (True, 1)
    """

    @wraps(function)
    def asked(claim: Claim) -> _Result:
        try:
            known = claim.worked_out
        except AttributeError:
            known = {}
            object.__setattr__(claim, "worked_out", known)
        if (
            function in known
        ):  # two in three; to look twice costs less than a method, or an exception for the third
            return known[function]  # type: ignore[no-any-return]
        known[function] = found = function(claim)
        return found

    return asked
