"""Two things of a sort that an adjective, a number or a day tells apart: the north tower has 42 floors, the south tower 38; Hall 3 is not Hall 2; by
Tuesday 12 were found, by Friday 40."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.judging.sides import sides_of
from factcheck.lexicon import any_of, load, word_set
from factcheck.matching import is_common_word
from factcheck.matching.claim_key import claim_key
from factcheck.matching.once import once
from factcheck.matching.places import places_of
from factcheck.matching.words import key_words, letters_of
from factcheck.model import Claim

Opposites = frozenset[tuple[str, str, str]]
"""What a sentence tells apart: the set of adjectives (none for a number), the noun, the adjective or number; of days the word that tells it."""
_SHORT = r" (\d{1,2}|[IVX]{2,4})(?![\w%°]|[.,:/-]\d| (?:per ?cent|[mbt]r?illion|thousand|hundred)\b)"
_SHORT_NUMBER, _NUMBERED = re.compile(_SHORT), re.compile(rf"\b([A-Z][\w-]+|[a-z]{{3,}}){_SHORT}")
"""A short number, which half of all sentences have not; a word with one behind it: "Hornsea 2", "reactor 3"."""
_DIGIT = re.compile(r"\d")


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
    return re.compile(rf"\b({any_of(_sets())}) ([a-z]{{3,}})")


@lru_cache(maxsize=1)
def _until() -> re.Pattern[str]:
    """The day on or until which something was counted: "by noon on Friday"."""
    told = load("opposites")["until"]
    words = any_of(sorted(told["words"].split(", "), key=len, reverse=True))
    return re.compile(rf"(?:\b(?:{words}) (?:[a-z]+ ){{0,3}}?|^on )({told['days'].replace(' ', '|')})\b")


@lru_cache(maxsize=1)
def _letters() -> tuple[frozenset[str], frozenset[str]]:
    """What stands in a sentence with one of the adjectives; with one of the days."""
    return frozenset().union(*map(letters_of, _sets())), letters_of(load("opposites")["until"]["days"])


@once
def opposites_of(claim: Claim) -> Opposites:
    """The things of a sort that the sentence of a claim tells apart from others; empty for most.

    >>> import factcheck
    >>> [(noun, side) for _, noun, side in opposites_of(factcheck.extract("The north tower has 42 floors.")[0])]
    [('tower', 'north/northern')]
    >>> [side for _, _, side in opposites_of(factcheck.extract("By Friday 40 homes had been built.")[0])]
    ['friday']
    """
    told = (
        _told_in(claim.sentence)
        | _directed_in(claim.sentence)
        | sides_of(claim)
        | _shocks_of(claim)
        | _harmed_of(claim)
        | _segment_of(claim)
        | (_NONE if claim.when else _relative_in(claim.sentence))
    )
    numbered = _numbered_in(claim.sentence)
    if not numbered:
        return told
    own = _DIGIT.search(claim.sentence, max(0, claim.span.start - claim.sentence_start))
    return told.union(one for at, one in numbered if own is None or at != own.start())


_TENTHS = 4
"""Tenths of a magnitude by which those who measured one earthquake may be off on either side: of eleven such contradictions of the labelled sets none is
more than four tenths, and of two earthquakes told apart there one pair is fourteen."""


def _shocks_of(claim: Claim) -> Opposites:
    """The magnitudes, in tenths, that an earthquake of this one may be told to have: 6.6 and 7.9 are of two, 6.6 and 7.0 may be of one, and so may
    6.8 and 8.6, whose digits are swapped.

    >>> import factcheck
    >>> one, other, third = (opposites_of(factcheck.extract(f"A magnitude {told} earthquake struck.")[0]) for told in ("6.6", "7.9", "7.0"))
    >>> are_opposite(one, other), are_opposite(one, third)
    (True, False)
    """
    quantity, frame = claim.quantity, claim.frame
    if "magnitude" not in (frame.measure, frame.head) or quantity.unit != "count":
        return _NONE
    tenths = round(10 * quantity.stated[0])
    swapped = 10 * (tenths % 10) + tenths // 10
    return frozenset(
        ("magnitude", "earthquake", str(told))
        for told in (*range(tenths - _TENTHS, tenths + _TENTHS + 1), swapped)
    )


_NONE: Opposites = frozenset()


def _harmed_of(claim: Claim) -> Opposites:
    """How those who are counted came to harm, where that excludes the other ways: "81 confirmed dead" are not "81 still missing".

    >>> import factcheck
    >>> dead, missing = (opposites_of(factcheck.extract(f"81 people are {how}.")[0]) for how in ("dead", "missing"))
    >>> are_opposite(dead, missing)
    True
    """
    return frozenset(("harm", "people", role) for role in claim_key(claim).subject.role if role in _HARMED)


def _segment_of(claim: Claim) -> Opposites:
    """The segment of a market that a figure is of, by the words before that noun: "the cloud segment" is not "the on-premise segment".

    >>> import factcheck
    >>> one, other, third = (opposites_of(factcheck.extract(f"The {name} segment held 40% of sales.")[0]) for name in ("tea", "coffee", "green tea"))
    >>> are_opposite(one, other), are_opposite(one, third)
    (True, False)
    """
    *words, noun = claim.frame.head.casefold().split() or [""]
    if noun not in _SEGMENTS:
        return _NONE
    return frozenset(("segment", "segment", word) for word in key_words(" ".join(words)))


_SEGMENTS = frozenset(("segment", "sub-segment", "subsegment", "category"))
"""Nouns of the parts into which reports divide a market."""

_HARMED = frozenset(("killed", "injured", "missing"))
"""Roles of which tolls tell side by side; "dead or missing" has two of them, and is told apart from neither."""


@lru_cache(maxsize=65536)
def _numbered_in(sentence: str) -> tuple[tuple[int, tuple[str, str, str]], ...]:
    """The things of a sentence that have a number behind their name, each with the place of the number."""
    if _SHORT_NUMBER.search(sentence) is None or _DIGIT.search(sentence) is None:
        return ()
    return tuple(
        (match.start(2), ("", match[1].casefold(), match[2]))
        for match in _NUMBERED.finditer(sentence)
        if _has_numbers(match[1])
    )


@lru_cache(maxsize=4096)
def _has_numbers(word: str) -> bool:
    """Whether what a word names may have a number: a name, or a noun like "reactor"."""
    lower = word.casefold()
    if lower in word_set("opposites", "numbered", "nouns"):
        return True
    dates = load("dates")["en"]
    if (
        not word[0].isupper()
        or lower in dates["months"]
        or lower in dates["weekdays"]
        or is_common_word(lower)
    ):
        return False
    return all(lower not in words.split() for words in load("closed_class")["tags"].values())


@lru_cache(maxsize=65536)
def _told_in(sentence: str) -> Opposites:
    letters, (adjectives, days) = letters_of(sentence), _letters()
    told: set[tuple[str, str, str]] = set()
    if not adjectives.isdisjoint(letters):
        nouns, sets = word_set("opposites", "besides", "nouns"), _sets()
        pairs = _pattern().findall(sentence.casefold())
        told = {(sets[word][0], noun, sets[word][1]) for word, noun in pairs if noun not in nouns}
    told |= {("part", "", side) for side in _part().findall(sentence.casefold())}
    if not days.isdisjoint(letters):
        told |= {("until", "day", day) for day in _until().findall(sentence.casefold())}
    return frozenset(told)


@lru_cache(maxsize=1)
def _part() -> re.Pattern[str]:
    return re.compile(rf"^in the ({load('opposites')['parts']['sides'].replace(' ', '|')})\b")


@lru_cache(maxsize=65536)
def _relative_in(sentence: str) -> Opposites:
    """Which one of its time a sentence tells of: "last year's fair"."""
    return frozenset(("relative", time, word) for word, time in _relative().findall(sentence.casefold()))


@lru_cache(maxsize=1)
def _relative() -> re.Pattern[str]:
    told = load("opposites")["relative"]
    words, times = (told[name].replace(" ", "|") for name in ("words", "times"))
    return re.compile(rf"\b({words}) ({times})['’]s\b")


@lru_cache(maxsize=65536)
def _directed_in(sentence: str) -> Opposites:
    """What goes to a place, or comes from one: "exports to China"."""
    if word_set("opposites", "directed", "nouns").isdisjoint(letters_of(sentence)):
        return frozenset()
    return frozenset(
        (way, noun, place) for noun, way, name in _directed().findall(sentence) for place in places_of(name)
    )


@lru_cache(maxsize=1)
def _directed() -> re.Pattern[str]:
    nouns = "|".join(sorted(word_set("opposites", "directed", "nouns")))
    return re.compile(rf"\b((?i:{nouns})) (to|from) (?:the )?([A-Z][\w-]+(?: [A-Z][\w-]+)*)")


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
