"""Marks in documents, applied to the findings: one is set aside when the places without marks leave nothing of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.decision import MUTE
from factcheck.judging.decided import is_arithmetic
from factcheck.model import Claim, Decision, Finding, Mark, Report

_NO_REASON = "no reason given"


@dataclass(frozen=True, slots=True)
class Marked:
    """Findings after the marks in the documents."""

    findings: tuple[Finding, ...]
    """As given; those that marks set aside are muted by them."""
    uses: Mapping[tuple[str, Mark], tuple[str, ...]]
    """Source and mark -> the findings that it bears on."""


def apply_marks(report: Report, marks: Mapping[str, Sequence[Mark]]) -> Marked:
    """Mute each finding that stands on marked places. What a person decided elsewhere goes before a mark.

    `marks` are those of each source, by its id.
    """
    if not any(marks.values()):
        return Marked(report.findings, {})
    locations = {source.id: source.location for source in report.sources}
    claims = {claim.id: claim for claim in report.claims}
    indexed = {source: _Covers(own) for source, own in marks.items() if own}
    covering = {
        claim.id: found
        for claim in report.claims
        if claim.source in indexed and (found := indexed[claim.source].over(claim))
    }
    uses: dict[tuple[str, Mark], tuple[str, ...]] = {}
    findings: list[Finding] = []
    for finding in report.findings:
        silenced = {
            claim: mark
            for claim in finding.claims
            for mark in covering.get(claim, ())
            if not mark.codes or finding.code in mark.codes
        }
        for claim, mark in silenced.items():
            key = (claims[claim].source, mark)
            uses[key] = tuple(dict.fromkeys((*uses.get(key, ()), finding.id)))
        if silenced and finding.decision is None and not _stands_without(finding, silenced):
            claim, mark = next(iter(silenced.items()))
            decision = _decision(mark, locations[claims[claim].source])
            findings.append(replace(finding, decision=decision))
        else:
            findings.append(finding)
    return Marked(tuple(findings), uses)


class _Covers:
    """The marks of one source by the places that they cover."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._marks = sorted(marks, key=lambda mark: (mark.covers, mark.line))
        self._starts = [mark.covers.start for mark in self._marks]
        self._longest = max(mark.covers.end - mark.covers.start for mark in self._marks)

    def over(self, claim: Claim) -> list[Mark]:
        """The marks that cover a claim, or a part of it."""
        first = bisect_left(self._starts, claim.span.start - self._longest)
        last = bisect_left(self._starts, claim.span.end)
        return [mark for mark in self._marks[first:last] if claim.span.start < mark.covers.end]


def _stands_without(finding: Finding, silenced: Mapping[str, Mark]) -> bool:
    """Whether what other places say makes the same finding. A sum needs all its figures."""
    if is_arithmetic(finding.code):
        return False
    left = [[claim for claim in group if claim not in silenced] for group in finding.groups]
    if len(finding.groups) == 1:
        return len(left[0]) > 1
    return sum(map(bool, left)) > 1


def _decision(mark: Mark, location: str) -> Decision:
    return Decision(MUTE, mark.reason or _NO_REASON, f"a mark in {location}:{mark.line}", "")
