"""A toll written within days of what happened, and a greater one written later: "19 dead" that evening, 73 in the end."""

from __future__ import annotations

from factcheck.judging.cells import Pair
from factcheck.judging.periods import Period
from factcheck.model import Bound

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_AT_LEAST, _AT_MOST = Bound.AT_LEAST, Bound.AT_MOST

_FRESH = 2
"""Days after an event within which its tolls are still counted."""

_LATER, _STILL = 4, 60
"""Days after which a toll told as the least ("at least 227") is one that has risen, and after which it rises no more; tolls of two days in a row are
set against each other."""


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


def is_left_open(of_low: tuple[Bound, Period | None], of_high: tuple[Bound, Period | None]) -> bool:
    """Whether of two tolls, each with its bound and the date of its text, the greater one is told as the least in a later text: "at least 227" are
    those known by then, of whom an earlier text knew 224.

    >>> early, late = Period(739567, 739567), Period(739575, 739575)
    >>> is_left_open((Bound.EXACT, early), (Bound.AT_LEAST, late)), is_left_open((Bound.EXACT, late), (Bound.AT_LEAST, early))
    (True, False)
    """
    (low, low_written), (high, high_written) = of_low, of_high
    if high is not _AT_LEAST or low is _AT_MOST:
        return False
    if low_written is None or high_written is None:
        return False
    return _LATER < high_written.first - low_written.last <= _STILL
