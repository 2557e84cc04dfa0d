"""Two texts against each other: what their figures say of one another."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Claim, Comparison, Document, Finding, Reading, Report, Terms, Verdict
from factcheck.workflow.pipeline import assess, examine, only_literal

_GRAVITY = tuple(Verdict)
"""The first that a comparison has of these is its verdict; the enumeration is in the order of gravity."""


def compare_texts(text_a: str, text_b: str, reading: str = "literal") -> Comparison:
    """Compare the figures of two texts; only findings that rest on both count.

    However alike the texts are, the second is not taken for a copy of the first: the question is whether they
    agree, not whether they are independent.
    """
    from factcheck.reading import source_id, with_printed_date

    documents = [
        with_printed_date(Document(id=source_id(location), location=location, text=text))
        for location, text in (("first text", text_a), ("second text", text_b))
    ]
    report = assess(examine(documents), copies={}, terms=Terms(Reading(reading)))
    source_of = {claim.id: claim.source for claim in report.claims}
    across = tuple(f for f in report.findings if len({source_of[claim] for claim in f.claims}) == 2)
    findings = only_literal(across) if Reading(reading) is Reading.LITERAL else across
    return Comparison(
        verdict=_gravest(findings, across),
        implied=_implied(report, across, findings),
        findings=findings,
        claims=report.claims,
    )


def _gravest(findings: Sequence[Finding], of_any_reading: Sequence[Finding]) -> Verdict:
    """The gravest verdict. What contradicts in the usual reading only is compatible in the literal one."""
    verdicts = {finding.verdict for finding in findings}
    if len(findings) < len(of_any_reading):
        verdicts.add(Verdict.COMPATIBLE)
    return next((verdict for verdict in _GRAVITY if verdict in verdicts), Verdict.UNRELATED)


def _implied(report: Report, of_any_reading: Sequence[Finding], findings: Sequence[Finding]) -> bool:
    """Whether each claim of the second text follows from one of the first: from the one in the same words, if there is one."""
    from factcheck.matching import told_alike

    first = report.sources[0].id
    given = [claim for claim in report.claims if claim.source == first]
    wanted = [claim for claim in report.claims if claim.source != first]
    compared = {
        (claim.id, other.id)
        for claim in given
        for other in wanted
        if _scopes_meet(claim, other, of_any_reading)
    }
    return all(
        any(
            (claim.id, other.id) in compared and _follows(claim, other, findings)
            for claim in [claim for claim in given if told_alike(claim, other)] or given
        )
        for other in wanted
    )


def _scopes_meet(given: Claim, other: Claim, findings: Sequence[Finding]) -> bool:
    """Whether two claims were set against each other. That is judged in one place; here its findings are read."""
    verdicts = _verdicts(given, other, findings)
    return bool(verdicts) and Verdict.DIFFERENT_SCOPE not in verdicts


def _follows(given: Claim, other: Claim, findings: Sequence[Finding]) -> bool:
    """Whether who states the one figure has stated the other."""
    from factcheck.judging.intervals import implies
    from factcheck.judging.values import claim_value

    verdicts = _verdicts(given, other, findings)
    if Verdict.CONTRADICTION in verdicts:
        return False
    return Verdict.AGREEMENT in verdicts or implies(claim_value(given), claim_value(other))


def _verdicts(given: Claim, other: Claim, findings: Sequence[Finding]) -> set[Verdict]:
    """What is said of two claims; of claims on one side of a finding only that they agree."""
    both = [finding for finding in findings if given.id in finding.claims and other.id in finding.claims]
    return {
        Verdict.AGREEMENT
        if any(given.id in group and other.id in group for group in finding.groups)
        else finding.verdict
        for finding in both
    }
