"""Tables as text: cells between pipes, the header row first, so that headings are context for the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SPACES = re.compile(r"[ \t\r\n\f\v]+")
"""Not the no-break and thin spaces, which also stand inside numbers."""


def one_line(words: str) -> str:
    """The words with single spaces between them, on one line.

    >>> one_line(" over  60\\nnations ")
    'over 60 nations'
    """
    return _SPACES.sub(" ", words).strip()


def pipe_row(cells: Iterable[str]) -> str:
    """One row; a pipe inside a cell becomes a broken bar, so that it parts no columns.

    >>> pipe_row(["2025", "visitors|guests"])
    '| 2025 | visitors¦guests |'
    """
    return f"| {' | '.join(one_line(cell).replace('|', '¦') for cell in cells)} |"


def pipe_rule(columns: int) -> str:
    """The line that makes the row above it a header.

    >>> pipe_rule(2)
    '| --- | --- |'
    """
    return f"|{' --- |' * columns}"
