"""What many sources tell of one figure, each with another value, is one contradiction.

Pairs of figures of one affair are judged each on its own: five outlets that give five lengths of one tunnel come out as ten contradictions. A reader
wants one, with five sides. Sides are brought together where each contradicts each.

So it is done where the user says that all sources tell of one event: of 576 findings of 39 such sets 297 stood beside two others that tell the same three values. Where nothing is
said few do (66 of 723 of the tune sets), and where one of three pairs is wrong it takes the right ones with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, combinations, permutations, product
from statistics import fmean

from factcheck.judging import fc101_value_conflict
from factcheck.judging.cells import cell_of, value_order
from factcheck.judging.context import Context
from factcheck.judging.findings import finding_of
from factcheck.judging.grouping import components, sides_of
from factcheck.judging.scope import outlook
from factcheck.model import Finding

_RULE = fc101_value_conflict.RULE
_CODE = _RULE.rule.code
_FEWEST = 3
"""Sides of a finding that takes the place of others."""
_Pair = frozenset[str]


def together(findings: Sequence[Finding], context: Context) -> list[Finding]:
    """The findings; of contradictions between sources whose sides all contradict each other one is made, at the place of the surest."""
    conflicts = _with_claims_in_common(findings)
    if not conflicts:
        return list(findings)
    side_of = _sides_of(findings[at] for at in conflicts)
    claims: dict[str, list[str]] = {}
    told: dict[_Pair, list[int]] = {}
    against: dict[str, set[str]] = {}
    apart: set[_Pair] = set()
    for at in conflicts:
        for left, right in combinations(findings[at].groups, 2):
            one, other = side_of[left[0]], side_of[right[0]]
            told.setdefault(frozenset((one, other)), []).append(at)
            against.setdefault(one, set()).add(other)
            against.setdefault(other, set()).add(one)
            apart.update(map(frozenset, product(left, right)))
        for claim in findings[at].claims:
            side = claims.setdefault(side_of[claim], [])
            if claim not in side:
                side.append(claim)
    gone: set[int] = set()
    made: dict[int, Finding] = {}
    for sides in _several(against):
        pairs = [frozenset(pair) for pair in combinations(sides, 2)]
        members = sorted({at for pair in pairs for at in told[pair]})
        if (
            len(members) == 1
            or not gone.isdisjoint(members)
            or not _contradict([claims[side] for side in sides], apart)
        ):
            continue
        if any(not {side_of[claim] for claim in findings[at].claims} <= sides for at in members):
            continue  # it tells of more
        surest, *_ = of_these = sorted(members, key=lambda at: (-findings[at].confidence, at))
        gone.update(members)
        own = [claims[side] for side in sorted(sides)]
        made[surest] = _made([findings[at] for at in of_these], own, context)
    return [made.get(at, one) for at, one in enumerate(findings) if at in made or at not in gone]


def _with_claims_in_common(findings: Sequence[Finding]) -> list[int]:
    """The contradictions between sources, by number, that have a claim in common with another one; most have none."""
    conflicts = [at for at, one in enumerate(findings) if one.code == _CODE]
    times = Counter(chain.from_iterable(findings[at].claims for at in conflicts))
    again = {claim for claim, number in times.items() if number > 1}
    return [at for at in conflicts if not again.isdisjoint(findings[at].claims)]


def _sides_of(findings: Iterable[Finding]) -> Mapping[str, str]:
    """Claim -> the first of those that stand on one side with it, in any finding."""
    return components((group[0], claim) for one in findings for group in one.groups for claim in group)


def _several(against: Mapping[str, set[str]]) -> list[frozenset[str]]:
    """Sets of sides of which each contradicts each, three or more of them, the largest first."""
    hanging_together: dict[str, list[str]] = {}
    for side, first in components(
        (side, other) for side, others in against.items() for other in others
    ).items():
        hanging_together.setdefault(first, []).append(side)
    sets: list[frozenset[str]] = []
    for sides in hanging_together.values():
        edges = [(a, b) for a, b in combinations(range(len(sides)), 2) if sides[b] in against[sides[a]]]
        sets += (
            frozenset(sides[at] for (at,) in found) for found in sides_of(edges, lambda one, other: False)
        )
    return sorted((one for one in sets if len(one) >= _FEWEST), key=lambda one: (-len(one), sorted(one)))


def _contradict(sides: Sequence[Sequence[str]], apart: set[_Pair]) -> bool:
    """Whether findings set each claim of a side against each of the other sides: against one claim there, since those agree."""
    return all(
        any(frozenset((claim, opposed)) in apart for opposed in other)
        for one, other in permutations(sides, 2)
        for claim in one
    )


def _made(several: Sequence[Finding], sides: Sequence[Sequence[str]], context: Context) -> Finding:
    """One finding of all sides, as sure as those are in the mean that it takes the place of, the surest of which tells why."""
    groups = [[context.claims[claim] for claim in side] for side in sides]
    cells = value_order(
        cell_of(own, outlook(own[0], context.sources.get(own[0].source)), context) for own in groups
    )
    topic = context.topic_by_id[several[0].topic]
    sure = round(fmean(one.confidence for one in several), 4), several[0].evidence
    return finding_of(_RULE.rule, topic, [[cell] for cell in cells], _RULE.explain(cells), context, sure)
