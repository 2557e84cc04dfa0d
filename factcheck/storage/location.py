"""Where a source is, said so that it means the same from any working folder."""

from __future__ import annotations

import os
import re
from pathlib import Path

URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


def relative_location(location: str, database: str | os.PathLike[str]) -> str:
    """The location as the store keeps it: a path relative to the database's folder, with forward slashes.

    What is not on disk stays as it is: URLs, `-`, names that a user gave, a file that has gone.
    An entry within a file (`feed.xml#guid`) moves with its file.

    >>> relative_location("https://example.org/a.txt", "factcheck.db")
    'https://example.org/a.txt'
    >>> relative_location("-", "factcheck.db")
    '-'
    """
    if location == "-" or is_address(location):
        return location
    path, entry = _on_disk(location)
    return _relative(path, database) + entry if path else location


def possible_locations(name: str, database: str | os.PathLike[str]) -> tuple[str, ...]:
    """What a source that a person names may be called in the store, the likeliest first; its file may be gone.

    >>> possible_locations("https://example.org/a.txt", "factcheck.db")
    ('https://example.org/a.txt',)
    """
    if name == "-" or is_address(name) or not name:
        return (name,)
    try:
        return tuple(dict.fromkeys((relative_location(name, database), _relative(name, database), name)))
    except (OSError, ValueError):  # too long, or a NUL character
        return (name,)


def origin_of(location: str, database: str | os.PathLike[str]) -> str | None:
    """The file or address that a location can be read from again, as the store keeps it; None when there is none.

    >>> origin_of("https://example.org/feed.xml#7", "factcheck.db")
    'https://example.org/feed.xml'
    >>> origin_of("-", "factcheck.db") is None
    True
    """
    if is_address(location):
        return location.partition("#")[0]
    path, _ = ("", "") if location == "-" else _on_disk(location)
    return _relative(path, database) if path else None


def is_address(location: str) -> bool:
    """Whether a location is no path but an address.

    >>> is_address("https://example.org/a.txt"), is_address("notes/a.txt")
    (True, False)
    """
    return URL.match(location) is not None


def absolute_location(location: str, database: str | os.PathLike[str]) -> str:
    """What `relative_location` made relative, for the system: from any working folder.

    >>> absolute_location("https://example.org/a.txt", "factcheck.db")
    'https://example.org/a.txt'
    """
    return location if is_address(location) else str(Path(database).resolve().parent / location)


def _relative(path: str, database: str | os.PathLike[str]) -> str:
    folder = Path(database).resolve().parent
    # The folders are resolved, so that ways through links agree; a linked file keeps its own name.
    absolute = Path(path).absolute()
    own = absolute.parent.resolve() / absolute.name if absolute.name != ".." else absolute.resolve()
    try:
        return Path(os.path.relpath(own, folder)).as_posix()
    except ValueError:  # another drive
        return own.as_posix()


def _on_disk(location: str) -> tuple[str, str]:
    """The part of a location that exists on disk, and the `#entry` behind it; or two empty texts."""
    if _exists(location):
        return location, ""
    for sign in re.finditer("#", location):
        if _exists(location[: sign.start()]):
            return location[: sign.start()], location[sign.start() :]
    return "", ""


def _exists(path: str) -> bool:
    try:
        return bool(path) and os.path.lexists(path)
    except ValueError:  # a NUL character
        return False
