"""Joins two figures: "three to ten days", "between $62 and $68", "from 1,000 to 2,000"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from factcheck.extraction.digits import exact, number_tables
from factcheck.extraction.facts import passing_fact
from factcheck.extraction.figures import Figure, FigureReader
from factcheck.extraction.kinds import kind_of
from factcheck.extraction.noncounts import NoncountReader
from factcheck.extraction.tokens import DASHES, HYPHENS
from factcheck.extraction.units import TIMES, unit_tables
from factcheck.lexicon import load
from factcheck.model import Kind

_FAR = 8
"""Tokens that may stand between X and "to Y" when they tell the time of X."""


_MARGINS = (("±",), ("+", "/", "-"), ("+", "/", "−"), ("plus", "or", "minus"), ("give", "or", "take"))
"""Signs between a figure and how far it reaches to both sides."""
_MARGIN_STARTS = frozenset(words[0] for words in _MARGINS)

_JOINTS = DASHES | {"to", "or", "and"}
"""What stands right behind the first of two figures, where no "from" stands before it."""

_CHANGE_TO_LEVEL = 4.0
"""From this ratio on "by X to Y" tells a change and the level that it led to, and no range of changes."""

_WITH_UNITS = 2.5
"""The same where each of the two has its unit: "fell by 300 tonnes to 900 tonnes"."""


@cache
def _before_second() -> frozenset[str]:
    """Words that may stand before the second number of "from X to Y"."""
    return frozenset(load("function_words")["range"]["before_second"])


@cache
def _range_words() -> frozenset[str]:
    """Words that make a range, and no change, of "from X to Y"."""
    return frozenset(load("function_words")["range"]["words"])


@cache
def _sizes() -> frozenset[str]:
    """Nouns that do so right before "from": at them something is found, and nothing changes."""
    return frozenset(load("function_words")["range"]["sizes"])


@passing_fact
class Joint:
    """Where a second figure is joined to the first."""

    words: str
    """`to`, `and`, `or` or a dash."""
    second: int
    """Token at which the second figure begins."""
    origin: bool
    """Whether "from" stands before the first figure."""


class RangeReader:
    """Looks for the second figure of a range in one sentence."""

    __slots__ = ("figures", "has_from", "has_margin", "noncounts", "starts", "used")

    def __init__(
        self, figures: FigureReader, noncounts: NoncountReader, used: bytearray, starts: frozenset[str]
    ) -> None:
        self.figures = figures
        self.has_from = "from" in figures.lower
        self.has_margin = not _MARGIN_STARTS.isdisjoint(figures.lower)
        self.noncounts = noncounts
        self.used = used
        self.starts = starts

    def join(self, one: Figure) -> Figure | None:
        """The range that begins with a figure; None when the figure stands alone."""
        if self.has_margin and (margin := self._margin(one)):
            return margin
        if not self.has_from and self.figures.word(one.last) not in _JOINTS:
            return None
        joint = self._joint(one)
        if joint is None:
            return None
        at = self._number_at(joint.second)
        if at is None or self.used[at]:
            return None
        if self.figures.number(at) and self.noncounts.digits(at):
            return None
        two = self.figures.figure(at)
        if two is None or two.first < joint.second - 1:
            return None
        return self._joined(one, two, joint)

    def _margin(self, one: Figure) -> Figure | None:
        """ "58 ± 3 percent", "2,000 (±300)", "15 plus or minus 2": a figure and how far it reaches to both sides."""
        view, here = self.figures, one.last
        opened = view.word(here) == "("
        here += opened
        sign = next(
            (words for words in _MARGINS if tuple(view.lower[here : here + len(words)]) == words), None
        )
        at = self._number_at(here + len(sign)) if sign else None
        two = self.figures.figure(at) if at is not None else None
        if two is None or (opened and view.word(two.last) != ")"):
            return None
        unit, factor = (two.unit, two.unit.factor) if two.unit and not one.unit else (one.unit, 1.0)
        low, high, step = (exact(number * factor) for number in (one.low, one.high, one.step))
        return replace(
            one, last=two.last + opened, unit=unit, low=low, high=high, step=step, margin=abs(two.low)
        )

    def is_change(self, joined: Figure) -> bool:
        """Whether "from X to Y" tells a change and no mere range.

        "Prices range from X to Y" and "at depths from X to Y" are ranges, "rose from X to Y" a change.
        """
        if not joined.origin or self.figures.word(joined.first - 2) in _sizes():
            return False
        return _range_words().isdisjoint(self.figures.lower[max(0, joined.first - 6) : joined.first])

    def _stands_by(self, one: Figure) -> bool:
        """Whether "by" stands before a figure and its hedge: "cut by around 40 tonnes"."""
        hedge = self.figures.hedge_before(one.first)
        return self.figures.word((hedge.first if hedge else one.first) - 1) == "by"

    def _comes_from(self, one: Figure) -> bool:
        """Whether "from" stands before a figure and its hedge."""
        view = self.figures
        hedge = view.hedge_before(one.first)
        at = hedge.first if hedge else one.first
        while at > 0 and view.lower[at - 1] in ("a", "an", "the", "about", "projected", "estimated"):
            at -= 1
        return view.word(at - 1) == "from" or bool(hedge and view.lower[hedge.last - 1] == "from")

    def _joint(self, one: Figure) -> Joint | None:
        view, here = self.figures, one.last
        words, origin = view.word(here), self.has_from and self._comes_from(one)
        if origin and (words == "up" and view.word(here + 1) == "to"):
            here, words = here + 1, "to"
        if origin and words != "to" and (far := self._far_joint(here)):
            here, words = far, "to"
        if words in HYPHENS and view.word(here + 1) in ("to", "or", "and"):
            here, words = here + 1, view.word(here + 1)  # "15- to 24-year-olds", "18-to-34"
        dash = words in DASHES
        if here + 1 >= view.size or not (
            dash or words in ("to", "or") or (words == "and" and self._after_between(one))
        ):
            return None
        if dash and not self._dash_joins(here):
            return None
        second = here + 1
        if view.word(second) in HYPHENS and not dash:
            second += 1
        if origin or words in ("and", "to"):
            stop = min(second + 3, view.size)
            while second < stop and view.lower[second] in _before_second():
                second += 1
        return Joint(words, second, origin)

    def _far_joint(self, here: int) -> int | None:
        """The "to" behind the time of X, when Y has no time of its own: "from $75 in October to $45"."""
        view = self.figures
        for at in range(here, min(here + _FAR, view.size)):
            if view.lower[at] == "to":
                behind = self._number_at(at + 1)
                if behind is None:
                    return None
                timed = any(self.used[at + 1 : min(behind + 6, view.size)])
                return None if timed else at
            clock = view.number(at) or view.lower[at] in self.noncounts.tables.clock
            if not (self.used[at] or clock or view.lower[at] in ("in", "at", "on", ",")):
                return None
        return None

    def _number_at(self, at: int) -> int | None:
        """The token of the number, when a number or a currency and a number stand at token `at`."""
        view, units = self.figures, unit_tables()
        for here in range(at, min(at + 4, view.size)):
            word, text = view.lower[here], view.text[here]
            if word[0].isdecimal() or (word in self.starts and word not in ("a", "an", "no")):
                return here
            if not (
                word in units.signs or text in units.codes or word in units.dollars or text in units.prefixes
            ):
                return None
        return None

    def _dash_joins(self, dash: int) -> bool:
        """Whether a dash joins: glued to both numbers or to none; the long dash of a sentence only when glued."""
        left, right = self.figures.glued(dash), self.figures.glued(dash + 1)
        return left and right if self.figures.text[dash] == "—" else left == right

    def _after_between(self, one: Figure) -> bool:
        hedge = self.figures.hedge_before(one.first)
        first = hedge.first if hedge else one.first
        before = self.figures.word(first - 1)
        return before == "between" or (
            before in ("the", "an", "anywhere") and self.figures.word(first - 2) == "between"
        )

    def _joined(self, one: Figure, two: Figure, joint: Joint) -> Figure | None:
        if (
            one.numeral.fraction != two.numeral.fraction
            or one.numeral.top is not None
            or two.numeral.top is not None
        ):
            return None
        low = self._shared_magnitude(one, two, joint)
        unit = two.unit or one.unit
        if two.unit and not one.unit and two.unit.factor != 1:
            low = exact(low * two.unit.factor)  # "from 29.1 to 33.4 pence"
        if one.unit and two.unit and one.unit.name == "year_of_age" and one.unit.first == one.unit.last:
            one = replace(one, unit=two.unit)  # "aged 12-23 months"
        if one.unit and two.unit and one.unit.name != two.unit.name:
            bases = one.unit.name.partition("/")[0], two.unit.name.partition("/")[0]
            if bases[0] != bases[1] and not bases[1].startswith(f"{bases[0]}_"):  # "0.1° and 1.5 °C"
                return None
            unit = max(one.unit, two.unit, key=lambda each: len(each.name))
        if one.unit and not two.unit and not self._unit_carries(one, two, joint):
            return None
        explicit = bool(one.unit and two.unit and not one.unit.money)
        if not self._in_order(one, low, two.low, joint, explicit):
            return None
        numeral = replace(two.numeral, whole=one.numeral.whole and two.numeral.whole)
        step = min(one.step * (low / one.low if low != one.low else 1.0), two.step)
        return Figure(
            one.first,
            two.last,
            numeral,
            unit,
            low,
            two.low,
            exact(step),
            True,
            joint.origin and joint.words == "to",
            one.begin,
        )

    def _shared_magnitude(self, one: Figure, two: Figure, joint: Joint) -> float:
        """ "four to five thousand": the first number with the magnitude of the second."""
        if one.numeral.scaled or not two.numeral.scaled or (one.unit and one.unit.first >= one.numeral.last):
            return one.low
        view, tables, scale = self.figures, number_tables(self.figures.language), 1.0
        for at in range(two.numeral.first + 1, two.numeral.last):
            scale *= tables.letters.get(view.text[at], 0) or tables.scales.get(view.lower[at], 1)
        if abs(one.low) < abs(two.low) / scale or (joint.words in DASHES and abs(one.low) < 1_000):
            return exact(one.low * scale)
        return one.low

    def _unit_carries(self, one: Figure, two: Figure, joint: Joint) -> bool:
        """Whether a second number without unit can have that of the first: "from 208 pounds to 193", "$3-4", "from 26 weeks to 13"."""
        unit = one.unit
        alone = not self.figures.word(two.last)[:1].isalnum() and not any(self.used[two.first : two.last])
        if unit is not None and unit.name in TIMES and joint.origin and joint.words == "to" and alone:
            return unit.first >= one.numeral.last
        if unit is None or joint.words == "or":
            return False
        if unit.name == "year_of_age" and unit.first == unit.last:
            return True  # "aged 18 to 34"
        if unit.money and unit.first < one.begin:
            return joint.words in DASHES or joint.origin
        return unit.name not in TIMES and (joint.origin or joint.words in DASHES)

    def _in_order(self, one: Figure, low: float, high: float, joint: Joint, explicit: bool) -> bool:
        """Whether two numbers make a range: ascending, unless "from" or a unit behind each says that they belong together."""
        if low == high or (high < low and not (joint.origin or (explicit and joint.words == "to"))):
            return False
        if high < low and not joint.origin and one.unit and one.unit.name == "percent":
            return False  # "won by 54 percent to 46 percent" has the shares of two
        by = self._stands_by(one)
        if joint.words == "to" and one.unit and by and low < high:
            return high < low * _WITH_UNITS  # not "raise pay by €55 to €310"
        if joint.words == "or":
            return one.unit is None and high <= low * 2 + 3 and high > 1 and low < 100
        if joint.words == "to" and not joint.origin and one.unit:
            kind, _ = kind_of(self.figures.tokens, one.first, one.last, one.unit, False)
            near = self.figures.word(one.first - 1) in ("by", "of", "between", "a", "an")
            most = _WITH_UNITS if explicit else _CHANGE_TO_LEVEL
            return kind is not Kind.CHANGE or (near and low < high < low * most)
        if joint.words == "to" and not joint.origin and by:
            return high < low * _CHANGE_TO_LEVEL  # "grew by 48,100 to 5,504,329"
        return True
