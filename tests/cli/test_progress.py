"""Progress shows on a terminal only, and only for work that takes a while."""

from __future__ import annotations

import io
import sys

import pytest

from factcheck.cli import progress
from factcheck.cli.progress import ProgressOnTerminal


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def drawn(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch, patience: float) -> str:
    """What is drawn on a standard error by work in two steps."""
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE_SECONDS", patience)
    monkeypatch.setenv("TERM", "xterm-256color")
    with ProgressOnTerminal() as tell:
        for done in range(3):
            tell("reading", done, 3)
        tell("comparing", 0, None)
    return stream.getvalue()


def test_a_terminal_sees_long_work(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = drawn(Terminal(), monkeypatch, patience=0)
    assert "reading" in shown
    assert "comparing" in shown
    assert shown.endswith("\x1b[2K")  # the bar is wiped away


def test_short_work_and_pipes_show_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn(Terminal(), monkeypatch, patience=60) == ""
    assert drawn(io.StringIO(), monkeypatch, patience=0) == ""
