"""Titles that are the beginning of a sentence of their text, cut off after so many characters, as collections of news make them: they tell nothing of their own."""

from __future__ import annotations

import re

from factcheck.extraction.sentences import masked
from factcheck.model import Document, Span

_ENDS = ".…"
"""Marks that whoever cuts a title sets behind it."""
_GOES_ON = re.compile(r"[^\S\n]*[^\s.!?…]|[.]\d")
"""What a line goes on with where it was cut within a sentence; a title that is a sentence or a line of the text was not cut."""


def stated_text(document: Document) -> str:
    """The text of a document with blanks for all that states nothing, and for a title that is cut off."""
    text = masked(document.text, document.ignored)
    title = document.headline
    return masked(text, (title,)) if title is not None and is_cut_off(text, title) else text


def is_cut_off(text: str, headline: Span) -> bool:
    """Whether a text begins with the words of its title and goes on within the sentence, word or number at which that breaks off.

    >>> text = "A total of $105.\n\nA total of $105.75 million was paid."
    >>> is_cut_off(text, Span(0, 16))
    True
    >>> is_cut_off("Fair draws 105\n\nFair draws 105\n\nIt had 60 exhibitors.", Span(0, 14))
    False
    """
    words = text[headline.start : headline.end].rstrip().rstrip(_ENDS).split()
    if not words:
        return False
    body = re.compile(r"\s*" + r"\s+".join(map(re.escape, words))).match(text, headline.end)
    return body is not None and _GOES_ON.match(text, body.end()) is not None
