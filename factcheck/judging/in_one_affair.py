"""Findings among sources of one affair whose texts name things differently, so that their figures stand in different topics.

One text says a figure of the fair, another of the town or the hall; one calls them guests, the other one people. In sources of one affair all
figures of one sort are compared all the same, and how likely two of them are one is told by all that is seen of them together
(`factcheck.judging.likeness`): different values of one figure contradict (FC101), values that allow for one another agree (FC401 to FC404),
and what could be taken for one another is told apart (FC201 to FC205).
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.frozen import passing_fact
from factcheck.judging import (
    fc101_value_conflict,
    fc201_other_time,
    fc202_other_part,
    fc203_forecast_result,
    fc204_other_unit,
    fc205_moving_count,
    fc206_same_figure,
    fc401_same_value,
    fc402_rounded,
    fc404_converted,
)
from factcheck.judging.added import is_added
from factcheck.judging.affair_pairs import Met, pairs_met, pairs_unheard
from factcheck.judging.cells import Cell, cell_of
from factcheck.judging.checks import is_whole
from factcheck.judging.confidence import severity
from factcheck.judging.context import Context
from factcheck.judging.doubts import Doubts
from factcheck.judging.entries import tell_alike
from factcheck.judging.findings import finding_of, surely_finding
from factcheck.judging.intervals import Relation, relate
from factcheck.judging.likeness import NEAR, Compared, Profile, Question, chance, is_changed, is_toll_risen
from factcheck.judging.methods import other_method
from factcheck.judging.pairs import PairsTold, shared_words, wording_in_common
from factcheck.judging.parts_alone import of_part_alone
from factcheck.judging.periods import edition_year
from factcheck.judging.rule import Rule
from factcheck.judging.scope import UNKNOWN
from factcheck.lexicon import load
from factcheck.matching import parted_slot, plain_words, told_alike
from factcheck.model import Claim, Evidence, Finding, Verdict

SLIPPED = 0.5
"""Chance from which on two values one slip of the pen apart contradict, even where other times or parts were told: when each of the labelled
sets was left out, 14 of 15 such pairs did."""
PLAINLY_SLIPPED = 0.9
"""Chance of a contradiction where the nouns have something in common and no other time is told: of 78 such pairs one slip apart in 31
labelled sets 74 contradict, whatever else is seen of them."""
UNLIKELY_OF_FEW_WORDS = 0.12
"""Chance below which two values of one subject are no contradiction where the texts are of three or four sentences: of 16 such pairs of the sets that
may be read one is lost by it; of 26 in sets that nobody has read seven, six of them wrong."""
UNLIKELY_AFAR = 0.45
"""The same for two claims of one source, and for sources that are not among those nearest to each other: of 17 such findings in 101 sets
four of five are right from there on, and two of twelve below."""
FEWEST_WORDS = 2
"""Words of a sentence that says no more than its figure: "There were 243 aftershocks"."""
CONTRADICT = 0.75
"""The same for other values, of which topics have told the likely ones: of those left, between .5 and .7, 7 of 27 did."""
UNDER_ONE_DAY = 0.35
"""The same for values of one size that two chronologies tell under one day, neither of some only: of 44 such pairs of 15 labelled
chronologies from there on 42 contradict, and of the 15 below .58, 14."""
TOLD_ONCE = 0.8
"""Chance of a contradiction where two chronologies tell under one day how many there were of one thing, each once, and are of one entity there: of
51 such pairs of the sets that were read 50 do; where the entities differ, nine of twelve did not in sets that nobody has read."""
AGREE = 0.5
"""Chance from which on equal values agree: of the pairs from there on, with sets left out, 81 in a hundred are labelled so; most others nobody labelled."""
OF_ANOTHER_PART = 0.5
"""The same for values of one topic that were told apart by their parts (FC202): of 23 such pairs in 78 labelled sets 20 contradict, half of them in
sets that the weights do not know."""
OF_ANOTHER_TIME = 0.6
"""The same for values that were told apart by their times (FC201), where these have a day in common: of ten such pairs in 101 labelled sets eight
contradict; below it four of nine."""
MISTAKABLE = 0.1
"""Chance from which on two values are told apart: of such that the labels speak of, and that are not undecided, 83 in a hundred are."""
OF_OTHER_NOUNS = 0.2
"""The same where other nouns are counted: few readers take delegations for journalists. It spares one finding in twelve, and 1 in 40 of the right ones."""
UNDECIDED = 0.25
"""Chance of a contradiction from which on values are told apart only by times or outlooks that the texts tell: of others, with sets left out,
142 contradicted and 80 were of different scopes; below it 62 and 197."""
MOST_OF_A_TOPIC = 8
"""Findings of figures told apart that one topic has here."""
SURELY_ONE = 0.9
"""The same where the texts count visitors and trade visitors, or tell two years: of 36 and 38 such pairs all but one are labelled so."""
_FAMILY = "head of one family"
_NEVER_ONE = frozenset((_FAMILY, "time another year"))
"""Few equal values are of one figure: of visitors and exhibitors, or of two years that the texts tell."""
_LETTER = re.compile(r"[^\W\d_]")
"""A figure told with words says of what it is; a bare number does not."""
_CHANGED = "changed since"
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
        _CHANGED,
    )
)
"""Different values are not of one figure, however likely the rest makes it: of visitors and exhibitors, killed and arrested, two places that
are told, the dead of one day and of the days around it, 47 years of age and 49 two
years later, of whom nothing is told (“Eight remain free”), what is paid with the debt and without it,
a toll of the first days beside a later one, growth until two years, and what a total was before it was raised."""
_TOLD_APART = frozenset(("time another day", "time another year", "time of a part", "outlook differ"))
"""The texts tell that two figures differ."""
_OTHER_NOUNS = frozenset(("head differ", "head of one family"))
_NOT_PLAIN = _TOLD_APART.union(
    _OTHER_NOUNS,
    ("time another day, unsure", "time another year, unsure", "head some of them", "head in the sentence"),
)
"""Something tells two figures apart, so that a slip between them may be chance."""
_ENTRY = "entry same"
_ONE_THING = frozenset((_ENTRY, "head same", "modifiers same", "part same"))
"""How many there were of one thing on one day."""
_ONE_ROLE = frozenset((_ENTRY, "topics same", "head same", "role same"))
"""What befell how many on one day: 12 killed and 27 killed."""
_SLIPS = frozenset(("zeros", "swapped 2", "swapped 3"))


@passing_fact
class _Answered:
    """A pair, and how likely the answer to a question is yes."""

    pair: Compared
    """The two claims."""
    chance: float
    """How likely, 0 to 1."""


def judge_affairs(claims: Sequence[Claim], findings: Sequence[Finding], context: Context) -> list[Finding]:
    """All findings: those so far but for unlikely contradictions, and those among figures of one affair that no finding relates yet.

    Findings that told two values apart give way where one is a slip of the other, where chronologies tell both under one day, and where
    their parts alone told them apart and all the rest speaks against it; so does one that wonders at one figure of two scopes (FC206), where
    the two surely agree.
    """
    repeats = _repeats(findings)
    told = PairsTold([one for one in findings if one.id not in repeats.values()])
    parts = PairsTold([one for one in findings if one.code == fc202_other_part.RULE.code])
    times = PairsTold([one for one in findings if one.code == fc201_other_time.RULE.code])
    firm = PairsTold([one for one in findings if one.verdict is not Verdict.DIFFERENT_SCOPE])
    doubts = Doubts(findings)
    doubted: list[tuple[Question, _Answered]] = []
    gone: set[str] = set()
    answered: dict[Question, list[_Answered]] = {question: [] for question in Question}
    for met in pairs_met(claims, context, doubts):
        pair = met.pair
        ids = pair.left.claim.id, pair.right.claim.id
        disputed = doubts.bear_on(*ids)
        related = told.tell(*ids)
        of_parts = related and parts.tell(*ids) and _may_be_one_part(pair, context)
        of_times = related and times.tell(*ids) and _may_be_one_time(pair)
        if related and not disputed and (not (of_parts or of_times or _may_give_way(met)) or firm.tell(*ids)):
            continue
        levels = met.levels()
        least = OF_ANOTHER_PART if of_parts else OF_ANOTHER_TIME if of_times else CONTRADICT
        question, sure = _asked(pair, levels, least, context)
        if repeats and not disputed and (repeat := repeats.get(frozenset(ids))) is not None:
            if question is Question.AGREE and sure >= SURELY_ONE and not related:
                gone.add(repeat)
                answered[question].append(_Answered(pair, sure))
            continue
        if disputed:
            doubts.hear(*ids, _chance_heard(pair, levels, context))
            if question is not None:
                doubted.append((question, _Answered(pair, sure)))
            continue
        sides_with = question is Question.CONTRADICT and (
            of_parts or of_times or _is_slip(pair, levels) or _ENTRY in levels
        )
        if question is not None and (sides_with or not related):
            answered[question].append(_Answered(pair, sure))
    for met in pairs_unheard(claims, context, doubts):
        sure = _chance_heard(met.pair, met.levels(), context)
        doubts.hear(met.pair.left.claim.id, met.pair.right.claim.id, sure if sure >= UNLIKELY_AFAR else 0.0)
    findings = doubts.settled([one for one in findings if one.id not in gone], context)
    told = PairsTold(findings)
    for question, one in doubted:
        if not told.tell(one.pair.left.claim.id, one.pair.right.claim.id):
            answered[question].append(one)
    return _with_answers(findings, answered, context)


def _with_answers(
    findings: Sequence[Finding], answered: Mapping[Question, Sequence[_Answered]], context: Context
) -> list[Finding]:
    """The findings with those that the answers give; a contradiction takes the place of what told its values apart."""
    told = PairsTold(findings)
    firm = PairsTold([one for one in findings if one.verdict is not Verdict.DIFFERENT_SCOPE])
    contradictions = _contradictions(answered[Question.CONTRADICT], firm, context)
    now = PairsTold(contradictions)
    told.add(contradictions)
    kept = [one for one in findings if one.verdict is not Verdict.DIFFERENT_SCOPE or not now.tell_any_of(one)]
    mistakable = [
        one
        for one in answered[Question.MISTAKABLE]
        if not now.tell(one.pair.left.claim.id, one.pair.right.claim.id)
    ]
    return [
        *kept,
        *contradictions,
        *_agreements(answered[Question.AGREE], told, context),
        *_told_apart(mistakable, told, context),
    ]


def _repeats(findings: Sequence[Finding]) -> dict[frozenset[str], str]:
    """Two claims -> the finding that one figure is given to two scopes (FC206), on the sides of which they stand."""
    code = fc206_same_figure.RULE.code
    return {
        frozenset((left, right)): one.id
        for one in findings
        if one.code == code and len(one.groups) == 2
        for left in one.groups[0]
        for right in one.groups[1]
    }


def _may_be_one_part(pair: Compared, context: Context) -> bool:
    """Whether two values told apart by their parts may be of one: none is a part of the other by its words ("seven of the dead"), and their
    texts speak of no two markets."""
    left, right = pair.left.claim, pair.right.claim
    if pair.relation is not Relation.DISJOINT or bool(left.frame.part_of) != bool(right.frame.part_of):
        return False
    if _are_of_two(left.frame.of, right.frame.of):
        return False
    if pair.slip.startswith("swapped") and _is_harmed_alone(pair):
        return False
    fields = context.affairs.fields
    return fields.get(left.source) == fields.get(right.source) or not (
        left.source in fields and right.source in fields
    )


def _are_of_two(one: str, other: str) -> bool:
    """Whether two figures are of two that are named: of Norway and of South Korea."""
    return one[:1].isupper() and other[:1].isupper() and {*plain_words(one)}.isdisjoint(plain_words(other))


def _may_be_one_time(pair: Compared) -> bool:
    """Whether two values told apart by their times may be of one: both times are told, and have a day in common ("in October 2011", "in 2011"), and
    nothing else tells them apart."""
    one, other = pair.left.period, pair.right.period
    return (
        pair.relation is Relation.DISJOINT
        and one is not None
        and other is not None
        and one.first <= other.last
        and other.first <= one.last
        and not parted_slot(pair.left.claim, pair.right.claim)
    )


def _chance_heard(pair: Compared, levels: Sequence[str], context: Context) -> float:
    """How likely two values of one subject are of one figure by all the rest.

    Nothing speaks against it where both texts have the same words, tell what befell people on one day, or of how many a number is a part
    (which is one whatever else is said); little where they are too short to tell, and nothing where the one says no more than the figure.
    """
    left, right = pair.left.claim, pair.right.claim
    if _CHANGED in levels:
        return 0.0
    told = told_alike(left, right) or _ONE_ROLE.issubset(levels) or (is_whole(left) and is_whole(right))
    sure = 1.0 if told else chance(Question.CONTRADICT, levels)
    if not context.affairs.tell_enough(left.source, right.source):
        says_more = min(len(pair.left.words), len(pair.right.words)) > FEWEST_WORDS
        return sure if says_more and sure < UNLIKELY_OF_FEW_WORDS else 1.0
    return sure


def _asked(
    pair: Compared, levels: Sequence[str], least: float, context: Context
) -> tuple[Question | None, float]:
    """The question to which the answer is likely enough, with its chance; of a contradiction the least chance is given."""
    if pair.relation is Relation.ROUNDED and "outlook differ" in levels:
        # "some 40,000 are expected", 42,300 came: near, and not one; of an amount of money the one may be told for the other
        counted = "unit count" in levels and _NEVER_ONE.isdisjoint(levels)
        sure = chance(Question.AGREE, levels) if counted else 0.0
        return (Question.MISTAKABLE, sure) if sure >= AGREE else (None, 0.0)
    if pair.relation is Relation.MISLEADING:
        return None, 0.0
    if pair.relation is not Relation.DISJOINT:
        plain = _NEVER_ONE.isdisjoint(levels)
        sure = chance(Question.AGREE, levels) if plain or _may_be_one(pair, levels) else 0.0
        least = AGREE if plain else SURELY_ONE
        return (Question.AGREE, sure) if sure >= least else (None, sure)
    parted = _are_parted(pair, levels) or of_part_alone(pair.left.claim, pair.right.claim)
    sure = 0.0 if parted else chance(Question.CONTRADICT, levels)
    if sure and _is_plain_slip(pair, levels):
        return Question.CONTRADICT, max(sure, PLAINLY_SLIPPED)
    if sure and _is_told_once(pair, levels, context):
        return Question.CONTRADICT, max(sure, TOLD_ONCE)
    least = min(least, UNDER_ONE_DAY) if _are_alike_of_a_day(pair, levels) else least
    if sure >= (SLIPPED if _is_slip(pair, levels) else least):
        return Question.CONTRADICT, sure
    if sure >= UNDECIDED and _TOLD_APART.isdisjoint(levels):
        return None, sure
    # ten times as many of another kind nobody takes for them
    sure = chance(Question.MISTAKABLE, levels) if pair.slip != "zeros" else 0.0
    least = OF_OTHER_NOUNS if not _OTHER_NOUNS.isdisjoint(levels) else MISTAKABLE
    return (Question.MISTAKABLE, sure) if sure >= least else (None, sure)


def _may_be_one(pair: Compared, levels: Sequence[str]) -> bool:
    """Whether nothing that is sure keeps two equal values apart: 39,000 "visitors" and 39,000 "trade visitors" of one year may be one, and an
    estimate of 2019 that is told again in 2024; the dead and the injured of two years are not, nor what two editions of a fair had."""
    told = _NEVER_ONE.intersection(levels)
    editions = {edition_year(side.claim.about) for side in (pair.left, pair.right)} - {None}
    if len(editions) > 1:
        return False
    apart = "place told apart" in levels or (_FAMILY in told and "time another year, unsure" in levels)
    return pair.relation is Relation.SAME and len(told) == 1 and not apart


def _are_parted(pair: Compared, levels: Sequence[str]) -> bool:
    """Whether something keeps two different values apart, however likely the rest makes them one."""
    if _PARTING.isdisjoint(levels):
        return False
    by_role = pair.slip == "swapped 3" and _PARTING.intersection(levels) == {"role differ"}
    # 131,600 people are "accommodated" in camps, 113,600 are "in camps"
    return not by_role or _have_known_roles(pair)


def _may_give_way(met: Met) -> bool:
    """Whether a finding that told two values apart may be wrong."""
    return met.pair.slip in _SLIPS or (_ENTRY in met.around and met.pair.relation is Relation.DISJOINT)


def _have_known_roles(pair: Compared) -> bool:
    """Whether what happened to both is told by roles that exclude each other: the killed are not the injured."""
    roles = load("verbs")["roles"]
    return pair.left.claim.frame.role in roles and pair.right.claim.frame.role in roles


def _is_slip(pair: Compared, levels: Sequence[str]) -> bool:
    """Whether one value is the other one with digits swapped, a zero too many, or million for billion, and neither source has both.

    Of texts that lie a year apart two digits are too few: 68 at one fair and 86 at the next are no slip.
    """
    if pair.slip not in _SLIPS or "found elsewhere 0" not in levels:
        return False
    if pair.slip != "zeros" and "role one" in levels and _is_harmed_alone(pair):
        return False
    other_nouns = not {"head differ", "head in the sentence"}.isdisjoint(levels)
    if pair.slip == "zeros" and other_nouns and "role none" in levels:
        return False  # 210 tons of fuel, and a ship of 2,100 tons
    return pair.slip != "swapped 2" or "moments from 400 days" not in levels


def _is_harmed_alone(pair: Compared) -> bool:
    """Whether it is known of one figure alone that it is of the killed, the injured or the like: 3,500 walked, 5,300 were injured."""
    roles = load("verbs")["roles"]
    return (pair.left.claim.frame.role in roles) != (pair.right.claim.frame.role in roles)


def _is_plain_slip(pair: Compared, levels: Sequence[str]) -> bool:
    """Whether the one value is a slip for the other, the nouns have something in common, and no other time is told."""
    return _is_slip(pair, levels) and _NOT_PLAIN.isdisjoint(levels)


def _is_any_added(pair: Compared) -> bool:
    """Whether one of two figures comes on top of what is told before: "and three other banks"."""
    return is_added(pair.left.claim) or is_added(pair.right.claim)


def _are_alike_of_a_day(pair: Compared, levels: Sequence[str]) -> bool:
    """Whether two chronologies tell two values of one size under one day, of which nothing says that one is of some only, or on top of others."""
    if (
        not pair.left.entry
        or _ENTRY not in levels
        or _is_any_added(pair)
        or not (pair.ratio <= NEAR or pair.slip in _SLIPS)
    ):
        return False
    return tell_alike(pair.left.claim, pair.right.claim)


def _is_told_once(pair: Compared, levels: Sequence[str], context: Context) -> bool:
    """Whether two chronologies tell under one day how many there were of one thing, each once: "14 tanks and 340 prisoners", "around 200 prisoners"."""
    return (
        bool(pair.left.entry)
        and _ONE_THING.issubset(levels)
        and "entity differ" not in levels
        and _are_alike_of_a_day(pair, levels)
        and context.entries.are_told_once(pair.left.claim, pair.right.claim)
    )


@dataclass(frozen=True, slots=True)
class _Sides:
    """All that give one value, and all that give another one."""

    lows: tuple[Profile, ...]
    """Those with the lesser number, the likeliest first."""
    highs: tuple[Profile, ...]
    """Those with the greater one."""
    chance: float
    """That of the likeliest pair."""


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What is gathered of two values in one affair."""

    first: _Answered
    """The likeliest pair."""
    lows: dict[str, Profile]
    """Claim -> what gives the lesser number."""
    highs: dict[str, Profile]
    """Claim -> what gives the greater one."""

    def is_of_affair(self, pair: Compared, context: Context) -> bool:
        """Whether another pair is of the affair that the first one is of."""
        first = self.first.pair
        sources = first.left.claim.source, first.right.claim.source
        left, right = pair.left.claim.source, pair.right.claim.source
        return (
            left in sources
            or right in sources
            or any(
                context.affairs.are_one(source, left) or context.affairs.are_one(source, right)
                for source in sources
            )
        )


def _by_values(answered: Sequence[_Answered], told: PairsTold, context: Context) -> list[_Sides]:
    """The pairs of an affair gathered by their two values, the likeliest first, without such as would bring together what a finding has
    related.
    """
    gathered: dict[Hashable, list[_Gathered]] = {}
    for one in sorted(answered, key=lambda one: -one.chance):
        low, high = one.pair.left, one.pair.right
        if _number(high) < _number(low):
            low, high = high, low
        known = gathered.setdefault((low.sort, _number(low), _number(high)), [])
        group = next((group for group in known if group.is_of_affair(one.pair, context)), None)
        if group is None:
            group = _Gathered(one, {}, {})
            known.append(group)
        if not told.tell_any(low.claim.id, group.highs) and not told.tell_any(high.claim.id, group.lows):
            group.lows[low.claim.id], group.highs[high.claim.id] = low, high
    return [
        _Sides(tuple(group.lows.values()), tuple(group.highs.values()), group.first.chance)
        for groups in gathered.values()
        for group in groups
    ]


def _contradictions(answered: Sequence[_Answered], told: PairsTold, context: Context) -> list[Finding]:
    """FC101, one for each two values."""
    found = []
    for both in _by_values(answered, told, context):
        sides = [_side(both.lows, context), _side(both.highs, context)]
        rule = fc101_value_conflict.RULE
        topic = context.topic_by_id[context.topic_of[sides[0].lead.id]]
        finding = finding_of(rule.rule, topic, [[side] for side in sides], rule.explain(sides), context)
        words = _wording(sides[0].lead, sides[1].lead)
        found.append(
            replace(finding, confidence=round(both.chance, 4), severity=severity(sides), evidence=(words,))
        )
    return found


def _number(profile: Profile) -> float:
    return profile.claim.quantity.stated[0]


def _side(profiles: Sequence[Profile], context: Context) -> Cell:
    """All that give one value, as one cell; the first speaks for it."""
    return cell_of([profile.claim for profile in profiles], context)


def _wording(left: Claim, right: Claim) -> Evidence:
    return wording_in_common(left, right, shared_words(left, right))


def _agreements(answered: Sequence[_Answered], told: PairsTold, context: Context) -> list[Finding]:
    """FC401 for all that give one value, FC402 or FC404 for each two that are one after rounding or conversion."""
    found = []
    for both in _by_values(answered, told, context):
        profiles = {profile.claim.id: profile for profile in (*both.lows, *both.highs)}
        sides = [_side(both.lows, context), _side(both.highs, context)]
        relation = relate(sides[0].value, sides[1].value)
        sure = round(both.chance, 4), _wording(sides[0].lead, sides[1].lead)
        if relation is Relation.SAME:
            together = _side(list(profiles.values()), context)
            cells = [_side([profile], context) for profile in profiles.values()]
            rule, explanation = fc401_same_value.RULE, fc401_same_value.explain(together)
            found.append(surely_finding(rule, cells, explanation, sure, context))
        else:
            paired = fc402_rounded.RULE if relation is Relation.ROUNDED else fc404_converted.RULE
            found.append(surely_finding(paired.rule, sides, paired.explain(sides), sure, context))
    return found


def _told_apart(answered: Sequence[_Answered], told: PairsTold, context: Context) -> list[Finding]:
    """FC201, FC202 or FC203 for two values that one could take for one figure, the likeliest of each topic."""
    found: dict[str, Finding] = {}
    count: dict[str, int] = {}
    for both in _by_values(answered, told, context):
        topics = {context.topic_of[both.lows[0].claim.id], context.topic_of[both.highs[0].claim.id]}
        if max([count.get(topic, 0) for topic in topics]) >= MOST_OF_A_TOPIC:
            continue
        apart = _difference(both.lows[0], both.highs[0])
        if apart is None:
            continue
        for topic in topics:
            count[topic] = count.get(topic, 0) + 1
        sides = [_side(both.lows, context), _side(both.highs, context)]
        rule, explanation = _told_by(apart, sides)
        filed = context.topic_by_id[context.topic_of[sides[0].lead.id]]
        sure = round(both.chance, 4), _wording(sides[0].lead, sides[1].lead)
        finding = finding_of(rule, filed, [[side] for side in sides], explanation, context, sure)
        found.setdefault(finding.id, finding)
    return list(found.values())


def _difference(left: Profile, right: Profile) -> str | None:
    """What tells two figures apart: `method`, `toll`, `time`, `outlook` or a slot; None when nothing that is seen does. Another role tells most."""
    slot = parted_slot(left.claim, right.claim)
    if slot == "role":
        return slot
    if other_method(left.claim, right.claim) is not None:
        return "method"
    if is_toll_risen(left, right) or is_changed(left, right):
        return "toll"
    if _of_other_times(left, right):
        return "time"
    if left.outlook != right.outlook:
        return "outlook"
    return slot or None


def _told_by(apart: str, sides: Sequence[Cell]) -> tuple[Rule, str]:
    """The rule that tells the difference, and its words."""
    if apart == "method":
        return fc204_other_unit.RULE, fc204_other_unit.explain_method(sides)
    if apart == "toll":
        return fc205_moving_count.RULE.rule, fc205_moving_count.explain(sides)
    if apart == "time":
        return fc201_other_time.RULE, fc201_other_time.explain(sides)
    if apart == "outlook":
        return fc203_forecast_result.RULE, fc203_forecast_result.explain(sides)
    one, other = (side.lead for side in sides)
    told = all(_LETTER.search(claim.quote) for claim in (one, other)) or one.subject == other.subject
    words = (one.quote, other.quote) if told else (one.subject or one.quote, other.subject or other.quote)
    note = f"“{words[0]}” / “{words[1]}”"
    return fc202_other_part.RULE, fc202_other_part.explain(sides, apart, note)


def _of_other_times(left: Profile, right: Profile) -> bool:
    """Whether the times told of two claims, or the dates of their texts, have no day in common."""
    one, other = left.period, right.period
    if one is None or other is None or UNKNOWN in (left.window, right.window):
        return False
    if "document" in (left.claim.when_from, right.claim.when_from):
        return one.is_of_other_years(other)
    return one.last < other.first or other.last < one.first
