"""What stored sources say of one figure of a draft, on the whole."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.model import Claim, Finding, Verdict
from factcheck.reporting.selection import is_arithmetic, is_muted, standing_verdict


class Standing(StrEnum):
    """What the stored sources say of a figure; the first that applies counts."""

    CONTRADICTED = "contradicted"
    """A source says otherwise, or the draft itself does; or a sum with it fails."""
    CONFIRMED = "confirmed"
    """Independent sources say the same."""
    REPEATED = "repeated"
    """Only a near-copy of the draft says the same."""
    COMPATIBLE = "compatible"
    """Sources say what can be right beside it."""
    DIFFERENT_SCOPE = "different_scope"
    """Sources speak of it for another time, part or unit only."""
    UNKNOWN = "unknown"
    """No source speaks of it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the draft, and what the stored sources say of it."""

    claim: Claim
    """The figure."""
    standing: Standing
    """What the sources say of it on the whole."""
    independent_sources: int
    """Stored sources that confirm it, near-copies of one another and of the draft counted once."""
    confirmed_by: tuple[str, ...]
    """Ids of claims that say the same."""
    contradicted_by: tuple[str, ...]
    """Ids of claims that contradict it."""
    findings: tuple[str, ...]
    """Ids of its findings."""


@dataclass(frozen=True, slots=True)
class Found:
    """The claims that speak for a figure and against it."""

    standing: Standing
    """What follows from them."""
    confirmed_by: tuple[str, ...]
    """Stored claims that state the same."""
    contradicted_by: tuple[str, ...]
    """Claims that contradict it."""


def standing_of(claim: str, findings: Sequence[Finding], draft: Collection[str]) -> Found:
    """How a claim of the draft stands in the findings that it has a part in; `draft` are all its claims."""
    confirmed: dict[str, None] = {}
    contradicted: dict[str, None] = {}
    verdicts: set[Verdict] = set()
    for finding in findings:
        if is_muted(finding):
            continue
        verdict = standing_verdict(finding)
        others = [one for one in finding.claims if one not in draft]
        if verdict is Verdict.CONTRADICTION:
            verdicts.add(verdict)
            beside = {one for group in finding.groups if claim in group for one in group}
            against = [one for one in finding.claims if one not in beside]
            contradicted |= dict.fromkeys(against)
        elif others and not is_arithmetic(finding):
            verdicts.add(verdict)
            if verdict is Verdict.AGREEMENT:
                confirmed |= dict.fromkeys(others)
    order = (
        (Verdict.CONTRADICTION, Standing.CONTRADICTED),
        (Verdict.AGREEMENT, Standing.CONFIRMED),
        (Verdict.COMPATIBLE, Standing.COMPATIBLE),
        (Verdict.DIFFERENT_SCOPE, Standing.DIFFERENT_SCOPE),
    )
    standing = next((own for verdict, own in order if verdict in verdicts), Standing.UNKNOWN)
    return Found(standing, tuple(confirmed), tuple(contradicted))
