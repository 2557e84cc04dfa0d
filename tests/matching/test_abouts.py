"""Which names are one entity."""

from __future__ import annotations

import pytest

from factcheck.matching.abouts import Entity, entity_of, resolve

ONE = [
    ("Milipol Paris 2025", "Milipol 2025", "this year’s Milipol", "the Milipol trade fair", "Milipol Paris"),
    ("MWC", "MWC25", "Mobile World Congress 2025", "MWC Barcelona"),
    ("HP", "H-P", "Hewlett-Packard", "Hewlett-Packard Co.", "Hewlett-Packard Company"),
    ("EDS", "Electronic Data Systems", "Electronic Data Systems Corp."),
    ("ATI", "ATI Technologies Inc."),
    ("AMD", "Advanced Micro Devices", "Advanced Micro Devices Inc."),
    ("Saleh", "President Ali Abdullah Saleh", "Mr. Saleh", "Ali Abdullah Saleh"),
    ("Turkey-Syria earthquake", "the earthquakes in Türkiye and Syria", "2023 Turkish and Syrian quakes"),
    ("Hurricane Sandy", "Superstorm Sandy", "Sandy"),
    ("Qadhafi", "Qadhaafi"),
    ("European Defence Agency", "European Defense Agency"),
]
OTHER = [
    ("Milipol Paris", "Milipol Qatar"),
    ("Milipol", "Milipol Innovation Awards"),
    ("Apple", "Apple Watch"),
    ("World Bank", "World Trade Organization"),
    ("Boeing 737", "Boeing 787"),
    ("Nike", "Nokia"),
    ("earthquake in Turkey", "flood in Turkey"),
    ("earthquake in Aceh", "earthquake in Turkey"),
]
NONE = [
    "",
    "the fair",
    "this year's event",
    "the company",
    "Paris",
    "France",
    "CAGR",
    "2025",
    "the global market",
]


def entity(name: str) -> Entity:
    found = entity_of(name)
    assert found is not None, name
    return found


@pytest.mark.parametrize("names", ONE, ids=[names[0] for names in ONE])
def test_one_entity(names: tuple[str, ...]) -> None:
    same = resolve(map(entity, names))
    assert len(set(same.values())) == 1


@pytest.mark.parametrize("names", OTHER, ids=[" / ".join(names) for names in OTHER])
def test_other_entities(names: tuple[str, str]) -> None:
    same = resolve(map(entity, names))
    assert len({same[entity(name)] for name in names}) == 2


@pytest.mark.parametrize("name", NONE)
def test_no_entity(name: str) -> None:
    assert entity_of(name) is None


def test_an_acronym_of_two_long_forms_stays_apart() -> None:
    names = [entity(name) for name in ("EDS", "Electronic Data Systems", "Eastern Dry Seas")]
    assert len(set(resolve(names).values())) == 3


def test_all_at_once_and_in_any_order() -> None:
    names = [entity(name) for group in ONE for name in group]
    same = resolve(names)
    assert same == resolve(reversed(names))
    assert len(set(same.values())) == len(ONE)


def test_a_last_name_joins_a_person_who_is_named_in_two_ways() -> None:
    full, short, last = (entity_of(name) for name in ("Major Bruce Middleton Shand", "Bruce Shand", "Shand"))
    assert full is not None and short is not None and last is not None
    assert len(set(resolve([full, short, last]).values())) == 1
