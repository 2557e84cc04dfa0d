"""Web archives: each page captured is a source of its own."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest

from factcheck.model import Document, Skipped
from factcheck.reading import Limits, read_content
from factcheck.reading.content import Content
from tests.reading.sources import skipped_of

pytest.importorskip("warcio", reason="web archives come with the extra [web]")

PAGE = "<html><title>Fair</title><p>Boat Show 2025 drew 1\xa0200 exhibitors.</p>".encode("latin-1")
PAGES = (
    ("https://www.example.org/fair", "200 OK", "text/html; charset=iso-8859-1", PAGE),
    ("https://example.org/gone", "404 Not Found", "text/html", b"no 5"),
    ("https://example.org/notes", "200 OK", "text/plain", b"Boat Show 2025 drew 500 exhibitors."),
    ("https://example.org/logo", "200 OK", "image/png", b"xx"),
    ("https://example.org/film", "200 OK", "application/x-film", b"xx"),
)


def archive(*pages: tuple[str, str, str, bytes], packed: bool = True) -> bytes:
    """A web archive of pages."""
    from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped]
    from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped]

    written = BytesIO()
    writer: Any = WARCWriter(written, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("a.warc.gz", {"software": "a test"}))
    for address, status, kind, body in pages:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        payload = BytesIO(body)
        writer.write_record(
            writer.create_warc_record(address, "response", payload=payload, http_headers=headers)
        )
    return written.getvalue()


def results(data: bytes, name: str = "a.warc.gz", limits: Limits = Limits()) -> list[Document | Skipped]:  # noqa: B008
    """What an archive gives."""
    return list(read_content(Content(name, data), limits))


@pytest.mark.parametrize("packed", [True, False])
def test_each_page_is_a_source(packed: bool) -> None:
    name = "a.warc.gz" if packed else "a.warc"
    page, notes, problem = results(archive(*PAGES, packed=packed), name)
    assert isinstance(page, Document) and isinstance(notes, Document)
    assert (page.location, page.publisher) == (f"{name}#https://www.example.org/fair", "example.org")
    assert page.text == "Fair\n\nBoat Show 2025 drew 1\xa0200 exhibitors."
    assert notes.text == "Boat Show 2025 drew 500 exhibitors."
    assert isinstance(problem, Skipped)
    assert problem.reason == "one member is of a kind that is not read (application/x-film)"


def test_an_archive_cut_off_gives_what_is_there_and_says_so() -> None:
    data = archive(PAGES[0], PAGES[2], packed=False)
    *found, problem = results(data[:-10], "a.warc")
    assert [each.location for each in found] == ["a.warc#https://www.example.org/fair"]
    assert isinstance(problem, Skipped) and "cut off" in problem.reason


def test_a_bomb_ends_the_archive() -> None:
    bomb = ("https://example.org/bomb", "200 OK", "text/html", b"0" * 30_000_000)
    first, bombed, rest = results(archive(PAGES[0], bomb, PAGES[2]))
    assert isinstance(first, Document) and isinstance(bombed, Skipped) and isinstance(rest, Skipped)
    assert bombed.location == "a.warc.gz#https://example.org/bomb"
    assert rest.reason.startswith("what follows that page was not read")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"hello", "is no web archive, or a damaged one"),
        (archive(PAGES[1]), "holds no page that was captured whole"),
        (b"", "is empty"),
    ],
    ids=["other", "errors", "empty"],
)
def test_what_is_no_archive(data: bytes, reason: str) -> None:
    assert skipped_of("a.warc.gz", data).reason == reason


def test_the_library_says_nothing_itself(capsys: pytest.CaptureFixture[str]) -> None:
    results(archive(*PAGES, packed=False)[:-1].replace(b"Content-Length: ", b"Content-Length: 1"), "a.warc")
    assert capsys.readouterr() == ("", "")
