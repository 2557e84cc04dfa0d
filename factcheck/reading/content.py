"""What a reader gets: the bytes of one source, and the one way to say that they cannot be read."""

from __future__ import annotations

import os
import stat
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import BinaryIO

from factcheck.errors import ReadError
from factcheck.model import Document, Skipped
from factcheck.reading.limits import Limits


@dataclass(slots=True)
class Allowance:
    """What may still be unpacked from one source named by the user; all archives inside it share it."""

    bytes: int
    """Bytes."""
    members: int
    """Members of archives, attachments, captures."""


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of one source, not yet decoded."""

    location: str
    """Path as the user named it, `#member` within it, a URL, `-` for standard input."""
    data: bytes
    """All of it, within the limits."""
    name: str = ""
    """What ends in its suffix, where that is not the location."""
    media_type: str = ""
    """What a server or a message says it is, lower case (`text/html`); empty for files."""
    charset: str = ""
    """The encoding that a server or a message declares."""
    depth: int = 0
    """In how many archives it lies."""
    allowance: Allowance | None = None
    """What may still be unpacked; None before anything is."""


@dataclass(slots=True)
class Names:
    """Gives each source inside another one a location of its own.

    >>> names = Names("feed.xml")
    >>> names.location("fair"), names.location("fair")
    ('feed.xml#fair', 'feed.xml#fair (2)')
    """

    location_of_all: str
    """Location of the source that holds them."""
    seen: Counter[str] = field(default_factory=Counter)
    """How often each name came up."""

    def location(self, name: str) -> str:
        """The location of the source of this name; a name that comes up again gets a number."""
        self.seen[name] += 1
        number = self.seen[name]
        return f"{self.location_of_all}#{name}" + (f" ({number})" if number > 1 else "")


class UnreadableError(ReadError):
    """A source that is there and cannot be read; the caller makes a `Skipped` of it."""


ReadContent = Callable[[Content, Limits], Iterable[Document | Skipped]]
"""A reader: most formats give one document; a format that holds several sources gives each of them."""

READ_HINT = "check the file and its permissions"


def source_id(location: str) -> str:
    """The identity of a source: `S-` and a hash of its location.

    >>> source_id("notes/fair.txt")
    'S-a1239f6d41'
    """
    return "S-" + sha256(location.encode("utf-8", "backslashreplace")).hexdigest()[:10]


def load_file(path: str, limits: Limits) -> bytes:
    """The bytes of a file; `UnreadableError` when it is no regular file, too big, or the system says no."""
    try:
        status = os.stat(path)  # noqa: PTH116 - undecodable names come as they are
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableError("is not a regular file", "pipe it in and name it - instead")
        if status.st_size > limits.source_bytes:
            raise _too_big(f"is larger ({status.st_size:,} bytes)", limits)
        with open(path, "rb") as file:  # noqa: PTH123
            return _read_within(file, limits)
    except OSError as error:
        raise UnreadableError((error.strerror or str(error)).lower(), READ_HINT) from error


def load_standard_input(limits: Limits) -> bytes:
    """The bytes of standard input; `UnreadableError` when it is closed or too big."""
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise UnreadableError("standard input is closed", "pipe a text into it")
    try:
        return _read_within(stream, limits)
    except (OSError, ValueError) as error:  # ValueError: the stream was closed
        raise UnreadableError(f"standard input: {error}".lower(), "pipe a text into it") from error


def _read_within(stream: BinaryIO, limits: Limits) -> bytes:
    data = stream.read(limits.source_bytes + 1)
    if len(data) > limits.source_bytes:
        raise _too_big("is larger", limits)
    return data


def _too_big(what: str, limits: Limits) -> UnreadableError:
    return UnreadableError(
        f"{what} than the limit of {limits.source_bytes:,} bytes",
        "split it, or raise the limit with --max-size",
    )
