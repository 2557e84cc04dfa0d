"""Reports on standard output (for people or in a file format), notes on standard error, files."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.cli.settings import TEXT
from factcheck.errors import ConfigError
from factcheck.model import Report, Skipped

_ONE_LINE_A_FINDING = "concise"
_HOLD_UNREAD_SOURCES = (TEXT, "json", "md")
"""Formats that name the sources that were not read; for the others a note says so."""


@dataclass(frozen=True, slots=True)
class Detail:
    """How much of a report is printed."""

    stored: bool = False
    """It comes from a database, so that `factcheck show` knows its findings."""
    everything: bool = False
    """Every agreement and other scope, however many."""
    quiet: bool = False
    """Contradictions only, and no notes."""
    verbose: bool = False
    """Each discrepancy with all its evidence."""


def print_report(report: Report, format_name: str, detail: Detail) -> None:
    """Print a report in a format."""
    from factcheck.reporting.formats import write
    from factcheck.reporting.selection import discrepancies

    skipped = report.skipped
    if detail.quiet or (format_name == _ONE_LINE_A_FINDING and not detail.everything):
        report = discrepancies(report)
    if format_name == TEXT:
        _print_for_people(report, detail)
    else:
        print_text(write(report, format_name))
    if format_name not in _HOLD_UNREAD_SOURCES and not detail.quiet:
        note_skipped(skipped)


def _print_for_people(report: Report, detail: Detail) -> None:
    from factcheck.reporting.terminal import open_console, render, render_finding
    from factcheck.reporting.view import Options, build

    view = build(report, Options(stored=detail.stored, everything=detail.everything))
    if detail.quiet and not view.findings:
        return
    console = open_console()
    if detail.quiet:
        view = replace(view, remarks=())
    if detail.verbose:
        for finding in view.findings:
            render_finding(finding, console)
            console.print()
        view = replace(view, findings=())
    render(view, console)


def print_text(text: str) -> None:
    """Print a file format, in UTF-8 whatever the locale says: that is what its readers expect."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))


def note_skipped(skipped: Iterable[Skipped]) -> None:
    """Say on standard error what was not read, and what to do."""
    from factcheck.reporting.plain import plain

    for problem in skipped:
        hint = f"; {problem.hint}" if problem.hint else ""
        print(plain(f"not read: {problem.location}: {problem.reason}{hint}"), file=sys.stderr)


def write_file(path: Path, text: str) -> None:
    """Write a file whole or not at all, in UTF-8. Raises `ConfigError` when its folder does not take it."""
    try:
        handle, draft = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
                file.write(text)
            Path(draft).chmod(_ordinary_mode())
            Path(draft).replace(path)
        except OSError:
            Path(draft).unlink(missing_ok=True)
            raise
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ConfigError(f"{path}: cannot be written ({reason})", "name another place with -o") from error


def _ordinary_mode() -> int:
    """The mode of a new file, as the user's mask has it: temporary files are private."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
