"""Web addresses -> bytes, within limits of time and size, and from public addresses only.

A fetch runs in a thread of its own, so that nothing that a server does, or a resolver of names, can hold up the
program or an interruption of it. The address that a connection really leads to is looked at before a word is sent:
what a name stood for a moment ago says nothing.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

from factcheck.model import Fetch
from factcheck.reading.content import Content, UnreadableError
from factcheck.reading.extras import from_extra
from factcheck.reading.formats import charset_of, media_type_of
from factcheck.reading.limits import Limits
from factcheck.reading.private_addresses import addresses_of, is_private
from factcheck.reading.unpacking import allowance_of, gunzip

if TYPE_CHECKING:
    import httpx

_BUSY = frozenset({429, 500, 502, 503, 504})
"""Answers that a later try may better."""
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_UNCHANGED = 304
_FIRST_PAUSE_SECONDS = 0.5
"""Before the second try; each further pause is twice as long."""
_LONGEST_PAUSE_SECONDS = 4.0
"""A server that asks to wait longer is left alone."""
_LOOKS_EACH_SECONDS = 0.1
_ACCEPTED = "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.9,*/*;q=0.5"
_TRY_LATER = "try again later"
_CHECK_ADDRESS = "check the address in a browser"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a web address gave."""

    content: Content | None
    """Its bytes; None when the server says that they are those that were fetched before."""
    fetch: Fetch
    """What the server said of them."""


def fetch(address: str, limits: Limits, known: Fetch | None = None) -> Fetched:
    """Fetch a web address; `known` is what the server said when it was fetched before.

    Raises `UnreadableError` for whatever goes wrong.
    """
    if limits.offline:
        raise UnreadableError("is a web address, and nothing may be fetched", "leave out --offline")
    with from_extra("web"):
        import httpx  # noqa: F401 - here, so that its absence is told before a thread begins
    task = _Task(address, limits, known)
    Thread(target=task.run, daemon=True).start()
    try:
        return task.result()
    finally:
        task.given_up.set()


class _BusyError(Exception):
    """A server that may answer better in a moment."""

    def __init__(self, reason: UnreadableError, pause: float = 0.0) -> None:
        super().__init__(reason)
        self.reason = reason
        """What is said when it never does."""
        self.pause = pause
        """Seconds that it asks to wait."""


@dataclass(slots=True)
class _Task:
    """One fetch, with its redirects and tries, and what is known of its progress."""

    address: str
    limits: Limits
    known: Fetch | None
    given_up: Event = field(default_factory=Event)
    """Set when nobody waits for the result any more."""
    began: float = field(default_factory=time.monotonic)
    try_began: float | None = None
    """When the present try began; None between two tries."""
    received: int = 0
    """Bytes received in this try."""
    outcome: SimpleQueue[Fetched | BaseException] = field(default_factory=SimpleQueue)

    def run(self) -> None:
        """Fetch, in a thread; whatever happens is passed on to whoever waits."""
        try:
            self.outcome.put(self._fetched())
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            self.outcome.put(error)

    def result(self) -> Fetched:
        """Wait for the result, as long as there is progress."""
        while True:
            try:
                outcome = self.outcome.get(timeout=_LOOKS_EACH_SECONDS)
            except Empty:
                self._check_pace()
                continue
            if isinstance(outcome, Fetched):
                return outcome
            raise outcome

    def _check_pace(self) -> None:
        now, limits = time.monotonic(), self.limits
        if now - self.began > limits.fetch_seconds:
            raise UnreadableError(f"took longer than {limits.fetch_seconds} s to fetch", _TRY_LATER)
        took = 0.0 if self.try_began is None else now - self.try_began
        if took > limits.fetch_patience and not self.received:
            raise UnreadableError(f"did not answer within {limits.fetch_patience} s", _TRY_LATER)
        if took > limits.fetch_patience and self.received < limits.fetch_pace * took:
            raise UnreadableError(
                f"sends less than {limits.fetch_pace:,} bytes a second",
                f"{_TRY_LATER}, or save the page and name the file",
            )

    # -- in the thread -------------------------------------------------------------------------------------------

    def _fetched(self) -> Fetched:
        address = _checked(self.address, "")
        for _ in range(self.limits.fetch_redirects + 1):
            answer = self._answer(address)
            if isinstance(answer, Fetched):
                return answer
            address = _checked(urljoin(address, answer), address)
        raise UnreadableError(f"redirects more than {self.limits.fetch_redirects} times", _CHECK_ADDRESS)

    def _answer(self, address: str) -> Fetched | str:
        """What an address gives, or where it redirects to; a busy server is asked again."""
        pause = _FIRST_PAUSE_SECONDS
        for number in range(1, self.limits.fetch_tries + 1):
            try:
                return self._one_try(address)
            except _BusyError as busy:
                wait = max(pause, busy.pause)
                if (
                    number == self.limits.fetch_tries
                    or wait > _LONGEST_PAUSE_SECONDS
                    or self.given_up.is_set()
                ):
                    raise busy.reason from None
                self.try_began = None
                self.given_up.wait(wait)
                pause *= 2
        raise AssertionError("the last try returns or raises")

    def _one_try(self, address: str) -> Fetched | str:
        import httpx

        self.received, self.try_began = 0, time.monotonic()
        proxy = self._proxy(address)
        if not self.limits.allow_private:
            _refuse_private_name(address, through_proxy=proxy is not None)
        try:
            with (
                httpx.Client(
                    timeout=self.limits.fetch_patience, proxy=proxy, trust_env=False, headers=self._headers()
                ) as client,
                client.stream("GET", address, extensions=self._extensions(proxy)) as response,
            ):
                return self._read(response, address)
        except httpx.TimeoutException as error:
            raise UnreadableError(
                f"did not answer within {self.limits.fetch_patience} s", _TRY_LATER
            ) from error
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as error:
            raise UnreadableError("is no web address", _CHECK_ADDRESS) from error
        except httpx.HTTPError as error:
            raise _of_transport(error) from error

    def _headers(self) -> dict[str, str]:
        headers = {
            "User-Agent": "factcheck-sources",
            "Accept": _ACCEPTED,
            "Accept-Encoding": "gzip",
        }
        if self.known and self.known.etag:
            headers["If-None-Match"] = self.known.etag
        if self.known and self.known.last_modified:
            headers["If-Modified-Since"] = self.known.last_modified
        return headers

    def _proxy(self, address: str) -> str | None:
        parts = urlsplit(address)
        proxy = getproxies().get(parts.scheme)
        return None if not proxy or proxy_bypass(parts.hostname or "") else proxy

    def _extensions(self, proxy: str | None) -> dict[str, Any]:
        """The check of the address that is really connected to: between the connection and the request."""
        if self.limits.allow_private or proxy:
            return {}

        def look(event: str, details: Mapping[str, Any]) -> None:
            if event == "connection.connect_tcp.complete":
                peer = details["return_value"].get_extra_info("server_addr")
                if is_private(str(peer[0])):
                    raise _private(str(peer[0]))

        return {"trace": look}

    def _read(self, response: httpx.Response, address: str) -> Fetched | str:
        status = response.status_code
        if status in _REDIRECTS:
            return response.headers.get("Location") or "about:nowhere"
        said = Fetch(self.address, response.headers.get("ETag"), response.headers.get("Last-Modified"))
        if status == _UNCHANGED and self.known:
            return Fetched(None, said)
        if not response.is_success or status == 204:
            raise _of_status(response)
        kind = response.headers.get("Content-Type", "")
        data = self._body(response)
        content = Content(
            self.address, data, urlsplit(address).path, media_type_of(kind) or "application/octet-stream",
            charset_of(kind),
        )  # fmt: skip
        return Fetched(content, said)

    def _body(self, response: httpx.Response) -> bytes:
        most = self.limits.fetch_bytes
        announced = response.headers.get("Content-Length", "")
        if announced.isdecimal() and int(announced[:20]) > most:
            raise _too_big(f"is larger ({int(announced[:20]):,} bytes)", most)
        chunks: list[bytes] = []
        for chunk in response.iter_raw():
            chunks.append(chunk)
            self.received += len(chunk)
            if self.received > most:
                raise _too_big("goes on for more", most)
            if self.given_up.is_set():
                raise UnreadableError("was given up", _TRY_LATER)
        return self._unpacked(b"".join(chunks), response.headers.get("Content-Encoding", "").strip().lower())

    def _unpacked(self, data: bytes, encoding: str) -> bytes:
        if encoding in ("", "identity") or not data:
            return data
        if encoding not in ("gzip", "x-gzip"):
            raise UnreadableError(
                f"is sent packed as {encoding[:40]}, which was not asked for",
                "save the page and name the file",
            )
        return gunzip(data, allowance_of(Content("", data), self.limits), self.limits)


def _checked(address: str, redirected_from: str) -> str:
    """A web address, or where one redirects to, if it may be fetched; without its `#fragment`."""
    what = f"redirects to {address[:100]}, which " if redirected_from else ""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise UnreadableError(f"{what}is no web address", _CHECK_ADDRESS) from error
    if parts.scheme not in ("http", "https"):
        raise UnreadableError(f"{what}is not fetched: only http:// and https:// are", _CHECK_ADDRESS)
    if not host:
        raise UnreadableError(f"{what}names no host", _CHECK_ADDRESS)
    if parts.username or parts.password:
        raise UnreadableError(
            f"{what and 'redirects to an address that '}holds a user name", "save the page and name the file"
        )
    return parts._replace(fragment="").geturl()


def _refuse_private_name(address: str, *, through_proxy: bool) -> None:
    """Raises `UnreadableError` for a host with private addresses only; whether it has any a proxy may know better."""
    parts = urlsplit(address)
    try:
        found = addresses_of(parts.hostname or "", parts.port or 443)
    except (OSError, UnicodeError) as error:
        if through_proxy:
            return
        raise _no_such_host(parts.hostname or "") from error
    if all(is_private(one) for one in found):
        raise _private(found[0])


def _private(address: str) -> UnreadableError:
    return UnreadableError(
        f"leads to {address}, an address of this machine or of a private network",
        "add --allow-private if that is meant",
    )


def _no_such_host(host: str) -> UnreadableError:
    return UnreadableError(f"the host {host} is not known", "check the address and the connection")


def _too_big(what: str, most: int) -> UnreadableError:
    return UnreadableError(f"{what} than the limit of {most:,} bytes", "raise the limit fetch_bytes")


def _of_status(response: httpx.Response) -> UnreadableError | _BusyError:
    status = f"the server answers {response.status_code} {response.reason_phrase}".rstrip()
    if response.status_code in _BUSY:
        asked = response.headers.get("Retry-After", "")
        pause = float(asked[:6]) if asked.isdecimal() else 0.0
        return _BusyError(UnreadableError(status, _TRY_LATER), pause)
    if response.status_code in (401, 402, 403, 407, 451):
        return UnreadableError(status, "open it in a browser, save the page and name the file")
    return UnreadableError(status, _CHECK_ADDRESS)


def _of_transport(error: Exception) -> UnreadableError | _BusyError:
    """What is said of a connection that fails."""
    words = str(error)
    if "CERTIFICATE" in words.upper():
        return UnreadableError("has no valid certificate", _CHECK_ADDRESS)
    if "Name or service not known" in words or "getaddrinfo" in words or "name resolution" in words:
        return UnreadableError("its host is not known", "check the address and the connection")
    if "refused" in words:
        return _BusyError(UnreadableError("the server refuses the connection", _TRY_LATER))
    if "without sending complete message" in words or "incomplete" in words:
        return _BusyError(UnreadableError("the server breaks off before the end", _TRY_LATER))
    return _BusyError(
        UnreadableError(f"cannot be fetched ({words[:80] or type(error).__name__})", _TRY_LATER)
    )
