"""Stretches of time that somebody spent in prison, which are no sentence: "served 14 days of her sentence", "freed after two years in jail"."""

from __future__ import annotations

import re

from factcheck.model import Claim

SERVED = "served"
"""The role of whoever spent such a time."""
_SERVED = re.compile(r"\b(?:served|serving|did)(?: [a-z]+){0,3} $", re.IGNORECASE)
"""Before what was served, whatever it is called."""
_SPENT = re.compile(
    r"\b(?:spent|spending|(?:freed|released|left|out|emerged|walked|home)\b[^.;]*\bafter)(?: [a-z]+){0,3} $",
    re.IGNORECASE,
)
"""Before what was served, where the words behind it tell that it was in prison."""
_IN_PRISON = re.compile(r" (?:in|of) (?:\w+ )?(?:prison|jail|custody|detention)\b| behind bars\b")
_OF_SENTENCE = re.compile(r" (?:of|into) (?:his|her|their|a|an|the)\b[^.;,]{0,30}\b(?:sentence|term)s?\b")
_EXPECTED = re.compile(r"\b(?:expected to|likely to|may|might|could) serve(?: [a-z]+){0,3} $", re.IGNORECASE)
"""Before what somebody will be in prison of it."""
_PUNISHED = re.compile(
    r"\b(?:sentences?|sentenced|jail|jailed|prison|imprisoned|bars|parole)\b", re.IGNORECASE
)
"""Beside what somebody may serve it tells that it is no term of office."""
_FREED = re.compile(r"\b(?:freed|released|paroled|walk(?:s|ed) free)\b", re.IGNORECASE)
_FAR = 60
"""Characters around a figure that are looked at."""


def is_served(claim: Claim) -> bool:
    """Whether a stretch of time is what somebody spent in prison.

    >>> import factcheck
    >>> texts = "Holt served 14 days of her sentence.", "Holt was freed after two years in jail.", "Holt was sentenced to two years in jail."
    >>> [is_served(factcheck.extract(text)[0]) for text in texts]
    [True, True, False]
    >>> texts = "He was jailed and may serve ten years.", "The judges may serve ten years."
    >>> [is_served(factcheck.extract(text)[0]) for text in texts]
    [True, False]
    """
    start, end = claim.span.start - claim.sentence_start, claim.span.end - claim.sentence_start
    before, behind = (
        claim.sentence[max(0, start - _FAR) : max(0, start)],
        claim.sentence[max(0, end) :][:_FAR],
    )
    jailed = _IN_PRISON.match(behind) is not None
    if _EXPECTED.search(before) is not None:
        return jailed or _PUNISHED.search(claim.sentence) is not None
    told = jailed or _OF_SENTENCE.match(behind) is not None or _FREED.search(before) is not None
    return told and (_SERVED.search(before) is not None or (jailed and _SPENT.search(before) is not None))
