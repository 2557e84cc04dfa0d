"""`factcheck add`: keep sources in the database; say what they confirm and upset."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import options

if TYPE_CHECKING:
    from factcheck.cli.progress import ProgressOnTerminal
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
        teller = _Teller(progress)
        told = None if quiet else teller.tell
        added = add_sources(sources, chosen.database, name=name, progress=progress, told=told)
    if teller.deaf is not None:
        raise teller.deaf
    if not quiet:
        print_added(added, database)
    if added.skipped and chosen.strict:
        return SOURCES_UNREAD
    return NOTHING_CONTRADICTORY if added.sources else NOTHING_TO_CHECK


@dataclass
class _Teller:
    """Says what became of each source once it is safe: what was printed is stored, whatever happens next."""

    progress: ProgressOnTerminal
    """The bar that makes room for a line."""
    deaf: BrokenPipeError | None = None
    """Set when nobody reads on; the other sources are added all the same."""

    def tell(self, source: AddedSource) -> None:
        """Print a line."""
        from factcheck.reporting.plain import plain

        if self.deaf is not None:
            return
        self.progress.clear()
        try:
            print(f"{source.outcome:<12}{plain(source.location)}", flush=True)
        except BrokenPipeError as error:
            self.deaf = error
