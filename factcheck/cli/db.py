"""`factcheck db`: the database as a file."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import options

app = typer.Typer(
    name="db",
    help="Where the database is, what it holds, whether it is sound; update it, back it up.",
    add_completion=False,
    rich_markup_mode=None,
)


@app.command("path")
def path(database: options.Database = None) -> int:
    """Print the path of the database, whether or not it exists."""
    from factcheck.cli.settings import settings

    print(settings(database).database.absolute())
    return 0


@app.command("stats")
def stats(database: options.Database = None, json: options.Json = False) -> int:
    """Print how much the database holds."""
    from factcheck.cli.listing import print_summary
    from factcheck.cli.settings import settings
    from factcheck.workflow import store_summary

    print_summary(store_summary(settings(database).database), json=json)
    return 0


@app.command("migrate")
def migrate(
    again: Annotated[bool, typer.Option("--again", help="Judge everything again in any case.")] = False,
    database: options.Database = None,
) -> int:
    """Bring the database up to date with this version of factcheck.

    Its schema; what an older version read; what older rules judged. Sources, ids and decisions stay as they are.
    """
    from factcheck.cli.progress import ProgressOnTerminal
    from factcheck.cli.settings import settings
    from factcheck.reporting.remarks import counted
    from factcheck.workflow import migrate_store

    with ProgressOnTerminal() as progress:
        done = migrate_store(settings(database).database, progress, again=again)
    if done.old_schema != done.new_schema:
        print(f"schema {done.old_schema} -> {done.new_schema}")
    if done.read_again:
        print(f"read again: {counted(done.read_again, 'source')}")
    if done.judged_again is None:
        print("up to date")
    else:
        print(f"judged again: {counted(done.judged_again, 'finding')}")
    return 0


@app.command("check")
def check(database: options.Database = None) -> int:
    """Check that the database is sound.

    The file, each quote in its text, the findings against a run from nothing. Changes nothing. Exits with 2 when something is wrong, and says what to do.
    """
    import sys

    from factcheck.cli.exit_codes import FAILURE, NOTHING_CONTRADICTORY
    from factcheck.cli.settings import settings
    from factcheck.reporting.plain import plain
    from factcheck.reporting.remarks import counted
    from factcheck.workflow import check_store

    found = check_store(settings(database).database)
    for fault in found.faults:
        print(plain(fault), file=sys.stderr)
    if found.faults:
        return FAILURE
    held = ((found.sources, "source"), (found.claims, "claim"), (found.findings, "finding"))
    print(f"sound: {', '.join(counted(number, noun) for number, noun in held)}")
    return NOTHING_CONTRADICTORY


@app.command("backup")
def backup(
    target: Annotated[str, typer.Argument(metavar="FILE", hidden=True)], database: options.Database = None
) -> int:
    """Copy the database into a new FILE.

    Whole and as it is at one moment, also while others add to it.
    """
    from pathlib import Path

    from factcheck.cli.settings import settings
    from factcheck.workflow import back_up_store

    size = back_up_store(settings(database).database, Path(target))
    print(f"{target}: {size:,} bytes")
    return 0
