"""Watching a folder: its files are added as they appear or change, each once it is written whole.

What is in the store already is found unchanged by its content, so that a restart adds nothing again.
"""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from factcheck.errors import ConfigError, ReadError
from factcheck.model import Document, Skipped
from factcheck.reading.limits import Limits
from factcheck.workflow.adding import Added, add_sources
from factcheck.workflow.pipeline import Progress

SETTLED_AFTER_SECONDS = 1.0
"""A file that has kept its size and time of change for so long is taken as written whole."""
_LOOKS_EACH_MILLISECONDS = 200
_STORE_SUFFIXES = ("", "-wal", "-shm", "-journal")


@dataclass(slots=True)
class Settling:
    """Files that were written to and may not be whole yet, or are gone and may come back: editors save so.

    >>> settling = Settling(settled_after=1.0)
    >>> settling.note(["no/such/file.txt"], now=0.0)
    >>> settling.ready(now=0.5), settling.ready(now=2.0)
    ([], ['no/such/file.txt'])
    """

    settled_after: float = SETTLED_AFTER_SECONDS
    """Seconds."""
    _seen: dict[str, tuple[tuple[int, int] | None, float]] = field(default_factory=dict)
    """Path -> its size and time of change, None when it is gone; and since when it is so."""

    def note(self, paths: Collection[str], now: float) -> None:
        """These have just been written to or taken away."""
        for path in sorted(paths):
            self._seen[path] = (_state(path), now)

    def ready(self, now: float) -> list[str]:
        """Those that are written whole or gone for good, in the order of their names; each is given once."""
        found: list[str] = []
        for path, (before, since) in sorted(self._seen.items()):
            state = _state(path)
            if state != before:
                self._seen[path] = (state, now)
            elif now - since >= self.settled_after:
                found.append(path)
                del self._seen[path]
        return found


def add_found(
    paths: Sequence[str], database: Path, limits: Limits, progress: Progress | None = None
) -> Added:
    """Add files, or all files of a folder, that nobody named one by one. As `add_sources` else."""
    from factcheck.reading import read_found

    documents: list[Document] = []
    skipped: list[Skipped] = []
    for result in read_found(paths, limits):
        if isinstance(result, Document):
            documents.append(result)
        else:
            skipped.append(result)
    added = add_sources(documents, database, progress=progress) if documents else Added((), (), None)
    return replace(added, skipped=(*skipped, *added.skipped))


def gone_from(folder: Path, database: Path) -> list[str]:
    """What the store knows of files that were in a folder and are not there any more, as `factcheck sources rm` takes it."""
    from factcheck.storage import absolute_location, is_address, open_store

    if not database.exists():
        return []
    with open_store(database, write=False) as store, store.snapshot():
        origins, sources = store.origins(), store.sources()
    gone: dict[str, None] = {}
    for source in sources:
        origin = origins.get(source.id)
        if origin is None or is_address(origin):
            continue
        path = Path(absolute_location(origin, database))
        if path.resolve().is_relative_to(folder.resolve()) and not path.exists():
            gone[origin if source.location.startswith(f"{origin}#") else source.location] = None
    return list(gone)


def watch_folder(folder: Path, database: Path) -> Generator[list[str], None, None]:
    """The folder itself, then the files in it and in its folders as they are written or go; a list a moment, mostly empty.

    Goes on until it is closed or interrupted; nothing that is written meanwhile is missed. Raises `ConfigError` where
    the library that it needs is missing, and `ReadError` when the folder is gone.
    """
    from factcheck.reading import from_extra

    try:
        with from_extra("watch"):
            from watchfiles import watch
    except ReadError as error:
        raise ConfigError(f"watching {error.message}", f"{error.hint}, or use --once") from error
    settling = Settling()
    batches = watch(
        folder,
        watch_filter=None,
        step=_LOOKS_EACH_MILLISECONDS // 4,
        debounce=_LOOKS_EACH_MILLISECONDS,
        rust_timeout=_LOOKS_EACH_MILLISECONDS,
        yield_on_timeout=True,
        ignore_permission_denied=True,
    )
    is_first = True
    for batch in batches:
        if is_first:  # only now does the watch stand
            is_first = False
            yield [str(folder)]
        if not folder.is_dir():
            raise ReadError(f"{folder}: the folder is gone", "make it again, then watch it again")
        now = time.monotonic()
        settling.note([path for _, each in batch for path in _wanted(each, folder, database)], now)
        yield settling.ready(now)


def _wanted(written: str, folder: Path, database: Path) -> Iterator[str]:
    """The documents behind a notice: the file, or all files of a folder that is new and may have been filled before
    anybody looked."""
    paths = [written]
    if Path(written).is_dir():
        paths = [str(Path(place, name)) for place, _, names in os.walk(written) for name in names]
    for path in paths:
        relative = os.path.relpath(path, folder)
        if _is_wanted(relative, folder, database):
            yield str(folder / relative)


def _is_wanted(path: str, folder: Path, database: Path) -> bool:
    """Whether a file of the folder is a document by its name, and not the store itself."""
    from factcheck.reading import is_passed_over

    parts: Sequence[str] = Path(path).parts
    if any(is_passed_over(part) for part in parts):
        return False
    store = os.path.realpath(database)
    return os.path.realpath(folder / path) not in {store + suffix for suffix in _STORE_SUFFIXES}


def _state(path: str) -> tuple[int, int] | None:
    """Size and time of change; None when there is no such file."""
    try:
        status = os.stat(path)  # noqa: PTH116
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns
