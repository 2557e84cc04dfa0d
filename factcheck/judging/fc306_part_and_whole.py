"""FC306: a part that is larger than its whole.

Part and whole are two figures of one unit in one sentence, joined by "of", "of which", "of them", "of the 300, 45", or the only figure of
one sentence and the first of the next one, which begins with "of these". That a part is smaller needs no finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.judging.checks import (
    Check,
    between,
    between_numbers,
    is_some_of_them,
    is_told_with_another,
    text_after,
    text_before,
    touch,
)
from factcheck.judging.rule import Rule
from factcheck.judging.values import claim_value
from factcheck.judging.wording import say
from factcheck.lexicon import load
from factcheck.model import Bound, Claim, Kind, Verdict

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


def parts_of(sentences: Sequence[list[Claim]]) -> list[tuple[Claim, Claim]]:
    """Parts and wholes in the claims of one source: neighbours in a sentence, or "of that" behind the next
    one.
    """
    pairs: list[tuple[Claim, Claim]] = []
    before: list[Claim] = []
    for sentence in sentences:
        if before and touch(before[-1], sentence[0]) and (whole := _pointed_at(sentence[0], before)):
            pairs.append((sentence[0], whole))
        for first, second in pairwise(sentence):
            pair = None if is_told_with_another(second, [first]) else _part_and_whole(first, second)
            if pair is None:
                continue
            part, whole = _of_its_own_noun(*pair, sentence)
            if _are_of_others(part, whole):
                continue
            if whole is not pair[1] or not is_told_with_another(whole, sentence):
                pairs.append((part, whole))
        before = sentence
    return pairs


def _pointed_at(part: Claim, sentence: Sequence[Claim]) -> Claim | None:
    """The whole in the sentence before a part: the last figure for "of that" behind the part, the only one for "Of these" before it."""
    if text_after(part).casefold().lstrip(" ,").startswith(("of that", "of it")):
        return sentence[-1] if _same_sort(part, sentence[-1]) else None
    if text_before(part).casefold().strip(" ,") in load("part_words")["points_back"]:
        wholes = [claim for claim in sentence if _same_sort(part, claim)]
        return wholes[0] if len(wholes) == 1 else None
    return None


def _part_and_whole(first: Claim, second: Claim) -> tuple[Claim, Claim] | None:
    """The two in the order part, whole, if the words between or behind say so."""
    if not _same_sort(first, second):
        return None
    gap = (between(first, second) or between_numbers(first, second)).casefold()
    if gap.strip() in ("of", "of the", "out of", "out of the", "of its", "of all", "of their"):
        return first, second
    if len(gap) > _NEAR:
        return None
    words = load("part_words")
    if "," in gap and _opens_with_whole(first):
        return second, first
    behind = is_some_of_them(second)  # "rose to 240, with 606 survivors, among them 46": of the next one
    before = any(gap.rstrip().endswith(word) for word in words["part_before"])
    return (second, first) if behind or before else None


def _of_its_own_noun(part: Claim, whole: Claim, sentence: Sequence[Claim]) -> tuple[Claim, Claim]:
    """A part, and for its whole the figure before it that has its noun: "1,240 women and men work in three shifts, 430 of whom ..."."""
    noun = part.frame.head.casefold()
    if not noun or noun == whole.frame.head.casefold() or part.span < whole.span:
        return part, whole
    own = [
        claim
        for claim in sentence
        if claim.span < whole.span and claim.frame.head.casefold() == noun and _same_sort(claim, part)
    ]
    return part, own[-1] if own else whole


def _are_of_others(part: Claim, whole: Claim) -> bool:
    """Whether a part without a noun is of those told before its whole: "The 227 pilgrims were of 14 nations, 152 of them Norvian"."""
    head, own = part.frame.head.casefold(), whole.frame.head.casefold()
    bare = head and part.span > whole.span and head not in text_after(part).casefold()
    return bool(bare and own and head != own and head not in part.quote.casefold())


def _opens_with_whole(whole: Claim) -> bool:
    """Whether a sentence opens with its number as a whole: "Out of 300 exhibitors", "Of the company's 5,000 people"."""
    before = text_before(whole).casefold()
    return (
        len(before) <= _NEAR
        and "," not in before
        and any(before.startswith(f"{words} ") for words in load("part_words")["whole_before"])
    )


def stands_alone(part: Claim, whole: Claim) -> bool:
    """Whether a part has a noun of its own behind its whole: "Of the 226 people on board, 73 people died" is also told without the 226."""
    return (
        part.sentence_start == whole.sentence_start
        and _opens_with_whole(whole)
        and bool(part.quantity.counted)
        and part.quantity.counted.casefold() in part.quote.casefold()
    )


def _same_sort(first: Claim, second: Claim) -> bool:
    one, other = first.quantity, second.quantity
    return one.unit == other.unit and {one.kind, other.kind} == {Kind.LEVEL}


def _exceeds(part: Claim, whole: Claim) -> bool:
    if whole.quantity.bound is Bound.AT_MOST and text_before(whole).casefold().endswith(" of "):
        return False  # "vans of up to 3.5 tonnes, of which 146,300 were registered": a limit to each of them
    least = claim_value(part).rounding.low
    return least > claim_value(whole).rounding.high
