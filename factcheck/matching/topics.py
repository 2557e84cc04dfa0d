"""Claims -> topics: claims with one subject, one entity and one place, whatever their time and value.

Subjects are compared as distinct keys, entities as distinct names, places as distinct codes; claims only look up the result. What is
not said joins what is said when that is the only one: in the same source first, then everywhere. So the result depends on the set of
claims alone and not on their order.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.matching.abouts import Entity, is_spelling, resolve, skeleton
from factcheck.matching.dimensions import dimension_of
from factcheck.matching.keys import ClaimKey, SubjectKey, claim_key, key_inputs
from factcheck.matching.neighbours import Subject, find_neighbours
from factcheck.matching.places import Places, contains
from factcheck.matching.similar import cluster_subjects
from factcheck.matching.synonyms import listed
from factcheck.matching.types import Topics
from factcheck.model import Claim, Topic

_DAY = len("2025-11-18")
_YEAR = re.compile(r"[ ,(]*\b((?:19|20)\d\d)\b\)?")


@dataclass(slots=True)
class _Member:
    """One claim on its way into a topic."""

    claim: Claim
    """The claim."""
    subject: SubjectKey
    """Its subject, as its group has it."""
    rank: int
    """A number for the subject, quicker to look up."""
    entity: Entity | None
    """Its entity, as its group has it."""
    places: Places
    """Its places."""
    place_told: bool
    """Whether the claim's own sentence tells them."""


@dataclass(slots=True)
class _Gathered:
    """The claims of one topic."""

    key: Subject
    """What they have in common."""
    claims: list[Claim] = field(default_factory=list)
    """In the order given."""


def find_topics(claims: Sequence[Claim], copies: Mapping[str, str] | None = None) -> Topics:
    """The topics of the claims, in the order of their first claims, and which topics look alike.

    `copies` maps a source to the one that it repeats (see `find_copies`): both count as one independent source.
    """
    members = _members(claims)
    _settle_entities(members)
    _settle_places(members)
    gathered: dict[Subject, _Gathered] = {}
    for member in members:
        key = Subject(member.subject, member.entity, member.places)
        gathered.setdefault(key, _Gathered(key)).claims.append(member.claim)
    topics = [_topic(group, copies or {}) for group in gathered.values()]
    neighbours = find_neighbours(
        [(topic.id, group.key) for topic, group in zip(topics, gathered.values(), strict=True)]
    )
    return Topics(tuple(topics), neighbours)


def _members(claims: Sequence[Claim]) -> list[_Member]:
    keys: dict[tuple[object, ...], ClaimKey] = {}
    keyed: list[ClaimKey] = []
    for claim in claims:
        inputs = key_inputs(claim)
        key = keys.get(inputs)
        if key is None:
            key = keys[inputs] = claim_key(claim)
        keyed.append(key)
    subjects = cluster_subjects(key.subject for key in keys.values())
    ranks = {subject: rank for rank, subject in enumerate(sorted(set(subjects.values())))}
    entities = resolve(key.entity for key in keys.values() if key.entity is not None)
    places = _one_spelling(place for key in keys.values() for place in key.places)
    return [
        _Member(
            claim,
            subjects[key.subject],
            ranks[subjects[key.subject]],
            entities[key.entity] if key.entity is not None else None,
            frozenset(places[place] for place in key.places),
            key.place_told,
        )
        for claim, key in zip(claims, keyed, strict=True)
    ]


def _one_spelling(codes: Iterable[str]) -> dict[str, str]:
    """Each place -> the one that stands for all its spellings, those of known countries first."""
    result: dict[str, str] = {}
    chosen: dict[str, list[str]] = defaultdict(list)
    for code in sorted(set(codes), key=lambda code: (code.startswith("?"), code)):
        country, slash, name = code.partition("/")
        if not slash:
            result[code] = code
            continue
        candidates = chosen[skeleton(name)]
        fitting = [
            other
            for other in candidates
            if is_spelling(name, other.partition("/")[2])
            and (country == "?" or other.startswith(("?", f"{country}/")))
        ]
        result[code] = fitting[0] if len(fitting) == 1 else code
        if result[code] == code:
            candidates.append(code)
    return result


def _settle_entities(members: list[_Member]) -> None:
    """A claim of no known entity joins the only entity with its subject: of its own source, of the same day, else of all."""
    known: dict[tuple[object, ...], set[Entity]] = defaultdict(set)
    for member in members:
        if member.entity is not None:
            for group in _groups_of(member):
                known[group].add(member.entity)
    for member in members:
        if member.entity is None:
            member.entity = next(
                (_only(known[group]) for group in _groups_of(member) if len(known.get(group, ())) == 1), None
            )


def _groups_of(member: _Member) -> list[tuple[object, ...]]:
    """In what company a claim looks for what it does not say, the nearest first."""
    day = member.claim.when if _tells_day(member.claim) else None
    groups: list[tuple[object, ...]] = [(member.rank, "source", member.claim.source)]
    if day is not None:
        groups.append((member.rank, "day", day))
    return [*groups, (member.rank,)]


def _only(things: set[Entity]) -> Entity:
    return next(iter(things))


def _tells_day(claim: Claim) -> bool:
    """Whether the text itself dates the figure to a day: enough to find the event that others tell more of."""
    return (
        claim.when is not None
        and len(claim.when) >= _DAY
        and claim.when_from not in ("document", "title", "about")
    )


def _settle_places(members: list[_Member]) -> None:
    """A claim of no known place joins the one that holds all the places told of its subject and entity: on its day, else at all.

    A place that was only carried over counts as unknown when others tell one for the same day. A claim of a place within a wider one
    joins it, when the figure is one that an event has itself (the magnitude of an earthquake).
    """
    known: dict[tuple[object, ...], set[Places]] = defaultdict(set)
    for member in members:
        if member.places and member.place_told:
            known[member.rank, member.entity].add(member.places)
            if _tells_day(member.claim):
                known[member.rank, member.entity, member.claim.when].add(member.places)
    widest = {key: _holds_all(places) for key, places in known.items()}
    for member in members:
        everywhere = widest.get((member.rank, member.entity), frozenset())
        if not member.places or not member.place_told:
            on_day = (
                widest.get((member.rank, member.entity, member.claim.when))
                if _tells_day(member.claim)
                else None
            )
            member.places = on_day or member.places or everywhere
        if everywhere and listed("events_own", "measures").intersection(member.subject.measure):
            member.places = everywhere


def _holds_all(places: set[Places]) -> Places:
    """The place that all others lie in; empty when there is none."""
    if len(places) == 1:
        return next(iter(places))
    candidate = max(
        places, key=lambda one: (sum(contains(one, other) for other in _sample(places)), sorted(one))
    )
    return candidate if all(one == candidate or contains(candidate, one) for one in places) else frozenset()


def _sample(places: set[Places]) -> list[Places]:
    """Some of the places, always the same: enough to find the widest, and linear."""
    return sorted(places, key=sorted)[:20]


def _topic(group: _Gathered, copies: Mapping[str, str]) -> Topic:
    key = group.key
    return Topic(
        id=topic_id(key),
        subject=_most_common(claim.subject for claim in group.claims),
        about=_about_words(group.claims),
        dimension=dimension_of(group.claims[0].quantity),
        claims=tuple(claim.id for claim in group.claims),
        independent_sources=len({copies.get(claim.source, claim.source) for claim in group.claims}),
    )


def topic_id(key: Subject) -> str:
    """`T-` and a hash of subject key, about, place and dimension."""
    entity = key.entity.key if key.entity is not None else ""
    text = "\x1f".join((key.subject.text, entity, " ".join(sorted(key.places))))
    return "T-" + hashlib.sha256(text.encode()).hexdigest()[:10]


def _most_common(phrases: Iterable[str]) -> str:
    """The phrase used most often; the shortest of several, then the first in the alphabet."""
    counted = Counter(phrase for phrase in phrases if phrase)
    return min(counted, key=lambda phrase: (-counted[phrase], len(phrase), phrase)) if counted else ""


def _about_words(claims: Sequence[Claim]) -> str:
    """The event or entity for people, with its year when all editions are one."""
    abouts = [claim.about or claim.where or "" for claim in claims]
    name = _most_common(_YEAR.sub("", about).strip() for about in abouts)
    years = {year for about in abouts for year in _YEAR.findall(about)}
    return f"{name} {years.pop()}" if name and len(years) == 1 else name
