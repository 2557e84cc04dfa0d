"""`factcheck show`: everything about one finding, claim, topic or source."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import options


def show(
    wanted: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="F-..., C-..., T-... or S-..., or its beginning.", show_default=False
        ),
    ],
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SOURCE...]", help="Files and folders to check; else the database.", show_default=False
        ),
    ] = None,
    database: options.Database = None,
    json: options.Json = False,
) -> int:
    """Show one finding, claim, topic or source in full.

    A finding with all its evidence, a claim with its sentence taken apart.
    """
    from factcheck.cli.listing import print_thing
    from factcheck.cli.settings import settings
    from factcheck.workflow import check_sources, look_up, stored_report

    chosen = settings(database)
    report = check_sources(sources) if sources else stored_report(chosen.database)
    print_thing(look_up(report, wanted), report, json=json)
    return 0
