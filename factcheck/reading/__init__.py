"""Sources -> documents. One module per format, found through `formats`; nothing here knows what a figure is.

>>> read([]).documents
()
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.model import Document, Skipped
from factcheck.reading.content import Content, UnreadableError, load_file, load_standard_input, source_id
from factcheck.reading.dates import iso_date
from factcheck.reading.formats import format_of, format_of_stream
from factcheck.reading.limits import Limits
from factcheck.reading.locations import STANDARD_INPUT, Found, find_files, refuse_missing
from factcheck.reading.marks import with_marks

__all__ = ["Limits", "Reading", "iso_date", "read", "read_content", "read_each", "source_id"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of the sources."""

    documents: tuple[Document, ...]
    """Those read, in the order named; the files of a folder by name."""
    skipped: tuple[Skipped, ...]
    """Those that could not be read, with the reason and what to do."""


def read(locations: Sequence[str | os.PathLike[str]], limits: Limits = Limits()) -> Reading:  # noqa: B008 - frozen
    """Reads files, folders and `-` (standard input).

    What cannot be read is in `.skipped`. A missing path raises `ReadError`, before anything is read.
    """
    results = list(read_each(locations, limits))
    return Reading(
        tuple(result for result in results if isinstance(result, Document)),
        tuple(result for result in results if isinstance(result, Skipped)),
    )


def read_each(
    locations: Sequence[str | os.PathLike[str]],
    limits: Limits = Limits(),  # noqa: B008 - frozen
) -> Iterator[Document | Skipped]:
    """As `read`, one source at a time, so that no more than one need be in memory."""
    named = [os.fspath(location) for location in ([locations] if isinstance(locations, str) else locations)]
    refuse_missing(named)
    return _results(named, limits)


def _results(named: Sequence[str], limits: Limits) -> Iterator[Document | Skipped]:
    for found in find_files(named, limits):
        if isinstance(found, Skipped):
            yield found
        else:
            yield from _read_found(found, limits)


def _read_found(found: Found, limits: Limits) -> Iterator[Document | Skipped]:
    try:
        data = load_standard_input(limits) if found.path == STANDARD_INPUT else load_file(found.path, limits)
    except UnreadableError as error:
        yield Skipped(found.location, error.message, error.hint)
        return
    yield from read_content(Content(found.location, data), limits)


def read_content(content: Content, limits: Limits = Limits()) -> Iterator[Document | Skipped]:  # noqa: B008 - frozen
    """Reads bytes that are there already, by the suffix of their location, else by how they begin.

    >>> [document.text for document in read_content(Content("a.txt", b"60 nations came."))]
    ['60 nations came.']
    """
    known = format_of(content.location) or format_of_stream(content.data)
    try:
        for result in known.reader()(content, limits):
            yield with_marks(result) if isinstance(result, Document) else result
    except UnreadableError as error:
        yield Skipped(content.location, error.message, error.hint)
