"""How the subjects of two claims stand to each other, slot by slot, in words: `same`, `one`, `differ` ...

Where two texts name a thing differently no single slot decides; judging weighs them together (`factcheck.judging.likeness`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from factcheck.frozen import passing_fact
from factcheck.matching.abouts import Entity, same_name
from factcheck.matching.claim_key import claim_key
from factcheck.matching.compare import (
    DIFFERENT,
    ONE_UNKNOWN,
    families_of,
    parts_families,
    place_sameness,
)
from factcheck.matching.keys import ClaimKey, SubjectKey
from factcheck.matching.once import once
from factcheck.matching.places import WORLD
from factcheck.matching.synonyms import listed
from factcheck.matching.words import key_words
from factcheck.model import Claim


@passing_fact
class SlotsOfOne:
    """What is looked at of one claim."""

    key: ClaimKey
    """All by which it is compared."""
    subject: SubjectKey
    """Of the key."""
    head: frozenset[str]
    """The words of its head."""
    words: frozenset[str]
    """The words of its head, of what is measured and of whose it is."""
    families: Mapping[str, str]
    """The words of its subject that are of a family of things that are alike, with that family."""
    sentence: str
    """Its sentence."""


@once
def slots_of(claim: Claim) -> SlotsOfOne:
    """What is looked at of a claim, each time that it is set against another one."""
    key = claim_key(claim)
    subject = key.subject
    return SlotsOfOne(
        key=key,
        subject=subject,
        head=frozenset(subject.head),
        words=frozenset((*subject.head, *subject.measure, *subject.of)),
        families=families_of(claim),
        sentence=claim.sentence,
    )


def slot_levels(left: SlotsOfOne, right: SlotsOfOne) -> tuple[str, ...]:
    """Each slot with how two claims stand in it; the order of the claims is of no matter.

    >>> import factcheck
    >>> one, other = factcheck.extract("The fair drew 60 exhibitors.")[0], factcheck.extract("It had 61 exhibitors.")[0]
    >>> slot_levels(slots_of(one), slots_of(other))[:3]
    ('head same', 'head words same', 'measure none')
    """
    one, other = left.subject, right.subject
    key, other_key = left.key, right.key
    same_part = one.part == other.part and one.of == other.of
    in_families = left.families and right.families and parts_families(left.families, right.families)
    return (
        "head of one family" if in_families else _head(left, right),
        _head_words(left.head, right.head),
        _MEASURE.level(one.measure, other.measure) if one.measure or other.measure else "measure none",
        _ROLE.level(one.role, other.role) if one.role or other.role else "role none",
        "part same" if same_part else "part differ",
        "modifiers same" if key.sharing == other_key.sharing else "modifiers differ",
        _place(key, other_key) if key.places and other_key.places else "place unknown",
        _entity(key.entity, other_key.entity),
    )


def _head(left: SlotsOfOne, right: SlotsOfOne) -> str:
    one, other = left.subject, right.subject
    if not one.core or not other.core:
        return "head unknown"
    if one.core == other.core:
        return "head same" if one.measure == other.measure else "head same core"
    if not left.words.isdisjoint(right.words):
        return "head shares a word"
    if _are_some(one.core, other.core) or _are_some(other.core, one.core):
        return "head some of them"
    in_sentence = one.core in sentence_words(right.sentence) or other.core in sentence_words(left.sentence)
    return "head in the sentence" if in_sentence else "head differ"


def _are_some(one: str, other: str) -> bool:
    """Whether the first are a kind of people ("children") where the others are people of any kind."""
    return other == "person" and one in listed("persons", "nouns") and one not in listed("anyone", "nouns")


@lru_cache(maxsize=65536)
def sentence_words(sentence: str) -> frozenset[str]:
    """The words of a sentence in dictionary form.

    >>> sorted(sentence_words("Two quakes struck."))
    ['quake', 'struck', 'two']
    """
    return frozenset(key_words(sentence))


class _OfTwo:
    """The levels of a slot that either claim may leave empty, where not both do."""

    def __init__(self, name: str) -> None:
        self._same, self._differ, self._one = (f"{name} {level}" for level in ("same", "differ", "one"))

    def level(self, one: tuple[str, ...], other: tuple[str, ...]) -> str:
        """How two claims stand in it: `measure same`, `role one`."""
        if one == other:
            return self._same
        return self._differ if one and other else self._one


_MEASURE, _ROLE = _OfTwo("measure"), _OfTwo("role")


def _head_words(one: frozenset[str], other: frozenset[str]) -> str:
    """Whether one side says all that the other one says, and more ("industrial heat pumps", "heat pumps")."""
    if one == other:
        return "head words same"
    return "head words one more" if one < other or other < one else "head words differ"


def _place(left: ClaimKey, right: ClaimKey) -> str:
    """How two claims stand that both have places."""
    world = WORLD in left.places or WORLD in right.places
    if world and (_is_region_of_market(left, right) or _is_region_of_market(right, left)):
        return "place told apart"  # "the drone market", "India alone is to grow"
    score = place_sameness(left, right)[0]
    if score == DIFFERENT:
        return "place told apart" if left.place_told and right.place_told else "place differ"
    return "place same" if score > ONE_UNKNOWN else "place unknown"


def _is_region_of_market(whole: ClaimKey, part: ClaimKey) -> bool:
    """Whether the first is of a market of the whole world, and the second one of countries or regions that its sentence names."""
    market = whole.subject.core == "market" and whole.places == {WORLD}
    return (
        market
        and part.place_told
        and not any("/" in place for place in part.places)
        and WORLD not in part.places
    )


def _entity(left: Entity | None, right: Entity | None) -> str:
    if left is None or right is None:
        return "entity unknown"
    return "entity same" if left is right or same_name(left, right) is not None else "entity differ"
