"""Dates of what happens once: "was founded in 1999", "(born 4 October 1941)", "is a 2017 film" -> who or what, and what happened to it.

A date says when something happened; that is a claim, though a year alone stands far more often for the time of a figure. So only
the verbs of lexicon/happenings.toml make one, where they are the verb nearest to the date.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.facts import passing_fact
from factcheck.extraction.frames import role_of_verb
from factcheck.extraction.labelled_dates import happening_verbs, told_by_label
from factcheck.extraction.periods import later_day
from factcheck.extraction.phrases import PRONOUN, noun_phrase_after, noun_phrase_before
from factcheck.extraction.subjects import CASUALTIES
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.times import When
from factcheck.extraction.types import DateMention
from factcheck.extraction.word_classes import closed_class, verb_forms
from factcheck.lexicon import load, word_set
from factcheck.model import Frame

_FAR = 30
"""Tokens between a date and its verb."""
_DAYS_BACK = 6
"""Days back at which a weekday is the next day."""
_PHRASE = 14
"""Tokens that a name or a noun phrase may have."""
_DASHES = frozenset(("-", "–", "—", "−", "--"))
_PRONOUNS = frozenset(("he", "she", "it", "they", "who", "which", "that", "his", "her", "their", "its"))
_COPULAS = frozenset(("is", "was", "are", "were"))
_ALIAS = (
    ("better", "known", "as"),
    ("best", "known", "as"),
    ("professionally", "known", "as"),
    ("known", "professionally", "as"),
)
"""Behind these words stands the name by which others know somebody: "better known as Anne Sullivan"."""
_AUXILIARY = frozenset(("to", "did", "had", "has", "have", "first", "helped"))
"""Further words between a subject and its verb."""
_DENIAL = frozenset(("not", "never", "n't"))


BUILDING = frozenset(("construction", "work", "building"))
"""Subjects that "it" does not stand for behind them: "Construction began in 2010; it opened in 2019"."""


@passing_fact
class Happening:
    """What a date is the date of."""

    role: str
    """What happened, as a verb: "born", "found", "release"."""
    theme: str
    """Whom or what it happened to, when no name says so: "series finale"; empty for a name."""
    about: str
    """The name of whom or what it happened to; empty when a pronoun or a common noun points back."""
    denied: bool = False
    """Whether the sentence says that it did not happen then."""
    is_event: bool = False
    """Whether the theme itself names the event: "the accord of 10 June"; whom it is about stands elsewhere in the sentence."""


def happening_of(
    tagged: Tagged, date: DateMention, text: str, before: Happening | None = None
) -> Happening | None:
    """What happened on a date, as far as its sentence tells; None when the date is the time of something else.

    A date that stands alone is of what happened on the date `before`.
    """
    if before is not None and date.month and _stands_alone(tagged, date):
        return before
    reader = _HappeningReader(tagged, date, text)
    return (
        reader.in_brackets()
        or reader.of_label()
        or reader.of_work()
        or reader.of_own_thing()
        or reader.of_event()
        or reader.by_verb()
        or reader.of_planned_deed()
    )


def subject_of_date(tagged: Tagged, date: DateMention, text: str) -> str | None:
    """What the verb before a date tells of: the company in "The company was founded in 2019"; None when that is a pronoun."""
    verb = tagged.governors[date.first]
    subject = subject_of(tagged, verb) if verb is not None else None
    if verb is not None and tagged.tags[max(0, verb - 2) : verb] == "N,":
        subject = noun_phrase_before(tagged, verb - 1)  # "It replaced Halloway Park, opened in 1897"
    if subject is PRONOUN:
        return None
    if (
        subject is None
        or tagged.tags[subject.last - 1] != "N"
        or tagged.tokens.lower[subject.last - 1] in _listed("works", "sorts")
    ):
        return ""  # "the label": the bare sort of a thing
    return tagged.phrase(subject.first, subject.last, text)


def doer_on_date(tagged: Tagged, date: DateMention, text: str) -> Frame | None:
    """Who did something on a date that stands between both: "Norway on Thursday raised the number of those killed" tells of no killing; but where
    the verb itself tells who was harmed, "The storm on 3 June killed 40", the day is that of the harmed."""
    verb = date.last
    form, subject = tagged.verbs.get(verb), subject_of(tagged, verb) if verb in tagged.verbs else None
    if (
        form is None
        or form.form != "past"
        or subject is None
        or subject is PRONOUN
        or subject.last > date.first
        or role_of_verb().get(form.base) in CASUALTIES
    ):
        return None
    return Frame(head=tagged.phrase(subject.first, subject.last, text), role=tagged.tokens.lower[verb])


def told_of_entry(tagged: Tagged, start: int, text: str) -> Happening:
    """What an entry under a day tells, from token `start` on: its first clause, else its first noun phrase.

    "The platform sinks" tells of the platform, "Start of the campaign" of the campaign's start.
    """
    verb = _verb_of_entry(tagged, start)
    stop = tagged.tags.find(".", start)
    if verb is not None and not 0 <= stop < verb:
        subject = subject_of(tagged, verb)
        if subject is not None and subject is not PRONOUN and subject.first >= start:
            if "Q" in tagged.tags[subject.first - 1 : subject.last]:
                return Happening("", "", "", is_event=True)  # "12 people are killed": a count as of that day
            return Happening(
                tagged.verbs[verb].base, tagged.phrase(subject.first, subject.last, text), "", is_event=True
            )
    phrase = noun_phrase_after(tagged, start)
    if phrase is None:
        return Happening("", "", "", is_event=True)
    return Happening(
        "", tagged.phrase(phrase.first, max(phrase.last, phrase.tail_last), text), "", is_event=True
    )


def is_told_later(
    tagged: Tagged,
    start: int,
    day: When,
    dates: Sequence[DateMention],
    resolved: Callable[[DateMention], When | None],
) -> bool:
    """Whether what an entry tells from token `start` on was done on an earlier day, which the entry names: "30 July: Two were killed on Thursday".

    A weekday six days back is the day to come, in whose early hours a vote begun on the day of the entry ends.
    """
    verb = _verb_of_entry(tagged, start)
    if verb is None:
        return False
    own = (resolved(date) for date in dates if date.first > verb and tagged.governors[date.first] == verb)
    return any(
        when is not None
        and when.precision == "day"
        and when.high < day.low
        and later_day(when.iso, _DAYS_BACK) != day.iso
        for when in own
    )


def _verb_of_entry(tagged: Tagged, start: int) -> int | None:
    """The first finite verb behind a token."""
    verbs = (at for at in sorted(tagged.verbs) if at > start and tagged.verbs[at].form != "ing")
    return next(verbs, None)


def _stands_alone(tagged: Tagged, date: DateMention) -> bool:
    """Whether a sentence says nothing but a date, of what was told before: "Now they say May 2028." """
    words = [
        word
        for at, word in enumerate(tagged.tokens.lower)
        if not date.first <= at < date.last and word.isalpha()
    ]
    bases = {form.base if (form := verb_forms().get(word)) else word for word in words}
    saying = _listed("plans", "saying")
    return not saying.isdisjoint(bases) and bases <= saying | _listed("plans", "around") | {"be", "have"}


@cache
def _event_nouns() -> frozenset[str]:
    """Nouns of one word that name what happens on a day."""
    sorts = load("dated_events")["event"]
    return frozenset(
        noun.strip() for sort in sorts for noun in sort["nouns"].split(",") if " " not in noun.strip()
    )


@lru_cache(maxsize=16)
def _listed(section: str, name: str) -> frozenset[str]:
    words = load("happenings")[section][name]
    return frozenset(words.split() if isinstance(words, str) else words)


class _HappeningReader:
    def __init__(self, tagged: Tagged, date: DateMention, text: str) -> None:
        self.tagged, self.date, self.text = tagged, date, text
        self.lower, self.written, self.tags = tagged.tokens.lower, tagged.tokens.text, tagged.tags

    # -- "(born 4 October 1941)", "(8 April 1974 - 2 February 2013)" -------------------------------------------

    def in_brackets(self) -> Happening | None:
        """A life in brackets behind a name."""
        if "(" not in self.lower:
            return None
        opening = next((i for i in range(self.date.first - 1, -1, -1) if self.lower[i] in "()"), None)
        if opening is None or self.lower[opening] != "(" or opening == 0:
            return None
        closing = next((i for i in range(self.date.last, len(self.tags)) if self.lower[i] == ")"), None)
        if closing is None:
            return None
        role = self._life_event(opening, closing)
        if (
            role == "born"
            and not self.written[opening - 1][0].isupper()
            and "T" not in self.tags[self.date.last : closing]
        ):
            return None
        name = self._alias(closing) or self._name(0, opening)
        return Happening(role, "", name) if role and name else None

    def _life_event(self, opening: int, closing: int) -> str:
        before = self.lower[opening + 1 : self.date.first]
        behind = self.lower[self.date.last : closing]
        if not _listed("verbs", "died").isdisjoint(before):
            return "die"
        if _joins_dates(before, self.tags[opening + 1 : self.date.first]) and not behind:
            return "die"
        if not _listed("verbs", "born").isdisjoint(before):
            return "born"
        starts = behind[:1] and behind[0] in _DASHES and "T" in self.tags[self.date.last : closing]
        lives = self.lower[closing + 1 : closing + 2] and (self.lower[closing + 1] in (*_COPULAS, ","))
        return "born" if starts and lives else ""

    def _alias(self, start: int) -> str:
        """The name behind "better known as"."""
        for at in range(start, min(len(self.lower) - 3, start + _PHRASE)):
            if tuple(self.lower[at : at + 3]) in _ALIAS:
                end = next(
                    (i for i in range(at + 3, len(self.tags)) if self.tags[i] in ",AV("), len(self.tags)
                )
                return self._name(at + 3, min(end, at + 3 + _PHRASE))
        return ""

    # -- "is a 2017 British comedy drama film" -----------------------------------------------------------------

    def of_work(self) -> Happening | None:
        """A year before the sort of a work."""
        first, last = self.date.first, self.date.last
        if (
            first < 2
            or self.tags[first - 1] != "D"
            or self.lower[first - 2] not in _COPULAS
            or self.date.month
        ):
            return None
        for at in range(last, min(len(self.tags), last + _PHRASE)):
            if self.tags[at] not in "NJSV":
                return None
            if self.lower[at] in _listed("works", "nouns"):
                start, end = self._opening(first - 2)
                titled = start < end and self.written[start][0].isupper()
                name = self.tagged.phrase(start, end, self.text) if titled else ""
                return Happening("release", "", name)
        return None

    def of_label(self) -> Happening | None:
        """A label that tells what happened, right before the date."""
        told = told_by_label(self.tagged, self.date)
        return Happening(told, "", "") if told else None

    # -- "Tuesday's closing price", "Monday's blast" -----------------------------------------------------------

    def of_own_thing(self) -> Happening | None:
        """A day that belongs to the thing named behind it, whatever else the sentence tells."""
        first, date = self.date.last, self.date
        if (date.weekday is None and date.day is None) or not self.lower[first - 1].endswith(("'s", "’s")):
            return None
        last = first
        while last < len(self.tags) and self.written[last].islower() and self._is_of_noun(last):
            last += 1
        return Happening("", " ".join(self.lower[first:last]), "", is_event=True) if last > first else None

    def _is_of_noun(self, at: int) -> bool:
        """Whether a token is a noun or stands before one: "closing price"."""
        return self.tags[at] == "N" or (self.tags[at] in "JV" and self.tags[at + 1 : at + 2] in ("J", "N"))

    # -- "the accord of 10 June", "the February 6 earthquake", "the blast that hit the port on 2 May" -----------

    def of_event(self) -> Happening | None:
        """A day beside the noun of an event, or behind the verb of the clause that tells more of it."""
        first, last = self.date.first, self.date.last
        if self.date.month is None:
            return None
        if self.lower[first - 1 : first] == ["of"] and first > 1 and self._is_event(first - 2):
            return self._event(first - 2)
        if last < len(self.tags) and self._is_event(last):
            return self._event(last)
        if not self._after_preposition():
            return None
        for at in range(first - 1, max(-1, first - _FAR), -1):
            if self.tags[at] in ".TQ":
                return None
            if self._is_event(at) and self.tags[at + 1] in "VA":
                return self._event(at)
            if self.lower[at] in ("that", "which") and self.tags[at - 1 : at] == "N":
                return self._event(at - 1) if at and self._is_event(at - 1) else None
        return None

    def _event(self, at: int) -> Happening:
        return Happening("", self._named_in_full(at), "", is_event=True)

    def _named_in_full(self, at: int) -> str:
        """The noun of an event with the words before it that say of what sort it is: "the presidential election of 15 June"."""
        first = at
        while first and self.tags[first - 1] in "JN" and self.written[first - 1].islower():
            first -= 1
        return " ".join(self.lower[first : at + 1])

    def _is_event(self, at: int) -> bool:
        word = self.lower[at]
        return word in _event_nouns() and self.written[at].islower()

    # -- "was founded in 1999" ---------------------------------------------------------------------------------

    def by_verb(self) -> Happening | None:
        """The verb of a happening that is nearest to the date."""
        fronted = self._fronted()
        if not fronted and not self._after_preposition():
            return None
        verb = self._verb_after() if fronted else self._verb_before()
        if verb is None:
            return None
        base = self._deed(verb)
        if base in _listed("verbs", "staged") and not self._is_passive(verb):
            return None
        group = verb
        while group > 0 and (
            (self.tags[group - 1] in "AMJ" and self.written[group - 1].islower())
            or self.lower[group - 1] in _AUXILIARY
        ):
            group -= 1
        passive = any(
            self.lower[i] in ("was", "were", "is", "been", "being", "be") for i in range(group, verb)
        )
        if not passive and self._is_counted(verb + 1):
            return None
        active = (
            happening_verbs()[base] and not passive and self.tags[verb + 1 : verb + 2] in ("N", "D", "R", "Q")
        )
        if active:
            theme, name = self._object(verb + 1)
        else:
            start, end = self._opening(group)
            if "Q" in self.tags[start:end] and self.date.month is None:
                return None  # "340 schools were closed in 2023" counts, and dates no one thing
            theme, name = self._theme(start, end)
        denied = not _DENIAL.isdisjoint(self.lower[group:verb])
        role = "born" if base == "bear" else base
        return Happening(role, theme, name, denied)

    def _is_counted(self, start: int) -> bool:
        """Whether the object of a verb is so many, of no one day: "closed 45 branches in 2023", and not "closed two years later"."""
        if self.date.day is not None or "Q" not in self.tags[start : start + 2]:
            return False
        first = self.tags.index("Q", start)
        last = next((at for at in range(first, len(self.tags)) if self.tags[at] != "Q"), len(self.tags))
        return last <= self.date.first and _listed("counted", "times").isdisjoint(self.lower[first:last])

    def _is_passive(self, verb: int) -> bool:
        """Whether a form of "be" stands before a verb, words like "first" between them left out."""
        at = verb - 1
        while (at > 0 and self.tags[at] == "R") or self.lower[at] in ("first", "last", "next"):
            at -= 1
        return at >= 0 and self.lower[at] in (*_COPULAS, "be", "been", "being")

    # -- "Opening is planned for May 2028" ---------------------------------------------------------------------

    def of_planned_deed(self) -> Happening | None:
        """The date for which the deed is planned, or on which it was, whose noun opens the sentence: "The opening of the hall was in 1986"."""
        before = self.date.first - 1
        took = (
            before > 1
            and self.lower[before - 1] in ("was", "is", "took")
            and self.lower[before] in ("in", "on")
        )
        if not took and (
            self.date.month is None
            or before < 2
            or self.lower[before] not in _listed("plans", "prepositions")
        ):
            return None
        deeds = load("dated_events")["deeds"]
        noun = next((at for at in range(min(3, before)) if self.lower[at] in deeds), None)
        if noun is None or any(letter in ".T" for letter in self.tags[noun:before]):
            return None
        forms = (verb_forms().get(word) for word in self.lower[noun + 1 : before])
        bases = {form.base for form in forms if form is not None} | {"due"} & set(self.lower[noun:before])
        if not took and bases.isdisjoint(_listed("plans", "verbs")):
            return None
        of = noun + 2 if self.lower[noun + 1] == "of" else noun + 1
        theme, name = self._object(of) if of > noun + 1 else ("", "")
        if not theme and not name:
            return Happening("", self.lower[noun], "", is_event=True)
        return Happening(deeds[self.lower[noun]], theme, name)

    def _fronted(self) -> bool:
        """ "In 1971 the label was founded", "2015 was the year when"."""
        first, last = self.date.first, self.date.last
        if first == 0 and self.lower[last : last + 3] == ["was", "the", "year"]:
            return True
        start = first
        while start > 0 and self.lower[start - 1] in _listed("before", "between"):
            start -= 1
        return start == 1 and self.lower[0] in _listed("before", "prepositions")

    def _after_preposition(self) -> bool:
        at = self.date.first - 1
        while at > 0 and self.lower[at] in _listed("before", "between"):
            at -= 1
        return at >= 0 and self.lower[at] in _listed("before", "prepositions")

    def _verb_before(self) -> int | None:
        """The last verb before the date, when it is one of a happening; no other date stands between."""
        for at in range(self.date.first - 1, max(-1, self.date.first - _FAR), -1):
            joined = self.lower[at] in ("and", "but") and self.tags[at + 1] in "VAR"
            if self.tags[at] in ".TW" or joined:
                return None
            if self._happens(at):
                return at
            participle = self.lower[at].endswith("ing") and at and self.tags[at - 1] in "DJN"
            if self.tags[at] in "VA" and not participle:  # "her first recording contract"
                return None
        return None

    def _verb_after(self) -> int | None:
        for at in range(self.date.last, min(len(self.tags), self.date.last + _FAR)):
            if self._happens(at):
                return at
            aside = self.lower[at + 1 : at + 2] == [","] and "," in self.lower[self.date.last : at]
            if (self.tags[at] == "T" and not aside) or (
                self.tags[at] == "." and not self._is_initial(at - 1)
            ):
                return None  # "In March, in power since 2002, he ..." goes on
        return None

    def _is_initial(self, at: int) -> bool:
        """ "Albert S. Ruddy"."""
        return len(self.written[at]) == 1 and self.written[at].isupper()

    def _deed(self, at: int) -> str:
        """What the verb at a token does; "set up" establishes."""
        return "establish" if self.lower[at : at + 2] == ["set", "up"] else _base(self.lower[at])

    def _happens(self, at: int) -> bool:
        form = verb_forms().get(self.lower[at])
        base = self._deed(at)
        if base not in happening_verbs():
            return False
        past = form is None or form.form == "past"
        helped = at > 0 and (
            self.tags[at - 1] in "AMJ" or self.lower[at - 1] in ("to", "not", "helped", "never")
        )
        return (past and not (at and self.tags[at - 1] == "D")) or helped

    # -- whom it happened to -----------------------------------------------------------------------------------

    def _opening(self, end: int) -> tuple[int, int]:
        """The subject that opens the sentence, before token `end`: without what a preposition or a date puts before it."""
        start = self.lower.index(":") + 1 if ":" in self.lower[:end] else 0
        if self.date.last <= end and self._fronted():
            start = self.date.last
            if "when" in self.lower[start:end]:
                start = self.lower.index("when", start) + 1
        elif self.tags[:1] == "P" and "," in self.tags[:end]:
            start = self.tags.index(",") + 1
        while start < end and self.tags[start] in ",DJ":
            start += 1
        last = start
        while last < end and self.tags[last] not in "AMV," and self.lower[last] != "(":
            last += 1
            last += last < end and self.lower[last] == "." and self._is_initial(last - 1)
        return start, min(last, start + _PHRASE)

    def _object(self, start: int) -> tuple[str, str]:
        while start < len(self.tags) and self.tags[start] in "DJ":
            start += 1
        last = start
        while last < len(self.tags) and self.tags[last] in "NSVJQ" and last < start + _PHRASE:
            last += 1
        theme, name = self._theme(start, last)
        if theme and not name:
            # "signed her first recording contract": hers
            name = self._theme(*self._opening(start))[1]
        return theme, name

    def _theme(self, first: int, last: int) -> tuple[str, str]:
        """A phrase -> the common noun in it and the name in it; a pronoun, or the bare sort of a thing, gives neither."""
        if first >= last or self.lower[first] in _PRONOUNS:
            return "", ""
        done = self.lower[first + 1 : first + 2] == ["of"] and self.lower[first] in word_set("verbs", "deeds")
        name = self._name(first + done, last)
        if done:
            return self.lower[first], name  # "Construction of the Selwyn Bridge began"
        if name == self.written[first] and first == 0 and self._is_common(first + 1):
            name = ""  # "Principal photography began": the first word has its capital from the sentence
        head_end = next((i for i in range(first, last) if self.tags[i] == "P"), last)
        head = next((i for i in range(head_end - 1, first - 1, -1) if self._is_common(i)), None)
        if head is None or self.lower[head] in _listed("works", "sorts"):
            return "", name
        return (self._named_in_full(head) if self._is_event(head) else self.lower[head]), name

    def _goes_on(self, at: int) -> bool:
        """Whether a small word or a number inside a name is part of it: "Bank of the West", "Men in Black 2"."""
        word = self.lower[at]
        if word == "." and self._is_initial(at - 1):
            return True
        glued = self.tagged.tokens.start[at] == self.tagged.tokens.end[at - 1]
        if glued and (word.isalpha() or unicodedata.combining(word[0])):
            return True  # "Jose" and an accent of its own
        return (
            word in _IN_NAMES
            or word.isdigit()
            or word == "-"
            or (word == "the" and self.lower[at - 1] == "of")
        )

    def _is_common(self, at: int) -> bool:
        return self.tags[at] in "NV" and not self.written[at][0].isupper() and self.lower[at].isalpha()

    def _name(self, first: int, last: int) -> str:
        """The longest run of words with capitals, joined by small words of names."""
        best: tuple[int, int] = (first, first)
        at = first
        while at < last:
            end = at
            small = (
                at == 0 and self.lower[at] in closed_class()
            )  # "Under the accord", "Boring is due" opens a sentence
            while (
                end < last
                and not small
                and (self.written[end][0].isupper() or (end > at and self._goes_on(end)))
            ):
                end += 1
            while end > at and self.lower[end - 1] in _ENDS_NO_NAME:
                end -= 1
            if end - at > best[1] - best[0]:
                best = (at, end)
            at = max(end, at + 1)
        return self.tagged.phrase(*best, self.text)


_IN_NAMES = frozenset(
    ("of", "de", "la", "y", "von", "van", "der", "and", "or", "del", "da", "al", "bin", "di")
)
_ENDS_NO_NAME = _IN_NAMES | {*_DASHES, "the"}


def _joins_dates(before: list[str], tags: str) -> bool:
    """Whether what stands before a date in brackets ends with another date and a dash."""
    return bool(before) and before[-1] in _DASHES and "T" in tags


@lru_cache(maxsize=4096)
def _base(word: str) -> str:
    """The verb of a happening that a word is a form of, else the word's own base form; remembered, as words come again."""
    form = verb_forms().get(word)
    if form is not None and form.base in happening_verbs():
        return form.base
    for ending in ("ed", "d", ""):
        stem = word.removesuffix(ending) if ending else word
        if stem in happening_verbs():
            return stem
    return form.base if form is not None else word
