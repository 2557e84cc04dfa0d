"""The commands, in the order in which `factcheck --help` lists them; each is loaded when it is asked for.

Building the parameters of all commands would take as long as the half of what typer itself needs to start.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Annotated, Any, cast

import typer
from typer.core import TyperCommand, TyperGroup

COMMANDS: Mapping[str, str] = {
    "check": "Report where sources agree and contradict each other.",
    "add": "Keep sources in the database; say what they confirm and upset.",
    "watch": "Add the files of a folder as they appear or change.",
    "report": "Report the same over all sources in the database.",
    "claims": "List the figures that sources state, and where.",
    "sources": "List the sources in the database; show, set, move, remove or refresh them.",
    "show": "Show one finding, claim, topic or source in full.",
    "decide": "Say what a finding is, that a claim is misread, or that two topics are one or apart.",
    "decisions": "List what was decided, by whom and why, and what it applies to now.",
    "export": "Write the discrepancies in the database to files.",
    "rule": "Explain a rule, or list all of them.",
    "db": "Where the database is, what it holds, whether it is sound; update it, back it up.",
}
"""Name -> first line of its help. The module `factcheck.cli.NAME` holds a function of that name, or an `app`."""


class LoadedOnDemand(Mapping[str, TyperCommand | TyperGroup]):
    """Name -> command; the command's module is imported when the command is looked up."""

    def __getitem__(self, name: str) -> TyperCommand | TyperGroup:
        if name not in COMMANDS:
            raise KeyError(name)
        module = import_module(f"factcheck.cli.{name}")
        group = getattr(module, "app", None)
        if group is None:
            group = typer.Typer(add_completion=False, rich_markup_mode=None)
            group.command(name)(getattr(module, name))
        return cast("TyperCommand | TyperGroup", typer.main.get_command(group))

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


class CommandsOnDemand(TyperGroup):
    """The group of all commands; its help needs none of them."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{**settings, "commands": None})
        self.commands = cast("Any", LoadedOnDemand())  # nothing is ever added to it

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """List the commands with their first lines."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


app = typer.Typer(
    name="factcheck",
    cls=CommandsOnDemand,
    help="Find the figures that documents state, and where they agree and contradict each other.",
    epilog="Start with: factcheck check FILE FILE ...",
    context_settings={"help_option_names": ["-h", "--help"]},
    add_completion=False,
    rich_markup_mode=None,
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
