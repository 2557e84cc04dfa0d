"""Reports on standard output (for people or in a file format), notes on standard error, files."""

from __future__ import annotations

import os
import shlex
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.settings import TEXT
from factcheck.errors import ConfigError
from factcheck.model import Report, Skipped

if TYPE_CHECKING:
    from factcheck.workflow import Added, Draft

_ONE_LINE_A_FINDING = "concise"
_STANDARD_INPUT = "-"
_LONGEST_ARGUMENTS = 40
"""Longer lists of sources would make the next step harder to read than to type."""
_HOLD_UNREAD_SOURCES = (TEXT, "json", "md")
"""Formats that name the sources that were not read; for the others a note says so."""


@dataclass(frozen=True, slots=True)
class Detail:
    """How much of a report is printed."""

    shown_by: str | None = None
    """What `factcheck show ID` takes besides the id to find its findings; None when it cannot."""
    everything: bool = False
    """Every agreement and other scope, however many."""
    quiet: bool = False
    """Contradictions only, and no notes."""
    verbose: bool = False
    """Each discrepancy with all its evidence."""
    title: str = "factcheck report"
    """First words of a report for people."""


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
    from factcheck.reporting.terminal import open_console, render, render_in_full
    from factcheck.reporting.view import Options, build

    shown_by = None if detail.verbose else detail.shown_by  # with -v there is nothing left to be shown
    view = build(report, Options(shown_by, detail.everything, title=detail.title))
    if detail.quiet and not view.findings:
        return
    if detail.quiet:
        view = replace(view, remarks=())
    draw = render_in_full if detail.verbose else render
    draw(view, open_console())


def print_added(added: Added, database: str | None) -> None:
    """What was not read, on standard error; then what the new or changed sources confirm and upset."""
    from factcheck.cli.settings import settings
    from factcheck.reporting.added import build_added
    from factcheck.reporting.terminal import open_console, render_added

    note_skipped(added.skipped)
    if added.report and added.changed:
        said = settings(database).one_event  # what is stored is judged without the user's word
        shown_by = arguments_of_show(database, one_event=False if said else None)
        console = open_console()
        console.print()
        render_added(build_added(added.report, added.changed, shown_by), console)


def arguments_of_show(
    database: str | None = None, sources: Sequence[str] = (), one_event: bool | None = None
) -> str | None:
    """What `factcheck show ID` takes besides the id to find what a command just reported; None when it cannot.

    >>> arguments_of_show(), arguments_of_show("my notes.db"), arguments_of_show(sources=["-"])
    ('', "--db 'my notes.db'", None)
    >>> arguments_of_show(sources=["wires"], one_event=True)
    '--one-event wires'
    """
    said = {True: ["--one-event"], False: ["--many-events"], None: []}[one_event]
    words = shlex.join([*said, *(["--db", database] if database else sources)])
    return None if _STANDARD_INPUT in sources or len(words) > _LONGEST_ARGUMENTS else words


def print_text(text: str) -> None:
    """Print a file format, in UTF-8 whatever the locale says: that is what its readers expect."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))


def note_outdated(database: Path) -> None:
    """Say on standard error when the stored findings are not those of today's rules: reading changes nothing."""
    from factcheck.workflow import outdated_rules

    rules = outdated_rules(database)
    if rules is not None:
        print(f"note: judged by rules {rules}; factcheck db migrate judges with today's", file=sys.stderr)


def note_skipped(skipped: Iterable[Skipped]) -> None:
    """Say on standard error what was not read, and what to do."""
    from factcheck.reporting.plain import plain
    from factcheck.reporting.remarks import source_in_words

    for problem in skipped:
        hint = f"; {problem.hint}" if problem.hint else ""
        told = f"not read: {source_in_words(problem.location)}: {problem.reason}{hint}"
        print(plain(told), file=sys.stderr)


def print_draft(draft: Draft, format_name: str, *, quiet: bool) -> None:
    """Print a draft in a format; what could not be read goes to standard error."""
    from factcheck.reporting.draft_view import build_draft
    from factcheck.reporting.formats.draft import write_draft
    from factcheck.reporting.terminal import open_console, render_draft

    if format_name == TEXT:
        names = [source.location for source in draft.sources]
        view = build_draft(draft.report, names, draft.figures, draft.stored)
        render_draft(view, open_console(), contradictions_only=quiet)
    else:
        print_text(write_draft(draft.report, draft.figures, format_name))
    if not quiet:
        note_skipped(draft.report.skipped)


def note_left_out(count: int, why: str, *, quiet: bool) -> None:
    """Say on standard error how many findings a report leaves out, and why."""
    if count and not quiet:
        print(f"{count:,} {why}", file=sys.stderr)


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
