"""Libraries that come with an extra of the package: imported on first use, asked for when they are missing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from factcheck.reading.content import UnreadableError


@contextmanager
def from_extra(extra: str) -> Iterator[None]:
    """Around the import of a library: when it is missing, `UnreadableError` says what to install.

    >>> with from_extra("web"):
    ...     import no_such_library
    Traceback (most recent call last):
    ...
    factcheck.reading.content.UnreadableError: ...install it with pip install 'factcheck-sources[web]'
    """
    try:
        yield
    except ModuleNotFoundError as error:
        raise UnreadableError(
            f"needs the package {(error.name or '').partition('.')[0]}, which is not installed",
            f"install it with pip install 'factcheck-sources[{extra}]'",
        ) from error
