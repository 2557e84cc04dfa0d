"""Documents, claims, topics and findings made by hand."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from factcheck.model import (
    Bound,
    Claim,
    Document,
    Evidence,
    Extraction,
    Finding,
    Frame,
    Modality,
    Part,
    Place,
    Quantity,
    Reading,
    Skipped,
    Span,
    Topic,
    Unresolved,
    Verdict,
)

TEXT_A = "Delegations from over 60 nations came to Milipol Paris 2025. Some 4 or 5x more."
TEXT_B = "The fair welcomed delegations from 160 countries and 1,200 exhibitors."


def source_id(location: str) -> str:
    """An id made of the location."""
    return "S-" + hashlib.sha256(location.encode()).hexdigest()[:10]


def document(location: str, text: str = TEXT_A, **metadata: Any) -> Document:
    """A document with this text."""
    return Document(source_id(location), location, text, **metadata)


def claim(source: Document, quote: str, low: float | None, high: float | None, counted: str) -> Claim:
    """A claim about a count, whose quote stands in the source's text."""
    start = source.text.index(quote)
    number = next(value for value in (low, high) if value is not None)
    return Claim(
        id="C-" + hashlib.sha256((source.id + quote).encode()).hexdigest()[:10],
        source=source.id,
        span=Span(start, start + len(quote)),
        place=Place(1, start + 1),
        quote=quote,
        sentence=source.text,
        sentence_start=0,
        subject=f"{counted} represented by delegations",
        about="Milipol Paris 2025",
        when="2025-11-18/2025-11-21",
        where=None,
        modality=Modality.ASSERTED,
        quantity=Quantity(low, high, (number, number), Bound.AT_LEAST, "count", counted, precision=1),
        frame=Frame(head=counted, modifiers=("official",), role="delegations"),
        when_from="about",
        parts=(Part("number", Span(start, start + 2), quote[:2]),),
    )


def nations(location: str = "a.txt") -> tuple[Document, Extraction]:
    """A source that says "over 60 nations", with a figure not understood and a row not read."""
    source = replace(document(location), problems=(Skipped(f"{location}:7", "no value", "fill it in"),))
    figure = Unresolved(source.id, Span(61, 67), Place(1, 62), "4 or 5x", "unknown unit")
    return source, Extraction((claim(source, "over 60 nations", 60, None, "nations"),), (figure,))


def countries(location: str = "b.txt") -> tuple[Document, Extraction]:
    """A source that says "160 countries" and "1,200 exhibitors"."""
    source = document(location, TEXT_B, title="Milipol", publisher="A Paper", published="2025-11-21")
    return source, Extraction(
        (
            claim(source, "160 countries", 160, 160, "countries"),
            claim(source, "1,200 exhibitors", 1200, 1200, "exhibitors"),
        ),
        (),
    )


def conflict(left: Claim, right: Claim, hint: Claim) -> tuple[tuple[Topic, ...], tuple[Finding, ...]]:
    """Two topics and one finding: left against right, with a third claim that bears on it."""
    topics = (
        Topic("T-1", "countries", "Milipol Paris 2025", "count", (left.id, right.id), 2),
        Topic("T-2", "exhibitors", "", "count", (hint.id,), 1),
    )
    finding = Finding(
        id="F-1",
        code="FC104",
        verdict=Verdict.CONTRADICTION,
        reading=Reading.USUAL,
        topic="T-1",
        claims=(right.id, left.id),
        groups=((left.id,), (right.id,)),
        confidence=0.91,
        severity=0.5,
        explanation="Over 60 or 160?",
        ruled_out=("rounding",),
        causes=("subset",),
        evidence=(Evidence("head", 1.0, "nations", "countries", "synonyms"),),
        hints=(hint.id,),
    )
    return topics, (finding,)
