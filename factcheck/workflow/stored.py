"""What a store holds, read and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.decision import Recorded, standing
from factcheck.errors import ConfigError
from factcheck.model import Report, Terms
from factcheck.workflow.decisions import obeyed_before_judging, stored_decisions
from factcheck.workflow.holdings import examined
from factcheck.workflow.pipeline import assess, examine, only_literal, with_decisions

if TYPE_CHECKING:
    from factcheck.storage import Moment, Repository


@dataclass(frozen=True, slots=True)
class StoreSummary:
    """How much a store holds."""

    path: Path
    """The file."""
    size: int
    """Bytes."""
    rows: Mapping[str, int]
    """Table -> rows, old versions of sources included."""
    adds: int
    """How often something was added."""
    first_added: str | None
    """When the first content was added, ISO 8601."""
    last_added: str | None
    """When the last content was added."""
    schema: str
    """Revision of the schema."""


def stored_report(
    database: Path, *, literal: bool = False, one_event: bool = False, as_of: Moment | None = None
) -> Report:
    """The report that the last change left; sources in the order of their locations.

    `one_event`: what is found where the user says that all sources tell of one event. `as_of`: what today's rules find in the sources that were stored at that moment, with the contents they had, as a
    person had set them. Nothing is written. Raises `StoreError` when there is no such store, or it cannot be read.
    """
    from factcheck.storage import open_store

    with open_store(database, write=False) as store, store.snapshot():
        decisions = stored_decisions(store)
        report = (
            report_of_store(store, decisions, one_event=one_event)
            if as_of is None
            else _report_as_of(store, as_of, decisions, one_event)
        )
    return replace(report, findings=only_literal(report.findings)) if literal else report


def report_of_store(store: Repository, decisions: Sequence[Recorded], *, one_event: bool = False) -> Report:
    """What is stored, with what was decided of it.

    Where claims or topics were decided on since (in a file that a colleague sent), or all sources tell `one_event`, it is judged again, in memory.
    """
    if not one_event and store.meta().decided == obeyed_before_judging(decisions):
        return with_decisions(_without_misread(read_report(store), decisions), decisions, store.marks())
    report = assess(examined(store), terms=Terms(one_event=one_event), decisions=decisions)
    ranks = {source.id: source.rank for source in store.sources()}
    return replace(report, sources=tuple(replace(source, rank=ranks[source.id]) for source in report.sources))


def _without_misread(report: Report, decisions: Iterable[Recorded]) -> Report:
    """The report with misread claims among the figures that were not understood; its findings know none of them."""
    from factcheck.matching import misread, unresolved_as

    found = misread(report.claims, standing(decisions))
    if not found:
        return report
    figures = [unresolved_as(claim, found[claim.id]) for claim in report.claims if claim.id in found]
    of_source = Counter(figure.source for figure in figures)
    place = {source.id: number for number, source in enumerate(report.sources)}
    return replace(
        report,
        sources=tuple(
            replace(
                source,
                claims=source.claims - of_source[source.id],
                unresolved=source.unresolved + of_source[source.id],
            )
            for source in report.sources
        ),
        claims=tuple(claim for claim in report.claims if claim.id not in found),
        unresolved=tuple(
            sorted((*report.unresolved, *figures), key=lambda figure: (place[figure.source], figure.span))
        ),
    )


def _report_as_of(
    store: Repository, moment: Moment, decisions: Sequence[Recorded], one_event: bool
) -> Report:
    """The report over what was current at a moment, judged now."""
    adds = store.meta().adds
    if moment.number > adds:
        raise ConfigError(
            f"{moment.number}: the last change to the store has number {adds}",
            "name that or an earlier one, or write a date as 2025-11-22",
        )
    then = {source.id: source for source in store.sources(moment)}
    was_set = store.ever_set()
    # Claims are kept as they were last read; of what a person has set since, they would tell too much.
    items = [
        examine([item.document])[0] if item.document.id in was_set else item
        for item in examined(store, moment)
    ]
    report = assess(items, terms=Terms(one_event=one_event), decisions=decisions)
    sources = tuple(replace(source, rank=then[source.id].rank) for source in report.sources)
    return replace(report, sources=sources)


def read_report(store: Repository) -> Report:
    """All that is current in an open store."""
    return Report(
        sources=store.sources(),
        claims=store.claims(),
        topics=store.topics(),
        findings=store.findings(),
        skipped=store.skipped(),
        unresolved=store.unresolved(),
    )


def store_summary(database: Path) -> StoreSummary:
    """How much a store holds. Raises `StoreError` as `stored_report` does."""
    from factcheck.storage import open_store

    with open_store(database, write=False) as store, store.snapshot():
        stats, meta = store.stats(), store.meta()
    return StoreSummary(
        path=database,
        size=stats.size,
        rows=stats.rows,
        adds=meta.adds,
        first_added=stats.first_added,
        last_added=stats.last_added,
        schema=meta.schema,
    )
