"""Reads one figure: a number with its sign, its magnitude letter, and the currency before it or the unit behind it."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extraction.ages import MOST, heads_group, is_age, names_age, names_expectancy, over_or_under
from factcheck.extraction.digits import Numeral, exact, number_tables
from factcheck.extraction.facts import passing_fact
from factcheck.extraction.hedges import Hedge, hedge_before
from factcheck.extraction.nouns import is_plural, looks_like_modifier, opening_bracket
from factcheck.extraction.numerals import read_numeral
from factcheck.extraction.tokens import HYPHENS, TokenView
from factcheck.extraction.types import Tokens
from factcheck.extraction.units import (
    TIMES,
    Unit,
    currency_before,
    plain_unit_after,
    rate_after,
    unit_after,
    unit_tables,
)
from factcheck.extraction.word_classes import closed_class
from factcheck.lexicon import word_set

_DOLLAR_COUNTRIES = {"us": "USD", "u.s.": "USD", "usd": "USD", "canadian": "CAD", "australian": "AUD"}
"""Words behind an amount in dollars that say whose dollars they are."""
_NAMED_AGAIN = {
    "USD": ("dollars", "usd"),
    "EUR": ("euros", "euro", "eur"),
    "GBP": ("pounds", "gbp"),
    "INR": ("rupees", "inr"),
}
"""What is written behind an amount though its sign tells it."""
_NEAR = 6
"""Words before a number among which stands what it counts: "Sales of the game topped 3m"."""
_PARTS = {
    "year": ("month", 12), "week": ("day", 7), "hour": ("minute", 60), "minute": ("second", 60), "foot": ("inch", 12),
    "stone": ("pound", 14), "pound": ("ounce", 16),
}  # fmt: skip
"""Units told together with the next smaller one, and how many of these they have: "six years and eight months".

Not days: "four days and 19 hours of talk" are 19 hours on four days.
"""
_MEASURED_PARTS = frozenset(("foot", "stone", "pound"))
"""Those of them that hold what is measured, whatever mark stands between: "92 feet, 6 inches", "92 ft. 6 in"."""


@passing_fact
class Figure:
    """A number with its unit; `first` and `last` are a half-open range of tokens."""

    first: int
    last: int
    numeral: Numeral
    """The number; of a range the second one."""
    unit: Unit | None
    low: float
    """The first number written, in the unit."""
    high: float
    """The second one; the same where one is written."""
    step: float
    """What the printed digits resolve, in the unit."""
    joined: bool = False
    """Whether two numbers were written."""
    origin: bool = False
    """Whether they were written as "from X to Y"."""
    begin: int = 0
    """First token of the (first) number itself."""
    margin: float = 0.0
    """How far to both sides the figure reaches: 3 in "58 ± 3"."""


class FigureReader(TokenView):
    """Reads the figures of one sentence."""

    __slots__ = ("hedges", "language")

    def __init__(self, tokens: Tokens, language: str) -> None:
        super().__init__(tokens)
        self.language = language
        self.hedges: dict[int, Hedge | None] = {}

    def hedge_before(self, at: int) -> Hedge | None:
        """The hedge that ends before token `at`; remembered, since several steps ask for that of a figure."""
        if at not in self.hedges:
            self.hedges[at] = hedge_before(self, at, self.language)
        return self.hedges[at]

    def figure(self, at: int) -> Figure | None:
        """The figure whose number begins at token `at`; None when no number can be read there."""
        numeral = read_numeral(self.tokens, at, self.language)
        if numeral is None:
            return None
        if "." in self.text[at]:
            numeral = self._grouped(at, numeral)
        unit = currency_before(self.tokens, at) or self._currency_before_hedge(at)
        first = unit.first if unit else at
        if self.glued(numeral.last):
            numeral = self._letter(numeral, unit is not None)
        last = numeral.last
        if unit:
            if self.word(last) in _NAMED_AGAIN.get(unit.name, ()):
                last += 1  # "$100bn dollars"
            unit = self._money_rate(unit, last)
            last = max(last, unit.last)
        else:
            unit = self._unit(numeral) or self._label_unit(at, last)
            last = max(last, unit.last) if unit else last
        factor = unit.factor if unit else 1.0
        sign, first = self._sign(first)
        low, step = numeral.value * sign, numeral.step
        if factor != 1.0:
            low, step = exact(low * factor), exact(step * factor)
        high = low if numeral.top is None else exact(numeral.top * factor * sign)
        figure = Figure(first, last, numeral, unit, low, high, step, begin=at)
        if unit and unit.money:
            return self._with_cents(figure)
        return self._with_parts(figure) if unit and unit.name in _PARTS else self._age(figure)

    def _currency_before_hedge(self, at: int) -> Unit | None:
        """ "US$ approx. 5 million": a hedge stands between the currency and its number."""
        hedge = self.hedge_before(at)
        unit = currency_before(self.tokens, hedge.first) if hedge else None
        return replace(unit, first=at, last=at) if unit else None

    def _grouped(self, at: int, numeral: Numeral) -> Numeral:
        """ "1.200 visitors" are no fraction of visitors: before a counted noun the sign groups."""
        last = numeral.last
        if last != at + 1 or numeral.scaled or not is_plural(self.word(last)):
            return numeral
        if unit_after(self.tokens, last, True) is not None:
            return numeral
        return read_numeral(self.tokens, at, self.language, counting=True) or numeral

    def _letter(self, numeral: Numeral, money: bool) -> Numeral:
        """ "m", "b" and "t" right behind digits are magnitudes of money; "m" also of what is counted behind it."""
        last = numeral.last
        if numeral.scaled or self.text[last] not in ("m", "b", "B", "t", "T"):
            return numeral
        letter, after = self.text[last], self.word(last + 1)
        scale = 10**12 if letter == "t" else number_tables("en").letters[letter]
        counted = letter == "m" and after != "in" and (is_plural(after) or after in unit_tables().names)
        counted = counted or (letter == "m" and self.glued(last) and self._counts_many(last))
        if not (money or counted or letter == "B"):
            return numeral
        value, step = exact(numeral.value * scale), exact(numeral.step * scale)
        return replace(numeral, last=last + 1, value=value, step=step, whole=False, scaled=True)

    def _counts_many(self, at: int) -> bool:
        """Whether the "m" at a token is millions of many: "3m new iPads", "3m registered users", "3m foreign tourists", "Visitors topped 3m last year"."""
        after = self.word(at + 1)
        behind_measures = word_set("context", "behind_measures")
        described = after.isalpha() and after not in closed_class() and after not in behind_measures
        if described and self.word(at + 2) in word_set("units", "in_millions"):
            return True
        if (after in ("new", "more", "extra") or looks_like_modifier(after)) and is_plural(self.word(at + 2)):
            return True
        before = self.lower[max(0, at - 1 - _NEAR) : at - 1]
        return after not in behind_measures and not word_set("units", "in_millions").isdisjoint(before)

    def _money_rate(self, unit: Unit, at: int) -> Unit:
        """What the money is per, and a currency's name or code told again behind it ("$75 U.S. per barrel")."""
        code = _DOLLAR_COUNTRIES.get(self.word(at))
        if code and unit.name == "USD":
            unit, at = replace(unit, name=code), at + 1
            at += self.word(at) in ("dollars", "dollar")
        elif at < self.size and self.text[at] in unit_tables().codes and not self.number(at + 1):
            unit, at = replace(unit, name=self.text[at]), at + 1
        per = rate_after(self.tokens, at, True, unit.name) or self._rate_behind_brackets(at)
        name, last = (f"{unit.name}/{per[0]}", per[1]) if per else (unit.name, at)
        return Unit(name, unit.first, last, unit.factor, unit.money)

    def _rate_behind_brackets(self, at: int) -> tuple[str, int] | None:
        """ "9 billion shekels ($2.4 billion) a year": what it is per stands behind the other currency."""
        if self.word(at) != "(":
            return None
        for here in range(at + 1, min(at + 7, self.size)):
            if self.text[here] == ")":
                per = rate_after(self.tokens, here + 1, self.word(here + 1) != "per")
                return (per[0], at) if per else None
        return None

    def _unit(self, numeral: Numeral) -> Unit | None:
        """The unit behind a number; a word may stand between it and a unit in the plural: "50 previous years"."""
        last = numeral.last
        if numeral.scaled and self.word(last) in ("of", "de", "di"):
            last += 1
        if numeral.scaled and self.word(last) == "the" and (whole := self._of_whole(numeral.last, last + 1)):
            return whole
        if numeral.fraction and self.word(last) == "of" and self.word(last + 1) in ("a", "an"):
            return plain_unit_after(self.tokens, last + 2, False)  # "three quarters of a mile"
        unit = unit_after(self.tokens, last, not numeral.words)
        if (
            unit
            and unit.name not in TIMES
            and "/" not in unit.name
            and (per := self._rate_behind_brackets(unit.last))
        ):
            unit = replace(unit, name=f"{unit.name}/{per[0]}")
        if unit:
            ordinal = unit.name == "second" and numeral.words and self.word(unit.first) == "second"
            return None if ordinal and self.word(unit.first - 1) not in HYPHENS else unit
        if (
            last + 1 < self.size
            and (self.lower[last] in ("more", "long") or looks_like_modifier(self.text[last]))
            and self.lower[last + 1].endswith(("s", "feet"))
        ):
            far = plain_unit_after(self.tokens, last + 1, False)
            if far and not far.money:
                return far
        return None

    def _of_whole(self, last: int, at: int) -> Unit | None:
        """The money of a part whose whole alone tells it: "9 billion of the 26 billion crowns"."""
        whole = read_numeral(self.tokens, at, self.language) if self.number(at) else None
        unit = plain_unit_after(self.tokens, whole.last, True) if whole is not None and whole.scaled else None
        return replace(unit, first=last, last=last) if unit is not None and unit.money else None

    def _label_unit(self, at: int, last: int) -> Unit | None:
        """The unit in the brackets of a label: "Energy use (GWh): 120", "Rate (%): 5.2"."""
        if self.word(at - 1) != ":" or self.word(at - 2) != ")":
            return None
        opening = opening_bracket(self.tokens, at - 2)
        unit = unit_after(self.tokens, opening + 1, True) if opening is not None else None
        if unit is None or unit.last != at - 2:
            return None
        return replace(unit, first=last, last=last)

    def _sign(self, first: int) -> tuple[float, int]:
        """The sign of the figure that begins at token `first`, and where it then begins."""
        before = self.word(first - 1)
        if before in ("-", "−") and self.glued(first) and not self.glued(first - 1):
            return -1.0, first - 1
        if before == "minus" and self.word(first - 2) != "or":
            return -1.0, first - 1
        if before == "-" and self.word(first - 2) == "minus":
            return -1.0, first - 2
        return 1.0, first

    def _with_cents(self, figure: Figure) -> Figure:
        """ "13 dollars and 45 cents", "15 dollars 50"."""
        unit, here = figure.unit, figure.last
        if (
            unit is None
            or unit.factor != 1.0
            or "/" in unit.name
            or figure.numeral.scaled
            or unit.first < figure.numeral.last
        ):
            return figure
        joined = self.word(here) == "and"
        here += joined
        cents = read_numeral(self.tokens, here, self.language) if here < self.size else None
        if cents is None or not cents.whole or not 0 < cents.value < 100:
            return figure
        small = plain_unit_after(self.tokens, cents.last, True)
        if not (small and small.factor == 0.01):
            ends = self.word(cents.last) in ("", ".", "more") or (
                self.word(cents.last) in ("!", "?", ",") and joined
            )
            if not ends:
                return figure
            small = None
        value = exact(figure.low + cents.value / 100)
        return replace(figure, last=small.last if small else cents.last, low=value, high=value, step=0.01)

    def _with_parts(self, figure: Figure) -> Figure:
        """ "six years and eight months", "1 hour 54 minutes": one figure, in the smaller unit; behind commas each is one of its own, but for feet and pounds."""
        unit, here = figure.unit, figure.last
        measured = unit is not None and unit.name in _MEASURED_PARTS
        here += self.word(here) == "and" or (measured and self.word(here) in (",", "."))
        if (
            self.word(figure.first - 1) == ","
            or unit is None
            or here >= self.size
            or not figure.numeral.whole
            or figure.numeral.top is not None
        ):
            return self._age(figure)
        rest = (
            self.figure(here) if self.number(here) or self.lower[here] in number_tables("en").words else None
        )
        bare = rest is not None and rest.unit is None and unit.name == "foot" and self.word(here - 1) != ","
        if rest is not None and bare and self.word(rest.last) == "in":
            rest = replace(rest, unit=Unit("inch", rest.last, rest.last + 1), last=rest.last + 1)
        small, many = _PARTS[unit.name]
        if rest is None or rest.unit is None or rest.first != here or rest.numeral.top is not None:
            return self._age(figure)
        while small != rest.unit.name and small in _PARTS:
            small, further = _PARTS[small]
            many *= further
        if small != rest.unit.name or not 0 < rest.low < many:
            return self._age(figure)
        value = exact(figure.low * many + rest.low)
        numeral = replace(rest.numeral, first=figure.numeral.first)
        return replace(rest, first=figure.first, numeral=numeral, low=value, high=value, begin=figure.begin)

    def _age(self, figure: Figure) -> Figure:
        """The figure in years of age, where the words around it tell one."""
        first, last, unit = figure.first, figure.last, figure.unit
        if unit is None:
            number = figure.numeral
            bare = (number.whole or number.step < 1) and not number.fraction and 0 < figure.high <= MOST
            hedge = self.hedge_before(first)
            begin = hedge.first if hedge else first
            if bare and names_expectancy(self, begin, last):
                return replace(figure, unit=Unit("year", last, last))
            if not (bare and (is_age(self, first, last) or (begin != first and is_age(self, begin, last)))):
                return figure
            return replace(figure, unit=Unit("year_of_age", last, last))
        if unit.name == "year" and (names_age(self, first) or heads_group(self, first, last)):
            return replace(figure, unit=replace(unit, name="year_of_age"))
        if unit.name == "second" and over_or_under(self, first, last):
            return replace(figure, unit=replace(unit, name="year_of_age"))
        return figure
