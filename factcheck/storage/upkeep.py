"""The store as a file: which schema it has, whether it is sound, a copy of it. Works on stores of every age."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, select

from factcheck.errors import StoreError
from factcheck.storage import schema, sqlite


def schema_of(path: Path) -> str:
    """The revision of a store's schema, read as it is.

    Raises:
        StoreError: there is no such store, or it cannot be read.
    """
    with _reading(path) as connection:
        return str(connection.execute(select(schema.version_table.c.version_num)).scalar_one())


def faults(path: Path) -> tuple[str, ...]:
    """What SQLite finds wrong in the file: damaged pages, rows that point nowhere; empty when it is sound."""
    with _reading(path) as connection:
        return tuple(sqlite.faults(connection))


def back_up(path: Path, target: Path) -> int:
    """Copy a store into a new file, as it is at one moment, while others may write; returns the bytes of the copy.

    Raises:
        StoreError: the target is there already or cannot be written; nothing of it is left then.
    """
    if target.exists() or target.is_symlink():
        raise StoreError(f"{target} is there already", "name another file, or remove it first")
    if not target.absolute().parent.is_dir():
        raise StoreError(
            f"no folder {target.parent} for the backup {target.name}", "make it, or name another"
        )
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with _reading(path) as connection, sqlite.explained(target):
            sqlite.copy_into(connection, draft)
        _take_name(draft, target)
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            draft.with_name(draft.name + suffix).unlink(missing_ok=True)
    return target.stat().st_size


def _take_name(draft: Path, target: Path) -> None:
    """Give a finished copy its name, unless another program has taken it meanwhile."""
    try:
        os.link(draft, target)
    except FileExistsError as error:
        raise StoreError(f"{target} is there already", "name another file, or remove it first") from error
    except OSError:  # a file system without links, as sticks have
        draft.rename(target)


@contextmanager
def _reading(path: Path) -> Iterator[Connection]:
    """A connection to a store of ours, whatever its schema."""
    if not path.is_file():
        raise StoreError(f"no database at {path}", "run factcheck add SOURCE first (or name one with --db)")
    with sqlite.explained(path), closing(sqlite.engine(path, write=False).connect()) as connection:
        if not sqlite.is_marked(connection):
            raise StoreError(
                f"the database {path} was made by another program", "name another file with --db"
            )
        yield connection
