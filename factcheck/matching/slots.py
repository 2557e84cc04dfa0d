"""How the subjects of two claims stand to each other, slot by slot, in words: `same`, `one`, `differ` ...

Where two texts name a thing differently no single slot decides; judging weighs them together (`factcheck.judging.likeness`).
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.matching.canonical import claim_key
from factcheck.matching.compare import (
    DIFFERENT,
    ONE_UNKNOWN,
    entity_sameness,
    in_one_family,
    place_sameness,
)
from factcheck.matching.keys import ClaimKey
from factcheck.matching.words import key_words
from factcheck.model import Claim


def slot_levels(a: Claim, b: Claim) -> tuple[str, ...]:
    """Each slot with how the two claims stand in it; the order of the claims is of no matter.

    >>> import factcheck
    >>> one, other = factcheck.extract("The fair drew 60 exhibitors.")[0], factcheck.extract("It had 61 exhibitors.")[0]
    >>> slot_levels(one, other)[:3]
    ('head same', 'head words same', 'measure none')
    """
    left, right = claim_key(a), claim_key(b)
    one, other = left.subject, right.subject
    return (
        f"head {_head(a, b, left, right)}",
        f"head words {_words(one.head, other.head)}",
        f"measure {_of_two(one.measure, other.measure)}",
        f"role {_of_two(one.role, other.role)}",
        f"part {'same' if (one.part, one.of) == (other.part, other.of) else 'differ'}",
        f"modifiers {'same' if left.sharing == right.sharing else 'differ'}",
        f"place {_place(left, right)}",
        f"entity {_entity(left, right)}",
    )


def _head(a: Claim, b: Claim, left: ClaimKey, right: ClaimKey) -> str:
    one, other = left.subject, right.subject
    if in_one_family(left, right):
        return "of one family"
    if not one.core or not other.core:
        return "unknown"
    if one.core == other.core:
        return "same" if one.measure == other.measure else "same core"
    if {*one.head, *one.measure, *one.of} & {*other.head, *other.measure, *other.of}:
        return "shares a word"
    in_sentence = one.core in _sentence_words(b.sentence) or other.core in _sentence_words(a.sentence)
    return "in the sentence" if in_sentence else "differ"


@lru_cache(maxsize=65536)
def _sentence_words(sentence: str) -> frozenset[str]:
    return frozenset(key_words(sentence))


def _of_two(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    if one == other:
        return "same" if one else "none"
    return "differ" if one and other else "one"


def _words(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """Whether one side says all that the other one says, and more ("industrial heat pumps", "heat pumps")."""
    left, right = set(one), set(other)
    if left == right:
        return "same"
    return "one more" if left < right or right < left else "differ"


def _place(left: ClaimKey, right: ClaimKey) -> str:
    if not left.places or not right.places:
        return "unknown"
    score = place_sameness(left, right)[0]
    if score == DIFFERENT:
        return "told apart" if left.place_told and right.place_told else "differ"
    return "same" if score > ONE_UNKNOWN else "unknown"


def _entity(left: ClaimKey, right: ClaimKey) -> str:
    if left.entity is None or right.entity is None:
        return "unknown"
    return "differ" if entity_sameness(left.entity, right.entity)[0] == DIFFERENT else "same"
