"""Finds years, periods and decades in one sentence, and tells them from counts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

from factcheck.extraction.digits import number_tables
from factcheck.extraction.nouns import is_plural
from factcheck.extraction.tokens import DASHES, TokenView
from factcheck.extraction.types import DateMention, Tokens
from factcheck.extraction.units import currency_codes, plain_unit_after
from factcheck.lexicon import load

FIRST_YEAR, LAST_YEAR = 1000, 2199
"""Four digits outside of these are no year at all."""

_BEFORE_YEAR = frozenset("-–—(/'’“\"‘[©:.…")
"""Signs that may stand right before a year."""

_FIRST_USUAL, _LAST_USUAL, _LAST_NEAR = 1900, 2060, 2039
"""Four bare digits between these are a year unless something speaks against it."""

_DATING = frozenset(("date", "dates", "dated", "dating"))
"""Shortly before four digits that are a year, however early."""
_YEAR_LABELS = frozenset(
    "year founded established opened built completed constructed erected inaugurated born died".split()
)
"""Words of a label that a year may stand behind, where nothing is counted: "Year established: 1868", not "Homes built: 1450"."""

_MONEY_OF_A_YEAR = frozenset(("dollars", "euros", "pounds", "yen", "prices", "money", "terms", "values"))
"""Behind a year these tell in whose money an amount is, not when."""

_FIRST_SHORT = 30
"""Two digits from here on are a year of the last century."""

_FIRST_FIRM = 1400
"""Four bare digits from here on are a year when a word of time stands before them."""


@dataclass(frozen=True, slots=True)
class DateTables:
    """Names of months and weekdays and the other words of dates."""

    months: dict[str, int]
    weekdays: dict[str, int]
    single: frozenset[str]
    pointers: frozenset[str]
    periods: frozenset[str]
    back: frozenset[str]
    firm: frozenset[str]
    eras: frozenset[str]
    counting: frozenset[str]
    """Words before four digits that make a count of them."""
    spans: dict[str, tuple[int, int]]
    """Two months in one word, with their numbers: "july-september"."""
    quarters: dict[str, int]
    """Words that number a quarter or half year; "q" and "h" before a digit."""
    triggers: frozenset[str]


@lru_cache(maxsize=8)
def date_tables(language: str) -> DateTables:
    """The tables of a language; English weekdays and relative words for English only."""
    lexicon = load("dates")
    table = lexicon.get(language, {})
    english = lexicon["en"]
    relative = table.get("relative", {})
    months, weekdays = table.get("months", {}), table.get("weekdays", {})
    spans = {
        f"{one}{joint}{other}": (months[one], months[other])
        for one, other in permutations(months, 2)
        for joint in ("-", "–", "-to-")
        if months[one] != months[other]
    }
    single, pointers = relative.get("single", []), relative.get("pointers", [])
    return DateTables(
        months,
        weekdays,
        frozenset(single),
        frozenset(pointers),
        frozenset(relative.get("periods", ())),
        frozenset(relative.get("years_back", ())),
        frozenset(english["years"]["firm"]),
        frozenset(english["years"]["eras"]),
        frozenset(english["years"]["counting"]),
        spans,
        table.get("quarters", {}),
        frozenset(
            [
                *spans,
                *months,
                *weekdays,
                *(f"{day}{end}" for day in weekdays for end in ("'s", "’s")),
                *single,
                *pointers,
                *table.get("quarters", ()),
                *(
                    ("weekend", "weekend's", "weekend’s", "start", "beginning", "end")
                    if language == "en"
                    else ()
                ),
            ]
        ),
    )


class YearReader(TokenView):
    """Reads the years of one sentence and marks the tokens that they use."""

    __slots__ = ("found", "in_eras", "language", "tables", "used")

    def __init__(self, tokens: Tokens, used: bytearray, language: str) -> None:
        super().__init__(tokens)
        self.used = used
        self.language = language
        self.tables = date_tables(language)
        self.in_eras = not self.tables.eras.isdisjoint(self.lower)
        self.found: list[DateMention] = []

    def _add(self, first: int, last: int, **parts: int | str | bool | tuple[int, int] | None) -> int:
        for at in range(first, last):
            self.used[at] = 1
        self.found.append(DateMention(first, last, self.span(first, last), **parts))  # type: ignore[arg-type]
        return last

    def _day(self, at: int) -> tuple[int, int] | None:
        """A day of the month at token `at`, with "st" and the like: the day and the token behind it."""
        if at >= self.size or not self.text[at].isdecimal() or len(self.text[at]) > 2:
            return None
        day = int(self.text[at])
        if not 1 <= day <= 31:
            return None
        last = at + 1
        if self.word(last) in ("st", "nd", "rd", "th") and self.glued(last):
            last += 1
        return day, last

    def _year(self, at: int) -> tuple[int, int] | None:
        """A four-digit year at token `at`, whatever stands around it, and the token behind it."""
        if at < self.size and len(self.text[at]) == 4 and self.text[at].isdecimal():
            year = int(self.text[at])
            if FIRST_YEAR <= year <= LAST_YEAR:
                return year, at + 1
        return None

    def _from_year(self, at: int) -> int:
        found = self._year(at)
        if found is None:
            return at + 1
        year, last = found
        if iso := self._iso(at, year):
            return iso
        if year % 10 == 0 and (ending := self._decade(last)):
            return self._add(at, ending, year=year, decade=True)
        if self._prices(at, last):
            self.used[at] = self.used[last] = 1
            return last + 1
        if not self._is_year(at, year):
            return at + 1
        if (
            at == 0
            and (month := self.tables.months.get(self.word(last)))
            and self.word(last + 1) in (*DASHES, ":")
        ):
            return self._add(at, last + 1, year=year, month=month)  # "2001 March - A court rules"
        return self._period(at, year, last)

    def _prices(self, at: int, last: int) -> bool:
        """Whether a year tells only in whose money an amount is: "$1.2 billion in 2005 dollars", "(in constant 2010 prices)"."""
        if self.word(last) not in _MONEY_OF_A_YEAR or self.word(at - 1) not in ("in", "at", "constant"):
            return False
        # "£31-35 billion in 2015 prices and delayed the start", but "In 2015 prices rose"
        amount = self.word(at - 2)[:1].isdecimal() or self.word(at - 2) in number_tables("en").scales
        return amount or self.word(at - 1) != "in" or not self.word(last + 1)[:1].isalnum()

    def _decade(self, last: int) -> int | None:
        """The token behind the ending of a decade: "1990s", "the 1990's"."""
        if self.word(last) == "s" and self.glued(last):
            return last + 1
        before = self.word(last - 2) in ("the", "early", "late", "mid", "-")
        if before and self.word(last) in ("'s", "’s"):
            return last + 1
        return last + 2 if before and self.word(last) in ("'", "’") and self.word(last + 1) == "s" else None

    def _iso(self, at: int, year: int) -> int | None:
        """ "2025-11-18", "2025-11"."""
        if not (self.word(at + 1) == "-" and self.glued(at + 1) and self.glued(at + 2)):
            return None
        month = self._day(at + 2)
        if month is None or month[0] > 12 or len(self.text[at + 2]) != 2:
            return None
        if self.word(at + 3) == "-" and self.glued(at + 3) and self.glued(at + 4):
            day = self._day(at + 4)
            return self._add(at, at + 5, year=year, month=month[0], day=day[0]) if day else None
        if month[0] == (year + 1) % 100 or (self.glued(at + 3) and self.text[at + 3] not in ".,;:)"):
            return None
        return self._add(at, at + 3, year=year, month=month[0])

    def _period(self, at: int, year: int, last: int) -> int:
        """A year, or the period that begins with it: "2023-2030", "2014-15", "from 2024 to 2035"."""
        joint = self.word(last)
        before = self.word(at - 1)
        bridging = joint in ("to", "until", "through") and before in ("from", "between", "for", "(", ",", "")
        if joint == "and":
            bridging = before == "between" or (before in self.tables.eras and self.word(at - 2) == "between")
        if (joint in DASHES or joint == "/" or bridging) and last + 1 < self.size:
            second = self._year(last + 1)
            if second and second[0] > year and not self._counts(second[1]):
                return self._add(at, second[1], year=year, end_year=second[0])
            short = self.text[last + 1]
            if (
                len(short) == 2
                and short.isdecimal()
                and self.glued(last)
                and self.glued(last + 1)
                and int(short) == (year + 1) % 100
            ):
                return self._add(at, last + 2, year=year, end_year=year + 1)
        return self._add(at, last, year=year)

    def _counts(self, at: int) -> bool:
        """Whether a unit or a magnitude stands at token `at`, so that the digits before it are no year."""
        letter = at < self.size and len(self.text[at]) == 1 and self.text[at].isalpha()
        if at >= self.size or letter:
            return False
        if self.text[at] in currency_codes() and self.number(at + 1):
            return False  # "in 2023 USD 71.8 billion": the code belongs to the number behind it
        return self.word(at) in ("people", "times") or plain_unit_after(self.tokens, at, True) is not None

    def _is_year(self, at: int, year: int) -> bool:
        """Whether four bare digits are a year, by what stands around them."""
        before, after = self.word(at - 1), self.word(at + 1)
        if (
            before in ("$", "€", "£", "¥", "+", "#")
            or self._counts(at + 1)
            or (after in ("°", "×") and self.glued(at + 1))
            or (after == "/" and self.glued(at + 1) and not self._year_end(year, at + 2))
        ):
            return False
        whole = self.text[at + 2 : at + 3] != [] and self.text[at + 2].isdecimal()
        if after in ("by", "x") and whole and self._counts(at + 3) and before not in self.tables.firm:
            return False  # "1920 by 1080 pixels", but "beat 2015 by 0.7 degrees"
        if self.glued(at) and before not in _BEFORE_YEAR and before != "fy":
            return False
        if self.glued(at + 1) and (after[0].isalpha() or after == "_"):
            return False
        if after in DASHES and self.number(at + 2) and not self._year_end(year, at + 2):
            return False
        firm = before in self.tables.firm or (before == "(" and after in (*DASHES, ")"))
        firm = firm or (before == "as" and self.word(at - 2) in ("early", "late", "recently", "back"))
        label = self.lower[max(0, at - 5) : at] if before == ":" else []
        firm = firm or (not _YEAR_LABELS.isdisjoint(label) and not any(map(is_plural, label)))
        firm = firm or (before == "than" and self.word(at - 2) in ("later", "earlier", "sooner"))
        if _FIRST_USUAL <= year <= _LAST_USUAL:
            if (
                year % 100 == 0
                and before not in ("in", "since", "by", "of", "the", "until")
                and self._noun_behind(at + 1)
            ):
                return False
            if year > _LAST_NEAR and self._noun_behind(at + 1):
                return False  # "2048 rooms"
            if before == "over" and year % 100 and not self._noun_behind(at + 1):
                return True  # "18% more exhibitors over 2016"
            hedged = f"{self.word(at - 2)} {before}" in self.tables.counting or before in self.tables.counting
            return not hedged
        opening = before == "in" and at == 1  # "In 1790 customs duties ..."
        if before in ("from", "to", "around", "about") and not _DATING.isdisjoint(
            self.lower[max(0, at - 3) : at]
        ):
            return True  # "The wall dates back to 1320"
        return firm and year >= _FIRST_FIRM and (opening or not self._noun_behind(at + 1))

    def _year_end(self, year: int, at: int) -> bool:
        """Whether the digits at token `at` can end a period that begins with a year: "2023-2030", "2014-15"."""
        digits = self.text[at] if at < self.size else ""
        if not digits.isdecimal():
            return False
        return (len(digits) == 2 and (self.text[at - 1] != "/" or int(digits) == (year + 1) % 100)) or (
            len(digits) == 4 and year < int(digits) <= LAST_YEAR and not self._counts(at + 1)
        )

    def _noun_behind(self, at: int) -> bool:
        """Whether a lower-case word that may be counted stands at token `at`."""
        for here in (at, at + 1):
            word = self.word(here)
            if len(word) < 4 or not (word.isalpha() and self.text[here].islower()):
                return False
            if is_plural(word):
                return True
        return False

    def _short_decade(self, at: int) -> int:
        """ "'90s", "the class of '99"."""
        if self._short_year(at):
            year = int(self.text[at + 1])
            return self._add(at, at + 2, year=year + (1900 if year >= _FIRST_SHORT else 2000))
        if not (
            self.number(at + 1) and self.glued(at + 1) and self.word(at + 2) == "s" and self.glued(at + 2)
        ):
            return at + 1
        short = self.text[at + 1]
        if len(short) != 2 or not short.isdecimal():
            return at + 1
        return self._add(at, at + 3, year=int(short) + (1900 if int(short) >= 20 else 2000), decade=True)

    def _short_year(self, at: int) -> bool:
        """Whether an apostrophe and two digits are a year: behind "class of", "in", "since"."""
        if self.word(at - 1) not in ("of", "in", "since") or self.glued(at) or not self.glued(at + 1):
            return False
        written = self.text[at + 1]
        apart = not (self.glued(at + 2) and self.text[at + 2][0].isalnum())
        return written.isdecimal() and len(written) == 2 and apart

    def _era(self, at: int) -> int | None:
        """ "480 BC", "A.D. 1000 and 1260", "1-200 A.D.": years before our era are negative."""
        if not self.in_eras or len(self.text[at]) > 4:
            return None
        last, end = at + 1, None
        second = self.text[last + 1] if last + 1 < self.size else ""
        if self.word(last) in (*DASHES, "and", "to") and second.isdecimal() and len(second) < 5:
            last, end = last + 2, int(second)
        first, era = at, self._era_word(last)
        if era is not None:
            last += 1
        elif (era := self._era_word(at - 1)) is not None:
            first = at - 1
        else:
            return None
        sign = -1 if era.startswith("b") else 1
        return self._add(
            first, last, year=sign * int(self.text[at]), end_year=None if end is None else sign * end
        )

    def _era_word(self, at: int) -> str | None:
        """An era's name at token `at`, in capitals."""
        word = self.word(at)
        return word if word in self.tables.eras and self.text[at].isupper() else None
