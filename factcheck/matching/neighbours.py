"""Topics that look alike and differ in one slot: "delegations from 160 countries" and "visitors from 150 countries"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.frozen import passing_fact
from factcheck.matching.abouts import Entity, entity_words
from factcheck.matching.keys import SubjectKey
from factcheck.matching.places import Places, place_words
from factcheck.matching.synonyms import alike, listed
from factcheck.matching.types import Neighbour, Slot

_MOST = 12
"""Topics that one topic is set beside in one slot at most, so that the work stays linear."""
_NOBODY = 0
"""The number of an event or entity that is unknown."""


@passing_fact
class Subject:
    """All that makes a topic."""

    subject: SubjectKey
    """What is measured or counted."""
    entity: Entity | None
    """The event or entity."""
    places: Places
    """Where."""
    company: str = ""
    """The sources or sentences it comes from, when it leaves unsaid which of several entities or places it means."""


_CUT_DIMENSIONS = ("money", "percent growth_rate")
"""What fields are cut in: counts have roles, which are told apart by their own look."""


@dataclass(slots=True)
class _Look:
    """A topic, and the words by which it is told from its neighbours."""

    position: int
    """Its place among the topics."""
    id: str
    """Its id."""
    subject: SubjectKey
    """What is measured or counted."""
    entity: int
    """The event or entity, by number."""
    named: int
    """The same, when it has a name of its own."""
    places: Places
    """Where."""
    entity_words: str
    """The event or entity for people; empty when unknown."""
    place_words: str
    """Where, for people."""


def find_neighbours(topics: Sequence[tuple[str, Subject]]) -> tuple[Neighbour, ...]:
    """Pairs of topics that differ in one slot, in the order of the topics; each pair once, under the first slot that fits."""
    entities: dict[Entity | None, int] = {None: _NOBODY}
    listed = [
        _look(position, identity, key, entities.setdefault(key.entity, len(entities)))
        for position, (identity, key) in enumerate(topics)
        if not key.subject.empty
    ]
    found: dict[int, Neighbour] = {}
    for blanked, slot_of in _LOOKS:
        buckets: dict[object, list[_Look]] = defaultdict(list)
        for topic in listed:
            signature = blanked(topic)
            if signature is not None:
                buckets[signature].append(topic)
        for bucket in buckets.values():
            if len(bucket) < 2:
                continue
            for first, left in enumerate(bucket):
                row = left.position * len(topics)
                for right in bucket[first + 1 : first + 1 + _MOST]:
                    pair = row + right.position
                    if pair not in found and (named := slot_of(left, right)) is not None:
                        slot, note = named
                        found[pair] = Neighbour(left.id, right.id, slot, note)
    for left, right in _cuts(listed):
        pair = left.position * len(topics) + right.position
        if pair not in found:
            found[pair] = Neighbour(left.id, right.id, "cut", _cut_note(left, right))
    return tuple([found[pair] for pair in sorted(found)])


def _look(position: int, identity: str, key: Subject, entity: int) -> _Look:
    name = entity_words(key.entity) if key.entity is not None else ""
    named = entity if key.entity is not None and key.entity.named else _NOBODY
    return _Look(position, identity, key.subject, entity, named, key.places, name, place_words(key.places))


def _cuts(topics: Sequence[_Look]) -> Iterator[tuple[_Look, _Look]]:
    """Amounts of one field, cut in different ways: the software part of a market, the market of a country, spending instead of size.

    The fields must share words (see `_share_a_field`). Each topic is filed under its words, so that the work grows with the topics.
    """
    fields = {topic.position: _field(topic.subject) for topic in topics}
    buckets: dict[object, list[_Look]] = defaultdict(list)
    for topic in topics:
        for word in fields[topic.position]:
            buckets[topic.subject.measured, word].append(topic)
    seen: set[tuple[int, int]] = set()
    for bucket in buckets.values():
        for first, left in enumerate(bucket):
            for right in bucket[first + 1 : first + 1 + _MOST]:
                pair = left.position, right.position
                if (
                    pair not in seen
                    and _share_a_field(fields[left.position], fields[right.position])
                    and _may_meet(left, right)
                ):
                    seen.add(pair)
                    yield left, right


def _share_a_field(one: frozenset[str], other: frozenset[str]) -> bool:
    """All words of the one, or at least two and half of them, are words of the other."""
    common, fewest = len(one & other), min(len(one), len(other))
    return common == fewest or (common > 1 and 2 * common >= fewest)


def _field(subject: SubjectKey) -> frozenset[str]:
    """The words of what an amount of money or a rate of growth is about, without "market" and the like."""
    if subject.measured not in _CUT_DIMENSIONS or subject.role:
        return frozenset()
    return (
        frozenset((*subject.head, *subject.of, *subject.part))
        - listed("market", "nouns")
        - listed("persons", "nouns")
    )


def _may_meet(left: _Look, right: _Look) -> bool:
    return left.entity == right.entity or _NOBODY in (left.entity, right.entity)


def _cut_note(left: _Look, right: _Look) -> str:
    """What differs, in the words of both sides; empty where their words are the same."""
    sides = ("", "")
    for one, other in (
        (left.subject.head, right.subject.head),
        (left.subject.measure, right.subject.measure),
        ((left.place_words,), (right.place_words,)),
    ):
        if one != other and any((*one, *other)):
            sides = (f"{sides[0]} {' '.join(one)}".strip(), f"{sides[1]} {' '.join(other)}".strip())
    if not any(sides):
        return ""
    return f"{sides[0] or 'not said'} / {sides[1] or 'not said'}"


# Each look: what must be equal (None: the topic takes no part), and how the difference is named (None: it is none worth naming).


def _without_role(key: _Look) -> object | None:
    subject = key.subject
    if not subject.head:
        return None
    return subject.measured, subject.head, subject.measure, subject.of, subject.part, key.entity, key.places


def _role(left: _Look, right: _Look) -> tuple[Slot, str] | None:
    return (
        ("role", _note(left.subject.role, right.subject.role))
        if left.subject.role != right.subject.role
        else None
    )


def _without_part(key: _Look) -> object:
    subject = key.subject
    return subject.measured, subject.head, subject.measure, subject.role, subject.of, key.entity, key.places


def _part(left: _Look, right: _Look) -> tuple[Slot, str] | None:
    return (
        ("part", _note(left.subject.part, right.subject.part))
        if left.subject.part != right.subject.part
        else None
    )


def _without_measure(key: _Look) -> object | None:
    subject = key.subject
    if not (subject.head or key.entity):
        return None
    return subject.measured, subject.head, subject.role, subject.of, subject.part, key.entity, key.places


def _measure(left: _Look, right: _Look) -> tuple[Slot, str] | None:
    one, other = left.subject.measure, right.subject.measure
    return ("measure", _note(one, other)) if one and other and one != other else None


def _without_place(key: _Look) -> object:
    return key.subject, key.named


def _place(left: _Look, right: _Look) -> tuple[Slot, str] | None:
    if left.places == right.places or not left.places or not right.places:
        return None
    return "place", f"{left.place_words} / {right.place_words}"


def _without_entity(key: _Look) -> object:
    return key.subject, key.places


def _entity(left: _Look, right: _Look) -> tuple[Slot, str] | None:
    if left.entity == right.entity or _NOBODY in (left.entity, right.entity):
        return None
    return "entity", f"{left.entity_words} / {right.entity_words}"


def _without_head(key: _Look) -> object:
    subject = key.subject
    return subject.measured, subject.measure, subject.role, subject.of, subject.part, key.entity, key.places


def _head(left: _Look, right: _Look) -> tuple[Slot, str] | None:
    """Heads of one family are roles (visitors, exhibitors); a head within the other is a part (software market, market)."""
    one, other = left.subject.head, right.subject.head
    if one == other or not one or not other:
        return None
    families = alike()
    if (
        len(one) == len(other) == 1
        and families.get(one[0]) is not None
        and families.get(one[0]) == families.get(other[0])
    ):
        return "role", _note(one, other)
    if left.subject.core == right.subject.core != "" and (set(one) < set(other) or set(other) < set(one)):
        return "part", _note(one, other)
    if left.subject.part or (left.subject.measure and left.subject.core == right.subject.core):
        return "head", _note(one, other)
    return None


def _without_dimension(key: _Look) -> object | None:
    subject = key.subject
    if not subject.head:
        return None
    return subject.head, subject.measure, subject.role, subject.of, subject.part, key.entity, key.places


def _unit(left: _Look, right: _Look) -> tuple[Slot, str] | None:
    one, other = left.subject.measured, right.subject.measured
    return ("unit", f"{one} / {other}") if one != other else None


def _note(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    return f"{' '.join(one) or 'not said'} / {' '.join(other) or 'not said'}"


_LOOKS: tuple[
    tuple[Callable[[_Look], object | None], Callable[[_Look, _Look], tuple[Slot, str] | None]], ...
] = (
    (_without_role, _role),
    (_without_part, _part),
    (_without_measure, _measure),
    (_without_head, _head),
    (_without_place, _place),
    (_without_entity, _entity),
    (_without_dimension, _unit),
)
