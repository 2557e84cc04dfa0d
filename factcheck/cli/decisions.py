"""`factcheck decisions`: what was decided, and what became of it."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import options


def decisions(
    sources: options.SomeSources = None,
    database: options.Database = None,
    show_all: Annotated[
        bool, typer.Option("--all", help="Also those that were taken back or overruled by later ones.")
    ] = False,
    output_format: options.ListFormat = None,
    json: options.Json = False,
    one_event: options.OneEvent = None,
) -> int:
    """List what was decided, by whom and why, and what it applies to now.

    Those that apply to nothing any more are listed with the reason, and so are the marks in documents. SOURCE is a file or a
    folder; without one, the decisions on the database are listed. Decision files beside the documents count in both cases.
    """
    from factcheck.cli.listing import check_list_format, print_decisions
    from factcheck.cli.settings import settings
    from factcheck.workflow import ground_of

    chosen = settings(database, output_format, json, one_event=one_event)
    check_list_format(chosen.format)
    ground = ground_of(chosen.database, sources, one_event=chosen.one_event)
    print_decisions(ground, chosen.format, everything=show_all)
    return 0
