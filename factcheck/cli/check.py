"""`factcheck check`: the consistency report over sources, in memory."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import options

if TYPE_CHECKING:
    from factcheck.cli.settings import Settings


def check(
    sources: options.Sources,
    output_format: options.OutputFormat = None,
    json: options.Json = False,
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="DB",
            help="Judge SOURCE as a draft, against what this database holds.",
            show_default=False,
        ),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            "--baseline",
            metavar="FILE",
            help="Only findings that are not in this file, which check --json wrote.",
            show_default=False,
        ),
    ] = None,
    literal: options.Literal = None,
    one_event: options.OneEvent = None,
    strict: options.Strict = None,
    exit_zero: options.ExitZero = False,
    show_all: options.All = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    max_size: options.MaxSize = None,
    offline: options.Offline = None,
    allow_private: options.AllowPrivate = None,
) -> int:
    """Report where sources agree and contradict each other.

    SOURCE is a file, a folder, a web address, or - for standard input. Nothing is stored.

    With --against DB, each figure of a draft is held against the stored sources: which ones confirm it, which contradict it,
    or that none knows it; as text, concise or json. Decisions count: those in a factcheck-decisions.toml beside the sources,
    and with --against those of the database.

    Exits with 0 when nothing contradicts, 1 for contradictions, 2 for errors, 3 when no source states a figure.
    """
    from factcheck.cli.exit_codes import of_report
    from factcheck.cli.output import Detail, arguments_of_show, note_left_out, print_report
    from factcheck.cli.progress import ProgressOnTerminal
    from factcheck.cli.settings import limits_given, settings
    from factcheck.errors import ConfigError
    from factcheck.workflow import check_sources, only_new_against

    if against is not None and baseline is not None:
        raise ConfigError("--against and --baseline ask for two reports", "leave one of them out")
    limits = limits_given(max_size, offline, allow_private)
    chosen = settings(None, output_format, json, literal, strict, limits, one_event)
    if against is not None:
        return _check_draft(sources, Path(against), chosen, quiet=quiet, exit_zero=exit_zero)
    with ProgressOnTerminal(wanted=not quiet) as progress:
        reading = "literal" if chosen.literal else "usual"
        report = check_sources(sources, reading, progress, chosen.limits, chosen.one_event)
    if baseline is not None:
        only = only_new_against(report, baseline)
        report = only.report
        note_left_out(only.left_out, f"findings that {baseline} holds are left out", quiet=quiet)
    detail = Detail(arguments_of_show(sources=sources, one_event=one_event), show_all, quiet, verbose)
    print_report(report, chosen.format, detail)
    return of_report(report, strict=chosen.strict, exit_zero=exit_zero)


def _check_draft(
    sources: list[str], database: Path, chosen: Settings, *, quiet: bool, exit_zero: bool
) -> int:
    """The draft in the format asked for; the exit code is that of its contradictions."""
    from factcheck.cli.exit_codes import of_report
    from factcheck.cli.output import print_draft
    from factcheck.cli.progress import ProgressOnTerminal
    from factcheck.workflow import check_draft

    with ProgressOnTerminal(wanted=not quiet) as progress:
        draft = check_draft(
            sources, database, "literal" if chosen.literal else "usual", progress, chosen.one_event
        )
    print_draft(draft, chosen.format, quiet=quiet)
    return of_report(draft.report, strict=chosen.strict, exit_zero=exit_zero)
