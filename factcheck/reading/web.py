"""Web addresses as sources: fetched, then read like a file of their kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from factcheck.model import Document, Fetch, Skipped
from factcheck.reading.content import UnreadableError
from factcheck.reading.fetching import Fetched, fetch
from factcheck.reading.formats import read_content
from factcheck.reading.limits import Limits
from factcheck.reading.metadata import published_by_host


@dataclass(frozen=True, slots=True)
class Unchanged:
    """An address that gives what it gave before: the documents that came from it still hold."""

    address: str
    """The address; all documents whose `fetch.address` it is."""


def read_address(address: str, limits: Limits) -> Iterator[Document | Skipped]:
    """The documents at a web address."""
    try:
        fetched = fetch(address, limits)
    except UnreadableError as error:
        yield Skipped(address, error.message, error.hint)
        return
    yield from _documents(fetched, limits)


def read_addresses_again(
    known: Iterable[Fetch], limits: Limits
) -> Iterator[tuple[Fetch, Unchanged | list[Document | Skipped]]]:
    """Asks for addresses that were fetched before, and reads those that give something new.

    `known` holds one `Fetch` an address, as `Document.fetch` has it. What cannot be fetched is `Skipped`: the
    documents that came from it before are no worse for it.
    """
    for before in known:
        try:
            fetched = fetch(before.address, limits, before)
        except UnreadableError as error:
            yield before, [Skipped(before.address, error.message, error.hint)]
            continue
        yield before, list(_documents(fetched, limits)) if fetched.content else Unchanged(before.address)


def _documents(fetched: Fetched, limits: Limits) -> Iterator[Document | Skipped]:
    assert fetched.content is not None
    for result in read_content(fetched.content, limits):
        told = published_by_host(result, fetched.content.location)
        yield replace(told, fetch=fetched.fetch) if isinstance(told, Document) else told
