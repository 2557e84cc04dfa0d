"""Values of one thing in sources of one affair that stand in different topics (FC201, FC202).

One text says a figure of the fair, another one of the town or the hall, so that their topics differ by a name. In sources of one affair
what is counted is compared all the same: values of another time, role, place or part are told apart. That values of one time contradict is
not said here: on sets of documents that nobody had read, all eight such contradictions were wrong.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.judging import fc201_other_time, fc202_other_part
from factcheck.judging.cells import Cell, single_cell
from factcheck.judging.context import Context
from factcheck.judging.findings import finding_of
from factcheck.judging.intervals import Relation, apart, relate
from factcheck.judging.pairs import (
    SORTS_APART,
    PairsTold,
    number_of,
    numbers_by_source,
    shared_words,
    sureness,
    wording_in_common,
)
from factcheck.judging.periods import parse_period
from factcheck.judging.rule import Rule
from factcheck.judging.scope import UNKNOWN, own_scope, window
from factcheck.judging.values import claim_value
from factcheck.matching import parted_slot, thing_of
from factcheck.model import Claim, Finding, Modality

OF_ONE_SIZE = 3.0
"""As for neighbouring topics: what is farther apart nobody takes for one another."""
MOST_OF_A_TOPIC = 4
"""Findings that one topic has here."""
_MOST = 40
"""Claims of one thing that are set against each other."""


@dataclass(frozen=True, slots=True)
class _Meeting:
    """Two claims of one thing, and what is to be said of them."""

    rule: Rule
    """FC201 or FC202."""
    left: Cell
    """The one claim."""
    right: Cell
    """The other one."""
    slot: str
    """What parts them: `time`, `role`, `part`, `head`, `place`, `entity`."""
    shared: float
    """Share of the shorter sentence's words that both have."""


def judge_affair_values(claims: Sequence[Claim], told: PairsTold, context: Context) -> list[Finding]:
    """The findings among values of one thing that no finding relates yet."""
    groups: dict[Hashable, list[Claim]] = {}
    for claim in claims:
        thing = thing_of(claim) if claim.id in context.topic_of else ""
        if thing and claim.quantity.kind not in SORTS_APART and claim.modality is not Modality.DENIED:
            scope = own_scope(claim)
            groups.setdefault((thing, scope.family, scope.unit), []).append(claim)
    stated = numbers_by_source(claims)
    count: dict[str, int] = {}
    found: dict[str, Finding] = {}
    for group in groups.values():
        meetings = [
            meeting
            for left, right in _pairs(group[:_MOST], context)
            if not (number_of(left) in stated[right.source] and number_of(right) in stated[left.source])
            and not told.tell(left.id, right.id)
            and (meeting := _meeting(left, right, context)) is not None
        ]
        for meeting in sorted(
            meetings, key=lambda one: (one.rule.code, apart(one.left.value, one.right.value))
        ):
            topics = {context.topic_of.get(cell.lead.id, "") for cell in (meeting.left, meeting.right)}
            if max(count.get(topic, 0) for topic in topics) < MOST_OF_A_TOPIC:
                for topic in topics:
                    count[topic] = count.get(topic, 0) + 1
                finding = _finding(meeting, context)
                found.setdefault(finding.id, finding)
    return list(found.values())


def _pairs(group: Sequence[Claim], context: Context) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of independent sources of one affair."""
    origins = [context.origins.get(claim.source) for claim in group]
    for number, right in enumerate(group):
        for left, origin in zip(group[:number], origins, strict=False):
            if origin != origins[number] and context.affairs.are_one(left.source, right.source):
                yield left, right


def _meeting(left: Claim, right: Claim, context: Context) -> _Meeting | None:
    """What is to be said of two claims; None for nothing."""
    one, other = claim_value(left), claim_value(right)
    if relate(one, other) is not Relation.DISJOINT or apart(one, other) > OF_ONE_SIZE:
        return None
    rule, slot = fc202_other_part.RULE, parted_slot(left, right)
    if not slot:
        rule, slot = fc201_other_time.RULE, "time"
        if not _of_other_times(left, right):
            return None
    cells = [single_cell(claim, own_scope(claim), context) for claim in (left, right)]
    return _Meeting(rule, cells[0], cells[1], slot, shared_words(left, right))


def _of_other_times(left: Claim, right: Claim) -> bool:
    """Whether the times told of two claims, or the dates of their texts, have no day in common."""
    one, other = parse_period(left.when), parse_period(right.when)
    if one is None or other is None or UNKNOWN in (window(left), window(right)):
        return False
    if "document" in (left.when_from, right.when_from):
        return one.years[1] < other.years[0] or other.years[1] < one.years[0]
    return one.last < other.first or other.last < one.first


def _finding(meeting: _Meeting, context: Context) -> Finding:
    cells = [meeting.left, meeting.right]
    if meeting.rule.code == "FC201":
        explanation = fc201_other_time.explain(cells)
    else:
        note = f"“{meeting.left.lead.quote}” / “{meeting.right.lead.quote}”"
        explanation = fc202_other_part.explain(cells, meeting.slot, note)
    topic = context.topic_by_id[context.topic_of[meeting.left.lead.id]]
    found = finding_of(meeting.rule, topic, [[cell] for cell in cells], explanation, context)
    words = wording_in_common(meeting.left.lead, meeting.right.lead, meeting.shared)
    return replace(found, confidence=sureness(meeting.shared), evidence=(words, *found.evidence))
