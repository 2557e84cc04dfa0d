"""Moments in the life of a store, as people write them: a day, a time, the number of an add."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from factcheck.errors import ConfigError

if TYPE_CHECKING:
    from factcheck.storage import Moment

_DAY = len("2025-11-22")


def moment_of(text: str) -> Moment:
    """The end of a day, a time (both by the clock of this machine unless a zone is written), or the end of an add.

    >>> moment_of("3").number
    3
    >>> moment_of("2025-11-22T10:00Z").at
    '2025-11-22T10:00:00+00:00'

    Raises `ConfigError` for anything else.
    """
    from factcheck.storage import Moment

    text = text.strip()
    if text.isascii() and text.isdecimal() and len(text) < _DAY:
        return Moment(number=int(text))
    try:
        when = datetime.fromisoformat(text)
        if len(text) <= _DAY:
            when += timedelta(days=1, seconds=-1)
        return Moment(at=when.astimezone(UTC).isoformat(timespec="seconds"))
    except (ValueError, OverflowError) as error:
        raise ConfigError(
            f"{text}: no date", "write it as 2025-11-22 or 2025-11-22T18:30, or name the number of an add"
        ) from error
