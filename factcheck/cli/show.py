"""`factcheck show`: everything about one finding, claim, topic or source."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import options


def show(
    wanted: Annotated[str, typer.Argument(metavar="ID", hidden=True)],
    sources: options.SomeSources = None,
    database: options.Database = None,
    json: options.Json = False,
    one_event: options.OneEvent = None,
    max_size: options.MaxSize = None,
    offline: options.Offline = None,
    allow_private: options.AllowPrivate = None,
) -> int:
    """Show one finding, claim, topic or source in full.

    ID is one that a report shows (F-..., C-..., T-..., S-...) or its beginning. It is looked for in the database, or, when
    files or folders are named as SOURCE, in a report on these.
    """
    from factcheck.cli.listing import print_thing
    from factcheck.cli.settings import limits_given, settings
    from factcheck.workflow import check_sources, look_up, stored_report

    chosen = settings(database, limits=limits_given(max_size, offline, allow_private), one_event=one_event)
    if sources:
        report = check_sources(sources, limits=chosen.limits, one_event=chosen.one_event)
    else:
        report = stored_report(chosen.database, one_event=chosen.one_event)
    print_thing(look_up(report, wanted), report, json=json)
    return 0
