"""Adding sources to a store: what is new, what has changed, what is there already.

Each source is stored with its claims, and the findings over the whole store, in one transaction. Judging a large store takes
longer than reading a source; then the sources that were read meanwhile share a transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from factcheck.errors import ConfigError, ReadError
from factcheck.model import Document, Report, Skipped
from factcheck.reading.limits import Limits
from factcheck.workflow.checking import Location, sources_one_by_one
from factcheck.workflow.holdings import Holdings, bring_up_to_date, examine_as_set
from factcheck.workflow.pipeline import Examined, Progress
from factcheck.workflow.placing import Placed, at_place, identity_at, placed

if TYPE_CHECKING:
    from factcheck.storage import Repository

UNCHANGED = "unchanged"
JUDGING_SHARE = 4
"""Sources share a transaction as long as reading them has taken less than this many times what judging took last:
so a long add spends a fifth of its time judging at most, and a crash costs no more than a few seconds of work."""


@dataclass(frozen=True, slots=True)
class AddedSource:
    """What became of one source."""

    id: str
    """Id of the source."""
    location: str
    """As it is stored: relative to the database."""
    outcome: str
    """`new`, `new version`, `read again` (the same content, by another extractor) or `unchanged`."""


Told = Callable[[AddedSource], None]
"""Told of each source once it is safe in the store."""


@dataclass(frozen=True, slots=True)
class Added:
    """The result of adding sources."""

    sources: tuple[AddedSource, ...]
    """In the order given."""
    skipped: tuple[Skipped, ...]
    """What could not be read this time."""
    report: Report | None
    """The report over the whole store afterwards; None when nothing has changed."""

    @property
    def changed(self) -> tuple[str, ...]:
        """Ids of the sources that brought something new."""
        return tuple(source.id for source in self.sources if source.outcome != UNCHANGED)


@dataclass(frozen=True, slots=True)
class Overrides:
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
        """The document with what is said of it."""
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
    overrides: Overrides = Overrides(),
    told: Told | None = None,
) -> Added:
    """Add sources to the store in a file, which is made when the first of them has been read.

    `name` is the location under which a single source is kept, instead of its path relative to the database;
    `overrides` is what the user says of the sources. Raises `ReadError` for a path that does not exist, `ConfigError`
    for what cannot be said of them, `StoreError` when the store cannot be written to; what `told` has heard of is
    stored all the same.
    """
    from factcheck.storage import open_store

    overrides.check()
    skipped: list[Skipped] = []
    documents = sources_one_by_one(sources, skipped, progress, limits)
    for option, value in (("name", name), ("title", overrides.title)):
        if value is not None:
            documents = iter(_alone(list(documents), f"--{option} {value}", option))
    first = next(documents, None)
    if first is None:
        return Added((), tuple(skipped), None)
    with open_store(database, write=True) as store:
        adding = Adding(store, progress, told)
        adding.add(placed(store, overrides.of(document), name) for document in _chain(first, documents))
        report = adding.report
    return Added(tuple(adding.outcomes), tuple(skipped), report)


def _alone(documents: list[Document], said: str, option: str) -> list[Document]:
    """The documents, of which there is one at most."""
    if len(documents) > 1:
        raise ConfigError(f"{said}: {len(documents)} sources cannot share one {option}", "add them singly")
    return documents


def _chain(first: Document, rest: Iterator[Document]) -> Iterator[Document]:
    yield first
    yield from rest


@dataclass(slots=True)
class _Pending:
    """A source that was read and is not told of yet."""

    placed: Placed
    """The document at its place."""
    item: Examined | None
    """What it states; None when it is stored as it is, and only waits to be told of in its turn."""


@dataclass
class Adding:
    """Putting documents into an open store."""

    store: Repository
    """Open for writing."""
    progress: Progress | None = None
    """Told of the work."""
    told: Told | None = None
    """Told of each source once it is stored."""
    outcomes: list[AddedSource] = field(default_factory=list)
    """What became of the sources, in the order given."""
    report: Report | None = None
    """Over the whole store, after the last transaction; None while nothing has changed."""

    def __post_init__(self) -> None:
        self._holdings = Holdings(self.store)
        self._pending: list[_Pending] = []
        self._seen: dict[str, str] = {}
        self._began = monotonic()
        self._judging = 0.0

    def add(self, documents: Iterable[Placed]) -> None:
        """Store documents that are new or changed; then bring the rest of the store up to date."""
        for one in documents:
            if self._is_told_twice(one.document):
                continue
            item = None if self._is_stored(one.document) else examine_as_set(self.store, one.document)
            self._pending.append(_Pending(one, item))
            if monotonic() - self._began >= JUDGING_SHARE * self._judging:
                self._write()
        self._write()
        report, _ = bring_up_to_date(self.store, self._holdings, self.progress)
        self.report = report or self.report

    def _is_told_twice(self, document: Document) -> bool:
        """Whether the document was named before. Raises `ReadError` when it had another text then."""
        if document.id not in self._seen:
            self._seen[document.id] = document.text
            return False
        if self._seen[document.id] != document.text:
            raise ReadError(
                f"{document.location}: two documents with different texts have this location",
                "give each its own location",
            )
        return True

    def _is_stored(self, document: Document) -> bool:
        from factcheck.extraction import EXTRACTOR_VERSION
        from factcheck.storage import DocumentState, content_hash

        state = self.store.documents_state([document.location]).get(document.id)
        return state == DocumentState(content_hash(document), str(EXTRACTOR_VERSION))

    def _write(self) -> None:
        """Store what is pending and judge everything, in one transaction; only then tell of it."""
        outcomes = [UNCHANGED] * len(self._pending)
        if any(one.item for one in self._pending):
            began = monotonic()
            with self.store.transaction():
                others_wrote = self._holdings.catch_up()
                outcomes = [
                    self._put(one.placed, one.item, others_wrote) if one.item else UNCHANGED
                    for one in self._pending
                ]
                if any(outcome != UNCHANGED for outcome in outcomes):
                    self.report = self._holdings.judge(self.progress)
            self._began = monotonic()
            self._judging = self._began - began
        for one, outcome in zip(self._pending, outcomes, strict=True):
            source = AddedSource(one.placed.document.id, one.placed.document.location, outcome)
            self.outcomes.append(source)
            if self.told:
                self.told(source)
        self._pending = []

    def _put(self, placed: Placed, item: Examined, others_wrote: bool) -> str:
        """Store one document, read before another process wrote or not; returns what became of it."""
        from factcheck.extraction import EXTRACTOR_VERSION

        if others_wrote:
            placed, item = self._as_of_now(placed, item)

        outcome = self.store.put_document(
            placed.document, item.extraction, extractor=str(EXTRACTOR_VERSION), origin=placed.origin
        )
        self._holdings.put(item)
        return outcome.value

    def _as_of_now(self, placed: Placed, item: Examined) -> tuple[Placed, Examined]:
        """The document as it is now: another process may have moved a source here, or away, or set something of it."""
        document = placed.document
        identity = identity_at(self.store, document.location)
        if identity != document.id:
            placed = replace(placed, document=at_place(document, document.location, identity))
        if identity != document.id or self._is_set_otherwise(placed.document, item):
            item = examine_as_set(self.store, placed.document)
        return placed, item

    def _is_set_otherwise(self, document: Document, item: Examined) -> bool:
        """Whether a person, by another process, set something of the source after it was read."""
        from factcheck.storage import SourceSettings, as_set

        settings = self.store.settings().get(document.id, SourceSettings())
        return as_set(document, settings) != item.document
