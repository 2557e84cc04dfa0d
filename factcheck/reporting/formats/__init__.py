"""Reports as files: one module per format, each with `write(report) -> str`.

A writer writes all that its report holds: for discrepancies only, give it `selection.discrepancies(report)`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import PurePath

from factcheck.errors import ConfigError
from factcheck.model import Report

FORMATS: Mapping[str, str] = {
    "json": "json_document",
    "jsonl": "json_lines",
    "csv": "csv_table",
    "md": "markdown",
    "concise": "concise",
}
"""Name of the format -> module that writes it."""

_SUFFIXES = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".md": "md",
    ".markdown": "md",
}


def write(report: Report, format_name: str) -> str:
    """The report as the text of a file; `ConfigError` for a format that does not exist.

    >>> write(Report((), (), (), ()), "concise")
    ''
    """
    if format_name not in FORMATS:
        raise ConfigError(f"{format_name}: no such format", f"use one of {', '.join(FORMATS)}")
    module = import_module(f"{__name__}.{FORMATS[format_name]}")
    writer: Callable[[Report], str] = module.write
    return writer(report)


def format_of(path: str | PurePath) -> str:
    """The format that a file name's suffix asks for; `ConfigError` when it asks for none.

    >>> format_of("out/findings.CSV")
    'csv'
    """
    suffix = PurePath(path).suffix.casefold()
    if suffix not in _SUFFIXES:
        raise ConfigError(
            f"{path}: no format for the suffix “{suffix}”", f"use one of {', '.join(_SUFFIXES)}"
        )
    return _SUFFIXES[suffix]
