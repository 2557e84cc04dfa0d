"""Whole outputs kept as files, so that a change of wording is seen in review."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "snapshots"
UPDATE = "FACTCHECK_UPDATE_SNAPSHOTS"


def check(name: str, text: str) -> None:
    """Compares a text with its snapshot; with FACTCHECK_UPDATE_SNAPSHOTS=1 writes the snapshot instead."""
    path = FOLDER / name
    if os.environ.get(UPDATE):
        path.write_text(text, encoding="utf-8")
    assert path.exists(), f"no snapshot {name}: run the tests once with {UPDATE}=1"
    assert text == path.read_text(encoding="utf-8"), f"{name} changed; if rightly so, run with {UPDATE}=1"
