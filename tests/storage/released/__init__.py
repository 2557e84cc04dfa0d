"""Stores as earlier schemas had them, as SQL text: the three notes of `tests.cli.conftest.NOTES`, added by the program of that time.

A schema that is released leaves one here (`python -c "import sqlite3; print(*sqlite3.connect(PATH).iterdump())"`, with
`PRAGMA application_id` before it); they never change.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

FOLDER = Path(__file__).parent
REVISIONS = tuple(sorted(path.stem for path in FOLDER.glob("*.sql")))
"""The schemas that are kept, oldest first."""


def restore(revision: str, database: Path) -> None:
    """Make the store of a schema in a file."""
    with closing(sqlite3.connect(database)) as connection:
        connection.executescript((FOLDER / f"{revision}.sql").read_text(encoding="utf-8"))
