"""Files that are wrong or made to do harm, as bytes: each with what is said of it."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from tests.reading.building import lines, open_text, packed, pdf, stream, word, workbook

LAUGHS = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
BIG = 101_000_000
"""Bytes that a bomb unpacks to."""


def picture_page() -> bytes:
    """A PDF whose page is a picture."""
    image = stream(
        b"\x00" * 100,
        more=b"/Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceGray /BitsPerComponent 8",
    )
    return pdf(
        stream(b"q 400 0 0 600 0 0 cm /I Do Q"), objects={9: image}, resources=b"/XObject << /I 9 0 R >>"
    )


def cells(rows: int, columns: int) -> bytes:
    """The content of a PDF page of nothing but figures, each drawn by itself."""
    drawn = (
        b"1 0 0 1 %d %d Tm (60) Tj" % (10 + 14 * column, 4 * row)
        for row in range(rows)
        for column in range(columns)
    )
    return b"BT /F 2 Tf " + b" ".join(drawn) + b" ET"


def dense_record(figures: int) -> bytes:
    """A line of JSON whose text is figures."""
    return b'{"text": "' + b"60 firms " * figures + b'"}'


def lying_bomb(data: bytes) -> bytes:
    """A zip archive whose table of contents and headers say that its large members are small."""
    small = struct.pack("<I", 100)
    return data.replace(struct.pack("<I", BIG), small)


@dataclass(frozen=True, slots=True)
class Hostile:
    """One file."""

    name: str
    make: Callable[[], bytes]
    says: str
    """What is said of it."""
    hint: str
    """What to do, or how that begins."""

    @cache  # noqa: B019 - they live as long as the tests
    def data(self) -> bytes:
        """What the file holds; some take a second to make."""
        return self.make()


_AGAIN = "get it again"
_PASSWORD = "open it with its password and save it without one"
_CELL = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>60</v></c></row>'
_SOME = "<w:p><w:r><w:t>60 nations came.</w:t></w:r></w:p>"

FILES = (
    Hostile("empty.txt", lambda: b"", "is empty", "check that it was saved"),
    Hostile("empty.pdf", lambda: b"", "is empty", "check that it was saved"),
    Hostile("empty.docx", lambda: b"", "is empty", "check that it was saved"),
    Hostile("empty.xlsx", lambda: b"", "is empty", "check that it was saved"),
    Hostile("empty.odt", lambda: b"", "is empty", "check that it was saved"),
    Hostile("empty.pptx", lambda: b"", "is empty", "check that it was saved"),
    Hostile("nul.txt", lambda: b"60\0nations", "holds NUL bytes, so it is no text", "save it as UTF-8 text"),
    Hostile("big.txt", lambda: b"a" * 20_000_001, "is larger (20,000,001 bytes) than the limit", "split it, or raise"),
    Hostile("wrong.txt", lambda: pdf(stream(lines("60 nations"))), "is a PDF whatever its name says", "rename it"),
    Hostile("word.txt", lambda: word(_SOME), "is a zip archive or an office document", "rename it"),
    Hostile("wrong.pdf", lambda: b"60 nations came.", "is not a PDF, whatever its name says", "rename it"),
    Hostile("page.pdf", lambda: b"<!DOCTYPE html><p>60", "is not a PDF, whatever its name says", "rename it"),
    Hostile("wrong.docx", lambda: b"60 nations came.", "is not a Word document, whatever its name", "rename it"),
    Hostile("wrong.xlsx", lambda: word(_SOME), "is a Word document and not a workbook", "rename it so that it ends in .docx"),
    Hostile("wrong.odt", lambda: packed({"a.txt": b"60"}), "is a zip archive and not an OpenDocument", "rename it"),
    Hostile("old.docx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "is in an old office format", "open it and save it as .docx"),
    Hostile(
        "secret.xlsx",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
        "is encrypted",
        _PASSWORD,
    ),
    Hostile(
        "secret.odt",
        lambda: packed({"content.xml": b"\x01\x02", "META-INF/manifest.xml": b"<m><encryption-data/></m>"}),
        "is encrypted",
        _PASSWORD,
    ),
    Hostile("cut.docx", lambda: word(_SOME)[:-60], "is damaged", _AGAIN),
    Hostile("cut.xlsx", lambda: workbook("")[:300], "is damaged", _AGAIN),
    Hostile("cut.pdf", lambda: pdf(stream(lines("60 nations")))[:60], "is damaged", _AGAIN),
    Hostile("broken.docx", lambda: word("<w:p><w:r>"), "is damaged in word/document.xml", _AGAIN),
    Hostile("deep.docx", lambda: word("<w:sdt>" * 9_000), "is damaged in word/document.xml", _AGAIN),
    Hostile("nothing.docx", lambda: word("<w:p/>"), "holds no text", "check that it was saved whole"),
    Hostile("nothing.xlsx", lambda: workbook(""), "holds no text", "check that it was saved whole"),
    Hostile("nothing.pdf", lambda: pdf(stream(b"")), "holds no text", "run text recognition"),
    Hostile("scan.pdf", picture_page, "is a scan: its pages are pictures without text", "run text recognition"),
    Hostile("laughs.docx", lambda: word(_SOME, LAUGHS), "declares XML entities", "open it and save it anew"),
    Hostile("laughs.xlsx", lambda: workbook(_CELL, LAUGHS), "declares XML entities", "open it and save it anew"),
    Hostile("laughs.odt", lambda: open_text("<text:p>60</text:p>", LAUGHS), "declares XML entities", "open it and"),
    Hostile("outside.docx", lambda: word(_SOME, OUTSIDE), "declares XML entities", "open it and save it anew"),
    Hostile("outside.odt", lambda: open_text("<text:p>&a;</text:p>", OUTSIDE), "declares XML entities", "open it and"),
    Hostile("bomb.docx", lambda: word(_SOME, word__styles=b" " * BIG), "unpacks to more than", "leave it out"),
    Hostile("bomb.odt", lambda: open_text("", a=b" " * BIG), "unpacks to more than", "leave it out"),
    Hostile(
        "bomb.xlsx",
        lambda: packed({"xl/workbook.xml": b"<a/>", "xl/b.xml": b" " * 10_000_000}),
        "unpacks to more than 200 times its size, as bombs do",
        "leave it out",
    ),
    Hostile(
        "lying.pptx",
        lambda: lying_bomb(packed({"ppt/a.xml": b" " * BIG})),
        "is damaged",
        _AGAIN,
    ),
    Hostile("many.docx", lambda: packed({f"word/{n}": b"" for n in range(5_001)}), "holds more than 5,000 members", "open"),
    Hostile("tags.odt", lambda: open_text("".join(f"<text:p a='{n}'/>" for n in range(1_000_001))), "has more than 1,000,000 tags", "split it"),
    Hostile("far.xlsx", lambda: workbook(_CELL), "has cells too far apart", "move its tables together"),
    Hostile("long.txt", lambda: b"The bands played on. " * 150_000, "holds more than 3,000,000 characters", "split it"),
    Hostile("dense.txt", lambda: b"60 firms " * 10_001, "holds more than 10,000 figures", "split it, or raise"),
    Hostile("dense.md", lambda: b"one two many " * 5_001, "holds more than 10,000 figures", "split it, or raise"),
    Hostile("dense.csv", lambda: b"a,b\n" + b"60,70\n" * 5_001, "holds more than 10,000 figures", "split it, or raise"),
    Hostile("dense.pdf", lambda: pdf(stream(cells(200, 60))), "holds more than 10,000 figures", "split it, or raise"),
    Hostile("dense.jsonl", lambda: dense_record(10_001), "holds more than 10,000 figures", "split it, or raise"),
    Hostile("flate.pdf", lambda: pdf(stream(b" " * BIG, 2)), "", ""),
)  # fmt: skip
"""One each; those whose words depend on the library have none."""
