"""A draft against a store: what is confirmed, by how many, what is contradicted, what nobody knows."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from factcheck.reporting.draft_view import build_draft
from factcheck.reporting.formats.draft import write_draft
from factcheck.workflow import Draft, Words, check_draft, decide
from tests.workflow.deciding import RAIN, ROPE, Notes

SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "factcheck-1.json"
DRAFT = """\
Interboot 2025 drew 500 exhibitors. The fair in the harbour had 12 cranes. Interboot 2025 sold 44,000 tickets.
Interboot 2025 had more than 60 boats."""


@pytest.fixture
def notes(tmp_path: Path) -> Notes:
    """Three sources, of which two agree on the exhibitors and one speaks of tickets."""
    made = Notes(tmp_path)
    made.add("a.txt", f"Interboot 2025 drew 500 exhibitors. {RAIN}")
    made.add("b.txt", f"The press office says that Interboot 2025 drew 500 exhibitors. {ROPE}")
    made.add(
        "c.txt",
        "A sailor writes: Interboot 2025 sold 45,000 tickets. Interboot 2025 had 75 boats.",
    )
    return made


def check(notes: Notes, text: str = DRAFT, name: str = "draft.txt") -> Draft:
    return check_draft([notes.write(name, text)], notes.database)


def standings(draft: Draft) -> dict[str, str]:
    return {figure.claim.quantity.counted: figure.standing.value for figure in draft.figures}


def test_each_figure_has_its_standing(notes: Notes) -> None:
    before = notes.database.read_bytes()
    draft = check(notes)
    assert standings(draft) == {
        "exhibitors": "confirmed",
        "cranes": "unknown",
        "tickets": "contradicted",
        "boats": "compatible",
    }
    assert draft.figures[0].independent_sources == 2
    assert notes.database.read_bytes() == before
    assert draft.stored == 3


def test_copies_are_no_independent_sources(notes: Notes) -> None:
    notes.add("copy.txt", f"Interboot 2025 drew 500 exhibitors. {RAIN}")
    assert check(notes).figures[0].independent_sources == 2
    own = Notes(notes.folder / "own")
    own.folder.mkdir()
    own.add("published.txt", f"{DRAFT} {RAIN}")
    draft = check(own, f"{DRAFT} {RAIN}")
    assert set(standings(draft).values()) == {"repeated"}
    assert {figure.independent_sources for figure in draft.figures} == {0}


def test_an_earlier_version_of_the_draft_takes_no_part(notes: Notes) -> None:
    notes.add("draft.txt", DRAFT.replace("12 cranes", "13 cranes"))
    draft = check(notes)
    assert standings(draft)["cranes"] == "unknown"
    assert draft.stored == 3


def test_contradictions_among_stored_sources_are_none_of_the_draft_s(notes: Notes) -> None:
    notes.add("d.txt", "The harbour is 80 metres deep at Interboot 2025.")
    notes.add("e.txt", "At Interboot 2025 the harbour is 90 metres deep, I was told.")
    draft = check(notes, "The fair in the harbour had 12 cranes.")
    assert draft.report.findings == ()


def test_what_was_decided_holds_for_the_draft(notes: Notes) -> None:
    draft = check(notes)
    (finding,) = (one for one in draft.report.findings if one.verdict == "contradiction")
    notes.add("draft.txt", DRAFT)
    decide(notes.database, None, (finding.id, "different_scope"), Words("day tickets", "Ann"))
    assert standings(check(notes))["tickets"] == "different_scope"


def test_the_draft_as_files(notes: Notes) -> None:
    draft = check(notes)
    text = write_draft(draft.report, draft.figures, "json")
    jsonschema.validate(json.loads(text), json.loads(SCHEMA.read_text(encoding="utf-8")))
    lines = write_draft(draft.report, draft.figures, "concise").splitlines()
    place = notes.folder / "draft.txt"
    assert lines[0].startswith(
        f"{place}:4:21: confirmed exhibitors · Interboot 2025: 500, 2 independent sources: "
    )
    assert lines[1] == f"{place}:4:65: unknown cranes · Interboot 2025: 12, no source knows it"
    assert (
        lines[2] == f"{place}:4:96: FC101 tickets (sold) · Interboot 2025: 44,000 here, but 45,000 at c.txt:4"
    )
    assert "compatible boats · Interboot 2025: > 60, beside 75 at c.txt:4" in lines[3]


def test_the_draft_for_people(notes: Notes) -> None:
    draft = check(notes)
    view = build_draft(draft.report, ["draft.txt"], draft.figures, draft.stored)
    assert view.header == ("factcheck draft", "draft.txt", "against 3 sources")
    assert [finding.code for finding in view.findings] == ["FC101"]
    assert [(group.title, len(group.figures)) for group in view.groups] == [
        ("confirmed", 1),
        ("beside what sources say, both can be right", 1),
        ("no source knows it", 1),
    ]
    assert view.closing == "4 figures: 1 contradicted, 1 confirmed, 1 compatible, 1 that no source knows."
