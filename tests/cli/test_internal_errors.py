"""A defect, an interruption, a closed pipe: none of them exits like a finding."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import cli
from tests.cli.conftest import environment


def test_a_defect_exits_2_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(arguments: object) -> int:
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.setattr(cli, "_invoke", fail)
    monkeypatch.delenv("FACTCHECK_DEBUG", raising=False)
    assert cli.run(["check"]) == 2
    assert capsys.readouterr().err == (
        "internal error: ZeroDivisionError: division by zero; please report it; "
        "set FACTCHECK_DEBUG=1 for the traceback\n"
    )
    monkeypatch.setenv("FACTCHECK_DEBUG", "1")
    assert cli.run(["check"]) == 2
    assert "Traceback" in capsys.readouterr().err


def test_an_interruption_exits_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_invoke", interrupt)
    assert cli.run(["check"]) == 130
    assert capsys.readouterr().err == "interrupted\n"


@pytest.mark.parametrize("output", ["text", "json", "concise"])
def test_a_closed_pipe_is_no_finding_and_no_complaint(fair: Path, output: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "check", str(fair), "-f", output],
        stdout=writer,
        stderr=subprocess.PIPE,
        env=environment(),
        encoding="utf-8",
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")
