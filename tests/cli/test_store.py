"""The commands that use a database: add, report, claims, sources, show, export, db."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_add_says_what_a_new_source_confirms_and_upsets(call: Run, fair: Path) -> None:
    assert call("add", "fair/first.txt").stdout.startswith("new         fair/first.txt\n")
    upset = call("add", "fair/second.txt")
    assert upset.returncode == 0
    assert "FC101" in upset.stdout
    confirmed = call("add", "fair/third.txt")
    assert "confirms 1" in confirmed.stdout


def test_adding_twice_changes_nothing(run: Run, call: Run, fair: Path, tmp_path: Path) -> None:
    """Not even by another process, with other hashes of words."""
    database = tmp_path / "factcheck.db"
    call("add", "fair")
    before, report = digest(database), call("report", "--json").stdout
    again = run("add", "fair")
    assert again.returncode == 0
    assert again.stdout == "".join(f"unchanged   fair/{name}.txt\n" for name in ("first", "second", "third"))
    assert digest(database) == before
    assert run("report", "--json").stdout == report


def test_sources_added_one_by_one_give_what_they_give_together(run: Run, call: Run, fair: Path) -> None:
    """Even in another process, with other hashes of words."""
    for name in ("third", "first", "second"):
        call("add", f"fair/{name}.txt", "--db", "singly.db", "-q")
    run("add", "fair", "--db", "together.db", "-q")
    singly = call("report", "--db", "singly.db", "--json")
    together = call("report", "--db", "together.db", "--json")
    assert singly.returncode == together.returncode == 1
    assert singly.stdout == together.stdout
    assert (
        json.loads(together.stdout)["findings"]
        == json.loads(call("check", "fair", "--json").stdout)["findings"]
    )


def test_new_content_replaces_the_old(call: Run, fair: Path) -> None:
    call("add", "fair", "-q")
    second = fair / "second.txt"
    second.write_text(second.read_text(encoding="utf-8").replace("700", "500"), encoding="utf-8")
    assert call("add", "fair").stdout.splitlines()[1] == "new version fair/second.txt"
    assert call("report").returncode == 0


def test_reading_commands_never_make_a_database(call: Run, tmp_path: Path) -> None:
    for command in (
        ("report",),
        ("claims",),
        ("sources",),
        ("show", "F-1"),
        ("export", "-o", "a.csv"),
        ("db", "stats"),
    ):
        done = call(*command)
        assert done.returncode == 2
        assert done.stderr.startswith("error: no database at factcheck.db; ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["option", "environment", "configuration", "default"])
def test_the_database_is_where_it_was_asked_for(call: Run, tmp_path: Path, place: str) -> None:
    options: tuple[str, ...] = ()
    env, expected = {}, tmp_path / "factcheck.db"
    if place != "default":
        (tmp_path / "factcheck.toml").write_text('db = "store/by-file.db"', encoding="utf-8")
        expected = tmp_path / "store" / "by-file.db"
    if place in ("option", "environment"):
        env, expected = {"FACTCHECK_DB": "by-variable.db"}, tmp_path / "by-variable.db"
    if place == "option":
        options, expected = ("--db", "by-option.db"), tmp_path / "by-option.db"
    assert call("db", "path", *options, env=env).stdout == f"{expected}\n"


def test_the_configuration_of_the_folder_above_counts(call: Run, tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('db = "above.db"', encoding="utf-8")
    below = tmp_path / "notes"
    below.mkdir()
    assert call("db", "path", cwd=below).stdout == f"{tmp_path / 'above.db'}\n"


def test_show_explains_findings_and_claims(call: Run, fair: Path) -> None:
    call("add", "fair", "-q")
    report = json.loads(call("report", "--json").stdout)
    finding, claim = report["findings"][0], report["claims"][0]
    shown = call("show", finding["id"])
    assert shown.returncode == 0
    assert finding["code"] in shown.stdout
    assert claim["quote"] in call("show", claim["id"]).stdout
    assert json.loads(call("show", claim["id"], "--json").stdout)["id"] == claim["id"]
    assert "3 claims" in call("show", finding["topic"]).stdout
    assert call("show", finding["id"], "fair").stdout == shown.stdout


def test_show_tells_apart_what_begins_alike(call: Run, fair: Path) -> None:
    call("add", "fair", "-q")
    several = call("show", "S-")
    assert several.returncode == 2
    assert re.fullmatch(
        r"error: S-: 3 ids begin so \(S-\w+, S-\w+, S-\w+\); write more of it\n", several.stderr
    )
    assert (
        call("show", "F-nothing").stderr
        == "error: F-nothing: no such finding; factcheck report --all lists the findings\n"
    )
    assert call("show", "nothing").returncode == 2


def test_claims_and_sources_are_listed(call: Run, fair: Path) -> None:
    call("add", "fair", "-q")
    assert call("claims").stdout.endswith("3 claims\n")
    assert call("claims", "--match", "SECOND").stdout.endswith("1 claim\n")
    assert [json.loads(line)["low"] for line in call("claims", "-f", "jsonl").stdout.splitlines()] == [
        500,
        700,
        500,
    ]
    assert "fair/second.txt" in call("sources").stdout
    assert len(json.loads(call("sources", "--json").stdout)["sources"]) == 3
    assert call("claims", "fair", "--db", "none.db").stdout.endswith("3 claims\n")


def test_export_writes_each_format(call: Run, fair: Path, tmp_path: Path) -> None:
    call("add", "fair", "-q")
    done = call("export", "-o", "a.json", "-o", "a.csv", "-o", "a.jsonl", "-o", "a.md")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.splitlines()[1] == "wrote a.csv (1 findings)"
    rows = list(csv.DictReader(io.StringIO((tmp_path / "a.csv").read_text(encoding="utf-8"))))
    assert {row["code"] for row in rows} == {"FC101"}
    assert len(json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["findings"]) == 1
    call("export", "-o", "all.json", "--all")
    assert len(json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))["claims"]) == 3
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == []


def test_a_name_takes_the_place_of_the_location(call: Run, fair: Path) -> None:
    call("add", "-", "--name", "phone call", "-q", stdin="Boat Show 2025 drew 500 exhibitors.")
    assert "phone call" in call("sources").stdout
    done = call("add", "fair", "--name", "one")
    assert (done.returncode, done.stderr) == (
        2,
        "error: --name one: 3 sources cannot share one name; add them singly\n",
    )


def test_db_stats_counts(call: Run, fair: Path) -> None:
    call("add", "fair", "-q")
    stats = json.loads(call("db", "stats", "--json").stdout)
    assert (stats["adds"], stats["rows"]["claim"]) == (1, 3)
    assert "claims                  3" in call("db", "stats").stdout
