"""Which date of a sentence goes with a figure."""

from __future__ import annotations

import re
from bisect import bisect_left

from factcheck.extraction.clause_dates import date_of_entry, is_of_own_clause
from factcheck.extraction.compared_dates import (
    KNOWN,
    is_compared,
    is_in_since,
    is_known_level,
    is_like,
    is_of_base,
    is_of_compared,
    is_of_other,
    is_of_price,
)
from factcheck.extraction.dateclauses import own_clause, runs_event
from factcheck.extraction.digits import number_tables
from factcheck.extraction.labelled_dates import told_by_label
from factcheck.extraction.nouns import is_plural
from factcheck.extraction.part_clauses import is_of_part
from factcheck.extraction.phrases import form_at
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import DateMention, Mention
from factcheck.lexicon import word_set
from factcheck.model import Kind


def date_for(
    tagged: Tagged, mention: Mention, dates: tuple[DateMention, ...], others: tuple[Mention, ...]
) -> DateMention | None:
    """The date that goes with a figure: right behind it, else before it in its clause; never one it is compared with."""
    if not dates:
        return None
    if len(dates) > _NEAREST:
        at = bisect_left(dates, mention.first, key=lambda date: date.first)
        dates = dates[max(0, at - _NEAREST) : at + _NEAREST]
    tags = tagged.tags
    then = told_with_when(tagged, mention, dates) or _dates_from(tagged, mention, dates)
    if then is not None or (then := date_of_entry(tagged, mention, dates)) is not None:
        return then
    if (compared := _before_bracket(tagged, mention, dates)) is not None:
        return compared

    def usable(date: DateMention) -> bool:
        form = tagged.verbs.get(date.first - 2)
        made = form is not None and (is_of_making(tagged, date) or form.base == "complete")
        describes = made and 2 < date.first - mention.last < _FAR_DAY and date.month is None
        if describes and {*tags[mention.last : date.first - 2]} <= {*"NJ"}:
            return False  # "a 14-storey tower completed in 1969"
        if _is_base(tagged, date, mention) or _is_aside(tagged, date, mention) or is_of_price(tagged, date):
            return False
        if is_of_part(tagged, mention, date.first) or _opens_predicate(tagged, mention, date):
            return False
        if date.first >= mention.last and _is_of_next(tagged, mention, date, others):
            return False
        return date.first < mention.last or (own_clause(tagged, date) or 0) < mention.last

    after = next((d for d in dates if d.first >= mention.last and usable(d)), None)
    if after is not None and (
        _reaches(tagged, mention.last, after.first, others)
        or _ends_list(tagged, mention.last, after.first)
        or _closes_clause(tagged, mention, after)
    ):
        return after
    event = next((d for d in dates if d.first >= mention.last and runs_event(tagged, d)), None)
    if event is not None and "." not in tags[mention.last : event.first]:
        return event
    inside = next((d for d in dates if mention.first <= d.first < mention.last), None)
    if inside is not None:
        return inside
    told = [d for d in reversed(dates) if d.last <= mention.first and usable(d)]
    if len(told) > 1 and any(d.day for d in told):
        told = [
            d for d in told if not _is_of_name(tagged, d)
        ]  # "On 2 November the Ada 2022 flood had killed 40"
    nearest, before = (told[0], told[1:]) if told else (None, [])
    if nearest is None:
        behind = [d for d in dates if d.first >= mention.last and usable(d)]
        return _told_behind(
            tagged, mention, behind[:1] if _has_each_its_own(behind, mention, others) else behind
        )
    if nearest.last == mention.first:
        return nearest  # "in 2022 there were 186,400, in 2023 251,700"
    stops = _stops(tagged, nearest.last, mention.first)
    if ";" in stops and stops <= {";", ":"} and nearest.first <= _OPENS:
        return nearest  # "In the night to 7 June the barracks were attacked; nine soldiers died", "7 June: Rebels attack; nine die"
    if stops and stops != {":"}:
        # "output fell in 1980; the last 28 employees left in 1991"
        behind = [d for d in dates if d.first >= mention.last and usable(d)]
        return _told_behind(tagged, mention, [d for d in behind if "." not in tags[mention.last : d.first]])
    ends = {other.last for other in others}
    if not _belongs_to_one_before(tagged, nearest, ends):
        return nearest
    earlier = next((d for d in before if not _belongs_to_one_before(tagged, d, ends)), None)
    if earlier is None and is_of_base(tagged, nearest, others):
        earlier = next((d for d in before if not is_of_base(tagged, d, others)), None)
    return earlier if earlier is not None and "." not in tags[earlier.last : mention.first] else nearest


def _is_of_next(tagged: Tagged, mention: Mention, date: DateMention, others: tuple[Mention, ...]) -> bool:
    """Whether a date behind a figure is that of the next one, of the one it is compared with ("fell to 18% from 21% in 2001"), or of the main verb
    behind the relative clause in which the figure is told: "Varnex, which sells 80% of them, will report on 20 November"."""
    tags, lower = tagged.tags, tagged.tokens.lower
    compared = tuple(other for other in others if other is not mention and is_like(other, mention))
    if tags[date.last : date.last + 1] == "Q" or is_of_base(tagged, date, compared):
        return True
    opening, closing = tags.rfind(",", 0, mention.first), tags.find(",", mention.last, date.first)
    if not 0 < opening < closing or tags[opening + 1] != "W" or tags[closing + 1] not in "AMV":
        return False
    form = tagged.verbs.get(opening + 2)
    return (form is not None and form.form in ("s", "base")) or lower[opening + 2] in _PRESENT


_PRESENT = frozenset(("is", "are", "has", "have"))


def _dates_from(tagged: Tagged, mention: Mention, dates: tuple[DateMention, ...]) -> DateMention | None:
    """The date from which a figure is said to be: "The record attendance, 31,204, dates from a cup tie in 1961"."""
    at = mention.last + (tagged.tags[mention.last : mention.last + 1] == ",")
    if tagged.tokens.lower[at : at + 2] not in (["dates", "from"], ["dates", "back"], ["dated", "from"]):
        return None
    return next((d for d in dates if d.first > at and not {*tagged.tags[at : d.first]} & {*".Q"}), None)


def _before_bracket(tagged: Tagged, mention: Mention, dates: tuple[DateMention, ...]) -> DateMention | None:
    """The date with which another figure is compared, right before a bracket that holds its own: "the best since 1998 (7.6)"."""
    if (
        tagged.tags[mention.first - 1 : mention.first] != "("
        or tagged.tags[mention.last : mention.last + 1] != ")"
    ):
        return None
    return next((d for d in dates if d.last == mention.first - 1 and _is_base(tagged, d, mention)), None)


def _closes_clause(tagged: Tagged, mention: Mention, date: DateMention) -> bool:
    """Whether a figure and a date behind it stand in one clause of their own: "will grow next year after 9,000 people came last month"."""
    lower, tags = tagged.tokens.lower, tagged.tags
    apart = not {*tags[mention.last : date.first]}.isdisjoint(",.(WCQ")
    if apart or mention.quantity.kind is Kind.DURATION:
        return False  # "After five years of protest parliament decides to leave by 2010"
    for at in range(mention.first - 1, max(-1, mention.first - _OWN_CLAUSE), -1):
        if tags[at] in ",.(T":
            return False
        if lower[at] in ("after", "when", "because", "while", "until"):
            return not {*tags[at : date.first]}.isdisjoint("VA")
    return False


_OWN_CLAUSE = 12
"""Tokens from the word that opens a clause to its figure at most."""


def _opens_predicate(tagged: Tagged, mention: Mention, date: DateMention) -> bool:
    """Whether a date behind a figure opens what the same subject does next: "has 4,900 employees and last year posted sales"."""
    tags = tagged.tags
    gap = tags[mention.last : date.first]
    return gap in ("C", ",C") and tags[date.last : date.last + 1] in ("V", "A", "M")


def _is_of_name(tagged: Tagged, date: DateMention) -> bool:
    """Whether a year belongs to the name before it: "Milipol 2025"."""
    if date.month is not None or date.year is None or not date.first:
        return False
    return tagged.tags[date.first - 1] == "N" and tagged.tokens.text[date.first - 1][0].isupper()


def told_with_when(tagged: Tagged, mention: Mention, dates: tuple[DateMention, ...]) -> DateMention | None:
    """The date of which a clause with "when" tells: "the strongest quake since 2007, when a tsunami killed 54 people"."""
    lower = tagged.tokens.lower
    for date in reversed(dates):
        at = date.last + (lower[date.last : date.last + 1] == [","])
        if (
            at < mention.first
            and lower[at] == "when"
            and not set(tagged.tags[at : mention.first]) & set(".,")
        ):
            return date
    return None


_OF_THEM = re.compile(r"P[DJ]*N+(?=W)")
"""Of what an amount is, before a clause that tells of it."""
_NEXT_CLAUSE = re.compile(r",CJ*Q+[^,.]*[VA]")
"""Another clause, which tells a figure of its own."""
_NEAREST = 12
"""Dates on each side of a figure that are looked at; a sentence with more has no end."""
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


def refers_to_time(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure is told of the time told last: "in that year", "over the same period" behind it in its clause."""
    lower, tags = tagged.tokens.lower, tagged.tags
    if _REFERRING.isdisjoint(lower):
        return False
    for at in range(mention.last, len(lower) - 1):
        if tags[at] in ".QW":
            return False
        if lower[at] in _REFERRING and lower[at + 1] in _TIMES_TOLD:
            return lower[at] == "that" or lower[at - 1] == "the"
    return False


def is_over_same(tagged: Tagged) -> bool:
    """Whether a sentence tells of the stretch of time that the one before told: "Over the same period prices rose by 4 percent"."""
    lower = tagged.tokens.lower
    if "same" in lower[:_FAR_DAY]:
        at = lower.index("same")
        if not _STRETCHES.isdisjoint(lower[at + 1 : at + 2]):
            return lower[max(0, at - 2) : at] in (["over", "the"], ["in", "the"], ["during", "the"])
    told = lower[:2] in (["over", "this"], ["over", "that"]) and not _STRETCHES.isdisjoint(lower[2:3])
    return told or (lower[:3] in _OVER_IT and tagged.tags[3:4] in ("N", "J", "D", ","))


_STRETCHES = frozenset(("period", "time", "span", "years", "decade"))
_OVER_IT = (["over", "the", "decade"], ["over", "the", "period"])
"""Before the subject of what is told of the years told last: "Over the decade the deficit shrank"."""
_REFERRING = frozenset(("that", "same"))
_TIMES_TOLD = frozenset(("year", "month", "week", "period"))
"""Behind "that" and "the same" they stand for a time that was told."""


def _stops(tagged: Tagged, start: int, end: int) -> set[str]:
    """The signs that part clauses between two tokens, as far as two sorts of them."""
    found: set[str] = set()
    at = tagged.tags.find(".", start, end)
    while at >= 0 and len(found) < 2:
        found.add(tagged.tokens.text[at])
        at = tagged.tags.find(".", at + 1, end)
    return found


def _has_each_its_own(behind: list[DateMention], mention: Mention, others: tuple[Mention, ...]) -> bool:
    """Whether a date stands behind each of two figures: "some 874,000 deliveries were made in 2022 and roughly 1.2 million in 2023"."""
    if len(behind) < 2:
        return False
    first, second = behind[0].first, behind[1].first
    between = [other for other in others if mention.last <= other.first < second and not other.alternative]
    return bool(between) and between[0].first > first


def _told_behind(tagged: Tagged, mention: Mention, behind: list[DateMention]) -> DateMention | None:
    """The date at the end of a sentence whose figures stand before it: "half a million left the bank between April and September"."""
    if len(behind) == 1 and _closes_list(tagged, mention.last, behind[0]):
        return behind[0]
    if (
        len(behind) > 1
        and "," in tagged.tags[behind[0].last : behind[1].first]
        and "C" not in tagged.tags[mention.last : behind[0].first]
    ):
        behind = behind[:1]  # "was proposed for 2021 by the directors, after 55p for 2020"
    alone = behind[0] if len(behind) == 1 or (behind and _is_on_a_day(tagged, behind[0])) else None
    if alone is None:
        return None
    gap = tagged.tags[mention.last : alone.first]
    if _NEXT_CLAUSE.search(gap, 1):
        return None  # "pulled 64 survivors out, but nine people were still missing on Saturday"
    of = tagged.tokens.lower[mention.last] == "of"
    if of and (fallen := _OF_THEM.match(gap)) is not None:
        gap = gap[fallen.end() :]  # "9.4 millimetres of rain that fell on Sunday came too late"
    if gap.startswith("PW"):
        gap = gap[2:]  # "27 of which were occupied on Monday night"
    if gap.startswith(",") and mention.first <= 2 and not {*gap[1:]} & {*",.(W"}:
        return alone  # "With USD 26.4 billion, vans were the biggest segment in 2023"
    links = {tagged.tokens.lower[i] for i, t in enumerate(gap, alone.first - len(gap)) if t == "W"}
    if not _is_on_a_day(tagged, alone):
        clause = tagged.tokens.lower[mention.last : alone.first]
        if "as" in clause and not {*gap[clause.index("as") :]}.isdisjoint("VM"):
            return None  # "cuts its staff of 22,400 as it tries to bring costs down by 2028"
        then = links == {"when"} and gap[0] in "VA"  # "seven people died when a ferry sank in August 2009"
        return None if {*gap} & {*(",.(" if then else ",.(W")} else alone
    if gap.startswith("W"):
        gap = gap[1:]  # "15 people who died in Brenitz on 3 June"
        links = {tagged.tokens.lower[i] for i, t in enumerate(gap, alone.first - len(gap)) if t == "W"}
    return alone if links <= {"when", "as", "after"} and not {*gap} & {*".("} else None


def _closes_list(tagged: Tagged, start: int, date: DateMention) -> bool:
    """Whether a date stands in the bracket that ends a list without a verb: "Altstedt 1,140 euros; Neuberg 2,385 (31 December 2015)."."""
    tags = tagged.tags
    if tags[date.last :].strip(".") != ")" or not {*tags}.isdisjoint("VAM"):
        return False
    opening = tags.rfind("(", start, date.first)
    return opening >= 0 and "(" not in tags[start:opening] and "Q" not in tags[opening : date.first]


_BASES = tuple(
    [word]
    for word in "average mean level levels base baseline norm peak low figure total record mark".split()
)
"""Words behind a date that make it what a figure is compared with: "above the 1850-1900 average", "beat the 2023 figure by"."""


def _is_on_a_day(tagged: Tagged, mention: DateMention) -> bool:
    """Whether a date is told as the day of an action: "on Thursday night", "on 8 March"."""
    before = tagged.tokens.lower[mention.first - 1]
    own = tagged.tokens.lower[mention.last - 1].endswith(("'s", "’s")) and before in ("in", "at")
    return bool(mention.day or mention.weekday is not None) and (before == "on" or own)


_PUBLISHED = frozenset(
    "released published issued said announced reported presented unveiled posted confirmed disclosed revealed".split()
)
"""What is done with figures on the day of their publication, which is not their own."""


_OUTDOING = frozenset(("beat", "exceed", "surpass", "top", "outdo"))
_YEARS_BEFORE = frozenset(("previous", "preceding", "prior", "last"))


def _is_base(tagged: Tagged, mention: DateMention, figure: Mention) -> bool:
    """Whether a date is what a figure is compared with or counted from: "than in 2019", "on last year", "since 1988"."""
    lower, tags = tagged.tokens.lower, tagged.tags
    before = mention.first - 1
    if before > 0 and lower[before] in ("the", "early", "late"):
        before -= 1  # "than in the previous year", "below the level of early 2022"
    if before > 3 and lower[before] == "of" and lower[before - 1] in ("whole", "all"):
        before -= 3 if lower[before - 2] == "the" else 2  # "more than in the whole of 2023"
    if before < 0:
        return False
    last = max(
        figure.last, tags.rfind("Q", 0, before) + 1
    )  # "$34 a share, 31 percent more than it fetched on Friday"
    if mention.first > figure.last and is_compared(tagged, last, before):
        return True
    if (
        lower[before] == "from"
        and figure.quantity.kind is Kind.CHANGE
        and (lower[mention.first] in _YEARS_BEFORE or _is_year_of_base(tagged, mention, figure))
    ):
        return True  # "rose 18 percent from the previous year", "a 40% increase from 2021"
    seen = lower[max(0, before - 2) : before] in _SEEN_BEFORE
    counted_from = lower[before] in ("since", "than", "born", "until", "till")
    if seen or counted_from or is_in_since(tagged, mention, figure):
        return True
    form = tagged.verbs.get(before)
    if form is not None and form.base in _OUTDOING and mention.month is None and mention.year is not None:
        return True  # "beat 2015 by 0.7 degrees"
    if lower[before] in ("above", "below", "over") and mention.month is None and mention.year is not None:
        # "31% below 1990", "a rise of 18 percent over 2016"
        return lower[before] != "over" or mention.end_year is None
    if lower[before] == "of" and is_of_other(tags, before, figure):
        return True
    if (
        mention.first > figure.last
        and lower[before] in ("for", "of", "in", "from")
        and is_known_level(tagged, figure, before)
    ):
        return True
    if (
        lower[before] == "on"
        and before
        and tagged.tags[before - 1] == "V"
        and lower[before - 1] in _PUBLISHED
    ):
        return True
    if lower[before] == "of" and is_of_compared(tagged, before):
        return True
    if lower[before] in ("after", "before") and mention.day is None and mention.weekday is None:
        return True
    if mention.first > figure.last and lower[mention.last : mention.last + 1] in _BASES:
        return True
    if lower[before] == "on" and mention.day is None and mention.weekday is None:
        return True
    if lower[before] in ("in", "for", "at", "with", "to") and before > 0:
        if lower[before - 1] in ("than", "as"):
            return True
        if lower[before - 1] == "compared" and mention.first > figure.last:
            return "Q" not in tags[figure.last : mention.first]
        if lower[:before] == ["compared"] and tags[mention.last : mention.last + 1] == ",":
            return True  # "Compared with March 2023, unemployment rose by"
    return (
        lower[before] in ("its", "their")
        and mention.last < len(tags)
        and tags[mention.last] == "N"
        and mention.first > figure.last
        and "C" not in tags[figure.last : mention.first]
    )


def _is_year_of_base(tagged: Tagged, date: DateMention, figure: Mention) -> bool:
    """Whether a year that stands behind "from" is the one before a change in percent whose own is told before it: "in 2022, a 44% increase from
    2021", not "rose 20% from 2019"."""
    whole = date.year is not None and date.month is None and date.end_year is None
    return (
        whole
        and "T" in tagged.tags[: figure.first]
        and figure.quantity.unit == "percent"
        and figure.last <= date.first
    )


_SEEN_BEFORE = (["last", "seen"], ["last", "reached"], ["last", "recorded"], ["previously", "seen"])
"""Before the time up to which something was so: "fell to a level last seen in 1985"."""


def _is_aside(tagged: Tagged, mention: DateMention, figure: Mention) -> bool:
    """Whether a date stands in brackets, or in a participle between commas, that the figure stands outside of.

    "62,000 square metres (2018: 803 on 70,000)", "the stud book, opened in 1898, lists 30"; but "42 (2022)" and "Age (2022): 42".
    """
    tags, lower = tagged.tags, tagged.tokens.lower
    if is_of_own_clause(tagged, mention, figure):
        return True
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
    if is_of_making(tagged, mention) and not {*between}.isdisjoint("VAM"):
        return True  # "a ship built in 1991 was allowed to sail in waves of 4 metres"
    if "CA" in between and _tells_making(tagged, mention):
        return True  # "the coach had been built in 2009 and was 15 years old"
    opening = tags.rfind(",", 0, mention.first)
    if opening < 0 and tags[0] == "V" and tagged.verbs[0].form == "past" and mention.month is None:
        made = tagged.verbs[0].base in word_set("context", "making")
        return (
            made and "," in between
        )  # "Founded in 1921 as a maker of prams, Tarrant had 2,300 workers at its peak"
    participle = opening >= 0 and tags[opening + 1] == "V" and "V" not in tags[opening + 2 : mention.first]
    return participle and between.startswith(",") and tagged.verbs[opening + 1].form == "past"


def is_in_passing(tagged: Tagged, mention: DateMention) -> bool:
    """Whether a date holds for its figure alone: of making, of several years, or of a figure told as known ("the 23,400 of 2018")."""
    of = mention.first - 1
    known = of > 0 and tagged.tokens.lower[of] == "of" and KNOWN.search(tagged.tags, 0, of) is not None
    return known or is_of_years(tagged, mention) or is_of_thing(tagged, mention)


def is_of_thing(tagged: Tagged, mention: DateMention) -> bool:
    """Whether a date tells only which thing is spoken of, when it was made, or when that was made known: "a ship built in 1991", "the firm was
    founded in 1991", "is a 2009 film", "today announced", "Opened: 1934"."""
    published = tagged.tokens.lower[mention.last : mention.last + 1]
    told = bool(published) and published[0] in _PUBLISHED and mention.month is None and mention.year is None
    told = told or bool(told_by_label(tagged, mention))
    made = is_of_making(tagged, mention) or _tells_making(tagged, mention)
    return told or made or _describes(tagged, mention) or _defines(tagged, mention)


def _tells_making(tagged: Tagged, mention: DateMention) -> bool:
    """Whether a year tells when somebody or something was made: "the firm was founded in 1998"."""
    verb = tagged.governors[mention.first]
    if not verb or mention.month is not None or mention.year is None or tagged.tags[verb - 1] != "A":
        return False
    made = word_set("context", "making")
    if tagged.tags[verb - 2 : verb - 1] == "W":
        made = word_set("context", "appearing")  # "lost it to a film which was released in 2005"
    form = form_at(tagged, verb)
    return form is not None and form.form == "past" and form.base in made


def _describes(tagged: Tagged, mention: DateMention) -> bool:
    """Whether a year describes what somebody or something is: "Night Ferry is a 2009 film"."""
    article, tags = mention.first - 1, tagged.tags
    copula = article > 0 and tagged.tokens.lower[article] in ("a", "an") and tags[article - 1] == "A"
    return copula and mention.month is None and tags[mention.last : mention.last + 1] in ("N", "J")


def _defines(tagged: Tagged, mention: DateMention) -> bool:
    """Whether a date stands in what somebody or something is or was: "was a home computer sold from 1983 to 1987", "is a film of 1931"."""
    lower, tags = tagged.tokens.lower, tagged.tags
    copula = tags.find("A", 0, mention.first)
    if copula < 1 or lower[copula] not in ("is", "was") or lower[copula + 1] not in ("a", "an"):
        years = None if mention.end_year is None or mention.year is None else mention.end_year - mention.year
        return years is not None and years > _A_LIFE and tags[mention.first - 1 : mention.first] == "("
    if "." in tags[copula : mention.first]:
        return False
    verb = tagged.governors[mention.first]
    if verb == copula:
        return lower[mention.first - 1] == "of" and tags[mention.first - 2] == "N" and mention.month is None
    form = form_at(tagged, verb)
    return form is not None and form.form == "past" and form.base in word_set("context", "appearing")


_A_LIFE = 20
"""Years in brackets behind a name from which on they are those of a life."""


def is_of_making(tagged: Tagged, mention: DateMention) -> bool:
    """Whether a year tells when the one thing before it was made: "a ship built in Varn in 1991", but "houses built in 1991"."""
    verb = mention.first - 2
    if verb > 0 and tagged.tags[verb] == "N":
        placed = _MADE_SOMEWHERE.search(tagged.tags, max(0, verb - _FAR_DAY), mention.first)
        verb = placed.start() + 1 if placed is not None else 0
    if verb < 1 or mention.month is not None or tagged.tags[verb - 1 : verb + 2] != "NVP":
        return False
    made = tagged.verbs[verb].base in word_set("context", "making")
    return made and not is_plural(tagged.tokens.lower[verb - 1])


_MADE_SOMEWHERE = re.compile(r"NVPN+P$")


def is_of_years(tagged: Tagged, mention: DateMention) -> bool:
    """Whether a date that does not open its sentence tells of several years: "took bribes between 2011 and 2016"."""
    several = mention.end_year not in (None, mention.year) and mention.month is None
    written = tagged.tokens.text[mention.first : mention.last]
    financial = mention.end_year == (mention.year or 0) + 1 and not {"and", "to"} & {*written}
    return several and mention.first > _OPENS and not financial  # "in 2021/22", "in 2021-22" is one year


def _reaches(tagged: Tagged, start: int, end: int, others: tuple[Mention, ...]) -> bool:
    """Whether a date behind a figure belongs to it: nothing but its own phrase stands between."""
    gap = tagged.tags[start:end]
    if _ASIDE.fullmatch(gap):
        return True  # "12 people, 10 of them students, in October last year"
    if any(start <= other.first < end and not other.alternative for other in others):
        return False
    if _APPOSED.search(tagged.tags, max(0, start - _NEAR_APPOSED), start) and _DATED.fullmatch(gap):
        return True  # "The record attendance, 33,870, was set in a cup match in 1962"
    noun = gap.lstrip("NJ")
    told = noun.startswith("W") and (noun == gap or noun[1:2] in ("N", "D"))
    if told and noun.endswith("P") and not {*noun[1:]} & {*".,WC("}:
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


_ASIDE = re.compile(r"(?:,PQ+|(?:,Q+)?PRN*),P")
"""Between a figure and its date: some of those counted."""
_APPOSED = re.compile(r"(?:^|[.T]|N),Q+N?$")
"""A figure that is set beside the noun of what it is."""
_DATED = re.compile(r",A?V[NDJP]*P")
"""Behind such a figure: what is told of it, up to its date."""
_NEAR_APPOSED = 6
_LISTED = re.compile(r"[,CDJ]*C[DJ]*Q+(?:NP|P)?")


def _ends_list(tagged: Tagged, start: int, end: int) -> bool:
    """Whether a date ends the list that a figure begins: "620 exhibitors and 28,000 visitors in 2023"."""
    listed = _LISTED.fullmatch(tagged.tags, start, end) is not None
    return (
        listed and "or" not in tagged.tokens.lower[start:end]
    )  # "$5.1 billion, or $7.4 billion in 2014 prices"


def _belongs_to_one_before(tagged: Tagged, mention: DateMention, ends: set[int]) -> bool:
    """Whether the date stands right behind another figure, whose ends are given: "€343 billion in 2024 to", not "74 and in 2025"."""
    first = mention.first
    return any(end in ends and "C" not in tagged.tags[end:first] for end in range(first - 2, first + 1))
