"""Sources -> documents. One module per format, found through `formats`; nothing here knows what a figure is.

>>> read([]).documents
()
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.model import Document, Skipped
from factcheck.reading.address_list import addresses, is_address_list
from factcheck.reading.content import Content, UnreadableError, load_file, load_standard_input, source_id
from factcheck.reading.dates import iso_date
from factcheck.reading.extras import from_extra
from factcheck.reading.formats import ADDRESSES, TEXT, format_of, read_content
from factcheck.reading.limits import Limits
from factcheck.reading.locations import (
    STANDARD_INPUT,
    Found,
    find_files,
    is_address,
    is_passed_over,
    refuse_missing,
)
from factcheck.reading.printed_dates import with_printed_date

__all__ = [
    "Limits",
    "Reading",
    "from_extra",
    "is_passed_over",
    "iso_date",
    "read",
    "read_content",
    "read_each",
    "read_found",
    "source_id",
    "with_printed_date",
]


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of the sources."""

    documents: tuple[Document, ...]
    """Those read, in the order named; the files of a folder by name."""
    skipped: tuple[Skipped, ...]
    """Those that could not be read, with the reason and what to do."""


def read(locations: Sequence[str | os.PathLike[str]], limits: Limits = Limits()) -> Reading:  # noqa: B008 - frozen
    """Reads files, folders, web addresses and `-` (standard input).

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
    return _results(find_files(named, limits), limits)


def read_found(paths: Sequence[str], limits: Limits) -> Iterator[Document | Skipped]:
    """Reads files that nobody named, that turned up in a folder: a list of web addresses among them is not followed.

    Those that have gone again are passed over.
    """
    there = [path for path in paths if os.path.lexists(path)]
    found = (
        each if isinstance(each, Skipped) else replace(each, is_named=False)
        for each in find_files(there, limits)
    )
    return _results(found, limits)


def _results(files: Iterable[Found | Skipped], limits: Limits) -> Iterator[Document | Skipped]:
    for found in files:
        if isinstance(found, Skipped):
            yield found
        else:
            yield from _read_found(found, limits)


def _read_found(found: Found, limits: Limits) -> Iterator[Document | Skipped]:
    if is_address(found.path):
        yield from _read_addresses([found.path], limits)
        return
    try:
        data = load_standard_input(limits) if found.path == STANDARD_INPUT else load_file(found.path, limits)
        listed = _addresses_in(found, data, limits)
    except UnreadableError as error:
        yield Skipped(found.location, error.message, error.hint)
        return
    if listed is None:
        yield from read_content(Content(found.location, data), limits)
        return
    for line in (line for line in listed if isinstance(line, int)):
        yield Skipped(f"{found.location}:{line}", "is no web address", "begin it with http:// or https://")
    named = [address for address in listed if isinstance(address, str)]
    yield from _read_addresses(named[: limits.records], limits)
    if len(named) > limits.records:
        reason = f"lists more than {limits.records:,} addresses; the rest was not read"
        yield Skipped(found.location, reason, "split it, or raise the limit records")


def _addresses_in(found: Found, data: bytes, limits: Limits) -> list[str | int] | None:
    """What a list of web addresses that was named itself holds; None for all other files."""
    known = format_of(found.path)
    if not found.is_named or known not in (ADDRESSES, TEXT):
        return None
    return addresses(data) if known is ADDRESSES or is_address_list(data) else None


def _read_addresses(named: Sequence[str], limits: Limits) -> Iterator[Document | Skipped]:
    from factcheck.reading.web import Unchanged, read_address

    for address in named:
        for result in read_address(address, limits):
            assert not isinstance(result, Unchanged)  # nothing is known of it
            yield result
