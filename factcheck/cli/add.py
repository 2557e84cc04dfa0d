"""`factcheck add`: keep sources in the database; say what they confirm and upset."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import options

if TYPE_CHECKING:
    from factcheck.workflow import AddedSource


def add(
    sources: options.Sources,
    database: options.Database = None,
    name: Annotated[
        str | None,
        typer.Option(
            "--name", metavar="TEXT", help="Keep a single source under this name.", show_default=False
        ),
    ] = None,
    strict: options.Strict = None,
    quiet: options.Silent = False,
) -> int:
    """Keep sources in the database; say what they confirm and upset.

    SOURCE is a file, a folder, or - for standard input. The same content again changes nothing; new content at the same
    place replaces the old one in every report.
    """
    from factcheck.cli.exit_codes import NOTHING_CONTRADICTORY, NOTHING_TO_CHECK, SOURCES_UNREAD
    from factcheck.cli.output import print_added
    from factcheck.cli.progress import ProgressOnTerminal
    from factcheck.cli.settings import settings
    from factcheck.workflow import add_sources

    chosen = settings(database, strict=strict)
    with ProgressOnTerminal(wanted=not quiet) as progress:

        def tell(source: AddedSource) -> None:
            progress.clear()
            _tell(source)

        told = None if quiet else tell
        added = add_sources(sources, chosen.database, name=name, progress=progress, told=told)
    if not quiet:
        print_added(added, database)
    if added.skipped and chosen.strict:
        return SOURCES_UNREAD
    return NOTHING_CONTRADICTORY if added.sources else NOTHING_TO_CHECK


def _tell(source: AddedSource) -> None:
    """What became of a source, once it is safe: what was printed is stored, whatever happens next."""
    from factcheck.reporting.plain import plain

    print(f"{source.outcome:<12}{plain(source.location)}", flush=True)
