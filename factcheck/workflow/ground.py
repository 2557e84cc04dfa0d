"""What decisions are made on: a store, or sources that are read just now; with the decisions that count there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.decision import Recorded, in_time
from factcheck.model import Claim, Mark, Report, Terms
from factcheck.workflow.checking import read_sources
from factcheck.workflow.decision_file import nearest_file, read_files
from factcheck.workflow.decisions import files_of_sources, files_of_store
from factcheck.workflow.pipeline import assess, examine
from factcheck.workflow.stored import report_of_store


@dataclass(frozen=True, slots=True)
class Ground:
    """A report with all that was decided of it."""

    report: Report
    """With what was decided of its findings."""
    claims: tuple[Claim, ...]
    """All claims, misread ones too."""
    decisions: tuple[Recorded, ...]
    """In the order in which they were made."""
    places: Mapping[str, Path]
    """Decision -> the file that it stands in; those in the store are left out."""
    marks: Mapping[str, Sequence[Mark]]
    """Source -> the marks in its document."""
    base: Path
    """What the locations of the sources are relative to."""
    database: Path | None = None
    """The store; None when sources were read."""
    one_event: bool = False
    """Whether the user says that all sources tell of one event."""

    def file_for(self, claims: Sequence[str]) -> Path | None:
        """The decision file beside the first of these claims' sources, else beside the store."""
        source_of = {claim.id: claim.source for claim in self.claims}
        locations = {source.id: source.location for source in self.report.sources}
        named = (locations[source_of[claim]] for claim in claims if claim in source_of)
        return nearest_file(next(named, "."), self.base) or nearest_file(".", self.base)


def ground_of_store(database: Path, *, one_event: bool = False) -> Ground:
    """The ground that a store gives, by what the user says of its sources. Raises `StoreError` when there is none, `ConfigError` for a wrong decision file."""
    from factcheck.storage import open_store

    with open_store(database, write=False) as store, store.snapshot():
        in_files = {file: read_files([file]) for file in files_of_store(store)}
        decisions = in_time((*store.decisions(), *(one for found in in_files.values() for one in found)))
        report = report_of_store(store, decisions, one_event=one_event)
        return Ground(
            report,
            store.claims(),
            tuple(decisions),
            {one.id: file for file, found in in_files.items() for one in found},
            store.marks(),
            database.absolute().parent,
            database,
            one_event,
        )


def ground_of_sources(sources: Sequence[str], *, one_event: bool = False) -> Ground:
    """The ground that sources give when they are read now, with the decision files beside them."""
    in_files = {file: read_files([file]) for file in files_of_sources(sources)}
    decisions = in_time(one for found in in_files.values() for one in found)
    documents, skipped = read_sources(sources)
    examined = examine(documents)
    return Ground(
        assess(examined, skipped, terms=Terms(one_event=one_event), decisions=decisions),
        tuple(claim for item in examined for claim in item.extraction.claims),
        tuple(decisions),
        {one.id: file for file, found in in_files.items() for one in found},
        {item.document.id: item.document.marks for item in examined if item.document.marks},
        Path.cwd(),
        one_event=one_event,
    )


def ground_of(database: Path, sources: Sequence[str] | None, *, one_event: bool = False) -> Ground:
    """The ground that sources give where some are named, else that of the store; `one_event`: the user says that all of them tell of one event."""
    if sources:
        return ground_of_sources(sources, one_event=one_event)
    return ground_of_store(database, one_event=one_event)
