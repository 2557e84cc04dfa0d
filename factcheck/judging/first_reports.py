"""A toll written within days of what happened, and a greater one written later: "19 dead" that evening, 73 in the end."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.judging.cells import Pair
from factcheck.judging.changed_since import is_outgrown, way_changed
from factcheck.judging.periods import Period
from factcheck.lexicon import load
from factcheck.matching.once import once
from factcheck.matching.words import letters_of
from factcheck.model import Bound, Claim

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_AT_LEAST, _AT_MOST = Bound.AT_LEAST, Bound.AT_MOST

_FRESH = 2
"""Days after an event within which its tolls are still counted."""

_BY = re.compile(r"\b[Bb]y (?:the (?:end|start) of )?[A-Z]")
"""What is counted up to a day as well: "By noon on Friday 18", "By Friday 52"."""

_BEFORE, _BEHIND = 45, 30
"""Characters before and behind a figure in which words belong to it."""
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


def was_rising(low: tuple[Claim, Period | None], high_written: Period | None) -> bool:
    """Whether the lesser of two tolls, with the date of its text, is told as what it has risen to or from, and the greater one in no earlier text: it
    went on rising. Of the labelled relations that this tells apart where no dates are told, eleven are of other days, and none contradicts.

    >>> import factcheck
    >>> told = factcheck.extract("The toll has risen to 8,413.")[0]
    >>> early, late = Period(739567, 739567), Period(739575, 739575)
    >>> was_rising((told, early), late), was_rising((told, late), early), was_rising((told, None), None)
    (True, False, True)
    """
    claim, written = low
    if written is not None and high_written is not None and high_written.first <= written.last:
        return False
    ended = any(word in claim.sentence for word in _ENDED)
    return not ended and (way_changed(claim) == 1 or is_outgrown(claim))


_ENDED = (" final ", " ended", " confirmed ")
"""In the sentence of a toll that rose no more."""


def lesser_is_so_far(low: Claim, high: Claim) -> bool:
    """Whether of two counts the lesser one alone is told of what was not over yet: "325 have been saved so far", "619 survived". Of seven
    such pairs of the labelled sets, called contradictions without it, one was.

    >>> import factcheck
    >>> texts = ("So far 325 people have been saved.", "Some 619 people were saved.", "By nightfall 300 had been saved.")
    >>> early, late, other = (factcheck.extract(text)[0] for text in texts)
    >>> lesser_is_so_far(early, late), lesser_is_so_far(late, early), lesser_is_so_far(other, early)
    (True, False, False)
    """
    return (
        low.quantity.unit == high.quantity.unit == "count"
        and low.quantity.stated[0] < high.quantity.stated[0]
        and is_still_counted(low)
        and not is_still_counted(high)
        and _BY.search(high.sentence) is None
    )


@once
def is_still_counted(claim: Claim) -> bool:
    """Whether a figure is told of what was not over yet, right before it or behind it."""
    if _so_far().isdisjoint(letters_of(claim.sentence)):
        return False  # most
    sentence, start = claim.sentence.casefold(), max(0, claim.span.start - claim.sentence_start)
    phrases = load("part_words")["so_far"]["phrases"]
    before = sentence[max(0, start - _BEFORE) : start].rpartition(";")[2]
    behind = sentence[start : start + len(claim.quote) + _BEHIND].partition(";")[0]
    return any(phrase in before or phrase in behind for phrase in phrases)


@lru_cache(maxsize=1)
def _so_far() -> frozenset[str]:
    """The longest word of each phrase that says so."""
    return frozenset(max(letters_of(phrase), key=len) for phrase in load("part_words")["so_far"]["phrases"])


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
