"""Dataclasses to rows and back, exactly. Rows are tuples in the order of the tables' columns."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from factcheck.model import (
    Bound,
    Claim,
    Document,
    Evidence,
    Extraction,
    Fetch,
    Finding,
    Frame,
    Kind,
    Mark,
    Modality,
    Part,
    Place,
    PlaceMark,
    Quantity,
    Row,
    Skipped,
    Span,
    Unresolved,
)

Values = tuple[Any, ...]
"""One row of a table, in the order of its columns."""

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_decode = json.JSONDecoder().raw_decode
_quoted = json.encoder.encode_basestring

_BOUNDS = {bound.value: bound for bound in Bound}
_KINDS = {kind.value: kind for kind in Kind}
_MODALITIES = {modality.value: modality for modality in Modality}


def content_hash(document: Document) -> str:
    """What makes two readings of a source the same content: its text, its metadata, the meaning of its cells.

    The location is left out, and what only the reader decides (which stretches are markup). Pages and cells
    count: when they move, the places of the claims do.
    """
    content = [
        document.text,
        document.title,
        document.publisher,
        document.published,
        document.event,
        document.language,
        [sorted(row.cells.items()) for row in document.rows],
        [problem.location.removeprefix(document.location) for problem in document.problems],
    ]
    if document.place_marks:
        content.append(_marks_to_lists(document.place_marks))
    # ASCII, so that half a surrogate pair in a text can be hashed too.
    return hashlib.sha256(json.dumps(content, ensure_ascii=True).encode()).hexdigest()


def layout(document: Document) -> dict[str, Any]:
    """What a document has beside its text and metadata: headline, ignored stretches, ready-made rows, marks, its fetch."""
    found: dict[str, Any] = {}
    if document.headline is not None:
        found["headline"] = [document.headline.start, document.headline.end]
    if document.ignored:
        found["ignored"] = [[span.start, span.end] for span in document.ignored]
    if document.rows:
        found["rows"] = [
            [
                row.span.start,
                row.span.end,
                row.line,
                row.value_span.start,
                row.value_span.end,
                dict(row.cells),
            ]
            for row in document.rows
        ]
    if document.place_marks:
        found["place_marks"] = _marks_to_lists(document.place_marks)
    if document.marks:
        found["marks"] = [
            [mark.covers.start, mark.covers.end, list(mark.codes), mark.reason, mark.line]
            for mark in document.marks
        ]
    if document.fetch is not None:
        found["fetch"] = [document.fetch.address, document.fetch.etag, document.fetch.last_modified]
    return found


def _marks_to_lists(marks: Iterable[PlaceMark]) -> list[list[Any]]:
    """Each mark as the list of its fields, without the empty ones at its end."""
    lists = []
    for mark in marks:
        fields: list[Any] = [
            mark.start, mark.page, mark.part, mark.paragraph, mark.cell, mark.timecode, mark.line
        ]  # fmt: skip
        while fields[-1] is None:
            fields.pop()
        lists.append(fields)
    return lists


def marks(found: dict[str, Any]) -> tuple[Mark, ...]:
    """The marks in what `layout` gave."""
    return tuple(
        Mark(Span(start, end), tuple(codes), reason, line)
        for start, end, codes, reason, line in found.get("marks", ())
    )


def document_from_row(row: Sequence[Any], problems: tuple[Skipped, ...]) -> Document:
    """A document of (id, location, title, publisher, published, event, stated_language, text, layout)."""
    identity, location, title, publisher, published, event, language, text, found = row
    return Document(
        identity,
        location,
        text,
        title,
        publisher,
        published,
        event,
        language,
        Span(*found["headline"]) if "headline" in found else None,
        tuple(Span(start, end) for start, end in found.get("ignored", ())),
        tuple(
            Row(Span(start, end), line, cells, Span(value_start, value_end))
            for start, end, line, value_start, value_end, cells in found.get("rows", ())
        ),
        problems,
        marks=marks(found),
        place_marks=tuple(PlaceMark(*fields) for fields in found.get("place_marks", ())),
        fetch=Fetch(*found["fetch"]) if "fetch" in found else None,
    )


def claim_rows(
    extraction: Extraction, version: int, first_claim: int, first_sentence: int
) -> tuple[list[Values], list[Values]]:
    """Rows of `sentence` and of `claim` for one version, numbered from the two first numbers on."""
    sentences: dict[tuple[int, str], int] = {}
    claims: list[Values] = []
    for position, claim in enumerate(extraction.claims):
        span, place, quantity = claim.span, claim.place, claim.quantity
        key = (claim.sentence_start, claim.sentence)
        claims.append(
            (
                first_claim + position,
                version,
                position,
                claim.id,
                sentences.setdefault(key, first_sentence + len(sentences)),
                span.start,
                span.end,
                place.line,
                place.column,
                place.page,
                place.part,
                place.paragraph,
                place.cell,
                place.timecode,
                claim.quote,
                claim.subject,
                claim.about,
                claim.when,
                claim.when_from,
                claim.where,
                claim.modality.value,
                claim.speaker,
                quantity.kind.value,
                quantity.low,
                quantity.high,
                *quantity.stated,
                quantity.bound.value,
                quantity.unit,
                quantity.counted,
                quantity.precision,
                quantity.direction,
                _frame_to_json(claim.frame),
                _parts_to_json(claim.parts),
            )
        )
    return [(number, version, start, text) for (start, text), number in sentences.items()], claims


def claims_from_rows(
    rows: Iterable[Sequence[Any]],
    sources: dict[int, str],
    sentences: dict[int, tuple[int, str]],
) -> Iterator[tuple[int, Claim]]:
    """Claims with the number of their version.

    Args:
        rows: the columns of `claim`, all but `number` and `position`, in their order.
        sources: version -> id of its source.
        sentences: number -> start and text.
    """
    frames: dict[str, Frame] = {}  # many claims have the same
    parts: dict[str, tuple[Part, ...]] = {"[]": ()}
    for row in rows:
        # fmt: off
        (
            version, identity, sentence, start, end, line, column, page, part, paragraph, cell, timecode,
            quote, subject, about, when, when_from, where, modality, speaker, kind, low, high, stated_low,
            stated_high, bound, unit, counted, precision, direction, frame_json, parts_json,
        ) = row
        # fmt: on
        frame = frames.get(frame_json)
        if frame is None:
            frame = frames[frame_json] = _frame_from_json(frame_json)
        sentence_start, sentence_text = sentences[sentence]
        yield (
            version,
            Claim(
                identity,
                sources[version],
                Span(start, end),
                Place(line, column, page, part, paragraph, cell, timecode),
                quote,
                sentence_text,
                sentence_start,
                subject,
                about,
                when,
                where,
                _MODALITIES[modality],
                Quantity(
                    low,
                    high,
                    (stated_low, stated_high),
                    _BOUNDS[bound],
                    unit,
                    counted,
                    _KINDS[kind],
                    precision,
                    direction,
                ),
                frame,
                speaker,
                when_from,
                parts[parts_json] if parts_json in parts else _parts_from_json(parts_json),
            ),
        )


def _parts_from_json(text: str) -> tuple[Part, ...]:
    return tuple([Part(name, Span(start, end), words) for name, start, end, words in _decode(text)[0]])


def _parts_to_json(parts: tuple[Part, ...]) -> str:
    """A list of [name, start, end, text]; put together by hand, at a third of the encoder's cost."""
    items = [
        f"[{_quoted(part.name)},{part.span.start},{part.span.end},{_quoted(part.text)}]" for part in parts
    ]
    return f"[{','.join(items)}]"


def _frame_to_json(frame: Frame) -> str:
    """An object of the filled slots."""
    slots = [
        f'"{name}":{_quoted(words)}'
        for name, words in (
            ("head", frame.head),
            ("measure", frame.measure),
            ("role", frame.role),
            ("of", frame.of),
            ("part_of", frame.part_of),
        )
        if words
    ]
    if frame.modifiers:
        slots.append(f'"modifiers":[{",".join([_quoted(word) for word in frame.modifiers])}]')
    return f"{{{','.join(slots)}}}"


def _frame_from_json(text: str) -> Frame:
    slots = json.loads(text)
    if "modifiers" in slots:
        slots["modifiers"] = tuple(slots["modifiers"])
    return Frame(**slots)


def unresolved_rows(extraction: Extraction, version: int, first: int) -> list[Values]:
    """Rows of `unresolved`."""
    return [
        (
            first + position,
            version,
            figure.span.start,
            figure.span.end,
            figure.place.line,
            figure.place.column,
            figure.place.page,
            figure.place.part,
            figure.place.paragraph,
            figure.place.cell,
            figure.place.timecode,
            figure.quote,
            figure.reason,
        )
        for position, figure in enumerate(extraction.unresolved)
    ]


def unresolved_from_row(source: str, row: Sequence[Any]) -> Unresolved:
    """A figure of its columns in `unresolved`, from `span_start` on."""
    start, end, *place, quote, reason = row
    return Unresolved(source, Span(start, end), Place(*place), quote, reason)


def finding_row(finding: Finding, number: int, topic: int) -> Values:
    """A row of `finding`."""
    evidence = [
        {
            "feature": item.feature,
            "score": item.score,
            "left": item.left,
            "right": item.right,
            "note": item.note,
        }
        for item in finding.evidence
    ]
    return (
        number,
        finding.id,
        finding.code,
        finding.verdict.value,
        finding.reading.value,
        topic,
        finding.confidence,
        finding.severity,
        finding.explanation,
        _encode(finding.ruled_out),
        _encode(finding.causes),
        _encode(evidence),
    )


def evidence(items: Sequence[dict[str, Any]]) -> tuple[Evidence, ...]:
    """The evidence that `finding_row` wrote."""
    return tuple(Evidence(**item) for item in items)
