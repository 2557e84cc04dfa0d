"""All that only SQLite has: opening files, pragmas, the mark on our files, sizes, what its errors mean."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from factcheck.errors import StoreError

BUSY_SECONDS = 30.0
"""How long one process waits for another one's transaction; one source is written in well under a second."""

MARK = 0x66616374
"""`application_id` in the file's header ("fact"): tells our files from those of other programs."""

WRITING_PRAGMAS = ("PRAGMA foreign_keys = ON",)
"""Set on each connection that writes, once the schema is up to date: a table cannot be made anew under them."""

ADVICE = {
    sqlite3.SQLITE_BUSY: ("is in use by another process", "wait until that has finished and try again"),
    sqlite3.SQLITE_LOCKED: ("is in use by another process", "wait until that has finished and try again"),
    sqlite3.SQLITE_CORRUPT: (
        "is damaged",
        "restore a backup, or name a new one with --db and add the sources again",
    ),
    sqlite3.SQLITE_NOTADB: ("is not a database", "name another file with --db"),
    sqlite3.SQLITE_READONLY: ("cannot be written to", "check the permissions of the file and of its folder"),
    sqlite3.SQLITE_FULL: ("cannot grow: the disk is full", "free some space and try again"),
    sqlite3.SQLITE_IOERR: (
        "cannot be read or written: the disk reports an error",
        "check its space and health",
    ),
    sqlite3.SQLITE_CANTOPEN: ("cannot be opened", "check the permissions of the file and of its folder"),
    sqlite3.SQLITE_PERM: ("cannot be opened", "check the permissions of the file and of its folder"),
    sqlite3.SQLITE_AUTH: ("cannot be opened", "check the permissions of the file and of its folder"),
    sqlite3.SQLITE_TOOBIG: ("cannot hold a text of this length", "split the source"),
}
"""SQLite's primary result codes: what happened and the next step. Other codes are defects of ours."""

UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
"""How SQLite says that it cannot make the side files it needs."""


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn SQLite's errors within the block into a `StoreError` of one line; leave all others as they are.

    Raises:
        StoreError: the database is locked, damaged, foreign, read-only, or the disk is full.
    """
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            _raise_explained(error.orig, path)
        raise
    except sqlite3.Error as error:
        _raise_explained(error, path)
        raise


def is_want_of_room(error: StoreError) -> bool:
    """Whether an explained error came from a disk that takes no more."""
    cause = error.__cause__
    code = getattr(cause.orig if isinstance(cause, DBAPIError) else cause, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)


def _raise_explained(error: sqlite3.Error, path: Path) -> None:
    """Raise what `ADVICE` says of the error, if it says anything."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return
    primary = code & 0xFF
    if primary in ADVICE:
        happened, hint = ADVICE[primary]
        raise StoreError(f"the database {path} {happened}", hint) from error
    if primary == sqlite3.SQLITE_ERROR and str(error).startswith("no such "):
        happened, hint = ADVICE[sqlite3.SQLITE_CORRUPT]
        raise StoreError(f"the database {path} {happened} ({error})", hint) from error


def engine(path: Path, *, write: bool) -> Engine:
    """An engine on a file: for writing (made when missing), or for reading only (never made)."""

    def connect() -> sqlite3.Connection:
        return _connect_to_write(path) if write else _connect_to_read(path)

    made = create_engine("sqlite://", creator=connect, poolclass=NullPool)

    # The driver's own transactions begin late and leave out DDL; ours begin when we say so.
    @event.listens_for(made, "begin")
    def begin(connection: Connection) -> None:
        if connection.info.get("writing"):
            _begin_to_write(connection)
        else:
            connection.exec_driver_sql("BEGIN")

    return made


def _begin_to_write(connection: Connection) -> None:
    """Take the lock. As long as others make headway, it is only a matter of time until it is our turn."""
    while True:
        seen = data_version(connection)
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            return
        except DBAPIError as error:
            code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
            if code != sqlite3.SQLITE_BUSY or data_version(connection) == seen:
                raise


def data_version(connection: Connection) -> int:
    """A number that changes when another connection has written."""
    return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())


def begin_as(connection: Connection, *, writing: bool) -> None:
    """Say whether the next transaction writes: it then takes the lock at its start, where waiting is safe."""
    connection.info["writing"] = writing


def _open(path: Path, mode: str) -> sqlite3.Connection:
    location = f"{path.absolute().as_uri()}?{mode}"
    return sqlite3.connect(location, uri=True, timeout=BUSY_SECONDS, isolation_level=None)


def _connect_to_write(path: Path) -> sqlite3.Connection:
    return _open(path, "mode=rwc")


def _connect_to_read(path: Path) -> sqlite3.Connection:
    """Open for reading, wherever the file lies.

    Where files can be made, SQLite makes two side files of the write-ahead log, and must be able to remove
    them again: `mode=ro` would leave them behind. `query_only` keeps it from writing anything else.
    Where none can be made, it reads a file in WAL mode only if told that no one writes.
    """
    connection = _open(path, "mode=rw")
    try:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorcode & 0xFF not in UNWRITABLE or not _at_rest(path):
            raise
        return _open(path, "immutable=1")
    return connection


def _at_rest(path: Path) -> bool:
    """Whether the file holds all transactions: no log or journal beside it that is still to be read."""
    beside = (path.with_name(path.name + suffix) for suffix in ("-wal", "-journal"))
    return all(not file.exists() or file.stat().st_size == 0 for file in beside)


def get_ready_to_write(connection: Connection) -> None:
    """Set what a writer needs, and switch the file to WAL (for good), so that it and readers do not wait for each other."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    for pragma in WRITING_PRAGMAS:
        driver.execute(pragma)
    if driver.execute("PRAGMA journal_mode").fetchone() == ("wal",):
        return
    try:
        driver.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        # Another process is inside: it, or the next one to open the file, switches. Until then locks do.
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise


def mark(connection: Connection) -> None:
    """Note in the file's header that it is ours."""
    connection.exec_driver_sql(f"PRAGMA application_id = {MARK}")


def is_marked(connection: Connection) -> bool:
    """Whether the file's header says that it is ours."""
    return connection.exec_driver_sql("PRAGMA application_id").scalar() == MARK


def size(connection: Connection) -> int:
    """Bytes of the database."""
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    page_size = connection.exec_driver_sql("PRAGMA page_size").scalar_one()
    return int(pages) * int(page_size)


def faults(connection: Connection) -> Iterator[str]:
    """What is wrong with the file, a line each: damaged pages and indexes, rows that point nowhere."""
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if line != "ok":
            yield line
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} points at no {parent}"


def copy_into(connection: Connection, path: Path) -> None:
    """Copy the whole database, as it is at one moment, into a file."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    with closing(_open(path, "mode=rwc")) as target:
        driver.backup(target)
