"""Ready-made claims: a row of a table with the columns `subject` and `value` -> a claim."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from factcheck.extraction.frames import measure_words
from factcheck.extraction.identity import claim_id, subject_in_words
from factcheck.extraction.quantities import find_mentions
from factcheck.extraction.times import Anchor, resolve
from factcheck.model import (
    Bound,
    Claim,
    Document,
    Extraction,
    Frame,
    Kind,
    Modality,
    Part,
    Place,
    Quantity,
    Row,
    Unresolved,
)

COLUMNS = {
    "subject": "what is counted or measured",
    "value": "the figure as one would write it: 1,200 / over 60 / 3-10 / US$5.4 billion",
    "unit": "counted noun, currency or unit, unless the value says it",
    "counted": "the counted noun, when `unit` is `count`",
    "bound": "exact, at_least, at_most, approx or range, unless the value says it",
    "kind": "level, change, growth_rate, share, ...",
    "about": "event or entity",
    "when": "ISO 8601",
    "where": "place",
    "role": "what the counted ones do or undergo",
    "of": "whom or what it belongs to",
    "part_of": "the whole of a share",
    "modality": "asserted, forecast, target, ...",
    "speaker": "who says so",
}
"""The columns that are read, with their meaning; others are kept in the row's text only."""


def extract_rows(document: Document) -> Extraction:
    """The claims of a document of ready-made rows."""
    claims: list[Claim] = []
    unresolved: list[Unresolved] = []
    quotes: Counter[str] = Counter()
    for row in document.rows:
        quote = document.text[row.value_span.start : row.value_span.end]
        place = Place(row.line, 1)
        quantity = _quantity(row)
        if quantity is None:
            unresolved.append(Unresolved(document.id, row.value_span, place, quote, "the value is no figure"))
            continue
        claims.append(_claim(document, row, quantity, quotes[quote], place))
        quotes[quote] += 1
    return Extraction(tuple(claims), tuple(unresolved))


def _day(row: Row) -> Quantity | None:
    """The value cell of a row of kind `date`."""
    value = row.cells["value"]
    dates = find_mentions(value, 0, len(value)).dates
    when = resolve(dates[0], Anchor()) if dates else None
    if when is None:
        return None
    stated = (float(when.low), float(when.high))
    bound = Bound.EXACT if when.low == when.high else Bound.RANGE
    return Quantity(*stated, stated, bound, "date", kind=Kind.DATE, precision=1.0)


def _quantity(row: Row) -> Quantity | None:
    """The value cell with its unit, read as if it stood in a sentence."""
    if row.cells.get("kind") == Kind.DATE:
        return _day(row)
    value, unit = row.cells["value"], row.cells.get("unit", "")
    counted = row.cells.get("counted", "") or (unit if unit != "count" else "") or row.cells["subject"]
    for words in (f"{value} {unit}", f"{value} {counted}", value):
        mentions = find_mentions(words, 0, len(words)).quantities
        if mentions:
            quantity = mentions[0].quantity
            if quantity.unit == "count" and not quantity.counted:
                quantity = replace(quantity, counted=counted)
            return _as_told(quantity, row)
    return None


def _as_told(quantity: Quantity, row: Row) -> Quantity:
    """The quantity with what the row's own columns say of it."""
    if "kind" in row.cells:
        quantity = replace(quantity, kind=Kind(row.cells["kind"]))
    if "bound" not in row.cells or row.cells["bound"] == quantity.bound:
        return quantity
    bound = Bound(row.cells["bound"])
    low, high = quantity.stated
    ends = {
        Bound.AT_LEAST: (low, None),
        Bound.AT_MOST: (None, high),
    }.get(bound, (low, high))
    return replace(quantity, bound=bound, low=ends[0], high=ends[1])


def _claim(document: Document, row: Row, quantity: Quantity, number: int, place: Place) -> Claim:
    cells = row.cells
    quote = document.text[row.value_span.start : row.value_span.end]
    frame = _frame(row, quantity)
    return Claim(
        id=claim_id(document.id, quote, number),
        source=document.id,
        span=row.value_span,
        place=place,
        quote=quote,
        sentence=document.text[row.span.start : row.span.end],
        sentence_start=row.span.start,
        subject=subject_in_words(frame, quantity),
        about=cells.get("about", document.event or ""),
        when=cells.get("when") or document.published,
        where=cells.get("where"),
        modality=Modality(cells.get("modality", Modality.ASSERTED)),
        quantity=quantity,
        frame=frame,
        speaker=cells.get("speaker", ""),
        when_from="sentence" if "when" in cells else "document" if document.published else "",
        parts=(Part("number", row.value_span, quote),),
    )


def _frame(row: Row, quantity: Quantity) -> Frame:
    words = row.cells["subject"].split()
    frame = Frame(
        role=row.cells.get("role", ""), of=row.cells.get("of", ""), part_of=row.cells.get("part_of", "")
    )
    if quantity.unit == "count":
        return replace(frame, head=words[-1], modifiers=tuple(words[:-1]))
    if len(words) > 1 and words[-1].lower() in measure_words():
        return replace(frame, head=" ".join(words[:-1]), measure=words[-1])
    return replace(frame, head=" ".join(words))
