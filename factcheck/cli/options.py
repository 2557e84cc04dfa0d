"""The options that commands share, each said once."""

from __future__ import annotations

from typing import Annotated

import typer

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
Json = Annotated[bool, typer.Option("--json", help="The same as --format json.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Only what is contradictory, and no notes.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Every finding in full, with its evidence.")]
All = Annotated[bool, typer.Option("--all", help="Agreements and other scopes too, not only discrepancies.")]
Literal = Annotated[
    bool | None,
    typer.Option(
        "--literal/--usual",
        help="Leave out what contradicts only in the usual reading of the words (FC104).",
        show_default=False,
    ),
]
Strict = Annotated[
    bool | None,
    typer.Option(
        "--strict/--no-strict", help="Exit with 4 when a source could not be read.", show_default=False
    ),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 in spite of contradictions.")]
Publisher = Annotated[str | None, typer.Option("--publisher", help="Who published it.", show_default=False)]
