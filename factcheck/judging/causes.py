"""What else could explain a contradiction: each explanation is tested on the figures, and named only where it
fits.

What was tested and does not fit is ruled out, and said too.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from factcheck.frozen import passing_fact
from factcheck.judging.cells import Cell, value_order
from factcheck.judging.context import Context
from factcheck.judging.digit_slips import slips_between
from factcheck.judging.intervals import Relation, apart, relate
from factcheck.judging.methods import method_of_one
from factcheck.judging.scope import UNKNOWN, changes, window, window_words
from factcheck.judging.values import claim_value
from factcheck.judging.wording import listed, say
from factcheck.model import Claim, Kind, Topic

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_CHANGE, _DATE, _LEVEL = Kind.CHANGE, Kind.DATE, Kind.LEVEL

_MOST_SIDES = 6
"""Causes are looked for between neighbouring values of the first sides; more of them would bury the finding.
"""
_MOST_PAIRS = 12
"""Pairs of sides for which a fitting figure is looked for."""
_MOST_SAME = 50
"""Claims with one value that are looked at for another edition."""
_TIME, _UNIT = "another time or edition", "unit"
"""What may be ruled out, and what a cause may speak for."""
_SOON = 7
"""Days between two sources up to which a figure that changes slowly is taken for the same."""
_TOLD_THERE = ("sentence", "about", "entry")
"""Where times come from that are those of a figure; others may be of something else."""
_MOST_HINTS = 3
"""Claims of other scopes that are named."""


@passing_fact
class Cause:
    """An explanation that fits."""

    text: str
    """In words, with its evidence."""
    hints: tuple[str, ...] = ()
    """Claims outside the sides that bear on it."""
    speaks_for: str = ""
    """The innocent explanation that is then not ruled out: "unit", "another time or edition"."""


def causes_of(sides: Sequence[Cell], topic: Topic, context: Context) -> list[Cause]:
    """All explanations that fit the sides of a contradiction, the likeliest first."""
    ordered = value_order(sides)[:_MOST_SIDES]
    found: list[Cause] = []
    found += _subset(sides)
    found += _other_figure_fits(sides, topic, context)
    found += _other_edition(sides, topic, context)
    found += _change_for_level(sides, topic, context)
    found += _written_apart(sides, context)
    found += _other_unit(sides)
    found += _method_of_one(sides)
    for low, high in itertools.pairwise(ordered):
        found += (Cause(text) for text in slips_between(low, high))
    kept: dict[str, Cause] = {}
    for cause in found:
        kept.setdefault(cause.text, cause)
    return list(kept.values())


def ruled_out(sides: Sequence[Cell], causes: Sequence[Cause]) -> list[str]:
    """Innocent explanations that were tested and do not fit; none for which a cause speaks."""
    open_ones = {cause.speaks_for for cause in causes}
    return [tested for tested in _tested(sides) if tested not in open_ones]


def _tested(sides: Sequence[Cell]) -> list[str]:
    windows = {window(side.lead) for side in sides}
    out: list[str] = []
    if sides[0].lead.quantity.kind is not _DATE:
        if UNKNOWN not in windows:
            out.append(_TIME)
        if any(relate(left.value, right.value) is Relation.DISJOINT for left in sides for right in sides):
            out.append("rounding")
            if any(not side.value.is_point for side in sides):
                out.append("bounds")
        out.append(_UNIT)
    elif len(windows) == 1 and UNKNOWN not in windows:
        out.append("another edition")
    places = {(side.lead.where or "").casefold() for side in sides}
    if len(places) == 1 and "" not in places:
        out.append("another place")
    return out


# ---------------------------------------------------------------------------------------------- other figures


def _subset(sides: Sequence[Cell]) -> Iterator[Cause]:
    """The smaller side has a restricting word that the greater lacks: it may be a part of it."""
    for side in sides if sides[0].lead.quantity.kind is not _DATE else ():
        own = _restricting(side.lead)
        for other in sides:
            words = _restricting(other.lead)
            extra = [word for word in own if word not in words]
            if (
                extra
                and side.value.stated.low < other.value.stated.low
                and all(word in own for word in words)
            ):
                yield Cause(f"a subset: {_said_only(side.lead, extra)}")
                break


def _restricting(claim: Claim) -> list[str]:
    """The words that restrict what is counted: modifiers, and whom the counted ones send or are."""
    return [word for words in (*claim.frame.modifiers, claim.frame.role) for word in words.casefold().split()]


def _said_only(claim: Claim, extra: Sequence[str]) -> str:
    """That only one side has some words: “official” delegations; of what is done or happens the words alone."""
    told, (*_, last) = (
        f"“{' '.join(extra)}”",
        (claim.frame.role or claim.frame.head or claim.subject).split() or [""],
    )
    if not last or last.casefold() in extra:
        return f"{told} stands beside {say(claim)} only"
    return f"only {say(claim)} is said of {told} {last}"


def _other_figure_fits(sides: Sequence[Cell], topic: Topic, context: Context) -> Iterator[Cause]:
    """A source on one side has another figure, of a subset or a neighbouring subject, that fits the other
    side.
    """
    members = {claim for side in sides for claim in side.ids}
    topics = (topic.id, *context.near.get(topic.id, ()))
    pairs = [(side, other) for side in sides for other in sides if other is not side][:_MOST_PAIRS]
    named: set[str] = set()
    for side, other in pairs:
        sources = dict.fromkeys(claim.source for claim in other.claims[:_MOST_SIDES])
        own = {claim.source for claim in side.claims}
        for claim in (
            c for s in sources if s not in own for t in topics for c in context.told.get((t, s), ())
        ):
            if claim.id not in members | named and _fits(claim, side, topic, context):
                named.add(claim.id)
                place = context.place_of(claim)
                yield Cause(f"{say(side.lead)} fits another figure: {place} has “{claim.quote}”", (claim.id,))
                break
        if len(named) >= _MOST_HINTS:
            return


_ABOUT_ONE = 1.25
"""How many times a bound another figure may be that fits it: "at least 50" leaves room for 2,438, and is no cause of it. Of 58 such causes in
half of the tune sets 36 lie above, from 1.38 on, and none of these is a cause ("more than 60 lives" for 83 wounded); five lie between 1.05 and
it ("more than 1,200" for 1,284)."""


def _fits(claim: Claim, side: Cell, topic: Topic, context: Context) -> bool:
    lead = side.lead
    if claim.quantity.unit != lead.quantity.unit or claim.quantity.kind is not lead.quantity.kind:
        return False
    if context.topic_of.get(claim.id) == topic.id and UNKNOWN != window(claim) != window(lead) != UNKNOWN:
        return False  # the same subject at another time is another edition, told as such
    value = claim_value(claim)
    return not relate(value, side.value).conflicts and apart(value, side.value) <= _ABOUT_ONE


def _other_edition(sides: Sequence[Cell], topic: Topic, context: Context) -> Iterator[Cause]:
    """A side has the figure that the topic gives for another time: it may be copied from there."""
    for side in sides:
        quantity, own = side.lead.quantity, window(side.lead)
        for claim in context.valued.get((topic.id, quantity.unit, quantity.stated), ())[:_MOST_SAME]:
            other = window(claim)
            if quantity.kind is _DATE or other in (UNKNOWN, own) or other[0] != own[0]:
                continue
            if claim.when_from not in _TOLD_THERE or claim.id in side.ids:
                continue
            told = f"in {context.place_of(claim)} {say(side.lead)} is the figure for {window_words(other)}"
            yield Cause(f"another edition: {told}", (claim.id,), _TIME)
            break


def _change_for_level(sides: Sequence[Cell], topic: Topic, context: Context) -> Iterator[Cause]:
    """A side has as a level the figure by which the same thing changed elsewhere: "cut by 400 to 1,600", "cut to 400"."""
    for side in sides:
        quantity = side.lead.quantity
        for claim in context.valued.get((topic.id, quantity.unit, quantity.stated), ())[:_MOST_SAME]:
            if claim.quantity.kind is _CHANGE and quantity.kind is _LEVEL:
                told = f"in {context.place_of(claim)} {say(side.lead)} is the change, not the level"
                yield Cause(f"“by” for “to”: {told}", (claim.id,))
                break


def _written_apart(sides: Sequence[Cell], context: Context) -> Iterator[Cause]:
    """Neither side tells the time of its figure, and their sources are of different days: each may hold for its own."""
    written = [side.written for side in sides if side.written is not None and changes(side.lead)]
    if len(written) < len(sides) or any(window(side.lead)[0] not in ("", "as of") for side in sides):
        return
    if max(day.first for day in written) - min(day.last for day in written) > _SOON:
        dated = sorted(zip(written, sides, strict=True), key=lambda pair: pair[0])
        told = [
            f"{say(side.lead)} in one of {window_words(('days', day.first, day.last))}" for day, side in dated
        ]
        yield Cause(f"another date of the source: {listed(told)}", (), _TIME)


def _method_of_one(sides: Sequence[Cell]) -> Iterator[Cause]:
    """Only one side tells how its figure was made: the other one may have been made otherwise."""
    for side, other in itertools.permutations(sides[:_MOST_SIDES], 2):
        if method := method_of_one(side.lead, other.lead):
            what, time = ("year", _TIME) if method.axis == "year" else ("method", "")
            told = f"“{method.words}” stands beside {say(side.lead)} only"
            yield Cause(f"another {what}: {told}", (), time)


def _other_unit(sides: Sequence[Cell]) -> Iterator[Cause]:
    """The sides have the same number with another unit."""
    for side, other in itertools.combinations(sides[:_MOST_SIDES], 2):
        one, two = side.lead.quantity, other.lead.quantity
        if one.stated == two.stated and one.unit != two.unit and one.kind is not _DATE:
            yield Cause(
                f"another unit: the number is the same in {say(side.lead)} and {say(other.lead)}", (), _UNIT
            )
