"""Words -> places: which country, region or city bounds a figure, and which place lies in which.

A place is a code: `TR` (a country), `-EUROPE` (a region of several), `TR/ankara` (a city or province in a country),
`ID/sumatra/aceh` (a place within that), `?/foo` (a name that the lexicon does not know).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from factcheck.lexicon import load
from factcheck.matching.synonyms import is_common_word
from factcheck.matching.words import plain, split_words

WORLD = "-WORLD"
"""The code of the whole world."""
_BEHIND = 9
"""Words behind a country in which its province is looked for: "Indonesia's northern province of Aceh"."""
Places = frozenset[str]
"""Codes of the places of one figure; empty when unknown."""


def split_places(words: Sequence[str]) -> tuple[Places, list[str]]:
    """The places that stand among the words of a phrase, and the words that are left.

    A name must be written with a capital ("us" is no country), but for the whole world.

    >>> split_places(["U.S.", "homeland", "security", "market"])
    (frozenset({'US'}), ['homeland', 'security', 'market'])
    """
    places, rest = _places_among(words)
    return (narrowest(places) if places else frozenset()), rest


def with_places_told_alike(words: Sequence[str]) -> list[str]:
    """The words of names, of which those of a place have one form: "Zambian", "Zambians" and "Zambia", "Hanover" and "Hannover".

    >>> with_places_told_alike(["Zambian", "Airways"]) == with_places_told_alike(["Zambia", "Airways"])
    True
    >>> with_places_told_alike(["Zambians"]) == with_places_told_alike(["Zambia"])
    True
    """
    places, rest = _places_among([_of_one(word) for word in words])
    named = list(map(plain, rest))
    return [*named, *(f"place {place}" for place in sorted(places))] if places else named


def _of_one(word: str) -> str:
    """The singular of those who come from somewhere: "Zambian" for "Zambians"; other words stay."""
    return word[:-1] if word.endswith(("ans", "is")) and (plain(word[:-1]),) in _names()[0] else word


def _places_among(words: Sequence[str]) -> tuple[set[str], list[str]]:
    """All places that stand among words, one within another as well, and the words that are left."""
    names, longest, first_words = _names()
    folded = list(map(plain, words))
    if first_words.isdisjoint(folded):
        return set(), list(words)
    places: set[str] = set()
    rest: list[str] = []
    position = 0
    while position < len(words):
        begins = folded[position] in first_words
        for length in range(min(longest, len(words) - position), 0, -1) if begins else ():
            code = names.get(tuple(folded[position : position + length]))
            if code is not None and _written_as_name(words[position], code):
                places.add(code)
                position += length
                break
        else:
            rest.append(words[position])
            position += 1
    return places, rest


def _written_as_name(word: str, code: str) -> bool:
    return code == WORLD or (
        word[0].isupper() and (code not in ("US", "IT") or len(word) > 2 or word.isupper())
    )


@lru_cache(maxsize=65536)
def places_of(phrase: str) -> Places:
    """The places that a phrase names; a name that the lexicon does not know is a place of its own.

    >>> sorted(places_of("Paris, France")), sorted(places_of("Turkey and Syria")), sorted(places_of("the province of Foo"))
    (['FR/paris'], ['SY', 'TR'], ['?/foo'])
    """
    places, rest = split_places(split_words(phrase))
    names = (plain(word) for word in rest if word[0].isupper())
    unknown = " ".join(name for name in names if name not in _around() and not is_common_word(name))
    if unknown and not any("/" in place for place in places):
        country = (
            next((place for place in sorted(places) if not place.startswith("-")), "?")
            if len(places) == 1
            else "?"
        )
        return frozenset((f"{country}/{unknown}",))
    return places


def narrowest(places: Iterable[str]) -> Places:
    """The places without those that another one of them lies in.

    >>> sorted(narrowest({"-EUROPE", "FR", "FR/paris", "DE"}))
    ['DE', 'FR/paris']
    """
    kept = set(places)
    return frozenset(
        place for place in kept if not any(other != place and place in _containers(other) for other in kept)
    )


def contains(outer: Places, inner: Places) -> bool:
    """Whether every inner place is one of the outer ones or lies in one, and the two are not equal.

    >>> contains(frozenset({"TR", "SY"}), frozenset({"TR"})), contains(frozenset({"TR"}), frozenset({"TR"}))
    (True, False)
    """
    if outer == inner or not outer or not inner:
        return False
    return all(place in outer or not outer.isdisjoint(_containers(place)) for place in inner)


def inner_place(places: Places, sentence: str) -> Places:
    """The province or city that a sentence names right behind its only country: "Indonesia's Aceh province". Of countries in several words ("the
    United States") none is looked for.

    >>> sorted(inner_place(frozenset({"ID"}), "A quake hit Indonesia's northern province of Aceh on Tuesday."))
    ['ID/sumatra/aceh']
    """
    if len(places) != 1:
        return frozenset()
    (country,) = places
    if "/" in country or country.startswith("-"):
        return frozenset()
    words, (names, _, _) = split_words(sentence), _names()
    for start, word in enumerate(words):
        if word[0].isupper() and names.get((plain(word),)) == country and _written_as_name(word, country):
            inner, _ = split_places(words[start + 1 : start + 1 + _BEHIND])
            if len(inner) == 1 and contains(places, inner):
                return inner
    return frozenset()


@lru_cache(maxsize=4096)
def _containers(place: str) -> frozenset[str]:
    """Everything that a place lies in."""
    if place == WORLD:
        return frozenset()
    found = {WORLD}
    country, slash, _ = place.partition("/")
    outer = place.rpartition("/")[0]
    while outer and outer != "?":
        found.add(outer)
        outer = outer.rpartition("/")[0]
    inside = _regions()
    waiting = [country if slash else place]
    while waiting:
        for region in inside.get(waiting.pop(), ()):
            if region not in found:
                found.add(region)
                waiting.append(region)
    return frozenset(found)


@lru_cache(maxsize=1)
def _regions() -> dict[str, tuple[str, ...]]:
    """Country or region -> the regions it lies in."""
    table: dict[str, list[str]] = {}
    for region, members in load("places")["inside"].items():
        for member in members.split():
            table.setdefault(member, []).append(region)
    return {member: tuple(regions) for member, regions in table.items()}


@lru_cache(maxsize=1)
def _around() -> frozenset[str]:
    """Words that say nothing of which place it is."""
    return frozenset(load("places")["around"]["words"].split())


@lru_cache(maxsize=1)
def _names() -> tuple[dict[tuple[str, ...], str], int, frozenset[str]]:
    """Words of a name -> code; the most words that a name has; the words that names begin with."""
    lexicon = load("places")
    table: dict[tuple[str, ...], str] = {}
    for code, names in lexicon["names"].items():
        for name in names.split(","):
            table[tuple(plain(word) for word in split_words(name))] = code
    for country, names in lexicon["cities"].items():
        for name in names.split(","):
            code = country
            for level in name.split(">"):
                spellings = [
                    tuple(plain(word) for word in split_words(spelling)) for spelling in level.split("=")
                ]
                code = f"{code}/{' '.join(spellings[0])}"
                for words in filter(None, spellings):
                    table.setdefault(words, code)
    return table, max(len(words) for words in table), frozenset(words[0] for words in table)


@lru_cache(maxsize=4096)
def place_words(places: Places) -> str:
    """Places for people.

    >>> place_words(frozenset({"FR/paris"})), place_words(frozenset({"-WORLD"})), place_words(frozenset({"TR", "SY"}))
    ('Paris', 'world', 'Syria, Turkey')
    """
    names = load("places")["names"]
    shown = (
        place.partition("/")[2].title() if "/" in place else str(names[place]).partition(",")[0]
        for place in places
    )
    return ", ".join(sorted(shown))
