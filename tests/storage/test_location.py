"""A source is the same source from any working folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.storage import relative_location


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "docs" / "deep").mkdir(parents=True)
    for name in ("a.txt", "docs/b.txt", "docs/deep/feed#1.xml"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


CASES = [
    # working folder, location, database, stored as
    (".", "a.txt", "factcheck.db", "a.txt"),
    (".", "./docs/../a.txt", "factcheck.db", "a.txt"),
    (".", "docs/b.txt", "factcheck.db", "docs/b.txt"),
    ("docs", "b.txt", "../factcheck.db", "docs/b.txt"),
    ("docs", "../a.txt", "../factcheck.db", "a.txt"),
    ("docs/deep", "..", "../../factcheck.db", "docs"),
    (".", "a.txt", "docs/factcheck.db", "../a.txt"),
    ("docs", "b.txt#entry/1", "../factcheck.db", "docs/b.txt#entry/1"),
    ("docs", "deep/feed#1.xml", "../factcheck.db", "docs/deep/feed#1.xml"),
    ("docs", "deep/feed#1.xml#guid", "../factcheck.db", "docs/deep/feed#1.xml#guid"),
    ("docs", "-", "../factcheck.db", "-"),
    ("docs", "", "../factcheck.db", ""),
    ("docs", "https://example.org/b.txt#x", "../factcheck.db", "https://example.org/b.txt#x"),
    ("docs", "Press release, 3 May", "../factcheck.db", "Press release, 3 May"),
    ("docs", "gone.txt", "../factcheck.db", "gone.txt"),
    ("docs", "nul\0.txt", "../factcheck.db", "nul\0.txt"),
]


@pytest.mark.parametrize(("working", "location", "database", "stored"), CASES)
def test_locations_are_relative_to_the_database(
    folder: Path, monkeypatch: pytest.MonkeyPatch, working: str, location: str, database: str, stored: str
) -> None:
    monkeypatch.chdir(folder / working)
    assert relative_location(location, database) == stored


def test_links_lead_to_the_same_source(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "link").symlink_to(folder / "docs")
    (folder / "docs" / "alias.txt").symlink_to(folder / "a.txt")
    monkeypatch.chdir(folder / "link")
    assert relative_location("b.txt", folder / "factcheck.db") == "docs/b.txt"
    assert relative_location("alias.txt", folder / "factcheck.db") == "docs/alias.txt", (
        "a linked file is itself"
    )
    assert (
        relative_location(str(folder / "link" / "b.txt"), folder / "link" / ".." / "factcheck.db")
        == "docs/b.txt"
    )
