"""Opening a store: making a new one, bringing an older one up to date, refusing what is none of ours."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, inspect, select

from factcheck.errors import StoreError
from factcheck.storage import schema, sqlite
from factcheck.storage.location import URL
from factcheck.storage.repository import Repository


def _now() -> datetime:
    return datetime.now(UTC)


def open_store(
    url_or_path: str | os.PathLike[str],
    *,
    write: bool,
    make: bool = True,
    clock: Callable[[], datetime] = _now,
) -> Repository:
    """Open the store in a file.

    Args:
        url_or_path: a path, or `sqlite:///` and a path.
        write: bring an older one up to date; else it is only read, also in a folder where nothing may be written.
        make: for writing, make the file when it is missing.
        clock: the time of what is added.

    Raises:
        StoreError: the file is missing or read-only (writing), none of ours, newer than this
            program, damaged, or locked.
    """
    path = _path(url_or_path)
    _check_place(path, make=write and make)
    is_new = write and not path.exists()
    try:
        with sqlite.explained(path):
            return Repository(_connect(path, write=write), path, clock)
    except StoreError as error:
        if is_new and sqlite.is_want_of_room(error) and path.exists() and path.stat().st_size == 0:
            path.unlink()
        raise


def _connect(path: Path, *, write: bool) -> Connection:
    """A connection to a database that has the newest schema."""
    connection = sqlite.engine(path, write=write).connect()
    try:
        sqlite.begin_as(connection, writing=write)
        with connection.begin():
            _prepare(connection, path, write=write)
        if write:
            sqlite.get_ready_to_write(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _path(url_or_path: str | os.PathLike[str]) -> Path:
    """The file that a path or URL names."""
    text = os.fspath(url_or_path)
    if text.startswith("sqlite:///"):
        return Path(text.removeprefix("sqlite:///"))
    if URL.match(text):
        raise StoreError(f"the database {text} is not a file", "name a path or sqlite:///PATH with --db")
    return Path(text)


def _check_place(path: Path, *, make: bool) -> None:
    """Say plainly what SQLite would only call "unable to open database file"."""
    if path.is_dir():
        raise StoreError(
            f"the database {path} is a folder", f"name a file with --db, such as {path / 'factcheck.db'}"
        )
    if make and not path.absolute().parent.is_dir():
        raise StoreError(
            f"no folder {path.parent} for the database {path.name}", "make it, or name another with --db"
        )
    if not make and not path.exists():
        raise StoreError(f"no database at {path}", "run factcheck add SOURCE first (or name one with --db)")


def _prepare(connection: Connection, path: Path, *, write: bool) -> None:
    """See to it that the database has the newest schema, inside the open transaction."""
    if not inspect(connection).get_table_names():
        if not write:
            raise StoreError(f"the database {path} is empty", "run factcheck add SOURCE first")
        sqlite.mark(connection)
        schema.create(connection)
        return
    if not sqlite.is_marked(connection):
        raise StoreError(f"the database {path} was made by another program", "name another file with --db")
    revision = connection.execute(select(schema.version_table.c.version_num)).scalar_one_or_none()
    if revision not in schema.REVISIONS:
        raise StoreError(
            f"the database {path} was written by a newer factcheck (schema {revision})",
            "update factcheck-sources",
        )
    if revision != schema.REVISIONS[-1]:
        _upgrade(connection, path, write=write)


def _upgrade(connection: Connection, path: Path, *, write: bool) -> None:
    if not write:
        raise StoreError(f"the database {path} was written by an older factcheck", "run factcheck db migrate")
    from factcheck.storage import migrations  # Alembic takes 0.4 s to import

    migrations.upgrade(connection, schema.NAMING)
