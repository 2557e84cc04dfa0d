"""FC105: sources give days for one event that do not overlap, or that begin or end on another day."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.judging.cells import Cell, Pair, value_order
from factcheck.judging.checks import text_before
from factcheck.judging.intervals import Relation
from factcheck.judging.periods import day_of_number, is_stretch_of_days
from factcheck.judging.rule import PairRule, Rule
from factcheck.judging.wording import question
from factcheck.lexicon import load
from factcheck.model import Bound, Claim, Kind, Verdict

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_DATE = Kind.DATE

_MANY_DAYS = 730
"""Days from which on a reader counts years."""


def _applies(pair: Pair) -> bool:
    return pair.relation is Relation.DISJOINT and pair.left.lead.quantity.kind is _DATE


def _explain(sides: Sequence[Cell]) -> str:
    ordered = value_order(sides)
    asked = question([side.lead for side in sides])
    if days := days_apart(ordered):
        first, last = ordered[0].value.stated, ordered[-1].value.stated
        return f"{asked} They {_how_far(first.low, first.high, last.low, last.high, days)} apart."
    return f"{asked}{_ends_apart(ordered)}"


def _how_far(low: float, high: float, later_low: float, later_high: float, days: int) -> str:
    """How far two dates are apart, in what a reader counts: years and months where both are such, from first day to first day where both last as
    long, and years where the days are many.

    >>> _how_far(19760101, 19761231, 19780101, 19781231, 366), _how_far(20240301, 20240331, 20240401, 20240430, 1)
    ('are 2 years', 'are 1 month')
    >>> _how_far(20260310, 20260313, 20260317, 20260320, 4), _how_far(20240301, 20240301, 20240302, 20240302, 1)
    ('begin 7 days', 'are 1 day')
    >>> _how_far(20100507, 20100507, 20210810, 20210810, 4113)
    'are 11.3 years'
    """
    shapes = {_shape(low, high), _shape(later_low, later_high)}
    year, month = divmod(low // 100, 100)
    later_year, later_month = divmod(later_low // 100, 100)
    if shapes == {"year"}:
        return f"are {_some(later_year - year, 'year')}"
    if shapes == {"month"} and days < _MANY_DAYS:
        return f"are {_some(12 * (later_year - year) + later_month - month, 'month')}"
    if days >= _MANY_DAYS:
        return f"are {_some(round(days / 365.25, 1), 'year')}"
    longer = (day_of_number(high) or 0) - (day_of_number(low) or 0)
    if 0 < longer == (day_of_number(later_high) or 0) - (day_of_number(later_low) or 0):
        return f"begin {_some(days + longer, 'day')}"
    return f"are {_some(days, 'day')}"


def _shape(low: float, high: float) -> str:
    """Whether a date is a whole year, a whole month or neither."""
    if (low % 10000, high % 10000) == (101, 1231):
        return "year" if low // 10000 == high // 10000 else ""
    first, last = day_of_number(low), day_of_number(high)
    whole = low % 100 == 1 and low // 100 == high // 100 and first is not None and last is not None
    return "month" if whole and day_of_number(high + 1) is None else ""


def _some(number: float, unit: str) -> str:
    return f"{number:,.10g} {unit}{'' if number == 1 else 's'}"


def _ends_apart(ordered: Sequence[Cell]) -> str:
    """What differs between stretches of days that overlap."""
    first, last = ordered[0].value.stated, ordered[-1].value.stated
    differing = (("begin", first.low != last.low), ("end", first.high != last.high))
    return f" They {' and '.join(word for word, differs in differing if differs)} on other days."


def days_apart(ordered: Sequence[Cell]) -> int:
    """Days between the last day of the first cell and the first day of the last one; 0 if a day cannot be
    read.
    """
    end, begin = day_of_number(ordered[0].value.stated.high), day_of_number(ordered[-1].value.stated.low)
    return max(0, begin - end) if end is not None and begin is not None else 0


def is_limit(claim: Claim) -> bool:
    """Whether the date is not the day of an event but the end of a count: "by February 9", "as of May"."""
    quantity = claim.quantity
    if quantity.kind is not _DATE:
        return False
    if quantity.bound is Bound.RANGE and is_stretch_of_days(*quantity.stated):
        return False  # "runs from 18 to 20 November"
    before_it, opening = _limits()
    before = f" {text_before(claim).casefold().rstrip()}"
    return before.endswith(before_it) or claim.quote.casefold().startswith(opening)


@lru_cache(maxsize=1)
def _limits() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that make a date a limit, as they end the text before it, and as they open its quote."""
    limits = load("part_words")["date"]["limits"]
    return tuple(f" {word}" for word in limits), tuple(f"{word} " for word in limits)


RULE = PairRule(Rule("FC105", "conflicting dates of one event", Verdict.CONTRADICTION), _applies, _explain)
