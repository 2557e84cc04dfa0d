"""Streams, colours, formats and exit codes of `check`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.reading.building import lines, pdf, stream, word

ESCAPE = "\x1b"


def test_contradictions_exit_1_and_stand_on_standard_output(run: Run, call: Run, fair: Path) -> None:
    done = run("check", "fair")
    assert (done.returncode, done.stderr) == (1, "")
    assert "FC101" in done.stdout
    assert ESCAPE not in done.stdout
    assert call("check", "fair", "--exit-zero").returncode == 0


def test_agreeing_sources_exit_0(call: Run, fair: Path) -> None:
    done = call("check", "fair/first.txt", "fair/third.txt")
    assert done.returncode == 0
    assert "No contradictions" in done.stdout


def test_check_leaves_no_file(call: Run, fair: Path, tmp_path: Path) -> None:
    call("check", "fair")
    assert [path.name for path in tmp_path.iterdir()] == ["fair"]


@pytest.mark.parametrize(
    "env, coloured", [({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)]
)
def test_colours_follow_the_environment(call: Run, fair: Path, env: dict[str, str], coloured: bool) -> None:
    plain, styled = call("check", "fair"), call("check", "fair", env=env)
    assert (f"{ESCAPE}[1;31m" in styled.stdout) is coloured
    assert "FC101" in plain.stdout


@pytest.mark.parametrize("columns", [80, 100])
def test_reports_keep_within_the_width(call: Run, fair: Path, columns: int) -> None:
    done = call("check", "fair", env={"COLUMNS": str(columns)})
    assert max(len(line) for line in done.stdout.splitlines()) <= columns


def test_json_gives_locations_as_named(call: Run, fair: Path) -> None:
    done = call("check", "fair/second.txt", "fair/first.txt", "--json")
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert report["schema"] == "factcheck/1"
    assert [source["location"] for source in report["sources"]] == ["fair/second.txt", "fair/first.txt"]
    claims = {claim["id"]: claim for claim in report["claims"]}
    for claim in claims.values():
        source = next(s for s in report["sources"] if s["id"] == claim["source"])
        text = (fair.parent / source["location"]).read_text(encoding="utf-8")
        assert text[claim["start"] : claim["end"]] == claim["quote"]
    assert [finding["code"] for finding in report["findings"] if finding["verdict"] == "contradiction"] == [
        "FC101"
    ]


def test_the_order_of_sources_changes_no_finding(call: Run, fair: Path) -> None:
    one = call("check", "fair/first.txt", "fair/second.txt", "fair/third.txt", "--json")
    other = call("check", "fair/third.txt", "fair/second.txt", "fair/first.txt", "--json")
    assert json.loads(one.stdout)["findings"] == json.loads(other.stdout)["findings"]


def test_concise_is_one_line_a_discrepancy(call: Run, fair: Path) -> None:
    done = call("check", "fair", "-f", "concise")
    assert done.stdout.count("\n") == 1
    assert done.stdout.startswith("fair/second.txt:4:")
    assert ": FC101 " in done.stdout
    assert call("check", "fair", "-f", "concise", "--all").stdout.count("\n") > 1


def test_quiet_prints_nothing_when_nothing_contradicts(call: Run, fair: Path) -> None:
    done = call("check", "fair/first.txt", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_standard_input_is_a_source(run: Run, fair: Path) -> None:
    text = "Boat Show 2025 drew 900 exhibitors."
    done = run("check", "-", "fair/first.txt", "-f", "concise", stdin=text)
    assert done.returncode == 1
    assert "900" in done.stdout


def test_formats_that_cannot_hold_unread_sources_leave_it_to_a_note(call: Run, fair: Path) -> None:
    (fair / "picture.png").write_bytes(b"\x89PNG")
    done = call("check", "fair", "-f", "csv")
    assert done.stdout.startswith("finding,code,verdict,")
    assert done.stderr.startswith("not read: fair/picture.png: ")


def test_the_literal_reading_leaves_out_what_only_misleads(call: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Boat Show 2025 drew over 60 exhibitors.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Boat Show 2025 drew 160 exhibitors.\n", encoding="utf-8")
    assert "FC104" in call("check", "a.txt", "b.txt").stdout
    assert call("check", "a.txt", "b.txt", "--literal").returncode == 0
    (tmp_path / "pyproject.toml").write_text("[tool.factcheck]\nliteral = true\n", encoding="utf-8")
    assert call("check", "a.txt", "b.txt").returncode == 0
    assert call("check", "a.txt", "b.txt", "--usual").returncode == 1


def test_verbose_tells_everything_in_the_order_of_the_report(call: Run, fair: Path) -> None:
    lines = call("check", "fair", "-v").stdout.splitlines()
    assert lines[0].startswith("factcheck report")
    assert any(line.startswith("  compared ") for line in lines)
    assert "factcheck rule FC101" in " ".join(lines)


def test_the_next_step_finds_its_finding(call: Run, fair: Path) -> None:
    def next_step(*arguments: str) -> list[str]:
        shown = call(*arguments).stdout
        return next(line for line in shown.splitlines() if line.startswith("  next ")).split()[2:]

    assert "FC101" in call(*next_step("check", "fair")).stdout
    assert call("add", "fair", "-q", "--db", "notes.db").returncode == 0
    assert "FC101" in call(*next_step("report", "--db", "notes.db")).stdout


def test_another_language_is_named(call: Run, tmp_path: Path) -> None:
    text = "Die Messe zählte in diesem Jahr mehr als 1.200 Aussteller und rund 30.000 Besucher aus 160 Ländern.\n"
    (tmp_path / "brief.txt").write_text(text, encoding="utf-8")
    told = "brief.txt is in German: its figures were read, its context was not."
    assert told in " ".join(call("check", "brief.txt").stdout.split())
    assert told in " ".join(call("add", "brief.txt").stdout.split())


def test_quiet_counts_nothing_that_it_leaves_out(call: Run, fair: Path) -> None:
    shown = call("check", "fair", "--quiet").stdout
    assert "with one claim" not in shown
    assert shown.endswith("1 contradiction.\n")


def test_words_of_documents_are_never_obeyed(call: Run, tmp_path: Path) -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>[red]Boats[/red] &lt;b&gt;x \u202egnp</dc:title>'
        "<dc:creator>[link=x]Herald[/link]</dc:creator></cp:coreProperties>"
    )
    for name, count in (("a.docx", 500), ("b.docx", 700)):
        said = f"Boat Show 2025 drew {count} [bold]exhibitors[/bold] \u202eand more\u202c."
        body = f"<w:p><w:r><w:t>{said}</w:t></w:r></w:p>"
        (tmp_path / name).write_bytes(word(body, **{"docProps__core.xml": core.encode()}))
    drawn = lines("Boat Show 2025 drew 900 exhibitors.")
    info = b"<< /Title (Boats \\033[31mred) /Author (Press \\233) >>"
    (tmp_path / "c.pdf").write_bytes(
        pdf(stream(drawn), objects={8: info}).replace(b"/Root", b"/Info 8 0 R /Root")
    )
    for arguments in (("check", "-v"), ("claims",), ("check", "--json"), ("check", "--format", "md")):
        done = call(*arguments, "a.docx", "b.docx", "c.pdf")
        assert "\u202e" not in done.stdout and "\x1b" not in done.stdout and "\x9b" not in done.stdout
    assert call("add", "a.docx", "b.docx", "c.pdf").returncode == 0
    listed = call("sources").stdout
    assert "[red]Boats[/red] <b>x" in listed and "[link=x]Herald[/link]" in listed and "Boats" in listed
    assert "\x1b" not in listed and "\u202e" not in listed


GAZETTE = """Date: 2024-05-03

The new ferry terminal in Tarvik is finished, the harbour board said on Friday, and the bill came to 48 million euros, most of it borrowed
from the region. Some 310 builders were busy on the quay in the last summer. The quay is 420 metres long and can take the largest ships of the
coast. Some 610,000 passengers went through the old halls.
"""
WIRE = """Date: 2024-05-03

Tarvik opens its harbour to larger ferries this summer. The board paid 53 million euros for the terminal, a spokeswoman told reporters, and at
the height of the work the site gave employment to 340 people. Ships berth along a quay of 395 metres. The port served 650,000 travellers
in all, by its own count.
"""


def contradictory(report: str) -> dict[str, tuple[float, ...]]:
    """The contradictions of a JSON document: id -> the numbers on their sides."""
    told = json.loads(report)
    numbers = {claim["id"]: claim["stated"][0] for claim in told["claims"]}
    return {
        one["id"]: tuple(sorted(numbers[claim] for claim in one["claims"]))
        for one in told["findings"]
        if one["verdict"] == "contradiction"
    }


def test_a_user_may_say_that_all_sources_tell_one_event(call: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GAZETTE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(WIRE, encoding="utf-8")
    texts = ("a.txt", "b.txt")
    usual = contradictory(call("check", *texts, "--json").stdout)
    told = call("check", *texts, "--json", "--one-event").stdout
    more = contradictory(told)
    assert sorted(usual.values()) == [(395, 420)]
    assert sorted(more.values()) == [(395, 420), (610_000, 650_000), (48_000_000, 53_000_000)]
    assert json.loads(told)["one_event"] is True
    bill = next(one for one, sides in more.items() if sides == (48_000_000, 53_000_000))

    shown = call("check", *texts, "--one-event").stdout
    assert f"factcheck show {bill} --one-event a.txt b.txt" in shown
    assert "Judged on your word that all sources tell of one event." in shown
    assert "your word" not in call("check", *texts).stdout
    assert call("show", bill, "--one-event", *texts).returncode == 0
    assert call("show", bill, *texts).returncode == 2

    call("add", *texts, "-q")
    assert contradictory(call("report", "--json").stdout) == usual
    assert contradictory(call("report", "--json", "--one-event").stdout) == more
    assert contradictory(call("report", "--json", "--one-event", "--as-of", "1").stdout) == more
    call("export", "-o", "out.json", "--one-event")
    assert contradictory((tmp_path / "out.json").read_text(encoding="utf-8")) == more
    draft = call("check", "b.txt", "--against", "factcheck.db", "--one-event", "--json").stdout
    assert sorted(contradictory(draft).values()) == sorted(more.values())

    assert call("decide", bill, "mute", "--by", "Ann").returncode == 2
    assert call("decide", bill, "mute", "--by", "Ann", "--one-event").returncode == 0
    assert f"hides FC101 {bill}" in call("decisions", "--one-event").stdout
    (tmp_path / "factcheck.toml").write_text("one_event = true\n", encoding="utf-8")
    assert len(contradictory(call("report", "--json").stdout)) == 3
    assert contradictory(call("report", "--json", "--many-events").stdout) == usual


def test_what_is_added_is_shown_as_it_is_stored_whatever_the_configuration_says(
    call: Run, tmp_path: Path
) -> None:
    (tmp_path / "factcheck.toml").write_text("one_event = true\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text(GAZETTE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(WIRE, encoding="utf-8")
    added = " ".join(call("add", "a.txt", "b.txt").stdout.split())
    _, _, command = added.partition("factcheck show ")
    identity = command.split()[0]
    assert command.split()[1] == "--many-events"
    assert call("show", identity, "--many-events").returncode == 0
