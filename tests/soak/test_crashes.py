"""A process that is killed while it adds loses nothing that it has told of, and leaves nothing half done."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from factcheck.workflow import check_sources, check_store, stored_report
from tests.soak import corpus

SOURCES = 60
LONGEST_SECONDS = 2.5
"""About what adding all of them takes."""


def kill_while_adding(folder: Path, database: str, seconds: float) -> list[str]:
    """Kill an `add` of the whole folder after some time; the sources that it had told of."""
    process = corpus.start(folder, "add", "notes", "--db", database)
    time.sleep(seconds)
    process.kill()
    printed, _ = process.communicate()
    lines = printed.splitlines(keepends=True)
    return [line[12:].rstrip("\n") for line in lines if line.endswith(".txt\n")]


def assert_nothing_is_lost(folder: Path, database: Path, told: set[str]) -> set[str]:
    """Everything told of is there, whole, with the findings that belong to it; returns what is there."""
    if not database.exists() or database.stat().st_size == 0:
        assert not told
        return set()
    found = check_store(database)
    assert found.faults == ()
    report = stored_report(database)
    present = {source.location for source in report.sources}
    assert told <= present
    fresh = check_sources([folder / location for location in sorted(present)])
    assert [claim.quote for claim in report.claims] == [claim.quote for claim in fresh.claims]
    assert {finding.id for finding in report.findings} == {finding.id for finding in fresh.findings}
    return present


def campaign(folder: Path, kills: int, seed: int) -> int:
    """Kill again and again, going on where the last one was killed; a new store when all are in. After how many kills nothing was lost."""
    corpus.write(folder / "notes", range(SOURCES))
    chance = random.Random(seed)
    round_number, survived, told = 0, 0, set[str]()
    for _ in range(kills):
        database = folder / f"{round_number}.db"
        told |= set(kill_while_adding(folder, database.name, chance.uniform(0.2, LONGEST_SECONDS)))
        if len(assert_nothing_is_lost(folder, database, told)) == SOURCES:
            round_number, told = round_number + 1, set()
        survived += 1
    return survived


def test_two_kills_lose_nothing(tmp_path: Path) -> None:
    assert campaign(tmp_path, kills=2, seed=1) == 2


def test_findings_do_not_hang_on_where_documents_lie(tmp_path: Path) -> None:
    """Of sources that are equally near the first in order counts, not the one whose identity, which hangs on its place, comes first."""
    found = []
    for name in ("one", "two", "three", "four"):
        folder = corpus.write(tmp_path / name, range(SOURCES))
        found.append({finding.id for finding in check_sources(sorted(folder.glob("*.txt"))).findings})
    assert all(ids == found[0] for ids in found)


def test_what_gave_way_is_judged_again_by_the_next_process(tmp_path: Path) -> None:
    """A finding of one topic that gave way to one between topics is not stored; a process that remembered the topic would miss it."""
    told = set[str]()
    for number in (2, 50, 51):
        corpus.write(tmp_path / "notes", range(number))
        printed, _ = corpus.start(tmp_path, "add", "notes", "--db", "x.db").communicate()
        told |= {line[12:] for line in printed.splitlines() if line.endswith(".txt")}
        assert len(assert_nothing_is_lost(tmp_path, tmp_path / "x.db", told)) == number


@pytest.mark.soak
def test_two_hundred_kills_lose_nothing(tmp_path: Path) -> None:
    assert campaign(tmp_path, kills=200, seed=20251126) == 200
