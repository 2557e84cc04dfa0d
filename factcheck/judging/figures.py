"""The figures of each source by their sort, with what is looked at of each, as far as it is asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.judging.context import Context
from factcheck.judging.intervals import is_round_words
from factcheck.judging.likeness import Reach, reach_of
from factcheck.judging.profiles import Profile, Sort, profile_of, sort_of
from factcheck.judging.wording import hedge_of
from factcheck.model import Claim, Kind, Modality

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_DENIED = Modality.DENIED

Unit = tuple[str, str]
"""The sort of a figure: its family and its unit."""
_APART = (Kind.ORDINAL, Kind.RANK)
"""Kinds that are positions, not amounts."""
_MOST_OF_A_SORT = 40
"""Figures of one sort in one source that are looked at; what has more is a table."""


class Figures:
    """The claims that are amounts, and stated, source by source."""

    def __init__(self, claims: Iterable[Claim], context: Context) -> None:
        self._context = context
        self._told: dict[str, list[Claim]] = {}
        for claim in claims:
            self._told.setdefault(claim.source, []).append(claim)
        self._sorts: dict[str, dict[Unit, Sort]] = {}
        self._looked_at: dict[tuple[str, Unit], list[Reach]] = {}
        self._whole: Figures | None = None

    def without(self, claims: Iterable[Claim]) -> Figures:
        """The same without some claims; sources that have none of them are shared."""
        gone = {claim.id: claim.source for claim in claims}
        if not gone:
            return self
        figures = Figures((), self._context)
        figures._whole = self
        for source in set(gone.values()):
            figures._told[source] = [one for one in self._told.get(source, ()) if one.id not in gone]
        return figures

    def of(self, source: str) -> dict[Unit, Sort]:
        """Those of one source by their sort."""
        known = self._sorts.get(source)
        if known is None and self._whole is not None and source not in self._told:
            self._sorts[source] = known = self._whole.of(source)
        if known is None:
            self._sorts[source] = known = {}
            for claim in self._told.get(source, ()):
                if (
                    claim.id in self._context.topic_of
                    and claim.quantity.kind not in _APART
                    and claim.modality is not _DENIED
                    and not is_round_words(hedge_of(claim))
                ):
                    known.setdefault(sort_of(claim), Sort()).add(claim)
        return known

    def looked_at(self, source: str, unit: Unit) -> Sequence[Reach]:
        """Those of one source and one sort that are set against others."""
        known = self._looked_at.get((source, unit))
        if known is None:
            claims = self.of(source)[unit].claims[:_MOST_OF_A_SORT]
            known = [reach_of(self.profile(claim)) for claim in claims]
            self._looked_at[source, unit] = known
        return known

    def profile(self, claim: Claim) -> Profile:
        """What is looked at of one claim."""
        context = self._context
        known: Profile | None = context.profiles.get(claim.id)
        if known is None:
            known = profile_of(claim, context.sources.get(claim.source), context.entries.day_of(claim))
            context.profiles[claim.id] = known
        return known
