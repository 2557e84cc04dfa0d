"""A toll written within days of what happened, and a greater one written later: "19 dead" that evening, 73 in the end."""

from __future__ import annotations

from factcheck.judging.cells import Pair
from factcheck.judging.periods import Period

_FRESH = 2
"""Days after an event within which its tolls are still counted."""


def is_first_report(of_low: tuple[Period | None, Period | None], high_written: Period | None) -> bool:
    """Whether the lesser of two tolls, by its moment and the date of its texts, is a first report beside the greater one's date."""
    moment, written = of_low
    if moment is None or written is None or high_written is None:
        return False
    return written.last - moment.first <= _FRESH and high_written.first > written.last


def lesser_is_first(pair: Pair) -> bool:
    """Whether the lesser count was written within days of what happened, when no more was known, and the greater one later."""
    low, high = sorted((pair.left, pair.right), key=lambda cell: cell.value.stated.low)
    return is_first_report((low.moment, low.written), high.written)
