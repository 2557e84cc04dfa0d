"""What is asked of two claims that stand in no topic together: whether a finding relates them, how many words their sentences share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.judging.conversions import is_fraction
from factcheck.judging.fc206_same_figure import significant_digits
from factcheck.matching import content_words
from factcheck.model import Claim, Evidence, Finding, Kind

SORTS_APART = (Kind.DATE, Kind.ORDINAL, Kind.RANK)
"""Kinds that are told apart by other rules."""
LEAST_SURE, MOST_SURE = 0.45, 0.7
"""Bounds of the confidence that words in common give."""
_MOST = 40
"""Claims of one finding whose pairs are told one by one; more are a table."""
_NUMBER = re.compile(r"\d[\d.,]*")


def pairs_told(findings: Sequence[Finding]) -> set[frozenset[str]]:
    """Pairs of claims that a finding relates, as far as its sides are small enough to be told in full."""
    told: set[frozenset[str]] = set()
    for finding in findings:
        ids = finding.claims[:_MOST]
        told.update(frozenset((one, other)) for at, one in enumerate(ids) for other in ids[:at])
    return told


def number_of(claim: Claim) -> tuple[str, float]:
    """Unit and number as the source states them."""
    return claim.quantity.unit, claim.quantity.stated[0]


def digits_of(claim: Claim) -> int:
    """How many digits its number has without leading and trailing zeros; "a third" has one."""
    return 1 if is_fraction(claim.quantity) else significant_digits(claim.quantity.stated[0])


def numbers_by_source(claims: Sequence[Claim]) -> dict[str, set[tuple[str, float]]]:
    """All numbers that a source states: who has both of two numbers means two things by them."""
    found: dict[str, set[tuple[str, float]]] = {}
    for claim in claims:
        found.setdefault(claim.source, set()).add(number_of(claim))
    return found


def shared_words(left: Claim, right: Claim) -> float:
    """The share of the shorter sentence's content words, and of its other numbers, that both sentences have.

    A second number in common counts as a word: "added 161,000 jobs", "4.9 percent" in both.
    """
    own = numbers_in(left.quote) | numbers_in(right.quote)
    one, other = (words_of(claim.sentence) | (numbers_in(claim.sentence) - own) for claim in (left, right))
    return len(one & other) / max(1, min(len(one), len(other)))


@lru_cache(maxsize=65536)
def numbers_in(text: str) -> frozenset[str]:
    """The numbers of a text in digits, without their separators."""
    return frozenset(found.replace(",", "").rstrip(".") for found in _NUMBER.findall(text))


@lru_cache(maxsize=65536)
def words_of(sentence: str) -> frozenset[str]:
    """The content words of a sentence."""
    return content_words(sentence)


def sureness(shared: float) -> float:
    """Confidence of an agreement that number, unit and words in common tell: .6 to .65 of them follow by the labels of the pairs
    (`python -m tests.accuracy.calibration`), a few more the more words are shared.
    """
    return round(min(LEAST_SURE + shared / 4, MOST_SURE), 4)


def wording_in_common(left: Claim, right: Claim, shared: float) -> Evidence:
    """The two sentences, and the share of their words that both have."""
    return Evidence(
        "wording", round(shared, 2), left.sentence, right.sentence, f"{shared:.0%} of the words in common"
    )
