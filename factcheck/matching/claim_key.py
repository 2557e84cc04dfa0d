"""A claim -> its key. Values, hedges and times never enter it.

Slots are filled from the frame (filled_slots.py), subjects told in several shapes get one (shapes.py, *_shapes.py), words in one slot are sorted once.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from factcheck.matching.abouts import Entity, entity_of
from factcheck.matching.filled_slots import Slots
from factcheck.matching.keys import ClaimKey, SubjectKey, Words
from factcheck.matching.measure_shapes import SENTENCED
from factcheck.matching.money_shapes import ACQUISITION
from factcheck.matching.once import once
from factcheck.matching.places import WORLD, Places, contains, places_of
from factcheck.matching.shapes import give_one_shape
from factcheck.matching.synonyms import listed
from factcheck.matching.told import Told, told_by
from factcheck.matching.words import key_words
from factcheck.model import Claim, Kind

_NAME = re.compile(r"[A-Z][\w&’'.-]*(?: [A-Z][\w&’'.-]*){0,5}")
"""Words with capitals that follow one another."""


@once
def claim_key(claim: Claim) -> ClaimKey:
    """The key of a claim; when nothing is known of its subject, the words of its sentence stand for it."""
    key = _key(told_by(claim))
    if not key.subject.empty:
        return key
    sentence = f"“{' '.join(key_words(claim.sentence))}”"
    return replace(key, subject=replace(key.subject, head=(sentence,)))


@lru_cache(maxsize=65536)
def _key(told: Told) -> ClaimKey:
    slots = Slots(told)
    give_one_shape(slots)
    return _key_of(slots)


def _key_of(slots: Slots) -> ClaimKey:
    told = slots.told
    subject = SubjectKey(
        _measured(slots),
        _sorted(slots.head),
        _sorted(slots.measure),
        _sorted(slots.role),
        _sorted(slots.of),
        _sorted(slots.part),
        slots.core if slots.core in slots.head else "",
    )
    places = _places(slots)
    if not places and slots.core == "market":
        places = frozenset((WORLD,))  # the market of no country is that of the world
    entity = None if _self_standing(slots) else slots.owner or slots.entity
    if entity is not None and not entity.named and entity.places:
        # "the earthquake in Turkey": an event of a sort, at a place like any other figure's
        places = places or frozenset(entity.places)
        entity = Entity((), entity.sort)
    place_told = not told.about_carried or bool(told.where) or (entity is not None and entity.named)
    return ClaimKey(
        subject=subject,
        entity=entity,
        places=told.inner if place_told and places and told.inner else places,
        sharing=_sorted(slots.sharing),
        place_told=place_told,
        parties=_parties(told.sentence, entity) if subject.head == ACQUISITION else (),
        entity_told=not told.about_carried,
        verbs=_sorted(slots.verbs),
    )


def _measured(slots: Slots) -> str:
    if slots.dimension == "percent" and slots.kind in (Kind.CHANGE, Kind.GROWTH_RATE):
        return f"percent {slots.kind.value}"
    return slots.dimension


def _parties(sentence: str, entity: Entity | None) -> tuple[Entity, ...]:
    """All whom the sentence of a takeover names."""
    matches = _NAME.finditer(sentence)
    # the first word of a sentence has a capital anyhow
    names = (m.group() for m in matches if m.start() or " " in m.group() or m.group().isupper())
    named = map(entity_of, names)
    return tuple(sorted({party for party in (*named, entity) if party is not None and party.named}))


def _self_standing(slots: Slots) -> bool:
    """Whether the head names a market of its own: whatever else the text speaks of, it is no one's."""
    return slots.core == "market" and len(set(slots.head)) > 1


def _places(slots: Slots) -> Places:
    of_events = listed("of_events", "nouns")
    if slots.dimension == "duration" and slots.role == [SENTENCED]:
        return frozenset()  # where the deed was done, or the court sits
    told = slots.told
    about = places_of(told.about) if told.about and entity_of(told.about) is None else frozenset()
    if about == told.origin:
        about = frozenset()  # "Japan sent 406 athletes to Paris"
    if slots.core in of_events or any(word in of_events for word in slots.role):
        return frozenset()
    if slots.own_places:
        # "world spending ... The U.S. market was 31 billion of that": the sentence's own place is the narrower one
        return about if contains(slots.own_places, about) and not told.about_carried else slots.own_places
    where = places_of(told.where)
    if WORLD in where and told.about_carried:
        return where  # whatever country the text was speaking of
    if _acts_abroad(slots, about, where):
        return about
    return about if where and contains(where, about) else where or about


def _acts_abroad(slots: Slots, about: Places, where: Places) -> bool:
    """Whether a country does something in another one: what "Norway won in Beijing" is Norway's. Where people come to harm, they are counted whoever
    did it."""
    if not about or not where or WORLD in where or slots.told.about_carried:
        return False
    if not listed("events_own", "roles").isdisjoint(slots.role):
        return False
    return not (contains(about, where) or contains(where, about))


def _sorted(words: list[str]) -> Words:
    return tuple(sorted(set(words))) if words else ()
