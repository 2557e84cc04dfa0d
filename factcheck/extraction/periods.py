"""Times told by another time: "since Monday", "the last ten days", "two years ago", "a year earlier", "the year to March"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from factcheck.extraction.dating import told_with_when
from factcheck.extraction.digits import number_tables
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.timeliness import is_told_now
from factcheck.extraction.times import Anchor, When, first_day, resolve
from factcheck.extraction.types import DateMention, Mention
from factcheck.model import Claim, Kind


def lately(anchor: Anchor, tagged: Tagged, mention: Mention) -> str | None:
    """The period that ends with the day of publication: "have killed 155 over the last ten days"."""
    lower = tagged.tokens.lower
    if anchor.published is None or not anchor.has_day or _LATELY.isdisjoint(lower):
        return None
    at = next(
        (i for i in range(mention.last, min(mention.last + _FAR, len(lower))) if lower[i] in _LATELY), 0
    )
    if mention.first > 1 and lower[mention.first - 1] in _LATELY:
        at = mention.first - 1  # the length of time itself
    elif not at or {*tagged.tags[mention.last : at]} & {*",.(WVAMQT"}:
        return None
    words = lower[at : at + 3]
    unit = _DAYS.get(words[2]) if len(words) == 3 else None
    opens = lower[at - 1] in _OVER or (lower[at - 1] == "the" and lower[at - 2] in _OVER)
    if unit is None or not opens or lower[at + 3 : at + 4] == ["of"]:
        return None
    number = int(words[1]) if words[1].isdecimal() else number_tables("en").words.get(words[1], 0)
    if not 0 < number * unit < 36_600:
        return None
    if words[2] == "years":
        return f"{anchor.published.year - number}/{anchor.published.year}"
    return f"{(anchor.published - timedelta(days=number * unit)).isoformat()}/{anchor.published.isoformat()}"


_LATELY = frozenset(("last", "past"))
_OVER = frozenset(("over", "in", "during", "within"))
"""Before "the last ten days"."""
_FAR = 9
"""Tokens behind a figure in which that may stand."""
_DAYS = {"days": 1, "weeks": 7, "months": 30, "years": 365}


def begun_with(tagged: Tagged, dates: tuple[DateMention, ...]) -> tuple[DateMention, ...]:
    """The dates of a sentence from which on something has gone: "Since Monday", "since the offensive began on 2 May"."""
    lower = tagged.tokens.lower
    if "since" not in lower or not _tells_the_present(tagged):
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
            and not any(_is_superlative(word) for word in lower[max(0, at - _RECORD) : at])
        ):
            found.append(told)
    return tuple(found)


def _is_superlative(word: str) -> bool:
    """ "the warmest March since 1961": the date is that of an earlier record."""
    return word.endswith("est") or word in ("most", "least", "worst", "first")


def _tells_the_present(tagged: Tagged) -> bool:
    """Whether a sentence has a verb of the present or the perfect: what is told in the past alone does not last to this day."""
    return not {"has", "have"}.isdisjoint(tagged.tokens.lower) or any(
        verb.form in ("s", "base") for verb in tagged.verbs.values()
    )


def since(anchor: Anchor, tagged: Tagged, mention: Mention, dates: tuple[DateMention, ...]) -> str | None:
    """The period from one of the dates told with "since" to the day of the text: "Since Monday it has pitched 3,100 tents"."""
    if anchor.published is None:
        return None
    if dates and anchor.has_day and is_told_now(tagged, mention):
        return (
            anchor.published.isoformat()
        )  # "With its turbines turning since Sunday, the farm now feeds up to 384 MW"
    for told in dates:
        between = tagged.tags[min(told.last, mention.last) : max(told.first, mention.first)]
        start = resolve(told, anchor)
        then = told_with_when(tagged, mention, (told,)) is not None
        if tagged.tokens.lower[mention.first - 1] == "to" and "Q" in tagged.tags[: mention.first - 1]:
            continue  # "have tripled to 90,000 since April": that many there are now
        further = (
            _FURTHER.match(between) is not None
            or _BROUGHT.fullmatch(between) is not None
            or (told.first <= _OPENS and between.count("C") == 1)
        )
        if start is None or "." in between or ("Q" in between and not further) or then:
            continue
        length = {"day": 10, "month": 7, "year": 4}.get(start.precision, 0)
        end = anchor.published.isoformat()[:length]
        if length and (length < 10 or anchor.has_day) and start.iso[:length] <= end:
            return f"{start.iso[:length]}/{end}" if start.iso[:length] < end else end
    return None


_FURTHER = re.compile(r"C[JD]*Q+[^.,CQ]*$")
"""A further figure between one and the date of both: "14,500 blankets and 320 tonnes of food since Cyclone Mara made landfall"."""
_BROUGHT = re.compile(r"P[JD]*Q+N*P")
"""What a change brings a thing to, between it and the date: "have tripled to 90,000 since April"."""
_OPENS = 1
"""Tokens into a sentence up to which "since Monday" holds for all that its subject did."""
_FEW = 12
"""Dates of a sentence that are looked at."""


_YEAR_BEFORE = frozenset(("previous year", "preceding year", "prior year"))
"""Relative to the year that the sentence tells, not to that of the text."""
_RECORD = 3
"""Tokens before "since" in which a superlative may stand."""
_SINCE = 8
"""Tokens between "since" and its date at most: "since the offensive began on 2 May"."""


_CUT_OFF = ([",", "…"], [",", "."])
"""Behind a day whose year is lost: "on January 5, … Read more"."""


def with_years(
    dates: tuple[DateMention, ...], lower: Sequence[str], anchor: Anchor, start: int = 0
) -> tuple[DateMention, ...]:
    """The dates of a sentence; a day or month without a year has the one that is told beside it ("16 April last year", "a year ago, on
    12 October"), else that of the one before: "in early 2028 and ... on March 14". Those before token `start`, of a dateline, are left out.
    """
    year: int | None = None
    found = []
    for at, told_date in enumerate(dates):
        mention = _of_years_ago(told_date, lower, anchor)
        known = mention.end_year or mention.year
        cut = lower[mention.last : mention.last + 2] in _CUT_OFF
        if known is None and mention.month is not None and not cut:
            told = _year_beside(mention, dates[at + 1 : at + 2], lower, anchor) or year
            if told == year:
                told = _year_by_since(mention, dates[:at], dates[at + 1 : at + 2], lower, anchor) or year
            if told is not None:
                ends = mention.end_month or mention.end_day
                mention = replace(mention, year=told, end_year=told if ends else None)
        if year is not None and mention.relative in _YEAR_BEFORE:
            mention = replace(
                mention, year=year - 1, relative=""
            )  # "25 billion in 2022, up from 21.5 billion in the previous year"
        if mention.first >= start:
            found.append(mention)
        # "the Aldana Star (built 2011) should arrive on 18 November", "a loss for 2017, published on 8 February"
        aside = (
            _closes_bracket(lower, mention.last)
            or lower[max(0, mention.first - 1) : mention.first] == ["for"]
            or _is_of_before(lower, mention.first)
        )
        year = year if mention.month is None and aside else known or year
    return tuple(found)


def _of_years_ago(mention: DateMention, lower: Sequence[str], anchor: Anchor) -> DateMention:
    """The day or month so many years before the text, of "ten years ago today", "a year ago this month"; other dates stay."""
    if mention.relative not in _ON_ITS_ANNIVERSARY or lower[mention.first - 1 : mention.first] != ["ago"]:
        return mention
    year = ago(anchor, list(lower[max(0, mention.first - 3) : mention.first]))
    if year is None or anchor.published is None or not anchor.has_day:
        return mention
    step = _ON_ITS_ANNIVERSARY[mention.relative]
    if step is None:
        return replace(mention, year=int(year), month=anchor.published.month, relative="")
    day = anchor.published + timedelta(days=step)
    return replace(mention, year=int(year), month=day.month, day=day.day, relative="")


_ON_ITS_ANNIVERSARY = {"today": 0, "yesterday": -1, "tomorrow": 1, "this month": None}
"""Behind "ten years ago": how many days from that of the text; None for its month."""


def _closes_bracket(lower: Sequence[str], at: int) -> bool:
    """Whether a bracket closes right behind a date."""
    return lower[at : at + 1] == [")"]


def _is_of_before(lower: Sequence[str], at: int) -> bool:
    """Whether a year at a token is of what was before: "after the cancellation of 2020, the fair opened on 11 October", "since 2019"."""
    if lower[at - 1 : at] == ["of"]:
        at = next((i for i in range(at - 2, max(at - 5, -1), -1) if lower[i] in _BEFORE), -1) + 1
    return at > 0 and lower[at - 1] in _BEFORE


_BEFORE = frozenset(("after", "since", "following", "unlike", "despite"))


def _year_beside(
    mention: DateMention, behind: tuple[DateMention, ...], lower: Sequence[str], anchor: Anchor
) -> int | None:
    """The year that the words beside a day tell by the year of the text."""
    if anchor.published is None:
        return None
    if behind and behind[0].first == mention.last:
        step = {"last year": -1, "previous year": -1, "this year": 0, "next year": 1}.get(behind[0].relative)
        return None if step is None else anchor.published.year + step
    at = mention.first - 1
    while at >= 0 and lower[at] in (",", "on", "in"):
        at -= 1
    back = ago(anchor, list(lower[max(0, at - 2) : at + 1]))
    return int(back) if back else None


def _year_by_since(
    mention: DateMention,
    told: tuple[DateMention, ...],
    behind: tuple[DateMention, ...],
    lower: Sequence[str],
    anchor: Anchor,
) -> int | None:
    """The year of a day or month that is told beside another one by "since": "on 3 May, the first since 9 July 2014" is of 2015, or of the year in which
    the text was published."""
    if behind and _is_since(mention.last, behind[0], lower):
        first = _year_beyond(mention, behind[0], 1)
        return max(first, anchor.published.year) if first is not None and anchor.published else first
    if told and _is_since(told[-1].last, mention, lower):
        return _year_beyond(mention, told[-1], -1)
    return None


def _is_since(start: int, date: DateMention, lower: Sequence[str]) -> bool:
    """Whether "since" stands before a date, from token `start` on."""
    return "since" in lower[max(start, date.first - _SINCE) : date.first]


def _year_beyond(mention: DateMention, other: DateMention, step: int) -> int | None:
    """The year in which a day or month comes first after another date (`step` 1), or came last before it (-1)."""
    if other.year is None or other.month is None or mention.month is None:
        return None
    one, beside = ((date.month or 0, date.day or 0) for date in (mention, other))
    if one[0] == beside[0] and not (one[1] and beside[1]):
        return None
    return other.year + step * (one <= beside if step > 0 else one >= beside)


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
    >>> shifted("2024-01/2024-03", ["a", "year", "earlier"]), shifted("2024", ["two", "years", "earlier"])
    ('2023-01/2023-03', '2022')
    """
    if (
        words[:2] == ["in", "the"]
        and words[2:3]
        and words[2] in _NEXT
        and words[3:4] in ([], ["."], [","], ["and"])
    ):
        return _next_part(iso, _NEXT[words[2]])
    count = _how_many(words[0]) if words else 0
    if not words or (not count and words[0] not in _MOVING):
        return None
    if words[:1] == ["next"] and words[1:2] in ([], ["."], [","]) and iso.isdecimal():
        return str(int(iso) + 1)  # "0.8 percent this year and 1.3 percent next"
    if words[3:5] == ["12", "months"]:
        words = [*words[:3], "year"]
    if words[:2] in (["in", "the"], ["during", "the"]) and words[2:3] in (["previous"], ["preceding"]):
        words = (
            ["the", words[3], "before"] if len(words) > 3 else []
        )  # "up from 143,000 in the previous year"
    if words[:3] == ["in", "the", "same"] and (year := _same_part(iso, words[3:])) is not None:
        return year
    if len(words) < 3 or words[2] not in _STEPS:
        return None
    count, length = count or (words[0] == "the"), words[1].removesuffix("s")
    if not count or length not in (*_YEARS, "month"):
        return None
    step = count * _STEPS[words[2]]
    if "/" in iso:
        ends = [shifted(end, words) for end in iso.split("/")]
        return f"{ends[0]}/{ends[1]}" if all(ends) else None
    year, _, rest = iso.partition("-")
    if length in _YEARS:
        return f"{int(year) + step * _YEARS[length]:04d}" + (f"-{rest}" if rest else "")
    if len(rest) != 2:
        return None
    index = int(year) * 12 + int(rest) - 1 + step
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


def _same_part(iso: str, words: list[str]) -> str | None:
    """The same part of another year: "compared with $2.52 in the same period of 2022", "in the same quarter of last year".

    >>> _same_part("2023-01/2023-06", ["period", "of", "2022"]), _same_part("2023", ["period", "of", "2022"])
    ('2022-01/2022-06', None)
    """
    if words[:1] == [] or words[0] not in _PARTS or words[1:2] != ["of"] or "-" not in iso:
        return None
    year = words[2] if len(words) > 2 else ""
    if words[2:4] == ["last", "year"]:
        year = str(int(iso[:4]) - 1)
    if not (year.isdecimal() and len(year) == len("2022")):
        return None
    step = int(year) - int(iso[:4])
    return "/".join(f"{int(end[:4]) + step:04d}{end[4:]}" for end in iso.split("/"))


def _how_many(word: str) -> int:
    """How many years or months a word tells: "a", "two", "12"; 0 when it tells none, or more than a reader would count."""
    count = int(word) if word.isdecimal() else number_tables("en").words.get(word, 1 if word == "a" else 0)
    return count if count < 1_000 else 0


_STEPS = {"earlier": -1, "before": -1, "previously": -1, "later": 1, "after": 1}
_PARTS = frozenset(("period", "quarter", "month", "half", "months"))
_MOVING = frozenset(("in", "during", "a", "one", "the", "next"))
"""The first words of such a time."""
_NEXT = {"second": 2, "third": 3, "fourth": 4}


def _next_part(iso: str, number: int) -> str | None:
    """The quarter or half of a year by its number, in the year of another: "3.1 million in the first quarter and 2.7 million in the second".

    >>> _next_part("2023-01/2023-03", 2), _next_part("2023-01/2023-06", 2), _next_part("2023", 2)
    ('2023-04/2023-06', '2023-07/2023-12', None)
    """
    first, _, last = iso.partition("/")
    if len(first) != _MONTH or len(last) != _MONTH or first[:4] != last[:4]:
        return None
    months = int(last[5:]) - int(first[5:]) + 1
    if months not in (3, 6) or number * months > 12:
        return None
    return f"{first[:4]}-{(number - 1) * months + 1:02d}/{first[:4]}-{number * months:02d}"


_MONTH = len("2023-01")
_YEARS = {"year": 1, "season": 1, "decade": 10, "century": 100}
"""Lengths of time in years by which a time may lie before another."""


def in_year_before(tagged: Tagged, mention: Mention) -> bool:
    """Whether a bracket tells a figure of the time before: "CHF 2.15 (previous year: CHF 1.90)", "(previous season: 21.5)"."""
    lower, tags = tagged.tokens.lower, tagged.tags
    opening = tags.rfind("(", max(0, mention.first - _LABEL), mention.first)
    if opening < 1 or ")" in tags[opening : mention.first]:
        return False
    if opening == mention.first - 1 and lower[opening - 1] in _YEARS:
        return lower[opening - 2] in (
            "previous",
            "prior",
            "preceding",
        )  # "fewer than in the previous season (2,502)"
    told = lower[opening + 1] in ("previous", "prior", "preceding") or lower[opening + 1 : opening + 3] == [
        "last",
        "year",
    ]
    return told and not _YEARS.keys().isdisjoint(lower[opening + 1 : mention.first])


def is_year_before(tagged: Tagged, mention: Mention, before: Claim) -> bool:
    """Whether a bracket holds the figure of the year before, bare or behind that year: "£684m for the year ended 31 March 2024 (2023: £652m)"."""
    first, last = mention.first, mention.last
    if tagged.tags[last : last + 1] != ")" or before.when is None or before.quantity.unit == "count":
        return False
    if tagged.tags[first - 1] == "(":
        if mention.quantity.unit not in ("count", before.quantity.unit):
            return False  # "costs 40 euros ($44)" is one price twice
        if tagged.tags[first - 2] == "T" and not _COMPARING.isdisjoint(
            tagged.tokens.lower[max(0, first - _LABEL) : first]
        ):
            return False  # "the best since 1998 (7.6)"
        bare = mention.counted is None and mention.quantity.kind in (Kind.LEVEL, Kind.SHARE)
        return bare and last - first <= _BARE and tagged.tokens.text[last - 1][0].isdecimal()
    ends = before.when.rpartition("/")[2][:4]
    labelled = tagged.tokens.lower[first - 3 : first - 2] + tagged.tokens.lower[first - 1 : first] == [
        "(",
        ":",
    ]
    year = tagged.tokens.lower[first - 2]
    return labelled and "/" in before.when and year.isdecimal() and int(year) == int(ends) - 1


_COMPARING = frozenset(("since", "than", "against", "from"))
_BARE = 3
"""Tokens that a bare number has at most."""
_LABEL = 6
"""Tokens of such a label, with its bracket."""


def ago(anchor: Anchor, words: list[str]) -> str | None:
    """The year that lies so many years before a text: "up from 74 two years ago".

    >>> ago(Anchor(date(2025, 10, 7), True, 2025), ["two", "years", "ago"]), ago(Anchor(year=2025), ["in", "two", "years"])
    ('2023', None)
    """
    if words[1:] not in (["year", "ago"], ["years", "ago"]) or anchor.published is None:
        return None
    years = _how_many(words[0])
    return str(anchor.published.year - years) if years else None


def years_ago(
    anchor: Anchor, tagged: Tagged, dates: tuple[DateMention, ...], before: int | None = None
) -> When | None:
    """The year that a clause opens with, up to token `before`: "Ten years ago a bomb killed", "the minute when, 10 years ago, two pupils".

    Not that of a figure to compare with ("up from 74 two years ago"), nor where one of the `dates` of the sentence is told behind it; what happened
    "a year ago" is still being counted.
    """
    lower = tagged.tokens.lower
    at = (
        next((i for i in range(2, len(lower) if before is None else before) if lower[i] == "ago"), None)
        if "ago" in lower
        else None
    )
    if at is None or (at > 2 and lower[at - 3] not in _OPENING) or any(told.first > at for told in dates):
        return None
    year = ago(anchor, list(lower[at - 2 : at + 1])) if lower[at - 1] == "years" else None
    return When(year, int(year) * 10000 + 101, int(year) * 10000 + 1231, "year") if year is not None else None


_OPENING = frozenset((",", "when", "that", "-", "–", "—", ":", ";"))
"""Before "ten years ago" where it opens a clause."""


def months_until(tagged: Tagged, mention: DateMention, when: When) -> When | None:
    """The period that a month ends: "in the 12 months to January", "the year to March 2025"; None where none is told.

    The month closes the last of as many months as the words name, a year where they name none.
    """
    lower, first = tagged.tokens.lower, mention.first
    if lower[max(0, first - 4) : first] == ["to", "the", "end", "of"]:
        first -= 3  # "in the three months to the end of June"
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
        f"{year:04d}-{month + 1:02d}/{when.iso[:7]}", first_day(year, month + 1, None), when.high, "month"
    )


def is_brought_to(tagged: Tagged, mention: Mention, date: DateMention) -> bool:
    """Whether a figure is the level that a period ended with, told behind it: "rose 5.8 percent in the year to June, reaching $1,640"."""
    lower, first = tagged.tokens.lower, mention.first
    before = (
        lower[first - 2 : first] == [",", "to"]
        or (
            lower[first - 1] == "to" and tagged.tags[first - 2] == "Q" and mention.quantity.kind is Kind.LEVEL
        )
        or lower[first - 1].startswith("reach")
        or lower[first].startswith("reach")
    )
    return before and date.last <= first and "Q" in tagged.tags[: date.first]


def _ends_month(when: When) -> bool:
    """Whether a time is a month, or the last day of one."""
    if when.precision != "day" or when.low != when.high:
        return when.precision == "month"
    year, month, day = when.low // 10000, when.low // 100 % 100, when.low % 100
    return day == calendar.monthrange(year, month)[1]


_MONTHS_IN_WORDS = {"three": 3, "six": 6, "nine": 9, "twelve": 12, "quarter": 3}


def years_of_ends(tagged: Tagged, mention: Mention, dates: tuple[DateMention, ...]) -> str | None:
    """The period of a change whose ends follow with a year each: "will more than double, from 415 in 2024 to 945 in 2030"."""
    if mention.quantity.kind not in (Kind.MULTIPLE, Kind.CHANGE) or len(dates) < 2:
        return None
    ends = _ENDS.match(tagged.tags, mention.last)
    if ends is None or tagged.tokens.lower[ends.start("from")] != "from":
        return None
    first, last = (next((d for d in dates if d.first == ends.start(end)), None) for end in ("start", "end"))
    if first is None or last is None or tagged.tokens.lower[ends.start("to")] != "to":
        return None
    return span_of_years((first, last))


_ENDS = re.compile(r",?(?P<from>P)[JD]*Q+N{0,3}P(?P<start>T+)(?P<to>P)[JD]*Q+N{0,3}P(?P<end>T+)")
"""Tags of "from 415 TWh in 2024 to 945 TWh in 2030"."""


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


def whole_span(dates: tuple[DateMention, ...]) -> str | None:
    """The period between the two years, or months, of a sentence, in whatever order: what "over the same period" stands for.

    >>> from factcheck.model import Span
    >>> whole_span((DateMention(0, 1, Span(0, 4), year=2022), DateMention(3, 4, Span(9, 13), year=2010)))
    '2010/2022'
    """
    ends = {(d.year, d.month or 0) for d in dates if d.year is not None and d.day is None and not d.decade}
    ends |= {(d.end_year, d.end_month or 0) for d in dates if d.end_year is not None and d.end_day is None}
    if len(ends) != _TWO or len({bool(month) for _, month in ends}) > 1:
        return None
    first, last = (f"{year:04d}" + (f"-{month:02d}" if month else "") for year, month in sorted(ends))
    return f"{first}/{last}"


_TWO = 2
