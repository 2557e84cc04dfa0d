"""Which findings count, which are discrepancies, and in which order they are shown."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from factcheck.model import Claim, Finding, Report, Source, Topic, Verdict

MUTED = "mute"
"""The decision that hides a finding."""
_ARITHMETIC = "FC3"
_OTHER_PART = "FC202"
_BY_WORDING = "wording"
"""Evidence of findings whose confidence tells how likely the one is taken for the other."""
_NEARNESS = ((1.1, 0.4), (1.3, 0.35), (1.6, 0.3), (math.inf, 0.2))
"""How many times the one number the other is at most, and the share of such findings that the labelled sets know."""


@dataclass(frozen=True, slots=True)
class Index:
    """The facts of a report by their ids."""

    claims: dict[str, Claim]
    """Id -> claim."""
    sources: dict[str, Source]
    """Id -> source."""
    topics: dict[str, Topic]
    """Id -> topic."""
    folder: str = ""
    """The folder of all sources, which people need not read again at every place."""

    def short_location(self, claim: Claim) -> str:
        """Where the claim's source lies within the common folder."""
        return self.location(claim).removeprefix(self.folder)

    def shortened(self, text: str, finding: Finding) -> str:
        """A text of a finding that names places of its claims, without the common folder."""
        if self.folder and self.folder in text:
            # Whole locations only: the folder alone may also be a part of other words ("d/" in "and/or").
            for claim in self.claims_of((*finding.claims, *finding.hints)):
                text = text.replace(f"{self.location(claim)}:", f"{self.short_location(claim)}:")
        return text

    def location(self, claim: Claim) -> str:
        """Where the claim's source came from; its id when the report does not list it."""
        source = self.sources.get(claim.source)
        return source.location if source else claim.source

    def claims_of(self, ids: Iterable[str]) -> list[Claim]:
        """The claims of these ids, those that the report does not hold left out."""
        return [self.claims[claim] for claim in ids if claim in self.claims]

    def independent_sources(self, claims: Iterable[Claim]) -> int:
        """Distinct sources behind claims, near-copies counted once."""
        return len({self._original(claim.source) for claim in claims})

    def _original(self, source_id: str) -> str:
        source = self.sources.get(source_id)
        return source.copy_of or source_id if source else source_id


def index(report: Report, folder: str = "") -> Index:
    """The report's facts by id; places shown to people leave the folder out."""
    return Index(
        claims={claim.id: claim for claim in report.claims},
        sources={source.id: source for source in report.sources},
        topics={topic.id: topic for topic in report.topics},
        folder=folder,
    )


def is_muted(finding: Finding) -> bool:
    """Whether a person hid it."""
    return finding.decision is not None and finding.decision.verdict == MUTED


def standing_verdict(finding: Finding) -> Verdict:
    """What holds of a finding: a person's verdict where there is one, else that of the rules."""
    if finding.decision is None or is_muted(finding):
        return finding.verdict
    return Verdict(finding.decision.verdict)


def is_arithmetic(finding: Finding) -> bool:
    """Whether it is about the sums of figures, not about two statements of one figure."""
    return finding.code.startswith(_ARITHMETIC)


def is_discrepancy(finding: Finding) -> bool:
    """Whether it counts: a contradiction, or arithmetic that fails, that no person has set aside."""
    return not is_muted(finding) and standing_verdict(finding) is Verdict.CONTRADICTION


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Gravest and surest first; among equals the order given stays."""
    return sorted(findings, key=lambda finding: (-finding.severity * finding.confidence, -finding.confidence))


def chance_mistaken(finding: Finding, known: Index) -> float:
    """How likely a reader takes the sides of a finding for one another: its confidence; where parts alone tell them apart, by how near their
    numbers are, and not at all where one text has both.
    """
    if finding.code != _OTHER_PART or any(feature.feature == _BY_WORDING for feature in finding.evidence):
        return finding.confidence
    claims = known.claims_of(finding.claims)
    if known.independent_sources(claims) < 2:
        return 0.0
    numbers = sorted({abs(claim.quantity.stated[0]) for claim in claims})
    times = min((high / low for low, high in pairwise(numbers) if low), default=math.inf)
    return next(chance for most, chance in _NEARNESS if times <= most)


def discrepancies(report: Report) -> Report:
    """The report with its discrepancies only, and the claims and topics that they name."""
    return restricted(report, is_discrepancy)


def restricted(report: Report, wanted: Callable[[Finding], bool]) -> Report:
    """The report with some findings only, and the claims and topics that they name."""
    findings = tuple(finding for finding in report.findings if wanted(finding))
    claims = {claim for finding in findings for claim in (*finding.claims, *finding.hints)}
    topics = {finding.topic for finding in findings}
    return replace(
        report,
        findings=findings,
        claims=tuple(claim for claim in report.claims if claim.id in claims),
        topics=tuple(topic for topic in report.topics if topic.id in topics),
    )
