"""One claim in words: its sentence with the parts that gave it marked, and what was understood."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.judging.wording import hedge_of, say_number
from factcheck.model import Claim, Kind, Part, Quantity, Source, Span
from factcheck.reporting.dates import period_in_words
from factcheck.reporting.finding_view import Note
from factcheck.reporting.places import place_in_words, publication
from factcheck.reporting.plain import plain
from factcheck.reporting.values import long_value, says

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LINE = "─"
_ORIGINS = {
    "sentence": "its sentence",
    "carried": "an earlier sentence",
    "entry": "the day of its entry",
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
    """Its time, in words; empty when it is unknown, or told by its value or by the name of the event."""
    modality: str
    """How surely it is stated."""
    place: str
    """Where it stands."""
    published_by: str
    """Publisher and date of the source."""
    sentence: str
    """The whole sentence."""
    marks: tuple[str, ...]
    """Lines as long as the sentence: under each marked word its letter and a line."""
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
        when=_time(claim),
        modality=claim.modality.value,
        place=place_in_words(source.location if source else claim.source, claim.place),
        published_by=publication(source) if source else "",
        sentence=sentence_text,
        marks=marks,
        legend=legend,
        facts=tuple(Note(label, text) for label, text in _facts(claim) if text),
    )


def _time(claim: Claim) -> str:
    if not claim.when or claim.quantity.kind is Kind.DATE or claim.when in claim.about.split():
        return ""
    words = plain(period_in_words(claim.when))
    return f"as of {words}" if claim.when_from == "document" else words


def _marked(claim: Claim) -> tuple[str, tuple[str, ...], tuple[MarkedPart, ...]]:
    """The sentence, the lines of marks beneath it, and the legend."""
    start, end = claim.sentence_start, claim.sentence_start + len(claim.sentence)
    inside: dict[Span, list[Part]] = {}
    outside: list[Part] = []
    for part in claim.parts:
        if start <= part.span.start < part.span.end <= end:
            inside.setdefault(part.span, []).append(part)
        else:
            outside.append(part)
    spans = sorted(inside, key=lambda span: (span.start, -span.end))
    shown, columns = _shown(claim, spans)
    rows: list[list[str]] = []
    legend = []
    for number, span in enumerate(spans):
        letter = _LETTERS[number % len(_LETTERS)]
        _mark(rows, columns[span.start], columns[span.end], letter, len(shown))
        names = dict.fromkeys(part.name for part in inside[span])
        legend.append(MarkedPart(letter, ", ".join(names), plain(inside[span][0].text), ""))
    legend += [MarkedPart("", part.name, plain(part.text), _elsewhere(claim, part)) for part in outside]
    return shown, tuple("".join(row) for row in rows), tuple(legend)


def _shown(claim: Claim, spans: Iterable[Span]) -> tuple[str, dict[int, int]]:
    """The sentence as it is shown, and the column of each place of the document where a span begins or ends."""
    start = claim.sentence_start
    ends = {start, start + len(claim.sentence), *(end for span in spans for end in (span.start, span.end))}
    shown, columns, previous = "", {}, start
    for place in sorted(ends):
        shown += plain(claim.sentence[previous - start : place - start])
        columns[place] = len(shown)
        previous = place
    return shown, columns


def _mark(rows: list[list[str]], first: int, last: int, letter: str, length: int) -> None:
    """Draws a mark in the first row that is free beneath its words: what lies within another part goes beneath it."""
    row = next((row for row in rows if not any(mark.strip() for mark in row[first:last])), None)
    if row is None:
        row = [" "] * length
        rows.append(row)
    row[first:last] = (letter + _LINE * (last - first))[: last - first]


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
        return "anything" if end is None else f"{say_number(end)} and everything {side}"
    if quantity.low == quantity.high:
        return f"{say_number(quantity.low)} only"
    return f"{say_number(quantity.low)} to {say_number(quantity.high)}"
