"""Claims told in the same words: two sources have one sentence in common, but for a figure in it.

Whoever writes a sentence again and changes one number speaks of the same thing, however its subject is read. So a sentence is
compared by its words, with a mark for each number and without the hedges before numbers ("more than"); the numbers beside the mark may
differ in one place. Found by hashing: each claim is filed once for every number that may be the differing one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterator
from functools import lru_cache
from operator import ne

from factcheck.frozen import passing_fact
from factcheck.lexicon import load
from factcheck.matching.once import once
from factcheck.matching.words import Runs
from factcheck.model import Claim

_TOKEN = re.compile(r"\d[\d.,]*|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]")
_LONG_WORDS = Runs(7)
_NUMBER = "#"
_FEWEST_WORDS = 4
"""Words beside the numbers: headings and rows of tables ("Total: 45", "Exports, 2024: 12.4") have fewer and say too little."""
_LONGEST = 600
"""Characters of a sentence; what is longer is a list or a table."""
_MOST_NUMBERS = 16
"""Numbers of a sentence; more are a table."""


@passing_fact
class Wording:
    """A sentence without the values of its numbers."""

    words: tuple[str, ...]
    """Its words in their order, a mark for each number."""
    numbers: tuple[str, ...]
    """The numbers as written, in their order."""
    starts: tuple[int, ...]
    """Where in the sentence each number begins."""


Told = tuple[Wording, int | None]
"""The wording of a claim's sentence, and which number of it the claim states."""


@lru_cache(maxsize=65536)
def long_words(sentence: str) -> tuple[str, ...]:
    """The long words of a sentence in their order, without numbers and hedges. Sentences in the same words have them in common, and hardly any
    others have: most need not be taken to pieces.

    >>> long_words("She has governed the republic for approximately 40 years.")
    ('governed', 'republic')
    """
    words = _LONG_WORDS.of(sentence.lower())
    passing = _passing_words()
    return tuple(words if passing.isdisjoint(words) else [word for word in words if word not in passing])


@lru_cache(maxsize=65536)
def wording_of(sentence: str) -> Wording | None:
    """A sentence by its words; None when it is too short, too long or a table.

    >>> wording_of("She has been there for more than 40 years.").words
    ('she', 'has', 'been', 'there', 'for', '#', 'years')
    """
    if len(sentence) > _LONGEST:
        return None
    words: list[str] = []
    numbers: list[str] = []
    starts: list[int] = []
    end = 0
    number_words = _number_words()
    for found in _TOKEN.finditer(sentence):
        text = found[0].lower()
        if text[0].isdigit() or text in number_words:
            goes_on = words[-1:] == [_NUMBER] and end and sentence[end : found.start()] in (" ", "-")
            end = found.end()
            if goes_on:
                numbers[-1] += f" {text}"
                continue
            _cut_hedges(words)
            words.append(_NUMBER)
            numbers.append(text.rstrip(".,"))
            starts.append(found.start())
        elif text[0].isalpha():
            words.append(text)
            end = 0
        elif text not in "-":
            end = 0
    enough = len(words) - len(numbers) >= _FEWEST_WORDS
    if not enough or not 0 < len(numbers) <= _MOST_NUMBERS:
        return None
    return Wording(tuple(words), tuple(numbers), tuple(starts))


def _cut_hedges(words: list[str]) -> None:
    """Cuts the hedges at the end of the words so far: "has been there for more than"."""
    if not words or words[-1] not in _ends_of_hedges():
        return  # before most numbers there is none
    hedges, longest = _hedges()
    length = longest
    while length:
        if len(words) >= length and tuple(words[-length:]) in hedges:
            del words[-length:]
            length = longest
        else:
            length -= 1


ALIKE, ELSEWHERE, OTHERWISE = "alike", "elsewhere", "otherwise"


def how_told(left: Claim, right: Claim) -> str:
    """How two sources tell two figures that have one sentence but for its numbers: `alike` with at most one number of it differing, `elsewhere` in
    different places of it, else `otherwise`; empty where they have not.

    >>> import factcheck
    >>> from dataclasses import replace
    >>> texts = "It drew 60 firms and 900 guests.", "It drew 61 firms and 900 guests."
    >>> one, other = ([replace(claim, source=text) for claim in factcheck.extract(text)] for text in texts)
    >>> how_told(one[0], other[0]), how_told(one[0], other[1])
    ('alike', 'elsewhere')
    """
    told = _both_told(left, right)
    if told is None:
        return ""
    (one, here), (other, there) = told
    if here != there:
        return ELSEWHERE
    differing = sum(map(ne, one.numbers, other.numbers))
    return ALIKE if differing <= 1 and here is not None else OTHERWISE


def told_alike(left: Claim, right: Claim) -> bool:
    """Whether two sources tell the two figures in the same words, with at most one number of the sentence differing."""
    return how_told(left, right) == ALIKE


def elsewhere_in_same_words(left: Claim, right: Claim) -> bool:
    """Whether two sources have one sentence, and the two figures stand in different places of it."""
    return how_told(left, right) == ELSEWHERE


def _both_told(left: Claim, right: Claim) -> tuple[Told, Told] | None:
    """Two claims of two sources by their wordings; None where these differ."""
    if left.source == right.source or long_words(left.sentence) != long_words(right.sentence):
        return None
    one = _told(left)
    other = _told(right) if one is not None else None
    if one is None or other is None or one[0].words != other[0].words:
        return None
    return one, other


def files_of(claim: Claim) -> Iterator[Hashable]:
    """Everything under which a claim is filed; claims of different sources with a file in common are told in the same words."""
    told = _told(claim)
    if told is None:
        return
    wording, place = told
    if place is not None:
        for position in range(len(wording.numbers)):
            others = wording.numbers[:position] + wording.numbers[position + 1 :]
            yield wording.words, place, position, others


@once
def _told(claim: Claim) -> Told | None:
    """The wording of a claim, and its place in it; None when its sentence has no wording."""
    wording = wording_of(claim.sentence)
    if wording is None:
        return None
    first, last = claim.span.start - claim.sentence_start, claim.span.end - claim.sentence_start
    at = bisect_left(wording.starts, first)
    return wording, at if at < len(wording.starts) and wording.starts[at] < last else None


@lru_cache(maxsize=1)
def _number_words() -> frozenset[str]:
    numerals = load("numerals")["en"]
    return frozenset((*numerals["words"], *numerals["scales"]))


@lru_cache(maxsize=1)
def _passing_words() -> frozenset[str]:
    """The words of numbers and hedges, which may stand in one sentence and not in another one of the same words."""
    phrases, _ = _hedges()
    return _number_words().union(*phrases)


@lru_cache(maxsize=1)
def _ends_of_hedges() -> frozenset[str]:
    phrases, _ = _hedges()
    return frozenset(phrase[-1] for phrase in phrases)


@lru_cache(maxsize=1)
def _hedges() -> tuple[frozenset[tuple[str, ...]], int]:
    rows = load("hedges")["en"]["before"]
    phrases = {tuple(phrase.split()) for group in rows.values() for phrase in group if phrase[0].isalpha()}
    return frozenset(phrases), max(map(len, phrases))
