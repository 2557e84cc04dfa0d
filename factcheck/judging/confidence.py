"""How surely the sides of a finding speak of the same thing (confidence), and how far they are apart
(severity).

The two are never mixed: a wide gap between figures that may not belong together is grave and unsure.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from factcheck.judging.cells import Cell
from factcheck.judging.context import Similarity
from factcheck.judging.fc105_date_conflict import days_apart
from factcheck.judging.intervals import Relation, apart, relate
from factcheck.judging.scope import UNKNOWN, window, window_words
from factcheck.judging.wording import relation_words, say
from factcheck.model import Claim, Evidence, Kind

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_DATE = Kind.DATE

TIME_UNKNOWN = 0.85
"""Factor for each side whose time nobody tells: in the annotated sets some six of seven such pairs were of
one time.
"""
TIME_CARRIED = 0.95
"""Factor for each side whose time was carried over from an earlier sentence."""
DATE_HALF = 7
"""Days apart at which two dates of one event disagree half as much as they can."""


def confidence(leads: Sequence[Claim], similarity: Similarity) -> tuple[float, tuple[Evidence, ...]]:
    """How surely the claims speak of one thing at one time: the surest reading of the least sure pair with
    the first.
    """
    if len(leads) < 2:
        return 1.0, ()
    first = leads[0]
    scored = [similarity(first, other) for other in leads[1:]]
    least = min(range(len(scored)), key=lambda i: scored[i][0])  # the first of equals
    subject, evidence = scored[least]
    other = leads[least + 1]
    sure = time_sureness(first, other)
    note = "" if sure == 1 else _unsure_time(first, other)
    when = Evidence("when", sure, window_words(window(first)), window_words(window(other)), note)
    kept = [piece for piece in evidence if piece.feature != "when"]
    return round(max(0.0, min(1.0, subject * sure)), 4), (*kept, when)


def _unsure_time(left: Claim, right: Claim) -> str:
    """Why the two may be of different times, in words."""
    unknown = [claim for claim in (left, right) if window(claim) == UNKNOWN]
    if len(unknown) == 2:
        return "no time is told for either"
    if unknown:
        return f"no time is told for {say(unknown[0])}"
    dated = any(claim.when_from == "document" for claim in (left, right))
    return (
        "the time of one is that of its source" if dated else "the time of one was told earlier in its text"
    )


def time_sureness(left: Claim, right: Claim) -> float:
    """How surely two claims are of one time, when nothing speaks against it.

    An event with a name fixes the time as well as a date does.
    """
    sure = 1.0
    for claim in (left, right):
        if claim.quantity.kind is _DATE:
            continue
        if window(claim) == UNKNOWN:
            sure *= TIME_UNKNOWN
        elif claim.when_from in ("carried", "document"):
            sure *= TIME_CARRIED
    return round(sure, 4)


def severity(sides: Sequence[Cell]) -> float:
    """How much the values disagree: 0 for none, 1 for beyond all measure; of two numbers one less their
    quotient.

    60 against 160 is .63; 4.2 against 4.6 percent is .09; three days between two dates .3.
    """
    if len(sides) < 2:
        return 0.0
    if sides[0].lead.quantity.kind is _DATE:
        ordered = sorted(sides, key=lambda side: side.value.stated.low)
        days = days_apart(ordered)
        return round(days / (days + DATE_HALF), 4)
    ratio = max(apart(left.value, right.value) for left in sides for right in sides)
    return 1.0 if math.isinf(ratio) else round(1 - 1 / ratio, 4)


def value_evidence(sides: Sequence[Cell]) -> tuple[Evidence, ...]:
    """How the first two sides' values relate."""
    if len(sides) < 2:
        return ()
    left, right = sides[0], sides[1]
    relation = relate(left.value, right.value)
    score = {Relation.DISJOINT: 0.0, Relation.MISLEADING: 0.25, Relation.COMPATIBLE: 0.75}.get(relation, 1.0)
    return (Evidence("value", score, say(left.lead), say(right.lead), relation_words(relation)),)
