"""Contradictions that subjects in common made, and that all that is seen of the two figures makes unlikely.

Two figures of one topic have nothing in their subjects that tells them apart: "four people" who entered a shop, and "15 people" who stood in it.
Whether they are one figure is told by the rest as well (`factcheck.judging.likeness`): where that speaks against it, nothing is
called a contradiction.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import combinations, product

from factcheck.judging.cells import Cell, cell_of
from factcheck.judging.context import Context
from factcheck.judging.findings import finding_of
from factcheck.judging.rules import PAIR_RULES
from factcheck.judging.scope import outlook
from factcheck.model import Claim, Finding

UNLIKELY = 0.4
"""Chance below which nobody calls two values a contradiction: of such findings of topics between .3 and it eleven of 32 are right in 165 labelled sets, of those between .4 and .5 thirteen of 22."""
_CODES = ("FC101", "FC104")
"""Conflicts between sources, whose figures are held against each other in affairs as well."""
_FIRST = 3
"""Claims of a side that speak for it where it is not known which of them are of one affair."""
_Place = tuple[int, int]
"""A finding, by number, and a side of it."""


class Doubts:
    """What speaks against the contradictions found so far, pair by pair."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._findings = [one for one in findings if one.code in _CODES]
        self._places: dict[str, list[_Place]] = {}
        for number, finding in enumerate(self._findings):
            for side, group in enumerate(finding.groups):
                for claim in group:
                    self._places.setdefault(claim, []).append((number, side))
        self._best: dict[tuple[int, int, int], float] = {}

    @property
    def claims(self) -> Collection[str]:
        """The claims, by their ids, that stand on a side of a contradiction."""
        return self._places.keys()

    def bear_on(self, left: str, right: str) -> bool:
        """Whether two claims, by their ids, stand on two sides of a contradiction."""
        known = self._places
        return left in known and right in known and any(True for _ in self._sides(left, right))

    def hear(self, left: str, right: str, chance: float) -> None:
        """Takes in how likely two claims on two sides contradict."""
        for key in self._sides(left, right):
            self._best[key] = max(self._best.get(key, 0.0), chance)

    def unheard(self) -> Iterable[tuple[str, str]]:
        """Pairs of claims, by their ids, on sides of which nothing was heard: the first few of each."""
        for number, finding in enumerate(self._findings):
            for one, other in combinations(range(len(finding.groups)), 2):
                if (number, one, other) not in self._best:
                    yield from product(finding.groups[one][:_FIRST], finding.groups[other][:_FIRST])

    def _sides(self, left: str, right: str) -> Iterable[tuple[int, int, int]]:
        others = self._places.get(right, ())
        for number, side in self._places.get(left, ()):
            for finding, other in others:
                if finding == number and other != side:
                    yield number, min(side, other), max(side, other)

    def settled(self, findings: Sequence[Finding], context: Context) -> list[Finding]:
        """The findings without sides that contradict no other side, and without contradictions of which one side is left."""
        settled = {
            one.id: self._without_doubtful(number, context) for number, one in enumerate(self._findings)
        }
        kept = [settled.get(one.id, one) for one in findings]
        return [one for one in kept if one is not None]

    def _without_doubtful(self, number: int, context: Context) -> Finding | None:
        finding = self._findings[number]
        sides = range(len(finding.groups))
        standing = [
            side
            for side in sides
            if any(self._stands(number, side, other) for other in sides if other != side)
        ]
        if len(standing) == len(finding.groups):
            return finding
        if len(standing) < 2:
            return None
        rule = next(rule for rule in PAIR_RULES if rule.rule.code == finding.code)
        cells = [
            _cell_of([context.claims[claim] for claim in finding.groups[side]], context) for side in standing
        ]
        topic = context.topic_by_id[finding.topic]
        return finding_of(rule.rule, topic, [[cell] for cell in cells], rule.explain(cells), context)

    def _stands(self, number: int, side: int, other: int) -> bool:
        """Whether two sides contradict for all that is known; of sides that nothing was heard of nothing speaks against it."""
        return self._best.get((number, min(side, other), max(side, other)), 1.0) >= UNLIKELY


def _cell_of(claims: Sequence[Claim], context: Context) -> Cell:
    return cell_of(claims, outlook(claims[0], context.sources.get(claims[0].source)), context)
