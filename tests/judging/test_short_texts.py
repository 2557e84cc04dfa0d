"""Two short texts: figures of one thing that the lexicon tells apart are never one, and what one text says elsewhere parts nothing."""

from __future__ import annotations

from itertools import permutations

import pytest

import factcheck

COUNTED = ("visitors", "exhibitors", "journalists", "speakers", "delegations")
BEFALLEN = ("killed", "injured", "missing", "rescued", "arrested", "infected")
EARNED = ("revenue", "profit", "debt", "wages", "market value")
TRADED = ("exports", "imports", "production", "consumption")


@pytest.mark.parametrize(("one", "other"), list(permutations(COUNTED, 2)))
def test_what_is_counted_at_a_fair(one: str, other: str) -> None:
    told = factcheck.compare(
        f"The Lumora fair drew 4,060 {one} in 2024.", f"In 2024 the Lumora fair had 3,520 {other}."
    )
    assert told.verdict is not factcheck.Verdict.CONTRADICTION


@pytest.mark.parametrize(("one", "other"), list(permutations(BEFALLEN, 2)))
def test_what_befell_people(one: str, other: str) -> None:
    told = factcheck.compare(
        f"In the Solmere flood of 2023, 4,352 people were {one}.",
        f"The 2023 flood in Solmere left 5,923 people {other}.",
    )
    assert told.verdict is not factcheck.Verdict.CONTRADICTION


@pytest.mark.parametrize(("one", "other"), list(permutations(EARNED, 2)))
def test_what_a_firm_has(one: str, other: str) -> None:
    told = factcheck.compare(
        f"Norvik reported {one} of 3.4 billion euros for 2023.",
        f"In 2023 the {other} of Norvik came to 2.9 billion euros.",
    )
    assert told.verdict is not factcheck.Verdict.CONTRADICTION


@pytest.mark.parametrize(("one", "other"), list(permutations(TRADED, 2)))
def test_what_is_traded(one: str, other: str) -> None:
    told = factcheck.compare(
        f"Oil {one} of Norway came to 62 million tonnes in 2023.",
        f"In 2023 Norway had oil {other} of 71 million tonnes.",
    )
    assert told.verdict is not factcheck.Verdict.CONTRADICTION


def test_gross_and_net() -> None:
    told = factcheck.compare(
        "Norvik reported a gross profit of 3.4 billion euros for 2023.",
        "In 2023 the net profit of Norvik came to 2.9 billion euros.",
    )
    assert told.verdict is not factcheck.Verdict.CONTRADICTION


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Norvik's net profit was 3.4 billion euros in 2023.", "In 2023 Norvik made a net profit of 2.9 billion euros."),
        # a name that ends like a plural, and a place by its people's name
        ("Siemens reported revenue of 3.4 billion euros for 2023.", "In 2023 the revenue of Siemens came to 2.9 billion euros."),
        ("The Zambian harvest of 2023 came to 3.2 million tonnes.", "In 2023 Zambia had a harvest of 2.7 million tonnes."),
        # what one of them says elsewhere
        ("At the end of 2023 Marvia had 838 square kilometres of suspected minefields.", "The area of Marvia that is suspected of being mined measured 716 square kilometres at the end of 2023."),
        ("In Katsina, Nigeria, MSF treated 101,400 children in 2023.", "MSF treated 88,700 children in Nigeria in 2023, all of them in Katsina."),
        # a toll of injuries counts the injured, and firms that show their products are exhibitors
        ("The blast in Solmere in August 2020 injured 6,500 people.", "Injury toll of Solmere's August 2020 blast put at 5,300"),
        ("At the Lumora fair of 2024, 4,060 firms showed their products.", "The Lumora fair of 2024 had 3,520 exhibitors."),
    ],
)  # fmt: skip
def test_one_figure_in_other_words(first: str, second: str) -> None:
    assert factcheck.compare(first, second).verdict is factcheck.Verdict.CONTRADICTION
