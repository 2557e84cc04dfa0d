"""Which sources speak of one affair: a fair, a building site, a riot, a market.

Where sources are about one thing their claims may be named differently (the fair, the town that it is held in, the mayor who speaks) and
still be of one thing. Two sources are of one affair when their sentences have names in common that few others have, when their figures are
of one market, or when they say much in the same words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, combinations, islice

from factcheck.judging.fields import Field, fields_of, with_titled
from factcheck.judging.named_events import Names, named_events
from factcheck.judging.themes import Theme, is_known_everywhere, themes_of
from factcheck.matching import is_common_word
from factcheck.matching.places import with_places_told_alike
from factcheck.matching.words import split_words
from factcheck.model import Claim, Source

_NAME = re.compile(r"(?<=[a-z,;:’'”\")] )[A-Z][\w’'-]{2,}")
"""A word with a capital that does not open its sentence."""
_SHARED = 2
"""Names that two sources share at least; one is enough where one of them has no more than two."""
_OF_ONE_AFFAIR = 12
"""Sources that may have a name as one affair has it: a name that `n` have, if more, counts 12 / n ("national", "Street", "Europe"). In one store of all
labelled sets that may be read, 115 contradictions joined two sets where names counted in full, and 85 do so now, with three more right ones
within sets; with eight in place of 12, 30 right pairs are lost."""

ALIKE = 0.1
"""Likeness of words from which on two sources are of one affair: in one store of all labelled sets that may be read, 87 in a hundred pairs of
one set reach it, and 5 of others, nearly all of two fairs, two markets or two earthquakes."""
_SURELY_ALIKE = 0.2
"""The same in a store of more than `FEW_SOURCES`, for sources whose figures do not tell of whom they are ("the deal is to close in the fourth
quarter"): in that store 43 contradictions join two sets with it, 47 with .15, and 39 with .3, which loses a right one."""
_STEPS = (0.3, 0.2, 0.15, 0.1, 0.05, 0.0)
"""Of the likeness of words, as it is weighed."""
_ENOUGH = 20
"""Words of a source, three or four sentences, that tell of what it speaks."""
_NEAREST = 8
"""Sources of its affair, those that are most like it, that a source is set against."""
_TOLD_ENOUGH = 4
"""Sources of its affair by name or market from which on a source is set against no other: its affair is known."""
FEW_SOURCES = 12
"""Sources that may all be of one affair, as somebody puts them together: each is set against each other, whether anything joins the two or not. On
labelled sets one agreement in a hundred more is found by it, six on twelve sets when they were new, and 13 more contradictions, six of them right."""
_MOST_OF_A_WORD = 200
"""Sources that have a name or a word; one in more of them finds none, so that the work grows with the sources and no faster."""


@dataclass(frozen=True, slots=True)
class Affairs:
    """What tells of which affair each source is."""

    names: dict[str, frozenset[str]]
    """Source -> names that its claims and their sentences have, without those known everywhere."""
    weights: dict[str, float]
    """Name -> what it counts when two sources share it, 0 to 1: the less, the more sources have it."""
    fields: dict[str, Field]
    """Source -> the market that most of its figures name."""
    titled: dict[str, Field]
    """The same, with the markets that only titles tell: enough to bring texts together; two hold them apart where their names have no word in common."""
    themes: dict[str, Theme]
    """Source -> the words of its sentences."""
    named: dict[str, Names]
    """Claim -> the storms or flights that it is of, by name."""
    telling: frozenset[str]
    """The sources that have words enough to tell of what they speak."""
    known: dict[tuple[str, str], bool] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Two sources -> whether they are of one affair, as far as it was asked before: many claims of two sources meet."""
    known_likeness: dict[tuple[str, str], float] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """The same of how alike they are."""

    def are_one(self, left: str, right: str) -> bool:
        """Whether two sources speak of one affair."""
        known = self.known.get((left, right))
        if known is None:
            known = self._is_told(left, right) or self.likeness(left, right) >= ALIKE
            self.known[left, right] = self.known[right, left] = known
        return known

    def are_two(self, left: str, right: str) -> bool:
        """Whether two sources speak of two affairs: both say enough to tell, and nothing joins them. Where many affairs may be looked at together more is
        needed to join two, however little they say."""
        if self.tell_enough(left, right) and not self.are_one(left, right):
            return True
        if len(self.themes) <= FEW_SOURCES:
            return False
        return not self._is_told(left, right) and self.likeness(left, right) < _SURELY_ALIKE

    def tell_enough(self, left: str, right: str) -> bool:
        """Whether two sources have words enough to tell of what they speak; two sentences have not."""
        return left in self.telling and right in self.telling

    def tell_little(self, left: str, right: str) -> bool:
        """Whether neither of two sources has words enough: both are of a sentence or two."""
        return left not in self.telling and right not in self.telling

    def tell_of_two(self, left: str, right: str) -> bool:
        """Whether two sources that do not tell enough have no name in common."""
        if self.tell_enough(left, right):
            return False
        one, other = self.names.get(left), self.names.get(right)
        return one is None or other is None or one.isdisjoint(other)

    def levels(self, left: str, right: str) -> tuple[str, str]:
        """What speaks for it, for `factcheck.judging.likeness`."""
        likeness = self.likeness(left, right)
        step = next(step for step in _STEPS if likeness >= step)
        told = (
            "names"
            if self._share_names(left, right)
            else "field"
            if self._share_field(left, right)
            else "words"
        )
        return f"affair by {told}", f"texts alike {step:g}"

    def _is_told(self, left: str, right: str) -> bool:
        """Whether names or a market tell that two sources are of one affair."""
        return self._share_names(left, right) or self._share_field(left, right)

    def _is_told_by_text(self, left: str, right: str) -> bool:
        """The same without what titles alone tell, which is less sure."""
        return self._share_names(left, right) or (
            left in self.fields and right in self.fields and self._share_field(left, right)
        )

    def _share_names(self, left: str, right: str) -> bool:
        one, other = self.names.get(left), self.names.get(right)
        if one is None or other is None or one.isdisjoint(other):
            return False
        few = len(one) <= _SHARED or len(other) <= _SHARED
        shared = math.fsum(map(self.weights.__getitem__, one & other))
        return shared >= (1 if few else _SHARED)

    def _share_field(self, left: str, right: str) -> bool:
        one, other = self.titled.get(left), self.titled.get(right)
        return one is not None and other is not None and (one <= other or other <= one)

    def likeness(self, left: str, right: str) -> float:
        """How alike two sources are by their words, 0 to 1."""
        known = self.known_likeness.get((left, right))
        if known is None:
            one, other = self.themes.get(left), self.themes.get(right)
            known = 0.0 if one is None or other is None else one.likeness(other)
            self.known_likeness[left, right] = self.known_likeness[right, left] = known
        return known

    def pairs(self) -> list[tuple[str, str]]:
        """All pairs of sources that are set against each other, in the order of the sources: all, where they are few; else those of one affair, of
        each source the nearest ones."""
        if len(self.themes) <= FEW_SOURCES:
            return list(combinations(self.themes, 2))
        position = {source: at for at, source in enumerate(self.themes)}
        telling = {source: self._telling(source) for source in self.themes}
        by_telling = _Index(telling, position)
        themes = {source: sorted(theme.main.union(telling[source])) for source, theme in self.themes.items()}
        by_words = _Index(themes, position)
        found: set[tuple[str, str]] = set()
        for source in self.themes:
            kin = list(
                islice((other for other in by_telling.near(source) if self._is_told(source, other)), _NEAREST)
            )
            if sum(self._is_told_by_text(source, other) for other in kin) < _TOLD_ENOUGH:
                near = (other for other in by_words.near(source) if other not in kin)
                kin.extend(
                    islice((other for other in near if self.are_one(source, other)), _NEAREST - len(kin))
                )
            found.update(_in_order(source, other, position) for other in kin)
        return sorted(found, key=lambda pair: (position[pair[0]], position[pair[1]]))

    def _telling(self, source: str) -> list[str]:
        """The names of a source and the words of its market."""
        return sorted(self.names.get(source, frozenset()) | self.titled.get(source, frozenset()))


class _Index:
    """Which sources have a word, to find those that have most in common with one."""

    def __init__(self, words: Mapping[str, Sequence[str]], position: Mapping[str, int]) -> None:
        self._words = words
        self._position = position
        self._having: dict[str, list[str]] = {}
        for source, own in words.items():
            for word in own:
                self._having.setdefault(word, []).append(source)

    def near(self, source: str) -> list[str]:
        """The others, those with most in common first; of those with as much, the nearest in the order of the sources."""
        having = map(self._having.__getitem__, self._words[source])
        common = Counter(chain.from_iterable(own for own in having if len(own) <= _MOST_OF_A_WORD))
        common.pop(source, None)
        at = self._position[source]
        place = self._position
        ranked = [(-number, abs(place[other] - at), place[other], other) for other, number in common.items()]
        return [other for _, _, _, other in sorted(ranked)]


def _in_order(left: str, right: str, position: dict[str, int]) -> tuple[str, str]:
    return (left, right) if position[left] < position[right] else (right, left)


@lru_cache(maxsize=65536)
def names_in(sentence: str) -> frozenset[str]:
    """The names of a sentence, without the word that opens it.

    >>> sorted(names_in("Halvern hosts the Lumora fair, says Orla Bell."))
    ['bell', 'lumora', 'orla']
    """
    written = [word for phrase in _NAME.findall(sentence) for word in split_words(phrase)]
    return frozenset(with_places_told_alike(written))


def affairs_of(claims: Sequence[Claim], sources: Sequence[Source] = ()) -> Affairs:
    """The affairs of all sources.

    >>> import factcheck
    >>> from dataclasses import replace
    >>> texts = ("The Amery tram has 11 stations, says Orla Bell.", "In Amery, Orla Bell opened 12 stations.", "Leeds has 40 stations.")
    >>> claims = [replace(claim, source=text) for text in texts for claim in factcheck.extract(text)]
    >>> affairs = affairs_of(claims)
    >>> affairs.are_one(texts[0], texts[1]), affairs.are_one(texts[0], texts[2])
    (True, False)
    """
    sentences: dict[str, set[str]] = {}
    phrases: dict[str, set[str]] = {}
    for claim in claims:
        sentences.setdefault(claim.source, set()).add(claim.sentence)
        phrases.setdefault(claim.source, set()).update((claim.about, claim.where or ""))
    told: dict[str, set[str]] = {}
    for source, own in phrases.items():
        words = {word for phrase in own for word in with_places_told_alike(split_words(phrase))}.union(
            *map(names_in, sentences[source])
        )
        told[source] = {word for word in words if len(word) > 2 and not word.isdigit()}
    counted = Counter(chain.from_iterable(told.values()))
    weights = {
        name: min(1.0, _OF_ONE_AFFAIR / number)
        for name, number in counted.items()
        if not is_known_everywhere(number, len(told)) and not is_common_word(name)
    }
    names = {source: frozenset(names & weights.keys()) for source, names in told.items()}
    fields = fields_of(claims)
    themes = themes_of(claims)
    telling = frozenset(source for source, theme in themes.items() if len(theme.weights) >= _ENOUGH)
    return Affairs(
        names, weights, fields, with_titled(fields, claims, sources), themes, named_events(claims), telling
    )
