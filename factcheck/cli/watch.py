"""`factcheck watch`: add the files of a folder as they appear or change."""

from __future__ import annotations

import os
import shlex
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import options

if TYPE_CHECKING:
    from factcheck.cli.settings import Settings
    from factcheck.workflow import Added

_TRY_AGAIN_SECONDS = 5


def watch(
    folder: Annotated[str, typer.Argument(metavar="FOLDER", hidden=True)],
    database: options.Database = None,
    once: Annotated[bool, typer.Option("--once", help="Add what is new or changed by now, and end.")] = False,
    max_size: options.MaxSize = None,
    quiet: options.Silent = False,
) -> int:
    """Add the files of a folder as they appear or change.

    Says what they confirm and upset, as add does. A file is read once it is written whole. What is in the database already
    is not added again. A file that is gone is told, and stays in the database. Ctrl-C ends it.
    """
    from factcheck.cli.exit_codes import NOTHING_CONTRADICTORY, NOTHING_TO_CHECK
    from factcheck.cli.settings import limits_given, settings
    from factcheck.errors import ReadError
    from factcheck.workflow import watch_folder

    chosen = settings(database, limits=limits_given(max_size))
    if not Path(folder).is_dir():
        raise ReadError(f"{folder}: no such folder", "name one that exists; factcheck add takes single files")
    adding = _Adding(Path(folder), database, chosen, quiet)
    if once:
        adding.add([folder])
        return NOTHING_CONTRADICTORY if adding.found else NOTHING_TO_CHECK
    for paths in watch_folder(Path(folder), chosen.database):
        adding.add(paths)
    return NOTHING_CONTRADICTORY


@dataclass(slots=True)
class _Adding:
    """What was added so far, and what waits for the database."""

    folder: Path
    """What is watched."""
    option: str | None
    """The database as it was named, for the next step."""
    chosen: Settings
    """Options of the command."""
    quiet: bool
    """Whether nothing but errors is printed."""
    found: int = 0
    """How many sources were read."""
    begun: bool = False
    """Whether the folder was read as a whole."""
    waiting: list[str] = field(default_factory=list)
    """Paths that could not be added: the database was locked, the disk full."""
    next_try: float = 0.0
    """When they are tried again."""
    gone: set[str] = field(default_factory=set)
    """Sources whose files are gone, of which it was told."""

    def add(self, paths: list[str]) -> None:
        """Add files and say what they change."""
        from factcheck.cli.output import print_added
        from factcheck.cli.progress import ProgressOnTerminal
        from factcheck.errors import StoreError
        from factcheck.reporting.plain import plain
        from factcheck.workflow import add_found

        self.waiting = list(dict.fromkeys([*self.waiting, *paths]))
        if not self.waiting or time.monotonic() < self.next_try:
            return
        try:
            with ProgressOnTerminal(wanted=not self.quiet) as progress:
                added = add_found(self.waiting, self.chosen.database, self.chosen.limits, progress)
        except StoreError as error:
            if not self.begun:
                raise
            print(f"error: {error}; trying again in {_TRY_AGAIN_SECONDS} s", file=sys.stderr, flush=True)
            self.next_try = time.monotonic() + _TRY_AGAIN_SECONDS
            return
        has_gone = not self.begun or not all(map(os.path.exists, self.waiting))
        self.waiting = []
        self.found += len(added.sources)
        if not self.quiet and (added.changed or added.skipped):
            if self.begun:
                print()
            for source in added.sources:
                if source.id in added.changed:
                    print(f"{source.outcome:<12}{plain(source.location)}")
            print_added(added, self.option)
        if has_gone and not self.quiet:
            self._tell_gone()
        if not self.quiet and not self.begun:
            self._say_where_it_stands(paths[0], added)
        sys.stdout.flush()
        self.begun = True

    def _tell_gone(self) -> None:
        from factcheck.reporting.plain import plain
        from factcheck.workflow import gone_from

        gone = gone_from(self.folder, self.chosen.database)
        for location in gone:
            if location not in self.gone:
                command = shlex.join(
                    ["factcheck", "sources", "rm", location, *(["--db", self.option] if self.option else [])]
                )
                print(f"{'gone':<12}{plain(location)}; its figures still count: {plain(command)}")
        self.gone = set(gone)

    def _say_where_it_stands(self, folder: str, added: Added) -> None:
        from factcheck.reporting.remarks import counted

        kept = len(added.sources) - len(added.changed)
        if kept:
            print(f"{folder}: {counted(kept, 'source')} unchanged", file=sys.stderr)
