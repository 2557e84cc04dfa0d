"""Two things of a sort that an adjective or a number tells apart, and two groups of people: the north tower has 42 floors, the south tower
38; terminal 2 and terminal 3; what women earn, and what men earn."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.judging.themes import letters_of
from factcheck.lexicon import load, word_set
from factcheck.model import Claim

Opposites = frozenset[tuple[str, str, str]]
"""What a sentence tells apart: the set of adjectives, the noun, the adjective; of people the set and the group."""


@lru_cache(maxsize=2)
def _sets(field: str) -> dict[str, tuple[str, str]]:
    """Adjective or group -> the set that it is of, by its first word, and by which of its forms it is compared."""
    told: dict[str, tuple[str, str]] = {}
    for line in load("opposites")["sets"][field]:
        for forms in line.split():
            told.update(dict.fromkeys(forms.split("/"), (line, forms)))
    return told


@lru_cache(maxsize=1)
def _numbered() -> re.Pattern[str]:
    nouns = "|".join(load("opposites")["sets"]["numbered"].split())
    return re.compile(rf"\b((?i:{nouns})) ((?:[1-9]\d?|[A-H])\b)(?! ?[%.,:]?\d)")


@lru_cache(maxsize=1)
def _groups() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(_sets('groups'))})(?![\w'’])")


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(map(re.escape, _sets('told')))}) ([a-z]{{3,}})")


@lru_cache(maxsize=2)
def _letters(field: str) -> frozenset[str]:
    """What stands in a sentence with one of the words."""
    words = _sets(field) if field != "numbered" else load("opposites")["sets"][field].split()
    return frozenset().union(*map(letters_of, words))


def opposites_of(claim: Claim) -> Opposites:
    """The things of a sort that the sentence of a claim tells apart from others; empty for most.

    >>> import factcheck
    >>> [(noun, side) for _, noun, side in opposites_of(factcheck.extract("The north tower has 42 floors.")[0])]
    [('tower', 'north/northern')]
    >>> [(noun, side) for _, noun, side in opposites_of(factcheck.extract("Terminal 2 handled 4 million passengers.")[0])]
    [('terminal', '2')]
    """
    return _told_in(claim.sentence, claim.quantity.unit != "count")


@lru_cache(maxsize=65536)
def _told_in(sentence: str, of_groups: bool = False) -> Opposites:
    letters = letters_of(sentence)
    found: set[tuple[str, str, str]] = set()
    if not _letters("told").isdisjoint(letters):
        nouns, sets = word_set("opposites", "besides", "nouns"), _sets("told")
        told = _pattern().findall(sentence.casefold())
        found.update((sets[word][0], noun, sets[word][1]) for word, noun in told if noun not in nouns)
    if not _letters("numbered").isdisjoint(letters):
        found.update(("", noun.casefold(), number) for noun, number in _numbered().findall(sentence))
    if of_groups and not _letters("groups").isdisjoint(letters):
        groups = _sets("groups")
        told_groups = _groups().findall(sentence.casefold().replace("’", "'"))
        found.update((groups[word][0], "", groups[word][1]) for word in told_groups)
    return frozenset(found)


def are_opposite(one: Opposites, other: Opposites) -> bool:
    """Whether two sentences tell of two things of one sort: of the north tower, and of the south tower; a sentence that tells of both may be of either.

    >>> are_opposite(_told_in("The old bridge had 4 lanes."), _told_in("The new bridge has 6 lanes."))
    True
    >>> are_opposite(_told_in("The old bridge had 4 lanes."), _told_in("The new bridge has 6 lanes, the old bridge 4."))
    False
    """
    if not one or not other:
        return False
    return any(
        {word for sort, noun, word in one if (sort, noun) == key}.isdisjoint(
            word for sort, noun, word in other if (sort, noun) == key
        )
        for key in {(sort, noun) for sort, noun, _ in one} & {(sort, noun) for sort, noun, _ in other}
    )
