"""What people decided, applied to the findings: each decision is about a topic, a scope and two values.

A finding is decided when every two of its sides are: a value that joins it later opens it again. A decision does
not look at ids. It knows a side again by its value, its time, and by claims that speak of the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from factcheck.decision import MUTE, DecisionKind, Recorded, Target, in_time, standing, witness
from factcheck.judging.context import LEAST_ALIKE
from factcheck.judging.intervals import Relation, Value, relate
from factcheck.judging.periods import Period, parse_period
from factcheck.judging.scope import family, window
from factcheck.judging.values import claim_value
from factcheck.judging.wording import hedge_of, say
from factcheck.matching import compare_subjects
from factcheck.model import Claim, Finding, Modality, Report, Verdict

_ARITHMETIC = "FC3"
_SAME_FIGURE = "FC206"
"""About one figure at two times; the findings on two figures at these times are about something else."""
_NUMBER = re.compile(r"\d[\d,.]*")
_EQUAL_VALUES = (Relation.SAME, Relation.ROUNDED, Relation.CONVERTED)
_KNOWN_AGAIN = 2.0
"""Better than any likeness: the very claim that was decided on."""
_NEARLY = 0.05
"""Likenesses this close are equally good."""

_DIGITS = 9
"""Significant digits in which two numbers must agree to be one."""

_Key = tuple[str, str, str, str, str]
"""Sort of figure, bound, unit, numbers."""


@dataclass(frozen=True, slots=True)
class Decided:
    """Findings with what was decided of them."""

    findings: tuple[Finding, ...]
    """As given, with their decisions."""
    uses: Mapping[str, tuple[str, ...]]
    """Decision -> the findings that it bears on, whether or not another one counts there."""
    counts: Mapping[str, tuple[str, ...]]
    """Decision -> the findings whose decision it is."""


def apply_decisions(report: Report, decisions: Iterable[Recorded]) -> Decided:
    """Set the decision of every finding that is decided."""
    on_findings = [one for one in standing(decisions) if one.kind is DecisionKind.FINDING]
    if not on_findings:
        return Decided(report.findings, {}, {})
    claims = {claim.id: claim for claim in report.claims}
    sides = {finding.id: _sides_of(finding, claims) for finding in report.findings}
    by_value: dict[_Key, list[Finding]] = {}
    for finding in report.findings:
        for key in {value.key for side in sides[finding.id] for value in side}:
            by_value.setdefault(key, []).append(finding)
    said: dict[str, dict[tuple[int, int], Recorded]] = {}
    uses: dict[str, tuple[str, ...]] = {}
    for decision in on_findings:
        covered = _covered(decision, by_value, sides)
        uses[decision.id] = tuple(covered)
        for identity, pairs in covered.items():
            said.setdefault(identity, {}).update(dict.fromkeys(pairs, decision))  # the latest counts
    chosen = {
        finding.id: _chosen(said.get(finding.id, {}), len(sides[finding.id])) for finding in report.findings
    }
    counts: dict[str, tuple[str, ...]] = {}
    for identity, one in chosen.items():
        if one is not None:
            counts[one.id] = (*counts.get(one.id, ()), identity)
    findings = tuple(
        finding if (one := chosen[finding.id]) is None else replace(finding, decision=one.decision)
        for finding in report.findings
    )
    return Decided(findings, uses, counts)


def target_of(finding: Finding, claims: Mapping[str, Claim], subject: str, about: str) -> Target:
    """What a decision on a finding is about."""
    groups = _groups_of(finding, claims)
    firsts = [list({_key(claim): claim for claim in reversed(group)}.values())[::-1] for group in groups]
    words = list(dict.fromkeys(say(claim) for group in firsts for claim in group[:1]))
    figures = _figures(finding)
    return Target(
        sides=tuple(tuple(witness(claim, hedge_of(claim)) for claim in group) for group in firsts),
        subject=subject,
        about=about,
        says=" / ".join(words if len(groups) > 1 or not figures else figures),
        code=finding.code,
        found=finding.verdict.value,
        ids=(finding.id,),
        figures=figures,
    )


# ------------------------------------------------------------------------------------------------- sides


@dataclass(frozen=True, slots=True)
class _SideValue:
    """One value of a side, and who states it."""

    key: _Key
    value: Value
    claims: tuple[Claim, ...]


_Sides = Sequence[Sequence[_SideValue]]


def is_arithmetic(code: str) -> bool:
    """Whether the finding is about a sum: then each figure of it is a side."""
    return code.startswith(_ARITHMETIC)


def _sort(code: str) -> str:
    """Decisions on findings of one sort are about the same: two values, whichever rule set them side by side."""
    return code if is_arithmetic(code) or code == _SAME_FIGURE else ""


def _groups_of(finding: Finding, claims: Mapping[str, Claim]) -> list[list[Claim]]:
    groups = [[claims[claim] for claim in group if claim in claims] for group in finding.groups]
    if is_arithmetic(finding.code):
        return [[claim] for claim in dict.fromkeys(claim for group in groups for claim in group)]
    return [group for group in groups if group]


def _sides_of(finding: Finding, claims: Mapping[str, Claim]) -> _Sides:
    return [_values(group) for group in _groups_of(finding, claims)]


def _values(claims: Iterable[Claim]) -> list[_SideValue]:
    by_key: dict[_Key, list[Claim]] = {}
    for claim in claims:
        by_key.setdefault(_key(claim), []).append(claim)
    return [_SideValue(key, claim_value(group[0]), tuple(group)) for key, group in by_key.items()]


def _key(claim: Claim) -> _Key:
    """The numbers as they are printed, with bound and unit, whatever the hedge says beyond these."""
    quantity = claim.quantity
    low, high = (f"{number:.{_DIGITS}g}" for number in quantity.stated)
    return family(claim), quantity.bound.value, quantity.unit, low, high


def _figures(finding: Finding) -> tuple[str, ...]:
    """Of a check of one claim against its text, the numbers that it found: they have no claims of their own."""
    if not is_arithmetic(finding.code) or len(finding.claims) != 1:
        return ()
    return tuple(number.rstrip(".,") for number in _NUMBER.findall(finding.explanation))


# ---------------------------------------------------------------------------------------------- covering


def _covered(
    decision: Recorded, by_value: Mapping[_Key, Sequence[Finding]], sides: Mapping[str, _Sides]
) -> dict[str, list[tuple[int, int]]]:
    """Finding -> the pairs of its sides that a decision is about (of a finding with one side: that side twice).

    Where it fits findings of several topics, only those are meant that are most surely what was decided on.
    """
    target = decision.target
    wanted = [_values(side) for side in target.sides]
    candidates = {
        finding.id: finding
        for side in wanted
        for value in side
        for finding in by_value.get(value.key, ())
        if _may_be_meant(decision, finding)
    }
    found: dict[str, list[tuple[int, int]]] = {}
    sure: dict[str, float] = {}
    for finding in candidates.values():
        places, likeness = _places(sides[finding.id], wanted)
        pairs = _pairs(finding, places, len(sides[finding.id]), len(wanted))
        if pairs:
            found[finding.id] = pairs
            sure[finding.topic] = max(sure.get(finding.topic, 0.0), likeness)
    best = max(sure.values(), default=0.0)
    return {
        identity: pairs
        for identity, pairs in found.items()
        if sure[candidates[identity].topic] >= best - _NEARLY
    }


def _may_be_meant(decision: Recorded, finding: Finding) -> bool:
    """Whether the finding is of the sort that was decided on. Who hid an agreement has not seen a contradiction."""
    target = decision.target
    if _sort(target.code) != _sort(finding.code) or _figures(finding) != target.figures:
        return False
    hidden_as = target.found == Verdict.CONTRADICTION
    return decision.decision.verdict != MUTE or hidden_as or finding.verdict is not Verdict.CONTRADICTION


def _pairs(finding: Finding, places: Mapping[int, int], count: int, wanted: int) -> list[tuple[int, int]]:
    """The pairs of sides, by number, that lie at different sides of the decision."""
    if is_arithmetic(finding.code) and (len(places) != count or len(set(places.values())) != wanted):
        return []  # of a sum every figure counts
    if count == 1:
        return [(0, 0)] if wanted == 1 and places else []
    return [
        pair for pair in combinations(range(count), 2) if pair[0] in places and pair[1] in places
        and places[pair[0]] != places[pair[1]]
    ]  # fmt: skip


def _places(sides: _Sides, wanted: _Sides) -> tuple[dict[int, int], float]:
    """Side of the finding -> side of the decision, each at most once; and how surely the sides are those meant."""
    places: dict[int, int] = {}
    least = _KNOWN_AGAIN
    for number, side in enumerate(sides):
        likeness, other = max(
            (
                (_likeness(side, decided), -place)
                for place, decided in enumerate(wanted)
                if place not in places.values()
            ),
            default=(0.0, 0),
        )
        if likeness:
            places[number] = -other
            least = min(least, likeness)
    return places, least


def _likeness(side: Sequence[_SideValue], decided: Sequence[_SideValue]) -> float:
    """How surely a side is the one decided on: 0 when it is not.

    One of its values must be one decided on, said of the same thing at the same time; the others must be that
    value again, rounded or converted.
    """
    known = {value.key: value for value in decided}
    shared = [(value, known[value.key]) for value in side if value.key in known]
    likeness = max((_alike(value.claims, other.claims) for value, other in shared), default=0.0)
    for value in side:
        if value.key not in known and not any(
            relate(value.value, other.value) in _EQUAL_VALUES for other, _ in shared
        ):
            return 0.0
    return likeness


def _alike(claims: Sequence[Claim], witnesses: Sequence[Claim]) -> float:
    """The surest likeness of a claim to one that was decided on, among those whose times fit."""
    best = 0.0
    for claim in claims:
        for other in witnesses:
            if _outlook(claim) != _outlook(other) or not _times_meet(claim, other):
                continue
            if claim.id == other.id or (claim.quote, claim.sentence) == (other.quote, other.sentence):
                return _KNOWN_AGAIN
            likeness = compare_subjects(claim, other)[0]
            best = max(best, likeness if likeness >= LEAST_ALIKE else 0.0)
    return best


def _outlook(claim: Claim) -> str:
    return claim.modality.value if claim.modality in (Modality.FORECAST, Modality.TARGET) else "result"


def _days(claim: Claim) -> tuple[str, Period] | None:
    sort, first, last = window(claim)
    if not sort:
        return None
    if sort == "days":
        return sort, Period(first, last)
    if sort == "until":
        return sort, Period(first, first)
    years = parse_period(f"{first:04d}/{last:04d}")
    return None if years is None else ("days", years)


def _times_meet(left: Claim, right: Claim) -> bool:
    """Whether two claims may be for one time: unknown ones may, else one lies within the other."""
    one, other = _days(left), _days(right)
    if one is None or other is None:
        return True
    if one[0] != other[0]:
        return False
    return one[1].contains(other[1]) or other[1].contains(one[1])


def _chosen(pairs: Mapping[tuple[int, int], Recorded], count: int) -> Recorded | None:
    """What was decided of the whole finding: nothing, unless all its pairs are; a contradiction, if one of them is."""
    needed = max(1, count * (count - 1) // 2)
    if len(pairs) < needed:
        return None
    ordered = in_time(pairs.values())
    contradictions = [one for one in ordered if one.decision.verdict == Verdict.CONTRADICTION]
    return (contradictions or ordered)[-1]


def stated_still(witness_of: Claim, claims: Iterable[Claim]) -> bool:
    """Whether a claim still states the value that was decided on, of the same thing at the same time."""
    key = _key(witness_of)
    return any(_key(claim) == key and _alike([claim], [witness_of]) > 0 for claim in claims)
