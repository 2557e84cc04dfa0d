"""How a figure stands to time: told in the perfect, of a standing property, in a bracket with its date, as the base of a comparison."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from factcheck.extraction.clause_dates import is_of_deed
from factcheck.extraction.clauses import subject_of
from factcheck.extraction.compared_dates import extreme_before
from factcheck.extraction.dateclauses import runs_event, says_on
from factcheck.extraction.frames import verbs_of
from factcheck.extraction.phrases import PRONOUN, governor, told_with, verb_over
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.times import When
from factcheck.extraction.types import DateMention, Mention, Mentions, Tokens
from factcheck.lexicon import load, word_set
from factcheck.model import Kind

_BEFORE = frozenset(("last", "previous", "preceding"))
_REACH = 60
"""Tokens before a figure in which its edition is told."""
_EDITIONS_AGO = 3
"""Years in which the edition before lies: fairs are held every year, or every second or third one."""


def earlier_editions(tagged: Tagged, mention: Mention, year: int | None) -> str | None:
    """The years of the edition before, of a figure told of it: "the last edition attracted 27,400 visitors", written in 2024."""
    lower, first = tagged.tokens.lower, mention.first
    if _BEFORE.isdisjoint(lower[:first]):
        return None
    for at in range(max(0, first - _REACH), min(first, len(lower) - 1)):
        opens = lower[at + 1] == "time" and (at == 0 or tagged.tags[at - 1] in ".,")  # "Last time it had"
        if lower[at] in _BEFORE and (opens or lower[at + 1] in word_set("context", "editions")):
            told = year is not None and not set(tagged.tags[at:first]) & set("(.")
            return f"{year - _EDITIONS_AGO}/{year - 1}" if told and year is not None else None
    return None


def tells_change(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure tells by how much the one before it went up or down: "revenue of €4.27 billion, up 8.1 percent", ", a rise of 8.1"."""
    lower, first = tagged.tokens.lower, mention.first
    if tagged.tags[max(0, first - 4) : first] == ",DNP" and lower[first - 2] in word_set(
        "context", "changes_in"
    ):
        apart = _SET_BESIDE.isdisjoint(lower[:first]) and lower[mention.last : mention.last + 1] != ["since"]
        return apart and lower[first - 1] == "of"
    return first > 1 and lower[first - 1] in ("up", "down") and lower[first - 2] in (",", "(")


_SET_BESIDE = frozenset(("versus", "against", "compared", "than", "("))
"""Before a figure of another time, to which a rise told behind it does not belong."""


def is_timeless(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure belongs to the name of what it is told of, whenever that is: "10-year bonds", "the five-year average", "its 140-year
    history", "opened a 14,000-square-foot showroom"."""
    if "-" not in tagged.tokens.text[mention.first : mention.last]:
        return False
    behind = tagged.tokens.lower[mention.last : mention.last + 1]
    unit = mention.quantity.unit
    if unit in _SIZES:
        return tagged.tags[mention.last : mention.last + 1] in ("N", "J")
    return (
        bool(behind)
        and unit in ("year", "month", "week", "day")
        and behind[0] in word_set("context", "timeless")
    )


_SIZES = frozenset(
    "square_foot square_metre square_meter acre hectare foot meter metre mile kilometer inch ton metric_ton megawatt gigawatt".split()
)
"""Units of what a thing measures, whenever something happens to it."""


def is_attribute_of_age(tagged: Tagged, mention: Mention, dates: Sequence[DateMention]) -> bool:
    """Whether an age only says who somebody is, whenever that is: "a 34-year-old man was jailed on Tuesday", "Inga Holt, 52, moved in 2014"; but
    "Inga Holt, 52, died on 3 May 2014"."""
    if mention.quantity.unit != "year_of_age":
        return False
    tags, written = tagged.tags, tagged.tokens.lower[mention.last - 2 : mention.last]
    beside = tags[mention.first - 1 : mention.first] == "," == tags[mention.last : mention.last + 1]
    beside = beside and tags[mention.first - 2] == "N" and not any(date.day for date in dates)
    return beside or written in (["-", "old"], ["-", "olds"])


def is_owned_whole(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure tells how many of a thing somebody has, whenever the rest happened: "will shut 34 of its 212 shops by May"."""
    if mention.quantity.unit != "count" or mention.counted is None or not mention.first:
        return False
    before = tagged.tokens.lower[mention.first - 1]
    return before in ("its", "their", "his", "her") or (
        before.endswith(("'s", "’s")) and tagged.tags[mention.first - 1] == "N"
    )


def in_brackets(tagged: Tagged, date: DateMention) -> bool:
    """Whether a date stands in brackets: it holds for what stands there with it."""
    return tagged.tags.rfind("(", 0, date.first) > tagged.tags.rfind(")", 0, date.first)


def is_deadline(mentions: Mentions, date: DateMention) -> bool:
    """Whether something without a figure is to be done by a date: "Oslo wants to be carbon neutral by 2045"; what follows is not of then."""
    return not mentions.quantities and mentions.tokens.lower[date.first - 1 : date.first] == ["by"]


def had_been_since(mentions: Mentions, date: DateMention) -> bool:
    """Whether a date only tells since when something had been so: "The grain that had lain in the port since 2014 blew up"; what follows is not of
    then."""
    lower, since = mentions.tokens.lower, date.first - 1
    return lower[since : since + 1] == ["since"] and "had" in lower[:since]


def is_by_the_way(tagged: Tagged, date: DateMention) -> bool:
    """Whether a year stands in an aside: "the maker, which had 46,500 employees at the end of last year, expects", "Nuvory, founded in 1976,
    earns", "a hall that they share with the mill, which closed in 2019". What follows is not of that year."""
    tags = tagged.tags
    opening = tags.rfind(",", 0, date.first)
    if date.day is not None or date.weekday is not None or opening < 1 or runs_event(tagged, date):
        return False
    lower = tagged.tokens.lower
    first, closing = tags[opening + 1], tags.find(",", date.last)
    if first == "W" and lower[opening + 1] in ("which", "who", "whose"):
        return True
    told = closing >= 0 and tags[closing + 1 : closing + 2] in ("V", "A", "M") and lower[closing + 2] != "by"
    if not told or tags[opening - 1] != "N":
        return False
    if first == "V" or lower[opening + 1] in ("a", "an"):
        return True
    finite = any(verb.form == "past" for at, verb in tagged.verbs.items() if opening < at < date.first)
    # "Odeng, the strongest storm to hit Talisay this year, roared"; "By use, the vans held 54 percent in 2023, followed"
    return lower[opening + 1] == "the" and not finite


def is_of_record(tagged: Tagged, date: DateMention) -> bool:
    """Whether a date only tells of when something is that the sentence speaks of by the way: "beating the record, set in July 2019, by 22,000", "its
    first cut since 2008"."""
    tags, verb = tagged.tags, date.first - 2
    if tagged.tokens.lower[date.first - 1] == "since":
        extreme = extreme_before(tagged.tokens.lower, date.first - 1)
        return extreme is not None and _VERBS.isdisjoint(tags[extreme : date.first])
    form = tagged.verbs.get(verb)
    return (
        form is not None
        and form.form == "past"
        and verb > 1
        and tags[verb - 2 : verb] == "N,"
        and "V" in tags[:verb]
    )


_VERBS = frozenset("VAM")


def is_base(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure is what the one before it is compared with: the date of "up from 49,000 in 2023" holds for it alone."""
    before = tagged.tokens.lower[max(0, mention.first - 2) : mention.first]
    return before[-1:] in (["from"], ["against"], ["than"], ["versus"]) or before in (
        ["compared", "with"],
        ["compared", "to"],
    )


def is_perfect(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure is told in the present perfect: "53 countries have registered so far"."""
    lower, tags = tagged.tokens.lower, tagged.tags
    if mention.quantity.kind is Kind.MULTIPLE and lower[mention.first - 1] in ("have", "has"):
        return True  # "Food prices have tripled"
    verb = governor(tagged, mention.first)
    if _in_perfect(tagged, verb):
        return True
    if _WHOLE.search(tags, max(0, mention.first - _NEAR_WHOLE), mention.first):
        return False  # "Eleven of the region's 14 stations have shut": 14 is what there is
    for have in range(mention.last, min(mention.last + 12, len(tags))):
        placed = tags[have] == "Q" and (
            tags[have - 1] in "PQ" or _TO_WHOLE.fullmatch(tags, mention.last, have)
        )
        # "140 boats from 23 nations have registered", "nine of the region's 14 mines have shut"
        if tags[have] in ".,(WQ" and not placed:
            break
        if lower[have] in ("have", "has") and tags[have] == "A":
            then = have + 1
            while then < len(tags) and tags[then] in "JA":
                then += 1
            if tags[then : then + 1] == "V":
                return True
    form = tagged.verbs.get(verb) if verb else None
    if not verb or form is None:
        return False
    # "has sold over two million copies and spent 61 weeks on the list", "have cleared the valley, destroying 6,170 mines"
    goes_on = (
        lower[verb - 1] == "and" if form.form == "past" else form.form == "ing" and lower[verb - 1] == ","
    )
    return goes_on and _in_perfect(tagged, tagged.governors[verb - 1])


_WHOLE = re.compile(r"QP[DNJ]{1,4}$")
"""Before a whole of which a part is told."""
_TO_WHOLE = re.compile(r"P[DNJ]{1,4}")
_NEAR_WHOLE = 6


def _in_perfect(tagged: Tagged, verb: int | None) -> bool:
    """Whether a verb is in the present perfect: "has so far distributed", "has since shrunk", "has been translated"."""
    if not verb:
        return False
    lower, have = tagged.tokens.lower, verb - 1
    while have > 0 and (tagged.tags[have] == "J" or lower[have] in ("since", "been")):
        have -= 1
    return lower[have] in ("have", "has") and tagged.tags[have] == "A"


def is_told_already(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure is told of what was over before the news itself: "had already paid $4.5 billion"."""
    verb, lower = governor(tagged, mention.first), tagged.tokens.lower
    return verb is not None and verb > 1 and lower[verb - 2 : verb] in _HAD_ALREADY


_HAD_ALREADY = (["had", "already"], ["had", "previously"])


def is_of_trading(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure is the price or the move of a firm's shares, which news tells of its own day: "Its shares rose 5 percent"."""
    verb = governor(tagged, mention.first)
    subject = subject_of(tagged, verb) if verb is not None else None
    if subject is None or subject is PRONOUN:
        return False
    return tagged.tokens.lower[subject.last - 1] in load("moving_counts")["daily"]


def is_told_now(tagged: Tagged, mention: Mention, start: int = 0) -> bool:
    """Whether "now" stands right beside the verb before a figure, from token `start` on: "now feeds up to 384 MW", "is now worth"."""
    verb = verb_of(tagged, mention)
    return verb is not None and verb > start and "now" in tagged.tokens.lower[max(0, verb - 1) : verb + 2]


def is_of_today(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure is told to hold now: "1,200 now", "now at 84"."""
    lower = tagged.tokens.lower
    if _NOW.isdisjoint(lower):
        return False
    behind = lower[mention.last : mention.last + 1]
    return behind in (["now"], ["today"]) or lower[max(0, mention.first - 2) : mention.first] == ["now", "at"]


_NOW = frozenset(("now", "today"))


def is_so_far(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure is told in the perfect with "so far", of no year: "140 boats have registered so far"."""
    lower = tagged.tokens.lower
    if "far" not in lower:
        return False
    at = lower.index("far")
    told = lower[at - 1] == "so" and lower[at + 1 : at + 2] not in (["this"], ["in"], ["since"])
    between = tagged.tags[min(at, mention.last) : max(at, mention.first)]
    return told and "." not in between and "," not in between and is_perfect(tagged, mention)


def is_standing(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure is told of a standing property, in the present tense: an earlier sentence's date does not hold for it."""
    verb = verb_of(tagged, mention)
    if verb is None:
        return False
    form, lower = tagged.verbs.get(verb), tagged.tokens.lower
    if form is None:
        return lower[verb] in _BEING
    before = verb - 1
    while before > 0 and tagged.tags[before] == "J":
        before -= 1  # "now number around 240"
    if lower[before] == "to" and form.form != "ing":
        return _is_meant(tagged, before)
    if lower[before] == "," and form.form == "past" and lower[verb + 1] != "by":
        main = tagged.governors[before]  # "consists of two tubes, linked every 325 metres"
        told = tagged.verbs.get(main) if main is not None else None
        return told is not None and told.form == "s"
    if form.form in ("past", "ing"):
        return tagged.tags[before] == "A" and lower[before] in ("is", "are")
    return form.form == "s" or (
        form.form == "base" and tagged.tags[before] in "NRTQ" and "did" not in lower[:verb]
    )


def _is_meant(tagged: Tagged, to: int) -> bool:
    """Whether an infinitive tells what somebody means to do or is thought to do as it is written: "plans to cut 120 posts", "is forecast to
    shrink by 5%", "are to go"; not "planned to cut"."""
    form = tagged.verbs.get(to - 1)
    if form is None or form.form == "past":
        return tagged.tokens.lower[to - 1 - (form is not None)] in ("is", "are")
    return form.form == "s" or (form.form == "base" and tagged.tags[to - 2] in "NRQ")


def verb_of(tagged: Tagged, mention: Mention) -> int | None:
    """The verb of the clause in which a figure is told: the one behind it where it opens the clause, else the one that governs it."""
    tags, at = tagged.tags, mention.first - 1
    if tagged.tokens.lower[0] == "of" and (told := _OF_WHOLE.match(tags)) is not None and at < told.end() - 1:
        return told.end() - 1  # "Of the 24 species only five survive"
    while at >= 0 and tags[at] in "DJ":
        at -= 1
    opens = at >= 0 and tags[at] == "P" and not tags[:at].strip("DJNPQ")
    if at >= 0 and tags[at] not in ".,CW" and not opens:
        return governor(tagged, mention.first)  # but "The journey of 1,340 kilometres takes"
    subject = _SUBJECT.match(tags, mention.last) or (_OPENED.match(tags, mention.last) if opens else None)
    if subject is None:
        return governor(tagged, mention.first)
    return subject.end() - 1


_OF_WHOLE = re.compile(r"PD?J*Q+[JN]+,?J*Q+[AMV]")
"""From a whole that opens its sentence past its part to the verb."""
_SUBJECT = re.compile(r"(?:[NJDRT]|PQ*){0,12}?[AMV]")
"""From a figure that opens its clause to the verb: "80 rescuers with six dogs are taking part"."""
_OPENED = re.compile(r"[NJPD]{0,8},[NJPDR]{1,8}[AMV]")
"""From a figure of the phrase that opens a sentence: "With a length of 57 km, the tunnel is"."""


def is_thought(tagged: Tagged, verb: int) -> bool:
    """Whether a verb, or the modal that is told for it, tells what will or may be: "will generate", "would be swapped"."""
    verb = told_with(tagged, verb)
    at, lower = (verb if tagged.tags[verb] == "M" else verb - 1), tagged.tokens.lower
    while at > 0 and (
        lower[at] == "be"
        or lower[at - 1 : at + 1] == ["have", "to"]
        or (lower[at] == "have" and lower[at + 1] == "to")
    ):
        at -= 1  # "would have to fall by"
    return tagged.tags[at] == "M" and tagged.tokens.lower[at] in _THOUGHT


_THOUGHT = frozenset(("will", "can", "would", "could", "may", "must", "should"))


def _is_foreseen(tagged: Tagged, verb: int) -> bool:
    """Whether a verb tells what will be, or was to be: "will rise", "would come in"."""
    return is_thought(tagged, verb) and not _FORESEEN.isdisjoint(
        tagged.tokens.lower[max(0, verb - _NEAR_VERB) : verb + 1]
    )


_FORESEEN = frozenset(("will", "would"))


def is_ahead_of(tagged: Tagged, mention: Mention, when: When, published: datetime.date | None) -> bool:
    """Whether a figure is told of what will be, or of what goes on as it is written, so that a year gone by is not its own: "Halvex is
    offering $44.50", "will pay", "expected savings of $300 million"."""
    if published is None or when.precision != "year" or when.high // 10000 >= published.year:
        return False
    verb = verb_of(tagged, mention)
    if verb is None:
        return False
    lower, form = tagged.tokens.lower, tagged.verbs.get(verb)
    if form is not None and form.form == "ing" and lower[verb - 1] in ("is", "are"):
        return True
    return not _COMING.isdisjoint(lower[max(0, verb - _NEAR_VERB) : verb + 1])


def is_awaiting(tagged: Tagged, verb: int) -> bool:
    """Whether a verb tells what somebody thinks will come: "expect", "are expected"."""
    form, before = tagged.verbs.get(verb), tagged.tokens.lower[verb - 1]
    if form is None or form.base not in ("expect", "anticipate", "await"):
        return False
    return form.form in ("s", "base") or before in ("is", "are")


_COMING = frozenset(("will", "shall", "planned", "expects", "expected", "projected", "scheduled"))
"""Words of what is still to come."""
_NEAR_VERB = 3
"""Tokens before a verb in which they stand: "is expected to grow"."""


def is_of_origin(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure is told in the participle that opens a sentence, of how something came to be: "Founded by two sisters, it employs 430"."""
    form, comma = tagged.verbs.get(0), tagged.tags.find(",")
    return form is not None and form.form == "past" and mention.last <= comma


def is_at_odds(
    tagged: Tagged, mention: Mention, date: DateMention, when: When, published: datetime.date | None
) -> bool:
    """Whether a date of the sentence can't be that of a figure, since their verbs tell of two times.

    "Founded in 1998, the firm serves 3,000 clients" tells of its clients today; "was 260 miles away and should land on Saturday" of
    miles before that day.
    """
    verb, other = verb_of(tagged, mention), tagged.governors[date.first]
    if verb is not None and other is not None and verb < other < date.first and mention.last <= other:
        # "employs 240 people and earned DKK 310 million in 2024", "stand at 28,000 and are to reach 40,000 in 2025"
        joined = "C" in tagged.tags[mention.last : other] and {*tagged.tags[mention.last : other]}.isdisjoint(
            ".W"
        )
        if joined and (is_standing(tagged, mention) or _in_perfect(tagged, verb)):
            return not _is_present(tagged, other)
    if verb is not None and date.first < mention.first and tagged.tokens.lower[verb - 1] == "having":
        return True  # "was shut on 31 December 2009, having produced 241 TWh"
    if verb is not None and is_thought(tagged, verb) and says_on(tagged, date):
        return True  # "will spend $12 billion, its chairman said on Wednesday"
    if is_of_deed(tagged, mention, date):
        return True
    if other not in (None, verb) and _is_gone_by(tagged, mention, date, when, published):
        return True
    if published is None:
        then = date.first < mention.first and other is not None and other != verb and date.month is None
        said = tagged.verbs.get(other) if other is not None else None
        if not then or (said is not None and said.base in verbs_of("saying")):
            return False
        if other is not None and not {*tagged.tags[other : date.first]}.isdisjoint(",CW"):
            return False  # "counted 640 points, and by 2030 the law wants 6,300"
        return _is_told_past(tagged, other) and (is_standing(tagged, mention) or is_perfect(tagged, mention))
    today = published.year * 10000 + published.month * 100 + published.day
    if when.low > today:
        own = tagged.tags[mention.last : mention.last + 1] in (
            "V",
            "A",
            "M",
        )  # "88 percent intend to come on Saturday"
        guessed = date.month is not None and date.year is None and date.end_year is None
        target = tagged.tokens.lower[date.first - 1] in ("by", "until", "from")
        on_day = when.precision == "day" or guessed
        # "will pay more from May and has set aside $4 million", "will run from 3 May after works that took 26 weeks"; not
        # "From 12 to 15 May the fair opens, and 300 have signed up"
        over = is_perfect(tagged, mention) or (on_day and not own and _is_told_past(tagged, verb))
        then = date.first < mention.first and other not in (None, verb) and over
        before = on_day and date.first >= mention.last and not target and not own
        return then or (before and _is_told_past(tagged, verb))
    if (
        when.high >= today
        and date.relative.startswith("this ")
        and date.first < mention.first
        and other not in (None, verb)
    ):
        # "came from abroad this year, and 71 percent have already rebooked"
        return _is_told_past(tagged, other) and is_perfect(tagged, mention)
    if date.first >= mention.first or other in (None, verb):
        return False
    if when.precision == "day" and verb is not None and _is_foreseen(tagged, verb):
        return True  # "fell on Tuesday after the firm warned that profit would come in at €90 million"
    if when.high >= today:
        return False
    apart = _is_told_past(tagged, other) or is_thought(tagged, other)
    return apart and (is_standing(tagged, mention) or is_perfect(tagged, mention))


def _is_gone_by(
    tagged: Tagged, mention: Mention, date: DateMention, when: When, published: datetime.date | None
) -> bool:
    """Whether a year of another verb is over when comes what a figure tells: "having captured 35 % in 2023, while Asia will grow by 18 % a year"; or, of a text with a
    day, what is still to come."""
    if date.last > mention.first:
        return False
    if is_ahead_of(tagged, mention, when, published):
        return True
    verb = verb_of(tagged, mention)
    told_past = date.month is None and _is_told_past(tagged, tagged.governors[date.first])
    return verb is not None and told_past and tagged.tokens.lower[verb - 1] == "will"


def _is_present(tagged: Tagged, verb: int) -> bool:
    """Whether a verb tells what is: "earns"; not "earned", "is to earn"."""
    form = tagged.verbs.get(verb)
    return tagged.tokens.lower[verb] in _BEING if form is None else form.form == "s"


_BEING = frozenset(("is", "are", "has", "have"))


def _is_told_past(tagged: Tagged, verb: int | None) -> bool:
    """Whether a verb is in the past: "was", "founded"; not "is founded", "will be founded", "have been founded"."""
    if verb is None:
        return False
    lower, form = tagged.tokens.lower, tagged.verbs.get(verb)
    before = lower[verb - 1] if verb and tagged.tags[verb - 1] == "A" else ""
    if form is None:
        return lower[verb] in ("was", "were", "had")
    modal = verb > 0 and tagged.tags[verb - 1] == "M"
    return form.form == "past" and not modal and before in ("", "was", "were", "had", "having")


def is_label(tokens: Tokens, date: DateMention) -> bool:
    """Whether a date stands before what it tells, like a heading: "14 October. Two thousand of us", "30 October: Police raid"."""
    return date.first == 0 and (date.last >= len(tokens) or tokens.text[date.last] in _BEHIND_LABEL)


_BEHIND_LABEL = frozenset(".:-–—|")


_CLOSING = frozenset(("close", "end", "finish", "conclude"))


def closes_event(tagged: Tagged, date: DateMention) -> bool:
    """Whether a day is only the last one of an event: "closed its doors on Friday after welcoming 48,312 visitors"."""
    verb = verb_over(tagged, date.first, _CLOSING)
    if verb is None or tagged.verbs[verb].form != "past":
        return False
    doors = tagged.tokens.lower[verb + 1 : verb + 3] in (["its", "doors"], ["their", "doors"])
    counted = not word_set("context", "participants").isdisjoint(tagged.tokens.lower)
    return (doors or counted) and tagged.tokens.lower[date.first - 1] == "on"


def is_compared_with(mentions: Mentions, date: DateMention) -> bool:
    """Whether a sentence only compares with a date, so that it goes on in its own year: "in May, 2 points more than in May 2023"."""
    lower = mentions.tokens.lower
    if lower[date.last : date.last + 1] == [":"] and lower[date.first - 1 : date.first] == ["("]:
        return True  # "EUR 412 million (Q3 2023: EUR 428 million)"
    return not _COMPARING.isdisjoint(lower[max(0, date.first - _NEAR_COMPARED) : date.first])


_COMPARING = frozenset(("than", "against", "compared", "versus", "since"))
_NEAR_COMPARED = 4
"""Tokens before a date in which such a word stands: "than in the whole of May 2023"."""
