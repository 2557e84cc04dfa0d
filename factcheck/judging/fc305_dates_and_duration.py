"""FC305: the days of an event against its length, in one source or across sources."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from factcheck.judging.checks import Check, between, text_before, touch, word_before_number
from factcheck.judging.identity import claim_key
from factcheck.judging.periods import day_of_number, edition_year
from factcheck.judging.rule import Rule
from factcheck.judging.wording import say, say_days
from factcheck.lexicon import load
from factcheck.matching.words import verb_stem
from factcheck.model import Bound, Claim, Kind, Verdict

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_DATE = Kind.DATE

_IN_DAYS = {"day": 1, "week": 7}
"""Units in which the length of an event is told; in weeks it is told to half a week."""
_COUNTED_EITHER_WAY = 14
"""Days from which on a length may leave out the first day: a siege from 2 to 20 May lasts 18 days."""
RULE = Rule("FC305", "dates against duration", Verdict.CONTRADICTION)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The days of an event: one claim of all of them, or one of the first day and one of the last one."""

    claims: tuple[Claim, ...]
    """In the order of the text."""
    days: int
    """How many, the first and the last one included."""

    @property
    def lead(self) -> Claim:
        """The claim that tells whose days they are."""
        return self.claims[0]

    @property
    def years(self) -> set[int]:
        """Those of the first and the last day."""
        return {
            int(claim.quantity.stated[at]) // 10_000 for claim, at in ((self.lead, 0), (self.claims[-1], 1))
        }


def check(claims: Sequence[Claim], topic_of: Mapping[str, str]) -> Iterator[Check]:
    """Every length in days of a named event, against the days that any source gives for it.

    What is told of one name again, with the same numbers, at the same time, tells nothing new. A length that is right by any days told
    under the name is not held against others: those may be of another edition, of an offshoot or of a part.
    """
    lengths = _told_first([claim for claim in claims if _is_length(claim)], topic_of)
    stretches = list(_stretches(claims)) if lengths else []
    first: dict[Hashable, _Stretch] = {}
    for one in stretches:
        first.setdefault(
            (
                one.lead.source,
                one.days,
                one.lead.quantity.stated,
                one.lead.about.casefold(),
                _about_the_event(one.lead),
            ),
            one,
        )
    dated = _Dated(list(first.values()))
    for length in lengths:
        own = [
            stretch for stretch in dated.with_name(_name(length.about)) if _may_be_its_days(length, stretch)
        ]
        worked = [(stretch, _work_out(length, stretch)) for stretch in own]
        fits = any(found.holds for _, found in worked)
        yield from (
            found for stretch, found in worked if found.holds is fits and _about_the_event(stretch.lead)
        )


def _may_be_its_days(length: Claim, stretch: _Stretch) -> bool:
    """Whether days told may be those of the event a length is of: one name, and the year that the name has.

    "The next one is from 25 to 27 February 2025", in a text about the event of 2024, tells the days of another edition.
    """
    edition = edition_year(length.about) or edition_year(stretch.lead.about)
    return same_event(length.about, stretch.lead.about) and (edition is None or edition in stretch.years)


def _stretches(claims: Sequence[Claim]) -> Iterator[_Stretch]:
    dates = [claim for claim in claims if claim.quantity.kind is _DATE]
    for claim in dates:
        if days := _days(*claim.quantity.stated):
            yield _Stretch((claim,), days)
    for first, last in pairwise(sorted(dates, key=lambda claim: (claim.source, claim.span))):
        if _begin_and_end(first, last) and (days := _days(first.quantity.stated[0], last.quantity.stated[1])):
            yield _Stretch((first, last), days)


def _begin_and_end(first: Claim, last: Claim) -> bool:
    """Whether two days of one text are the first and the last one of an event: "from 1 June to 14 June", "opens on ... and closes on"."""
    if first.source != last.source or first.about != last.about:
        return False
    words = load("part_words")["event"]
    one_sentence = first.sentence_start == last.sentence_start
    gap = between(first, last).split() if one_sentence else []
    if word_before_number(first) in words["from"] and len(gap) == 1 and gap[0] in words["to"]:
        return True
    begins, ends = (verb_stem(claim.frame.role.casefold()) for claim in (first, last))
    return (one_sentence or touch(first, last)) and begins in words["begins"] and ends in words["ends"]


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

    def __init__(self, stretches: Sequence[_Stretch]) -> None:
        self._stretches = stretches
        self._names = [_name(stretch.lead.about) for stretch in stretches]
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

    def with_name(self, name: frozenset[str]) -> list[_Stretch]:
        """Those whose names have all the words of a name, or only such; by the first word in common, then in their order."""
        found = {position for word in name for position in self._by_rarest.get(word, ())}
        if name:
            found.update(self._by_word.get(self._rarest(name), ()))
        return [self._stretches[at] for at in sorted(found, key=lambda at: (min(self._names[at] & name), at))]


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


def _days(begin: float, end: float) -> int:
    """How many days two dates told as numbers span; 0 for one day, and for a whole month or more."""
    first, last = day_of_number(begin), day_of_number(end)
    if first is None or last is None or say_days(begin, end)[:1].isalpha():
        return 0
    days = last - first + 1
    return days if 1 < days <= load("part_words")["event"]["most_days"] else 0


@lru_cache(maxsize=1)
def _event_words() -> frozenset[str]:
    return frozenset(load("part_words")["event"]["words"])


def _is_length(claim: Claim) -> bool:
    """An exact number of days or weeks that is the length of the event the claim is about."""
    quantity = claim.quantity
    if (
        quantity.kind is _DATE
        or quantity.unit not in _IN_DAYS
        or (quantity.unit == "week" and "-" not in claim.quote)  # "six weeks before the fair"
        or quantity.bound is not Bound.EXACT
        or quantity.stated[0] != quantity.stated[1]
    ):
        return False
    frame = claim.frame
    subject = set(f"{frame.head} {frame.of} {claim.subject}".casefold().replace("-", " ").split())
    # "completed the build-up in 11 days": that it is told in days does not make it the length of the event
    quote = set(claim.quote.casefold().replace("-", " ").split()) - {"day", "days"}
    words = (subject or {"days"}) | quote
    return bool(claim.about) and (
        bool(words & _event_words()) or bool(words & _name(claim.about)) or _has_days(claim)
    )


def _has_days(length: Claim) -> bool:
    """Whether the words before a number of days say that they are the event's: "over the four days", "closed its doors after four days"."""
    words = load("part_words")["event"]
    before = f" {text_before(length).casefold().rstrip()}"
    if before.endswith(" after") and verb_stem(length.frame.role.casefold()) in words["ends"]:
        return True
    return any(before.endswith(f" {phrase}") for phrase in words["its_days"])


def _about_the_event(dates: Claim) -> bool:
    """The days of the event, not of a booking or a visit."""
    words = set(f"{dates.frame.head} {dates.frame.of} {dates.subject}".casefold().replace("-", " ").split())
    return not dates.frame.head or bool(
        words & (_event_words() | _name(dates.about) | {"date", "dates", "edition"})
    )


def _work_out(length: Claim, stretch: _Stretch) -> Check:
    in_days = _IN_DAYS[length.quantity.unit]
    days, said = stretch.days, length.quantity.stated[0] * in_days
    nights = said == days - 1
    holds = abs(said - days) <= in_days // 2 or (nights and days > _COUNTED_EITHER_WAY)
    first, last = stretch.claims[0].quantity.stated[0], stretch.claims[-1].quantity.stated[1]
    words = f"{say_days(first, last)} is {days} days: {say(length)} {'holds' if holds else 'does not hold'}."
    return Check(
        RULE,
        holds,
        ((length,), stretch.claims),
        words,
        0.9 if holds else 0.7,
        abs(days - said) / max(days, said),
        ("nights counted, or the first day left out",) if nights else (),
    )
