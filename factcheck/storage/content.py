"""Reading and writing what documents state: sources, versions, claims; within the caller's transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
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

from factcheck.collecting import collector_paused
from factcheck.model import Claim, Document, Extraction, Skipped, Source, Unresolved
from factcheck.storage import rows, schema
from factcheck.storage.history import (
    FIELDS,
    Moment,
    SourceSettings,
    Stamp,
    as_set,
    read_locations,
    read_settings,
    version_in_force,
)

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
class Reader:
    """What read a document, and from where."""

    extractor: str
    """Version of the extractor."""
    origin: str | None
    """The file or address, when the source can be read from there again."""


def documents_state(connection: Connection, locations: Collection[str]) -> dict[str, DocumentState]:
    """Which of the locations are stored, by source id."""
    query = _current(select(SOURCE.id, VERSION.content_hash, VERSION.extractor))
    found: dict[str, DocumentState] = {}
    for location in locations:
        for identity, content_hash, extractor in connection.execute(query.where(SOURCE.location == location)):
            found[identity] = DocumentState(content_hash, extractor)
    return found


def identity_at(connection: Connection, location: str) -> str | None:
    """Id of the source at a location, else of the one that was removed from it last."""
    query = select(SOURCE.id).where(SOURCE.location == location)
    # True sorts last in every database: the present one, which has no end, comes first.
    ordered = query.order_by(SOURCE.removed_in.is_not(None), SOURCE.removed_in.desc())
    return connection.execute(ordered.limit(1)).scalar_one_or_none()


def source_numbers(connection: Connection, identities: Collection[str]) -> dict[str, int]:
    """Numbers of the sources with these ids, removed ones too."""
    query = select(SOURCE.number)
    found = {
        one: connection.execute(query.where(SOURCE.id == one)).scalar_one_or_none() for one in identities
    }
    return {identity: number for identity, number in found.items() if number is not None}


def put_document(
    connection: Connection, document: Document, extraction: Extraction, reader: Reader, stamp: Stamp
) -> Outcome:
    """Store a document, as it was read, and what it states, unless the same is stored already."""
    content_hash = rows.content_hash(document)
    source, outcome = _present_source(connection, document, reader.origin)
    current = connection.execute(
        select(VERSION.number, VERSION.content_hash, VERSION.extractor).where(
            VERSION.source == source, VERSION.ended_in.is_(None)
        )
    ).one_or_none()
    if current is not None and current.content_hash == content_hash:
        if current.extractor == reader.extractor:
            return Outcome.UNCHANGED
        read_again(connection, document, extraction, reader.extractor)
        return Outcome.READ_AGAIN
    if current is not None:
        outcome = Outcome.NEW_VERSION
        ending = update(schema.source_version).where(VERSION.number == current.number)
        connection.execute(ending.values(ended_at=stamp.at, ended_in=stamp.number))
    version = _next_number(connection, schema.source_version)
    values = _version_values(document, extraction, reader.extractor)
    values |= {"number": version, "source": source, "content_hash": content_hash}
    values |= {"added_at": stamp.at, "added_in": stamp.number}
    connection.execute(insert(schema.source_version).values(values))
    _insert_claims(connection, version, document, extraction)
    return outcome


def read_again(connection: Connection, document: Document, extraction: Extraction, extractor: str) -> None:
    """Replace what the current version of a source states: another extractor read it, or a person set its date."""
    query = _current(select(VERSION.number).where(SOURCE.id == document.id))
    version = int(connection.execute(query).scalar_one())
    _forget_claims(connection, version)
    values = _version_values(document, extraction, extractor)
    connection.execute(update(schema.source_version).where(VERSION.number == version).values(values))
    _insert_claims(connection, version, document, extraction)


def replace_copies(connection: Connection, copies: Mapping[str, str]) -> None:
    """Note which source repeats which one, by id, for all sources."""
    connection.execute(update(schema.source).where(SOURCE.copy_of.is_not(None)).values(copy_of=None))
    for identity, original in copies.items():
        connection.execute(update(schema.source).where(SOURCE.id == identity).values(copy_of=original))


def read_sources(connection: Connection, moment: Moment | None = None) -> tuple[Source, ...]:
    """The sources as a person set them, in the order of their locations."""
    settings, locations = read_settings(connection, moment), read_locations(connection, moment)
    query = select(
        SOURCE.number, SOURCE.id, SOURCE.location, VERSION.title, VERSION.publisher, VERSION.published,
        VERSION.event, VERSION.language, VERSION.claims, VERSION.unresolved, SOURCE.copy_of,
    )  # fmt: skip
    found = []
    for row in connection.execute(_current(query, moment)):
        number, identity, location, title, publisher, published, event, *rest = row
        own = settings.get(number, SourceSettings())
        told = (own.publisher or publisher, own.published or published, own.event or event)
        source = Source(identity, locations.get(number, location), title, *told, *rest)
        found.append(replace(source, rank=own.rank))
    return tuple(sorted(found, key=lambda source: source.location))


def read_documents(
    connection: Connection, moment: Moment | None = None, *, raw: bool = False
) -> tuple[Document, ...]:
    """The documents as a person set them (raw: as they were read), in the order of their locations."""
    problems = _skipped_by_version(connection, moment)
    settings = {} if raw else read_settings(connection, moment)
    locations = read_locations(connection, moment)
    query = select(
        SOURCE.number, VERSION.number, SOURCE.id, SOURCE.location, VERSION.title, VERSION.publisher,
        VERSION.published, VERSION.event, VERSION.stated_language, VERSION.text, VERSION.layout,
    )  # fmt: skip
    found = []
    for number, version, identity, location, *row in connection.execute(_current(query, moment)):
        place = locations.get(number, location)
        document = rows.document_from_row((identity, place, *row), tuple(problems[version]))
        found.append(as_set(document, settings[number]) if number in settings else document)
    return tuple(sorted(found, key=lambda document: document.location))


def count_versions(connection: Connection) -> dict[str, int]:
    """How many contents each source ever had, by id."""
    query = select(SOURCE.id, func.count()).select_from(schema.source_version.join(schema.source))
    return dict(connection.execute(query.group_by(SOURCE.id)).fetchall())


def read_settings_by_id(connection: Connection) -> dict[str, SourceSettings]:
    """What a person said of sources, by id."""
    settings = read_settings(connection)
    found = connection.execute(select(SOURCE.number, SOURCE.id).where(SOURCE.number.in_(settings)))
    return {identity: settings[number] for number, identity in found}


def read_ever_set(connection: Connection) -> frozenset[str]:
    """Ids of the sources of which a person ever set something."""
    setting = schema.source_setting.c
    query = select(SOURCE.id).select_from(schema.source.join(schema.source_setting)).distinct()
    return frozenset(connection.execute(query.where(setting.field.in_(FIELDS))).scalars())


def read_origins(connection: Connection) -> dict[str, str | None]:
    """Where each present source was read from, by id; None when that is not known."""
    query = select(SOURCE.id, SOURCE.origin).where(SOURCE.removed_in.is_(None))
    return dict(connection.execute(query).fetchall())


def read_removed(connection: Connection) -> tuple[Source, ...]:
    """The sources that were removed, as they were last, in the order of location."""
    last = select(func.max(VERSION.number)).group_by(VERSION.source)
    query = select(
        SOURCE.id, SOURCE.location, VERSION.title, VERSION.publisher, VERSION.published,
        VERSION.event, VERSION.language, VERSION.claims, VERSION.unresolved,
    ).select_from(schema.source_version.join(schema.source))  # fmt: skip
    found = connection.execute(query.where(VERSION.number.in_(last), SOURCE.removed_in.is_not(None)))
    return tuple(sorted((Source(*row) for row in found), key=lambda source: source.location))


@collector_paused()
def read_claims(connection: Connection, moment: Moment | None = None) -> tuple[Claim, ...]:
    """All current claims, in the order of location and text."""
    sources = _current_versions(connection, moment)
    sentence, claim = schema.sentence.c, schema.claim.c
    query = select(sentence.number, sentence.span_start, sentence.text)
    sentences = {
        number: (start, text)
        for number, start, text in _fetch_tuples(
            connection, query.where(_is_current(sentence.version, moment))
        )
    }
    query = select(*(_plain(column) for column in claim if column.name not in ("number", "position")))
    by_version: dict[int, list[Claim]] = {version: [] for version in sources}
    found = _fetch_tuples(connection, query.where(_is_current(claim.version, moment)).order_by(claim.number))
    for version, one in rows.claims_from_rows(found, sources, sentences):
        by_version[version].append(one)
    return tuple(one for claims in by_version.values() for one in claims)


def read_unresolved(connection: Connection, moment: Moment | None = None) -> tuple[Unresolved, ...]:
    """Figures seen and not understood, in the order of location and text."""
    sources = _current_versions(connection, moment)
    figure = schema.unresolved.c
    query = select(
        figure.version, figure.span_start, figure.span_end, figure.line, figure.line_column, figure.page,
        figure.part, figure.paragraph, figure.cell, figure.timecode, figure.quote, figure.reason,
    )  # fmt: skip
    by_version: dict[int, list[Unresolved]] = {version: [] for version in sources}
    current = query.where(_is_current(figure.version, moment))
    for version, *row in connection.execute(current.order_by(figure.number)):
        by_version[version].append(rows.unresolved_from_row(sources[version], row))
    return tuple(one for figures in by_version.values() for one in figures)


def read_skipped(connection: Connection, moment: Moment | None = None) -> tuple[Skipped, ...]:
    """Parts of current sources that could not be read, in the order of the sources' locations."""
    return tuple(one for problems in _skipped_by_version(connection, moment).values() for one in problems)


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


def _current(query: Select[Any], moment: Moment | None = None) -> Select[Any]:
    """The query over `source` and its `source_version` that is current, now or at a moment."""
    joined = schema.source_version.join(schema.source)
    return query.select_from(joined).where(version_in_force(moment))


def _is_current(version: ColumnElement[int], moment: Moment | None = None) -> ColumnElement[bool]:
    """Whether a row of claims, sentences ... belongs to a current version."""
    return version.in_(select(VERSION.number).where(version_in_force(moment)))


def _current_versions(connection: Connection, moment: Moment | None = None) -> dict[int, str]:
    """Number of each current version -> id of its source, in the order of location."""
    locations = read_locations(connection, moment)
    query = _current(select(VERSION.number, SOURCE.number, SOURCE.id, SOURCE.location), moment)
    found = [
        (locations.get(source, location), version, identity)
        for version, source, identity, location in connection.execute(query).fetchall()
    ]
    return {version: identity for _, version, identity in sorted(found)}


def _skipped_by_version(connection: Connection, moment: Moment | None = None) -> dict[int, list[Skipped]]:
    part = schema.skipped.c
    query = select(part.version, part.location, part.reason, part.hint)
    by_version: dict[int, list[Skipped]] = {version: [] for version in _current_versions(connection, moment)}
    current = query.where(_is_current(part.version, moment))
    for version, *row in connection.execute(current.order_by(part.number)):
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


def _present_source(connection: Connection, document: Document, origin: str | None) -> tuple[int, Outcome]:
    """The source's number; it is made when it is new, and comes back when it was removed."""
    query = select(SOURCE.number, SOURCE.location, SOURCE.origin, SOURCE.removed_in)
    row = connection.execute(query.where(SOURCE.id == document.id)).one_or_none()
    if row is None:
        number = _next_number(connection, schema.source)
        values = (number, document.id, document.location, origin, None, None, None)
        insert_tuples(connection, schema.source, [values])
        return number, Outcome.NEW
    if row.removed_in is not None or (origin is not None and row.origin != origin):
        changed = update(schema.source).where(SOURCE.number == row.number)
        connection.execute(changed.values(origin=origin, removed_at=None, removed_in=None))
    return int(row.number), Outcome.NEW


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


@collector_paused()
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
