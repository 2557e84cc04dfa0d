"""Figures of a part that is told to be one: "In Kelu alone we have 58 cases" beside the cases of all provinces, 14 dead "in one lane alone",
the passengers of "Terminal 5".
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.lexicon import any_of, load, word_set
from factcheck.matching import joined_with
from factcheck.matching.once import once
from factcheck.matching.words import letters_of
from factcheck.model import Claim

_ALONE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Oo]n)\s+(?:[^\W\d][\w'’-]*\s+){1,4}alone\b")
"""What is told to be but one of several."""
_BRACKET = re.compile(r"\([^)]*\)?")
"""What is told of a figure beside it."""


def of_part_alone(left: Claim, right: Claim) -> bool:
    """Whether one of two figures is of a part alone, and the other is not told to be; or is of one, and the other of several together.

    >>> import factcheck
    >>> texts = ("In Kelu alone we have 58 cases.", "There are 74 cases in two provinces.", "Kelu alone has 58 cases.", "Of 73 cases 58 are in Kelu alone.")
    >>> one, other, third, last = (factcheck.extract(text)[0] for text in texts)
    >>> of_part_alone(one, other), of_part_alone(other, third), of_part_alone(other, last)
    (True, False, False)
    """
    return _is_of_part(left) != _is_of_part(right) or joined_with(left) != joined_with(right)


@once
def _is_of_part(claim: Claim) -> bool:
    found = _ALONE.search(claim.sentence) if "alone" in claim.sentence else None
    if found is not None:
        between = claim.sentence[claim.span.end - claim.sentence_start : found.start()]
        if any(map(str.isdigit, _BRACKET.sub("", between))):
            return False  # "54 billion dollars are reported, 40 billion (33 billion euros) in Orvik alone"
        return found.group().lower().split()[-2] not in load("part_words")["stretches"]
    if _numbered_nouns().isdisjoint(letters_of(claim.sentence)):
        return False
    return _numbered().match(claim.sentence, 0, max(0, claim.span.start - claim.sentence_start)) is not None


def _numbered_nouns() -> frozenset[str]:
    return word_set("part_words", "numbered_parts")


@lru_cache(maxsize=1)
def _numbered() -> re.Pattern[str]:
    """A numbered part as what a sentence opens with: "Heathrow's Terminal 5", "In Hall 3 of the fair"."""
    return re.compile(
        rf"(?:In |At |On )?(?:The |the )?(?:[A-Z][\w-]*(?: [A-Z][\w-]*)*['’]s? )?(?i:{any_of(sorted(_numbered_nouns()))}) (?:[1-9]\d?|[A-H])\b"
    )
