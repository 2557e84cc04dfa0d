"""How likely two figures of sources of one affair are one figure, or could be taken for one another, whatever words their texts use.

Each thing that can be seen of two claims (`head same`, `time another year`, `digits swapped` ...) has a weight, the logarithm of how much
more often it is seen of pairs that belong together than of others; the weights of all that is seen are added up, as in record
linkage after Fellegi and Sunter. They stand in `lexicon/likeness.toml` and are fitted to the labelled sets of documents by
`python -m tests.accuracy.likeness_weights`; why so: docs/decisions/likeness.md.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Collection, Sequence
from enum import StrEnum
from functools import lru_cache

from factcheck.frozen import passing_fact
from factcheck.judging.ages import AGE, aged_meanwhile, of_one_person
from factcheck.judging.changed_since import counts_among_others, is_changed_since
from factcheck.judging.entries import heads_entry
from factcheck.judging.first_reports import is_first_report, is_left_open, lesser_is_so_far, was_rising
from factcheck.judging.intervals import Relation, apart, relate
from factcheck.judging.methods import other_method
from factcheck.judging.periods import Period
from factcheck.judging.profiles import Manner, Profile, Sort
from factcheck.judging.scope import is_of_market
from factcheck.judging.slips import slip_of
from factcheck.judging.untold_units import are_told_apart
from factcheck.lexicon import load
from factcheck.matching import slot_levels
from factcheck.model import Kind

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_GROWTH_RATE = Kind.GROWTH_RATE
_COMPATIBLE, _DISJOINT, _MISLEADING, _SAME = (
    Relation.COMPATIBLE,
    Relation.DISJOINT,
    Relation.MISLEADING,
    Relation.SAME,
)


class Question(StrEnum):
    """What is asked of two claims. Each question has weights of its own."""

    CONTRADICT = "contradict"
    """Of two different values: are they given for one figure?"""
    FEW_WORDS = "few_words"
    """The same of two texts of a sentence or two: less is seen of them, and weighs more."""
    AGREE = "agree"
    """Of two values that allow for one another: are they given for one figure?"""
    MISTAKABLE = "mistakable"
    """Of two different values: would a reader set them side by side at all, as one figure or as two of a sort?"""


@passing_fact
class Compared:
    """Two claims of two sources, and how their values stand to each other."""

    left: Profile
    """The claim of the source that comes first."""
    right: Profile
    """The other one."""
    relation: Relation
    """How their values relate."""
    slip: str
    """The slip of the pen between them (see `slip_between`)."""
    ratio: float
    """How many times the one the other is."""
    shared: int
    """How many words their sentences share."""


Reach = tuple[float, float, frozenset[str], Profile]
"""A figure behind what tells from how far it may be held against others (see `Profile`): they are gone through by the dozen for each one."""


def reach_of(profile: Profile) -> Reach:
    """A figure, ready to be set against others."""
    return *profile.reach, profile.slipped, profile


def within_reach(left: Profile, others: Sequence[Reach]) -> list[Profile]:
    """Those of others of its sort of which more may be asked (see `asked`): half of all are another day, or more than twenty times as much
    and no slip, which two comparisons tell.
    """
    low, high = left.reach
    if left.days:
        return [other for first, last, _, other in others if first <= high and last >= low]
    low, high = low / _MORE_THAN_MOST, high * _MORE_THAN_MOST
    apart_from = left.slipped.isdisjoint
    return [
        other
        for first, last, slipped, other in others
        if (first <= high and last >= low) or not apart_from(slipped)
    ]


def asked(left: Profile, right: Profile) -> Compared | None:
    """Two claims with how their values relate, when it is worth asking more of them; None when nothing can come of it.

    Values that differ by more than a fifth need a word in common, and values far apart two, or a slip of the pen between them, or one thing that they count; those that are
    not so far apart, a word that their subjects have in common will do for. Values half
    as much again apart need a word in common right around them, or one thing that they count beside any word in common. Of
    bounds that can both be right seven in a hundred are of one thing, so that nothing is asked of them, but where they name one number ("2,200
    killed", "more than 2,200 people"), the one lies right beyond the other ("more than 500", "513"), or is about it ("some 4,200", "4,120").
    """
    if left.unit_tells != right.unit_tells:
        if are_told_apart(left.unit_tells, right.unit_tells):
            return None
        left, right = left.plain or left, right.plain or right
    days, other_days = left.days, right.days  # of both, or of none
    if days and other_days and (days.high < other_days.low or other_days.high < days.low):
        return None  # all days of an affair differ; which of them are of one event its words must tell
    one, other = left.number, right.number
    if not one or not other:
        ratio = apart(left.value, right.value)
    else:
        ratio = one / other if one > other else other / one
    slip = slip_of(left.printed, right.printed)
    of_one_thing = left.thing == right.thing
    if (
        slip == "none"
        and _THOUSAND / _NEAR_THOUSAND <= ratio <= _THOUSAND * _NEAR_THOUSAND
        and is_one_size(left, right)
    ):
        slip = "zeros"
    if slip == "none" and _FAR_UNTOLD < ratio < math.inf:
        if ratio > MOST_TIMES:
            return None
        near = not left.near.isdisjoint(right.near)
        if not (near or of_one_thing):
            return None  # most part here, before their words are looked at
        shared = len(left.words & right.words)
        if not (near or shared):
            return None
        if (
            shared < _FEWEST_FAR
            and not of_one_thing
            and (ratio > NEAR or (ratio > _TWICE and left.slots.words.isdisjoint(right.slots.words)))
        ):
            return None
    else:
        shared = len(left.words & right.words)
    relation = relate(left.value, right.value)
    if relation is _DISJOINT:
        if left.days is not None or ratio == math.inf:  # across zero alone rounding may tell
            return None
        if not shared and not of_one_thing and slip == "none" and ratio > _NEAR_UNTOLD:
            return None
    elif relation not in AGREEING and not (
        relation is _COMPATIBLE
        and (
            left.stated == right.stated
            or (left.value.is_point and right.value.is_point)
            or _is_right_beyond(left, right)
        )
    ):
        return None
    return Compared(left, right, relation, slip, ratio, shared)


def is_one_size(left: Profile, right: Profile) -> bool:
    """Whether two amounts of money are given for one thing at one time, and not in two places: what is a thousand times the other one, near enough, is told in
    millions for billions ("a market of $92.4 million in 2030", "of $85 billion in 2030")."""
    places, others = left.slots.key.places, right.slots.key.places
    return (
        left.size != ""
        and left.size == right.size
        and (not places or not others or not places.isdisjoint(others))
    )


def _is_right_beyond(left: Profile, right: Profile) -> bool:
    """Whether a number lies right beyond the bound that another one is: "more than 28,600", "28,616"."""
    one, other = left.claim.quantity.stated[0], right.claim.quantity.stated[0]
    near = min(one, other) > 0 and max(one, other) <= _BEYOND * min(one, other)
    return near and left.value.unit == right.value.unit


def compared(left: Profile, right: Profile) -> Compared:
    """Two claims with how their values relate, whether it seems worth asking or not: a finding, or their place in two chronologies, has
    brought them together."""
    if left.unit_tells != right.unit_tells:
        left, right = left.plain or left, right.plain or right
    slip = slip_of(left.printed, right.printed)
    shared = len(left.words & right.words)
    return Compared(
        left, right, relate(left.value, right.value), slip, apart(left.value, right.value), shared
    )


def levels_of(pair: Compared, of_left: Sort, of_right: Sort, around: Sequence[str] = ()) -> tuple[str, ...]:
    """All that is seen of two claims beside the figures of their sort in their sources, each by its name and level; `around` is what is seen
    of their sources and topics.

    The order of the claims is of no matter.
    """
    left, right, relation = pair.left, pair.right, pair.relation
    elsewhere = 0
    if relation is not _SAME and left.stated != right.stated and pair.slip != "unit":
        day = left.entry if left.entry == right.entry else ""
        one, other = left.stated[0], right.stated[0]
        elsewhere += one in of_right.numbers and of_right.has(one, day)
        elsewhere += other in of_left.numbers and of_left.has(other, day)
    outlooks_differ = left.outlook != right.outlook
    return (
        *slot_levels(left.slots, right.slots),
        _time(left, right),
        _moments(left.moment, right.moment),
        "outlook differ" if outlooks_differ else "outlook same",
        _WORDS[pair.shared],
        _SHARE[pair.shared / (min(len(left.words), len(right.words)) or 1)],
        _names(left.names, right.names),
        _OTHER_NUMBERS[len(left.numbers & right.numbers)],
        _ELSEWHERE[elsewhere],
        _OF_ITS_SORT[min(len(of_left.claims), len(of_right.claims))],
        _OF_ITS_THING[max(of_left.number_of(left.thing), of_right.number_of(right.thing))],
        left.unit,
        *_values(pair),
        *_tellings(left, right),
        *(_apart(pair) if left.is_marked or right.is_marked or outlooks_differ else ()),
        *(
            _BEFORE_ITS_TIME
            if (
                right.begins - left.untimed_on > _LONG_BEFORE or left.begins - right.untimed_on > _LONG_BEFORE
            )
            and relation is _DISJOINT
            and not outlooks_differ
            else ()
        ),
        *around,
    )


def _apart(pair: Compared) -> tuple[str, ...]:
    """What makes two figures two: one comes on top of others, one leaves open of whom it is, one is a later age, or is made in
    a way that excludes the other. Most have nothing of it."""
    left, right = pair.left, pair.right
    seen = ["added one"] if left.is_added != right.is_added else []
    if left.is_bare or right.is_bare:
        seen.append("whom untold")
    if of_one_person(left.claim, right.claim):
        seen.append("person same")
    if left.value.unit == AGE and aged_meanwhile((left.value, left.moment), (right.value, right.moment)):
        seen.append("aged meanwhile")
    disjoint = pair.relation is _DISJOINT
    if disjoint and is_toll_risen(left, right):
        seen.append("first report")
    if left.outlook != right.outlook and _is_foreseen(pair):
        seen.append("market foreseen")
    if _grow_till_other_years(left, right):
        seen.append("growth till another year")
    if disjoint and is_changed(left, right):
        seen.append("changed since")
    if disjoint and (left.methods or right.methods) and other_method(left.claim, right.claim) is not None:
        seen.append("made otherwise")
    return tuple(seen)


def _is_foreseen(pair: Compared) -> bool:
    """Whether of two sizes of a market one was foreseen, and the other one is told in the end; of a zero too many no forecast is the cause."""
    if pair.relation is not _DISJOINT or pair.slip == "zeros":
        return False
    return is_of_market(pair.left.claim) or is_of_market(pair.right.claim)


def _grow_till_other_years(left: Profile, right: Profile) -> bool:
    """Whether two growth rates are of times that end in different years: "7.4 percent from 2022 to 2030", "7.6 percent until 2028"."""
    if left.claim.quantity.kind is not _GROWTH_RATE:  # then both are none
        return False
    one, other = left.period, right.period
    return (
        one is not None
        and other is not None
        and abs(one.last - other.last) > _HALF_A_YEAR
        and left.claim.when_from == right.claim.when_from == "sentence"
    )


def is_changed(left: Profile, right: Profile) -> bool:
    """Whether one of them is told as what the other one was changed to, or came on top of."""
    if not (left.way or right.way):
        return False
    return any(
        is_changed_since((older.claim, older.written), (newer.claim, newer.moment))
        or counts_among_others(newer.claim, older.claim)
        for older, newer in ((left, right), (right, left))
    )


def is_toll_risen(left: Profile, right: Profile) -> bool:
    """Whether the lesser of two counts is told of what was not over yet; or both move, and the lesser one is of a first report or told as risen to it, or the greater one told as
    the least."""
    low, high = (left, right) if left.value.stated.low <= right.value.stated.low else (right, left)
    if lesser_is_so_far(low.claim, high.claim) and not (left.entry and left.entry == right.entry):
        return True
    if not (left.moves and right.moves):
        return False
    return (
        is_first_report((low.moment, low.written), high.written)
        or is_left_open((low.value.bound, low.written), (high.value.bound, high.written))
        or (
            (low.way == 1 or " from" in low.claim.sentence)
            and was_rising((low.claim, low.written), high.written)
        )
    )


class Steps(dict[float, str]):
    """The levels of what is told by a number, one from each step on; of each number that was seen, which level it has."""

    def __init__(self, name: str, *steps: float) -> None:
        super().__init__()
        self._steps = steps
        self._levels = [name.format(f"{step:g}") for step in (steps[0], *steps)]

    def __missing__(self, number: float) -> str:
        self[number] = level = self.level(number)
        return level

    def level(self, number: float) -> str:
        """The greatest step that a number reaches: `words 3`, `share 0.15`; for numbers that hardly ever come again."""
        return self._levels[bisect_right(self._steps, number)]


class _Named(dict[str, str]):
    """The levels of what is told by a word, each made once."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def __missing__(self, word: str) -> str:
        self[word] = level = f"{self._name} {word}"
        return level


_VALUE, _SLIP = _Named("value"), _Named("slip")
_WORDS = Steps("words {}", 0, 1, 2, 3, 5, 8)
_SHARE = Steps("share {}", 0, 0.15, 0.3, 0.5, 0.75)
_OTHER_NUMBERS = Steps("other numbers {}", 0, 1, 2)
_OF_ITS_SORT = Steps("of its sort {}", 1, 2, 4, 8, 16)
_OF_ITS_THING = Steps("of its thing {}", 1, 2, 3, 5)
_DAYS = Steps("moments from {} days", 1, 4, 32, 200, 400)
_DIGITS = Steps("digits {}", 0, 1, 2, 3, 4)
_NEAR = Steps("words near {}", 0, 1, 2, 3, 4)
_TIMES = Steps("times {}", 1, 1.005, 1.02, 1.05, 1.1, 1.2, 1.3, 1.5, 2, 4, 20)
_MARGIN = Steps("margin {}", -8, -4, -2, -1, 0, 1, 2, 4)
_MOST_FIGURES = Steps("figures at most {}", 0, 1, 2, 3, 4, 5)
_LEAST_FIGURES = Steps("figures at least {}", 0, 1, 2, 3)


class _Manners(dict[tuple[Manner, Manner], tuple[str, str, str, str, str]]):
    """The levels of how two figures are told: beside how many others, whether they are small, of some only, and as what; made once for all told so."""

    def __missing__(self, both: tuple[Manner, Manner]) -> tuple[str, str, str, str, str]:
        left, right = both
        self[both] = levels = (
            _MOST_FIGURES[max(left.figures, right.figures)],
            _LEAST_FIGURES[min(left.figures, right.figures)],
            ("small none", "small one", "small both")[left.is_small + right.is_small],
            ("of some none", "of some one", "of some both")[left.is_of_some + right.is_of_some],
            f"told {min(left.told, right.told)}, {max(left.told, right.told)}",
        )
        return levels


_MANNERS = _Manners()


def _tellings(left: Profile, right: Profile) -> tuple[str, ...]:
    """How two figures are told: beside how many others, by whom, as what, with which words right around them; and what both count or measure."""
    most, least, small, of_some, told = _MANNERS[left.manner, right.manner]
    near, speakers = _NEAR[len(left.near & right.near)], _speakers(left.speaker, right.speaker)
    in_common = filter(right.named.__contains__, left.named)
    return most, least, near, small, of_some, speakers, told, *in_common


_ELSEWHERE = ("found elsewhere 0", "found elsewhere 1", "found elsewhere 2")


def _speakers(one: str | None, other: str | None) -> str:
    """Whether two figures are given by somebody, and by the same."""
    if not one or not other:
        return "speakers one" if one or other else "speakers none"
    return "speakers same" if one == other else "speakers two"


def _time(left: Profile, right: Profile) -> str:
    one, other = left.timed, right.timed
    if one is None or other is None:
        return "time unknown"
    if left.window == right.window:
        return "time same"
    if one.contains(other) or other.contains(one):
        if not (left.moves and right.moves):
            return "time within"
        if _is_sum_of_days(left, right, one, other):
            return "time of a part"
        return "time within" if _can_be_part(left, right, one, other) else "time same"
    if one.last >= other.first and other.last >= one.first:
        return "time overlap"
    unsure = left.claim.when_from in _UNSURE or right.claim.when_from in _UNSURE
    if one.is_of_other_years(other):
        return "time another year, unsure" if unsure else "time another year"
    return "time another day, unsure" if unsure else "time another day"


def _is_sum_of_days(left: Profile, right: Profile, one: Period, other: Period) -> bool:
    """Whether the one counts what happened on some of the days of which the other one counts all: "57 died on Tuesday", "75 since Monday".

    A time carried to a count, or at the head of its entry, is that in which all of it happened.
    """
    if "document" in (left.claim.when_from, right.claim.when_from):
        return False
    longer = left if one.contains(other) else right
    of_event = longer.claim.when_from in ("carried", "entry") or heads_entry(longer.claim)
    return not of_event and _can_be_part(left, right, one, other)


def _can_be_part(left: Profile, right: Profile, one: Period, other: Period) -> bool:
    """Whether the count of the longer time is no smaller: 31 were not hurt on 9 October where 26 were hurt in October."""
    longer, shorter = (left, right) if one.contains(other) else (right, left)
    return longer.stated[0] >= shorter.stated[0]


def _moments(one: Period | None, other: Period | None) -> str:
    """How many days lie between the times, or else the dates, of two."""
    if one is None or other is None:
        return "moments unknown"
    days = max(other.first - one.last, one.first - other.last)
    return "moments overlap" if days <= 0 else _DAYS[days]


def _names(one: frozenset[str], other: frozenset[str]) -> str:
    """Whether the sentences name the same."""
    if not one or not other:
        return "names one" if one or other else "names none"
    if one == other:
        return "names same"
    return "names differ" if one.isdisjoint(other) else "names in part"


def _values(pair: Compared) -> tuple[str, ...]:
    """How near two values are, and how telling it is."""
    digits = _DIGITS[min(pair.left.digits, pair.right.digits)]
    if pair.relation is not _DISJOINT and pair.relation is not _MISLEADING:
        return (_VALUE[pair.relation], digits)
    if pair.slip == "zeros":
        return ("slip zeros", digits)  # how many times is told by the slip
    return (_SLIP[pair.slip], _TIMES.level(pair.ratio), digits)


class _Weights(dict[str, float]):
    """The weights of levels; of those that have none, such as a noun that is told seldom, it is nothing. Each level becomes a key as it is first asked for: its
    own string is found by identity, one that was read from a file only by its letters."""

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._read: dict[str, float] = load("likeness")[question]["weights"]

    def __missing__(self, level: str) -> float:
        self[level] = weight = self._read.get(level, 0.0)
        return weight


@lru_cache(maxsize=4)
def _weights(question: Question) -> _Weights:
    return _Weights(question)


_UNTOLD = "moments unknown"
"""That a time is told of neither of two figures, nor of their texts."""


def is_undated(levels: Collection[str]) -> bool:
    """Whether a time is told of neither of two figures, nor of their texts."""
    return _UNTOLD in levels


def odds(relation: Relation, levels: Sequence[str]) -> float:
    """How likely two values are of one figure by what is asked of such ones, as the logarithm of odds."""
    weights = _weights_for(relation)
    return weights["always"] + sum(map(weights.__getitem__, levels))


def weight(relation: Relation, level: str) -> float:
    """How much one more level adds to that."""
    return _weights_for(relation)[level]


@lru_cache(maxsize=8)
def _weights_for(relation: Relation) -> _Weights:
    return _weights(Question.CONTRADICT if relation is _DISJOINT else Question.AGREE)


ALONE = "margin alone"
"""That there is no other such pair."""


def margin(more: float) -> str:
    """How much likelier a pair is than the likeliest other pair of the two sources that one of its claims stands in.

    >>> margin(1.5), margin(-0.3)
    ('margin 1', 'margin -1')
    """
    return _MARGIN.level(more)


def chance(question: Question, levels: Sequence[str]) -> float:
    """How likely the answer is yes, 0 to 1.

    >>> seen = ("head same", "time same", "slip digits swapped")
    >>> chance(Question.CONTRADICT, seen) > chance(Question.CONTRADICT, ("head differ", "time another year", "slip none"))
    True
    """
    weights = _weights(question)
    return by_odds(weights["always"] + sum(map(weights.__getitem__, levels)))


def by_odds(logarithm: float) -> float:
    """How likely it is, 0 to 1, by the logarithm of odds."""
    return 1 / (1 + math.exp(-logarithm))


AGREEING = (Relation.SAME, Relation.ROUNDED, Relation.CONVERTED)
"""Values that agree."""
_UNSURE = frozenset(("document", "carried"))
"""Where times come from that may be those of something else."""
_BEFORE_ITS_TIME = ("told before its time",)
"""One of two figures stands, without a time of its own, in a text that was written long before the time of the other one, of which it cannot tell."""
_LONG_BEFORE = 60
"""Days from a text to a time that it cannot tell of: of five such contradictions of the labelled sets one was right, of those of fewer days three of four."""
_HALF_A_YEAR = 183
"""Days by which the ends of two years differ at least."""
NEAR = 4.0
"""Values of one size."""
MOST_TIMES = 20.0
"""Values farther apart, with no slip of the pen between them, are of different things: of the labelled pairs 1 in 50 is."""
_FEWEST_FAR = 2
"""Words that sentences share whose figures are far apart and count two things."""
_TWICE = 2.0
"""Values farther apart are of two things where their subjects have no word in common, and their sentences one: of 5,600 such pairs of the labelled sets none
contradicts, and few are told apart."""
_FAR_UNTOLD = 1.5
"""Values farther apart with no word in common right around them, and nothing that both count in sentences with a word in common: of some 17,000 such
pairs of the labelled sets 13 were told as contradictions, and one in nine as what may be taken for one another, hardly ever from a chance of .2 on."""
_THOUSAND = 1000.0
_NEAR_THOUSAND = 1.7
"""How many times more or less than a thousand times another one an amount may be that is told in millions for billions: of nine such pairs of one thing and time in the labelled sets
eight contradict."""
_NEAR_UNTOLD = 1.2
"""Values nearer to each other are asked about though their sentences have no word in common: "83.5% of the bonds", "85.8 percent come forward". Of the labelled sets three in a
hundred more pairs are met, three more contradictions are found and none that is wrong."""
_BEYOND = 1.1
"""How many times a bound a number may be that lies right beyond it: of the pairs that this brings in sets of which labels tell 209 of 225 are right, of those up to 1.25 times 68 of
97."""
_MORE_THAN_MOST = MOST_TIMES * 1.001
"""Whatever the noise of the digits."""
