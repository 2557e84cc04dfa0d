"""What the arithmetic rules return, and the text between claims that they look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.judging.identity import claim_key, finding_id
from factcheck.judging.rule import Rule
from factcheck.lexicon import load
from factcheck.model import Claim, Finding, Reading, Span, Verdict

_MOST_TEXT = 1000
"""Characters of a sentence that are looked at on one side of a claim; what is longer is no sentence."""
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_MOST_WORD = 40
"""Characters before a number in which the word before it is looked for."""
MOST_IN_SENTENCE = 40
"""Claims of a sentence that are worked out with each other; what holds more is a table."""


@dataclass(frozen=True, slots=True)
class Check:
    """An arithmetic that was worked out."""

    rule: Rule
    """Which one."""
    holds: bool
    """Whether it comes out."""
    groups: tuple[tuple[Claim, ...], ...]
    """First what is stated, then what it was worked out from; one group when a single claim is checked
    against its text.
    """
    explanation: str
    """The sum in words."""
    confidence: float
    """How surely the figures belong together and were read right."""
    severity: float = 0.0
    """How far it is out; 0 when it holds."""
    causes: tuple[str, ...] = ()
    """What could explain it."""


def finding_of_check(check: Check, topic: str) -> Finding:
    """The finding of a check, filed under the topic of its first claim."""
    groups = tuple(tuple(claim.id for claim in group) for group in check.groups)
    values = [f"{claim_key(claim)}|{claim.when}" for group in check.groups for claim in group]
    return Finding(
        id=finding_id(check.rule.code, topic, values),
        code=check.rule.code,
        verdict=Verdict.AGREEMENT if check.holds else Verdict.CONTRADICTION,
        reading=Reading.LITERAL,
        topic=topic,
        claims=tuple(dict.fromkeys(claim for group in groups for claim in group)),
        groups=groups,
        confidence=round(check.confidence, 4),
        severity=0.0 if check.holds else round(min(1.0, check.severity), 4),
        explanation=check.explanation,
        causes=check.causes,
    )


def sentences_of(claims: Iterable[Claim]) -> list[list[Claim]]:
    """The claims of one source by sentence, each in the order of the text."""
    groups: dict[int, list[Claim]] = {}
    for claim in sorted(claims, key=lambda one: (one.sentence_start, one.span.start, one.span.end, one.id)):
        groups.setdefault(claim.sentence_start, []).append(claim)
    return list(groups.values())


def with_neighbours(
    sentences: Sequence[list[Claim]], asked: Callable[[Claim], bool]
) -> Iterator[tuple[list[Claim], list[Claim]]]:
    """The claims of each sentence with one that is asked for, and those of the sentences that touch it (a paragraph break does not count
    as touching).
    """
    for number, claims in enumerate(sentences):
        if not any(map(asked, claims)):
            continue
        near: list[Claim] = []
        for other in (number - 1, number + 1):
            if 0 <= other < len(sentences) and touch(
                sentences[min(other, number)][0], sentences[max(other, number)][0]
            ):
                near += sentences[other]
        if len(claims) + len(near) <= MOST_IN_SENTENCE:
            yield claims, near


def touch(first: Claim, second: Claim) -> bool:
    """Whether the sentence of the second follows that of the first in one paragraph."""
    return second.sentence_start - (first.sentence_start + len(first.sentence)) <= 2


def between(first: Claim, second: Claim) -> str:
    """The text between two claims of one sentence; empty when they overlap."""
    start = first.span.end - first.sentence_start
    end = second.span.start - second.sentence_start
    return first.sentence[start : min(end, start + _MOST_TEXT)] if 0 <= start <= end else ""


def number_span(claim: Claim) -> Span:
    """Where the number itself stands; the quote may hold what it is a part of."""
    return next((part.span for part in claim.parts if part.name == "number"), claim.span)


def between_numbers(first: Claim, second: Claim) -> str:
    """The text between the numbers of two claims of one sentence: " of the " in "45 of the 300 exhibitors"; empty when they overlap."""
    start = number_span(first).end - first.sentence_start
    end = number_span(second).start - second.sentence_start
    return first.sentence[start : min(end, start + _MOST_TEXT)] if 0 <= start <= end else ""


def word_before_number(claim: Claim) -> str:
    """The word before the number, its currency, hedge and year, in lower case: "than" before "than in 2023 (NOK 4.82 billion)"."""
    before = claim.sentence[: max(0, number_span(claim).start - claim.sentence_start)]
    words = before[-_MOST_WORD:].split()
    passed = load("part_words")["before_number"]
    while words and (words[-1].isupper() or not words[-1][0].isalpha() or words[-1].casefold() in passed):
        words.pop()
    return words[-1].casefold() if words else ""


def printed_step(claim: Claim) -> float:
    """The value of the last digit that is printed, zeros included: 1 of "1,200", a tenth of a billion of "4.0 billion".

    In a sum zeros at the end are digits like all others: 800, 300 and 200 make 1,300, not 1,200.
    """
    found = _DIGITS.search(claim.quote)
    stated = claim.quantity.stated[0]
    if found is None or not stated:
        return claim.quantity.precision
    number = found[0].replace(",", "")
    if not float(number):
        return claim.quantity.precision
    return float(
        min(claim.quantity.precision or 1.0, stated / float(number) / 10 ** len(number.partition(".")[2]))
    )


def text_after(claim: Claim) -> str:
    """The sentence behind a claim, as far as a rule may look."""
    start = max(0, claim.span.end - claim.sentence_start)
    return claim.sentence[start : start + _MOST_TEXT]


def is_some_of_them(claim: Claim) -> bool:
    """Whether the words right behind a figure say that it is a part of what was told: "three of them", but "40 of Italian origin"."""
    after = f"{text_after(claim).casefold().lstrip()} "
    return any(
        after.startswith((f"{words} ", f"{words},", f"{words}."))
        for words in load("part_words")["part_after"]
    )


def text_before(claim: Claim) -> str:
    """The sentence up to a claim, as far back as a rule may look."""
    end = max(0, claim.span.start - claim.sentence_start)
    return claim.sentence[max(0, end - _MOST_TEXT) : end]


def is_told_with_another(claim: Claim, sentence: Sequence[Claim]) -> bool:
    """Whether a figure is the second of two that the sentence tells together, so that "of them" behind it is of both: the 15 of "283 passengers
    and 15 crew were killed, among them 80 children".
    """
    return any(
        before.quantity.unit == claim.quantity.unit and between(before, claim).strip(" ,") == "and"
        for before in sentence
        if before.span.end < claim.span.start
    )


def is_whole(claim: Claim) -> bool:
    """Whether a figure is the whole of which a number before it is a part: the 18 of "six of 18 provinces"."""
    before = text_before(claim).casefold().split()[-2:]
    if len(before) < 2 or before[1] != "of":
        return False
    return before[0][0].isdigit() or before[0] in load("numerals")["en"]["words"]


def subject_words(claim: Claim) -> frozenset[str]:
    """The content words of a claim's subject, as the frame has them."""
    frame = claim.frame
    text = " ".join((frame.head, frame.of, frame.part_of)) or claim.subject
    return frozenset(word for word in text.casefold().replace("-", " ").split() if len(word) > 2)


def alike(left: Claim, right: Claim) -> bool:
    """Whether two claims of one text may share a subject: a common word, or one has no subject of its own."""
    one, other = subject_words(left), subject_words(right)
    return not one or not other or not one.isdisjoint(other)
