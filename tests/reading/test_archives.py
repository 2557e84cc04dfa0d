"""Archives: members are sources of their own, and nothing that is packed can fill the memory or leave its archive."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Mapping
from io import BytesIO

import pytest

from factcheck.model import Document, Skipped
from factcheck.reading import Limits, read_content
from factcheck.reading.content import Content
from tests.reading.sources import document_of, skipped_of

FAIR = b"Boat Show 2025 drew 500 exhibitors."


def zipped(members: Mapping[str, bytes]) -> bytes:
    """A zip archive."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return written.getvalue()


def results(name: str, data: bytes, limits: Limits = Limits()) -> list[Document | Skipped]:  # noqa: B008 - frozen
    """What an archive gives."""
    return list(read_content(Content(name, data), limits))


def reasons(found: list[Document | Skipped]) -> dict[str, str]:
    """Location -> why it is not read."""
    return {each.location: each.reason for each in found if isinstance(each, Skipped)}


def test_members_are_sources_of_their_own() -> None:
    data = zipped(
        {
            "b/notes.md": b"# Fair\n\n60 nations",
            "a.txt": FAIR,
            "inner.zip": zipped({"c.txt": FAIR}),
            "d.txt.gz": gzip.compress(FAIR),
        }
    )
    locations = [each.location for each in results("press.zip", data)]
    assert locations == [
        "press.zip#a.txt",
        "press.zip#b/notes.md",
        "press.zip#d.txt.gz",
        "press.zip#inner.zip#c.txt",
    ]


def test_what_nobody_need_be_told_of_and_what_they_are_told_in_one_line() -> None:
    members = {
        "__MACOSX/a.txt": FAIR,
        ".hidden.txt": FAIR,
        "sub/~$a.txt": FAIR,
        "1.png": b"",
        "2.png": b"",
        "a.txt": FAIR,
    }
    document, problem = results("press.zip", zipped(members))
    assert document.location == "press.zip#a.txt"
    assert isinstance(problem, Skipped)
    assert problem.reason == "2 members are of a kind that is not read (.png)"


@pytest.mark.parametrize(
    "name", ["../../evil.txt", "/etc/evil.txt", "C:\\evil.txt", "a/../../evil.txt", "..\\evil.txt"]
)
def test_names_that_lead_out_of_the_archive(name: str) -> None:
    found = results("press.zip", zipped({name: FAIR, "good.txt": FAIR}))
    assert [each.location for each in found if isinstance(each, Document)] == ["press.zip#good.txt"]
    assert list(reasons(found).values()) == ["has a name that leads out of the archive"]


def test_names_given_twice_replace_neither() -> None:
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        for data in (FAIR, FAIR.replace(b"500", b"700")):
            archive.writestr("a.txt", data)
    found = results("press.zip", written.getvalue())
    assert [each.location for each in found] == ["press.zip#a.txt", "press.zip#a.txt (2)"]


def test_bombs() -> None:
    bomb = b"0" * 30_000_000
    found = results("press.zip", zipped({"a.txt": FAIR, "bomb.txt": bomb}))
    assert reasons(found) == {"press.zip#bomb.txt": "unpacks to more than 200 times its size, as bombs do"}
    assert len(found) == 2
    assert (
        skipped_of("bomb.txt.gz", gzip.compress(bomb)).reason
        == "unpacks to more than 200 times its size, as bombs do"
    )
    limits = Limits(source_bytes=1_000, unpacking_ratio=10**9)
    assert (
        skipped_of("a.txt.gz", gzip.compress(b"0" * 2_000), limits).reason
        == "unpacks to more than 1,000 bytes"
    )


def test_what_all_members_unpack_to_is_limited() -> None:
    members = {f"{number}.txt": FAIR * 10 for number in range(9)}
    found = results("press.zip", zipped(members), Limits(unpacked_bytes=1_000))
    assert len(found) == 3
    assert reasons(found) == {"press.zip#2.txt": "with it more than 1,000 bytes are unpacked from one source"}


def test_archives_within_archives() -> None:
    data = zipped({"a.txt": FAIR})
    for _ in range(5):
        data = zipped({"in.zip": data})
    found = results("press.zip", data)
    assert reasons(found) == {"press.zip#in.zip#in.zip#in.zip": "is an archive within 3 archives"}
    packed = FAIR
    for _ in range(5):
        packed = gzip.compress(packed)
    assert skipped_of("a.gz", packed).reason == "is an archive within 3 archives"


def test_more_members_than_are_read() -> None:
    members = {f"{number}.txt": FAIR for number in range(9)}
    *found, problem = results("press.zip", zipped(members), Limits(archive_members=5))
    assert len(found) == 5
    assert (
        isinstance(problem, Skipped) and problem.reason == "holds more than 5 members; the rest was not read"
    )
    many = Limits(archive_members=1)
    data = zipped({f"{number}.txt": b"" for number in range(30)})
    assert skipped_of("press.zip", data, many).reason == "lists more than 20 members"


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.zip", b"hello", "is no zip archive, or a damaged one"),
        ("a.zip", zipped({"a.txt": FAIR})[:-30], "is no zip archive, or a damaged one"),
        ("a.zip", zipped({}), "holds no files"),
        ("a.txt.gz", b"hello", "is packed with gzip and damaged or cut off"),
        ("a.txt.gz", gzip.compress(FAIR)[:-9], "is packed with gzip and damaged or cut off"),
        ("a.tar.gz", gzip.compress(FAIR), "files ending in .tar are not supported"),
        ("a.zip", b"", "is empty"),
    ],
    ids=range(7),
)
def test_what_is_no_archive(name: str, data: bytes, reason: str) -> None:
    assert skipped_of(name, data).reason == reason


def test_a_damaged_or_encrypted_member_leaves_the_others() -> None:
    data = bytearray(zipped({"a.txt": FAIR, "b.txt": FAIR[::-1] * 3}))
    place = data.index(b"a.txt") + len("a.txt")
    data[place + 2] ^= 0xFF
    found = results("press.zip", bytes(data))
    assert reasons(found) == {"press.zip#a.txt": "is damaged, or packed in a way that is not known"}
    locked = bytearray(zipped({"a.txt": FAIR}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(mark) + offset] |= 1
    assert reasons(results("press.zip", bytes(locked))) == {"press.zip#a.txt": "is encrypted"}


def test_gzip_is_read_as_what_it_holds_under_its_own_name() -> None:
    document = document_of("notes.md.gz", gzip.compress(b"# Fair report\n\n60 nations"))
    assert (document.location, document.title) == ("notes.md.gz", "Fair report")
    assert document_of("notes.gz", gzip.compress(b"<html><title>Fair</title><p>60 nations")).title == "Fair"


def test_a_list_of_addresses_in_an_archive_is_not_followed() -> None:
    found = results("press.zip", zipped({"press.urls": b"http://127.0.0.1:1/"}))
    assert list(reasons(found).values()) == [
        "is a list of web addresses, which is followed only when it is named itself"
    ]
