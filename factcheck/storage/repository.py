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
from factcheck.storage import content, decisions, derived, history, schema, sqlite
from factcheck.storage.content import DocumentState, Outcome, Reader
from factcheck.storage.derived import Judged
from factcheck.storage.history import Change, Moment, SourceSettings, Stamp, Version


@dataclass(frozen=True, slots=True)
class Meta:
    """What the store says of itself."""

    schema: str
    """Revision of its schema."""
    adds: int
    """Number of the last add or other change; 0 when nothing was ever added."""
    extractors: tuple[str, ...]
    """Versions of the extractor that read the current claims, sorted."""
    rules: str
    """Version of the rules that made the findings; empty before the first ones."""
    decided: str
    """What stands for the decisions on claims and topics that were obeyed in making them; empty without any."""


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
        self._seen: int | None = None

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

    def others_wrote(self) -> bool:
        """Whether another process has written since this was last asked; True at first."""
        with self._reading() as connection:
            seen, self._seen = self._seen, sqlite.data_version(connection)
            return seen != self._seen

    def documents_state(self, locations: Iterable[str]) -> dict[str, DocumentState]:
        """Which of these locations are stored, by source id.

        A document that was read just now is up to date in the store when its state equals
        `DocumentState(content_hash(document), extractor)`: it need not be extracted again.
        """
        with self._reading() as connection:
            return content.documents_state(connection, frozenset(locations))

    def identity_at(self, location: str) -> str | None:
        """Id of the source at a location, else of the one that was last removed from it; None for a new place."""
        with self._reading() as connection:
            return content.identity_at(connection, location)

    def holds(self, identity: str) -> bool:
        """Whether a source, present or removed, has this id."""
        with self._reading() as connection:
            return bool(content.source_numbers(connection, [identity]))

    def put_document(
        self, document: Document, extraction: Extraction, *, extractor: str = "", origin: str | None = None
    ) -> Outcome:
        """Store a document and what it states; the same content again changes nothing.

        Args:
            document: as it was read, without what a person set; its location as `relative_location` gives it,
                its id the one of that location.
            extraction: what it states, as a person set it.
            extractor: version of the extractor; the same content is read again when it is another one.
            origin: the file or address it was read from, as `relative_location` gives it.

        Topics and findings do not follow by themselves: call `replace_findings` in the same transaction.
        """
        with self._writing() as connection, _whole_characters(document.location):
            stamp = self._next_stamp(connection)
            reader = Reader(extractor, origin)
            outcome = content.put_document(connection, document, extraction, reader, stamp)
            if outcome is not Outcome.UNCHANGED:
                self._keep_stamp(connection, stamp)
            return outcome

    def read_again(self, document: Document, extraction: Extraction, *, extractor: str) -> None:
        """Replace what the current version of a source states; `document` as it was read."""
        with self._writing() as connection, _whole_characters(document.location):
            content.read_again(connection, document, extraction, extractor)

    def set_source(self, identity: str, changes: Mapping[str, str | None]) -> bool:
        """Note what a person says of a source: field of `SourceSettings` -> value, None taking it back.

        Returns whether that changes anything. What it states does not follow by itself: call `read_again`.
        """
        with self._writing() as connection, _whole_characters(identity):
            stamp = self._next_stamp(connection)
            source = content.source_numbers(connection, [identity])[identity]
            changed = [
                history.set_field(connection, source, name, value, stamp) for name, value in changes.items()
            ]
            if any(changed):
                self._keep_stamp(connection, stamp)
            return any(changed)

    def remove_sources(self, identities: Sequence[str]) -> None:
        """Take sources out of every report. What they stated is kept, for reports as of an earlier date."""
        with self._writing() as connection:
            stamp = self._next_stamp(connection)
            history.remove(connection, content.source_numbers(connection, identities).values(), stamp)
            self._keep_stamp(connection, stamp)

    def move_sources(self, places: Mapping[str, tuple[str, str | None]]) -> None:
        """Give sources another place, keeping their ids: id -> location and origin.

        The places must be free, or be left by a source that moves too.
        """
        with self._writing() as connection:
            stamp = self._next_stamp(connection)
            numbers = content.source_numbers(connection, places.keys())
            moves = {numbers[identity]: place for identity, place in places.items()}
            history.move(connection, moves, stamp)
            self._keep_stamp(connection, stamp)

    def replace_copies(self, copies: Mapping[str, str]) -> None:
        """Note, for all sources, which one repeats which: source id -> id of the original. Derived."""
        with self._writing() as connection:
            content.replace_copies(connection, copies)

    def replace_findings(
        self,
        topics: Sequence[Topic],
        findings: Sequence[Finding],
        *,
        judged: Judged | None = None,
        rules: str = "",
        decided: str = "",
    ) -> None:
        """Store these topics and findings in place of those that were there. Derived.

        Args:
            topics: of the current claims; each claim in at most one.
            findings: gravest first.
            judged: what each topic's findings rest on, and those that follow from it alone.
            rules: version of the rules that made them.
            decided: what stands for the decisions that were obeyed in making them.

        Raises:
            ValueError: a topic or finding speaks of a claim or topic that is not among the current ones.
        """
        with self._writing() as connection:
            derived.replace(connection, topics, findings, judged or {})
            content.set_meta(connection, "rules", rules)
            content.set_meta(connection, "decided", decided)

    def sources(self, moment: Moment | None = None) -> tuple[Source, ...]:
        """The sources as a person set them, in the order of their locations."""
        with self._reading() as connection:
            return content.read_sources(connection, moment)

    def documents(self, moment: Moment | None = None, *, raw: bool = False) -> tuple[Document, ...]:
        """The documents with their texts, in the order of their locations; raw: without what a person set."""
        with self._reading() as connection:
            return content.read_documents(connection, moment, raw=raw)

    def claims(self, moment: Moment | None = None) -> tuple[Claim, ...]:
        """All claims, in the order of location and text."""
        with self._reading() as connection:
            return content.read_claims(connection, moment)

    def unresolved(self, moment: Moment | None = None) -> tuple[Unresolved, ...]:
        """Figures seen and not understood, in the order of location and text."""
        with self._reading() as connection:
            return content.read_unresolved(connection, moment)

    def skipped(self, moment: Moment | None = None) -> tuple[Skipped, ...]:
        """Parts of the sources that could not be read, in the order of location."""
        with self._reading() as connection:
            return content.read_skipped(connection, moment)

    def settings(self) -> dict[str, SourceSettings]:
        """What a person said of sources, by id; sources of which nothing was said are left out."""
        with self._reading() as connection:
            return content.read_settings_by_id(connection)

    def ever_set(self) -> frozenset[str]:
        """Ids of the sources of which a person ever set something."""
        with self._reading() as connection:
            return content.read_ever_set(connection)

    def origins(self) -> dict[str, str | None]:
        """Where each present source was read from, by id; None for what cannot be read again."""
        with self._reading() as connection:
            return content.read_origins(connection)

    def removed(self) -> tuple[Source, ...]:
        """The sources that were removed, as they were last, in the order of location."""
        with self._reading() as connection:
            return content.read_removed(connection)

    def version_counts(self) -> dict[str, int]:
        """How many contents each source ever had, by id; removed ones too."""
        with self._reading() as connection:
            return content.count_versions(connection)

    def versions(self, identity: str) -> tuple[Version, ...]:
        """All contents that a source ever had, oldest first."""
        with self._reading() as connection:
            numbers = content.source_numbers(connection, [identity])
            return history.read_versions(connection, numbers[identity])

    def changes(self, identity: str) -> tuple[Change, ...]:
        """What was ever set of a source, and where it was before it was moved, oldest first."""
        with self._reading() as connection:
            numbers = content.source_numbers(connection, [identity])
            return history.read_changes(connection, numbers[identity])

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

    def judged(self) -> Judged:
        """The topics of which it is known what their findings rest on, with the findings that follow from each alone."""
        with self._reading() as connection:
            return derived.read_judged(connection)

    def meta(self) -> Meta:
        """What the store says of itself."""
        with self._reading() as connection:
            return Meta(
                connection.execute(select(schema.version_table.c.version_num)).scalar_one(),
                self._last_add(connection),
                content.read_extractors(connection),
                content.read_meta(connection, "rules"),
                content.read_meta(connection, "decided"),
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

    def _next_stamp(self, connection: Connection) -> Stamp:
        """Number and time of the change that is under way: one for all that this session does."""
        number = self._add_number or self._last_add(connection) + 1
        return Stamp(number, self._clock().isoformat(timespec="seconds"))

    def _keep_stamp(self, connection: Connection, stamp: Stamp) -> None:
        if self._add_number is None:
            content.set_meta(connection, "adds", str(stamp.number))
            self._add_number = stamp.number

    @staticmethod
    def _last_add(connection: Connection) -> int:
        return int(content.read_meta(connection, "adds") or "0")


@contextmanager
def _whole_characters(name: str) -> Iterator[None]:
    """Say which source holds half a character: no database takes that."""
    try:
        yield
    except UnicodeEncodeError as error:
        raise StoreError(
            f"{name}: holds half a character (U+{ord(error.object[error.start]):04X})",
            "save it again as UTF-8",
        ) from error
