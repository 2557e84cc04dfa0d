"""`factcheck claims`: the figures that sources state."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import options


def claims(
    sources: options.SomeSources = None,
    database: options.Database = None,
    match: Annotated[
        str | None,
        typer.Option(
            "--match", "-m", metavar="TEXT", help="Only claims with this text in them.", show_default=False
        ),
    ] = None,
    unresolved: Annotated[
        bool, typer.Option("--unresolved", help="Instead, the figures seen and not understood.")
    ] = False,
    output_format: options.ListFormat = None,
    json: options.Json = False,
    max_size: options.MaxSize = None,
    offline: options.Offline = None,
    allow_private: options.AllowPrivate = None,
) -> int:
    """List the figures that sources state, and where.

    SOURCE is a file, a folder, a web address, or - for standard input; without one the figures in the database are listed.
    """
    from factcheck.cli.exit_codes import NOTHING_CONTRADICTORY, NOTHING_TO_CHECK
    from factcheck.cli.listing import check_list_format, print_claims, print_unresolved
    from factcheck.cli.output import note_skipped
    from factcheck.cli.settings import limits_given, settings
    from factcheck.workflow import extract_sources, stored_report, with_text

    chosen = settings(database, output_format, json, limits=limits_given(max_size, offline, allow_private))
    check_list_format(chosen.format)
    report = extract_sources(sources, limits=chosen.limits) if sources else stored_report(chosen.database)
    if match:
        report = with_text(report, match)
    if unresolved:
        print_unresolved(report, chosen.format)
    else:
        print_claims(report, chosen.format)
    if sources:
        note_skipped(report.skipped)
    return NOTHING_CONTRADICTORY if report.claims or report.unresolved else NOTHING_TO_CHECK
