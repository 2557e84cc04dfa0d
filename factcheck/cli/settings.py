"""What the options, the environment and the configuration file say together."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.configuration import Configuration, database_path, load
from factcheck.errors import ConfigError
from factcheck.reading.limits import Limits

TEXT = "text"


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of one command, resolved: command line before environment before configuration file."""

    database: Path
    """Where the store is, or would be."""
    format: str = TEXT
    """`text` or the name of a file format."""
    literal: bool = False
    """Leave out findings of the usual reading."""
    strict: bool = False
    """Unread sources have an exit code of their own."""
    limits: Limits = field(default_factory=Limits)
    """How much is read of what."""


def settings(
    database: str | None = None,
    output_format: str | None = None,
    json: bool = False,
    literal: bool | None = None,
    strict: bool | None = None,
) -> Settings:
    """Resolve the options of a command.

    Raises `ConfigError` for a wrong configuration file and for an unknown format.
    """
    configuration = load(Path.cwd())
    return Settings(
        database=database_path(database, os.environ, configuration),
        format=_format(output_format, json, configuration),
        literal=bool(configuration.literal if literal is None else literal),
        strict=bool(configuration.strict if strict is None else strict),
        limits=Limits(**(configuration.limits or {})),
    )


def _format(option: str | None, json: bool, configuration: Configuration) -> str:
    if json:
        if option not in (None, "json"):
            raise ConfigError(f"--json and --format {option} ask for two formats", "leave one of them out")
        return "json"
    name = option or configuration.format or TEXT
    known = format_names()
    if name not in known:
        raise ConfigError(f'unknown format "{name}"', f"use one of {', '.join(known)}")
    return name


def format_names() -> tuple[str, ...]:
    """`text` and the file formats, in the order in which they are listed for people."""
    from factcheck.reporting.formats import FORMATS

    return (TEXT, *FORMATS)
