"""The findings among values of one scope: who agrees, who is compatible, who contradicts."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from factcheck.judging import fc101_value_conflict, fc102_self_conflict, fc105_date_conflict
from factcheck.judging.added import is_added
from factcheck.judging.ages import aged_meanwhile
from factcheck.judging.cells import MOST_CELLS, Cell, Pair, pairs_of, value_order
from factcheck.judging.checks import text_before
from factcheck.judging.context import Context
from factcheck.judging.entries import NEAR_DAYS, opens_entry
from factcheck.judging.fields import of_other_fields
from factcheck.judging.findings import cell_finding, finding_of
from factcheck.judging.first_reports import lesser_is_first
from factcheck.judging.grouping import Edge, components, sides_of
from factcheck.judging.intervals import Relation, apart, excludes, relate
from factcheck.judging.manners import manners_of, of_other_manners
from factcheck.judging.methods import are_two_prices
from factcheck.judging.opposites import are_opposite, opposites_of
from factcheck.judging.pairs import shared_words
from factcheck.judging.parts_alone import of_part_alone
from factcheck.judging.periods import day_of_number
from factcheck.judging.quarters import of_other_quarters, quarter_of
from factcheck.judging.rule import PairRule
from factcheck.judging.rules import PAIR_RULES
from factcheck.judging.same_figures import leave_open_what
from factcheck.judging.scope import UNKNOWN, window
from factcheck.judging.stretches import hours_of, of_other_stretches
from factcheck.judging.tellings import are_of_events, tell_one_event
from factcheck.judging.themes import words_of
from factcheck.judging.unread import told_of_one_thing
from factcheck.matching import (
    are_of_two_names,
    content_words,
    is_bare_of_whom,
    names_no_one,
    same_role_and_place,
    tells_measure,
    told_alike,
)
from factcheck.model import Claim, Finding, Modality, Reading, Topic

_MOST_TOLD = 200
"""Claims of a cell that are looked at for sentences that state both values."""
_MOST_ALIKE = 10
"""Claims of a cell that are looked at for the same words."""
TOLD_TWICE = 0.5
"""Share of the shorter sentence's words that a source has in both sentences of a conflict with itself: of eleven such conflicts found in
eight sets of documents without this, one was right, and above one half."""
MOST_APART = 6.0
"""Greater quotients are no contradiction, but for a power of ten and sentences in the same words: of 48 contradictions between documents
that are right by the labels of ten sets none was above 5.3, of 13 that are wrong six were."""
_FEWEST_TOLD = 4
"""Content words of a sentence that tell of what its figure is."""
_NEARLY = 0.15
"""A power of ten within so much, since one of the two may be rounded."""
_RULES = {rule.rule.code: rule for rule in PAIR_RULES}
_CONFLICTS = ("FC101", "FC102", "FC104")


def judge_scope(topic: Topic, cells: Sequence[Cell], context: Context) -> list[Finding]:
    """All findings among the cells of one scope of a topic; each pair of cells gets one verdict."""
    ordered = value_order(cells) if len(cells) > 1 else list(cells)
    findings = [found for cell in ordered if (found := cell_finding(topic, cell, context)) is not None]
    if len(ordered) == 1:
        return findings
    position = {id(cell): number for number, cell in enumerate(ordered)}
    edges: dict[str, list[Edge]] = {}
    agreeing: set[Edge] = set()
    for pair in pairs_of(ordered, topic.dimension):
        edge = (position[id(pair.left)], position[id(pair.right)])
        if not pair.relation.conflicts and context.alike(pair.left.lead, pair.right.lead):
            agreeing.add(edge)
        if not _comparable(pair, context):
            continue
        rule = rule_for(_read(pair, context))
        if rule is fc105_date_conflict.RULE and not _are_of_events(pair):
            continue
        edges.setdefault(rule.rule.code, []).append(edge)
    if not edges.keys().isdisjoint(_CONFLICTS) and _holds_two_things(ordered):
        for code in _CONFLICTS:
            edges[code] = [edge for edge in edges.get(code, ()) if _told_alike(*(ordered[at] for at in edge))]
        edges = {code: pairs for code, pairs in edges.items() if pairs}
    _join_self_conflicts(edges)
    for code in sorted(edges):
        for sides in sides_of(edges[code], lambda a, b: (min(a, b), max(a, b)) in agreeing):
            cells_by_side = [[ordered[number] for number in side] for side in sides]
            explanation = _RULES[code].explain([side[0] for side in cells_by_side])
            findings.append(finding_of(_RULES[code].rule, topic, cells_by_side, explanation, context))
    return findings


def _holds_two_things(cells: Sequence[Cell]) -> bool:
    """Whether two sources each give two values that exclude each other: then the topic holds two things that
    their words do not tell apart (a first and a second quake), and comparing across them would be guessing.
    """
    by_source: dict[str, list[Cell]] = {}
    for cell in cells:
        for origin in cell.independent:
            by_source.setdefault(origin, []).append(cell)
    double = 0
    for own in by_source.values():
        pairs = ((a, b) for number, a in enumerate(own[:MOST_CELLS]) for b in own[:number])
        double += any(
            relate(a.value, b.value) is Relation.DISJOINT and not _dispute(a.lead, b.lead) for a, b in pairs
        )
    return double > 1


def _told_alike(left: Cell, right: Cell) -> bool:
    """Whether two sources tell them in the same words."""
    return any(
        told_alike(one, other) for one in left.claims[:_MOST_ALIKE] for other in right.claims[:_MOST_ALIKE]
    )


def _comparable(pair: Pair, context: Context) -> bool:
    """Whether the two are set against each other at all.

    Who states two figures in one breath means two things; and within a text, a figure with a time and one
    without are of two times.
    """
    left, right, conflicts = pair.left.lead, pair.right.lead, pair.relation.conflicts
    if are_opposite(opposites_of(left), opposites_of(right)):
        return False
    if pair.relation in (Relation.SAME, Relation.ROUNDED, Relation.CONVERTED):
        if pair.relation is Relation.ROUNDED and (_in_one_breath(pair) or are_two_prices(left, right)):
            return False  # "fell to 9 percent from 10 percent"
        return context.alike(left, right)
    one_source = pair.one_source
    if (conflicts or one_source) and _in_one_breath(pair):
        return False
    if one_source and (window(left) == UNKNOWN) != (window(right) == UNKNOWN):
        return False
    if not conflicts:
        return context.alike(left, right)
    if (
        not _read_or_told_of_one_thing(left, right, context)
        or of_other_fields(left, right, context.affairs.fields, context.affairs.titled)
        or (not one_source and _of_two_affairs(left, right, context))
        or _of_two_names(left, right, context)
        or of_other_stretches(hours_of(left), hours_of(right))
        or of_other_quarters(quarter_of(left), quarter_of(right))
        or of_other_manners(manners_of(left), manners_of(right))
        or of_part_alone(left, right)
        or _too_far_apart(pair)
        or _of_unknown_unit(pair)
        or _adds_to_other(pair)
        or aged_meanwhile(*((cell.value, cell.moment) for cell in (pair.left, pair.right)))
        or _leaves_part_open(pair)
        or leave_open_what(left, right)
        or (one_source and not _may_dispute(pair))
    ):
        return False
    return context.alike(left, right)  # last: it costs more than all before


def _of_two_affairs(left: Claim, right: Claim, context: Context) -> bool:
    """Whether the sources of two claims speak of two affairs and one of them does not tell of what it is: "a day ticket costs 45 euros"."""
    return (names_no_one(left) or names_no_one(right)) and context.affairs.are_two(left.source, right.source)


def _of_two_names(left: Claim, right: Claim, context: Context) -> bool:
    """Whether two texts too short to say otherwise are of two that are named."""
    return context.affairs.tell_of_two(left.source, right.source) and are_of_two_names(left, right)


def _are_of_events(pair: Pair) -> bool:
    """Whether two dates can be of one event; a source that has both has two events, and a plan may have changed.

    The entries of one chronology are of as many events, whatever words they share.
    """
    if _is_ahead(pair.left) != _is_ahead(pair.right) or _are_named_by_days(pair):
        return False
    opened = [opens_entry(cell.lead) for cell in (pair.left, pair.right)]
    if (all(opened) and pair.one_source) or (any(opened) and not _are_near(pair)):
        return False  # what a president says is under many days
    if any(opened) and not tell_one_event(pair.left.lead, pair.right.lead):
        return False
    if not pair.one_source and not set(pair.left.origins).isdisjoint(pair.right.origins):
        return False
    return are_of_events(pair.left.lead, pair.right.lead)


def _are_named_by_days(pair: Pair) -> bool:
    """Whether both are told apart by their days, which are no slip for one another: "the quake of 24 August", "the quake of 30 October"."""
    leads = (pair.left.lead, pair.right.lead)
    one, other = (int(lead.quantity.stated[0]) for lead in leads)
    slip = one // 100 % 100 == other // 100 % 100 or one % 100 == other % 100
    return not slip and not _are_near(pair) and all(text_before(lead).endswith(" of ") for lead in leads)


def _are_near(pair: Pair) -> bool:
    """Whether not much more than a week lies between two days."""
    one, other = (day_of_number(cell.lead.quantity.stated[0]) for cell in (pair.left, pair.right))
    return one is not None and other is not None and abs(one - other) <= NEAR_DAYS


def _is_ahead(cell: Cell) -> bool:
    """Whether a date was still to come when its source was written; where nobody knows when that was, whether it is told as a plan."""
    if cell.written is None:
        return cell.lead.modality in (Modality.FORECAST, Modality.TARGET)
    day = day_of_number(cell.lead.quantity.stated[0])
    return cell.written is not None and day is not None and day > cell.written.last


def _may_dispute(pair: Pair) -> bool:
    """Whether one text can contradict itself there: others speak, or it tells the same twice."""
    return pair.speakers_differ or _told_twice(pair)


def _adds_to_other(pair: Pair) -> bool:
    """Whether one figure alone is added to others: "12 bodies ... Seven more were taken to the clinic"."""
    added = [is_added(side.lead) for side in (pair.left, pair.right)]
    return any(added) if pair.one_source else added[0] != added[1]


def _leaves_part_open(pair: Pair) -> bool:
    """Whether one figure is a bare number of whom its sentence does not name: "Eight, including Rask, remain free" are some of all."""
    return any(is_bare_of_whom(side.lead) for side in (pair.left, pair.right))


def _in_one_breath(pair: Pair) -> bool:
    """Whether one sentence states both."""
    here = {(claim.source, claim.sentence_start): claim for claim in pair.left.claims[:_MOST_TOLD]}
    return any(
        (twin := here.get((claim.source, claim.sentence_start))) is not None and not _dispute(twin, claim)
        for claim in pair.right.claims[:_MOST_TOLD]
    )


def _too_far_apart(pair: Pair) -> bool:
    """Whether no one would take the one value for the other, nor is it a slip of zeros: then their words hide what tells them apart."""
    ratio = apart(pair.left.value, pair.right.value)
    if (
        pair.relation is not Relation.DISJOINT
        or pair.dimension == "date"
        or not MOST_APART < ratio < math.inf
    ):
        return False
    zeros = round(math.log10(ratio))
    return (
        abs(ratio / 10**zeros - 1) > _NEARLY
        and not _told_alike(pair.left, pair.right)
        and not _says_no_more(pair)
    )


def _says_no_more(pair: Pair) -> bool:
    """Whether all that is told with the one figure is told with the other one: then no words hide what tells them apart."""
    one, other = words_of(pair.left.lead), words_of(pair.right.lead)
    return min(len(one), len(other)) >= _FEWEST_TOLD and (one <= other or other <= one)


def _of_unknown_unit(pair: Pair) -> bool:
    """Whether a count is no whole number, in words of its own: of a unit that is not known ("3.20 crowns"), its noun tells nothing."""
    lead = pair.left.lead
    whole = all(
        number == int(number) for cell in (pair.left, pair.right) for number in cell.lead.quantity.stated
    )
    return (
        pair.dimension == "count"
        and not whole
        and not tells_measure(lead)
        and shared_words(lead, pair.right.lead) < TOLD_TWICE
        and not _told_alike(pair.left, pair.right)
    )


def _told_twice(pair: Pair) -> bool:
    """Whether a source tells one thing twice: in sentences that have words in common, or in a role that is rare enough to tell it.

    Else its two figures are of two things that their subjects do not tell apart.
    """
    left, right = pair.left.claims[:_MOST_ALIKE], pair.right.claims[:_MOST_ALIKE]
    own = [(one, other) for one in left for other in right if one.source == other.source]
    if not own and _told_alike(pair.left, pair.right):
        return True  # a near-copy that has another number in the same sentence
    own_time = ("", "sentence", "about")
    if not {pair.left.lead.when_from, pair.right.lead.when_from}.issubset(own_time):
        return False
    return not own or any(
        (same_role_and_place(one, other) and not pair.left.moving)
        or shared_words(one, other) >= TOLD_TWICE
        or not (content_words(one.sentence) or content_words(other.sentence))
        for one, other in own
    )


def _read_or_told_of_one_thing(left: Claim, right: Claim, context: Context) -> bool:
    """Whether the sentences of both are read, or the words beside the two figures tell that they are of one thing."""
    return (context.is_read(left) and context.is_read(right)) or told_of_one_thing(left, right)


def _dispute(left: Claim, right: Claim) -> bool:
    """Whether one sentence gives two speakers their say."""
    return bool(left.speaker and right.speaker) and left.speaker.casefold() != right.speaker.casefold()


def rule_for(pair: Pair) -> PairRule:
    """The first rule that applies; the rules between them cover every relation."""
    return next(rule for rule in PAIR_RULES if rule.applies(pair))


def _read(pair: Pair, context: Context) -> Pair:
    """The pair in the reading that was asked for. Literally, only what the words exclude is in conflict.

    Of two texts the second restates the first: where it adds a hedge that excludes the first one's number, it
    contradicts. A bound of a first report leaves open what comes: "more than 100 girls" that night, 231 later.
    """
    if context.terms.reading is Reading.USUAL:
        if pair.relation is Relation.MISLEADING and lesser_is_first(pair):
            return Pair(pair.left, pair.right, Relation.COMPATIBLE, pair.dimension)
        return pair
    relation = Relation.COMPATIBLE if pair.relation is Relation.MISLEADING else pair.relation
    order: Mapping[str, int] = {source: number for number, source in enumerate(context.sources)}
    first, second = sorted((pair.left, pair.right), key=lambda cell: order.get(cell.lead.source, 0))
    if (
        relation is Relation.COMPATIBLE
        and first.lead.source != second.lead.source
        and excludes(second.value, first.value)
    ):
        relation = Relation.DISJOINT
    return Pair(pair.left, pair.right, relation, pair.dimension)


def _join_self_conflicts(edges: dict[str, list[Edge]]) -> None:
    """A source's conflict with itself that is part of a conflict between sources is told there, in one
    finding.
    """
    between, own = fc101_value_conflict.RULE.rule.code, fc102_self_conflict.RULE.rule.code
    if not edges.get(between) or not edges.get(own):
        return
    component = components([*edges[between], *edges[own]])
    shared = {component[left] for left, _ in edges[between]}
    edges[between] = sorted([*edges[between], *(edge for edge in edges[own] if component[edge[0]] in shared)])
    edges[own] = [edge for edge in edges[own] if component[edge[0]] not in shared]
    if not edges[own]:
        del edges[own]
