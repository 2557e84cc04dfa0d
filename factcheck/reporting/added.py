"""What new sources change: which stored figures they confirm, which they upset, which nobody else states."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from factcheck.model import Finding, Report, Verdict
from factcheck.reporting.finding_view import FindingView, finding_view
from factcheck.reporting.plain import plain
from factcheck.reporting.remarks import counted
from factcheck.reporting.selection import Index, in_order, index, is_discrepancy, is_muted, standing_verdict

_CONFIRMING = (Verdict.AGREEMENT, Verdict.COMPATIBLE)


@dataclass(frozen=True, slots=True)
class AddedView:
    """What new sources bring, worded."""

    header: str
    """Which sources are new, and how many claims they state."""
    upsets: tuple[FindingView, ...]
    """Discrepancies in which a new source has a part, gravest first."""
    confirms: tuple[FindingView, ...]
    """Agreements and compatible values between a new source and another one."""
    differs: int
    """Findings of different scope in which a new source has a part."""
    alone: int
    """Claims of the new sources that no other source speaks of."""
    closing: str
    """All of it in one sentence."""


def build_added(report: Report, new_sources: Collection[str]) -> AddedView:
    """What the sources of these ids confirm and upset within a report over all sources."""
    known = index(report)
    claims = {claim.id for claim in report.claims if claim.source in new_sources}
    shown = [
        finding
        for finding in report.findings
        if not is_muted(finding) and not claims.isdisjoint(finding.claims)
    ]
    upsets = in_order(finding for finding in shown if is_discrepancy(finding))
    confirms = [
        finding
        for finding in shown
        if standing_verdict(finding) in _CONFIRMING and _reaches_others(finding, known)
    ]
    differs = sum(standing_verdict(finding) is Verdict.DIFFERENT_SCOPE for finding in shown)
    alone = _alone(report, known, claims)
    names = [plain(source.location) for source in report.sources if source.id in new_sources]
    return AddedView(
        header=f"added {', '.join(names)}: {counted(len(claims), 'claim')}",
        upsets=tuple(finding_view(finding, known, f"factcheck show {finding.id}") for finding in upsets),
        confirms=tuple(finding_view(finding, known, "") for finding in confirms),
        differs=differs,
        alone=alone,
        closing=_closing(len(confirms), len(upsets), differs, alone),
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


def _closing(confirms: int, upsets: int, differs: int, alone: int) -> str:
    words = [
        f"confirms {counted(confirms, 'figure')}" if confirms else "confirms nothing",
        f"upsets {counted(upsets, 'figure')}" if upsets else "upsets nothing",
    ]
    if differs:
        words.append(f"differs in scope from {differs:,}")
    if alone:
        words.append(f"is alone with {counted(alone, 'claim')}")
    return f"The new figures: {', '.join(words)}."
