"""Reports in memory: read, extract, judge, store nothing."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.model import Claim, Document, Reading, Report, Skipped, Terms
from factcheck.reading.limits import Limits
from factcheck.workflow.decision_file import read_files
from factcheck.workflow.decisions import files_of_sources
from factcheck.workflow.pipeline import (
    Progress,
    assess,
    empty_report,
    examine,
    leave_out_misread,
    only_literal,
)

Location = str | os.PathLike[str]
"""A path of a file or folder, `-` for standard input."""

TEXT_LOCATION = "text"
"""The location of a text that comes from no source."""


def check_sources(
    sources: Iterable[Location | Document],
    reading: str = "usual",
    progress: Progress | None = None,
    limits: Limits = Limits(),  # noqa: B008 - frozen
    one_event: bool = False,
) -> Report:
    """The consistency report over sources; documents read elsewhere come after the sources that are read here.

    `one_event`: the user says that all of them tell of one event. Decisions in `factcheck-decisions.toml` beside them count. Raises `ReadError`, before anything is read, for a path
    that does not exist, `ConfigError` for a decision file with a line that is none.
    """
    named = as_named(sources)
    decisions = read_files(files_of_sources(named))
    documents, skipped = read_sources(named, progress, limits)
    examined = examine(documents, progress)
    report = assess(
        examined, skipped, terms=Terms(one_event=one_event), decisions=decisions, progress=progress
    )
    if Reading(reading) is Reading.LITERAL:
        return replace(report, findings=only_literal(report.findings))
    return report


def as_named(sources: Iterable[Location | Document]) -> list[Location | Document]:
    """The sources as a list, also when only one was given."""
    return [sources] if isinstance(sources, str | os.PathLike | Document) else list(sources)


def extract_sources(
    sources: Iterable[Location | Document],
    progress: Progress | None = None,
    limits: Limits = Limits(),  # noqa: B008 - frozen
) -> Report:
    """A report that holds the claims of sources only: no topics, no findings; misread claims are left out."""
    named = as_named(sources)
    decisions = read_files(files_of_sources(named))
    documents, skipped = read_sources(named, progress, limits)
    return empty_report(leave_out_misread(examine(documents, progress), decisions), {}, skipped)


def extract_text(
    text: str, *, title: str | None = None, published: str | None = None, event: str | None = None
) -> tuple[Claim, ...]:
    """The claims that a text states."""
    from factcheck.extraction import extract
    from factcheck.reading import source_id, with_printed_date

    document = Document(
        id=source_id(TEXT_LOCATION),
        location=TEXT_LOCATION,
        text=text,
        title=title,
        published=published,
        event=event,
    )
    return extract(with_printed_date(document)).claims


def read_sources(
    sources: Iterable[Location | Document],
    progress: Progress | None = None,
    limits: Limits = Limits(),  # noqa: B008 - frozen
) -> tuple[list[Document], list[Skipped]]:
    """Documents and what could not be read."""
    skipped: list[Skipped] = []
    documents = list(sources_one_by_one(sources, skipped, progress, limits))
    return documents, skipped


def sources_one_by_one(
    sources: Iterable[Location | Document],
    skipped: list[Skipped],
    progress: Progress | None = None,
    limits: Limits = Limits(),  # noqa: B008 - frozen
) -> Iterator[Document]:
    """Documents as they are read, so that no more than one need be in memory; appends to `skipped` what is none.

    Raises `ReadError`, before anything is read, for a path that does not exist.
    """
    from factcheck.reading import read_each

    named = as_named(sources)
    locations: Sequence[Location] = [source for source in named if not isinstance(source, Document)]
    return _one_by_one(read_each(locations, limits), named, skipped, progress)


def _one_by_one(
    results: Iterator[Document | Skipped],
    named: Sequence[Location | Document],
    skipped: list[Skipped],
    progress: Progress | None,
) -> Iterator[Document]:
    for number, result in enumerate(results, start=1):
        if progress:
            progress("reading", number, None)
        if isinstance(result, Document):
            yield result
        else:
            skipped.append(result)
    yield from (source for source in named if isinstance(source, Document))
