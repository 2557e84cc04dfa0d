"""The same figure in two sources that tell it in other words (FC401, FC403, and FC206 for another time; FC101 where its units differ).

Topics bring together what is told in the same words. Two sources that write "the private sector is forecast to buy $28.5 billion of
security products" and "the public sector should allot a cumulative $123 billion, the private sector $28.5 billion" agree all the same:
the number is the same to the digit, in the same unit, and the sentences share words. How many they must share depends on how
telling the number is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from factcheck.judging import (
    by_for_to,
    fc101_value_conflict,
    fc206_same_figure,
    fc401_same_value,
    fc403_compatible_bounds,
)
from factcheck.judging.cells import Cell, single_cell
from factcheck.judging.confidence import severity
from factcheck.judging.context import Context
from factcheck.judging.findings import surely_finding
from factcheck.judging.intervals import Relation, is_round_words, relate
from factcheck.judging.markets import are_of_two_markets
from factcheck.judging.opposites import are_opposite, opposites_of
from factcheck.judging.pairs import (
    SORTS_APART,
    PairsTold,
    digits_of,
    shared_words,
    sureness,
    wording_in_common,
    words_and_numbers,
)
from factcheck.judging.periods import parse_period
from factcheck.judging.scope import UNKNOWN, own_scope, window
from factcheck.judging.themes import words_of
from factcheck.judging.values import claim_value
from factcheck.judging.wording import hedge_of
from factcheck.matching import (
    are_of_two_names,
    are_people_and_things,
    elsewhere_in_same_words,
    is_amount_of_whom,
    is_one_thing,
    is_undone,
    kind_or_place_parts,
    names_may_agree,
)
from factcheck.matching.once import once
from factcheck.model import Claim, Finding, Modality

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_DENIED = Modality.DENIED

MOST_WORDS = 0.6
"""Share of the shorter sentence's words that both must have. On NewsNLI, RTE-Quant and RedditNLI the mean accuracy is .616 with .4, .617 with
.5, .621 with .6 and .609 with .67."""
TELLING = 0.25
"""The same for a number of three digits or more, at least two words: one number in 900 has a given three, so that less is needed beside
it (mean accuracy there .615 with .25, .620 with .4; but agreements found in the corpora .87 and .78)."""
OF_ONE_AFFAIR = ((3, False, 0.1), (2, True, 0.1), (2, False, 0.3), (1, True, 0.3))
"""In sources of one affair: digits of the number at least, whether both count or measure the same, and the share of words needed then."""
_FEWEST_WORDS = min(words for _, _, words in OF_ONE_AFFAIR)
"""What has fewer words in common is looked at no further."""
_TIME = "time"
_MOST = 30
"""Claims of one number that are set against each other; more are a table, or no number that tells anything."""


def judge_same_figures(claims: Sequence[Claim], told: PairsTold, context: Context) -> list[Finding]:
    """The agreements among claims of several sources that no finding relates yet; "by" and "to" before one figure are none."""
    groups: dict[tuple[str, float, float], list[Claim]] = {}
    for claim in claims:
        if (
            claim.quantity.kind not in SORTS_APART
            and claim.modality is not _DENIED
            and not is_round_words(hedge_of(claim))
        ):
            groups.setdefault((own_scope(claim).unit, *claim.quantity.stated), []).append(claim)
    found: list[Finding] = []
    for group in groups.values():
        for left, right in _pairs_of_two_sources(group, context):
            if told.tell(left.id, right.id) or (context.apart and context.are_ruled_apart(left, right)):
                continue
            shared = shared_words(left, right)
            if shared < _FEWEST_WORDS:
                continue
            if not is_one_of_affair(left, right, shared, context):  # most are
                of_two = context.affairs.are_two(left.source, right.source)
                if of_two or not _are_alike(left, right, shared):
                    continue
            if not _may_be_one_number(left, right) or _are_of_two(left, right, context):
                continue
            if by_for_to.are_by_and_to(left, right):
                alike = shared >= MOST_WORDS and _are_alike(left, right, shared)
                if alike and not _of_two_times(left, right):
                    found.append(by_for_to.conflict_of_words(left, right, shared, context))
            else:
                found.append(_finding(left, right, shared, context))
    return found


def _are_alike(left: Claim, right: Claim, shared: float) -> bool:
    """Whether their sentences have as many words in common as such a number needs, and no two names tell them apart."""
    return shared >= TELLING and shared >= _needed(left, right) and names_may_agree(left, right)


def _are_of_two(left: Claim, right: Claim, context: Context) -> bool:
    """Whether they are of two of a sort, or of two that are named, where the texts are too short to say otherwise."""
    if are_opposite(opposites_of(left), opposites_of(right)) or is_undone(left) != is_undone(right):
        return True
    if are_of_two_markets(left, right, context) or are_people_and_things(left, right):
        return True
    return context.affairs.tell_of_two(left.source, right.source) and are_of_two_names(left, right)


def _may_be_one_number(left: Claim, right: Claim) -> bool:
    """Whether equal digits tell one number: "34 miles" and "34 km" may, whatever is wrong then; "two weeks" and "two days" are two."""
    return left.quantity.unit == right.quantity.unit or own_scope(left).unit != _TIME


def _pairs_of_two_sources(group: Sequence[Claim], context: Context) -> Iterator[tuple[Claim, Claim]]:
    """The pairs whose sentences have any word or number in common; most pairs of one number have none."""
    if len(group) < 2:
        return
    kept = group[:_MOST]
    origins = [context.origins.get(claim.source) for claim in kept]
    if len(set(origins)) < 2:
        return
    told = [words_and_numbers(claim) for claim in kept]
    for number, right in enumerate(kept):
        own, words = origins[number], told[number]
        for left, origin, others in zip(kept[:number], origins, told, strict=False):
            if origin != own and not others.isdisjoint(words):
                yield left, right


def is_one_figure(left: Claim, right: Claim, context: Context) -> bool:
    """Whether two sources tell one figure in sentences that have most words in common, or of one affair: then it is one, however its
    subjects are read ("projects", "construction projects").
    """
    if left.source == right.source or elsewhere_in_same_words(left, right):
        return False
    shared = shared_words(left, right)
    alike = shared >= MOST_WORDS and names_may_agree(left, right)
    return alike or is_one_of_affair(left, right, shared, context)


def leave_open_what(left: Claim, right: Claim) -> bool:
    """Whether both are amounts of somebody of which sentences of other words say nothing more: what one asked for, and what is left to pay."""
    return is_amount_of_whom(left) and is_amount_of_whom(right) and shared_words(left, right) < MOST_WORDS


def may_be_one_thing(left: Claim, right: Claim) -> bool:
    """Whether nothing speaks against two claims of one affair being of one thing: no word of another kind, no other place or time.

    Their names do not: in one affair a figure is said of the fair, of the town, of who speaks.
    """
    return not kind_or_place_parts(left, right) and not _of_two_times(left, right)


def is_one_of_affair(left: Claim, right: Claim, shared: float, context: Context) -> bool:
    """Whether two equal figures are of sources of one affair, and one: the more digits they have, the less else must be the same.

    `shared` is the share of words that their sentences have in common.
    """
    if shared < _FEWEST_WORDS or not context.affairs.are_one(left.source, right.source):
        return False
    needed = _words_of_affair(min(digits_of(left), digits_of(right)), is_one_thing(left, right))
    return shared >= needed and may_be_one_thing(left, right)


@lru_cache(maxsize=64)
def _words_of_affair(digits: int, same_thing: bool) -> float:
    """The share of words that two equal figures of one affair must have in common; more than all where they never are one."""
    return next(
        (words for least, thing, words in OF_ONE_AFFAIR if digits >= least and thing <= same_thing), 1.1
    )


def _needed(left: Claim, right: Claim) -> float:
    """The share of words that the two must have in common."""
    if not _is_telling(left) or own_scope(left).family != own_scope(right).family:
        return MOST_WORDS
    return TELLING if len(words_of(left) & words_of(right)) > 1 else MOST_WORDS


@once
def _is_telling(claim: Claim) -> bool:
    return fc206_same_figure.telling(claim_value(claim))


def _finding(left: Claim, right: Claim, shared: float, context: Context) -> Finding:
    cells = [single_cell(claim, own_scope(claim), context) for claim in (left, right)]
    if _of_two_times(left, right):
        note = "another time, in sentences that share their words"
        rule, explanation = fc206_same_figure.RULE, fc206_same_figure.explain(cells, note)
    elif (relation := relate(cells[0].value, cells[1].value)) is Relation.DISJOINT:
        told = sureness(shared), wording_in_common(left, right, shared)
        conflict = surely_finding(
            fc101_value_conflict.RULE.rule, cells, fc101_value_conflict.RULE.explain(cells), told, context
        )
        return replace(conflict, severity=severity(cells))
    elif relation is Relation.SAME:
        origins = *cells[0].origins, *cells[1].origins
        joined = Cell(left, (left, right), origins, cells[0].scope, cells[0].value)
        rule, explanation = fc401_same_value.RULE, fc401_same_value.explain(joined)
    else:
        rule, explanation = fc403_compatible_bounds.RULE.rule, fc403_compatible_bounds.RULE.explain(cells)
    return surely_finding(
        rule, cells, explanation, (sureness(shared), wording_in_common(left, right, shared)), context
    )


def _of_two_times(left: Claim, right: Claim) -> bool:
    """Whether both sentences tell a time, and neither lies within the other: "in 2010", "in the first half of 2010"."""
    if not all(claim.when_from in ("sentence", "about") for claim in (left, right)):
        return False
    if len({window(left), window(right)} - {UNKNOWN}) < 2:
        return False
    one, other = parse_period(left.when), parse_period(right.when)
    return one is None or other is None or not (one.contains(other) or other.contains(one))
