"""Topics to findings: within each scope, across scopes, between neighbouring topics, and the arithmetic
inside the texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.judging import (
    fc105_date_conflict,
    fc301_growth_rate,
    fc302_percent_change,
    fc303_shares,
    fc304_count_and_list,
    fc305_dates_and_duration,
    fc306_part_and_whole,
    fc307_two_units,
)
from factcheck.judging.across_scopes import ScopeCells, judge_across
from factcheck.judging.by_for_to import judge_changes
from factcheck.judging.cells import cells_of
from factcheck.judging.checks import Check, finding_of_check, sentences_of
from factcheck.judging.context import Context, Similarity, context_of
from factcheck.judging.denials import judge_denials
from factcheck.judging.figures import Figures
from factcheck.judging.in_one_affair import judge_affairs
from factcheck.judging.joining import told_once
from factcheck.judging.memory import Memory
from factcheck.judging.near_topics import judge_neighbours, judge_parts
from factcheck.judging.one_event import judge_dates
from factcheck.judging.one_scope import judge_scope
from factcheck.judging.pairs import PairsTold
from factcheck.judging.repeats import judge_repeats
from factcheck.judging.same_figures import judge_same_figures
from factcheck.judging.scope import scopes_of
from factcheck.judging.several_values import together
from factcheck.judging.values import with_levels_reached
from factcheck.matching import elsewhere
from factcheck.matching.types import Topics
from factcheck.model import Claim, Finding, Kind, Modality, Source, Terms, Topic, Verdict

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_DENIED = Modality.DENIED
_AGREEMENT = Verdict.AGREEMENT

_UNCOMPARED = (Kind.ORDINAL, Kind.RANK)
"""Kinds that are positions, not amounts."""


def judge(
    topics: Topics,
    claims: Sequence[Claim],
    sources: Sequence[Source],
    similarity: Similarity | None = None,
    terms: Terms = Terms(),  # noqa: B008 - frozen
    memory: Memory | None = None,
) -> tuple[Finding, ...]:
    """All findings, the gravest first.

    `similarity` tells how surely two claims speak of the same thing (by default
    `factcheck.matching.compare_subjects`). In the usual reading each finding carries the reading it rests on;
    in the literal one only what the words exclude is in conflict, and a later source that adds a hedge ("more
    than 18" for 18) contradicts an earlier one.

    `memory` spares judging topics again around which nothing has changed, by the same rules in the same reading;
    it is for the similarity that goes by default.
    """
    if similarity is None:
        from factcheck.matching import compare_subjects

        similarity = compare_subjects
    claims = _in_order(claims, sources)
    levels = with_levels_reached(claims)
    context = context_of(topics, levels, sources, similarity, terms)
    by_source: dict[str, list[Claim]] = {}
    for claim in claims:
        by_source.setdefault(claim.source, []).append(claim)
    sentences = [sentences_of(own) for own in by_source.values()]
    restated = [pair for own in sentences for pair in fc307_two_units.alternatives(own)]
    second_units = {second.id for _, second in restated}
    parts = [pair for own in sentences for pair in fc306_part_and_whole.parts_of(own)]
    part_ids = {
        part.id
        for part, whole in parts
        if not elsewhere(part, whole) and not fc306_part_and_whole.stands_alone(part, whole)
    }
    cells = {
        topic.id: scoped_cells(topic, second_units, part_ids, context)
        for topic in topics.topics
        if len(topic.claims) > 1 or topic.id in context.near  # the others are set against nothing
    }
    if memory is not None:
        memory.look_around(context, second_units | part_ids)
    findings: list[Finding] = []
    for topic in topics.topics:
        known = memory.recall(topic.id) if memory is not None else None
        within = judge_topic(topic, cells.get(topic.id, {}), context) if known is None else known
        if memory is not None:
            memory.findings[topic.id] = within
        findings += within
    findings += judge_neighbours(cells, context)
    checks = (
        *fc306_part_and_whole.check(parts),
        *fc307_two_units.check(restated),
        *_checks(claims, sentences, context),
    )
    told_parts = {claim for finding in findings if finding.code == "FC202" for claim in finding.claims}
    findings += judge_parts(
        [pair for pair in parts if not told_parts.issuperset(c.id for c in pair)], context
    )
    findings += judge_same_figures(levels, PairsTold(findings), context)
    findings = _judge_over_all(levels, [second for _, second in restated], findings, context)
    told = {claim for finding in findings if finding.verdict is _AGREEMENT for claim in finding.claims}
    for own in by_source.values():
        findings += judge_repeats(own, told, context.topic_of)
    for check in checks:
        findings.append(finding_of_check(check, context.topic_of.get(check.groups[0][0].id, "")))
    return tuple(sorted(_distinct(findings), key=gravity))


def _judge_over_all(
    claims: Sequence[Claim], second_units: Sequence[Claim], findings: list[Finding], context: Context
) -> list[Finding]:
    """The findings with those among figures of one affair and among dates of one event; what several tell of one value is joined, and where
    the user says that all sources tell of one event, what several tell of one figure."""
    figures = Figures(claims, context)
    findings = judge_affairs(figures.without(second_units), findings, context)
    once = told_once(figures, judge_dates(claims, findings, context), context)
    return together(once, context) if context.terms.one_event else once


def _in_order(claims: Sequence[Claim], sources: Sequence[Source]) -> list[Claim]:
    """The claims in the order of their sources, and of each source in that of its text: which of two is named first depends on no other."""
    place = {source.id: at for at, source in enumerate(sources)}
    last = len(place)
    return sorted(
        claims,
        key=lambda claim: (place.get(claim.source, last), claim.span.start, claim.span.end, claim.id),
    )


def judge_topic(topic: Topic, cells: ScopeCells, context: Context) -> tuple[Finding, ...]:
    """The findings within one topic. What they depend on stands in `memory.surroundings_of`."""
    if len(topic.claims) < 2:
        return ()
    findings: list[Finding] = []
    for scope in sorted(cells):
        findings += judge_scope(topic, cells[scope], context)
    findings += judge_across(topic, cells, context)
    findings += judge_changes(topic, cells, context)
    findings += judge_denials(topic, context)
    return tuple(_distinct(findings))


def scoped_cells(topic: Topic, second_units: set[str], part_ids: set[str], context: Context) -> ScopeCells:
    """The cells of a topic by scope. A measurement told in two units counts once; what is denied is not
    stated. A part of a whole is compared with such parts only.
    """
    claims = [
        claim
        for claim in context.claims_of(topic)
        if claim.id not in second_units
        and claim.quantity.kind not in _UNCOMPARED
        and claim.modality is not _DENIED
        and not fc105_date_conflict.is_limit(claim)
    ]
    scopes = scopes_of(claims, context.sources, context.latest_year)
    for claim in claims:
        if claim.id in part_ids:
            scopes[claim.id] = replace(scopes[claim.id], family="part")
    grouped: ScopeCells = {}
    for cell in cells_of(claims, scopes, context):
        grouped.setdefault(cell.scope, []).append(cell)
    return grouped


def _checks(
    claims: Sequence[Claim], sentences: Sequence[list[list[Claim]]], context: Context
) -> Iterator[Check]:
    for own in sentences:
        yield from fc301_growth_rate.check(own, context.topic_of)
        yield from fc302_percent_change.check(own, context.topic_of)
        yield from fc303_shares.check(own)
        yield from fc304_count_and_list.check(own)
    yield from fc305_dates_and_duration.check(claims, context.topic_of)


_GRAVITY = {verdict: place for place, verdict in enumerate(Verdict)}


def gravity(finding: Finding) -> tuple[int, float, str, str]:
    """Sorts findings: contradictions first, among them by severity times confidence."""
    return (
        _GRAVITY[finding.verdict],
        -round(finding.severity * finding.confidence, 4),
        finding.code,
        finding.id,
    )


def _distinct(findings: Sequence[Finding]) -> list[Finding]:
    """One finding for each id: the same sum in the same words told twice is one."""
    kept: dict[str, Finding] = {}
    for finding in findings:
        kept.setdefault(finding.id, finding)
    return list(kept.values())
