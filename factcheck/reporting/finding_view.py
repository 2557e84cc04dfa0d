"""One finding in the words in which every renderer shows it: sides, evidence, possible explanations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.model import Claim, Decision, Evidence, Finding, Kind, Reading, Verdict
from factcheck.reporting.dates import period_in_words
from factcheck.reporting.picture import Picture, plan
from factcheck.reporting.places import place_in_words, places_in_words, publication
from factcheck.reporting.plain import plain
from factcheck.reporting.quotes import Quotation, quotation, sentence
from factcheck.reporting.selection import Index, is_arithmetic, standing_verdict
from factcheck.reporting.values import says
from factcheck.reporting.wording import step_in_words, wording

_VALUES = "value"
"""Evidence on the values themselves: it bears on the disagreement, not on whether they measure the same."""
_EQUAL = 0.99
"""Equal words with a lower score are equal for want of knowledge: "time unknown" on both sides."""
_FITS = 0.5
"""Evidence below this speaks against."""
_TOLD_BY_PLACES = ("FC201",)
"""Codes whose lines of places, each with its value and time, say all that the explanation says."""
_MOST_SAYINGS = 3
"""Quotes of one side that a report shows before it only names the places of the others."""
_MOST_PLACES = 4
"""Places that one compact line names before it counts the others."""


class Mark(StrEnum):
    """What a finding is, at a glance and without colour."""

    CONTRADICTION = "✗"
    DIFFERENT = "≠"
    AGREEMENT = "✓"


_MARKS = {
    Verdict.CONTRADICTION: Mark.CONTRADICTION,
    Verdict.DIFFERENT_SCOPE: Mark.DIFFERENT,
    Verdict.UNRELATED: Mark.DIFFERENT,
    Verdict.AGREEMENT: Mark.AGREEMENT,
    Verdict.COMPATIBLE: Mark.AGREEMENT,
}


@dataclass(frozen=True, slots=True)
class Saying:
    """One claim of a side."""

    claim: str
    """Its id."""
    says: str
    """Its value, short."""
    quote: Quotation
    """In the source's words."""
    sentence: Quotation
    """The whole sentence."""
    place: str
    """Where it stands: `press.txt:6`."""
    published_by: str
    """Publisher and date, as far as known."""
    when: str
    """The time that the figure is for, in words ("for 2025"); empty when unknown, or when it is the figure."""


@dataclass(frozen=True, slots=True)
class Note:
    """A labelled line beneath a finding."""

    label: str
    """`same thing?`, `could it be`, `ruled out` ..."""
    text: str
    """What is said."""


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding, worded."""

    id: str
    """Its id."""
    mark: Mark
    """At a glance."""
    code: str
    """`FC104`."""
    verdict: str
    """In words."""
    subject: str
    """What is counted or measured."""
    about: str
    """The event or entity; empty when unknown."""
    explanation: str
    """One or two sentences."""
    sides: tuple[tuple[Saying, ...], ...]
    """The groups of the finding."""
    heads: tuple[tuple[Saying, ...], ...]
    """The first sayings of each side, for a report over many findings."""
    others: tuple[Note, ...]
    """The places of the sayings that `heads` leaves out."""
    values: tuple[str, ...]
    """The distinct values of all sides, short."""
    facts: tuple[str, ...]
    """What is said of it when it is shown in short."""
    where: tuple[str, ...]
    """Its places, when it is shown in short: of all, or a line for each side."""
    picture: Picture | None
    """A number line, where one helps."""
    notes: tuple[Note, ...]
    """Labelled lines, in order."""
    evidence: tuple[Evidence, ...]
    """The features that decided, fit to be shown."""
    measures: tuple[Note, ...]
    """Confidence and severity in words, and the reading."""
    next_steps: tuple[Note, ...]
    """The command that tells more, if any."""


def finding_view(finding: Finding, known: Index, next_step: str) -> FindingView:
    """Words one finding; `next_step` is the command that tells more, empty for none."""
    groups = [known.claims_of(group) for group in finding.groups]
    claims = [claim for group in groups for claim in group]
    topic = known.topics.get(finding.topic)
    subject = topic.subject if topic else claims[0].subject if claims else ""
    about = topic.about if topic else claims[0].about if claims else ""
    if about.casefold() in subject.casefold():
        about = ""  # "AfD · AfD"
    sides = tuple(tuple(_saying(claim, known) for claim in group) for group in groups if group)
    return FindingView(
        id=finding.id,
        mark=mark_of(finding),
        code=finding.code,
        verdict=_verdict(finding),
        subject=plain(subject),
        about=plain(about),
        explanation=plain(known.shortened(finding.explanation, finding)),
        sides=sides,
        heads=tuple(side[:_MOST_SAYINGS] for side in sides),
        others=tuple(_others(group[_MOST_SAYINGS:], known) for group in groups if len(group) > _MOST_SAYINGS),
        values=_values(claims),
        facts=_facts(finding, groups, known),
        where=_where(finding, groups, known),
        picture=plan([(says(claim), claim.quantity) for claim in claims]),
        notes=_notes(finding, known),
        evidence=tuple(_shown(feature) for feature in finding.evidence),
        measures=_measures(finding),
        next_steps=(Note("next", next_step),) if next_step else (),
    )


def mark_of(finding: Finding) -> Mark:
    """At a glance what it is."""
    return _MARKS[standing_verdict(finding)]


def next_step(finding: Finding, shown_by: str | None) -> str:
    """The command that tells more; `shown_by` is what `factcheck show ID` takes besides the id, None when it cannot."""
    if shown_by is None:
        return f"factcheck rule {finding.code}"
    return f"factcheck show {finding.id} {shown_by}".rstrip()


def same_thing(confidence: float, evidence: Sequence[Evidence]) -> str:
    """How surely the sides speak of the same thing, and why.

    >>> same_thing(0.91, [Evidence("head", 1.0, "nations", "countries", "nations = countries")])
    'almost surely (.91): nations = countries'
    """
    surely = f"{step_in_words(wording().likelihood, confidence)} ({score_in_words(confidence)})"
    told, equal = [], []
    for feature in evidence:
        if feature.feature == _VALUES:
            continue
        name = plain(wording().features.get(feature.feature, feature.feature.replace("_", " ")))
        if feature.left and feature.left.casefold() == feature.right.casefold() and feature.score >= _EQUAL:
            equal.append(name)
        elif feature.note:
            told.append(_note(feature))
        elif feature.left == feature.right:
            continue
        elif feature.left and feature.right:
            relation = "~" if feature.score >= _FITS else "against"
            told.append(f"{name} {plain(feature.left)} {relation} {plain(feature.right)}")
        else:
            told.append(f"{name} {plain(feature.left or feature.right)} on one side only")
    if equal:
        told.append(f"same {_listed(equal)}")
    return f"{surely}: {'; '.join(told)}" if told else surely


def score_in_words(score: float) -> str:
    """A score between 0 and 1 with two decimals, as `.91`.

    >>> score_in_words(0.914), score_in_words(1.0)
    ('.91', '1.00')
    """
    return f"{score:.2f}".removeprefix("0") if score < 1 else "1.00"


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _verdict(finding: Finding) -> str:
    words = wording().verdicts[standing_verdict(finding).value]
    return words if finding.decision is None else f"{words} (decided)"


def _saying(claim: Claim, known: Index) -> Saying:
    source = known.sources.get(claim.source)
    return Saying(
        claim=claim.id,
        says=says(claim),
        quote=quotation(claim),
        sentence=sentence(claim),
        place=place_in_words(known.short_location(claim), claim.place),
        published_by=publication(source) if source else "",
        when=_time(claim),
    )


def _time(claim: Claim) -> str:
    if not claim.when or claim.quantity.kind is Kind.DATE:
        return ""
    word = "as of" if claim.when_from == "document" else "for"
    return f"{word} {plain(period_in_words(claim.when))}"


def _others(claims: Sequence[Claim], known: Index) -> Note:
    places = [(known.short_location(claim), claim.place) for claim in claims]
    return Note(f"also {' · '.join(_values(claims))}", places_in_words(places))


def _values(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(says(claim) for claim in claims))


def decided_in_words(decision: Decision) -> str:
    """What was decided, by whom, when and why.

    >>> decided_in_words(Decision("different_scope", "two halls", "Ann", "2026-01-05T10:00:00.000Z"))
    'different scope, says Ann (5 Jan 2026): two halls'
    """
    when = f" ({period_in_words(decision.at[:10])})" if decision.at else ""
    why = f": {decision.note}" if decision.note else ""
    return plain(f"{decision.verdict.replace('_', ' ')}, says {decision.by}{when}{why}")


def _facts(finding: Finding, groups: Sequence[Sequence[Claim]], known: Index) -> tuple[str, ...]:
    if finding.decision is not None:
        return (decided_in_words(finding.decision),)
    if standing_verdict(finding) is Verdict.AGREEMENT and not is_arithmetic(finding):
        return ()  # The values say it.
    if finding.code in _TOLD_BY_PLACES and _told_with_times(groups):
        return ()
    return (plain(known.shortened(finding.explanation, finding)),) if finding.explanation else ()


def _where(finding: Finding, groups: Sequence[Sequence[Claim]], known: Index) -> tuple[str, ...]:
    claims = [claim for group in groups for claim in group]
    if is_arithmetic(finding):
        return (_places(claims, known),)
    if standing_verdict(finding) is Verdict.AGREEMENT:
        count = known.independent_sources(claims)
        support = f"{count} independent sources" if count > 1 else f"one source, {len(claims)} times"
        return (f"{support}: {_places(claims, known)}",)
    if len(groups) < 2 or len(_values(claims)) == 1:
        return (_places(claims, known),)
    several = _differ_in_time(groups)
    return tuple(_side(group, several, known) for group in groups if group)


def _differ_in_time(groups: Sequence[Sequence[Claim]]) -> bool:
    return len({_periods(group) for group in groups if group}) > 1


def _told_with_times(groups: Sequence[Sequence[Claim]]) -> bool:
    """Whether the lines of places say each value with its time."""
    values = {value for group in groups for value in _values(group)}
    return len(values) > 1 and _differ_in_time(groups) and all(_periods(group) for group in groups if group)


def _periods(group: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(period_in_words(claim.when) for claim in group if claim.when))


def _side(group: Sequence[Claim], with_periods: bool, known: Index) -> str:
    periods = _periods(group) if with_periods else ()
    scope = f" ({plain(', '.join(periods))})" if periods else ""
    return f"{' · '.join(_values(group))}{scope}: {_places(group, known)}"


def _places(claims: Sequence[Claim], known: Index) -> str:
    return places_in_words([(known.short_location(claim), claim.place) for claim in claims], _MOST_PLACES)


def _notes(finding: Finding, known: Index) -> tuple[Note, ...]:
    notes = []
    if finding.decision is not None:
        notes.append(Note("decided", decided_in_words(finding.decision)))
    if len(finding.claims) > 1:
        notes.append(Note("same thing?", same_thing(finding.confidence, finding.evidence)))
    notes.extend(Note("could it be", plain(known.shortened(cause, finding))) for cause in finding.causes)
    told = " ".join(finding.causes)
    notes.extend(
        Note("see also", f"{place_in_words(known.short_location(hint), hint.place)} “{quotation(hint).text}”")
        for hint in known.claims_of(finding.hints)
        if hint.quote not in told
    )
    if finding.ruled_out:
        notes.append(Note("ruled out", plain(", ".join(finding.ruled_out))))
    return tuple(notes)


def _measures(finding: Finding) -> tuple[Note, ...]:
    usual = "usual: what a reader takes from the words"
    literal = "literal: what the words allow"
    measures = [Note("reading", usual if finding.reading is Reading.USUAL else literal)]
    likely = step_in_words(wording().likelihood, finding.confidence)
    sure_of = "read right" if is_arithmetic(finding) else "the same thing"
    measures.append(Note("confidence", f"{score_in_words(finding.confidence)} ({likely} {sure_of})"))
    if finding.severity > 0:
        apart = step_in_words(wording().gravity, finding.severity)
        measures.append(Note("severity", f"{score_in_words(finding.severity)} ({apart})"))
    return tuple(measures)


def _shown(feature: Evidence) -> Evidence:
    note = _note(feature)
    return Evidence(
        plain(wording().features.get(feature.feature, feature.feature.replace("_", " "))),
        feature.score,
        plain(feature.left),
        plain(feature.right),
        "" if note == f"{plain(feature.left)} = {plain(feature.right)}" else note,
    )


def _note(feature: Evidence) -> str:
    """Why, without the name of the feature, which stands beside it."""
    return plain(feature.note.removeprefix(f"{feature.feature} "))
