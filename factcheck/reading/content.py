"""What a reader gets: the bytes of one source, and the one way to say that they cannot be read."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO

from factcheck.errors import ReadError
from factcheck.model import Document, Skipped
from factcheck.reading.limits import Limits


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of one source, not yet decoded."""

    location: str
    """Path as the user named it, `-` for standard input."""
    data: bytes
    """All of it, within the limits."""


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
        f"{what} than the limit of {limits.source_bytes:,} bytes", "split it, or raise the limit"
    )
