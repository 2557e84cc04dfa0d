"""Claims, topics and sources from short rows, so that judging is tested alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from factcheck.judging.verdicts import judge
from factcheck.matching.types import Neighbour, Topics
from factcheck.model import (
    Bound,
    Claim,
    Evidence,
    Finding,
    Frame,
    Kind,
    Modality,
    Part,
    Place,
    Quantity,
    Reading,
    Source,
    Span,
    Terms,
    Topic,
)

Row = Mapping[str, Any]


def same_subject(_left: Claim, _right: Claim) -> tuple[float, tuple[Evidence, ...]]:
    """The topic alone vouches for the subject."""
    return 1.0, ()


@dataclass(frozen=True)
class Case:
    """The arguments of judging."""

    topics: Topics
    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]

    def judge(self, reading: Reading = Reading.USUAL) -> tuple[Finding, ...]:
        return judge(self.topics, self.claims, self.sources, same_subject, Terms(reading))


def quantity(row: Row) -> Quantity:
    """`n` is a number or a list of two; the bound closes or opens the interval."""
    number = row["n"]
    low, high = (number, number) if isinstance(number, int | float) else number
    bound = Bound(row.get("bound", "exact" if low == high or row.get("kind") == "date" else "range"))
    return Quantity(
        low=None if bound is Bound.AT_MOST else float(low),
        high=None if bound is Bound.AT_LEAST else float(high),
        stated=(float(low), float(high)),
        bound=bound,
        unit=row.get("unit", "day" if row.get("kind") == "date" else "count"),
        counted=row.get("head", ""),
        kind=Kind(row.get("kind", "level")),
        precision=float(row.get("step", 1)),
        direction=row.get("direction", 0),
    )


def claim(row: Row, position: int) -> Claim:
    """A claim; `sentence` holds `quote`, else the quote is the sentence."""
    quote = row.get("quote", str(row["n"]))
    sentence = row.get("sentence", quote)
    start = row.get("start", 1000 * row.get("paragraph", position))
    offset = sentence.index(quote)
    span = Span(start + offset, start + offset + len(quote))
    return Claim(
        id=row["id"],
        source=row.get("source", row["id"][0]),
        span=span,
        place=Place(position + 1, offset + 1),
        quote=quote,
        sentence=sentence,
        sentence_start=start,
        subject=row.get("subject", row.get("head", "")),
        about=row.get("about", ""),
        when=row.get("when"),
        where=row.get("where"),
        modality=Modality(row.get("modality", "asserted")),
        quantity=quantity(row),
        frame=Frame(
            head=row.get("head", ""),
            measure=row.get("measure", ""),
            modifiers=tuple(row.get("modifiers", ())),
            role=row.get("role", ""),
            of=row.get("of", ""),
        ),
        speaker=row.get("speaker", ""),
        when_from=row.get("when_from", "sentence" if row.get("when") else ""),
        parts=tuple(Part(name, span, row[name]) for name in ("hedge", "number") if name in row),
    )


def case(rows: Sequence[Row], sources: Sequence[Row] = (), neighbours: Sequence[Row] = ()) -> Case:
    """Claims with their sources (the first letter of an id unless named) and topics (one unless named)."""
    claims = tuple(claim(row, position) for position, row in enumerate(rows))
    named = {row["id"]: row for row in sources}
    ids = dict.fromkeys([*named, *(c.source for c in claims)])
    members: dict[str, list[str]] = {}
    for row in rows:
        members.setdefault(row.get("topic", "T-1"), []).append(row["id"])
    dimension = {
        row.get("topic", "T-1"): row.get("dimension", row.get("kind", row.get("unit", "count")))
        for row in rows
    }
    return Case(
        topics=Topics(
            tuple(
                Topic(topic, topic, "", dimension[topic], tuple(ids_), 1) for topic, ids_ in members.items()
            ),
            tuple(Neighbour(n["left"], n["right"], n["slot"], n["note"]) for n in neighbours),
        ),
        claims=claims,
        sources=tuple(
            Source(
                s,
                named.get(s, {}).get("location", f"{s}.txt"),
                published=named.get(s, {}).get("published"),
                copy_of=named.get(s, {}).get("copy_of"),
            )
            for s in ids
        ),
    )


def told(finding: Finding) -> str:
    """A finding in one line: code, verdict, sides."""
    return f"{finding.code} {finding.verdict}: " + " | ".join(" ".join(group) for group in finding.groups)
