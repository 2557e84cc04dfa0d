"""`jsonl`: one finding a line, with its claims and their locations inside."""

from __future__ import annotations

from factcheck.model import Finding, JsonObject, Report
from factcheck.reporting.formats.objects import SCHEMA, claim_object, dumps, finding_object
from factcheck.reporting.selection import Index, index


def write(report: Report) -> str:
    """A line of JSON for each finding, in the order of the report."""
    known = index(report)
    return "".join(dumps(_line(finding, known)) + "\n" for finding in report.findings)


def _line(finding: Finding, known: Index) -> JsonObject:
    claims = [
        {**claim_object(claim), "location": known.location(claim)}
        for claim in known.claims_of(finding.claims)
    ]
    return {"schema": SCHEMA, **finding_object(finding), "claims": claims}
