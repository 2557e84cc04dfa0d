"""Run the command line: as a process, the way a user does, or in this process, which is five times as fast."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from factcheck import cli

Run = Callable[..., subprocess.CompletedProcess[str]]

STEERING = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "FACTCHECK_DB", "FACTCHECK_DEBUG")
"""Variables of the tester's own shell that would change what is printed."""


def environment(**changes: str) -> dict[str, str]:
    """The environment of the tests without what steers the program, and with these changes."""
    kept = {name: value for name, value in os.environ.items() if name not in STEERING}
    return {**kept, "TERM": "xterm-256color", **changes}


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """`run("check", "a.txt")` runs factcheck in the test's own folder; `env` changes the environment."""

    def run_factcheck(
        *arguments: str, env: Mapping[str, str] | None = None, stdin: str = "", cwd: Path = tmp_path
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "factcheck", *arguments],
            cwd=cwd,
            env=environment(**(env or {})),
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )

    return run_factcheck


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """As `run`, in this process."""

    def call_factcheck(
        *arguments: str, env: Mapping[str, str] | None = None, stdin: str = "", cwd: Path = tmp_path
    ) -> subprocess.CompletedProcess[str]:
        with monkeypatch.context() as changed:
            changed.chdir(cwd)
            for name in STEERING:
                changed.delenv(name, raising=False)
            for name, value in {"TERM": "xterm-256color", **(env or {})}.items():
                changed.setenv(name, value)
            changed.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
            capsys.readouterr()
            code = cli.run(arguments)
            printed = capsys.readouterr()
        return subprocess.CompletedProcess(arguments, code, printed.out, printed.err)

    return call_factcheck


NOTES = {
    "first.txt": (
        "TITLE: Harbour notes\nDATE: 2025-03-02\n\n"
        "Boat Show 2025 drew 500 exhibitors. Rain kept nobody away, and the cranes were busy until night.\n"
    ),
    "second.txt": (
        "TITLE: What the second hall was like\nDATE: 2025-03-04\n\n"
        "Boat Show 2025 drew 700 exhibitors, or so the press office says. Most of them sold rope.\n"
    ),
    "third.txt": (
        "TITLE: A sailor's diary\nDATE: 2025-03-09\n\n"
        "I went for the wooden hulls and stayed for the soup. They say Boat Show 2025 drew 500 exhibitors.\n"
    ),
}


@pytest.fixture
def fair(tmp_path: Path) -> Path:
    """A folder of three notes: the second contradicts the first, the third agrees with it."""
    folder = tmp_path / "fair"
    folder.mkdir()
    for name, text in NOTES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
