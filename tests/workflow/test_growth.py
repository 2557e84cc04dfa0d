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
FEW_ALIKE, MANY_ALIKE = 400, 4_000
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


def read(store: str, number: int) -> list[Claim]:
    """The claims of a made-up store."""
    return [claim for item in examine(STORES[store](number)) for claim in item.extraction.claims]


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


@pytest.mark.parametrize(("store", "few", "many"), [("affairs", 150, 600), ("crowded", 700, 1_400)])
def test_comparing_grows_with_the_claims(store: str, few: int, many: int) -> None:
    """In the crowded store a source has some 70 claims and is of one affair with all others: from ten sources on each is set against eight."""
    calls_for_a_claim(read(store, FEWEST))  # what is loaded once counts for neither
    assert calls_for_a_claim(read(store, many)) < MOST_GROWTH * calls_for_a_claim(read(store, few))


def test_comparing_what_is_all_about_one_thing_grows_with_the_claims() -> None:
    """What is done once for a topic is shared by more claims, so that each takes fewer calls."""
    calls_for_a_claim(alike(FEW_ALIKE))
    assert calls_for_a_claim(alike(MANY_ALIKE)) < calls_for_a_claim(alike(FEW_ALIKE))
