"""FC305: the days of an event against its length, in one source or across sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.judging.checks import Check
from factcheck.judging.periods import day_of_number, edition_year
from factcheck.judging.rule import Rule
from factcheck.judging.wording import say, say_days
from factcheck.lexicon import load
from factcheck.model import Bound, Claim, Kind, Verdict

RULE = Rule("FC305", "dates against duration", Verdict.CONTRADICTION)


def check(claims: Sequence[Claim]) -> Iterator[Check]:
    """Every length in days of a named event, against the days that any source gives for it."""
    spans = [claim for claim in claims if _days(claim)]
    by_word: dict[str, list[Claim]] = {}
    for claim in spans:
        for word in _name(claim.about):
            by_word.setdefault(word, []).append(claim)
    seen: set[tuple[str, str]] = set()
    for length in claims:
        if not _is_length(length):
            continue
        near = {claim.id: claim for word in sorted(_name(length.about)) for claim in by_word.get(word, ())}
        for dates in near.values():
            key = (_key(length), _key(dates))
            if key not in seen and same_event(length.about, dates.about) and _about_the_event(dates):
                seen.add(key)
                yield _work_out(length, dates)


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
