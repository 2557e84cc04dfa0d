"""The four real articles: the contradictions that they hold, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import check
from factcheck.model import Verdict

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


def test_the_articles_contradict_each_other_where_a_reader_would_say_so() -> None:
    if not SEEDS.is_dir():
        pytest.skip(f"{SEEDS} is not there")
    report = check(sorted(SEEDS.glob("*.txt")))
    claims = {claim.id: claim for claim in report.claims}
    found = {
        (finding.code, *sorted(claims[ids[0]].quantity.stated[0] for ids in finding.groups))
        for finding in report.findings
        if finding.verdict is Verdict.CONTRADICTION
    }
    assert found == {("FC104", 60.0, 160.0), ("FC102", 68.0, 160.0), ("FC304", 13.0)}
    misleading = next(finding for finding in report.findings if finding.code == "FC104")
    assert any("175 official delegations from 68 countries" in cause for cause in misleading.causes)
