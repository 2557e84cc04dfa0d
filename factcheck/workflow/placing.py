"""Where sources are kept, which id they have there, and which of them a person means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import ConfigError
from factcheck.model import Document, Source

if TYPE_CHECKING:
    from factcheck.storage import Repository

_SEPARATOR = "\x1f"
"""Stands in no location: tells apart the second source that was first added at one place from the first."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A document at the place where the store keeps it."""

    document: Document
    """As it was read; location and id are those of the store."""
    origin: str | None
    """What it can be read from again; None for standard input and what the caller made."""


def placed(store: Repository, document: Document, name: str | None = None) -> Placed:
    """A document at its place in a store: a name, or the path relative to the database."""
    from factcheck.storage import origin_of, relative_location

    location = name or relative_location(document.location, store.path)
    return Placed(
        at_place(document, location, identity_at(store, location)), origin_of(document.location, store.path)
    )


def at_place(document: Document, location: str, identity: str) -> Document:
    """A document under another location and id."""
    problems = tuple(
        replace(problem, location=problem.location.replace(document.location, location, 1))
        for problem in document.problems
    )
    return replace(document, id=identity, location=location, problems=problems)


def identity_at(store: Repository, location: str) -> str:
    """The id of the source at a location: the one it has, also after a move, else one made of the location."""
    from factcheck.reading import source_id

    known = store.identity_at(location)
    if known is not None:
        return known
    # A source that was first added here may have moved away, and taken its id along.
    names = (f"{location}{_SEPARATOR}{number}" if number > 1 else location for number in count(1))
    return next(identity for identity in map(source_id, names) if not store.holds(identity))


def chosen_sources(store: Repository, names: Iterable[str]) -> list[Source]:
    """The sources that a person names, in the order of location: by id or its beginning, location, file or folder.

    Raises `ConfigError` for a name that fits no source, or an id that several begin with.
    """
    sources = store.sources()
    chosen: dict[str, Source] = {}
    for name in names:
        for source in _meant(sources, name, store.path):
            chosen[source.id] = source
    return sorted(chosen.values(), key=lambda source: source.location)


def _meant(sources: Sequence[Source], name: str, database: Path) -> list[Source]:
    from factcheck.storage import possible_locations

    by_id = [
        source for source in sources if source.id == name or (name[:2] == "S-" and source.id.startswith(name))
    ]
    if len(by_id) == 1:
        return by_id
    if by_id:
        raise ConfigError(f"{name}: {len(by_id)} ids begin so", "write more of it")
    for location in possible_locations(name, database):
        found = below(sources, location)
        if found:
            return found
    raise ConfigError(f"{name}: no such source in {database}", "factcheck sources lists them")


def below(sources: Iterable[Source], location: str) -> list[Source]:
    """The sources at a location: that one, the entries of a file, or all within a folder."""
    folder = location.rstrip("/") + "/"
    return [
        source
        for source in sources
        if source.location == location
        or source.location.startswith((f"{location}#", folder))
        or (location == "." and not source.location.startswith(("../", "/")) and "://" not in source.location)
    ]
