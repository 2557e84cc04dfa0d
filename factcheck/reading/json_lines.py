"""JSON lines: `{"text": ..., "title": ..., "url": ..., "published": ...}`, each line a source of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.model import Document, Skipped
from factcheck.reading.content import Content, Names, UnreadableError
from factcheck.reading.decoding import decode
from factcheck.reading.limits import Limits
from factcheck.reading.metadata import FIELDS, publisher_of
from factcheck.reading.said import Said
from factcheck.reading.text import damage
from factcheck.reading.titled import titled_document

_AS_TEXT = 'write each line as {"text": "…", "title": "…", "url": "…", "published": "2025-11-21"}'


def read(content: Content, limits: Limits) -> Iterator[Document | Skipped]:
    """The documents of all lines; `#` and its url, else its number, follow the location."""
    decoded = decode(content.data, content.charset)
    names = Names(content.location)
    told = 0
    for number, line in enumerate(decoded.text.split("\n"), start=1):
        if not line.strip():
            continue
        if told >= limits.records:
            reason = f"holds more than {limits.records:,} lines; the rest was not read"
            yield Skipped(content.location, reason, "split it, or raise the limit records")
            break
        told += 1
        try:
            record = _record(line)
            yield _document(names.location(record.get("url") or str(number)), record)
        except UnreadableError as error:
            yield Skipped(f"{content.location}:{number}", error.message, error.hint)
    damaged = damage(decoded, content.location)
    if damaged:
        yield damaged


def _record(line: str) -> Mapping[str, str]:
    """The texts of one line, under the names that the top of a text uses; `UnreadableError` for what has none."""
    try:
        found: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("is no JSON", _AS_TEXT) from error
    if not isinstance(found, dict) or not isinstance(found.get("text"), str) or not found["text"].strip():
        raise UnreadableError('has no "text"', _AS_TEXT)
    return {key.lower(): value for key, value in found.items() if isinstance(value, str)}


def _document(location: str, record: Mapping[str, str]) -> Document:
    values: dict[str, str] = {}
    for key, value in record.items():
        if key in FIELDS and value.strip():
            values.setdefault(FIELDS[key], value)
    said = Said(
        title=values.get("title", ""),
        publisher=values.get("publisher") or publisher_of(values.get("source", "")) or "",
        date=values.get("date", ""),
        event=values.get("event", ""),
        language=values.get("language", ""),
    )
    return titled_document(location, said, record["text"])
