"""The decision file: found beside the documents, one line a decision, merged by git without conflict."""

from __future__ import annotations

import subprocess
import tomllib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.decision import in_time, standing
from factcheck.errors import ConfigError
from factcheck.model import Report
from factcheck.workflow import Made, Words, check_sources, decide, decision_file, undo
from factcheck.workflow.decision_file import FILE_NAME, add_to_file, files_beside, parse, read_files, to_line
from tests.workflow.deciding import RAIN, ROPE, Notes


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two documents that contradict each other twice, and an empty decision file."""
    folder = tmp_path / "docs"
    folder.mkdir()
    notes = Notes(folder)
    notes.write("a.txt", f"Interboot 2025 drew 500 exhibitors. It filled 3 halls. {RAIN}")
    notes.write("b.txt", f"Interboot 2025 drew 700 exhibitors. {ROPE} Interboot 2025 filled 4 halls.")
    (folder / FILE_NAME).touch()
    monkeypatch.chdir(tmp_path)
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "Documents")
    return folder


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(
        ["git", *identity, *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def say(identity: str, verdict: str, by: str, note: str = "") -> Made:
    return decide(Path("none.db"), ["docs"], (identity, verdict), Words(note, by))


def ids(report: Report) -> list[str]:
    return [finding.id for finding in report.findings if finding.verdict == "contradiction"]


def decided(report: Report) -> list[str | None]:
    return [
        one.decision.verdict if one.decision else None for one in report.findings if one.id in ids(report)
    ]


@pytest.mark.parametrize("everything", [False, True], ids=["the file alone", "everything"])
def test_two_people_s_decisions_merge(docs: Path, everything: bool) -> None:
    first, second = ids(check_sources(["docs"]))
    for branch, identity, by in (("one", first, "Ann"), ("two", second, "Bob")):
        git(docs, "checkout", "-q", "-b", branch, "main")
        made = say(identity, "mute", by, note='so "she" said\nand\ttabs \x1b[31m')
        assert made.file == docs / FILE_NAME
        if everything:
            git(docs, "add", "-A")
        git(docs, "commit", "-q", "-a", "-m", branch)
    git(docs, "merge", "-q", "one")
    text = (docs / FILE_NAME).read_text(encoding="utf-8")
    assert len(tomllib.loads(text)) == 2
    assert {one.decision.by for one in parse(text, "f")} == {"Ann", "Bob"}
    assert decided(check_sources(["docs"])) == ["mute", "mute"]


def test_undo_adds_a_line_and_takes_none_away(docs: Path) -> None:
    (first, _) = ids(check_sources(["docs"]))
    say(first, "mute", "Ann")
    before = (docs / FILE_NAME).read_text(encoding="utf-8").splitlines()
    undo(Path("none.db"), ["docs"], first, Words("", "Bob"))
    after = (docs / FILE_NAME).read_text(encoding="utf-8").splitlines()
    assert set(before) < set(after)
    assert len(after) == len(before) + 1
    assert decided(check_sources(["docs"])) == [None, None]
    assert standing(read_files([docs / FILE_NAME])) == []


def test_it_holds_from_whatever_folder_the_documents_are_named(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(ids(check_sources(["docs"]))[0], "mute", "Ann")
    monkeypatch.chdir(docs)
    assert decided(check_sources(["a.txt", "b.txt"])) == ["mute", None]
    assert decided(check_sources([docs / "a.txt", docs / "b.txt"])) == ["mute", None]


def test_a_line_says_what_was_decided(docs: Path) -> None:
    made = say(ids(check_sources(["docs"]))[0], "different_scope", "Ann", note="two halls")
    line = to_line(made.recorded)
    assert "\n" not in line
    assert line.startswith(
        f'{made.recorded.id} = {{ verdict = "different_scope", subject = "exhibitors", about = "Interboot 2025", '
        'says = "500 / 700", note = "two halls", by = "Ann", at = "'
    )
    assert parse(line, "f") == [made.recorded]


def test_lines_stand_in_the_order_of_their_subjects(docs: Path) -> None:
    first, second = ids(check_sources(["docs"]))
    for identity in (second, first, second):
        say(identity, "mute", "Ann")
    found = parse((docs / FILE_NAME).read_text(encoding="utf-8"), "f")
    assert [one.target.subject for one in found] == ["exhibitors", "halls (filled)", "halls (filled)"]
    assert in_time(found[1:]) == found[1:]


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / FILE_NAME).touch()
    assert files_beside(["a/b/x.txt"], tmp_path) == [tmp_path / FILE_NAME]
    (inner / FILE_NAME).touch()
    assert files_beside(["a/b/x.txt"], tmp_path) == sorted([tmp_path / FILE_NAME, inner / FILE_NAME])
    assert files_beside(["x.txt"], inner) == [inner / FILE_NAME]
    (tmp_path / "a" / ".git").mkdir()
    (inner / FILE_NAME).unlink()
    assert files_beside(["x.txt"], inner) == []


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("<<<<<<< HEAD", "f:2: a merge was left unfinished"),
        ("D-12ab = {", "f:2: no valid TOML"),
        ("mute = 1", "f:2: no decision"),
        (
            'D-12ab = { verdict = "wrong", kind = "finding", by = "A", at = "B" }',
            'f:2: "wrong" cannot be said',
        ),
        ('D-12ab = { verdict = "mute", kind = "finding", at = "B" }', "f:2: no by"),
        (
            'D-12ab = { verdict = "mute", kind = "finding", by = "A", at = "B", target = { sides = [[1]] } }',
            "f:2: a side holds no claim",
        ),
    ],
)
def test_a_wrong_line_is_named(line: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        parse(f"# comment\n{line}\n", "f")


def test_without_a_file_there_is_nowhere_to_decide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notes = Notes(tmp_path)
    notes.write("a.txt", f"Interboot 2025 drew 500 exhibitors. {RAIN}")
    notes.write("b.txt", f"Interboot 2025 drew 700 exhibitors. {ROPE}")
    monkeypatch.chdir(tmp_path)
    (finding,) = check_sources(["a.txt", "b.txt"]).findings
    with pytest.raises(
        ConfigError, match=r"no factcheck-decisions\.toml beside a\.txt, b\.txt; make an empty one"
    ):
        decide(Path("none.db"), ["a.txt", "b.txt"], (finding.id, "mute"), Words())


def test_many_who_write_at_once_lose_no_line(docs: Path) -> None:
    say(ids(check_sources(["docs"]))[0], "mute", "Ann")
    file = docs / FILE_NAME
    (one,) = read_files([file])
    others = [replace(one, id=f"D-{number:08x}") for number in range(40)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda other: add_to_file(file, other), others))
    assert {recorded.id for recorded in read_files([file])} == {one.id, *(other.id for other in others)}
    assert [path.name for path in docs.iterdir() if path.suffix == ".lock"] == []


def test_a_lock_that_nobody_takes_away_is_told(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decision_file, "_PATIENCE_SECONDS", 0.05)
    lock = docs / f".{FILE_NAME}.lock"
    lock.touch()
    with pytest.raises(ConfigError, match="another process is writing to it") as told:
        say(ids(check_sources(["docs"]))[0], "mute", "Ann")
    assert told.value.hint == f"wait for it; if there is none, remove {lock.relative_to(docs.parent)}"
    assert read_files([docs / FILE_NAME]) == []
