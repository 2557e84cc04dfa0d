"""Web addresses as sources: fetched, then read like a file of their kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.model import Document, Fetch, Skipped
from factcheck.reading.content import Content, UnreadableError
from factcheck.reading.fetching import fetch
from factcheck.reading.formats import read_content
from factcheck.reading.limits import Limits
from factcheck.reading.metadata import published_by_host


@dataclass(frozen=True, slots=True)
class Unchanged:
    """An address that gives what it gave before: the documents that came from it still hold."""

    address: str
    """The address; all documents whose `fetch.address` it is."""


def read_address(
    address: str, limits: Limits, known: Fetch | None = None
) -> Iterator[Document | Skipped | Unchanged]:
    """The documents at a web address; `Unchanged` when it gives what it gave when `known` was said of it.

    `known` is `Document.fetch` of any document that came from there. When the address cannot be fetched the documents
    that came from it before are no worse for it.
    """
    try:
        fetched = fetch(address, limits, known)
    except UnreadableError as error:
        yield Skipped(address, error.message, error.hint)
        return
    if fetched.content is None:
        yield Unchanged(address)
    else:
        yield from _documents(fetched.content, fetched.fetch, limits)


def _documents(content: Content, said: Fetch, limits: Limits) -> Iterator[Document | Skipped]:
    for result in read_content(content, limits):
        told = published_by_host(result, content.location)
        yield replace(told, fetch=said) if isinstance(told, Document) else told
