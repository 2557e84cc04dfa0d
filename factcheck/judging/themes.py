"""How alike two sources are by the words of the sentences that hold their figures.

The cosine of their words, each weighted by how often a source has it and by how few sources have it (tf-idf, Salton and Buckley 1988).
A run may be of one affair alone, where the words that matter are in every source; so it is weighed as if others stood beside it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import chain
from operator import mul

from factcheck.matching import content_words
from factcheck.matching.once import once
from factcheck.model import Claim

_BESIDE = 50
"""Sources on other things that are thought beside those at hand. With 20 or 100 the labelled sets, each alone and all in one store, are told
apart no better."""
_FEWEST = 4
"""Words in common that say something."""
_FEW, _MOST_COMMON = 12, 0.2
"""What more sources than these have, in number and in share, is known everywhere and joins none."""
_MAIN_WORDS = 12
"""Words by which a source is found."""


@dataclass(frozen=True, slots=True)
class Theme:
    """What a source speaks of."""

    weights: Mapping[str, float]
    """Word -> its weight, in the order of the words, so that sums come out the same; the squares add up to 1."""
    main: frozenset[str]
    """The words with the greatest weights."""

    def likeness(self, other: Theme) -> float:
        """The cosine, 0 to 1; 0 with less than four words in common, which two sentences have by chance.

        >>> one = Theme({"tram": 0.6, "cost": 0.6, "line": 0.4, "stop": 0.36}, frozenset())
        >>> other = Theme({"tram": 0.8, "cost": 0.5, "line": 0.3, "stop": 0.2}, frozenset())
        >>> round(one.likeness(other), 2)
        0.97
        """
        few, many = self.weights, other.weights
        if len(few) > len(many):
            few, many = many, few
        common = few.keys() & many.keys()
        return sum([few[word] * many[word] for word in sorted(common)]) if len(common) >= _FEWEST else 0.0


@once
def words_of(claim: Claim) -> frozenset[str]:
    """The content words of a claim's sentence."""
    return content_words(claim.sentence)


def is_known_everywhere(number: int, sources: int) -> bool:
    """Whether a word or name that so many of the sources have joins none.

    >>> is_known_everywhere(12, 12), is_known_everywhere(14, 60), is_known_everywhere(14, 80)
    (False, True, False)
    """
    return number > max(_FEW, _MOST_COMMON * sources)


def themes_of(claims: Sequence[Claim]) -> dict[str, Theme]:
    """Source -> its theme."""
    sentences: dict[str, dict[str, Claim]] = {}
    for claim in claims:
        sentences.setdefault(claim.source, {}).setdefault(claim.sentence, claim)
    counted = {source: _counted(said.values()) for source, said in sentences.items()}
    having = Counter(chain.from_iterable(counted.values()))
    rarity = {
        word: math.log((len(counted) + _BESIDE) / (number + 1))
        for word, number in having.items()
        if not is_known_everywhere(number, len(counted))
    }
    return {source: _theme(words, rarity) for source, words in counted.items()}


def _counted(said: Iterable[Claim]) -> Counter[str]:
    return Counter(chain.from_iterable(map(words_of, said)))


def _theme(counted: Mapping[str, int], rarity: Mapping[str, float]) -> Theme:
    weights = {
        word: (1 + math.log(number)) * rarity[word]
        for word, number in sorted(counted.items())
        if word in rarity
    }
    length = math.sqrt(sum(map(mul, weights.values(), weights.values()))) or 1.0
    main = nlargest(_MAIN_WORDS, zip(weights.values(), weights, strict=True))
    return Theme(
        {word: weight / length for word, weight in weights.items()}, frozenset(word for _, word in main)
    )
