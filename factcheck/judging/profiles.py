"""What is looked at of one figure, before it is set against those of other sources (`factcheck.judging.likeness`)."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from factcheck.frozen import passing_fact
from factcheck.judging.added import is_added
from factcheck.judging.affairs import names_in
from factcheck.judging.ages import AGE
from factcheck.judging.changed_since import way_changed
from factcheck.judging.first_reports import is_still_counted
from factcheck.judging.intervals import Interval, Value
from factcheck.judging.manners import manners_of
from factcheck.judging.methods import Method, methods_of
from factcheck.judging.pairs import digits_of, numbers_in, other_numbers
from factcheck.judging.periods import Period, parse_period
from factcheck.judging.quarters import quarter_of
from factcheck.judging.scope import UNKNOWN, Window, moves, outlook, own_scope, window
from factcheck.judging.slips import Printed, printed
from factcheck.judging.stretches import hours_of
from factcheck.judging.themes import words_of
from factcheck.judging.untold_units import Told, at_the_least, is_money, unit_told
from factcheck.judging.values import claim_value
from factcheck.lexicon import any_of, load
from factcheck.matching import SlotsOfOne, content_of_word, is_bare_of_whom, long_words, slots_of, thing_of
from factcheck.model import Claim, Kind, Source

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_DATE, _GROWTH_RATE = Kind.DATE, Kind.GROWTH_RATE


class Manner(NamedTuple):
    """How a figure is told, as far as few words tell it, so that what two of them have in common is looked up."""

    figures: int
    """How many numbers its sentence has; `MANY` are as many as more."""
    is_small: bool
    """Whether it counts less than ten: small numbers are often those of some other thing."""
    is_of_some: bool
    """Whether words beside it say that it is of some only, or on top of others: "two other", "12 of them", "each"."""
    told: str
    """As what it is told: asserted, in a headline, as somebody's words ..."""


@passing_fact
class Profile:
    """What is looked at of one claim."""

    claim: Claim
    """The claim."""
    value: Value
    """Its value."""
    stated: tuple[float, float]
    """The numbers written."""
    sort: tuple[str, str]
    """Family and unit: only claims of one sort are compared."""
    unit_tells: Told
    """What its unit tells beside that it may leave unsaid."""
    plain: Profile | None
    """The same figure without it; None where it tells nothing."""
    days: Interval | None
    """The days of a date; None for what is none."""
    number: float
    """Its number on the base scale, where it is a single one above zero; else 0."""
    reach: tuple[float, float]
    """The least and the greatest that it may be held against: the days of a date, its number, all where it is no single one."""
    printed: Printed | None
    """The digits of its number, by which slips of the pen are told."""
    slipped: frozenset[str]
    """Its digits, and three or more without the first, and its size: what is a slip for it and far from it has one of them in common with it."""
    size: str
    """Of an amount of money whose time is told: of what and when it is; else empty."""
    words: frozenset[str]
    """The content words of its sentence and of its subject, which another sentence may have named."""
    names: frozenset[str]
    """The names in its sentence."""
    numbers: frozenset[str]
    """The numbers of its sentence but its own."""
    window: Window
    """Its time, as it is compared."""
    period: Period | None
    """Its time."""
    timed: Period | None
    """The same, where times are compared at all."""
    moment: Period | None
    """Its time, else the date of its source."""
    written: Period | None
    """The date of its source."""
    begins: float
    """The first day of the time that its sentence or its subject tells; before all days where they tell none."""
    untimed_on: float
    """The last day of the date of its text, which is all that is known of its time; behind all days where more is known, or nothing."""
    outlook: str
    """`result`, `forecast` or `target`."""
    speaker: str
    """Who says so."""
    digits: int
    """How many digits its number has without leading and trailing zeros."""
    unit: str
    """What it is given in: `unit count`, `unit money` ..."""
    thing: str
    """What it counts or measures."""
    slots: SlotsOfOne
    """Its subject."""
    moves: bool
    """Whether it goes on moving after the event."""
    way: int
    """Which way it was changed to this number (see `way_changed`)."""
    methods: Mapping[str, Method]
    """How it was made."""
    is_added: bool
    """Whether it comes on top of what was told before."""
    is_bare: bool
    """Whether it is a bare number of whom its sentence does not name."""
    hours: float | None
    """The hours in which it came together."""
    quarter: str
    """The part of an untold year that it is of."""
    manners: frozenset[str]
    """The manners of death that its sentence tells of."""
    is_of_part: bool
    """Whether hours, a part of a year or a manner of death is told of it: two such figures may be of two parts of one affair."""
    is_marked: bool
    """Whether anything of what makes two figures two is told of it (see `levels_of`): that it moves, was changed, how it was made ..."""
    wording: tuple[str, ...]
    """The long words of its sentence in their order."""
    entry: str
    """The day of its chronology that it stands under; empty outside of chronologies."""
    near: frozenset[str]
    """The content words right before and behind it, and those of its subject."""
    manner: Manner
    """How it is told."""
    named: tuple[str, ...]
    """What it counts or measures, of whom, and in what: `of role killed`, `of measure depth`, `in kilometer`."""


def sort_of(claim: Claim) -> tuple[str, str]:
    """Family of a claim, and what it is in at the least. What is saved or cut is an amount of money, told as a change or not ("savings of
    €300 million", "to cut costs by €300 million"); all else is a level or a change."""
    family, unit = own_scope(claim).family, unit_told(claim)[0]
    first, last = claim.quantity.stated
    is_amount = family == Kind.CHANGE and first == last and is_money(unit)
    return "level" if is_amount else family, unit


def profile_of(claim: Claim, source: Source | None, entry: str = "") -> Profile:
    """What is looked at of one claim; `entry` is the day of a chronology that it stands under."""
    bare = at_the_least(claim)
    plain = None if bare is None else _profile(bare, source, entry, None)
    return _profile(claim, source, entry, plain)


def _profile(claim: Claim, source: Source | None, entry: str, plain: Profile | None) -> Profile:
    """The same of a claim in the unit that it is read in."""
    value, slots, sentence = claim_value(claim), slots_of(claim), claim.sentence
    kind, stated, digits = claim.quantity.kind, value.stated, printed(claim)
    days = value.rounding if kind is _DATE else None
    number = stated.low if stated.low == stated.high and stated.low > 0 else 0.0
    if plain is not None:
        reach = plain.reach
    else:
        reach = (days.low, days.high) if days else (number, number) if number else (-math.inf, math.inf)
    own_window, period = window(claim), parse_period(claim.when)
    written = parse_period(source.published) if source is not None else None
    begins = period.first if period and claim.when_from in _TOLD_ITSELF else -math.inf
    untimed_on = written.last if written and claim.when_from == "document" else math.inf
    moving, way, methods = moves(claim), way_changed(claim), methods_of(claim)
    added, bare = is_added(claim), is_bare_of_whom(claim)
    hours, quarter, manners = hours_of(claim), quarter_of(claim), manners_of(claim)
    ages_or_grows = value.unit == AGE or kind is _GROWTH_RATE
    # all in the order of the class: each of so many by its name would take more than twice as long
    unit = sort_of(claim), unit_told(claim)[1], plain
    amount = claim, value, claim.quantity.stated, *unit, days, number, reach
    is_size = own_window != UNKNOWN and _unit(claim) == "money" and thing_of(claim)
    size = f"{thing_of(claim)} {own_window}" if is_size else ""
    slips = digits, _slipped(digits[0], size) if digits else _NOTHING, size
    subject = _words_of_subject(claim)
    words = words_of(claim) | subject, names_in(sentence), other_numbers(claim)
    times = own_window, period, period if own_window != UNKNOWN else None, period or written, written
    told_by = begins, untimed_on, outlook(claim, source), claim.speaker
    things = digits_of(claim), f"unit {_unit(claim)}", thing_of(claim), slots
    changes = moving, way, methods, added, bare
    parts = hours, quarter, manners, hours is not None or bool(quarter or manners)
    is_marked = bool(moving or way or methods or added or bare or ages_or_grows or is_still_counted(claim))
    around = is_marked, long_words(sentence), entry, _words_near(claim) | subject
    is_small = value.unit == "count" and stated.low < _SMALL
    figures = min(len(numbers_in(sentence)), MANY)
    manner = Manner(figures, is_small, _is_of_some(claim), str(claim.modality))
    telling = manner, _named(slots, claim.quantity.unit)
    fields = (*amount, *slips, *words, *times, *told_by, *things, *changes, *parts, *around, *telling)
    return Profile(*fields)


def _words_of_subject(claim: Claim) -> frozenset[str]:
    """What a figure is of, though its sentence says "it" or nothing at all: "Some expect it to reach $90 billion" is of the market before."""
    frame = claim.frame
    return frozenset().union(*map(content_of_word, f"{frame.head} {frame.measure} {frame.of}".split()))


def _words_near(claim: Claim) -> frozenset[str]:
    sentence, start = claim.sentence, max(0, claim.span.start - claim.sentence_start)
    words = sentence[:start].rsplit(None, _WORDS_BEFORE)[-_WORDS_BEFORE:]
    words += sentence[start:].split(None, _WORDS_FROM)[:_WORDS_FROM]
    return frozenset().union(*map(content_of_word, words))  # words come again, stretches of them never


def _is_of_some(claim: Claim) -> bool:
    sentence = claim.sentence
    start = max(0, claim.span.start - claim.sentence_start)
    end = max(0, claim.span.end - claim.sentence_start)
    near = sentence[max(0, start - _BESIDE) : end + _BESIDE // 2].lower()
    if not any(map(near.__contains__, _beside())):
        return False
    before, behind = _of_some()
    return (
        before.search(sentence, max(0, start - _BESIDE), start) is not None
        or behind.search(sentence, start, end + _BESIDE // 2) is not None
    )


@lru_cache(maxsize=1)
def _beside() -> tuple[str, ...]:
    """The words that say so."""
    return tuple(load("part_words")["beside"]["words"])


@lru_cache(maxsize=1)
def _of_some() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands right before a number, or one word before it; and what is in it or soon behind it."""
    words = any_of(_beside())
    return re.compile(rf"(?i)\b(?:{words})\s+(?:[\w-]+\s+)?\Z"), re.compile(rf"(?i)\b(?:{words})\b")


def _named(slots_of_one: SlotsOfOne, unit: str) -> tuple[str, ...]:
    subject = slots_of_one.subject
    head = (f"of head {subject.core}",) if subject.core else ()
    measure = (f"of measure {' '.join(subject.measure)}",) if subject.measure else ()
    role = (f"of role {' '.join(subject.role)}",) if subject.role else ()
    return (*head, *measure, *role) if unit == "count" else (*head, *measure, *role, f"in {unit}")


def _slipped(digits: str, size: str) -> frozenset[str]:
    seen = (digits, digits[1:]) if len(digits) > 2 else (digits,)
    return frozenset((*seen, size)) if size else frozenset(seen)


@dataclass(slots=True)
class Sort:
    """All figures of one sort in one source."""

    claims: list[Claim] = field(default_factory=list)
    """The claims that state them, in their order."""
    numbers: set[float] = field(default_factory=set)
    """Their numbers."""
    by_thing: dict[str, set[float]] = field(default_factory=dict)
    """What is counted or measured -> the numbers that are given for it."""

    def has(self, number: float, day: str) -> bool:
        """Whether its source gives a number; under one day of a chronology, for that day: "three" are killed on many."""
        return number in self.numbers and (
            not day or any(claim.quantity.stated[0] == number and claim.when == day for claim in self.claims)
        )

    def number_of(self, thing: str) -> int:
        """How many numbers are given for what is counted or measured; one where the figure itself is no stated amount."""
        return len(self.by_thing.get(thing, ())) or 1

    def add(self, claim: Claim) -> None:
        """Takes in one more."""
        number = claim.quantity.stated[0]
        self.claims.append(claim)
        self.numbers.add(number)
        self.by_thing.setdefault(thing_of(claim), set()).add(number)


def _unit(claim: Claim) -> str:
    if claim.quantity.kind is _DATE:
        return "date"
    unit = claim.quantity.unit
    if "/" in unit:
        return "rate"
    return unit if unit in ("count", "percent") else "money" if unit.isupper() else "measure"


_NOTHING: frozenset[str] = frozenset()
_TOLD_ITSELF = ("sentence", "about")
_SMALL = 10.0
MANY = 5
"""Numbers of a sentence; more of them tell nothing else."""
_WORDS_BEFORE, _WORDS_FROM = 7, 11
"""Words before a figure, and from its first one on, that are right around it."""
_BESIDE = 25
"""Characters before a figure in which words tell that it is of some only; half as many behind it."""
