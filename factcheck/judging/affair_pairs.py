"""Which figures of sources of one affair are set against each other, with all that is seen of the two."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from factcheck.frozen import passing_fact
from factcheck.judging.context import Context
from factcheck.judging.doubts import Doubts
from factcheck.judging.fields import of_other_fields
from factcheck.judging.intervals import is_round_words
from factcheck.judging.likeness import (
    Compared,
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
from factcheck.judging.profiles import Profile, Sort, profile_of, sort_of
from factcheck.judging.quarters import of_other_quarters
from factcheck.judging.stretches import of_other_stretches
from factcheck.judging.wording import hedge_of
from factcheck.matching import elsewhere_in_same_words
from factcheck.model import Claim, Kind, Modality

_APART = (Kind.ORDINAL, Kind.RANK)
"""Kinds that are positions, not amounts."""
_MOST_OF_A_SORT = 40
"""Figures of one sort in one source that are looked at; what has more is a table."""


SETTLED = 2.0
"""The odds of a pair that a firm finding relates, as a rival of others: with 2 what is found in the labelled sets is what it was with all that is seen of
such pairs, with 4 one contradiction in 500 is lost."""

Unit = tuple[str, str]
"""The sort of a figure: its family and its unit."""


_Stated = tuple[float, float]
_Partners = tuple[_Stated, float, float]
"""Of the figures that one is set against the value of the likeliest, how likely that one is, and how likely the likeliest with another value."""
_Seen = tuple[Compared, tuple[str, ...] | None]
"""Two claims with all that is seen of them beside their rivals; None when it is settled what they are."""


@passing_fact
class Met:
    """Two claims of two sources that are set against each other."""

    pair: Compared
    """The two, and how their values stand to each other."""
    levels: tuple[str, ...]
    """All that is seen of the two, beside all figures of their sort in the two sources."""
    odds: float
    """How likely they are of one figure by it, as the logarithm of odds (see `odds`)."""


def pairs_met(
    claims: Sequence[Claim], context: Context, doubts: Doubts | None = None, settled: PairsTold | None = None
) -> Iterator[Met]:
    """The pairs of claims of independent sources of one affair, of one sort, in the order of the claims: those worth asking about,
    those on which a doubtful finding bears, and those that two chronologies tell once of a day.

    What is settled is asked no more, unless somebody doubts it; it only stands beside other pairs as their rival.
    """
    doubts, settled = doubts or Doubts(()), settled or PairsTold(())
    doubted, fields = doubts.claims, context.affairs.fields
    grouped = _by_source_and_sort(claims, context)
    profiles: dict[tuple[str, Unit], list[Profile]] = {}
    for one, other in context.kin:
        if context.origins.get(one) == context.origins.get(other):
            continue
        of_one, of_other = grouped.get(one, {}), grouped.get(other, {})
        if of_one.keys().isdisjoint(of_other):
            continue
        alike = context.affairs.levels(one, other)
        of_two_markets = fields.get(one) != fields.get(other)
        for unit in (unit for unit in of_one if unit in of_other):
            for source, of_its in ((one, of_one[unit]), (other, of_other[unit])):
                if (source, unit) not in profiles:
                    looked_at = of_its.claims[:_MOST_OF_A_SORT]
                    profiles[source, unit] = [_profile(claim, context) for claim in looked_at]
            of_unit: list[_Seen] = []
            for left in profiles[one, unit]:
                disputed = left.claim.id in doubted
                for right in _set_against(left, profiles[other, unit], disputed, doubts):
                    pair = asked(left, right)
                    if pair is None:
                        of_one_entry = left.entry and left.entry == right.entry
                        if not (
                            (disputed and doubts.bear_on(left.claim.id, right.claim.id))
                            or (of_one_entry and context.entries.are_told_once(left.claim, right.claim))
                        ):
                            continue
                        pair = compared(left, right)
                    if not _may_meet(left, right, of_two_markets, context):
                        continue
                    ids = left.claim.id, right.claim.id
                    if settled.tell(*ids) and not (disputed and doubts.bear_on(*ids)):
                        of_unit.append((pair, None))
                    else:
                        seen = (*alike, *_around(left, right, context))
                        of_unit.append((pair, levels_of(pair, of_one[unit], of_other[unit], seen)))
            if of_unit:
                yield from _beside_rivals(of_unit)


def _beside_rivals(seen: Sequence[_Seen]) -> Iterator[Met]:
    """The pairs of two sources that are asked, with how much likelier each is than the likeliest pair of one of the two with another value, be it
    asked whether these agree or contradict; who tells a figure twice has no rival in it."""
    likely = [SETTLED if levels is None else odds(pair.relation, levels) for pair, levels in seen]
    partners: dict[str, _Partners] = {}
    if len(seen) > 1:
        for (pair, _), likeliness in zip(seen, likely, strict=True):
            one, other = pair.left.claim, pair.right.claim
            partners[one.id] = _likeliest(partners.get(one.id), other.quantity.stated, likeliness)
            partners[other.id] = _likeliest(partners.get(other.id), one.quantity.stated, likeliness)
    for (pair, levels), likeliness in zip(seen, likely, strict=True):
        if levels is None:
            continue
        rival = -math.inf
        if partners:
            one, other = pair.left.claim, pair.right.claim
            rival = max(
                _rival(partners[one.id], other.quantity.stated),
                _rival(partners[other.id], one.quantity.stated),
            )
        beside = margin(likeliness - rival if rival > -math.inf else None)
        yield Met(pair, (*levels, beside), likeliness + weight(pair.relation, beside))


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


def _rival(known: _Partners, value: _Stated) -> float:
    """How likely a claim is given with another value than this one."""
    best, most, next_most = known
    return next_most if value == best else most


def _set_against(
    left: Profile, others: Sequence[Profile], disputed: bool, doubts: Doubts
) -> Sequence[Profile]:
    """Those of the figures of another source that more may be asked of, by their numbers, on which a doubtful finding bears, or that stand
    under one day."""
    near = within_reach(left, others)
    if len(near) == len(others) or not (disputed or left.entry):
        return near
    known, own, entry = {other.claim.id for other in near}, left.claim.id, left.entry
    return [
        other
        for other in others
        if other.claim.id in known
        or (entry and entry == other.entry)
        or (disputed and doubts.bear_on(own, other.claim.id))
    ]


def _profile(claim: Claim, context: Context) -> Profile:
    known: Profile | None = context.profiles.get(claim.id)
    if known is None:
        known = profile_of(claim, context.sources.get(claim.source), context.entries.day_of(claim))
        context.profiles[claim.id] = known
    return known


def pairs_asked(claims: Sequence[Claim], pairs: Sequence[tuple[str, str]], context: Context) -> Iterator[Met]:
    """Pairs of claims, by their ids, that something brings together without their having met: two claims of one source, or of sources that are not
    among those nearest to each other; of those told the same way in several findings, whichever are. No rivals stand beside them."""
    told = [(context.claims[one], context.claims[other]) for one, other in pairs]
    sources = {claim.source for pair in told for claim in pair}
    grouped = _by_source_and_sort([claim for claim in claims if claim.source in sources], context)
    profiles = {claim.id: _profile(claim, context) for pair in told for claim in pair}
    for one, other in told:
        left, right = profiles[one.id], profiles[other.id]
        of_left, of_right = (grouped.get(side.claim.source, {}).get(side.sort) for side in (left, right))
        if of_left is not None and of_right is not None and left.sort == right.sort:
            alike = context.affairs.levels(one.source, other.source)
            seen = (*alike, *_around(left, right, context))
            pair = compared(left, right)
            levels = levels_of(pair, of_left, of_right, seen)
            yield Met(pair, levels, odds(pair.relation, levels))


def _around(left: Profile, right: Profile, context: Context) -> tuple[str, ...]:
    """Whether two claims stand in one topic, by their subjects, and whether two chronologies tell them under one day."""
    one, other = context.topic_of[left.claim.id], context.topic_of[right.claim.id]
    topic = "topics same" if one == other else "topics differ"
    of_one_entry = left.entry and left.entry == right.entry and left.claim.source != right.claim.source
    return (topic, "entry same") if of_one_entry else (topic,)


def _by_source_and_sort(claims: Sequence[Claim], context: Context) -> dict[str, dict[Unit, Sort]]:
    """The claims that are amounts, and stated."""
    grouped: dict[str, dict[Unit, Sort]] = {}
    for claim in claims:
        if (
            claim.id in context.topic_of
            and claim.quantity.kind not in _APART
            and claim.modality is not Modality.DENIED
            and not is_round_words(hedge_of(claim))
        ):
            grouped.setdefault(claim.source, {}).setdefault(sort_of(claim), Sort()).add(claim)
    return grouped


def _may_meet(left: Profile, right: Profile, of_two_markets: bool, context: Context) -> bool:
    """Whether nothing that is sure keeps two figures apart: what people said, two places of one sentence, two markets, two storms, two stretches
    of time, two quarters, two ways to die."""
    one, other = left.claim, right.claim
    named = context.affairs.named
    return not (
        (of_two_markets and of_other_fields(one, other, context.affairs.fields))
        or (named and of_other_events(one, other, named))
        or (left.is_of_part and right.is_of_part and _are_of_other_parts(left, right))
        or context.are_ruled_apart(one, other)
        or (left.wording == right.wording and elsewhere_in_same_words(one, other))
    )


def _are_of_other_parts(left: Profile, right: Profile) -> bool:
    return (
        of_other_stretches(left.hours, right.hours)
        or of_other_quarters(left.quarter, right.quarter)
        or of_other_manners(left.manners, right.manners)
    )
