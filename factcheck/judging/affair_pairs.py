"""Which figures of sources of one affair are set against each other, with all that is seen of the two."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence

from factcheck.frozen import passing_fact
from factcheck.judging.context import Context
from factcheck.judging.doubts import Doubts
from factcheck.judging.fields import of_other_fields
from factcheck.judging.figures import Figures
from factcheck.judging.likeness import (
    ALONE,
    Compared,
    Reach,
    asked,
    compared,
    levels_of,
    margin,
    odds,
    weight,
    within_reach,
)
from factcheck.judging.manners import of_other_manners
from factcheck.judging.named_events import of_other_events
from factcheck.judging.pairs import PairsTold
from factcheck.judging.profiles import Profile
from factcheck.judging.quarters import of_other_quarters
from factcheck.judging.stretches import of_other_stretches
from factcheck.judging.untold_units import are_told_apart
from factcheck.matching import elsewhere_in_same_words
from factcheck.model import Claim

SETTLED = 2.0
"""The odds of a pair that a firm finding relates, as a rival of others: with 2 what is found in the labelled sets is what it was with all that is seen of
such pairs, with 4 one contradiction in 500 is lost."""

_Stated = tuple[float, float]
_Partners = tuple[_Stated, float, float]
"""Of the figures that one is set against the value of the likeliest, how likely that one is, and how likely the likeliest with another value."""
_Related = Collection[int]
"""The findings that relate two claims, by their numbers in `PairsTold`."""
_Seen = tuple[Compared, tuple[str, ...] | None, _Related]
"""Two claims with all that is seen of them beside their rivals, None when it is settled what they are; and the findings that relate them."""


@passing_fact
class Met:
    """Two claims of two sources that are set against each other."""

    pair: Compared
    """The two, and how their values stand to each other."""
    levels: tuple[str, ...]
    """All that is seen of the two, beside all figures of their sort in the two sources."""
    odds: float
    """How likely they are of one figure by it, as the logarithm of odds (see `odds`)."""
    related: _Related = ()
    """The findings that relate the two; none for most."""


def pairs_met(
    figures: Figures, context: Context, doubts: Doubts | None = None, told: PairsTold | None = None
) -> Iterator[Met]:
    """The pairs of claims of independent sources of one affair, of one sort, in the order of the claims: those worth asking about,
    those on which a doubtful finding bears, and those that two chronologies tell once of a day.

    What findings have told and settled is asked no more, unless somebody doubts it; it only stands beside other pairs as their rival.
    """
    doubts, told = doubts or Doubts(()), told or PairsTold(())
    titled = context.affairs.titled
    for one, other in context.kin:
        if context.origins.get(one) == context.origins.get(other):
            continue
        of_one, of_other = figures.of(one), figures.of(other)
        units = [unit for unit in of_one if unit in of_other]
        if not units:
            continue
        alike: tuple[str, ...] = ()
        of_two_markets = titled.get(one) != titled.get(other)
        for unit in units:
            pairs = _pairs_of(figures.looked_at(one, unit), figures.looked_at(other, unit), context, doubts)
            of_unit: list[_Seen] = []
            for pair in pairs:
                left, right = pair.left, pair.right
                if not _may_meet(left, right, of_two_markets, context):
                    continue
                ids = left.claim.id, right.claim.id
                related = told.relating(*ids)
                if related and told.are_firm(related) and not doubts.bear_on(*ids):
                    of_unit.append((pair, None, related))
                else:
                    alike = alike or context.affairs.levels(one, other)
                    seen = (*alike, *_around(left, right, context))
                    of_unit.append((pair, levels_of(pair, of_one[unit], of_other[unit], seen), related))
            if of_unit:
                yield from _beside_rivals(of_unit)


def _pairs_of(
    lefts: Sequence[Reach], rights: Sequence[Reach], context: Context, doubts: Doubts
) -> Iterator[Compared]:
    """The pairs of the figures of one sort in two sources of which more is asked."""
    doubted = doubts.claims
    for _, _, _, left in lefts:
        disputed = left.claim.id in doubted
        near: Sequence[Profile] = within_reach(left, rights)
        if (disputed or left.entry) and len(near) < len(rights):
            near = _set_against(left, rights, near, disputed, doubts)
        for right in near:
            pair = asked(left, right)
            if pair is not None:
                yield pair
            elif (disputed and doubts.bear_on(left.claim.id, right.claim.id)) or (
                left.entry
                and left.entry == right.entry
                and context.entries.are_told_once(left.claim, right.claim)
            ):
                yield compared(left, right)


def _beside_rivals(seen: Sequence[_Seen]) -> Iterator[Met]:
    """The pairs of two sources that are asked, with how much likelier each is than the likeliest pair of one of the two with another value, be it
    asked whether these agree or contradict; who tells a figure twice has no rival in it."""
    likely = [SETTLED if levels is None else odds(pair.relation, levels) for pair, levels, _ in seen]
    if len(seen) == 1:  # nearly half of all
        ((pair, levels, related),) = seen
        if levels is not None:
            yield Met(pair, (*levels, ALONE), likely[0] + weight(pair.relation, ALONE), related)
        return
    partners: dict[str, _Partners] = {}
    for (pair, _, _), likeliness in zip(seen, likely, strict=True):
        one, other = pair.left, pair.right
        partners[one.claim.id] = _likeliest(partners.get(one.claim.id), other.stated, likeliness)
        partners[other.claim.id] = _likeliest(partners.get(other.claim.id), one.stated, likeliness)
    for (pair, levels, related), likeliness in zip(seen, likely, strict=True):
        if levels is None:
            continue
        one, other = pair.left, pair.right
        value, most, next_most = partners[one.claim.id]
        rival = next_most if value == other.stated else most  # how likely a claim is given with another value
        value, most, next_most = partners[other.claim.id]
        rival = max(rival, next_most if value == one.stated else most)
        beside = margin(likeliness - rival) if rival > -math.inf else ALONE
        yield Met(pair, (*levels, beside), likeliness + weight(pair.relation, beside), related)


def _likeliest(known: _Partners | None, value: _Stated, likeliness: float) -> _Partners:
    """The partners of a claim with one more, by its value."""
    if known is None:
        return value, likeliness, -math.inf
    best, most, next_most = known
    if value == best:
        return (best, likeliness, next_most) if likeliness > most else known
    if likeliness > most:
        return value, likeliness, most
    return (best, most, likeliness) if likeliness > next_most else known


def _set_against(
    left: Profile, others: Sequence[Reach], near: Sequence[Profile], disputed: bool, doubts: Doubts
) -> Sequence[Profile]:
    """Those of the figures of another source that are near by their numbers, on which a doubtful finding bears, or that stand under one day."""
    known, own, entry = {other.claim.id for other in near}, left.claim.id, left.entry
    return [
        other
        for _, _, _, other in others
        if other.claim.id in known
        or (entry and entry == other.entry)
        or (disputed and doubts.bear_on(own, other.claim.id))
    ]


def pair_asked(one: Claim, other: Claim, figures: Figures, context: Context) -> Met | None:
    """Two claims that something brings together without their having met: of one source, or of sources that are not among those nearest to each
    other; of those told the same way in several findings, whichever are. No rivals stand beside them. None where they are not of one sort."""
    left, right = figures.profile(one), figures.profile(other)
    of_left, of_right = (figures.of(side.claim.source).get(side.sort) for side in (left, right))
    if (
        of_left is None
        or of_right is None
        or left.sort != right.sort
        or are_told_apart(left.unit_tells, right.unit_tells)
    ):
        return None
    pair = compared(left, right)
    seen = (*context.affairs.levels(one.source, other.source), *_around(left, right, context))
    levels = levels_of(pair, of_left, of_right, seen)
    return Met(pair, levels, odds(pair.relation, levels))


def _around(left: Profile, right: Profile, context: Context) -> tuple[str, ...]:
    """Whether two claims stand in one topic, by their subjects, and whether two chronologies tell them under one day."""
    one, other = context.topic_of[left.claim.id], context.topic_of[right.claim.id]
    topic = "topics same" if one == other else "topics differ"
    of_one_entry = left.entry and left.entry == right.entry and left.claim.source != right.claim.source
    return (topic, "entry same") if of_one_entry else (topic,)


def _may_meet(left: Profile, right: Profile, of_two_markets: bool, context: Context) -> bool:
    """Whether nothing that is sure keeps two figures apart: what people said, two places of one sentence, two markets, two storms, two stretches
    of time, two quarters, two ways to die."""
    one, other = left.claim, right.claim
    affairs = context.affairs
    named = affairs.named
    return not (
        (of_two_markets and of_other_fields(one, other, affairs.fields, affairs.titled))
        or (named and of_other_events(one, other, named))
        or (left.is_of_part and right.is_of_part and _are_of_other_parts(left, right))
        or (context.apart and context.are_ruled_apart(one, other))
        or (left.wording == right.wording and elsewhere_in_same_words(one, other))
    )


def _are_of_other_parts(left: Profile, right: Profile) -> bool:
    return (
        of_other_stretches(left.hours, right.hours)
        or of_other_quarters(left.quarter, right.quarter)
        or of_other_manners(left.manners, right.manners)
    )
