"""Finds the quantities of one sentence: numbers with their bound, unit, counted noun and kind, and what is no quantity.

One pass over the tokens: dates first, then at each number either a reason why it counts nothing, or a figure (number,
magnitude, unit), to which a second figure may be joined as a range, and hedges before and behind it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from itertools import compress

from factcheck.extraction.ages import MOST as OLDEST
from factcheck.extraction.clock_times import clock_words
from factcheck.extraction.counting import CountReader
from factcheck.extraction.dates import date_tables, find_dates
from factcheck.extraction.digits import Numeral, exact, number_tables
from factcheck.extraction.ellipsis import EllipsisReader
from factcheck.extraction.figures import Figure, FigureReader
from factcheck.extraction.hedges import (
    BOUNDS,
    Hedge,
    hedge_after,
    hedge_before,
    hedge_tables,
    inside_before,
    interval,
    passing_before,
)
from factcheck.extraction.idioms import noncount_tables, number_word
from factcheck.extraction.kinds import kind_of
from factcheck.extraction.noncounts import NoncountReader
from factcheck.extraction.nouns import (
    collective_before,
    counted_after,
    counted_before,
    is_plural,
    noun_tables,
)
from factcheck.extraction.numerals import read_numeral
from factcheck.extraction.ranges import RangeReader
from factcheck.extraction.tokens import HYPHENS, TokenView, has_figure, tokenize
from factcheck.extraction.types import DateMention, Mention, Mentions, Rejected
from factcheck.extraction.units import TIMES, Unit, far_rate, plain_unit_after, rate_after
from factcheck.lexicon import word_set
from factcheck.model import Bound, Kind, Quantity, Span

__all__ = ["find_mentions", "has_figure"]

_NUMBER_SIGNS = frozenset(".'’")
"""Signs with which a number or a decade may begin: ".05", "'90s"."""

_VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
_WHOLES = frozenset(
    [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 200, 250, 500, 1_000, 10_000, 100_000, 1_000_000]
)
"""Numbers of which "one in" tells a share."""

_AS_MUCH = frozenset("many much large big long high fast far often".split())
"""Words between "as" and "as" that make "half" a multiple: "half as many as in 1998"."""

_RHETORICAL = 1_000_000
"""Orders of magnitude from here on say nothing without a noun: "we are investing billions"."""

_AUXILIARIES = 4
"""Tokens behind "no one" up to the verb: "was reported to have been hurt" is farther."""
_LONG_TIMES = frozenset(["decade", "century", "millennium"])
"""Times of which "more than a" tells no number."""

_COMPARED = frozenset(
    [
        "as",
        "more",
        "higher",
        "larger",
        "the",
        "faster",
        "bigger",
        "greater",
        "less",
        "that",
        "what",
        "its",
        "their",
    ]
)
"""Words behind "three times" that make a multiple of it."""


def _is_race(view: TokenView, figure: Figure) -> bool:
    """Whether a length with an article names a race: "won the 400 metres in Oslo"; no "the 400 metres to the gate"."""
    unit = figure.unit
    named = unit is not None and unit.name == "meter" and figure.low in _RACES and figure.low == figure.high
    return named and view.word(figure.first - 2) in _RUN and view.word(figure.last) not in _OF_WAY


_RACES = frozenset((100, 200, 400, 800, 1500, 3000, 5000, 10000))
_RUN = frozenset(("won", "win", "wins", "winning", "in", "over", "at", "ran", "run"))
"""Before "the" and the length by which a race is called."""
_OF_WAY = frozenset(("to", "of", "between", "from", "before", "that"))
"""Behind a length that is one."""


@lru_cache(maxsize=8)
def _starts(language: str) -> frozenset[str]:
    """Words at which a number in words, a multiple or an ordinal may begin."""
    tables = number_tables(language)
    words = {
        *tables.words,
        *tables.scales,
        *tables.orders,
        *tables.vague,
        *tables.multiples,
        *tables.ordinals,
        *_VULGAR,
    }
    return frozenset(words | {"a", "an", "half", "quarter", "no", "nobody"} if language == "en" else words)


@lru_cache(maxsize=8)
def _opener(language: str) -> Callable[[str], bool]:
    """Tells whether a figure or a date may begin at a word; remembers words, since a text repeats them."""
    triggers = _starts(language) | date_tables(language).triggers

    @lru_cache(maxsize=4096)
    def opens(word: str) -> bool:
        return word in triggers or word[0] in _NUMBER_SIGNS or word[0].isdecimal()

    return opens


def find_mentions(text: str, start: int, end: int, language: str = "en") -> Mentions:
    """Quantities, dates and rejected figures of the sentence `text[start:end]`.

    >>> sentence = "Over 1,200 exhibitors came in 2025."
    >>> found = find_mentions(sentence, 0, len(sentence))
    >>> quantity = found.quantities[0].quantity
    >>> quantity.low, quantity.high, quantity.bound.value, quantity.counted, found.dates[0].year
    (1200.0, None, 'at_least', 'exhibitors', 2025)
    """
    return SentenceReader(text, start, end, language).read()


_BEFORE_DOUBLE = frozenset(
    "to will would could may might should must can shall than nearly almost more roughly about likely".split()
)
"""Words before "double" that make a verb of it: "should double by 2030"."""
_BEHIND_DOUBLE = frozenset(("by", "to", "within", "every", "from", "over"))
"""Words behind "double" that do so behind a plural: "capacity additions triple by 2030"."""
_BEFORE_WHOLE = frozenset(("in", "out", "every"))
"""Words between a share and its whole: "one in five", "one visitor in three", "3 out of 10"."""

_PARTS_OF = frozenset(("three", "four", "five", "ten", "100", "10", "hundred"))
"""Wholes of which a share is told with the noun between: "nine visitors in ten"."""


class SentenceReader(TokenView):
    """Reads one sentence; positions are token numbers."""

    __slots__ = (
        "counts",
        "figures",
        "found",
        "language",
        "noncounts",
        "ranges",
        "rejected",
        "shape",
        "source",
        "used",
    )

    def __init__(self, source: str, start: int, end: int, language: str) -> None:
        super().__init__(tokenize(source, start, end, language))
        self.source = source
        self.language = language
        self.used = bytearray(self.size)
        self.noncounts = NoncountReader(source, self.tokens)
        self.figures = FigureReader(self.tokens, language)
        self.counts = CountReader(self.tokens, self.used, language)
        self.ranges = RangeReader(self.figures, self.noncounts, self.used, _starts(language))
        self.found: list[Mention] = []
        self.rejected: list[Rejected] = []
        self.shape = ""
        """The hedge's shape of the quantity found last."""

    def read(self) -> Mentions:
        """Everything in the sentence."""
        starts, used, lower, here = _starts(self.language), self.used, self.lower, 0
        places = list(compress(range(self.size), map(_opener(self.language), lower)))
        dates = self._without_copyright(find_dates(self.tokens, used, self.language, places))
        for at in places:
            if at < here or used[at]:
                continue
            word = lower[at]
            if word in starts:
                here = self._words(at)
            elif word[0].isdecimal() or (word[0] == "." and len(word) > 1):
                here = self._digits(at)
        if len(self.found) > 1:
            EllipsisReader(self.tokens, used).fill(self.found)
        self._reject_web_addresses()
        self.rejected.sort(key=lambda each: each.span)
        return Mentions(self.tokens, tuple(self.found), tuple(dates), tuple(self.rejected))

    def _without_copyright(self, dates: list[DateMention]) -> list[DateMention]:
        """The dates without the years of a copyright line, which are told as rejected."""
        if "©" not in self.lower and "copyright" not in self.lower:
            return dates
        kept = []
        for date in dates:
            before = self.lower[max(0, date.first - 3) : date.first]
            if "©" in before or "copyright" in before:
                self.rejected.append(Rejected(date.span, "copyright line"))
            else:
                kept.append(date)
        return kept

    def _reject_web_addresses(self) -> None:
        """Tells the web addresses that hold digits; they are one token each."""
        if not self.size:
            return
        first, last = self.start[0], self.end[-1]
        if self.source.find("://", first, last) < 0 and self.source.find("www.", first, last) < 0:
            return
        for at, word in enumerate(self.lower):
            if word.startswith(("http", "www.")) and has_figure(word, 0, len(word)):
                self._reject(at, at + 1, "web address")

    def _reject(self, first: int, last: int, reason: str, understood: bool = True) -> int:
        self.rejected.append(Rejected(self.span(first, last), reason, understood))
        return last

    # -- from digits and words

    def _digits(self, at: int) -> int:
        reason = self.noncounts.digits(at)
        if reason:
            return self._reject(at, reason.last, reason.reason)
        figure = self.figures.figure(at)
        if figure is None:
            return self._reject(at, at + 1, "not a number that can be read", understood=False)
        return self._quantity(figure)

    def _words(self, at: int) -> int:
        word, tables = self.lower[at], number_tables(self.language)
        if word == "nobody" or (word == "no" and self.word(at + 1) == "one"):
            return self._nobody(at, at + 1 + (word == "no"))
        if word == "no":
            return self._none(at)
        if word in tables.multiples:
            return self._multiple(at, tables.multiples[word])
        if word == "half" and self.word(at + 1) == "as" and self.word(at + 2) in _AS_MUCH:
            return self._add_multiple(at, at + 1, 0.5, 0.1)
        if word in tables.ordinals and (word not in tables.denominators or self.capital(at)):
            if word == "second" and self.word(at - 1) in ("per", "a", "/"):
                return at + 1
            return self._reject(at, at + 1, "ordinal")
        reason = clock_words(self, at) or number_word(
            self, at, word == "one" and hedge_before(self, at) is not None
        )
        if reason:
            return self._reject(at, reason.last, reason.reason)
        figure = self.figures.figure(at) or self._bounded_one(at)
        if figure is None:
            return self._reject(at, at + 1, "ordinal") if word in tables.ordinals else at + 1
        if figure.unit is None and (last := self._compound(figure)):
            return last
        bare = figure.unit is None and self.counts.counted(figure) is None
        if figure.numeral.top is not None and bare and figure.low >= _RHETORICAL:
            return self._reject(figure.first, figure.last, "vague")
        return self._quantity(figure)

    def _bounded_one(self, at: int) -> Figure | None:
        """ "under an hour", "a week or more": the article is a number where a bound stands beside it."""
        if self.lower[at] not in ("a", "an"):
            return None
        unit = plain_unit_after(self.tokens, at + 1, False)
        if unit is None or unit.money or unit.last != at + 2 or unit.name in _LONG_TIMES:
            return None
        hedge = hedge_before(self, at, self.language) or hedge_after(self, unit.last, self.language)
        if hedge is None or hedge.shape not in ("at_least", "at_most", "below"):
            return None
        spent = self.lower[hedge.first] in ("up", "over")
        if spent and self.word(hedge.first - 1) not in hedge_tables().over_duration:
            return None  # "held over a weekend", "up to a point"
        return Figure(
            at, unit.last, Numeral(at, at + 1, 1.0, 1.0, True, False), unit, 1.0, 1.0, 1.0, begin=at
        )

    def _compound(self, figure: Figure) -> int | None:
        """A spelled-out number that only names a make: "three-part", "six-speed"; counts like "nine-member" stay."""
        last = figure.last
        if not (self.word(last) in HYPHENS and self.glued(last) and self.word(last + 1)[:1].isalpha()):
            return None
        if self.word(last + 1) in noncount_tables().compound_counts or figure.numeral.scaled:
            return None
        return self._reject(figure.first, last + 2, "compound")

    def _none(self, at: int) -> int:
        """ "no deaths": zero of them."""
        nouns = noncount_tables().none_of
        noun = at + 1
        if self.word(noun) not in nouns and self.word(noun + 1) in nouns:
            noun += 1
        if self.word(noun) not in nouns:
            return at + 1
        counted = self.span(at + 1, noun + 1)
        words = self._on_one_line(counted)
        quantity = Quantity(0.0, 0.0, (0.0, 0.0), Bound.EXACT, "count", words, precision=1.0)
        self.found.append(Mention(at, noun + 1, self.span(at, at + 1), quantity, counted=counted))
        return noun + 1

    def _nobody(self, at: int, last: int) -> int:
        """ "No one was killed": zero people; of other verbs it is only said that nobody did so."""
        befell = noncount_tables().befell
        if befell.isdisjoint(self.lower[last : last + _AUXILIARIES]):
            return at + 1
        quantity = Quantity(0.0, 0.0, (0.0, 0.0), Bound.EXACT, "count", "", precision=1.0)
        self.found.append(Mention(at, last, self.span(at, last), quantity))
        return last

    # -- multiples and shares

    def _multiple(self, at: int, value: float) -> int:
        """ "doubled", "sixfold", "twice as many"."""
        word, before, after = self.lower[at], self.word(at - 1), self.word(at + 1)
        if (
            word in ("double", "triple")
            and after not in ("the", "that", "their", "its", "what")
            and before not in _BEFORE_DOUBLE
            and not (is_plural(before) and after in _BEHIND_DOUBLE)
        ):
            return self._reject(at, at + 1, "compound")
        if word in ("twice", "thrice") and after not in ("as", "the", "that", "what", "its", "their"):
            return self._reject(at, at + 1, "idiom")
        return self._add_multiple(at, at + 1, value, 1.0)

    def _add_multiple(self, first: int, last: int, value: float, step: float) -> int:
        hedge = hedge_before(self, first, self.language)
        low, high = interval(value, value, hedge.shape) if hedge else (value, value)
        direction = -1 if value < 1 else 1
        bound = hedge.bound if hedge else Bound.EXACT
        quantity = Quantity(low, high, (value, value), bound, "count", "", Kind.MULTIPLE, step, direction)
        begin = hedge.first if hedge else first
        span = self.span(hedge.first, hedge.last) if hedge else None
        self.found.append(Mention(begin, last, self.span(first, last), quantity, hedge=span))
        return last

    def _one_in(self, figure: Figure) -> Figure | None:
        """ "one in five", "3 out of 10", "two of every three": a share."""
        here = figure.last
        if figure.unit is not None or _BEFORE_WHOLE.isdisjoint(self.lower[here : here + 3]):
            return None
        if self.word(figure.first - 1) == "to" and self.word(figure.first - 2) in number_tables("en").words:
            return None  # "by two to one in eleven provinces"
        out = self.word(here) == "out"
        every = self.word(here) == "of" and self.word(here + 1) == "every"
        small = figure.low == figure.high and figure.low < 10 and figure.numeral.words
        if small and (far := next((far for far in (1, 2) if self.word(here + far) == "in"), 0)):
            # "one visitor in three", "nine visitors in ten said"
            told = (
                self.word(here + far + 1) in _PARTS_OF
                and counted_after(self.tokens, here + far + 2, self.used) is None
            )
            here += far if figure.low == 1 or told else 0
        if not (self.word(here) == "in" or every or (out and self.word(here + 1) == "of")):
            return None
        here += 2 if out else 1
        here += self.word(here) == "every"
        whole = (
            read_numeral(self.tokens, here, self.language)
            if here < self.size and not self.used[here]
            else None
        )
        if (
            whole is None
            or whole.value <= figure.low
            or not (out or every or figure.low == 1 or whole.value in _WHOLES)
        ):
            return None
        if not out and (figure.low > 10 or plain_unit_after(self.tokens, whole.last, True)):
            return None
        value = exact(figure.low / whole.value)
        numeral = replace(figure.numeral, last=whole.last, value=value, fraction=True)
        return Figure(figure.first, whole.last, numeral, None, value, value, 0.01, begin=figure.begin)

    # -- the whole expression

    def _quantity(self, figure: Figure) -> int:
        if self.word(figure.last) == "times" and figure.unit is None:
            if self.word(figure.last + 1) in _COMPARED:
                return self._add_multiple(figure.first, figure.last + 1, figure.low, figure.step)
            figure = self._times(figure)
        if self._is_to_one(figure):
            return self._add_multiple(figure.first, figure.last + 2, figure.low, figure.step)
        before = self.word(figure.first - 1)
        if before == "per" or (before == "every" and self.word(figure.first - 2) == "for"):
            return self._reject(figure.first, figure.last, "base of a rate")
        if before == "the" and _is_race(self, figure):
            return self._reject(figure.first, figure.last, "name")
        figure = self._one_in(figure) or self.ranges.join(figure) or figure
        counted = self.counts.magnitude(figure) or self.counts.counted(figure)
        if counted is not None and self.counts.points(figure, counted, self.found):
            figure = replace(figure, last=counted[1], unit=Unit("percentage_point", *counted))
            counted = None
        apart = counted is not None and any(
            self.number(at) or self.lower[at] in _starts("en") for at in range(figure.last, counted[0])
        )
        hedge = self._hedge_before(figure)
        behind = None
        last = figure.last if counted is None or apart else max(figure.last, counted[1])
        if hedge is None:
            behind = hedge_after(self, figure.last, self.language)
            if behind is None and last != figure.last:
                behind = hedge_after(self, last, self.language)
            if behind and behind.first == figure.last and counted is None and figure.unit is None:
                counted = counted_after(self.tokens, behind.last, self.used)
            if behind:
                last = max(behind.last, counted[1] if counted else 0)
                if figure.unit is None and self.lower[behind.last - 1] in ("older", "younger"):
                    figure, counted = (
                        replace(figure, unit=Unit("year_of_age", figure.last, figure.last)),
                        None,
                    )
        if counted is None and figure.unit is None and not figure.numeral.fraction:
            if behind is None and (per := rate_after(self.tokens, last, False)):
                figure, last = replace(figure, unit=Unit(f"count/{per[0]}", last, per[1])), per[1]
            begin = hedge.first if hedge else figure.first
            counted = collective_before(self.tokens, begin)
            if self.word(last) != "of":
                counted = counted or counted_before(self.tokens, begin, last)
        elif counted is not None and last == counted[1]:
            figure, last = self._counted_rate(figure, last)
        self._add(figure, hedge or behind, counted, last)
        return last

    def _is_to_one(self, figure: Figure) -> bool:
        """Whether "to one" follows a number in words that counts nothing: "outnumbered by three to one"."""
        at = figure.last
        alone = figure.unit is None and figure.numeral.words and figure.low > 1
        if not alone or self.lower[at : at + 2] != ["to", "one"]:
            return False
        behind = self.word(at + 2)
        return not behind[:1].isalpha() or behind in noun_tables().stops

    def _counted_rate(self, figure: Figure, last: int) -> tuple[Figure, int]:
        """ "177 million bags a year", "12,000 copies of it a day": a count with what it is per, and where it ends."""
        if per := rate_after(self.tokens, last, False):
            return replace(figure, unit=Unit(f"count/{per[0]}", last, per[1])), per[1]
        far = far_rate(self.tokens, last)
        return (replace(figure, unit=Unit(f"count/{far}", last, last)) if far else figure), last

    def _times(self, figure: Figure) -> Figure:
        """ "78,000 times a minute", "seven times": a count of events."""
        last = figure.last + 1
        per = rate_after(self.tokens, last, False)
        name = f"count/{per[0]}" if per else "count"
        return replace(
            figure, last=per[1] if per else last, unit=Unit(name, figure.last, per[1] if per else last)
        )

    def _is_over_loser(self, figure: Figure, hedge: Hedge) -> bool:
        """Whether "over" stands between what the winner and the loser got: "won with 3,140,826 votes over 2,450,173"; but "40 voters over 65"."""
        if not self.found or self.lower[hedge.first : hedge.last] != ["over"]:
            return False
        won = self.found[-1]
        beside = won.last == hedge.first and figure.low < won.quantity.stated[0]
        old = figure.unit is None and figure.low <= OLDEST
        alike = (
            figure.unit is None or figure.unit.name == won.quantity.unit
        )  # not "40 votes over 200 metres away"
        return beside and alike and not old and not word_set("context", "deciding").isdisjoint(self.lower)

    def _hedge_before(self, figure: Figure) -> Hedge | None:
        """The hedge before a figure, where it limits the number."""
        hedge = self.figures.hedge_before(figure.first)
        if hedge is None:
            if figure.unit and figure.unit.name in TIMES and (inside := inside_before(self, figure.first)):
                return inside
            measured = figure.unit is not None or figure.numeral.scaled
            return passing_before(self, figure.first, figure.last, measured)
        if figure.origin or self._is_over_loser(figure, hedge):
            return None  # "from up to 252 miles to 287"
        if self.lower[hedge.last - 1] == "as" and self.word(hedge.first - 1) in ("times", "twice"):
            return None
        if (
            hedge.last - hedge.first == 1
            and self.lower[hedge.first] == "over"
            and figure.unit
            and figure.unit.name in TIMES
        ):
            # "800 billion over four years" and "Over four days, ..." are the time that it took; "for over four years" is a bound
            if hedge.first == 0:
                return None if self.word(figure.last) == "," else hedge
            return hedge if self.word(hedge.first - 1) in hedge_tables().over_duration else None
        return hedge

    def _add(self, figure: Figure, hedge: Hedge | None, counted: tuple[int, int] | None, last: int) -> None:
        first = min(figure.first, hedge.first) if hedge else figure.first
        unit, numeral = figure.unit, figure.numeral
        low, high = min(figure.low, figure.high), max(figure.low, figure.high)
        if numeral.allowed and not figure.joined:
            factor = unit.factor if unit else 1.0
            low, high = numeral.allowed[0] * factor, numeral.allowed[1] * factor
        bound = Bound.RANGE if low != high else Bound.EXACT
        alternative = self._is_alternative(first, unit)
        shape = hedge.shape if hedge else self.shape if alternative else ""
        if "+" in self.text[numeral.first + 1 : figure.last]:
            shape = "at_least"  # "10+ million users", "a 100+ km ride"
        if figure.margin:
            shape, bound, low, high = "", Bound.RANGE, exact(low - figure.margin), exact(high + figure.margin)
        floor: float | None = low
        ceiling: float | None = high
        if shape:
            floor, ceiling = interval(low, high, shape)
            bound = BOUNDS[shape]
        kind, direction = kind_of(self.tokens, first, last, unit, numeral.fraction, bool(counted))
        if figure.joined and self.ranges.is_change(figure):
            kind, direction = Kind.CHANGE, (1 if figure.high > figure.low else -1)
        words = self.span(*counted) if counted else None
        text = self._on_one_line(words) if words else ""
        if text.lower() == "richter":
            text = "magnitude"
        name = unit.name if unit else "count"
        quantity = Quantity(
            floor, ceiling, (figure.low, figure.high), bound, name, text, kind, figure.step, direction
        )
        self.shape = shape
        self.found.append(
            Mention(
                first,
                last,
                self.span(figure.begin, numeral.last),
                quantity,
                hedge=self.span(hedge.first, hedge.last) if hedge else None,
                unit=self.span(unit.first, unit.last) if unit and unit.last > unit.first else None,
                counted=words,
                alternative=alternative,
            )
        )

    def _on_one_line(self, span: Span) -> str:
        """The text of a stretch on one line."""
        return " ".join(self.source[span.start : span.end].split())

    def _is_alternative(self, first: int, unit: Unit | None) -> bool:
        """Whether the figure restates the one before it in another unit: "75 kilometers (50 miles)"."""
        if unit is None or not self.found:
            return False
        before = self.found[-1]
        again = before.alternative and self.word(first - 1) in (";", ",")  # "€120bn (£95bn; $146bn)"
        if not again and self.word(first - 1) not in ("(", "/"):
            return False
        named = before.quantity.unit
        if (
            before.last != first - 1
            or named.startswith(("count", "percent"))
            or unit.name in (named, "percent")
        ):
            return False
        money = named[:3].isupper()
        return money == unit.money and (named.split("/")[0] in TIMES) == (unit.name.split("/")[0] in TIMES)
