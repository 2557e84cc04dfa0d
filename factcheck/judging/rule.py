"""What a rule is: a code, a title, a verdict, and its text for people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from factcheck.judging.cells import Cell, Pair
from factcheck.lexicon import load
from factcheck.model import Reading, Verdict


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of finding."""

    code: str
    """`FC101` ..."""
    title: str
    """A few words: "value conflict between sources"."""
    verdict: Verdict
    """What its findings say. An arithmetic rule says agreement when the arithmetic holds."""
    reading: Reading = Reading.LITERAL
    """The reading on which its findings rest."""


@dataclass(frozen=True, slots=True)
class PairRule:
    """A rule about two values of one topic."""

    rule: Rule
    """Its code, title and verdict."""
    applies: Callable[[Pair], bool]
    """Whether it is the rule for this pair; the first rule that applies gets the pair."""
    explain: Callable[[Sequence[Cell]], str]
    """One or two sentences on the sides of a finding."""


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule for people."""

    what: str
    """What it finds."""
    why: str
    """Why that matters."""
    example: str
    """An example."""
    settle: str
    """How a person settles it."""


def rule_text(code: str) -> RuleText:
    """The text of a rule, from the lexicon; KeyError if there is no such code.

    >>> rule_text("FC101").what[:7]
    'Sources'
    """
    row = load("rules")[code]
    return RuleText(row["what"], row["why"], row["example"], row["settle"])
