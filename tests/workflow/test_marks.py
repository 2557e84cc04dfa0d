"""Marks in documents hide findings at their own place only."""

from __future__ import annotations

from pathlib import Path

import factcheck
from factcheck.model import Finding
from factcheck.workflow import explain_marks, ground_of
from tests.workflow.deciding import RAIN, ROPE, Notes

MARK = "[factcheck: ignore FC101 two halls]"


def findings(folder: Path) -> list[Finding]:
    return [one for one in factcheck.check([folder]).findings if one.code == "FC101"]


def test_a_marked_place_is_silent_and_others_are_not(tmp_path: Path) -> None:
    notes = Notes(tmp_path)
    notes.write("a.txt", f"Interboot 2025 drew 500 exhibitors. {RAIN}")
    notes.write("b.txt", f"Interboot 2025 drew 700 exhibitors. {MARK} {ROPE}")
    (finding,) = findings(tmp_path)
    assert finding.decision is not None
    assert (finding.decision.verdict, finding.decision.note) == ("mute", "two halls")
    assert finding.decision.by == f"a mark in {tmp_path / 'b.txt'}:4"
    notes.write("c.txt", "The mayor counted 700 exhibitors at Interboot 2025, and a dog.")
    (finding,) = findings(tmp_path)
    assert finding.decision is None


def test_a_mark_names_the_rules_that_it_silences(tmp_path: Path) -> None:
    notes = Notes(tmp_path)
    notes.write("a.txt", f"Interboot 2025 drew 500 exhibitors. {RAIN}")
    notes.write("b.txt", f"Interboot 2025 drew 700 exhibitors. {MARK.replace('FC101', 'FC104')} {ROPE}")
    assert findings(tmp_path)[0].decision is None
    notes.write("b.txt", f"Interboot 2025 drew 700 exhibitors. {MARK.replace('FC101 ', '')} {ROPE}")
    assert findings(tmp_path)[0].decision is not None


def test_marks_count_in_a_store_and_are_explained(tmp_path: Path) -> None:
    notes = Notes(tmp_path)
    notes.add("a.txt", f"Interboot 2025 drew 500 exhibitors. {RAIN}")
    notes.add("b.txt", f"Interboot 2025 drew 700 exhibitors. {MARK} {ROPE}\n\nNothing. {MARK}")
    assert notes.decided() == ["mute"]
    used, idle = explain_marks(ground_of(notes.database, None))
    assert used.findings == (notes.contradictions()[0].id,)
    assert (idle.findings, idle.why) == ((), "there is nothing to hide: it can go")
    notes.decide(notes.contradictions()[0].id, "contradiction")
    assert notes.decided() == ["contradiction"]
