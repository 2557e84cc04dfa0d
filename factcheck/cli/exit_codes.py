"""The exit codes: a finding and a failure never share one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Report

NOTHING_CONTRADICTORY = 0
CONTRADICTIONS = 1
FAILURE = 2
NOTHING_TO_CHECK = 3
SOURCES_UNREAD = 4
INTERRUPTED = 130
BROKEN_PIPE = 141
"""What a shell reports of any program whose reader went away."""

MEANINGS = {
    NOTHING_CONTRADICTORY: "nothing contradictory (with `--exit-zero` also contradictions)",
    CONTRADICTIONS: "contradictions",
    FAILURE: "usage error, wrong configuration, or failure",
    NOTHING_TO_CHECK: "nothing to check: no source states a figure",
    SOURCES_UNREAD: "sources unread, under `--strict`",
    INTERRUPTED: "interrupted",
    BROKEN_PIPE: "nobody reads the output any more",
}


def of_report(report: Report, *, strict: bool, exit_zero: bool) -> int:
    """The exit code of `check` and `report`.

    A finding that a person muted, or decided to be no contradiction, does not count. `strict` tells a report
    with unread sources from a whole one, whatever it found; `exit_zero` hides contradictions and nothing else.
    """
    from factcheck.reporting.selection import is_discrepancy

    if strict and report.skipped:
        return SOURCES_UNREAD
    if not report.claims:
        return NOTHING_TO_CHECK
    contradicts = any(map(is_discrepancy, report.findings))
    return CONTRADICTIONS if contradicts and not exit_zero else NOTHING_CONTRADICTORY
