"""Figures of the whole world: "104,000 were sold worldwide", "Worldwide, earthquakes killed 62,400 people"."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.names import Name
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention
from factcheck.lexicon import load

_BETWEEN = frozenset(".W(QC,")
"""Tags between a figure and such words that part them."""


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Last word -> the phrases that end in it."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in load("context")["whole_world"]["phrases"]:
        words = tuple(phrase.split())
        found.setdefault(words[-1], []).append(words)
    return {last: tuple(phrases) for last, phrases in found.items()}


def whole_world(tagged: Tagged, mention: Mention) -> Name | None:
    """The words that say that a figure is of the whole world: behind it in its clause, behind the subject of its verb, or at
    the front of the sentence before a comma.
    """
    lower, tags, phrases = tagged.tokens.lower, tagged.tags, _phrases()
    if phrases.keys().isdisjoint(lower):
        return None
    for at, word in enumerate(lower):
        for words in phrases.get(word, ()):
            first, last = at + 1 - len(words), at + 1
            if first < 0 or tuple(lower[first:last]) != words:
                continue
            behind = first >= mention.last and _BETWEEN.isdisjoint(tags[mention.last : first])
            opens = first == 0 and tags[last : last + 1] == "," and "Q" not in tags[last : mention.first]
            subject = tags[first - 1 : first] == "N" and tags[last : last + 1] in ("V", "A", "M")
            subject = subject and _BETWEEN.isdisjoint(tags[last : mention.first]) and last < mention.first
            if behind or opens or subject:
                return Name(first, last, " ".join(tagged.tokens.text[first:last]))
    return None
