"""`factcheck export`: discrepancies as files for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli import options


def export(
    files: Annotated[
        list[Path],
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Where to; the suffix gives the format (.json .jsonl .csv .md). Repeatable.",
            show_default=False,
        ),
    ],
    database: options.Database = None,
    show_all: Annotated[
        bool, typer.Option("--all", help="Every source, claim and finding, not only the discrepancies.")
    ] = False,
    literal: options.Literal = None,
    one_event: options.OneEvent = None,
    quiet: options.Silent = False,
) -> int:
    """Write the discrepancies in the database to files."""
    import sys

    from factcheck.cli.output import write_file
    from factcheck.cli.settings import settings
    from factcheck.reporting.formats import format_of, write
    from factcheck.reporting.selection import discrepancies
    from factcheck.workflow import stored_report

    chosen = settings(database, literal=literal, one_event=one_event)
    formats = [format_of(file) for file in files]
    report = stored_report(chosen.database, literal=chosen.literal, one_event=chosen.one_event)
    if not show_all:
        report = discrepancies(report)
    for file, name in zip(files, formats, strict=True):
        write_file(file, write(report, name))
        if not quiet:
            print(f"wrote {file} ({len(report.findings):,} findings)", file=sys.stderr)
    return 0
