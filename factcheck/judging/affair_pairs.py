"""Which figures of sources of one affair are set against each other, with all that is seen of the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.judging.context import Context
from factcheck.judging.fields import of_other_fields
from factcheck.judging.intervals import Relation, is_round_words
from factcheck.judging.likeness import Profile, asked, company_of, levels_of, profile_of
from factcheck.judging.stretches import of_other_stretches
from factcheck.judging.wording import hedge_of
from factcheck.matching import elsewhere_in_same_words
from factcheck.model import Claim, Kind, Modality

_APART = (Kind.ORDINAL, Kind.RANK)
"""Kinds that are positions, not amounts."""
_MOST_OF_A_SORT = 40
"""Figures of one sort in one source that are looked at; what has more is a table."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two claims of two sources, and how they stand to each other."""

    left: Profile
    """The claim of the source that comes first."""
    right: Profile
    """The other one."""
    relation: Relation
    """How their values relate."""
    levels: tuple[str, ...]
    """All that is seen of them."""


def compared(claims: Sequence[Claim], context: Context) -> Iterator[Compared]:
    """The pairs of claims of independent sources of one affair, of one sort, in the order of the claims."""
    grouped: dict[str, dict[tuple[str, str], list[Profile]]] = {}
    profiles = []
    for claim in claims:
        if (
            claim.id in context.topic_of
            and claim.quantity.kind not in _APART
            and claim.modality is not Modality.DENIED
            and not is_round_words(hedge_of(claim))
        ):
            profile = profile_of(claim, context.sources.get(claim.source))
            profiles.append(profile)
            grouped.setdefault(claim.source, {}).setdefault(profile.sort, []).append(profile)
    company = company_of(profiles)
    for one, other in context.affairs.pairs():
        if context.origins.get(one) == context.origins.get(other):
            continue
        of_one, of_other = grouped.get(one, {}), grouped.get(other, {})
        alike = context.affairs.levels(one, other)
        for sort in (sort for sort in of_one if sort in of_other):
            for left in of_one[sort][:_MOST_OF_A_SORT]:
                for right in of_other[sort][:_MOST_OF_A_SORT]:
                    relation = asked(left, right)
                    if relation is not None and _may_meet(left.claim, right.claim, context):
                        levels = (*levels_of(left, right, relation, company), *alike)
                        yield Compared(left, right, relation, levels)


def _may_meet(left: Claim, right: Claim, context: Context) -> bool:
    """Whether nothing that is sure keeps two figures apart: two places of one sentence, two markets, two stretches of time."""
    return not (
        elsewhere_in_same_words(left, right)
        or of_other_fields(left, right, context.affairs.fields)
        or of_other_stretches(left, right)
    )
