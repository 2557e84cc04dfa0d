"""Households told to be without power by what happened to the power: "power was cut to 5,800 households"."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.lexicon import any_of, load
from factcheck.model import Claim

WITHOUT_POWER = "without power"
"""The role of those who have none."""
_FAR = 90
"""Characters before a figure that are looked at."""


def lacks_power(claim: Claim) -> bool:
    """Whether those counted are told of as those to whom the power failed.

    >>> import factcheck
    >>> texts = "Power was out for 72,000 customers.", "The plant sells power to 72,000 customers."
    >>> [lacks_power(factcheck.extract(text)[0]) for text in texts]
    [True, False]
    """
    if "power" not in claim.sentence and "lectricity" not in claim.sentence and "Power" not in claim.sentence:
        return False
    start = max(0, claim.span.start - claim.sentence_start)
    before = claim.sentence[max(0, start - _FAR) : start].casefold()
    return ("power" in before or "electricity" in before) and _cut().search(before) is not None


@lru_cache(maxsize=1)
def _cut() -> re.Pattern[str]:
    """Power, what happened to it, and a preposition at the end."""
    verbs = any_of(phrase.strip() for phrase in load("subjects")["outages"]["verbs"].split(","))
    return re.compile(rf"\b(?:power|electricity)\b[^.;]*\b(?:{verbs})\b(?: off)? (?:for|to|in|at) \Z")
