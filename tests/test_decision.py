"""Decisions as objects: what is written is what is read, and claims are compared alike before and after."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

import factcheck
from factcheck.decision import (
    DecisionKind,
    Target,
    from_object,
    in_time,
    recorded,
    standing,
    to_object,
    witness,
)
from factcheck.errors import ConfigError
from factcheck.judging.wording import hedge_of
from factcheck.matching.claim_key import claim_key
from factcheck.model import Claim, Decision

TEXT = """\
Interboot 2025 drew delegations from over 60 nations, and some 30,000 visitors. Between 3 and 5 halls were open. Up to
1.5 million euros were spent. The market grew by 3.5 percent a year until 2030, and is expected to reach US$5.4 billion
in 2030. The fair opened on 18 November 2025. Nearly 40 boats were sold. It rained for three to ten days."""


def claims() -> list[Claim]:
    return factcheck.extract(TEXT, title="Interboot", published="2025-11-21")


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: claim.quote)
def test_a_claim_is_remembered_by_what_matching_and_judging_ask_for(claim: Claim) -> None:
    remembered = witness(claim, hedge_of(claim))
    target = Target(((remembered,),), "s", "a", "v", "FC101", "contradiction", ("F-1",), ("13",))
    written = json.loads(json.dumps(to_object(target)))
    assert from_object(written, "s", "a", "v") == target
    assert claim_key(remembered) == claim_key(claim)
    assert hedge_of(remembered) == hedge_of(claim)
    assert (remembered.quantity, remembered.id, remembered.when) == (claim.quantity, claim.id, claim.when)


def test_the_claims_are_of_many_sorts() -> None:
    assert len({(claim.quantity.bound, claim.quantity.kind) for claim in claims()}) >= 6


def test_the_latest_stands_and_what_is_taken_back_does_not() -> None:
    nothing = Target((), "", "", "")
    first = recorded(DecisionKind.FINDING, Decision("mute", "", "A", "2026-01-01T00:00:00.000Z"), nothing)
    second = recorded(
        DecisionKind.FINDING, Decision("agreement", "", "A", "2026-01-02T00:00:00.000Z"), nothing
    )
    back = recorded(
        DecisionKind.FINDING, Decision("undo", "", "B", "2026-01-03T00:00:00.000Z"), nothing, second.id
    )
    assert in_time([back, second, first, first]) == [first, second, back]
    assert standing([back, second, first]) == [first]
    assert recorded(first.kind, replace(first.decision, note="x"), nothing).id != first.id


@pytest.mark.parametrize(
    "sides", [1, [1], [[1]], [[{"quote": "x"}]], [[{"quote": "x", "stated": ["a", "b"], "unit": "m"}]]]
)
def test_a_target_that_is_none_is_refused(sides: object) -> None:
    with pytest.raises(ConfigError):
        from_object({"sides": sides}, "", "", "")
