"""Places named on the command line -> the files to read, each once; missing paths are refused."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from factcheck.errors import ReadError
from factcheck.model import Skipped
from factcheck.reading.content import READ_HINT
from factcheck.reading.formats import SUPPORTED, format_of, unsupported
from factcheck.reading.limits import Limits

STANDARD_INPUT = "-"
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,20}://", re.I)
_PASSED_OVER = re.compile(
    r"\..*|.*~|~\$.*|factcheck(?:-decisions)?\.toml|.*\.db(?:-wal|-shm|-journal)?|desktop\.ini", re.I
)
"""Names in a folder that are no documents (hidden, left by editors, our own): nobody need be told of them."""
_SIMILAR = 0.6
"""Least likeness (difflib) of a name that is suggested instead of a missing one."""
_NAMES_COMPARED = 2_000


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, a web address, or standard input."""

    path: str
    """For the system; `-` for standard input."""
    location: str
    """For people: as named on the command line."""
    is_named: bool = True
    """Whether it was named itself, rather than found in a folder."""


def is_address(location: str) -> bool:
    """Whether a location is on the web rather than a file.

    >>> is_address("https://example.org/a.txt"), is_address("notes/a.txt")
    (True, False)
    """
    return _ADDRESS.match(location) is not None


def refuse_missing(locations: Sequence[str]) -> None:
    """Raises `ReadError` for the first place that does not exist, with the nearest name that does."""
    for location in locations:
        if location == STANDARD_INPUT or is_address(location) or _exists(location):
            continue
        raise ReadError(f"{_printable(location) or repr('')}: no such file or folder", _suggestion(location))


def find_files(locations: Sequence[str], limits: Limits) -> Iterator[Found | Skipped]:
    """The files behind the places, in the order named, those of a folder by name; each file once."""
    seen: set[str] = set()
    for location in locations:
        if is_address(location) or location == STANDARD_INPUT:
            if location not in seen:
                seen.add(location)
                yield Found(location, location)
        elif os.path.isdir(location):  # noqa: PTH112 - undecodable names come as they are
            yield from _Folder(location, limits, seen).files()
        elif _is_new(location, seen):
            yield _checked(location)


def is_passed_over(name: str) -> bool:
    """Whether a file of this name, found in a folder or an archive, is no document at all.

    >>> is_passed_over(".DS_Store"), is_passed_over("notes.txt~"), is_passed_over("notes.txt")
    (True, True, False)
    """
    return _PASSED_OVER.fullmatch(name) is not None


def _exists(location: str) -> bool:
    try:
        os.stat(location)  # noqa: PTH116
    except PermissionError:
        return True  # perhaps; reading it gives the reason
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return False
    return True


def _is_new(path: str, seen: set[str]) -> bool:
    real = os.path.realpath(path)
    if real in seen:
        return False
    seen.add(real)
    return True


def _checked(path: str) -> Found | Skipped:
    location = _printable(path)
    if format_of(path):
        return Found(path, location)
    error = unsupported(location)
    return Skipped(location, error.message, error.hint)


def _printable(path: str) -> str:
    """The path without undecodable bytes, which no terminal and no database takes."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _suggestion(location: str) -> str:
    """What to do about a path that is missing: the nearest name beside its first part that does not exist."""
    from difflib import get_close_matches

    head, tails = location.rstrip("/\\"), []
    while head and not _exists(os.path.dirname(head) or "."):  # noqa: PTH120
        head, tail = os.path.split(head)
        tails.append(tail)
    folder, name = os.path.split(head)
    try:
        names = sorted(os.listdir(folder or "."))[:_NAMES_COMPARED]  # noqa: PTH208
    except (OSError, ValueError):
        names = []
    folded: dict[str, str] = {}  # without case -> as it is
    for known in names:
        folded.setdefault(known.casefold(), known)
    for similar in get_close_matches(name[:255].casefold(), folded, n=3, cutoff=_SIMILAR):
        candidate = os.path.join(folder, folded[similar], *reversed(tails))  # noqa: PTH118
        if _alike(name, similar) and _exists(candidate):
            return f"did you mean {_printable(candidate)}?"
    return "check the spelling, or use - for standard input"


def _alike(name: str, other: str) -> bool:
    """Whether two names are alike without their suffixes: every .txt ends like every other."""
    from difflib import SequenceMatcher

    stem, other_stem = (os.path.splitext(each.casefold())[0] for each in (name, other))  # noqa: PTH122
    return SequenceMatcher(None, stem, other_stem).ratio() >= _SIMILAR


@dataclass(slots=True)
class _Folder:
    """One walk through a folder."""

    root: str
    limits: Limits
    seen: set[str]
    """Real paths of files found so far, over all places."""
    entered: set[str] = field(default_factory=set)
    """Real paths of folders on the way, so that links in a circle end."""
    found: int = 0
    too_many: bool = False

    def files(self) -> Iterator[Found | Skipped]:
        """Its files, then what is to be said of the folder as a whole."""
        start = self.root
        yield from self._walk("" if start in (".", "./") else start, depth=0)
        if self.too_many:
            yield Skipped(
                _printable(self.root),
                f"holds more than {self.limits.folder_files:,} files; the rest was not read",
                "name its sub-folders one by one",
            )
        elif not self.found:
            yield Skipped(
                _printable(self.root),
                "no readable file in folder",
                f"put files into it that end in {SUPPORTED}",
            )

    def _walk(self, folder: str, depth: int) -> Iterator[Found | Skipped]:
        real = os.path.realpath(folder or ".")
        if real in self.entered:
            return
        self.entered.add(real)
        try:
            names = sorted(os.listdir(folder or "."))  # noqa: PTH208
        except OSError as error:
            yield Skipped(_printable(folder), (error.strerror or str(error)).lower(), READ_HINT)
            return
        for name in names:
            if self.too_many:
                return
            if not is_passed_over(name):
                yield from self._entry(os.path.join(folder, name), depth)  # noqa: PTH118

    def _entry(self, path: str, depth: int) -> Iterator[Found | Skipped]:
        if os.path.isdir(path):  # noqa: PTH112
            if depth < self.limits.folder_depth:
                yield from self._walk(path, depth + 1)
            else:
                yield Skipped(_printable(path), "lies too deep within folders", "name this folder itself")
            return
        checked = _checked(path)
        if isinstance(checked, Found):
            self.found += 1
            if self.found > self.limits.folder_files:
                self.too_many = True
                return
        if _is_new(path, self.seen):
            yield replace(checked, is_named=False) if isinstance(checked, Found) else checked
