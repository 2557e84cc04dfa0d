"""Claims that a person called misread: they are left out before anything is compared.

A decision is about one reading of certain words. It holds where they stand, wherever the file is moved or copied to;
when they are read otherwise (by a newer extractor), it holds no longer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from factcheck.decision import DecisionKind, Recorded
from factcheck.model import Claim, Extraction, Unresolved


def misread(claims: Iterable[Claim], decisions: Iterable[Recorded]) -> Mapping[str, Recorded]:
    """Claim id -> the decision by which it is misread; `decisions` are those that stand."""
    by_id: dict[str, list[tuple[Claim, Recorded]]] = {}
    by_words: dict[tuple[str, str, int], list[tuple[Claim, Recorded]]] = {}
    for decision in decisions:
        if decision.kind is DecisionKind.CLAIM:
            for claim in (one for side in decision.target.sides for one in side):
                by_id.setdefault(claim.id, []).append((claim, decision))
                by_words.setdefault(_words(claim), []).append((claim, decision))
    if not by_id:
        return {}
    found: dict[str, Recorded] = {}
    for claim in claims:
        same = [pair for pair in by_id.get(claim.id, ()) if _read_alike(claim, pair[0])]
        same += [
            pair
            for pair in by_words.get(_words(claim), ())
            if _read_alike(claim, pair[0]) and claim.about == pair[0].about
        ]
        if same:
            found[claim.id] = same[-1][1]
    return found


def without_misread(extraction: Extraction, decisions: Iterable[Recorded]) -> Extraction:
    """What a document states, without the claims that are misread: they are figures not understood."""
    found = misread(extraction.claims, decisions)
    if not found:
        return extraction
    figures = [unresolved_as(claim, found[claim.id]) for claim in extraction.claims if claim.id in found]
    return replace(
        extraction,
        claims=tuple(claim for claim in extraction.claims if claim.id not in found),
        unresolved=tuple(sorted((*extraction.unresolved, *figures), key=lambda figure: figure.span)),
    )


def unresolved_as(claim: Claim, decision: Recorded) -> Unresolved:
    """A misread claim as a figure that was not understood."""
    note = f": {decision.decision.note}" if decision.decision.note else ""
    reason = f"misread, says {decision.decision.by}{note}"
    return Unresolved(claim.source, claim.span, claim.place, claim.quote, reason)


def _words(claim: Claim) -> tuple[str, str, int]:
    """The quote, its sentence, and where it stands in it. Decisions count from the sentence's beginning."""
    column = claim.span.start - claim.sentence_start + 1 if claim.source else claim.place.column
    return claim.quote, claim.sentence, column


def _read_alike(one: Claim, other: Claim) -> bool:
    """Whether value and subject are what they were when the decision was made."""
    return one.quantity == other.quantity and one.frame == other.frame and one.subject == other.subject
