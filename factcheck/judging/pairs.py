"""What is asked of two claims that stand in no topic together: whether a finding relates them, how many words their sentences share."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from factcheck.judging.fc206_same_figure import significant_digits
from factcheck.judging.themes import words_of
from factcheck.matching.dimensions import is_fraction
from factcheck.matching.once import once
from factcheck.model import Claim, Evidence, Finding, Kind, Verdict

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_DIFFERENT_SCOPE = Verdict.DIFFERENT_SCOPE

SORTS_APART = (Kind.DATE, Kind.ORDINAL, Kind.RANK)
"""Kinds that are told apart by other rules."""
LEAST_SURE, MOST_SURE = 0.45, 0.7
"""Bounds of the confidence that words in common give."""
_MOST = 40
"""Claims of one finding whose pairs are told one by one; more are a table."""
_NUMBER = re.compile(r"\d[\d.,]*")


class PairsTold:
    """Which pairs of claims a finding relates, as far as its sides are small enough to be told in full."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._told: list[Finding] = []
        self._findings: dict[str, set[int]] = {}
        self._firm: set[int] = set()
        self.add(findings)

    def add(self, findings: Iterable[Finding]) -> None:
        """Remembers the pairs of more findings."""
        numbers = self._findings
        for number, finding in enumerate(findings, start=len(self._told)):
            self._told.append(finding)
            if finding.verdict is not _DIFFERENT_SCOPE:
                self._firm.add(number)
            for claim in finding.claims[:_MOST]:
                if claim in numbers:
                    numbers[claim].add(number)
                else:
                    numbers[claim] = {number}

    def tell(self, left: str, right: str) -> bool:
        """Whether a finding relates two claims, by their ids."""
        one, other = self._findings.get(left), self._findings.get(right)
        return one is not None and other is not None and not one.isdisjoint(other) and left != right

    def relating(self, left: str, right: str) -> Collection[int]:
        """The findings that relate two claims, by their numbers; none for most."""
        one, other = self._findings.get(left), self._findings.get(right)
        if one is None or other is None or one.isdisjoint(other) or left == right:
            return ()
        return one & other

    def are_firm(self, numbers: Collection[int]) -> bool:
        """Whether one of several findings is firm: it does more than tell claims apart."""
        return not self._firm.isdisjoint(numbers)

    def codes(self, numbers: Collection[int]) -> set[str]:
        """The codes of several findings."""
        return {self._told[number].code for number in numbers}

    def tell_any(self, left: str, others: Iterable[str]) -> bool:
        """Whether a finding relates a claim and any of others, by their ids."""
        one = self._findings.get(left)
        return one is not None and any(
            other != left and not one.isdisjoint(self._findings.get(other, ())) for other in others
        )

    def settle_any(self, left: str, others: Iterable[str]) -> bool:
        """The same of firm findings alone (see `are_firm`)."""
        one = self._firm.intersection(self._findings.get(left, ()))
        return bool(one) and any(
            other != left and not one.isdisjoint(self._findings.get(other, ())) for other in others
        )

    def tell_any_of(self, finding: Finding) -> bool:
        """Whether another finding relates any two claims of this one."""
        seen: set[int] = set()
        for claim in finding.claims[:_MOST]:
            told = self._findings.get(claim, set())
            if not seen.isdisjoint(told):
                return True
            seen |= told
        return False


@once
def digits_of(claim: Claim) -> int:
    """How many digits its number has without leading and trailing zeros; "a third" has one."""
    return 1 if is_fraction(claim.quantity) else significant_digits(claim.quantity.stated[0])


def shared_words(left: Claim, right: Claim) -> float:
    """The share of the shorter sentence's content words, and of its other numbers, that both sentences have.

    A second number in common counts as a word: "added 161,000 jobs", "4.9 percent" in both.
    """
    (one, mine), (other, theirs) = _said_by(left), _said_by(right)
    common, first, second = len(one & other), len(one), len(other)
    if not common and mine.isdisjoint(theirs):
        return 0.0
    if mine or theirs:
        mine, theirs = mine - numbers_in(right.quote), theirs - numbers_in(left.quote)
        common += len(mine & theirs)
        first, second = first + len(mine), second + len(theirs)
    return common / (min(first, second) or 1)


def words_and_numbers(claim: Claim) -> frozenset[str]:
    """The content words and the other numbers of a claim's sentence; sentences without one in common share nothing (see `shared_words`)."""
    return frozenset().union(*_said_by(claim))


@once
def _said_by(claim: Claim) -> tuple[frozenset[str], frozenset[str]]:
    return words_of(claim), other_numbers(claim)


@once
def other_numbers(claim: Claim) -> frozenset[str]:
    """The numbers of a claim's sentence that it does not state itself."""
    return numbers_in(claim.sentence) - numbers_in(claim.quote)


@lru_cache(maxsize=65536)
def numbers_in(text: str) -> frozenset[str]:
    """The numbers of a text in digits, without their separators."""
    return frozenset([found.replace(",", "").rstrip(".") for found in _NUMBER.findall(text)])


def sureness(shared: float) -> float:
    """Confidence of an agreement that number, unit and words in common tell: .6 to .65 of them follow by the labels of the pairs
    (`python -m tests.accuracy.calibration`), a few more the more words are shared.
    """
    return round(min(LEAST_SURE + shared / 4, MOST_SURE), 4)


def wording_in_common(left: Claim, right: Claim, shared: float) -> Evidence:
    """The two sentences, and the share of their words that both have."""
    told = f"{shared:.0%} of the words in common" if shared else "no words in common"
    return Evidence("wording", round(shared, 2), left.sentence, right.sentence, told)
