"""The findings between scopes: figures that look alike and are not to be set against each other."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

from factcheck.judging import (
    fc201_other_time,
    fc202_other_part,
    fc203_forecast_result,
    fc204_other_unit,
    fc206_same_figure,
)
from factcheck.judging.cells import Cell
from factcheck.judging.context import Context
from factcheck.judging.findings import finding_of
from factcheck.judging.intervals import Relation, relate
from factcheck.judging.rule import Rule
from factcheck.judging.scope import UNKNOWN, Scope, window_words
from factcheck.model import Finding, Topic

ScopeCells = dict[Scope, list[Cell]]
"""The cells of a topic by scope."""

MOST_TIMES = 12
"""Times that one finding holds: of a longer series the best supported ones."""


def judge_across(topic: Topic, scopes: ScopeCells, context: Context) -> list[Finding]:
    """FC201, FC203, FC204, FC206 and places (FC202) between the scopes of one topic."""
    spokesmen = {scope: best_supported(cells) for scope, cells in scopes.items()}
    findings: list[Finding] = []
    by_sort: dict[tuple[str, str], list[Cell]] = {}
    for scope in sorted(scopes):
        by_sort.setdefault((scope.family, scope.unit), []).append(spokesmen[scope])
    for sides in by_sort.values():
        findings += _times(topic, sides, context)
    findings += _differing(topic, scopes, spokesmen, context)
    return findings


def best_supported(cells: Sequence[Cell]) -> Cell:
    """The value with the most independent sources, then with the most claims, then the first."""
    return max(
        enumerate(cells),
        key=lambda numbered: (len(numbered[1].independent), len(numbered[1].claims), -numbered[0]),
    )[1]


def _times(topic: Topic, sides: Sequence[Cell], context: Context) -> list[Finding]:
    """One finding for all times of a topic, told by more than one source, and one for each telling figure in
    two of them.
    """
    by_window: dict[tuple[str, int, int], Cell] = {}
    for side in sides:
        window = side.scope.window
        if window == UNKNOWN:
            continue
        kept = by_window.get(window)
        by_window[window] = side if kept is None else best_supported([kept, side])
    timed = sorted(by_window.values(), key=lambda cell: (_moment(cell.scope), cell.ids))
    if len(timed) > MOST_TIMES:
        best = sorted(
            timed, key=lambda cell: (-len(cell.independent), -len(cell.claims), _moment(cell.scope))
        )[:MOST_TIMES]
        timed = sorted(best, key=lambda cell: (_moment(cell.scope), cell.ids))
    if len(timed) < 2 or len({origin for cell in timed for origin in cell.origins}) < 2:
        return []
    findings: list[Finding] = []
    if any(relate(timed[0].value, cell.value) is not Relation.SAME for cell in timed[1:]):
        rule, explanation = fc201_other_time.RULE, fc201_other_time.explain(timed)
        findings.append(finding_of(rule, topic, [[cell] for cell in timed], explanation, context))
    for left, right in itertools.pairwise(timed):
        if relate(left.value, right.value) is Relation.SAME and fc206_same_figure.telling(left.value):
            note = f"{window_words(left.scope.window)} and {window_words(right.scope.window)}"
            explanation = fc206_same_figure.explain([left, right], note)
            findings.append(
                finding_of(fc206_same_figure.RULE, topic, [[left], [right]], explanation, context)
            )
    return findings


def _moment(scope: Scope) -> tuple[int, ...]:
    """Years and days on one line, the earliest first."""
    sort, first, last = scope.window
    if sort == "days":
        return first, last
    years = (last, first) if sort == "until" else (first, last)
    return tuple(year * 366 for year in years)


def _differing(
    topic: Topic, scopes: ScopeCells, spokesmen: dict[Scope, Cell], context: Context
) -> list[Finding]:
    """Scopes of one time that differ in one other thing: outlook (FC203), unit (FC204) or place (FC202)."""
    findings: list[Finding] = []
    tests: list[tuple[Rule, Callable[[Scope], tuple[object, ...]], Callable[[Scope], str]]] = [
        (fc203_forecast_result.RULE, lambda s: (s.family, s.unit, s.place, s.window), lambda s: s.outlook),
        (fc204_other_unit.RULE, lambda s: (s.family, s.outlook, s.place, s.window), lambda s: s.unit),
        (fc202_other_part.RULE, lambda s: (s.family, s.unit, s.outlook, s.window), lambda s: s.place),
    ]
    for rule, common, differing in tests:
        groups: dict[tuple[object, ...], dict[str, list[Cell]]] = {}
        for scope in sorted(scopes):
            groups.setdefault(common(scope), {}).setdefault(differing(scope), []).append(spokesmen[scope])
        for group in groups.values():
            sides = [best_supported(cells) for _, cells in sorted(group.items())]
            sides = sides if rule.code == "FC204" else _unlike(sides)
            if len(sides) > 1 and all(side.scope.family != "date" for side in sides):
                explanation = _explain(rule, sides)
                findings.append(finding_of(rule, topic, [[side] for side in sides], explanation, context))
    return findings


def _unlike(sides: Sequence[Cell]) -> list[Cell]:
    """Sides whose values differ from the first one's: a forecast that came true is no case."""
    first = sides[0]
    return [first, *(side for side in sides[1:] if relate(first.value, side.value).conflicts)]


def _explain(rule: Rule, sides: Sequence[Cell]) -> str:
    if rule is fc203_forecast_result.RULE:
        return fc203_forecast_result.explain(sides)
    if rule is fc204_other_unit.RULE:
        return fc204_other_unit.explain(sides)
    places = " / ".join(side.lead.where or "no place" for side in sides)
    return fc202_other_part.explain(sides, "place", places)


def judge_neighbours(cells_by_topic: dict[str, ScopeCells], context: Context) -> list[Finding]:
    """FC202 and FC206 between neighbouring topics: figures of one time whose subjects differ in one slot."""
    findings: list[Finding] = []
    for neighbour in context.neighbours:
        left, right = cells_by_topic.get(neighbour.left, {}), cells_by_topic.get(neighbour.right, {})
        pair = _same_time(left, right)
        if pair is None:
            continue
        topic = context.topic_by_id[neighbour.left]
        same = relate(pair[0].value, pair[1].value) is Relation.SAME
        if same and not fc206_same_figure.telling(pair[0].value):
            continue
        if same:
            explanation = fc206_same_figure.explain(pair, neighbour.note)
            findings.append(
                finding_of(fc206_same_figure.RULE, topic, [[pair[0]], [pair[1]]], explanation, context)
            )
        else:
            rule = fc204_other_unit.RULE if neighbour.slot == "unit" else fc202_other_part.RULE
            explanation = (
                fc204_other_unit.explain(pair)
                if neighbour.slot == "unit"
                else fc202_other_part.explain(pair, neighbour.slot, neighbour.note)
            )
            findings.append(finding_of(rule, topic, [[pair[0]], [pair[1]]], explanation, context))
    return findings


def _same_time(left: ScopeCells, right: ScopeCells) -> tuple[Cell, Cell] | None:
    """The best supported figures of one time in both topics; a time that is not told fits any."""
    found: list[tuple[Cell, Cell]] = []
    for one in sorted(left):
        for other in sorted(right):
            times = {one.window, other.window}
            if one.family == other.family and (len(times) == 1 or UNKNOWN in times):
                found.append((best_supported(left[one]), best_supported(right[other])))
    if not found:
        return None
    return max(enumerate(found), key=lambda n: (len(n[1][0].independent) + len(n[1][1].independent), -n[0]))[
        1
    ]
