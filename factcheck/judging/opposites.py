"""Two things of a sort that an adjective, a number or a day tells apart: the north tower has 42 floors, the south tower 38; by Tuesday 12 were found,
by Friday 40; week 12 had 410 cases, week 13 had 522."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.judging.themes import letters_of
from factcheck.lexicon import load, word_set
from factcheck.model import Claim

Opposites = frozenset[tuple[str, str, str]]
"""What a sentence tells apart: the set of adjectives, the noun, the adjective; of days and of what has a number of its own, the word that tells it."""


@lru_cache(maxsize=1)
def _sets() -> dict[str, tuple[str, str]]:
    """Adjective -> the set that it is of, by its first word, and by which of its forms it is compared."""
    told: dict[str, tuple[str, str]] = {}
    for line in load("opposites")["sets"]["told"]:
        for forms in line.split():
            told.update(dict.fromkeys(forms.split("/"), (line, forms)))
    return told


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(map(re.escape, _sets()))}) ([a-z]{{3,}})")


@lru_cache(maxsize=1)
def _labels() -> re.Pattern[str]:
    """What is told apart by the day on or until which it was counted, or by the number that it has: "by noon on Friday", "in week 12"."""
    told = load("opposites")
    days = told["until"]["days"].replace(" ", "|")
    words = "|".join(sorted(told["until"]["words"].split(", "), key=len, reverse=True))
    numbered = told["numbered"]["nouns"].replace(" ", "|")
    until = rf"(?:\b(?:{words}) (?:[a-z]+ ){{0,3}}?|^on )({days})"
    return re.compile(rf"(?:{until}|(?:^|\b(?:in|of|on|during) )({numbered}) (\d{{1,3}}))\b")


@lru_cache(maxsize=1)
def _letters() -> frozenset[str]:
    """What stands in a sentence with one of the adjectives, days and nouns."""
    told = load("opposites")
    labels = letters_of(told["until"]["days"]) | letters_of(told["numbered"]["nouns"])
    return labels.union(*map(letters_of, _sets()))


def opposites_of(claim: Claim) -> Opposites:
    """The things of a sort that the sentence of a claim tells apart from others; empty for most.

    >>> import factcheck
    >>> [(noun, side) for _, noun, side in opposites_of(factcheck.extract("The north tower has 42 floors.")[0])]
    [('tower', 'north/northern')]
    >>> [side for _, _, side in opposites_of(factcheck.extract("By Friday 40 bodies had been found.")[0])]
    ['friday']
    """
    return _told_in(claim.sentence)


@lru_cache(maxsize=65536)
def _told_in(sentence: str) -> Opposites:
    if _letters().isdisjoint(letters_of(sentence)):
        return frozenset()
    nouns, sets = word_set("opposites", "besides", "nouns"), _sets()
    plain = sentence.casefold()
    told = {
        (sets[word][0], noun, sets[word][1]) for word, noun in _pattern().findall(plain) if noun not in nouns
    }
    labels = _labels().findall(plain)
    told |= {("until", "day", day) if day else ("numbered", noun, number) for day, noun, number in labels}
    return frozenset(told)


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
