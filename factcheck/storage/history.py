"""When what was in force: versions of sources, what a person set of them, where they were; and changing that.

Nothing of this is ever overwritten: what no longer holds has an end, so that the store can tell what it held at any
moment since it was made.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace

from sqlalchemy import Connection, and_, insert, or_, select, update
from sqlalchemy.sql.elements import ColumnElement

from factcheck.model import Document
from factcheck.storage import schema

SOURCE = schema.source.c
VERSION = schema.source_version.c
SETTING = schema.source_setting.c
LOCATION = "location"
"""Name of the settings that hold where a source was before it was moved."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment in the life of a store: a time, or the end of a numbered change to it."""

    at: str = ""
    """ISO 8601 in UTC, to the second, itself included; empty when the number counts."""
    number: int = 0
    """Number of the add or other change that has just been made."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What is noted of a change: which one, and when."""

    number: int
    """Counted from 1 over all adds and other changes."""
    at: str
    """ISO 8601 in UTC."""


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """What a person said of a source; it goes before what the source says of itself. None: nothing was said."""

    publisher: str | None = None
    """Who published it."""
    published: str | None = None
    """Date of publication, ISO 8601."""
    event: str | None = None
    """The event or entity that it is about."""
    rank: str | None = None
    """`primary`, `official` or `secondary`."""


FIELDS = tuple(field.name for field in fields(SourceSettings))


@dataclass(frozen=True, slots=True)
class Version:
    """One content of a source, as the store keeps it."""

    added_at: str
    """When it was added, ISO 8601 in UTC."""
    added_in: int
    """In which add."""
    ended_at: str | None
    """When another content took its place, or the source was removed; None for what is current."""
    ended_in: int | None
    """In which change that was."""
    claims: int
    """How many claims were read from it."""
    quotes: tuple[str, ...]
    """Their quotes, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something that a person set, or the place that a source had until it was moved."""

    field: str
    """`publisher`, `published`, `event`, `rank` or `location`."""
    value: str
    """What was set."""
    set_at: str
    """Since when it holds, ISO 8601 in UTC."""
    ended_at: str | None
    """Until when; None for what holds now."""


def in_force(
    moment: Moment | None,
    began: tuple[ColumnElement[str], ColumnElement[int]],
    ended: tuple[ColumnElement[str | None], ColumnElement[int | None]],
) -> ColumnElement[bool]:
    """Whether a row holds at a moment, None being now; `began` and `ended` are its columns of time and number."""
    if moment is None:
        return ended[1].is_(None)
    if moment.at:
        return and_(began[0] <= moment.at, or_(ended[0].is_(None), ended[0] > moment.at))
    return and_(began[1] <= moment.number, or_(ended[1].is_(None), ended[1] > moment.number))


def version_in_force(moment: Moment | None) -> ColumnElement[bool]:
    """Whether a version was the current one of its source at a moment."""
    return in_force(moment, (VERSION.added_at, VERSION.added_in), (VERSION.ended_at, VERSION.ended_in))


def setting_in_force(moment: Moment | None) -> ColumnElement[bool]:
    """Whether a setting held at a moment."""
    return in_force(moment, (SETTING.set_at, SETTING.set_in), (SETTING.ended_at, SETTING.ended_in))


def as_set(document: Document, settings: SourceSettings) -> Document:
    """The document as a person wants it understood.

    >>> as_set(Document("S-1", "a.txt", ""), SourceSettings(publisher="The Paper")).publisher
    'The Paper'
    """
    return replace(
        document,
        publisher=settings.publisher or document.publisher,
        published=settings.published or document.published,
        event=settings.event or document.event,
    )


def read_settings(connection: Connection, moment: Moment | None = None) -> dict[int, SourceSettings]:
    """What was set, by number of the source; sources of which nothing was said are left out."""
    found: dict[int, dict[str, str]] = {}
    query = select(SETTING.source, SETTING.field, SETTING.value).where(setting_in_force(moment))
    for source, name, value in connection.execute(query):
        if name in FIELDS:
            found.setdefault(source, {})[name] = value
    return {source: SourceSettings(**values) for source, values in found.items()}


def read_locations(connection: Connection, moment: Moment | None) -> dict[int, str]:
    """Where sources were that have been moved since, by number of the source."""
    if moment is None:
        return {}
    query = select(SETTING.source, SETTING.value).where(SETTING.field == LOCATION, setting_in_force(moment))
    return dict(connection.execute(query).fetchall())


def read_changes(connection: Connection, source: int) -> tuple[Change, ...]:
    """All that was ever set of a source, oldest first."""
    query = select(SETTING.field, SETTING.value, SETTING.set_at, SETTING.ended_at)
    found = connection.execute(query.where(SETTING.source == source).order_by(SETTING.number))
    return tuple(Change(*row) for row in found)


def read_versions(connection: Connection, source: int) -> tuple[Version, ...]:
    """All contents that a source ever had, oldest first."""
    claim = schema.claim.c
    quotes: dict[int, list[str]] = {}
    joined = schema.claim.join(schema.source_version, claim.version == VERSION.number)
    query = select(claim.version, claim.quote).select_from(joined).where(VERSION.source == source)
    for version, quote in connection.execute(query.order_by(claim.number)):
        quotes.setdefault(version, []).append(quote)
    query_versions = select(
        VERSION.number, VERSION.added_at, VERSION.added_in, VERSION.ended_at, VERSION.ended_in, VERSION.claims
    ).where(VERSION.source == source)
    return tuple(
        Version(added_at, added_in, ended_at, ended_in, claims, tuple(quotes.get(number, ())))
        for number, added_at, added_in, ended_at, ended_in, claims in connection.execute(
            query_versions.order_by(VERSION.number)
        ).fetchall()
    )


def set_field(connection: Connection, source: int, name: str, value: str | None, stamp: Stamp) -> bool:
    """Note what a person says of a source, None taking it back; whether that changes anything."""
    current = and_(SETTING.source == source, SETTING.field == name, SETTING.ended_in.is_(None))
    known = connection.execute(select(SETTING.value).where(current)).scalar_one_or_none()
    if known == value:
        return False
    ending = update(schema.source_setting).where(current)
    connection.execute(ending.values(ended_at=stamp.at, ended_in=stamp.number))
    if value is not None:
        _insert(connection, source, (name, value), stamp)
    return True


def remove(connection: Connection, sources: Collection[int], stamp: Stamp) -> None:
    """Take sources out of every report, and what was set of them; what they stated is kept."""
    for source in sources:
        connection.execute(
            update(schema.source_version)
            .where(VERSION.source == source, VERSION.ended_in.is_(None))
            .values(ended_at=stamp.at, ended_in=stamp.number)
        )
        connection.execute(
            update(schema.source_setting)
            .where(SETTING.source == source, SETTING.ended_in.is_(None))
            .values(ended_at=stamp.at, ended_in=stamp.number)
        )
        connection.execute(
            update(schema.source)
            .where(SOURCE.number == source)
            .values(removed_at=stamp.at, removed_in=stamp.number, copy_of=None)
        )


def move(connection: Connection, places: Mapping[int, tuple[str, str | None]], stamp: Stamp) -> None:
    """Give sources another place: number -> location and origin. Where they were is kept."""
    for source in places:
        old, since, number = _place(connection, source)
        _insert(connection, source, (LOCATION, old), Stamp(number, since), ended=stamp)
        # Nobody has this place for a moment, so that sources can take one another's.
        aside = update(schema.source).where(SOURCE.number == source)
        connection.execute(aside.values(location=f"\x1f{source}"))
    for source, (location, origin) in places.items():
        placed = update(schema.source).where(SOURCE.number == source)
        connection.execute(placed.values(location=location, origin=origin))
        _move_problems(connection, source, location)


def _move_problems(connection: Connection, source: int, location: str) -> None:
    """The lines that could not be read are told with the place of their source."""
    old = read_changes(connection, source)[-1].value
    part = schema.skipped.c
    query = select(part.number, part.location).select_from(schema.skipped.join(schema.source_version))
    for number, place in connection.execute(query.where(VERSION.source == source)).fetchall():
        moved = update(schema.skipped).where(part.number == number)
        connection.execute(moved.values(location=location + place.removeprefix(old)))


def _place(connection: Connection, source: int) -> tuple[str, str, int]:
    """Where a source is, and since when: since it was last moved, else since it was first added."""
    location = connection.execute(select(SOURCE.location).where(SOURCE.number == source)).scalar_one()
    moved = select(SETTING.ended_at, SETTING.ended_in).where(
        SETTING.source == source, SETTING.field == LOCATION
    )
    row = connection.execute(moved.order_by(SETTING.number.desc()).limit(1)).one_or_none()
    if row is None:
        added = select(VERSION.added_at, VERSION.added_in).where(VERSION.source == source)
        row = connection.execute(added.order_by(VERSION.number).limit(1)).one()
    return location, row[0], row[1]


def _insert(
    connection: Connection, source: int, setting: tuple[str, str], since: Stamp, ended: Stamp | None = None
) -> None:
    connection.execute(
        insert(schema.source_setting).values(
            source=source,
            field=setting[0],
            value=setting[1],
            set_at=since.at,
            set_in=since.number,
            ended_at=ended.at if ended else None,
            ended_in=ended.number if ended else None,
        )
    )
