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
    title: Annotated[
        str | None,
        typer.Option("--title", metavar="TEXT", help="Title of a single source.", show_default=False),
    ] = None,
    publisher: Annotated[
        str | None, typer.Option("--publisher", metavar="TEXT", help="Who published it.", show_default=False)
    ] = None,
    published: Annotated[
        str | None, typer.Option("--published", metavar="DATE", help="When it was.", show_default=False)
    ] = None,
    event: Annotated[
        str | None,
        typer.Option(
            "--event", metavar="TEXT", help="The event or thing that it is about.", show_default=False
        ),
    ] = None,
    strict: options.Strict = None,
    max_size: options.MaxSize = None,
    offline: options.Offline = None,
    allow_private: options.AllowPrivate = None,
    quiet: options.Silent = False,
) -> int:
    """Keep sources in the database; say what they confirm and upset.

    SOURCE is a file, a folder, a web address, or - for standard input. The same content again changes nothing; new content at the same
    place replaces the old one in every report. Title, publisher, date and event given here count more than what the
    source says of itself.
    """
    from factcheck.cli.exit_codes import NOTHING_CONTRADICTORY, NOTHING_TO_CHECK, SOURCES_UNREAD
    from factcheck.cli.output import print_added
    from factcheck.cli.progress import ProgressOnTerminal
    from factcheck.cli.settings import limits_given, settings
    from factcheck.workflow import Overrides, add_sources

    limits = limits_given(max_size, offline, allow_private)
    chosen = settings(database, strict=strict, limits=limits)
    overrides = Overrides(title, publisher, published, event)
    with ProgressOnTerminal(wanted=not quiet) as progress:
        teller = _Teller(progress)
        told = None if quiet else teller.tell
        added = add_sources(
            sources,
            chosen.database,
            name=name,
            progress=progress,
            limits=chosen.limits,
            overrides=overrides,
            told=told,
        )
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
