"""Figures of one affair that are one slip apart (FC101): "93 million" and "93 billion", "1,039" and "1,093".

Topics bring together what is told of one thing in like words. Sources that tell it in words of their own are not compared there; but
where their numbers have the same digits, and a slip of the pen makes one of the other, they mean one number.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace

from factcheck.judging import fc101_value_conflict
from factcheck.judging.cells import Cell, single_cell
from factcheck.judging.confidence import severity
from factcheck.judging.context import Context
from factcheck.judging.findings import finding_of
from factcheck.judging.intervals import Relation, relate
from factcheck.judging.pairs import (
    SORTS_APART,
    PairsTold,
    number_of,
    numbers_by_source,
    shared_words,
    sureness,
    wording_in_common,
)
from factcheck.judging.periods import parse_period
from factcheck.judging.same_figures import digits_of
from factcheck.judging.scope import family, own_scope
from factcheck.lexicon import load
from factcheck.matching import kind_or_place_parts
from factcheck.model import Claim, Finding, Modality

FEWEST_DIGITS = 2
"""Of numbers with one digit each is a slip of many."""
TELLING_DIGITS = 3
"""From three digits on a slip by chance is rare enough for a quarter of the words."""
TELLING_WORDS, OTHER_WORDS = 0.1, 0.25
"""Share of the shorter sentence's words that both have, for numbers of so many digits, and for those of two."""
_FACTORS = (1000.0, 10.0)
"""Million for billion; a zero too many."""
_MOST = 40
"""Claims under one key that are set against each other."""


def judge_slips(claims: Sequence[Claim], told: PairsTold, context: Context) -> list[Finding]:
    """The contradictions among figures that no finding relates yet, one for each two numbers."""
    stated = numbers_by_source(claims)
    files: dict[Hashable, list[Claim]] = {}
    for claim in claims:
        for file in _files_of(claim) if claim.id in context.topic_of else ():
            files.setdefault(file, []).append(claim)
    found: dict[tuple[Hashable, float, float], tuple[dict[str, Claim], dict[str, Claim]]] = {}
    for file, group in files.items():
        for low, high in _slipped(group[:_MOST]):
            if (
                context.origins.get(low.source) != context.origins.get(high.source)
                and number_of(low) not in stated[high.source]
                and number_of(high) not in stated[low.source]
                and context.affairs.are_one(low.source, high.source)
                and _may_be_one_number(low, high)
                and not told.tell(low, high)
            ):
                sides = found.setdefault((file, low.quantity.stated[0], high.quantity.stated[0]), ({}, {}))
                sides[0][low.id], sides[1][high.id] = low, high
    return [_finding(list(lows.values()), list(highs.values()), context) for lows, highs in found.values()]


def _files_of(claim: Claim) -> Iterator[Hashable]:
    """Everything that a number may be after one slip; two numbers with a file in common are one slip apart, or equal."""
    quantity = claim.quantity
    number = quantity.stated[0]
    if (
        number != quantity.stated[1]
        or number <= 0
        or quantity.kind in SORTS_APART
        or claim.modality is Modality.DENIED
        or digits_of(claim) < FEWEST_DIGITS
    ):
        return
    digits, _, power = f"{number:.11e}".partition("e")
    digits = digits.replace(".", "").rstrip("0")
    sort = (family(claim), own_scope(claim).unit)
    yield sort, "zeros", digits
    for at in range(1, len(digits)):
        swapped = "".join(sorted(digits[at - 1 : at + 1]))
        yield sort, "swapped", power, at, digits[: at - 1] + swapped + digits[at + 1 :]


def _slipped(group: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of a group with different numbers, the lesser first; of those with the same digits only the usual factors."""
    numbers = [claim.quantity.stated[0] for claim in group]
    for at, right in enumerate(group):
        for left, number in zip(group[:at], numbers, strict=False):
            if number == numbers[at]:
                continue
            (least, low), (most, high) = (number, left), (numbers[at], right)
            if least > most:
                least, low, most, high = most, high, least, low
            ratio = most / least
            if ratio < min(_FACTORS) or any(abs(ratio / factor - 1) < 1e-9 for factor in _FACTORS):
                yield low, high


def _may_be_one_number(left: Claim, right: Claim) -> bool:
    """Whether the two sentences have so much in common that one number is meant."""
    if not _of_near_years(left, right) or _known_role(left) != _known_role(right):
        return False
    needed = TELLING_WORDS if digits_of(left) >= TELLING_DIGITS else OTHER_WORDS
    return shared_words(left, right) >= needed and not kind_or_place_parts(left, right)


def _known_role(claim: Claim) -> str:
    """The role as far as the lexicon knows it for one that tells other numbers: "killed"."""
    return claim.frame.role if claim.frame.role in load("verbs")["roles"] else ""


def _of_near_years(left: Claim, right: Claim) -> bool:
    """Whether the times told of two claims, or else the dates of their texts, are no more than a year apart."""
    one, other = parse_period(left.when), parse_period(right.when)
    if one is None or other is None:
        return True
    return one.years[0] - 1 <= other.years[1] and other.years[0] - 1 <= one.years[1]


def _finding(lows: Sequence[Claim], highs: Sequence[Claim], context: Context) -> Finding:
    sides = [_cell(claims, context) for claims in (lows, highs)]
    rule = fc101_value_conflict.RULE
    topic = context.topic_by_id[context.topic_of[lows[0].id]]
    shared = max(shared_words(low, high) for low in lows for high in highs)
    found = finding_of(rule.rule, topic, [[side] for side in sides], rule.explain(sides), context)
    words = wording_in_common(lows[0], highs[0], shared)
    return replace(found, confidence=sureness(shared), severity=severity(sides), evidence=(words,))


def _cell(claims: Sequence[Claim], context: Context) -> Cell:
    cells = [single_cell(claim, own_scope(claim), context) for claim in claims]
    kept = [cell for cell in cells if relate(cells[0].value, cell.value) is not Relation.DISJOINT]
    return replace(
        cells[0],
        claims=tuple(cell.lead for cell in kept),
        origins=tuple(origin for cell in kept for origin in cell.origins),
    )
