"""How likely two figures of sources of one affair are one figure, or could be taken for one another, whatever words their texts use.

Each thing that can be seen of two claims (`head same`, `time another year`, `digits swapped` ...) has a weight, the logarithm of how much
more often it is seen of pairs that belong together than of others; the weights of all that is seen are added up, as in record
linkage after Fellegi and Sunter. They stand in `lexicon/likeness.toml` and are fitted to the labelled sets of documents by
`python -m tests.accuracy.likeness_weights`; why so: docs/decisions/likeness.md.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import repeat

from factcheck.judging.affairs import names_in
from factcheck.judging.intervals import Relation, Value, apart, relate
from factcheck.judging.pairs import digits_of, numbers_in
from factcheck.judging.periods import Period, parse_period
from factcheck.judging.scope import UNKNOWN, Window, as_of, family, outlook, own_scope, window
from factcheck.judging.slips import slip_between
from factcheck.judging.themes import words_of
from factcheck.judging.values import claim_value
from factcheck.lexicon import load
from factcheck.matching import slot_levels
from factcheck.model import Claim, Kind, Source


class Question(StrEnum):
    """What is asked of two claims. Each question has weights of its own."""

    CONTRADICT = "contradict"
    """Of two different values: are they given for one figure?"""
    AGREE = "agree"
    """Of two values that allow for one another: are they given for one figure?"""
    MISTAKABLE = "mistakable"
    """Of two different values: would a reader set them side by side at all, as one figure or as two of a sort?"""


@dataclass(frozen=True, slots=True)
class Profile:
    """What is looked at of one claim."""

    claim: Claim
    """The claim."""
    value: Value
    """Its value."""
    sort: tuple[str, str]
    """Family and unit: only claims of one sort are compared."""
    words: frozenset[str]
    """The content words of its sentence."""
    names: frozenset[str]
    """The names in its sentence."""
    numbers: frozenset[str]
    """The numbers of its sentence but its own."""
    window: Window
    """Its time, as it is compared."""
    period: Period | None
    """Its time."""
    moment: Period | None
    """Its time, else the date of its source."""
    outlook: str
    """`result`, `forecast` or `target`."""
    digits: int
    """How many digits its number has without leading and trailing zeros."""


def profile_of(claim: Claim, source: Source | None) -> Profile:
    """What is looked at of a claim."""
    return Profile(
        claim=claim,
        value=claim_value(claim),
        sort=(family(claim), own_scope(claim).unit),
        words=words_of(claim),
        names=names_in(claim.sentence),
        numbers=numbers_in(claim.sentence) - numbers_in(claim.quote),
        window=window(claim),
        period=parse_period(claim.when),
        moment=as_of(claim, source),
        outlook=outlook(claim, source),
        digits=digits_of(claim),
    )


@dataclass(frozen=True, slots=True)
class Company:
    """The claims beside which two are compared: those of their sources, by sort."""

    stated: dict[tuple[str, tuple[str, str]], tuple[float, ...]]
    """Source and sort -> the numbers that the source states."""

    def number(self, source: str, sort: tuple[str, str]) -> int:
        """How many figures of a sort a source has."""
        return len(self.stated.get((source, sort), ()))

    def states(self, source: str, profile: Profile) -> bool:
        """Whether a source states a claim's number, in its unit."""
        return profile.claim.quantity.stated[0] in self.stated.get((source, profile.sort), ())


def company_of(profiles: Sequence[Profile]) -> Company:
    """All claims by source and sort."""
    stated: dict[tuple[str, tuple[str, str]], list[float]] = {}
    for profile in profiles:
        key = (profile.claim.source, profile.sort)
        stated.setdefault(key, []).append(profile.claim.quantity.stated[0])
    return Company({key: tuple(numbers) for key, numbers in stated.items()})


def levels_of(left: Profile, right: Profile, relation: Relation, company: Company) -> tuple[str, ...]:
    """All that is seen of two claims, each by its name and level; the order of the claims is of no matter."""
    shared = len(left.words & right.words)
    share = shared / max(1, min(len(left.words), len(right.words)))
    others = [
        company.states(right.claim.source, left) and relation is not Relation.SAME,
        company.states(left.claim.source, right) and relation is not Relation.SAME,
    ]
    fewest = min(company.number(profile.claim.source, profile.sort) for profile in (left, right))
    return (
        *slot_levels(left.claim, right.claim),
        f"time {_time(left, right)}",
        f"moments {_moments(left, right)}",
        f"outlook {'same' if left.outlook == right.outlook else 'differ'}",
        f"words {_step(shared, (0, 1, 2, 3, 5, 8))}",
        f"share {_step(share, (0.0, 0.15, 0.3, 0.5, 0.75))}",
        f"names {_names(left.names, right.names)}",
        f"other numbers {min(2, len(left.numbers & right.numbers))}",
        f"found elsewhere {sum(others)}",
        f"of its sort {_step(fewest, (1, 2, 4, 8, 16))}",
        f"unit {_unit(left)}",
        *_values(left, right, relation),
    )


def _time(left: Profile, right: Profile) -> str:
    one, other = left.period, right.period
    if UNKNOWN in (left.window, right.window) or one is None or other is None:
        return "unknown"
    if left.window == right.window:
        return "same"
    if one.contains(other) or other.contains(one):
        return "within"
    if one.last >= other.first and other.last >= one.first:
        return "overlap"
    years = one.years[1] < other.years[0] or other.years[1] < one.years[0]
    unsure = {"document", "carried"} & {left.claim.when_from, right.claim.when_from}
    return f"another {'year' if years else 'day'}{', unsure' if unsure else ''}"


def _moments(left: Profile, right: Profile) -> str:
    """How many days lie between the times, or else the dates, of the two."""
    one, other = left.moment, right.moment
    if one is None or other is None:
        return "unknown"
    days = max(other.first - one.last, one.first - other.last)
    return "overlap" if days <= 0 else f"from {_step(days, (1, 4, 32, 200, 400))} days"


def _names(one: frozenset[str], other: frozenset[str]) -> str:
    """Whether the sentences name the same."""
    if not one or not other:
        return "one" if one or other else "none"
    if one == other:
        return "same"
    return "in part" if one & other else "differ"


def _unit(profile: Profile) -> str:
    if profile.claim.quantity.kind is Kind.DATE:
        return "date"
    unit = profile.claim.quantity.unit
    if "/" in unit:
        return "rate"
    return unit if unit in ("count", "percent") else "money" if unit.isupper() else "measure"


def _values(left: Profile, right: Profile, relation: Relation) -> tuple[str, ...]:
    """How near two values are, and how telling it is."""
    digits = f"digits {min(4, left.digits, right.digits)}"
    if relation is not Relation.DISJOINT:
        return (f"value {relation}", digits)
    slip = slip_between(left.claim, right.claim)
    if slip == "zeros":
        return (f"slip {slip}", digits)  # how many times is told by the slip
    ratio = apart(left.value, right.value)
    return (f"slip {slip}", f"times {_step(min(ratio, 1e6), (1, 1.3, 2, 4, 20))}", digits)


def _step(number: float, steps: Sequence[float]) -> str:
    """The greatest step that a number reaches, for people: "3", "0.15"."""
    return _shown(steps[max(0, bisect_right(steps, number) - 1)])


@lru_cache(maxsize=128)
def _shown(step: float) -> str:
    return f"{step:g}"


@lru_cache(maxsize=1)
def _weights() -> dict[str, dict[str, float]]:
    return {str(question): dict(load("likeness")[question]["weights"]) for question in Question}


def chance(question: Question, levels: Sequence[str]) -> float:
    """How likely the answer is yes, 0 to 1.

    >>> seen = ("head same", "time same", "slip digits swapped")
    >>> chance(Question.CONTRADICT, seen) > chance(Question.CONTRADICT, ("head differ", "time another year", "slip none"))
    True
    """
    weights = _weights()[question]
    total = weights["always"] + sum(map(weights.get, levels, repeat(0.0)))
    return 1 / (1 + math.exp(-total))


def asked(left: Profile, right: Profile) -> Relation | None:
    """How two claims' values relate, when it is worth asking more of them; None when nothing can come of it.

    Values that differ need a word in common, and values far apart two, or a slip of the pen between them. Of bounds that can both be right
    seven in a hundred are of one thing, so that nothing is asked of them.
    """
    shared = len(left.words & right.words)
    one, other = left.claim.quantity.stated, right.claim.quantity.stated
    if not shared and one != other and slip_between(left.claim, right.claim) == "none":
        return None
    relation = relate(left.value, right.value)
    if relation is not Relation.DISJOINT:
        return relation if relation in AGREEING else None
    if left.claim.quantity.kind is Kind.DATE:
        return None  # all days of an affair differ; which of them are of one event its words must tell
    ratio = apart(left.value, right.value)
    near = ratio <= NEAR or (shared > 1 and ratio <= MOST_TIMES)
    return relation if near or slip_between(left.claim, right.claim) != "none" else None


AGREEING = (Relation.SAME, Relation.ROUNDED, Relation.CONVERTED)
"""Values that agree."""
NEAR = 4.0
"""Values of one size."""
MOST_TIMES = 20.0
"""Values farther apart, with no slip of the pen between them, are of different things: of the labelled pairs 1 in 50 is."""
