"""FC305: the days of an event against its length, in one source or across sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from factcheck.judging.checks import Check, between, touch, word_before_number
from factcheck.judging.periods import day_of_number, edition_year
from factcheck.judging.rule import Rule
from factcheck.judging.wording import say, say_days
from factcheck.lexicon import load
from factcheck.matching.words import verb_stem
from factcheck.model import Bound, Claim, Kind, Verdict

_IN_DAYS = {"day": 1, "week": 7}
"""Units in which the length of an event is told; in weeks it is told to half a week."""
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


def check(claims: Sequence[Claim]) -> Iterator[Check]:
    """Every length in days of a named event, against the days that any source gives for it."""
    by_word: dict[str, list[_Stretch]] = {}
    for stretch in _stretches(claims):
        for word in _name(stretch.lead.about):
            by_word.setdefault(word, []).append(stretch)
    seen: set[tuple[str, str]] = set()
    for length in claims:
        if not _is_length(length):
            continue
        words = sorted(_name(length.about))
        near = {stretch.lead.id: stretch for word in words for stretch in by_word.get(word, ())}
        for stretch in near.values():
            dates = stretch.lead
            key = (_key(length), _key(dates))
            if key not in seen and same_event(length.about, dates.about) and _about_the_event(dates):
                seen.add(key)
                yield _work_out(length, stretch)


def _stretches(claims: Sequence[Claim]) -> Iterator[_Stretch]:
    dates = [claim for claim in claims if claim.quantity.kind is Kind.DATE]
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


def _key(claim: Claim) -> str:
    return f"{claim.source} {claim.quantity.stated} {claim.about.casefold()}"


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
        quantity.unit not in _IN_DAYS
        or (quantity.unit == "week" and "-" not in claim.quote)  # "six weeks before the fair"
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


def _work_out(length: Claim, stretch: _Stretch) -> Check:
    in_days = _IN_DAYS[length.quantity.unit]
    days, said = stretch.days, length.quantity.stated[0] * in_days
    holds, nights = abs(said - days) <= in_days // 2, said == days - 1
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
