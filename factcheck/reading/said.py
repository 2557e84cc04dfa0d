"""What a source says of itself, and the document that it makes of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.model import Document, Skipped
from factcheck.reading.content import source_id
from factcheck.reading.dates import iso_date, language_code
from factcheck.reading.pipe_table import one_line

_NOT_SEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Soft hyphens and spaces without width: they stand within words."""
_NO_CHARACTERS = re.compile("[\0\ud800-\udfff]")
"""NUL and lone surrogates: they can be neither shown nor stored."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a source says of itself, in its own words; empty where it says nothing."""

    title: str = ""
    """Headline."""
    publisher: str = ""
    """Who published it."""
    date: str = ""
    """When it was published."""
    event: str = ""
    """What it is about as a whole."""
    language: str = ""
    """Name or code of its language."""


def said_document(location: str, said: Said, text: str) -> Document:
    """The document of a text with what its source says of itself; a date that is none is named among its problems.

    >>> document = said_document("a.docx", Said("60 nations", date="18 Nov 2025"), "They came.")
    >>> document.title, document.published, document.text
    ('60 nations', '2025-11-18', 'They came.')
    """
    published = iso_date(said.date)
    problems: tuple[Skipped, ...] = ()
    if published is None and any(character.isdecimal() for character in said.date):
        reason = f"“{one_line(sound(said.date))[:40]}” is no date"
        problems = (Skipped(location, reason, "give it with --published"),)
    return Document(
        id=source_id(location),
        location=location,
        text=text,
        title=one_line(sound(said.title)) or None,
        publisher=one_line(sound(said.publisher)) or None,
        published=published,
        event=one_line(sound(said.event)) or None,
        language=language_code(said.language),
        problems=problems,
    )


def sound(text: str) -> str:
    """The text without signs that are not seen, and with a replacement for each that can be neither shown nor stored.

    >>> sound("60\\0nations"), sound("exhi\\u00adbitors")
    ('60�nations', 'exhibitors')
    """
    return _NO_CHARACTERS.sub("�", _NOT_SEEN.sub("", text))
