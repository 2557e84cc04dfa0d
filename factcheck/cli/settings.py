"""What the options, the environment and the configuration file say together."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.configuration import Configuration, database_path, load
from factcheck.errors import ConfigError
from factcheck.reading.limits import Limits

TEXT = "text"
_SIZE = re.compile(r"(\d{1,15}(?:\.\d{1,6})?)\s?([kMG]?)B?", re.I)
_FACTORS = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of one command, resolved: command line before environment before configuration file."""

    database: Path
    """Where the store is, or would be."""
    format: str = TEXT
    """`text` or the name of a file format."""
    literal: bool = False
    """Leave out findings of the usual reading."""
    one_event: bool = False
    """All sources tell of one event."""
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
    limits: Mapping[str, Any] | None = None,
    one_event: bool | None = None,
) -> Settings:
    """Resolve the options of a command; `limits` as `limits_given` gives them.

    Raises `ConfigError` for a wrong configuration file and for an unknown format.
    """
    configuration = load(Path.cwd())
    return Settings(
        database=database_path(database, os.environ, configuration),
        format=_format(output_format, json, configuration),
        literal=bool(configuration.literal if literal is None else literal),
        one_event=bool(configuration.one_event if one_event is None else one_event),
        strict=bool(configuration.strict if strict is None else strict),
        limits=Limits(**{**(configuration.limits or {}), **(limits or {})}),
    )


def limits_given(
    max_size: str | None = None, offline: bool | None = None, allow_private: bool | None = None
) -> dict[str, Any]:
    """What the command line says of limits: field of `Limits` -> its value.

    >>> limits_given("1.5 kB", offline=True)
    {'source_bytes': 1500, 'fetch_bytes': 1500, 'offline': True}
    """
    given: dict[str, Any] = {}
    if max_size is not None:
        size = _size(max_size)
        given |= {"source_bytes": size, "fetch_bytes": size}
        if size > Limits().unpacked_bytes:
            given["unpacked_bytes"] = size
    if offline is not None:
        given["offline"] = offline
    if allow_private is not None:
        given["allow_private"] = allow_private
    return given


def _size(words: str) -> int:
    """Bytes. Raises `ConfigError` for what is no size."""
    match = _SIZE.fullmatch(words.strip())
    size = int(float(match[1]) * _FACTORS[match[2].lower()]) if match else 0
    if size < 1:
        raise ConfigError(f"--max-size {words}: no size", "write it as 50MB or 500kB")
    return size


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
