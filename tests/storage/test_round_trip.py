"""What goes into the store comes out of it, exactly."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from sqlalchemy import make_url
from sqlalchemy.schema import CreateTable

from factcheck.model import Document, Extraction, Source
from factcheck.storage import Outcome, open_store, schema
from tests.storage import samples
from tests.storage.strategies import libraries


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(libraries)
def test_everything_a_document_states_comes_back(library: list[tuple[Document, Extraction]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "factcheck.db"
        with open_store(database, write=True) as store, store.transaction():
            for document, extraction in library:
                assert store.put_document(document, extraction, extractor="1") is Outcome.NEW
        library.sort(key=lambda pair: pair[0].location)
        with open_store(database, write=False) as store:
            assert store.documents() == tuple(document for document, _ in library)
            assert store.claims() == tuple(claim for _, found in library for claim in found.claims)
            assert store.unresolved() == tuple(figure for _, found in library for figure in found.unresolved)
            assert store.skipped() == tuple(
                problem for document, _ in library for problem in document.problems
            )
            assert store.sources() == tuple(
                Source(
                    document.id,
                    document.location,
                    document.title,
                    document.publisher,
                    document.published,
                    document.event,
                    found.language,
                    len(found.claims),
                    len(found.unresolved),
                )
                for document, found in library
            )


def test_topics_and_findings_come_back(tmp_path: Path) -> None:
    first, second = samples.nations(), samples.countries()
    topics, findings = samples.conflict(first[1].claims[0], *second[1].claims)
    with open_store(tmp_path / "factcheck.db", write=True) as store:
        with store.transaction():
            store.put_document(*first)
            store.put_document(*second)
            store.replace_findings(topics, findings, rules="3")
        assert store.topics() == topics
        assert store.findings() == findings
        assert store.meta().rules == "3"
        store.replace_findings(topics[1:], ())
        assert store.topics() == topics[1:]
        assert store.findings() == ()


def test_the_order_of_adding_leaves_no_trace(tmp_path: Path) -> None:
    pairs = [samples.nations("c.txt"), samples.countries("a.txt"), samples.nations("b.txt")]
    read = []
    for name, order in (("one.db", pairs), ("other.db", pairs[::-1])):
        with open_store(tmp_path / name, write=True) as store:
            for pair in order:
                store.put_document(*pair)
            read.append((store.sources(), store.claims(), store.unresolved(), store.skipped()))
    assert read[0] == read[1]
    assert [source.location for source in read[0][0]] == ["a.txt", "b.txt", "c.txt"]


def test_a_sentence_is_stored_once(tmp_path: Path) -> None:
    with open_store(tmp_path / "factcheck.db", write=True) as store:
        store.put_document(*samples.countries())
        assert store.stats().rows["sentence"] == 1
        assert store.stats().rows["claim"] == 2


def test_the_tables_suit_another_database() -> None:
    dialect = make_url("postgresql://").get_dialect()()
    for table in schema.metadata.tables.values():
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=dialect))
