"""Which reader reads which file: the registry of formats. A new format is one module and one row here."""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from factcheck.reading.content import ReadContent
from factcheck.reading.decoding import looks_like_html


@dataclass(frozen=True, slots=True)
class Format:
    """One format and the module that reads it."""

    name: str
    """For people."""
    suffixes: tuple[str, ...]
    """Ends of file names, lower case, with the dot."""
    module: str
    """Imported on first use; its `read` is a `ReadContent`."""

    def reader(self) -> ReadContent:
        """The function that reads this format."""
        return cast(ReadContent, import_module(self.module).read)


TEXT = Format("plain text", (".txt", ".text"), "factcheck.reading.text")
MARKDOWN = Format("Markdown", (".md", ".markdown"), "factcheck.reading.markdown")
HTML = Format("web page", (".html", ".htm"), "factcheck.reading.html")
TABLE = Format("table", (".csv",), "factcheck.reading.claims_csv")
FORMATS = (TEXT, MARKDOWN, HTML, TABLE)

SUPPORTED = ", ".join(suffix for known in FORMATS for suffix in known.suffixes[:1])
"""The usual suffix of each format, for messages."""


def format_of(path: str) -> Format | None:
    """The format that a file's name gives.

    >>> format_of("notes/Fair.TXT").name, format_of("fair.pdf")
    ('plain text', None)
    """
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122 - a path object would change "./a.txt"
    return next((known for known in FORMATS if suffix in known.suffixes), None)


def format_of_stream(data: bytes) -> Format:
    """The format of a text that has no name: a web page or Markdown by how it begins, else plain text.

    >>> format_of_stream(b"# Fair report").name, format_of_stream(b"Fair report").name
    ('Markdown', 'plain text')
    """
    if looks_like_html(data):
        return HTML
    return MARKDOWN if data.removeprefix(b"\xef\xbb\xbf").startswith((b"---", b"# ")) else TEXT
