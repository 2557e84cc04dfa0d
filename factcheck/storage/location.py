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
    if location == "-" or URL.match(location):
        return location
    path, entry = _on_disk(location)
    if not path:
        return location
    folder = Path(database).resolve().parent
    # The folders are resolved, so that ways through links agree; a linked file keeps its own name.
    absolute = Path(path).absolute()
    own = absolute.parent.resolve() / absolute.name if absolute.name != ".." else absolute.resolve()
    try:
        return Path(os.path.relpath(own, folder)).as_posix() + entry
    except ValueError:  # another drive
        return own.as_posix() + entry


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
