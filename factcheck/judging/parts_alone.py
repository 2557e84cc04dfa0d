"""Figures of a part that is told to be one: "In Kelu alone we have 58 cases" beside the cases of all provinces, 14 dead "in one lane alone",
the passengers of "Terminal 5", "12 soldiers and five civilians" beside 17 people.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.lexicon import any_of, load, word_set
from factcheck.matching import joined_with
from factcheck.matching.once import once
from factcheck.matching.words import letters_of
from factcheck.model import Claim

_ALONE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Oo]n)\s+(?:[^\W\d][\w'’-]*\s+){1,4}alone\b")
"""What is told to be but one of several."""
_NEAR = 60
"""Characters on either side of a figure in which another one is told together with it."""
_NOUN = r"(?P<noun>[a-z][\w'’-]*(?: [a-z][\w'’-]*)?)"
"""What a number counts."""
_AMONG_BEFORE = re.compile(
    r"\b(?:including|among (?:them|the [a-z]+) (?:were|are))\s+(?:[a-z]+\s+){0,2}$", re.IGNORECASE
)
_AMONG_BEHIND = re.compile(r"\s+(?:were|are|was|is)\s+(?:also\s+)?among\b")
"""Beside some of those who are told."""
_SOME = r"\s+of\s+(?:them|these|those|whom|which)\b"
_OF_THEM = re.compile(_SOME)
_NUMBER = r"(?<![\d.,])(?P<whole>\d{1,3}(?:,\d{3})+|\d+)\s[^\d.;]{0,40}"
_WHOLE = re.compile(rf"{_NUMBER}[,(]\s*(?:with\s+)?$")
_WHOLE_OF_WHICH = re.compile(rf"{_NUMBER}[,(]\s*(?:and\s+)?of\s+(?:these|those|whom|which)\b[^.,;]{{0,30}}$")
"""A number that a figure told behind it is some of: "26 deaths, 25 of them", "26 deaths, of which 40 cases and 25 deaths"."""
_SOME_THERE = re.compile(rf"{_SOME}(?: [a-z]+)?,? (?:in|at|on|near|aboard|during) (?P<there>[^,.;:()]+)")
"""Where some of those who are told are: "319 were hurt, 209 of them in the Orvik explosion"."""
_NAMING = 4
"""Letters of a word at least by which a place is told again."""
_OF_THOSE = re.compile(r"Of th(?:at|is|[eo]se)\b")
"""Opens a sentence that tells of some of what the one before told; where they have a role it is by this that they are told from all."""
_BRACKET = re.compile(r"\([^)]*\)?")
"""What is told of a figure beside it."""


def of_part_alone(left: Claim, right: Claim) -> bool:
    """Whether one of two figures is of a part alone, and the other is not told to be; or is of one, and the other of several together; or one is of
    one of the sorts of those whom the other counts, or is told of some whom the other sentence does not name: "turnout among women", "turnout".

    >>> import factcheck
    >>> texts = ("In Kelu alone we have 58 cases.", "There are 74 cases in two provinces.", "Kelu alone has 58 cases.", "Of 73 cases 58 are in Kelu alone.")
    >>> one, other, third, last = (factcheck.extract(text)[0] for text in texts)
    >>> of_part_alone(one, other), of_part_alone(other, third), of_part_alone(other, last)
    (True, False, False)
    >>> text = "The site covers 90 hectares. Of that, 40 hectares (99 acres) are woods."
    >>> of_part_alone(*factcheck.extract(text)[:2])
    True
    >>> texts = ("It killed 12 soldiers and five civilians.", "It killed 17 people.", "It killed 10 people.")
    >>> one, other, fewer = (factcheck.extract(text)[0] for text in texts)
    >>> of_part_alone(one, other), of_part_alone(one, fewer)
    (True, False)
    >>> texts = ("There were 1,026 deaths, 925 of them in Kelu.", "Deaths: 1,026.", "Deaths in Kelu: 930.")
    >>> some, whole, others = (factcheck.extract(text)[-1] for text in texts)
    >>> of_part_alone(some, whole), of_part_alone(some, others)
    (True, False)
    >>> texts = ("The blasts hurt 319 people, 209 of them in the Tarn market.", "They hurt 242 people.", "The blast in Tarn hurt 214 people.")
    >>> some, all_of_them, there = (factcheck.extract(text)[-1] for text in texts)
    >>> of_part_alone(some, all_of_them), of_part_alone(some, there)
    (True, False)
    """
    return (
        _is_of_part(left) != _is_of_part(right)
        or joined_with(left) != joined_with(right)
        or _counts_sort_of(left, right)
        or _counts_sort_of(right, left)
        or _is_among_others(left, right)
        or _is_among_others(right, left)
        or _is_some_of(left, right)
        or _is_some_of(right, left)
        or _is_some_there(left, right)
    )


def _is_some_of(part: Claim, whole: Claim) -> bool:
    """Whether the sentence of a figure tells it as some of what the other one gives: "26 deaths, 25 of them in Kelu" beside 26 deaths; but "25 of them
    men" beside 26 men counts men twice."""
    told = _whole_told(part)
    if told is None or whole.quantity.stated != (told, told) or part.quantity.unit != whole.quantity.unit:
        return False
    behind = part.sentence[part.span.end - part.sentence_start :][:_NEAR]
    return whole.frame.head.rpartition(" ")[2].casefold() not in letters_of(behind)


@once
def _whole_told(claim: Claim) -> float | None:
    """The number, in digits, right before a figure that is told as some of it."""
    start, end = claim.span.start - claim.sentence_start, claim.span.end - claim.sentence_start
    whole = _WHOLE if _OF_THEM.match(claim.sentence, end) else _WHOLE_OF_WHICH
    found = whole.search(claim.sentence[max(0, start - _NEAR) : max(0, start)])
    return float(found["whole"].replace(",", "")) if found is not None else None


def _is_some_there(left: Claim, right: Claim) -> bool:
    """Whether one figure is told of some alone who are in a place that the sentence of the other one does not name, which is of all: "209 of them
    in the Orvik explosion"."""
    one, other = _where_some_are(left), _where_some_are(right)
    if bool(one) == bool(other):
        return False
    return one.isdisjoint(letters_of(right.sentence)) if one else other.isdisjoint(letters_of(left.sentence))


@once
def _where_some_are(claim: Claim) -> frozenset[str]:
    """The words of the place in which some of those are who were told before; empty for other figures."""
    if claim.quantity.unit != "count":
        return frozenset()
    found = _SOME_THERE.match(claim.sentence, claim.span.end - claim.sentence_start)
    if found is None:
        return frozenset()
    return frozenset([word for word in letters_of(found["there"]) if len(word) >= _NAMING])


def _is_among_others(claim: Claim, other: Claim) -> bool:
    """Whether a figure is told "among" some whom the sentence of another one does not name."""
    role = claim.frame.role
    if not role or f"among {role}" not in claim.sentence:
        return False
    return role.rpartition(" ")[2].lower() not in other.sentence.lower()


def _counts_sort_of(part: Claim, whole: Claim) -> bool:
    """Whether a figure is of one of several sorts of people told together, and another one of more people, of no sort."""
    return (
        part.quantity.unit == whole.quantity.unit == "count"
        and whole.frame.head.casefold() in word_set("part_words", "of_no_sort")
        and part.quantity.stated[0] < whole.quantity.stated[1]
        and _is_sort_among_others(part)
    )


@once
def _is_sort_among_others(claim: Claim) -> bool:
    """Whether people of another sort are counted right beside, or these are told to be among others: "283 passengers and 15 crew", "12 soldiers, three
    officers and five pupils", "including 26 nurses", "26 nurses were among the dead"."""
    if claim.frame.head.casefold() in word_set("part_words", "of_no_sort"):
        return False
    start, end = claim.span.start - claim.sentence_start, claim.span.end - claim.sentence_start
    before = _sort_before().search(claim.sentence[max(0, start - _NEAR) : max(0, start)])
    behind = _sort_behind().match(claim.sentence[end : end + _NEAR])
    if _AMONG_BEFORE.search(claim.sentence, 0, max(0, start)) or _AMONG_BEHIND.match(claim.sentence, end):
        return True
    return any(sort is not None and _is_sort(sort["noun"]) for sort in (before, behind))


def _is_sort(noun: str) -> bool:
    """Whether words behind a number name people of a sort: "police officers", "crew", but not "were hurt", "others"."""
    first, *second = noun.casefold().split()
    none, sorts = (word_set("part_words", "of_no_sort", key) for key in ("none", "sorts"))
    if first in none:
        return False
    return any(word.endswith("s") or word in sorts for word in (first, *second) if word not in none)


@lru_cache(maxsize=1)
def _counted() -> str:
    """A number and what may stand before it."""
    hedges = any_of(
        sorted({"at least", "more than", "up to", "as many as", *load("part_words")["before_number"]})
    )
    numbers = any_of(sorted(load("numerals")["en"]["words"]))
    return rf"(?:(?:{hedges}) )?(?:\d[\d,]*|{numbers}|an?)"


@lru_cache(maxsize=1)
def _sort_before() -> re.Pattern[str]:
    """People of a sort who are told right before a figure."""
    return re.compile(rf"\b{_counted()} {_NOUN}(?:, and|,| and) $", re.IGNORECASE)


@lru_cache(maxsize=1)
def _sort_behind() -> re.Pattern[str]:
    """People of a sort who are told right behind a figure."""
    return re.compile(rf"(?:, and|,| and) {_counted()} {_NOUN}", re.IGNORECASE)


@once
def _is_of_part(claim: Claim) -> bool:
    found = _ALONE.search(claim.sentence) if "alone" in claim.sentence else None
    if found is not None:
        between = claim.sentence[claim.span.end - claim.sentence_start : found.start()]
        if any(map(str.isdigit, _BRACKET.sub("", between))):
            return False  # "54 billion dollars are reported, 40 billion (33 billion euros) in Orvik alone"
        return found.group().lower().split()[-2] not in load("part_words")["stretches"]
    if claim.sentence.startswith("Of th") and not claim.frame.role and _OF_THOSE.match(claim.sentence):
        return True
    if _numbered_nouns().isdisjoint(letters_of(claim.sentence)):
        return False
    return _numbered().match(claim.sentence, 0, max(0, claim.span.start - claim.sentence_start)) is not None


def _numbered_nouns() -> frozenset[str]:
    return word_set("part_words", "numbered_parts")


@lru_cache(maxsize=1)
def _numbered() -> re.Pattern[str]:
    """A numbered part as what a sentence opens with: "Heathrow's Terminal 5", "In Hall 3 of the fair"."""
    return re.compile(
        rf"(?:In |At |On )?(?:The |the )?(?:[A-Z][\w-]*(?: [A-Z][\w-]*)*['’]s? )?(?i:{any_of(sorted(_numbered_nouns()))}) (?:[1-9]\d?|[A-H])\b"
    )
