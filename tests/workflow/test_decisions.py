"""Decisions hold on through new supporters, edits, moves and other rules, and hide nothing that is new."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.errors import ConfigError
from factcheck.judging import one_scope
from factcheck.workflow import (
    State,
    add_sources,
    explain,
    ground_of,
    move_sources,
    remove_sources,
    stored_report,
)
from tests.workflow.deciding import RAIN, ROPE, Notes, boat_show


@pytest.fixture
def notes(tmp_path: Path) -> Notes:
    """The Interboot, with its one contradiction decided."""
    made = boat_show(tmp_path)
    made.decide(made.contradictions()[0].id, "different_scope", note="two halls")
    assert made.decided() == ["different_scope"]
    return made


def test_a_decision_is_signed_dated_and_told(notes: Notes) -> None:
    (finding,) = notes.contradictions()
    assert finding.decision is not None
    assert (finding.decision.note, finding.decision.by) == ("two halls", "Ann")
    assert finding.decision.at.endswith("Z")


def test_it_survives_new_supporters(notes: Notes) -> None:
    notes.add("c.txt", "They say that the Interboot trade fair 2025 had 500 exhibitors, all of them wet.")
    notes.add("d.txt", "Some 700 exhibitors came to this year's Interboot, in 2025, the mayor said.")
    notes.add("e.txt", "About 500 exhibitors showed boats at Interboot 2025, as ever.")
    assert set(notes.decided()) == {"different_scope"}


def test_it_survives_when_only_new_supporters_are_left(notes: Notes) -> None:
    notes.add("c.txt", "They say that Interboot 2025 had 500 exhibitors, all of them wet.")
    notes.add("d.txt", "The mayor counted 700 exhibitors at Interboot 2025, and a dog.")
    remove_sources(notes.database, ["a.txt", "b.txt"])
    assert notes.decided() == ["different_scope"]


def test_it_survives_edits_elsewhere_and_copies(notes: Notes) -> None:
    notes.add(
        "a.txt", f"In 2024 it was dry. The pier is 90 metres long. Interboot 2025 drew 500 exhibitors. {RAIN}"
    )
    notes.add("copy.txt", f"Interboot 2025 drew 700 exhibitors, or so the press office says. {ROPE}")
    assert notes.decided() == ["different_scope"]


def test_it_survives_a_file_that_moves(notes: Notes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(notes.folder)
    (notes.folder / "b.txt").rename(notes.folder / "moved.txt")
    move_sources(notes.database, "b.txt", "moved.txt")
    assert notes.decided() == ["different_scope"]
    (notes.folder / "a.txt").rename(notes.folder / "new.txt")
    add_sources([notes.folder / "new.txt"], notes.database)
    remove_sources(notes.database, ["a.txt"])
    assert notes.decided() == ["different_scope"]


def test_it_survives_newer_rules(notes: Notes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(factcheck, "__version__", "9.9.9")
    original = one_scope.judge_scope

    def renamed(*arguments: object) -> list[object]:
        from dataclasses import replace

        found = original(*arguments)  # type: ignore[arg-type]
        return [replace(one, id=f"{one.id}ff", code="FC104", topic=one.topic) for one in found]

    monkeypatch.setattr("factcheck.judging.verdicts.judge_scope", renamed)
    add_sources([notes.folder / "a.txt"], notes.database)
    (finding,) = notes.contradictions()
    assert finding.code == "FC104"
    assert finding.decision is not None


def test_a_changed_value_opens_it_again_and_the_old_one_closes_it(notes: Notes) -> None:
    notes.add("b.txt", f"Interboot 2025 drew 710 exhibitors, or so the press office says. {ROPE}")
    assert notes.decided() == [None]
    (told,) = explain(ground_of(notes.database, None))
    assert (told.state, told.why) == (State.IDLE, "no source says 700 of it any more")
    notes.add("b.txt", f"Interboot 2025 drew 700 exhibitors, or so the press office says. {ROPE}")
    assert notes.decided() == ["different_scope"]


def test_a_further_value_opens_it_again(notes: Notes) -> None:
    notes.add("c.txt", "Interboot 2025 drew 900 exhibitors and a brass band.")
    assert notes.decided() == [None]
    (told,) = explain(ground_of(notes.database, None))
    assert told.state is State.IN_PART
    remove_sources(notes.database, ["c.txt"])
    assert notes.decided() == ["different_scope"]


@pytest.mark.parametrize(
    ("first", "second", "date"),
    [
        (
            "Interboot 2023 drew 500 exhibitors, then.",
            "The mayor said Interboot 2023 drew 700 exhibitors.",
            "2023-03-02",
        ),
        (
            "Eurosatory 2025 drew 500 exhibitors, then.",
            "The mayor said Eurosatory 2025 drew 700 exhibitors.",
            "2025-03-02",
        ),
        (
            "Interboot 2025 drew 500 visitors, then.",
            "The mayor said Interboot 2025 drew 700 visitors.",
            "2025-03-02",
        ),
    ],
)
def test_it_is_about_its_topic_and_time_only(notes: Notes, first: str, second: str, date: str) -> None:
    notes.add("y.txt", first, date)
    notes.add("z.txt", second, date)
    assert sorted(map(str, notes.decided())) == ["None", "different_scope"]


def test_the_latest_counts_and_undo_goes_back(notes: Notes) -> None:
    identity = notes.contradictions()[0].id
    notes.decide(identity, "mute")
    notes.decide(identity, "contradiction")
    assert notes.decided() == ["contradiction"]
    notes.undo(identity)
    assert notes.decided() == ["mute"]
    notes.undo(identity)
    notes.undo(identity)
    assert notes.decided() == [None]
    with pytest.raises(ConfigError, match="nothing was decided of it"):
        notes.undo(identity)
    assert len(ground_of(notes.database, None).decisions) == 6


def test_a_muted_agreement_does_not_hide_a_contradiction(tmp_path: Path) -> None:
    notes = Notes(tmp_path)
    notes.add("a.txt", f"Interboot 2025 drew more than 500 exhibitors. {RAIN}")
    notes.add("b.txt", f"Interboot 2025 drew 520 exhibitors, or so the press office says. {ROPE}")
    (finding,) = notes.report().findings
    assert finding.verdict == "compatible"
    notes.decide(finding.id, "mute")
    notes.add("b.txt", f"Interboot 2025 drew 5,200 exhibitors, or so the press office says. {ROPE}")
    assert notes.decided() == [None]


def test_topics_that_are_the_same_are_judged_as_one(tmp_path: Path) -> None:
    notes = Notes(tmp_path)
    notes.add("a.txt", f"Interboot 2025 drew 500 exhibitors. {RAIN}")
    notes.add("b.txt", f"Interboot 2025 drew 700 stallholders. {ROPE}")
    left, right = (topic.id for topic in notes.report().topics)
    notes.decide(left, "same", right)
    (finding,) = notes.contradictions()
    assert finding.code == "FC101"
    notes.add("c.txt", "The mayor counted 700 stallholders at Interboot 2025, and a dog.")
    notes.add("b.txt", f"In the end, Interboot 2025 drew 800 stallholders. {ROPE}")
    assert [len(topic.claims) for topic in notes.report().topics] == [3]
    notes.undo(right)
    assert notes.contradictions()[0].claims != finding.claims
    assert len(notes.report().topics) == 2


def test_a_claim_can_be_kept_apart_from_its_topic(tmp_path: Path) -> None:
    notes = boat_show(tmp_path)
    report = notes.report()
    notes.decide(report.topics[0].id, "apart", report.claims[1].id)
    assert notes.contradictions() == []
    notes.add("c.txt", "They say that Interboot 2025 had 500 exhibitors, all of them wet.")
    assert sorted(len(topic.claims) for topic in notes.report().topics) == [1, 2]


def test_equal_figures_that_are_apart_do_not_agree(tmp_path: Path) -> None:
    notes = Notes(tmp_path)
    notes.add("a.txt", f"Interboot 2025 drew 700 exhibitors, or so the press office says. {RAIN}")
    notes.add("b.txt", f"Interboot 2025 drew 700 exhibitors, or so the press office says today. {ROPE}")
    report = notes.report()
    assert [finding.verdict for finding in report.findings] == ["agreement"]
    notes.decide(report.topics[0].id, "apart", report.claims[1].id)
    assert notes.report().findings == ()


def test_a_misread_claim_takes_no_part_until_it_is_read_otherwise(tmp_path: Path) -> None:
    notes = boat_show(tmp_path)
    claim = notes.report().claims[1].id
    notes.decide(claim, "misread", note="ropes")
    report = notes.report()
    assert (report.findings, len(report.claims)) == ((), 1)
    assert [figure.reason for figure in report.unresolved] == ["misread, says Ann: ropes"]
    assert [source.claims for source in report.sources] == [1, 0]
    notes.add("b.txt", f"It rained. Interboot 2025 drew 700 exhibitors, or so the press office says. {ROPE}")
    assert len(notes.report().claims) == 1
    notes.add("b.txt", f"It rained. Interboot 2025 drew 700 visitors, or so the press office says. {ROPE}")
    assert len(notes.report().claims) == 2
    notes.add("b.txt", f"It rained. Interboot 2025 drew 700 exhibitors, or so the press office says. {ROPE}")
    notes.undo(claim)
    assert len(notes.contradictions()) == 1


def test_a_file_from_elsewhere_counts_without_a_new_add(tmp_path: Path) -> None:
    notes = boat_show(tmp_path)
    file = tmp_path / "factcheck-decisions.toml"
    file.write_text("", encoding="utf-8")
    made = notes.decide(notes.report().claims[1].id, "misread")
    assert made.file == file
    line = file.read_text(encoding="utf-8")
    file.unlink()
    assert len(notes.report().claims) == 2
    file.write_text(line, encoding="utf-8")
    assert len(notes.report().claims) == 1
    assert stored_report(notes.database).findings == ()


@pytest.mark.parametrize(
    ("saying", "message"),
    [
        (("F-nothing", "mute"), "no such finding"),
        (("{finding}", "misread"), "misread cannot be said of a finding; use contradiction or"),
        (("{finding}", "wrong"), 'unknown verdict "wrong"'),
        (("{claim}", "mute"), "mute cannot be said of a claim; use misread"),
        (("{topic}", "same"), "name the other topic"),
        (("{topic}", "same", "{topic}"), "are one topic already"),
        (("{finding}", "mute", "{topic}"), "a finding is decided on its own"),
    ],
)
def test_what_cannot_be_decided_is_said(notes: Notes, saying: tuple[str, ...], message: str) -> None:
    report = notes.report()
    names = {"finding": report.findings[0].id, "claim": report.claims[0].id, "topic": report.topics[0].id}
    with pytest.raises(ConfigError, match=message):
        notes.decide(*(word.format(**names) for word in saying))
    assert len(ground_of(notes.database, None).decisions) == 1
