"""Storms and flights by their names: the dead of Typhoon Odeng are not those of Typhoon Mirasel, though one country mourns both."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from factcheck.judging.themes import letters_of
from factcheck.lexicon import load
from factcheck.matching import is_common_word
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
    every = set().union(*of_source.values()) if of_source else set()
    if len(every) < 2:
        return {}
    known = {claim.id: _names_of(claim, every, of_source.get(claim.source, set())) for claim in claims}
    return {claim: names for claim, names in known.items() if names}


@lru_cache(maxsize=65536)
def _words_in(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _names_of(claim: Claim, every: set[str], of_source: set[str]) -> Names:
    for text in (claim.sentence, claim.about):
        found = every.intersection(_words_in(text))
        if found:
            return frozenset(found)
    return frozenset(of_source) if len(of_source) == 1 else frozenset()


def of_other_events(left: Claim, right: Claim, named: Mapping[str, Names]) -> bool:
    """Whether two figures are of events of different names."""
    one, other = named.get(left.id), named.get(right.id)
    return one is not None and other is not None and one.isdisjoint(other)
