"""Web archives (WARC): each page captured is a source of its own, `crawl.warc.gz#https://example.org/fair`."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from factcheck.model import Document, Skipped
from factcheck.reading.content import Content, UnreadableError
from factcheck.reading.extras import from_extra
from factcheck.reading.formats import charset_of, media_type_of
from factcheck.reading.limits import Limits
from factcheck.reading.metadata import published_by_host
from factcheck.reading.unpacking import DAMAGES, Members, unpack

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord  # type: ignore[import-untyped]

_CAPTURES = frozenset({"response", "resource", "conversion"})
"""Kinds of records that hold what a server sent; the others tell how it was asked."""
_PASSED_OVER = ("image/", "video/", "audio/", "font/", "text/css", "text/javascript", "application/javascript",
                "application/x-javascript", "application/json", "application/font", "text/dns")  # fmt: skip
"""What pages are made of besides their text: nobody need be told of it."""
_GET_AGAIN = "get it again from where it came"


def read(content: Content, limits: Limits) -> Iterator[Document | Skipped]:
    """The documents of all captures, in the archive's order."""
    with from_extra("web"):
        from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
        from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]
    members = Members.of(content, limits)

    class Records(ArchiveIterator):  # type: ignore[misc]
        """Without the library's own words on standard error."""

        INC_RECORD = ""

    found = False
    try:
        for record in Records(BytesIO(content.data)):
            if not _is_capture(record) or not members.passes("", _media_type(record)):
                continue
            found = True
            if not members.take():
                yield members.too_many()
                break
            try:
                data = unpack(record.content_stream(), len(content.data), members.allowance, limits)
            except UnreadableError as error:
                yield members.skipped(_address(record), error)
                reason = "what follows that page was not read: it would have to be unpacked first"
                yield Skipped(content.location, reason, "leave the page out, or raise the limit source_bytes")
                break
            if _is_cut_off(record):
                yield Skipped(content.location, "is cut off; its last page was not read", _GET_AGAIN)
                break
            yield from _capture(record, data, members)
    except (ArchiveLoadFailed, AttributeError, *DAMAGES) as error:
        if not found:
            raise UnreadableError("is no web archive, or a damaged one", _GET_AGAIN) from error
        yield Skipped(content.location, "is damaged or cut off; the rest was not read", _GET_AGAIN)
    yield from members.left_out()
    if not found and not members.other_kinds:
        raise UnreadableError("holds no page that was captured whole", _GET_AGAIN)


def _capture(record: ArcWarcRecord, data: bytes, members: Members) -> Iterator[Document | Skipped]:
    if not data:
        return
    address = _address(record)
    for result in members.read(address, data, _media_type(record), _charset(record)):
        yield published_by_host(result, address)


def _is_cut_off(record: ArcWarcRecord) -> bool:
    """Whether the archive ends before a record that was read to its end does."""
    chunked = record.http_headers and record.http_headers.get_header("Transfer-Encoding")
    return not chunked and getattr(record.raw_stream, "limit", 0) > 0


def _address(record: ArcWarcRecord) -> str:
    return record.rec_headers.get_header("WARC-Target-URI") or "no address"


def _is_capture(record: ArcWarcRecord) -> bool:
    """Whether a record holds a page that the server gave, rather than an error, a redirection or a picture."""
    if record.rec_type not in _CAPTURES or _media_type(record).startswith(_PASSED_OVER):
        return False
    return record.http_headers is None or record.http_headers.get_statuscode() in ("200", "203")


def _content_type(record: ArcWarcRecord) -> str:
    headers = record.http_headers or record.rec_headers
    return headers.get_header("Content-Type") or ""


def _media_type(record: ArcWarcRecord) -> str:
    return media_type_of(_content_type(record))


def _charset(record: ArcWarcRecord) -> str:
    return charset_of(_content_type(record))
