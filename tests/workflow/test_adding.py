"""A store gives the findings of its sources, whatever the order in which they came and however often."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import extraction
from factcheck.errors import ConfigError
from factcheck.model import Document, Report
from factcheck.reading import read, source_id
from factcheck.workflow import Overrides, add_sources, check_sources, stored_report

SAMPLES = Path(__file__).parents[2] / "data" / "milipol"


def samples() -> list[Document]:
    """The sample sources under their bare names."""
    return [named(document, Path(document.location).name) for document in read([str(SAMPLES)]).documents]


def named(document: Document, location: str) -> Document:
    return replace(document, id=source_id(location), location=location)


def stored(steps: Sequence[Sequence[Document]]) -> Report:
    """What a new store reports after these adds."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "factcheck.db"
        for step in steps:
            add_sources(step, database)
        return stored_report(database)


@lru_cache(maxsize=1)
def from_nothing() -> Report:
    """What a run from nothing over the samples finds."""
    report = check_sources(samples())
    assert report.findings
    return report


@settings(max_examples=10, deadline=None)
@given(st.permutations(range(5)), st.sets(st.integers(1, 4)))
def test_any_order_and_grouping_gives_the_report_of_a_run_from_nothing(
    order: Sequence[int], cuts: set[int]
) -> None:
    documents = samples()
    shuffled = [documents[position] for position in order]
    edges = [0, *sorted(cuts), len(shuffled)]
    steps = [shuffled[first:last] for first, last in pairwise(edges)]
    assert stored(steps) == from_nothing()


def test_a_source_that_comes_back_as_it_was_leaves_no_trace() -> None:
    documents = samples()
    changed = replace(documents[0], text=documents[0].text.replace("0", "9"))
    assert stored([documents, [changed], [documents[0]]]) == check_sources(documents)


def test_what_became_of_each_source_is_told(tmp_path: Path) -> None:
    database = tmp_path / "factcheck.db"
    first, second = samples()[:2]
    assert [source.outcome for source in add_sources([first], database).sources] == ["new"]
    changed = replace(first, text=first.text + "\n")
    added = add_sources([changed, second], database)
    assert [source.outcome for source in added.sources] == ["new version", "new"]
    again = add_sources([changed, second], database)
    assert [source.outcome for source in again.sources] == ["unchanged", "unchanged"]
    assert again.changed == ()
    assert again.report is None


def test_another_extractor_reads_all_stored_sources_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "factcheck.db"
    first, second = samples()[:2]
    before = add_sources([first, second], database).report
    monkeypatch.setattr(extraction, "EXTRACTOR_VERSION", extraction.EXTRACTOR_VERSION + 1)
    added = add_sources([first], database)
    assert [source.outcome for source in added.sources] == ["read again"]
    assert added.report == before
    assert add_sources([first, second], database).changed == ()


def test_locations_are_kept_relative_to_the_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "a.txt").write_text("The fair drew 500 exhibitors.", encoding="utf-8")
    database = tmp_path / "store" / "factcheck.db"
    database.parent.mkdir()
    assert add_sources([notes / "a.txt"], database).sources[0].location == "../notes/a.txt"
    monkeypatch.chdir(notes)
    assert add_sources(["a.txt"], database).sources[0].outcome == "unchanged"


def test_problems_of_a_source_move_with_it(tmp_path: Path) -> None:
    table = tmp_path / "claims.csv"
    table.write_text("subject,value\nexhibitors,500\nexhibitors,\n", encoding="utf-8")
    report = add_sources([table], tmp_path / "factcheck.db").report
    assert report is not None
    assert [skipped.location for skipped in report.skipped] == ["claims.csv:3"]


def test_nothing_readable_makes_no_store(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    added = add_sources([tmp_path / "empty"], tmp_path / "factcheck.db")
    assert (added.report, len(added.skipped)) == (None, 1)
    assert not (tmp_path / "factcheck.db").exists()


def test_what_the_user_says_counts_more_than_the_source(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "TITLE: Theirs\nDATE: 2024\n\nThe fair drew 60 nations.", encoding="utf-8"
    )
    overrides = Overrides(
        title="Ours", publisher="The Herald", published="21 November 2025", event="Expo 2025"
    )
    report = add_sources([tmp_path / "a.txt"], tmp_path / "factcheck.db", overrides=overrides).report
    assert report is not None
    (source,) = report.sources
    assert (source.title, source.publisher, source.published) == ("Ours", "The Herald", "2025-11-21")
    assert report.claims[0].about == "Expo 2025"


def test_what_cannot_be_said_of_sources(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The fair drew 60 nations.", encoding="utf-8")
    with pytest.raises(ConfigError, match="--title Ours: 2 sources cannot share one title; add them singly"):
        add_sources([tmp_path], tmp_path / "factcheck.db", overrides=Overrides(title="Ours"))
    with pytest.raises(ConfigError, match="--published soon: no date; write it as 2025"):
        add_sources([tmp_path], tmp_path / "factcheck.db", overrides=Overrides(published="soon"))
    assert not (tmp_path / "factcheck.db").exists()
