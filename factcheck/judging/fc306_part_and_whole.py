"""FC306: a part that is larger than its whole.

Part and whole are two figures of one unit in one sentence, joined by "of", "of which", "of them". That a part
is smaller needs no finding.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from factcheck.judging.checks import Check, between, sentences_of, text_after
from factcheck.judging.intervals import value_of
from factcheck.judging.rule import Rule
from factcheck.judging.wording import hedge_of, say
from factcheck.lexicon import load
from factcheck.model import Claim, Kind, Verdict

RULE = Rule("FC306", "part larger than whole", Verdict.CONTRADICTION)

_NEAR = 40
"""Characters between a whole and its part."""


def check(claims: Sequence[Claim]) -> Iterator[Check]:
    """Neighbouring figures of one sentence that are part and whole."""
    for sentence in sentences_of(claims):
        for first, second in itertools.pairwise(sentence):
            pair = _part_and_whole(first, second)
            if pair is not None and _exceeds(*pair):
                part, whole = pair
                words = f"{say(part)} is given as a part of {say(whole)}, and is more."
                gap = 1 - whole.quantity.stated[1] / part.quantity.stated[0]
                yield Check(RULE, False, ((part,), (whole,)), words, 0.8, gap)


def _part_and_whole(first: Claim, second: Claim) -> tuple[Claim, Claim] | None:
    """The two in the order part, whole, if the words between or behind say so."""
    if first.quantity.unit != second.quantity.unit or {first.quantity.kind, second.quantity.kind} != {
        Kind.LEVEL
    }:
        return None
    gap = between(first, second).casefold()
    if gap.strip() in ("of", "of the", "out of", "out of the", "of its", "of all", "of their"):
        return first, second
    if len(gap) > _NEAR:
        return None
    words = load("part_words")
    after = text_after(second).casefold().lstrip(" ,")
    behind = any(after.startswith(word) for word in words["part_after"])
    before = any(gap.rstrip().endswith(word) for word in words["part_before"])
    return (second, first) if behind or before else None


def _exceeds(part: Claim, whole: Claim) -> bool:
    least = value_of(part.quantity, hedge_of(part)).rounding.low
    return least > value_of(whole.quantity, hedge_of(whole)).rounding.high
