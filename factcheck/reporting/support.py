"""Who stands behind each value of a topic: independent sources, their rank and date; which value is best supported, not which is true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.model import Claim, Report, Source, Topic
from factcheck.reporting.dates import period_in_words
from factcheck.reporting.values import says

_RANKS = ("primary", "official", None, "secondary")
"""From the source that made the figure to one that repeats it; a source without a rank stands between."""


@dataclass(frozen=True, slots=True)
class Support:
    """A value of one time, with the sources behind it."""

    says: str
    """The value in a few signs: "> 60"."""
    when: str
    """The time in words; empty when none is told."""
    independent: int
    """Sources that state it, near-copies counted once."""
    rank: str | None
    """The best rank among them, where a person has set one."""
    latest: str | None
    """The latest date of publication among them, ISO 8601."""
    sources: tuple[str, ...]
    """Publishers, else locations, in the order of the report; copies included."""
    is_best: bool = False
    """Whether it is the best supported value of its time."""


def support_of(topic: Topic, report: Report) -> tuple[Support, ...]:
    """The values of a topic by time, the best supported of each time first.

    More independent sources count first, then the better rank, then the later date; among equals none is the best. A value whose time
    nobody tells stands with those of the only time that the topic knows.
    """
    sources = {source.id: source for source in report.sources}
    members = set(topic.claims)
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in report.claims:
        if claim.id in members:
            told = claim.when if claim.when and claim.when_from != "document" else ""
            groups.setdefault((told, says(claim)), []).append(claim)
    by_time: dict[str, list[Support]] = {}
    told_times = {when for when, _ in groups if when}
    only = next(iter(told_times)) if len(told_times) == 1 else ""
    for (when, value), claims in groups.items():
        by_time.setdefault(when or only, []).append(_support(value, when, claims, sources))
    return tuple(each for when in sorted(by_time) for each in _best_first(by_time[when]))


def _support(value: str, when: str, claims: Sequence[Claim], sources: dict[str, Source]) -> Support:
    behind = [sources[one] for one in dict.fromkeys(claim.source for claim in claims) if one in sources]
    dates = [source.published for source in behind if source.published]
    return Support(
        value,
        period_in_words(when) if when else "",
        len({source.copy_of or source.id for source in behind}),
        min((source.rank for source in behind), key=_RANKS.index, default=None),
        max(dates, default=None),
        tuple(dict.fromkeys(source.publisher or source.location for source in behind)),
    )


def _best_first(values: list[Support]) -> list[Support]:
    ordered = sorted(values, key=lambda each: each.latest or "", reverse=True)
    ordered.sort(key=lambda each: (-each.independent, _RANKS.index(each.rank)))
    if len(ordered) > 1 and _strength(ordered[0]) != _strength(ordered[1]):
        ordered[0] = replace(ordered[0], is_best=True)
    return ordered


def _strength(value: Support) -> tuple[int, int, str]:
    return value.independent, _RANKS.index(value.rank), value.latest or ""
