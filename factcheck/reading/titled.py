"""Documents whose title stands apart from their text: pages, entries of feeds, messages, records."""

from __future__ import annotations

from dataclasses import replace

from factcheck.model import Document, Span
from factcheck.reading.pipe_table import one_line
from factcheck.reading.said import Said, said_document, sound
from factcheck.reading.table_marks import table_marks


def titled_document(location: str, said: Said, body: str) -> Document:
    """The document of a title and the text below it. The title is the first line, with its figures as a headline's.

    >>> document = titled_document("feed.xml#1", Said("60 nations", date="18 Nov 2025"), "They came.")
    >>> document.text, document.headline, document.published
    ('60 nations\\n\\nThey came.', Span(start=0, end=10), '2025-11-18')
    """
    title, body = one_line(sound(said.title)), sound(body)
    text = f"{title}\n\n{body}".rstrip("\n") if title else body
    document = said_document(location, said, text)
    return replace(document, headline=Span(0, len(title)) if title else None, place_marks=table_marks(text))
