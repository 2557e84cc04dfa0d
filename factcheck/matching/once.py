"""What is asked of one claim again and again, by each other claim that it is held against, is worked out once.

The result is kept with the claim and goes with it: no table grows, and none is too small for a large store.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from factcheck.model import Claim

_Result = TypeVar("_Result")


_FUNCTIONS: list[str] = []
"""The functions that are worked out once, by the places of their results in the list of a claim: a list takes less room than a table, and is looked up faster."""
_UNASKED = object()


def once(function: Callable[[Claim], _Result]) -> Callable[[Claim], _Result]:
    """The function, worked out once for each claim; it must depend on nothing but the claim.

    >>> import factcheck
    >>> seen = []
    >>> length = once(lambda claim: seen.append(claim) or len(claim.quote))
    >>> claim = factcheck.extract("It drew 30 people.")[0]
    >>> length(claim) == length(claim), len(seen)
    (True, 1)
    """

    number = len(_FUNCTIONS)
    _FUNCTIONS.append(function.__name__)

    @wraps(function)
    def asked(claim: Claim) -> _Result:
        try:
            found = claim.worked_out[number]
        except AttributeError:
            found = _UNASKED
            object.__setattr__(claim, "worked_out", [_UNASKED] * len(_FUNCTIONS))
        except IndexError:  # the function's module was imported after the claim was first asked something
            found = _UNASKED
            claim.worked_out.extend([_UNASKED] * (len(_FUNCTIONS) - len(claim.worked_out)))
        if found is _UNASKED:
            claim.worked_out[number] = found = function(claim)
        return found  # type: ignore[no-any-return]

    return asked
