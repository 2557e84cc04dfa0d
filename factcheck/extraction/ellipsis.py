"""Gives a bare number the unit, the noun and the magnitude that it shares with another figure of its sentence.

"Visitors rose to 3.4 million from 2.9", "(2021: 1,356)", "aged 6, 9 and 14", "Of the 1,038 ships ..., 61 were lost".
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from factcheck.extraction.digits import exact, number_tables, read_digits
from factcheck.extraction.facts import passing_fact
from factcheck.extraction.known_places import known_places
from factcheck.extraction.mending import can_be_adjective
from factcheck.extraction.tokens import TokenView
from factcheck.extraction.types import Mention, Tokens
from factcheck.extraction.units import TIMES
from factcheck.lexicon import load, word_set
from factcheck.model import Kind, Quantity, Span

_FINE = 2
"""Decimals from which on two figures with as many are taken for the same sort of thing (prices, rates)."""

_FAR = 10.0
"""How many times larger or smaller a number may be that shares the magnitude of another."""

_MILLION = 1e6

_MOST_PERCENT = 100.0
"""A number above this is no share beside one."""

_SIDES = ("meter", "inch", "foot", "yard")
"""Ends of the units of two sides: "a pitch of 105 by 68 metres"."""

_TALLY = 8
"""Tokens between "the number of" and what it rose to at most."""
_BACK = 12
"""Figures that are looked back at."""

_BRACKET = 8
"""Tokens that may stand between an opening bracket and a number in it."""


_OR = frozenset(["or", ",", "and", "i.e.", "about", "with", "against", "to"])
"""Words between a count and the rate that it makes."""


@cache
def _links() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Last word -> the phrases ("up from", "compared with") that set the number behind them beside another."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in load("function_words")["ellipsis"]["links"]:
        words = tuple(phrase.split(" "))
        found.setdefault(words[-1], []).append(words)
    return {last: tuple(sorted(rows, key=len, reverse=True)) for last, rows in found.items()}


@cache
def _amounts() -> frozenset[str]:
    """Nouns that repeat a figure's thing: "a total of", "an earlier forecast of", "a reduction of"."""
    return frozenset(load("function_words")["ellipsis"]["amounts"])


@cache
def _behind() -> frozenset[str]:
    """Words behind a bare number of a second clause that is told like the first: "3,549 in Turkey and 1,602 in Syria"."""
    return frozenset(load("function_words")["ellipsis"]["behind"])


_ENDINGS = ("ed", "ian", "ary", "ical", "ional", "ocal")
"""Of words that tell of what sort something is."""


@passing_fact
class _Link:
    """How a bare number hangs on the figures before it."""

    words: str
    """`list`, `compared`, `from`, `amount`, `bracket`, `part`, `by` or `clause`."""
    first: int
    """The token at which the link begins."""


_TIMES = (["x"], ["×"])
"""Between the sides of a thing."""


class EllipsisReader(TokenView):
    """Looks at the bare numbers of one sentence."""

    __slots__ = ("used",)

    def __init__(self, tokens: Tokens, used: bytearray) -> None:
        super().__init__(tokens)
        self.used = used

    def _are_sides(self, one: Mention, two: Mention) -> bool:
        """Whether two numbers are sides of a thing: three of them, or small ones in millimetres; no "4 x 100 m"."""
        if self.lower[one.last : two.first] not in _TIMES or not two.quantity.unit.endswith(_SIDES):
            return False
        beside = (self.word(one.first - 1), self.word(two.last))
        return two.quantity.unit == "millimeter" or not {"x", "×"}.isdisjoint(beside)

    def fill(self, found: list[Mention]) -> None:
        """Completes the bare numbers among the mentions of a sentence, in place; there are two at least."""
        self._share_scale(found)
        self._share_rate(found)
        if not any(_is_bare(mention) for mention in found):
            return
        for place in range(len(found) - 2, -1, -1):
            self._from_next(found, place)
        for place in range(1, len(found)):
            if _is_bare(found[place]) and (source := self._source(found, place)):
                found[place] = self._like(found[place], source)

    def _share_scale(self, found: list[Mention]) -> None:
        """Plain degrees beside degrees of a scale have that scale: "from 14 degrees to 22 °C"."""
        if "degree" not in (mention.quantity.unit for mention in found):
            return
        scale = next((m.quantity.unit for m in found if m.quantity.unit.startswith("degree_")), "")
        for place, mention in enumerate(found):
            if scale and mention.quantity.unit == "degree":
                found[place] = replace(mention, quantity=replace(mention.quantity, unit=scale))

    def _share_rate(self, found: list[Mention]) -> None:
        """An amount of money set beside a price is per the same: "$3 a litre, up from $2.50"."""
        for place in range(1, len(found)):
            one, two = found[place - 1].quantity, found[place].quantity
            below = one.unit.removeprefix(f"{two.unit}/")
            less, more = sorted((one.stated[0], two.stated[0]))
            if below == one.unit or not two.unit.isupper() or more > less * _FAR:
                continue
            link = self._link(found, place)
            if link is not None and link.words in ("from", "compared"):
                found[place] = replace(found[place], quantity=replace(two, unit=one.unit))

    # -- from the figure behind

    def _from_next(self, found: list[Mention], place: int) -> None:
        """ "the 7.6 and 7.5 magnitude quakes", "12 or 15 miles", "2, 3 and 5 percent"."""
        one, two = found[place], found[place + 1]
        if not _is_bare(one) or one.quantity.kind is not Kind.LEVEL:
            return
        if sort := self._sort_beside(one, two):
            found[place] = replace(one, quantity=replace(one.quantity, counted=sort), counted=two.counted)
            return
        if self._are_sides(one, two):
            quantity = replace(one.quantity, unit=two.quantity.unit)  # "152.3 x 70.1 x 8.2 mm"
            found[place] = replace(one, quantity=quantity, counted=two.counted, unit=two.unit)
            return
        if not self._listed(one, two):
            return
        if two.quantity.unit == "percent" and one.quantity.stated[1] > _MOST_PERCENT:
            return  # "came to 5,102, or 55% of the total"
        name = two.quantity.unit
        behind = two.unit is not None and two.unit.start >= two.number.end and not name[:3].isupper()
        shared = two.unit is None and (two.counted is not None or name == "year_of_age")
        if shared or behind or (two.unit is None and name != "count" and self._comma(two)):
            if "respectively" in self.lower and self._scale(one) == 1:
                one = replace(
                    one, quantity=_times(one.quantity, self._scale(two))
                )  # "1.2 and 3.4 million respectively"
            quantity = replace(one.quantity, unit=name, counted=two.quantity.counted)
            found[place] = replace(one, quantity=quantity, counted=two.counted)

    def _sort_beside(self, one: Mention, two: Mention) -> str:
        """What a number counts of which only the adjective stands behind it: cases in "12 confirmed and 3 probable cases"; or nothing."""
        sort, _, noun = two.quantity.counted.partition(" ")
        between = self.lower[one.last + 1 : two.first]
        if not noun or between not in (["and"], ["or"], [","], [",", "and"]) or not self._is_sort(sort):
            return ""
        behind = two.first + 2
        goes_on = between != [","] or self.word(behind) in (",", "and", "or")
        told = goes_on and self._is_sort(self.word(one.last))
        return f"{self.text[one.last]} {noun}" if told else ""

    def _is_sort(self, word: str) -> bool:
        """Whether a word is an adjective or a participle, or tells whence somebody comes: "685 Algerian and 170 foreign workers"."""
        return can_be_adjective(word) or word.endswith(_ENDINGS) or word in known_places()

    def _listed(self, one: Mention, two: Mention) -> bool:
        """Whether nothing but "and", "or" or a comma stands between two figures."""
        between = self.lower[one.last : two.first]
        sides = between == ["by"] and two.unit is not None and two.quantity.unit.endswith(_SIDES)
        return (
            sides
            or between in (["and"], ["or"])
            or (between in ([","], [",", "and"], [",", "or"]) and self._comma(two))
        )

    def _comma(self, two: Mention) -> bool:
        """Whether a comma before a figure is one of a list, at whose end "and" or "or" stands."""
        last = two.last
        return self.word(two.first - 1) in ("and", "or") or (
            self.word(last) in (",", "and", "or") and (self.number(last + 1) or self.number(last + 2))
        )

    # -- from a figure before

    def _source(self, found: list[Mention], place: int) -> Mention | None:
        """The figure whose unit or noun a bare number shares."""
        bare = found[place]
        link = self._link(found, place)
        if link is None:
            return self._same_decimals(found, place) or self._same_magnitude(found, place)
        if self._is_tally(link.first):
            return None
        before = found[max(0, place - _BACK) : place]
        if link.words == "list":
            return before[-1]
        if link.words == "bracket" and (aligned := self._aligned(found, place, link.first)):
            return aligned
        if self.word(link.first - 1) == "it":  # "a magnitude 7.8 quake 15 km deep; it had put it at 7.9"
            before = sorted(before, key=lambda mention: -_ratio(mention.quantity, bare.quantity))
        for source in reversed(before):
            if source.quantity.unit == "count" and not source.quantity.counted:
                if link.words in ("compared", "amount", "from") and source is before[-1]:
                    return (
                        None  # "slipped to 34,000, down from 36,200": what both count is not said beside them
                    )
                continue
            if source.quantity.kind in (Kind.MULTIPLE, Kind.ORDINAL, Kind.RANK) or source.alternative:
                continue
            if _fits(bare.quantity, source.quantity, link.words):
                return source
        return None

    def _link(self, found: list[Mention], place: int) -> _Link | None:
        bare, before = found[place], found[place - 1]
        at = bare.first - 1
        word = self.word(at)
        if self._listed(before, bare) and before.unit is None and before.quantity.unit == "year_of_age":
            return _Link("list", at)
        while self.word(at) in ("a", "an", "the", "record", "some", "just", "only", "another"):
            at -= 1
        if (
            self.word(at) == "and"
            and "another" in self.lower[at : bare.first]
            and bare.quantity.stated[0] >= 1_000
        ):
            return _Link("list", at)  # "one house expects 92.4 billion dollars and another 71 billion"
        for words in _links().get(self.word(at), ()):
            if tuple(self.lower[max(0, at + 1 - len(words)) : at + 1]) == words:
                return _Link("from" if words in (("from",), ("to",)) else "compared", at)
        if word == "of" and self._amount(at):
            return _Link("amount", at)
        if word == "after" and self.word(at - 1) == "," and self._told_in_year(bare.last):
            return _Link("compared", at)  # "46,480 square metres, after 40,120 in 2023"
        opening = self._opening(bare.first)
        if opening is not None:
            return _Link("bracket", opening)
        if self._partitive(found, place) or (self.word(bare.last) == "per" and word in _OR):
            return _Link("part", at)  # "1,204 murders, or 2.1 per 100,000 people"
        if self.word(at) in ("and", ",", ";", ":", "or") and self._told_alike(bare.last):
            return _Link("clause", at)
        if word == "by" and before.quantity.kind is Kind.CHANGE:
            return _Link("by", at)
        return None

    def _is_tally(self, at: int) -> bool:
        """Whether what moves is how many there are: "carried 90 kilograms of dynamite, he said, as the number of dead rose to 58"."""
        told = self.lower[max(0, at - _TALLY) : at]
        told = told[len(told) - told[::-1].index(",") :] if "," in told else told
        return not word_set("context", "tallies").isdisjoint(told)

    def _amount(self, of: int) -> bool:
        """ "an earlier forecast of", "a total of", "bringing the number to a record of"."""
        return self.word(of - 1) in _amounts()

    def _opening(self, first: int) -> int | None:
        """The bracket that opens shortly before a number, with nothing but a year, a colon or a few words between."""
        for at in range(first - 1, max(-1, first - 1 - _BRACKET), -1):
            if self.lower[at] == "(":
                return at
            if self.lower[at] in (")", ";", "."):
                return None
        return None

    def _partitive(self, found: list[Mention], place: int) -> bool:
        """ "Of the 1,038 ships that sailed, 61 were lost": the number behind the comma is a part of the first."""
        at = found[place].first - 1
        at -= self.word(at) in ("only", "just")
        last = found[place].last
        behind = self.word(last + 1)
        if self.word(last) == "of" and behind in ("them", "these", "those", "whom", "which"):
            return True  # "30 of them"
        if self.word(last) in ("more", "fewer", "less", "higher", "lower") and behind == "than":
            return True  # "48,300 members, 1,200 more than in 2022"
        opens = self.lower[:1] == ["of"] and found[0].first <= 4
        return opens and self.word(at) in (",", "and", "while", "but") and found[0].counted is not None

    def _told_alike(self, last: int) -> bool:
        """Whether a preposition or a date stands behind a bare number: "and 1,602 in Syria", "and 2.1 last year"."""
        last += self.word(last) == "("
        return self.word(last) in _behind() or bool(last < self.size and self.used[last])

    def _told_in_year(self, last: int) -> bool:
        """Whether "in" and a date stand behind a bare number."""
        return self.word(last) == "in" and last + 1 < self.size and bool(self.used[last + 1])

    def _aligned(self, found: list[Mention], place: int, opening: int) -> Mention | None:
        """ "743 exhibitors on 62,000 square metres (2018: 803 on 70,000)": as many numbers as there are figures before."""
        year = opening + 1 < self.size and self.used[opening + 1]
        if not year or self.word(opening + 2) != ":":
            return None
        near = range(max(0, place - _BACK), min(len(found), place + _BACK))
        inside = [i for i in near if found[i].first > opening and not self._closes(opening, found[i].first)]
        outside = [found[i] for i in near if i < inside[0] and not _is_bare(found[i])]
        if len(inside) < 2 or len(outside) < len(inside):
            return None
        return outside[len(outside) - len(inside) + inside.index(place)]

    def _closes(self, opening: int, at: int) -> bool:
        return ")" in self.lower[opening:at]

    def _same_decimals(self, found: list[Mention], place: int) -> Mention | None:
        """A number told with the same decimals as a price or rate before it is of the same sort."""
        bare = found[place]
        decimals = self._decimals(bare)
        if decimals < _FINE or bare.quantity.stated[0] != bare.quantity.stated[1] or self._scale(bare) != 1:
            return None
        for mention in reversed(found[max(0, place - 4) : place]):
            quantity = mention.quantity
            rate = quantity.unit.startswith(("percent", "basis"))
            if self._decimals(mention) == decimals and not rate and quantity.kind is not Kind.SHARE:
                return None if _is_bare(mention) or self._scale(mention) != 1 else mention
        return None

    def _same_magnitude(self, found: list[Mention], place: int) -> Mention | None:
        """An amount of money before a number in millions or more that counts nothing: "€72 million, though others say nearer 80 million"."""
        bare = found[place]
        scale, number = self._scale(bare), bare.quantity.stated[0]
        if scale < _MILLION:
            return None
        for mention in reversed(found[max(0, place - 4) : place]):
            if mention.quantity.unit.isupper() and self._scale(mention) == scale:
                near = 1 / _FAR <= number / (mention.quantity.stated[0] or 1) <= _FAR
                return mention if near else None
        return None

    def _decimals(self, mention: Mention) -> int:
        """How many digits stand behind the decimal point."""
        at = bisect_left(self.start, mention.number.start)
        return len(self.text[at].partition(".")[2]) if self.number(at) else 0

    # -- the completed figure

    def _like(self, bare: Mention, source: Mention) -> Mention:
        """The bare number with the unit, noun and, where it must be understood, the magnitude of another."""
        given, quantity = source.quantity, bare.quantity
        quantity = _times(quantity, self._shared_factor(bare, source))
        kind = (
            given.kind
            if given.kind in (Kind.SHARE, Kind.DURATION) and quantity.kind is Kind.LEVEL
            else quantity.kind
        )
        quantity = replace(quantity, unit=given.unit, counted=given.counted, kind=kind)
        return replace(bare, quantity=quantity, counted=source.counted)

    def _shared_factor(self, bare: Mention, source: Mention) -> float:
        """By what a bare number is to be multiplied: "SEK 1,412 billion (2021: 1,356)", "148p, up from 146"."""
        at = bisect_left(self.start, source.number.start)
        read = read_digits(self.text[at]) if self.number(at) else None
        if read is None or not read[0] or self._scale(bare) != 1:
            return 1.0
        factor = abs(source.quantity.stated[0]) / read[0]
        number = abs(bare.quantity.stated[0])
        near = abs(read[0]) / _FAR <= number <= abs(read[0]) * _FAR
        return exact(factor) if near and source.quantity.stated[0] else 1.0

    def _scale(self, mention: Mention) -> float:
        """The magnitude that is written in a number: a million in "3.4 million"."""
        tables, scale = number_tables("en"), 1.0
        for at in self._within(mention.number):
            scale *= tables.letters.get(self.text[at], 0) or tables.scales.get(self.lower[at], 1)
        return scale

    def _within(self, span: Span) -> Iterator[int]:
        at = bisect_left(self.start, span.start)
        while at < self.size and self.start[at] < span.end:
            yield at
            at += 1


def _is_bare(mention: Mention) -> bool:
    """Whether a figure is a number and nothing else."""
    quantity = mention.quantity
    return (
        quantity.unit == "count"
        and not quantity.counted
        and mention.unit is None
        and quantity.kind in (Kind.LEVEL, Kind.CHANGE)
    )


def _times(quantity: Quantity, factor: float) -> Quantity:
    """A quantity whose numbers are so many times as large."""
    if factor == 1.0:
        return quantity
    low, high = quantity.stated
    return replace(
        quantity,
        low=None if quantity.low is None else exact(quantity.low * factor),
        high=None if quantity.high is None else exact(quantity.high * factor),
        stated=(exact(low * factor), exact(high * factor)),
        precision=exact(quantity.precision * factor),
    )


def _ratio(one: Quantity, other: Quantity) -> float:
    """How many times the one number is the other, 1 at least."""
    less, more = sorted((abs(one.stated[0]), abs(other.stated[0])))
    return more / less if less else math.inf


def _fits(bare: Quantity, source: Quantity, link: str) -> bool:
    """Whether a bare number can have the unit of another figure."""
    number, given = max(map(abs, bare.stated)), max(map(abs, source.stated))
    if source.unit.startswith(("percent", "basis")):
        if (source.kind in (Kind.CHANGE, Kind.GROWTH_RATE) and link != "by") or number > 100:
            return False
        return link in ("compared", "from") or (bare.precision < 1) == (source.precision < 1)
    if source.unit in TIMES:
        return link in ("compared", "bracket", "clause") and number <= given * _FAR
    if source.unit == "year_of_age":
        return link != "part" and number <= 120
    return link != "part" or source.unit == "count"
