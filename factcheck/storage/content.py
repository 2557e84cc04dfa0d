"""Reading and writing what documents state: sources, versions, claims; within the caller's transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    JSON,
    Connection,
    Dialect,
    Select,
    Table,
    Text,
    cast,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.sql.elements import ColumnElement

from factcheck.model import Claim, Document, Extraction, Skipped, Source, Unresolved
from factcheck.storage import rows, schema

SOURCE = schema.source.c
VERSION = schema.source_version.c


class Outcome(StrEnum):
    """What putting a document into the store did."""

    NEW = "new"
    """The source was not there."""
    NEW_VERSION = "new version"
    """Its content has changed: the old version is kept, but out of every report."""
    READ_AGAIN = "read again"
    """Its content is the same, but another version of the extractor read it: its claims were replaced."""
    UNCHANGED = "unchanged"
    """Nothing was written."""


@dataclass(frozen=True, slots=True)
class DocumentState:
    """What is stored of a source, to compare with what was read just now."""

    content_hash: str
    """As `content_hash(document)`."""
    extractor: str
    """Version of the extractor that read its claims."""


@dataclass(frozen=True, slots=True)
class Adding:
    """Which add a document belongs to, and what read it."""

    number: int
    """Number of the add, counted from 1."""
    at: str
    """When, ISO 8601."""
    extractor: str
    """Version of the extractor."""
    copy_of: str | None
    """Id of the source that the document repeats."""


def documents_state(connection: Connection, locations: Collection[str]) -> dict[str, DocumentState]:
    """Which of the locations are stored, by source id."""
    query = select(SOURCE.location, SOURCE.id, VERSION.content_hash, VERSION.extractor)
    return {
        identity: DocumentState(content_hash, extractor)
        for location, identity, content_hash, extractor in connection.execute(_current(query))
        if location in locations
    }


def put_document(
    connection: Connection, document: Document, extraction: Extraction, adding: Adding
) -> Outcome:
    """Store a document and what it states, unless the same is stored already."""
    content_hash = rows.content_hash(document)
    source = _source_number(connection, document, adding.copy_of)
    current = connection.execute(
        select(VERSION.number, VERSION.content_hash, VERSION.extractor).where(
            VERSION.source == source, VERSION.ended_in.is_(None)
        )
    ).one_or_none()
    values = _version_values(document, extraction, adding.extractor)
    outcome = Outcome.NEW
    if current is not None and current.content_hash == content_hash:
        if current.extractor == adding.extractor:
            return Outcome.UNCHANGED
        outcome = Outcome.READ_AGAIN
        version = int(current.number)
        _forget_claims(connection, version)
        connection.execute(update(schema.source_version).where(VERSION.number == version).values(values))
    else:
        if current is not None:
            outcome = Outcome.NEW_VERSION
            ending = update(schema.source_version).where(VERSION.number == current.number)
            connection.execute(ending.values(ended_at=adding.at, ended_in=adding.number))
        version = _next_number(connection, schema.source_version)
        values |= {"number": version, "source": source, "content_hash": content_hash}
        values |= {"added_at": adding.at, "added_in": adding.number}
        connection.execute(insert(schema.source_version).values(values))
    _insert_claims(connection, version, document, extraction)
    return outcome


def replace_copies(connection: Connection, copies: Mapping[str, str]) -> None:
    """Note which source repeats which one, by id, for all sources."""
    connection.execute(update(schema.source).where(SOURCE.copy_of.is_not(None)).values(copy_of=None))
    for identity, original in copies.items():
        connection.execute(update(schema.source).where(SOURCE.id == identity).values(copy_of=original))


def read_sources(connection: Connection) -> tuple[Source, ...]:
    """The sources, in the order of their locations."""
    query = select(
        SOURCE.id, SOURCE.location, VERSION.title, VERSION.publisher, VERSION.published, VERSION.event,
        VERSION.language, VERSION.claims, VERSION.unresolved, SOURCE.copy_of,
    )  # fmt: skip
    found = [Source(*row) for row in connection.execute(_current(query))]
    return tuple(sorted(found, key=lambda source: source.location))


def read_documents(connection: Connection) -> tuple[Document, ...]:
    """The documents as they were read, in the order of their locations."""
    problems = _skipped_by_version(connection)
    query = select(
        VERSION.number, SOURCE.id, SOURCE.location, VERSION.title, VERSION.publisher, VERSION.published,
        VERSION.event, VERSION.stated_language, VERSION.text, VERSION.layout,
    )  # fmt: skip
    found = [
        rows.document_from_row(row, tuple(problems[version]))
        for version, *row in connection.execute(_current(query))
    ]
    return tuple(sorted(found, key=lambda document: document.location))


@rows.collector_paused()
def read_claims(connection: Connection) -> tuple[Claim, ...]:
    """All current claims, in the order of location and text."""
    sources = _current_versions(connection)
    sentence, claim = schema.sentence.c, schema.claim.c
    query = select(sentence.number, sentence.span_start, sentence.text)
    sentences = {
        number: (start, text)
        for number, start, text in _fetch_tuples(connection, query.where(_is_current(sentence.version)))
    }
    query = select(*(_plain(column) for column in claim if column.name not in ("number", "position")))
    by_version: dict[int, list[Claim]] = {version: [] for version in sources}
    found = _fetch_tuples(connection, query.where(_is_current(claim.version)).order_by(claim.number))
    for version, one in rows.claims_from_rows(found, sources, sentences):
        by_version[version].append(one)
    return tuple(one for claims in by_version.values() for one in claims)


def read_unresolved(connection: Connection) -> tuple[Unresolved, ...]:
    """Figures seen and not understood, in the order of location and text."""
    sources = _current_versions(connection)
    figure = schema.unresolved.c
    query = select(
        figure.version, figure.span_start, figure.span_end, figure.line, figure.line_column, figure.page,
        figure.part, figure.paragraph, figure.cell, figure.timecode, figure.quote, figure.reason,
    )  # fmt: skip
    by_version: dict[int, list[Unresolved]] = {version: [] for version in sources}
    for version, *row in connection.execute(query.where(_is_current(figure.version)).order_by(figure.number)):
        by_version[version].append(rows.unresolved_from_row(sources[version], row))
    return tuple(one for figures in by_version.values() for one in figures)


def read_skipped(connection: Connection) -> tuple[Skipped, ...]:
    """Parts of current sources that could not be read, in the order of the sources' locations."""
    return tuple(one for problems in _skipped_by_version(connection).values() for one in problems)


def read_extractors(connection: Connection) -> tuple[str, ...]:
    """The versions of the extractor that read the current versions, sorted."""
    query = select(VERSION.extractor).where(VERSION.ended_in.is_(None)).distinct()
    return tuple(sorted(connection.execute(query).scalars()))


def read_meta(connection: Connection, name: str) -> str:
    """What `meta` says under a name; empty when it says nothing."""
    query = select(schema.meta.c.value).where(schema.meta.c.name == name)
    return connection.execute(query).scalar_one_or_none() or ""


def set_meta(connection: Connection, name: str, value: str) -> None:
    """Note something in `meta`."""
    connection.execute(delete(schema.meta).where(schema.meta.c.name == name))
    connection.execute(insert(schema.meta).values(name=name, value=value))


def claim_numbers(connection: Connection) -> dict[str, int]:
    """Number of every current claim, by its id."""
    claim = schema.claim.c
    query = select(claim.id, claim.number).where(_is_current(claim.version))
    return dict(_fetch_tuples(connection, query))


def insert_tuples(connection: Connection, table: Table, values: Sequence[rows.Values]) -> None:
    """Insert rows with all the table's columns, as tuples: twice as fast as dictionaries."""
    if values:
        connection.exec_driver_sql(_insertion(table, connection.dialect), list(values))


@lru_cache(maxsize=64)
def _insertion(table: Table, dialect: Dialect) -> str:
    """The SQL that inserts a whole row, as the driver takes it."""
    return str(insert(table).compile(dialect=dialect))


def _fetch_tuples(connection: Connection, query: Select[Any]) -> Sequence[Any]:
    """Rows of plain texts and numbers as the driver's tuples: making a `Row` of each costs half as much again."""
    result = connection.execute(query)
    assert result.cursor is not None
    found: Sequence[Any] = result.cursor.fetchall()
    result.close()
    return found


def _current(query: Select[Any]) -> Select[Any]:
    """The query over `source` and its current `source_version`."""
    return query.select_from(schema.source_version.join(schema.source)).where(VERSION.ended_in.is_(None))


def _is_current(version: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether a row of claims, sentences ... belongs to a current version."""
    return version.in_(select(VERSION.number).where(VERSION.ended_in.is_(None)))


def _current_versions(connection: Connection) -> dict[int, str]:
    """Number of each current version -> id of its source, in the order of location."""
    found = connection.execute(_current(select(VERSION.number, SOURCE.id, SOURCE.location))).fetchall()
    return {number: identity for number, identity, _ in sorted(found, key=lambda row: str(row[2]))}


def _skipped_by_version(connection: Connection) -> dict[int, list[Skipped]]:
    part = schema.skipped.c
    query = select(part.version, part.location, part.reason, part.hint)
    by_version: dict[int, list[Skipped]] = {version: [] for version in _current_versions(connection)}
    for version, *row in connection.execute(query.where(_is_current(part.version)).order_by(part.number)):
        by_version[version].append(Skipped(*row))
    return by_version


def _plain(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A JSON column as text, which is decoded where it is known to repeat itself."""
    return cast(column, Text) if isinstance(column.type, JSON) else column


def _next_number(connection: Connection, table: Table) -> int:
    """The next free `number`; the transaction holds the lock, so nobody else takes it."""
    return int(connection.execute(_highest(table)).scalar_one()) + 1


@lru_cache(maxsize=64)
def _highest(table: Table) -> Select[Any]:
    return select(func.coalesce(func.max(table.c.number), 0))


def _source_number(connection: Connection, document: Document, copy_of: str | None) -> int:
    """The source's number; the source is made when it is new."""
    row = connection.execute(
        select(SOURCE.number, SOURCE.copy_of).where(SOURCE.id == document.id)
    ).one_or_none()
    if row is None:
        number = _next_number(connection, schema.source)
        insert_tuples(connection, schema.source, [(number, document.id, document.location, copy_of)])
        return number
    if row.copy_of != copy_of:
        connection.execute(update(schema.source).where(SOURCE.number == row.number).values(copy_of=copy_of))
    return int(row.number)


def _version_values(document: Document, extraction: Extraction, extractor: str) -> dict[str, Any]:
    """What `source_version` holds of a document."""
    return {
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published,
        "event": document.event,
        "stated_language": document.language,
        "language": extraction.language,
        "extractor": extractor,
        "claims": len(extraction.claims),
        "unresolved": len(extraction.unresolved),
        "layout": rows.layout(document),
        "text": document.text,
    }


@rows.collector_paused()
def _insert_claims(connection: Connection, version: int, document: Document, extraction: Extraction) -> None:
    if extraction.claims:
        first = _next_number(connection, schema.claim)
        first_sentence = _next_number(connection, schema.sentence)
        sentences, claims = rows.claim_rows(extraction, version, first, first_sentence)
        insert_tuples(connection, schema.sentence, sentences)
        insert_tuples(connection, schema.claim, claims)
    if extraction.unresolved:
        first = _next_number(connection, schema.unresolved)
        insert_tuples(connection, schema.unresolved, rows.unresolved_rows(extraction, version, first))
    if document.problems:
        first = _next_number(connection, schema.skipped)
        problems = [
            (first + position, version, problem.location, problem.reason, problem.hint)
            for position, problem in enumerate(document.problems)
        ]
        insert_tuples(connection, schema.skipped, problems)


def _forget_claims(connection: Connection, version: int) -> None:
    """Make room for the same text's claims as another extractor reads them."""
    # What is derived points at them, and is about to be made anew.
    for table in schema.DERIVED:
        connection.execute(delete(table))
    for table in (schema.claim, schema.sentence, schema.unresolved, schema.skipped):
        connection.execute(delete(table).where(table.c.version == version))
