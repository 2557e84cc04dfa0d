"""What new sources change: which stored figures they confirm, which they upset, which nobody else states."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from factcheck.model import Finding, Report, Verdict
from factcheck.reporting.finding_view import FindingView, finding_view, next_step
from factcheck.reporting.places import common_folder
from factcheck.reporting.plain import plain
from factcheck.reporting.remarks import counted, remarks_on, without_figures
from factcheck.reporting.selection import Index, in_order, index, is_discrepancy, is_muted, standing_verdict

_MOST_NAMED = 10
"""New sources that are named one by one above what they bring."""
_CONFIRMING = (Verdict.AGREEMENT, Verdict.COMPATIBLE)


@dataclass(frozen=True, slots=True)
class AddedView:
    """What new sources bring, worded."""

    header: str
    """Which sources are new, and how many claims they state."""
    upsets: tuple[FindingView, ...]
    """Discrepancies between a new source and another one, gravest first."""
    within: tuple[FindingView, ...]
    """Discrepancies inside a new source, gravest first."""
    confirms: tuple[FindingView, ...]
    """Agreements and compatible values between a new source and another one."""
    differs: int
    """Findings of different scope in which a new source has a part."""
    alone: int
    """Claims of the new sources that no other source speaks of."""
    closing: str
    """All of it in one sentence."""
    remarks: tuple[str, ...] = ()
    """New sources without figures, copies among them, and those in other languages: a sentence each."""


def build_added(report: Report, new_sources: Collection[str], shown_by: str | None = "") -> AddedView:
    """What the sources of these ids confirm and upset within a report over all sources.

    `shown_by` is what `factcheck show ID` takes besides the id to tell more; None when it cannot.
    """
    known = index(report, common_folder([source.location for source in report.sources]))
    claims = {claim.id for claim in report.claims if claim.source in new_sources}
    shown = [
        finding
        for finding in report.findings
        if not is_muted(finding) and not claims.isdisjoint(finding.claims)
    ]
    failing = in_order(finding for finding in shown if is_discrepancy(finding))
    upsets = [finding for finding in failing if _reaches_others(finding, known)]
    within = [finding for finding in failing if not _reaches_others(finding, known)]
    confirms = [
        finding
        for finding in shown
        if standing_verdict(finding) in _CONFIRMING and _reaches_others(finding, known)
    ]
    differs = sum(standing_verdict(finding) is Verdict.DIFFERENT_SCOPE for finding in shown)
    alone = _alone(report, known, claims)
    new = [source for source in report.sources if source.id in new_sources]
    names = [plain(source.location) for source in new]
    named = ", ".join(names) if len(names) <= _MOST_NAMED else counted(len(names), "source")
    telling = {claim.source for claim in report.claims}
    silent = [source for source in new if source.id not in telling]
    return AddedView(
        header=f"added {named}: {counted(len(claims), 'claim')}",
        upsets=tuple(finding_view(finding, known, next_step(finding, shown_by)) for finding in upsets),
        within=tuple(finding_view(finding, known, next_step(finding, shown_by)) for finding in within),
        confirms=tuple(finding_view(finding, known, "") for finding in confirms),
        differs=differs,
        alone=alone,
        closing=_closing(len(confirms), len(upsets), len(within), differs, alone),
        remarks=(*([without_figures(silent)] if silent else []), *remarks_on(new, report)),
    )


def _reaches_others(finding: Finding, known: Index) -> bool:
    """A source that repeats itself is not confirmed by that."""
    return len({claim.source for claim in known.claims_of(finding.claims)}) > 1


def _alone(report: Report, known: Index, claims: Collection[str]) -> int:
    alone = 0
    for topic in report.topics:
        sources = {claim.source for claim in known.claims_of(topic.claims)}
        if len(sources) == 1:
            alone += sum(claim in claims for claim in topic.claims)
    return alone


def _closing(confirms: int, upsets: int, within: int, differs: int, alone: int) -> str:
    words = [
        f"Confirms {counted(confirms, 'figure')}" if confirms else "Confirms nothing",
        f"upsets {counted(upsets, 'figure')}" if upsets else "upsets nothing",
    ]
    if within:
        words.append(f"contradicts itself {counted(within, 'time')}")
    if differs:
        words.append(f"has another scope {counted(differs, 'time')}")
    if alone:
        words.append(f"{counted(alone, 'claim')} that no other source speaks of")
    return f"{', '.join(words)}."
