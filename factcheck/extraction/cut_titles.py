"""Titles that are the beginning of a sentence of their text, cut off after so many characters, as collections of news make them: they tell nothing of their own."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.extraction.sentences import masked
from factcheck.model import Document, Span

_ENDS = ".…"
"""Marks that whoever cuts a title sets behind it."""
_GOES_ON = re.compile(r"[^\S\n]*[^\s.!?…]|[.]\d")
"""What a line goes on with where it was cut within a sentence; a title that is a sentence or a line of the text was not cut."""


def without_cut_title(document: Document) -> Document:
    """A document whose title, where it is cut off, has its whole words alone, and states nothing in the text."""
    title = document.headline
    cut = _cut(masked(document.text, document.ignored), title) if title is not None else ""
    if title is None or not cut:
        return document
    words = (document.title or "").rstrip().rstrip(_ENDS).split()
    broken = cut[0].isalnum() and document.text[: title.end].rstrip(_ENDS).endswith(tuple(words[-1:]))
    whole = words[:-1] if broken else words  # a title of its own, in the metadata, is whole
    return replace(document, text=masked(document.text, (title,)), title=" ".join(whole), headline=None)


def _cut(text: str, headline: Span) -> str:
    """What a text that begins with the words of its title goes on with where that breaks off within a sentence, word or number; empty where it is whole.

    >>> text = "A total of $105.\\n\\nA total of $105.75 million was paid."
    >>> _cut(text, Span(0, 16))
    '.7'
    >>> _cut("Fair draws 105\\n\\nFair draws 105\\n\\nIt had 60 exhibitors.", Span(0, 14))
    ''
    """
    words = text[headline.start : headline.end].rstrip().rstrip(_ENDS).split()
    if not words:
        return ""
    body = re.compile(r"\s*" + r"\s+".join(map(re.escape, words))).match(text, headline.end)
    behind = _GOES_ON.match(text, body.end()) if body is not None else None
    return behind[0] if behind is not None else ""
