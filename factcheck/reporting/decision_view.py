"""One decision in the words in which it is shown: what was decided of what, why, by whom, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.decision import APART, MISREAD, SAME, DecisionKind, Recorded
from factcheck.model import Mark, Source
from factcheck.reporting.dates import period_in_words
from factcheck.reporting.finding_view import Note
from factcheck.reporting.plain import plain

_IN_WORDS = {"different_scope": "different scope", MISREAD: "misread", SAME: "the same", APART: "apart"}


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision, worded."""

    id: str
    """Its id; of a mark its place."""
    verdict: str
    """What was decided."""
    subject: str
    """Of what."""
    about: str
    """The event or entity; empty when unknown."""
    notes: tuple[Note, ...]
    """Labelled lines."""
    stands: bool
    """Whether it holds of anything now."""


def decision_view(recorded: Recorded, now: str, file: str, *, stands: bool) -> DecisionView:
    """Words one decision. `now` says what became of it; `file` is where it stands, empty for the store."""
    decision, target = recorded.decision, recorded.target
    label = {DecisionKind.FINDING: "values", DecisionKind.CLAIM: "words", DecisionKind.TOPIC: "topics"}
    says = f"“{target.says}”" if recorded.kind is DecisionKind.CLAIM else target.says
    notes = [Note(label[recorded.kind], plain(says)), Note("because", plain(decision.note))]
    notes.append(Note("decided", plain(signed(recorded) + (f" in {file}" if file else ""))))
    notes.append(Note("now", plain(now)))
    return DecisionView(
        recorded.id,
        verdict_in_words(decision.verdict),
        plain(target.subject),
        plain(target.about),
        tuple(note for note in notes if note.text),
        stands,
    )


def mark_view(source: Source, mark: Mark, now: str, unknown: tuple[str, ...]) -> DecisionView:
    """Words one mark in a document. `now` says what it does; `unknown` are codes that it names and no rule has."""
    if unknown:
        now += f"; there is no rule {' or '.join(unknown)}"
    notes = [Note("because", plain(mark.reason)), Note("now", plain(now))]
    return DecisionView(
        f"{plain(source.location)}:{mark.line}",
        "ignore",
        ", ".join(mark.codes) or "all rules",
        "at one place",
        tuple(note for note in notes if note.text),
        stands=not unknown,
    )


def verdict_in_words(verdict: str) -> str:
    """What was decided, for people.

    >>> verdict_in_words("different_scope"), verdict_in_words("mute")
    ('different scope', 'mute')
    """
    return _IN_WORDS.get(verdict, verdict)


def signed(recorded: Recorded) -> str:
    """Who decided, and when: "by Ann on 5 January 2026"."""
    decision = recorded.decision
    return f"by {decision.by} on {period_in_words(decision.at[:10])}"
