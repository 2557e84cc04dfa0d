"""A draft against stored sources as a file: `concise` for an editor's quickfix window, and `json`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from factcheck.errors import ConfigError
from factcheck.model import Finding, JsonObject, Report
from factcheck.reporting.draft_standing import Figure, Standing
from factcheck.reporting.draft_view import support
from factcheck.reporting.formats.json_document import document
from factcheck.reporting.formats.objects import dumps
from factcheck.reporting.places import place_in_words
from factcheck.reporting.plain import plain
from factcheck.reporting.selection import Index, index, is_arithmetic, is_discrepancy
from factcheck.reporting.values import says

_SAID = {
    Standing.CONFIRMED: "confirmed",
    Standing.REPEATED: "repeated",
    Standing.COMPATIBLE: "compatible",
    Standing.DIFFERENT_SCOPE: "other scope",
    Standing.UNKNOWN: "unknown",
}


def write_draft(report: Report, figures: Sequence[Figure], format_name: str) -> str:
    """The draft as the text of a file; `ConfigError` for a format that holds no draft."""
    if format_name not in DRAFT_FORMATS:
        raise ConfigError(
            f"a draft cannot be written as {format_name}", f"use one of text, {', '.join(DRAFT_FORMATS)}"
        )
    return DRAFT_FORMATS[format_name](report, figures)


def _json(report: Report, figures: Sequence[Figure]) -> str:
    found = {**document(report), "draft": [_object(figure) for figure in figures]}
    return dumps(found, indent=1) + "\n"


def _object(figure: Figure) -> JsonObject:
    return {
        "claim": figure.claim.id,
        "standing": figure.standing.value,
        "independent_sources": figure.independent_sources,
        "confirmed_by": list(figure.confirmed_by),
        "contradicted_by": list(figure.contradicted_by),
        "findings": list(figure.findings),
    }


def _concise(report: Report, figures: Sequence[Figure]) -> str:
    """One line a figure, in the order of the draft; a contradicted one has a line for each finding."""
    known = index(report)
    findings = {finding.id: finding for finding in report.findings}
    return "".join(f"{line}\n" for figure in figures for line in _lines(figure, findings, known))


def _lines(figure: Figure, findings: Mapping[str, Finding], known: Index) -> list[str]:
    claim = figure.claim
    place = f"{plain(known.location(claim))}:{claim.place.line}:{claim.place.column}"
    what = " · ".join(plain(words) for words in (claim.subject, claim.about) if words)
    told = f"{what}: {says(claim)}"
    if figure.standing is Standing.CONTRADICTED:
        failing = [findings[one] for one in figure.findings if is_discrepancy(findings[one])]
        return [f"{place}: {one.code} {told} here, {_against(one, figure, known)}" for one in failing]
    if figure.confirmed_by:
        told = f"{told}, {support(figure, known)}"
    elif figure.standing is Standing.UNKNOWN:
        told = f"{told}, no source knows it"
    else:
        others = [
            one
            for finding in figure.findings
            for one in known.claims_of(findings[finding].claims)
            if one.source != claim.source
        ]
        places = [f"{says(one)} at {place_in_words(known.location(one), one.place)}" for one in others[:1]]
        told = ", beside ".join((told, *places))
    return [f"{place}: {_SAID[figure.standing]} {told}"]


def _against(finding: Finding, figure: Figure, known: Index) -> str:
    others = known.claims_of(one for one in figure.contradicted_by if one in finding.claims)
    if is_arithmetic(finding) or not others:
        return plain(finding.explanation)
    first = {says(one): one for one in reversed(others)}
    return "but " + ", ".join(
        f"{value} at {place_in_words(known.location(one), one.place)}"
        for value, one in reversed(first.items())
    )


DRAFT_FORMATS: Mapping[str, Callable[[Report, Sequence[Figure]], str]] = {"concise": _concise, "json": _json}
"""Name -> writer."""
