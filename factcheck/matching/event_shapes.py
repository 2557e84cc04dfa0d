"""What is told of events in several shapes: the toll of an earthquake, its distance and its depth, the day on which something took place."""

from __future__ import annotations

from functools import lru_cache

from factcheck.lexicon import load
from factcheck.matching.filled_slots import Slots
from factcheck.matching.measure_shapes import give_to_owner
from factcheck.matching.synonyms import heads, listed, roles
from factcheck.matching.words import key_words, verb_stem

_QUAKE = "earthquake"
"""The event whose place is told by a distance, and by a depth."""
_FIRED = "fired"
"""What befalls missiles and shots, however it is told."""


def shape_toll(slots: Slots) -> None:
    """ "the death toll from the earthquake", "the earthquake's death toll", "people died": the dead of an event are no part of it."""
    toll = slots.frame.measure and listed("anyone", "roles").intersection(slots.role)
    if toll and slots.core in _taking_place():
        slots.put_head("person")
    if (
        slots.of
        and listed("events_own", "roles").intersection(slots.role)
        and slots.of[-1] in _taking_place()
    ):
        slots.of.clear()


def shape_distance(slots: Slots) -> None:
    """ "37 km west of Gaziantep": the distance of whatever it is from there; of a quake and its epicentre one, "in Karbala, 110 km south of Baghdad" that of
    Karbala."""
    lying = slots.told.lying
    if not slots.told.bearing and not lying:
        return
    slots.measure, slots.role, slots.of, slots.part = ["distance"], [], [], []
    slots.own_places = slots.told.bearing
    if lying:
        slots.put_head(*key_words(lying))
        slots.entity = slots.owner = None
        return
    if slots.told.of_quake:
        slots.put_head(_QUAKE)
        belong_to_event(slots)


def shape_depth(slots: Slots) -> None:
    """ "at a depth of 12 km", "12 km below the surface": of a quake, whose epicentre it is; of people, where they are."""
    if "depth" in slots.measure and slots.core in listed("anyone", "nouns"):
        slots.put_head()
        slots.role, slots.verbs = [], []
    if (
        slots.told.measured == "depth"
        and slots.told.of_quake
        and (not slots.core or slots.core in listed("bearing", "events"))
    ):
        slots.put_head(_QUAKE)
        belong_to_event(slots)


def shape_later_event(slots: Slots) -> None:
    """The second of two events is another one, where it is told as such: their measures are not compared."""
    if (
        slots.told.later
        and listed("events_own", "measures").intersection(slots.measure)
        and "second" not in slots.head
    ):
        slots.head.append("second")


def shape_shots(slots: Slots) -> None:
    """ "112 missiles were fired", "fired 112 missiles", "launched 112 missiles": nobody is dismissed."""
    if slots.core not in listed("shots", "nouns"):
        return
    told = {*slots.role, *key_words(slots.frame.role, verbs=True)}
    if not told.isdisjoint(listed("shots", "verbs", verbs=True)):
        slots.role, slots.verbs = [_FIRED], []


def belong_to_event(slots: Slots) -> None:
    """What only an event has is told by many (agencies, victims) and belongs to none of them."""
    slots.role.clear()
    slots.of.clear()
    if slots.entity is not None and not slots.entity.sort:
        slots.entity = None
    if slots.owner is not None and not slots.owner.sort:
        slots.owner = None


def shape_date(slots: Slots) -> None:
    """A date has no measure: "a magnitude 7.8 earthquake struck on 6 February" dates the earthquake, however its coming is told; and
    the day of the opening of a bridge is the day on which the bridge opened.
    """
    if slots.dimension != "date" or not slots.head:
        return
    give_to_owner(slots)  # "Founded in 1968, Intel makes chips"
    slots.measure = []
    if slots.core in _deeds() and slots.of:
        role, (slots.head, slots.of) = _deeds()[slots.core], (slots.of, [])
        slots.core = slots.head[-1]
        slots.role = roles().replaced([role])[1] or [role]
    takes_place = _taking_place().get(slots.core, frozenset())
    slots.role = [word for word in slots.role if word not in takes_place]
    slots.verbs = [word for word in slots.verbs if word not in takes_place]


@lru_cache(maxsize=1)
def _taking_place() -> dict[str, frozenset[str]]:
    """Noun of an event -> the verbs, and the roles that they tell, that only say that it took place."""
    table: dict[str, frozenset[str]] = {}
    for sort in load("dated_events")["event"]:
        stems = key_words(sort["verbs"], verbs=True)
        symbols = frozenset((*stems, *roles().replaced(stems)[1]))
        for noun in sort["nouns"].split(","):
            words = heads().replaced(key_words(noun))[0]
            table[words[-1]] = symbols
    return table


@lru_cache(maxsize=1)
def _deeds() -> dict[str, str]:
    """Noun of what happens to something -> the stem of its verb."""
    return {noun: verb_stem(verb) for noun, verb in load("dated_events")["deeds"].items()}
