"""Web addresses: fetched whole or not at all, whatever the server does, and never from where nobody meant to."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.model import Document, Fetch, Skipped
from factcheck.reading import Limits, read
from factcheck.reading.private_addresses import is_private
from factcheck.reading.web import Unchanged, read_address
from tests.reading.misbehaving_server import ETAG, LAST_MODIFIED, Server, running

pytest.importorskip("httpx", reason="fetching comes with the extra [web]")

QUICK = Limits(allow_private=True, fetch_patience=1, fetch_seconds=30, fetch_bytes=1_000_000)
"""For servers that are too slow."""
PATIENT = replace(QUICK, fetch_patience=20)
"""For all others, so that a busy machine fails no test."""
SLOW = ("/silent", "/dripping", "/dripping_headers")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """One server for all; each test asks for a path of its own."""
    with running() as started:
        yield started


@pytest.fixture(autouse=True)
def no_proxy_and_short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tester's own proxies are not asked, and busy servers get less time."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("factcheck.reading.fetching._FIRST_PAUSE_SECONDS", 0.01)


def outcome(address: str, limits: Limits = PATIENT) -> Document | Skipped:
    """The one thing that an address gives."""
    reading = read([address], limits)
    results: list[Document | Skipped] = [*reading.documents, *reading.skipped]
    (one,) = results
    assert one.location == address
    return one


@pytest.mark.parametrize(
    "path",
    ["/page", "/chain?left=3", "/mislabelled", "/untyped", "/packed", "/busy", "/long", "/to?/page",
     "/no_such_charset", "/to?//127.0.0.1:PORT/page", "/page#fragment"],
)  # fmt: skip
def test_a_page_is_read(server: Server, path: str) -> None:
    document = outcome(server.url(path.replace("PORT", server.address.rpartition(":")[2])))
    assert isinstance(document, Document), document
    assert document.text == "Fair report\n\nBoat Show 2025 drew 500 exhibitors."
    assert (document.title, document.publisher) == ("Fair report", "127.0.0.1")


@pytest.mark.parametrize(
    ("path", "figure"), [("/latin", "1\xa0200"), ("/wrong_charset", "1\u202f200"), ("/plain", "500")]
)
def test_encodings_and_plain_text(server: Server, path: str, figure: str) -> None:
    document = outcome(server.url(path))
    assert isinstance(document, Document)
    assert f"{figure} exhibitors" in document.text


@pytest.mark.parametrize(
    ("path", "reason", "hint"),
    [
        ("/missing", "the server answers 404 Not Found", "check the address in a browser"),
        ("/forbidden", "the server answers 403 Forbidden", "open it in a browser, save the page and name the file"),
        ("/silent", "did not answer within 1 s", "try again later"),
        ("/dripping", "sends less than 10,000 bytes a second", "try again later, or save the page and name the file"),
        ("/dripping_headers", "did not answer within 1 s", "try again later"),
        ("/huge", "is larger (999,999,999,999 bytes) than the limit of 1,000,000 bytes", "raise the limit fetch_bytes"),
        ("/endless", "goes on for more than the limit of 1,000,000 bytes", "raise the limit fetch_bytes"),
        ("/loop", "redirects more than 5 times", "check the address in a browser"),
        ("/chain?left=9", "redirects more than 5 times", "check the address in a browser"),
        (
            "/to?file:///etc/passwd",
            "redirects to file:///etc/passwd, which is not fetched: only http:// and https:// are",
            "check the address in a browser",
        ),
        (
            "/to?ftp://127.0.0.1/a",
            "redirects to ftp://127.0.0.1/a, which is not fetched: only http:// and https:// are",
            "check the address in a browser",
        ),
        (
            "/to?http://me:secret@127.0.0.1/",
            "redirects to an address that holds a user name",
            "save the page and name the file",
        ),
        ("/picture", "is of the kind image/png, which is not read", "save what you need of it as text"),
        ("/short", "the server breaks off before the end", "try again later"),
        ("/bomb", "unpacks to more than 200 times its size, as bombs do", "leave it out, or unpack it and look at it"),
        ("/broken_gzip", "is packed with gzip and damaged or cut off", "get it again from where it came"),
        ("/brotli", "is sent packed as br, which was not asked for", "save the page and name the file"),
        ("/always_busy", "the server answers 503 Service Unavailable", "try again later"),
        ("/busy_for_long", "the server answers 429 Too Many Requests", "try again later"),
        ("/empty", "is empty", "check that it was saved or piped in whole"),
    ],
)  # fmt: skip
def test_what_cannot_be_fetched_is_told_in_a_line(server: Server, path: str, reason: str, hint: str) -> None:
    began = time.monotonic()
    limits = QUICK if path in SLOW else PATIENT
    assert outcome(server.url(path), limits) == Skipped(server.url(path), reason, hint)
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("path", ["/hanging_up", "/nonsense", "/no_length", "/nowhere"])
def test_what_is_no_http_is_told_too(server: Server, path: str) -> None:
    skipped = outcome(server.url(path))
    assert isinstance(skipped, Skipped) and skipped.hint and "\x1b" not in skipped.reason


def test_a_busy_server_is_asked_again_and_no_other(server: Server) -> None:
    outcome(server.url("/always_busy?tries"))
    outcome(server.url("/forbidden?tries"))
    outcome(server.url("/busy_for_long?tries"))
    asked = server.asked
    assert [asked[f"/{name}?tries"] for name in ("always_busy", "forbidden", "busy_for_long")] == [3, 1, 1]


def test_offline_forbids_all(server: Server) -> None:
    skipped = outcome(server.url("/page?offline"), replace(PATIENT, offline=True))
    assert skipped == Skipped(
        server.url("/page?offline"), "is a web address, and nothing may be fetched", "leave out --offline"
    )
    assert not server.asked["/page?offline"]


def test_private_addresses_are_not_asked(server: Server) -> None:
    for address in (
        server.url("/page?private"),
        server.url("/page?private").replace("127.0.0.1", "localhost"),
    ):
        skipped = outcome(address, replace(PATIENT, allow_private=False))
        assert isinstance(skipped, Skipped)
        assert skipped.reason.endswith("an address of this machine or of a private network")
        assert skipped.hint == "add --allow-private if that is meant"
    assert not server.asked["/page?private"]


def test_a_name_that_changes_its_address_gains_nothing(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name looks public when it is looked up, and leads to this machine when it is connected to."""
    monkeypatch.setattr("factcheck.reading.fetching.addresses_of", lambda host, port: ["93.184.215.14"])
    skipped = outcome(server.url("/page?rebound"), replace(PATIENT, allow_private=False))
    assert isinstance(skipped, Skipped)
    assert skipped.reason == "leads to 127.0.0.1, an address of this machine or of a private network"
    assert not server.asked["/page?rebound"]


def test_a_redirect_to_a_private_address_is_not_followed(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = server.url("/page?target").replace("127.0.0.1", "127.0.0.2")
    monkeypatch.setattr(
        "factcheck.reading.private_addresses.is_private", lambda address: address != "127.0.0.1"
    )
    monkeypatch.setattr("factcheck.reading.fetching.is_private", lambda address: address != "127.0.0.1")
    skipped = outcome(server.url(f"/to?{target}"), replace(PATIENT, allow_private=False))
    assert isinstance(skipped, Skipped)
    assert skipped.reason == "leads to 127.0.0.2, an address of this machine or of a private network"
    assert not server.asked["/page?target"]


@pytest.mark.parametrize(
    "address",
    "0.0.0.0 127.8.8.8 10.1.1.1 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 224.0.0.1 255.255.255.255 "
    "::1 :: fe80::1 fe80::1%eth0 fc00::1 ::ffff:10.0.0.1 64:ff9b::a00:1 2002:a00:1:: ff02::1 nonsense".split(),
)
def test_addresses_that_are_private(address: str) -> None:
    assert is_private(address)


def test_addresses_that_are_public() -> None:
    assert not any(is_private(address) for address in ("1.1.1.1", "2606:4700:4700::1111", "::ffff:1.1.1.1"))


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("ftp://example.org/a.txt", "is not fetched: only http:// and https:// are"),
        ("file:///etc/passwd", "is not fetched: only http:// and https:// are"),
        ("http:///a.txt", "names no host"),
        ("http://[::1/a.txt", "is no web address"),
        ("http://me:secret@example.org/", "holds a user name"),
        ("http://127.0.0.1:99999/", "is no web address"),
    ],
)
def test_what_is_no_web_address(address: str, reason: str) -> None:
    skipped = outcome(address)
    assert isinstance(skipped, Skipped) and skipped.reason == reason


def test_a_closed_port_and_an_unknown_host(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        skipped = outcome(f"http://127.0.0.1:{closed.getsockname()[1]}/")
    assert isinstance(skipped, Skipped) and skipped.reason == "the server refuses the connection"

    def unknown(*_: object) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr("factcheck.reading.fetching.addresses_of", unknown)
    skipped = outcome("http://no-such-host.example/", replace(PATIENT, allow_private=False))
    assert isinstance(skipped, Skipped) and skipped.reason == "the host no-such-host.example is not known"


def test_a_resolver_that_hangs_holds_nothing_up(monkeypatch: pytest.MonkeyPatch) -> None:
    released = threading.Event()
    monkeypatch.setattr("factcheck.reading.fetching.addresses_of", lambda *_: released.wait(20) and [])
    skipped = outcome("http://slow.example/", replace(QUICK, allow_private=False))
    released.set()
    assert isinstance(skipped, Skipped) and skipped.reason == "did not answer within 1 s"


def test_an_interruption_ends_a_fetch_at_once(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("factcheck.reading.fetching._Task._check_pace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        outcome(server.url("/silent?interrupted"))


def test_a_feed_from_the_web_gives_its_entries(server: Server) -> None:
    address = server.url("/feed")
    documents = read([address], PATIENT).documents
    assert [document.location for document in documents] == [f"{address}#500", f"{address}#700"]
    assert {document.fetch for document in documents} == {Fetch(address, ETAG)}
    assert {document.publisher for document in documents} == {"Fair news"}


def test_what_has_not_changed_is_not_sent_again(server: Server) -> None:
    document = outcome(server.url("/kept"))
    assert isinstance(document, Document)
    assert document.fetch == Fetch(server.url("/kept"), ETAG, LAST_MODIFIED)
    changed = replace(document.fetch, etag='"v0"', last_modified=None)
    assert list(read_address(server.url("/kept"), PATIENT, document.fetch)) == [
        Unchanged(server.url("/kept"))
    ]
    assert list(read_address(server.url("/kept"), PATIENT, changed)) == [document]
    (missing,) = read_address(server.url("/missing"), PATIENT, document.fetch)
    assert isinstance(missing, Skipped)


def test_lists_of_addresses_are_followed_when_they_are_named(server: Server, tmp_path: Path) -> None:
    written = f"# press\n{server.url('/page?listed')}\n\n{server.url('/page?listed')}\n60 nations\n"
    (tmp_path / "press.urls").write_text(written, encoding="utf-8")
    (tmp_path / "press.txt").write_text(server.url("/page?text"), encoding="utf-8")
    reading = read([tmp_path / "press.urls", tmp_path / "press.txt"], PATIENT)
    assert [document.location for document in reading.documents] == [
        server.url("/page?listed"), server.url("/page?text")
    ]  # fmt: skip
    assert [skipped.location for skipped in reading.skipped] == [f"{tmp_path}/press.urls:5"]
    asked = server.asked.total()
    reading = read([tmp_path], PATIENT)
    assert [skipped.hint for skipped in reading.skipped] == ["name it on the command line"]
    assert server.asked.total() == asked


def test_nothing_of_ours_is_told_to_servers(server: Server) -> None:
    outcome(server.url("/page?headers"))
    assert set(server.headers[-1]) == {"Host", "Accept", "Accept-Encoding", "Connection", "User-Agent"}
