"""Finds dates, years, periods, decades, weekdays and relative date words in one sentence."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.extraction.tokens import DASHES
from factcheck.extraction.types import DateMention, Tokens
from factcheck.extraction.word_classes import closed_class
from factcheck.extraction.years import FIRST_YEAR, LAST_YEAR, YearReader, date_tables

__all__ = ["date_tables", "find_dates"]

_MONTHS_TOLD = {
    word: at for at, word in enumerate("two three four five six seven eight nine ten eleven".split(), start=2)
}
"""Numbers of months in words."""


_SHORT_MONTHS = frozenset(("may", "june", "july"))
"""Whole names: a full stop behind them ends a sentence."""


_CONTRACTS = frozenset(("delivery", "deliveries", "contract", "contracts", "futures"))
"""Behind the month in which something is delivered that is traded before."""
_STARTS = frozenset(("start", "beginning"))
"""Of the year, since which something has gone."""
_BY_YEAR_END = ["by", "the", "end", "of", "the", "year"]
"""Until then something is to be so."""
_AT_WEEKENDS = frozenset(("at", "over", "during"))
"""Before the weekend on which something happened."""
_ENDS = frozenset((("between", "and"), ("from", "to"), ("from", "through")))
"""Around the first month of a period without a year: "between January and September"."""


class DateReader(YearReader):
    """Reads the dates of one sentence."""

    __slots__ = ()

    def read(self, places: Iterable[int]) -> list[DateMention]:
        """All dates that begin at one of the tokens `places`, in the order of the text."""
        triggers, lower, at = self.tables.triggers, self.lower, 0
        for here in places:
            if here < at:
                continue
            word = lower[here]
            if word[0].isdecimal():
                at = self._from_digits(here)
            elif word in triggers:
                at = self._from_word(here)
            elif word[0] in "'’" and len(word) == 1:
                at = self._short_decade(here)
        return self.found

    def _month(self, at: int) -> tuple[int, int] | None:
        """A month's name at token `at`: the month and the token behind it (and behind the full stop of "Nov.")."""
        if at >= self.size:
            return None
        month = self.tables.months.get(self.lower[at])
        if month is None or (self.lower[at] in ("may", "march", "mar") and not self.text[at][0].isupper()):
            return None
        last = at + 1
        shortened = len(self.lower[at]) <= 4 and self.lower[at] not in _SHORT_MONTHS
        if shortened and self.word(last) == "." and self.glued(last):
            last += 1
        return month, last

    def _year_behind(self, at: int) -> tuple[int | None, int]:
        """A year behind a month or day, after "," or "of"; None and `at` when there is none."""
        here = at
        if self.word(here) in (",", "of", "in"):
            here += 1
        found = self._year(here)
        return found if found else (None, at)

    def _from_word(self, at: int) -> int:
        word = self.lower[at]
        if word in self.tables.months and (month := self._month(at)):
            done = self._month_first(at, month[0], month[1])
            if done:
                return done
        if word in self.tables.spans and self.text[at][0].isupper():
            first, last = self.tables.spans[word]
            year, behind = self._year_behind(at + 1) if self.word(at + 1) != "in" else (None, at + 1)
            return self._add(at, behind, year=year, month=first, end_year=year, end_month=last)
        if self._weekday_of(at) in self.tables.weekdays and self.text[at][0].isupper():
            return self._weekday(at)
        if word in self.tables.quarters:
            return self._quarter(at) or at + 1
        if word.startswith("weekend") and self.word(at - 1) == "the" and self.word(at - 2) in _AT_WEEKENDS:
            return self._add(at, at + 1, relative="the weekend")
        if word in _STARTS:
            told = self.lower[at + 1 : at + 4] == ["of", "the", "year"] and self.word(at - 2) == "since"
            return self._add(at, at + 4, relative="this year") if told else at + 1
        if word == "end":
            told = self.lower[at - 2 : at + 4] == _BY_YEAR_END
            return self._add(at - 1, at + 4, relative="the year") if told else at + 1
        if word in self.tables.single:
            return self._add(at, at + 1, relative=word)
        if word in self.tables.pointers:
            return self._relative(at)
        return at + 1

    def _month_first(self, at: int, month: int, last: int) -> int | None:
        """ "November 18-21, 2025", "November 2025", "November"."""
        first = at
        day = self._day(last)
        if day and self.word(day[1]) not in ("%", "percent", "per"):
            end_day, end_month, here = None, None, day[1]
            joined = self.word(here) in (*DASHES, "to", "and", "through", "until")
            if joined and not self._tells_count(first, here):
                second = self._month(here + 1)
                other = self._day(second[1] if second else here + 1)
                if other and (second or other[0] > day[0]) and not self._year(here + 1):
                    end_day, end_month, here = other[0], second[0] if second else month, other[1]
            year, here = self._year_behind(here)
            return self._add(
                first,
                here,
                year=year,
                month=month,
                day=day[0],
                end_year=year if end_day else None,
                end_month=end_month,
                end_day=end_day,
            )
        if self.word(last) in _CONTRACTS:
            return None  # "Brent for November delivery settled on Friday"
        if self.word(last) == "quarter":
            year, here = self._year_behind(last + 1)
            return self._add(
                first, here, year=year, month=(month + 9) % 12 + 1, end_year=year, end_month=month
            )
        year, here = self._year_behind(last) if self.word(last) != "in" else (None, last)
        end_month = None
        if (
            year is None
            and self.word(last) in (*DASHES, "to", "and", "through")
            and (second := self._month(last + 1))
        ):
            later, behind = self._year_behind(second[1])
            if later:
                return self._add(first, behind, year=later, month=month, end_year=later, end_month=second[0])
            if second[0] > month and (self.word(at - 1), self.word(last)) in _ENDS:
                return self._add(first, second[1], month=month, end_month=second[0])
        if year is None and not self._sure_month(at):
            return None
        if year and self.word(at - 1) in ("between", "from") and self.word(here) in ("and", "to"):
            # "between September 2022 and June 2023"
            second = self._month(here + 1)
            later, behind = self._year_behind(second[1]) if second else (None, here)
            if second and later:
                return self._add(first, behind, year=year, month=month, end_year=later, end_month=second[0])
        return self._add(first, here, year=year, month=month, end_month=end_month)

    def _tells_count(self, first: int, dash: int) -> bool:
        """Whether the day at the head of an entry ends before a dash, and a count follows: "Jan 15 - 26 hostages are freed"."""
        if first or self.word(dash) not in DASHES or self.glued(dash) or self.glued(dash + 1):
            return False
        day = self._day(dash + 1)
        if day is None or day[1] >= self.size or not self.text[day[1]].islower():
            return False
        return self.word(day[1]).isalpha() and closed_class().get(self.word(day[1]), "A") == "A"

    def _sure_month(self, at: int) -> bool:
        """Whether a month's name alone is one: "may" and "march" need a word of time before them."""
        if self.lower[at] not in (
            "may",
            "march",
            "mar",
            "jan",
            "august",
            "sept",
            "sep",
            "dec",
            "apr",
            "jun",
            "jul",
        ):
            return True
        before = self.word(at - 1)
        return (
            before in self.tables.firm or before in self.tables.pointers or before in ("late", "early", "-")
        )

    def _weekday_of(self, at: int) -> str:
        """The word without the ending of "Friday's"."""
        return self.lower[at].removesuffix("'s").removesuffix("’s")

    def _weekday(self, at: int) -> int:
        weekday = self.tables.weekdays[self._weekday_of(at)]
        here = at + 1
        if self.word(here) == ",":
            here += 1
        if done := self._dated_from(here):
            last = self.found.pop()
            return self._add(
                at,
                done,
                year=last.year,
                month=last.month,
                day=last.day,
                end_year=last.end_year,
                end_month=last.end_month,
                end_day=last.end_day,
            )
        return self._add(at, at + 1, weekday=weekday)

    def _dated_from(self, at: int) -> int | None:
        """The token behind the date that begins at token `at`: "November 9", "9 November 2016"; None when none does."""
        if month := self._month(at):
            return self._month_first(at, *month)
        day = self._day(at)
        if day is None or self.word(day[1]) == "/":
            return None
        known = len(self.found)
        last = self._day_first(at, *day)
        return last if len(self.found) > known else None

    def _relative(self, at: int) -> int:
        """ "last year", "this week", "the past three months" (the number stays a quantity of its own)."""
        after = self.word(at + 1).removesuffix("'s").removesuffix("’s")
        if after == "quarter" and self.word(at + 2) == "of":
            # "the last quarter of 2012" is not the last one before the text
            year = self._year(at + 3) if self.lower[at] == "last" else None
            return (
                self._add(at, year[1], year=year[0], month=10, end_year=year[0], end_month=12)
                if year
                else at + 1
            )
        if (count := self._months_of_year(at)) is not None and self.lower[at] == "last":
            return self._last_months(at, count)
        if after in self.tables.periods or after in self.tables.weekdays:
            words = f"{self.lower[at]} {after}"
            return self._add(at, at + 2, relative=words, weekday=self.tables.weekdays.get(after))
        if (month := self._month(at + 1)) and self.lower[at] in ("last", "this", "next", "past"):
            done = self._month_first(at + 1, *month) if not self._year(month[1]) else None
            if done:
                found = self.found.pop()
                return self._add(
                    at,
                    done,
                    month=found.month,
                    day=found.day,
                    end_month=found.end_month,
                    end_day=found.end_day,
                    relative=self.lower[at],
                )
        return at + 1

    def _from_digits(self, at: int) -> int:
        text, word = self.text, self.text[at]
        if not word.isdecimal():
            return self._dotted(at)
        if era := self._era(at):
            return era
        if len(word) == 4:
            return self._from_year(at)
        day = self._day(at)
        if day and not (at and (self.glued(at) and text[at - 1] not in "(-–")):
            return self._day_first(at, *day)
        return at + 1

    def _quarter(self, at: int) -> int | None:
        """ "Q2 2017", "second quarter of 2017", "first half of 2010"."""
        word = self.lower[at]
        if word in ("q", "h"):
            if not (self.glued(at + 1) and self.number(at + 1)):
                return None
            number, here, months = (
                int(self.text[at + 1]) if len(self.text[at + 1]) == 1 else 9,
                at + 2,
                3 if word == "q" else 6,
            )
        elif word == "final" and (count := self._months_of_year(at)) is not None:
            return self._last_months(at, count)
        elif word == "first" and (count := self._months_of_year(at)) is not None:
            number, here, months = 1, at + 3, count
        else:
            here = at + 2 if self.word(at + 1) in DASHES else at + 1
            months = {"quarter": 3, "half": 6}.get(self.word(here), 0)
            number, here = self.tables.quarters[word], here + 1
        end = here
        here += self.word(here) in ("of", "in", ",")
        year = self._year(here)
        if not months or not 1 <= number <= 12 // months:
            return None
        first, last = (number - 1) * months + 1, number * months
        if year is None:
            # "in the third quarter": of the year that the text speaks of
            joined = self.word(at + 1) in DASHES  # "second-quarter sales"
            told = months == 3 and word in self.tables.quarters and (joined or self.word(at - 1) == "the")
            told = told and (
                word != "final" or self.word(end) == "of"
            )  # a final quarter alone is that of a match
            if self.lower[end : end + 3] == ["of", "the", "year"]:
                told, end = (
                    True,
                    end + 3,
                )  # "in the first half of the year": a half alone may be that of a match
            return self._add(at, end, month=first, end_month=last) if told and number < 5 else None
        return self._add(at, year[1], year=year[0], month=first, end_year=year[0], end_month=last)

    def _last_months(self, at: int, count: int) -> int:
        """ "last three months of 2023": up to the end of a year, that of the text where it is only "the year"."""
        year, here = self._year(at + 4) or (None, at + 6)
        return self._add(at, here, year=year, month=13 - count, end_year=year, end_month=12)

    def _months_of_year(self, at: int) -> int | None:
        """How many months "first six months of the year" or "last three months of 2024" are; None where no year is told."""
        if self.word(at + 2) != "months" or self.word(at + 3) not in ("of", "in"):
            return None
        written = self.word(at + 1)
        count = int(written) if written.isdecimal() and len(written) < 3 else _MONTHS_TOLD.get(written, 0)
        told = self.lower[at + 4 : at + 6] == ["the", "year"] or self._year(at + 4) is not None
        return count if told and 1 < count < 12 else None

    def _dotted(self, at: int) -> int:
        """ "18.11.2025"."""
        parts = self.text[at].split(".")
        if (
            len(parts) == 3
            and all(part.isdecimal() for part in parts)
            and len(parts[2]) == 4
            and len(parts[0]) < 3
            and len(parts[1]) < 3
        ):
            day, month, year = (int(part) for part in parts)
            if 1 <= day <= 31 and 1 <= month <= 12 and FIRST_YEAR <= year <= LAST_YEAR:
                return self._add(at, at + 1, year=year, month=month, day=day)
        return at + 1

    def _day_first(self, at: int, day: int, last: int) -> int:
        """ "18 November 2025", "18-21 November", "18 to 21 November 2025", "18/11/2025"."""
        if self.word(last) == "/" and self.glued(last) and self.glued(last + 1):
            return self._slashed(at, day, last)
        here, end_day = last, None
        if (
            self.word(here) in (*DASHES, "to", "and", "until")
            and (other := self._day(here + 1))
            and other[0] > day
        ):
            behind = other[1] + 1 if self.word(other[1]) == "of" else other[1]
            if self._month(behind):
                end_day, here = other[0], other[1]
        first_month = self._month(here) if end_day is None else None
        joints = (*DASHES, "to", "until", "and" if self.word(at - 1) == "between" else "to")
        if (
            first_month
            and self.word(first_month[1]) in joints
            and (other := self._day(first_month[1] + 1))
            and (second := self._month(other[1]))
        ):
            year, behind = self._year_behind(second[1])
            end = {"end_year": year, "end_month": second[0], "end_day": other[0]}
            return self._add(at, behind, year=year, month=first_month[0], day=day, **end)
        if self.word(here) in ("of", ".") and self._month(here + 1):
            here += 1
        month = self._month(here)
        if month is None or (self.lower[here] == "may" and not self.text[here][0].isupper()):
            return at + 1
        year, behind = self._year_behind(month[1]) if self.word(month[1]) != "in" else (None, month[1])
        return self._add(
            at,
            behind,
            year=year,
            month=month[0],
            day=day,
            end_year=year if end_day else None,
            end_month=month[0] if end_day else None,
            end_day=end_day,
        )

    def _slashed(self, at: int, one: int, slash: int) -> int:
        """ "18/11/2025" or "11/18/2025"; when both readings fit only the year is sure."""
        other, year = self._day(slash + 1), None
        if other and self.word(slash + 2) == "/" and self.glued(slash + 2):
            year = self._year(slash + 3)
        if not (other and year):
            return at + 1
        two = other[0]
        if two > 12 >= one:
            return self._add(at, slash + 4, year=year[0], month=one, day=two)
        if one > 12 >= two or (self.language != "en" and two <= 12):
            return self._add(at, slash + 4, year=year[0], month=two, day=one)
        return self._add(at, slash + 4, year=year[0], digits=(one, two) if max(one, two) <= 12 else None)


def find_dates(
    tokens: Tokens, used: bytearray, language: str = "en", places: Iterable[int] | None = None
) -> list[DateMention]:
    """The dates of a sentence, in the order of the text; their tokens are marked in `used`.

    `places` are the tokens at which a date may begin, in order; every token when it is left out.
    """
    return DateReader(tokens, used, language).read(range(len(tokens)) if places is None else places)
