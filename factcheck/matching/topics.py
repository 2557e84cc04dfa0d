"""Claims -> topics: claims with one subject, one entity and one place, whatever their time and value.

Subjects are compared as distinct keys, entities as distinct names, places as distinct codes; claims only look up the result. What is
not said joins what is said when that is the only one: in the same source first, then everywhere. So the result depends on the set of
claims alone and not on their order.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from factcheck.matching.abouts import Entity, is_spelling, resolve, skeleton
from factcheck.matching.claim_key import claim_key
from factcheck.matching.dimensions import dimension_of
from factcheck.matching.keys import ClaimKey, SubjectKey, by_words
from factcheck.matching.neighbours import Subject, find_neighbours
from factcheck.matching.places import Places
from factcheck.matching.rulings import Gathered, Ruled, obey
from factcheck.matching.similar import cluster_subjects
from factcheck.matching.synonyms import role_words
from factcheck.matching.types import Ruling, Topics
from factcheck.matching.unsaid import (
    Member,
    companies_of_ambiguous,
    settle_entities,
    settle_parties,
    settle_places,
    settle_same_words,
)
from factcheck.model import Claim, Topic

_ToldByKey = tuple[SubjectKey, int, Entity | None, Places, bool, tuple[Entity, ...]]
"""What a `Member` is made of beside its claim: subject, its number, entity, places, whether these are told, parties."""
_YEAR = re.compile(r"[ ,(]*\b((?:19|20)\d\d)\b\)?")


def find_topics(
    claims: Sequence[Claim], copies: Mapping[str, str] | None = None, rulings: Sequence[Ruling] = ()
) -> Topics:
    """The topics of the claims, in the order of their first claims, and which topics look alike.

    `copies` maps a source to the one that it repeats (see `find_copies`): both count as one independent source.
    `rulings` are what people said of topics, the latest last.
    """
    members = _members(claims)
    settle_same_words(members)
    settle_parties(members)
    settle_entities(members)
    settle_places(members)
    companies = companies_of_ambiguous(members)
    gathered: dict[Hashable, Gathered] = {}
    for member in members:
        company = companies.get(member.claim.id, "")
        told = member.rank, member.entity, member.places, company
        group = gathered.get(told)
        if group is None:
            key = Subject(member.subject, member.entity, member.places, company)
            gathered[told] = group = Gathered(key)
        group.claims.append(member.claim)
    ruled = obey(list(gathered.values()), rulings) if rulings else Ruled(tuple(gathered.values()))
    topics = [_topic(group, copies or {}) for group in ruled.groups]
    neighbours = find_neighbours(
        [(topic.id, group.key) for topic, group in zip(topics, ruled.groups, strict=True)]
    )
    apart = frozenset(frozenset(topics[place].id for place in pair) for pair in ruled.apart)
    return Topics(tuple(topics), neighbours, ruled.joined, ruled.obeyed, apart)


def _members(claims: Sequence[Claim]) -> list[Member]:
    """The claims with their subjects, entities and places, as the groups of these have them; worked out once for all that have one key."""
    numbers: dict[ClaimKey, int] = {}
    numbered = [numbers.setdefault(claim_key(claim), len(numbers)) for claim in claims]
    told = _told_by_keys(_places_as_such(list(numbers)))
    return [Member(claim, *told[number]) for claim, number in zip(claims, numbered, strict=True)]


def _told_by_keys(keys: Sequence[ClaimKey]) -> list[_ToldByKey]:
    subjects = cluster_subjects(key.subject for key in keys)
    ranks = {subject: rank for rank, subject in enumerate(sorted(set(subjects.values()), key=by_words))}
    entities = resolve(entity for key in keys for entity in (key.entity, *key.parties) if entity is not None)
    places = _one_spelling(place for key in keys for place in key.places)
    return [
        (
            subject,
            ranks[subject],
            entities[key.entity] if key.entity is not None else None,
            frozenset(map(places.__getitem__, key.places)),
            key.place_told,
            tuple(sorted({entities[party] for party in key.parties})) if key.parties else (),
        )
        for key in keys
        for subject in (subjects[key.subject],)
    ]


def _places_as_such(keys: Sequence[ClaimKey]) -> list[ClaimKey]:
    """The keys, in which a name that others use as a place is one: "in Brenitz", "the Brenitz shooting"."""
    unknown = {
        place.partition("/")[2]: place for key in keys for place in key.places if place.startswith("?/")
    }
    done: list[ClaimKey] = []
    for key in keys:
        place = (
            unknown.get(" ".join(key.entity.names))
            if key.entity is not None and not key.entity.sort
            else None
        )
        if place is None:
            done.append(key)
        else:
            done.append(replace(key, entity=None, places=key.places or frozenset((place,))))
    return done


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


def _topic(group: Gathered, copies: Mapping[str, str]) -> Topic:
    key = group.key
    return Topic(
        id=topic_id(key),
        subject=_most_common(_subject_words(claim, key.subject.role) for claim in group.claims),
        about=_about_words(group.claims),
        dimension=dimension_of(group.claims[0].quantity),
        claims=tuple(claim.id for claim in group.claims),
        independent_sources=len({copies.get(claim.source, claim.source) for claim in group.claims}),
    )


def topic_id(key: Subject) -> str:
    """`T-` and a hash of subject key, about, place and dimension."""
    entity = key.entity.key if key.entity is not None else ""
    text = "\x1f".join((key.subject.text, entity, " ".join(sorted(key.places)), key.company))
    return "T-" + hashlib.sha256(text.encode()).hexdigest()[:10]


def _most_common(phrases: Iterable[str]) -> str:
    """The phrase used most often; the shortest of several, then the first in the alphabet."""
    known = [phrase for phrase in phrases if phrase]
    if len(known) == 1:
        return known[0]
    counted = Counter(known)
    return min(counted, key=lambda phrase: (-counted[phrase], len(phrase), phrase)) if counted else ""


def _subject_words(claim: Claim, role: Sequence[str]) -> str:
    """The subject for people, with the role of its key in words: "countries represented by delegations"."""
    frame = claim.frame
    told = role_words(role) if frame.role and frame.head and not frame.measure else None
    return f"{frame.head} {told}" if told else claim.subject


@lru_cache(maxsize=65536)
def _without_year(about: str) -> str:
    return _YEAR.sub("", about).strip()


def _about_words(claims: Sequence[Claim]) -> str:
    """The event or entity for people, with its year when all editions are one."""
    abouts = [claim.about or claim.where or "" for claim in claims]
    name = _most_common(_without_year(about) for about in abouts)
    years = {year for about in set(abouts) for year in _YEAR.findall(about)}
    return f"{name} {years.pop()}" if name and len(years) == 1 else name
