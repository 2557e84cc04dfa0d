"""The store: documents, claims, topics and findings in, dataclasses out, never rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, func, select

from factcheck.decision import Recorded
from factcheck.errors import StoreError
from factcheck.model import Claim, Document, Extraction, Finding, Mark, Skipped, Source, Topic, Unresolved
from factcheck.storage import content, decisions, derived, schema, sqlite
from factcheck.storage.content import DocumentState, Outcome


@dataclass(frozen=True, slots=True)
class Meta:
    """What the store says of itself."""

    schema: str
    """Revision of its schema."""
    adds: int
    """Number of the last add; 0 when nothing was ever added."""
    extractors: tuple[str, ...]
    """Versions of the extractor that read the current claims, sorted."""
    rules: str
    """Version of the rules that made the findings; empty before the first ones."""


@dataclass(frozen=True, slots=True)
class Stats:
    """How much the store holds."""

    rows: Mapping[str, int]
    """Table -> rows, old versions included."""
    size: int
    """Bytes of the database."""
    first_added: str | None
    """When the first content was added, ISO 8601; None while there is none."""
    last_added: str | None
    """When the last content was added."""


class Repository:
    """An open store; `open_store` makes it. Close it, or use it in a `with` statement.

    What is read is what is current: the last version of each source, in the order of location and text,
    whatever was added first. Every method raises `StoreError` when the database is locked, damaged or
    read-only, or the disk is full; nothing is changed then.
    """

    def __init__(self, connection: Connection, path: Path, clock: Callable[[], datetime]) -> None:
        self.path = path
        """The file."""
        self._connection = connection
        self._clock = clock
        self._add_number: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        with sqlite.explained(self.path):
            self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing for what is written within; no other process writes meanwhile. They do not nest.

        A writing call outside a transaction is one by itself.
        """
        add_number = self._add_number
        try:
            with self._begin(writing=True):
                yield
        except BaseException:
            self._add_number = add_number
            raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """One and the same state for all that is read within, while other processes may write."""
        with self._begin(writing=False):
            yield

    @contextmanager
    def _begin(self, *, writing: bool) -> Iterator[None]:
        sqlite.begin_as(self._connection, writing=writing)
        with sqlite.explained(self.path), self._connection.begin():
            yield

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """The connection, in the transaction that is open or in one of its own."""
        if self._connection.in_transaction():
            with sqlite.explained(self.path):
                yield self._connection
        else:
            with self.snapshot():
                yield self._connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if self._connection.in_transaction():
            with sqlite.explained(self.path):
                yield self._connection
        else:
            with self.transaction():
                yield self._connection

    def documents_state(self, locations: Iterable[str]) -> dict[str, DocumentState]:
        """Which of these locations are stored, by source id.

        A document that was read just now is up to date in the store when its state equals
        `DocumentState(content_hash(document), extractor)`: it need not be extracted again.
        """
        with self._reading() as connection:
            return content.documents_state(connection, frozenset(locations))

    def put_document(
        self, document: Document, extraction: Extraction, copy_of: str | None = None, *, extractor: str = ""
    ) -> Outcome:
        """Store a document and what it states; the same content again changes nothing.

        Args:
            document: its location as `relative_location` gives it, its id made of that location.
            extraction: what it states.
            copy_of: id of the source that it repeats nearly word for word.
            extractor: version of the extractor; the same content is read again when it is another one.

        Topics and findings do not follow by themselves: call `replace_findings` in the same transaction.
        """
        with self._writing() as connection:
            number = self._add_number or self._last_add(connection) + 1
            at = self._clock().isoformat(timespec="seconds")
            adding = content.Adding(number, at, extractor, copy_of)
            try:
                outcome = content.put_document(connection, document, extraction, adding)
            except UnicodeEncodeError as error:
                raise StoreError(
                    f"{document.location}: holds half a character (U+{ord(error.object[error.start]):04X})",
                    "save it again as UTF-8",
                ) from error
            if outcome is not Outcome.UNCHANGED and self._add_number is None:
                content.set_meta(connection, "adds", str(number))
                self._add_number = number
            return outcome

    def replace_copies(self, copies: Mapping[str, str]) -> None:
        """Note, for all sources, which one repeats which: source id -> id of the original. Derived."""
        with self._writing() as connection:
            content.replace_copies(connection, copies)

    def replace_findings(
        self, topics: Sequence[Topic], findings: Sequence[Finding], *, rules: str = ""
    ) -> None:
        """Store these topics and findings in place of those that were there. Derived.

        Args:
            topics: of the current claims; each claim in at most one.
            findings: gravest first.
            rules: version of the rules that made them.

        Raises:
            ValueError: a topic or finding speaks of a claim or topic that is not among the current ones.
        """
        with self._writing() as connection:
            derived.replace(connection, topics, findings)
            content.set_meta(connection, "rules", rules)

    def sources(self) -> tuple[Source, ...]:
        """The sources, in the order of their locations."""
        with self._reading() as connection:
            return content.read_sources(connection)

    def documents(self) -> tuple[Document, ...]:
        """The documents as they were read, with their texts, in the order of their locations."""
        with self._reading() as connection:
            return content.read_documents(connection)

    def claims(self) -> tuple[Claim, ...]:
        """All claims, in the order of location and text."""
        with self._reading() as connection:
            return content.read_claims(connection)

    def unresolved(self) -> tuple[Unresolved, ...]:
        """Figures seen and not understood, in the order of location and text."""
        with self._reading() as connection:
            return content.read_unresolved(connection)

    def skipped(self) -> tuple[Skipped, ...]:
        """Parts of the sources that could not be read, in the order of location."""
        with self._reading() as connection:
            return content.read_skipped(connection)

    def topics(self) -> tuple[Topic, ...]:
        """The topics, in the order in which they were stored."""
        with self._reading() as connection:
            return derived.read_topics(connection)

    def findings(self) -> tuple[Finding, ...]:
        """The findings, in the order in which they were stored."""
        with self._reading() as connection:
            return derived.read_findings(connection)

    def decisions(self) -> tuple[Recorded, ...]:
        """What people decided, in the order in which it was stored."""
        with self._reading() as connection:
            return decisions.read(connection)

    def add_decision(self, recorded: Recorded) -> None:
        """Store a decision beside those that are there; the same one again changes nothing."""
        with self._writing() as connection:
            decisions.add(connection, recorded)

    def marks(self) -> Mapping[str, tuple[Mark, ...]]:
        """Source id -> the marks in its document that set findings aside; sources without any are left out."""
        with self._reading() as connection:
            return decisions.read_marks(connection)

    def meta(self) -> Meta:
        """What the store says of itself."""
        with self._reading() as connection:
            return Meta(
                connection.execute(select(schema.version_table.c.version_num)).scalar_one(),
                self._last_add(connection),
                content.read_extractors(connection),
                content.read_meta(connection, "rules"),
            )

    def stats(self) -> Stats:
        """How much the store holds."""
        added_at = schema.source_version.c.added_at
        with self._reading() as connection:
            counts = {
                table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
                for table in schema.metadata.tables.values()
            }
            first, last = connection.execute(select(func.min(added_at), func.max(added_at))).one()
            return Stats(counts, sqlite.size(connection), first, last)

    @staticmethod
    def _last_add(connection: Connection) -> int:
        return int(content.read_meta(connection, "adds") or "0")
