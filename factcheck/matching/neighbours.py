"""Topics that look alike and differ in one slot: "delegations from 160 countries" and "visitors from 150 countries"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.matching.abouts import Entity, entity_words
from factcheck.matching.keys import SubjectKey
from factcheck.matching.places import Places, place_words
from factcheck.matching.synonyms import alike, listed
from factcheck.matching.types import Neighbour, Slot

_MOST = 12
"""Topics that one topic is set beside in one slot at most, so that the work stays linear."""


@dataclass(frozen=True, slots=True)
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

_Keyed = tuple[int, str, Subject]
"""Position, id and key of a topic."""


def find_neighbours(topics: Sequence[tuple[str, Subject]]) -> tuple[Neighbour, ...]:
    """Pairs of topics that differ in one slot, in the order of the topics; each pair once, under the first slot that fits."""
    listed = [
        (position, identity, key) for position, (identity, key) in enumerate(topics) if not key.subject.empty
    ]
    found: dict[tuple[int, int], Neighbour] = {}
    for blanked, slot_of in _LOOKS:
        buckets: dict[object, list[_Keyed]] = defaultdict(list)
        for topic in listed:
            signature = blanked(topic[2])
            if signature is not None:
                buckets[signature].append(topic)
        for bucket in buckets.values():
            for first, left in enumerate(bucket):
                for right in bucket[first + 1 : first + 1 + _MOST]:
                    named = slot_of(left[2], right[2])
                    if named is not None:
                        found.setdefault((left[0], right[0]), Neighbour(left[1], right[1], *named))
    for left, right, note in _cuts(listed):
        found.setdefault((left[0], right[0]), Neighbour(left[1], right[1], "cut", note))
    return tuple(found[pair] for pair in sorted(found))


def _cuts(topics: Sequence[_Keyed]) -> Iterator[tuple[_Keyed, _Keyed, str]]:
    """Amounts of one field, cut in different ways: the software part of a market, the market of a country, spending instead of size.

    The fields must share words (see `_share_a_field`). Each topic is filed under its words, so that the work grows with the topics.
    """
    fields = {topic[0]: _field(topic[2]) for topic in topics}
    buckets: dict[object, list[_Keyed]] = defaultdict(list)
    for topic in topics:
        for word in fields[topic[0]]:
            buckets[topic[2].subject.measured, word].append(topic)
    seen: set[tuple[int, int]] = set()
    for bucket in buckets.values():
        for first, left in enumerate(bucket):
            for right in bucket[first + 1 : first + 1 + _MOST]:
                one, other = fields[left[0]], fields[right[0]]
                if (
                    (left[0], right[0]) not in seen
                    and _share_a_field(one, other)
                    and _may_meet(left[2], right[2])
                ):
                    seen.add((left[0], right[0]))
                    yield left, right, _cut_note(left[2], right[2])


def _share_a_field(one: frozenset[str], other: frozenset[str]) -> bool:
    """All words of the one, or at least two and half of them, are words of the other."""
    common, fewest = len(one & other), min(len(one), len(other))
    return common == fewest or (common > 1 and 2 * common >= fewest)


def _field(key: Subject) -> frozenset[str]:
    """The words of what an amount of money or a rate of growth is about, without "market" and the like."""
    subject = key.subject
    if subject.measured not in _CUT_DIMENSIONS or subject.role:
        return frozenset()
    return (
        frozenset((*subject.head, *subject.of, *subject.part))
        - listed("market", "nouns")
        - listed("persons", "nouns")
    )


def _may_meet(left: Subject, right: Subject) -> bool:
    return left.entity == right.entity or left.entity is None or right.entity is None


def _cut_note(left: Subject, right: Subject) -> str:
    """What differs, in the words of both sides."""
    sides = ("", "")
    for one, other in (
        (left.subject.head, right.subject.head),
        (left.subject.measure, right.subject.measure),
        ((place_words(left.places),), (place_words(right.places),)),
    ):
        if one != other and any((*one, *other)):
            sides = (f"{sides[0]} {' '.join(one)}".strip(), f"{sides[1]} {' '.join(other)}".strip())
    return f"{sides[0] or 'not said'} / {sides[1] or 'not said'}"


# Each look: what must be equal (None: the topic takes no part), and how the difference is named (None: it is none worth naming).


def _without_role(key: Subject) -> object | None:
    subject = key.subject
    if not subject.head:
        return None
    return subject.measured, subject.head, subject.measure, subject.of, subject.part, key.entity, key.places


def _role(left: Subject, right: Subject) -> tuple[Slot, str] | None:
    return (
        ("role", _note(left.subject.role, right.subject.role))
        if left.subject.role != right.subject.role
        else None
    )


def _without_part(key: Subject) -> object:
    subject = key.subject
    return subject.measured, subject.head, subject.measure, subject.role, subject.of, key.entity, key.places


def _part(left: Subject, right: Subject) -> tuple[Slot, str] | None:
    return (
        ("part", _note(left.subject.part, right.subject.part))
        if left.subject.part != right.subject.part
        else None
    )


def _without_measure(key: Subject) -> object | None:
    subject = key.subject
    if not (subject.head or key.entity):
        return None
    return subject.measured, subject.head, subject.role, subject.of, subject.part, key.entity, key.places


def _measure(left: Subject, right: Subject) -> tuple[Slot, str] | None:
    one, other = left.subject.measure, right.subject.measure
    return ("measure", _note(one, other)) if one and other and one != other else None


def _without_place(key: Subject) -> object:
    named = key.entity is not None and key.entity.named
    return key.subject, key.entity if named else None


def _place(left: Subject, right: Subject) -> tuple[Slot, str] | None:
    if left.places == right.places or not left.places or not right.places:
        return None
    return "place", f"{place_words(left.places)} / {place_words(right.places)}"


def _without_entity(key: Subject) -> object:
    return key.subject, key.places


def _entity(left: Subject, right: Subject) -> tuple[Slot, str] | None:
    if left.entity == right.entity or left.entity is None or right.entity is None:
        return None
    return "entity", f"{entity_words(left.entity)} / {entity_words(right.entity)}"


def _without_head(key: Subject) -> object:
    subject = key.subject
    return subject.measured, subject.measure, subject.role, subject.of, subject.part, key.entity, key.places


def _head(left: Subject, right: Subject) -> tuple[Slot, str] | None:
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


def _without_dimension(key: Subject) -> object | None:
    subject = key.subject
    if not subject.head:
        return None
    return subject.head, subject.measure, subject.role, subject.of, subject.part, key.entity, key.places


def _unit(left: Subject, right: Subject) -> tuple[Slot, str] | None:
    one, other = left.subject.measured, right.subject.measured
    return ("unit", f"{one} / {other}") if one != other else None


def _note(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    return f"{' '.join(one) or 'not said'} / {' '.join(other) or 'not said'}"


_LOOKS: tuple[
    tuple[Callable[[Subject], object | None], Callable[[Subject, Subject], tuple[Slot, str] | None]], ...
] = (
    (_without_role, _role),
    (_without_part, _part),
    (_without_measure, _measure),
    (_without_head, _head),
    (_without_place, _place),
    (_without_entity, _entity),
    (_without_dimension, _unit),
)
