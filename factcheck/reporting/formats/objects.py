"""The objects of the document `factcheck/1`: one function per kind, keys always in the same order."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from factcheck.decision import Recorded
from factcheck.model import Claim, Finding, JsonObject, Mark, Skipped, Source, Topic
from factcheck.reading import source_id

SCHEMA = "factcheck/1"
"""Name and version of the document; `docs/schema/factcheck-1.json` describes it."""

_DIGITS = 12
"""Significant digits that are written: beyond them a double holds arithmetic noise, not what was printed."""

# JSON may hold these as they are, but a terminal would obey them, or they make text read differently.
_UNSAFE = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def dumps(value: JsonObject, indent: int | None = None) -> str:
    """JSON text that is readable in any language and safe on a terminal.

    >>> dumps({"quote": "über 60\\u202e"})
    '{"quote": "über 60\\\\u202e"}'
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def number(value: float | None) -> float | int | None:
    """A number without arithmetic noise, whole ones as integers.

    >>> number(60.0), number(0.1 + 0.2), number(None)
    (60, 0.3, None)
    """
    if value is None:
        return None
    rounded = float(f"{value:.{_DIGITS}g}")
    return int(rounded) if rounded.is_integer() else rounded


def source_object(source: Source) -> JsonObject:
    """A source that was read."""
    return {
        "id": source.id,
        "location": source.location,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "status": "read",
        "reason": None,
    }


def skipped_object(skipped: Skipped) -> JsonObject:
    """A source, or a line of one, that was not read."""
    return {
        "id": source_id(skipped.location),
        "location": skipped.location,
        "title": None,
        "publisher": None,
        "published": None,
        "status": "skipped",
        "reason": skipped.reason,
    }


def claim_object(claim: Claim) -> JsonObject:
    """A claim."""
    quantity = claim.quantity
    return {
        "id": claim.id,
        "source": claim.source,
        "start": claim.span.start,
        "end": claim.span.end,
        "line": claim.place.line,
        "column": claim.place.column,
        "page": claim.place.page,
        "part": claim.place.part,
        "paragraph": claim.place.paragraph,
        "cell": claim.place.cell,
        "timecode": claim.place.timecode,
        "quote": claim.quote,
        "sentence": claim.sentence,
        "subject": claim.subject,
        "about": claim.about,
        "when": claim.when,
        "where": claim.where,
        "modality": claim.modality.value,
        "kind": quantity.kind.value,
        "low": number(quantity.low),
        "high": number(quantity.high),
        "stated": [number(stated) for stated in quantity.stated],
        "bound": quantity.bound.value,
        "unit": quantity.unit,
        "counted": quantity.counted,
    }


def topic_object(topic: Topic) -> JsonObject:
    """A topic."""
    return {
        "id": topic.id,
        "subject": topic.subject,
        "about": topic.about,
        "claims": list(topic.claims),
        "independent_sources": topic.independent_sources,
    }


def finding_object(finding: Finding) -> JsonObject:
    """A finding."""
    decision = finding.decision
    return {
        "id": finding.id,
        "code": finding.code,
        "verdict": finding.verdict.value,
        "reading": finding.reading.value,
        "topic": finding.topic,
        "claims": list(finding.claims),
        "groups": [list(group) for group in finding.groups],
        "confidence": number(finding.confidence),
        "severity": number(finding.severity),
        "explanation": finding.explanation,
        "ruled_out": list(finding.ruled_out),
        "causes": list(finding.causes),
        "evidence": _evidence(finding),
        "decision": None
        if decision is None
        else {"verdict": decision.verdict, "note": decision.note, "by": decision.by, "at": decision.at},
    }


def decision_object(
    recorded: Recorded, state: str, applies_to: Sequence[str], why: str, file: str | None
) -> JsonObject:
    """A decision with what became of it."""
    decision, target = recorded.decision, recorded.target
    return {
        "id": recorded.id,
        "kind": recorded.kind.value,
        "verdict": decision.verdict,
        "note": decision.note,
        "by": decision.by,
        "at": decision.at,
        "subject": target.subject,
        "about": target.about,
        "says": target.says,
        "ids": list(target.ids),
        "state": str(state),
        "applies_to": list(applies_to),
        "why": why,
        "file": file,
    }


def mark_object(source: Source, mark: Mark, findings: Sequence[str]) -> JsonObject:
    """A mark in a document with the findings that it sets aside."""
    return {
        "source": source.id,
        "location": source.location,
        "line": mark.line,
        "codes": list(mark.codes),
        "reason": mark.reason,
        "findings": list(findings),
    }


def _evidence(finding: Finding) -> JsonObject:
    """Feature -> what it saw; a feature that looked at several pairs is numbered from the second on."""
    evidence: JsonObject = {}
    for feature in finding.evidence:
        seen = sum(name.partition(" ")[0] == feature.feature for name in evidence)
        evidence[f"{feature.feature} {seen + 1}" if seen else feature.feature] = {
            "score": number(feature.score),
            "left": feature.left,
            "right": feature.right,
            "note": feature.note,
        }
    return evidence
