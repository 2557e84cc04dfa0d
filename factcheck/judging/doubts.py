"""Contradictions that subjects in common made, and that all that is seen of the two figures makes unlikely.

Two figures of one topic have nothing in their subjects that tells them apart: "four people" who entered a shop, and "15 people" who stood in it.
Whether they are one figure is told by the rest as well (`factcheck.judging.likeness`): where that speaks against it, nothing is
called a contradiction.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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
_MOST_SIDES = 10
"""Sides of one finding of which it is asked which contradict which: of more there may be very many sets."""
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
        return left in known and right in known and next(self._sides(left, right), None) is not None

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

    def _sides(self, left: str, right: str) -> Iterator[tuple[int, int, int]]:
        others = self._places.get(right, ())
        for number, side in self._places.get(left, ()):
            for finding, other in others:
                if finding == number and other != side:
                    yield number, min(side, other), max(side, other)

    def settled(self, findings: Sequence[Finding], context: Context) -> list[Finding]:
        """The findings, where some of the sides contradict no other one, with those alone of which each contradicts each: tolls of two ships that went
        down, in one topic, are two contradictions."""
        settled = {
            one.id: self._without_doubtful(number, context) for number, one in enumerate(self._findings)
        }
        return [kept for one in findings for kept in settled.get(one.id, (one,))]

    def _without_doubtful(self, number: int, context: Context) -> Sequence[Finding]:
        finding = self._findings[number]
        sides = range(len(finding.groups))
        against = {
            side: {other for other in sides if other != side and self._stands(number, side, other)}
            for side in sides
        }
        together = all_against_all(against)
        if together == [frozenset(sides)]:
            return (finding,)
        rule = next(rule for rule in PAIR_RULES if rule.rule.code == finding.code)
        topic = context.topic_by_id[finding.topic]
        found = []
        for kept in sorted(map(sorted, together)):
            if len(kept) > 1:
                claims = [[context.claims[claim] for claim in finding.groups[side]] for side in kept]
                cells = [_cell_of(own, context) for own in claims]
                found.append(
                    finding_of(rule.rule, topic, [[cell] for cell in cells], rule.explain(cells), context)
                )
        return found

    def _stands(self, number: int, side: int, other: int) -> bool:
        """Whether two sides contradict for all that is known; of sides that nothing was heard of nothing speaks against it."""
        return self._best.get((number, min(side, other), max(side, other)), 1.0) >= UNLIKELY


def all_against_all(against: Mapping[int, set[int]]) -> list[frozenset[int]]:
    """The largest sets of sides of which each contradicts each; where there are very many sides, all that contradict some.

    >>> [sorted(kept) for kept in all_against_all({0: {1}, 1: {0, 2, 3}, 2: {1, 3}, 3: {1, 2}, 4: set()})]
    [[0, 1], [1, 2, 3], [4]]
    """
    if len(against) > _MOST_SIDES:
        return [frozenset(side for side, others in against.items() if others)]
    return list(_with(frozenset(), set(against), against))


def _with(
    kept: frozenset[int], others: set[int], against: Mapping[int, set[int]]
) -> Iterator[frozenset[int]]:
    """Those that hold `kept`, and of the rest only some of `others`, which contradict all of `kept`."""
    if not others:
        if not any(kept <= own for own in against.values()):
            yield kept
        return
    first = min(others)
    yield from _with(kept | {first}, others & against[first], against)
    if not others <= against[first] | {first}:
        yield from _with(kept, others - {first}, against)


def _cell_of(claims: Sequence[Claim], context: Context) -> Cell:
    return cell_of(claims, outlook(claims[0], context.sources.get(claims[0].source)), context)
