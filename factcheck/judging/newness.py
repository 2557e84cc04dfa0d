"""Which findings are new: against a report made earlier, or against what was stored at a moment."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from factcheck.decision import MUTE, DecisionKind, Recorded, recorded
from factcheck.judging.decided import apply_decisions, is_arithmetic, target_of
from factcheck.model import Claim, Decision, Finding, Report

Words = tuple[str, str]
"""A quote and its sentence."""


def words_of(claim: Claim) -> Words:
    """What a claim is known by, wherever its source was moved or copied to."""
    return claim.quote, claim.sentence


def new_since(report: Report, known: Collection[Words]) -> tuple[Finding, ...]:
    """The findings that rest on a claim which was not there; `known` are the words of those that were.

    One that has gained supporters only is not new.
    """
    claims = {claim.id: claim for claim in report.claims}
    there = {claim.id for claim in report.claims if words_of(claim) in known}
    return tuple(f for f in report.findings if not _was_there(f, claims.keys() & there))


def _was_there(finding: Finding, there: Collection[str]) -> bool:
    if is_arithmetic(finding.code):
        return all(claim in there for claim in finding.claims)
    sides = [[claim for claim in group if claim in there] for group in finding.groups]
    return len(sides[0]) > 1 if len(sides) == 1 else all(sides)


def new_against(
    report: Report, findings: Iterable[Finding], claims: Mapping[str, Claim]
) -> tuple[Finding, ...]:
    """The findings of a report that are not among these, which an earlier one made of its `claims`.

    They are known again as decisions are: by topic, time and values. What has become a contradiction is new.
    """
    known = [_as_decision(finding, claims) for finding in findings]
    open_ones = replace(report, findings=tuple(replace(f, decision=None) for f in report.findings))
    found = {f.id for f in apply_decisions(open_ones, known).findings if f.decision is not None}
    return tuple(finding for finding in report.findings if finding.id not in found)


def _as_decision(finding: Finding, claims: Mapping[str, Claim]) -> Recorded:
    """An earlier finding as a decision that hides it, which covers what such a decision would cover."""
    return recorded(
        DecisionKind.FINDING, Decision(MUTE, finding.id, "", ""), target_of(finding, claims, "", "")
    )
