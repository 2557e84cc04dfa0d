"""People who are the inhabitants of a place: "lived in Finland", "India had 1.4 billion people", "a city of 20 million people"."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.lexicon import load
from factcheck.matching.places import places_of
from factcheck.matching.words import lemma, plain
from factcheck.model import Claim

_NAME = r"(?:[A-Z][\w'’-]+ )*[A-Z][\w'’-]+"
_LIVING = re.compile(
    rf" (?:who )?(?:(?:are|were|now|currently|still) )*(?:live|lived|living|(?:usually |permanently )?resident) in (?:the )?({_NAME})"
)
"""Behind those counted."""
_HAVING = re.compile(
    rf"(?:^|(?<!\bin)(?<!\bof)(?<!\bat)(?<!\bnear)(?<!\bfrom) )(?:[Tt]he )?({_NAME}) (?:now )?(?:has|had|is home to|was home to) $"
)
_COUNTING = re.compile(r"\bcensus\b[^;]*\b(?:counted|recorded|found|showed) $")
"""Before them."""
_ALL_TOLD = re.compile(r"(?:[.,;:)]|$| (?:in (?:[A-Z][a-z]+ )?(?:19|20)\d\d|at the end|today|now|and)\b)")
"""Behind them, where nothing tells more of them."""


def are_inhabitants(claim: Claim) -> bool:
    """Whether people are counted who live in a place that has a name, and nothing else is told of them.

    >>> import factcheck
    >>> texts = "In 2023 India had 1.4 billion people.", "Some 5 million people live in Finland.", "Some 5 million people live in tents."
    >>> [are_inhabitants(factcheck.extract(text)[0]) for text in texts]
    [True, True, False]
    """
    if claim.quantity.unit != "count" or lemma(plain(claim.frame.head)) not in ("people", "person"):
        return False
    start, end = claim.span.start - claim.sentence_start, claim.span.end - claim.sentence_start
    before, behind = claim.sentence[: max(0, start)], claim.sentence[max(0, end) :]
    living = _LIVING.match(behind)
    if living is not None:
        return bool(places_of(living[1]))
    if _COUNTING.search(before) is not None:
        return True
    if claim.frame.role or _ALL_TOLD.match(behind) is None:
        return False
    having = _HAVING.search(before)
    return bool(having and places_of(having[1])) or _settlement_of().search(before) is not None


@lru_cache(maxsize=1)
def _settlement_of() -> re.Pattern[str]:
    """ "A city of", before a number of people."""
    words = load("context")["settlements"]["words"].split()
    return re.compile(rf"\b(?:{'|'.join(words)}) of $")
