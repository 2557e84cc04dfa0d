"""The schema made at once is the schema that all migrations make; older stores are brought up to date."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from factcheck.errors import StoreError
from factcheck.model import Place
from factcheck.storage import faults, migrations, open_store, schema, sqlite
from tests.storage import released, samples

BASE = schema.REVISIONS[-1]
"""The newest released revision."""

LATER = """
import sqlalchemy as sa
from alembic import op

revision = "9001"
down_revision = "{base}"


def upgrade() -> None:
    op.create_table("later", sa.Column("number", sa.Integer(), primary_key=True))
    {more}
"""


def layout(path: Path) -> set[tuple[str, str, str]]:
    """All indexes and views with their SQL, blanks evened out; the columns and references of all tables.

    A column that a migration adds stands last in its table, so their order is left out.
    """
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master").fetchall()
        found = {(kind, name, " ".join(sql.split())) for kind, name, sql in rows if kind != "table"}
        for table in (name for kind, name, _ in rows if kind == "table"):
            columns = connection.execute(
                f"SELECT name, type, [notnull], pk FROM pragma_table_info('{table}')"
            )
            references = connection.execute(
                f"SELECT [from], [table], [to] FROM pragma_foreign_key_list('{table}')"
            )
            found |= {("column", table, str(column)) for column in columns}
            found |= {("reference", table, str(reference)) for reference in references}
    return found


def test_both_ways_make_the_same_schema(tmp_path: Path) -> None:
    open_store(tmp_path / "created.db", write=True).close()
    engine = create_engine(f"sqlite:///{tmp_path / 'upgraded.db'}")
    with engine.begin() as connection:
        migrations.upgrade(connection, schema.NAMING)
        assert compare_metadata(MigrationContext.configure(connection), schema.metadata) == []
    engine.dispose()
    assert layout(tmp_path / "created.db") == layout(tmp_path / "upgraded.db")


def test_the_known_revisions_are_the_migrations() -> None:
    scripts = ScriptDirectory(str(migrations.FOLDER))
    assert tuple(script.revision for script in reversed(list(scripts.walk_revisions()))) == schema.REVISIONS
    assert [script.revision for script in scripts.get_revisions("heads")] == [schema.REVISIONS[-1]]


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store of today, seen by a program that knows one revision more."""
    database = tmp_path / "factcheck.db"
    with open_store(database, write=True) as store:
        store.put_document(*samples.nations())
    folder = tmp_path / "migrations"
    shutil.copytree(migrations.FOLDER, folder)
    (folder / "versions" / "v9001_later.py").write_text(LATER.format(base=BASE, more=""))
    monkeypatch.setattr(migrations, "FOLDER", folder)
    monkeypatch.setattr(schema, "REVISIONS", (*schema.REVISIONS, "9001"))
    return database


def test_writing_brings_an_older_store_up_to_date(older: Path) -> None:
    with open_store(older, write=True) as store:
        assert store.meta().schema == "9001"
        assert store.claims() == samples.nations()[1].claims
    assert ("column", "later") in {(kind, name) for kind, name, _ in layout(older)}
    with open_store(older, write=False) as store:
        assert len(store.claims()) == 1


def test_a_store_of_the_first_schema_takes_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database, first = tmp_path / "factcheck.db", tmp_path / "first"
    (first / "versions").mkdir(parents=True)
    shutil.copy(migrations.FOLDER / "versions" / "v0001_first_schema.py", first / "versions")
    engine = create_engine(f"sqlite:///{database}")
    with engine.begin() as connection, monkeypatch.context() as changed:
        changed.setattr(migrations, "FOLDER", first)
        migrations.upgrade(connection, schema.NAMING)
        sqlite.mark(connection)
    engine.dispose()
    document, extraction = samples.nations()
    place = Place(7, 1, page=3, part="footnote 2", paragraph=5, cell="Sales!B7", timecode="00:01:05")
    claims = tuple(replace(claim, place=place) for claim in extraction.claims)
    with open_store(database, write=True) as store:
        store.put_document(document, replace(extraction, claims=claims))
        assert store.claims() == claims
    open_store(tmp_path / "today.db", write=True).close()
    assert layout(database) == layout(tmp_path / "today.db")


def test_reading_an_older_store_says_what_to_run(older: Path) -> None:
    before = older.read_bytes()
    with pytest.raises(StoreError, match="was written by an older factcheck; run factcheck db migrate"):
        open_store(older, write=False)
    assert older.read_bytes() == before


def test_a_migration_that_fails_changes_nothing(older: Path) -> None:
    later = migrations.FOLDER / "versions" / "v9001_later.py"
    later.write_text(LATER.format(base=BASE, more="raise RuntimeError('half way')"))
    before = layout(older)
    with pytest.raises(RuntimeError, match="half way"):
        open_store(older, write=True)
    assert layout(older) == before


def test_a_new_store_needs_no_alembic(tmp_path: Path) -> None:
    code = (
        "import sys; from factcheck.storage import open_store;"
        "open_store(sys.argv[1], write=True).close(); open_store(sys.argv[1], write=False).close();"
        "sys.exit('alembic' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "factcheck.db")], check=True)


@pytest.mark.parametrize("revision", released.REVISIONS)
def test_a_released_store_keeps_all_that_it_held(tmp_path: Path, revision: str) -> None:
    database = tmp_path / "factcheck.db"
    released.restore(revision, database)
    with closing(sqlite3.connect(database)) as connection:
        quotes = [row[0] for row in connection.execute("SELECT quote FROM claim ORDER BY number")]
        findings = [row[0] for row in connection.execute("SELECT id FROM finding ORDER BY number")]
    assert quotes and findings
    with open_store(database, write=True) as store:
        assert store.meta().schema == schema.REVISIONS[-1]
        assert sorted(claim.quote for claim in store.claims()) == sorted(quotes)
        assert [finding.id for finding in store.findings()] == findings
        assert all(source.claims for source in store.sources())
    assert faults(database) == ()
    open_store(tmp_path / "new.db", write=True).close()
    assert layout(database) == layout(tmp_path / "new.db")
