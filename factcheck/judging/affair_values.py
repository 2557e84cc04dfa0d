"""Values of one thing in sources of one affair that stand in different topics (FC101, FC201, FC202).

One text says a figure of the fair, another one of the town or the hall, so that their topics differ by a name. In sources of one affair
what is counted, in the same role, is compared all the same: values of one time contradict where each source has but one, and values of
another time, role, place or part are told apart.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.judging import fc101_value_conflict, fc201_other_time, fc202_other_part
from factcheck.judging.cells import Cell, single_cell
from factcheck.judging.context import Context
from factcheck.judging.findings import finding_of
from factcheck.judging.intervals import Relation, apart, relate
from factcheck.judging.one_scope import MOST_APART
from factcheck.judging.periods import parse_period
from factcheck.judging.rule import Rule
from factcheck.judging.same_figures import shared_words, sureness
from factcheck.judging.scope import own_scope
from factcheck.matching import parted_slot, thing_of
from factcheck.model import Claim, Evidence, Finding, Kind, Modality

LEAST_WORDS = 0.2
"""Share of the shorter sentence's words that both must have for a contradiction."""
OF_ONE_SIZE = 3.0
"""As for neighbouring topics: what is farther apart nobody takes for one another."""
MOST_OF_A_TOPIC = 4
"""Findings that one topic has here."""
_MOST = 40
"""Claims of one thing that are set against each other."""
_SORTS = (Kind.DATE, Kind.ORDINAL, Kind.RANK)


@dataclass(frozen=True, slots=True)
class _Meeting:
    """Two claims of one thing, and what is to be said of them."""

    rule: Rule
    left: Cell
    right: Cell
    slot: str
    shared: float


def judge_affair_values(
    claims: Sequence[Claim], findings: Sequence[Finding], context: Context
) -> list[Finding]:
    """The findings among values of one thing that no finding relates yet."""
    told = {
        frozenset((one, other))
        for finding in findings
        for at, one in enumerate(finding.claims[:_MOST])
        for other in finding.claims[:at]
    }
    groups: dict[Hashable, list[Claim]] = {}
    for claim in claims:
        thing = thing_of(claim)
        if thing and claim.quantity.kind not in _SORTS and claim.modality is not Modality.DENIED:
            scope = own_scope(claim)
            groups.setdefault((thing, scope.family, scope.unit), []).append(claim)
    stated: dict[str, set[tuple[str, float]]] = {}
    for claim in claims:
        stated.setdefault(claim.source, set()).add(_number(claim))
    count: dict[str, int] = {}
    found: dict[str, Finding] = {}
    for group in groups.values():
        meetings = [
            meeting
            for left, right in _pairs(group[:_MOST], context)
            if frozenset((left.id, right.id)) not in told
            and not ({_number(left), _number(right)} <= stated[left.source] & stated[right.source])
            and (meeting := _meeting(left, right, group, context)) is not None
        ]
        for meeting in sorted(
            meetings, key=lambda one: (one.rule.code, apart(one.left.value, one.right.value))
        ):
            topics = {context.topic_of[cell.lead.id] for cell in (meeting.left, meeting.right)}
            if max(count.get(topic, 0) for topic in topics) < MOST_OF_A_TOPIC:
                for topic in topics:
                    count[topic] = count.get(topic, 0) + 1
                finding = _finding(meeting, context)
                found.setdefault(finding.id, finding)
    return list(found.values())


def _number(claim: Claim) -> tuple[str, float]:
    return claim.quantity.unit, claim.quantity.stated[0]


def _is_measure(claim: Claim) -> bool:
    """Whether a count is no whole number: then it is of a unit that is not known ("3.20 crowns"), and its noun tells nothing."""
    quantity = claim.quantity
    return quantity.unit == "count" and any(number != int(number) for number in quantity.stated)


def _pairs(group: Sequence[Claim], context: Context) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of independent sources of one affair."""
    for number, right in enumerate(group):
        for left in group[:number]:
            if context.origins.get(left.source) != context.origins.get(
                right.source
            ) and context.affairs.are_one(left.source, right.source):
                yield left, right


def _meeting(left: Claim, right: Claim, group: Sequence[Claim], context: Context) -> _Meeting | None:
    """What is to be said of two claims; None for nothing."""
    cells = [single_cell(claim, own_scope(claim), context) for claim in (left, right)]
    relation = relate(cells[0].value, cells[1].value)
    if relation is not Relation.DISJOINT:
        return None
    shared = shared_words(left, right)
    distance = apart(cells[0].value, cells[1].value)
    slot = parted_slot(left, right)
    if _of_other_times(left, right):
        return _Meeting(fc201_other_time.RULE, *cells, "time", shared) if distance <= OF_ONE_SIZE else None
    if slot:
        return _Meeting(fc202_other_part.RULE, *cells, slot, shared) if distance <= OF_ONE_SIZE else None
    alone = all(_is_alone(claim, group) and not _is_measure(claim) for claim in (left, right))
    if alone and shared >= LEAST_WORDS and distance <= MOST_APART and not cells[0].moving:
        return _Meeting(fc101_value_conflict.RULE.rule, *cells, "", shared)
    return None


def _of_other_times(left: Claim, right: Claim) -> bool:
    """Whether the times told of two claims, or the dates of their texts, have no day in common."""
    one, other = parse_period(left.when), parse_period(right.when)
    if one is None or other is None:
        return False
    if "document" in (left.when_from, right.when_from):
        return one.years[1] < other.years[0] or other.years[1] < one.years[0]
    return one.last < other.first or other.last < one.first


def _is_alone(claim: Claim, group: Sequence[Claim]) -> bool:
    """Whether its source has no other value for the thing at that time."""
    return not any(
        other.source == claim.source
        and other.quantity.stated != claim.quantity.stated
        and not _of_other_times(claim, other)
        for other in group
    )


def _finding(meeting: _Meeting, context: Context) -> Finding:
    cells = [meeting.left, meeting.right]
    if meeting.rule.code == "FC101":
        explanation = fc101_value_conflict.RULE.explain(cells)
    elif meeting.rule.code == "FC201":
        explanation = fc201_other_time.explain(cells)
    else:
        note = f"“{meeting.left.lead.quote}” / “{meeting.right.lead.quote}”"
        explanation = fc202_other_part.explain(cells, meeting.slot, note)
    topic = context.topic_by_id[context.topic_of[meeting.left.lead.id]]
    found = finding_of(meeting.rule, topic, [[cell] for cell in cells], explanation, context)
    words = Evidence(
        "wording",
        round(meeting.shared, 2),
        meeting.left.lead.sentence,
        meeting.right.lead.sentence,
        f"{meeting.shared:.0%} of the words in common",
    )
    return replace(found, confidence=sureness(meeting.shared), evidence=(words, *found.evidence))
