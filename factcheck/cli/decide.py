"""`factcheck decide`: say what a finding is, once."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import options

if TYPE_CHECKING:
    from factcheck.workflow import Made


def decide(
    wanted: Annotated[str, typer.Argument(metavar="ID", hidden=True)],
    verdict: Annotated[str | None, typer.Argument(metavar="VERDICT", hidden=True)] = None,
    other: Annotated[str | None, typer.Argument(metavar="OTHER", hidden=True)] = None,
    note: Annotated[str, typer.Option("--note", "-n", metavar="TEXT", help="Why.", show_default=False)] = "",
    by: Annotated[
        str,
        typer.Option(
            "--by", metavar="NAME", help="Who decides; else the user of this machine.", show_default=False
        ),
    ] = "",
    undo: Annotated[
        bool, typer.Option("--undo", help="Take the latest decision on ID back, or the one whose id it is.")
    ] = False,
    sources: Annotated[
        list[str] | None,
        typer.Option(
            "--in",
            metavar="SOURCE",
            help="Look for ID in a report on these files or folders, not in the database. Repeatable.",
            show_default=False,
        ),
    ] = None,
    database: options.Database = None,
    one_event: options.OneEvent = None,
    quiet: options.Silent = False,
) -> int:
    """Say what a finding is, that a claim is misread, or that two topics are one or apart.

    ID and VERDICT are a finding (F-...) and one of contradiction, agreement, compatible, different_scope or mute; a claim (C-...)
    and misread; or a topic (T-...) and same or apart, followed by the OTHER topic (or, for apart, one claim).

    The decision goes into the factcheck-decisions.toml beside the documents where there is one (an empty file will do),
    else into the database. It is about the topic, the time and the values, and holds as long as these do.
    """
    from factcheck.cli.settings import settings
    from factcheck.errors import ConfigError
    from factcheck.workflow import Words
    from factcheck.workflow import decide as keep
    from factcheck.workflow import undo as take_back

    chosen = settings(database, one_event=one_event)
    place = chosen.database
    words = Words(note.strip(), by.strip())
    if undo:
        if verdict:
            raise ConfigError(f"{verdict}: --undo takes no verdict", "leave it out")
        made = take_back(place, sources, wanted, words, one_event=chosen.one_event)
    elif not verdict:
        raise ConfigError(
            f"{wanted}: as what?", "name a verdict behind it, such as mute; see factcheck decide --help"
        )
    else:
        made = keep(
            place,
            sources,
            [wanted, verdict.lower().replace("-", "_"), *filter(None, [other])],
            words,
            one_event=chosen.one_event,
        )
    if not quiet:
        named = [word for source in sources or () for word in ("--in", source)]
        _tell(made, shlex.join([*named, *(["--db", database] if database else [])]))
    return 0


def _tell(made: Made, place: str) -> None:
    """What was decided, where it stands, and what it changes; `place` are the options that named the sources."""
    import sys

    from factcheck.reporting.decision_view import signed, verdict_in_words
    from factcheck.reporting.plain import plain
    from factcheck.reporting.terminal import open_console
    from factcheck.workflow import shown, told_of

    console = open_console()
    decision, target = made.recorded.decision, made.recorded.target
    what = " · ".join(words for words in (target.subject, target.about, target.says) if words)
    verb = "taken back" if made.undone else verdict_in_words(decision.verdict)
    console.print(plain(f"{verb}: {what}"), soft_wrap=True)
    for line in told_of(made):
        console.print(f"  {plain(line)}", soft_wrap=True)
    where = f" in {shown(made.file)}" if made.file else ""
    console.print(f"  {plain(made.recorded.id + ' ' + signed(made.recorded) + where)}", soft_wrap=True)
    if not made.undone:
        again = f"factcheck decide {made.recorded.id} --undo {place}".rstrip()
        console.print(f"  to take it back: {plain(again)}", soft_wrap=True)
    if made.attributes:
        told = "wrote .gitattributes beside it, so that git merges such lines; commit it too"
        print(told, file=sys.stderr)
