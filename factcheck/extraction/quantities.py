"""Finds the quantities of one sentence: numbers with their bound, unit, counted noun and kind, and what is no quantity.

One pass over the tokens: dates first, then at each number either a reason why it counts nothing, or a figure (number,
magnitude, unit), to which a second figure may be joined as a range, and hedges before and behind it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.extraction.dates import find_dates
from factcheck.extraction.hedges import Hedge, hedge_after, hedge_before, hedge_tables, interval
from factcheck.extraction.kinds import kind_of
from factcheck.extraction.noncounts import NoncountReader
from factcheck.extraction.nouns import counted_after, is_plural
from factcheck.extraction.numerals import Numeral, exact, number_tables, read_numeral
from factcheck.extraction.tokens import DASHES, HYPHENS, has_figure, tokenize
from factcheck.extraction.types import Mention, Mentions, Rejected
from factcheck.extraction.units import TIMES, Unit, currency_before, plain_unit_after, unit_after, unit_tables
from factcheck.model import Bound, Kind, Quantity, Span

__all__ = ["find_mentions", "has_figure"]

_VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
_FROM_WORDS = frozenset(("from",))
_RANGE_VERBS = frozenset("range ranged ranges ranging vary varies varied varying between anywhere span spans spanning spanned sizes ages aged".split())
_SECOND_FILLERS = frozenset(
    "a an the projected estimated about around nearly almost over up to as much as many more than roughly approximately some perhaps even just record expected".split()
)
_MOST_AGE = 120


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit; `first` and `last` are a half-open range of tokens."""

    first: int
    last: int
    numeral: Numeral
    unit: Unit | None
    low: float
    high: float
    step: float


@lru_cache(maxsize=8)
def _starts(language: str) -> frozenset[str]:
    """Words at which a number in words, a multiple or an ordinal may begin."""
    tables = number_tables(language)
    words = {*tables.words, *tables.scales, *tables.orders, *tables.vague, *tables.multiples, *tables.ordinals, *_VULGAR}
    return frozenset(words | {"a", "an", "half", "quarter", "no"} if language == "en" else words)


def find_mentions(text: str, start: int, end: int, language: str = "en") -> Mentions:
    """Quantities, dates and rejected figures of the sentence `text[start:end]`.

    >>> sentence = "Over 1,200 exhibitors came in 2025."
    >>> found = find_mentions(sentence, 0, len(sentence))
    >>> quantity = found.quantities[0].quantity
    >>> quantity.low, quantity.high, quantity.bound.value, quantity.counted, found.dates[0].year
    (1200.0, None, 'at_least', 'exhibitors', 2025)
    """
    return SentenceReader(text, start, end, language).read()


class SentenceReader:
    """Reads one sentence; positions are token numbers."""

    __slots__ = ("dates", "found", "language", "lower", "noncounts", "rejected", "size", "source", "text", "tokens", "used")

    def __init__(self, source: str, start: int, end: int, language: str) -> None:
        self.source = source
        self.language = language
        self.tokens = tokenize(source, start, end, language)
        self.text = self.tokens.text
        self.lower = self.tokens.lower
        self.size = len(self.text)
        self.used = bytearray(self.size)
        self.noncounts = NoncountReader(source, self.tokens)
        self.found: list[Mention] = []
        self.rejected: list[Rejected] = []

    def read(self) -> Mentions:
        """Everything in the sentence."""
        dates = find_dates(self.tokens, self.used, self.language)
        starts, used, lower, here = _starts(self.language), self.used, self.lower, 0
        for at in range(self.size):
            if at < here or used[at]:
                continue
            word = lower[at]
            if word[0].isdecimal():
                here = self._digits(at)
            elif word in starts:
                here = self._words(at)
        return Mentions(self.tokens, tuple(self.found), tuple(dates), tuple(self.rejected))

    # -- small looks

    def _word(self, at: int) -> str:
        return self.lower[at] if 0 <= at < self.size else ""

    def _glued(self, at: int) -> bool:
        return 0 < at < self.size and self.tokens.end[at - 1] == self.tokens.start[at]

    def _span(self, first: int, last: int) -> Span:
        return Span(self.tokens.start[first], self.tokens.end[last - 1])

    def _reject(self, first: int, last: int, reason: str, understood: bool = True) -> int:
        self.rejected.append(Rejected(self._span(first, last), reason, understood))
        return last

    # -- from digits and words

    def _digits(self, at: int) -> int:
        reason = self.noncounts.digits(at)
        if reason:
            return self._reject(at, reason.last, reason.reason)
        figure = self._figure(at)
        if figure is None:
            return self._reject(at, at + 1, "not a number that can be read", understood=False)
        return self._quantity(figure)

    def _words(self, at: int) -> int:
        word, tables = self.lower[at], number_tables(self.language)
        if word == "no":
            return self._none(at)
        if word in tables.multiples:
            return self._multiple(at, tables.multiples[word])
        if word in tables.ordinals and word not in tables.denominators:
            if word == "second" and self._word(at - 1) in ("per", "a", "/"):
                return at + 1
            return self._reject(at, at + 1, "ordinal")
        reason = self.noncounts.words(at)
        if reason:
            return self._reject(at, reason.last, reason.reason)
        figure = self._figure(at)
        if figure is None:
            return self._reject(at, at + 1, "ordinal") if word in tables.ordinals else at + 1
        if figure.unit is None and (last := self._compound(figure)):
            return last
        return self._quantity(figure)

    def _compound(self, figure: Figure) -> int | None:
        """A spelled-out number that only names a make: "three-part", "six-speed"; counts like "nine-member" stay."""
        last = figure.last
        if not (self._word(last) in HYPHENS and self._glued(last) and self._word(last + 1)[:1].isalpha()):
            return None
        if self._word(last + 1) in self.noncounts.tables.compound_counts or figure.numeral.scaled:
            return None
        return self._reject(figure.first, last + 2, "compound")

    def _none(self, at: int) -> int:
        """ "no deaths": zero of them."""
        noun = at + 1
        if self._word(noun) not in self.noncounts.tables.none_of and self._word(noun + 1) in self.noncounts.tables.none_of:
            noun += 1
        if self._word(noun) not in self.noncounts.tables.none_of:
            return at + 1
        counted = self._span(at + 1, noun + 1)
        quantity = Quantity(0.0, 0.0, (0.0, 0.0), Bound.EXACT, "count", self.source[counted.start : counted.end], precision=1.0)
        self.found.append(Mention(at, noun + 1, self._span(at, at + 1), quantity, counted=counted))
        return noun + 1

    def _multiple(self, at: int, value: float) -> int:
        """ "doubled", "sixfold", "twice as many"."""
        word = self.lower[at]
        if word in ("double", "triple") and self._word(at + 1) not in ("the", "that", "their", "its", "what") and self._word(at - 1) not in ("to", "will", "would", "could", "may"):
            return self._reject(at, at + 1, "name")
        if word in ("twice", "thrice") and self._word(at + 1) not in ("as", "the", "that", "what", "its", "their"):
            return self._reject(at, at + 1, "idiom")
        return self._add_multiple(at, at + 1, value)

    def _add_multiple(self, first: int, last: int, value: float) -> int:
        hedge = hedge_before(self.tokens, first)
        low, high = interval(value, value, hedge.shape) if hedge else (value, value)
        direction = -1 if value < 1 else 1
        bound = hedge.bound if hedge else Bound.EXACT
        quantity = Quantity(low, high, (value, value), bound, "count", kind=Kind.MULTIPLE, precision=1.0, direction=direction)
        begin = hedge.first if hedge else first
        span = self._span(hedge.first, hedge.last) if hedge else None
        self.found.append(Mention(begin, last, self._span(first, last), quantity, hedge=span))
        return last

    # -- one figure

    def _figure(self, at: int) -> Figure | None:
        """The number at token `at` with the currency before it or the unit behind it."""
        numeral = read_numeral(self.tokens, at, self.language)
        if numeral is None:
            return None
        if "." in self.text[at] and numeral.first == at and self._word(numeral.last).isalpha() and not numeral.scaled:
            whole = read_numeral(self.tokens, at, self.language, counting=True)
            if whole and whole.value != numeral.value and unit_after(self.tokens, numeral.last, True) is None and is_plural(self._word(numeral.last)):
                numeral = whole
        first, unit = at, currency_before(self.tokens, at)
        numeral = self._letter(numeral, unit is not None)
        if unit:
            first = unit.first
            unit = self._money_rate(unit, numeral.last)
            last = max(numeral.last, unit.last)
        else:
            unit = self._unit(numeral)
            last = unit.last if unit else numeral.last
        factor = unit.factor if unit else 1.0
        sign, first = self._sign(first, at)
        low = exact(numeral.value * factor) * sign
        high = exact((numeral.top if numeral.top is not None else numeral.value) * factor) * sign
        figure = Figure(first, last, numeral, unit, low, high, exact(numeral.step * factor))
        return self._small_change(figure) if unit and unit.money else figure

    def _letter(self, numeral: Numeral, money: bool) -> Numeral:
        """ "m", "b" and "T" right behind digits are magnitudes of money, and of what is counted behind them."""
        last = numeral.last
        if numeral.scaled or not self._glued(last) or self._word(last) not in ("m", "b", "t"):
            return numeral
        letter = self.text[last]
        scale = number_tables("en").letters.get(letter) or (10**12 if money and letter == "t" else 0)
        counts = letter == "m" and is_plural(self._word(last + 1)) or (letter == "m" and self._word(last + 1) in unit_tables().names and self._word(last + 1) not in ("in",))
        if not scale or not (money or (counts and letter == "m") or letter == "B"):
            return numeral
        return replace(numeral, last=last + 1, value=exact(numeral.value * scale), step=exact(numeral.step * scale), whole=False, scaled=True)

    def _money_rate(self, unit: Unit, at: int) -> Unit:
        """What the money is per, and a currency's name or code told again behind the number ("$75 U.S. per barrel")."""
        here = at
        if self._word(here) in ("us", "u.s.", "usd", "canadian", "australian") and unit.name == "USD":
            names = {"canadian": "CAD", "australian": "AUD"}
            unit, here = replace(unit, name=names.get(self.lower[here], unit.name)), here + 1
            if self._word(here) in ("dollars", "dollar"):
                here += 1
        elif self.text[here] in unit_tables().codes if here < self.size else False:
            unit, here = replace(unit, name=self.text[here]), here + 1
        with_rate = unit_tables_rate(self, replace(unit, last=here))
        return with_rate

    def _unit(self, numeral: Numeral) -> Unit | None:
        """The unit behind a number; of a unit in the plural a word may stand between: "50 previous years"."""
        last = numeral.last
        if numeral.top is not None or numeral.scaled:
            if self._word(last) == "of":
                last += 1
        unit = unit_after(self.tokens, last, not numeral.words)
        if unit or last + 1 >= self.size:
            return self._not_a_noun(unit, numeral)
        word = self.lower[last]
        if word.isalpha() and self.text[last].islower() and len(word) > 3 and not is_plural(word) and self.lower[last + 1].endswith(("s", "feet")):
            if word.endswith(("ing", "ous", "ed", "ive", "al", "ht", "ll", "er", "an", "le", "ra", "ole", "th")) or word in ("more",):
                far = plain_unit_after(self.tokens, last + 1, False)
                if far and not far.money:
                    return far
        return None

    def _not_a_noun(self, unit: Unit | None, numeral: Numeral) -> Unit | None:
        """A fraction is no number of seconds, and "second" behind a number word is mostly no unit."""
        if unit and unit.name == "second" and self._word(unit.first) == "second" and numeral.words and self._word(unit.first - 1) not in HYPHENS:
            return None
        return unit

    def _sign(self, first: int, at: int) -> tuple[float, int]:
        """The sign of the number at `at`, and where the figure then begins."""
        before = self._word(first - 1)
        if before in ("-", "−", "–") and self._glued(first) and not self._glued(first - 1) and (before != "–"):
            return -1.0, first - 1
        if before == "minus":
            return -1.0, first - 1
        if before == "-" and self._word(first - 2) == "minus":
            return -1.0, first - 2
        return 1.0, first

    def _small_change(self, figure: Figure) -> Figure:
        """ "13 dollars and 45 cents", "15 dollars 50"."""
        unit = figure.unit
        if unit is None or unit.factor != 1.0 or "/" in unit.name or figure.numeral.scaled:
            return figure
        here = figure.last
        if self._word(here) == "and":
            here += 1
        if here >= self.size or unit.first < figure.numeral.last:
            return figure
        cents = read_numeral(self.tokens, here, self.language)
        if cents is None or not cents.whole or not 0 < cents.value < 100:
            return figure
        small = plain_unit_after(self.tokens, cents.last, True)
        if not (small and small.factor == 0.01):
            if cents.last < self.size and (self.text[cents.last] not in ".!?," or here != figure.last) and self._word(cents.last) not in ("more", ".", ""):
                return figure
            small = None
        value = exact(figure.low + cents.value / 100)
        return replace(figure, last=small.last if small else cents.last, low=value, high=value, step=0.01)

    # -- the whole expression

    def _quantity(self, figure: Figure) -> int:
        if (share := self._one_in(figure)) is not None:
            return share
        if self._word(figure.last) == "times" and figure.unit is None and (self._word(figure.last + 1) in ("as", "more", "higher", "larger", "the", "faster", "bigger", "greater", "less")):
            return self._add_multiple(figure.first, figure.last + 1, figure.low)
        ranged = self._range(figure)
        other, figure = (figure, ranged) if ranged else (None, figure)
        figure = self._age(figure)
        hedge = hedge_before(self.tokens, figure.first)
        if hedge and self._is_period(hedge, figure):
            hedge = None
        counted = self._counted(figure)
        last = max(figure.last, counted[1] if counted else 0)
        behind = None
        if hedge is None:
            behind = hedge_after(self.tokens, figure.last) or hedge_after(self.tokens, last)
            if behind and behind.first == figure.last and counted is None and self.text[behind.first] == "+":
                counted = counted_after(self.tokens, behind.last, False) if figure.unit is None else None
            if behind:
                last = max(behind.last, counted[1] if counted else 0)
        self._add(figure, hedge or behind, counted, last, other)
        return last if counted is None or counted[0] >= figure.last else figure.last

    def _add(self, figure: Figure, hedge: Hedge | None, counted: tuple[int, int] | None, last: int, ranged: Figure | None) -> None:
        first = min(figure.first, hedge.first) if hedge else figure.first
        unit = figure.unit
        name = unit.name if unit else "count"
        low, high = min(figure.low, figure.high), max(figure.low, figure.high)
        if figure.numeral.allowed and not ranged:
            factor = unit.factor if unit else 1.0
            low, high = figure.numeral.allowed[0] * factor, figure.numeral.allowed[1] * factor
        bound = Bound.RANGE if low != high else Bound.EXACT
        floor: float | None = low
        ceiling: float | None = high
        alternative = self._is_alternative(first, unit)
        shape = hedge.shape if hedge else ""
        if alternative and not shape:
            shape = self._shape_before
        if shape:
            floor, ceiling = interval(low, high, shape)
            bound = Hedge(shape, 0, 0).bound
        kind, direction = kind_of(self.tokens, first, last, unit, figure.numeral.fraction)
        if ranged and figure.low != figure.high and self._is_change(ranged):
            kind, direction = Kind.CHANGE, (1 if figure.high > figure.low else -1)
        words = self._span(*counted) if counted else None
        text = self.source[words.start : words.end] if words else ""
        if name == "count" and self._word(figure.numeral.first - 1) == "magnitude" and not ranged:
            text, first = "magnitude", min(first, figure.numeral.first - 1)
        quantity = Quantity(floor, ceiling, (figure.low, figure.high), bound, name, text, kind, figure.step, direction)
        number_first = ranged.numeral.first if ranged else figure.numeral.first
        number = self._span(number_first, figure.numeral.last)
        self.found.append(
            Mention(
                first,
                max(last, figure.last),
                number,
                quantity,
                hedge=self._span(hedge.first, hedge.last) if hedge else None,
                unit=self._span(unit.first, unit.last) if unit and unit.last > unit.first else None,
                counted=words,
                alternative=alternative,
            )
        )

    @property
    def _shape_before(self) -> str:
        """The hedge's shape of the quantity before, which the same quantity in another unit shares."""
        bound = self.found[-1].quantity.bound
        return {Bound.AT_LEAST: "at_least", Bound.AT_MOST: "at_most"}.get(bound, "")

    def _is_alternative(self, first: int, unit: Unit | None) -> bool:
        """Whether the figure restates the one before it in another unit: "75 kilometers (50 miles)"."""
        if unit is None or not self.found or first < 1 or self.text[first - 1] not in ("(", "/"):
            return False
        before = self.found[-1]
        named = before.quantity.unit
        if before.last != first - 1 or named == "count" or named == unit.name:
            return False
        money = named[:3].isupper()
        return money == unit.money and "percent" not in (named, unit.name) and (named.split("/")[0] in TIMES) == (unit.name.split("/")[0] in TIMES)

    def _is_period(self, hedge: Hedge, figure: Figure) -> bool:
        """ "over" before a duration is mostly the time that it took, no bound."""
        if self.lower[hedge.last - 1] not in ("over", "within", "under") or hedge.last - hedge.first > 1:
            return False
        if figure.unit is None or figure.unit.name not in TIMES:
            return False
        if self.lower[hedge.first] == "under":
            return False
        if self.lower[hedge.first] == "within":
            return True
        return self._word(hedge.first - 1) not in hedge_tables().over_duration and hedge.first > 0

    def _counted(self, figure: Figure) -> tuple[int, int] | None:
        if figure.unit is not None:
            return None
        here = figure.last
        if self._word(here) in HYPHENS and self._glued(here):
            return (here + 1, here + 2) if self._word(here + 1)[:1].isalpha() else None
        if self._word(here) == "of" and self._word(here + 1):
            if figure.numeral.fraction:
                return None
            here += 1
            if self._word(here) in ("the", "these", "those", "its", "their", "our", "his", "her"):
                here += 1
            elif not figure.numeral.scaled:
                return None
        if self._word(here) == "times":
            return None
        return counted_after(self.tokens, here, figure.low == figure.high == 1)

    def _one_in(self, figure: Figure) -> int | None:
        """ "one in five", "3 out of 10": a share."""
        here = figure.last
        if figure.unit is not None or self._word(here) not in ("in", "out"):
            return None
        out = self._word(here) == "out"
        if out and self._word(here + 1) != "of":
            return None
        here += 2 if out else 1
        if here < self.size and self._word(here) == "every":
            here += 1
        whole = read_numeral(self.tokens, here, self.language) if here < self.size and not self.used[here] else None
        if whole is None or not whole.value > figure.low or not (out or whole.value in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 200, 250, 500, 1000, 10_000, 100_000)):
            return None
        if not out and (plain_unit_after(self.tokens, whole.last, True) or (figure.low > 10)):
            return None
        value = exact(figure.low / whole.value)
        numeral = replace(figure.numeral, last=whole.last, value=value, fraction=True)
        share = Figure(figure.first, whole.last, numeral, None, value, value, 0.01)
        hedge = hedge_before(self.tokens, figure.first)
        self._add(share, hedge, None, whole.last, None)
        return whole.last

    def _age(self, figure: Figure) -> Figure:
        """ "Maddon, 66, has", "aged 18 to 34": years of age without the words."""
        first, last = figure.first, figure.last
        if figure.unit is not None or not figure.numeral.whole or not 0 < figure.high <= _MOST_AGE:
            return figure
        between = self._word(first - 1) == "," and self._word(last) in (",", ")") and first > 1 and self.text[first - 2][0].isupper()
        aged = self._word(first - 1) in ("aged", "ages") or (self._word(first - 2), self._word(first - 1)) in (("age", "of"), ("the", "age"))
        aged = aged or self._word(first - 1) == "age" or (self._word(first - 2) == "ages" and self._word(first - 1) == "of")
        if between or aged:
            return replace(figure, unit=Unit("year_of_age", last, last))
        return figure

    # -- ranges

    def _range(self, one: Figure) -> Figure | None:
        """The range or the pair "from X to Y" that begins with a figure; None when it stands alone."""
        here, joint = one.last, self._word(one.last)
        came_from = self._comes_from(one)
        dash = joint in DASHES
        if not (dash or joint in ("to", "and", "or")) or here + 1 >= self.size:
            return None
        if joint == "and" and not self._after_between(one):
            return None
        second = here + 1
        if self._word(second) in HYPHENS:
            second += 1
        if came_from or not dash:
            stop = second + 3
            while second < min(stop, self.size) and self.lower[second] in _SECOND_FILLERS and not (joint == "or"):
                second += 1
        at = self._number_at(second)
        if at is None or self.used[at] or (dash and not self._dash_joins(here, one)):
            return None
        if self.lower[at][0].isdecimal() and self.noncounts.digits(at):
            return None
        two = self._figure(at)
        if two is None or two.first < second - 1:
            return None
        return self._joined(one, two, joint, came_from)

    def _number_at(self, at: int) -> int | None:
        """The token of the number when a number, or a currency and a number, stand at token `at`."""
        starts = _starts(self.language)
        for here in range(at, min(at + 4, self.size)):
            word = self.lower[here]
            if word[0].isdecimal() or (word in starts and word not in ("a", "an", "no")):
                return here
            if word not in unit_tables().signs and self.text[here] not in unit_tables().codes and word not in unit_tables().dollars and self.text[here] not in unit_tables().prefixes:
                return None
        return None

    def _dash_joins(self, dash: int, one: Figure) -> bool:
        """A dash joins numbers when it is glued to both or to none of them, and no long dash of a sentence."""
        left, right = self._glued(dash), self._glued(dash + 1)
        if self.text[dash] == "—":
            return left and right
        return left == right or (left and not right and False)

    def _comes_from(self, one: Figure) -> bool:
        hedge = hedge_before(self.tokens, one.first)
        at = hedge.first if hedge else one.first
        while at > 0 and self.lower[at - 1] in ("a", "an", "the", "about", "projected", "estimated"):
            at -= 1
        return self._word(at - 1) == "from"

    def _after_between(self, one: Figure) -> bool:
        return self._word(one.first - 1) == "between" or (self._word(one.first - 2) == "between" and self.lower[one.first - 1] in ("the", "about", "an"))

    def _joined(self, one: Figure, two: Figure, joint: str, came_from: bool) -> Figure | None:
        low, scale = one.low, 1.0
        if one.numeral.fraction != two.numeral.fraction or one.numeral.top is not None or two.numeral.top is not None:
            return None
        if not one.numeral.scaled and two.numeral.scaled and (one.unit is None or one.unit.first < one.numeral.first):
            scale = _scale_of(self, two.numeral)
            if abs(one.low) < abs(two.low) / scale or joint in DASHES:
                low = exact(one.low * scale)
        unit = two.unit or one.unit
        if one.unit and two.unit and one.unit.name != two.unit.name:
            if two.unit.name.split("/")[0] != one.unit.name or "/" not in two.unit.name:
                return None
        if one.unit and not two.unit and (one.unit.name in TIMES or (joint not in DASHES and not came_from and joint != "and" and not one.unit.money)):
            return None
        if low == two.low or (not came_from and two.low < low and joint != "to"):
            return None
        if joint == "or" and not (one.unit is None and low < two.low <= low * 2 + 3 and low < 100):
            return None
        if joint == "to" and not came_from:
            if two.low < low or (one.unit and kind_of(self.tokens, one.first, one.last, one.unit, False)[0] is Kind.CHANGE and self._word(one.first - 1) not in ("by", "of", "between")):
                return None
        numeral = replace(two.numeral, whole=one.numeral.whole and two.numeral.whole)
        return Figure(one.first, two.last, numeral, unit, low, two.low, min(one.step * (scale if low != one.low else 1.0), two.step))

    def _is_change(self, one: Figure) -> bool:
        """Whether "from X to Y" tells a change and no mere range."""
        if not self._comes_from(one):
            return False
        words = self.lower[max(0, one.first - 6) : one.first]
        return _RANGE_VERBS.isdisjoint(words)


def unit_tables_rate(reader: SentenceReader, unit: Unit) -> Unit:
    """The currency before a number with what it is per, read behind the number."""
    from factcheck.extraction.units import rate_after

    found = rate_after(reader.tokens, unit.last, True, unit.name)
    return replace(unit, name=f"{unit.name}/{found[0]}", last=found[1]) if found else unit


def _scale_of(reader: SentenceReader, numeral: Numeral) -> float:
    """The magnitude written behind a number."""
    scale, tables = 1.0, number_tables(reader.language)
    for at in range(numeral.first, numeral.last):
        word = reader.lower[at]
        if at > numeral.first and reader.text[at] in tables.letters and len(word) == 1:
            scale *= tables.letters[reader.text[at]]
        elif word in tables.scales and (at > numeral.first):
            scale *= tables.scales[word]
    return scale
