"""Sequences that a terminal obeys: they are text, but "[31m" in the colours of a saved screen is no 31 metres."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.model import Document, Span
from factcheck.reading.layout import merged

_SEQUENCE = re.compile(r"(?:\x1b\[|\x9b)[0-?]{0,100}[ -/]{0,10}[@-~]")


def with_escapes_ignored(document: Document) -> Document:
    """The document, whose escape sequences state nothing.

    >>> with_escapes_ignored(Document("S-1", "a.txt", "\\x1b[31m60\\x1b[0m nations")).ignored
    (Span(start=0, end=5), Span(start=7, end=11))
    """
    found = [Span(*match.span()) for match in _SEQUENCE.finditer(document.text)]
    return replace(document, ignored=merged((*document.ignored, *found))) if found else document
