"""A rise "by" the very figure that another place gives as the level reached: one of "by" and "to" is wrong.

Seen where an earlier level is known, so that the sum shows it (from 784 billion to 1,280 billion is no rise by 1,280), and where
two sources have the same sentence but for the one word ("rose by 20 percent", "rose to 20 percent").
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.judging import fc101_value_conflict, fc102_self_conflict
from factcheck.judging.across_scopes import ScopeCells
from factcheck.judging.cells import Cell, single_cell
from factcheck.judging.checks import text_before
from factcheck.judging.context import Context
from factcheck.judging.fc206_same_figure import telling
from factcheck.judging.findings import finding_of, surely_finding
from factcheck.judging.intervals import Relation, files_of, relate
from factcheck.judging.pairs import sureness, wording_in_common
from factcheck.judging.scope import own_scope
from factcheck.judging.wording import say, say_quantity
from factcheck.matching.once import once
from factcheck.model import Bound, Claim, Finding, Topic

UNWORKED = 0.5
"""Severity where no earlier level tells how far the two are apart."""


def judge_changes(topic: Topic, scopes: ScopeCells, context: Context) -> list[Finding]:
    """Each telling change of a topic that equals a level of it."""
    if not any(scope.family == "change" for scope in scopes):
        return []
    cells = [cell for scope in sorted(scopes) for cell in scopes[scope]]
    levels = [cell for cell in cells if cell.scope.family == "level" and cell.scope.window[0] == "year"]
    latest_first = sorted(levels, key=lambda cell: (cell.scope.window, cell.ids), reverse=True)
    filed: dict[int, list[int]] = {}
    for position, level in enumerate(levels):
        for file in files_of(level.value):
            filed.setdefault(file, []).append(position)
    findings = []
    for change in (cell for cell in cells if cell.scope.family == "change" and telling(cell.value)):
        near = sorted({position for file in files_of(change.value) for position in filed.get(file, ())})
        for level in (levels[position] for position in near):
            same = (
                change.scope.unit == level.scope.unit and relate(change.value, level.value) is Relation.SAME
            )
            base = _earlier(level, latest_first) if same else None
            if base is not None and context.alike(change.lead, level.lead):
                findings.append(_finding(topic, change, level, base, context))
                break
    return findings


def _earlier(level: Cell, latest_first: list[Cell]) -> Cell | None:
    """A lower level of an earlier year, the latest such one, by which the rise can be worked out."""
    return next(
        (
            cell
            for cell in latest_first
            if cell.scope.unit == level.scope.unit
            and cell.scope.window[2] < level.scope.window[1]
            and 0 < cell.value.stated.low < level.value.stated.low
        ),
        None,
    )


def _finding(topic: Topic, change: Cell, level: Cell, base: Cell, context: Context) -> Finding:
    one_source = change.independent == level.independent and len(change.independent) == 1
    rule = (fc102_self_conflict if one_source else fc101_value_conflict).RULE.rule
    rise = level.lead.quantity.stated[0] - base.lead.quantity.stated[0]
    rise_in_words = say_quantity(replace(level.lead.quantity, stated=(rise, rise), bound=Bound.EXACT))
    explanation = (
        f"{say(level.lead)} is given as the rise and as the level reached; "
        f"from {say(base.lead)} the rise is {rise_in_words}."
    )
    finding = finding_of(rule, topic, [[change], [level]], explanation, context)
    gap = 1 - rise / level.lead.quantity.stated[0]
    causes = ("“by” for “to”: the sum fits the level only", *finding.causes)
    return replace(finding, severity=round(min(1.0, max(0.0, gap)), 4), causes=causes, ruled_out=())


def are_by_and_to(left: Claim, right: Claim) -> bool:
    """Whether of one figure told twice "by" stands before the one and "to" before the other."""
    one, other = _word_before(left), _word_before(right)
    return (one == "by" and other == "to") or (one == "to" and other == "by")


@once
def _word_before(claim: Claim) -> str:
    words = text_before(claim).rsplit(maxsplit=1)
    return words[-1].casefold() if words else ""


def conflict_of_words(left: Claim, right: Claim, shared: float, context: Context) -> Finding:
    """The finding about one figure that one source gives as the change and another one as the level reached."""
    change, level = (left, right) if _word_before(left) == "by" else (right, left)
    cells = [single_cell(claim, own_scope(claim), context) for claim in (change, level)]
    explanation = f"{say(level)} is given as the change by one source and as the level reached by another."
    sure = sureness(shared), wording_in_common(change, level, shared)
    finding = surely_finding(fc101_value_conflict.RULE.rule, cells, explanation, sure, context)
    return replace(finding, severity=UNWORKED, causes=("“by” for “to”, or the other way round",))
