"""What opening a store makes of missing, foreign, damaged, newer, read-only and busy files."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from factcheck.errors import StoreError
from factcheck.storage import open_store, sqlite
from tests.storage import samples

NOBODY = 65534


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A store with two sources."""
    path = tmp_path / "factcheck.db"
    with open_store(path, write=True) as store:
        store.put_document(*samples.nations())
        store.put_document(*samples.countries())
    return path


def change(path: Path, *statements: str) -> None:
    """Run statements on a file, past the store."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def refusal(path: Path | str, *, write: bool) -> str:
    """The error that opening and reading (or writing) gives; it must be one line, and the file as before."""
    file = Path(path)
    before = file.read_bytes() if file.is_file() else None
    with pytest.raises(StoreError) as caught, open_store(path, write=write) as store:
        store.claims()
    assert "\n" not in str(caught.value)
    assert (file.read_bytes() if file.is_file() else None) == before
    return str(caught.value)


def test_a_missing_database_is_not_made_by_reading(tmp_path: Path) -> None:
    path = tmp_path / "factcheck.db"
    assert refusal(path, write=False) == (
        f"no database at {path}; run factcheck add SOURCE first (or name one with --db)"
    )
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_no_store_yet(tmp_path: Path) -> None:
    path = tmp_path / "factcheck.db"
    path.touch()
    assert refusal(path, write=False) == f"the database {path} is empty; run factcheck add SOURCE first"
    with open_store(path, write=True) as store:
        assert store.sources() == ()


def test_a_path_or_a_url_names_the_file(database: Path) -> None:
    with open_store(f"sqlite:///{database}", write=False) as store:
        assert store.path == database
        assert len(store.sources()) == 2
    assert "is not a file" in refusal("postgresql://host/name", write=False)


def test_names_that_mean_something_in_a_url(tmp_path: Path) -> None:
    path = tmp_path / "a %20?mode=ro#b.db"
    with open_store(path, write=True) as store:
        store.put_document(*samples.nations())
    with open_store(path, write=False) as store:
        assert len(store.claims()) == 1
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("write", [False, True])
def test_a_folder_is_no_database(tmp_path: Path, write: bool) -> None:
    assert f"the database {tmp_path} is a folder" in refusal(tmp_path, write=write)


def test_the_folder_of_a_new_database_must_exist(tmp_path: Path) -> None:
    assert "no folder" in refusal(tmp_path / "none" / "factcheck.db", write=True)


@pytest.mark.parametrize("write", [False, True])
def test_a_file_of_another_kind_is_left_alone(tmp_path: Path, write: bool) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Not a database. " * 500)
    assert refusal(path, write=write) == f"the database {path} is not a database; name another file with --db"


@pytest.mark.parametrize("write", [False, True])
def test_the_database_of_another_program_is_left_alone(tmp_path: Path, write: bool) -> None:
    path = tmp_path / "places.sqlite"
    change(path, "CREATE TABLE claim (x)", "CREATE TABLE alembic_version (version_num)")
    assert "was made by another program; name another file with --db" in refusal(path, write=write)


@pytest.mark.parametrize("write", [False, True])
def test_a_newer_store_is_left_alone(database: Path, write: bool) -> None:
    change(database, "UPDATE alembic_version SET version_num = '9000'")
    assert refusal(database, write=write) == (
        f"the database {database} was written by a newer factcheck (schema 9000); update factcheck-sources"
    )


@pytest.mark.parametrize("write", [False, True])
def test_a_damaged_store_is_left_alone(database: Path, write: bool) -> None:
    content = bytearray(database.read_bytes())
    content[200:] = b"\xa5" * (len(content) - 200)
    database.write_bytes(content)
    assert f"the database {database} is damaged" in refusal(database, write=write)


def test_a_truncated_store_is_damaged(database: Path) -> None:
    database.write_bytes(database.read_bytes()[:8192])
    assert f"the database {database} is damaged" in refusal(database, write=False)


def test_a_store_without_its_tables_is_damaged(database: Path) -> None:
    change(
        database,
        "DROP VIEW v_claims",
        "DROP VIEW v_findings",
        "DROP VIEW v_finding_claims",
        "DROP TABLE claim",
    )
    assert "is damaged (no such table: claim)" in refusal(database, write=False)


def test_a_locked_store_says_so(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.05)
    holding = (
        "import sqlite3, sys; connection = sqlite3.connect(sys.argv[1]);"
        "connection.execute('BEGIN IMMEDIATE'); print(1, flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holding, str(database)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None and other.stdout.readline()
        with pytest.raises(StoreError, match="is in use by another process; wait until that has finished"):
            open_store(database, write=True)
        with open_store(database, write=False) as store:
            assert len(store.sources()) == 2, "reading goes on while another process writes"
        other.communicate(b"\n")
    with open_store(database, write=True) as store:
        assert len(store.sources()) == 2


def test_a_full_disk_changes_nothing(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = database.stat().st_size // 4096
    monkeypatch.setattr(
        sqlite, "WRITING_PRAGMAS", (*sqlite.WRITING_PRAGMAS, f"PRAGMA max_page_count = {pages}")
    )
    with open_store(database, write=True) as store:
        before = store.stats(), store.sources()
        document, extraction = samples.nations("c.txt")
        big = samples.document("big.txt", "x" * 100_000)
        with pytest.raises(StoreError, match="the disk is full; free some space"), store.transaction():
            store.put_document(document, extraction)
            store.put_document(big, extraction)
        assert (store.stats(), store.sources()) == before


def test_reading_writes_nothing(database: Path) -> None:
    before = database.read_bytes(), database.stat().st_mtime_ns
    with open_store(database, write=False) as store:
        with store.snapshot():
            store.claims()
            store.findings()
        with pytest.raises(StoreError, match="cannot be written to"):
            store.put_document(*samples.nations("c.txt"))
    assert (database.read_bytes(), database.stat().st_mtime_ns) == before
    assert [file.name for file in database.parent.iterdir()] == [database.name], "no side files are left"


@contextmanager
def without_privilege() -> Iterator[None]:
    """Run as a user for whom permissions count."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions work otherwise here")
def test_a_read_only_folder_is_enough_to_read(open_folder: Path) -> None:
    path = open_folder / "factcheck.db"
    with open_store(path, write=True) as store:
        store.put_document(*samples.nations())
    path.chmod(0o444)
    open_folder.chmod(0o555)
    with without_privilege():
        with open_store(path, write=False) as store:
            assert len(store.claims()) == 1
        with pytest.raises(StoreError, match="cannot be written to; check the permissions"):
            open_store(path, write=True)
        with pytest.raises(StoreError, match="cannot be opened; check the permissions"):
            open_store(open_folder / "new.db", write=True)
    assert [file.name for file in open_folder.iterdir()] == [path.name]


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions work otherwise here")
def test_a_read_only_folder_with_a_log_left_over_is_not_misread(open_folder: Path) -> None:
    path = open_folder / "factcheck.db"
    with open_store(path, write=True) as store:
        store.put_document(*samples.nations())
        copied = open_folder / "copy.db"
        copied.write_bytes(path.read_bytes())
        copied.with_name("copy.db-wal").write_bytes(path.with_name("factcheck.db-wal").read_bytes())
    for file in open_folder.iterdir():
        file.chmod(0o444)
    open_folder.chmod(0o555)
    with without_privilege(), pytest.raises(StoreError, match="cannot be opened"):
        open_store(copied, write=False)


def test_processes_that_add_at_once_lose_nothing(tmp_path: Path) -> None:
    code = (
        "import sys; from factcheck.storage import open_store; from tests.storage import samples\n"
        "with open_store(sys.argv[1], write=True) as store:\n"
        "    for number in range(10):\n"
        "        with store.transaction():\n"
        "            store.put_document(*samples.nations(f'{sys.argv[2]}-{number}.txt'))\n"
        "            store.replace_findings((), ())\n"
    )
    path = tmp_path / "factcheck.db"
    running = [subprocess.Popen([sys.executable, "-c", code, str(path), str(number)]) for number in range(4)]
    assert [one.wait() for one in running] == [0, 0, 0, 0]
    with open_store(path, write=False) as store:
        assert len(store.sources()) == len(store.claims()) == 40
        assert store.meta().adds == 4
