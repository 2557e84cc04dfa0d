"""`factcheck sources`: what the database was fed with."""

from __future__ import annotations

from factcheck.cli import options


def sources(
    database: options.Database = None,
    output_format: options.ListFormat = None,
    json: options.Json = False,
) -> int:
    """List the sources in the database."""
    from factcheck.cli.listing import check_list_format, print_sources
    from factcheck.cli.settings import settings
    from factcheck.workflow import stored_report

    chosen = settings(database, output_format, json)
    check_list_format(chosen.format)
    print_sources(stored_report(chosen.database), chosen.format)
    return 0
