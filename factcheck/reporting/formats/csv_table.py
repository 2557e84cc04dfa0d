"""`csv`: one row per claim of each finding, for spreadsheets; no cell of it is ever run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from factcheck.model import Claim, Finding, Report
from factcheck.reporting.formats.objects import number
from factcheck.reporting.plain import plain
from factcheck.reporting.selection import Index, index
from factcheck.reporting.values import says

COLUMNS = (
    "finding",
    "code",
    "verdict",
    "reading",
    "confidence",
    "severity",
    "subject",
    "about",
    "side",
    "says",
    "low",
    "high",
    "unit",
    "bound",
    "when",
    "where",
    "modality",
    "quote",
    "sentence",
    "location",
    "line",
    "column",
    "page",
    "part",
    "paragraph",
    "cell",
    "timecode",
    "publisher",
    "published",
    "explanation",
    "causes",
    "decision",
)
"""The header row."""

_FORMULA_STARTS = frozenset("=+-@\t\r＝＋－＠")
_Cell = str | float | int | None


def write(report: Report) -> str:
    """The findings as a table with a header row, `side` counted from 1 within each finding."""
    known = index(report)
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    for finding in report.findings:
        for side, group in enumerate(finding.groups, start=1):
            for claim in known.claims_of(group):
                writer.writerow([_safe(cell) for cell in _row(finding, side, claim, known)])
    return table.getvalue()


def _row(finding: Finding, side: int, claim: Claim, known: Index) -> Iterator[_Cell]:
    source = known.sources.get(claim.source)
    quantity = claim.quantity
    yield from (finding.id, finding.code, finding.verdict.value, finding.reading.value)
    yield from (number(finding.confidence), number(finding.severity))
    yield from (claim.subject, claim.about, side, says(claim), number(quantity.low), number(quantity.high))
    yield from (quantity.unit, quantity.bound.value, claim.when, claim.where, claim.modality.value)
    yield from (claim.quote, claim.sentence, known.location(claim))
    place = claim.place
    yield from (place.line, place.column, place.page, place.part, place.paragraph, place.cell, place.timecode)
    yield from (source.publisher, source.published) if source else (None, None)
    yield from (finding.explanation, "; ".join(finding.causes))
    yield finding.decision.verdict if finding.decision else None


def _safe(cell: _Cell) -> _Cell:
    """Words that a spreadsheet would take for a formula get an apostrophe; numbers stay numbers.

    >>> _safe("=1+1"), _safe(-5), _safe("over 60")
    ("'=1+1", -5, 'over 60')
    """
    if not isinstance(cell, str):
        return cell
    # The first character is looked at before and after: a leading tab would be shown as a space.
    shown = plain(cell)
    return f"'{shown}" if cell[:1] in _FORMULA_STARTS or shown.lstrip()[:1] in _FORMULA_STARTS else shown
