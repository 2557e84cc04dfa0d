"""What is asked of two figures of one affair: do they contradict, do they agree, could they be taken for one another.

How likely the answer is yes is told by all that is seen of the two (`factcheck.judging.likeness`); here stands from which chance on it counts,
and what keeps two figures apart whatever the chance is.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from factcheck.judging.added import counts_the_other_too, is_added
from factcheck.judging.affair_pairs import Met
from factcheck.judging.ages import of_two_persons
from factcheck.judging.checks import is_whole
from factcheck.judging.context import Context
from factcheck.judging.entries import tell_alike
from factcheck.judging.intervals import Relation
from factcheck.judging.likeness import ALONE, NEAR, Compared, Question, by_odds, chance, is_undated, odds
from factcheck.judging.markets import are_of_two_markets
from factcheck.judging.methods import are_two_prices
from factcheck.judging.opposites import are_opposite, opposites_of
from factcheck.judging.pairs import digits_of
from factcheck.judging.parts_alone import of_part_alone
from factcheck.judging.periods import edition_year
from factcheck.judging.same_figures import leave_open_what
from factcheck.judging.scope import is_of_market
from factcheck.judging.short_texts import (
    ONE_DIGIT,
    are_of_two_keys,
    levels_of_few_words,
    may_be_other_words,
)
from factcheck.lexicon import load
from factcheck.matching import (
    are_of_two_names,
    are_people_and_things,
    is_undone,
    parted_slot,
    plain_words,
    told_alike,
)
from factcheck.model import Claim

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_AGREE, _CONTRADICT, _FEW_WORDS, _MISTAKABLE = (
    Question.AGREE,
    Question.CONTRADICT,
    Question.FEW_WORDS,
    Question.MISTAKABLE,
)
_DISJOINT, _MISLEADING, _ROUNDED, _SAME = (
    Relation.DISJOINT,
    Relation.MISLEADING,
    Relation.ROUNDED,
    Relation.SAME,
)

SLIPPED = 0.5
"""Chance from which on two values one slip of the pen apart contradict, even where other times or parts were told: when each of the labelled
sets was left out, 14 of 15 such pairs did."""
PLAINLY_SLIPPED = 0.9
"""Chance of a contradiction where the nouns have something in common and no other time is told: of 78 such pairs one slip apart in 31
labelled sets 74 contradict, whatever else is seen of them."""
THOUSANDFOLD = 0.95
"""Chance of a contradiction of two amounts of money in the same two digits or more, the one a thousand times the other, of which neither text has the
other: all 33 such pairs of one affair in the labelled sets contradict, however their subjects are told; of counts none of 47 does."""
UNLIKELY_OF_FEW_WORDS = 0.12
"""Chance below which two values of one subject are no contradiction where the texts are of three or four sentences: of 16 such pairs of the sets that
may be read one is lost by it; of 26 in sets that nobody has read seven, six of them wrong."""
UNLIKELY_AFAR = 0.6
"""The same for two claims of one source, and of sources that are not among those nearest to each other."""
FEWEST_WORDS = 2
"""Words of a sentence that says no more than its figure: "There were 243 aftershocks"."""
CONTRADICT = 0.6
"""Chance from which on values contradict that no slip of the pen parts, of which topics have told the likely ones: of 49 such findings in 53 sets that nobody has read 37 are right,
of the 22 between .45 and it, without dates, eight were. Where no time is told it holds for what topics told as well: of 26 such findings below it five were right."""
FEW_WORDS = 0.57
"""The same where neither text has words enough to tell of what it speaks, by weights of their own (docs/decisions/few-words.md). With .61 one in a hundred fewer of the figures of one thing
that may both be true are told, and as many fewer of the facts told in other words; with .55 nothing is gained. Of facts that nobody has read .85 are told, .66 of those by other writers, of two
figures that may both be true .11."""
OF_FEW_WORDS_BESIDE = 0.7
"""The same of such texts where other figures of theirs are rivals, by the weights of documents, which know what rivals are worth: with .62 one in a hundred more of the facts told in other words are
told, and as many of the figures of one thing that may all be true; on documents nothing changes."""
OF_FEW_WORDS = 0.6
"""The same where one of two texts is too short, and for equal values of short texts: the mean accuracy on NewsNLI, RTE-Quant and RedditNLI is .662 with it, .654 with
.85, and .655 where no more is asked of them than of longer ones."""
OF_TWO_TIMES = 0.85
"""The same where such texts tell two times, or one tells of more than were told ("France and 25 other countries")."""
OF_UNJOINED = 0.7
"""The same where nothing joins the two sources but that they are looked at together, also for slips of the pen: of the pairs from there to .9 in the sets that may be read 14 of 16
contradict."""
UNDER_ONE_DAY = 0.6
"""The same for what two chronologies tell under one day in other words: of 20 such findings from there on in sets that nobody has read 16 are right; of 37 between .35 and it, with sets that were read, 14 were."""
TOLD_ONCE = 0.8
"""Chance of a contradiction where two chronologies tell under one day how many there were of one thing, each once, and are of one entity there: of
51 such pairs of the sets that were read 50 do; where the entities differ, nine of twelve did not in sets that nobody has read."""
OF_ONE_PERSON = 0.9
"""Chance of a contradiction of two ages of one named person, with no birthday between them: of 18 such pairs of the sets that were read 16 do."""
AGREE = 0.4
"""Chance from which on equal values agree: of the pairs from .4 on, with sets left out, 80 in a hundred are labelled so, from .5 on 83; most others nobody
labelled. Instead of .45 four in a hundred agreements more are found in undated sets that nobody has read; of thirty of what comes, looked at by eye, two in three are right that are no
days."""
LIKELIER_OF_ONE_EVENT = math.log(6)
"""What the odds that two values contradict rise by, as their logarithm, where the user says that all sources tell of one event: pair by pair, in 39 sets of
which that holds .44 of the contradictions are found in place of .19 and .80 of what is flagged is right; three times the odds find .31, twelve times .55 (.77 right)."""
ONE_EVENT = 0.5
"""The same for days: two entries of one day are most often of two events."""
AGREE_UNJOINED = 0.7
"""The same where nothing joins the two sources but that they are looked at together: instead of .9 it brings one agreement in a hundred more on texts without dates, one in five
hundred on others, and one wrong one of the held sets."""
TOLD_OTHERWISE = 0.7
"""Chance of a contradiction from which on another role, place or noun of one family counts as other words for the same ("where 839 men work", "where 820 men were employed";
the square and the town that it is in): of 29 such pairs of the sets that may be read 27 contradict, below it 15 of 36. Killed and injured stay apart, and so do shares and amounts of
money of two places."""
TAKES_PLACE = 0.75
"""Chance of an agreement from which on a finding that wonders at one figure of two scopes (FC206) gives way: instead of .9 it brings one agreement in a hundred more on texts without
dates, and of what is told apart .869 is right on the older sets instead of .866."""
SURELY_ONE = 0.9
"""The same where the texts count visitors and trade visitors, or tell two years: of 36 and 38 such pairs all but one are labelled so."""
OF_ANOTHER_PART = 0.5
"""Chance of a contradiction from which on values of one topic contradict that were told apart by their parts (FC202): of 23 such pairs in 78 labelled sets 20 contradict, half of them in
sets that the weights do not know."""
OF_ANOTHER_TIME = 0.6
"""The same for values that were told apart by their times (FC201), where these have a day in common: of ten such pairs in 101 labelled sets eight
contradict; below it four of nine."""
MISTAKABLE = 0.05
"""Chance from which on two values are told apart: instead of .1 four in a hundred labelled relations more are found, and as many of what the labels speak of are right (83 in a hundred);
a set of eight texts has some 60 such findings instead of 50."""
OF_OTHER_NOUNS = 0.1
"""The same where other nouns are counted: few readers take delegations for journalists."""
UNDECIDED = 0.25
"""Chance of a contradiction from which on values are told apart only by times or outlooks that the texts tell: of others, with sets left out,
142 contradicted and 80 were of different scopes; below it 62 and 197."""
UNDECIDED_FEW_WORDS = 0.3
"""The same of two short texts: with .25 one in seventy fewer of the labelled pairs are told to be of other scopes (a tariff on steel, one on aluminium), with .5 two of 113 more
are, and eight of 346 contradictions as well."""
_FAMILY = "head of one family"
_NEVER_ONE = frozenset((_FAMILY, "time another year"))
"""Few equal values are of one figure: of visitors and exhibitors, or of two years that the texts tell."""
_CHANGED = "changed since"
_BEFORE = "told before its time"
_PARTING = frozenset(
    (
        "head of one family",
        "role differ",
        "place told apart",
        "time of a part",
        "aged meanwhile",
        "whom untold",
        "made otherwise",
        "first report",
        "growth till another year",
        "market foreseen",
        _BEFORE,
        _CHANGED,
    )
)
"""Different values are not of one figure, however likely the rest makes it: of visitors and exhibitors, killed and arrested, two places that
are told, the dead of one day and of the days around it, 47 years of age and 49 two
years later, of whom nothing is told (“Eight remain free”), what is paid with the debt and without it,
a toll of the first days beside a later one, growth until two years, what was foreseen of a market and what it came to, and what a total was before it
was raised."""
_BUT_FOR_SLIPS = frozenset(("first report", _CHANGED, "growth till another year"))
"""What is no cause for two values of which one is the other with its digits swapped: 2,100 and 1,200 houses, a rate of 15.8 and of 18.5 percent."""
_OTHER_WORDS = frozenset(("role differ", "place told apart", "head of one family"))
"""What may be told in other words."""
_OF_A_PLACE = frozenset(("unit money", "unit percent", "unit rate"))
"""What countries and regions have figures of their own of."""
_TOLD_APART = frozenset(("time another day", "time another year", "time of a part", "outlook differ"))
"""The texts tell that two figures differ."""
_OTHER_NOUNS = frozenset(("head differ", "head of one family"))
_NOT_PLAIN = _TOLD_APART.union(
    _OTHER_NOUNS,
    ("time another day, unsure", "time another year, unsure", "head some of them", "head in the sentence"),
)
"""Something tells two figures apart, so that a slip between them may be chance."""
_NOTHING_SHARED = frozenset(("names differ", "words 0", "words near 0"))
"""Sentences that name others and have no word in common: 112 million in a province are no slip for a country's 1.12 billion."""
_OF_ONE_HEAD = frozenset(("head same", "head words same"))
"""So much must be the same of a slip where no time is told: "one police car" is none for 1,000 police officers."""
_ONE_TOPIC = "topics same"
ENTRY = "entry same"
ONE_PERSON = "person same"
_ONE_THING = frozenset((ENTRY, "head same", "modifiers same", "part same"))
"""How many there were of one thing on one day."""
_ONE_ROLE = frozenset((ENTRY, _ONE_TOPIC, "head same", "role same"))
"""What befell how many on one day: 12 killed and 27 killed."""
_OTHER_FIGURE = frozenset(("time another year, unsure", "measure differ"))
"""What makes two figures of one family two."""
_SLIPS = frozenset(("zeros", "swapped 2", "swapped 3", "unit"))
_NOT_ELSEWHERE = "found elsewhere 0"
"""Neither text has the value of the other."""
_FEW_DIGITS = frozenset((ONE_DIGIT, "digits 2"))
_HUNDREDFOLD = 100.0
"""A slip of zeros by more than this is one of thousands."""


SPOKEN_AGAINST = 0.2
"""Below it all the rest speaks against what befell people on one day, or what two say of one thing in one text: five such contradictions of the labelled sets
were wrong and none right, three of four unread ones; from it on six were right and none wrong below .4."""


def may_be_one_part(pair: Compared, context: Context) -> bool:
    """Whether two values told apart by their parts may be of one: none is a part of the other by its words ("seven of the dead"), and their
    texts speak of no two markets."""
    left, right = pair.left.claim, pair.right.claim
    if pair.relation is not _DISJOINT or bool(left.frame.part_of) != bool(right.frame.part_of):
        return False
    if _are_owners(left.frame.of, right.frame.of):
        return False
    if pair.slip.startswith("swapped") and _is_harmed_alone(pair):
        return False
    fields = context.affairs.fields
    return fields.get(left.source) == fields.get(right.source) or not (
        left.source in fields and right.source in fields
    )


def _are_owners(one: str, other: str) -> bool:
    """Whether two figures are of two that are named: of Norway and of South Korea."""
    return one[:1].isupper() and other[:1].isupper() and {*plain_words(one)}.isdisjoint(plain_words(other))


def may_be_one_time(pair: Compared) -> bool:
    """Whether two values told apart by their times may be of one: both times are told, and have a day in common ("in October 2011", "in 2011"), and
    nothing else tells them apart."""
    one, other = pair.left.period, pair.right.period
    return (
        pair.relation is _DISJOINT
        and one is not None
        and other is not None
        and one.first <= other.last
        and other.first <= one.last
        and not parted_slot(pair.left.claim, pair.right.claim)
    )


def may_be_one_toll(met: Met) -> bool:
    """Whether two values told apart as counts that move may be of one day: of one of them no day is told."""
    return met.pair.relation is _DISJOINT and "time unknown" in met.levels


def chance_heard(pair: Compared, levels: Sequence[str], context: Context) -> float:
    """How likely two values of one subject are of one figure by all the rest.

    Nothing speaks against it where both texts have the same words, or tell of how many a number is a part (which is one whatever else is said); hardly
    anything where they tell what befell people on one day, and where one text lets two speak of one thing; little where they are too short to tell, and
    nothing where the one says no more than the figure.
    """
    left, right = pair.left.claim, pair.right.claim
    if _CHANGED in levels or _BEFORE in levels:
        return 0.0
    sure = by_odds(odds(_DISJOINT, levels) + _likelier(context))
    tell_enough = context.affairs.tell_enough(left.source, right.source)
    told = told_alike(left, right) or (is_whole(left) and is_whole(right))
    if told or (
        (sure >= SPOKEN_AGAINST or not tell_enough)
        and (_ONE_ROLE.issubset(levels) or are_in_dispute(left, right))
    ):
        sure = 1.0
    if not tell_enough:
        says_more = min(len(pair.left.words), len(pair.right.words)) > FEWEST_WORDS
        least = UNLIKELY_AFAR if left.source == right.source else UNLIKELY_OF_FEW_WORDS
        return sure if says_more and sure < least else 1.0
    return 0.0 if is_undated(levels) and sure < CONTRADICT else sure


def _likelier(context: Context) -> float:
    """What the odds that two values contradict rise by, by what the user says of all sources, as their logarithm."""
    return LIKELIER_OF_ONE_EVENT if context.terms.one_event else 0.0


def are_in_dispute(left: Claim, right: Claim) -> bool:
    """Whether one text lets two speak of one thing, the second in a bare number: "the union said 4,000 employees had joined the strike; the
    airline put the number at 2,700"."""
    later = max(left, right, key=lambda claim: claim.span.start)
    return (
        left.source == right.source
        and left.frame == right.frame
        and later.frame.head not in later.quote
        and bool(left.speaker and right.speaker)
        and left.speaker.casefold() != right.speaker.casefold()
    )


def question_to_ask(
    met: Met, least: float, context: Context, told_apart: bool = False
) -> tuple[Question | None, float]:
    """The question to which the answer is likely enough, with its chance; of a contradiction the least chance is given. What its topics
    told apart is asked by what documents tell, however short the texts are."""
    if met.pair.relation is _DISJOINT:
        return _of_two_values(met, least, context, told_apart)
    return _of_one_value(met, context)


def _of_one_value(met: Met, context: Context) -> tuple[Question | None, float]:
    """The same of two values that allow for one another."""
    pair, sure = met.pair, by_odds(met.odds)
    if sure < AGREE or pair.relation is _MISLEADING:
        return None, sure
    levels = frozenset(met.levels)
    if pair.relation is _ROUNDED and "outlook differ" in levels:
        # "some 40,000 are expected", 42,300 came: near, and not one; of an amount of money the one may be told for the other
        counted = "unit count" in levels and _NEVER_ONE.isdisjoint(levels)
        return (_MISTAKABLE if counted else None), sure
    sources = pair.left.claim.source, pair.right.claim.source
    joined, tell_enough = context.affairs.are_one(*sources), context.affairs.tell_enough(*sources)
    plain = _NEVER_ONE.isdisjoint(levels)
    if not plain and not (joined and _may_be_one(pair, levels)):
        return None, sure
    least = SURELY_ONE if not plain else AGREE if joined else AGREE_UNJOINED
    if pair.left.days:
        least = max(least, ONE_EVENT)
    elif not tell_enough:
        least = max(least, _least_of_few_words(pair, levels))
    if sure < least:
        return None, sure
    return (None, 0.0) if _are_of_two(pair, context) else (_AGREE, sure)


def _of_two_values(
    met: Met, least: float, context: Context, told_apart: bool
) -> tuple[Question | None, float]:
    """The same of two values that exclude one another."""
    pair, claims = met.pair, (met.pair.left.claim, met.pair.right.claim)
    sources = claims[0].source, claims[1].source
    tell_enough = context.affairs.tell_enough(*sources)
    tell_little = not pair.left.entry and not pair.right.entry and context.affairs.tell_little(*sources)
    sure = by_odds(met.odds + _likelier(context))
    by_few_words = (
        tell_little and not told_apart and ALONE in met.levels and _TWO_YEARS.isdisjoint(met.levels)
    )
    if by_few_words:
        few = chance(_FEW_WORDS, levels_of_few_words(met))
        sure = max(sure, few) if _ONE_TOPIC in met.levels else few
    if sure < UNDECIDED and pair.slip not in _SLIPS and not pair.left.entry and ONE_PERSON not in met.levels:
        return _mistakable(met)  # most are so unlikely that nothing else need be asked
    levels, joined = frozenset(met.levels), context.affairs.are_one(*sources)
    if joined and _is_thousandfold(pair, levels) and not are_of_two_markets(*claims, context):
        return _CONTRADICT, max(sure, THOUSANDFOLD)
    if joined and pair.slip == "swapped 3" and _is_long_slip(pair, levels):
        return _CONTRADICT, max(sure, PLAINLY_SLIPPED)
    if (
        _are_parted(pair, levels, sure, tell_enough, tell_little)
        or _are_of_two(pair, context)
        or of_part_alone(*claims)
        or counts_the_other_too(*claims)
        or leave_open_what(*claims)
        or _are_markets_of_two_years(pair, levels)
        or (tell_little and are_of_two_keys(pair, levels, sure))
    ):
        sure = 0.0
    if sure and joined and _is_plain_slip(pair, levels):
        return _CONTRADICT, max(sure, PLAINLY_SLIPPED)
    if sure and joined and _is_told_once(pair, levels, context):
        return _CONTRADICT, max(sure, TOLD_ONCE)
    if sure and joined and ONE_PERSON in levels:
        return _CONTRADICT, max(sure, OF_ONE_PERSON)
    least = least if tell_enough else max(least, _least_of_few_words(pair, levels))
    least = min(least, UNDER_ONE_DAY) if _are_alike_of_a_day(pair, levels) else least
    least = SLIPPED if is_slip(pair, levels) and not is_undated(levels) else least
    if tell_little and not by_few_words:
        least = OF_FEW_WORDS_BESIDE
    elif by_few_words:
        least = FEW_WORDS
    if sure >= (least if joined else max(least, OF_UNJOINED)):
        return _CONTRADICT, sure
    if sure >= (UNDECIDED_FEW_WORDS if tell_little else UNDECIDED) and _TOLD_APART.isdisjoint(levels):
        return None, sure
    return _mistakable(met)


def _mistakable(met: Met) -> tuple[Question | None, float]:
    """Whether two different values could be taken for one another; ten times as many of another kind nobody takes for them."""
    sure = chance(_MISTAKABLE, met.levels) if met.pair.slip != "zeros" else 0.0
    if sure < MISTAKABLE or (sure < OF_OTHER_NOUNS and are_of_other_nouns(met.levels)):
        return None, sure
    return _MISTAKABLE, sure


def _are_of_two(pair: Compared, context: Context) -> bool:
    """Whether two figures are of two of a sort ("the north tower", "the south tower"; "Hall 2", "Hall 3"), ages of two persons, people and
    things, or of two that are named in texts too short to say otherwise: what Meta cuts is not what Amazon cuts."""
    left, right = pair.left.claim, pair.right.claim
    if of_two_persons(left, right) or is_undone(left) != is_undone(right):
        return True
    if are_opposite(opposites_of(left), opposites_of(right)) or are_of_two_markets(left, right, context):
        return True
    if are_people_and_things(left, right):
        return True
    if (
        pair.relation is _ROUNDED
        and (pair.left.methods or pair.right.methods)
        and are_two_prices(left, right)
    ):
        return True
    return context.affairs.tell_of_two(left.source, right.source) and are_of_two_names(left, right)


def _are_markets_of_two_years(pair: Compared, levels: Collection[str]) -> bool:
    """Whether two amounts are the sizes of a market in two years that the texts tell; of a zero too many, or millions for billions, no year is
    the cause. None of the six such pairs of the labelled sets that were called contradictions is one."""
    return (
        "time another year" in levels
        and pair.slip != "zeros"
        and is_of_market(pair.left.claim)
        and is_of_market(pair.right.claim)
    )


def _least_of_few_words(pair: Compared, levels: Collection[str]) -> float:
    """The least chance where one of two texts is too short to tell enough of what it speaks; entries of chronologies tell less."""
    less = pair.left.entry or pair.right.entry or not _TWO_TIMES.isdisjoint(levels)
    return OF_TWO_TIMES if less else OF_FEW_WORDS


_TWO_YEARS = frozenset(("time another year", "time another day"))
_TWO_TIMES = frozenset(("time another year", "time another day", "added one", "head differ"))


def are_of_other_nouns(levels: Collection[str]) -> bool:
    """Whether what two figures count has nothing in common, or is known to be two: journalists and countries, visitors and exhibitors.

    >>> are_of_other_nouns(("head differ", "measure none")), are_of_other_nouns(("head shares a word", "measure none"))
    (True, False)
    """
    return not _OTHER_NOUNS.isdisjoint(levels)


def _may_be_one(pair: Compared, levels: Collection[str]) -> bool:
    """Whether nothing that is sure keeps two equal values apart: 39,000 "visitors" and 39,000 "trade visitors" of one year may be one, and an
    estimate of 2019 that is told again in 2024; the dead and the injured of two years are not, nor what two editions of a fair had."""
    told = _NEVER_ONE.intersection(levels)
    editions = {edition_year(side.claim.about) for side in (pair.left, pair.right)} - {None}
    if len(editions) > 1:
        return False
    other = not _OTHER_FIGURE.isdisjoint(levels)  # another year, or a tax bill and a cost
    apart = "place told apart" in levels or (_FAMILY in told and other)
    return pair.relation is _SAME and len(told) == 1 and not apart


def _are_parted(
    pair: Compared, levels: frozenset[str], sure: float, tell_enough: bool, tell_little: bool
) -> bool:
    """Whether something keeps two different values apart, however likely the rest makes them one; by roles and places told in other words only
    where it does not make them likely."""
    parting = _PARTING.intersection(levels)
    if not parting:
        return False
    if parting <= _BUT_FOR_SLIPS and pair.slip.startswith("swapped") and sure >= CONTRADICT:
        return False
    if tell_little and sure >= FEW_WORDS and parting <= _OTHER_WORDS:
        return not may_be_other_words(pair, parting)
    if tell_enough and sure >= TOLD_OTHERWISE and parting <= _OTHER_WORDS:
        by_place = "place told apart" in parting and not _OF_A_PLACE.isdisjoint(levels)
        return by_place or ("role differ" in parting and _have_known_roles(pair))
    by_role = (pair.slip == "swapped 3" or _is_of_three_digits(pair, levels)) and _PARTING.intersection(
        levels
    ) == {"role differ"}
    # 131,600 people are "accommodated" in camps, 113,600 are "in camps"; 59.2 million may vote, 5.92 million are entitled to
    return not by_role or _have_known_roles(pair)


def _is_of_three_digits(pair: Compared, levels: frozenset[str]) -> bool:
    return pair.slip == "zeros" and levels.isdisjoint(_FEW_DIGITS)


def may_give_way(met: Met) -> bool:
    """Whether a finding that told two values apart may be wrong."""
    return met.pair.slip in _SLIPS or (
        not {ENTRY, ONE_PERSON}.isdisjoint(met.levels) and met.pair.relation is _DISJOINT
    )


def _have_known_roles(pair: Compared) -> bool:
    """Whether what happened to both is told by roles that exclude each other: the killed are not the injured."""
    roles = load("verbs")["roles"]
    return pair.left.claim.frame.role in roles and pair.right.claim.frame.role in roles


def is_slip(pair: Compared, levels: Collection[str]) -> bool:
    """Whether one value is the other one with digits swapped, a zero too many, or million for billion, and neither source has both.

    Of texts that lie a year apart two digits are too few: 68 at one fair and 86 at the next are no slip.
    """
    if pair.slip not in _SLIPS or _NOT_ELSEWHERE not in levels:
        return False
    if pair.slip != "zeros" and "role one" in levels and _is_harmed_alone(pair):
        return False
    other_nouns = "head differ" in levels or "head in the sentence" in levels
    if pair.slip == "zeros" and other_nouns and "role none" in levels:
        return False  # 210 tons of fuel, and a ship of 2,100 tons
    return pair.slip != "swapped 2" or "moments from 400 days" not in levels


def _is_thousandfold(pair: Compared, levels: Collection[str]) -> bool:
    """Whether one text has million where another one has billion: "expect claims of 3.5 billion euros", "put the bill at 3.5 million euros"."""
    return (
        pair.slip == "zeros"
        and pair.ratio > _HUNDREDFOLD
        and "unit money" in levels
        and _NOT_ELSEWHERE in levels
        and ONE_DIGIT not in levels
    )


def _is_long_slip(pair: Compared, levels: Collection[str]) -> bool:
    """Whether two numbers that differ in two neighbouring digits that are swapped are long, which hardly any chance makes: "3,140,826 votes", "3,140,862
    backed the Union"."""
    return _NOT_ELSEWHERE in levels and min(digits_of(pair.left.claim), digits_of(pair.right.claim)) >= _LONG


_LONG = 6
"""Digits from which on hardly any does: of 200,000 pairs of numbers of six digits one differs so by chance (counted)."""


def _is_harmed_alone(pair: Compared) -> bool:
    """Whether it is known of one figure alone that it is of the killed, the injured or the like: 3,500 walked, 5,300 were injured."""
    roles = load("verbs")["roles"]
    return (pair.left.claim.frame.role in roles) != (pair.right.claim.frame.role in roles)


def _is_plain_slip(pair: Compared, levels: Collection[str]) -> bool:
    """Whether the one value is a slip for the other, the nouns have something in common, and no other time is told; where none is told at all,
    what looks like a slip is seldom one, unless it is of the same noun."""
    if not is_slip(pair, levels) or not _NOT_PLAIN.isdisjoint(levels) or _NOTHING_SHARED.issubset(levels):
        return False
    return not is_undated(levels) or (_OF_ONE_HEAD.issubset(levels) and "role differ" not in levels)


def _is_any_added(pair: Compared) -> bool:
    """Whether one of two figures comes on top of what is told before: "and three other banks"."""
    return is_added(pair.left.claim) or is_added(pair.right.claim)


def _are_alike_of_a_day(pair: Compared, levels: Collection[str]) -> bool:
    """Whether two chronologies tell two values of one size under one day, of which nothing says that one is of some only, or on top of others."""
    if (
        not pair.left.entry
        or ENTRY not in levels
        or _is_any_added(pair)
        or not (pair.ratio <= NEAR or pair.slip in _SLIPS)
    ):
        return False
    return tell_alike(pair.left.claim, pair.right.claim)


def _is_told_once(pair: Compared, levels: Collection[str], context: Context) -> bool:
    """Whether two chronologies tell under one day how many there were of one thing, each once: "14 tanks and 340 prisoners", "around 200 prisoners"."""
    return (
        bool(pair.left.entry)
        and _ONE_THING.issubset(levels)
        and "entity differ" not in levels
        and _are_alike_of_a_day(pair, levels)
        and context.entries.are_told_once(pair.left.claim, pair.right.claim)
    )
