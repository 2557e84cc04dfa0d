"""Comparing claims grows with the claims, and no faster: counted in calls, which no busy machine disturbs."""

from __future__ import annotations

import cProfile
from collections.abc import Sequence
from dataclasses import replace

import pytest

import factcheck
from factcheck.judging import judge
from factcheck.matching import find_topics
from factcheck.model import Claim, Source
from factcheck.workflow.pipeline import examine
from tests.benchmarks.stores import STORES

FEWEST = 50
FEW_ALIKE, MANY_ALIKE = 400, 2_000
MOST_GROWTH = 1.6
"""Of the calls for a claim, when there are four times as many: more claims meet in a larger store (1.2 times). The square would be 4."""


def calls_for_a_claim(claims: Sequence[Claim]) -> float:
    """How many calls of functions comparing takes for each claim."""
    sources = [Source(name, f"{name}.txt") for name in dict.fromkeys(claim.source for claim in claims)]
    counter = cProfile.Profile()
    counter.enable()
    judge(find_topics(claims), claims, sources)
    counter.disable()
    return sum(entry.callcount for entry in counter.getstats()) / len(claims)


def read(store: str, few: int, many: int) -> tuple[list[Claim], list[Claim]]:
    """The claims of a made-up store of two sizes; the lesser has the first documents of the greater, which are read once."""
    first = {document.id for document in STORES[store](few)}
    claims = [claim for item in examine(STORES[store](many)) for claim in item.extraction.claims]
    return [claim for claim in claims if claim.source in first], claims


def _as_new(claims: Sequence[Claim]) -> list[Claim]:
    """The claims without what has been worked out of them."""
    return [replace(claim) for claim in claims]


def alike(number: int) -> list[Claim]:
    """Claims of as many sources about one thing, every second with a value of its own, the others all with one."""
    first = factcheck.extract("The Arlow fair drew 60,000 visitors in 2024.")[0]
    claims = []
    for at in range(number):
        told = 60_000 if at % 2 else 10_000 + at
        quantity = replace(first.quantity, low=told, high=told, stated=(told, told))
        sentence = first.sentence.replace("60,000", f"{told:,}")
        claims.append(replace(first, id=f"C-{at}", source=f"S-{at}", quantity=quantity, sentence=sentence))
    return claims


@pytest.mark.parametrize(
    ("store", "few", "many", "most"), [("affairs", 150, 600, 1_350), ("crowded", 700, 1_400, 957)]
)
def test_comparing_grows_with_the_claims(store: str, few: int, many: int, most: int) -> None:
    """In the crowded store a source has some 70 claims; from ten sources of one affair on each is set against eight.

    `most` are the calls for a claim that are allowed at all: 1,338 and 948 are measured.
    """
    lesser, greater = read(store, few, many)
    calls_for_a_claim(_as_new(lesser))  # what is loaded or worked out once counts for neither
    calls = calls_for_a_claim(greater)
    assert calls < MOST_GROWTH * calls_for_a_claim(_as_new(lesser))
    assert calls < most


def test_comparing_what_is_all_about_one_thing_grows_with_the_claims() -> None:
    """What is done once for a topic is shared by more claims, so that each takes fewer calls."""
    calls_for_a_claim(alike(FEWEST))  # what is loaded once counts for neither
    assert calls_for_a_claim(alike(MANY_ALIKE)) < calls_for_a_claim(alike(FEW_ALIKE))
