"""What people decide: of findings, claims and topics; signed, dated, never overwritten.

A decision remembers what it is about as claims in the words of their sources, not as ids of findings or topics:
those change with the sources and with the rules, the words and values of two statements do not.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from factcheck.errors import ConfigError
from factcheck.model import (
    Bound,
    Claim,
    Decision,
    Frame,
    JsonObject,
    Kind,
    Modality,
    Part,
    Place,
    Quantity,
    Span,
    Verdict,
)

MUTE = "mute"
"""Hides a finding."""
MISREAD = "misread"
"""The claim is not what its source states: it takes no part in anything."""
SAME, APART = "same", "apart"
"""Two topics are one; or are not, whatever their words say."""
UNDO = "undo"
"""Takes another decision back."""

_DIGITS = 8
_NOWHERE = Span(0, 0)
_OPEN = "open"
"""An end of an interval that has none."""


class DecisionKind(StrEnum):
    """What a decision is about."""

    FINDING = "finding"
    CLAIM = "claim"
    TOPIC = "topic"


VERDICTS: Mapping[DecisionKind, tuple[str, ...]] = {
    DecisionKind.FINDING: (*tuple(v.value for v in Verdict if v is not Verdict.UNRELATED), MUTE),
    DecisionKind.CLAIM: (MISREAD,),
    DecisionKind.TOPIC: (SAME, APART),
}
"""What can be said of each."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a decision is about, so that it is recognised in later findings."""

    sides: tuple[tuple[Claim, ...], ...]
    """Of a finding its sides, one claim for each value; of a claim itself; of topics the claims that stand for each.
    Claims as `from_object` restores them: no source, no span.
    """
    subject: str
    """For people."""
    about: str
    """For people; empty when unknown."""
    says: str
    """The values, or the two subjects, for people: "over 60 / 160"."""
    code: str = ""
    """Of a finding: the rule that found it then."""
    found: str = ""
    """Of a finding: the verdict of the rules then."""
    ids: tuple[str, ...] = ()
    """What it was called then: the finding, the claim, both topics."""
    figures: tuple[str, ...] = ()
    """Of arithmetic on one claim: the numbers that the check named ("13", "9")."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """One decision as it is kept."""

    id: str
    """`D-` and a hash of all the rest."""
    kind: DecisionKind
    """What it is about."""
    decision: Decision
    """What was said, why, by whom, when. The verdict of one that takes another back is `undo`."""
    target: Target
    """What it is about."""
    withdraws: str | None = None
    """Id of the decision that it takes back."""


def recorded(
    kind: DecisionKind, decision: Decision, target: Target, withdraws: str | None = None
) -> Recorded:
    """A decision with the id that belongs to it.

    >>> told = Decision("mute", "", "Ann", "2026-01-05T10:00:00.000Z")
    >>> recorded(DecisionKind.FINDING, told, Target((), "exhibitors", "", "500 / 700")).id
    'D-2511451f'
    """
    content = [kind, decision.verdict, decision.note, decision.by, decision.at, withdraws]
    text = json.dumps([*content, to_object(target)], sort_keys=True)
    return Recorded(
        f"D-{hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]}", kind, decision, target, withdraws
    )


def in_time(decisions: Iterable[Recorded]) -> list[Recorded]:
    """The decisions in the order in which they were made, each once."""
    once = {decision.id: decision for decision in decisions}
    return sorted(once.values(), key=lambda one: (one.decision.at, one.id))


def standing(decisions: Iterable[Recorded]) -> list[Recorded]:
    """The decisions in their order, without those taken back and those that take back."""
    ordered = in_time(decisions)
    withdrawn = {decision.withdraws for decision in ordered}
    return [one for one in ordered if one.withdraws is None and one.id not in withdrawn]


# ------------------------------------------------------------------------------------------- as an object


def to_object(target: Target) -> JsonObject:
    """The target as an object of JSON or TOML; what is empty is left out.

    >>> to_object(Target((), "exhibitors", "", "500 / 700", "FC101", "contradiction"))
    {'code': 'FC101', 'found': 'contradiction'}
    """
    found: JsonObject = {
        "ids": list(target.ids),
        "code": target.code,
        "found": target.found,
        "figures": list(target.figures),
        "sides": [[_claim_to_object(claim) for claim in side] for side in target.sides],
    }
    return {name: value for name, value in found.items() if value}


def from_object(found: Mapping[str, Any], subject: str, about: str, says: str) -> Target:
    """The target that `to_object` wrote.

    Raises `ConfigError` when the object is none of these: its message begins with the word that is wrong.
    """
    sides = found.get("sides", [])
    if not isinstance(sides, list) or not all(isinstance(side, list) for side in sides):
        raise ConfigError("sides is no list of lists", "restore the line as factcheck decide wrote it")
    return Target(
        sides=tuple(tuple(_claim_from_object(claim) for claim in side) for side in sides),
        subject=subject,
        about=about,
        says=says,
        code=str(found.get("code", "")),
        found=str(found.get("found", "")),
        ids=tuple(str(identity) for identity in found.get("ids", [])),
        figures=tuple(str(figure) for figure in found.get("figures", [])),
    )


def witness(claim: Claim, hedge: str) -> Claim:
    """A claim as a decision remembers it: its words and values, not its place. `hedge` gave the bound."""
    carried = bool(claim.parts) and not any(part.name == "about" for part in claim.parts)
    return Claim(
        id=claim.id,
        source="",
        span=_NOWHERE,
        place=Place(1, claim.span.start - claim.sentence_start + 1),
        quote=claim.quote,
        sentence=claim.sentence,
        sentence_start=0,
        subject=claim.subject,
        about=claim.about,
        when=claim.when,
        where=claim.where,
        modality=claim.modality,
        quantity=claim.quantity,
        frame=claim.frame,
        when_from=claim.when_from,
        parts=_parts(hedge, claim.about, carried=carried),
    )


def _parts(hedge: str, about: str, *, carried: bool) -> tuple[Part, ...]:
    """The parts that matching and judging ask for: the hedge, and whether the sentence itself gave the about."""
    parts = [Part("sentence" if carried else "about", _NOWHERE, about)]
    return (Part("hedge", _NOWHERE, hedge), *parts) if hedge else tuple(parts)


def _claim_to_object(claim: Claim) -> JsonObject:
    quantity, frame = claim.quantity, claim.frame
    found: JsonObject = {
        "quote": claim.quote,
        "sentence": claim.sentence,
        "subject": claim.subject,
        "about": claim.about,
        "when": claim.when,
        "when_from": claim.when_from,
        "where": claim.where,
        "modality": claim.modality.value if claim.modality is not Modality.ASSERTED else "",
        "kind": quantity.kind.value if quantity.kind is not Kind.LEVEL else "",
        "hedge": next((part.text for part in claim.parts if part.name == "hedge"), ""),
        "about_carried": not any(part.name == "about" for part in claim.parts),
        "bound": quantity.bound.value if quantity.bound is not Bound.EXACT else "",
        "stated": [_plain(number) for number in quantity.stated],
        "unit": quantity.unit,
        "counted": quantity.counted,
        "frame": {
            name: list(value) if isinstance(value, tuple) else value
            for name in Frame.__dataclass_fields__
            if (value := getattr(frame, name))
        },
        "claim": claim.id,
        "column": claim.place.column,
    }
    found = {name: value for name, value in found.items() if value not in ("", None, False, {})}
    if (quantity.low, quantity.high) != quantity.stated:
        found["between"] = [_OPEN if end is None else _plain(end) for end in (quantity.low, quantity.high)]
    if quantity.precision:
        found["step"] = _plain(quantity.precision)
    if quantity.direction:
        found["direction"] = quantity.direction
    return found


def _plain(number: float) -> float | int:
    """Whole numbers without their fraction, for people who read the file."""
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


def _claim_from_object(found: object) -> Claim:
    if not isinstance(found, Mapping):
        raise ConfigError("a side holds no claim", "restore the line as factcheck decide wrote it")
    try:
        quantity = _quantity_from_object(found)
        frame: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in found.get("frame", {}).items()
        }
        about = found.get("about", "")
        return Claim(
            id=found.get("claim", ""),
            source="",
            span=_NOWHERE,
            place=Place(1, int(found.get("column", 1))),
            quote=found["quote"],
            sentence=found.get("sentence", ""),
            sentence_start=0,
            subject=found.get("subject", ""),
            about=about,
            when=found.get("when"),
            where=found.get("where"),
            modality=Modality(found.get("modality", Modality.ASSERTED)),
            quantity=quantity,
            frame=Frame(**frame),
            when_from=found.get("when_from", ""),
            parts=_parts(found.get("hedge", ""), about, carried=bool(found.get("about_carried"))),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ConfigError(
            f"a claim of its sides is not understood ({error})",
            "restore the line as factcheck decide wrote it",
        ) from error


def _quantity_from_object(found: Mapping[str, Any]) -> Quantity:
    first, last = (float(number) for number in found["stated"])
    low, high = (None if end == _OPEN else float(end) for end in found.get("between", (first, last)))
    return Quantity(
        low=low,
        high=high,
        stated=(first, last),
        bound=Bound(found.get("bound", Bound.EXACT)),
        unit=found["unit"],
        counted=found.get("counted", ""),
        kind=Kind(found.get("kind", Kind.LEVEL)),
        precision=float(found.get("step", 0.0)),
        direction=int(found.get("direction", 0)),
    )
