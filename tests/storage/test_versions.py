"""Unchanged, new version, read again: what putting a document does, and what is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import StoreError
from factcheck.model import Extraction
from factcheck.storage import DocumentState, Outcome, Repository, content_hash, open_store
from tests.storage import samples


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Repository]:
    with open_store(
        tmp_path / "factcheck.db", write=True, clock=lambda: datetime(2025, 11, 22, tzinfo=UTC)
    ) as store:
        yield store


def test_the_same_content_again_changes_nothing(store: Repository) -> None:
    document, extraction = samples.nations()
    assert store.put_document(document, extraction) is Outcome.NEW
    before = store.stats(), store.meta()
    assert store.put_document(document, extraction) is Outcome.UNCHANGED
    assert (store.stats(), store.meta()) == before


@pytest.mark.parametrize(
    "change",
    [
        {"text": samples.TEXT_A + " More."},
        {"title": "T"},
        {"publisher": "P"},
        {"published": "2025"},
        {"event": "E"},
        {"problems": ()},
    ],
    ids=str,
)
def test_new_content_replaces_the_old_and_keeps_it(store: Repository, change: dict[str, Any]) -> None:
    document, extraction = samples.nations()
    store.put_document(document, extraction)
    changed = replace(document, **change)
    assert store.put_document(changed, Extraction((), (), "de")) is Outcome.NEW_VERSION
    assert store.documents() == (changed,)
    assert (store.claims(), store.unresolved(), store.skipped()) == ((), (), changed.problems)
    assert [(source.language, source.claims) for source in store.sources()] == [("de", 0)]
    assert store.stats().rows["source_version"] == 2
    assert store.stats().rows["claim"] == 1, "history is kept"


def test_going_back_to_old_content_is_a_new_version(store: Repository) -> None:
    document, extraction = samples.nations()
    store.put_document(document, extraction)
    store.put_document(replace(document, text="x"), Extraction((), ()))
    assert store.put_document(document, extraction) is Outcome.NEW_VERSION
    assert store.claims() == extraction.claims


def test_another_extractor_reads_again_in_place(store: Repository) -> None:
    document, extraction = samples.nations()
    other = samples.countries()
    topics, findings = samples.conflict(extraction.claims[0], *other[1].claims)
    store.put_document(document, extraction, extractor="1")
    store.put_document(*other, extractor="1")
    store.replace_findings(topics, findings)
    fewer = Extraction((), extraction.unresolved)
    reread = replace(document, headline=None)
    assert store.put_document(reread, fewer, extractor="2") is Outcome.READ_AGAIN
    assert store.claims() == other[1].claims
    assert store.findings() == (), "they pointed at claims that are gone"
    assert store.stats().rows["source_version"] == 2
    assert store.meta().extractors == ("1", "2")
    assert store.put_document(document, extraction, extractor="2") is Outcome.UNCHANGED


def test_the_state_tells_what_need_not_be_read_again(store: Repository) -> None:
    document, extraction = samples.nations()
    store.put_document(document, extraction, extractor="1")
    state = store.documents_state(["a.txt", "b.txt"])
    assert state == {document.id: DocumentState(content_hash(document), "1")}
    assert store.documents_state(["b.txt"]) == {}
    assert state[document.id] != DocumentState(content_hash(replace(document, text="x")), "1")


def test_two_places_with_one_content_are_two_sources(store: Repository) -> None:
    first, second = samples.nations("a.txt"), samples.nations("copy/a.txt")
    assert content_hash(first[0]) == content_hash(second[0])
    store.put_document(*first)
    assert store.put_document(*second) is Outcome.NEW
    store.replace_copies({second[0].id: first[0].id})
    assert [source.copy_of for source in store.sources()] == [None, first[0].id]
    store.replace_copies({first[0].id: second[0].id})
    assert [source.copy_of for source in store.sources()] == [second[0].id, None]


def test_one_session_is_one_add(tmp_path: Path) -> None:
    database = tmp_path / "factcheck.db"
    for number, location in ((1, "a.txt"), (2, "b.txt")):
        with open_store(database, write=True) as store:
            assert store.meta().adds == number - 1
            store.put_document(*samples.nations(location))
            store.put_document(*samples.countries("again " + location))
            assert store.meta().adds == number


def test_a_failed_transaction_leaves_nothing(store: Repository) -> None:
    with pytest.raises(KeyboardInterrupt), store.transaction():
        store.put_document(*samples.nations())
        raise KeyboardInterrupt
    assert (store.sources(), store.meta().adds) == ((), 0)
    store.put_document(*samples.nations())
    assert store.meta().adds == 1


def test_findings_about_unknown_claims_are_refused_and_change_nothing(store: Repository) -> None:
    first, second = samples.nations(), samples.countries()
    topics, findings = samples.conflict(first[1].claims[0], *second[1].claims)
    store.put_document(*first)
    store.put_document(*second)
    store.replace_findings(topics, findings)
    stranger = replace(topics[0], claims=("C-none",))
    with pytest.raises(ValueError, match="C-none"):
        store.replace_findings((stranger,), ())
    assert store.findings() == findings


def test_half_a_character_is_an_error_that_names_the_source(store: Repository) -> None:
    with pytest.raises(
        StoreError, match=r"^a\.txt: holds half a character \(U\+D83D\); save it again as UTF-8$"
    ):
        store.put_document(samples.document("a.txt", "\ud83d"), Extraction((), ()))
    assert store.sources() == ()


def test_stats_tell_rows_size_and_dates(store: Repository) -> None:
    assert store.stats().first_added is None
    store.put_document(*samples.nations())
    stats = store.stats()
    assert stats.first_added == stats.last_added == "2025-11-22T00:00:00+00:00"
    assert stats.size >= 4096
    assert stats.rows["source"] == 1
