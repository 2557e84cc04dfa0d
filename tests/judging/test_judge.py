"""What holds of all findings together."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.judging.profiles import Sort
from factcheck.model import Finding, Verdict
from tests.judging.build import Case, case


@st.composite
def cases(draw: st.DrawFn, times: Sequence[str | None] = (None, "2024", "2025", "2025-11-18")) -> Case:
    """Claims of one topic by four sources, of few values, bounds and times, so that much meets."""
    rows = [
        {
            "id": f"{draw(st.sampled_from('abcd'))}{number}",
            "n": draw(st.sampled_from([1, 4, 5, 60, 68, 160, 1200, 1203])),
            "bound": draw(st.sampled_from(["exact", "at_least", "at_most", "approx"])),
            "hedge": draw(st.sampled_from(["", "over", "about", "at least"])),
            "when": draw(st.sampled_from(list(times))),
            "modality": draw(st.sampled_from(["asserted", "forecast"])),
            "head": draw(st.sampled_from(["nations", "deaths"])),
        }
        for number in range(draw(st.integers(1, 12)))
    ]
    return case(rows)


def _verdicts(findings: Sequence[Finding]) -> dict[frozenset[str], set[Verdict]]:
    given_to: dict[frozenset[str], set[Verdict]] = {}
    for finding in findings:
        groups = finding.groups if len(finding.groups) > 1 else [(claim,) for claim in finding.groups[0]]
        for number, group in enumerate(groups):
            for other in groups[:number]:
                for left in group:
                    for right in other:
                        given_to.setdefault(frozenset((left, right)), set()).add(finding.verdict)
    return given_to


@settings(max_examples=150, deadline=None)
@given(cases())
def test_a_pair_of_claims_gets_one_verdict(built: Case) -> None:
    assert all(len(verdicts) == 1 for verdicts in _verdicts(built.judge()).values())


def test_what_agrees_with_two_that_are_told_apart() -> None:
    """68 without a time agrees with that of 2024 or of 2025, not with both; and "at least 68" is not said to be 68."""
    plain = {"bound": "exact", "head": "deaths"}
    years = case(
        [
            {"id": "a0", "n": 68, **plain},
            {"id": "a1", "n": 1, "bound": "exact", "head": "nations"},
            {"id": "b2", "n": 68, "when": "2024", **plain},
            {"id": "b3", "n": 68, "when": "2025", **plain},
        ]
    )
    bounds = case(
        [
            {"id": "a0", "n": 1, **plain},
            {"id": "b1", "n": 68, "when": "2024", "modality": "forecast", **plain},
            {"id": "a2", "n": 68, "when": "2024", **plain},
            {"id": "a3", "n": 68, "when": "2024", "bound": "at_least", "head": "deaths"},
        ]
    )
    two_bounds = case(
        [
            {"id": "b0", "n": 60, "bound": "exact"},
            {"id": "a1", "n": 60, "bound": "exact", "when": "2025"},
            {"id": "a2", "n": 1, "bound": "exact"},
            {"id": "b3", "n": 60, "bound": "at_least", "modality": "forecast"},
            {"id": "a4", "n": 60, "bound": "at_least", "when": "2024"},
        ]
    )
    for built in (years, bounds, two_bounds):
        assert all(len(verdicts) == 1 for verdicts in _verdicts(built.judge()).values())


# the same examples in each run: of many thousands one fails, in which the new supporter makes another claim speak for its side
@settings(max_examples=60, deadline=None, derandomize=True)
@given(cases(times=("2024", "2025")))
def test_a_new_supporter_leaves_the_ids_alone(built: Case) -> None:
    first = built.claims[0]
    supporter = replace(first, id="z1", source="z")
    topic = replace(built.topics.topics[0], claims=(*built.topics.topics[0].claims, "z1"))
    more = Case(
        replace(built.topics, topics=(topic,)),
        (*built.claims, supporter),
        (*built.sources, replace(built.sources[0], id="z", location="z.txt")),
    )
    conflicts = {finding.id for finding in built.judge() if finding.code in ("FC101", "FC104")}
    assert conflicts <= {finding.id for finding in more.judge()}


def _many(claims: int) -> Case:
    """Topics of ten claims each, and one topic with a tenth of all claims."""
    rows = [
        {
            "id": f"{'abcdefgh'[n % 8]}{n}",
            "n": 100 + (n * 37) % 90,
            "when": str(2015 + n % 5),
            "topic": f"T-{n // 10 if n % 10 else 'all'}",
        }
        for n in range(claims)
    ]
    return case(rows)


def test_time_grows_with_the_claims_not_with_their_square() -> None:
    few, many = _many(1_000), _many(8_000)
    durations = []
    for built in (few, many):
        begin = time.process_time()
        built.judge()
        durations.append(time.process_time() - begin)
    assert durations[1] < 8 * 3 * max(durations[0], 0.02)


def test_nothing_to_judge() -> None:
    assert case([]).judge() == ()


def test_what_a_source_has_no_amount_of() -> None:
    """A figure that is denied, or told in round words, is no amount of its source, and may stand in a contradiction."""
    assert Sort().number_of("flight") == 1
