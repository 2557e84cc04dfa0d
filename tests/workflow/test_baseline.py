"""Only what is new: since a moment in a store, or against an earlier JSON document."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.errors import ConfigError
from factcheck.reporting.formats import write
from factcheck.workflow import NewOnly, only_new_against, only_new_since, start_of
from tests.workflow.deciding import ROPE, Notes, boat_show


def since(notes: Notes, text: str) -> NewOnly:
    return only_new_since(notes.report(), notes.database, start_of(text))


def test_only_what_rests_on_a_new_figure_is_new_in_a_store(tmp_path: Path) -> None:
    notes = boat_show(tmp_path)
    assert [one.code for one in since(notes, "1").report.findings] == ["FC101"]
    assert since(notes, "2").report.findings == ()
    notes.add("c.txt", "They say that Interboot 2025 had 500 exhibitors, all of them wet.")
    new = since(notes, "2")
    assert ([one.code for one in new.report.findings], new.left_out) == (["FC401"], 1)
    notes.add("b.txt", f"It rained. Interboot 2025 drew 700 exhibitors, or so the press office says. {ROPE}")
    assert since(notes, "3").report.findings == ()
    notes.add("b.txt", f"It rained. Interboot 2025 drew 800 exhibitors, or so the press office says. {ROPE}")
    assert [one.code for one in since(notes, "4").report.findings] == ["FC101"]


def test_days_begin_in_the_morning(tmp_path: Path) -> None:
    notes = boat_show(tmp_path)
    assert len(since(notes, "2020-01-01").report.findings) == 1
    assert since(notes, "2100-01-01").report.findings == ()
    with pytest.raises(ConfigError, match="the last change to the store has number 2"):
        since(notes, "7")
    with pytest.raises(ConfigError, match="no date"):
        since(notes, "lately")


@pytest.fixture
def baseline(tmp_path: Path) -> Path:
    """The JSON document of a check of two notes."""
    notes = Notes(tmp_path)
    notes.write("a.txt", "Interboot 2025 drew 500 exhibitors. It had over 60 boats.")
    notes.write("b.txt", "The press office says that Interboot 2025 drew 700 exhibitors. It had 160 boats.")
    file = tmp_path / "baseline.json"
    file.write_text(
        write(factcheck.check([tmp_path / "a.txt", tmp_path / "b.txt"]), "json"), encoding="utf-8"
    )
    return file


def against(baseline: Path, *names: str) -> list[str]:
    report = factcheck.check([baseline.parent / name for name in names])
    return [finding.code for finding in only_new_against(report, baseline).report.findings]


def test_only_what_the_document_does_not_hold_is_new(baseline: Path) -> None:
    notes = Notes(baseline.parent)
    assert against(baseline, "a.txt", "b.txt") == []
    notes.write("c.txt", "The mayor counted 700 exhibitors at Interboot 2025, and a dog.")
    assert against(baseline, "a.txt", "b.txt", "c.txt") == ["FC401"]
    notes.write("c.txt", "The mayor counted 900 exhibitors at Interboot 2025, and a dog.")
    assert against(baseline, "a.txt", "b.txt", "c.txt") == ["FC101"]
    notes.write("b.txt", "Interboot 2025 drew 710 exhibitors, the press office says. It had 160 boats.")
    assert against(baseline, "a.txt", "b.txt") == ["FC101"]


def test_files_named_from_elsewhere_are_known_again(baseline: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(baseline.parent)
    report = factcheck.check(["a.txt", "b.txt"])
    assert only_new_against(report, Path("baseline.json")).report.findings == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("no JSON", "no JSON document; write one with"),
        ("[1]", "no report of the schema factcheck/1"),
        ('{"schema": "factcheck/2"}', "no report of the schema factcheck/1"),
        ('{"schema": "factcheck/1"}', "no whole report"),
        ('{"schema": "factcheck/1", "claims": [{"id": 1}], "findings": []}', "no whole report"),
        ("[" * 100_000, "no JSON document"),
    ],
)
def test_what_is_no_document_is_said(baseline: Path, text: str, message: str) -> None:
    baseline.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=message):
        against(baseline, "a.txt", "b.txt")
