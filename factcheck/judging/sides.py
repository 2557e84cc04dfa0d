"""What the sentence of a figure that is no count tells of its side, where there are two: what women earn and what men earn, what it cost to build a
thing and what it was sold for, how high it is and how long."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.lexicon import any_of, load, word_set
from factcheck.matching import plain_words
from factcheck.matching.dimensions import dimension_of_unit
from factcheck.matching.words import letters_of
from factcheck.model import Claim

Sides = frozenset[tuple[str, str, str]]
"""The set of words, nothing, and the word by which a side is compared, as `factcheck.judging.opposites` has them."""
_BEHIND = re.compile(r"[ -](?:\([^)]{1,30}\) |or [\d,.]+ [a-z]+ )?(?:in )?([a-z]+)")
"""Behind a length: "221 metres high", "300 feet (91 m) tall", "300 feet or 91 metres in height"."""
_BEFORE = re.compile(r"\b([a-z]+) (?:is|was|of)(?: [a-z]+){0,2} $")
"""Before it: "a length of"."""


def sides_of(claim: Claim) -> Sides:
    """The sides that the sentence of a claim tells; empty for most.

    >>> import factcheck
    >>> texts = "Women earn 1,900 euros on average.", "The dam is 221 metres high.", "The hall was sold for 3 million euros.", "It killed 3 women."
    >>> [sorted(side.partition("/")[0] for *_, side in sides_of(factcheck.extract(text)[0])) for text in texts]
    [['women'], ['high'], ['sold'], []]
    """
    unit = claim.quantity.unit
    if unit == "percent" and (voted := _turnout_of(claim)):
        return frozenset((("turnout", "", voted),))
    if "vot" in claim.sentence and unit in ("count", "percent"):
        of_votes = "vot" in f"{claim.quantity.counted} {claim.quote}"
        return _way_of(claim) | (_ballot_of(claim.sentence) if of_votes else frozenset())
    if claim.quote.endswith(" times"):
        return _done_to(claim)
    if unit == "count":
        return frozenset()
    told = _told_in(claim.sentence, "groups")
    if unit.isupper():
        told |= _told_in(claim.sentence, "paid")
    elif dimension_of_unit(unit) == "length":
        told |= _length_of(claim)
    elif unit == "percent":
        told |= _told_in(claim.sentence, "stakes")
    return told


def _turnout_of(claim: Claim) -> str:
    """Whether a share is of those who `voted` or of those who `stayed` away; empty for most."""
    frame, phrases = claim.frame, load("sides")["turnout"]
    role, noun = frame.role.casefold(), f"{frame.head} {frame.measure}".casefold()
    if any(words in role or words in noun for words in phrases["stayed"]):
        return "stayed"
    return "voted" if role in phrases["voted"] or "turnout" in noun else ""


def _way_of(claim: Claim) -> Sides:
    """Whether so many voted for something or against it: "61 percent voted for the reform", "312 votes to 40 against"."""
    start = next((part.span.start for part in claim.parts if part.name == "number"), claim.span.start)
    found = _WAY.match(claim.sentence, max(0, start - claim.sentence_start))
    if found is None:
        return frozenset()
    against = (found[1] or found[2]).casefold() in ("against", "no")
    return frozenset((("way", "", "against" if against else "for"),))


_WAY = re.compile(
    r"[\d.,]*[^\d.;,]*?(?:\bvot(?:e|es|ed|ing)\b[^\d.;,]{0,20}?\b(for|against(?! (?:the )?\d)|in favou?r|yes|no)\b|(?<=\d) (for|against|in favou?r)\b)",
    re.IGNORECASE,
)
"""From a figure on to what tells how they voted, with no other figure between."""


def _done_to(claim: Claim) -> Sides:
    """What was done so many times to: "the league" of "have won the league 13 times"."""
    before = claim.sentence[: max(0, claim.span.start - claim.sentence_start)]
    _, verb, behind = before.rpartition(f" {claim.frame.role} ")
    words = plain_words(behind) if verb and claim.frame.role else []
    return frozenset(("times", "", word) for word in words if word not in word_set("sides", "ballots", "any"))


@lru_cache(maxsize=65536)
def _ballot_of(sentence: str) -> Sides:
    """What is voted on: "approved the pension reform by 312 votes", "61 percent voted for the pension reform"."""
    found = _ballots().search(sentence)
    if found is None:
        return frozenset()
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+", found[1])} - word_set(
        "sides", "ballots", "any"
    )
    return frozenset(("ballot", "", word) for word in words)


@lru_cache(maxsize=1)
def _ballots() -> re.Pattern[str]:
    verbs = "|".join(load("sides")["ballots"]["verbs"].split())
    return re.compile(
        rf"\b(?:(?:{verbs})|vote[sd]? (?:for|against|on)) ((?:[\w'’-]+ ?){{1,6}}?)(?= ?(?:by|with|on|in)\b|[.,;]|$)"
    )


def _length_of(claim: Claim) -> Sides:
    start, end = claim.span.start - claim.sentence_start, claim.span.end - claim.sentence_start
    behind = _BEHIND.match(claim.sentence, max(0, end))
    before = _BEFORE.search(claim.sentence, 0, max(0, start))
    words = [found[1] for found in (behind, before) if found is not None]
    frame = claim.frame
    words += [words.casefold().rpartition(" ")[2] for words in (frame.measure, frame.head)]
    return frozenset([_sets("lengths")[word] for word in words if word in _sets("lengths")][:1])


@lru_cache(maxsize=65536)
def _told_in(sentence: str, field: str) -> Sides:
    if _letters(field).isdisjoint(letters_of(sentence)):
        return frozenset()
    return frozenset(
        map(_sets(field).__getitem__, _pattern(field).findall(sentence.casefold().replace("’", "'")))
    )


@lru_cache(maxsize=4)
def _sets(field: str) -> dict[str, tuple[str, str, str]]:
    """Word -> the set that it is of, and by which of its forms it is compared."""
    told: dict[str, tuple[str, str, str]] = {}
    for line in load("sides")[field]["told"]:
        for forms in line.split():
            told.update(dict.fromkeys(forms.split("/"), (line, "", forms)))
    return told


@lru_cache(maxsize=4)
def _pattern(field: str) -> re.Pattern[str]:
    return re.compile(rf"\b({any_of(_sets(field))})(?![\w'])")


@lru_cache(maxsize=4)
def _letters(field: str) -> frozenset[str]:
    """What stands in a sentence with one of the words."""
    return frozenset().union(*map(letters_of, _sets(field)))
