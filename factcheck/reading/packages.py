"""Office documents are zip archives of XML: opened here, checked whole before any library sees them.

Refused are what no office program writes: members that unpack to far more than they are packed to, entities that
refer to one another or to other files, trees of millions of elements.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from factcheck.lexicon import load
from factcheck.reading.content import Content, UnreadableError
from factcheck.reading.limits import Limits
from factcheck.reading.said import Said
from factcheck.reading.unpacking import DAMAGES, allowance_of, unpack

_OLD_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED = 0x1
_XML = (".xml", ".rels")
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.I)
_WIDE_DECLARATION = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)", re.I)
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/([A-Za-z]+)/")
"""Names of the strict variant of ISO 29500, which Word writes on request."""
_GET_AGAIN = "get it again from where it came, or save it anew"
_CORE, _APP = "docProps/core.xml", "docProps/app.xml"
_SAMPLE_DATES = ("2013-12-23", "2013-01-27")
"""Dates in the samples from which python-docx and python-pptx make new documents: no dates of theirs."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a package must be."""

    name: str
    """For people, with its article: `a Word document`."""
    part: str
    """The member that every such package has, or the folder that it lies in."""
    suffix: str
    """Its usual suffix."""


WORD = Kind("a Word document", "word/", ".docx")
SLIDES = Kind("a presentation", "ppt/", ".pptx")
WORKBOOK = Kind("a workbook", "xl/", ".xlsx")
OPEN_DOCUMENT = Kind("an OpenDocument file", "content.xml", ".odt")
KINDS = (WORD, SLIDES, WORKBOOK, OPEN_DOCUMENT)


@dataclass(frozen=True, slots=True)
class Package:
    """An office document that was found to be harmless."""

    content: Content
    """The file."""
    parts: dict[str, bytes]
    """Its XML members, unpacked."""

    def xml(self, name: str) -> Any:
        """The element tree of a member; None when there is no such member. `UnreadableError` when it is damaged."""
        from lxml import etree  # type: ignore[import-untyped]

        data = self.parts.get(name)
        if data is None:
            return None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            return etree.fromstring(_STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", data), parser)
        except etree.XMLSyntaxError as error:
            raise damaged(name) from error

    def related(self, name: str, kind: str) -> list[str]:
        """The members to which a member (the package itself: "") refers as this kind, in the order of the file."""
        return [part for part, found in self._relations(name).values() if found.endswith(f"/{kind}")]

    def targets(self, name: str) -> dict[str, str]:
        """Id of each relation of a member -> the member to which it refers."""
        return {identity: part for identity, (part, _) in self._relations(name).items()}

    def _relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Id of each relation to a member that is there -> that member, and the relation's kind."""
        folder, _, file = name.rpartition("/")
        relations = self.xml(f"{folder}/_rels/{file}.rels".lstrip("/"))
        found = {}
        for relation in relations if relations is not None else ():
            target = relation.get("Target", "")
            part = (
                target[1:] if target.startswith("/") else posixpath.normpath(f"{folder}/{target}".lstrip("/"))
            )
            if part in self.parts and relation.get("TargetMode") != "External":
                found[relation.get("Id", "")] = (part, relation.get("Type", ""))
        return found


def damaged(part: str = "") -> UnreadableError:
    """What is said of an office document that cannot be made sense of.

    >>> damaged("word/document.xml").message
    'is damaged in word/document.xml'
    """
    return UnreadableError(f"is damaged in {part}" if part else "is damaged", _GET_AGAIN)


def encrypted() -> UnreadableError:
    """What is said of a document that asks for a password."""
    return UnreadableError("is encrypted", "open it with its password and save it without one")


def open_package(content: Content, kind: Kind, limits: Limits) -> Package:
    """The checked package; `UnreadableError` when it is none, encrypted, damaged, or made to do harm."""
    _refuse_others(content.data, kind)
    try:
        with zipfile.ZipFile(BytesIO(content.data)) as archive:
            members = archive.infolist()
            _refuse_other_kinds(members, kind)
            _refuse_bombs(members, limits)
            parts = _xml_parts(archive, content, limits)
    except UnreadableError:
        raise
    except (zipfile.BadZipFile, *DAMAGES) as error:
        raise damaged() from error
    return Package(content, parts)


def _refuse_others(data: bytes, kind: Kind) -> None:
    if data.startswith(_OLD_CONTAINER):
        if _ENCRYPTED_PACKAGE in data:
            raise encrypted()
        raise UnreadableError("is in an old office format", f"open it and save it as {kind.suffix}")
    if not data.startswith(b"PK"):
        raise UnreadableError(
            f"is not {kind.name}, whatever its name says", "rename it so that its name says what it is"
        )


def _refuse_other_kinds(members: list[zipfile.ZipInfo], kind: Kind) -> None:
    names = [member.filename for member in members]
    if any(name.startswith(kind.part) for name in names):
        return
    for other in KINDS:
        if any(name.startswith(other.part) for name in names):
            raise UnreadableError(
                f"is {other.name} and not {kind.name}", f"rename it so that it ends in {other.suffix}"
            )
    raise UnreadableError(f"is a zip archive and not {kind.name}", "rename it so that it ends in .zip")


def _refuse_bombs(members: list[zipfile.ZipInfo], limits: Limits) -> None:
    """By what the archive says of itself; what it holds is measured where it is unpacked."""
    if len(members) > limits.package_members:
        raise UnreadableError(
            f"holds more than {limits.package_members:,} members", "open it and save it anew"
        )
    size = sum(member.file_size for member in members)
    if size > limits.unpacked_bytes:
        raise UnreadableError(
            f"unpacks to more than {limits.unpacked_bytes:,} bytes",
            "leave it out, or save it without its pictures",
        )
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise encrypted()


def _xml_parts(archive: zipfile.ZipFile, content: Content, limits: Limits) -> dict[str, bytes]:
    allowance = allowance_of(content, limits)
    parts: dict[str, bytes] = {}
    for member in archive.infolist():
        if not member.filename.endswith(_XML):
            continue
        with archive.open(member) as stream:
            data = unpack(stream, max(1, member.compress_size), allowance, limits)
        if _DECLARATION.search(data) or (b"\0" in data[:4] and _WIDE_DECLARATION.search(data)):
            raise UnreadableError(
                "declares XML entities, as no office program does", "open it and save it anew"
            )
        if data.count(b"<") > limits.part_tags:
            raise UnreadableError(
                f"has more than {limits.part_tags:,} tags in one part", "split it, or save it as text"
            )
        parts[member.filename] = data
    if any(member.filename == "META-INF/manifest.xml" for member in archive.infolist()) and (
        b"encryption-data" in parts.get("META-INF/manifest.xml", b"")
    ):
        raise encrypted()
    return parts


def said_by_office(package: Package) -> Said:
    """Title, company or author, and date of a document of Office: the later of making and last saving.

    Names and titles that programs put in by themselves say nothing.
    """
    core, app = package.xml(_CORE), package.xml(_APP)
    words = {} if core is None else {_local(child.tag): (child.text or "").strip() for child in core}
    company = "" if app is None else next((c.text or "" for c in app if _local(c.tag) == "Company"), "")
    dates = [words.get("created", ""), words.get("modified", "")]
    known = sorted(date for date in dates if told_date(date))
    return Said(
        title=told(words.get("title", "")),
        publisher=told(company) or told(words.get("creator", "")),
        date=known[-1] if known else "",
        language=words.get("language", ""),
    )


def told_date(date: str) -> str:
    """A date, empty when it is one that programs put in by themselves.

    >>> told_date("2025-11-21T08:00:00Z"), told_date("2013-12-23T23:15:00Z")
    ('2025-11-21T08:00:00Z', '')
    """
    return "" if date.startswith(_SAMPLE_DATES) else date


def _local(tag: object) -> str:
    return str(tag).rpartition("}")[2]


def told(words: str) -> str:
    """A title or name, empty when it is one that programs put in by themselves.

    >>> told("python-docx"), told("Microsoft Word - Fair report.docx"), told("The Herald")
    ('', 'Fair report', 'The Herald')
    """
    metadata = load("reading")["metadata"]
    words = " ".join(words.split())
    for before in metadata["before_titles"]:
        words = words.removeprefix(before)
    for after in metadata["after_titles"]:
        if words.lower().endswith(after):
            words = words[: -len(after)]
    return "" if words.casefold() in metadata["names_of_programs"] else words
