"""`factcheck db`: the database as a file."""

from __future__ import annotations

import typer

from factcheck.cli import options

app = typer.Typer(
    name="db",
    help="Where the database is, and how much it holds.",
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
