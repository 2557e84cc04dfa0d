"""`json`: one document of the schema `factcheck/1` with sources, claims, topics and findings."""

from __future__ import annotations

from factcheck.model import JsonObject, Report
from factcheck.reporting.formats.objects import (
    SCHEMA,
    claim_object,
    dumps,
    finding_object,
    skipped_object,
    source_object,
    topic_object,
)


def write(report: Report) -> str:
    """The report as one JSON document, the same text for the same report."""
    return dumps(document(report), indent=1) + "\n"


def document(report: Report) -> JsonObject:
    """The report as the object that is written.

    >>> document(Report((), (), (), ()))["schema"]
    'factcheck/1'
    """
    return {
        "schema": SCHEMA,
        **({"one_event": True} if report.one_event else {}),
        "sources": [source_object(source) for source in report.sources]
        + [skipped_object(skipped) for skipped in report.skipped],
        "claims": [claim_object(claim) for claim in report.claims],
        "topics": [topic_object(topic) for topic in report.topics],
        "findings": [finding_object(finding) for finding in report.findings],
    }
