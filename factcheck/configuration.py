"""The configuration file: `factcheck.toml`, or `[tool.factcheck]` of a `pyproject.toml`.

The nearest one counts, from the working folder upwards. An unknown key is an error: a misspelt option that is
silently ignored is worse than none.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from factcheck.errors import ConfigError

FILE_NAME = "factcheck.toml"
DEFAULT_DATABASE = "factcheck.db"
DATABASE_VARIABLE = "FACTCHECK_DB"


@dataclass(frozen=True, slots=True)
class Configuration:
    """What the configuration file sets; None is "not said there"."""

    db: str | None = None
    """Path of the database, relative to the file that names it."""
    format: str | None = None
    """Output format of `check` and `report`."""
    literal: bool | None = None
    """Leave out findings that rest on the usual reading of the words."""
    one_event: bool | None = None
    """All sources tell of one event."""
    strict: bool | None = None
    """Exit with 4 when a source could not be read."""
    limits: Mapping[str, Any] | None = None
    """How much is read of what: field of `reading.limits.Limits` -> its value."""
    file: Path | None = None
    """The file that all this was read from."""


@dataclass(frozen=True, slots=True)
class Option:
    """One key of the file."""

    key: str
    """Its name."""
    type: type
    """What TOML gives for it."""
    takes: str
    """What to write, in words."""
    meaning: str
    """What it does."""


OPTIONS = (
    Option("db", str, "a path in quotes", "the database, relative to this file"),
    Option("format", str, "a name in quotes", "output format of `check` and `report`, as for `--format`"),
    Option("literal", bool, "true or false", "leave out what contradicts only in the usual reading"),
    Option("one_event", bool, "true or false", "all sources tell of one event, as with `--one-event`"),
    Option("strict", bool, "true or false", "exit with 4 when a source could not be read"),
    Option("limits", dict, "a table", "how much is read of what, as in docs/formats.md"),
)
_EXAMPLES = {str: '"..."', bool: "true", dict: "{ source_bytes = 50_000_000 }"}
_BY_KEY = {option.key: option for option in OPTIONS}


def load(folder: Path) -> Configuration:
    """The configuration that counts in a folder: the file nearest to it, upwards; else an empty one.

    Raises `ConfigError` for a file that is no TOML, for unknown keys and for values of the wrong type.
    """
    for place in (folder, *folder.parents):
        own = place / FILE_NAME
        if own.is_file():
            return parse(_table(own), own)
        project = place / "pyproject.toml"
        if project.is_file():
            table = _table(project).get("tool", {}).get("factcheck")
            if table is not None:
                return parse(table, project)
    return Configuration()


def parse(table: Mapping[str, Any], file: Path) -> Configuration:
    """The configuration in a table that was read from `file`.

    >>> parse({"literal": True}, Path("factcheck.toml")).literal
    True
    >>> parse({"literl": True}, Path("factcheck.toml"))
    Traceback (most recent call last):
    ...
    factcheck.errors.ConfigError: factcheck.toml: unknown option "literl"; did you mean "literal"?
    """
    for key, value in table.items():
        option = _BY_KEY.get(key)
        if option is None:
            raise ConfigError(f'{_shown(file)}: unknown option "{key}"', _suggestion(key, _BY_KEY, "options"))
        if not isinstance(value, option.type):
            raise ConfigError(
                f'{_shown(file)}: "{key}" is not {option.takes}', f"write {key} = {_EXAMPLES[option.type]}"
            )
    _check_limits(table.get("limits", {}), file)
    return Configuration(file=file, **table)


def _check_limits(table: Mapping[str, Any], file: Path) -> None:
    """Raise `ConfigError` for a limit that does not exist, or that is no whole number above 0, or not true or false."""
    if not table:
        return
    from factcheck.reading.limits import Limits

    known = {field.name: field.default for field in fields(Limits)}
    for name, value in table.items():
        if name not in known:
            raise ConfigError(f'{_shown(file)}: unknown limit "{name}"', _suggestion(name, known, "limits"))
        if isinstance(known[name], bool):
            if not isinstance(value, bool):
                raise ConfigError(
                    f'{_shown(file)}: limit "{name}" is not true or false', f"write {name} = true"
                )
        elif isinstance(value, bool) or not isinstance(value, int) or value < 1:
            raise ConfigError(
                f'{_shown(file)}: limit "{name}" is no whole number above 0', f"write {name} = 1_000"
            )


def database_path(option: str | None, environment: Mapping[str, str], configuration: Configuration) -> Path:
    """The database to use: `--db`, else FACTCHECK_DB, else the configuration, else factcheck.db here.

    >>> database_path(None, {"FACTCHECK_DB": "press.db"}, Configuration()).name
    'press.db'
    >>> database_path(None, {}, Configuration(db="store/a.db", file=Path("project/factcheck.toml"))).as_posix()
    'project/store/a.db'
    """
    if option:
        return Path(option)
    if environment.get(DATABASE_VARIABLE):
        return Path(environment[DATABASE_VARIABLE])
    if configuration.db and configuration.file:
        return configuration.file.parent / configuration.db
    return Path(DEFAULT_DATABASE)


def _table(file: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise ConfigError(f"{_shown(file)}: not UTF-8 text", "save the file as UTF-8") from error
    except OSError as error:
        raise ConfigError(
            f"{_shown(file)}: cannot be read ({error.strerror})", "check its permissions"
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{_shown(file)}: no valid TOML: {error}", "correct that line") from error


def _suggestion(key: str, known: Collection[str], what: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key.casefold(), known, n=1)
    return f'did you mean "{near[0]}"?' if near else f"known {what} are {', '.join(known)}"


def _shown(file: Path) -> str:
    """The file as the user would name it from here."""
    try:
        return str(file.relative_to(Path.cwd()))
    except ValueError:
        return str(file)
