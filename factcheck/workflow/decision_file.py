"""`factcheck-decisions.toml`: decisions as a file beside the documents, for teams and CI.

One line a decision, so that a change is read line by line and two people's lines merge; lines are added and never
changed. They stand in the order of their subjects, so that lines about different things seldom touch.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from factcheck.decision import (
    UNDO,
    VERDICTS,
    DecisionKind,
    Recorded,
    from_object,
    to_object,
)
from factcheck.errors import ConfigError
from factcheck.model import Decision

FILE_NAME = "factcheck-decisions.toml"
ATTRIBUTES = ".gitattributes"
UNION = f"{FILE_NAME} merge=union"
"""Tells git to keep the lines of both sides where two people added at one place."""

_PATIENCE_SECONDS, _PAUSE_SECONDS = 5.0, 0.01
"""How long another process may write to a decision file, which takes it some milliseconds; and between two looks."""

_HEADER = "# Decisions on the findings of factcheck, one a line. `factcheck decide` adds lines; none is ever changed.\n"
_ENTRY = re.compile(r"(D-[0-9a-f]{4,64})\s*=")
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)")
_RESTORE = "restore the line as factcheck decide wrote it, or take it out"
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
# Allowed in TOML, but they make a line read differently from what it says; or not allowed at all.
_UNSAFE = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def files_beside(locations: Iterable[str], base: Path) -> list[Path]:
    """The decision files that count for sources: for each the nearest one, from its folder upwards.

    The search ends at the root of a repository. Locations are relative to `base`; what is no path (a URL, `-`, a
    name) counts as lying there.
    """
    found: dict[Path, Path | None] = {}
    for location in {*locations, "."}:
        folder = _folder(location, base)
        if folder not in found:
            found[folder] = _nearest(folder)
    return sorted({file for file in found.values() if file is not None})


def nearest_file(location: str, base: Path) -> Path | None:
    """The decision file that counts for one source, if there is any."""
    return _nearest(_folder(location, base))


def _folder(location: str, base: Path) -> Path:
    if _ADDRESS.match(location) or "\0" in location:
        return base.absolute()
    path = (base / location.partition("#")[0]).absolute()
    return path if path.is_dir() else path.parent


def _nearest(folder: Path) -> Path | None:
    for place in (folder, *folder.parents):
        file = place / FILE_NAME
        if file.is_file():
            return file
        if (place / ".git").exists():
            return None
    return None


def read_files(files: Iterable[Path]) -> list[Recorded]:
    """The decisions in files. Raises `ConfigError` for a line that is no decision, naming it."""
    return [recorded for file in files for recorded in parse(_text(file), shown(file))]


def parse(text: str, name: str) -> list[Recorded]:
    """The decisions in the text of a file called `name`.

    >>> parse("# nothing yet\\n", "factcheck-decisions.toml")
    []
    >>> parse("<<<<<<< HEAD\\n", "factcheck-decisions.toml")
    Traceback (most recent call last):
    ...
    factcheck.errors.ConfigError: factcheck-decisions.toml:1: a merge was left unfinished; keep the lines of both sides
    """
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.strip()
        if not words or words.startswith("#"):
            continue
        place = f"{name}:{number}"
        if _CONFLICT.match(words):
            raise ConfigError(f"{place}: a merge was left unfinished", "keep the lines of both sides")
        found.append(_recorded(words, place))
    return found


def add_to_file(file: Path, recorded: Recorded) -> bool:
    """Add a line to an existing file; in a git repository also see to it that such lines merge.

    Returns whether `.gitattributes` was changed for that. Raises `ConfigError` when a file cannot be written, or another
    process does not stop writing to it.
    """
    with _alone(file):
        _insert(file, recorded)
        return _merge_by_line(file.parent)


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Nobody else adds to the file meanwhile: only who makes the lock beside it may, and takes it away again."""
    lock = file.with_name(f".{file.name}.lock")
    last_try = time.monotonic() + _PATIENCE_SECONDS
    while not _made(lock):
        if time.monotonic() > last_try:
            raise ConfigError(
                f"{shown(file)}: another process is writing to it",
                f"wait for it; if there is none, remove {shown(lock)}",
            )
        time.sleep(_PAUSE_SECONDS)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _made(lock: Path) -> bool:
    """Make a file; False when it is there already. Of several processes, one makes it."""
    try:
        lock.touch(exist_ok=False)
    except FileExistsError:
        return False
    except OSError as error:
        if isinstance(error, PermissionError) and os.access(lock.parent, os.W_OK):
            return False  # Windows says so while another process takes it away
        raise ConfigError(
            f"{shown(lock)}: cannot be written ({error.strerror})", "check the permissions of its folder"
        ) from error
    return True


def _insert(file: Path, recorded: Recorded) -> None:
    """Write the file with one line more, at its place."""
    text = _text(file)
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines()
    if not any(line.strip() for line in lines):
        lines = _HEADER.splitlines()
    own = _sort_key(recorded)
    place = len(lines)
    for number, line in enumerate(lines):
        if _ENTRY.match(line.strip()) and _sort_key(_recorded(line.strip(), shown(file))) > own:
            place = number
            break
    lines.insert(place, to_line(recorded))
    _write(file, newline.join([*lines, ""]))


def to_line(recorded: Recorded) -> str:
    """The line of a decision: what people read comes first."""
    decision, target = recorded.decision, recorded.target
    found: dict[str, Any] = {
        "verdict": decision.verdict,
        "subject": target.subject,
        "about": target.about,
        "says": target.says,
        "note": decision.note,
        "by": decision.by,
        "at": decision.at,
        "kind": recorded.kind.value,
        "withdraws": recorded.withdraws or "",
        "target": to_object(target),
    }
    return f"{recorded.id} = {_toml({name: value for name, value in found.items() if value})}"


def _sort_key(recorded: Recorded) -> tuple[str, str, str, str]:
    target = recorded.target
    return target.subject.casefold(), target.about.casefold(), recorded.decision.at, recorded.id


def _recorded(line: str, place: str) -> Recorded:
    import tomllib

    try:
        table = tomllib.loads(line)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{place}: no valid TOML: {error}", _RESTORE) from error
    identity, found = next(iter(table.items()))
    if not _ENTRY.match(line) or not isinstance(found, dict):
        raise ConfigError(f"{place}: no decision", _RESTORE)
    try:
        kind = DecisionKind(found.get("kind", ""))
        verdict = str(found["verdict"])
        if verdict not in (*VERDICTS[kind], UNDO):
            raise ValueError(f'"{verdict}" cannot be said of a {kind}')
        subject, about, says = (str(found.get(name, "")) for name in ("subject", "about", "says"))
        return Recorded(
            identity,
            kind,
            Decision(verdict, str(found.get("note", "")), str(found["by"]), str(found["at"])),
            from_object(found.get("target", {}), subject, about, says),
            str(found["withdraws"]) if found.get("withdraws") else None,
        )
    except (KeyError, ValueError) as error:
        what = f"no {error.args[0]}" if isinstance(error, KeyError) else str(error)
        raise ConfigError(f"{place}: {what}", _RESTORE) from error
    except ConfigError as error:
        raise ConfigError(f"{place}: {error.message}", error.hint) from error


def _toml(value: Any) -> str:
    """A value as TOML on one line."""
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{name} = {_toml(item)}' for name, item in value.items())} }}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, str):
        text = json.dumps(value.encode("utf-8", "replace").decode(), ensure_ascii=False)
        return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
    return json.dumps(value)


def _text(file: Path) -> str:
    try:
        with file.open(encoding="utf-8", newline="") as opened:
            return opened.read()
    except UnicodeDecodeError as error:
        raise ConfigError(f"{shown(file)}: not UTF-8 text", "save the file as UTF-8") from error
    except OSError as error:
        raise ConfigError(
            f"{shown(file)}: cannot be read ({error.strerror})", "check its permissions"
        ) from error


def _write(file: Path, text: str) -> None:
    """Write a file whole or not at all, with the mode that it has."""
    try:
        handle, draft = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as opened:
                opened.write(text)
            if file.exists():
                Path(draft).chmod(file.stat().st_mode)
            else:
                Path(draft).chmod(0o644)
            Path(draft).replace(file.resolve())
        except OSError:
            Path(draft).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ConfigError(
            f"{shown(file)}: cannot be written ({error.strerror})", "check its permissions"
        ) from error


def _merge_by_line(folder: Path) -> bool:
    """In a repository, tell git to merge decision files line by line, unless something is said of them already."""
    for place in (folder, *folder.parents):
        attributes = place / ATTRIBUTES
        if attributes.is_file() and FILE_NAME in _text(attributes):
            return False
        if (place / ".git").exists():
            own = folder / ATTRIBUTES
            before = _text(own) if own.is_file() else ""
            _write(own, f"{before}{'' if before.endswith(chr(10)) or not before else chr(10)}{UNION}\n")
            return True
    return False


def shown(file: Path) -> str:
    """The file as the user would name it from here."""
    try:
        return str(file.relative_to(Path.cwd()))
    except ValueError:
        return str(file)
