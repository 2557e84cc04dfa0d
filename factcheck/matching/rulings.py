"""What people said of topics: these two are the same, these two are apart; applied to the groups of claims.

A ruling knows its topics again by claims that stand for them: by the very claim, else by one with the same key.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.matching.claim_key import claim_key
from factcheck.matching.compare import compare_subjects
from factcheck.matching.keys import ClaimKey, SubjectKey
from factcheck.matching.neighbours import Subject
from factcheck.matching.types import Joined, Ruling, Topics
from factcheck.model import Claim, Evidence, Topic

_LEAST_ALIKE = 0.3
"""As in judging: a slot that differs scores 0.1, three that a side leaves open still pass."""
_MOST_REPRESENTATIVES = 5
"""Ways of naming a topic that a ruling remembers."""
_SAID = 0.98
"""How surely two claims speak of the same thing when a person said so."""


@dataclass(slots=True)
class Gathered:
    """The claims of one topic."""

    key: Subject
    """What they have in common."""
    claims: list[Claim] = field(default_factory=list)
    """In the order given."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """The groups after the rulings."""

    groups: tuple[Gathered, ...]
    """In the order of their first claims."""
    joined: Mapping[str, Joined] = field(default_factory=dict)
    """Claim id -> where it stands in a topic that was put together."""
    obeyed: frozenset[str] = frozenset()
    """Ids of the rulings whose topics were found."""
    apart: frozenset[frozenset[int]] = frozenset()
    """The pairs of groups, by their places, that people said are apart."""


def obey(groups: Sequence[Gathered], rulings: Iterable[Ruling]) -> Ruled:
    """Join and part groups of claims as people said; the latest ruling goes before the others."""
    work = _Work(groups)
    for ruling in reversed(list(rulings)):
        work.apply(ruling)
    return work.result()


class _Work:
    """Groups on their way; the rulings come latest first."""

    def __init__(self, groups: Sequence[Gathered]) -> None:
        self._groups = [Gathered(group.key, list(group.claims)) for group in groups]
        self._order = {claim.id: place for place, claim in enumerate(c for g in groups for c in g.claims)}
        self._group_of = {c.id: number for number, group in enumerate(self._groups) for c in group.claims}
        self._by_key: dict[SubjectKey, dict[ClaimKey, Claim]] = defaultdict(dict)
        for group in self._groups:
            for claim in group.claims:
                key = claim_key(claim)
                self._by_key[key.subject].setdefault(key, claim)
        self._whole: dict[int, int] = {number: number for number in range(len(self._groups))}
        self._apart: set[frozenset[int]] = set()
        self._by: dict[int, Ruling] = {}
        self._whole_groups: set[int] = set()  # not to be parted any more
        self._obeyed: set[str] = set()

    def apply(self, ruling: Ruling) -> None:
        """Obey one ruling, as far as the later ones allow."""
        left, right = self.numbers(ruling.left), self.numbers(ruling.right)
        if not left or not right:
            return
        self._obeyed.add(ruling.id)
        if ruling.same:
            self._whole_groups |= left & right
            self._join(sorted(left | right), ruling)
            return
        for number in (left & right) - self._whole_groups:
            right = (right - {number}) | self._part(number, ruling)
        wholes = {self._whole[number] for number in left}, {self._whole[number] for number in right - left}
        self._apart.update(
            frozenset((one, other)) for one in wholes[0] for other in wholes[1] if one != other
        )

    def numbers(self, witnesses: Iterable[Claim]) -> set[int]:
        """The groups that claims stand in: their own, else the one with the likest claim of the same subject."""
        found: set[int] = set()
        for witness in witnesses:
            if witness.id in self._group_of:
                found.add(self._group_of[witness.id])
                continue
            same = self._by_key.get(claim_key(witness).subject, {}).values()
            likest = max(same, key=lambda claim: compare_subjects(witness, claim)[0], default=None)
            if likest is not None and compare_subjects(witness, likest)[0] >= _LEAST_ALIKE:
                found.add(self._group_of[likest.id])
        return found

    def _join(self, numbers: Sequence[int], ruling: Ruling) -> None:
        first = self._whole[numbers[0]]
        for number in numbers[1:]:
            other = self._whole[number]
            if other == first or frozenset((first, other)) in self._apart:
                continue
            for member, whole in self._whole.items():
                if whole == other:
                    self._whole[member] = first
            self._apart = {frozenset(first if one == other else one for one in pair) for pair in self._apart}
            for member in (first, number):
                self._by.setdefault(member, ruling)

    def _part(self, number: int, ruling: Ruling) -> set[int]:
        """Take the claims of the right side out of a group that holds both sides; the new group, if any."""
        group = self._groups[number]
        left = {claim_key(claim) for claim in ruling.left}
        right = {claim_key(claim) for claim in ruling.right} - left
        names = {claim.id for claim in ruling.right}
        leaving = [claim for claim in group.claims if claim.id in names or claim_key(claim) in right]
        if not leaving or len(leaving) == len(group.claims):
            return set()
        gone = {claim.id for claim in leaving}
        group.claims = [claim for claim in group.claims if claim.id not in gone]
        key = group.key
        company = f"{key.company} apart {min(claim_key(claim).subject.text for claim in ruling.right)}"
        self._groups.append(Gathered(Subject(key.subject, key.entity, key.places, company), leaving))
        new = len(self._groups) - 1
        self._whole[new] = new
        self._group_of |= dict.fromkeys(gone, new)
        return {new}

    def result(self) -> Ruled:
        """The groups as they are now."""
        wholes: dict[int, list[int]] = defaultdict(list)
        for number, whole in self._whole.items():
            wholes[whole].append(number)
        groups: list[tuple[int, Gathered]] = []
        joined: dict[str, Joined] = {}
        for whole, members in wholes.items():
            ordered = sorted(members, key=lambda number: _text(self._groups[number].key))
            claims = [claim for number in members for claim in self._groups[number].claims]
            groups.append((whole, Gathered(self._groups[ordered[0]].key, sorted(claims, key=self._place))))
            if len(members) > 1:
                by = next(self._by[number] for number in ordered if number in self._by)
                joined |= {
                    claim.id: Joined(whole, number, self._by.get(number, by).by)
                    for number in members
                    for claim in self._groups[number].claims
                }
        groups.sort(key=lambda group: self._place(group[1].claims[0]))
        place = {whole: at for at, (whole, _) in enumerate(groups)}
        apart = frozenset(frozenset(place[whole] for whole in pair) for pair in self._apart)
        return Ruled(tuple(group for _, group in groups), joined, frozenset(self._obeyed), apart)

    def _place(self, claim: Claim) -> int:
        return self._order[claim.id]


def _text(key: Subject) -> tuple[str, ...]:
    entity = key.entity.key if key.entity is not None else ""
    return key.subject.text, entity, *sorted(key.places), key.company


def similarity_in(topics: Topics) -> Callable[[Claim, Claim], tuple[float, tuple[Evidence, ...]]]:
    """As `compare_subjects`, but claims whose topics a person put together speak of the same thing."""

    def similarity(a: Claim, b: Claim) -> tuple[float, tuple[Evidence, ...]]:
        one, other = topics.joined.get(a.id), topics.joined.get(b.id)
        found = compare_subjects(a, b)
        if one is None or other is None or one.whole != other.whole or one.part == other.part:
            return found
        said = Evidence("topic", _SAID, a.subject, b.subject, f"{one.by} said that they are the same")
        return _SAID, (said, *(feature for feature in found[1] if feature.feature == "when"))

    return similarity


def representatives(claims: Iterable[Claim]) -> list[Claim]:
    """Claims that stand for a topic in a ruling: one for each way of naming its subject, event and place."""
    by_key: dict[ClaimKey, Claim] = {}
    for claim in claims:
        by_key.setdefault(claim_key(claim), claim)
    return list(by_key.values())[:_MOST_REPRESENTATIVES]


def topics_of(witnesses: Iterable[Claim], claims: Mapping[str, Claim], topics: Iterable[Topic]) -> set[str]:
    """Ids of the topics that claims of a ruling stand in, as `find_topics` finds them."""
    topic_of = {claim: topic.id for topic in topics for claim in topic.claims}
    groups = [
        Gathered(Subject(claim_key(claim).subject, None, frozenset()), [claim])
        for claim in claims.values()
        if claim.id in topic_of
    ]
    work = _Work(groups)
    return {topic_of[groups[number].claims[0].id] for number in work.numbers(witnesses)}
