"""Titles that are the beginning of their text, cut off after so many characters, as collections of news make them: a figure at the cut is another one."""

from __future__ import annotations

import re

from factcheck.lexicon import load
from factcheck.model import Span

_LAST = re.compile(r"\S*\d\S*\Z")
"""The last word of a title, where it holds digits."""
_FAR = 20
"""Characters behind the cut that are looked at."""
_ENDS = ".…"
"""Marks that whoever cuts a title sets behind it."""


def cut_figure(text: str, headline: Span | None) -> Span | None:
    """Where the figure stands at which a title breaks off, while the text goes on with the same number; None when none does.

    >>> text = "A total of $105.\\n\\nA total of $105.75 million was paid."
    >>> cut = cut_figure(text, Span(0, 16))
    >>> text[cut.start : cut.end]
    '$105'
    >>> cut_figure("Fair draws 105\\n\\nThe fair drew 105 people.", Span(0, 14))
    """
    if headline is None:
        return None
    title = text[headline.start : headline.end].rstrip().rstrip(_ENDS).rstrip()
    found = _LAST.search(title)
    if found is None:
        return None
    body = text.find(title, headline.end)
    if body < 0 or not _goes_on(text[body + len(title) : body + len(title) + _FAR]):
        return None
    return Span(headline.start + found.start(), headline.start + len(title))


def _goes_on(behind: str) -> bool:
    """Whether a number goes on with what stands behind its first digits: "105" with ".75", "00" or " million"."""
    if behind[:1].isdigit() or (behind[:1] in (".", ",") and behind[1:2].isdigit()):
        return True
    words = behind.split(maxsplit=1)
    return (
        bool(words)
        and behind[0].isspace()
        and words[0].strip(",.;").lower() in load("numerals")["en"]["scales"]
    )
