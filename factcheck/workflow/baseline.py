"""Only what is new: in a store since a moment, or against the JSON document of an earlier check."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.errors import ConfigError
from factcheck.model import (
    Bound,
    Claim,
    Finding,
    Kind,
    Modality,
    Place,
    Quantity,
    Reading,
    Report,
    Span,
    Verdict,
)
from factcheck.workflow.moments import moment_of

if TYPE_CHECKING:
    from factcheck.storage import Moment

_SCHEMA = "factcheck/1"
_DAY = len("2025-11-22")
_HOW = "write one with factcheck check SOURCE --json > FILE"


@dataclass(frozen=True, slots=True)
class NewOnly:
    """A report with its new findings."""

    report: Report
    """All sources, claims and topics; of the findings those that are new."""
    left_out: int
    """Findings that were there already."""


def start_of(text: str) -> Moment:
    """The moment after which things are new: the end of a numbered change, the beginning of a day, a time.

    >>> start_of("3").number, start_of("2025-11-22T10:00Z").at
    (3, '2025-11-22T10:00:00+00:00')
    """
    from factcheck.storage import Moment

    moment = moment_of(text)
    if moment.at and len(text.strip()) <= _DAY:
        last = datetime.fromisoformat(text.strip()).astimezone(UTC) - timedelta(seconds=1)
        return Moment(at=last.isoformat(timespec="seconds"))
    return moment


def only_new_since(report: Report, database: Path, moment: Moment) -> NewOnly:
    """The findings of a stored report that rest on a claim which was not in the store at a moment."""
    from factcheck.judging import new_since, words_of
    from factcheck.storage import open_store

    with open_store(database, write=False) as store, store.snapshot():
        adds = store.meta().adds
        if moment.number > adds:
            raise ConfigError(
                f"{moment.number}: the last change to the store has number {adds}",
                "name that or an earlier one, or write a date as 2025-11-22",
            )
        known = {words_of(claim) for claim in store.claims(moment)}
    return _with(report, new_since(report, known))


def only_new_against(report: Report, file: Path) -> NewOnly:
    """The findings that the JSON document in a file does not hold.

    Raises `ConfigError` when the file cannot be read or is none.
    """
    from factcheck.judging import new_against

    findings, claims = _read(file)
    return _with(report, new_against(report, findings, claims))


def _with(report: Report, findings: tuple[Finding, ...]) -> NewOnly:
    return NewOnly(replace(report, findings=findings), len(report.findings) - len(findings))


def _read(file: Path) -> tuple[list[Finding], dict[str, Claim]]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        if not isinstance(found, dict) or found.get("schema") != _SCHEMA:
            raise ConfigError(f"{file}: no report of the schema {_SCHEMA}", _HOW)
        claims = {one["id"]: _claim(one) for one in found["claims"]}
        findings = [_finding(one) for one in found["findings"]]
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read ({error.strerror})", "check the path") from error
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise ConfigError(f"{file}: no JSON document", _HOW) from error
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ConfigError(f"{file}: no whole report of the schema {_SCHEMA} ({error})", _HOW) from error
    if any(claim not in claims for one in findings for claim in one.claims):
        raise ConfigError(f"{file}: its findings name claims that it does not hold", _HOW)
    return findings, claims


def _claim(found: Mapping[str, Any]) -> Claim:
    first, last = found["stated"]
    low, high = (None if found[end] is None else float(found[end]) for end in ("low", "high"))
    return Claim(
        id=found["id"],
        source=found["source"],
        span=Span(int(found["start"]), int(found["end"])),
        place=Place(int(found["line"]), int(found["column"])),
        quote=found["quote"],
        sentence=found["sentence"],
        sentence_start=0,
        subject=found["subject"],
        about=found["about"],
        when=found["when"],
        where=found["where"],
        modality=Modality(found["modality"]),
        quantity=Quantity(
            low,
            high,
            (float(first), float(last)),
            Bound(found["bound"]),
            found["unit"],
            found["counted"],
            Kind(found["kind"]),
        ),
    )


def _finding(found: Mapping[str, Any]) -> Finding:
    return Finding(
        id=found["id"],
        code=found["code"],
        verdict=Verdict(found["verdict"]),
        reading=Reading(found["reading"]),
        topic=found["topic"],
        claims=tuple(found["claims"]),
        groups=tuple(tuple(group) for group in found["groups"]),
        confidence=float(found["confidence"]),
        severity=float(found["severity"]),
        explanation=found["explanation"],
    )
