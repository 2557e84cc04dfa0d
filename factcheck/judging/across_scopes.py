"""The findings between the scopes of one topic: figures that look alike and are not to be set against each
other.

Each needs two sources: that one text gives a series of years is no news.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, combinations

from factcheck.judging import (
    fc201_other_time,
    fc202_other_part,
    fc203_forecast_result,
    fc204_other_unit,
    fc205_moving_count,
    fc206_same_figure,
)
from factcheck.judging.cells import Cell
from factcheck.judging.context import Context
from factcheck.judging.findings import finding_of
from factcheck.judging.intervals import Relation, relate
from factcheck.judging.periods import parse_period
from factcheck.judging.scope import UNKNOWN, Scope, window_words
from factcheck.judging.untold_units import are_in_two
from factcheck.model import Finding, Topic

ScopeCells = dict[Scope, list[Cell]]
"""The cells of a topic by scope."""

_FURTHER = 3
"""Further values of one time that are set beside other times: those in conflict with the best supported one."""
MOST_TIMES = 12
"""Times that one finding holds: of a longer series the best supported ones."""


def judge_across(topic: Topic, scopes: ScopeCells, context: Context) -> list[Finding]:
    """FC201, FC203, FC204 and FC206 between the scopes of one topic."""
    if not _of_several_sources(chain.from_iterable(scopes.values())):
        return []
    spokesmen = spokesmen_of(scopes)
    findings: list[Finding] = []
    by_sort: dict[tuple[str, str], list[Cell]] = {}
    for cell in spokesmen:
        by_sort.setdefault((cell.scope.family, cell.scope.unit), []).append(cell)
    for sides in by_sort.values():
        findings += _times(topic, sides, scopes, context)
    findings += _outlooks(topic, spokesmen, context)
    findings += _units(topic, spokesmen, context)
    findings += _parts(topic, spokesmen, context)
    return findings


def _parts(topic: Topic, spokesmen: Sequence[Cell], context: Context) -> list[Finding]:
    """FC202 for a part that one source tells and the whole that another one tells."""
    parts = [cell for cell in spokesmen if cell.scope.family == "part"]
    growing: dict[str, list[Cell]] = {}  # levels of a unit, without those that come behind a greater one
    for cell in spokesmen if parts else ():
        levels = growing.setdefault(cell.scope.unit, [])
        greater = not levels or cell.value.stated.low > levels[-1].value.stated.low
        if cell.scope.family == "level" and greater:
            levels.append(cell)
    findings = []
    for part in parts:
        levels = growing[part.scope.unit]
        at = bisect_right(levels, part.value.stated.high, key=lambda cell: cell.value.stated.low)
        sides = _told_apart([part, *levels[at : at + 1]], context)
        if sides:
            explanation = fc202_other_part.explain(
                sides, "part", f"“{part.lead.quote}” / “{levels[at].lead.quote}”"
            )
            findings.append(
                finding_of(fc202_other_part.RULE, topic, [[side] for side in sides], explanation, context)
            )
    return findings


def spokesmen_of(scopes: ScopeCells) -> list[Cell]:
    """The best supported value of each scope, in the order of the scopes."""
    ordered = sorted(scopes) if len(scopes) > 1 else scopes
    return [best_supported(scopes[scope]) for scope in ordered]


def best_supported(cells: Sequence[Cell]) -> Cell:
    """The value with the most independent sources, then with the most claims, then the first."""
    if len(cells) == 1:
        return cells[0]
    return min(cells, key=lambda cell: (-len(cell.independent), -len(cell.claims)))


def _times(topic: Topic, sides: Sequence[Cell], scopes: ScopeCells, context: Context) -> list[Finding]:
    """One finding for all times of a topic, and one for each telling figure that is given to two of them."""
    by_window: dict[tuple[str, int, int], list[Cell]] = {}
    for side in sides:
        if side.scope.window != UNKNOWN:
            by_window.setdefault(side.scope.window, []).append(side)
    timed = _in_time([best_supported(cells) for cells in by_window.values()], context)
    findings = _moved(topic, sides, scopes, context)
    if not timed:
        return findings
    for layer in (timed, *_further_values(scopes, timed, context)):
        if any(relate(layer[0].value, cell.value) is not Relation.SAME for cell in layer[1:]):
            rule, explanation = fc201_other_time.RULE, fc201_other_time.explain(layer)
            findings.append(finding_of(rule, topic, [[cell] for cell in layer], explanation, context))
    by_value: dict[tuple[float, float], list[Cell]] = {}
    for cell in timed:
        by_value.setdefault((cell.value.stated.low, cell.value.stated.high), []).append(cell)
    for cells in map(_of_other_times, by_value.values()):
        if _told_apart(cells, context) and fc206_same_figure.telling(cells[0].value):
            note = " and ".join(window_words(cell.scope.window) for cell in cells)
            explanation = fc206_same_figure.explain(cells, note)
            rule = fc206_same_figure.RULE
            findings.append(finding_of(rule, topic, [[cell] for cell in cells], explanation, context))
    return findings


def _of_other_times(cells: Sequence[Cell]) -> list[Cell]:
    """Those whose times do not lie within the first one's, or hold it: "21 May 2024" and "2024" are no two times of one figure."""
    first = parse_period(cells[0].lead.when)
    others = []
    for cell in cells[1:]:
        own = parse_period(cell.lead.when)
        if first is None or own is None or not (first.contains(own) or own.contains(first)):
            others.append(cell)
    return [cells[0], *others]


def _in_time(timed: Sequence[Cell], context: Context) -> list[Cell]:
    """Values of different times in their order, of a long series the best supported ones; nothing unless two sources tell them."""
    kept = list(timed)
    if len(kept) > MOST_TIMES:
        kept.sort(key=lambda cell: (-len(cell.independent), -len(cell.claims), _moment(cell)))
    return _told_apart(sorted(kept[:MOST_TIMES], key=lambda cell: (_moment(cell), cell.ids)), context)


def _further_values(scopes: ScopeCells, timed: Sequence[Cell], context: Context) -> Iterator[list[Cell]]:
    """The same series with the second, then the third best value of each time that has so many in conflict."""
    used: dict[Scope, list[Cell]] = {cell.scope: [cell] for cell in timed}
    for _ in range(_FURTHER):
        layer: list[Cell] = []
        for cell in timed:
            known = used[cell.scope]
            others = [
                new
                for new in scopes[cell.scope]
                if all(relate(new.value, old.value).conflicts for old in known)
            ]
            if others:
                known.append(best_supported(others))
            layer.append(known[-1] if others else cell)
        if all(one is other for one, other in zip(layer, timed, strict=True)):
            return
        told = _in_time(layer, context)
        if told:
            yield told


def _moved(topic: Topic, sides: Sequence[Cell], scopes: ScopeCells, context: Context) -> list[Finding]:
    """FC205 for a count that moves, with a time in one source and without one in another; further values of each time likewise."""
    undated = [side for side in sides if side.scope.window == UNKNOWN and side.moving]
    dated = [side for side in sides if side.scope.window != UNKNOWN and side.moving]
    if not undated or not dated:
        return []
    known = _told_apart([undated[0], *dated[: MOST_TIMES - 1]], context)
    findings = []
    for times in (known, *_further_values(scopes, known, context)):
        layer = [cell for cell in times if cell is times[0] or _differs(cell, times[0])]
        if len(layer) > 1:
            rule = fc205_moving_count.RULE
            sides_of_layer = [[cell] for cell in layer]
            findings.append(finding_of(rule.rule, topic, sides_of_layer, rule.explain(layer), context))
    return findings


def _differs(one: Cell, other: Cell) -> bool:
    return relate(one.value, other.value) is not Relation.SAME


def _told_apart(cells: Sequence[Cell], context: Context) -> list[Cell]:
    """Those that are about what the first one is about; nothing unless two sources tell them."""
    if not _of_several_sources(cells):
        return []
    kept = [cells[0], *(cell for cell in cells[1:] if context.alike(cells[0].lead, cell.lead))]
    return kept if len(kept) > 1 and _of_several_sources(kept) else []


def _of_several_sources(cells: Iterable[Cell]) -> bool:
    return len({origin for cell in cells for origin in cell.origins}) > 1


def _moment(cell: Cell) -> tuple[int, ...]:
    """Years and days on one line, the earliest first."""
    sort, first, last = cell.scope.window
    if sort == "days":
        return first, last
    years = (last, first) if sort == "until" else (first, last)
    return tuple(year * 366 for year in years)


def _outlooks(topic: Topic, spokesmen: Sequence[Cell], context: Context) -> list[Finding]:
    """FC203: forecast, target and result for one time; a forecast that came true is no case."""
    findings = []
    for cells in _grouped(spokesmen, lambda scope: (scope.family, scope.unit, scope.window)):
        first = cells[0]
        sides = [first, *(cell for cell in cells[1:] if relate(first.value, cell.value).conflicts)]
        sides = _told_apart(sides, context)
        if sides:
            rule, explanation = fc203_forecast_result.RULE, fc203_forecast_result.explain(sides)
            findings.append(finding_of(rule, topic, [[side] for side in sides], explanation, context))
    return findings


def _units(topic: Topic, spokesmen: Sequence[Cell], context: Context) -> list[Finding]:
    """FC204: units that are not converted, for one time."""
    findings = []
    for cells in _grouped(spokesmen, lambda scope: (scope.family, scope.outlook, scope.window)):
        sides = _told_apart(cells, context)
        if sides and any(are_in_two(one.lead, two.lead) for one, two in combinations(sides, 2)):
            rule, explanation = fc204_other_unit.RULE, fc204_other_unit.explain(sides)
            findings.append(finding_of(rule, topic, [[side] for side in sides], explanation, context))
    return findings


def _grouped(cells: Sequence[Cell], common: Callable[[Scope], tuple[object, ...]]) -> list[list[Cell]]:
    """Cells whose scopes have something in common, where there are several."""
    groups: dict[tuple[object, ...], list[Cell]] = {}
    for cell in cells:
        groups.setdefault(common(cell.scope), []).append(cell)
    return [group for group in groups.values() if len(group) > 1]
