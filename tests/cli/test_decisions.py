"""decide, decisions, report --since, check --baseline and --against, as a user calls them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def finding(call: Run, fair: Path) -> str:
    """Id of the one contradiction in a store of three notes."""
    call("add", "fair", "-q")
    return str(json.loads(call("report", "--json").stdout)["findings"][0]["id"])


def test_deciding_hides_tells_and_takes_back(call: Run, finding: str) -> None:
    made = call("decide", finding, "mute", "--note", "two halls", "--by", "Ann")
    assert made.returncode == 0
    assert made.stdout.startswith("mute: exhibitors · Boat Show 2025 · 500 / 700\n  hides FC101 F-")
    report = call("report")
    assert report.returncode == 0
    assert "1 finding muted" in report.stdout
    assert "✗" not in report.stdout
    listed = call("decisions").stdout
    assert "two halls" in listed
    assert "by Ann on " in listed
    assert f"hides FC101 {finding}" in listed
    assert call("export", "-o", "out.csv").returncode == 0
    assert call("decide", finding, "--undo").returncode == 0
    assert call("report").returncode == 1
    assert call("decisions").stdout == "0 decisions, 1 taken back or overruled (--all lists them)\n"
    assert "taken back: by " in call("decisions", "--all").stdout


@pytest.mark.parametrize(
    ("verdict", "code"), [("contradiction", 1), ("agreement", 0), ("compatible", 0), ("different-scope", 0)]
)
def test_the_exit_code_follows_the_decision(call: Run, finding: str, verdict: str, code: int) -> None:
    call("decide", finding, verdict, "-n", "why", "--by", "Ann", "-q")
    done = call("report", "--json")
    assert done.returncode == code
    (decided,) = (one["decision"] for one in json.loads(done.stdout)["findings"] if one["id"] == finding)
    assert (decided["verdict"], decided["note"]) == (verdict.replace("-", "_"), "why")


def test_the_user_signs(call: Run, finding: str) -> None:
    call("decide", finding, "mute", env={"LOGNAME": "cy"})
    found = json.loads(call("decisions", "--json").stdout)["decisions"]
    assert [(one["by"], one["state"], one["applies_to"]) for one in found] == [("cy", "counts", [finding])]


def test_a_file_beside_the_documents_serves_check_and_report(call: Run, fair: Path, finding: str) -> None:
    (fair / "factcheck-decisions.toml").touch()
    made = call("decide", finding, "mute", "--by", "Ann")
    assert "in fair/factcheck-decisions.toml" in made.stdout
    assert call("report").returncode == call("check", "fair").returncode == 0
    assert finding in call("decisions", "fair").stdout
    (fair / "factcheck-decisions.toml").write_text("nonsense\n", encoding="utf-8")
    for command in (("report",), ("check", "fair"), ("decisions",), ("add", "fair")):
        done = call(*command)
        assert done.returncode == 2
        assert done.stderr.startswith("error: fair/factcheck-decisions.toml:1: no valid TOML")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("F-1",), "error: F-1: as what?; name a verdict behind it"),
        (("F-1", "mute"), "error: F-1: no such finding"),
        (("F-1", "mute", "--undo"), "error: mute: --undo takes no verdict"),
        (("F-1", "--undo"), "error: F-1: nothing was decided of it"),
        (("this", "--undo"), "error: this: no id"),
    ],
)
def test_wrong_decisions_get_one_line(
    call: Run, finding: str, arguments: tuple[str, ...], message: str
) -> None:
    done = call("decide", *arguments)
    assert done.returncode == 2
    assert done.stderr.startswith(message)
    assert done.stderr.count("\n") == 1


def test_what_is_not_text_of_ours_is_shown_plain(call: Run, finding: str) -> None:
    call("decide", finding, "mute", "--note", "[bold]x[/bold] \x1b[31mred", "--by", "\x07Ann")
    listed = call("decisions").stdout
    assert "[bold]x[/bold]" in listed
    assert "\x1b" not in listed
    assert "\x07" not in listed


def test_since_and_baseline_show_what_is_new(call: Run, fair: Path, finding: str) -> None:
    added = json.loads(call("db", "stats", "--json").stdout)["adds"]
    nothing = call("report", "--since", str(added))
    assert nothing.returncode == 0
    assert nothing.stdout.startswith(f"factcheck report, new after change {added} · ")
    assert nothing.stderr == "2 findings that were there before are left out\n"
    (fair / "base.json").write_text(call("check", "fair", "--json").stdout, encoding="utf-8")
    (fair / "fourth.txt").write_text("Boat Show 2025 drew 900 exhibitors, I heard.\n", encoding="utf-8")
    sources = [f"fair/{name}.txt" for name in ("first", "second", "third")]
    assert call("check", *sources, "--baseline", "fair/base.json").returncode == 0
    new = call("check", *sources, "fair/fourth.txt", "--baseline", "fair/base.json", "-f", "concise")
    assert new.returncode == 1
    assert new.stdout.count("\n") == 1
    call("add", "fair/fourth.txt", "-q")
    assert call("report", "--since", str(added)).returncode == 1
    assert call("report", "--since", "2100-01-01").returncode == 0


def test_a_draft_is_held_against_the_store(call: Run, fair: Path, finding: str, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("Boat Show 2025 drew 700 exhibitors and sold 80 masts.\n")
    before = (tmp_path / "factcheck.db").read_bytes()
    done = call("check", "draft.txt", "--against", "factcheck.db", "-f", "concise")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0].startswith(
        "draft.txt:1:21: FC101 exhibitors · Boat Show 2025: 700 here, but 500 at fair/first.txt:4"
    )
    assert lines[1].startswith("draft.txt:1:45: unknown ")
    assert (tmp_path / "factcheck.db").read_bytes() == before
    shown = call("check", "draft.txt", "--against", "factcheck.db")
    assert "factcheck draft · draft.txt · against 3 sources" in shown.stdout
    assert "? no source knows it · 1" in shown.stdout
    assert json.loads(call("check", "draft.txt", "--against", "factcheck.db", "--json").stdout)["draft"]
    assert call("check", "draft.txt", "--against", "none.db").stderr.startswith(
        "error: no database at none.db"
    )
    assert call("check", "draft.txt", "--against", "factcheck.db", "-f", "csv").returncode == 2
