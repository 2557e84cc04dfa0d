"""Dates in words -> ISO 8601."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from factcheck.extraction.facts import passing_fact
from factcheck.extraction.frames import verbs_of
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import DateMention
from factcheck.model import Bound, Kind, Quantity


@passing_fact
class When:
    """A resolved time."""

    iso: str
    """`2025`, `2025-11`, `2025-11-18`, `2025-11-18/2025-11-21`, `2024/2035`."""
    low: int
    """First day as YYYYMMDD."""
    high: int
    """Last day as YYYYMMDD."""
    precision: str
    """`day`, `week`, `month` or `year`: the finest part that the words give."""


def date_of(when: When) -> Quantity:
    """A time as the value of a claim that tells when something happened."""
    stated = (float(when.low), float(when.high))
    bound = Bound.EXACT if when.low == when.high else Bound.RANGE
    return Quantity(*stated, stated, bound, "date", kind=Kind.DATE, precision=1.0)


@dataclass(frozen=True, slots=True)
class Anchor:
    """What relative and partial dates are resolved against."""

    published: date | None = None
    """The document's date; its first day when only a month or year is known."""
    has_day: bool = False
    """Whether the document's date names a day."""
    year: int | None = None
    """The year the text speaks of: of its date, its title, or the last full date before."""


def anchor_of(published: str | None, title_year: int | None) -> Anchor:
    """The anchor that a document's metadata gives.

    >>> anchor_of("2025-11", None).year
    2025
    """
    if not published:
        return Anchor(year=title_year)
    pieces = [int(piece) for piece in published.split("-")]
    day = date(pieces[0], pieces[1] if len(pieces) > 1 else 1, pieces[2] if len(pieces) > 2 else 1)
    return Anchor(day, len(pieces) > 2, pieces[0])


def is_ahead(tagged: Tagged, mention: DateMention) -> bool:
    """Whether a weekday is told as one to come: "by Friday", "until Sunday"."""
    lower = tagged.tokens.lower
    if lower[mention.first - 1 : mention.first] not in (["by"], ["until"], ["till"], ["for"]):
        return False
    if lower[mention.last - 1].endswith(("'s", "’s")):
        return False  # "set off by Saturday's earthquake"
    if mention.first < 2 or tagged.tags[mention.first - 2] in ",.":  # "By Friday 70 bridges were open"
        verb = next((i for i in range(mention.last, len(lower)) if tagged.tags[i] in "AMV"), len(lower) - 1)
        form = tagged.verbs.get(verb)
        return lower[verb] not in ("was", "were", "had") and (form is None or form.form != "past")
    return "had" not in lower[max(0, mention.first - 12) : mention.first]


def is_to_come(tagged: Tagged, mention: DateMention) -> bool:
    """Whether the verb before a date tells what is still to come: "will open on Tuesday", "Talks start on 1 October"."""
    lower, tags = tagged.tokens.lower, tagged.tags
    if (
        mention.end_month
        and not mention.day
        and _WHEN.isdisjoint(lower[max(0, mention.first - 3) : mention.first])
    ):
        return False  # "It will present second-quarter results on Tuesday"
    if _opens_with(tagged, mention) and (told := _first_verb(tagged, mention.last)) is not None:
        return told
    for at in range(mention.first - 1, max(-1, mention.first - _VERB_FAR), -1):
        if lower[at] in _ENDS_CLAUSE or tags[at] == ".":
            return False
        if lower[at] in ("will", "shall"):
            return True
        opened = at and tags[at - 1] != "D" and lower[at - 1].endswith("s") and lower[at + 1] in ("on", "in")
        if lower[at] in _BEGINS and opened:
            return True  # "Talks start on 1 October", but "its start on 1 October"
        if lower[at] in ("go", "goes") and lower[at + 1 : at + 3] == ["on", "sale"]:
            return lower[at - 1] not in ("to", "did")  # "The phone goes on sale Friday"
        verb = tagged.verbs.get(at)
        if verb is None or (at and tags[at - 1] == "D"):
            continue
        before = lower[max(0, at - 4) : at]
        if verb.form == "past" and tags[at - 1 : at] == "A":
            if before[-1] == "be":
                continue  # "will be brought ashore on Friday"
            return before[-1] in ("is", "are") and lower[at] in _COMING
        if verb.form in ("s", "base") and not _BEFOREHAND.isdisjoint(before):
            return True  # "expected to strengthen before it comes ashore on Saturday"
        coming = not _COMING.isdisjoint(before) or before[-2:] in (["is", "to"], ["are", "to"])
        coming = coming or (before[-2:] == ["agreed", "to"] and lower[mention.first - 1] == "from")
        if (verb.form == "base" or before[-1:] == ["to"]) and coming:
            return _GONE.isdisjoint(before)
        held = lower[at + 1] in _HELD.get(verb.base, ())
        told = held or verb.base in _BEGINS | _FORESEES
        return verb.form in ("s", "base") and told and before[-1:] != ["to"]
    return False


def _opens_with(tagged: Tagged, mention: DateMention) -> bool:
    """Whether a date opens its sentence: "From 24 to 27 September", "On Saturday"."""
    return mention.first == 0 or (mention.first == 1 and tagged.tags[0] == "P")


def _first_verb(tagged: Tagged, start: int) -> bool | None:
    """Whether the first verb from a token on tells what is to come; None when it tells nothing of that."""
    for at in range(start, min(len(tagged.tags), start + _VERB_FAR)):
        if tagged.tags[at] == "M":
            return tagged.tokens.lower[at] in ("will", "shall")
        verb = tagged.verbs.get(at)
        if verb is not None and verb.form != "ing":
            return True if verb.form in ("s", "base") and verb.base in _BEGINS else None
        if tagged.tags[at] in "A.":
            return None
    return None


_VERB_FAR = 12
"""Tokens between a date and its verb."""
_ENDS_CLAUSE = frozenset((";", "(", ")", "which", "who", "when", "after", "that", "said", "says"))
_BEFOREHAND = frozenset(("before", "until"))
"""Before a verb in the present that tells what is still to come."""
_COMING = frozenset(
    "will shall due expected expects set scheduled planned going plans hopes aims forecast predicted tipped".split()
)
_GONE = frozenset(("was", "were", "had", "originally"))
_WHEN = frozenset(("in", "by", "during", "until", "before", "from"))
"""Before a quarter in which something happens."""
_FORESEES = frozenset("expect forecast foresee anticipate".split())
"""Verbs whose present tells what comes: "expects sales of 5 million in the third quarter"."""
_BEGINS = frozenset("open begin start close end return reopen resume convene follow arrive launch".split())
"""Verbs whose present tells the date of what comes: "the fair opens on Tuesday"."""
_HELD = {"run": frozenset(("from", "until")), "take": frozenset(("place",))}
"""Verbs whose present tells it with the word behind them: "the festival runs from 4 to 19 July", "takes place on 3 May"."""


def is_past(tagged: Tagged, dates: Iterable[DateMention]) -> bool:
    """Whether a sentence only tells what was: a finite verb in the past, and nothing of what will be; "by" tells of it only before a date,
    not in "killed by the flood in July"."""
    lower = tagged.tokens.lower
    if not _LIMITS.isdisjoint(lower) and any(_is_limit(lower, date) for date in dates):
        return False
    told = any(
        verb.form == "past" and lower[at - 1 : at] not in (["have"], ["has"])
        for at, verb in tagged.verbs.items()
    ) or not {"was", "were", "had"}.isdisjoint(lower)
    ahead = any(lower[at] != "would" for at, letter in enumerate(tagged.tags) if letter == "M")
    return told and not ahead and _AHEAD.isdisjoint(lower)


_AHEAD = frozenset(
    "planned scheduled due next expected coming upcoming set plans plan aims hopes wants ahead".split()
)
"""Words of what is still to come."""
_LIMITS = frozenset(("by", "until"))
_OF_DATE = frozenset("the end of start beginning middle early mid late around about at least".split())
"""Between "by" and its date."""


def _is_limit(lower: Sequence[str], date: DateMention) -> bool:
    """Whether something is told until a date: "by the end of July"."""
    at = date.first - 1
    while at >= 0 and lower[at] in _OF_DATE:
        at -= 1
    return at >= 0 and lower[at] in _LIMITS


def resolve(
    mention: DateMention, anchor: Anchor, ahead: bool = False, past: bool = False, to_come: bool = False
) -> When | None:
    """The time that a date mention means, or None when nothing fixes it.

    A weekday is the last one, or the next one `ahead`; a month that lies ahead is last year's in a sentence about the `past`.
    A day that is `to_come` is the next one of its name.
    """
    if mention.relative == "the weekend":
        return _relative("last weekend", anchor) if past else None  # else it may be still to come
    if mention.relative:
        told = _told_by_name(mention, anchor)
        return resolve(told, anchor, past=True) if told is not None else _relative(mention.relative, anchor)
    if mention.weekday is not None and mention.month is None:
        if anchor.published is None or not anchor.has_day:
            return None
        back = (anchor.published.weekday() - mention.weekday) % 7
        return _day(anchor.published - timedelta(days=back - 7 if (ahead or to_come) and back else back))
    if mention.decade and mention.year is not None:
        return When(
            f"{mention.year}/{mention.year + 9}",
            mention.year * 10000 + 101,
            (mention.year + 9) * 10000 + 1231,
            "year",
        )
    year = mention.year or mention.end_year
    if year is None and mention.month is not None:
        year = _next_year(mention, anchor) if to_come else anchor.year
        if year and (mention.end_month or past) and not to_come and _is_ahead(mention.month, year, anchor):
            year -= 1  # "the fourth quarter" or "at the end of December", told in February, is last year's
    if year is None:
        return None
    if mention.year is None and mention.end_year and mention.month and mention.end_month:
        year -= mention.month > mention.end_month  # "21 December to 15 March 2018"
    if mention.month and mention.day and mention.day > calendar.monthrange(year, mention.month)[1]:
        mention = replace(mention, day=None)  # "29 February 2023": there is no such day
    first = _iso(year, mention.month, mention.day)
    low = first_day(year, mention.month, mention.day)
    end_year = mention.end_year or (year if mention.end_month or mention.end_day else None)
    if end_year is None:
        return When(first, low, _last_day(year, mention.month, mention.day), _precision(mention))
    end_month = mention.end_month or (mention.month if mention.end_day else None)
    if end_month and mention.end_day:
        mention = replace(mention, end_day=min(mention.end_day, calendar.monthrange(end_year, end_month)[1]))
    last = _iso(end_year, end_month, mention.end_day)
    return When(f"{first}/{last}", low, _last_day(end_year, end_month, mention.end_day), _precision(mention))


def _told_by_name(mention: DateMention, anchor: Anchor) -> DateMention | None:
    """ "last September", "this March", "last Tuesday" with its year, or its day; None for what names no month or weekday, or may mean two.

    The month that is just over may also be called last of the year before, so that nothing is told.
    """
    published = anchor.published
    if published is None or not anchor.has_day:
        return None
    which = mention.relative.partition(" ")[0]
    if mention.month is not None and which in ("last", "past", "this", "next"):
        gone = (published.month - mention.month) % 12
        if which == "last" and gone == 0:
            gone = _YEAR  # "last September", told in September
        if which != "this" and gone < _JUST_OVER:
            return None
        index = published.year * 12 + published.month - 1 - gone + 12 * (which == "next")
        year = published.year if which == "this" else index // 12
        ends = mention.end_month or mention.end_day
        return replace(mention, year=year, end_year=year if ends else None, relative="")
    if mention.weekday is not None and which in ("last", "past"):
        back = (published.weekday() - mention.weekday) % 7 or 7
        day = published - timedelta(days=back)
        return replace(mention, year=day.year, month=day.month, day=day.day, weekday=None, relative="")
    return None


_YEAR = 12
_JUST_OVER = 2
"""Months after which "last September" can mean but one."""


def resolve_in(tagged: Tagged, mention: DateMention, anchor: Anchor, past: bool) -> When | None:
    """The time that a date means in its sentence, which may tell it as to come; `past`: the sentence tells only what was."""
    to_come = is_to_come(tagged, mention) or _is_announced(tagged, mention, anchor)
    if mention.relative == "the weekend":
        past = "M" not in tagged.tags and any(verb.form == "past" for verb in tagged.verbs.values())
    return resolve(mention, anchor, is_ahead(tagged, mention), past and not to_come, to_come)


def _is_announced(tagged: Tagged, mention: DateMention, anchor: Anchor) -> bool:
    """Whether a weekday of the next few is that of what somebody says would be done: "said on Tuesday it would cancel 876 flights on Wednesday"."""
    if mention.weekday is None or anchor.published is None:
        return False
    if (mention.weekday - anchor.published.weekday()) % 7 > _SOON:
        return False
    lower, verb = tagged.tokens.lower, tagged.governors[mention.first]
    if verb is None or verb < 1 or lower[verb - 1] != "would" or tagged.verbs.get(verb) is None:
        return False
    saying = verbs_of("saying")
    return any(at < verb and form.base in saying for at, form in tagged.verbs.items())


_SOON = 3
"""Days ahead at most of a weekday that is told without "next"."""


def _next_year(mention: DateMention, anchor: Anchor) -> int | None:
    """The year in which a day or month comes next after the day of the text; the year spoken of, where the text has no day."""
    published = anchor.published
    if published is None or not anchor.has_day:
        return anchor.year
    last = (mention.end_month or mention.month, mention.end_day or mention.day or 31)
    return published.year + (last < (published.month, published.day))


def _is_ahead(month: int, year: int, anchor: Anchor) -> bool:
    """Whether a month of a year begins behind the day of publication."""
    day = anchor.published
    return day is not None and anchor.has_day and (year, month) > (day.year, day.month)


def _precision(mention: DateMention) -> str:
    if mention.day is not None:
        return "day"
    return "month" if mention.month is not None else "year"


def _day(day: date) -> When:
    number = day.year * 10000 + day.month * 100 + day.day
    return When(day.isoformat(), number, number, "day")


def _year(year: int) -> When:
    return When(str(year), year * 10000 + 101, year * 10000 + 1231, "year")


def end_of(when: When) -> When:
    """The last year of a period of years; other times stay."""
    several = when.precision == "year" and "/" in when.iso
    return _year(when.high // 10_000) if several else when


def year_of(when: When) -> When:
    """The year in which a time begins."""
    return _year(when.low // 10_000)


_BEGINNINGS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}
"""The months in which the times of the year begin."""
_SEASONS = ("season", "spring", "summer", "autumn", "fall")
"""Behind "this" a time of the year of the text; a winter has two."""


def _relative(words: str, anchor: Anchor) -> When | None:
    if anchor.published is not None and anchor.has_day:
        days = {"today": 0, "yesterday": -1, "tomorrow": 1}.get(words)
        if days is not None:
            return _day(anchor.published + timedelta(days=days))
    spoken_in = anchor.published.year if anchor.published is not None else anchor.year
    if words == "the year":
        told = anchor.published is not None and anchor.published.year == anchor.year
        return _year(anchor.year) if told and anchor.year else None
    if words.endswith("year") and spoken_in:
        for start, step in (
            ("last", -1),
            ("previous", -1),
            ("next", 1),
            ("coming", 1),
            ("this", 0),
            ("current", 0),
        ):
            if start in words:
                return _year(spoken_in + step)
    if words.startswith(("this ", "current ")) and words.endswith(_SEASONS) and spoken_in:
        return _year(spoken_in)  # "harvested 61,500 tonnes this season"
    if anchor.published is not None and anchor.has_day:
        around = _time_of_year(words, anchor.published)
        if around is not None:
            return around
    if words.startswith(("same ", "following ")):
        return None  # "in the same month" is told of the time that stands before it
    if words.endswith("week") and anchor.published is not None and anchor.has_day:
        weeks = (
            -1 if words.startswith(("last", "previous")) else 1 if words.startswith(("next", "coming")) else 0
        )
        monday = anchor.published + timedelta(days=7 * weeks - anchor.published.weekday())
        first, last = _day(monday), _day(monday + timedelta(days=6))
        return When(f"{first.iso}/{last.iso}", first.low, last.high, "week")
    if words.endswith("weekend") and anchor.published is not None and anchor.has_day:
        if not words.startswith(("last", "past", "previous")):
            return None  # "this weekend" may be over or still to come
        saturday = anchor.published - timedelta(days=anchor.published.weekday() + 2)
        first, last = _day(saturday), _day(saturday + timedelta(days=1))
        return When(f"{first.iso}/{last.iso}", first.low, last.high, "week")
    if words == "last quarter" and anchor.published is not None:
        quarter = anchor.published.year * 4 + (anchor.published.month - 1) // 3 - 1
        year, opening = quarter // 4, quarter % 4 * 3 + 1
        low, high = first_day(year, opening, None), _last_day(year, opening + 2, None)
        return When(f"{_iso(year, opening, None)}/{_iso(year, opening + 2, None)}", low, high, "month")
    if words.endswith("month") and anchor.published is not None:
        step = (
            -1 if words.startswith(("last", "previous")) else 1 if words.startswith(("next", "coming")) else 0
        )
        index = anchor.published.year * 12 + anchor.published.month - 1 + step
        year, month = divmod(index, 12)
        return When(
            f"{year:04d}-{month + 1:02d}",
            first_day(year, month + 1, None),
            _last_day(year, month + 1, None),
            "month",
        )
    return None


def _time_of_year(words: str, published: date) -> When | None:
    """The spring, summer, autumn or winter, or the season of sports and theatres, that goes before the day of a text or comes after it.

    >>> _time_of_year("next spring", date(2023, 9, 5)).iso, _time_of_year("last season", date(2025, 3, 11)).iso
    ('2024', '2023/2024')
    """
    which, _, season = words.partition(" ")
    gone, ahead = which in ("last", "past", "previous"), which in ("next", "coming")
    year, month = published.year, published.month
    if season in _BEGINNINGS:
        begun = month >= _BEGINNINGS[season]
        if gone:
            return None if begun else _year(year - 1)  # told in October, it may be the one just over
        near = which == "next" and 0 < _BEGINNINGS[season] - month < _A_QUARTER
        # "next spring", told in January, has two meanings
        return None if near or not ahead else _year(year + begun)
    if season not in _OVER_NEW_YEAR or not (gone or ahead):
        return None
    opens, closes = _OVER_NEW_YEAR[season]
    running = year - (month < opens)
    over = closes < month < opens  # between two of them
    first = running + 1 if ahead else running if over else running - 1
    last = _year(first + 1)
    return When(f"{first:04d}/{last.iso}", first_day(first, None, None), last.high, "year")


_A_QUARTER = 3
"""Months that a time of the year lasts."""
_OVER_NEW_YEAR = {"winter": (12, 2), "season": (8, 5)}
"""The months in which what has two years begins and ends: winters, and the seasons of leagues, theatres and schools."""


def _iso(year: int, month: int | None, day: int | None) -> str:
    head = f"{year:04d}"
    if month is None:
        return head
    return f"{head}-{month:02d}" if day is None else f"{head}-{month:02d}-{day:02d}"


def first_day(year: int, month: int | None, day: int | None) -> int:
    return year * 10000 + (month or 1) * 100 + (day or 1)


def _last_day(year: int, month: int | None, day: int | None) -> int:
    if month is None and not day:
        return year * 10000 + 1231
    month = month or 12
    last = day or calendar.monthrange(year, month)[1]
    return year * 10000 + month * 100 + last
