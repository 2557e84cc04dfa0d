"""E-mail: the message is one source, what is attached to it others, `message.eml#report.html`."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import PurePosixPath

from factcheck.model import Document, Skipped
from factcheck.reading.content import Content, UnreadableError
from factcheck.reading.decoding import decode, decode_html
from factcheck.reading.html import fragment_text
from factcheck.reading.limits import Limits
from factcheck.reading.said import Said
from factcheck.reading.titled import titled_document
from factcheck.reading.unpacking import Members

_LONGEST_HEADER = 2_000
"""Characters of a header that are looked at."""
_PASSED_OVER = ("image/", "application/pgp-", "application/pkcs7-", "application/x-pkcs7-")
"""Beginnings of the media types of pictures in the text and of signatures: nobody need be told of them."""
_MESSAGE = "message/rfc822"
_NO_MESSAGE = "export it again from the mail program"


def read(content: Content, limits: Limits) -> Iterator[Document | Skipped]:
    """The message, then what is attached to it."""
    try:
        message = message_from_bytes(content.data)
        bodies, attached = _parts(message)
    except RecursionError as error:
        raise UnreadableError("nests its parts too deeply", _NO_MESSAGE) from error
    if not any(message.get(name) for name in ("From", "Date", "Subject", "Message-ID")):
        raise UnreadableError("is no e-mail", _NO_MESSAGE)
    said = Said(_header(message, "Subject"), _sender(message), _date(message))
    body = "\n\n".join(text for text in (_text(part, limits) for part in bodies) if text)
    if body or said.title:
        yield titled_document(content.location, said, body)
    elif not attached:
        raise UnreadableError("is a message without words", _NO_MESSAGE)
    yield from _attachments(attached, content, limits)


def _attachments(attached: list[Message], content: Content, limits: Limits) -> Iterator[Document | Skipped]:
    if not attached:
        return
    members = Members.of(content, limits)
    for number, part in enumerate(attached, start=1):
        name = _file_name(part) or f"attachment {number}"
        media_type = part.get_content_type()
        if media_type == _MESSAGE:
            name = name if name.endswith(".eml") else f"{name}.eml"
        if not members.passes(name, media_type):
            continue
        if not members.take():
            yield members.too_many()
            break
        yield from members.read(name, _bytes(part), media_type, part.get_content_charset() or "")
    yield from members.left_out()


def _parts(message: Message) -> tuple[list[Message], list[Message]]:
    """The parts that are the message's own text, and those that are attached to it."""
    bodies: list[Message] = []
    attached: list[Message] = []
    waiting = [message]
    while waiting:
        part = waiting.pop()
        media_type = part.get_content_type()
        payload = part.get_payload()
        children = (
            [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []
        )
        if media_type == _MESSAGE or part.get_content_disposition() == "attachment":
            attached.append(part)
        elif media_type == "multipart/alternative":
            waiting.extend(_best(children))
        elif children:
            waiting.extend(reversed(children))
        elif media_type in ("text/plain", "text/html"):
            bodies.append(part)
        elif not media_type.startswith(_PASSED_OVER):
            attached.append(part)
    return bodies, attached


def _best(alternatives: list[Message]) -> list[Message]:
    """Of the same words said in several ways: plain text, unless it is empty or only the page has tables."""
    by_type = {part.get_content_type(): part for part in alternatives}
    plain, page = by_type.get("text/plain"), by_type.get("text/html")
    other = [part for part in alternatives if part.is_multipart()]
    if plain is not None and _bytes(plain).strip():
        richer = page or (other[-1] if other else None)
        if richer is None or b"<table" not in _bytes_within(richer).lower():
            return [plain]
    if page is not None:
        return [page]
    return other[-1:] or alternatives[-1:]


def _bytes_within(part: Message) -> bytes:
    return b"".join(_bytes(inner) for inner in part.walk() if inner.get_content_type() == "text/html")


def _bytes(part: Message) -> bytes:
    """What a part holds, decoded from its transfer encoding; of a message within the message, all of it."""
    payload = part.get_payload()
    if part.is_multipart() and isinstance(payload, list):
        try:
            return b"\n".join(child.as_bytes() for child in payload if isinstance(child, Message))
        except (UnicodeError, LookupError, KeyError):
            return b""
    decoded = part.get_payload(decode=True)
    return decoded if isinstance(decoded, bytes) else b""


def _text(part: Message, limits: Limits) -> str:
    data, charset = _bytes(part), part.get_content_charset() or ""
    if not data.strip():
        return ""
    if part.get_content_type() == "text/html":
        return fragment_text(decode_html(data, charset).text, limits)
    return decode(data, charset).text.strip("\n")


def _header(message: Message, name: str) -> str:
    """A header's words, decoded."""
    written = str(message.get(name, ""))[:_LONGEST_HEADER]
    try:
        return str(make_header(decode_header(written)))
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return written


def _sender(message: Message) -> str:
    """The sender's name, else the host of the address."""
    name, address = parseaddr(_header(message, "From"))
    return name or address.rpartition("@")[2]


def _date(message: Message) -> str:
    written = _header(message, "Date")
    try:
        return parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError, OverflowError):
        return written


def _file_name(part: Message) -> str:
    """The name that a file was attached under, without folders."""
    try:
        name = str(make_header(decode_header(part.get_filename() or "")))
    except (HeaderParseError, LookupError, UnicodeError, ValueError, TypeError):
        name = ""
    return PurePosixPath(name.replace("\\", "/")).name[:_LONGEST_HEADER]
