"""What was judged before stands as long as nothing has changed around it, and not longer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.judging import Memory, judge
from factcheck.judging.context import context_of
from factcheck.judging.memory import surroundings_of
from factcheck.matching import compare_subjects, find_topics
from factcheck.matching.types import Topics
from factcheck.model import Claim, Finding, Report, Source
from factcheck.workflow import check_sources
from tests.soak import corpus

SAMPLES = Path(__file__).parents[2] / "data" / "milipol"


@pytest.fixture(scope="module", params=["milipol", "fairs"])
def report(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Report:
    folder = SAMPLES
    if request.param == "fairs":
        folder = corpus.write(tmp_path_factory.mktemp("fairs"), range(40))
    return check_sources([folder])


def topics_of(report: Report) -> Topics:
    return find_topics(report.claims)


def contents(sources: Sequence[Source]) -> dict[str, str]:
    return {source.id: source.id for source in sources}


def within(memory: Memory) -> dict[str, tuple[Finding, ...]]:
    return {topic: found for topic, found in memory.findings.items() if found}


def test_nothing_is_judged_twice(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    topics, memory = topics_of(report), Memory(contents(report.sources))
    first = judge(topics, report.claims, report.sources, memory=memory)
    assert first == judge(topics, report.claims, report.sources)
    monkeypatch.setattr("factcheck.judging.verdicts.judge_topic", None)
    assert judge(topics, report.claims, report.sources, memory=memory) == first


def test_judging_a_topic_looks_no_further_than_its_surroundings(report: Report) -> None:
    """Whoever makes it look further must put that into `surroundings_of`."""
    topics, memory = topics_of(report), Memory(contents(report.sources))
    judge(topics, report.claims, report.sources, memory=memory)
    near: dict[str, set[str]] = {topic.id: {topic.id} for topic in topics.topics}
    for pair in topics.neighbours:
        near[pair.left].add(pair.right)
        near[pair.right].add(pair.left)
    for topic, found in within(memory).items():
        kept = [one for one in topics.topics if one.id in near[topic]]
        ids = {claim for one in kept for claim in one.claims}
        claims = [
            claim for claim in report.claims if claim.id in ids or claim.source in sources_of(found, report)
        ]
        neighbours = tuple(pair for pair in topics.neighbours if topic in (pair.left, pair.right))
        alone = Memory(contents(report.sources))
        judge(
            replace(topics, topics=tuple(kept), neighbours=neighbours), claims, report.sources, memory=alone
        )
        assert alone.findings[topic] == found


def sources_of(findings: Sequence[Finding], report: Report) -> set[str]:
    ids = {claim for finding in findings for claim in finding.claims}
    return {claim.source for claim in report.claims if claim.id in ids}


def surroundings(report: Report, sources: Sequence[Source], claims: Sequence[Claim]) -> dict[str, str]:
    context = context_of(find_topics(claims), claims, sources, compare_subjects)
    return surroundings_of(context, contents(sources), ())


@pytest.mark.parametrize("field", ["published", "publisher", "copy_of", "location"])
def test_what_is_known_of_a_source_belongs_to_the_surroundings(report: Report, field: str) -> None:
    before = surroundings(report, report.sources, report.claims)
    first = report.sources[0]
    value = report.sources[1].id if field == "copy_of" else "1999"
    changed = [replace(first, **{field: value}), *report.sources[1:]]  # type: ignore[arg-type]
    after = surroundings(report, changed, report.claims)
    own = {topic for topic, claims in claims_by_topic(report).items() if claims & ids_of(report, first.id)}
    assert own and all(before[topic] != after[topic] for topic in own)


def claims_by_topic(report: Report) -> dict[str, set[str]]:
    return {topic.id: set(topic.claims) for topic in report.topics}


def ids_of(report: Report, source: str) -> set[str]:
    return {claim.id for claim in report.claims if claim.source == source}


def test_the_youngest_source_belongs_to_all_surroundings(report: Report) -> None:
    before = surroundings(report, report.sources, report.claims)
    changed = [replace(report.sources[0], published="2099"), *report.sources[1:]]
    after = surroundings(report, changed, report.claims)
    assert all(before[topic] != after[topic] for topic in before)
