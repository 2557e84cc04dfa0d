"""Dates in words -> ISO 8601, and the date that goes with a figure."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from factcheck.extraction.digits import number_tables
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import DateMention, Mention
from factcheck.lexicon import word_set


@dataclass(frozen=True, slots=True)
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
    told = lower[mention.first - 1 : mention.first] in (["by"], ["until"], ["till"], ["for"])
    return told and "had" not in lower[max(0, mention.first - 12) : mention.first]


def is_past(tagged: Tagged) -> bool:
    """Whether a sentence only tells what was: a finite verb in the past, and nothing of what will be."""
    told = any(verb.form == "past" for verb in tagged.verbs.values()) or not {
        "was",
        "were",
        "had",
    }.isdisjoint(tagged.tokens.lower)
    return told and "M" not in tagged.tags and _AHEAD.isdisjoint(tagged.tokens.lower)


_AHEAD = frozenset(
    "planned scheduled due next expected until by coming upcoming set plans plan aims hopes wants ahead".split()
)
"""Words of what is still to come."""


def resolve(mention: DateMention, anchor: Anchor, ahead: bool = False, past: bool = False) -> When | None:
    """The time that a date mention means, or None when nothing fixes it.

    A weekday is the last one, or the next one `ahead`; a month that lies ahead is last year's in a sentence about the `past`.
    """
    if mention.relative:
        return _relative(mention.relative, anchor)
    if mention.weekday is not None and mention.month is None:
        if anchor.published is None or not anchor.has_day:
            return None
        back = (anchor.published.weekday() - mention.weekday) % 7
        return _day(anchor.published - timedelta(days=back - 7 if ahead and back else back))
    if mention.decade and mention.year is not None:
        return When(
            f"{mention.year}/{mention.year + 9}",
            mention.year * 10000 + 101,
            (mention.year + 9) * 10000 + 1231,
            "year",
        )
    year = mention.year or mention.end_year
    if year is None and mention.month is not None:
        year = anchor.year
        if year and (mention.end_month or past) and _is_ahead(mention.month, year, anchor):
            year -= 1  # "the fourth quarter" or "at the end of December", told in February, is last year's
    if year is None:
        return None
    first = _iso(year, mention.month, mention.day)
    low = _first_day(year, mention.month, mention.day)
    end_year = mention.end_year or (year if mention.end_month or mention.end_day else None)
    if end_year is None:
        return When(first, low, _last_day(year, mention.month, mention.day), _precision(mention))
    end_month = mention.end_month or (mention.month if mention.end_day else None)
    last = _iso(end_year, end_month, mention.end_day)
    return When(f"{first}/{last}", low, _last_day(end_year, end_month, mention.end_day), _precision(mention))


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


def _relative(words: str, anchor: Anchor) -> When | None:
    if anchor.published is not None and anchor.has_day:
        days = {"today": 0, "yesterday": -1, "tomorrow": 1}.get(words)
        if days is not None:
            return _day(anchor.published + timedelta(days=days))
    if words.endswith("year") and anchor.year:
        for start, step in (
            ("last", -1),
            ("previous", -1),
            ("next", 1),
            ("coming", 1),
            ("this", 0),
            ("current", 0),
        ):
            if start in words:
                return _year(anchor.year + step)
    if words.endswith("week") and anchor.published is not None and anchor.has_day:
        weeks = (
            -1 if words.startswith(("last", "previous")) else 1 if words.startswith(("next", "coming")) else 0
        )
        monday = anchor.published + timedelta(days=7 * weeks - anchor.published.weekday())
        first, last = _day(monday), _day(monday + timedelta(days=6))
        return When(f"{first.iso}/{last.iso}", first.low, last.high, "week")
    if words.endswith("month") and anchor.published is not None:
        step = (
            -1 if words.startswith(("last", "previous")) else 1 if words.startswith(("next", "coming")) else 0
        )
        index = anchor.published.year * 12 + anchor.published.month - 1 + step
        year, month = divmod(index, 12)
        return When(
            f"{year:04d}-{month + 1:02d}",
            _first_day(year, month + 1, None),
            _last_day(year, month + 1, None),
            "month",
        )
    return None


def _iso(year: int, month: int | None, day: int | None) -> str:
    head = f"{year:04d}"
    if month is None:
        return head
    return f"{head}-{month:02d}" if day is None else f"{head}-{month:02d}-{day:02d}"


def _first_day(year: int, month: int | None, day: int | None) -> int:
    return year * 10000 + (month or 1) * 100 + (day or 1)


def _last_day(year: int, month: int | None, day: int | None) -> int:
    month = month or 12
    last = day or calendar.monthrange(year, month)[1]
    return year * 10000 + month * 100 + last


def date_for(
    tagged: Tagged, mention: Mention, dates: tuple[DateMention, ...], others: tuple[Mention, ...]
) -> DateMention | None:
    """The date that goes with a figure: right behind it, else before it in its clause; never one it is compared with."""
    tags = tagged.tags

    def usable(date: DateMention) -> bool:
        return not _is_base(tagged, date, mention) and not _is_aside(tagged, date, mention)

    after = next((d for d in dates if d.first >= mention.last and usable(d)), None)
    if after is not None and _reaches(tagged, mention.last, after.first, others):
        return after
    inside = next((d for d in dates if mention.first <= d.first < mention.last), None)
    if inside is not None:
        return inside
    before = (d for d in reversed(dates) if d.last <= mention.first and usable(d))
    nearest = next(before, None)
    if nearest is None:
        return _told_behind(tagged, mention, [d for d in dates if d.first >= mention.last and usable(d)])
    stops = _stops(tagged, nearest.last, mention.first)
    if stops == {";"} and nearest.first <= _OPENS:
        return nearest  # "In the night to 7 June the barracks were attacked; nine soldiers died"
    if stops and stops != {":"}:
        return None
    ends = {other.last for other in others}
    if not _belongs_to_one_before(tagged, nearest, ends):
        return nearest
    earlier = next((d for d in before if not _belongs_to_one_before(tagged, d, ends)), None)
    return earlier if earlier is not None and "." not in tags[earlier.last : mention.first] else nearest


_OPENS = 5
"""Tokens into a sentence up to which a date opens it."""


def days_after(tagged: Tagged) -> int:
    """How many days after the day told before a sentence is, or its figures are: "The next day six mourners were killed"."""
    lower = tagged.tokens.lower
    for at, word in enumerate(lower[:_FAR_DAY]):
        if word == "day" and lower[at - 1] in ("next", "following") and lower[at - 2] in ("the", "on"):
            return 1
        if word in ("day", "days") and lower[at + 1 : at + 2] in (["later"], ["after"]):
            return number_tables("en").words.get(lower[at - 1], 1 if lower[at - 1] == "a" else 0)
    return 0


_FAR_DAY = 8
"""Tokens into a sentence up to which "the next day" holds for all of it."""


def part_of_time(tagged: Tagged, mention: Mention) -> str:
    """The part of an event's time in which a figure was counted: "first day" in "On the first day alone, 7,100 visitors came"; else empty."""
    lower = tagged.tokens.lower
    for at in (
        *range(max(0, mention.first - _NEAR_PART), mention.first),
        *range(mention.last, mention.last + 3),
    ):
        words = lower[at : at + 4]
        if len(words) < 3 or words[0] not in word_set("context", "parts_of_time", "openings"):
            continue
        words = words[1:] if words[1] != "the" else words[2:]
        if len(words) < 2 or words[0] not in word_set("context", "parts_of_time", "ordinals"):
            continue
        between = tagged.tags[at : mention.first] if at < mention.first else tagged.tags[mention.last : at]
        if (
            words[1] in word_set("context", "parts_of_time", "times")
            and "." not in between
            and "Q" not in between
        ):
            return f"{words[0]} {words[1]}"
    return ""


_NEAR_PART = 10
"""Tokens before a figure in which such a part may stand."""


def refers_to_time(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure is told of the time told last: "in that year", "in the same month" behind it."""
    lower, last = tagged.tokens.lower, mention.last
    told = lower[last + 1 : last + 2] == ["that"] or lower[last + 1 : last + 3] == ["the", "same"]
    then = last + 2 + (lower[last + 1 : last + 2] == ["the"])
    return (
        told
        and lower[last : last + 1] in (["in"], ["during"])
        and lower[then : then + 1] in (["year"], ["month"])
    )


def _stops(tagged: Tagged, start: int, end: int) -> set[str]:
    """The signs that part clauses between two tokens, as far as two sorts of them."""
    found: set[str] = set()
    at = tagged.tags.find(".", start, end)
    while at >= 0 and len(found) < 2:
        found.add(tagged.tokens.text[at])
        at = tagged.tags.find(".", at + 1, end)
    return found


def _told_behind(tagged: Tagged, mention: Mention, behind: list[DateMention]) -> DateMention | None:
    """The date at the end of a sentence whose figures stand before it: "half a million left the bank between April and September"."""
    alone = behind[0] if len(behind) == 1 or (behind and _is_on_a_day(tagged, behind[0])) else None
    if alone is None:
        return None
    gap = tagged.tags[mention.last : alone.first]
    if gap.startswith("PW"):
        gap = gap[2:]  # "27 of which were occupied on Monday night"
    if gap.startswith(",") and mention.first <= 2 and not {*gap[1:]} & {*",.(W"}:
        return alone  # "With USD 26.4 billion, vans were the biggest segment in 2023"
    if not _is_on_a_day(tagged, alone):
        return None if {*gap} & {*",.(W"} else alone
    if gap.startswith("W"):
        gap = gap[1:]  # "15 people who died in Brenitz on 3 June"
    links = {tagged.tokens.lower[i] for i, t in enumerate(gap, alone.first - len(gap)) if t == "W"}
    return alone if links <= {"when", "as", "after"} and not {*gap} & {*".("} else None


_BASES = (["average"], ["mean"], ["level"], ["levels"], ["baseline"], ["norm"], ["peak"], ["low"])
"""Words behind a date that make it what a figure is compared with: "above the 1850-1900 average"."""


def _is_on_a_day(tagged: Tagged, mention: DateMention) -> bool:
    """Whether a date is told as the day of an action: "on Thursday night", "on 8 March"."""
    before = tagged.tokens.lower[mention.first - 1]
    own = tagged.tokens.lower[mention.last - 1].endswith(("'s", "’s")) and before in ("in", "at")
    return bool(mention.day or mention.weekday is not None) and (before == "on" or own)


_PUBLISHED = frozenset("released published issued said announced reported presented unveiled posted".split())
"""What is done with figures on the day of their publication, which is not their own."""


def _is_base(tagged: Tagged, mention: DateMention, figure: Mention) -> bool:
    """Whether a date is what a figure is compared with or counted from: "than in 2019", "on last year", "since 1988"."""
    lower, tags = tagged.tokens.lower, tagged.tags
    before = mention.first - 1
    if before < 0:
        return False
    if lower[before] in ("since", "than", "born", "until", "till"):
        return True
    if (
        lower[before] == "on"
        and before
        and tagged.tags[before - 1] == "V"
        and lower[before - 1] in _PUBLISHED
    ):
        return True
    if lower[before] == "of" and lower[before - 1] in ("period", "quarter", "half", "months"):
        than = next(
            (
                i
                for i in range(before - 2, max(before - 7, -1), -1)
                if lower[i] in ("than", "against", "with")
            ),
            -1,
        )
        return than >= 0 and "Q" not in tags[than:before]
    if lower[before] in ("after", "before") and mention.day is None and mention.weekday is None:
        return True
    if mention.first > figure.last and lower[mention.last : mention.last + 1] in _BASES:
        return True
    if lower[before] == "on" and mention.day is None and mention.weekday is None:
        return True
    if lower[before] in ("in", "for", "at", "with", "the", "to") and before > 0:
        if lower[before - 1] in ("than", "as"):
            return True
        if lower[before - 1] == "compared" and mention.first > figure.last:
            return "Q" not in tags[figure.last : mention.first]
    return (
        lower[before] in ("its", "their", "the")
        and mention.last < len(tags)
        and tags[mention.last] == "N"
        and (
            mention.first > figure.last
            and "C" not in tags[figure.last : mention.first]
            and lower[before] != "the"
        )
    )


def _is_aside(tagged: Tagged, mention: DateMention, figure: Mention) -> bool:
    """Whether a date stands in brackets, or in a participle between commas, that the figure stands outside of.

    "62,000 square metres (2018: 803 on 70,000)", "the stud book, opened in 1898, lists 30"; but "42 (2022)" and "Age (2022): 42".
    """
    tags, lower = tagged.tags, tagged.tokens.lower
    if mention.first >= figure.last:
        between, behind = tags[figure.last : mention.first], tags[mention.last : mention.last + 1]
        if between == "(" and tags[mention.last : mention.last + 2] == "N)":
            return False  # "212 people (2011 census)"
        return "(" in between and ")" not in between[between.rfind("(") :] and behind != ")"
    between = tags[mention.last : figure.first]
    closing = between.find(")")
    if closing >= 0 and "(" not in between[:closing]:
        whole = (
            closing == 0 and tags[mention.first - 2 : mention.first] == "N("
        )  # "Operation Harrow (3-9 April 1943)"
        return not whole and (closing > 0 or lower[mention.last + 1 : mention.last + 2] != [":"])
    opening = tags.rfind(",", 0, mention.first)
    participle = opening >= 0 and tags[opening + 1] == "V" and "V" not in tags[opening + 2 : mention.first]
    return participle and between.startswith(",") and tagged.verbs[opening + 1].form == "past"


def _reaches(tagged: Tagged, start: int, end: int, others: tuple[Mention, ...]) -> bool:
    """Whether a date behind a figure belongs to it: nothing but its own phrase stands between."""
    if any(start <= other.first < end and not other.alternative for other in others):
        return False
    gap = tagged.tags[start:end]
    if gap.startswith("W") and gap.endswith("P") and not {*gap[1:]} & {*".,WC("}:
        return True  # "ten parcels that Lindqvist delivered in December 2022"
    if gap in (",VP", "VP") and tagged.verbs[end - 2].form == "past":
        return True  # "the record of 2.01 m, set in 2014"
    if gap.endswith("CP") and tagged.tags.find("T", 0, start) >= 0:
        return False  # "at the 2023 fair there were 74 and in 2025 there were 112"
    return (
        not any(sign in gap for sign in ".VWA")
        and (gap.count(",") == 0 or end - start <= 3)
        and end - start <= 12
    )


def _belongs_to_one_before(tagged: Tagged, mention: DateMention, ends: set[int]) -> bool:
    """Whether the date stands right behind another figure, whose ends are given: "€343 billion in 2024 to", not "74 and in 2025"."""
    first = mention.first
    return any(end in ends and "C" not in tagged.tags[end:first] for end in range(first - 2, first + 1))


def lately(anchor: Anchor, tagged: Tagged, mention: Mention) -> str | None:
    """The period that ends with the day of publication: "have killed 155 over the last ten days"."""
    lower, at = tagged.tokens.lower, mention.last
    if (
        anchor.published is None
        or not anchor.has_day
        or lower[at : at + 1] not in (["over"], ["in"], ["during"], ["within"])
    ):
        return None
    at += 1 + (lower[at + 1 : at + 2] == ["the"])
    words = lower[at : at + 3]
    unit = _DAYS.get(words[2]) if len(words) == 3 and words[0] in ("last", "past") else None
    if unit is None:
        return None
    number = int(words[1]) if words[1].isdecimal() else number_tables("en").words.get(words[1], 0)
    if not 0 < number * unit < 36_600:
        return None
    return f"{(anchor.published - timedelta(days=number * unit)).isoformat()}/{anchor.published.isoformat()}"


_DAYS = {"days": 1, "weeks": 7, "months": 30, "years": 365}


def begun_with(tagged: Tagged, dates: tuple[DateMention, ...]) -> tuple[DateMention, ...]:
    """The dates of a sentence from which on something has gone: "Since Monday", "since the offensive began on 2 May"."""
    lower = tagged.tokens.lower
    if "since" not in lower or {"has", "have", "comes", "stand", "stands"}.isdisjoint(lower):
        return ()
    found = []
    for told in dates[:_FEW]:
        at = next(
            (i for i in range(told.first - 1, max(-1, told.first - _SINCE), -1) if lower[i] == "since"), None
        )
        if (
            at is not None
            and "," not in tagged.tags[at : told.first]
            and lower[at - 1] not in ("ever", "than")
        ):
            found.append(told)
    return tuple(found)


def since(anchor: Anchor, tagged: Tagged, mention: Mention, dates: tuple[DateMention, ...]) -> str | None:
    """The period from one of the dates told with "since" to the day of the text: "Since Monday it has pitched 3,100 tents"."""
    if anchor.published is None:
        return None
    for told in dates:
        between = tagged.tags[min(told.last, mention.last) : max(told.first, mention.first)]
        start = resolve(told, anchor)
        if start is None or "." in between or "Q" in between:
            continue
        length = {"day": 10, "month": 7, "year": 4}.get(start.precision, 0)
        end = anchor.published.isoformat()[:length]
        if length and (length < 10 or anchor.has_day) and start.iso[:length] <= end:
            return f"{start.iso[:length]}/{end}" if start.iso[:length] < end else end
    return None


_FEW = 12
"""Dates of a sentence that are looked at."""
_SINCE = 8
"""Tokens between "since" and its date at most: "since the offensive began on 2 May"."""


def with_years(dates: tuple[DateMention, ...]) -> tuple[DateMention, ...]:
    """The dates of a sentence; a day or month without a year has that of the one before: "in early 2028 and ... on March 14"."""
    year: int | None = None
    found = []
    for mention in dates:
        known = mention.end_year or mention.year
        if known is None and mention.month is not None and year is not None:
            found.append(
                replace(mention, year=year, end_year=year if mention.end_month or mention.end_day else None)
            )
        else:
            found.append(mention)
        year = known or year
    return tuple(found)


def later_day(iso: str, days: int) -> str:
    """The day so many days after another; a time that is no day stays.

    >>> later_day("2019-06-03", 1), later_day("2019-06", 1)
    ('2019-06-04', '2019-06')
    """
    return (date.fromisoformat(iso) + timedelta(days=days)).isoformat() if len(iso) == 10 else iso


def shifted(iso: str, words: list[str]) -> str | None:
    """The time a year or a month before or after another: "up from 34 a year earlier".

    >>> shifted("2023-05", ["a", "year", "earlier"]), shifted("2023-10", ["the", "month", "before"]), shifted("2023", ["in"])
    ('2022-05', '2023-09', None)
    >>> shifted("2024-01/2024-03", ["a", "year", "earlier"])
    '2023-01/2023-03'
    """
    if len(words) < 3 or words[0] not in ("a", "one", "the") or words[1] not in ("year", "month"):
        return None
    step = {"earlier": -1, "before": -1, "previously": -1, "later": 1, "after": 1}.get(words[2])
    if step is None:
        return None
    if "/" in iso:
        ends = [shifted(end, words) for end in iso.split("/")]
        return f"{ends[0]}/{ends[1]}" if all(ends) else None
    year, _, rest = iso.partition("-")
    if words[1] == "year":
        return f"{int(year) + step:04d}" + (f"-{rest}" if rest else "")
    if len(rest) != 2:
        return None
    index = int(year) * 12 + int(rest) - 1 + step
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


def ago(anchor: Anchor, words: list[str]) -> str | None:
    """The year that lies so many years before a text: "up from 74 two years ago".

    >>> ago(Anchor(date(2025, 10, 7), True, 2025), ["two", "years", "ago"]), ago(Anchor(year=2025), ["in", "two", "years"])
    ('2023', None)
    """
    if words[1:] not in (["year", "ago"], ["years", "ago"]) or anchor.published is None:
        return None
    tables = number_tables("en")
    years = int(words[0]) if words[0].isdecimal() else tables.words.get(words[0], 1 if words[0] == "a" else 0)
    return str(anchor.published.year - years) if 0 < years < 1_000 else None


def months_until(tagged: Tagged, mention: DateMention, when: When) -> When | None:
    """The period that a month ends: "in the 12 months to January", "the year to March 2025"; None where none is told.

    The month closes the last of as many months as the words name, a year where they name none.
    """
    lower, first = tagged.tokens.lower, mention.first
    if not _ends_month(when) or first < 2 or lower[first - 1] not in ("to", "ended", "ending", "through"):
        return None
    unit = lower[first - 2]
    if unit == "year":
        months = 12
    elif unit == "months" and lower[first - 3].isdecimal():
        months = int(lower[first - 3])
    else:
        months = _MONTHS_IN_WORDS.get(lower[first - 3] if unit == "months" else unit, 0)
    if not 0 < months <= 24:
        return None
    year, month = divmod(when.high // 10000 * 12 + when.high // 100 % 100 - months, 12)
    return When(
        f"{year:04d}-{month + 1:02d}/{when.iso[:7]}", _first_day(year, month + 1, None), when.high, "month"
    )


def _ends_month(when: When) -> bool:
    """Whether a time is a month, or the last day of one."""
    if when.precision != "day" or when.low != when.high:
        return when.precision == "month"
    year, month, day = when.low // 10000, when.low // 100 % 100, when.low % 100
    return day == calendar.monthrange(year, month)[1]


_MONTHS_IN_WORDS = {"three": 3, "six": 6, "nine": 9, "twelve": 12, "quarter": 3}


def span_of_years(dates: tuple[DateMention, ...]) -> str | None:
    """The period from the first to the last year that a sentence names: what a growth rate between two levels is about."""
    years = [
        d.year
        for d in dates
        if d.year is not None and d.month is None and d.end_year is None and not d.decade
    ]
    if len(years) < 2 or years[0] >= years[-1]:
        return None
    return f"{years[0]}/{years[-1]}"
