"""What keeps different figures of two short texts apart, whose words are few enough to be looked at one by one (docs/decisions/few-words.md)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import lru_cache

from factcheck.judging.affair_pairs import Met
from factcheck.judging.likeness import Compared, Steps
from factcheck.lexicon import load
from factcheck.matching import content_of_word, content_words, names_place_of, sentence_words
from factcheck.matching.claim_key import claim_key
from factcheck.matching.compare import families_of
from factcheck.matching.keys import SubjectKey
from factcheck.matching.once import once
from factcheck.matching.synonyms import is_any_measure, is_head, is_role, listed, modifier_phrases
from factcheck.model import Claim

SURELY_ONE_THING = 0.9
"""Chance from which on two nouns that the lexicon tells apart may be of one thing ("41 homicides", "41 people were killed"): of the pairs of facts told in other words that are likely enough
to contradict 178 of 394 reach it, of figures of one thing that may all be true 2 of 29."""
_OWN_WORDS = Steps("own words {}", 0, 1, 2, 3, 4, 5)
_OWN_SHARE = Steps("own share {}", 0, 0.15, 0.5, 0.75)
_NEAR_OWN = Steps("own words near {}", 0, 1, 2, 3, 4)
_WORDS_BEFORE, _WORDS_FROM = 6, 9
"""Words before a figure, and from its first one on, that are right around it."""
ONE_DIGIT = "digits 1"
"""So telling is the number of one of two figures at least."""


def levels_of_few_words(met: Met) -> tuple[str, ...]:
    """All that is seen of two figures, and which slots tell them apart by words that the lexicon knows on both sides: visitors and exhibitors, the killed and the
    injured, revenue and profit. Words that it does not know may be others for the same."""
    left, right = met.pair.left.claim, met.pair.right.claim
    mine, theirs = _own_words(left.sentence), _own_words(right.sentence)
    shared, near = len(mine & theirs), len(_own_words_near(left) & _own_words_near(right))
    in_common = (
        _OWN_WORDS[shared],
        _OWN_SHARE[shared / (min(len(mine), len(theirs)) or 1)],
        _NEAR_OWN[near],
    )
    return (*met.levels, *in_common, *_told_apart(claim_key(left).subject, claim_key(right).subject))


def _told_apart(one: SubjectKey, other: SubjectKey) -> Iterator[str]:
    """The slots in which two subjects have words that the lexicon knows, and none in common."""
    if _are_known((one.core,), (other.core,), is_head):
        yield "heads told apart"
    if _are_known(one.measure, other.measure, is_any_measure):
        yield "measures told apart"
    if _are_known(one.role, other.role, is_role):
        yield "roles told apart"


@lru_cache(maxsize=65536)
def _own_words(text: str) -> frozenset[str]:
    """The content words that are no names: those have all texts on one thing in common, whatever figure they tell."""
    return content_words(" ".join([word for word in text.split() if word[0].islower()]))


@once
def _own_words_near(claim: Claim) -> frozenset[str]:
    """Those right around a figure."""
    start = max(0, claim.span.start - claim.sentence_start)
    before, behind = claim.sentence[:start].split(), claim.sentence[start:].split()
    words = (*before[-_WORDS_BEFORE:], *behind[:_WORDS_FROM])
    return frozenset().union(*[content_of_word(word) for word in words if word[0].islower()])


def _are_known(one: Collection[str], other: Collection[str], is_known: Callable[[str], bool]) -> bool:
    """Whether words of either side are known, and none is on both sides."""
    return (
        bool(one and other)
        and set(one).isdisjoint(other)
        and any(map(is_known, one))
        and any(map(is_known, other))
    )


def may_be_other_words(pair: Compared, parting: Collection[str]) -> bool:
    """Whether what tells two likely figures apart may be other words for one: a place, where one of the two texts names that of the other one as well
    ("Katsina, Nigeria"); roles of which the lexicon knows neither ("48 reefs that were checked", "48 reefs showed"); nouns of one family only where they are
    blurred ("companies", "exhibitors")."""
    left, right = pair.left.claim, pair.right.claim
    if "place told apart" in parting and not (names_place_of(left, right) or names_place_of(right, left)):
        return False
    one, other = families_of(left), families_of(right)
    if "head of one family" in parting and not _are_blurred(one.keys() ^ other.keys()):
        return False
    known = any(map(is_role, (*claim_key(left).subject.role, *claim_key(right).subject.role)))
    return "role differ" not in parting or not known


def are_of_two_keys(pair: Compared, levels: Collection[str], sure: float) -> bool:
    """Whether what is counted or measured tells two short texts apart that share their words: 440 "new cases" and 520 cases, exhibitors of two countries, 25
    countries and "25 other countries", a rate of so many, a share of voters and a turnout, how far two places lie, the weight of a ship and that of a tanker that it hit. What the other
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
    if _measure_two_things(one, other) or (sure < SURELY_ONE_THING and _count_two_things(one, other)):
        return True
    premiums = "part differ" in levels and one.measure == other.measure == ("premium",)
    of_two = one.measure == other.measure in _OF_WHAT and one.core != other.core and one.core and other.core
    if premiums or (of_two and one.core not in other_words and other.core not in words):
        return True
    told = {*one.head, *one.measure} - {*other.head, *other.measure} - other_words
    told |= {*other.head, *other.measure} - {*one.head, *one.measure} - words
    apart = modifier_phrases().table
    places = claim_key(pair.left.claim).places | claim_key(pair.right.claim).places
    told -= {f"from {place}" for place in places}
    some = any(word.startswith("from ") or apart.get((word,)) == "apart" for word in told)
    return some or "rate" in {*one.measure} ^ {*other.measure}


def _count_two_things(one: SubjectKey, other: SubjectKey) -> bool:
    """Whether two counts, or two shares, are of things that the lexicon tells apart: visitors and exhibitors, men and pensioners. People are of any sort,
    and who has a job is an employee."""
    if not (one.measured == other.measured == "count" or (one.measure == other.measure == ("share",))):
        return False
    nouns = {(subject.head or subject.part)[-1:] for subject in (one, other)}
    words = {word for noun in nouns for word in noun}
    if len(words) < 2 or not all(is_head(word) or word in listed("groups", "nouns") for word in words):
        return False
    people = "person" in words and words <= listed("persons", "nouns") | listed("anyone", "nouns")
    return not people and not _are_blurred(words)


def _measure_two_things(one: SubjectKey, other: SubjectKey) -> bool:
    """Whether two amounts are of measures that the lexicon tells apart: revenue and profit, width and height; or sums of money of two sorts: orders and
    revenue, loans and losses, exports and the gross domestic product. What was paid, or is to be, may be told by any."""
    if one.measured.startswith("percent"):
        return False
    if one.measured == "money":
        sorts = [listed("sums", "words").intersection(_sum_told(subject)) for subject in (one, other)]
        if all(sorts) and sorts[0].isdisjoint(sorts[1]) and not _are_blurred(sorts[0] | sorts[1]):
            return True
    if not _are_known(one.measure, other.measure, is_any_measure):
        return False
    return not _are_blurred({*one.measure} ^ {*other.measure})


def _sum_told(money: SubjectKey) -> tuple[str, ...]:
    """What an amount of money is: its measure, else what is done with the goods ("exported") or a noun of its own."""
    return money.measure or (*money.role, money.core)


def _are_blurred(words: Collection[str]) -> bool:
    """Whether words that are told apart may tell one thing all the same."""
    return any(group.issuperset(words) for group in _blurred())


@lru_cache(maxsize=1)
def _blurred() -> tuple[frozenset[str], ...]:
    told = load("subjects")["blurred"]
    return tuple(frozenset(words.split(", ")) for words in (*told["heads"], *told["measures"]))


def _describes_a_thing(pair: Compared) -> bool:
    """Whether one of two measures describes a thing in passing: "hit a 46,000-tonne tanker"."""
    measured = pair.left.claim.quantity.unit != "count"
    return measured and any("-" in side.claim.quote for side in (pair.left, pair.right))


_OF_WHAT = (("share",), ("distance",), ("spending",))
"""Measures that say nothing but of what they are: of voters, of the place that lies so far away, of what money is spent on."""
_OTHER_SHARE = frozenset(("measure differ", "head differ"))
