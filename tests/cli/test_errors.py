"""What goes wrong is told in one line with the next step, and never exits like a finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

USAGE_ERRORS = {
    "no source named": (("check",), "error: missing argument 'SOURCE'; see factcheck check --help"),
    "misspelt command": (("chek", "a.txt"), "error: no such command 'chek'; did you mean 'check'?"),
    "unknown command": (("frobnicate",), "error: no such command 'frobnicate'; see factcheck --help"),
    "unknown option": (("check", "--frob"), "error: no such option: --frob; see factcheck check --help"),
    "no subcommand": (("db",), "error: missing command; see factcheck db --help"),
    "missing file": (
        ("check", "nix.txt"),
        "error: nix.txt: no such file or folder; check the spelling, or use - for standard input",
    ),
    "unknown format": (
        ("check", ".", "-f", "xml"),
        'error: unknown format "xml"; use one of text, json, jsonl, csv, md, concise',
    ),
    "two formats": (
        ("check", ".", "--json", "-f", "csv"),
        "error: --json and --format csv ask for two formats; leave one of them out",
    ),
    "list in a format for findings": (
        ("claims", ".", "-f", "csv"),
        "error: a list cannot be printed as csv; use one of text, json, jsonl",
    ),
    "no database": (
        ("report",),
        "error: no database at factcheck.db; run factcheck add SOURCE first (or name one with --db)",
    ),
    "no file to export to": (
        ("export",),
        "error: missing option '--output' / '-o'; see factcheck export --help",
    ),
    "unknown rule": (("rule", "FC999"), "error: FC999: no such rule; factcheck rule lists all of them"),
}


@pytest.mark.parametrize("arguments, line", USAGE_ERRORS.values(), ids=USAGE_ERRORS.keys())
def test_usage_errors_are_one_line_and_exit_2(call: Run, arguments: tuple[str, ...], line: str) -> None:
    done = call(*arguments)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", line + "\n")


def test_a_missing_file_is_told_before_anything_is_done(call: Run, fair: Path, tmp_path: Path) -> None:
    done = call("add", "fair/first.txt", "fair/furst.txt")
    assert done.returncode == 2
    assert done.stderr == "error: fair/furst.txt: no such file or folder; did you mean fair/first.txt?\n"
    assert not (tmp_path / "factcheck.db").exists()


def test_an_empty_folder_has_nothing_to_check(call: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = call("check", "empty")
    assert done.returncode == 3
    assert "Not read: empty: no readable file in folder" in " ".join(done.stdout.split())
    assert call("check", "empty", "--strict").returncode == 4


def test_a_text_without_figures_is_named(call: Run, tmp_path: Path) -> None:
    (tmp_path / "poem.txt").write_text("The tide comes in, the tide goes out.\n", encoding="utf-8")
    done = call("check", "poem.txt", "--strict")
    assert done.returncode == 3
    assert "poem.txt states no figure" in done.stdout


def test_a_wrong_row_is_told_with_its_line_and_the_rest_is_read(call: Run, tmp_path: Path) -> None:
    rows = "subject,value,about\nexhibitors,500,Boat Show 2025\nexhibitors,,Boat Show 2025\n"
    (tmp_path / "claims.csv").write_text(rows, encoding="utf-8")
    done = call("check", "claims.csv")
    assert done.returncode == 0
    assert "1 claim" in done.stdout
    assert "claims.csv:3" in done.stdout
    assert call("check", "claims.csv", "--strict").returncode == 4


def test_an_unreadable_file_is_skipped_and_the_others_read(call: Run, fair: Path) -> None:
    (fair / "picture.png").write_bytes(b"\x89PNG")
    done = call("check", "fair", "--strict")
    assert done.returncode == 4
    assert "picture.png: files ending in .png are not supported" in " ".join(done.stdout.split())
    assert "FC101" in done.stdout


@pytest.mark.parametrize(
    "text, line",
    [
        ("formt = 'json'", 'error: factcheck.toml: unknown option "formt"; did you mean "format"?'),
        (
            "colour = true",
            'error: factcheck.toml: unknown option "colour"; known options are db, format, literal, one_event, strict, limits',
        ),
        ("strict = 'yes'", 'error: factcheck.toml: "strict" is not true or false; write strict = true'),
        (
            "[limits]\nsource_byte = 1",
            'error: factcheck.toml: unknown limit "source_byte"; did you mean "source_bytes"?',
        ),
        (
            "[limits]\nsource_bytes = 0",
            'error: factcheck.toml: limit "source_bytes" is no whole number above 0; write source_bytes = 1_000',
        ),
        ("format = 'xml'", 'error: unknown format "xml"; use one of text, json, jsonl, csv, md, concise'),
    ],
)
def test_a_wrong_configuration_names_the_key(call: Run, fair: Path, text: str, line: str) -> None:
    (fair.parent / "factcheck.toml").write_text(text, encoding="utf-8")
    done = call("check", "fair")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", line + "\n")


def test_a_limit_of_the_configuration_counts(call: Run, fair: Path) -> None:
    (fair.parent / "factcheck.toml").write_text("[limits]\nsource_bytes = 100", encoding="utf-8")
    for command in (("check",), ("claims",), ("add",)):
        told = call(*command, "fair")
        assert "third.txt: is larger (" in " ".join(f"{told.stdout}{told.stderr}".split())


def test_configuration_that_is_no_toml_is_told_with_its_place(call: Run, fair: Path) -> None:
    (fair.parent / "factcheck.toml").write_text("strict = ", encoding="utf-8")
    done = call("check", "fair")
    assert done.returncode == 2
    assert done.stderr.startswith("error: factcheck.toml: no valid TOML: ")
    assert done.stderr.count("\n") == 1


def test_a_foreign_database_is_refused_and_left_alone(call: Run, fair: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("my notes, not a database at all", encoding="utf-8")
    done = call("add", "fair", "--db", "notes.db")
    assert done.returncode == 2
    assert done.stderr == "error: the database notes.db is not a database; name another file with --db\n"
    assert (tmp_path / "notes.db").read_text(encoding="utf-8") == "my notes, not a database at all"


def test_a_file_that_cannot_be_written_is_told(call: Run, fair: Path) -> None:
    assert call("add", "fair", "-q").returncode == 0
    done = call("export", "-o", "nowhere/out.csv")
    assert done.returncode == 2
    assert done.stderr == (
        "error: nowhere/out.csv: cannot be written (no such file or directory); name another place with -o\n"
    )
    assert call("export", "-o", "out.xyz").returncode == 2


def test_a_name_that_shares_its_suffix_only_is_not_suggested(call: Run, tmp_path: Path) -> None:
    (tmp_path / "bin.txt").write_text("60", encoding="utf-8")
    assert "did you mean" not in call("check", "missing.txt").stderr


def test_empty_standard_input_is_called_by_its_name(call: Run) -> None:
    done = call("check", "-", stdin="")
    assert done.returncode == 3
    assert "Nothing to check" in done.stdout
    assert "standard input: is empty" in done.stdout
