"""What is worked out once for each claim."""

from __future__ import annotations

import factcheck
from factcheck.matching.once import once
from factcheck.model import Claim


def test_a_function_that_is_new_is_asked_of_a_claim_that_was_asked_others_before() -> None:
    claim = factcheck.extract("The ferry carried 40 cars.")[0]
    assert once(lambda claim: len(claim.quote))(claim) == len(claim.quote)
    asked: list[Claim] = []

    @once
    def subject(claim: Claim) -> str:
        asked.append(claim)
        return claim.subject

    assert subject(claim) == subject(claim) == claim.subject
    assert len(asked) == 1
