"""The entries of chronologies: what two of them tell under one day is told of one event, far more often than what other texts tell of that day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Kind

FEWEST_ENTRIES = 4
"""Days that open a sentence, from which on a source is a chronology."""
_FIRST = 3
"""Characters before what stands first: a dash, a bracket."""


def opens_entry(claim: Claim) -> bool:
    """Whether a date stands first in its sentence: "18 December - 26 people are killed"."""
    return claim.quantity.kind is Kind.DATE and claim.span.start - claim.sentence_start < _FIRST


def _opens_telling(claim: Claim) -> bool:
    """Likewise, or behind a preposition: "On 18 December 26 people were killed"."""
    before = claim.sentence[: max(0, claim.span.start - claim.sentence_start)]
    return opens_entry(claim) or (claim.quantity.kind is Kind.DATE and before.casefold() == "on ")


class Entries:
    """Under which day of its chronology each claim stands."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._openings: dict[str, list[Claim]] = {}
        for claim in claims:
            if _opens_telling(claim) and len(claim.when or "") >= len("2025-11-18"):
                self._openings.setdefault(claim.source, []).append(claim)
        for source, own in list(self._openings.items()):
            if len({claim.when for claim in own}) < FEWEST_ENTRIES:
                del self._openings[source]
            else:
                own.sort(key=lambda claim: claim.sentence_start)

    def day_of(self, claim: Claim) -> str:
        """The day of the entry that a claim stands in and holds for, as the entry has it; empty outside of chronologies."""
        own: Sequence[Claim] = self._openings.get(claim.source, ())
        at = bisect_right(own, claim.sentence_start, key=lambda other: other.sentence_start)
        day = own[at - 1].when or "" if at else ""
        return day if day == claim.when else ""

    def are_of_one(self, left: Claim, right: Claim) -> bool:
        """Whether two chronologies tell two claims under one day."""
        return left.source != right.source and bool(day := self.day_of(left)) and day == self.day_of(right)
