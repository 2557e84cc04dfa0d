"""Places and what lies in them."""

from __future__ import annotations

import pytest

from factcheck.lexicon import load
from factcheck.matching.places import contains, places_of, split_places
from factcheck.matching.words import split_words


@pytest.mark.parametrize(
    "names",
    [
        ("Turkey", "Türkiye", "Turkish", "Turkiye"),
        ("U.S.", "United States", "American", "USA", "the United States of America"),
        ("UK", "United Kingdom", "British", "Great Britain"),
        ("Sanaa", "Sana'a", "Sana"),
        ("Taiz", "Taez"),
        ("world", "worldwide", "global"),
        ("Paris", "Paris, France", "the city of Paris"),
        ("North Rhine-Westphalia", "NRW", "the state of North Rhine-Westphalia"),
    ],
)
def test_names_of_one_place(names: tuple[str, ...]) -> None:
    assert len({places_of(name) for name in names}) == 1
    assert places_of(names[0])


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("world", "Turkey"),
        ("Europe", "France"),
        ("France", "Paris"),
        ("Turkey and Syria", "Syria"),
        ("European Union", "Germany"),
        ("Europe", "European Union"),
    ],
)
def test_containment(outer: str, inner: str) -> None:
    assert contains(places_of(outer), places_of(inner))
    assert not contains(places_of(inner), places_of(outer))


def test_apart() -> None:
    assert not contains(places_of("Turkey"), places_of("Syria"))
    assert not contains(places_of("Turkey"), frozenset())


def test_pronouns_are_no_countries() -> None:
    assert split_places(split_words("they told us of it")) == (
        frozenset(),
        ["they", "told", "us", "of", "it"],
    )


def test_every_region_holds_known_codes() -> None:
    lexicon = load("places")
    for region, members in lexicon["inside"].items():
        assert region in lexicon["names"]
        assert set(members.split()) <= set(lexicon["names"])
    assert set(lexicon["cities"]) <= set(lexicon["names"])
