"""Titles that are the beginning of their text, cut off after so many characters, as collections of news make them: a figure at the cut is another one."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.extraction.sentences import masked
from factcheck.lexicon import load
from factcheck.model import Document, Span

_LAST = re.compile(r"(\S*\d\S*)(?:\s+([^\W\d_]+))?\Z")
"""The last word of a title that holds digits, and what stands behind it."""
_FAR = 20
"""Characters behind the cut that are looked at."""
_ENDS = ".…"
"""Marks that whoever cuts a title sets behind it."""
_MORE = re.compile(r"\d|[ \u00a0\u2009\u202f]\d{3}(?!\d)|[.,/–-]\d|[½¼¾%]|[^\W\d_]")
"""What a number goes on with right behind its first digits: "00", ",000", ".75", "-25", "bn"."""
_WORD = re.compile(r"\s*([^\W\d_]+)")


def stated_text(document: Document) -> str:
    """The text of a document with blanks for all that states nothing, and for a figure at which its title is cut off."""
    text = masked(document.text, document.ignored)
    cut = cut_figure(text, document.headline)
    return masked(text, (cut,)) if cut is not None else text


def cut_figure(text: str, headline: Span | None) -> Span | None:
    """Where the figure stands at which a title breaks off, while the text, which begins with the same words, goes on with the number; None when
    none does.

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
    begins = re.compile(r"\s*" + r"\s+".join(map(re.escape, title.split())))
    body = begins.match(text, headline.end)
    if body is None or not _goes_on(text[body.end() : body.end() + _FAR], found[2]):
        return None
    return Span(headline.start + found.start(), headline.start + len(title))


def _goes_on(behind: str, begun: str | None) -> bool:
    """Whether a number goes on with what stands behind: "105" with ".75" or " million", "1.5 mil" with "lion"; `begun` is the word behind it."""
    word = _WORD.match(behind)
    if begun is not None:
        return behind[:1].isalpha() and word is not None and f"{begun}{word[1]}".lower() in _scales()
    return _MORE.match(behind) is not None or (word is not None and word[1].lower() in _scales())


@lru_cache(maxsize=1)
def _scales() -> frozenset[str]:
    """The words of all languages that multiply a number."""
    return frozenset(
        scale.lower() for language in load("numerals").values() for scale in language.get("scales", ())
    )
