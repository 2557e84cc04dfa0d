"""`factcheck report`: the consistency report over everything in the database."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli import options


def report(
    database: options.Database = None,
    output_format: options.OutputFormat = None,
    json: options.Json = False,
    literal: options.Literal = None,
    one_event: options.OneEvent = None,
    strict: options.Strict = None,
    exit_zero: options.ExitZero = False,
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of",
            metavar="DATE",
            help="What the sources said that were stored then: 2025-11-22, a time, or the number of an add.",
            show_default=False,
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="DATE",
            help="Only findings that are new since then: 2025-11-22, a time, or the number of an add.",
            show_default=False,
        ),
    ] = None,
    show_all: options.All = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Report the same over all sources in the database.

    Only reads the database. Exits as check does. With --as-of DATE, today's rules judge the sources that were stored at the
    end of that day, with the contents and settings that they had; later versions, additions and removals do not count.

    With --since DATE, only findings that rest on a figure which was stored on that day or later; --since 3 means after the
    third add. A finding that has gained supporters only is not new.
    """
    from factcheck.cli.exit_codes import of_report
    from factcheck.cli.output import (
        Detail,
        arguments_of_show,
        note_left_out,
        print_report,
    )
    from factcheck.cli.settings import settings
    from factcheck.workflow import moment_of, only_new_since, start_of, stored_report

    chosen = settings(database, output_format, json, literal, strict, one_event=one_event)
    moment = None if as_of is None else moment_of(as_of)
    found = stored_report(chosen.database, literal=chosen.literal, one_event=chosen.one_event, as_of=moment)
    left_out = None
    if since is not None:
        only = only_new_since(found, chosen.database, start_of(since))
        found, left_out = only.report, only.left_out
    detail = Detail(arguments_of_show(database, one_event=one_event), show_all, quiet, verbose)
    if as_of is not None:  # its findings may be none of today's, which is where show looks
        detail = replace(detail, shown_by=None, title=f"factcheck report {_named(as_of)}")
    if not quiet:
        _note(chosen.database, as_of)
    if left_out is not None and since is not None:
        words = f"after change {since}" if since.isdecimal() else f"since {since}"
        detail = replace(detail, title=f"{detail.title}, new {words}")
        note_left_out(left_out, "findings that were there before are left out", quiet=quiet)
    print_report(found, chosen.format, detail)
    return of_report(found, strict=chosen.strict, exit_zero=exit_zero)


def _note(database: Path, as_of: str | None) -> None:
    """What a reader must know to understand the report, on standard error."""
    from factcheck.cli.output import note_outdated

    if as_of is None:
        note_outdated(database)
        return
    told = "the sources that were stored then, with the contents and settings that they had"
    print(f"{_named(as_of)}: {told}, judged by today's rules", file=sys.stderr)


def _named(as_of: str) -> str:
    """A moment as a report names it."""
    return f"after change {as_of}" if as_of.isdecimal() else f"as of {as_of}"
