"""What else could explain a contradiction: each explanation is tested on the figures, and named only where it
fits.

What was tested and does not fit is ruled out, and said too.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.judging.cells import Cell, value_order
from factcheck.judging.context import Context
from factcheck.judging.intervals import Relation, relate
from factcheck.judging.scope import UNKNOWN, window, window_words
from factcheck.judging.values import claim_value
from factcheck.judging.wording import say, say_number
from factcheck.model import Claim, Kind, Topic

_MOST_SIDES = 6
"""Causes are looked for between neighbouring values of the first sides; more of them would bury the finding.
"""
_MOST_PAIRS = 12
"""Pairs of sides for which a fitting figure is looked for."""
_MOST_SAME = 50
"""Claims with one value that are looked at for another edition."""
_MOST_HINTS = 3
"""Claims of other scopes that are named."""
_LAKH = re.compile(r"(?<![\d,])\d{1,2}(?:,\d\d)+,\d{3}(?![\d,])")
_GROUP_OR_DECIMAL = re.compile(r"(?<![\d.,])\d{1,3}[.,]\d{3}(?![\d.,])")


@dataclass(frozen=True, slots=True)
class Cause:
    """An explanation that fits."""

    text: str
    """In words, with its evidence."""
    hints: tuple[str, ...] = ()
    """Claims outside the sides that bear on it."""


def causes_of(sides: Sequence[Cell], topic: Topic, context: Context) -> list[Cause]:
    """All explanations that fit the sides of a contradiction, the likeliest first."""
    ordered = value_order(sides)[:_MOST_SIDES]
    found: list[Cause] = []
    found += _subset(sides)
    found += _other_figure_fits(sides, topic, context)
    found += _other_edition(sides, topic, context)
    for low, high in itertools.pairwise(ordered):
        found += _slips(low, high)
    kept: dict[str, Cause] = {}
    for cause in found:
        kept.setdefault(cause.text, cause)
    return list(kept.values())


def ruled_out(sides: Sequence[Cell]) -> list[str]:
    """Innocent explanations that were tested and do not fit."""
    windows = {window(side.lead) for side in sides}
    out: list[str] = []
    if sides[0].lead.quantity.kind is not Kind.DATE:
        if UNKNOWN not in windows:
            out.append("another time or edition")
        if any(relate(left.value, right.value) is Relation.DISJOINT for left in sides for right in sides):
            out.append("rounding")
            if any(not side.value.is_point for side in sides):
                out.append("bounds")
        out.append("unit")
    elif len(windows) == 1 and UNKNOWN not in windows:
        out.append("another edition")
    places = {(side.lead.where or "").casefold() for side in sides}
    if len(places) == 1 and "" not in places:
        out.append("another place")
    return out


# ---------------------------------------------------------------------------------------------- other figures


def _subset(sides: Sequence[Cell]) -> Iterator[Cause]:
    """The smaller side has a restricting word that the greater lacks: it may be a part of it."""
    for side in sides:
        own = _restricting(side.lead)
        for other in sides:
            words = _restricting(other.lead)
            extra = [word for word in own if word not in words]
            if (
                extra
                and side.value.stated.low < other.value.stated.low
                and all(word in own for word in words)
            ):
                told = " ".join(extra)
                yield Cause(f"a subset: only {say(side.lead)} is said of “{told}” {_restricted(side.lead)}")
                break


def _restricting(claim: Claim) -> list[str]:
    """The words that restrict what is counted: modifiers, and whom the counted ones send or are."""
    return [word for words in (*claim.frame.modifiers, claim.frame.role) for word in words.casefold().split()]


def _restricted(claim: Claim) -> str:
    words = claim.frame.role.split()
    return words[-1] if words else claim.frame.head


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
            if claim.id not in members and claim.id not in named and _fits(claim, side):
                named.add(claim.id)
                place = context.place_of(claim)
                yield Cause(f"{say(side.lead)} fits another figure: {place} has “{claim.quote}”", (claim.id,))
                break
        if len(named) >= _MOST_HINTS:
            return


def _fits(claim: Claim, side: Cell) -> bool:
    lead = side.lead
    if claim.quantity.unit != lead.quantity.unit or claim.quantity.kind is not lead.quantity.kind:
        return False
    relation = relate(claim_value(claim), side.value)
    return not relation.conflicts


def _other_edition(sides: Sequence[Cell], topic: Topic, context: Context) -> Iterator[Cause]:
    """A side has the figure that the topic gives for another time: it may be copied from there."""
    for side in sides:
        quantity, own = side.lead.quantity, window(side.lead)
        for claim in context.valued.get((topic.id, quantity.unit, quantity.stated), ())[:_MOST_SAME]:
            other = window(claim)
            if quantity.kind is Kind.DATE or other in (UNKNOWN, own) or other[0] != own[0]:
                continue
            told = f"in {context.place_of(claim)} {say(side.lead)} is the figure for {window_words(other)}"
            yield Cause(f"another edition: {told}", (claim.id,))
            break


# ------------------------------------------------------------------------------------------------ slips


def _slips(low: Cell, high: Cell) -> Iterator[Cause]:
    """Slips of the pen between two numbers."""
    if low.lead.quantity.kind is Kind.DATE:
        yield from _date_slips(low, high)
        return
    if low.value.unit != high.value.unit:
        return
    small, large = low.lead.quantity.stated[0], high.lead.quantity.stated[0]
    words_low, words_high = say_number(small), say_number(large)
    if _is_times(small, large, 1000, low, high):
        if _mixed_marks(low.lead) or _mixed_marks(high.lead):
            yield Cause(f"a decimal comma for a thousands separator: {words_high} is 1,000 times {words_low}")
        yield Cause(f"million for billion or the like: {words_high} is 1,000 times {words_low}")
    if _is_times(small, large, 10, low, high) or _is_times(small, large, 100, low, high):
        yield Cause(
            f"a zero or a decimal point: {words_high} is {say_number(round(large / small))} times {words_low}"
        )
    elif (slip := digit_slip(_digits(small), _digits(large))) and _comparable_size(small, large):
        yield Cause(f"{slip}: {words_low} and {words_high}")
    if _LAKH.search(low.lead.quote) or _LAKH.search(high.lead.quote):
        yield Cause("Indian grouping of digits (1,60,000 is 160,000) in one of the sources")


def _date_slips(low: Cell, high: Cell) -> Iterator[Cause]:
    first, second = (f"{cell.lead.quantity.stated[0]:.0f}" for cell in (low, high))
    if len(first) == len(second) == 8:
        if first[4:] == second[4:]:
            yield Cause("the year alone differs: another edition, or a slip")
        elif first[:4] == second[:4] and first[4:6] == second[6:] and first[6:] == second[4:6]:
            yield Cause("day and month are swapped")


def digit_slip(one: str, other: str) -> str:
    """What became of the digits, if one slip makes the two alike.

    >>> digit_slip("160", "60"), digit_slip("1203", "1230"), digit_slip("554", "54"), digit_slip("45", "52")
    ('a lost digit', 'swapped digits', 'a doubled digit', '')
    """
    if len(one) == len(other):
        differing = [i for i in range(len(one)) if one[i] != other[i]]
        if len(differing) == 2 and differing[1] == differing[0] + 1:
            i, j = differing
            return "swapped digits" if one[i] == other[j] and one[j] == other[i] else ""
        return ""
    short, long = sorted((one, other), key=len)
    if len(long) != len(short) + 1 or len(short) < 2:
        return ""
    for i in range(len(long)):
        if long[:i] + long[i + 1 :] == short:
            return "a doubled digit" if (i + 1 < len(long) and long[i] == long[i + 1]) else "a lost digit"
    return ""


def _digits(number: float) -> str:
    return (
        f"{abs(number):.12g}".replace(".", "")
        if "e" not in f"{number:.12g}"
        else f"{abs(number):.0f}".rstrip("0")
    )


def _comparable_size(small: float, large: float) -> bool:
    return small > 0 and large / small < 100


def _is_times(small: float, large: float, factor: float, low: Cell, high: Cell) -> bool:
    """Whether the larger is the factor times the smaller, within the rounding of both."""
    if small <= 0:
        return False
    reach = max(
        high.value.rounding.high - high.value.stated.high,
        (low.value.rounding.high - low.value.stated.high) * factor,
    )
    reach = reach if reach < large else 0.0
    return abs(large - small * factor) <= max(reach, 1e-9 * large)


def _mixed_marks(claim: Claim) -> bool:
    return _GROUP_OR_DECIMAL.search(claim.quote) is not None
