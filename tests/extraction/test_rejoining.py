"""Words and ranges that a line break parts are read whole, and quoted as they stand."""

from __future__ import annotations

import time

import pytest

from factcheck import extract
from factcheck.model import Claim


def claims_of(text: str) -> tuple[Claim, ...]:
    """The claims of a text, each part of which stands where it says."""
    found = tuple(extract(text))
    for claim in found:
        assert text[claim.span.start : claim.span.end] == claim.quote
        assert all(text[part.span.start : part.span.end] == part.text for part in claim.parts)
    return found


@pytest.mark.parametrize(
    ("text", "quote", "counted"),
    [
        ("The fair drew 2,700 ex-\nhibitors.", "2,700 ex-\nhibitors", "exhibitors"),
        ("The fair drew 2,700 ex-\r\n   hibitors.", "2,700 ex-\r\n   hibitors", "exhibitors"),
        ("The fair drew 3 dele-\nga-\ntions.", "3 dele-\nga-\ntions", "delegations"),
        ("The fair drew 300 exhi\u00adbi\u00adtors.", "300 exhi\u00adbi\u00adtors", "exhibitors"),
        ("The fair drew 300 exhi\u00ad\nbitors.", "300 exhi\u00ad\nbitors", "exhibitors"),
        ("It housed 40 long-\nterm residents.", "40 long-\nterm residents", "long-term residents"),
        ("It housed 40 near-\nby firms. Nearby, all slept.", "40 near-\nby firms", "nearby firms"),
        ("It housed 40 sea-\nside firms. A sea-side walk.", "40 sea-\nside firms", "sea-side firms"),
        ("It drew 40 official\ndelegations.", "40 official\ndelegations", "official delegations"),
        ("All twenty-\nfive guests slept.", "twenty-\nfive guests", "guests"),
        ("It drew 1,200-\n1,500 guests.", "1,200-\n1,500 guests", "guests"),
        ("It drew 20–\n30 guests.", "20–\n30 guests", "guests"),
        ("COVID-\n19 killed 30 people.", "30 people", "people"),
    ],
)
def test_a_parted_word_is_read_whole(text: str, quote: str, counted: str) -> None:
    (claim,) = claims_of(text)
    assert (claim.quote, claim.quantity.counted) == (quote, counted)


def test_what_is_no_parted_word() -> None:
    assert [claim.quote for claim in claims_of("It drew 30 small-\nand medium-sized firms.")] == ["30"]
    assert [claim.quote for claim in claims_of("A list -\n60 nations\n\nB-\n\n70 firms")] == [
        "60 nations",
        "70 firms",
    ]


def test_a_period_across_lines_is_the_time_of_its_figure() -> None:
    (claim,) = [
        one for one in claims_of("In 2024-\n2025 it drew 60 nations.") if one.quantity.unit == "count"
    ]
    assert claim.when == "2024/2025"


def test_places_behind_parted_words_stay_what_they_are() -> None:
    text = "The exhi-\nbitors of the fair-\nground drew 60 nations from every-\nwhere, and 70 firms."
    assert [(claim.quote, claim.place.line, claim.place.column) for claim in claims_of(text)] == [
        ("60 nations", 3, 13),
        ("70 firms", 4, 12),
    ]


def test_many_parted_words_cost_no_more_than_others() -> None:
    def seconds(text: str) -> float:
        began = time.process_time()
        extract(text)
        return time.process_time() - began

    whole, parted = "It drew 60 exhibitors.\n\n" * 500, "It drew 60 exhibi-\ntors.\n\n" * 500
    assert min(seconds(parted) for _ in range(3)) < 3 * min(seconds(whole) for _ in range(3))
