"""Claims with one subject, one entity and one place are one topic; others are not."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.matching import compare_subjects, find_topics
from factcheck.matching.claim_key import claim_key
from tests.matching.building import make_claim

PAIRS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("pairs.toml").read_text(encoding="utf-8")
)["pair"]


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["why"] for pair in PAIRS])
def test_pair(pair: dict[str, Any]) -> None:
    claims = [make_claim(1, **pair["a"]), make_claim(2, **pair["b"])]
    found = find_topics(claims)
    assert (len(found.topics) == 1) is pair["same"]
    if not pair["same"] and "slot" in pair:
        assert [neighbour.slot for neighbour in found.neighbours] == [pair["slot"]]


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["why"] for pair in PAIRS])
def test_comparison_agrees_with_topics(pair: dict[str, Any]) -> None:
    confidence, evidence = compare_subjects(make_claim(1, **pair["a"]), make_claim(2, **pair["b"]))
    assert evidence
    assert (confidence >= 0.5) is pair["same"]


@settings(deadline=None)  # the first call reads the lexicon
@given(st.permutations(list(range(2 * len(PAIRS)))))
def test_order_of_claims_changes_nothing(order: list[int]) -> None:
    claims = [
        make_claim(number, **PAIRS[number // 2]["a" if number % 2 else "b"])
        for number in range(2 * len(PAIRS))
    ]
    told = {topic.id: frozenset(topic.claims) for topic in find_topics(claims).topics}
    shuffled = find_topics([claims[position] for position in order]).topics
    assert {topic.id: frozenset(topic.claims) for topic in shuffled} == told
    assert [topic.claims[0] for topic in shuffled] == sorted(
        (topic.claims[0] for topic in shuffled), key=lambda claim: order.index(int(claim[2:]))
    )


def test_each_claim_is_in_one_topic() -> None:
    claims = [make_claim(number, head="countries", about=f"Fair {number % 3}x") for number in range(9)]
    topics = find_topics(claims).topics
    assert sorted(claim for topic in topics for claim in topic.claims) == sorted(claim.id for claim in claims)


def test_no_claims() -> None:
    assert find_topics([]).topics == ()


def test_value_and_time_never_matter() -> None:
    claims = [
        make_claim(1, head="visitors", about="Milipol 2023", value=30_000, when="2023"),
        make_claim(2, head="visitors", about="Milipol 2025", value=5, when="2025-11-18/2025-11-21"),
    ]
    (topic,) = find_topics(claims).topics
    assert topic.about == "Milipol"
    assert topic.subject == "visitors"
    assert topic.independent_sources == 2


def test_subject_is_told_in_words() -> None:
    claims = [
        make_claim(1, head="nations", role="delegations", about="Milipol 2025"),
        make_claim(2, head="countries", role="delegations", about="Milipol 2025"),
        make_claim(3, head="countries", role="official delegations", about="Milipol 2025"),
    ]
    (topic,) = find_topics(claims).topics
    assert (topic.subject, topic.about) == ("countries represented by delegations", "Milipol 2025")


def test_what_is_fired_is_not_laid_off() -> None:
    claims = [make_claim(1, head="missiles", role="fired"), make_claim(2, head="missiles", role="launched")]
    (topic,) = find_topics(claims).topics
    assert topic.subject == "missiles fired"


def test_copies_count_once() -> None:
    claims = [make_claim(number, head="visitors", about="Milipol") for number in range(3)]
    (topic,) = find_topics(claims, {"S-2": "S-0"}).topics
    assert topic.independent_sources == 2


def test_unknown_entity_joins_the_only_one() -> None:
    claims = [make_claim(1, head="visitors"), make_claim(2, head="visitors", about="Milipol 2025")]
    (topic,) = find_topics(claims).topics
    assert topic.about == "Milipol 2025"
    confidence, _ = compare_subjects(*claims)
    assert 0.5 < confidence < 0.9


def test_unknown_entity_stays_apart_between_two() -> None:
    claims = [
        make_claim(1, head="visitors"),
        make_claim(2, head="visitors", about="Milipol"),
        make_claim(3, head="visitors", about="Eurosatory"),
    ]
    assert len(find_topics(claims).topics) == 3


def test_unknown_entity_joins_the_one_of_its_source() -> None:
    claims = [
        make_claim(1, head="visitors", source="S-2"),
        make_claim(2, head="visitors", about="Milipol", source="S-2"),
        make_claim(3, head="visitors", about="Eurosatory"),
    ]
    assert [topic.claims for topic in find_topics(claims).topics] == [("C-1", "C-2"), ("C-3",)]


def test_unknown_place_joins_the_widest() -> None:
    claims = [
        make_claim(1, head="deaths"),
        make_claim(2, head="deaths", where="Turkey"),
        make_claim(3, head="deaths", where="Syria"),
        make_claim(4, head="deaths", where="Turkey and Syria"),
    ]
    assert [topic.claims for topic in find_topics(claims).topics] == [("C-1", "C-4"), ("C-2",), ("C-3",)]


def test_unknown_place_joins_the_one_of_its_day() -> None:
    claims = [
        make_claim(1, head="deaths", when="2011-03-18"),
        make_claim(2, head="deaths", where="Sanaa", when="2011-03-18"),
        make_claim(3, head="deaths", where="Taiz", when="2011-05-30"),
    ]
    assert [topic.claims for topic in find_topics(claims).topics] == [("C-1", "C-2"), ("C-3",)]


def test_nothing_known_of_the_subject() -> None:
    claims = [
        make_claim(1, sentence="It was 45 then."),
        make_claim(2, sentence="It was 52 then."),
        make_claim(3, sentence="Another 52 came."),
    ]
    assert [topic.claims for topic in find_topics(claims).topics] == [("C-1", "C-2"), ("C-3",)]


def test_what_is_unsaid_between_several_stays_with_its_source() -> None:
    claims = [
        make_claim(1, head="deaths", where="Turkey"),
        make_claim(2, head="deaths", where="Yemen"),
        make_claim(3, head="deaths", sentence="Then came more deaths."),
        make_claim(4, head="deaths"),
        make_claim(5, head="deaths", source="S-4"),
        make_claim(6, head="deaths", sentence="The blast left 6 deaths."),
        make_claim(7, head="deaths", sentence="The blast left 7 deaths."),
    ]
    found = find_topics([*claims, make_claim(8, head="deaths", sentence="There were 8 deaths.")])
    topics = [topic.claims for topic in found.topics]
    assert topics == [("C-1",), ("C-2",), ("C-3",), ("C-4", "C-5"), ("C-6", "C-7"), ("C-8",)]
    assert [neighbour.slot for neighbour in found.neighbours] == ["place"]


def test_takeovers_meet_by_their_parties() -> None:
    claims = [
        make_claim(1, measure="price", head="Acme", about="Acme", unit="USD", sentence="Bigco buys Acme."),
        make_claim(2, head="bid", about="Bigco", unit="USD", sentence="The bid of Bigco for Acme is high."),
        make_claim(3, head="bid", about="Bigco", unit="USD", sentence="Bigco raised its bid."),
        make_claim(
            4, head="takeover", about="Other", unit="USD", sentence="Thirdco wants the takeover of Other."
        ),
    ]
    found = find_topics(claims)
    assert [topic.claims for topic in found.topics] == [("C-1", "C-2", "C-3"), ("C-4",)]
    assert compare_subjects(claims[0], claims[1])[0] > 0.6
    assert compare_subjects(claims[0], claims[3])[0] < 0.3


def test_a_province_behind_its_country_is_the_place() -> None:
    sentence = "A quake in Indonesia's northern province of Aceh killed them."
    claims = [
        make_claim(1, head="people", role="killed", where="Indonesia", sentence=sentence),
        make_claim(2, head="people", role="killed", where="Sumatra"),
        make_claim(3, head="people", role="killed", where="Manokwari"),
    ]
    assert [topic.claims for topic in find_topics(claims).topics] == [("C-1", "C-2"), ("C-3",)]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (
            "The focus of the quake lay 15 km below the surface.",
            "The quake struck at a depth of 26 km.",
            True,
        ),
        ("The wreck lies 300 metres down.", "The wreck lay at a depth of about 350 metres.", True),
        ("The shaft is 12 metres down.", "After the quake they dug a shaft 12 metres down.", True),
        ("The crack was 5 m long.", "A crack of 6 m opened.", True),
        ("Prewitt was jailed 20 years ago.", "Prewitt was jailed for 17 years.", False),
        ("The path runs 5 km down the hill.", "The path runs 6 km.", True),
        ("The ferry was 11 km from the harbour.", "The ferry was 7 miles short of the port of Orm.", True),
        ("Prewitt was jailed for 17 years.", "Prewitt was sentenced to 18 years in prison.", True),
        ("His wife was given two years in prison.", "His wife was held for two days.", False),
        ("Police made nearly 200 arrests.", "Police arrested 235 people.", True),
    ],
)
def test_what_stands_behind_a_figure_says_what_it_is(first: str, second: str, same: bool) -> None:
    claims = [factcheck.extract(text)[0] for text in (first, second)]
    one, other = (claim_key(claim).subject for claim in claims)
    assert ((one.head, one.measure, one.role) == (other.head, other.measure, other.role)) is same
