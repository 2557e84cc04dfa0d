"""The confidence of a pair, and what it rests on."""

from __future__ import annotations

import factcheck
from factcheck.matching import compare_subjects, parted_slot
from tests.matching.building import make_claim


def test_equal_claims_are_nearly_certain() -> None:
    told = {"head": "visitors", "about": "Milipol", "when": "2025"}
    confidence, evidence = compare_subjects(make_claim(1, **told), make_claim(2, **told))
    assert confidence == 0.99
    assert {feature.score for feature in evidence} == {1.0}


def test_synonyms_are_named() -> None:
    confidence, evidence = compare_subjects(
        make_claim(1, head="nations", role="delegations", about="Milipol 2025", when="2025"),
        make_claim(2, head="countries", role="delegations", about="Milipol Paris 2025", when="2025"),
    )
    assert 0.85 <= confidence < 0.99
    assert [feature.note for feature in evidence] == [
        "head nations = countries",
        "role delegations = delegations",
        "same event or entity (one is named more fully)",
        "time equal",
    ]


def test_restricting_word_lowers_the_confidence() -> None:
    plain = make_claim(1, head="delegations", about="Milipol")
    official = make_claim(2, head="delegations", modifiers="international", about="Milipol")
    confidence, evidence = compare_subjects(plain, official)
    assert 0.7 <= confidence < 0.85
    assert any(feature.feature == "modifiers" and feature.right == "international" for feature in evidence)


def test_it_is_symmetric() -> None:
    one = make_claim(1, head="nations", about="HP", where="Turkey")
    other = make_claim(2, head="countries", about="Hewlett-Packard")
    assert compare_subjects(one, other)[0] == compare_subjects(other, one)[0]


def test_time_is_shown_and_left_to_scopes() -> None:
    one = make_claim(1, head="visitors", about="Milipol", when="2023")
    other = make_claim(2, head="visitors", about="Milipol", when="2025")
    confidence, evidence = compare_subjects(one, other)
    assert confidence == 0.99
    assert evidence[-1].feature == "when"
    assert evidence[-1].score == 0.0


def test_the_world_is_told_by_its_words() -> None:
    """Whatever country the text of the one was speaking of, a figure of the world is no figure of Norway."""
    world, carried = (
        factcheck.extract(f"Norway held a fair. {text}")[0]
        for text in (
            "Global spending on kites came to $23 billion.",
            "Spending on kites came to $23 billion.",
        )
    )
    country = factcheck.extract("Spending on kites in Norway came to $31 billion.")[0]
    assert parted_slot(world, country) == "place"
    assert parted_slot(carried, country) == ""
