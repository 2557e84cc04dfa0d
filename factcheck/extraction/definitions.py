"""What the entry of an encyclopedia is of: what it opens with saying what that is."""

from __future__ import annotations

import re
from collections.abc import Container

from factcheck.extraction.word_classes import closed_class

_LONGEST_ENTRY = 5
"""Words of the title of an entry at most."""
_SORT = re.compile(r" (?:an?|the|one)\b|(?<=\()")
"""What follows where a noun is defined and nothing is told of it: "The marsh tit is a bird", but "The boats were late"."""
_ARTICLE, _QUOTED = re.compile(r"(?:The|An?) [\"“]?", re.IGNORECASE), re.compile(r"[\"“]?")
"""What may stand before the title with which a text opens."""
_DEFINED = re.compile(r"[\"”]? (?:is|are|was|were|\()", re.IGNORECASE)
"""Behind the title with which a text opens, where it says what that is: "The ridge marten (Martes dorsalis) is"."""
_OPENED = re.compile(
    r"""(?:[-•*][ ]|\d{1,2}[.)][ ]|[A-Z][a-z]+:[ ])?(?:The[ ]|An?[ ])?["“]?
    ([A-Z][\w’'.-]*(?:[ ](?:(?:of|de|la|the|and)[ ])?[A-Z][\w’'.-]*){0,5})["”]?
    (?:[ ]\([^()]{1,60}\))?(?:(?:,|[ ][-–—])[ ][^.;:]{1,80},)?[ ](?:is|was|are|were)[ ](?:an?|the|one[ ]of)\b""",
    re.VERBOSE,
)
"""A sentence that says of a name what it is: "The Ombra Tunnel (opened in 1931), once known as Tunnel A, is a"."""
_OPENING = 3
"""Lines among which a text without a title says so, behind a heading or a greeting."""


def defined_in(title: str, text: str) -> str:
    """The title, or what stands before its colon, as the text writes it where it opens with saying what that is, or quotes it as the name of a work.

    >>> defined_in("Ridge marten", "The ridge marten is a small carnivore."), defined_in("Boats", "The boats were late.")
    ('ridge marten', '')
    """
    for words in (title, title.partition(":")[0]):
        if words and words.count(" ") < _LONGEST_ENTRY:
            for opening in filter(None, (_ARTICLE.match(text), _QUOTED.match(text))):
                start, end = opening.end(), opening.end() + len(words)
                opened = text[start:end]
                defined = _DEFINED.match(text, end) if opened.lower() == words.lower() else None
                if defined is not None and (not opened.islower() or _SORT.match(text, defined.end())):
                    return opened
            if " " in words and (f'"{words}"' in text or f"“{words}”" in text):
                return words
    return ""


def opened_with(text: str, known: Container[str]) -> str:
    """The name of which one of the first lines of a text without a title says what it is, and which comes again; `known` are the words that the text
    has as names.

    >>> opened_with("- The Ombra Tunnel is a road tunnel. Ombra Tunnel has one tube.", {"Tunnel"}), opened_with("It is a tunnel.", {"It"})
    ('Ombra Tunnel', '')
    """
    for line in list(filter(str.strip, text[:_FAR].splitlines()))[:_OPENING]:
        found = _OPENED.match(line.strip())
        if found is None:
            continue
        first, *_ = words = found[1].split()
        if first.lower() not in closed_class() and words[-1] in known and text.count(found[1]) > 1:
            return found[1]
    return ""


_FAR = 1_000
"""Characters in which those lines are looked for."""
