"""FC305: the days of an event against its length, in one source or across sources."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from factcheck.judging.checks import Check
from factcheck.judging.identity import claim_key
from factcheck.judging.periods import day_of_number, edition_year
from factcheck.judging.rule import Rule
from factcheck.judging.wording import say, say_days
from factcheck.lexicon import load
from factcheck.model import Bound, Claim, Kind, Verdict

RULE = Rule("FC305", "dates against duration", Verdict.CONTRADICTION)


def check(claims: Sequence[Claim], topic_of: Mapping[str, str]) -> Iterator[Check]:
    """Every length in days of a named event, against the days that any source gives for it.

    What is told of one name again, with the same numbers, at the same time, tells nothing new.
    """
    lengths = _told_first([claim for claim in claims if _is_length(claim)], topic_of)
    spans = [claim for claim in claims if _days(claim) and _about_the_event(claim)] if lengths else []
    dated = _Dated(_told_first(spans, {}))
    for length in lengths:
        for dates in dated.with_name(_name(length.about)):
            if same_event(length.about, dates.about):
                yield _work_out(length, dates)


def _told_first(claims: Iterable[Claim], topic_of: Mapping[str, str]) -> list[Claim]:
    """The claims that are the first of their source to tell these numbers of this name, and of those the first of all to tell them at
    their time in their topic.
    """
    own: dict[Hashable, Claim] = {}
    for claim in claims:
        own.setdefault((claim.source, claim.quantity.stated, claim.about.casefold()), claim)
    every: dict[Hashable, Claim] = {}
    for claim in own.values():
        value = topic_of.get(claim.id), claim_key(claim), claim.when
        every.setdefault((*value, claim.about.casefold()), claim)
    return list(every.values())


class _Dated:
    """Days of events by the words of their names. A name is filed under each of its words, and under the one that fewest have."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims
        self._names = [_name(claim.about) for claim in claims]
        self._by_word: dict[str, list[int]] = {}
        for position, name in enumerate(self._names):
            for word in name:
                self._by_word.setdefault(word, []).append(position)
        self._by_rarest: dict[str, list[int]] = {}
        for position, name in enumerate(self._names):
            if name:
                self._by_rarest.setdefault(self._rarest(name), []).append(position)

    def _rarest(self, name: Collection[str]) -> str:
        return min(name, key=lambda word: (len(self._by_word.get(word, ())), word))

    def with_name(self, name: frozenset[str]) -> list[Claim]:
        """Those whose names have all the words of a name, or only such; by the first word in common, then in their order."""
        found = {position for word in name for position in self._by_rarest.get(word, ())}
        if name:
            found.update(self._by_word.get(self._rarest(name), ()))
        return [self._claims[at] for at in sorted(found, key=lambda at: (min(self._names[at] & name), at))]


def same_event(left: str, right: str) -> bool:
    """Whether two names may be of one event: one has all the words of the other, and no other edition.

    >>> same_event("Milipol 2025", "Milipol Paris 2025"), same_event("Milipol 2023", "Milipol 2025")
    (True, False)
    """
    one, other = _name(left), _name(right)
    if not one or not other or not (one <= other or other <= one):
        return False
    years = {edition_year(left), edition_year(right)} - {None}
    return len(years) < 2


def _name(about: str) -> frozenset[str]:
    return frozenset(
        word for word in about.casefold().replace("-", " ").split() if len(word) > 2 and not word.isdigit()
    )


def _days(claim: Claim) -> int:
    """How many days a date spans; 0 when it is none, or a whole month or more."""
    if claim.quantity.kind is not Kind.DATE or claim.quantity.stated[0] == claim.quantity.stated[1]:
        return 0
    first, last = (day_of_number(number) for number in claim.quantity.stated)
    if first is None or last is None or say_days(*claim.quantity.stated)[:1].isalpha():
        return 0
    days = last - first + 1
    return days if 1 < days <= load("part_words")["event"]["most_days"] else 0


@lru_cache(maxsize=1)
def _event_words() -> frozenset[str]:
    return frozenset(load("part_words")["event"]["words"])


def _is_length(claim: Claim) -> bool:
    """An exact number of days that is the length of the event the claim is about."""
    quantity = claim.quantity
    if (
        quantity.unit != "day"
        or quantity.bound is not Bound.EXACT
        or quantity.stated[0] != quantity.stated[1]
    ):
        return False
    frame = claim.frame
    words = set(f"{frame.head} {frame.of} {claim.subject} {claim.quote}".casefold().replace("-", " ").split())
    return bool(claim.about) and (bool(words & _event_words()) or bool(words & _name(claim.about)))


def _about_the_event(dates: Claim) -> bool:
    """The days of the event, not of a booking or a visit."""
    words = set(f"{dates.frame.head} {dates.frame.of} {dates.subject}".casefold().replace("-", " ").split())
    return not dates.frame.head or bool(
        words & (_event_words() | _name(dates.about) | {"date", "dates", "edition"})
    )


def _work_out(length: Claim, dates: Claim) -> Check:
    days, said = _days(dates), length.quantity.stated[0]
    holds, nights = said == days, said == days - 1
    words = f"{say(dates)} is {days} days: {say(length)} {'holds' if holds else 'does not hold'}."
    return Check(
        RULE,
        holds,
        ((length,), (dates,)),
        words,
        0.9 if holds else 0.7,
        abs(days - said) / max(days, said),
        ("nights counted, or the first day left out",) if nights else (),
    )
