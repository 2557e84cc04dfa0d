"""What became of each decision: what it applies to now, or why it applies to nothing any more."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from factcheck.decision import MUTE, SAME, DecisionKind, Recorded, standing
from factcheck.model import Claim, Mark, Source
from factcheck.reporting.selection import is_muted
from factcheck.workflow.deciding import Made
from factcheck.workflow.ground import Ground


class State(StrEnum):
    """What has become of a decision."""

    COUNTS = "counts"
    """It is what holds of something."""
    IN_PART = "in part"
    """It is about two of several values that disagree now: the finding is open."""
    OVERRULED = "overruled"
    """A later one counts."""
    IDLE = "idle"
    """What it is about is not there any more."""
    TAKEN_BACK = "taken back"
    """It was undone."""


@dataclass(frozen=True, slots=True)
class Explained:
    """One decision with what became of it."""

    recorded: Recorded
    """The decision."""
    state: State
    """What became of it."""
    applies_to: tuple[str, ...]
    """Ids of the findings, the claims or the topics that it bears on now."""
    why: str
    """The state in words."""
    file: Path | None
    """The file that it stands in; None for the store."""


@dataclass(frozen=True, slots=True)
class ExplainedMark:
    """One mark in a document with what it sets aside."""

    source: Source
    """The document."""
    mark: Mark
    """The mark."""
    findings: tuple[str, ...]
    """Ids of the findings that it bears on; none when it could go."""
    why: str
    """What it does, in words."""


def explain(ground: Ground) -> tuple[Explained, ...]:
    """Each decision on a ground, in the order in which they were made; those that take back are told with the others."""
    from factcheck.judging import apply_decisions

    known = standing(ground.decisions)
    decided = apply_decisions(ground.report, known)
    work = _Explanation(ground, decided.uses, decided.counts)
    undone = {one.withdraws: one for one in ground.decisions if one.withdraws is not None}
    found = []
    for one in ground.decisions:
        if one.withdraws is not None:
            continue
        back = undone.get(one.id)
        state, ids, why = (State.TAKEN_BACK, (), _taken_back(back)) if back else work.of(one, known)
        found.append(Explained(one, state, tuple(ids), why, ground.places.get(one.id)))
    return tuple(found)


def explain_marks(ground: Ground) -> tuple[ExplainedMark, ...]:
    """Each mark in the documents, in the order of their places."""
    from factcheck.judging import apply_marks

    uses = apply_marks(ground.report, ground.marks).uses
    hidden = {finding.id for finding in ground.report.findings if is_muted(finding)}
    found = []
    for source in ground.report.sources:
        for mark in ground.marks.get(source.id, ()):
            findings = uses.get((source.id, mark), ())
            found.append(ExplainedMark(source, mark, findings, _what_it_does(findings, hidden)))
    return tuple(found)


def _what_it_does(findings: Sequence[str], hidden: Collection[str]) -> str:
    silent = [finding for finding in findings if finding in hidden]
    told = [finding for finding in findings if finding not in hidden]
    words = [f"hides {', '.join(silent)}"] if silent else []
    words += [f"does not hide {', '.join(told)}, which other places make too"] if told else []
    return "; ".join(words) or "there is nothing to hide: it can go"


def _taken_back(undone: Recorded) -> str:
    note = f": {undone.decision.note}" if undone.decision.note else ""
    return f"by {undone.decision.by} on {undone.decision.at[:10]}{note}"


class _Explanation:
    """What decisions bear on."""

    def __init__(
        self, ground: Ground, uses: Mapping[str, Sequence[str]], counts: Mapping[str, Sequence[str]]
    ) -> None:
        self._ground, self._uses, self._counts = ground, uses, counts
        self._findings = {finding.id: finding for finding in ground.report.findings}
        self._claims = {claim.id: claim for claim in ground.report.claims}

    def of(self, one: Recorded, known: Sequence[Recorded]) -> tuple[State, Sequence[str], str]:
        """State, what it bears on, and why."""
        if one.kind is DecisionKind.CLAIM:
            return self._of_claim(one)
        if one.kind is DecisionKind.TOPIC:
            return self._of_topics(one, known)
        return self._of_finding(one)

    def _of_finding(self, one: Recorded) -> tuple[State, Sequence[str], str]:
        counts, uses = self._counts.get(one.id, ()), self._uses.get(one.id, ())
        if counts:
            verb = "hides" if one.decision.verdict == MUTE else "counts for"
            return State.COUNTS, counts, f"{verb} {self._named(counts)}"
        if uses:
            open_ones = [identity for identity in uses if self._findings[identity].decision is None]
            if open_ones:
                named = self._named(open_ones)
                return State.IN_PART, open_ones, f"{named} holds another value, which nobody has decided on"
            return State.OVERRULED, uses, f"a later decision counts for {self._named(uses)}"
        return State.IDLE, (), self._missing(one)

    def _missing(self, one: Recorded) -> str:
        """Why no finding is about the values any more."""
        from factcheck.judging.decided import stated_still
        from factcheck.judging.wording import say

        gone = [
            side for side in one.target.sides if not any(stated_still(c, self._claims.values()) for c in side)
        ]
        if not gone and one.target.figures:
            return "the text that it was worked out from is another one now"
        if not gone:
            return "the values are still stated, but nothing sets them against each other now"
        values = " and ".join(dict.fromkeys(say(claim) for side in gone for claim in side[:1]))
        return f"no source says {values} of it any more"

    def _named(self, findings: Iterable[str]) -> str:
        return ", ".join(f"{self._findings[one].code} {one}" for one in findings)

    def _of_claim(self, one: Recorded) -> tuple[State, Sequence[str], str]:
        from factcheck.matching import misread

        found = [claim for claim, by in misread(self._ground.claims, [one]).items() if by.id == one.id]
        if not found:
            return State.IDLE, (), "no source holds these words, read in this way, any more"
        places = {claim.id: self._place(claim) for claim in self._ground.claims if claim.id in found}
        return State.COUNTS, found, f"leaves out {', '.join(places[claim] for claim in found)}"

    def _place(self, claim: Claim) -> str:
        sources = {source.id: source.location for source in self._ground.report.sources}
        return f"{sources.get(claim.source, claim.source)}:{claim.place.line}"

    def _of_topics(self, one: Recorded, known: Sequence[Recorded]) -> tuple[State, Sequence[str], str]:
        from factcheck.matching import topics_of

        topics = self._ground.report.topics
        left, right = (sorted(topics_of(side, self._claims, topics)) for side in one.target.sides)
        names = one.target.says.split(" / ")
        for ids, name in zip((left, right), (names[0], names[-1]), strict=True):
            if not ids:
                return State.IDLE, (), f"no source speaks of {name} any more"
        both = sorted({*left, *right})
        joined = bool(set(left) & set(right))
        if joined == (one.decision.verdict == SAME):
            return State.COUNTS, both, f"{'joined in' if joined else 'kept apart:'} {', '.join(both)}"
        return State.OVERRULED, both, "a later decision counts"


def told_of(made: Made) -> list[str]:
    """What a decision that was just made changes, a line each."""
    ground = made.ground
    if made.undone is None:
        (explained,) = (one for one in explain(ground) if one.recorded.id == made.recorded.id)
        return [explained.why] if explained.why else []
    again = [one for one in explain(ground) if set(one.recorded.target.ids) & set(made.undone.target.ids)]
    counting = [one for one in again if one.state is State.COUNTS]
    return [
        f"{one.recorded.decision.verdict} by {one.recorded.decision.by} counts again ({one.recorded.id})"
        for one in counting[-1:]
    ] or ["nothing is decided of it now"]
