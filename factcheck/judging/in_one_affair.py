"""Findings among sources of one affair whose texts name things differently, so that their figures stand in different topics.

One text says a figure of the fair, another of the town or the hall; one calls them guests, the other one people. In sources of one affair all
figures of one sort are compared all the same, and how likely two of them are one is told by all that is seen of them together
(`factcheck.judging.likeness`): different values of one figure contradict (FC101), values that allow for one another agree (FC401 to FC404),
and what could be taken for one another is told apart (FC201, FC202, FC203).
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace

from factcheck.judging import (
    fc101_value_conflict,
    fc201_other_time,
    fc202_other_part,
    fc203_forecast_result,
    fc401_same_value,
    fc402_rounded,
    fc403_compatible_bounds,
    fc404_converted,
)
from factcheck.judging.affair_pairs import Compared, compared
from factcheck.judging.cells import Cell, single_cell
from factcheck.judging.confidence import severity
from factcheck.judging.context import Context
from factcheck.judging.findings import finding_of, surely_finding
from factcheck.judging.intervals import Relation
from factcheck.judging.likeness import Profile, Question, chance
from factcheck.judging.pairs import pairs_told, shared_words, wording_in_common
from factcheck.judging.rule import Rule
from factcheck.judging.scope import UNKNOWN, own_scope
from factcheck.matching import parted_slot
from factcheck.model import Claim, Evidence, Finding

CONTRADICT = 0.6
AGREE = 0.6
MISTAKABLE = 0.35
"""Chances from which on something is said."""
MOST_OF_A_TOPIC = 4
"""Findings of figures told apart that one topic has here."""
_PAIRWISE = {
    Relation.ROUNDED: fc402_rounded.RULE,
    Relation.COMPATIBLE: fc403_compatible_bounds.RULE,
    Relation.CONVERTED: fc404_converted.RULE,
}
"""Rules for values that are not the same and allow for one another."""
_Told = set[frozenset[str]]
"""Pairs of claims that a finding relates."""


@dataclass(frozen=True, slots=True)
class _Answered:
    """A pair, and how likely the answer to a question is yes."""

    pair: Compared
    """The two claims."""
    chance: float
    """How likely, 0 to 1."""

    @property
    def ids(self) -> frozenset[str]:
        """The two claims' ids."""
        return frozenset((self.pair.left.claim.id, self.pair.right.claim.id))


def judge_affairs(claims: Sequence[Claim], findings: Sequence[Finding], context: Context) -> list[Finding]:
    """The findings among figures of one affair that no finding relates yet."""
    told = pairs_told(findings)
    contradict, agree, mistakable = [], [], []
    for pair in compared(claims, context):
        if frozenset((pair.left.claim.id, pair.right.claim.id)) in told:
            continue
        if pair.relation is not Relation.DISJOINT:
            sure = chance(Question.AGREE, pair.levels)
            if sure >= AGREE:
                agree.append(_Answered(pair, sure))
            continue
        sure = chance(Question.CONTRADICT, pair.levels)
        if sure >= CONTRADICT:
            contradict.append(_Answered(pair, sure))
            continue
        sure = chance(Question.MISTAKABLE, pair.levels)
        if sure >= MISTAKABLE:
            mistakable.append(_Answered(pair, sure))
    return [
        *_contradictions(contradict, told, context),
        *_agreements(agree, told, context),
        *_told_apart(mistakable, context),
    ]


def _contradictions(answered: Sequence[_Answered], told: _Told, context: Context) -> list[Finding]:
    """FC101, one for each two values: all claims that give the one against all that give the other."""
    groups: dict[Hashable, list[_Answered]] = {}
    for one in answered:
        low, high = sorted((one.pair.left, one.pair.right), key=_number)
        groups.setdefault((low.sort, _number(low), _number(high)), []).append(one)
    found = []
    for group in groups.values():
        best = max(group, key=lambda one: one.chance)
        low, high = sorted((best.pair.left, best.pair.right), key=_number)
        lows, highs = {low.claim.id: low}, {high.claim.id: high}
        for one in sorted(group, key=lambda one: -one.chance):
            low, high = sorted((one.pair.left, one.pair.right), key=_number)
            if not any(frozenset((low.claim.id, other)) in told for other in highs) and not any(
                frozenset((high.claim.id, other)) in told for other in lows
            ):
                lows[low.claim.id], highs[high.claim.id] = low, high
        sides = [_side(list(lows.values()), context), _side(list(highs.values()), context)]
        rule = fc101_value_conflict.RULE
        topic = context.topic_by_id[context.topic_of[sides[0].lead.id]]
        finding = finding_of(rule.rule, topic, [[side] for side in sides], rule.explain(sides), context)
        words = _wording(sides[0].lead, sides[1].lead)
        found.append(
            replace(finding, confidence=round(best.chance, 4), severity=severity(sides), evidence=(words,))
        )
    return found


def _number(profile: Profile) -> float:
    return profile.claim.quantity.stated[0]


def _side(profiles: Sequence[Profile], context: Context) -> Cell:
    cells = [_cell(profile, context) for profile in profiles]
    return replace(
        cells[0],
        claims=tuple(cell.lead for cell in cells),
        origins=tuple(origin for cell in cells for origin in cell.origins),
    )


def _cell(profile: Profile, context: Context) -> Cell:
    scope = replace(own_scope(profile.claim), outlook=profile.outlook)
    return single_cell(profile.claim, scope, context)


def _wording(left: Claim, right: Claim) -> Evidence:
    return wording_in_common(left, right, shared_words(left, right))


def _agreements(answered: Sequence[_Answered], told: _Told, context: Context) -> list[Finding]:
    """FC401 for all that give one value, FC402 to FC404 for two that allow for one another."""
    found = []
    taken: _Told = set()
    for one in sorted(answered, key=lambda one: -one.chance):
        left, right = one.pair.left.claim, one.pair.right.claim
        rule = _PAIRWISE.get(one.pair.relation)
        if one.pair.relation is Relation.SAME:
            cells = [_cell(one.pair.left, context), _cell(one.pair.right, context)]
            joined = replace(cells[0], claims=(left, right), origins=(*cells[0].origins, *cells[1].origins))
            explanation = fc401_same_value.explain(joined)
            sure = round(one.chance, 4), _wording(left, right)
            found.append(surely_finding(fc401_same_value.RULE, cells, explanation, sure, context))
        elif rule is not None:
            cells = [_cell(one.pair.left, context), _cell(one.pair.right, context)]
            sure = round(one.chance, 4), _wording(left, right)
            found.append(surely_finding(rule.rule, cells, rule.explain(cells), sure, context))
    return found


def _told_apart(answered: Sequence[_Answered], context: Context) -> list[Finding]:
    """FC201, FC202 or FC203 for two values that one could take for one figure, the likeliest of each topic."""
    found: dict[str, Finding] = {}
    count: dict[str, int] = {}
    for one in sorted(answered, key=lambda one: -one.chance):
        left, right = one.pair.left, one.pair.right
        topics = {context.topic_of[profile.claim.id] for profile in (left, right)}
        if max(count.get(topic, 0) for topic in topics) >= MOST_OF_A_TOPIC:
            continue
        apart = _difference(left, right, context)
        if apart is None:
            continue
        for topic in topics:
            count[topic] = count.get(topic, 0) + 1
        rule, explanation, cells = apart
        topic = context.topic_by_id[context.topic_of[left.claim.id]]
        finding = finding_of(rule, topic, [[cell] for cell in cells], explanation, context)
        words = _wording(left.claim, right.claim)
        found.setdefault(
            finding.id, replace(finding, confidence=round(one.chance, 4), evidence=(words, *finding.evidence))
        )
    return list(found.values())


def _difference(left: Profile, right: Profile, context: Context) -> tuple[Rule, str, list[Cell]] | None:
    """What tells two figures apart; None when nothing that is seen does."""
    cells = [_cell(left, context), _cell(right, context)]
    if _of_other_times(left, right):
        return fc201_other_time.RULE, fc201_other_time.explain(cells), cells
    if left.outlook != right.outlook:
        return fc203_forecast_result.RULE, fc203_forecast_result.explain(cells), cells
    slot = parted_slot(left.claim, right.claim)
    if not slot:
        return None
    subjects = left.claim.subject, right.claim.subject
    words = (
        subjects if all(subjects) and subjects[0] != subjects[1] else (left.claim.quote, right.claim.quote)
    )
    note = f"“{words[0]}” / “{words[1]}”"
    return fc202_other_part.RULE, fc202_other_part.explain(cells, slot, note), cells


def _of_other_times(left: Profile, right: Profile) -> bool:
    """Whether the times told of two claims, or the dates of their texts, have no day in common."""
    one, other = left.period, right.period
    if one is None or other is None or UNKNOWN in (left.window, right.window):
        return False
    if "document" in (left.claim.when_from, right.claim.when_from):
        return one.years[1] < other.years[0] or other.years[1] < one.years[0]
    return one.last < other.first or other.last < one.first
