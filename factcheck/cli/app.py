"""The commands, in the order in which `factcheck --help` lists them."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import add, check, claims, db, export, report, rule, show, sources

app = typer.Typer(
    name="factcheck",
    help="Find the figures that documents state, and where they agree and contradict each other.",
    epilog="Start with: factcheck check FILE FILE ...",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _show_version(wanted: bool) -> None:
    if wanted:
        from factcheck import __version__

        typer.echo(f"factcheck {__version__}")
        raise typer.Exit(0)


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Hold the options that stand before a command."""


app.command("check")(check.check)
app.command("add")(add.add)
app.command("report")(report.report)
app.command("claims")(claims.claims)
app.command("sources")(sources.sources)
app.command("show")(show.show)
app.command("export")(export.export)
app.command("rule")(rule.rule)
app.add_typer(db.app, name="db")
