"""Findings among sources of one affair whose texts name things differently, so that their figures stand in different topics.

One text says a figure of the fair, another of the town or the hall; one calls them guests, the other one people. In sources of one affair all
figures of one sort are compared all the same, and how likely two of them are one is told by all that is seen of them together
(`factcheck.judging.likeness`): different values of one figure contradict (FC101), values that allow for one another agree (FC401 to FC404),
and what could be taken for one another is told apart (FC201 to FC205).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

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
    fc403_compatible_bounds,
    fc404_converted,
)
from factcheck.judging.affair_pairs import pair_asked, pairs_met
from factcheck.judging.affair_questions import (
    CONTRADICT,
    ENTRY,
    OF_ANOTHER_PART,
    OF_ANOTHER_TIME,
    ONE_PERSON,
    TAKES_PLACE,
    UNLIKELY_AFAR,
    are_of_other_nouns,
    chance_heard,
    is_slip,
    may_be_one_part,
    may_be_one_time,
    may_be_one_toll,
    may_give_way,
    question_to_ask,
)
from factcheck.judging.cells import Cell, cell_of, is_point
from factcheck.judging.context import Context
from factcheck.judging.doubts import Doubts
from factcheck.judging.figures import Figures
from factcheck.judging.findings import finding_of, surely_finding
from factcheck.judging.grouping import components
from factcheck.judging.intervals import Relation
from factcheck.judging.likeness import Compared, Question, is_changed, is_toll_risen
from factcheck.judging.methods import other_method
from factcheck.judging.opposites import are_opposite, opposites_of
from factcheck.judging.pairs import PairsTold, shared_words, wording_in_common
from factcheck.judging.profiles import Profile
from factcheck.judging.rule import Rule
from factcheck.judging.scope import UNKNOWN
from factcheck.matching import compare_subjects, parted_slot
from factcheck.model import Claim, Evidence, Finding, Verdict

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_AGREE, _CONTRADICT, _MISTAKABLE = Question.AGREE, Question.CONTRADICT, Question.MISTAKABLE
_COMPATIBLE, _DISJOINT, _SAME = Relation.COMPATIBLE, Relation.DISJOINT, Relation.SAME
_DIFFERENT_SCOPE = Verdict.DIFFERENT_SCOPE

MOST_OF_A_TOPIC = 8
"""Findings of figures told apart that one topic has here."""


@passing_fact
class _Answered:
    """A pair, and how likely the answer to a question is yes."""

    pair: Compared
    """The two claims."""
    levels: tuple[str, ...]
    """All that is seen of them."""
    chance: float
    """How likely, 0 to 1."""

    @property
    def in_order(self) -> tuple[Profile, Profile]:
        """The claim with the lesser number, and the other one; of equal ones by their bounds."""
        left, right = self.pair.left, self.pair.right
        one, other = left.stated[0], right.stated[0]
        ordered = one < other if one != other else left.value.bound <= right.value.bound
        return (left, right) if ordered else (right, left)


_Relate = Callable[[str, Iterable[str]], bool]
"""Whether findings relate a claim and any of others, by their ids."""
_InOrder = tuple[_Answered, Profile, Profile]
"""A pair, with the claim of the lesser number and the other one."""
_OneOf = Mapping[str, str]
"""Claim -> the first of those that give one value of one thing; by their ids."""


def judge_affairs(figures: Figures, findings: Sequence[Finding], context: Context) -> list[Finding]:
    """All findings: those so far but for unlikely contradictions, and those among figures of one affair that no finding relates yet.

    Findings that told two values apart give way where one is a slip of the other, where chronologies tell both under one day, and where
    their parts alone told them apart and all the rest speaks against it; so does one that wonders at one figure of two scopes (FC206), where
    the two surely agree.
    """
    repeats = _repeats(findings)
    known = set(repeats.values())
    told = PairsTold([one for one in findings if one.id not in known])
    doubts = Doubts(findings)
    doubted: list[tuple[Question, _Answered]] = []
    gone: set[str] = set()
    answered: dict[Question, list[_Answered]] = {question: [] for question in Question}
    doubted_claims = doubts.claims
    for met in pairs_met(figures, context, doubts, told):
        pair = met.pair
        ids = pair.left.claim.id, pair.right.claim.id
        disputed = ids[0] in doubted_claims and doubts.bear_on(*ids)
        related = met.related
        of_parts = of_times = of_tolls = False
        if related:
            codes = told.codes(related)
            of_parts = fc202_other_part.RULE.code in codes and may_be_one_part(pair, context)
            of_times = fc201_other_time.RULE.code in codes and may_be_one_time(pair)
            of_tolls = fc205_moving_count.RULE.rule.code in codes and may_be_one_toll(met)
            if not (disputed or of_parts or of_times or of_tolls or may_give_way(met)):
                continue
        levels = met.levels
        least = OF_ANOTHER_PART if of_parts else OF_ANOTHER_TIME if of_times else CONTRADICT
        question, sure = question_to_ask(met, least, context, of_parts or of_times or of_tolls)
        if repeats and not disputed and (repeat := repeats.get(ids)) is not None:
            if question is _AGREE and sure >= TAKES_PLACE and not related:
                gone.add(repeat)
                answered[question].append(_Answered(pair, levels, sure))
            continue
        if disputed:
            doubts.hear(*ids, chance_heard(pair, levels, context))
            if question is not None:
                doubted.append((question, _Answered(pair, levels, sure)))
            continue
        sides_with = question is _CONTRADICT and (
            of_parts
            or of_times
            or of_tolls
            or is_slip(pair, levels)
            or not {ENTRY, ONE_PERSON}.isdisjoint(levels)
        )
        if question is not None and (sides_with or not (related or _are_forecast_and_result(pair, context))):
            answered[question].append(_Answered(pair, levels, sure))
    for ids in [*doubts.unheard()]:
        left, right = (context.claims[claim] for claim in ids)
        if (unmet := pair_asked(left, right, figures, context)) is not None:
            sure = chance_heard(unmet.pair, unmet.levels, context)
            doubts.hear(*ids, sure if sure >= UNLIKELY_AFAR else 0.0)
    findings = doubts.settled([one for one in findings if one.id not in gone], context)
    told = PairsTold(findings)
    for question, one in doubted:
        if not told.tell(one.pair.left.claim.id, one.pair.right.claim.id):
            answered[question].append(one)
    return _with_answers(findings, told, answered, context)


def _are_forecast_and_result(pair: Compared, context: Context) -> bool:
    """Whether two values of one topic are told apart as FC203 tells its best supported ones, so that one more source, which may
    make others the best supported, turns none of them into a contradiction."""
    left, right = pair.left, pair.right
    of_one_topic = context.topic_of[left.claim.id] == context.topic_of[right.claim.id]
    return of_one_topic and left.outlook != right.outlook and pair.relation is _DISJOINT


def _with_answers(
    findings: Sequence[Finding],
    told: PairsTold,
    answered: Mapping[Question, Sequence[_Answered]],
    context: Context,
) -> list[Finding]:
    """The findings with those that the answers give; a contradiction takes the place of what told its values apart. `told` are the pairs of the findings."""
    one_of = _agreeing(findings, answered[_AGREE])
    contradictions = _contradictions(answered[_CONTRADICT], told, one_of, context)
    now = PairsTold(contradictions)
    told.add(contradictions)
    kept = [one for one in findings if one.verdict is not _DIFFERENT_SCOPE or not now.tell_any_of(one)]
    mistakable = [
        one for one in answered[_MISTAKABLE] if not now.tell(one.pair.left.claim.id, one.pair.right.claim.id)
    ]
    return [
        *kept,
        *contradictions,
        *_agreements(answered[_AGREE], told, one_of, context),
        *_told_apart(mistakable, told, one_of, context),
    ]


def _agreeing(findings: Iterable[Finding], answered: Iterable[_Answered]) -> _OneOf:
    """The claims that give one value of one thing, by the findings so far and by the answers."""
    told = (
        (one.claims[0], other)
        for one in findings
        if one.code == fc401_same_value.RULE.code
        for other in one.claims[1:]
    )
    now = (
        (one.pair.left.claim.id, one.pair.right.claim.id) for one in answered if one.pair.relation is _SAME
    )
    return components(chain(told, now))


def _repeats(findings: Sequence[Finding]) -> dict[tuple[str, str], str]:
    """Two claims, in either order -> the finding that one figure is given to two scopes (FC206), on the sides of which they stand."""
    code = fc206_same_figure.RULE.code
    return {
        pair: one.id
        for one in findings
        if one.code == code and len(one.groups) == 2
        for left in one.groups[0]
        for right in one.groups[1]
        for pair in ((left, right), (right, left))
    }


@passing_fact
class _Gathered:
    """All that give one value, and all that give another one, of one thing."""

    first: _Answered
    """The likeliest pair."""
    by_low: dict[str, Profile]
    """Claim -> what gives the lesser number, the likeliest first."""
    by_high: dict[str, Profile]
    """Claim -> what gives the greater one."""

    @property
    def lows(self) -> tuple[Profile, ...]:
        """Those with the lesser number, the likeliest first."""
        return tuple(self.by_low.values())

    @property
    def highs(self) -> tuple[Profile, ...]:
        """Those with the greater one."""
        return tuple(self.by_high.values())


def _by_values(
    answered: Sequence[_Answered], relate: _Relate, one_of: _OneOf, context: Context
) -> Iterator[_Gathered]:
    """The pairs gathered by their two values and by what they are of, the likeliest first; such as would bring together in a group what a finding has
    related stand in groups of their own.
    """
    for own in _of_one_value(answered):
        yield from _gathered(own, relate, one_of, context, beside=True)


def _of_one_value(answered: Sequence[_Answered]) -> Iterable[list[_InOrder]]:
    """The pairs by their two values, the likeliest first, whatever affairs they are of."""
    by_values: dict[Hashable, list[_InOrder]] = {}
    for one in sorted(answered, key=_unlikeliness):
        low, high = one.in_order
        by_values.setdefault(_values_of(one.pair, low, high), []).append((one, low, high))
    return by_values.values()


def _unlikeliness(answered: _Answered) -> float:
    return -answered.chance


def _values_of(pair: Compared, low: Profile, high: Profile) -> Hashable:
    """By what pairs are gathered: sort, the two numbers, how they relate; and the two bounds where these alone differ ("68", "at least 68"), or are the same."""
    one, other = low.value, high.value
    bounded = pair.relation is _COMPATIBLE or (pair.relation is _SAME and not is_point(one))
    bounds = (one.bound, other.bound) if bounded else ()
    return low.sort, low.stated[0], high.stated[0], pair.relation, bounds


def _gathered(
    answered: Sequence[_InOrder], relate: _Relate, one_of: _OneOf, context: Context, beside: bool
) -> list[_Gathered]:
    """Pairs of the same two values gathered by what they are of: those with a claim in common, with claims that agree, or of the same two topics (two
    pilots and two photographers are two figures, however much one affair they are of). Those that would bring together in a group what a finding
    has related stand in groups of their own `beside` it, or are left out."""
    if len(answered) == 1:  # most are
        ((one, low, high),) = answered
        return [_Gathered(one, {low.claim.id: low}, {high.claim.id: high})]
    groups: list[_Gathered] = []
    others: list[_InOrder] = []
    known: dict[Hashable, int] = {}
    topic_of = context.topic_of
    for one, low, high in answered:
        left, right = low.claim.id, high.claim.id
        keys = (
            left,
            right,
            (topic_of[left], topic_of[right]),
            (one_of.get(left, left), one_of.get(right, right)),
        )
        at = min(known.get(key, len(groups)) for key in keys)
        if at == len(groups):
            groups.append(_Gathered(one, {left: low}, {right: high}))
        else:
            group = groups[at]
            beside_low, beside_high = group.by_high, group.by_low
            if one.pair.relation is _SAME:  # all of one value stand in one group
                beside_low = beside_high = {**group.by_low, **group.by_high}
            if relate(left, beside_low) or relate(right, beside_high):
                if beside:
                    others.append((one, low, high))
                continue
            group.by_low[left], group.by_high[right] = low, high
        for key in keys:
            known.setdefault(key, at)
    return [*groups, *_gathered(others, relate, one_of, context, beside)] if others else groups


def _contradictions(
    answered: Sequence[_Answered], told: PairsTold, one_of: _OneOf, context: Context
) -> list[Finding]:
    """FC101, one for each two values."""
    found = []
    for both in _by_values(answered, told.settle_any, one_of, context):
        sides = [_side(both.lows, context), _side(both.highs, context)]
        rule = fc101_value_conflict.RULE
        topic = context.topic_by_id[context.topic_of[sides[0].lead.id]]
        leads = sides[0].lead, sides[1].lead
        sure = round(both.first.chance, 4), (*compare_subjects(*leads)[1], _wording(*leads))
        explanation = rule.explain(sides)
        found.append(finding_of(rule.rule, topic, [[side] for side in sides], explanation, context, sure))
    return found


def _side(profiles: Sequence[Profile], context: Context) -> Cell:
    """All that give one value, as one cell; the first speaks for it."""
    return cell_of([profile.claim for profile in profiles], profiles[0].outlook, context)


def _wording(left: Claim, right: Claim) -> Evidence:
    return wording_in_common(left, right, shared_words(left, right))


def _agreements(
    answered: Sequence[_Answered], told: PairsTold, one_of: _OneOf, context: Context
) -> list[Finding]:
    """FC401 for all that give one value, FC402 or FC404 for each two that are one after rounding or conversion, FC403 for one number within two bounds."""
    found = []
    for both in _by_values(answered, told.tell_any, one_of, context):
        sure = round(both.first.chance, 4), _wording(both.lows[0].claim, both.highs[0].claim)
        if both.first.pair.relation is _SAME:
            profiles = both.by_low | both.by_high
            together = _side(list(profiles.values()), context)
            cells = [_side([profile], context) for profile in profiles.values()]
            rule, explanation = fc401_same_value.RULE, fc401_same_value.explain(together)
            found.append(surely_finding(rule, cells, explanation, sure, context))
        else:
            sides = [_side(both.lows, context), _side(both.highs, context)]
            paired = _BY_RELATION[both.first.pair.relation]
            found.append(surely_finding(paired.rule, sides, paired.explain(sides), sure, context))
    return found


_BY_RELATION = {
    Relation.ROUNDED: fc402_rounded.RULE,
    Relation.CONVERTED: fc404_converted.RULE,
    Relation.COMPATIBLE: fc403_compatible_bounds.RULE,
}


def _told_apart(
    answered: Sequence[_Answered], told: PairsTold, one_of: _OneOf, context: Context
) -> list[Finding]:
    """FC201, FC202 or FC203 for two values that one could take for one figure, the likeliest of each topic."""
    found: dict[str, Finding] = {}
    count: dict[str, int] = {}
    full: set[str] = set()

    topic_of = context.topic_of
    of_open_topics = (
        own
        for own in _of_one_value(answered)
        if any(
            topic_of[low.claim.id] not in full and topic_of[high.claim.id] not in full for _, low, high in own
        )
    )
    for both in chain.from_iterable(
        _gathered(own, told.tell_any, one_of, context, beside=False) for own in of_open_topics
    ):
        low, high = both.first.in_order
        topics = {topic_of[low.claim.id], topic_of[high.claim.id]}
        apart = _difference(low, high, both.first.levels) if full.isdisjoint(topics) else None
        if apart is None:
            continue
        for topic in topics:
            count[topic] = count.get(topic, 0) + 1
            if count[topic] == MOST_OF_A_TOPIC:
                full.add(topic)
        sides = [_side(both.lows, context), _side(both.highs, context)]
        rule, explanation = _told_by(apart, sides)
        sure = round(both.first.chance, 4), _wording(sides[0].lead, sides[1].lead)
        finding = surely_finding(rule, sides, explanation, sure, context)
        found.setdefault(finding.id, finding)
    return list(found.values())


def _difference(left: Profile, right: Profile, levels: Sequence[str]) -> str | None:
    """What tells two figures apart: `method`, `toll`, `time`, `outlook`, `one` (two of a sort) or a slot; None when nothing that is seen does. Another role tells most, and
    that other things are counted more than that they were at another time: journalists of 2023 and countries of 2025.
    """
    slot = parted_slot(left.claim, right.claim)
    if slot == "role":
        return slot
    if are_opposite(opposites_of(left.claim), opposites_of(right.claim)):
        return "one"
    if (left.methods or right.methods) and other_method(left.claim, right.claim) is not None:
        return "method"
    if is_toll_risen(left, right) or is_changed(left, right):
        return "toll"
    if _of_other_times(left, right):
        return "head" if are_of_other_nouns(levels) else "time"
    if left.outlook != right.outlook:
        return "head" if are_of_other_nouns(levels) else "outlook"
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
    note = fc202_other_part.words_of_both(sides[0].lead, sides[1].lead, apart)
    return fc202_other_part.RULE, fc202_other_part.explain(sides, apart, note)


def _of_other_times(left: Profile, right: Profile) -> bool:
    """Whether the times told of two claims, or the dates of their texts, have no day in common."""
    one, other = left.period, right.period
    if one is None or other is None or UNKNOWN in (left.window, right.window):
        return False
    if "document" in (left.claim.when_from, right.claim.when_from):
        return one.is_of_other_years(other)
    return one.last < other.first or other.last < one.first
