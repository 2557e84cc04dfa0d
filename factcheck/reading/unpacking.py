"""Packed bytes -> bytes, within the limits; and the members of an archive as sources of their own.

Nothing is ever written to disk, so that no name of a member leads anywhere.
"""

from __future__ import annotations

import gzip
import lzma
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Protocol

from factcheck.model import Document, Skipped
from factcheck.reading.content import Allowance, Content, Names, UnreadableError
from factcheck.reading.limits import Limits

_CHUNK = 1_000_000
_RAISE_HINT = "unpack it and name its parts, or raise the limit"
DAMAGES = (EOFError, OSError, zlib.error, lzma.LZMAError, ValueError, NotImplementedError)
"""What the libraries raise for archives that are damaged or packed in an unknown way."""


class Packed(Protocol):
    """A stream that unpacks as it is read."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""


def allowance_of(content: Content, limits: Limits) -> Allowance:
    """What may still be unpacked from the source in which the content lies."""
    return content.allowance or Allowance(limits.unpacked_bytes, limits.archive_members)


def unpack(stream: Packed, packed_size: int, allowance: Allowance, limits: Limits) -> bytes:
    """All bytes of a stream; `UnreadableError` as soon as they are too many, by their number or for their size.

    >>> unpack(BytesIO(b"60 nations"), 10, Allowance(1_000, 1), Limits())
    b'60 nations'
    """
    chunks: list[bytes] = []
    size = 0
    while chunk := stream.read(_CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        allowance.bytes -= len(chunk)
        if size > limits.source_bytes:
            raise UnreadableError(f"unpacks to more than {limits.source_bytes:,} bytes", _RAISE_HINT)
        if size >= _CHUNK and size > limits.unpacking_ratio * packed_size:
            raise UnreadableError(
                f"unpacks to more than {limits.unpacking_ratio} times its size, as bombs do",
                "leave it out, or unpack it and look at it",
            )
        if allowance.bytes < 0:
            raise UnreadableError(
                f"with it more than {limits.unpacked_bytes:,} bytes are unpacked from one source", _RAISE_HINT
            )
    return b"".join(chunks)


def gunzip(data: bytes, allowance: Allowance, limits: Limits) -> bytes:
    """The bytes behind gzip; `UnreadableError` when they are damaged or too many.

    >>> gunzip(gzip.compress(b"60 nations"), Allowance(1_000, 1), Limits())
    b'60 nations'
    """
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as stream:
            return unpack(stream, len(data), allowance, limits)
    except UnreadableError:
        raise
    except DAMAGES as error:
        raise UnreadableError(
            "is packed with gzip and damaged or cut off", "get it again from where it came"
        ) from error


def refuse_depth(content: Content, limits: Limits) -> None:
    """Raises `UnreadableError` for an archive that lies in too many others."""
    if content.depth >= limits.archive_depth:
        raise UnreadableError(f"is an archive within {limits.archive_depth} archives", _RAISE_HINT)


@dataclass(slots=True)
class Members:
    """The members of one archive, opened one after the other."""

    archive: Content
    """The archive itself."""
    limits: Limits
    """How much is read of it."""
    allowance: Allowance
    """What may still be unpacked."""
    names: Names
    """Their locations."""
    other_kinds: Counter[str] = field(default_factory=Counter)
    """Suffix or media type -> members that are not read for it."""

    @classmethod
    def of(cls, archive: Content, limits: Limits) -> Members:
        """The members of an archive; `UnreadableError` when it lies too deep within others."""
        refuse_depth(archive, limits)
        return cls(archive, limits, allowance_of(archive, limits), Names(archive.location))

    def passes(self, name: str, media_type: str = "") -> bool:
        """Whether a member is of a kind that is read, by name or media type; others are counted, to be told once."""
        from factcheck.reading.formats import format_of, format_of_media_type, suffix_of

        if format_of(name) or format_of_media_type(media_type) or media_type.startswith("text/"):
            return True
        self.other_kinds[suffix_of(name) or media_type or "no suffix"] += 1
        return False

    def take(self) -> bool:
        """Counts one member; False when there have been enough."""
        self.allowance.members -= 1
        return self.allowance.members >= 0

    def read(
        self, name: str, data: bytes, media_type: str = "", charset: str = ""
    ) -> Iterator[Document | Skipped]:
        """What a member's bytes hold; the member is a source of its own."""
        from factcheck.reading.formats import read_content

        yield from read_content(
            Content(
                self.names.location(name),
                data,
                name,
                media_type,
                charset,
                self.archive.depth + 1,
                self.allowance,
            ),
            self.limits,
        )

    def skipped(self, name: str, error: UnreadableError) -> Skipped:
        """A member that cannot be opened."""
        return Skipped(self.names.location(name), error.message, error.hint)

    def too_many(self) -> Skipped:
        """What is said when there are more members than are read."""
        return Skipped(
            self.archive.location,
            f"holds more than {self.limits.archive_members:,} members; the rest was not read",
            _RAISE_HINT,
        )

    def left_out(self) -> Iterator[Skipped]:
        """One line on all members of kinds that are not read."""
        if not self.other_kinds:
            return
        count = self.other_kinds.total()
        kinds = ", ".join(kind for kind, _ in self.other_kinds.most_common(4))
        what = "one member is" if count == 1 else f"{count:,} members are"
        yield Skipped(
            self.archive.location,
            f"{what} of a kind that is not read ({kinds})",
            "save what you need of it as text",
        )
