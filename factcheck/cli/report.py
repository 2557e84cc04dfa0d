"""`factcheck report`: the consistency report over everything in the database."""

from __future__ import annotations

from factcheck.cli import options


def report(
    database: options.Database = None,
    output_format: options.OutputFormat = None,
    json: options.Json = False,
    literal: options.Literal = None,
    strict: options.Strict = None,
    exit_zero: options.ExitZero = False,
    show_all: options.All = False,
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """Report the same over all sources in the database.

    Only reads the database. Exits as check does.
    """
    from factcheck.cli.exit_codes import of_report
    from factcheck.cli.output import Detail, arguments_of_show, print_report
    from factcheck.cli.settings import settings
    from factcheck.workflow import stored_report

    chosen = settings(database, output_format, json, literal, strict)
    found = stored_report(chosen.database, literal=chosen.literal)
    detail = Detail(arguments_of_show(database), show_all, quiet, verbose)
    print_report(found, chosen.format, detail)
    return of_report(found, strict=chosen.strict, exit_zero=exit_zero)
