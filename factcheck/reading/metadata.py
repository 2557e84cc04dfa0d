"""What a text says of itself at its top: a block of `TITLE:` lines, or front matter between `---` lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from factcheck.model import Document, Skipped, Span
from factcheck.reading.content import source_id
from factcheck.reading.dates import iso_date, language_code
from factcheck.reading.layout import lines, stripped, without

FIELDS = {
    "title": "title",
    "headline": "title",
    "publisher": "publisher",
    "site": "publisher",
    "sitename": "publisher",
    "source": "source",
    "url": "source",
    "date": "date",
    "published": "date",
    "event": "event",
    "language": "language",
    "lang": "language",
    "author": "author",
}
"""Name in the document, any case -> what it is. The first that is not empty counts."""
_BLOCK_LINE = re.compile(r"[ \t]{0,8}([A-Za-z]{1,20})[ \t]{0,8}:(?!//)")
_MATTER_LINE = re.compile(r"([^\W\d][\w -]{0,60}?)[ \t]{0,8}:(?=[ \t]|$)")
_FENCE = "---"
_QUOTED = re.compile(r"(?:\"((?:[^\"\\]|\\.)*+)\"|'((?:[^']|'')*+)')(?:[ \t]*#.*)?")
_FOLDED = re.compile(r"[>|][+-]?")
_LONGEST_PUBLISHER = 80


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line of metadata."""

    field: str
    value: Span
    line: int


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was found at the top of a text."""

    entries: tuple[_Entry, ...] = ()
    ignored: tuple[Span, ...] = ()
    """The lines of metadata, with their line breaks."""
    body: int = 0
    """Where the text proper begins."""


def find_metadata(text: str) -> Metadata:
    """The metadata at the top of a text; empty when it has none.

    >>> find_metadata("TITLE: Fair report\\n\\n60 nations came.").body
    19
    """
    return _front_matter(text) or _leading_block(text) or Metadata()


def document(location: str, text: str, found: Metadata, ignored: tuple[Span, ...] = ()) -> Document:
    """The document of a text with its metadata; `ignored` are further stretches that state nothing."""
    values: dict[str, _Entry] = {}
    for entry in found.entries:
        if entry.value.start < entry.value.end:
            values.setdefault(entry.field, entry)

    def words(name: str) -> str | None:
        entry = values.get(name)
        return " ".join(text[entry.value.start : entry.value.end].split()) if entry else None

    written_date = words("date") or ""
    published = iso_date(written_date)
    problems: tuple[Skipped, ...] = ()
    if published is None and any(character.isdecimal() for character in written_date):
        place = f"{location}:{values['date'].line}"
        problems = (
            Skipped(place, f"“{written_date[:40]}” is no date", "write it as 2025, 2025-11 or 2025-11-21"),
        )
    headline = values["title"].value if "title" in values else None
    return Document(
        id=source_id(location),
        location=location,
        text=text,
        title=words("title"),
        publisher=words("publisher") or publisher_of(words("source") or ""),
        published=published,
        event=words("event"),
        language=language_code(words("language") or ""),
        headline=headline,
        ignored=without((*found.ignored, *ignored), headline),
        problems=problems,
    )


def publisher_of(source: str) -> str | None:
    """The publisher that a SOURCE line names: the host of an address, or a name, not a path."""
    if re.match(r"https?://\S+", source, re.I):
        return host_of(source.split(maxsplit=1)[0])
    return source if source and "/" not in source and len(source) <= _LONGEST_PUBLISHER else None


def host_of(address: str) -> str | None:
    """The host of a web address, without `www.`; None when it has none.

    >>> host_of("https://www.example.org/fair"), host_of("https://[")
    ('example.org', None)
    """
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:  # brackets that are no IPv6 address
        return None
    return host.removeprefix("www.") or None


def published_by_host(result: Document | Skipped, address: str) -> Document | Skipped:
    """A document from the web that names no publisher, with the host that gave it."""
    if isinstance(result, Skipped) or result.publisher:
        return result
    return replace(result, publisher=host_of(address))


def _leading_block(text: str) -> Metadata | None:
    """`NAME: value` lines up to the first line that is none; one with an unknown name stays text."""
    entries: list[_Entry] = []
    ignored: list[Span] = []
    body = 0
    for number, (line, following) in enumerate(lines(text), start=1):
        match = _BLOCK_LINE.match(text, line.start, line.end)
        if match is None:
            if not entries and number < 3 and not text[line.start : line.end].strip():
                continue  # a blank line above the block
            break
        name = FIELDS.get(match[1].lower())
        if name is None and not entries:
            break
        if name is not None:
            entries.append(_Entry(name, stripped(text, Span(match.end(), line.end)), number))
            ignored.append(Span(line.start, following))
            body = following
    return Metadata(tuple(entries), tuple(ignored), body) if entries else None


def _front_matter(text: str) -> Metadata | None:
    """The lines between two `---`, when they read like `key: value`: the simple part of YAML."""
    inside = _matter_lines(text)
    if inside is None:
        return None
    numbered, body = inside
    entries: list[_Entry] = []
    for position, (number, line) in enumerate(numbered):
        match = _MATTER_LINE.match(text, line.start, line.end)
        name = FIELDS.get(match[1].strip().lower()) if match else None
        if match is None or name is None:
            continue
        value = stripped(text, Span(match.end(), line.end))
        if _FOLDED.fullmatch(text, value.start, value.end):
            value = _indented(text, [below for _, below in numbered[position + 1 :]], value)
        entries.append(_Entry(name, _unquoted(text, value), number))
    return Metadata(tuple(entries), (Span(0, body),), body)


def _matter_lines(text: str) -> tuple[list[tuple[int, Span]], int] | None:
    """The numbered lines of the front matter and where the body begins; None when there is none."""
    found: list[tuple[int, Span]] = []
    has_key = False
    for number, (line, following) in enumerate(lines(text), start=1):
        words = text[line.start : line.end].rstrip()
        if number == 1:
            if words != _FENCE:
                return None
        elif words in (_FENCE, "..."):
            return (found, following) if has_key else None
        elif _MATTER_LINE.match(text, line.start, line.end):
            has_key = True
            found.append((number, line))
        elif words and not words.startswith((" ", "\t", "#", "- ")):
            return None  # prose: the first line was a rule
        else:
            found.append((number, line))
    return None


def _indented(text: str, below: list[Span], otherwise: Span) -> Span:
    """The indented lines of a folded value."""
    block = list(_leading_indented(text, below))
    return (
        stripped(text, Span(block[0].start, block[-1].end)) if block else Span(otherwise.end, otherwise.end)
    )


def _leading_indented(text: str, below: list[Span]) -> Iterator[Span]:
    for line in below:
        if not text.startswith((" ", "\t"), line.start):
            return
        yield line


def _unquoted(text: str, value: Span) -> Span:
    quoted = _QUOTED.fullmatch(text, value.start, value.end)
    return stripped(text, Span(*quoted.span(quoted.lastindex or 0))) if quoted else value
