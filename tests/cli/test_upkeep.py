"""db migrate, check, backup; what a full disk, a lock or another program's file makes of a command."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.storage import sqlite
from tests.cli.conftest import Run, environment
from tests.storage import released


def change(database: Path, *statements: str) -> None:
    """Run statements on a file, past the store."""
    with closing(sqlite3.connect(database)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


@pytest.fixture
def database(call: Run, fair: Path, tmp_path: Path) -> Path:
    call("add", "fair", "-q")
    return tmp_path / "factcheck.db"


def test_a_sound_store_says_so(call: Run, database: Path) -> None:
    assert call("db", "check").stdout == "sound: 3 sources, 3 claims, 2 findings\n"


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE claim SET quote = 'x'", "quotes do not stand in its text (1); add it again"),
        (
            "UPDATE source_version SET text = text || '!'",
            "its text is not the one that was added; add it again",
        ),
        ("DELETE FROM finding_claim", "findings are not what the sources give (4 differ); run factcheck db"),
        ("UPDATE claim SET version = 99", "points at no source_version"),
        (
            "UPDATE meta SET value = '0.0.1' WHERE name = 'rules'",
            "made by rules 0.0.1; run factcheck db migrate",
        ),
    ],
)
def test_an_unsound_store_says_what_to_do(call: Run, database: Path, statement: str, fault: str) -> None:
    change(database, statement)
    done = call("db", "check")
    assert (done.returncode, done.stdout) == (2, "")
    assert fault in done.stderr


def test_findings_of_older_rules_are_judged_again_by_migrate_only(call: Run, database: Path) -> None:
    before = call("report", "--json").stdout
    change(
        database,
        "UPDATE meta SET value = '0.0.1' WHERE name = 'rules'",
        "DELETE FROM finding_claim",
        "DELETE FROM finding",
    )
    content = database.read_bytes()
    stale = call("report", "--json")
    assert stale.stderr == "note: judged by rules 0.0.1; factcheck db migrate judges with today's\n"
    assert (stale.returncode, database.read_bytes()) == (0, content)
    assert call("db", "migrate").stdout == "judged again: 2 findings\n"
    assert call("report", "--json").stdout == before
    assert call("db", "migrate").stdout == "up to date\n"


def test_a_store_of_the_first_schema_is_brought_up_to_date(call: Run, fair: Path, tmp_path: Path) -> None:
    released.restore("0001", tmp_path / "factcheck.db")
    assert "run factcheck db migrate" in call("report").stderr
    assert call("db", "backup", "before.db").returncode == 0
    migrated = call("db", "migrate").stdout
    assert migrated.startswith("schema 0001 -> ")
    assert call("db", "check").returncode == 0
    assert call("add", "fair").stdout.count("unchanged") == 3
    assert call("report").returncode == 1


def test_a_backup_is_whole_and_overwrites_nothing(call: Run, database: Path, tmp_path: Path) -> None:
    report = call("report", "--json").stdout
    assert call("db", "backup", "copy.db").returncode == 0
    assert call("report", "--json", "--db", "copy.db").stdout == report
    assert call("db", "check", "--db", "copy.db").returncode == 0
    again = call("db", "backup", "copy.db")
    assert (again.returncode, again.stderr) == (
        2,
        "error: copy.db is there already; name another file, or remove it first\n",
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.db", "factcheck.db", "fair"]


ADD = "import resource, sys; from factcheck import cli\n{limit}\nsys.exit(cli.run(['add', 'fair']))"
LIMIT = "resource.setrlimit(resource.RLIMIT_FSIZE, ({bytes}, {bytes}))"


def add_on_a_small_disk(folder: Path, limit: int) -> subprocess.CompletedProcess[str]:
    """`factcheck add fair` in a process whose files may not grow beyond a number of bytes."""
    code = ADD.format(limit=LIMIT.format(bytes=limit))
    return subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=environment(), capture_output=True, text=True
    )


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on files there")
def test_a_disk_that_is_full_from_the_start_leaves_nothing(call: Run, fair: Path, tmp_path: Path) -> None:
    done = add_on_a_small_disk(tmp_path, 8192)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: the database factcheck.db cannot ")
    assert done.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["fair"]


@pytest.mark.skipif(sys.platform == "win32", reason="no limits on files there")
def test_a_disk_that_fills_up_changes_nothing(call: Run, database: Path, fair: Path, tmp_path: Path) -> None:
    before = call("report", "--json").stdout
    (fair / "fourth.txt").write_text("Boat Show 2025 drew 900 exhibitors.\n" * 300, encoding="utf-8")
    done = add_on_a_small_disk(tmp_path, 40_000)  # what the log beside the database may hold
    assert done.returncode == 2
    assert done.stderr.startswith("error: the database factcheck.db cannot ")
    assert done.stderr.count("\n") == 1
    assert call("report", "--json").stdout == before
    assert call("db", "check").returncode == 0


def test_a_lock_that_is_not_let_go(
    call: Run, database: Path, fair: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.05)
    (fair / "fourth.txt").write_text("Boat Show 2025 drew 900 exhibitors.", encoding="utf-8")
    with closing(sqlite3.connect(database)) as other:
        other.execute("BEGIN IMMEDIATE")
        for command in (("add", "fair"), ("sources", "rm", "fair"), ("db", "migrate", "--again")):
            done = call(*command)
            assert (done.returncode, done.stderr) == (
                2,
                "error: the database factcheck.db is in use by another process; "
                "wait until that has finished and try again\n",
            )
        assert call("report").returncode == 1


def test_sources_are_added_though_nobody_reads_on(fair: Path, tmp_path: Path, call: Run) -> None:
    command = [sys.executable, "-m", "factcheck", "add", "fair"]
    with subprocess.Popen(command, cwd=tmp_path, env=environment(), stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
    assert process.returncode != 0
    assert call("db", "check").stdout == "sound: 3 sources, 3 claims, 2 findings\n"


@pytest.mark.parametrize("kind", ["text", "foreign", "newer", "damaged"])
def test_what_is_no_store_of_ours_is_left_alone(call: Run, database: Path, kind: str) -> None:
    if kind == "text":
        database.write_text("Boat Show 2025 drew 900 exhibitors. " * 99, encoding="utf-8")
    elif kind == "foreign":
        database.unlink()
        change(database, "CREATE TABLE bookmark (x)")
    elif kind == "newer":
        change(database, "UPDATE alembic_version SET version_num = '9000'")
    else:
        content = bytearray(database.read_bytes())
        content[4096:] = os.urandom(len(content) - 4096)
        database.write_bytes(content)
    before = database.read_bytes()
    for command in (
        ("add", "fair"),
        ("report",),
        ("sources",),
        ("sources", "rm", "fair"),
        ("db", "stats"),
        ("db", "migrate"),
        ("db", "check"),
    ):
        done = call(*command)
        assert (done.returncode, done.stdout) == (2, ""), command
        assert done.stderr.count("\n") == 1
        assert "database factcheck.db" in done.stderr or "the file is damaged" in done.stderr
    assert database.read_bytes() == before
