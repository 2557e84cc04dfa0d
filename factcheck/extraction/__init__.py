"""Stage 2: a document -> claims. Pure: the same document gives the same claims, nothing is read or written."""

from __future__ import annotations

from factcheck.collector import collector_paused
from factcheck.extraction.claims import extract_prose
from factcheck.extraction.rows import extract_rows
from factcheck.model import Document, Extraction

EXTRACTOR_VERSION = 23
"""Rises with every change that makes other claims of the same text."""


def extract(document: Document) -> Extraction:
    """The claims of one document, and the figures in it that were not understood.

    >>> found = extract(Document("S-1", "note.txt", "Over 60 nations came."))
    >>> [(claim.quote, claim.quantity.low) for claim in found.claims]
    [('Over 60 nations', 60.0)]
    """
    with collector_paused():
        return extract_rows(document) if document.rows else extract_prose(document)
