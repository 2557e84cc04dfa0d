"""Tells figures that count nothing: clock times, ordinals, phone numbers, scores, labels, names, idioms, addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.extraction.nouns import is_plural, noun_tables
from factcheck.extraction.numerals import number_tables
from factcheck.extraction.tokens import DASHES, HYPHENS, TokenView
from factcheck.extraction.types import Tokens
from factcheck.extraction.units import plain_unit_after, unit_tables
from factcheck.lexicon import load

_FILE_NAME = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,4}$")
_CHUNK = re.compile(r"\S*")


@dataclass(frozen=True, slots=True)
class NoncountTables:
    """The words around figures that count nothing."""

    labels: frozenset[str]
    label_verbs: frozenset[str]
    makers: frozenset[str]
    one_before: frozenset[str]
    one_after: frozenset[str]
    idioms: dict[str, tuple[tuple[str, ...], ...]]
    idioms_before: dict[str, tuple[tuple[tuple[str, ...], int], ...]]
    anaphors: frozenset[str]
    anaphors_two: frozenset[str]
    none_of: frozenset[str]
    score_words: frozenset[str]
    phone_words: frozenset[str]
    streets: frozenset[str]
    compound_counts: frozenset[str]
    clock: frozenset[str]
    airliners: frozenset[str]
    vague_nouns: frozenset[str]
    number_prefixes: frozenset[str]


@lru_cache(maxsize=1)
def noncount_tables() -> NoncountTables:
    """The tables, read once."""
    words = load("noncounts")
    numbers = number_tables("en").words
    idioms: dict[str, list[tuple[str, ...]]] = {}
    for phrase in words["idioms"]:
        parts = tuple(phrase.split(" "))
        idioms.setdefault(parts[0], []).append(parts)
    before: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for phrase in words["idioms_before"]:
        parts = tuple(phrase.split(" "))
        for place, part in enumerate(parts):
            if part in numbers:
                before.setdefault(part, []).append((parts, place))
    return NoncountTables(
        labels=frozenset(words["labels"]),
        label_verbs=frozenset(words["label_verbs"]),
        makers=frozenset(words["makers"]),
        one_before=frozenset(words["one_before"]),
        one_after=frozenset(words["one_after"]),
        idioms={first: tuple(rows) for first, rows in idioms.items()},
        idioms_before={word: tuple(rows) for word, rows in before.items()},
        anaphors=frozenset(words["anaphors"]),
        anaphors_two=frozenset(words["anaphors_two"]),
        none_of=frozenset(words["none_of"]),
        score_words=frozenset(words["score_words"]),
        phone_words=frozenset(words["phone_words"]),
        streets=frozenset(words["streets"]),
        compound_counts=frozenset(words["compound_counts"]),
        clock=frozenset(words["clock"]),
        airliners=frozenset(words["airliners"]),
        vague_nouns=frozenset(words["vague_nouns"]),
        number_prefixes=frozenset(words["number_prefixes"]),
    )


@dataclass(frozen=True, slots=True)
class Noncount:
    """Tokens from the figure on, up to `last`, that are no quantity, and why."""

    last: int
    reason: str


class NoncountReader(TokenView):
    """Looks at the figures of one sentence."""

    __slots__ = ("chunk_end", "chunk_reason", "source", "tables")

    def __init__(self, source: str, tokens: Tokens) -> None:
        super().__init__(tokens)
        self.source = source
        self.tables = noncount_tables()
        self.chunk_end = -1
        self.chunk_reason = ""

    def digits(self, at: int) -> Noncount | None:
        """Why the digits at token `at` are no quantity; None when they may be one."""
        return (
            self._in_chunk(at)
            or self._clock(at)
            or self._ordinal(at)
            or self._idiom(at)
            or self._phone(at)
            or self._score(at)
            or self._label(at)
            or self._name(at)
            or self._rank(at)
            or self._list_number(at)
            or self._address(at)
        )

    def words(self, at: int) -> Noncount | None:
        """Why the number word at token `at` is no quantity; None when it may be one."""
        return self._idiom(at) or self._one(at) or self._anaphor(at) or self._label(at) or self._rank(at)

    # -- digits

    def _in_chunk(self, at: int) -> Noncount | None:
        """Digits inside a web or mail address, a file name, a hash tag, an identifier."""
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

    def _clock(self, at: int) -> Noncount | None:
        after = self.word(at + 1)
        if after == ":" and self.glued(at + 1) and self.glued(at + 2) and self.text[at + 2][0].isdecimal():
            last = at + 3
            while (
                last + 1 < self.size
                and self.text[last] == ":"
                and self.glued(last)
                and self.text[last + 1][0].isdecimal()
            ):
                last += 2
            return Noncount(last + (self.word(last) in self.tables.clock), "clock time")
        if after in self.tables.clock and len(self.text[at]) <= 5:
            if after == "hrs" and not (self.word(at - 1) == "at" and len(self.text[at]) == 4):
                return None
            return Noncount(at + 2, "clock time")
        return None

    def _ordinal(self, at: int) -> Noncount | None:
        if (
            self.glued(at + 1)
            and self.word(at + 1) in ("st", "nd", "rd", "th")
            and self.text[at].replace(",", "").isdecimal()
        ):
            return Noncount(at + 2, "ordinal")
        return None

    def _phone(self, at: int) -> Noncount | None:
        """Groups of digits: "+49 89 674 804", "(212) 555-0123", after "call" and the like also shorter ones."""
        if not self.text[at].replace(" ", "").replace(".", "").isdecimal():
            return None
        groups, count, here, joined = 0, 0, at, True
        while here < self.size and groups < 8:
            word = self.text[here]
            if word[0].isdecimal():
                plain = "".join(sign for sign in word if sign.isdecimal())
                if "," in word:
                    break
                groups += 1 + word.count(" ") + word.count(".")
                count += len(plain)
                last = here + 1
            elif (
                word not in "-‐‑()/.–"
                or here + 1 >= self.size
                or not self.text[here + 1][0].isdecimal()
                or not self._near(here)
            ):
                break
            here += 1
            joined = self._near(here)
            if not joined:
                break
        plus = self.word(at - 1) == "+" or (self.word(at - 1) == "(" and self.word(at - 2) == "+")
        called = any(self.word(at - back) in self.tables.phone_words for back in (1, 2, 3, 4))
        if (
            (plus and count >= 7)
            or (called and count >= 6 and groups > 1)
            or (groups >= 3 and count >= 9 and self.text[at][0] in "0")
        ):
            return Noncount(last, "phone number")
        if groups == 3 and count == 10 and len(self.text[at]) == 3 and last - at > 2:
            return Noncount(last, "phone number")
        if (
            groups == 2
            and count == 7
            and last == at + 3
            and len(self.text[at]) == 3
            and self.text[at + 1] == "-"
        ):
            return Noncount(last, "phone number")
        return None

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
        if int(self.text[at]) >= int(other):
            return Noncount(last, "score")
        if is_plural(self.word(last)) or self.tables.score_words.isdisjoint(around):
            return None
        return Noncount(last, "score")

    def _name(self, at: int) -> Noncount | None:
        """ "COVID-19", "S&P 500", "Boeing 737", "5G", "V-6": digits that belong to a name."""
        before = self.word(at - 1)
        after = self.word(at + 1)
        if self.glued(at + 1) and after.isalpha() and self._foreign_letters(at + 1):
            return Noncount(self._name_end(at), "name")
        if self._inside_name(at):
            return Noncount(self._name_end(at), "name")
        if before in self.tables.makers or (before == "p" and self.word(at - 2) in ("&", "s")):
            return Noncount(self._name_end(at), "name")
        if self.text[at] in self.tables.airliners and (
            self.capital(at + 1) or after in ("jet", "jets", "plane", "planes", "aircraft")
        ):
            return Noncount(at + 1 + self.capital(at + 1), "name")
        if self._capital_name(at):
            return Noncount(self._name_end(at), "name")
        return None

    def _inside_name(self, at: int) -> bool:
        """Whether letters stand right before the digits, with a hyphen or dot or without: "COVID-19", "G7", "ID.3"."""
        if not self.glued(at):
            return False
        before = self.text[at - 1]
        if before[0].isalpha():
            units = unit_tables()
            return before != "x" and before not in units.codes and before not in units.prefixes
        if not self.glued(at - 1):
            return False
        if before in HYPHENS:
            return self.text[at - 2][-1].isalpha() and self.lower[at - 2] not in self.tables.number_prefixes
        return before == "." and self.text[at - 2].isupper()

    def _foreign_letters(self, at: int) -> bool:
        """Whether the letters glued behind digits are no unit, magnitude or currency: "5G", "11a", "2B", "24703m212"."""
        letters, word = self.text[at], self.lower[at]
        if len(letters) > 2 or word in ("s", "x", "st", "nd", "rd", "th"):
            return False
        if letters in ("G", "D", "K") and not self.glued(at + 1):
            return True
        if plain_unit_after(self.tokens, at, True):
            return False
        scales = number_tables("en")
        return (
            not (letters in scales.letters and not (self.glued(at + 1) and self.number(at + 1)))
            and word not in scales.scales
        )

    def _name_end(self, at: int) -> int:
        """Past the letters and parts that are glued to a name's digits."""
        last = at + 1
        while (
            last < self.size
            and last < at + 6
            and self.glued(last)
            and (self.text[last][0].isalnum() or (self.text[last] in "-." and self.glued(last + 1)))
        ):
            last += 1
        return last

    def _capital_name(self, at: int) -> bool:
        """Plain digits right behind a capitalised word that is no first word, and nothing counted behind them."""
        word = self.text[at]
        if at < 1 or not word.isdecimal() or len(word) > 4:
            return False
        before = self.text[at - 1]
        if not (before[0].isupper() and before[0].isalpha() and len(before) > 1):
            return False
        if (
            self.lower[at - 1] in noun_tables().stops
            or before in unit_tables().codes
            or before in unit_tables().prefixes
        ):
            return False
        if self.word(at + 1) in ("times", "/"):
            return False
        first = at - 1 == 0 or self.text[at - 2] in '.!?:•"“'
        after = self.word(at + 1)
        if (
            plain_unit_after(self.tokens, at + 1, True)
            or after in unit_tables().scales
            or (self.word(at + 1) in ("to", "-", "–") and self.word(at + 2)[:1].isdecimal())
        ):
            return False
        if (
            after
            and after.isalpha()
            and after not in noun_tables().stops
            and (is_plural(after) or is_plural(self.word(at + 2)))
            and self.text[at + 1][0].islower()
        ):
            return False
        return not first or len(word) < 4

    def _label(self, at: int) -> Noncount | None:
        """ "Article 5", "No. 12", "page 7", "Row 21"."""
        here = at - 1
        if here < 0:
            return None
        if self.word(here) in (".", "#", "(") and here > 0 and (self.lower[here] == "#" or self.glued(here)):
            if self.lower[here] == "#":
                return Noncount(at + 1, "label")
            here -= 1
            if self.lower[here] not in (
                "no",
                "nos",
                "art",
                "fig",
                "vol",
                "p",
                "pp",
                "sec",
                "ch",
                "para",
                "v",
                "ver",
            ):
                return None
            return Noncount(at + 1, "label")
        word = self.lower[here]
        singular = word[:-1] if word.endswith("s") else word
        if word not in self.tables.labels and singular not in self.tables.labels:
            return None
        capital = self.text[here][0].isupper()
        if (word in self.tables.label_verbs or singular != word) and not capital:
            if word in self.tables.label_verbs and not self._ends_phrase(at + 1):
                return None
            if singular != word:
                return None
        if self.text[at][0].isdecimal() and ("," in self.text[at]):
            return None
        if not capital and (plain_unit_after(self.tokens, at + 1, True) or is_plural(self.word(at + 1))):
            return None
        last = at + 1
        if (
            self.word(last) in (*DASHES, "and", "to", ",", "or")
            and last + 1 < self.size
            and self.text[last + 1].isdecimal()
            and word.endswith("s")
        ):
            last += 2
        return Noncount(self._name_end(last - 1), "label")

    def _ends_phrase(self, at: int) -> bool:
        word = self.word(at)
        return not word or not word[0].isalpha() or word in noun_tables().stops

    def _list_number(self, at: int) -> Noncount | None:
        """ "1. Introduction", "(2) the members", "3) ..."."""
        if not self.text[at].isdecimal() or len(self.text[at]) > 3:
            return None
        after = self.word(at + 1)
        opened = self.word(at - 1) == "("
        if (
            at <= 1
            and after in (".", ")")
            and not opened
            and at + 2 < self.size
            and self.glued(at + 1)
            and not self.glued(at + 2)
        ):
            return Noncount(at + 2, "list number")
        if (opened and after == ")" and len(self.text[at]) < 3) or (
            self.word(at - 1) == "[" and after == "]"
        ):
            return Noncount(at + 1, "list number")
        return None

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
        if (
            len(self.text[at]) == 5
            and len(before) == 2
            and before.isupper()
            and before.isalpha()
            and self.word(at - 2) in (",", ".")
        ):
            return Noncount(at + 1, "postal code")
        return None

    def _rank(self, at: int) -> Noncount | None:
        """ "top 10", "bottom three": places, unless percent follows."""
        if self.word(at - 1) not in ("top", "bottom") or plain_unit_after(self.tokens, at + 1, True):
            return None
        return Noncount(at + 1, "rank")

    # -- words

    def _idiom(self, at: int) -> Noncount | None:
        word = self.lower[at]
        for parts in self.tables.idioms.get(word, ()):
            if tuple(self.lower[at : at + len(parts)]) == parts:
                return Noncount(at + len(parts), "idiom")
        for parts, place in self.tables.idioms_before.get(word, ()):
            first = at - place
            if first >= 0 and tuple(self.lower[first : first + len(parts)]) == parts:
                return Noncount(max(at + 1, first + len(parts)), "idiom")
        return None

    def _one(self, at: int) -> Noncount | None:
        """ "one" as a pronoun or in an idiom."""
        if self.lower[at] != "one":
            return None
        after = self.word(at + 1)
        if after in (
            "million",
            "billion",
            "trillion",
            "hundred",
            "thousand",
            "third",
            "quarter",
            "fifth",
            "half",
            "percent",
            "per",
            "dozen",
            "lakh",
            "crore",
        ):
            return None
        if after == "in" and (
            self.word(at + 2) in number_tables("en").words or self.word(at + 2)[:1].isdecimal()
        ):
            return None
        if after in HYPHENS and self.glued(at + 1):
            return None
        if self.word(at - 1) in ("at", "by") and plain_unit_after(self.tokens, at + 1, False):
            return None
        if self.word(at - 1) in self.tables.one_before:
            return Noncount(at + 1, "pronoun")
        if (
            not after
            or not after[0].isalpha()
            or after in self.tables.one_after
            or after in noun_tables().stops
        ):
            return Noncount(at + 1, "pronoun")
        if after in self.tables.vague_nouns or self.word(at + 2) in self.tables.vague_nouns:
            return Noncount(at + 1, "idiom")
        return None

    def _anaphor(self, at: int) -> Noncount | None:
        """ "the two countries", "these three": they point back at what the text has named."""
        before = self.word(at - 1)
        word = self.lower[at]
        small = number_tables("en").words.get(word)
        if small is None or not 2 <= small <= 12:
            return None
        if before in self.tables.anaphors or (small == 2 and before in self.tables.anaphors_two):
            after = self.word(at + 1)
            if (
                plain_unit_after(self.tokens, at + 1, False)
                or after in number_tables("en").scales
                or after in HYPHENS
                or after in number_tables("en").denominators
            ):
                return None
            return Noncount(at + 1, "anaphoric")
        return None


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
