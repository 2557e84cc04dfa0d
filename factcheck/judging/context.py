"""All that judging looks at, indexed once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from factcheck.judging.affairs import Affairs, affairs_of
from factcheck.judging.entries import Entries
from factcheck.judging.periods import parse_period
from factcheck.matching.types import Neighbour, Topics
from factcheck.model import Claim, Evidence, Source, Terms, Topic

if TYPE_CHECKING:
    from factcheck.judging.profiles import Profile

Similarity = Callable[[Claim, Claim], tuple[float, tuple[Evidence, ...]]]
"""How surely two claims speak of the same thing, 0-1, with the evidence."""

LEAST_ALIKE = 0.3
"""A slot that differs scores 0.1, one that a side leaves open 0.8: three open ones still pass, one other does
not.
"""


@dataclass(frozen=True, slots=True)
class Context:
    """The topics with their claims and sources."""

    topics: tuple[Topic, ...]
    """In the order of matching."""
    neighbours: tuple[Neighbour, ...]
    """Topics that look alike and are not the same; of two places, entities or cuts those alone of which sources of one affair speak."""
    claims: Mapping[str, Claim]
    """By id."""
    sources: Mapping[str, Source]
    """By id."""
    origins: Mapping[str, str]
    """Source -> the source that it repeats nearly word for word, else itself."""
    topic_by_id: Mapping[str, Topic]
    """Topics by id."""
    topic_of: Mapping[str, str]
    """Claim -> its topic."""
    told: Mapping[tuple[str, str], tuple[Claim, ...]]
    """Topic and source -> the claims that the source has there."""
    valued: Mapping[tuple[str, str, tuple[float, float]], tuple[Claim, ...]]
    """Topic, unit and numbers -> the claims that state them there."""
    near: Mapping[str, tuple[str, ...]]
    """Topic -> its neighbouring topics."""
    apart: frozenset[frozenset[str]]
    """The pairs of topics that people said are apart."""
    affairs: Affairs
    """What tells of which affair each source is."""
    kin: Sequence[tuple[str, str]]
    """The pairs of sources of one affair that are set against each other."""
    entries: Entries
    """Under which day of a chronology each claim stands."""
    latest_year: int | None
    """Of the youngest source; None when no source tells its date."""
    similarity: Similarity
    """How surely two claims speak of the same thing."""
    terms: Terms
    """What the user says of all sources."""
    profiles: dict[str, Profile] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Claim -> what is looked at of it, as far as it was asked before."""

    def alike(self, left: Claim, right: Claim) -> bool:
        """Whether no slot of their subjects speaks against comparing two claims of one topic.

        A topic may join claims through a third one that leaves a slot open.
        """
        return self.similarity(left, right)[0] >= LEAST_ALIKE

    def are_ruled_apart(self, left: Claim, right: Claim) -> bool:
        """Whether people said that what two claims speak of is two things."""
        if not self.apart:
            return False
        return frozenset((self.topic_of.get(left.id, ""), self.topic_of.get(right.id, ""))) in self.apart

    def is_read(self, claim: Claim) -> bool:
        """Whether the sentences of its source are read, not only their figures."""
        source = self.sources.get(claim.source)
        return source is None or source.language == "en"

    def place_of(self, claim: Claim) -> str:
        """Where a claim stands, for people: location and line."""
        source = self.sources.get(claim.source)
        return f"{source.location if source is not None else claim.source}:{claim.place.line}"

    def claims_of(self, topic: Topic) -> list[Claim]:
        """The claims of a topic, in its order."""
        return [self.claims[claim] for claim in topic.claims if claim in self.claims]


def context_of(
    topics: Topics,
    claims: Sequence[Claim],
    sources: Sequence[Source],
    similarity: Similarity,
    terms: Terms = Terms(),  # noqa: B008 - frozen
) -> Context:
    """Index the arguments of judging."""
    topic_of = {claim: topic.id for topic in topics.topics for claim in topic.claims}
    affairs = affairs_of(claims, sources)
    kin = affairs.pairs()
    neighbours = _of_one_affair(topics.neighbours, claims, topic_of, kin)
    near: dict[str, list[str]] = {}
    for neighbour in neighbours:
        near.setdefault(neighbour.left, []).append(neighbour.right)
        near.setdefault(neighbour.right, []).append(neighbour.left)
    published = [parse_period(source.published) for source in sources]
    return Context(
        topics=topics.topics,
        neighbours=neighbours,
        claims={claim.id: claim for claim in claims},
        sources={source.id: source for source in sources},
        origins=_origins(sources),
        topic_by_id={topic.id: topic for topic in topics.topics},
        topic_of=topic_of,
        told=_grouped(((topic_of.get(claim.id, ""), claim.source), claim) for claim in claims),
        valued=_grouped(
            ((topic_of.get(claim.id, ""), claim.quantity.unit, claim.quantity.stated), claim)
            for claim in claims
        ),
        near={topic: tuple(others) for topic, others in near.items()},
        apart=topics.apart,
        affairs=affairs,
        kin=kin,
        entries=Entries(claims),
        latest_year=max((period.years[1] for period in published if period is not None), default=None),
        similarity=_asked_once(similarity),
        terms=terms,
    )


def _asked_once(similarity: Similarity) -> Similarity:
    """The same, with each pair compared once: whether two claims may be set against each other and how sure that is are asked one after the other.

    Claims are told by identity, and held, so that no other one comes to have the same.
    """
    known: dict[tuple[int, int], tuple[Claim, Claim, tuple[float, tuple[Evidence, ...]]]] = {}

    def asked(left: Claim, right: Claim) -> tuple[float, tuple[Evidence, ...]]:
        pair = id(left), id(right)
        if pair not in known:
            known[pair] = left, right, similarity(left, right)
        return known[pair][2]

    return asked


def _of_one_affair(
    neighbours: Sequence[Neighbour],
    claims: Sequence[Claim],
    topic_of: Mapping[str, str],
    kin: Sequence[tuple[str, str]],
) -> tuple[Neighbour, ...]:
    """The neighbours without two places, two entities or two cuts of a field of which no two sources that are set against each other speak: that
    another fair had other visitors is no news, and in a large store there are thousands of them."""
    beside: dict[str, set[str]] = {}
    for one, other in kin:
        beside.setdefault(one, {one}).add(other)
        beside.setdefault(other, {other}).add(one)
    speaking: dict[str, set[str]] = {}
    for claim in claims:
        speaking.setdefault(topic_of.get(claim.id, ""), set()).add(claim.source)

    @cache
    def reached(topic: str) -> frozenset[str]:
        return _NO_SOURCES.union(
            *(beside.get(source, (source,)) for source in speaking.get(topic, _NO_SOURCES))
        )

    return tuple(
        neighbour
        for neighbour in neighbours
        if neighbour.slot not in _OF_TWO
        or not speaking.get(neighbour.left, _NO_SOURCES).isdisjoint(reached(neighbour.right))
    )


_OF_TWO = frozenset(("place", "entity", "cut"))
"""Differences that part what is of two affairs."""
_NO_SOURCES: frozenset[str] = frozenset()
_Key = TypeVar("_Key")


def _grouped(pairs: Iterable[tuple[_Key, Claim]]) -> dict[_Key, tuple[Claim, ...]]:
    groups: dict[_Key, list[Claim]] = {}
    for key, claim in pairs:
        groups.setdefault(key, []).append(claim)
    return {key: tuple(group) for key, group in groups.items()}


def _origins(sources: Sequence[Source]) -> dict[str, str]:
    """Follow copies of copies to the first; a circle ends where it began."""
    parent = {source.id: source.copy_of for source in sources}
    origins: dict[str, str] = {}
    for source in sources:
        seen = [source.id]
        while (up := parent.get(seen[-1])) is not None and up not in seen:
            seen.append(up)
        origins[source.id] = seen[-1]
    return origins
