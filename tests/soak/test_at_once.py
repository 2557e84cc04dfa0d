"""Processes that add to one store at once: nothing is lost, nobody sees an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.workflow import check_store, stored_report
from tests.soak import corpus

PROCESSES = 4


def add_at_once(folder: Path, each: int) -> int:
    """Four processes add their own sources to one store, which none of them finds there; how many sources it has then."""
    for number in range(PROCESSES):
        corpus.write(folder / f"notes{number}", range(number * each, (number + 1) * each))
    running = [corpus.start(folder, "add", f"notes{number}") for number in range(PROCESSES)]
    for process in running:
        printed, errors = process.communicate(timeout=600)
        assert (process.returncode, errors) == (0, "")
        assert printed.count("\nnew ") + printed.startswith("new ") == each
    assert check_store(folder / "factcheck.db").faults == ()
    return len(stored_report(folder / "factcheck.db").sources)


def test_four_processes_with_a_few_sources(tmp_path: Path) -> None:
    assert add_at_once(tmp_path, each=5) == PROCESSES * 5


@pytest.mark.soak
def test_four_processes_with_fifty_sources_each(tmp_path: Path) -> None:
    assert add_at_once(tmp_path, each=50) == PROCESSES * 50
