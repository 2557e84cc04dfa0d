"""How people died, as far as the sentence tells: 18 who drowned and 27 who suffocated are the dead of two affairs."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.lexicon import load
from factcheck.matching.once import once
from factcheck.matching.words import letters_of
from factcheck.model import Claim


@lru_cache(maxsize=1)
def _manners() -> dict[str, frozenset[str]]:
    """Word -> the manners of which it tells."""
    told: dict[str, frozenset[str]] = {}
    for manner, words in load("manners")["manners"].items():
        for word in words.split():
            told[word] = told.get(word, frozenset()) | {manner}
    return told


@lru_cache(maxsize=1)
def _shots() -> re.Pattern[str]:
    """Fire that is shots: "police opened fire"."""
    told = load("manners")["shots"]
    phrases, shooters = ("|".join(told[key]) for key in ("phrases", "shooters"))
    return re.compile(rf"\b(?:{phrases}|(?:{shooters}) (?:open )?fire)\b")


@lru_cache(maxsize=1)
def _shooting() -> frozenset[str]:
    """The longest word of each phrase of shots, and what the shooters open."""
    phrases = load("manners")["shots"]["phrases"]
    return frozenset((*(max(letters_of(phrase), key=len) for phrase in phrases), "fire"))


@once
def manners_of(claim: Claim) -> frozenset[str]:
    """The manners of death that the sentence of a count tells of, whatever it counts; empty for figures that count nothing.

    >>> import factcheck
    >>> sorted(manners_of(factcheck.extract("The trial is over the drowning of 18 migrants.")[0]))
    ['drowned']
    >>> sorted(manners_of(factcheck.extract("Four people died when police opened fire.")[0]))
    ['shot']
    >>> sorted(manners_of(factcheck.extract("A fire at a nightclub killed 143 people.")[0]))
    ['burnt']
    """
    if claim.quantity.unit != "count":
        return frozenset()
    return _told_in(claim.sentence)


@lru_cache(maxsize=65536)
def _told_in(sentence: str) -> frozenset[str]:
    known, letters = _manners(), letters_of(sentence)
    if _shooting().isdisjoint(letters) and known.keys().isdisjoint(letters):
        return frozenset()
    words = known.keys() & letters_of(_shots().sub(" gunfire ", sentence.casefold()))
    return frozenset().union(*(known[word] for word in words))


def of_other_manners(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences tell how people died, by the manners they tell of, and nobody dies in both ways at once."""
    return bool(one and other) and one.isdisjoint(other)
