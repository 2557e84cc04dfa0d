"""Tables as text: cells between pipes, the header row first, so that headings are context for the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_FIGURE = re.compile(r"\d")
_YEAR = re.compile(r"(?:(?:FY|Q[1-4]|H[12])?[ '’]?(?:19|20)\d\d[ef*]?)(?:\s?[-–/]\s?(?:19|20)?\d\d)?", re.I)
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
    return f"| {' | '.join(map(pipe_cell, cells))} |"


def pipe_cell(words: str) -> str:
    """The words of one cell of a row.

    >>> pipe_cell("visitors |\\nguests")
    'visitors ¦ guests'
    """
    return one_line(words).replace("|", "¦")


def pipe_rule(columns: int) -> str:
    """The line that makes the row above it a header.

    >>> pipe_rule(2)
    '| --- | --- |'
    """
    return f"|{' --- |' * columns}"


def cell_name(row: int, column: int) -> str:
    """The name of a cell, both counted from 0.

    >>> cell_name(6, 1), cell_name(0, 27)
    ('B7', 'AB1')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def names_columns(cells: Iterable[str]) -> bool:
    """Whether a row may be a header: no figures in it but years.

    >>> names_columns(["", "Visitors 2024", "2025"]), names_columns(["Visitors", "30,000"])
    (True, False)
    """
    return not any(_FIGURE.search(_YEAR.sub("", cell)) for cell in cells)


def spread(words: str) -> str:
    """What a place says over which a filled cell extends: a heading is said again, a figure is not.

    >>> spread("Visitors 2025"), spread("30,000")
    ('Visitors 2025', '')
    """
    return words if names_columns([words]) else ""


def reads_like_header(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a first row that is not marked as such names columns: no figures but years, and figures below.

    >>> reads_like_header([["Year", "Visitors"], ["2025", "1,200"]]), reads_like_header([["Visitors", "1,200"]])
    (True, False)
    """
    first, others = rows[0], rows[1:]
    return (
        len(first) > 1
        and names_columns(first)
        and any(_FIGURE.search(cell) for row in others for cell in row)
    )
