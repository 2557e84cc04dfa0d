"""`factcheck sources`: what the database was fed with, and what a person knows better of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import options
from factcheck.errors import ConfigError

if TYPE_CHECKING:
    from factcheck.workflow import Added

app = typer.Typer(
    name="sources",
    help="List the sources in the database; show, set, move, remove or refresh them.",
    add_completion=False,
    rich_markup_mode=None,
)

Names = Annotated[list[str], typer.Argument(metavar="SOURCE", hidden=True)]
SomeNames = Annotated[list[str] | None, typer.Argument(metavar="SOURCE", hidden=True)]


@app.callback(invoke_without_command=True)
def sources(
    context: typer.Context,
    removed: Annotated[bool, typer.Option("--removed", help="Those that were removed instead.")] = False,
    database: options.Database = None,
    output_format: options.ListFormat = None,
    json: options.Json = False,
) -> int:
    """List the sources in the database; show, set, move, remove or refresh them.

    Where a command takes a SOURCE, that is a path, a folder, an address, a name given with add --name, or an id (S-...).
    """
    from factcheck.cli.listing import check_list_format, print_sources
    from factcheck.cli.settings import settings
    from factcheck.workflow import list_sources

    if context.invoked_subcommand is not None:
        if removed or database or output_format or json:
            command = f"factcheck sources {context.invoked_subcommand}"
            raise ConfigError(
                f"options stand before {context.invoked_subcommand}", f"write: {command} ... OPTIONS"
            )
        return 0
    chosen = settings(database, output_format, json)
    check_list_format(chosen.format)
    print_sources(list_sources(chosen.database), chosen.format, removed=removed)
    return 0


@app.command("show")
def show(
    source: Annotated[str, typer.Argument(metavar="SOURCE", hidden=True)],
    database: options.Database = None,
    json: options.Json = False,
) -> int:
    """Show one source and what happened to it.

    Its versions with the figures that each brought and dropped, what was set of it, where it was before.
    """
    from factcheck.cli.listing import print_source_history
    from factcheck.cli.settings import settings
    from factcheck.workflow import source_history

    print_source_history(source_history(settings(database).database, source), json=json)
    return 0


@app.command("set")
def set_(
    names: Names,
    publisher: Annotated[
        str | None, typer.Option("--publisher", metavar="TEXT", help="Who published it.", show_default=False)
    ] = None,
    date: Annotated[
        str | None,
        typer.Option("--date", metavar="DATE", help="When: 2025, 2025-11 or 2025-11-21.", show_default=False),
    ] = None,
    event: Annotated[
        str | None,
        typer.Option("--event", metavar="TEXT", help="The event or entity it is about.", show_default=False),
    ] = None,
    rank: Annotated[
        str | None,
        typer.Option("--rank", metavar="RANK", help="primary, official or secondary.", show_default=False),
    ] = None,
    database: options.Database = None,
) -> int:
    """Say who published a source, when, about what, of which rank.

    That goes before what the source says of itself, now and in every later version. An empty value ("") takes it back.
    """
    from factcheck.cli.settings import settings
    from factcheck.workflow import set_sources, settings_of

    given = {"publisher": publisher, "published": date, "event": event, "rank": rank}
    changes = settings_of({name: value for name, value in given.items() if value is not None})
    for location, changed in set_sources(settings(database).database, names, changes):
        _say("set" if changed else "unchanged", location)
    return 0


@app.command("mv")
def move(
    old: Annotated[str, typer.Argument(metavar="OLD", hidden=True)],
    new: Annotated[str, typer.Argument(metavar="NEW", hidden=True)],
    database: options.Database = None,
) -> int:
    """Say that OLD is now at NEW: a file, a folder, a page, a name.

    Its sources keep their ids and their history. Move the file itself first. Without this, what is added from NEW is a new source, and a near-copy of the old one.
    """
    from factcheck.cli.settings import settings
    from factcheck.workflow import move_sources

    for moved in move_sources(settings(database).database, old, new):
        also = " (had been added as a source of its own)" if moved.replaced else ""
        _say("moved", f"{moved.old} -> {moved.new}{also}")
    return 0


@app.command("rm")
def remove(names: Names, database: options.Database = None) -> int:
    """Take sources out of every report.

    The database keeps what they stated, for report --as-of; adding them again brings them back.
    """
    from factcheck.cli.settings import settings
    from factcheck.workflow import remove_sources

    for location in remove_sources(settings(database).database, names):
        _say("removed", location)
    return 0


@app.command("refresh")
def refresh(
    names: SomeNames = None,
    database: options.Database = None,
    strict: options.Strict = None,
    max_size: options.MaxSize = None,
    offline: options.Offline = None,
    allow_private: options.AllowPrivate = None,
    quiet: options.Silent = False,
) -> int:
    """Read files and addresses again, all or those named.

    Says what the changes confirm and upset. What has changed is a new version of its source. What is gone or cannot be read is told, and stays as it is.
    """
    from factcheck.cli.exit_codes import NOTHING_CONTRADICTORY, SOURCES_UNREAD
    from factcheck.cli.output import print_added
    from factcheck.cli.progress import ProgressOnTerminal
    from factcheck.cli.settings import limits_given, settings
    from factcheck.workflow import refresh_sources

    chosen = settings(database, strict=strict, limits=limits_given(max_size, offline, allow_private))
    with ProgressOnTerminal(wanted=not quiet) as progress:
        refreshed = refresh_sources(chosen.database, names or (), progress=progress, limits=chosen.limits)
    if not quiet:
        _count(refreshed)
        print_added(refreshed, database)
    return SOURCES_UNREAD if refreshed.skipped and chosen.strict else NOTHING_CONTRADICTORY


def _count(refreshed: Added) -> None:
    """What has changed, one a line; the rest as a number."""
    for source in refreshed.sources:
        if source.id in refreshed.changed:
            _say(source.outcome, source.location)
    unchanged = len(refreshed.sources) - len(refreshed.changed)
    if unchanged:
        print(f"{unchanged:,} unchanged")


def _say(what: str, of: str) -> None:
    from factcheck.reporting.plain import plain

    print(f"{what:<12}{plain(of)}")
