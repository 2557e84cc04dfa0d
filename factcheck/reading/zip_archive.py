"""Zip archives: each member is a source of its own, `press.zip#notes/fair.txt`."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath

from factcheck.model import Document, Skipped
from factcheck.reading.content import Content, UnreadableError
from factcheck.reading.limits import Limits
from factcheck.reading.locations import is_passed_over
from factcheck.reading.unpacking import DAMAGES, Members, unpack

_DIRECTORY_ENTRY = b"PK\x01\x02"
"""What each member has in the archive's table of contents."""
_MOST_LISTED = 20
"""How many times as many members as are read a table of contents may list, before it is opened at all."""
_ENCRYPTED = 0x1
_SERVICE_FOLDERS = frozenset({"__MACOSX"})
_GET_AGAIN = "get it again from where it came, or unpack it and name its parts"
_LEADS_OUT = UnreadableError("has a name that leads out of the archive", "unpack it and name the file")


def read(content: Content, limits: Limits) -> Iterator[Document | Skipped]:
    """The documents of all members, in the order of their names."""
    members = Members.of(content, limits)
    if content.data.count(_DIRECTORY_ENTRY) > _MOST_LISTED * limits.archive_members:
        raise UnreadableError(
            f"lists more than {_MOST_LISTED * limits.archive_members:,} members",
            "unpack it and name its parts",
        )
    try:
        archive = zipfile.ZipFile(BytesIO(content.data))
    except (zipfile.BadZipFile, *DAMAGES) as error:
        raise UnreadableError("is no zip archive, or a damaged one", _GET_AGAIN) from error
    with archive:
        listed = sorted(
            (member for member in archive.infolist() if not _says_nothing(member)), key=lambda m: m.filename
        )
        for member in listed:
            if not _is_inside(member.filename):
                yield members.skipped(member.filename, _LEADS_OUT)
            elif members.passes(member.filename):
                if not members.take():
                    yield members.too_many()
                    break
                yield from _member(archive, member, members)
                if members.allowance.bytes < 0:
                    break
    yield from members.left_out()
    if not listed:
        raise UnreadableError("holds no files", "check that it was packed whole")


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, members: Members
) -> Iterator[Document | Skipped]:
    try:
        data = _unpacked(archive, member, members)
    except UnreadableError as error:
        yield members.skipped(member.filename, error)
        return
    yield from members.read(member.filename, data)


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, members: Members) -> bytes:
    if member.flag_bits & _ENCRYPTED:
        raise UnreadableError("is encrypted", "unpack it with its password and name the file")
    try:
        with archive.open(member) as stream:
            return unpack(stream, max(1, member.compress_size), members.allowance, members.limits)
    except UnreadableError:
        raise
    except (zipfile.BadZipFile, *DAMAGES) as error:
        raise UnreadableError("is damaged, or packed in a way that is not known", _GET_AGAIN) from error


def _is_inside(name: str) -> bool:
    """Whether a member would lie in the folder that the archive is unpacked to.

    >>> _is_inside("notes/fair.txt"), _is_inside("../fair.txt"), _is_inside("/etc/fair.txt")
    (True, False, False)
    """
    path = PurePosixPath(name.replace("\\", "/"))
    return not path.is_absolute() and ".." not in path.parts and ":" not in path.parts[0]


def _says_nothing(member: zipfile.ZipInfo) -> bool:
    """Folders, and what nobody need be told of."""
    parts = PurePosixPath(member.filename).parts
    return (
        member.is_dir()
        or not parts
        or parts[0] in _SERVICE_FOLDERS
        or (_is_inside(member.filename) and is_passed_over(parts[-1]))
    )
