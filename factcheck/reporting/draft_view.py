"""A draft against stored sources, in words: contradictions in full, then every other figure with its standing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.model import Report
from factcheck.reporting.draft_standing import Figure, Standing
from factcheck.reporting.finding_view import FindingView, Mark, finding_view
from factcheck.reporting.places import common_folder, place_in_words, places_in_words
from factcheck.reporting.plain import plain
from factcheck.reporting.remarks import counted
from factcheck.reporting.selection import Index, in_order, index, is_discrepancy, is_muted
from factcheck.reporting.values import says

_MOST_PLACES = 4
_UNKNOWN = "?"
_TITLES = {
    Standing.CONFIRMED: "confirmed",
    Standing.REPEATED: "said by near-copies of the draft only",
    Standing.COMPATIBLE: "beside what sources say, both can be right",
    Standing.DIFFERENT_SCOPE: "sources speak of another time, part or unit",
    Standing.UNKNOWN: "no source knows it",
}
_MARKS = {
    Standing.CONFIRMED: Mark.AGREEMENT.value,
    Standing.REPEATED: Mark.AGREEMENT.value,
    Standing.COMPATIBLE: Mark.AGREEMENT.value,
    Standing.DIFFERENT_SCOPE: Mark.DIFFERENT.value,
    Standing.UNKNOWN: _UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure of the draft, worded."""

    says: str
    """Its value."""
    what: tuple[str, ...]
    """Subject, event and time, as far as known."""
    facts: tuple[str, ...]
    """Its words and place; who else says so."""


@dataclass(frozen=True, slots=True)
class StandingView:
    """The figures of one standing."""

    mark: str
    """At a glance."""
    title: str
    """What they have in common."""
    figures: tuple[FigureView, ...]
    """In the order of the draft."""


@dataclass(frozen=True, slots=True)
class DraftView:
    """A draft, worded."""

    header: tuple[str, ...]
    """What was held against what."""
    findings: tuple[FindingView, ...]
    """Contradictions with the sources and inside the draft, gravest first."""
    groups: tuple[StandingView, ...]
    """Every other figure."""
    closing: str
    """How many there are of each."""


def build_draft(report: Report, names: Sequence[str], figures: Sequence[Figure], stored: int) -> DraftView:
    """Words a draft. `names` are its documents, `stored` the number of sources that it was held against."""
    known = index(report, common_folder([source.location for source in report.sources]))
    shown = [finding for finding in report.findings if not is_muted(finding)]
    failing = in_order(finding for finding in shown if is_discrepancy(finding))
    header = ("factcheck draft", plain(", ".join(names)), f"against {counted(stored, 'source')}")
    return DraftView(
        header=header,
        findings=tuple(finding_view(finding, known, f"factcheck rule {finding.code}") for finding in failing),
        groups=tuple(_groups(figures, known)),
        closing=closing(figures),
    )


def _groups(figures: Sequence[Figure], known: Index) -> list[StandingView]:
    by_standing: dict[Standing, list[Figure]] = {}
    for figure in figures:
        by_standing.setdefault(figure.standing, []).append(figure)
    return [
        StandingView(
            _MARKS[standing],
            title,
            tuple(_figure(figure, known) for figure in by_standing[standing]),
        )
        for standing, title in _TITLES.items()
        if standing in by_standing
    ]


def _figure(figure: Figure, known: Index) -> FigureView:
    claim = figure.claim
    what = tuple(plain(words) for words in (claim.subject, claim.about) if words)
    place = place_in_words(known.short_location(claim), claim.place)
    facts = [f"{place} “{plain(claim.quote)}”"]
    if figure.confirmed_by:
        facts.append(support(figure, known))
    return FigureView(says(claim), what, tuple(facts))


def support(figure: Figure, known: Index) -> str:
    """Who else says so: "2 independent sources: a.txt:3; b.txt:7"."""
    claims = known.claims_of(figure.confirmed_by)
    places = places_in_words([(known.short_location(one), one.place) for one in claims], _MOST_PLACES)
    if not figure.independent_sources:
        return places
    return f"{counted(figure.independent_sources, 'independent source')}: {places}"


def closing(figures: Sequence[Figure]) -> str:
    """How many figures there are of each standing.

    >>> closing([])
    'The draft states no figure.'
    """
    if not figures:
        return "The draft states no figure."
    words = {
        Standing.CONTRADICTED: "contradicted",
        Standing.CONFIRMED: "confirmed",
        Standing.REPEATED: "said by near-copies only",
        Standing.COMPATIBLE: "compatible",
        Standing.DIFFERENT_SCOPE: "known for another time, part or unit only",
        Standing.UNKNOWN: "that no source knows",
    }
    standings: list[Standing] = [figure.standing for figure in figures]
    told = [f"{standings.count(one):,} {name}" for one, name in words.items() if one in standings]
    return f"{counted(len(figures), 'figure')}: {', '.join(told)}."
