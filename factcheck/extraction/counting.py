"""Finds what a figure counts: the noun behind it, the one it shares with the figure before, a magnitude's name."""

from __future__ import annotations

from factcheck.extraction.digits import number_tables
from factcheck.extraction.figures import Figure
from factcheck.extraction.hedges import JOINED
from factcheck.extraction.kinds import change_tables
from factcheck.extraction.mending import is_superlative
from factcheck.extraction.nouns import counted_after, foreign_noun
from factcheck.extraction.tokens import HYPHENS, TokenView
from factcheck.extraction.types import Mention, Tokens
from factcheck.extraction.units import plain_unit_after
from factcheck.extraction.word_classes import verb_forms
from factcheck.lexicon import word_set
from factcheck.model import Kind

_DETERMINERS = frozenset(["the", "these", "those", "its", "their", "our", "his", "her"])

_OF_MANY = frozenset(["last", "first", "next", "past", "remaining", "other", "top"])
"""Words between "14 of their" and the number of all."""

_HEDGES = frozenset(["roughly", "about", "approximately", "nearly", "almost", "some", "estimated"])
"""Words between "the town's" and the number of all."""

_BEFORE_MAGNITUDE = frozenset(
    [
        "of",
        "at",
        "a",
        "an",
        "least",
        "about",
        "as",
        "was",
        "is",
        "were",
        "over",
        "than",
        "more",
        "around",
        "-",
    ]
)
"""Words that may stand between "magnitude" and its number."""

_ALMOST = frozenset(("nearly", "almost", "about", "around", "roughly", "some", "just"))
"""May stand before the points by which a share moved."""
_HUNDRED = 100
"""Percentage points beyond which no share can move."""

_COMPARED = frozenset(
    [
        "better",
        "worse",
        "below",
        "above",
        "higher",
        "lower",
        "more",
        "less",
        "fewer",
        "ahead",
        "behind",
        "up",
        "down",
        "short",
    ]
)
"""Words behind "7 points" that compare."""


_NO_PARTS = frozenset(["to", "or", "and"])
"""Words that a hyphen joins to a number and that it does not count."""


class CountReader(TokenView):
    """Looks for what the figures of one sentence count."""

    __slots__ = ("language", "used")

    def __init__(self, tokens: Tokens, used: bytearray, language: str) -> None:
        super().__init__(tokens)
        self.used = used
        self.language = language

    def counted(self, figure: Figure) -> tuple[int, int] | None:
        """The tokens of the noun phrase that a figure counts."""
        if figure.unit is not None or figure.numeral.fraction:
            return None
        here = figure.last
        if self.word(here) in HYPHENS and self.word(here + 1) in JOINED and self.glued(here):
            here += 2
        if self.word(here) in HYPHENS and self.glued(here):
            if self.word(here + 1) == "strong" and self.word(here + 2)[:1].isalpha():
                return here + 2, here + 3  # "a 600-strong crew"
            joined = self.glued(here + 1) and self.word(here + 1)[:1].isalpha()
            return (here + 1, here + 2) if joined and self.word(here + 1) not in _NO_PARTS else None
        if self.word(here) == "of":
            here += 1
            whose = self._possessive(here)
            if whose:
                here = whose
            elif self.word(here) in _DETERMINERS or self._is_number(here):
                here += self.word(here) in _DETERMINERS
                here = self._past_number(here)
            elif not figure.numeral.scaled:
                return None
        if self._part_does(figure):
            return None
        if self.language != "en":
            return foreign_noun(self.tokens, here)
        if (described := self._described(here)) is not None:
            return described
        found = counted_after(self.tokens, here, self.used, one=figure.low == figure.high == 1)
        return (
            None if found == (here, here + 1) and self.word(here) == "strong" else found
        )  # "a crowd 9,000 strong"

    def _part_does(self, figure: Figure) -> bool:
        """Whether a verb of the past follows a part of what opens the sentence: "Of the 214 tested, three returned adverse findings"."""
        if (
            self.word(0) != "of"
            or self.word(figure.first - 1) != ","
            or "," in self.lower[: figure.first - 1]
        ):
            return False
        form = verb_forms().get(self.word(figure.last))
        return form is not None and form.form == "past"

    def _described(self, at: int) -> tuple[int, int] | None:
        """The counted noun behind an adjective with a number: "passes" of "35,000 four-day passes", "three-bedroom houses" of "26 three-bedroom houses"."""
        ordinal = self.word(at) in number_tables(self.language).denominators  # "one third-degree murder"
        if not ((self._is_number(at) or ordinal) and self.word(at + 1) in HYPHENS and self.glued(at + 1)):
            return None
        noun = at + 2
        while self.word(noun + 1) in HYPHENS and self.glued(noun) and self.glued(noun + 1):
            noun += 2
        found = counted_after(self.tokens, noun + 1, self.used) if self.word(noun)[:1].isalpha() else None
        if found is None or found[0] != noun + 1:
            return None
        measured = plain_unit_after(self.tokens, at + 2, False) is not None
        return found if measured else (at, found[1])

    def _past_number(self, at: int) -> int:
        """Past the number of all, with its magnitude and a word that hedges it or picks some: "the town's roughly 3,000 houses", "today's 5.6 billion
        people", "America's biggest 500 firms"."""
        here = at + (self.word(at) in _HEDGES or self.word(at) in _OF_MANY or is_superlative(self.word(at)))
        if not self._is_number(here):
            return at
        return here + 1 + (self.word(here + 1) in number_tables(self.language).scales)

    def _is_number(self, at: int) -> bool:
        return self.number(at) or self.word(at) in number_tables(self.language).words

    def _possessive(self, at: int) -> int | None:
        """The token behind "the European Union's" and the number behind that; None when nobody is named."""
        for here in range(at, min(at + 4, self.size)):
            if self.lower[here].endswith(("'s", "’s")):
                return self._past_number(here + 1)
            if not self.text[here][0].isalpha() or self.lower[here] in ("of", "and", "in"):
                return None
        return None

    def points(self, figure: Figure, counted: tuple[int, int] | None, found: list[Mention]) -> bool:
        """Whether "points" behind a share or a rate are percentage points: "38 percent, 7 points below"."""
        if (
            counted is None
            or self.word(counted[1] - 1) not in ("points", "point")
            or abs(figure.high) >= _HUNDRED
        ):
            return False
        before = figure.first - 1
        before -= self.word(before) in _ALMOST  # "up nearly five points"
        moved = self.word(before) in {"by", "of", *change_tables().before}
        if not moved and self.word(counted[1]) not in _COMPARED:
            return False
        behind = self.lower[counted[1] : counted[1] + 4]
        if behind[:1] == ["to"] and not {"percent", "per", "%"}.isdisjoint(behind):
            return True  # "dropped eight points to 54 percent"
        rates = [m.quantity.kind for m in found if m.quantity.unit in ("percent", "percentage_point")]
        return bool(rates) and rates[-1] is not Kind.CHANGE and not {"index", "indices"} & {*self.lower}

    def magnitude(self, figure: Figure) -> tuple[int, int] | None:
        """The word "magnitude" beside its number: "magnitude 7.8", "a magnitude of at least 6", "6.1 magnitude quake", "Mw 6.3"."""
        if figure.unit is not None or figure.high > 12 or figure.numeral.scaled:
            return None
        here = figure.last
        here += self.word(here) in HYPHENS
        if self.word(here) in word_set("context", "magnitudes"):
            return here, here + 1
        if self.word(here) == "on" and "richter" in self.lower[here + 1 : here + 3]:
            return here + 2, here + 3
        for at in range(figure.first - 1, max(-1, figure.first - 7), -1):
            if self.lower[at] in word_set("context", "magnitudes"):
                return at, at + 1
            if self.lower[at] not in _BEFORE_MAGNITUDE:
                return None
        return None
