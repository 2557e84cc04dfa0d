"""Whatever people do to a store, in whatever order, its findings are those of a run from nothing."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from factcheck.errors import ConfigError
from factcheck.model import Document, Report
from factcheck.reading import read, source_id
from factcheck.storage import Moment
from factcheck.workflow import (
    add_sources,
    check_sources,
    check_store,
    move_sources,
    refresh_sources,
    remove_sources,
    set_sources,
    store_summary,
    stored_report,
)

SENTENCES = (
    "Boat Show 2025 drew 500 exhibitors.",
    "Boat Show 2025 drew 700 exhibitors.",
    "More than 30,000 visitors came to Boat Show 2025.",
    "The Boat Show had 29,500 visitors, said the harbour master.",
    "Rain fell on 3 of 4 days, and 12 boats sank in 2 storms.",
    "It rose from 400 exhibitors in 2024 to 500 in 2025, a rise of 25 percent.",
    "The fair drew 500 exhibitors from 40 countries; in the year before there were 35.",
)
PLACES = ("a.txt", "b.txt", "notes/c.txt", "notes/d.txt")
PUBLISHED = (None, "2024-05-01", "2025-03-02")


@dataclass(frozen=True, slots=True)
class Kept:
    """What the store must hold of one source."""

    id: str
    text: str
    said: tuple[tuple[str, str], ...] = ()

    def document(self, location: str, folder: Path) -> Document:
        """What a run from nothing reads of it."""
        draft = folder / "draft.txt"
        draft.write_text(self.text, encoding="utf-8")
        (found,) = read([str(draft)]).documents
        draft.unlink()
        said = dict(self.said)
        return replace(
            found,
            id=self.id,
            location=location,
            publisher=said.get("publisher") or found.publisher,
            published=said.get("published") or found.published,
            event=said.get("event") or found.event,
        )


class AnySequence(RuleBasedStateMachine):
    """Files on disk and a store fed from them, beside a model of both."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        (self.folder / "notes").mkdir()
        self.database = self.folder / "factcheck.db"
        self.kept: dict[str, Kept] = {}
        self.removed: dict[str, str] = {}
        self.ids: set[str] = set()
        self.past: dict[int, Report] = {}

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    def files(self) -> list[str]:
        return [place for place in PLACES if (self.folder / place).exists()]

    def identity(self, place: str) -> str:
        if place in self.kept:
            return self.kept[place].id
        if place in self.removed:
            return self.removed[place]
        names = [place, *(f"{place}\x1f{number}" for number in range(2, 9))]
        return next(one for one in map(source_id, names) if one not in self.ids)

    def take_in(self, place: str) -> None:
        said = self.kept[place].said if place in self.kept else ()
        identity = self.identity(place)
        self.kept[place] = Kept(identity, (self.folder / place).read_text(encoding="utf-8"), said)
        self.ids.add(identity)
        self.removed.pop(place, None)

    @rule(
        place=st.sampled_from(PLACES),
        sentences=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4),
        published=st.sampled_from(PUBLISHED),
    )
    def write(self, place: str, sentences: list[str], published: str | None) -> None:
        head = f"DATE: {published}\n\n" if published else ""
        (self.folder / place).write_text(head + " ".join(sentences) + "\n", encoding="utf-8")

    @rule(old=st.sampled_from(PLACES), new=st.sampled_from(PLACES))
    def copy(self, old: str, new: str) -> None:
        if old in self.files() and old != new:
            shutil.copy(self.folder / old, self.folder / new)

    @rule(places=st.lists(st.sampled_from(PLACES), min_size=1, max_size=3))
    def add(self, places: list[str]) -> None:
        named = [place for place in dict.fromkeys(places) if place in self.files()]
        if named:
            add_sources([self.folder / place for place in named], self.database)
            for place in named:
                self.take_in(place)

    @rule(place=st.sampled_from(PLACES))
    def remove(self, place: str) -> None:
        if place in self.kept:
            remove_sources(self.database, [place])
            self.removed[place] = self.kept.pop(place).id

    @rule(
        place=st.sampled_from(PLACES),
        name=st.sampled_from(("publisher", "published", "event")),
        value=st.sampled_from(("2023-01-01", "2025-06-07", None)),
    )
    def set(self, place: str, name: str, value: str | None) -> None:
        if place in self.kept:
            set_sources(self.database, [place], {name: value})
            said = {**dict(self.kept[place].said), name: value}
            stands = tuple(sorted((key, one) for key, one in said.items() if one is not None))
            self.kept[place] = replace(self.kept[place], said=stands)

    @rule(old=st.sampled_from(PLACES), new=st.sampled_from(PLACES))
    def rename(self, old: str, new: str) -> None:
        if old not in self.kept or old not in self.files() or old == new:
            return
        (self.folder / old).replace(self.folder / new)
        other = self.kept.get(new)
        if other is not None and other.text != self.kept[old].text:
            with pytest.raises(ConfigError, match="is another source already"):
                move_sources(self.database, str(self.folder / old), str(self.folder / new))
            return
        move_sources(self.database, str(self.folder / old), str(self.folder / new))
        if other is not None:
            self.removed[new] = other.id
        self.kept[new] = self.kept.pop(old)

    @rule(place=st.sampled_from(PLACES))
    def lose(self, place: str) -> None:
        if place in self.files():
            (self.folder / place).unlink()

    @rule()
    def refresh(self) -> None:
        if self.database.exists():
            told = refresh_sources(self.database)
            gone = sorted(set(self.kept) - set(self.files()))
            assert sorted(one.location for one in told.skipped) == gone
            for place in set(self.kept) & set(self.files()):
                self.take_in(place)

    @rule(back=st.integers(1, 6))
    def look_back(self, back: int) -> None:
        """A report as of an earlier change is the report of that time."""
        if self.past:
            number = sorted(self.past)[-back:][0]
            assert stored_report(self.database, as_of=Moment(number=number)) == self.past[number]

    @invariant()
    def findings_are_those_of_a_run_from_nothing(self) -> None:
        if not self.database.exists():
            return
        stored = stored_report(self.database)
        self.past[store_summary(self.database).adds] = stored
        ordered = sorted(self.kept)
        expected = check_sources([self.kept[place].document(place, self.folder) for place in ordered])
        assert without_rank(stored) == expected


def without_rank(report: Report) -> Report:
    return replace(report, sources=tuple(replace(source, rank=None) for source in report.sources))


QUICK = settings(
    max_examples=12,
    stateful_step_count=14,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TestAnySequence = AnySequence.TestCase
TestAnySequence.settings = QUICK


@pytest.mark.soak
def test_any_long_sequence() -> None:
    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(AnySequence, settings=settings(QUICK, max_examples=150, stateful_step_count=40))


def test_a_store_knows_whether_it_is_sound(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(" ".join(SENTENCES), encoding="utf-8")
    add_sources([tmp_path / "a.txt"], tmp_path / "factcheck.db")
    assert check_store(tmp_path / "factcheck.db").faults == ()
