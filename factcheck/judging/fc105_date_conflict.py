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


def _applies(pair: Pair) -> bool:
    return pair.relation is Relation.DISJOINT and pair.left.lead.quantity.kind is _DATE


def _explain(sides: Sequence[Cell]) -> str:
    ordered = value_order(sides)
    asked = question([side.lead for side in sides])
    if days := days_apart(ordered):
        return f"{asked} They are {days:,} {'day' if days == 1 else 'days'} apart."
    return f"{asked}{_ends_apart(ordered)}"


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
