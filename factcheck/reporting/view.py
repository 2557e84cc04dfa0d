"""A whole report in words: what comes first, what is told in full, what in short, what is only counted.

`build` decides; the renderers (`terminal`, `formats.md`) only lay out what it gives them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.model import Finding, Report, Verdict
from factcheck.reporting.finding_view import FindingView, Mark, finding_view, mark_of, next_step
from factcheck.reporting.places import common_folder
from factcheck.reporting.plain import plain
from factcheck.reporting.remarks import counted, figures_understood, is_restricted, remarks, verdict_line
from factcheck.reporting.selection import (
    Index,
    chance_mistaken,
    in_order,
    index,
    is_arithmetic,
    is_discrepancy,
    is_muted,
    standing_verdict,
)
from factcheck.reporting.wording import wording

HARDLY_MISTAKEN = 0.2
"""Chance below which two values that are told apart are counted and not shown: of 4,100 such findings in the labelled sets that may be read one in
nine is a relation that the labels know, of 4,000 others three in eight."""
_SHORT_ORDER = (Verdict.DIFFERENT_SCOPE, Verdict.AGREEMENT, Verdict.COMPATIBLE, Verdict.UNRELATED)


@dataclass(frozen=True, slots=True)
class Options:
    """What a report shows."""

    shown_by: str | None = None
    """What `factcheck show ID` takes besides the id to tell more of a finding; None when it cannot."""
    everything: bool = False
    """Show every finding, however many there are and however unlikely."""
    at_most: int = 5
    """Findings of one code that are shown in short before the others are counted."""
    more_option: str = "--all"
    """The option that shows the others."""
    title: str = "factcheck report"
    """First words of the header line."""


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one code, shown in short."""

    mark: Mark
    """At a glance."""
    code: str
    """`FC401`."""
    title: str
    """What they have in common."""
    count: int
    """How many there are."""
    findings: tuple[FindingView, ...]
    """Those that are shown."""
    more: str
    """How many are not shown, and the option that shows them; empty when all are."""


@dataclass(frozen=True, slots=True)
class View:
    """A report, worded."""

    title: str
    """First words of the header line."""
    counts: tuple[str, ...]
    """The other words of the header line: sources, claims, topics."""
    findings: tuple[FindingView, ...]
    """Discrepancies, told in full: contradictions, then arithmetic that fails."""
    groups: tuple[Group, ...]
    """Everything else, told in short."""
    verdict_line: str
    """What there is of each verdict, in one sentence."""
    remarks: tuple[str, ...]
    """What was read and what was not, figures seen and understood: a sentence each."""


def build(report: Report, options: Options | None = None) -> View:
    """Words, orders and counts a report. Pure: the same report gives the same view."""
    options = options or Options()
    folder = common_folder([source.location for source in report.sources])
    known = index(report, folder)
    shown = [finding for finding in report.findings if not is_muted(finding)]
    failing = in_order(finding for finding in shown if is_discrepancy(finding))
    failing.sort(key=is_arithmetic)
    rest = [finding for finding in shown if not is_discrepancy(finding)]
    return View(
        title=options.title,
        counts=_counts(report, folder),
        findings=tuple(
            finding_view(finding, known, next_step(finding, options.shown_by)) for finding in failing
        ),
        groups=tuple(_groups(rest, known, options, _disputed(failing, rest))),
        verdict_line=verdict_line(report),
        remarks=tuple(remarks(report, folder)),
    )


def _counts(report: Report, folder: str) -> tuple[str, ...]:
    sources = counted(len(report.sources), "source") + (f" in {plain(folder)}" if folder else "")
    counts = (sources, counted(figures_understood(report), "claim"))
    return counts if is_restricted(report) else (*counts, counted(len(report.topics), "topic"))


def _disputed(contradictions: Iterable[Finding], others: Iterable[Finding]) -> dict[str, str]:
    """Claim -> the contradiction on a side of which it stands, or another claim with which it agrees; the gravest of several."""
    disputed: dict[str, str] = {}
    for finding in contradictions:
        for claim in finding.claims:
            disputed.setdefault(claim, finding.id)
    agreeing = [one for one in others if one.verdict is Verdict.AGREEMENT and not is_arithmetic(one)]
    for finding in agreeing if disputed else ():
        first = next((claim for claim in finding.claims if claim in disputed), None)
        if first is not None:
            disputed |= {claim: disputed.get(claim, disputed[first]) for claim in finding.claims}
    return disputed


def _groups(
    findings: Sequence[Finding], known: Index, options: Options, disputed: Mapping[str, str]
) -> Iterable[Group]:
    by_kind: dict[tuple[int, str], list[Finding]] = {}
    for finding in findings:
        rank = _SHORT_ORDER.index(standing_verdict(finding))
        by_kind.setdefault((rank, finding.code), []).append(finding)
    order = {code: place for place, code in enumerate(wording().groups)}
    kinds = sorted(by_kind.items(), key=lambda item: (order.get(item[0][1], len(order)), item[0]))
    for (rank, code), members in kinds:
        chances = {finding.id: chance_mistaken(finding, known) for finding in members}
        members.sort(key=lambda finding: (-_support(finding, known), -chances[finding.id]))
        shown = members
        if not options.everything:
            shown = _told_once(_worth_reading(members, chances), disputed)[: options.at_most]
        views = tuple(finding_view(finding, known, "") for finding in shown)
        left = len(members) - len(shown)
        others = f"and {left:,} more" if shown else f"{left:,} that hardly anybody would mix up"
        yield Group(
            mark=mark_of(members[0]),
            code=code,
            title=wording().groups.get(code, wording().verdicts[_SHORT_ORDER[rank].value]),
            count=len(members),
            findings=views,
            more=f"{others}; {options.more_option} shows them" if left else "",
        )


def _worth_reading(findings: Sequence[Finding], chances: Mapping[str, float]) -> list[Finding]:
    """Without what is told apart and hardly to be taken for one another, unless a person has decided on it."""
    return [
        finding
        for finding in findings
        if finding.verdict is not Verdict.DIFFERENT_SCOPE
        or chances[finding.id] >= HARDLY_MISTAKEN
        or finding.decision is not None
    ]


def _told_once(findings: Sequence[Finding], disputed: Mapping[str, str]) -> list[Finding]:
    """Without what tells a disputed value apart once more: that a profit is no turnover need not be said of each figure given for the profit, nor
    that one of these is of another text than the other.
    """
    told: set[frozenset[str]] = set()
    kept = []
    for finding in findings:
        sides = frozenset(
            next((disputed[claim] for claim in group if claim in disputed), group[0])
            for group in finding.groups
        )
        again = sides in told or len(sides) < len(finding.groups) == 2
        told.add(sides)
        if not (again and finding.verdict is Verdict.DIFFERENT_SCOPE and finding.decision is None):
            kept.append(finding)
    return kept


def _support(finding: Finding, known: Index) -> int:
    return known.independent_sources(known.claims_of(finding.claims))
