"""Stage 2: a document -> claims. Pure: the same document gives the same claims, nothing is read or written."""

from factcheck.extraction.claims import EXTRACTOR_VERSION, extract

__all__ = ["EXTRACTOR_VERSION", "extract"]
