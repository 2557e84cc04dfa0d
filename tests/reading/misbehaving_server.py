"""A server on this machine that misbehaves in each way that servers do."""

from __future__ import annotations

import gzip
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b"<html><head><title>Fair report</title></head><body><p>Boat Show 2025 drew 500 exhibitors.</p></body></html>"
BOMB = gzip.compress(b"0" * 30_000_000)
ETAG, LAST_MODIFIED = '"v1"', "Tue, 18 Nov 2025 10:00:00 GMT"


@dataclass
class Server:
    """The server as a test sees it."""

    address: str
    """`http://127.0.0.1:PORT`."""
    asked: Counter[str] = field(default_factory=Counter)
    """Path -> how often it was asked for."""
    headers: list[Mapping[str, str]] = field(default_factory=list)
    """Headers of each request."""
    closing: threading.Event = field(default_factory=threading.Event)
    """Set at the end, for those who answer slowly."""

    def url(self, path: str) -> str:
        """The address of a path."""
        return self.address + path


@contextmanager
def running() -> Iterator[Server]:
    """The server, as long as the context lasts."""
    server = Server("")

    class Handler(_Handler):
        told = server

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listening.daemon_threads = True
    server.address = f"http://127.0.0.1:{listening.server_port}"
    thread = threading.Thread(target=listening.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        listening.shutdown()
        listening.server_close()


class _Handler(BaseHTTPRequestHandler):
    told: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.close_connection = True
        self.told.asked[self.path] += 1
        self.told.headers.append(dict(self.headers.items()))
        name = self.path.partition("?")[0].strip("/").partition(".")[0]
        answer: Callable[[], None] | None = getattr(self, f"answer_{name}", None)
        try:
            if answer:
                answer()
            else:
                self.send(404, b"no such page with 404 exhibitors")
        except (BrokenPipeError, ConnectionResetError):
            pass  # whoever asked has seen enough

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send(self, status: int, body: bytes = b"", content_type: str = "text/html", **headers: str) -> None:
        """A whole answer."""
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Connection", "close")
        for key, value in {"Content_Length": str(len(body)), **headers}.items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def answer_page(self) -> None:
        self.send(200, PAGE, "text/html; charset=utf-8")

    def answer_kept(self) -> None:
        known = (self.headers.get("If-None-Match"), self.headers.get("If-Modified-Since"))
        if ETAG in known or LAST_MODIFIED in known:
            self.send(304)
        else:
            self.send(200, PAGE, ETag=ETAG, Last_Modified=LAST_MODIFIED)

    def answer_feed(self) -> None:
        items = "".join(
            f"<item><guid>{number}</guid><title>Boat Show 2025 drew {number} exhibitors</title></item>"
            for number in (500, 700)
        )
        body = f"<rss><channel><title>Fair news</title>{items}</channel></rss>".encode()
        self.send(200, body, "text/xml", ETag=ETAG)

    def answer_silent(self) -> None:
        self.told.closing.wait(20)

    def answer_dripping(self) -> None:
        self.send(200, b"<html>", Content_Length="100000")
        while not self.told.closing.wait(0.1):
            self.wfile.write(b"x")

    def answer_dripping_headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        number = 0
        while not self.told.closing.wait(0.1):
            number += 1
            self.wfile.write(b"X-%d: 1\r\n" % number)

    def answer_huge(self) -> None:
        self.send(200, b"x", Content_Length="999999999999")

    def answer_endless(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n")
        while not self.told.closing.is_set():
            self.wfile.write(b"60 nations " * 10_000)

    def answer_loop(self) -> None:
        self.send(302, Location="/loop")

    def answer_chain(self) -> None:
        number = int(self.path.rpartition("=")[2])
        self.send(301, Location=f"/chain?left={number - 1}" if number else "/page")

    def answer_to(self) -> None:
        self.send(302, Location=self.path.partition("?")[2])

    def answer_nowhere(self) -> None:
        self.send(302)

    def answer_picture(self) -> None:
        self.send(200, b"\x89PNG\r\n\x1a\n", "image/png")

    def answer_mislabelled(self) -> None:
        self.send(200, PAGE, "image/png")

    def answer_untyped(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + PAGE)

    def answer_plain(self) -> None:
        self.send(200, b"Boat Show 2025 drew 500 exhibitors.", "text/plain; charset=utf-8")

    def answer_short(self) -> None:
        self.send(200, PAGE, Content_Length=str(len(PAGE) + 100))

    def answer_long(self) -> None:
        self.send(200, PAGE + b"<p>999 nations", Content_Length=str(len(PAGE)))

    def answer_no_length(self) -> None:
        self.send(200, PAGE, Content_Length="many")

    def answer_packed(self) -> None:
        self.send(200, gzip.compress(PAGE), Content_Encoding="gzip")

    def answer_bomb(self) -> None:
        self.send(200, BOMB, Content_Encoding="gzip")

    def answer_broken_gzip(self) -> None:
        self.send(200, gzip.compress(PAGE)[:-20], Content_Encoding="gzip")

    def answer_brotli(self) -> None:
        self.send(200, b"\x0b\x02\x80", Content_Encoding="br")

    def answer_busy(self) -> None:
        if self.told.asked[self.path] == 1:
            self.send(429, Retry_After="0")
        elif self.told.asked[self.path] == 2:
            self.send(503)
        else:
            self.send(200, PAGE)

    def answer_always_busy(self) -> None:
        self.send(503)

    def answer_busy_for_long(self) -> None:
        self.send(429, Retry_After="3600")

    def answer_forbidden(self) -> None:
        self.send(403, b"go away, all 60 of you")

    def answer_empty(self) -> None:
        self.send(200)

    def answer_hanging_up(self) -> None:
        self.connection.close()

    def answer_nonsense(self) -> None:
        self.wfile.write(b"\x00\xff\x1b[31mnonsense\r\n\r\n" * 10)

    def answer_latin(self) -> None:
        page = PAGE.replace(b"500", b"1\xa0200").replace(b"drew", b"dr\xe9w")
        self.send(200, page, "text/html; charset=iso-8859-1")

    def answer_wrong_charset(self) -> None:
        self.send(200, PAGE.replace(b"500", "1\u202f200".encode()), "text/html; charset=koi8-r")

    def answer_no_such_charset(self) -> None:
        self.send(200, PAGE, "text/html; charset=\x1b[31mklingon")
