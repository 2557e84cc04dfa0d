"""What a claim does not say, taken from the claims beside it: its event or entity, its place.

What is not said joins what is said when only one thing can be meant: in the same source, on the same day, among all claims of the
subject. Everything depends on the set of claims alone, not on their order.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, pairwise
from operator import itemgetter

from factcheck.matching.abouts import Entity
from factcheck.matching.groups import Groups
from factcheck.matching.keys import SubjectKey
from factcheck.matching.places import Places, contains
from factcheck.matching.same_words import files_of, long_words
from factcheck.matching.synonyms import listed
from factcheck.matching.words import key_words
from factcheck.model import Claim, Modality

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_HEADLINE = Modality.HEADLINE

_DAY = len("2025-11-18")
_SAMPLE = 20
"""Places that are tried as the one that holds all others: enough to find it, and linear."""


@dataclass(slots=True)
class Member:
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
    parties: tuple[Entity, ...] = ()
    """Of a takeover: all whom its sentence names."""
    ambiguous: bool = False
    """Whether it leaves unsaid which of several entities or places it means."""
    same_words: int = -1
    """The number of its group among claims of several sources in the same words; -1: its words are its own."""
    day: str | None = field(init=False)
    """The day to which the text itself dates the figure: enough to find the event that others tell more of."""

    def __post_init__(self) -> None:
        claim = self.claim
        told = (
            claim.when is not None
            and len(claim.when) >= _DAY
            and claim.when_from not in ("document", "title", "about")
        )
        self.day = claim.when if told else None


def settle_same_words(members: Sequence[Member]) -> None:
    """Claims of several sources in the same words have one subject: the one that most of them were read with.

    What their texts spoke of before must not speak against it: two entities, or two dimensions, keep them apart.
    """
    files: dict[Hashable, int] = {}
    groups = Groups(range(len(members)))
    for position, member in _of_sentences_told_twice(members):
        for file in files_of(member.claim):
            first = files.setdefault((member.subject.measured, file), position)
            if first != position:
                groups.join(first, position)
    for group in groups.members():
        if len(group) < 2:
            continue
        alike = [members[position] for position in group]
        entities = {member.entity for member in alike if member.entity is not None}
        if len({member.claim.source for member in alike}) < 2 or len(entities) > 1:
            continue
        counted = Counter((member.subject, member.rank) for member in alike)
        subject, rank = min(counted, key=lambda known: (-counted[known], known[1]))
        told = {member.places for member in alike if member.places}
        for member in alike:
            member.subject, member.rank, member.same_words = subject, rank, group[0]
            member.entity = next(iter(entities), None)
            member.places = next(iter(told)) if len(told) == 1 else member.places


def _of_sentences_told_twice(members: Sequence[Member]) -> list[tuple[int, Member]]:
    """The claims, by their positions, in whose sentences another source may have the same words."""
    alike: dict[tuple[str, ...], list[tuple[int, Member]]] = defaultdict(list)
    for position, member in enumerate(members):
        alike[long_words(member.claim.sentence)].append((position, member))
    several = [own for own in alike.values() if len({member.claim.source for _, member in own}) > 1]
    return sorted(chain.from_iterable(several), key=itemgetter(0))


def settle_parties(members: Sequence[Member]) -> None:
    """Takeovers that name the same two parties are one, whichever of the two each figure is about.

    Who names one party only joins the one takeover in which it takes part. A takeover is named after the party that takes part in the
    fewest: a buyer buys many.
    """
    deals = [member for member in members if member.parties and member.entity is not None]
    pairs: dict[Entity, list[tuple[Entity, Entity]]] = defaultdict(list)
    groups = Groups({pair for member in deals for pair in _pairs(member)})
    for member in deals:
        own = _pairs(member)
        for pair in own:
            pairs[pair[0]].append(pair)
            pairs[pair[1]].append(pair)
            groups.join(own[0], pair)
    takeovers = {party: {groups.leader(pair) for pair in known} for party, known in pairs.items()}
    subjects = {member.entity for member in deals}
    targets: dict[tuple[Entity, Entity], Entity] = {}
    for party in sorted(takeovers, key=lambda party: (party not in subjects, len(takeovers[party]), party)):
        for takeover in takeovers[party]:
            targets.setdefault(takeover, party)
    for member in deals:
        own = _pairs(member)
        known = {groups.leader(own[0])} if own else takeovers.get(member.parties[0], set())
        if len(known) == 1:
            member.entity = targets[known.pop()]


def _pairs(member: Member) -> list[tuple[Entity, Entity]]:
    """The one whom the figure is about with each of the others."""
    own = member.entity
    return [
        (min(own, other), max(own, other)) for other in member.parties if own is not None and other != own
    ]


def settle_entities(members: Sequence[Member]) -> None:
    """A claim of no known entity joins the only entity with its subject: of its own source, of the same day, else of all.

    When other sources tell the figure for the same day and none of them names an entity, the day is enough.
    """
    known: dict[Hashable, set[Entity]] = defaultdict(set)
    sources: dict[Hashable, set[str]] = defaultdict(set)
    for member in members:
        if member.day is not None and _of_one_event(member):
            sources[member.rank, member.day].add(member.claim.source)
        if member.entity is not None:
            for company in _companies(member):
                known[company].add(member.entity)
    for member in members:
        if member.entity is None:
            dated = len(sources.get((member.rank, member.day), ())) > 1
            if dated and not known.get((member.rank, "day", member.day)):
                member.ambiguous = len(known.get(member.rank, ())) > 1
                continue
            lone = (known[company] for company in _companies(member) if len(known.get(company, ())) == 1)
            member.entity = next((entity for entities in lone for entity in entities), None)
            member.ambiguous = member.entity is None and len(known.get(member.rank, ())) > 1


def _companies(member: Member) -> Iterator[Hashable]:
    """Among whom a claim looks for its entity, the nearest first."""
    yield member.rank, "source", member.claim.source
    if member.day is not None:
        yield member.rank, "day", member.day
    yield member.rank


def settle_places(members: Sequence[Member]) -> None:
    """A claim of no known place joins the one that holds all the places told of its subject and entity: on its day, else at all.

    A place that was only carried over counts as unknown when others tell one for the same day; who names only the country on that day
    means the one place in it that others name. A figure that an event has itself (the magnitude of an earthquake) has one place,
    however closely it is told.
    """
    told: dict[Hashable, set[Places]] = defaultdict(set)
    for member in members:
        if member.places and member.place_told:
            told[member.rank, member.entity].add(member.places)
            if member.day is not None:
                told[member.rank, member.entity, member.day].add(member.places)
    carried = _carried_places(members, told)
    _place_figures_of_one_source(members)
    _widen_within_countries(members, told)
    widest = {company: _holds_all(places) for company, places in told.items()}
    inner = {company: _one_in_its_country(places) for company, places in told.items()}
    is_chain = cache(lambda company: _is_chain(told[company]))
    for member in members:
        everywhere = widest.get((member.rank, member.entity), frozenset())
        member.places = _meant(member, inner, widest) or member.places or everywhere
        several = member.ambiguous or len(told.get((member.rank, member.entity), ())) > 1
        member.ambiguous = several and member.entity is None and not member.places
        own = listed("events_own", "measures").intersection(member.subject.measure)
        if not member.places:
            member.places = _only(carried.get((member.rank, member.entity), set()))
        if own and everywhere and is_chain((member.rank, member.entity)):
            member.places = everywhere


def _carried_places(
    members: Sequence[Member], told: dict[Hashable, set[Places]]
) -> dict[Hashable, set[Places]]:
    """The places carried over to tolls that nobody places in a sentence of its own."""
    carried: dict[Hashable, set[Places]] = defaultdict(set)
    for member in members:
        company = (member.rank, member.entity)
        if member.places and company not in told and _of_one_event(member):
            carried[company].add(member.places)
    return carried


def _only(places: set[Places]) -> Places:
    return next(iter(places)) if len(places) == 1 else frozenset()


def _of_one_event(member: Member) -> bool:
    """Whether the figure is a toll, or a measure that only an event has: both belong to the place where it happened."""
    subject = member.subject
    tolls, measures = listed("events_own", "roles"), listed("events_own", "measures")
    return not tolls.isdisjoint(subject.role) or not measures.isdisjoint(subject.measure)


def _place_figures_of_one_source(members: Sequence[Member]) -> None:
    """A headline, or a sentence that only goes on, tells the country; the text places its event in one city or province there."""
    inner: dict[str, set[Places]] = defaultdict(set)
    for member in members:
        if member.place_told and "/" in min(member.places, default="") and _of_one_event(member):
            inner[member.claim.source].add(member.places)
    if not inner:
        return
    for member in members:
        known = inner.get(member.claim.source, set())
        vague = not member.place_told or member.claim.modality is _HEADLINE
        if vague and len(known) == 1 and _of_one_event(member):
            (places,) = known
            member.places = places if contains(member.places, places) else member.places
            member.place_told = True


def _widen_within_countries(members: Sequence[Member], told: dict[Hashable, set[Places]]) -> None:
    """For one event a city and the province around it are one place: the widest of them that is told below the country."""
    for member in members:
        if len(member.places) != 1 or not _of_one_event(member):
            continue
        (place,) = member.places
        levels = place.split("/")
        wider = (frozenset(("/".join(levels[:length]),)) for length in range(2, len(levels)))
        known = told.get((member.rank, member.entity), set())
        member.places = next((outer for outer in wider if outer in known), member.places)


def _meant(member: Member, inner: Mapping[Hashable, Places], widest: Mapping[Hashable, Places]) -> Places:
    """The place that others tell for the same day, if the claim can mean it; `inner` has the one that lies in its country."""
    company = (member.rank, member.entity, member.day)
    if member.day is None or company not in inner:
        return frozenset()
    if not member.places or not member.place_told:
        return inner[company] or widest[company]
    return inner[company] if contains(member.places, inner[company]) else frozenset()


def _one_in_its_country(places: set[Places]) -> Places:
    """The one city or province among places that are otherwise only its country; empty when there is none."""
    inner = [place for place in places if len(place) == 1 and "/" in min(place)]
    if len(inner) != 1:
        return frozenset()
    country = frozenset((min(inner[0]).partition("/")[0],))
    return inner[0] if all(place in (inner[0], country) for place in places) else frozenset()


def _is_chain(places: set[Places]) -> bool:
    """Whether of any two places one lies in the other: the epicentre, its country, both countries that were hit."""
    if len(places) > _SAMPLE:
        return False
    ordered = sorted(places, key=lambda one: (sum(contains(one, other) for other in places), sorted(one)))
    return all(contains(outer, inner) for inner, outer in pairwise(ordered))


def _holds_all(places: set[Places]) -> Places:
    """The place that all others lie in; empty when there is none."""
    if len(places) == 1:
        return next(iter(places))
    tried = sorted(places, key=sorted)[:_SAMPLE]
    candidate = max(tried, key=lambda one: (sum(contains(one, other) for other in tried), sorted(one)))
    return candidate if all(one == candidate or contains(candidate, one) for one in places) else frozenset()


def companies_of_ambiguous(members: Sequence[Member]) -> dict[str, str]:
    """Claim id -> its company, for claims that leave unsaid which of several things they mean.

    Only claims of the same source, or in the same words, can be trusted to mean the same.
    """
    ambiguous = [member for member in members if member.ambiguous]
    own = {
        member.claim.id: (f"source {member.claim.source}", f"words {_words_of(member)}")
        for member in ambiguous
    }
    groups = Groups(sorted({name for names in own.values() for name in names}))
    for source, words in own.values():
        groups.join(source, words)
    return {claim: groups.leader(source) for claim, (source, _) in own.items()}


def _words_of(member: Member) -> str:
    return str(member.same_words) if member.same_words >= 0 else " ".join(key_words(member.claim.sentence))
