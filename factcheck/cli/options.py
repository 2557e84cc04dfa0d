"""The options that commands share, each said once. Arguments are explained in the text of their command."""

from __future__ import annotations

from typing import Annotated

import typer

Sources = Annotated[list[str], typer.Argument(metavar="SOURCE", hidden=True)]
SomeSources = Annotated[list[str] | None, typer.Argument(metavar="SOURCE", hidden=True)]
Database = Annotated[
    str | None,
    typer.Option(
        "--db",
        metavar="FILE",
        help="The database; else FACTCHECK_DB, else the configuration file, else factcheck.db here.",
        show_default=False,
    ),
]
OutputFormat = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="text (default), concise (one line a finding), json, jsonl, csv or md.",
        show_default=False,
    ),
]
ListFormat = Annotated[
    str | None,
    typer.Option("--format", "-f", metavar="NAME", help="text (default), json or jsonl.", show_default=False),
]
Json = Annotated[bool, typer.Option("--json", help="The same as --format json.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Only what is contradictory, and no notes.")]
Silent = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Each discrepancy in full, with its evidence.")
]
All = Annotated[
    bool, typer.Option("--all", help="Every finding; else what is no discrepancy is shown in part.")
]
Literal = Annotated[
    bool | None,
    typer.Option(
        "--literal/--usual",
        help="Leave out what contradicts only in the usual reading of the words (FC104).",
        show_default=False,
    ),
]
OneEvent = Annotated[
    bool | None,
    typer.Option(
        "--one-event/--many-events",
        help="All sources tell of one event (a crash, a deal, one edition): figures that differ contradict more often.",
        show_default=False,
    ),
]
Strict = Annotated[
    bool | None,
    typer.Option(
        "--strict/--no-strict", help="Exit with 4 when a source could not be read.", show_default=False
    ),
]
MaxSize = Annotated[
    str | None,
    typer.Option(
        "--max-size",
        metavar="SIZE",
        help="Largest file that is read, as in 50MB (default 20MB).",
        show_default=False,
    ),
]
Offline = Annotated[
    bool | None,
    typer.Option("--offline", help="Fetch nothing from the web.", show_default=False),
]
AllowPrivate = Annotated[
    bool | None,
    typer.Option(
        "--allow-private",
        help="Fetch from this machine and private networks, too.",
        show_default=False,
    ),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 in spite of contradictions.")]
