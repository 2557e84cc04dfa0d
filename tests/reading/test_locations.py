"""Files, folders, standard input: what is found, what is skipped, what is refused."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from factcheck.errors import ReadError
from factcheck.model import Skipped
from factcheck.reading import Limits, Reading, read, read_each, source_id
from factcheck.reading.formats import SUPPORTED


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a few files."""
    monkeypatch.chdir(tmp_path)
    for name in ("notes/b.txt", "notes/a.md", "notes/deep/c.txt", "report.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"60 nations in {name}", encoding="utf-8")
    return tmp_path


def locations(reading: Reading) -> list[str]:
    """Those of the documents read."""
    return [document.location for document in reading.documents]


def test_a_folder_is_read_by_name_and_locations_stay_as_named(here: Path) -> None:
    assert locations(read(["notes"])) == ["notes/a.md", "notes/b.txt", "notes/deep/c.txt"]
    assert locations(read(["notes/"])) == ["notes/a.md", "notes/b.txt", "notes/deep/c.txt"]
    assert locations(read(["./notes/b.txt"])) == ["./notes/b.txt"]
    assert locations(read(["."])) == ["notes/a.md", "notes/b.txt", "notes/deep/c.txt", "report.txt"]
    assert locations(read([here / "report.txt"])) == [f"{here}/report.txt"]
    assert read(["report.txt"]).documents[0].id == source_id("report.txt")


def test_a_file_named_twice_is_read_once(here: Path) -> None:
    (here / "link.txt").symlink_to(here / "report.txt")
    named = ["report.txt", "./report.txt", "notes", "notes/b.txt", "link.txt", "notes"]
    assert locations(read(named)) == ["report.txt", "notes/a.md", "notes/b.txt", "notes/deep/c.txt"]


def test_what_is_no_document_in_a_folder_is_passed_over_and_the_rest_is_told(here: Path) -> None:
    for name in (
        ".hidden.txt",
        "factcheck.toml",
        "factcheck.db",
        "factcheck.db-wal",
        "b.txt~",
        "~$b.docx",
        "scan.xyz",
    ):
        (here / "notes" / name).write_text("60", encoding="utf-8")
    (here / "notes" / ".git").mkdir()
    (here / "notes" / ".git" / "d.txt").write_text("60", encoding="utf-8")
    reading = read(["notes"])
    assert locations(reading) == ["notes/a.md", "notes/b.txt", "notes/deep/c.txt"]
    hint = f"save it as one of {SUPPORTED}"
    assert reading.skipped == (Skipped("notes/scan.xyz", "files ending in .xyz are not supported", hint),)


def test_a_file_of_another_kind_is_skipped(here: Path) -> None:
    (here / "scan.xyz").write_text("60", encoding="utf-8")
    (here / "README").write_text("60", encoding="utf-8")
    assert [skipped.reason for skipped in read(["scan.xyz", "README", "ftp://a.example/b.txt"]).skipped] == [
        "files ending in .xyz are not supported",
        "has no suffix that tells its format",
        "is not fetched: only http:// and https:// are",
    ]


def test_folders_without_a_file_to_read(here: Path) -> None:
    (here / "empty").mkdir()
    (here / "other").mkdir()
    (here / "other" / "a.xyz").write_text("60", encoding="utf-8")
    assert [(skipped.location, skipped.reason) for skipped in read(["empty", "other"]).skipped] == [
        ("empty", "no readable file in folder"),
        ("other/a.xyz", "files ending in .xyz are not supported"),
        ("other", "no readable file in folder"),
    ]


@pytest.mark.parametrize(
    ("location", "message"),
    [
        ("reprot.txt", "reprot.txt: no such file or folder; did you mean report.txt?"),
        ("note/b.txt", "note/b.txt: no such file or folder; did you mean notes/b.txt?"),
        ("notes/B.TXT", "notes/B.TXT: no such file or folder; did you mean notes/b.txt?"),
        (
            "report.txt/a",
            "report.txt/a: no such file or folder; check the spelling, or use - for standard input",
        ),
        ("zzz", "zzz: no such file or folder; check the spelling, or use - for standard input"),
        ("", "'': no such file or folder; check the spelling, or use - for standard input"),
        ("a\0b.txt", "a\0b.txt: no such file or folder; check the spelling, or use - for standard input"),
        (
            "x" * 5_000,
            f"{'x' * 5_000}: no such file or folder; check the spelling, or use - for standard input",
        ),
    ],
)
def test_a_missing_path_is_refused_with_a_next_step(here: Path, location: str, message: str) -> None:
    if location == "notes/B.TXT" and (here / location).exists():
        pytest.skip("names differ by more than case on this file system")
    with pytest.raises(ReadError) as refused:
        read([location])
    assert str(refused.value) == message


def test_nothing_is_read_before_a_missing_path_is_refused(here: Path) -> None:
    with pytest.raises(ReadError, match=r"gone\.txt"):
        read_each(["report.txt", "gone.txt"])


def test_links_in_a_circle_and_links_to_nothing(here: Path) -> None:
    (here / "notes" / "deep" / "up").symlink_to(here / "notes")
    (here / "notes" / "gone.txt").symlink_to(here / "nowhere.txt")
    reading = read(["notes"])
    assert locations(reading) == ["notes/a.md", "notes/b.txt", "notes/deep/c.txt"]
    assert [(skipped.location, skipped.reason) for skipped in reading.skipped] == [
        ("notes/gone.txt", "no such file or directory")
    ]


def test_what_is_no_regular_file_is_not_waited_for(here: Path) -> None:
    os.mkfifo(here / "pipe.txt")
    assert [skipped.reason for skipped in read(["pipe.txt"]).skipped] == ["is not a regular file"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_what_may_not_be_read(here: Path) -> None:
    (here / "report.txt").chmod(0)
    (here / "notes" / "deep").chmod(0)
    reading = read(["report.txt", "notes", "notes/deep/c.txt"])
    (here / "notes" / "deep").chmod(0o700)
    assert locations(reading) == ["notes/a.md", "notes/b.txt"]
    assert {skipped.reason for skipped in reading.skipped} == {"permission denied"}


def test_a_refusal_of_the_system_is_a_reason(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert read(["report.txt"]).skipped == (
        Skipped("report.txt", "permission denied", "check the file and its permissions"),
    )


def test_names_that_no_terminal_can_show(here: Path) -> None:
    (here / os.fsdecode(b"caf\xe9.txt")).write_text("60", encoding="utf-8")
    assert locations(read(["."]))[0] == "caf\\xe9.txt"
    assert read([os.fsdecode(b"caf\xe9.txt")]).documents[0].text == "60"


def test_limits(here: Path) -> None:
    (here / "big.txt").write_text("x" * 101, encoding="utf-8")
    small = Limits(source_bytes=100, folder_files=2, folder_depth=0)
    assert read(["big.txt"], small).skipped == (
        Skipped(
            "big.txt",
            "is larger (101 bytes) than the limit of 100 bytes",
            "split it, or raise the limit with --max-size",
        ),
    )
    reading = read(["notes"], small)
    assert locations(reading) == ["notes/a.md", "notes/b.txt"]
    assert [(skipped.location, skipped.reason) for skipped in reading.skipped] == [
        ("notes/deep", "lies too deep within folders")
    ]
    reading = read(["notes"], Limits(folder_files=2))
    assert locations(reading) == ["notes/a.md", "notes/b.txt"]
    assert [(skipped.location, skipped.reason) for skipped in reading.skipped] == [
        ("notes", "holds more than 2 files; the rest was not read")
    ]


def stdin_of(written: bytes) -> io.TextIOWrapper:
    """A standard input that holds these bytes."""
    return io.TextIOWrapper(io.BytesIO(written), encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "title", "text"),
    [
        (b"Over 60 nations came.", None, "Over 60 nations came."),
        (b"TITLE: T\n\n60", "T", "TITLE: T\n\n60"),
        (b"# Fair\n\n60", "Fair", "# Fair\n\n60"),
        (b"---\ntitle: T\n---\n60", "T", "---\ntitle: T\n---\n60"),
        (b"<html><title>T</title><p>60 nations came.</html>", "T", "T\n\n60 nations came."),
    ],
)
def test_standard_input(
    monkeypatch: pytest.MonkeyPatch, written: bytes, title: str | None, text: str
) -> None:
    monkeypatch.setattr(sys, "stdin", stdin_of(written))
    (document,) = read(["-", "-"]).documents
    assert (document.location, document.id) == ("-", source_id("-"))
    assert (document.title, document.text) == (title, text)


def test_standard_input_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert [skipped.reason for skipped in read(["-"]).skipped] == ["standard input is closed"]
    monkeypatch.setattr(sys, "stdin", stdin_of(b""))
    assert [(skipped.location, skipped.reason) for skipped in read(["-"]).skipped] == [("-", "is empty")]
    monkeypatch.setattr(sys, "stdin", stdin_of(b"x" * 200))
    assert read(["-"], Limits(source_bytes=100)).skipped[0].reason == "is larger than the limit of 100 bytes"


def test_one_location_need_not_be_a_list(here: Path) -> None:
    assert locations(read("report.txt")) == ["report.txt"]
