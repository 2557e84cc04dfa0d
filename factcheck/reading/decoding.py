"""Bytes -> text: byte order marks, UTF-8, then a guess among the encodings that texts still come in.

A wrong guess must never change a figure, so only encodings are tried in which the bytes of ASCII digits mean
digits and nothing else.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from factcheck.reading.content import UnreadableError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins with the UTF-16 mark: looked at first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAVE_AS_UTF8 = "save it as UTF-8 text"
_SIGNATURES = (
    (b"%PDF-", "a PDF", "rename it so that it ends in .pdf"),
    (
        b"PK\x03\x04",
        "a zip archive or an office document",
        "rename it so that it ends in .docx, .xlsx, .zip or such",
    ),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old office document",
        "open it and save it as .docx, .xlsx or .pptx",
    ),
    (b"{\\rtf", "an RTF document", "open it and save it as .docx"),
    (b"\x1f\x8b", "a gzip archive", "rename it so that it ends in .gz"),
    (b"SQLite format 3\0", "a SQLite database", _SAVE_AS_UTF8),
    (b"\x89PNG\r\n", "an image", _SAVE_AS_UTF8),
    (b"\xff\xd8\xff", "an image", _SAVE_AS_UTF8),
    (b"GIF8", "an image", _SAVE_AS_UTF8),
)
"""How other files begin, what they are, and what to do."""
_HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,1000}(?:<\?xml[^>]{0,200}>\s{0,1000})?<(?:!doctype html|html)\b", re.I
)
_DECLARED = re.compile(
    rb"charset\s{0,20}=\s{0,20}[\"']?\s{0,20}([A-Za-z0-9_-]{1,40})|<\?xml[^>]{0,100}encoding=[\"']([A-Za-z0-9_-]{1,40})"
)
_DECLARED_WITHIN = 4096
_FAMILIES = re.compile(
    r"utf-?8|us-?ascii|(?:iso-?|iso_)8859[-_]\d+|latin-?\d+|(?:windows|cp)-?125\d|koi8-[ru]|macintosh|gbk|gb2312"
    r"|gb18030|big5|euc-(?:jp|kr)|shift_jis|windows-31j",
    re.I,
)
"""Encodings that a web page may declare; Python knows others, some of which are no encodings of text."""
_READ_AS = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "macintosh": "mac_roman",
    "windows-31j": "cp932",
}
"""Declared name -> what browsers read it as (WHATWG Encoding Standard, section 4.2)."""
_GUESSED = ["cp1250", "cp1251", "cp1253", "cp1255", "cp1256", "koi8_r", "cp932", "euc_jp",
            "gbk", "big5", "cp949"]  # fmt: skip
_GUESS_FROM = 65_536
"""Bytes that the guess is made from."""
_WESTERN = frozenset(
    "€‚„…‘’“”•–—™\xa0¡¢£¥§©ª«\xad®°±´µ·º»¼½¾¿×ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿŒœŠšŽž"
)
"""What the upper half of Windows-1252 holds in texts of Western Europe."""
_WESTERN_SHARE = 0.95
"""Texts with a greater share of these among their non-ASCII characters are read as Windows-1252, which
charset-normalizer takes for a relative in short texts (a pound sign for a Polish letter)."""
_FOREIGN_SHARE = 0.3
"""Texts with a greater share of non-ASCII characters are written in another alphabet."""
_CONTROLS = re.compile(r"[\x01-\x07\x0e-\x1a\x1c-\x1f]")
_CONTROLS_SHARE = 0.02
"""What has a greater share of control characters is no text; the escape of terminals does not count."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was read."""

    text: str
    """Without a byte order mark."""
    damaged: int = 0
    """How many stretches were not UTF-8 in a text that otherwise is; each stands as U+FFFD in the text."""


def looks_like_html(data: bytes) -> bool:
    """Whether the bytes begin like a web page.

    >>> looks_like_html(b"<!DOCTYPE html><p>60 nations"), looks_like_html(b"<b>60</b> nations")
    (True, False)
    """
    return _HTML_START.match(data) is not None


def decode(data: bytes, charset: str = "") -> Decoded:
    """The text of a plain file; `UnreadableError` when it is empty, binary, or in no known encoding.

    `charset` is what a server or a message declares: UTF-8 that is valid counts more, a guess less.

    >>> decode("caf\\u00e9: \\u00a35".encode("cp1252")).text
    'café: £5'
    """
    if looks_like_html(data):
        raise UnreadableError("holds a web page", "rename it so that it ends in .html")
    return _decode(data, charset.lower() or None)


def decode_html(data: bytes, charset: str = "") -> Decoded:
    """The text of a web page: what its server declares, then what the page does, counts more than a guess."""
    match = _DECLARED.search(data[:_DECLARED_WITHIN])
    declared = (match[1] or match[2]).decode("ascii").lower() if match else None
    return _decode(data, charset.lower() or declared)


def _decode(data: bytes, declared: str | None) -> Decoded:
    for signature, name, hint in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError(f"is {name} whatever its name says", hint)
    decoded = _by_mark(data) or _by_content(data, declared)
    if not decoded.text.strip():
        raise UnreadableError("is empty", "check that it was saved or piped in whole")
    if "\0" in decoded.text:
        raise UnreadableError("holds NUL bytes, so it is no text", _SAVE_AS_UTF8)
    sample = decoded.text[:_GUESS_FROM]
    if len(_CONTROLS.findall(sample)) > _CONTROLS_SHARE * len(sample):
        raise UnreadableError("is binary and no text", _SAVE_AS_UTF8)
    return decoded


def _by_mark(data: bytes) -> Decoded | None:
    marked = next((known for known in _BYTE_ORDER_MARKS if data.startswith(known[0])), None)
    if marked is None:
        return None
    mark, encoding = marked
    try:
        return Decoded(data[len(mark) :].decode(encoding))
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            return _by_content(data[len(mark) :], "utf-8")
        raise UnreadableError(f"is marked as {encoding[:6].upper()} and is not", _SAVE_AS_UTF8) from error


def _by_content(data: bytes, declared: str | None) -> Decoded:
    if b"\0" in data:
        raise UnreadableError("holds NUL bytes, so it is no text", _SAVE_AS_UTF8)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass  # an older encoding, or a damaged text
    if declared and declared != "utf-8" and _FAMILIES.fullmatch(declared):
        try:
            return Decoded(data.decode(_READ_AS.get(declared, declared)))
        except (LookupError, UnicodeDecodeError):
            pass  # the page declares what it does not hold
    return _damaged_utf8(data) or Decoded(_guess(data))


def _damaged_utf8(data: bytes) -> Decoded | None:
    """The text, if it holds more characters of UTF-8 than damages: other encodings hardly ever do."""
    text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    characters = sum(not character.isascii() for character in text) - damaged
    return Decoded(text, damaged) if characters > damaged else None


def _guess(data: bytes) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    beyond = [character for character in text if not character.isascii()]
    western = sum(character in _WESTERN for character in beyond)
    if western >= _WESTERN_SHARE * len(beyond) and len(beyond) < _FOREIGN_SHARE * len(text):
        return text
    from charset_normalizer import from_bytes

    first = next(place for place, byte in enumerate(data) if byte > 127)
    start = max(0, first - _GUESS_FROM // 2)
    best = from_bytes(data[start : start + _GUESS_FROM], cp_isolation=_GUESSED).best()
    if best is not None:
        try:
            return data.decode(best.encoding)
        except UnicodeDecodeError:
            pass  # holds for the beginning only
    raise UnreadableError("is in no encoding that can be recognised", _SAVE_AS_UTF8)
