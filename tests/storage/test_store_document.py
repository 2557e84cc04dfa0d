"""The picture and the queries of docs/store.md agree with the store."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.storage import open_store, schema
from tests.storage import samples

DOCUMENT = (Path(__file__).parents[2] / "docs" / "store.md").read_text(encoding="utf-8")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A store with a contradiction and a source that has changed."""
    path = tmp_path / "factcheck.db"
    first, second = samples.nations(), samples.countries()
    with open_store(path, write=True) as store, store.transaction():
        store.put_document(replace(first[0], text="Over 60 nations."), first[1])
        store.put_document(*first)
        store.put_document(*second)
        store.replace_findings(*samples.conflict(first[1].claims[0], *second[1].claims))
    return path


def test_the_worked_queries_find_what_they_say(database: Path) -> None:
    queries = re.findall(r"```sql\n(.*?)```", DOCUMENT, re.DOTALL)
    with closing(sqlite3.connect(database)) as connection:
        found = [connection.execute(query).fetchall() for query in queries]
    assert [[row[:5] for row in rows] for rows in found[:1]] == [
        [("F-1", "FC104", 1, "over 60 nations", "a.txt"), ("F-1", "FC104", 2, "160 countries", "b.txt")]
    ]
    assert [row[2] for row in found[1]] == ["over 60 nations", "160 countries"]
    assert [(row[0], row[4]) for row in found[2]] == [("a.txt", "over 60 nations")]


def test_the_views_have_one_row_each(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        claims = connection.execute("SELECT * FROM v_claims ORDER BY claim").fetchall()
        (finding,) = connection.execute("SELECT * FROM v_findings").fetchall()
        sides = connection.execute("SELECT side, quote FROM v_finding_claims ORDER BY side").fetchall()
    assert len(claims) == 3
    assert {row["topic"] for row in claims} == {"T-1", "T-2"}
    assert (finding["claims"], finding["sources"], finding["subject"]) == (2, 2, "countries")
    assert [tuple(row) for row in sides] == [
        (0, "1,200 exhibitors"),
        (1, "over 60 nations"),
        (2, "160 countries"),
    ]


def test_the_picture_names_every_table_and_column() -> None:
    picture = re.search(r"```\n(.*?)```", DOCUMENT, re.DOTALL)
    assert picture is not None
    named = set(re.findall(r"\w+", picture.group(1).replace("independent_", "independent_sources")))
    for table in schema.metadata.tables.values():
        assert {table.name, *table.columns.keys()} <= named, table.name


def test_the_derived_tables_may_be_emptied(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = ON")
        for table in schema.DERIVED:
            connection.execute(f"DELETE FROM {table.name}")
    with open_store(database, write=False) as store:
        assert (len(store.claims()), store.topics(), store.findings()) == (3, (), ())
