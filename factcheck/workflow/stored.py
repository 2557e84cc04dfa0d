"""What a store holds, read and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.model import Report
from factcheck.workflow.pipeline import only_literal

if TYPE_CHECKING:
    from factcheck.storage import Repository


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


def stored_report(database: Path, *, literal: bool = False) -> Report:
    """The report that the last `add_sources` left; sources in the order of their locations.

    Raises `StoreError` when there is no such store, or it cannot be read; nothing is created.
    """
    from factcheck.storage import open_store

    with open_store(database, write=False) as store, store.snapshot():
        report = read_report(store)
    return replace(report, findings=only_literal(report.findings)) if literal else report


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
