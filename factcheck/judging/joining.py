"""What several findings tell of one value is told once.

Pairs of figures are judged each on its own: that three sources give one number comes out as two or three agreements, and that a fourth gives
another one as so many contradictions. A reader wants one line with all who say so. Findings are joined where they have a claim in common and
all that is seen of the claims that this brings together allows it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, combinations, product

from factcheck.judging import fc401_same_value
from factcheck.judging.affair_pairs import pair_asked
from factcheck.judging.cells import cell_of
from factcheck.judging.context import Context
from factcheck.judging.figures import Figures
from factcheck.judging.grouping import components
from factcheck.judging.likeness import by_odds
from factcheck.judging.scope import outlook
from factcheck.matching import parted_slot
from factcheck.model import Bound, Finding, Verdict

LEAST = 0.5
"""Chance of two claims, brought together by the findings of others, from which on they are told together."""
LEAST_PARTED = 0.7
"""The same where their subjects differ: 54 recalls and 54 crashes."""
_SAME = fc401_same_value.RULE.code
_OF_TWO_VALUES = (
    "FC101",
    "FC104",
    "FC201",
    "FC202",
    "FC203",
    "FC204",
    "FC205",
    "FC206",
    "FC402",
    "FC403",
    "FC404",
)
"""Codes of findings that set values side by side."""
_COMPLETED = ("FC101", "FC104")
"""Contradictions on whose sides all stand who give the value."""
_ARITHMETIC = "FC3"
_AGREEING = (Verdict.AGREEMENT, Verdict.COMPATIBLE)
_MOST = 40
"""Claims of one finding; more are a table."""

_POINTS = {Bound.APPROX: Bound.EXACT}
"""Bounds that make no difference to who says the same: "some 127,000", "127,000"."""

Groups = tuple[tuple[str, ...], ...]
"""The claims of each side, by their ids."""
_Pair = frozenset[str]


def told_once(figures: Figures, findings: Sequence[Finding], context: Context) -> list[Finding]:
    """The findings; of those of one code about the same values with a claim in common one is made, at the place of the surest."""
    joined = _completed(_joined(findings, (_SAME,), figures, context), figures, context)
    return _joined(joined, _OF_TWO_VALUES, figures, context)


class _Allowed:
    """Which pairs of claims may be told together: those that findings relate, unless others tell of them otherwise, and those of one source, or likely
    enough by all that is seen of the two."""

    def __init__(
        self, related: Iterable[_Pair], otherwise: Iterable[_Pair], figures: Figures, context: Context
    ) -> None:
        self._told = dict.fromkeys(related, True) | dict.fromkeys(otherwise, False)
        self._likely: dict[_Pair, bool] = {}
        self._figures = figures
        self._context = context

    def allows(self, pairs: Iterable[_Pair], may_ask: bool = True) -> bool:
        """Whether all of them may; where nothing may be asked, those alone that findings tell of."""
        told, likely = self._told, self._likely
        for pair in pairs:
            allowed = told.get(pair)
            if allowed is None and may_ask:
                allowed = likely.get(pair)
                if allowed is None:
                    likely[pair] = allowed = self._is_likely(*sorted(pair))
            if not allowed:
                return False
        return True

    def _is_likely(self, left: str, right: str) -> bool:
        one, other = self._context.claims[left], self._context.claims[right]
        if one.source == other.source:
            return True
        met = pair_asked(one, other, self._figures, self._context)
        return met is not None and by_odds(met.odds) >= (LEAST_PARTED if parted_slot(one, other) else LEAST)


def _joined(
    findings: Sequence[Finding], codes: Sequence[str], figures: Figures, context: Context
) -> list[Finding]:
    several = _of_one_value(findings, codes, context)
    if not several:
        return list(findings)
    sides = {at: findings[at].groups for members in several for at in members}
    beside = _touching(findings, sides.values())
    related = {pair for one in beside if one.code in codes for pair in _related(one.groups)}
    by_verdict = {
        verdict: _Allowed(related, _told_otherwise(beside, verdict), figures, context)
        for verdict in {findings[members[0]].verdict for members in several}
    }
    wider: dict[int, Groups] = {}
    gone: set[int] = set()
    for members in several:
        kept: list[int] = []
        allowed = by_verdict[findings[members[0]].verdict]
        may_ask = bool(_all_sides([_in_order_of(sides[members[0]], sides[at], context) for at in members]))
        for at in sorted(members, key=lambda at: (-findings[at].confidence, at)):
            for first in kept:
                groups = _all_sides((sides[first], _in_order_of(sides[first], sides[at], context)))
                if groups and allowed.allows(_related(groups), may_ask):
                    sides[first] = wider[first] = groups
                    gone.add(at)
                    break
            else:
                kept.append(at)
    made = {at: _with_sides(findings[at], groups, context) for at, groups in wider.items()}
    return [made.get(at, one) for at, one in enumerate(findings) if at not in gone]


def _of_one_value(findings: Sequence[Finding], codes: Sequence[str], context: Context) -> list[list[int]]:
    """Findings, by number, of one code that tell of the same values and have claims in common, those together that hang together."""
    of_codes = [(at, finding) for at, finding in enumerate(findings) if finding.code in codes]
    times = Counter(chain.from_iterable(finding.claims for _, finding in of_codes))
    again = {claim for claim, number in times.items() if number > 1}
    holders: dict[Hashable, dict[str, int]] = {}
    edges: list[tuple[int, int]] = []
    for at, finding in of_codes:
        if again.isdisjoint(finding.claims):
            continue  # most have no claim in common with another one
        holding = holders.setdefault((finding.code, _values(finding, context)), {})
        for claim in filter(again.__contains__, finding.claims):
            first = holding.setdefault(claim, at)
            if first != at:
                edges.append((first, at))
    several: dict[int, list[int]] = {}
    for at, root in components(edges).items():
        several.setdefault(root, []).append(at)
    return [*several.values()]


def _values(finding: Finding, context: Context) -> Hashable:
    """By what findings tell of the same: the values of their sides, whichever stands first; claims that agree have one."""
    if len(finding.groups) == 1:
        return ()
    return tuple(sorted((_value(group, context) for group in finding.groups), key=repr))


def _value(group: Sequence[str], context: Context) -> Hashable:
    """What the claims of one side give."""
    one = context.claims[group[0]].quantity
    return one.stated, _POINTS.get(one.bound, one.bound), one.unit


def _in_order_of(first: Groups, groups: Groups, context: Context) -> Groups:
    """Sides with the same values as those of another finding, in the order in which they stand there."""
    if len(groups) == 1:
        return groups
    order = [_value(group, context) for group in first]
    return tuple(sorted(groups, key=lambda group: order.index(_value(group, context))))


def _related(groups: Groups) -> Iterator[_Pair]:
    """The pairs of claims that a finding sets side by side: of two sides; of the one side, where there is no other."""
    if len(groups) == 1:
        return map(frozenset, combinations(groups[0], 2))
    across = (product(one, other) for one, other in combinations(groups, 2))
    return map(frozenset, chain.from_iterable(across))


def _touching(findings: Sequence[Finding], sides: Iterable[Groups]) -> list[Finding]:
    """The findings that have a claim of any of the sides: no others relate what stands there."""
    concerned = {*chain.from_iterable(chain.from_iterable(sides))}
    return [one for one in findings if not concerned.isdisjoint(one.claims)]


def _told_otherwise(findings: Iterable[Finding], verdict: Verdict) -> set[_Pair]:
    """The pairs of claims to which findings give another verdict."""
    return {pair for one in findings if _tells_otherwise(one, verdict) for pair in _related(one.groups)}


def _all_sides(several: Sequence[Groups]) -> Groups:
    """The sides of findings put together, value by value; none where there would be too many claims, or one on two sides."""
    groups = tuple(tuple(dict.fromkeys(chain.from_iterable(sides))) for sides in zip(*several, strict=True))
    claims = [*chain.from_iterable(groups)]
    return groups if len(claims) <= _MOST and len(set(claims)) == len(claims) else ()


def _completed(findings: Sequence[Finding], figures: Figures, context: Context) -> list[Finding]:
    """The findings, the contradictions among them with all who give the value of a side, as far as they may be of what the other side is."""
    agreeing = {claim: one.groups[0] for one in findings if one.code == _SAME for claim in one.claims}
    wider: dict[int, Groups] = {}
    for at, finding in enumerate(findings):
        if finding.code in _COMPLETED and not agreeing.keys().isdisjoint(finding.claims):
            groups = tuple(
                tuple(dict.fromkeys((*group, *(new for claim in group for new in agreeing.get(claim, ())))))
                for group in finding.groups
            )
            if groups != finding.groups and len({*chain(*groups)}) == len([*chain(*groups)]) <= _MOST:
                wider[at] = groups
    if not wider:
        return list(findings)
    told = {pair for at in wider for pair in _related(findings[at].groups)}
    touching = _touching(findings, wider.values())
    allowed = _Allowed(told, _told_otherwise(touching, Verdict.CONTRADICTION), figures, context)
    completed = list(findings)
    for at, groups in wider.items():
        own = findings[at].groups
        kept = tuple(
            tuple(
                claim
                for claim in group
                if claim in own[side]
                or allowed.allows(
                    frozenset((claim, other))
                    for beside, others in enumerate(own)
                    if beside != side
                    for other in others
                )
            )
            for side, group in enumerate(groups)
        )
        if allowed.allows(_related(kept)):
            completed[at] = _with_sides(findings[at], kept, context)
    return completed


def _tells_otherwise(finding: Finding, verdict: Verdict) -> bool:
    """Whether a finding gives pairs of claims another verdict."""
    if finding.code.startswith(_ARITHMETIC) or finding.verdict is verdict:
        return False
    return not (verdict in _AGREEING and finding.verdict in _AGREEING)


def _with_sides(finding: Finding, groups: Groups, context: Context) -> Finding:
    """A finding with more claims on its sides; of what agrees the words tell how many say so."""
    told = replace(finding, groups=groups, claims=tuple(chain.from_iterable(groups)))
    if finding.code != _SAME:
        return told
    claims = [context.claims[claim] for claim in groups[0]]
    cell = cell_of(claims, outlook(claims[0], context.sources.get(claims[0].source)), context)
    return replace(told, explanation=fc401_same_value.explain(cell))
