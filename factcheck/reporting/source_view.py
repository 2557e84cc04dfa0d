"""One source with its past, in words: what it is, what was set, what each version brought and dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from factcheck.model import Source
from factcheck.reporting.dates import period_in_words
from factcheck.reporting.finding_view import Note
from factcheck.reporting.plain import plain
from factcheck.reporting.remarks import counted

_DAY = len("2025-11-22")
_MINUTE = len("2025-11-22T18:30")
_MOST_QUOTES = 5
"""Quotes of a version that are told, of those that it brought and of those that it dropped."""
_FIELDS = {"publisher": "publisher", "published": "date", "event": "event", "rank": "rank"}
"""What can be set, as people call it."""


class KeptVersion(Protocol):
    """One content of a source; times are ISO 8601 in UTC."""

    @property
    def added_at(self) -> str:
        """When it was added."""

    @property
    def ended_at(self) -> str | None:
        """When it ceased to be current."""

    @property
    def claims(self) -> int:
        """How many claims were read from it."""

    @property
    def quotes(self) -> tuple[str, ...]:
        """Their quotes."""


class KeptChange(Protocol):
    """Something that was set of a source, or the place that it had."""

    @property
    def field(self) -> str:
        """What was set, or `location`."""

    @property
    def value(self) -> str:
        """To what."""

    @property
    def set_at(self) -> str:
        """Since when."""

    @property
    def ended_at(self) -> str | None:
        """Until when."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source with its past, worded."""

    head: str
    """Its location."""
    id: str
    """Its id."""
    facts: tuple[Note, ...]
    """What is known of it, labelled."""
    history: tuple[Note, ...]
    """What happened to it, oldest first: when, and what."""


def moment_in_words(moment: str) -> str:
    """A time of the store as people write it.

    >>> moment_in_words("2025-11-22T18:30:05+00:00")
    '22 Nov 2025, 18:30 UTC'
    """
    return f"{period_in_words(moment[:_DAY])}, {moment[_DAY + 1 : _MINUTE]} UTC"


def source_view(
    source: Source,
    original: str | None,
    versions: Sequence[KeptVersion],
    changes: Sequence[KeptChange],
    *,
    removed: bool,
) -> SourceView:
    """Words a source. `original` is the location of the source that it repeats nearly word for word."""
    standing = {change.field for change in changes if change.ended_at is None}
    facts = [
        Note("title", plain(source.title or "")),
        Note("publisher", _set(plain(source.publisher or ""), "publisher" in standing)),
        Note(
            "date",
            _set(period_in_words(source.published) if source.published else "", "published" in standing),
        ),
        Note("event", _set(plain(source.event or ""), "event" in standing)),
        Note("rank", source.rank or ""),
        Note("claims", f"{source.claims:,}" + _not_understood(source.unresolved)),
        Note("copy", f"repeats {plain(original)} nearly word for word" if original else ""),
    ]
    happened = sorted([*_of_versions(versions, removed), *_of_changes(changes)], key=lambda item: item[0])
    return SourceView(
        head=plain(source.location) + (" (removed)" if removed else ""),
        id=source.id,
        facts=tuple(fact for fact in facts if fact.text),
        history=tuple(Note(moment_in_words(moment), text) for moment, text in happened),
    )


def _set(value: str, by_hand: bool) -> str:
    return f"{value} (set)" if value and by_hand else value


def _not_understood(figures: int) -> str:
    return f", {counted(figures, 'figure')} not understood" if figures else ""


def _of_versions(versions: Sequence[KeptVersion], removed: bool) -> Iterable[tuple[str, str]]:
    """When each version came, with what; and when the source was removed."""
    previous: KeptVersion | None = None
    for number, version in enumerate(versions, start=1):
        gap = previous is not None and previous.ended_at is not None and previous.ended_at < version.added_at
        if gap and previous is not None:
            yield previous.ended_at or "", "removed"
        yield (
            version.added_at,
            f"version {number}: {counted(version.claims, 'claim')}{_compared(previous, version)}",
        )
        previous = version
    if removed and previous is not None:
        yield previous.ended_at or "", "removed"


def _compared(previous: KeptVersion | None, version: KeptVersion) -> str:
    """What a version brought and what it dropped, in the words of the source."""
    if previous is None:
        return ""
    before, after = Counter(previous.quotes), Counter(version.quotes)
    brought, dropped = list((after - before).elements()), list((before - after).elements())
    told = [
        f"{what} {_quotes(quotes)}" for what, quotes in (("drops", dropped), ("brings", brought)) if quotes
    ]
    return f"; {'; '.join(told)}" if told else "; the same figures"


def _quotes(quotes: Sequence[str]) -> str:
    shown = ", ".join(f"“{plain(quote)}”" for quote in quotes[:_MOST_QUOTES])
    more = len(quotes) - _MOST_QUOTES
    return f"{shown} and {more:,} more" if more > 0 else shown


def _of_changes(changes: Sequence[KeptChange]) -> Iterable[tuple[str, str]]:
    """When something was set, taken back, or moved."""
    for change in changes:
        value = plain(change.value)
        if change.field == "location":
            yield change.ended_at or "", f"moved here from {value}"
            continue
        name = _FIELDS[change.field]
        yield change.set_at, f"{name} set to {value}"
        follows = any(other.field == change.field and other.set_at == change.ended_at for other in changes)
        if change.ended_at is not None and not follows:
            yield change.ended_at, f"{name} no longer set"
