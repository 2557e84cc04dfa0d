"""Tells digits that count nothing: clock times, ordinals, phone numbers, scores, labels, names, addresses."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from factcheck.extraction.clock_times import clock_digits, could_be_clock
from factcheck.extraction.digits import number_tables
from factcheck.extraction.hedges import hedge_after, hedge_before
from factcheck.extraction.idioms import (
    Noncount,
    idiom_at,
    label_at,
    list_title,
    name_end,
    noncount_tables,
    rank_at,
    vote_at,
)
from factcheck.extraction.known_places import known_places
from factcheck.extraction.nouns import is_plural, noun_tables
from factcheck.extraction.tokens import DASHES, HYPHENS, TokenView
from factcheck.extraction.types import Tokens
from factcheck.extraction.units import plain_unit_after, unit_tables
from factcheck.extraction.word_classes import verb_forms
from factcheck.extraction.years import date_tables

_FILE_NAME = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,4}$")
_HEADLINE_WORDS = 30
"""Words that are looked at to tell a headline."""

_CHUNK_SIGNS = frozenset("@#_/")
"""Signs without which digits stand in no address, tag or identifier (web addresses are tokens of their own)."""

_LEAST_PHONE = 6
"""Digits that a telephone number has at least; one with a plus sign has more."""

_PHONE_SIGNS = frozenset("-‐‑()/.–")
"""Signs that may stand between the groups of digits of a telephone number."""

_MOST_GROUPS = 8
"""Groups of digits that a telephone number may have."""

_LONGEST_CODE = 12
"""Tokens that an identifier may have."""

_BEFORE_ITEM, _BEHIND_ITEM = frozenset((",", ";", "and", "while")), frozenset((",", ";", ".", "and", ""))
"""Around a name with a number that stands beside another one in a list."""
_OF_SEVERAL = frozenset(("were", "are", "have"))
"""Verbs of several."""
_BEFORE_NAME = frozenset(("in", "on", "by", "at", "near", "from", "since", "until"))
"""Before the name of a place or day, behind which a clause may begin with its number."""
_TIMES = frozenset("x×")
_FEWEST_PIXELS = 240
"""No screen that is written so has fewer of them either way."""
_WHEELS = frozenset(("2", "4", "6", "8", "10", "12"))
"""Wheels that a vehicle may have, or may drive."""
_OBJECTS = frozenset(("a", "an", "the", "its", "$", "€", "£", "no", "more", "up", "about"))
"""Words of which one opens the object of a verb."""
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}")
_CHUNK = re.compile(r"\S*")


class NoncountReader(TokenView):
    """Looks at the figures of one sentence."""

    __slots__ = ("bracketed", "chunk_end", "chunk_reason", "headline", "names", "signs", "source", "tables")

    def __init__(self, source: str, tokens: Tokens) -> None:
        super().__init__(tokens)
        self.source = source
        self.tables = noncount_tables()
        self.headline: bool | None = None
        self.bracketed: frozenset[int] | None = None
        self.names: set[str] = set()
        self.signs = not _CHUNK_SIGNS.isdisjoint(self.lower)
        self.chunk_end = -1
        self.chunk_reason = ""

    def digits(self, at: int) -> Noncount | None:
        """Why the digits at token `at` are no quantity; None when they may be one."""
        if self._stand_plainly(at):
            return None
        joined = self.glued(at) or self.glued(at + 1)
        return (
            (self._with_neighbours(at) if joined else clock_digits(self, at))
            or idiom_at(self, at)
            or self._phone(at)
            or (self._score(at) if joined else vote_at(self, at))
            or label_at(self, at)
            or self._identifier(at)
            or self._name(at)
            or rank_at(self, at)
            or list_title(self, at)
            or self._list_number(at)
            or self._address(at)
        )

    # -- digits

    def _stand_plainly(self, at: int) -> bool:
        """Whether nothing in or beside digits could make anything but a quantity of them, so that no more has to be asked.

        That is so of most digits: "killed 5 people", "up to 1,200 of", "$3 million", "rose 4%".
        """
        if at == 0:
            return False
        written, before, behind, ahead = self.text[at], self.text[at - 1], self.glued(at), self.glued(at + 1)
        after = self.text[at + 1] if at + 1 < self.size else ""
        return (
            _introduces(before)
            and (_follows(after) or (after == "." and 1 < at == self.size - 2))
            and not (behind and before.isalpha())
            and not (ahead and after.isalpha())
            and not (self.signs and (behind or ahead))
            and (len(written) < _LEAST_PHONE or "," in written)
            and written[0] != "0"
            and not (before == "at" and after == ",")
            and not (before == ":" and list_title(self, at))
            and not could_be_clock(written)
            and written not in self.names
            and written not in self.tables.airliners
            and written not in self.tables.idiom_words
        )

    def _with_neighbours(self, at: int) -> Noncount | None:
        """What digits are with that to which no blank parts them."""
        return self._in_chunk(at) or clock_digits(self, at) or self._ordinal(at) or self._decade_of_life(at)

    def _in_chunk(self, at: int) -> Noncount | None:
        """Digits inside a web or mail address, a file name, a hash tag, an identifier."""
        file_name = (
            self.word(at + 1) == "."
            and self.glued(at + 1)
            and self.glued(at + 2)
            and self.text[at + 2][0].isalpha()
        )
        if not (file_name or self.signs):
            return None
        start = self.start[at]
        if start >= self.chunk_end:
            self.chunk_reason = ""
            first = at
            while first > 0 and self.glued(first) and at - first < 40:
                first -= 1
            match = _CHUNK.match(self.source, self.start[first], self.end[-1])
            self.chunk_end = match.end() if match else start
            chunk = self.source[self.start[first] : min(self.chunk_end, self.start[first] + 200)]
            self.chunk_reason = _chunk_reason(chunk)
        if not self.chunk_reason:
            return None
        last = at + 1
        while last < self.size and self.start[last] < self.chunk_end:
            last += 1
        return Noncount(last, self.chunk_reason)

    def _ordinal(self, at: int) -> Noncount | None:
        if (
            self.glued(at + 1)
            and self.word(at + 1) in ("st", "nd", "rd", "th")
            and self.text[at].replace(",", "").isdecimal()
        ):
            return Noncount(at + 2, "ordinal")
        return None

    def _decade_of_life(self, at: int) -> Noncount | None:
        """ "in their 40s", "in her mid-20s"."""
        if self.word(at + 1) != "s" or not self.glued(at + 1) or self.text[at][-1] != "0":
            return None
        before = at - 2 if self.word(at - 1) in HYPHENS else at - 1
        return Noncount(at + 2, "vague") if self.word(before) in self.tables.decades_of_life else None

    def _phone(self, at: int) -> Noncount | None:
        """Groups of digits: "+49 89 674 804", "(212) 555-0123", after "call" and the like also shorter ones."""
        following = self.word(at + 1)[:1]
        if len(self.text[at]) < _LEAST_PHONE and not (following.isdecimal() or following in _PHONE_SIGNS):
            return None
        groups, count, last = self._digit_groups(at)
        if count < _LEAST_PHONE:
            return None
        plus = count > _LEAST_PHONE and "+" in (
            self.word(at - 1),
            self.word(at - 1) == "(" and self.word(at - 2),
        )
        if groups < 2 and not plus:
            return None
        first = self.text[at]
        called = not self.tables.phone_words.isdisjoint(self.lower[max(0, at - 4) : at])
        european = groups >= 3 and count >= 9 and first[0] == "0"
        european = european or (  # "sightings to 0800 4400."
            first[0] == "0" and len(first) > 3 and count > _LEAST_PHONE and not self.word(last).isalpha()
        )
        american = len(first) == 3 and (
            (groups == 3 and count == 10) or (groups == 2 and count == 7 and self.text[at + 1] == "-")
        )
        return Noncount(last, "phone number") if plus or called or european or american else None

    def _digit_groups(self, at: int) -> tuple[int, int, int]:
        """How many groups of digits stand side by side at token `at`, their digits, and the token behind them."""
        groups, count, here, last = 0, 0, at, at + 1
        while here < self.size and groups < _MOST_GROUPS:
            word = self.text[here]
            if word[0].isdecimal():
                if "," in word:
                    break
                groups += 1 + word.count(" ") + word.count(".")
                count += len(word) - word.count(" ") - word.count(".")
                last = here + 1
            elif word not in _PHONE_SIGNS or not (self.number(here + 1) and self._near(here)):
                break
            here += 1
            if not self._near(here):
                break
        return groups, count, last

    def _near(self, at: int) -> bool:
        return at < self.size and self.start[at] - self.end[at - 1] <= 1

    def _score(self, at: int) -> Noncount | None:
        """ "2-0", "won 3-1", "6-4, 6-2": two small numbers around a hyphen that are no range."""
        if not (
            self.text[at].isdecimal()
            and len(self.text[at]) < 4
            and self.word(at + 1) in DASHES
            and at + 2 < self.size
        ):
            return None
        other = self.text[at + 2]
        if not (other.isdecimal() and len(other) < 4 and self.glued(at + 1) and self.glued(at + 2)):
            return None
        last = at + 3
        while (
            last + 1 < self.size
            and self.text[last] in DASHES
            and self.glued(last)
            and self.text[last + 1].isdecimal()
        ):
            last += 2
        if last > at + 3:
            return Noncount(last, "score" if last < at + 8 and len(other) < 3 else "identifier")
        around = [self.word(at - back) for back in range(1, 6)] + [
            self.word(last + ahead) for ahead in range(3)
        ]
        if plain_unit_after(self.tokens, last, True) or self.word(last) in unit_tables().scales:
            return None
        if int(self.text[at]) >= int(other) or self._beside_score(at):
            return Noncount(last, "score")
        if is_plural(self.word(last)) or self.tables.score_words.isdisjoint(around):
            return None
        return Noncount(last, "score")

    def _beside_score(self, at: int) -> bool:
        """Whether the pair before or behind the comma is a score: "6-4, 3-6"."""
        for first, comma in ((at - 4, at - 1), (at + 4, at + 3)):
            pair = self.lower[max(0, first) : first + 3]
            if self.word(comma) == "," and len(pair) == 3 and pair[1] in DASHES:
                one, two = pair[0], pair[2]
                if one.isdecimal() and two.isdecimal() and len(one) + len(two) < 5 and int(one) > int(two):
                    return True
        return False

    def _identifier(self, at: int) -> Noncount | None:
        """ "sample 0417-B", "HC/2211", "P/122/1/1–14", "the 2.x line", "an 8x8 truck", "f/1.8", "1080x2400 pixels"."""
        word = self.text[at]
        if self.word(at - 1) == "/" and self.word(at - 2) == "f" and self.glued(at) and self.glued(at - 1):
            return Noncount(at + 1, "identifier")
        if self.word(at + 1) in _TIMES and (self._is_resolution(at) or self._is_drive(at)):
            return Noncount(at + 3, "identifier")
        leading = word[0] == "0" and len(word) > 2 and word.isdecimal()
        slashed = self.word(at - 1) == "/" and self.glued(at) and self.glued(at - 1) and self.capital(at - 2)
        wild = (
            self.word(at + 2) == "x"
            and self.word(at + 1) == "."
            and self.glued(at + 1)
            and self.glued(at + 2)
        )
        if not (leading or wild or (slashed and self.text[at - 2].isupper())):
            return None
        last = at + 1
        while last < min(self.size, at + _LONGEST_CODE) and self.glued(last) and _is_code(self.text[last]):
            last += 1
        return Noncount(last, "identifier")

    def _is_drive(self, at: int) -> bool:
        """Whether digits tell the wheels of a vehicle and how many are driven: "6x4", "8×8", not "6x4 metres"."""
        wheels, driven = self.text[at], self.word(at + 2)
        return (
            wheels in _WHEELS
            and driven in _WHEELS
            and len(driven) <= len(wheels)
            and self.glued(at + 1)
            and self.glued(at + 2)
            and plain_unit_after(self.tokens, at + 3, digits=True) is None
        )

    def _is_resolution(self, at: int) -> bool:
        """Whether digits tell the pixels of a screen: "1080x2400", not "600x800 mm"."""
        across, down = self.text[at], self.word(at + 2)
        pixels = across.isdecimal() and down.isdecimal() and min(int(across), int(down)) >= _FEWEST_PIXELS
        unit = plain_unit_after(self.tokens, at + 3, digits=True)
        return pixels and self.glued(at + 1) and (unit is None or unit.name == "pixel")

    def _name(self, at: int) -> Noncount | None:
        """ "COVID-19", "S&P 500", "Boeing 737", "5G", "V-6": digits that belong to a name."""
        name = self._name_here(at)
        if name is None and self.text[at] in self.names and self.capital(at + 1):
            return Noncount(name_end(self, at), "name")  # "the Aurora 900 and the 900 GT"
        if name is not None:
            self.names.add(self.text[at])
        return name

    def _name_here(self, at: int) -> Noncount | None:
        before = self.word(at - 1)
        after = self.word(at + 1)
        if after in HYPHENS and self.glued(at + 1) and self.glued(at + 2) and self._ends_in_name(at):
            return Noncount(at + 3, "name")
        if self.glued(at + 1) and after.isalpha() and self._foreign_letters(at + 1):
            return Noncount(name_end(self, at), "name")
        if self._inside_name(at):
            return Noncount(name_end(self, at), "name")
        listed = after != "and" and self.text[at] not in self.tables.airliners and self._goes_on(at)
        made = before in self.tables.makers and not listed  # "Boeing booked 150 aircraft, Airbus 266"
        if made or (before == "p" and self.word(at - 2) in ("&", "s")):
            return Noncount(name_end(self, at), "name")
        if self.text[at] in self.tables.airliners and (
            (
                self.capital(at + 1)
                and after not in known_places()  # "320 German exhibitors"
                and plain_unit_after(self.tokens, at + 1, digits=True) is None
            )
            or after in ("jet", "plane")
            # Boeing's; so many of others are written with a letter, and "380 planes" are counted
            or (after in ("jets", "planes", "aircraft") and self.text[at][0] == "7")
        ):
            return Noncount(at + 1 + self.capital(at + 1), "name")
        if (last := self._end_of_airliners(at)) is not None:
            return Noncount(last, "name")
        if self._capital_name(at):
            return Noncount(name_end(self, at), "name")
        return None

    def _end_of_airliners(self, at: int) -> int | None:
        """Where "777s" and "737-800" end, which Boeing builds; None for other digits."""
        if self.text[at] not in self.tables.airliners or self.text[at][0] != "7" or not self.glued(at + 1):
            return None
        if self.word(at + 1) == "s":
            return at + 2
        series = self.word(at + 2) if self.word(at + 1) in HYPHENS and self.glued(at + 2) else ""
        return at + 3 if series.isdecimal() and (series.endswith("00") or len(series) == 1) else None

    def _ends_in_name(self, at: int) -> bool:
        """ "7-Eleven", "the 11-plus": what a hyphen joins behind digits makes a name of them."""
        word = self.word(at + 2)
        if self.capital(at + 2) and word in number_tables("en").words:
            return True
        after = self.word(at + 3)
        ends = not after[:1].isalpha() or after in noun_tables().stops
        return word == "plus" and self.word(at - 1) == "the" and ends

    def _inside_name(self, at: int) -> bool:
        """Whether letters stand right before the digits, with a hyphen or dot or without: "COVID-19", "G7", "ID.3"."""
        if not self.glued(at):
            return False
        before = self.text[at - 1]
        if before == "+" and self.glued(at - 1):
            return self.text[at - 2] == "+" or self.text[at - 2][-1].isalpha()  # "C++17"
        if before[0].isalpha():
            units = unit_tables()
            if before in ("R", "PS") and len(self.text[at]) == 1:
                scaled = self.word(at + 1) in units.scales  # "R5 million"
                return not scaled and (before == "PS" or not self.glued(at + 1))  # "the R9 chip", "PS5s"
            return before != "x" and before not in units.codes and before not in units.prefixes
        if not self.glued(at - 1):
            return False
        if before in HYPHENS:
            limit = self.text[at - 2] in ("over", "under") and self.word(at + 1) == "s"  # "the over-65s"
            return (
                self.text[at - 2][-1].isalpha()
                and self.lower[at - 2] not in self.tables.number_prefixes
                and not limit
            )
        return before == "." and self.text[at - 2].isupper()

    def _foreign_letters(self, at: int) -> bool:
        """Whether letters glued behind digits are no unit, magnitude or currency: "5G", "11a", "2B", "360iResearch"."""
        letters, word, numbers = self.text[at], self.lower[at], number_tables("en")
        if word in ("s", "x", "st", "nd", "rd", "th") or word in numbers.scales:
            return False
        if letters in ("G", "D") or (letters == "K" and self.text[at - 1] in ("2", "4", "8")):
            return True  # "5G", "3D", "4K"
        if plain_unit_after(self.tokens, at, True) or (
            word[0] == "m" and plain_unit_after(self.tokens, at + 1, True)
        ):
            return False
        return letters not in numbers.letters or (self.glued(at + 1) and self.number(at + 1))

    def _capital_name(self, at: int) -> bool:
        """Plain digits right behind a capitalised word that is no first word, and nothing counted behind them.

        Where every word is capitalised, as in a headline, that says nothing.
        """
        word, units = self.text[at], unit_tables()
        if (
            not (word.isdecimal() or word.endswith(".0"))
            or len(word) > 4
            or not self.capital(at - 1)
            or len(self.text[at - 1]) < 2
        ):
            return False
        before, after = self.text[at - 1], self.word(at + 1)
        if hedge_before(self, at) or hedge_after(self, at + 1) or self.lower[at - 1].endswith("ly"):
            return False
        if before.endswith(("'s", "’s")):
            return False  # "Sorland's 14 coal-fired stations"
        if self.lower[at - 1] in noun_tables().stops or before in units.codes or before in units.prefixes:
            return False
        if self.word(at - 2) in (",", "and") and len(word) < 4 and self._goes_on(at):
            return False
        if after in _OF_SEVERAL and self._opens_clause_behind(at - 1):
            return False  # "In Kabul 12 were killed": one that is named so would have "was"
        if after == "of" and self.lower[at - 1] in date_tables("en").weekdays:
            return False  # "On Monday 37 of the miners were saved"
        if after == "/" and self.capital(at + 2):
            return True  # "a Selena 88/Orbita 210 engine"
        if after in ("times", "/") or after in units.scales or plain_unit_after(self.tokens, at + 1, True):
            return False
        if (after == "to" or after in DASHES) and self.number(at + 2):
            return False
        if word.endswith(".0"):
            return True  # "Industry 4.0 solutions"
        noun = after.isalpha() and after not in noun_tables().stops and not self.capital(at + 1)
        counted = is_plural(after) or (is_plural(self.word(at + 2)) and not self._has_verb(at + 2))
        if (noun and counted) or self._is_headline() or self._goes_on(at):
            return False
        first = at == 1 or self.text[at - 2] in '.!?:•"“'
        return not first or len(word) < 4

    def _opens_clause_behind(self, at: int) -> bool:
        """Whether the name of a place or day that ends at a token stands behind its preposition: "at Ludd Stadium", "by 25 April"."""
        while at > 0 and (self.capital(at) or self.number(at)):
            at -= 1
        return self.lower[at - (self.lower[at] == "the" and at > 0)] in _BEFORE_NAME

    def _goes_on(self, at: int) -> bool:
        """ "Labour won 320 seats, the Tories 250 and the Greens 12", "12 dead in Norvia and in Arvia 90": behind a name what the one before it has so
        many of, told without its noun."""
        if self.word(at + 1) not in _BEHIND_ITEM or (
            len(self.text[at]) == 4 and self.text[at][:2] in ("19", "20")
        ):
            return False
        first = at - 1
        while self.capital(first - 1) and first > 1:
            first -= 1
        first -= self.word(first - 1) == "the"
        first -= self.word(first - 1) == "in"
        if self.word(first - 1) not in _BEFORE_ITEM:
            return False
        figures = (i for i in range(first - 1) if self.number(i) and self.text[i + 1].islower())
        counted = (
            (i + 1, i + 2) for i in figures if plain_unit_after(self.tokens, i + 1, digits=True) is None
        )
        return any(is_plural(self.word(noun)) or is_plural(self.word(behind)) for noun, behind in counted)

    def _has_verb(self, at: int) -> bool:
        """Whether a word that could be a noun in the plural is a verb by what stands behind it: "the Orbis 6 phone weighs 187 grams"."""
        form = verb_forms().get(self.word(at))
        return (
            form is not None and form.form == "s" and (self.number(at + 1) or self.word(at + 1) in _OBJECTS)
        )

    def _is_headline(self) -> bool:
        """Whether most words of the sentence are capitalised."""
        if self.headline is None:
            words = [word for word in self.text[:_HEADLINE_WORDS] if len(word) > 3 and word[0].isalpha()]
            self.headline = len(words) > 3 and sum(word[0].isupper() for word in words) * 4 > len(words) * 3
        return self.headline

    def _list_number(self, at: int) -> Noncount | None:
        """ "1. Introduction", "(2) the members", "3) ...", "4.3 In reply to"."""
        if at == 0 and _SECTION.fullmatch(self.text[0]) and self.capital(1) and not self.glued(1):
            return Noncount(1, "list number")
        if not self.text[at].isdecimal() or len(self.text[at]) > 3:
            return None
        after = self.word(at + 1)
        opened = self.word(at - 1) == "("
        cited = self.word(at - 1) == ":" and self.word(at - 2) == "]" and self.glued(at - 1)
        cited = cited and self.word(at - 3).isdecimal() and len(self.word(at - 3)) < 3
        if cited and (at + 1 == self.size or self.capital(at + 1) or after == "["):
            return Noncount(at + 1, "list number")  # the page of a source: "of GDP.[3]: 12 According to"
        if (
            at <= 1
            and after in (".", ")")
            and not opened
            and at + 2 < self.size
            and self.glued(at + 1)
            and not self.glued(at + 2)
        ):
            return Noncount(at + 2, "list number")
        if opened and after == ")" and len(self.text[at]) < 3 and not self._told_of_names(at):
            return Noncount(at + 1, "list number")
        if self._is_note(at, after):
            return Noncount(at + 1, "list number")
        return Noncount(at + 1, "list number") if self.word(at - 1) == "[" and after == "]" else None

    def _is_note(self, at: int, after: str) -> bool:
        """Whether a number behind a whole sentence is that of a note: "It sank in 1912. 4)", "It is 90 metres long.3 It opened"."""
        before = self.text[at - 1] if at else "."
        if after == ")":
            return before in ".!?" and self.glued(at + 1) and at + 2 >= self.size
        ended = before == "." and at > 1 and self.glued(at) and self.glued(at - 1)
        return ended and self.text[at - 2].islower() and len(self.text[at - 2]) > 1 and not self.glued(at + 1)

    def _told_of_names(self, at: int) -> bool:
        """ "Peru (22) and Chile (18)": numbers in brackets behind names, more than one of them and not counted on."""
        if self.bracketed is None:
            places = [
                here
                for here in range(3, self.size - 1)
                if self.text[here - 1] == "(" and self.text[here + 1] == ")" and self.text[here].isdecimal()
            ]
            named = [here for here in places if self.capital(here - 2)]
            follow = all(int(self.text[two]) == int(self.text[one]) + 1 for one, two in pairwise(places))
            self.bracketed = frozenset() if follow else frozenset(named)
        return at in self.bracketed

    def _address(self, at: int) -> Noncount | None:
        """ "123 Random Street", "PA 23456"."""
        if not self.text[at].isdecimal():
            return None
        behind = at + 2 if self.word(at + 1) in DASHES and self.number(at + 2) else at
        for ahead in (behind - at + 1, behind - at + 2, behind - at + 3):
            word = self.word(at + ahead)
            if (
                word in self.tables.streets
                and self.capital(at + ahead)
                and self.capital(behind + 1)
                and at + ahead > behind + 1
            ):
                return Noncount(at + ahead + 1, "address")
        before = self.text[at - 1] if at else ""
        if before == "at" and self.word(at + 1) == "," and self.word(at + 2) in self.tables.streets_before:
            return Noncount(at + 1, "address")  # "at 26, Rue des Halles"
        if (
            len(self.text[at]) == 5
            and len(before) == 2
            and before.isupper()
            and before.isalpha()
            and self.word(at - 2) in (",", ".")
        ):
            return Noncount(at + 1, "postal code")
        return None


_SIGNS_BEFORE = frozenset("$€£,;:")
_SIGNS_BEHIND = frozenset(("%", ",", ""))
"""Beside digits these, like the end of the sentence, leave them a quantity."""


@lru_cache(maxsize=4096)
def _introduces(word: str) -> bool:
    """Whether what stands before digits leaves them a quantity: some signs, and small words that are no labels."""
    lower = word.casefold()
    small = word.islower() or (lower in noun_tables().stops and not word.isupper())
    if not (word.isalpha() and small):
        return word in _SIGNS_BEFORE
    tables = noncount_tables()
    labels = tables.labels | tables.makers | {"number", "top", "bottom", "p"}
    return labels.isdisjoint((lower, lower.removesuffix("s")))


@lru_cache(maxsize=4096)
def _follows(word: str) -> bool:
    """Whether what stands behind digits leaves them a quantity: some signs, and small words but "to", "this" and those of clocks."""
    if not (word.isalpha() and word.islower()):
        return word in _SIGNS_BEHIND
    return word not in ("to", "this") and word not in noncount_tables().clock


def _is_code(word: str) -> bool:
    return word.isalnum() or word in DASHES or word in "/."


def _chunk_reason(chunk: str) -> str:
    """Why a stretch without blanks that holds digits is no figure."""
    if "://" in chunk or chunk.startswith("www."):
        return "web address"
    if "@" in chunk[1:-1]:
        return "mail address"
    if chunk.lstrip("(\"'“‘").startswith("#") or "_" in chunk:
        return "identifier"
    if (
        _FILE_NAME.search(chunk.rstrip(".,;:)!?\"'”’"))
        and not chunk[0].isdigit()
        and "." in chunk.rstrip(".")
    ):
        return "file name"
    return ""
