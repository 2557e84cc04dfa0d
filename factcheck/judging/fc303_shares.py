"""FC303: shares, or parts of a count, that do not add up to the whole.

Only what claims to be whole is summed: shares of which one is "the remaining", shares of a "mix" that make more than all, and a count or amount with its parts behind a colon
or "is made up of". Behind "of them" parts may be missing, so there only a sum greater than the whole fails. A sum may be out by as much as
the last printed digits hide; where round numbers are rounded further, that is named as what could explain it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.judging.checks import (
    MOST_IN_SENTENCE,
    Check,
    between,
    is_some_of_them,
    is_told_with_another,
    printed_step,
    text_after,
    text_before,
)
from factcheck.judging.intervals import Interval
from factcheck.judging.rule import Rule
from factcheck.judging.values import claim_value
from factcheck.judging.wording import listed, say, say_number
from factcheck.lexicon import load
from factcheck.model import Bound, Claim, Kind, Verdict

RULE = Rule("FC303", "shares that do not add up", Verdict.CONTRADICTION)

SURE, SURE_IF_NOT_ROUND = 0.75, 0.6
"""Confidence that parts which do not make their whole are its parts and were read right; the less where all may be round numbers."""
_ROUND = ("round numbers: all of them may be rounded further than they show",)
_LEAST_OF_MIX = 3
_YEAR_LABEL = re.compile(r"\b(?:19|20)\d\d: ?")
"""Says of which year the next figure is, and opens no list: "41,300 visitors from 114 countries (2022: 36,800 from 105)"."""
_MOST_PARTS = 8
_NEAR = 25
"""Characters before a share in which words call it the rest."""
_MOST_BEFORE_PARTS = 60
"""Characters between a whole and its first part."""


def check(sentences: Sequence[list[Claim]]) -> Iterator[Check]:
    """The shares and the parts of each sentence of one source."""
    for sentence in sentences:
        if 1 < len(sentence) <= MOST_IN_SENTENCE:
            yield from _shares(sentence)
            yield from _parts(sentence)


def _shares(sentence: Sequence[Claim]) -> Iterator[Check]:
    shares = [
        claim
        for claim in sentence
        if claim.quantity.unit == "percent"
        and claim.quantity.kind in (Kind.SHARE, Kind.LEVEL)
        and _is_closed(claim)
    ]
    if found := _of_one_mix(shares):
        yield found
        return
    rest = [claim for claim in shares if _is_rest(claim)]
    if len(rest) != 1 or not 2 <= len(shares) <= _MOST_PARTS:
        return
    others = [claim for claim in shares if claim is not rest[0]]
    for size in range(len(others), 0, -1):
        for chosen in combinations(others, size):
            parts = sorted([*chosen, rest[0]], key=lambda claim: claim.span)
            if _sum(parts).overlaps(Interval(100, 100)):
                words = f"{listed([say(part) for part in parts])} make 100 percent"
                yield Check(RULE, True, (tuple(parts),), f"{words}.", 0.9)
                return
    total = sum(claim.quantity.stated[0] for claim in shares)
    words = f"{listed([say(share) for share in shares])} make {say_number(total)} percent, not 100"
    yield Check(RULE, False, tuple((share,) for share in shares), f"{words}.", 0.7, abs(total - 100) / 100)


def _of_one_mix(shares: Sequence[Claim]) -> Check | None:
    """Three or more shares of what is called a mix or a breakdown that make more than all of it."""
    if not _LEAST_OF_MIX <= len(shares) <= _MOST_PARTS or _sum(shares).low <= 100:
        return None
    before = set(text_before(shares[0]).casefold().replace(":", " ").split())
    if before.isdisjoint(load("part_words")["mix"]):
        return None
    total = sum(claim.quantity.stated[0] for claim in shares)
    words = f"{listed([say(share) for share in shares])} make {say_number(total)} percent, more than 100"
    return Check(RULE, False, tuple((share,) for share in shares), f"{words}.", SURE, total / 100 - 1)


def _is_rest(claim: Claim) -> bool:
    near = f"{text_before(claim)[-_NEAR:]}{claim.quote}".casefold()
    return any(word in near for word in load("part_words")["remainder"])


def _parts(sentence: Sequence[Claim]) -> Iterator[Check]:
    """A count, and behind it two or more parts of the same unit."""
    for position, whole in enumerate(sentence):
        if is_told_with_another(whole, sentence):
            continue
        parts = [claim for claim in sentence[position + 1 :] if claim.quantity.unit == whole.quantity.unit]
        parts = [claim for claim in parts if claim.quantity.kind is whole.quantity.kind and _is_closed(claim)]
        parts = [claim for claim in parts if not _tells_of_one_before(claim, sentence)]
        parts = _without_parts_of_parts(_without_those_of_another_whole(whole, parts))
        lands = load("part_words")["lands"]
        if whole.frame.head in lands and any(part.frame.head not in lands for part in parts):
            continue  # "people of 35 nations, including 32 Kenyans and 18 Canadians"
        if (
            not 2 <= len(parts) <= _MOST_PARTS
            or whole.quantity.kind is not Kind.LEVEL
            or whole.quantity.unit == "percent"
        ):
            continue
        gap = between(whole, parts[0])
        if "each" in f"{gap} {between(parts[0], parts[-1])}".casefold().split():
            continue  # "three tubes: one track each way and one for service"
        opens_list = _opens_list(gap) and not _is_aside(gap, between(parts[0], parts[1]))
        behind_colon = len(gap) <= _MOST_BEFORE_PARTS and (opens_list or _is_made_up(gap))
        if not behind_colon and not _is_part(whole, parts[0]):
            continue
        greater = [part.quantity.stated[0] > whole.quantity.stated[1] for part in parts]
        if all(greater) or (any(greater) and not behind_colon):
            # "121 people dead, 108 of them civilians, and 1,900 injured": no part is greater than its whole; "three banks: Orvo gets
            # 20bn and Tarn 17bn" gives other things
            return
        found = _add_up(whole, parts, behind_colon)
        if found is not None:
            yield found
        return


def _without_those_of_another_whole(whole: Claim, parts: Sequence[Claim]) -> list[Claim]:
    """The parts, without what is counted twice beside the whole: "1,286 cases and 503 deaths, of which 718 cases and 290 deaths"."""
    counted = [(part.frame.head, part.frame.role) for part in parts]
    own = (whole.frame.head, whole.frame.role)
    if own not in counted:
        return list(parts)
    return [
        part for part, thing in zip(parts, counted, strict=True) if thing == own or counted.count(thing) < 2
    ]


def _without_parts_of_parts(parts: Sequence[Claim]) -> list[Claim]:
    """The parts, without those of the part before them: "283 passengers, three of them infants, and 15 crew"; but "three of them infants, 40 of them men"."""
    if not parts or is_some_of_them(parts[0]):
        return list(parts)
    return [part for part in parts if not is_some_of_them(part)]


def _tells_of_one_before(claim: Claim, sentence: Sequence[Claim]) -> bool:
    """Whether a count only tells where those of another one are or come from: "60 visitors, among them 40 experts from 12 countries"."""
    return any(other.span.start == claim.span.start and other.span.end < claim.span.end for other in sentence)


def _is_aside(before: str, behind: str) -> bool:
    """Whether a figure stands alone in its brackets, by the text on either side: "58,640 visitors (2023: 49,215) and 1,300 firms"."""
    return before.rfind("(") > before.rfind(")") and ")" in behind.partition("(")[0]


def _opens_list(gap: str) -> bool:
    """Whether a colon between a whole and its first part opens the list of its parts, not a sentence: "121 dead: 80 men", but "30 guards: The gates
    are watched by 15 soldiers"."""
    _, colon, behind = _YEAR_LABEL.sub("", gap).rpartition(":")
    return bool(colon) and not (behind.strip()[:1].isupper() and " " in behind.strip())


def _is_made_up(gap: str) -> bool:
    return any(words in gap.casefold() for words in load("part_words")["made_up"])


def _is_part(whole: Claim, part: Claim) -> bool:
    words = load("part_words")
    gap, after = between(whole, part).casefold(), text_after(part).casefold().lstrip(" ,")
    if len(gap) > _MOST_BEFORE_PARTS or is_told_with_another(part, [whole]):
        return False
    return any(after.startswith(word) for word in words["part_after"]) or any(
        word in gap for word in words["part_before"]
    )


def _add_up(whole: Claim, parts: Sequence[Claim], whole_list: bool) -> Check | None:
    total, said = _sum(parts, whole), _printed(whole, whole)
    low = sum(part.quantity.stated[0] for part in parts)
    high = sum(part.quantity.stated[1] for part in parts)
    total_words = say_number(low) if low == high else f"{say_number(low)} to {say_number(high)}"
    words = f"{listed([say(part) for part in parts])} make {total_words}"
    groups = ((whole,), tuple(parts))
    if total.overlaps(said):
        return Check(RULE, True, groups, f"{words}: {say(whole)} holds.", 0.9)
    if total.high < said.low and not whole_list:
        return None
    gap = abs(low - whole.quantity.stated[0]) / max(low, abs(whole.quantity.stated[0]), 1)
    rounded = Interval(sum(_rounded(part).low for part in parts), sum(_rounded(part).high for part in parts))
    sure, causes = SURE, tuple[str, ...]()
    if rounded.overlaps(_rounded(whole)):
        sure, causes = SURE_IF_NOT_ROUND, _ROUND
    return Check(RULE, False, groups, f"{words}, not {say(whole)}.", sure, gap, causes)


def _sum(parts: Sequence[Claim], whole: Claim | None = None) -> Interval:
    values = [_printed(part, whole or part) for part in parts]
    return Interval(sum(value.low for value in values), sum(value.high for value in values))


def _printed(claim: Claim, whole: Claim) -> Interval:
    """The values that its printed digits allow; of a number rounder than its whole, those of which it may be a round number."""
    if claim.quantity.bound is not Bound.EXACT or claim.quantity.precision > whole.quantity.precision:
        return _rounded(claim)
    low, high = sorted(claim.quantity.stated)
    half = printed_step(claim) / 2 if claim.quantity.unit != "count" or printed_step(claim) > 1 else 0.0
    return Interval(low - half, high + half)


def _rounded(claim: Claim) -> Interval:
    """The values of which it may be a round number."""
    return claim_value(claim).rounding


def _is_closed(claim: Claim) -> bool:
    return claim.quantity.low is not None and claim.quantity.high is not None
