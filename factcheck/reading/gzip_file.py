"""Files packed with gzip: `report.txt.gz` is read as `report.txt` would be, and keeps its own name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.model import Document, Skipped
from factcheck.reading.content import Content
from factcheck.reading.limits import Limits
from factcheck.reading.unpacking import allowance_of, gunzip, refuse_depth

_MAGIC = b"\x1f\x8b"


def read(content: Content, limits: Limits) -> Iterator[Document | Skipped]:
    """What the packed file holds."""
    from factcheck.reading.formats import format_of, read_content, suffix_of, unsupported

    refuse_depth(content, limits)
    allowance = allowance_of(content, limits)
    name = (content.name or content.location).removesuffix(".gz").removesuffix(".GZ")
    if suffix_of(name) and not format_of(name):
        raise unsupported(name)
    # Some servers unpack on the way what they keep packed.
    is_unpacked = bool(content.media_type) and not content.data.startswith(_MAGIC)
    data = content.data if is_unpacked else gunzip(content.data, allowance, limits)
    yield from read_content(
        replace(content, data=data, name=name, media_type="", depth=content.depth + 1, allowance=allowance),
        limits,
    )
