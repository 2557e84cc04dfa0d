"""Files that are wrong or made to do harm, as bytes: each with what is said of it."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

LAUGHS = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
BIG = 101_000_000
"""Bytes that a bomb unpacks to."""

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table")
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def packed(members: Mapping[str, bytes]) -> bytes:
    """A zip archive."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return written.getvalue()


def relations(*targets: tuple[str, str]) -> bytes:
    """A member that says which others belong to one: kind and target of each."""
    inside = "".join(
        f'<Relationship Id="r{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_RELATIONS}">{inside}</Relationships>'.encode()


def word(body: str, before: bytes = b"", **more: bytes) -> bytes:
    """A Word document with this body."""
    document = before + f"<w:document {_W}><w:body>{body}</w:body></w:document>".encode()
    members = {
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": document,
    }
    return packed({**members, **{name.replace("__", "/"): data for name, data in more.items()}})


def workbook(rows: str, before: bytes = b"") -> bytes:
    """A workbook with these rows in its one sheet."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/></Types>'
    )
    book = f'<workbook xmlns="{main}" xmlns:r="{_OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>'
    sheet = f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'
    return packed(
        {
            "[Content_Types].xml": types.encode(),
            "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": book.encode(),
            "xl/_rels/workbook.xml.rels": relations(("worksheet", "worksheets/sheet1.xml")),
            "xl/worksheets/sheet1.xml": before + sheet.encode(),
        }
    )


def open_text(body: str, before: bytes = b"", **more: bytes) -> bytes:
    """An OpenDocument text with this body."""
    content = f"<office:document-content {_ODF}><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    return packed(
        {"content.xml": before + content.encode(), **{n.replace("__", "/"): d for n, d in more.items()}}
    )


def pdf(*pages: bytes, objects: Mapping[int, bytes] | None = None, resources: bytes = b"") -> bytes:
    """A PDF of these contents, each a stream object as it stands in the file (`stream`)."""
    first = 4
    kids = b" ".join(b"%d 0 R" % (first + 2 * number) for number in range(len(pages)))
    made: dict[int, bytes] = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    }
    for number, content in enumerate(pages):
        made[first + 2 * number] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents %d 0 R"
            b" /Resources << /Font << /F 3 0 R >> %s >> >>"
        ) % (first + 2 * number + 1, resources)
        made[first + 2 * number + 1] = content
    made.update(objects or {})
    written = bytearray(b"%PDF-1.4\n")
    places = {}
    for number, body in sorted(made.items()):
        places[number] = len(written)
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (max(made) + 1)
    for number in range(1, max(made) + 1):
        written += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
    written += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (max(made) + 1, start)
    return bytes(written)


def stream(data: bytes, filters: int = 0, more: bytes = b"") -> bytes:
    """A stream object, packed so many times."""
    for _ in range(filters):
        data = zlib.compress(data, 1)
    names = b"/Filter [%s]" % (b" /FlateDecode" * filters) if filters else b""
    return b"<< /Length %d %s %s >>\nstream\n%s\nendstream" % (len(data), names, more, data)


def lines(*words: str, top: int = 550, left: int = 50, size: int = 11) -> bytes:
    """Content of a page: lines below one another."""
    shown = b"".join(b"(%s) Tj 0 -14 Td " % word.encode("cp1252") for word in words)
    return b"BT /F %d Tf %d %d Td %s ET " % (size, left, top, shown)


def picture_page() -> bytes:
    """A PDF whose page is a picture."""
    image = stream(
        b"\x00" * 100,
        more=b"/Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceGray /BitsPerComponent 8",
    )
    return pdf(
        stream(b"q 400 0 0 600 0 0 cm /I Do Q"), objects={9: image}, resources=b"/XObject << /I 9 0 R >>"
    )


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
    Hostile("flate.pdf", lambda: pdf(stream(b" " * BIG, 2)), "", ""),
)  # fmt: skip
"""One each; those whose words depend on the library have none."""
