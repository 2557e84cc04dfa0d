"""Of whom a figure is together with others: "Germany and France spent", "the Prado and its branch had"; what they have is not what one has."""

from __future__ import annotations

import re

from factcheck.matching.once import once
from factcheck.matching.words import plain, plain_words, split_words
from factcheck.model import Claim

_NAME = r"(?:[A-Z][\w'’-]+ )*[A-Z][\w'’-]+"
_TOGETHER = re.compile(
    rf"(?:(?:In|At|On|For) (?:[12]\d{{3}},? )?)?(?:[Tt]he )?({_NAME}(?:, (?:the )?{_NAME})*),? and ((?:the )?{_NAME}|(?:its|their|his|her) [a-z]+)(?![\w'’-])"
)
"""At the start of a sentence: those of whom it tells."""
_IN_BOTH = re.compile(
    rf" (?:in|across) (?:the )?({_NAME}(?:, (?:the )?{_NAME})*),? and ((?:the )?{_NAME})(?![\w'’-])"
)
"""Right behind a figure: the places that it is of."""


@once
def joined_with(claim: Claim) -> str:
    """All of whom a figure is together, where the one whom the claim is about is one of several, or it is of several places; empty for most.

    >>> import factcheck
    >>> texts = "Norway and Sweden won 40 medals.", "Norway won 37 medals and Sweden 18.", "The Prado and its branch had 3.9 million visitors."
    >>> [joined_with(factcheck.extract(text)[0]) for text in (*texts, "It killed 59,000 people in Turkey and Syria.")]
    ['norway sweden', '', 'branch its prado', 'syria turkey']
    """
    if " and " not in claim.sentence or not (claim.about or claim.where):
        return ""
    start = max(0, claim.span.start - claim.sentence_start)
    found, one_of_them = _TOGETHER.match(claim.sentence, 0, start), claim.about or claim.where
    if found is None:
        found = _IN_BOTH.match(claim.sentence, max(0, claim.span.end - claim.sentence_start))
        one_of_them = claim.where or claim.about
    if found is None:
        return ""
    together = {*plain_words(" ".join(found.groups()))} - {"the"}
    one = {*plain_words(one_of_them or "")} - {"the", "and"}
    all_of_them = " and " in (claim.where or "")
    again = one & {plain(word) for word in split_words(claim.sentence[found.end() : start])}
    if not one or not one <= together or (one == together and not all_of_them) or again:
        return ""
    return " ".join(sorted(together))
