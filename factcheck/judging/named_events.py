"""Storms and flights by their names: the dead of Typhoon Odeng are not those of Typhoon Mirasel, though one country mourns both."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from factcheck.lexicon import load
from factcheck.matching import is_common_word
from factcheck.matching.words import letters_of
from factcheck.model import Claim

_WORD = re.compile(r"\w[\w-]*")

Names = frozenset[str]
"""The names of such events, in lower case."""


@lru_cache(maxsize=1)
def _sorts() -> frozenset[str]:
    return frozenset(load("event_words")["named"]["sorts"].split())


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    sorts = "|".join(sorted(_sorts()))
    return re.compile(rf"\b(?i:{sorts})\s+((?:[A-Z][\w-]+|[A-Z]{{0,3}}\d{{2,4}}))\b")


@lru_cache(maxsize=65536)
def _named_in(text: str) -> Names:
    if _sorts().isdisjoint(letters_of(text)):
        return frozenset()
    found = {name.lower() for name in _named().findall(text)}
    return frozenset(name for name in found if not is_common_word(name))


def named_events(claims: Sequence[Claim]) -> dict[str, Names]:
    """Claim -> the events that its sentence names, else that of which it is, else the only one that its source names; claims without one
    are left out.

    >>> import factcheck
    >>> text = "Typhoon Odeng killed 19 people. Hurricane Mirasel had killed 40."
    >>> [sorted(names) for names in named_events(factcheck.extract(text)).values()]
    [['odeng'], ['mirasel']]
    """
    texts = {(claim.source, text) for claim in claims for text in (claim.sentence, claim.about)}
    of_source: dict[str, set[str]] = {}
    for source, text in texts:
        names = _named_in(text)
        if names:  # few have any
            of_source.setdefault(source, set()).update(names)
    every = frozenset().union(*of_source.values())
    if len(every) < 2:
        return {}
    naming = {text: names for text in {text for _, text in texts} if (names := _those_in(text, every))}
    only = {source: frozenset(names) for source, names in of_source.items() if len(names) == 1}
    told = (
        (claim.id, naming.get(claim.sentence) or naming.get(claim.about) or only.get(claim.source))
        for claim in claims
    )
    return {claim: names for claim, names in told if names}


def _those_in(text: str, every: frozenset[str]) -> Names:
    """Those of all names that a text has."""
    letters, digits = _tellings_of(every)
    if letters.isdisjoint(letters_of(text)) and not any(map(text.lower().__contains__, digits)):
        return frozenset()  # most have none, and need not be cut into words
    return every.intersection(_WORD.findall(text.lower()))


@lru_cache(maxsize=1)
def _tellings_of(every: frozenset[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The longest run of letters in each name, and the names that have none."""
    runs = {name: letters_of(name) for name in every}
    letters = frozenset(max(own, key=len) for own in runs.values() if own)
    return letters, tuple(name for name, own in runs.items() if not own)


def of_other_events(left: Claim, right: Claim, named: Mapping[str, Names]) -> bool:
    """Whether two figures are of events of different names."""
    one, other = named.get(left.id), named.get(right.id)
    return one is not None and other is not None and one.isdisjoint(other)
