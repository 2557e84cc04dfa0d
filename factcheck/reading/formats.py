"""Which reader reads what: the registry of formats. A new format is one module and one row here."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import cast

from factcheck.lexicon import load
from factcheck.model import Document, Skipped
from factcheck.reading.amounts import within_amounts
from factcheck.reading.content import Content, ReadContent, UnreadableError
from factcheck.reading.decoding import looks_like_html
from factcheck.reading.escapes import with_escapes_ignored
from factcheck.reading.limits import Limits
from factcheck.reading.marks import with_marks
from factcheck.reading.printed_dates import with_printed_date


@dataclass(frozen=True, slots=True)
class Format:
    """One format and the module that reads it."""

    name: str
    """For people."""
    suffixes: tuple[str, ...]
    """Ends of file names, lower case, with the dot."""
    module: str
    """Imported on first use; its `read` is a `ReadContent`."""
    media_types: tuple[str, ...] = ()
    """What servers and messages call it, lower case."""

    def reader(self) -> ReadContent:
        """The function that reads this format."""
        return cast(ReadContent, import_module(self.module).read)


TEXT = Format("plain text", (".txt", ".text"), "factcheck.reading.text")
MARKDOWN = Format(
    "Markdown", (".md", ".markdown"), "factcheck.reading.markdown", ("text/markdown", "text/x-markdown")
)
HTML = Format(
    "web page",
    (".html", ".htm", ".xhtml"),
    "factcheck.reading.html",
    ("text/html", "application/xhtml+xml"),
)
TABLE = Format(
    "table",
    (".csv", ".tsv"),
    "factcheck.reading.claims_csv",
    ("text/csv", "application/csv", "text/tab-separated-values"),
)
PDF = Format("PDF", (".pdf",), "factcheck.reading.pdf", ("application/pdf",))
_OFFICE = "application/vnd.openxmlformats-officedocument."
WORD = Format("Word document", (".docx",), "factcheck.reading.docx", (f"{_OFFICE}wordprocessingml.document",))
SLIDES = Format(
    "presentation", (".pptx",), "factcheck.reading.pptx", (f"{_OFFICE}presentationml.presentation",)
)
WORKBOOK = Format("workbook", (".xlsx",), "factcheck.reading.workbook", (f"{_OFFICE}spreadsheetml.sheet",))
_OPEN = "application/vnd.oasis.opendocument."
OPEN_DOCUMENT = Format(
    "OpenDocument",
    (".odt", ".ods", ".odp"),
    "factcheck.reading.odf",
    (f"{_OPEN}text", f"{_OPEN}spreadsheet", f"{_OPEN}presentation"),
)
FEED = Format(
    "feed",
    (".xml", ".rss", ".atom", ".rdf"),
    "factcheck.reading.feed",
    ("application/rss+xml", "application/atom+xml", "application/rdf+xml"),
)
RECORDS = Format(
    "JSON lines",
    (".jsonl", ".ndjson"),
    "factcheck.reading.json_lines",
    ("application/jsonl", "application/x-jsonlines", "application/x-ndjson"),
)
MAIL = Format("e-mail", (".eml",), "factcheck.reading.mail", ("message/rfc822",))
CAPTIONS = Format(
    "captions", (".srt", ".vtt"), "factcheck.reading.captions", ("text/vtt", "application/x-subrip")
)
ADDRESSES = Format("list of web addresses", (".urls",), "factcheck.reading.address_list", ("text/uri-list",))
WEB_ARCHIVE = Format(
    "web archive", (".warc", ".warc.gz"), "factcheck.reading.web_archive", ("application/warc",)
)
GZIP = Format("gzip", (".gz",), "factcheck.reading.gzip_file", ("application/gzip", "application/x-gzip"))
ZIP = Format(
    "zip archive",
    (".zip",),
    "factcheck.reading.zip_archive",
    ("application/zip", "application/x-zip-compressed"),
)
FORMATS = (
    TEXT, MARKDOWN, HTML, TABLE, PDF, WORD, SLIDES, WORKBOOK, OPEN_DOCUMENT, FEED, RECORDS, MAIL, CAPTIONS, ADDRESSES, WEB_ARCHIVE, GZIP, ZIP
)  # fmt: skip

SUPPORTED = ", ".join(known.suffixes[0] for known in (TEXT, MARKDOWN, HTML, TABLE))
"""What any program can save a document as, for messages."""

_FEED_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,1000}(?:<(?:\?[^>]{0,1000}\?|!--(?:[^-]|-(?!-)){0,5000}--|!DOCTYPE[^>\[]{0,1000})>\s{0,1000}){0,10}"
    rb"<(?:rss|feed|rdf:RDF)\b"
)
_CHARSET = re.compile(r"charset\s{0,5}=\s{0,5}\"?([A-Za-z0-9_.:-]{1,40})", re.I)
_BEGINNINGS = (
    (b"%PDF-", PDF),
    (b"WEBVTT", CAPTIONS),
    (b"\xef\xbb\xbfWEBVTT", CAPTIONS),
    (b'{"', RECORDS),
    (b"%PDF-", PDF),
    (b"WARC/1.", WEB_ARCHIVE),
    (b"\x1f\x8b", GZIP),
    (b"PK\x03\x04", ZIP),
)
"""How some formats begin."""
_TELLS_NOTHING = frozenset(
    {"", "text/plain", "text/xml", "application/xml", "application/octet-stream", "binary/octet-stream"}
)
"""Media types that servers give to files whose kind they don't know."""


def format_of(path: str) -> Format | None:
    """The format that a file's name gives.

    >>> format_of("notes/Fair.TXT").name, format_of("crawl.warc.gz").name, format_of("fair.xyz")
    ('plain text', 'web archive', None)
    """
    name = os.path.basename(path).lower()  # noqa: PTH119 - a path object would change "./a.txt"
    dots = [place for place, sign in enumerate(name) if sign == "."][-2:]
    for suffix in (name[dot:] for dot in dots if dot):
        for known in FORMATS:
            if suffix in known.suffixes:
                return known
    return None


def format_of_media_type(media_type: str) -> Format | None:
    """The format that a server or a message names.

    >>> format_of_media_type("text/html").name, format_of_media_type("image/png")
    ('web page', None)
    """
    return next((known for known in FORMATS if media_type in known.media_types), None)


def format_of_stream(data: bytes) -> Format:
    """The format of what has no name, by how it begins; else plain text.

    >>> format_of_stream(b"# Fair report").name, format_of_stream(b"Fair report").name
    ('Markdown', 'plain text')
    """
    if looks_like_html(data):
        return HTML
    if _FEED_START.match(data):
        return FEED
    for beginning, known in _BEGINNINGS:
        if data.startswith(beginning):
            return known
    return MARKDOWN if data.removeprefix(b"\xef\xbb\xbf").startswith((b"---", b"# ")) else TEXT


def media_type_of(content_type: str) -> str:
    """The media type in a `Content-Type`, lower case.

    >>> media_type_of("Text/HTML; charset=utf-8")
    'text/html'
    """
    return content_type.partition(";")[0].strip().lower()


def charset_of(content_type: str) -> str:
    """The encoding that a `Content-Type` declares; empty when it declares none.

    >>> charset_of('text/html; charset="ISO-8859-1"'), charset_of("text/html")
    ('ISO-8859-1', '')
    """
    match = _CHARSET.search(content_type)
    return match[1] if match else ""


def suffix_of(path: str) -> str:
    """The suffix of a name, lower case; empty when it has none."""
    return os.path.splitext(path)[1].lower()  # noqa: PTH122


def unsupported(path: str) -> UnreadableError:
    """What is said of a file whose name gives no format.

    >>> unsupported("report.doc").hint, unsupported("notes.xyz").hint
    ('save it as .docx', 'save it as one of .txt, .md, .html, .csv')
    """
    suffix = suffix_of(path)
    reason = (
        f"files ending in {suffix} are not supported" if suffix else "has no suffix that tells its format"
    )
    return UnreadableError(reason, f"save it as {_saved_as().get(suffix) or f'one of {SUPPORTED}'}")


@lru_cache(maxsize=1)
def _saved_as() -> dict[str, str]:
    """End of a name -> what to save such a file as."""
    return {
        suffix: other for other, suffixes in load("reading")["save_as"].items() for suffix in suffixes.split()
    }


def read_content(content: Content, limits: Limits = Limits()) -> Iterator[Document | Skipped]:  # noqa: B008 - frozen
    """Reads bytes that are there already.

    >>> [document.text for document in read_content(Content("a.txt", b"60 nations came."))]
    ['60 nations came.']
    """
    results: Iterable[Document | Skipped] = _read(content, limits)
    if not content.depth:
        results = within_amounts(results, content.location, limits)
    problems = 0
    for result in results:
        if isinstance(result, Skipped):
            problems += 1
            if problems > limits.problems and not content.depth:
                continue
        yield result
    if problems > limits.problems and not content.depth:
        more = problems - limits.problems
        reason = (
            f"{more:,} more parts of it were not read" if more > 1 else "one more part of it was not read"
        )
        yield Skipped(content.location, reason, "mend those named before")


def _read(content: Content, limits: Limits) -> Iterator[Document | Skipped]:
    try:
        if not content.data:
            raise UnreadableError("is empty", "check that it was saved or piped in whole")
        for result in _format_of_content(content).reader()(content, limits):
            if isinstance(result, Document):
                result = with_printed_date(with_escapes_ignored(with_marks(result)))
            yield result
    except UnreadableError as error:
        yield Skipped(content.location, error.message, error.hint)


def _format_of_content(content: Content) -> Format:
    """By the name of a file; by what a server says of it, unless its beginning says better."""
    by_name = format_of(content.name or content.location)
    if not content.media_type:
        return by_name or format_of_stream(content.data)
    by_beginning = format_of_stream(content.data)
    by_media_type = format_of_media_type(content.media_type)
    if by_beginning in (HTML, FEED, PDF):
        return by_beginning
    if by_media_type:
        return by_media_type
    if by_name:
        return by_name
    if content.media_type in _TELLS_NOTHING or content.media_type.startswith("text/"):
        return by_beginning
    raise UnreadableError(
        f"is of the kind {content.media_type}, which is not read", "save what you need of it as text"
    )
