"""What a person does to the sources of a store: remove, set, move, read again, look at one closely.

Each is one transaction with the judging that follows from it, so that at every moment the findings are those of the sources.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import ConfigError
from factcheck.model import Document, Skipped, Source
from factcheck.reading.limits import Limits
from factcheck.workflow.adding import Added, Adding, Told
from factcheck.workflow.holdings import Holdings, bring_up_to_date, read_again
from factcheck.workflow.pipeline import Progress
from factcheck.workflow.placing import Placed, at_place, below, chosen_sources, identity_at

if TYPE_CHECKING:
    from factcheck.storage import Change, Repository, Version

RANKS = ("primary", "official", "secondary")
"""What a source can be, the nearest to the event first."""


@dataclass(frozen=True, slots=True)
class SourceHistory:
    """One source with its past."""

    source: Source
    """As it is; as it was last, when it was removed."""
    removed: bool
    """Whether it was removed."""
    original: str | None
    """Location of the source that it repeats nearly word for word."""
    origin: str | None
    """The file or address it was read from, relative to the database."""
    versions: tuple[Version, ...]
    """Its contents, oldest first."""
    changes: tuple[Change, ...]
    """What a person set of it, and where it was before it was moved, oldest first."""


@dataclass(frozen=True, slots=True)
class Moved:
    """One source that has another place now."""

    old: str
    """Where it was."""
    new: str
    """Where it is."""
    replaced: bool
    """Whether the same content had been added at the new place as a source of its own, which is removed now."""


@dataclass(frozen=True, slots=True)
class SourceList:
    """What a store was fed with."""

    sources: tuple[Source, ...]
    """Those that count in reports, in the order of location."""
    removed: tuple[Source, ...]
    """Those that were removed, as they were last."""
    versions: Mapping[str, int]
    """Id -> how many contents the source has had."""
    skipped: tuple[Skipped, ...]
    """Parts of the sources that could not be read."""


def list_sources(database: Path) -> SourceList:
    """The sources of a store. Raises `StoreError` when there is none, or it cannot be read."""
    from factcheck.storage import open_store

    with open_store(database, write=False) as store, store.snapshot():
        return SourceList(store.sources(), store.removed(), store.version_counts(), store.skipped())


def source_history(database: Path, name: str) -> SourceHistory:
    """One source with its past. Raises `ConfigError` when the name fits none, or several."""
    from factcheck.storage import open_store

    with open_store(database, write=False) as store, store.snapshot():
        removed = {source.id: source for source in store.removed()}
        gone = [source for source in removed.values() if name in (source.id, source.location)]
        try:
            found = chosen_sources(store, [name])
        except ConfigError:
            if not gone:
                raise
            found = gone[-1:]
        if len(found) > 1:
            raise ConfigError(
                f"{name}: {len(found)} sources", "name one of those that factcheck sources lists"
            )
        identity = found[0].id
        locations = {source.id: source.location for source in store.sources()}
        return SourceHistory(
            found[0],
            identity in removed,
            locations.get(found[0].copy_of or ""),
            store.origins().get(identity),
            store.versions(identity),
            store.changes(identity),
        )


def remove_sources(database: Path, names: Sequence[str]) -> tuple[str, ...]:
    """Take sources out of every report, with all that was set of them; returns their locations.

    Their texts stay in the store, for reports as of an earlier date. Raises `ConfigError`, before anything is changed,
    for a name that fits no source.
    """
    with _changing(database) as (store, holdings):
        chosen = chosen_sources(store, names)
        identities = [source.id for source in chosen]
        store.remove_sources(identities)
        holdings.forget(identities)
        holdings.judge()
    return tuple(source.location for source in chosen)


def settings_of(given: Mapping[str, str]) -> dict[str, str | None]:
    """What a person wants set, as `set_sources` takes it: an empty value takes back what was said.

    >>> settings_of({"published": "21 November 2025", "publisher": ""})
    {'published': '2025-11-21', 'publisher': None}

    Raises `ConfigError` for what is no date and no rank, and when nothing is given.
    """
    from factcheck.reading import iso_date

    if not given:
        raise ConfigError("nothing to set", "give --publisher, --date, --event or --rank")
    changes: dict[str, str | None] = {name: " ".join(value.split()) or None for name, value in given.items()}
    date, rank = changes.get("published"), changes.get("rank")
    if date is not None:
        changes["published"] = iso_date(date)
        if changes["published"] is None:
            raise ConfigError(f"--date {date}: no date", "write it as 2025, 2025-11 or 2025-11-21")
    if rank is not None and rank not in RANKS:
        raise ConfigError(f"--rank {rank}: no such rank", f"use one of {', '.join(RANKS)}")
    return changes


def set_sources(
    database: Path, names: Sequence[str], changes: Mapping[str, str | None]
) -> tuple[tuple[str, bool], ...]:
    """Say who published sources, when, about what, of which rank; None takes back what was said.

    `changes`: `publisher`, `published`, `event`, `rank` -> value. Returns each location with whether that changed
    anything. What is set goes before what the source says of itself, in all its versions to come too.
    """
    with _changing(database) as (store, holdings):
        chosen = chosen_sources(store, names)
        changed = {source.id: store.set_source(source.id, changes) for source in chosen}
        if any(changed.values()):
            for document in store.documents(raw=True):
                if changed.get(document.id):
                    holdings.put(read_again(store, document))
            holdings.judge()
    return tuple((source.location, changed[source.id]) for source in chosen)


def move_sources(database: Path, old: str, new: str) -> tuple[Moved, ...]:
    """Follow a file, a folder or an address that has moved: its sources keep their ids and their history.

    Raises `ConfigError` when nothing is known at the old place, nothing is found at the new one, or other sources are
    there already.
    """
    with _changing(database) as (store, holdings):
        moves = _moves(store, old, new)
        replaced = _replaced(store, moves)
        if replaced:
            store.remove_sources([source.id for source in replaced.values()])
        store.move_sources({source.id: places for source, places in moves})
        holdings.reload()
        holdings.judge()
    return tuple(Moved(source.location, place, place in replaced) for source, (place, _) in moves)


def _moves(store: Repository, old: str, new: str) -> list[tuple[Source, tuple[str, str | None]]]:
    """Each source that moves with its new location and origin."""
    from factcheck.storage import origin_of, relative_location

    chosen = chosen_sources(store, [old])
    place = relative_location(new, store.path)
    origin = origin_of(new, store.path)
    origins = store.origins()
    if origin is None and any(_is_of_file(store, origins, source) for source in chosen):
        raise ConfigError(f"{new}: no such file or folder", "move the file first, then tell where it went")
    base = _base(store, chosen, old)
    moves = []
    for source in chosen:
        rest = source.location.removeprefix(base)
        file_rest = rest.partition("#")[0]
        kept = origins.get(source.id) if origin is None else origin + file_rest
        moves.append((source, (place + rest, kept)))
    if all(source.location == location for source, (location, _) in moves):
        raise ConfigError(f"{new}: the source is there already", "name the old place, then the new one")
    return moves


def _base(store: Repository, chosen: Sequence[Source], old: str) -> str:
    """The location that was named: of the source itself, or of the file or folder that holds it."""
    from factcheck.storage import possible_locations

    for location in possible_locations(old, store.path):
        if below(chosen, location):
            return location.rstrip("/")
    return chosen[0].location


def _is_of_file(store: Repository, origins: Mapping[str, str | None], source: Source) -> bool:
    """Whether a source was read from a file, not from an address or under a name of its own."""
    from factcheck.storage import is_address

    origin = origins.get(source.id)
    return origin is not None and not is_address(origin) and source.location.startswith(origin)


def _replaced(store: Repository, moves: Sequence[tuple[Source, tuple[str, str | None]]]) -> dict[str, Source]:
    """Sources that were added at the new places before the move was told: location -> source, with equal content."""
    moving = {source.id for source, _ in moves}
    present = {source.location: source for source in store.sources() if source.id not in moving}
    replaced = {place: present[place] for _, (place, _) in moves if place in present}
    states = store.documents_state([*(source.location for source, _ in moves), *replaced])
    for source, (place, _) in moves:
        other = replaced.get(place)
        if other is not None and states[other.id].content_hash != states[source.id].content_hash:
            raise ConfigError(
                f"{place}: is another source already, with another content",
                f"remove one of them first: factcheck sources rm {place}",
            )
    return replaced


def refresh_sources(
    database: Path,
    names: Sequence[str] = (),
    *,
    progress: Progress | None = None,
    limits: Limits = Limits(),  # noqa: B008 - frozen
    told: Told | None = None,
) -> Added:
    """Read files and addresses again: all, or those named. What has changed is a new version of its source.

    Where all sources of a feed or an archive are read again, those that are new in it are added. An address is asked for no more than what is
    newer than the stored version.

    What is gone or cannot be read is in `skipped`, and stays in the store as it is.
    """
    from factcheck.storage import open_store

    skipped: list[Skipped] = []
    with open_store(database, write=True, make=False) as store:
        chosen = chosen_sources(store, names) if names else list(store.sources())
        adding = Adding(store, progress, told)
        adding.add(_reread(store, chosen, limits, skipped))
        report = adding.report
    return Added(tuple(adding.outcomes), tuple(skipped), report)


def _reread(
    store: Repository, sources: Sequence[Source], limits: Limits, skipped: list[Skipped]
) -> Iterator[Placed]:
    """The documents of sources as their files and addresses have them now."""
    from factcheck.reading import read_each
    from factcheck.storage import absolute_location, is_address

    origins = store.origins()
    all_of: dict[str, list[Source]] = {}
    for source in store.sources():
        origin = origins.get(source.id) or _existing(store, source.location)
        if origin is not None:
            all_of.setdefault(origin, []).append(source)
    named = {source.id for source in sources}
    removed = frozenset(source.location for source in store.removed())
    for origin, present in all_of.items():
        own = [source for source in present if source.id in named]
        if not own:
            continue
        place = absolute_location(origin, store.path)
        if not is_address(origin) and not Path(place).exists():
            skipped.extend(
                Skipped(source.location, "no such file any more", _where_it_went(source)) for source in own
            )
            continue
        asked = _Asked(store, origin, own, None if len(own) < len(present) else removed, skipped)
        if is_address(origin):
            yield from _fetch_origin(asked, limits)
        else:
            yield from asked.placed(read_each([place], limits), place)


def _where_it_went(source: Source) -> str:
    return f"factcheck sources mv {source.location} NEW, or factcheck sources rm {source.location}"


def _existing(store: Repository, location: str) -> str | None:
    """The origin of a source that an older program added: its location, when it is a file."""
    from factcheck.storage import absolute_location, origin_of

    return origin_of(absolute_location(location, store.path), store.path) if location != "-" else None


def _fetch_origin(asked: _Asked, limits: Limits) -> Iterator[Placed]:
    """The documents at an address; those that are stored, where the server has nothing newer."""
    from factcheck.reading.web import Unchanged, read_address

    ids = {source.id for source in asked.sources}
    stored = [document for document in asked.store.documents(raw=True) if document.id in ids]
    known = next((document.fetch for document in stored if document.fetch is not None), None)
    read: list[Document | Skipped] = []
    for result in read_address(asked.origin, limits, known):
        if isinstance(result, Unchanged):
            yield from (Placed(document, asked.origin) for document in stored)
            return
        read.append(result)
    yield from asked.placed(read, asked.origin)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A file or address that is read again."""

    store: Repository
    """Where its sources are."""
    origin: str
    """As it is stored."""
    sources: Sequence[Source]
    """Those read from it that are to be read again."""
    removed: frozenset[str] | None
    """Locations of sources that a person removed, which stay removed; None when only some of its sources were named."""
    skipped: list[Skipped]
    """Takes what cannot be read."""

    def placed(self, results: Iterable[Document | Skipped], place: str) -> Iterator[Placed]:
        """What it gave, each document given to the sources that were read from it; new entries of it are new sources."""
        for result in results:
            entry = result.location.removeprefix(place)
            own = [source for source in self.sources if _is_entry(source, self.origin, entry)]
            if isinstance(result, Skipped):
                places = [source.location for source in own] or [self.origin + entry]
                self.skipped.extend(Skipped(location, result.reason, result.hint) for location in places)
                continue
            for source in own:
                yield Placed(at_place(result, source.location, source.id), self.origin)
            location = self.origin + entry
            if not own and entry and self.removed is not None and location not in self.removed:
                yield Placed(at_place(result, location, identity_at(self.store, location)), self.origin)


def _is_entry(source: Source, origin: str, entry: str) -> bool:
    """Whether a source is this entry of a file; or the file itself, perhaps under a name of its own."""
    return source.location == origin + entry or (not entry and not source.location.startswith(origin))


@contextmanager
def _changing(database: Path) -> Iterator[tuple[Repository, Holdings]]:
    """One transaction on a store that exists, with what it holds in memory, for a change and the judging after it."""
    from factcheck.storage import open_store

    with open_store(database, write=True, make=False) as store:
        holdings = Holdings(store)
        with store.transaction():
            holdings.catch_up()
            yield store, holdings
        bring_up_to_date(store, holdings)
