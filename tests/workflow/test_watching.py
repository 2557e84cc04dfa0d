"""Watching a folder: what settles, what is added, what a restart adds again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.errors import ReadError
from factcheck.reading import Limits
from factcheck.workflow import add_found, gone_from, watch_folder
from factcheck.workflow.watching import Settling

FAIR = "Boat Show 2025 drew {} exhibitors."


def test_a_file_is_ready_once_it_stands_still(tmp_path: Path) -> None:
    growing, whole, gone = (str(tmp_path / name) for name in ("growing.txt", "whole.txt", "gone.txt"))
    for path in (growing, whole, gone):
        Path(path).write_text("60", encoding="utf-8")
    settling = Settling(settled_after=1.0)
    settling.note([growing, whole, gone], now=0.0)
    Path(gone).unlink()
    assert settling.ready(now=0.5) == []
    Path(growing).write_text("60 nations", encoding="utf-8")
    assert settling.ready(now=1.0) == [whole]  # the one that is gone may be in the middle of being saved
    assert settling.ready(now=1.5) == [gone]
    assert settling.ready(now=2.0) == [growing]
    assert settling.ready(now=9.0) == []


def test_what_is_found_is_added_once(tmp_path: Path) -> None:
    folder, database = tmp_path / "in", tmp_path / "s.db"
    folder.mkdir()
    (folder / "a.txt").write_text(FAIR.format(500), encoding="utf-8")
    (folder / "links.txt").write_text("http://127.0.0.1:9/", encoding="utf-8")
    first = add_found([str(folder)], database, Limits())
    assert {source.outcome for source in first.sources} == {"new"}
    assert not first.skipped, "a list of addresses that nobody named is text"
    assert not add_found([str(folder)], database, Limits()).changed
    (folder / "a.txt").write_text(FAIR.format(700), encoding="utf-8")
    changed = add_found([str(folder / "a.txt"), str(folder / "gone.txt")], database, Limits())
    assert [(source.location, source.outcome) for source in changed.sources] == [("in/a.txt", "new version")]


def test_what_is_gone_is_known_by_the_file_it_was_in(tmp_path: Path) -> None:
    folder, database = tmp_path / "in", tmp_path / "s.db"
    (folder / "sub").mkdir(parents=True)
    feed = "".join(
        f"<item><guid>{number}</guid><title>{FAIR.format(number)}</title></item>" for number in (5, 6)
    )
    (folder / "feed.xml").write_text(f"<rss version='2.0'><channel>{feed}</channel></rss>", encoding="utf-8")
    (folder / "sub" / "a.txt").write_text(FAIR.format(500), encoding="utf-8")
    (tmp_path / "outside.txt").write_text(FAIR.format(500), encoding="utf-8")
    assert gone_from(folder, database) == []
    add_found([str(folder), str(tmp_path / "outside.txt")], database, Limits())
    assert gone_from(folder, database) == []
    for path in ("in/feed.xml", "in/sub/a.txt", "outside.txt"):
        (tmp_path / path).unlink()
    assert gone_from(folder, database) == ["in/feed.xml", "in/sub/a.txt"]


def test_the_folder_first_then_what_is_written_in_it(tmp_path: Path) -> None:
    pytest.importorskip("watchfiles", reason="watching comes with the extra [watch]")
    database = tmp_path / "store.db"
    batches = watch_folder(tmp_path, database)
    assert next(batches) == [str(tmp_path)]
    (tmp_path / "sub").mkdir()
    for name in ("sub/a.txt", "b.txt", ".hidden.txt", "b.txt~", "store.db", "store.db-wal"):
        (tmp_path / name).write_text("60", encoding="utf-8")
    found: list[str] = []
    for _, batch in zip(range(100), batches, strict=False):
        found += batch
        if len(found) >= 2:
            break
    assert sorted(found) == [str(tmp_path / "b.txt"), str(tmp_path / "sub" / "a.txt")]
    batches.close()


def test_a_folder_that_goes_ends_it(tmp_path: Path) -> None:
    pytest.importorskip("watchfiles", reason="watching comes with the extra [watch]")
    folder = tmp_path / "in"
    folder.mkdir()
    batches = watch_folder(folder, tmp_path / "s.db")
    next(batches)
    os.rmdir(folder)  # noqa: PTH106
    with pytest.raises(ReadError, match="the folder is gone"):
        for _ in zip(range(100), batches, strict=False):
            pass
