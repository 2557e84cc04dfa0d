"""Which sources speak of one affair: a fair, a building site, a riot, a market.

Where sources are about one thing their claims may be named differently (the fair, the town that it is held in, the mayor who speaks) and
still be of one thing. Two sources are of one affair when their sentences have names in common that few others have.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from factcheck.matching import is_common_word, plain_words
from factcheck.model import Claim

_NAME = re.compile(r"(?<=[a-z,;:’'”\")] )[A-Z][\w’'-]{2,}")
"""A word with a capital that does not open its sentence."""
_FEW = 12
"""A name in more sources than this, and in more than a fifth of all, is known everywhere and joins none."""
_MOST_COMMON = 0.2
_SHARED = 2
"""Names that two sources share at least; one is enough where one of them has no more than two."""

_NEAREST = 8
"""Sources of its affair, those with most names in common, that a source is set against."""
_MOST_OF_A_NAME = 200
"""Sources that have a name; a name in more of them finds none, so that the work grows with the sources and no faster."""


@dataclass(frozen=True, slots=True)
class Affairs:
    """The names of each source."""

    names: dict[str, frozenset[str]]
    """Source -> names that its claims and their sentences have, without those known everywhere."""

    def are_one(self, left: str, right: str) -> bool:
        """Whether two sources speak of one affair."""
        one, other = self.names.get(left, frozenset()), self.names.get(right, frozenset())
        return len(one & other) >= min(_SHARED, max(1, min(len(one), len(other)) - 1))

    def pairs(self) -> list[tuple[str, str]]:
        """All pairs of sources of one affair, in the order of the sources; of each source the nearest ones, where there are many."""
        known: dict[str, list[str]] = {}
        for source, names in self.names.items():
            for name in names:
                known.setdefault(name, []).append(source)
        position = {source: at for at, source in enumerate(self.names)}
        found: set[tuple[str, str]] = set()
        for source, names in self.names.items():
            common = Counter(
                other
                for name in sorted(names)
                if len(known[name]) <= _MOST_OF_A_NAME
                for other in known[name]
                if other != source
            )
            near = sorted(
                common, key=lambda other: (-common[other], abs(position[other] - position[source]), other)
            )
            kin = (other for other in near if self.are_one(source, other))
            found.update(_in_order(source, other, position) for other in islice(kin, _NEAREST))
        return sorted(found, key=lambda pair: (position[pair[0]], position[pair[1]]))


def _in_order(left: str, right: str, position: dict[str, int]) -> tuple[str, str]:
    return (left, right) if position[left] < position[right] else (right, left)


@lru_cache(maxsize=65536)
def names_in(sentence: str) -> frozenset[str]:
    """The names of a sentence, without the word that opens it.

    >>> sorted(names_in("Halvern hosts the Lumora fair, says Orla Bell."))
    ['bell', 'lumora', 'orla']
    """
    return frozenset(word for phrase in _NAME.findall(sentence) for word in plain_words(phrase))


def affairs_of(claims: Sequence[Claim]) -> Affairs:
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
        for sentence in sentences[source]:
            own.update(_NAME.findall(sentence))
        words = {word for phrase in own for word in plain_words(phrase)}
        told[source] = {word for word in words if len(word) > 2 and not word.isdigit()}
    counted = Counter(name for names in told.values() for name in names)
    most = max(_FEW, _MOST_COMMON * len(told))
    known = {name for name, number in counted.items() if number <= most and not is_common_word(name)}
    return Affairs({source: frozenset(names & known) for source, names in told.items()})
