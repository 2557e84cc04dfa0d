"""FC306: a part that is larger than its whole.

Part and whole are two figures of one unit in one sentence, joined by "of", "of which", "of them". That a part
is smaller needs no finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.judging.checks import Check, between, sentences_of, text_after, touch
from factcheck.judging.rule import Rule
from factcheck.judging.values import claim_value
from factcheck.judging.wording import say
from factcheck.lexicon import load
from factcheck.model import Claim, Kind, Verdict

RULE = Rule("FC306", "part larger than whole", Verdict.CONTRADICTION)

_NEAR = 40
"""Characters between a whole and its part."""


def check(parts: Sequence[tuple[Claim, Claim]]) -> Iterator[Check]:
    """Parts, each with its whole, that are larger."""
    for part, whole in parts:
        if _exceeds(part, whole):
            words = f"{say(part)} is given as a part of {say(whole)}, and is more."
            gap = 1 - whole.quantity.stated[1] / part.quantity.stated[0]
            yield Check(RULE, False, ((part,), (whole,)), words, 0.8, gap)


def parts_of(claims: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Parts and wholes in the claims of one source: neighbours in a sentence, or "of that" behind the next
    one.
    """
    pairs: list[tuple[Claim, Claim]] = []
    before: Claim | None = None
    for sentence in sentences_of(claims):
        if before is not None and touch(before, sentence[0]) and _points_back(sentence[0], before):
            pairs.append((sentence[0], before))
        found = (_part_and_whole(first, second) for first, second in pairwise(sentence))
        pairs += [pair for pair in found if pair is not None]
        before = sentence[-1]
    return pairs


def _points_back(part: Claim, whole: Claim) -> bool:
    return _same_sort(part, whole) and text_after(part).casefold().lstrip(" ,").startswith(
        ("of that", "of it")
    )


def _part_and_whole(first: Claim, second: Claim) -> tuple[Claim, Claim] | None:
    """The two in the order part, whole, if the words between or behind say so."""
    if not _same_sort(first, second):
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


def _same_sort(first: Claim, second: Claim) -> bool:
    one, other = first.quantity, second.quantity
    return one.unit == other.unit and {one.kind, other.kind} == {Kind.LEVEL}


def _exceeds(part: Claim, whole: Claim) -> bool:
    least = claim_value(part).rounding.low
    return least > claim_value(whole).rounding.high
