"""A draft against a store: what the stored sources say of each of its figures. Nothing is stored."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.decision import in_time
from factcheck.model import Claim, Document, Finding, Reading, Report, Source, Terms
from factcheck.reporting.draft_standing import Figure, Standing, standing_of
from factcheck.workflow.checking import Location, as_named, read_sources
from factcheck.workflow.decision_file import read_files
from factcheck.workflow.decisions import files_of_sources, stored_decisions
from factcheck.workflow.holdings import examined
from factcheck.workflow.pipeline import Progress, assess, examine, only_literal


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft, judged against a store."""

    report: Report
    """The draft and the stored sources that have to do with it, with the findings in which the draft has a part."""
    sources: tuple[Source, ...]
    """The documents of the draft."""
    figures: tuple[Figure, ...]
    """In the order of the draft."""
    stored: int
    """How many stored sources it was held against."""


def check_draft(
    sources: Iterable[Location | Document],
    database: Path,
    reading: str = "usual",
    progress: Progress | None = None,
    one_event: bool = False,
) -> Draft:
    """Judge the claims of a draft against those in a store, which is only read.

    A stored source at the draft's own place is an earlier version of it and takes no part. `one_event`: the user says that the
    draft and all stored sources tell of one event. Raises `ReadError` for a
    path that does not exist, `StoreError` when there is no such store.
    """
    from factcheck.storage import open_store, relative_location

    named = as_named(sources)
    documents, skipped = read_sources(named, progress)
    own = {relative_location(document.location, database) for document in documents}
    with open_store(database, write=False) as store, store.snapshot():
        stored = [item for item in examined(store) if item.document.location not in own]
        decisions = in_time((*stored_decisions(store), *read_files(files_of_sources(named))))
    drafts = examine([_as_draft(document) for document in documents], progress)
    report = assess(
        [*drafts, *stored], terms=Terms(one_event=one_event), decisions=decisions, progress=progress
    )
    if Reading(reading) is Reading.LITERAL:
        report = replace(report, findings=only_literal(report.findings))
    problems = (*skipped, *(problem for item in drafts for problem in item.document.problems))
    report = replace(report, skipped=problems)
    return _draft(report, {item.document.id for item in drafts}, len(stored))


def _as_draft(document: Document) -> Document:
    """The document under an id that no stored source has, wherever that lies."""
    from factcheck.reading import source_id

    return replace(document, id=source_id(f"draft\0{document.location}"))


def _draft(report: Report, drafts: Collection[str], stored: int) -> Draft:
    claims = {claim.id: claim for claim in report.claims}
    mine = {claim.id for claim in report.claims if claim.source in drafts}
    findings = [finding for finding in report.findings if not mine.isdisjoint(finding.claims)]
    origins = {source.id: source.copy_of or source.id for source in report.sources}
    place = {source.id: number for number, source in enumerate(report.sources)}
    by_claim: dict[str, list[Finding]] = {}
    for finding in findings:
        for claim in finding.claims:
            by_claim.setdefault(claim, []).append(finding)
    figures = [
        _figure(claim, by_claim.get(claim.id, ()), mine, claims, origins)
        for claim in sorted((claims[one] for one in mine), key=lambda one: (place[one.source], one.span))
    ]
    return Draft(
        _concerning(report, findings, drafts),
        tuple(source for source in report.sources if source.id in drafts),
        tuple(figures),
        stored,
    )


def _figure(
    claim: Claim,
    findings: Sequence[Finding],
    mine: Collection[str],
    claims: Mapping[str, Claim],
    origins: Mapping[str, str],
) -> Figure:
    found = standing_of(claim.id, findings, mine)
    behind = {origins[claims[one].source] for one in found.confirmed_by} - {origins[claim.source]}
    standing = found.standing
    if standing is Standing.CONFIRMED and not behind:
        standing = Standing.REPEATED
    return Figure(
        claim,
        standing,
        len(behind),
        found.confirmed_by,
        found.contradicted_by,
        tuple(finding.id for finding in findings),
    )


def _concerning(report: Report, findings: Sequence[Finding], drafts: Collection[str]) -> Report:
    """The report with these findings, and of the rest what they speak of; the draft whole."""
    named = {claim for finding in findings for claim in (*finding.claims, *finding.hints)}
    claims = tuple(claim for claim in report.claims if claim.id in named or claim.source in drafts)
    kept = {claim.id for claim in claims}
    sources = {claim.source for claim in claims} | set(drafts)
    topics = [
        replace(topic, claims=tuple(claim for claim in topic.claims if claim in kept))
        for topic in report.topics
        if not kept.isdisjoint(topic.claims)
    ]
    return replace(
        report,
        sources=tuple(source for source in report.sources if source.id in sources),
        claims=claims,
        topics=tuple(topics),
        findings=tuple(findings),
        unresolved=tuple(figure for figure in report.unresolved if figure.source in drafts),
    )
