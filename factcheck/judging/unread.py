"""Figures in a language whose sentences are not read: nothing but the words beside two figures tells that they count one thing.

"1.462 Aussteller aus 64 Ländern" and "320.000 Besucher aus über 100 Ländern" count countries of two sorts. Such figures are in conflict
only where a further word beside them is the same.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.lexicon import load
from factcheck.matching import plain_words
from factcheck.matching.once import once
from factcheck.model import Claim

NEAR = 2
"""Words on each side of a figure that are looked at: on the two sets with German and Italian texts, 2 part exhibitors' countries from
visitors' countries, and 3 do not, since the fair itself comes into view.
"""
_WORD = re.compile(r"[^\W\d_]+")


def told_of_one_thing(left: Claim, right: Claim) -> bool:
    """Whether a word beside two figures is the same, the counted ones and function words aside."""
    return bool(_beside(left) & _beside(right))


@once
def _beside(claim: Claim) -> frozenset[str]:
    start = max(0, claim.span.start - claim.sentence_start)
    end = max(0, claim.span.end - claim.sentence_start)
    before, after = _WORD.findall(claim.sentence[:start]), _WORD.findall(claim.sentence[end:])
    silent = _silent()
    kept = [word for word in before if word.casefold() not in silent][-NEAR:]
    kept += [word for word in after if word.casefold() not in silent][:NEAR]
    return frozenset(plain_words(" ".join(kept))) - frozenset(plain_words(claim.quantity.counted))


@lru_cache(maxsize=1)
def _silent() -> frozenset[str]:
    """The function words of all languages."""
    return frozenset(word for words in load("languages").values() for word in words.split())
