"""The entries of chronologies: what two of them tell under one day is told of one event, far more often than what other texts tell of that day."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from factcheck.lexicon import load, word_set
from factcheck.matching import content_words, tells_role, thing_of
from factcheck.model import Claim, Kind, Modality

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_DATE = Kind.DATE

FEWEST_ENTRIES = 4
"""Days that open a sentence, from which on a source is a chronology."""
_UNDER_DAY = "entry"
"""`when_from` of what stands in an entry whose day is told above it, or at its head."""
NEAR_DAYS = 8
"""Days by which two days lie apart at most that may be told of one event: a day, two, a week."""
_TO_COME = (Modality.FORECAST, Modality.TARGET)
_PART_OF = re.compile(r"\d\s+(?:out\s+)?of(?:\s+(?:the|its|their|all))?\s+\Z")
"""Before a whole: "2,000 of the 6,100 jobs"."""
_FIRST = 3
"""Characters before what stands first: a dash, a bracket."""
_OF_SUBJECT = re.compile(r"\s+(?:was|is|saw|marks|marked)\b")
"""Behind a date of which the sentence tells something: "2015 was the year when"."""


def opens_entry(claim: Claim) -> bool:
    """Whether a date stands first in its sentence, of which it is not the subject.

    >>> import factcheck
    >>> texts = ("On 18 December 2015 the embassy opened.", "18 December 2015 - The embassy opened.", "2015 was the year when the embassy opened.")
    >>> [opens_entry(factcheck.extract(text)[0]) for text in texts]
    [False, True, False]
    """
    if claim.quantity.kind is not _DATE or claim.span.start - claim.sentence_start >= _FIRST:
        return False
    return _OF_SUBJECT.match(claim.sentence, claim.span.end - claim.sentence_start) is None


def heads_entry(claim: Claim) -> bool:
    """Whether the time of a claim stands before what its sentence tells: "2012 September - Shelling kills 86 people".

    >>> import factcheck
    >>> texts = ("2012 September - Shelling kills 86 people.", "In September 2012 shelling killed 86 people.")
    >>> [heads_entry(factcheck.extract(text)[0]) for text in texts]
    [True, False]
    """
    ends = [
        part.span.end
        for part in claim.parts
        if part.name == "when" and part.span.start == claim.sentence_start
    ]
    return bool(ends) and claim.sentence[ends[0] - claim.sentence_start :].lstrip()[:1] in (
        ":",
        "-",
        "–",
        "—",
    )


def _opens_telling(claim: Claim) -> bool:
    """Likewise, or behind a preposition: "On 18 December 26 people were killed"."""
    if claim.quantity.kind is not _DATE:
        return False
    before = claim.sentence[: max(0, claim.span.start - claim.sentence_start)]
    return opens_entry(claim) or before.casefold() == "on "


def claims_under_days(claims: Iterable[Claim]) -> Iterable[Claim]:
    """Those whose time is that of the entry of a chronology in which they stand, and which their own sentence does not tell."""
    return (claim for claim in claims if claim.when_from == _UNDER_DAY and claim.when)


class Entries:
    """Under which day of its chronology each claim stands."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        claims = list(claims)
        self._openings: dict[str, list[Claim]] = {}
        for claim in claims:
            if _opens_telling(claim) and len(claim.when or "") >= len("2025-11-18"):
                self._openings.setdefault(claim.source, []).append(claim)
        days: dict[str, set[str]] = {}
        for claim in (*claims_under_days(claims), *(one for own in self._openings.values() for one in own)):
            days.setdefault(claim.source, set()).add(claim.when or "")
        self._chronologies = {source for source, own in days.items() if len(own) >= FEWEST_ENTRIES}
        for own in self._openings.values():
            own.sort(key=lambda claim: claim.sentence_start)
        self._days: dict[str, str] = {}
        numbers: dict[tuple[str, ...], set[float]] = {}
        for claim in claims if self._chronologies else ():
            if day := self._day(claim):
                self._days[claim.id] = day
                numbers.setdefault(_told_of(claim, day), set()).add(claim.quantity.stated[0])
        self._once = {told for told, stated in numbers.items() if len(stated) == 1}

    def _day(self, claim: Claim) -> str:
        if claim.source not in self._chronologies:
            return ""
        if claim.when_from == _UNDER_DAY:
            return claim.when or ""
        own: Sequence[Claim] = self._openings.get(claim.source, ())
        at = bisect_right(own, claim.sentence_start, key=lambda other: other.sentence_start)
        day = own[at - 1].when or "" if at else ""
        return day if day == claim.when else ""

    def day_of(self, claim: Claim) -> str:
        """The day of the entry that a claim stands in and holds for, as the entry has it; empty outside of chronologies."""
        return self._days.get(claim.id, "")

    def are_of_one(self, left: Claim, right: Claim) -> bool:
        """Whether two chronologies tell two claims under one day."""
        return left.source != right.source and bool(day := self.day_of(left)) and day == self.day_of(right)

    def are_told_once(self, left: Claim, right: Claim) -> bool:
        """Whether two chronologies tell two counts under one day, and neither has another number of such a thing there."""
        if not self.are_of_one(left, right) or not (_is_count(left) and _is_count(right)):
            return False
        of_left, of_right = (_told_of(claim, self.day_of(claim)) for claim in (left, right))
        return (
            of_left[-1] == of_right[-1]
            and self._once.issuperset((of_left, of_right))
            and tell_alike(left, right)
        )


def tell_alike(left: Claim, right: Claim) -> bool:
    """Whether nothing tells two numbers of one day apart: the one is not of some only, or of a day not over yet, and where it is people that are
    counted, the same befell both, or both are crowds.

    >>> import factcheck
    >>> texts = ("It killed 27 people.", "Doctors report 23 dead by the evening.", "27 people saw it.", "25 people die, including 23 dead.")
    >>> one, other, third = (factcheck.extract(text)[0] for text in texts[:3])
    >>> last = factcheck.extract(texts[3])[1]
    >>> tell_alike(one, other), tell_alike(one, third), tell_alike(one, last), tell_alike(one, factcheck.extract(texts[3])[0])
    (False, False, False, True)
    """
    if _tells_all(left) != _tells_all(right):
        return False
    if not (_are_many(left) or _are_many(right)):
        return True
    roles = [role for role in tells_role(left) if role in tells_role(right)]
    return not word_set("part_words", "of_one_day", "roles").isdisjoint(roles) or (
        _gather(left) and _gather(right)
    )


def _told_of(claim: Claim, day: str) -> tuple[str, ...]:
    """What a claim gives a number of: its source and day, the thing with its unit, and what befell it where that is known to be one of a kind;
    what a crowd does is one."""
    befell = next(filter(_befalls, tells_role(claim)), "protested" if _gather(claim) else "")
    return (claim.source, day, claim.quantity.unit, thing_of(claim), befell)


def _befalls(role: str) -> bool:
    return role in word_set("part_words", "of_one_day", "roles") or role in load("verbs")["roles"]


def _is_count(claim: Claim) -> bool:
    """Whether a number of things that are there is told: no price, no rate, nothing to come, nor all of which the next number before is a part."""
    unit = claim.quantity.unit
    if unit.isupper() or "/" in unit or claim.modality in _TO_COME:
        return False
    return _PART_OF.search(claim.sentence, 0, max(0, claim.span.start - claim.sentence_start)) is None


def _tells_all(claim: Claim) -> bool:
    """Whether nothing says that a number is of some only, or of a day not over yet: "including two", "on the last of them alone 68"."""
    words, start = load("part_words"), claim.span.start - claim.sentence_start
    sentence = claim.sentence.casefold()
    before, behind = sentence[:start].rstrip(" ,"), sentence[start:]
    if before.endswith((*words["part_before"], " alone")) or any(
        part in behind for part in words["so_far"]["phrases"]
    ):
        return False
    if "our " in sentence and any(place in sentence for place in words["of_ours"]["phrases"]):
        return False
    return not behind[len(claim.quote) :].lstrip().startswith(tuple(words["part_after"]))


def _are_many(claim: Claim) -> bool:
    """Whether things are counted of which one day has many, whatever they do: people, votes."""
    words = claim.frame.head.casefold().split()
    return (
        bool(words) and claim.quantity.unit == "count" and words[-1] in load("part_words")["of_many"]["nouns"]
    )


def _gather(claim: Claim) -> bool:
    """Whether people are counted in whose sentence a crowd gathers: "20,000 people take part in a march"."""
    words = word_set("part_words", "of_one_day", "gatherings")
    return any(role in words for role in tells_role(claim)) or not words.isdisjoint(
        content_words(claim.sentence)
    )
