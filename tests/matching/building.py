"""Claims made by hand: only what matters to a test is said."""

from __future__ import annotations

from typing import Any

from factcheck.model import Bound, Claim, Frame, Kind, Modality, Place, Quantity, Span

_KINDS = {"percent": Kind.SHARE, "date": Kind.DATE}


def make_claim(number: int = 0, **told: Any) -> Claim:
    """A claim with a frame, from plain words; `number` makes its id, place and source differ from others'."""
    modifiers = tuple(str(told.get("modifiers", "")).split())
    frame = Frame(
        head=told.get("head", ""),
        measure=told.get("measure", ""),
        modifiers=modifiers,
        role=told.get("role", ""),
        of=told.get("of", ""),
        part_of=told.get("part_of", ""),
    )
    unit = told.get("unit", "count")
    kind = Kind(told["kind"]) if "kind" in told else _KINDS.get(unit, Kind.LEVEL)
    value = float(told.get("value", number))
    return Claim(
        id=f"C-{number}",
        source=told.get("source", f"S-{number}"),
        span=Span(number, number + 1),
        place=Place(1, number + 1),
        quote=told.get("quote", "quote"),
        sentence=told.get("sentence", f"Sentence {number}."),
        sentence_start=0,
        subject=told.get("subject", " ".join((*modifiers, frame.head, frame.measure)).strip()),
        about=told.get("about", ""),
        when=told.get("when"),
        where=told.get("where"),
        modality=Modality.ASSERTED,
        quantity=Quantity(value, value, (value, value), Bound.EXACT, unit, kind=kind),
        frame=frame,
        when_from=told.get("when_from", "sentence" if told.get("when") else ""),
    )
