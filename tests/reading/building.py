"""Documents of each format, made of their parts by hand: what no program would write, too."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping

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


def workbook(rows: str, before: bytes = b"", hidden: str = "") -> bytes:
    """A workbook with these rows in its one sheet, and these in a hidden one."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/></Types>'
    )
    names = (
        '<sheet name="S" sheetId="1" r:id="r1"/><sheet name="Hidden" sheetId="2" r:id="r2" state="hidden"/>'
    )
    book = f'<workbook xmlns="{main}" xmlns:r="{_OFFICE}"><sheets>{names}</sheets></workbook>'

    def sheet(rows: str) -> bytes:
        return f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'.encode()

    return packed(
        {
            "[Content_Types].xml": types.encode(),
            "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": book.encode(),
            "xl/_rels/workbook.xml.rels": relations(
                ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml")
            ),
            "xl/worksheets/sheet1.xml": before + sheet(rows),
            "xl/worksheets/sheet2.xml": sheet(hidden),
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
