"""The findings between neighbouring topics: figures of one time whose subjects differ in one slot (FC202,
FC204, FC206).

Most neighbours nobody would mix up. A finding is made where one could: the numbers are of one size, and
either two sources give them or they are part and whole in one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter

from factcheck.judging import fc202_other_part, fc204_other_unit, fc206_same_figure
from factcheck.judging.across_scopes import MOST_TIMES, ScopeCells, spokesmen_of
from factcheck.judging.cells import Cell, single_cell
from factcheck.judging.context import Context
from factcheck.judging.entries import opens_entry
from factcheck.judging.findings import finding_of
from factcheck.judging.intervals import Relation, apart, relate
from factcheck.judging.same_figures import is_one_figure
from factcheck.judging.scope import UNKNOWN, Scope, own_scope
from factcheck.matching.types import Neighbour
from factcheck.model import Claim, Finding

OF_ONE_SIZE = 3.0
"""Numbers farther apart than this are not taken for one another; the annotated pairs of one slot's difference
have a median quotient of 1.7."""
MOST_FOR_A_TOPIC = 2
"""Findings that one topic has with its neighbours: the nearest numbers. With 4 no more of the labelled scopes
of the tune sets are told, with 1 two to six in a thousand fewer."""
_NAMED = ("place", "entity")
"""Differences by which figures of one subject are mixed up whatever their size: another quake, another takeover."""
_WITHIN_A_TEXT = ("part", "place", "measure")
"""Differences that are worth telling even when one text gives both figures."""

MOST_OF_A_TOPIC = 3
"""Figures of one topic in a finding with a neighbour."""

CellPair = tuple[Cell, Cell]
"""The figure of the one topic and the figure of the other."""
Candidate = tuple[float, int, Neighbour, list[CellPair]]
"""How far apart the nearest numbers are, the neighbours' position, the neighbours, their figures of one time, the nearest first."""


def judge_neighbours(cells_by_topic: dict[str, ScopeCells], context: Context) -> list[Finding]:
    """The findings between all neighbouring topics, the nearest numbers of each."""
    candidates: list[Candidate] = []
    findings: list[Finding] = []
    spokesmen = {
        topic: [(cell.scope, cell) for cell in spokesmen_of(cells_by_topic[topic])]
        for topic in context.near
        if topic in cells_by_topic
    }
    for position, neighbour in enumerate(context.neighbours):
        left, right = spokesmen.get(neighbour.left), spokesmen.get(neighbour.right)
        if not left or not right:
            continue
        if neighbour.slot == "cut":
            found = _cut(neighbour, left, right, context)
            findings += [found] if found is not None else []
            continue
        pairs = _of_one_time(left, right)
        if pairs:
            candidates.append((apart(pairs[0][0].value, pairs[0][1].value), position, neighbour, pairs))
    candidates.sort(key=itemgetter(0, 1))
    told = dict.fromkeys(context.near, 0)
    for _, _, neighbour, pairs in candidates:
        if told[neighbour.left] >= MOST_FOR_A_TOPIC or told[neighbour.right] >= MOST_FOR_A_TOPIC:
            continue
        if _mistakable(neighbour, *pairs[0], context):
            told[neighbour.left] += 1
            told[neighbour.right] += 1
            findings.append(_finding(neighbour, pairs, context))
    return findings


def _cut(
    neighbour: Neighbour,
    left: Sequence[tuple[Scope, Cell]],
    right: Sequence[tuple[Scope, Cell]],
    context: Context,
) -> Finding | None:
    """One finding for two cuts of one field: all figures of the one that a figure of the other could be taken for."""
    pairs = [
        (first, second)
        for one, first in left
        for other, second in right
        if one.unit == other.unit and one.family == other.family
    ]
    if not pairs:
        return None
    same = {
        id(cell)
        for one, other in pairs
        if not relate(one.value, other.value).conflicts
        for cell in (one, other)
    }
    alike = [
        (one, other)
        for one, other in pairs
        if not same.intersection((id(one), id(other))) and apart(one.value, other.value) <= OF_ONE_SIZE
    ]
    kept = {id(cell): cell for pair in alike for cell in pair}
    sides = [cell for _, cell in (*left, *right) if id(cell) in kept][:MOST_TIMES]
    if len({topic for cell in sides for topic in [context.topic_of[cell.lead.id]]}) < 2:
        return None
    rule, explanation = (
        fc202_other_part.RULE,
        fc202_other_part.explain(sides, "cut", _cut_words(neighbour, context)),
    )
    return finding_of(
        rule, context.topic_by_id[neighbour.left], [[cell] for cell in sides], explanation, context
    )


def _cut_words(neighbour: Neighbour, context: Context) -> str:
    """The two cuts in the words of the texts; in those of their keys where the texts use the same."""
    left, right = (context.topic_by_id[topic].subject for topic in (neighbour.left, neighbour.right))
    return f"“{left}” / “{right}”" if left and right and left != right else neighbour.note


def judge_parts(parts: Sequence[tuple[Claim, Claim]], context: Context) -> list[Finding]:
    """FC202 for each part with its whole in one text: not to be set against each other."""
    findings: list[Finding] = []
    for part, whole in parts:
        topic = context.topic_by_id.get(context.topic_of.get(part.id, ""))
        one_phrase = part.span.start <= whole.span.start and whole.span.end <= part.span.end
        if topic is None or one_phrase or part.quantity.stated[0] >= whole.quantity.stated[0]:
            continue
        cells = [single_cell(claim, own_scope(claim), context) for claim in (part, whole)]
        explanation = fc202_other_part.explain(cells, "part", f"“{part.quote}” / “{whole.quote}”")
        findings.append(
            finding_of(fc202_other_part.RULE, topic, [[cell] for cell in cells], explanation, context)
        )
    return findings


def _mistakable(neighbour: Neighbour, left: Cell, right: Cell, context: Context) -> bool:
    """Whether one could take one figure for the other."""
    if neighbour.slot == "unit":
        return all(cell.lead.quantity.unit.isupper() for cell in (left, right)) and _two_sources(left, right)
    if left.scope.unit != right.scope.unit or (opens_entry(left.lead) and opens_entry(right.lead)):
        return False  # that two entries of a chronology tell two things is no news
    far = apart(left.value, right.value) > OF_ONE_SIZE
    if far and neighbour.slot not in _NAMED:
        return False
    relation = relate(left.value, right.value)
    if relation is Relation.SAME:
        twice = fc206_same_figure.telling(left.value) and not _is_own_title(left.lead, right.lead, context)
        return twice and not is_one_figure(left.lead, right.lead, context)
    if not relation.conflicts:
        return False
    return neighbour.slot in _WITHIN_A_TEXT or _two_sources(left, right)


def _is_own_title(left: Claim, right: Claim, context: Context) -> bool:
    """Whether one of two figures stands in the title of the text of the other."""
    source = context.sources.get(left.source)
    titled = source is not None and source.title in (left.sentence.strip(), right.sentence.strip())
    return titled and left.source == right.source


def _two_sources(left: Cell, right: Cell) -> bool:
    return len({*left.origins, *right.origins}) > 1


def _finding(neighbour: Neighbour, pairs: Sequence[CellPair], context: Context) -> Finding:
    left, right = pairs[0]
    words = fc202_other_part.words_of_both(left.lead, right.lead, neighbour.slot, neighbour.note)
    if neighbour.slot == "unit":
        rule, explanation = fc204_other_unit.RULE, fc204_other_unit.explain(pairs[0])
    elif relate(left.value, right.value) is Relation.SAME:
        rule, explanation = fc206_same_figure.RULE, fc206_same_figure.explain(pairs[0], words)
    else:
        sides = _all_mistakable(neighbour, pairs, context)
        explanation = fc202_other_part.explain(sides, neighbour.slot, words)
        topic = context.topic_by_id[neighbour.left]
        return finding_of(fc202_other_part.RULE, topic, [[side] for side in sides], explanation, context)
    return finding_of(rule, context.topic_by_id[neighbour.left], [[left], [right]], explanation, context)


def _all_mistakable(neighbour: Neighbour, pairs: Sequence[CellPair], context: Context) -> list[Cell]:
    """The figures of both topics that could be taken for one of the other: those of the nearest pair, then of the next ones.

    A figure that both topics have is no case of its own, and takes no part.
    """
    shared = {
        id(cell) for pair in pairs if not relate(pair[0].value, pair[1].value).conflicts for cell in pair
    }
    kept: tuple[dict[int, Cell], dict[int, Cell]] = ({}, {})
    for pair in pairs:
        if shared.isdisjoint(map(id, pair)) and _mistakable(neighbour, *pair, context):
            fresh = [(own, cell) for own, cell in zip(kept, pair, strict=True) if id(cell) not in own]
            if all(
                len(own) < MOST_OF_A_TOPIC and _differs_from_all(cell, own.values()) for own, cell in fresh
            ):
                for own, cell in fresh:
                    own[id(cell)] = cell
    return [*kept[0].values(), *kept[1].values()] or list(pairs[0])


def _differs_from_all(cell: Cell, others: Iterable[Cell]) -> bool:
    return all(relate(cell.value, other.value).conflicts for other in others)


def _of_one_time(left: Sequence[tuple[Scope, Cell]], right: Sequence[tuple[Scope, Cell]]) -> list[CellPair]:
    """The best supported figures of one time in both topics, the nearest first; a time that is not told fits any."""
    found: list[CellPair] = []
    for one, first in left:
        for other, second in right:
            fits = one.window == other.window or UNKNOWN in (one.window, other.window)
            if fits and one.family == other.family:
                found.append((first, second))
    return sorted(found, key=_unlikeness) if len(found) > 1 else found


def _unlikeness(pair: Sequence[Cell]) -> tuple[bool, float]:
    return pair[0].scope.unit != pair[1].scope.unit, apart(pair[0].value, pair[1].value)
