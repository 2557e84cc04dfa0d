"""Sources made for tests."""

from __future__ import annotations

from factcheck.model import Document, Skipped
from factcheck.reading import Limits, read_content
from factcheck.reading.content import Content


def document_of(name: str, text: str | bytes, limits: Limits = Limits()) -> Document:  # noqa: B008 - frozen
    """The one document that a file of this name and content gives."""
    result = result_of(name, text, limits)
    assert isinstance(result, Document), result
    return result


def skipped_of(name: str, text: str | bytes, limits: Limits = Limits()) -> Skipped:  # noqa: B008 - frozen
    """Why a file of this name and content is not read."""
    result = result_of(name, text, limits)
    assert isinstance(result, Skipped), result
    return result


def result_of(name: str, text: str | bytes, limits: Limits) -> Document | Skipped:
    """What a file of this name and content gives."""
    written = text.encode() if isinstance(text, str) else text
    results = list(read_content(Content(name, written), limits))
    assert len(results) == 1
    return results[0]


def shown(document: Document) -> str:
    """The text of a document without what is ignored."""
    pieces, start = [], 0
    for span in document.ignored:
        pieces.append(document.text[start : span.start])
        start = span.end
    return "".join([*pieces, document.text[start:]])


def headline(document: Document) -> str | None:
    """The words at the headline's span."""
    span = document.headline
    return None if span is None else document.text[span.start : span.end]
