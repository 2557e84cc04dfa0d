"""What a store holds, read and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import ConfigError
from factcheck.model import Report
from factcheck.workflow.holdings import examined
from factcheck.workflow.pipeline import assess, examine, only_literal

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


def stored_report(database: Path, *, literal: bool = False, as_of: Moment | None = None) -> Report:
    """The report that the last change left; sources in the order of their locations.

    `as_of`: what today's rules find in the sources that were stored at that moment, with the contents they had, as a
    person had set them. Nothing is written. Raises `StoreError` when there is no such store, or it cannot be read.
    """
    from factcheck.storage import open_store

    with open_store(database, write=False) as store, store.snapshot():
        report = read_report(store) if as_of is None else _report_as_of(store, as_of)
    return replace(report, findings=only_literal(report.findings)) if literal else report


def _report_as_of(store: Repository, moment: Moment) -> Report:
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
    report = assess(items)
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
