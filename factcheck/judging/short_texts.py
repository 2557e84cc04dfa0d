"""What keeps different figures of two short texts apart, whose words are few enough to be looked at one by one (docs/decisions/few-words.md)."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.judging.likeness import Compared
from factcheck.matching import names_place_of, sentence_words
from factcheck.matching.claim_key import claim_key
from factcheck.matching.synonyms import is_role, modifier_phrases

ONE_DIGIT = "digits 1"
"""So telling is the number of one of two figures at least."""


def may_be_other_words(pair: Compared, parting: Collection[str]) -> bool:
    """Whether what tells two likely figures apart may be other words for one: a place, where one of the two texts names that of the other one as well
    ("Katsina, Nigeria"); roles of which the lexicon knows neither ("48 reefs that were checked", "48 reefs showed")."""
    left, right = pair.left.claim, pair.right.claim
    if "place told apart" in parting and not (names_place_of(left, right) or names_place_of(right, left)):
        return False
    known = any(map(is_role, (*claim_key(left).subject.role, *claim_key(right).subject.role)))
    return "role differ" not in parting or not known


def are_of_two_keys(pair: Compared, levels: Collection[str]) -> bool:
    """Whether what is counted or measured tells two short texts apart that share their words: 440 "new cases" and 520 cases, exhibitors of two countries, 25
    countries and "25 other countries", a rate of so many, a share of voters and a turnout, the weight of a ship and that of a tanker that it hit. What the other
    text says elsewhere tells nothing apart: "suspected minefields", "land suspected of holding mines".
    """
    by_chance = "slip zeros" in levels and ONE_DIGIT in levels  # 4 million and 4 billion, of two things
    if "added one" in levels or ("head differ" in levels and (by_chance or _describes_a_thing(pair))):
        return True
    if "unit percent" in levels and not _OTHER_SHARE.isdisjoint(levels):
        return True
    if "topics same" in levels:
        return False
    one, other = (claim_key(side.claim).subject for side in (pair.left, pair.right))
    words, other_words = sentence_words(pair.left.claim.sentence), sentence_words(pair.right.claim.sentence)
    premiums = "part differ" in levels and one.measure == other.measure == ("premium",)
    of_two = one.measure == other.measure == ("share",) and one.core != other.core and one.core and other.core
    if premiums or (of_two and one.core not in other_words and other.core not in words):
        return True
    told = {*one.head} - {*other.head} - other_words | {*other.head} - {*one.head} - words
    apart = modifier_phrases().table
    places = claim_key(pair.left.claim).places | claim_key(pair.right.claim).places
    told -= {f"from {place}" for place in places}
    some = any(word.startswith("from ") or apart.get((word,)) == "apart" for word in told)
    return some or "rate" in {*one.measure} ^ {*other.measure}


def _describes_a_thing(pair: Compared) -> bool:
    """Whether one of two measures describes a thing in passing: "hit a 46,000-tonne tanker"."""
    measured = pair.left.claim.quantity.unit != "count"
    return measured and any("-" in side.claim.quote for side in (pair.left, pair.right))


_OTHER_SHARE = frozenset(("measure differ", "head differ"))
