"""Plain text: the decoded file, unchanged, with the metadata at its top."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.model import Document, Skipped
from factcheck.reading.content import Content
from factcheck.reading.decoding import Decoded, decode
from factcheck.reading.limits import Limits
from factcheck.reading.metadata import document, find_metadata


def read(content: Content, limits: Limits) -> Iterator[Document | Skipped]:
    """The one document of a text file."""
    decoded = decode(content.data, content.charset)
    yield with_damage(document(content.location, decoded.text, find_metadata(decoded.text)), decoded)


def with_damage(read_document: Document, decoded: Decoded) -> Document:
    """The document, with a word on the bytes that could not be decoded."""
    problem = damage(decoded, read_document.location)
    return replace(read_document, problems=(*read_document.problems, problem)) if problem else read_document


def damage(decoded: Decoded, location: str) -> Skipped | None:
    """A word on the bytes of a file that could not be decoded, if there are any."""
    if not decoded.damaged:
        return None
    line = decoded.text.count("\n", 0, decoded.text.index("\ufffd")) + 1
    stretches = "one stretch" if decoded.damaged == 1 else f"{decoded.damaged:,} stretches, the first here,"
    verb = "is" if decoded.damaged == 1 else "are"
    return Skipped(
        f"{location}:{line}", f"{stretches} {verb} not UTF-8 and {verb} read as �", "save the file as UTF-8"
    )
