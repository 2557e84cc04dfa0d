"""`factcheck sources` and its commands, and `report --as-of`: a store that is looked after for months."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def store(call: Run, fair: Path) -> Path:
    """The three notes, added."""
    assert call("add", "fair", "-q").returncode == 0
    return fair


def report(call: Run, *arguments: str) -> Any:
    return json.loads(call("report", "--json", *arguments).stdout)


def listed(call: Run, *arguments: str) -> dict[str, Any]:
    sources = json.loads(call("sources", "--json", *arguments).stdout)["sources"]
    return {source["location"]: source for source in sources}


def ids(found: Any) -> dict[str, set[str]]:
    return {kind: {one["id"] for one in found[kind]} for kind in ("sources", "claims", "topics", "findings")}


def edit(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_a_removed_source_is_out_of_every_report_and_comes_back(call: Run, store: Path) -> None:
    before = report(call)
    assert call("sources", "rm", "fair/second.txt").stdout == "removed     fair/second.txt\n"
    assert call("report").returncode == 0
    assert "fair/second.txt" not in listed(call)
    assert call("sources").stdout.endswith("1 removed; factcheck sources --removed lists them\n")
    assert list(listed(call, "--removed")) == ["fair/second.txt"]
    assert "removed" in call("sources", "show", "fair/second.txt").stdout
    assert call("add", "fair/second.txt").stdout.startswith("new         fair/second.txt\n")
    assert report(call) == before


def test_a_folder_an_id_and_its_beginning_name_sources(call: Run, store: Path) -> None:
    known = listed(call)["fair/first.txt"]["id"]
    assert call("sources", "set", known[:6], "--rank", "primary").stdout == "set         fair/first.txt\n"
    assert len(call("sources", "set", "fair/", "--rank", "official").stdout.splitlines()) == 3
    assert {source["rank"] for source in listed(call).values()} == {"official"}
    assert len(call("sources", "rm", "fair").stdout.splitlines()) == 3
    assert call("report").returncode == 3
    unknown = call("sources", "rm", "fair/none.txt")
    assert (unknown.returncode, unknown.stderr) == (
        2,
        "error: fair/none.txt: no such source in factcheck.db; factcheck sources lists them\n",
    )


def test_what_is_set_goes_before_what_the_source_says_and_survives_new_versions(
    call: Run, store: Path
) -> None:
    told = ("--publisher", "The [bold]Press", "--date", "5 March 2024", "--event", "Boat Show 2024")
    call("sources", "set", "fair/second.txt", *told)
    edit(store / "second.txt", "700", "800")
    assert "new version fair/second.txt" in call("sources", "refresh").stdout
    found = listed(call)["fair/second.txt"]
    assert (found["publisher"], found["published"], found["event"]) == (
        "The [bold]Press",
        "2024-03-05",
        "Boat Show 2024",
    )
    assert found["versions"] == 2
    shown = call("sources", "show", "fair/second.txt").stdout
    assert "The [bold]Press (set)" in shown
    assert "drops “700 exhibitors”; brings “800" in " ".join(shown.split())
    assert call("sources", "set", "fair/second.txt", "--date", "").returncode == 0
    assert listed(call)["fair/second.txt"]["published"] == "2025-03-04"
    assert call("sources", "set", "fair/second.txt", "--date", "").stdout.startswith("unchanged")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "nothing to set; give --publisher, --date, --event or --rank"),
        (("--date", "soon"), "--date soon: no date; write it as 2025, 2025-11 or 2025-11-21"),
        (("--rank", "best"), "--rank best: no such rank; use one of primary, official, secondary"),
    ],
)
def test_what_cannot_be_set(call: Run, store: Path, arguments: tuple[str, ...], message: str) -> None:
    done = call("sources", "set", "fair/first.txt", *arguments)
    assert (done.returncode, done.stderr) == (2, f"error: {message}\n")


def test_a_moved_file_keeps_ids_and_history(call: Run, store: Path, tmp_path: Path) -> None:
    before = report(call)
    refused = call("sources", "mv", "fair/second.txt", "fair/2.txt")
    assert refused.stderr == (
        "error: fair/2.txt: no such file or folder; move the file first, then tell where it went\n"
    )
    (store / "second.txt").rename(store / "2.txt")
    moved = call("sources", "mv", "fair/second.txt", "fair/2.txt")
    assert moved.stdout == "moved       fair/second.txt -> fair/2.txt\n"
    assert ids(report(call)) == ids(before)
    assert call("add", "fair").stdout.count("unchanged") == 3
    store.rename(tmp_path / "notes")
    assert len(call("sources", "mv", "fair", "notes").stdout.splitlines()) == 3
    assert ids(report(call)) == ids(before)
    assert call("sources", "refresh").stdout == "3 unchanged\n"
    (tmp_path / "fair").mkdir()
    edit(tmp_path / "notes" / "first.txt", "500", "900")
    (tmp_path / "fair" / "first.txt").write_text("The pier is 900 metres long.", encoding="utf-8")
    assert "new         fair/first.txt" in call("add", "fair").stdout
    assert len({source["id"] for source in listed(call).values()}) == 4


def test_without_mv_a_moved_file_is_a_new_source_and_a_near_copy(call: Run, store: Path) -> None:
    before = listed(call)
    (store / "second.txt").rename(store / "2.txt")
    call("add", "fair/2.txt")
    assert listed(call)["fair/2.txt"]["copy_of"] == before["fair/second.txt"]["id"] or (
        listed(call)["fair/second.txt"]["copy_of"] == listed(call)["fair/2.txt"]["id"]
    )
    done = call("sources", "mv", "fair/second.txt", "fair/2.txt")
    assert done.stdout == (
        "moved       fair/second.txt -> fair/2.txt (had been added as a source of its own)\n"
    )
    assert listed(call)["fair/2.txt"]["id"] == before["fair/second.txt"]["id"]
    assert len(listed(call)) == 3
    other = call("sources", "mv", "fair/2.txt", "fair/first.txt")
    assert other.stderr == (
        "error: fair/first.txt: is another source already, with another content; "
        "remove one of them first: factcheck sources rm fair/first.txt\n"
    )


def test_refresh_reads_what_has_changed_and_tells_what_is_gone(call: Run, store: Path) -> None:
    call("add", "-", "--name", "phone call", "-q", stdin="Boat Show 2025 drew 650 exhibitors.")
    call("add", "fair/third.txt", "--name", "diary", "-q")
    call("sources", "mv", "diary", "sailor's diary")
    edit(store / "third.txt", "500", "700")
    (store / "first.txt").unlink()
    done = call("sources", "refresh")
    assert done.returncode == 0
    assert done.stdout.startswith("new version fair/third.txt\nnew version sailor's diary\n1 unchanged\n")
    assert done.stderr == (
        "not read: fair/first.txt: no such file any more; "
        "factcheck sources mv fair/first.txt NEW, or factcheck sources rm fair/first.txt\n"
    )
    assert "fair/first.txt" in listed(call)
    assert call("sources", "refresh", "--strict", "-q").returncode == 4
    assert call("sources", "refresh", "fair/second.txt").stdout == "1 unchanged\n"


def test_a_report_as_of_a_day_is_the_report_of_that_day(call: Run, store: Path, tmp_path: Path) -> None:
    then = report(call)
    call("sources", "set", "fair/first.txt", "--date", "2019-01-01", "--event", "Other Show 2019")
    edit(store / "second.txt", "700", "500")
    call("add", "fair", "-q")
    (store / "second.txt").rename(store / "2.txt")
    call("sources", "mv", "fair/second.txt", "fair/2.txt")
    call("sources", "rm", "fair/third.txt")
    content = (tmp_path / "factcheck.db").read_bytes()
    assert report(call, "--as-of", "1") == then
    assert len(report(call, "--as-of", "5")["sources"]) == 2
    assert report(call, "--as-of", "5") == report(call)
    assert report(call, "--as-of", "2099-12-31") == report(call)
    past = call("report", "--as-of", "2001-01-01")
    assert past.returncode == 3
    assert past.stdout.startswith("factcheck report as of 2001-01-01 · 0 sources")
    assert "judged by today's rules" in past.stderr
    assert (tmp_path / "factcheck.db").read_bytes() == content
    assert call("report", "--as-of", "9").stderr.startswith(
        "error: 9: the last change to the store has number 5;"
    )
    assert call("report", "--as-of", "soon").stderr.startswith("error: soon: no date; ")


def test_ids_stay_when_something_else_changes(call: Run, store: Path) -> None:
    before = ids(report(call))
    edit(store / "second.txt", "Most of them sold rope.", "Nobody sold any rope. The soup was good.")
    call("add", "fair", "-q")
    (store / "fourth.txt").write_text(
        "TITLE: Letters\n\nMy uncle counted: 700 exhibitors came to Boat Show 2025, no more, he says.",
        encoding="utf-8",
    )
    call("add", "fair", "-q")
    after = ids(report(call))
    assert all(before[kind] <= after[kind] for kind in before)


def test_options_stand_behind_the_command(call: Run, store: Path) -> None:
    done = call("sources", "--db", "factcheck.db", "rm", "fair/first.txt")
    assert (done.returncode, done.stderr) == (
        2,
        "error: options stand before rm; write: factcheck sources rm ... OPTIONS\n",
    )


def test_commands_on_sources_make_no_database(call: Run, tmp_path: Path) -> None:
    for command in (
        ("rm", "a"),
        ("set", "a", "--rank", "primary"),
        ("mv", "a", "b"),
        ("refresh",),
        ("show", "a"),
    ):
        done = call("sources", *command)
        assert done.returncode == 2
        assert done.stderr.startswith("error: no database at factcheck.db; ")
    assert list(tmp_path.iterdir()) == []
