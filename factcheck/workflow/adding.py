"""Adding sources to a store: what is new, what has changed, what is there already; then all is judged again.

The findings of a store depend on the claims in it alone. They are made by the same function over all stored claims,
so that sources added one by one give what they give together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import ConfigError
from factcheck.model import Claim, Document, Extraction, Report, Skipped, Unresolved
from factcheck.reading.limits import Limits
from factcheck.workflow.checking import Location, read_sources
from factcheck.workflow.pipeline import Examined, Progress, assess, examine
from factcheck.workflow.stored import read_report

if TYPE_CHECKING:
    from factcheck.storage import Repository

UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class AddedSource:
    """What became of one source."""

    id: str
    """Id of the source."""
    location: str
    """As it is stored: relative to the database."""
    outcome: str
    """`new`, `new version`, `read again` (the same content, by another extractor) or `unchanged`."""


@dataclass(frozen=True, slots=True)
class Added:
    """The result of adding sources."""

    sources: tuple[AddedSource, ...]
    """In the order given."""
    skipped: tuple[Skipped, ...]
    """What could not be read this time."""
    report: Report | None
    """The report over the whole store afterwards; None when nothing could be read, and no store was opened."""

    @property
    def changed(self) -> tuple[str, ...]:
        """Ids of the sources that brought something new."""
        return tuple(source.id for source in self.sources if source.outcome != UNCHANGED)


@dataclass(frozen=True, slots=True)
class Told:
    """What the user says of sources; it counts more than what they say of themselves. None is "not said"."""

    title: str | None = None
    """Headline, of a single source."""
    publisher: str | None = None
    """Who published them."""
    published: str | None = None
    """Date of publication, as one would write it."""
    event: str | None = None
    """The event or entity that they are about."""

    def check(self) -> None:
        """Raise `ConfigError` for a date that is none."""
        from factcheck.reading import iso_date

        if self.published is not None and iso_date(self.published) is None:
            raise ConfigError(
                f"--published {self.published}: no date", "write it as 2025, 2025-11 or 2025-11-21"
            )

    def of(self, document: Document) -> Document:
        """The document with what is told of it."""
        from factcheck.reading import iso_date

        return replace(
            document,
            title=self.title or document.title,
            publisher=self.publisher or document.publisher,
            published=iso_date(self.published) if self.published else document.published,
            event=self.event or document.event,
        )


def add_sources(
    sources: Iterable[Location | Document],
    database: Path,
    *,
    name: str | None = None,
    progress: Progress | None = None,
    limits: Limits = Limits(),  # noqa: B008 - frozen
    told: Told = Told(),
) -> Added:
    """Add sources to the store in a file, which is made when it is missing. All or nothing.

    `name` is the location under which a single source is kept, instead of its path relative to the database;
    `told` is what the user says of the sources. Raises `ReadError` for a path that does not exist, `ConfigError`
    for what cannot be said of them, `StoreError` when the store cannot be written to.
    """
    from factcheck.storage import open_store

    told.check()
    documents, skipped = read_sources(sources, progress, limits)
    if not documents:
        return Added((), tuple(skipped), None)
    for option, value in (("name", name), ("title", told.title)):
        if value is not None and len(documents) > 1:
            raise ConfigError(
                f"--{option} {value}: {len(documents)} sources cannot share one {option}", "add them singly"
            )
    placed = [_placed(told.of(document), name, database) for document in documents]
    with open_store(database, write=True) as store:
        changed = examine(_to_read(store, placed), progress)
        outcomes = _write(store, changed, progress)
        report = read_report(store)
    return Added(tuple(_told(document, outcomes) for document in placed), tuple(skipped), report)


def _told(document: Document, outcomes: Mapping[str, str]) -> AddedSource:
    return AddedSource(document.id, document.location, outcomes.get(document.id, UNCHANGED))


def _placed(document: Document, name: str | None, database: Path) -> Document:
    """The document at the location under which it is stored; its identity follows from that."""
    from factcheck.reading import source_id
    from factcheck.storage import relative_location

    location = name or relative_location(document.location, database)
    problems = tuple(
        replace(problem, location=problem.location.replace(document.location, location, 1))
        for problem in document.problems
    )
    return replace(document, id=source_id(location), location=location, problems=problems)


def _to_read(store: Repository, documents: Sequence[Document]) -> list[Document]:
    """The documents that are not stored as they are, and stored ones that another extractor has read."""
    from factcheck.extraction import EXTRACTOR_VERSION
    from factcheck.storage import DocumentState, content_hash

    extractor = str(EXTRACTOR_VERSION)
    states = store.documents_state(document.location for document in documents)
    wanted = [
        document
        for document in documents
        if states.get(document.id) != DocumentState(content_hash(document), extractor)
    ]
    if any(version != extractor for version in store.meta().extractors):
        stored = [document for document in store.documents() if document.id not in states]
        states = store.documents_state(document.location for document in stored)
        wanted.extend(document for document in stored if states[document.id].extractor != extractor)
    return wanted


def _write(store: Repository, changed: Sequence[Examined], progress: Progress | None) -> dict[str, str]:
    """Store what has changed and judge everything again, in one transaction; source id -> what became of it."""
    from factcheck import __version__
    from factcheck.extraction import EXTRACTOR_VERSION

    if not changed and store.meta().rules == __version__:
        return {}
    with store.transaction():
        outcomes = {
            item.document.id: store.put_document(
                item.document, item.extraction, extractor=str(EXTRACTOR_VERSION)
            ).value
            for item in changed
        }
        report = assess(_examined(store), progress=progress)
        store.replace_copies({s.id: s.copy_of for s in report.sources if s.copy_of is not None})
        store.replace_findings(report.topics, report.findings, rules=__version__)
    return outcomes


def _examined(store: Repository) -> list[Examined]:
    """All stored documents with their claims, as `examine` gives them."""
    stored = read_report(store)
    claims: dict[str, list[Claim]] = {}
    for claim in stored.claims:
        claims.setdefault(claim.source, []).append(claim)
    unresolved: dict[str, list[Unresolved]] = {}
    for figure in stored.unresolved:
        unresolved.setdefault(figure.source, []).append(figure)
    languages = {source.id: source.language for source in stored.sources}
    return [
        Examined(
            document,
            Extraction(
                tuple(claims.get(document.id, ())),
                tuple(unresolved.get(document.id, ())),
                languages[document.id],
            ),
        )
        for document in store.documents()
    ]
