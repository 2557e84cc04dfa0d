"""One claim in words: its sentence with the parts that gave it marked, and what was understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.model import Claim, Kind, Part, Quantity, Source
from factcheck.reporting.dates import period_in_words
from factcheck.reporting.finding_view import Note
from factcheck.reporting.places import place_in_words, publication
from factcheck.reporting.plain import plain
from factcheck.reporting.values import hedge_of, long_value, number_in_words, says

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LINE = "─"
_ORIGINS = {
    "sentence": "its sentence",
    "carried": "an earlier sentence",
    "title": "the title",
    "about": "the event's name",
    "document": "the document's date",
}
"""`Claim.when_from` in words."""


@dataclass(frozen=True, slots=True)
class MarkedPart:
    """One row of the legend."""

    letter: str
    """The letter beneath the sentence; empty when the words stand elsewhere."""
    name: str
    """`hedge`, `number`, `subject` ..."""
    text: str
    """The words."""
    remark: str
    """Where the words stand when not in the sentence."""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim, worded."""

    id: str
    """Its id."""
    says: str
    """Its value, short."""
    quote: str
    """In the source's words."""
    subject: str
    """What is counted or measured."""
    about: str
    """The event or entity."""
    when: str
    """Its time, in words."""
    modality: str
    """How surely it is stated."""
    place: str
    """Where it stands."""
    published_by: str
    """Publisher and date of the source."""
    sentence: str
    """The whole sentence."""
    marks: str
    """As long as the sentence: under each marked word its letter and a line."""
    legend: tuple[MarkedPart, ...]
    """What the letters stand for."""
    facts: tuple[Note, ...]
    """What was understood, labelled."""


def claim_view(claim: Claim, source: Source | None) -> ClaimView:
    """Words one claim of a source."""
    sentence_text, marks, legend = _marked(claim)
    return ClaimView(
        id=claim.id,
        says=says(claim),
        quote=plain(claim.quote),
        subject=plain(claim.subject),
        about=plain(claim.about),
        when=plain(period_in_words(claim.when)) if claim.when else "",
        modality=claim.modality.value,
        place=place_in_words(source.location if source else claim.source, claim.place),
        published_by=publication(source) if source else "",
        sentence=sentence_text,
        marks=marks,
        legend=legend,
        facts=tuple(Note(label, text) for label, text in _facts(claim) if text),
    )


def _marked(claim: Claim) -> tuple[str, str, tuple[MarkedPart, ...]]:
    start, end = claim.sentence_start, claim.sentence_start + len(claim.sentence)
    inside = [part for part in claim.parts if start <= part.span.start < part.span.end <= end]
    inside.sort(key=lambda part: (part.span.start, -part.span.end))
    letters = {id(part): _LETTERS[number % len(_LETTERS)] for number, part in enumerate(inside)}
    owners = _owners(inside, start, len(claim.sentence))
    shown, marks = [], []
    for first, last, owner in _runs(owners):
        words = plain(claim.sentence[first:last])
        shown.append(words)
        if owner is None:
            marks.append(" " * len(words))
        else:
            marks.append((letters[id(owner)] + _LINE * len(words))[: len(words)])
    outside = [part for part in claim.parts if id(part) not in letters]
    legend = [MarkedPart(letters[id(part)], part.name, plain(part.text), "") for part in inside]
    legend += [MarkedPart("", part.name, plain(part.text), _elsewhere(claim, part)) for part in outside]
    return "".join(shown), "".join(marks), tuple(legend)


def _owners(parts: Sequence[Part], start: int, length: int) -> list[Part | None]:
    """For each character of the sentence the shortest part that covers it."""
    owners: list[Part | None] = [None] * length
    for part in sorted(parts, key=lambda part: part.span.start - part.span.end):
        first, last = part.span.start - start, part.span.end - start
        owners[first:last] = [part] * (last - first)
    return owners


def _runs(owners: Sequence[Part | None]) -> list[tuple[int, int, Part | None]]:
    runs: list[tuple[int, int, Part | None]] = []
    first = 0
    for position in range(1, len(owners) + 1):
        if position == len(owners) or owners[position] is not owners[first]:
            runs.append((first, position, owners[first]))
            first = position
    return runs


def _elsewhere(claim: Claim, part: Part) -> str:
    if part.name == "when" and claim.when_from in ("title", "document"):
        return f"from {_ORIGINS[claim.when_from]}"
    return "from an earlier sentence" if part.span.start < claim.sentence_start else "from elsewhere"


def _facts(claim: Claim) -> list[tuple[str, str]]:
    quantity = claim.quantity
    when = plain(period_in_words(claim.when)) if claim.when else "not said"
    known_from = _ORIGINS.get(claim.when_from, "") if claim.when else ""
    origin = f" (from {known_from})" if known_from else ""
    return [
        ("says", long_value(quantity, hedge_of(claim))),
        ("allows", _interval(claim.quantity)),
        ("subject", plain(claim.subject)),
        ("about", plain(claim.about) or "not said"),
        ("when", when + origin),
        ("where", plain(claim.where or "")),
        ("stated as", claim.modality.value + (f" ({plain(claim.speaker)})" if claim.speaker else "")),
        ("kind", quantity.kind.value.replace("_", " ")),
    ]


def _interval(quantity: Quantity) -> str:
    if quantity.kind is Kind.DATE:
        return ""
    if quantity.low is None or quantity.high is None:
        end, side = (quantity.high, "below") if quantity.low is None else (quantity.low, "above")
        return "anything" if end is None else f"{number_in_words(end)} and everything {side}"
    if quantity.low == quantity.high:
        return f"{number_in_words(quantity.low)} only"
    return f"{number_in_words(quantity.low)} to {number_in_words(quantity.high)}"
