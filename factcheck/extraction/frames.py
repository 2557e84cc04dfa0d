"""Noun phrases -> the slots of a subject frame: what every reader of figures shares."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.compared_with import COMPARED, is_compared_with
from factcheck.extraction.facts import passing_fact
from factcheck.extraction.nouns import is_plural, noun_tables
from factcheck.extraction.part_clauses import is_of_whole_before
from factcheck.extraction.phrases import (
    PRONOUN,
    form_at,
    governor,
    noun_phrase_after,
    noun_phrase_before,
    subject_before,
)
from factcheck.extraction.stakes import HOLDINGS, SHARES, holder_of, is_owned_part, is_stake
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention, NounPhrase
from factcheck.extraction.verb_surroundings import values
from factcheck.lexicon import load, word_set
from factcheck.model import Frame, Span


@passing_fact
class Slot:
    """The words that gave one slot of a frame, as a range of tokens."""

    name: str
    """`subject`, `measure`, `role`, `sender` (a role told by whom it sends), `of`, `whole`."""
    first: int
    """First token."""
    last: int
    """One past the last token."""


@passing_fact
class Subject:
    """The frame of one mention, with the words it came from."""

    frame: Frame
    """The slots; empty where the sentence does not say."""
    slots: tuple[Slot, ...]
    """Where they stand."""
    open: bool = False
    """True when the sentence points back ("it", "of that", no subject at all): the frame is to be completed from before."""
    beside: bool = False
    """True when the figure is set beside another of the same thing ("up from 34"): it shares that one's unit."""
    pronoun: str = ""
    """The pronoun that is its subject: it stands for the subject of the sentence before."""
    stated: bool = False
    """True when the verb only says who states it: it is told of what was spoken of before."""
    senders: bool = False
    """True when the counted are those from whom came what was counted before: "they came from 96 countries"."""
    market: bool = False
    """True when its subject is "the market", which was told before."""
    of_it: bool = False
    """True when its measure belongs to what was spoken of: "its cost", "their total length"."""
    part: bool = False
    """True when it is a part of what the figure right before it counts ("of which", "of them")."""
    total: bool = False
    """True when it is what all of them come to with the ones before, whatever made those new ("bringing the total to 45")."""


def measure_words() -> frozenset[str]:
    """Nouns that name a dimension: "volume", "revenue", "growth"."""
    return word_set("context", "measures")


@cache
def comparators() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in load("context")["comparators"]["phrases"])


def counting_words() -> frozenset[str]:
    return word_set("context", "counting")


def grading_words(head: str = "") -> frozenset[str]:
    """Words that only grade the noun behind them: growth has its own; of what is counted anew each day the new ones are some."""
    words = word_set("context", "grading")
    if head in word_set("context", "grading_growth", "growth"):
        words |= word_set("context", "grading_growth")
    return words - {"new"} if head in word_set("context", "counted_anew") else words


@cache
def role_of_verb() -> dict[str, str]:
    return {base: role for role, bases in load("verbs")["roles"].items() for base in bases.split()}


@lru_cache(maxsize=32)
def verbs_of(group: str) -> frozenset[str]:
    return frozenset(load("verbs")[group].split())


OF_WHICH = frozenset(("of", word) for word in ("which", "them", "whom", "these", "those", "that"))
"""Before or behind a share of what the figure before counted."""
_OWNING = frozenset(("of", "for", "from", "to", "between", "on"))
"""Prepositions whose noun says whose a thing is, or from where to where it goes."""
_SET_AGAINST = frozenset(("against", "from", "than", "versus"))
"""Before what a figure is compared with."""
_EQUAL = (("equal", "to"), ("equivalent", "to"))
"""Behind a noun they tell how much it is."""
_ON_WHAT = frozenset(("spending", "expenditure", "tax"))
"""Measures of what stands behind "on"."""
_BRACKET = 40
"""Tokens that may stand between an opening bracket and a figure in it."""
_PLACES_AND_TIMES = frozenset(
    "country countries region regions city year years quarter month months period half cash total world".split()
)
"""Behind "in", where or when something is sold and not what."""
RATE_WORDS = frozenset(
    (
        "average",
        "annual",
        "yearly",
        "growth",
        "market",
        "compound",
        "mean",
        "median",
        "net",
        "gross",
        "segment",
        "rated",
        "top",
        "pre-tax",
        "pretax",
        "operating",
        "installed",
        "nominal",
        "cruising",
    )
)
"""Words that with a measure still name no thing: "average annual growth rate", "market share"."""
UNITS_ALONE = frozenset(
    ("litre", "liter", "kilo", "kilogram", "tonne", "ton", "gallon", "barrel", "ounce", "bushel", "dozen")
)
"""Units that stand alone for so much of what was told before."""
_OFF = (["above"], ["below"], ["under"], ["over"], ["beyond"])
"""Behind a figure, before the mark that it is above or below."""
_COUNTED_SUBJECT = re.compile(r"Q(?:P[DJ]*N+)*[PDJNTAM]*$")
"""Before a verb whose subject is counted or a share."""
TIME_WORDS = frozenset(("year", "month", "quarter", "annually", "yearly"))
"""Words inside "declined 6.2% year on year to"."""


class FrameReader:
    """Reads one mention; holds what every step looks at."""

    def __init__(self, tagged: Tagged, mention: Mention, text: str) -> None:
        self.tagged = tagged
        self.tags = tagged.tags
        self.lower = tagged.tokens.lower
        self.mention = mention
        self.text = text
        self.slots: list[Slot] = []

    def _points_back(self) -> bool:
        """Whether the figure stands beside another of the same thing: "(50 miles)", "up from 34", "compared with 12"."""
        first = self.mention.first
        if self.mention.alternative:
            return True
        while first > 0 and self.tags[first - 1] == "D":
            first -= 1  # "against the £75m"
        before = tuple(self.lower[max(0, first - 2) : first])
        after = tuple(self.lower[self.mention.last : self.mention.last + 3])
        of_part = self.lower[max(0, first - 3) : first - 1] == ["of", "which"]  # "the mean value of which is"
        beside = self.tags.find("Q", 0, first) >= 0 and not of_part
        told_of_noun = before in _EQUAL and self.tags[max(0, first - 3) : first - 2] == "N"
        if told_of_noun and self._has_article(first - 3) and not self._stands_for(first - 3):
            return False  # "74,000 soldiers and a budget equal to 2.1 percent of GDP"
        if beside and (before in comparators() or before[-1:] in comparators()):
            return not self._is_between_ends(first)
        if before in OF_WHICH or self._is_of_them():
            return True
        if beside and is_compared_with(self.tagged, self.mention):
            return True
        if beside and before[-1:] == ("of",) and self._is_set_against(first - 1):
            return True
        if beside and self.tags[first - 1] == "," and after[:2] in (("up", "on"), ("down", "on")):
            return True  # "68,000 visitors came, the organiser said, 56% up on two years ago"
        if beside and self.tags[first - 1] == "," and self._is_off_mark():
            return True
        told = first - 1
        while told > 0 and self.tags[told] == "J":
            told -= 1
        which = beside and self.tags[told] == "A" and self.lower[told - 2 : told] == [",", "which"]
        if which and after and after[0] in COMPARED | {"below", "above", "short"}:
            return True  # "recovered to 5.3 million, which is still 14 percent below the last season"
        return beside and "than" in after and after[0] in COMPARED and not self._is_told_of_verb(first)

    def _has_article(self, noun: int) -> bool:
        """Whether the noun phrase that ends with a token begins with "a"."""
        while noun > 0 and self.tags[noun] in "NJ":
            noun -= 1
        return self.lower[noun] in ("a", "an")

    def _stands_for(self, noun: int) -> bool:
        return self.lower[noun] in word_set("context", "standing_for")

    def _is_off_mark(self) -> bool:
        """Whether a figure tells how far the one before it is from a mark: "costs of $29 million, 8% below budget", "312 passengers, 40 short of"."""
        at, unit = self.mention.last, self.mention.quantity.unit
        if (behind := self.lower[at : at + 1]) == ["short"]:
            return self.lower[at + 1 : at + 2] == ["of"] and not unit.endswith(("meter", "mile"))
        far = unit.startswith("percent") or unit.isupper() or unit == "count"
        return far and behind in _OFF and self.tags[at + 1 : at + 2] in ("D", "N", "J")

    def _is_between_ends(self, first: int) -> bool:
        """Whether a figure has both ends of a change that its own verb tells: "and the wait is to come down from nine weeks to two"."""
        one, other = self.mention.quantity.stated
        moved = one != other and self.lower[first - 1] == "from" and self.lower[first - 2] in ("up", "down")
        return moved and self.tags[first - 3 : first - 2] == "V"

    def _is_told_of_verb(self, first: int) -> bool:
        """Whether a verb right before the figure has a noun for its subject: "and waste was 3 percent lower than", "uses 640 tonnes less than"."""
        before = first - 1
        while before > 0 and self.tags[before] in "DJ":
            before -= 1
        if self.lower[before] == "in" and self.tags[before - 1] == "V":
            before -= 1  # "fares came in 1% higher than"
        if self.lower[before] in ("cost", "costs"):
            return True  # "took 39 months and cost $85 million less than"
        if self.tags[before] not in "VA":
            return False
        subject = subject_of(self.tagged, before)
        other = self.tags.rfind("Q", 0, before)
        return subject is not None and subject is not PRONOUN and subject.first > other

    def _is_set_against(self, of: int) -> bool:
        """Whether a noun before "of" only says as what a figure is set beside another: "against a target of 55 percent", "up from an
        earlier range of", ", a gap of 18 points", "sales of €1.2 billion, a rise of 6 percent"."""
        noun = at = of - 1
        while at > 0 and self.tags[at] in "NJ":
            at -= 1
        if at < 2 or at == noun or self.tags[at] != "D":
            return False
        word, joint = self.lower[noun], self.lower[at - 1]
        if joint == ",":
            changed = word in word_set("context", "changes_in") and self._is_of_object(at - 1)
            return (changed and self._changing() is None) or word in word_set("context", "gaps")
        return joint in _SET_AGAINST and word in word_set("context", "tellings") | word_set(
            "context", "standing_for"
        )

    def _is_of_object(self, comma: int) -> bool:
        """Whether a comma stands behind a figure that is the object of its verb, or what the object is taken to ("cut emissions to 40 tonnes, a
        fall of"), or counts the subject ("312 cyclists were injured, a rise of"), and no value of the verb's subject."""
        verb = governor(self.tagged, comma)
        form = form_at(self.tagged, verb)
        if verb is None:
            return False
        if "Q" not in self.tags[verb:comma]:
            moved = form is not None and form.base in verbs_of("change") | verbs_of("level")
            return not moved and _COUNTED_SUBJECT.search(self.tags, 0, verb) is not None
        if form is None:
            return False
        figure = self.tags.index("Q", verb)
        moved = self.lower[figure - 1] == "to" and "N" in self.tags[verb:figure]
        return moved or form.base not in verbs_of("change") | verbs_of("level")

    def _changing(self) -> NounPhrase | None:
        """What changes by the figure: "a rise of 18 percent in the number of exhibitors"."""
        at = self.mention.last
        phrase = noun_phrase_after(self.tagged, at + 1) if self.lower[at : at + 1] == ["in"] else None
        return phrase if phrase is not None and self.lower[phrase.last - 1] not in TIME_WORDS else None

    def _is_part(self) -> bool:
        """Whether the figure is a part of the one right before it: "of which 40", "40 of them"."""
        before = tuple(self.lower[max(0, self.mention.first - 2) : self.mention.first])
        return before in OF_WHICH or self._is_of_them()

    def _is_of_them(self) -> bool:
        """Whether "of them" stands behind the figure, or "Of that," opens its sentence; "of that sum" has a noun of its own."""
        at = self.mention.last
        if self.tags[at + 2 : at + 3] == "N" and self.lower[at + 1] in ("that", "those", "these"):
            return False
        return tuple(self.lower[at : at + 2]) in OF_WHICH or is_of_whole_before(self.tagged, self.mention)

    def _told_before(self, colon: int) -> NounPhrase | None:
        """Of whom the clause before a colon tells: "Exhibitors were content: 88 percent reached their aims"."""
        verb = governor(self.tagged, colon)
        those = subject_of(self.tagged, verb) if verb is not None else None
        if those is None or those is PRONOUN or not is_plural(self.lower[those.last - 1]):
            return None
        return those

    def _whole_before(self) -> NounPhrase | None:
        """The noun that "of them" or "of which" points to when no figure stands before: "The trees on Canal Street, 140 of them"."""
        comma = self.mention.first - 1
        if not self._is_part() or comma < 1 or self.tags.find("Q", 0, comma) >= 0 or self.lower[0] == "of":
            return None
        if self.lower[comma] == ":":
            return self._told_before(comma)  # "Cyclists were the exception: 238 of them were killed"
        if self.tags[comma] != ",":
            return None
        return subject_before(self.tagged, comma)

    def _told_again(self) -> bool:
        """Whether "it" is told another number of what the figure before it in the sentence told: "lent 9.2 items a head; in 2013 it had been 12.5"."""
        at, last = self.mention.first - 1, self.mention.last
        while at > 0 and self.tags[at] in "AJ":
            at -= 1
        told = at < self.mention.first - 1 and self.lower[at] == "it" and "Q" in self.tags[:at]
        return told and self.tags[last : last + 1] in ("", ".", ",", "C")

    def _aside(self) -> Subject | None:
        """ "43.8 years (men 42.1, women 45.6)", "(London +2.1%)", "(previous season: 21.5)", "(13.9)": told like the figure before the bracket."""
        first = self.mention.first
        if self.lower[max(0, first - 2) : first] == ["n", "="]:
            those = [i for i in range(first) if self.lower[i] in noun_tables().persons]
            head = self.lower[those[-1]] if those else ""  # "(n = 4,103)": how many there were
            return Subject(Frame(head=head), tuple(self.slots), open=not head)
        opening = self.tags.rfind("(", max(0, first - _BRACKET), first)
        earlier = (
            self.lower[opening + 1] in ("previous", "prior", "preceding")
            or "T" in self.tags[opening + 1 : opening + 4]  # "(2024: 3.9)", "(mid-2018: 11.9%)"
        )
        far = (
            earlier and self.lower[first - 1] == ":"
        )  # "23.8 percent of the costs of the house (previous season: 21.5)"
        far = far or self.lower[opening - 2 : opening - 1] == ["since"]  # "the best since 1998 (7.6)"
        if (
            opening < 1
            or ")" in self.tags[opening:first]
            or "Q" not in self.tags[0 if far else max(0, opening - 4) : opening]
        ):
            return None
        start = first
        while start > opening + 1 and (self.tags[start - 1] in "NDJTS" or self.lower[start - 1] == ":"):
            start -= 1
        if self.tags[start - 1] not in "(," or (
            self.tags[start - 1] == "," and "Q" not in self.tags[opening:start]
        ):
            return None
        whose = noun_phrase_before(self.tagged, first)
        if whose is not None and self.lower[whose.last - 1] in measure_words():
            return self._from_noun(whose)  # "71,204 (capacity 75,000)"
        if whose is None:
            return Subject(Frame(), tuple(self.slots), open=True, beside=True)
        self.slots.append(Slot("of", whose.first, whose.last))
        return Subject(Frame(of=self._phrase(whose)), tuple(self.slots), open=True, beside=True)

    def _from_noun(self, phrase: NounPhrase, measure: str = "") -> Subject:
        """A frame from the noun phrase that the figure hangs on; a bare measure ("a volume of") takes the clause's subject."""
        last_word = self.lower[phrase.last - 1]
        if last_word in UNITS_ALONE and phrase.last == phrase.first + 1 and not phrase.preposition:
            return Subject(Frame(measure=measure), tuple(self.slots), open=True)  # "A litre sells for €28"
        tail = self._tail(phrase)
        owner = self._owner(phrase)
        if self._counts(phrase):
            self.slots.append(Slot("subject", phrase.tail_first, phrase.tail_last))
            return Subject(Frame(head=tail, measure=measure, of=owner), tuple(self.slots))
        told = phrase.first > 0 and self.lower[phrase.first - 1] in ("its", "their", "his", "her", "our")
        alone = phrase.last == phrase.first + 1
        if told and alone and not tail and last_word in word_set("context", "aims"):
            # "3,870 lorries, well below its aim of 5,000"
            return Subject(Frame(measure=measure), tuple(self.slots), open=True, stated=True)
        if last_word not in measure_words() and not (tail and self._is_change_in(phrase)):
            if self._is_measure_of_own(phrase):
                measure, phrase = tail, NounPhrase(phrase.first, phrase.last)
            return self._with_owner(phrase, measure)
        return self._from_measure(phrase, tail, owner)

    def _is_measure_of_own(self, phrase: NounPhrase) -> bool:
        """Whether "of" attaches a measure with an article right before the figure: "mortars of a calibre above 82 mm"."""
        one = phrase.preposition == "of" and self.lower[phrase.tail_first - 1] in ("a", "an")
        right_before = phrase.tail_last == self.mention.first
        return one and right_before and self.lower[phrase.tail_last - 1] in measure_words()

    def _from_measure(self, phrase: NounPhrase, tail: str, owner: str) -> Subject:
        """ "a volume of", "an annual growth rate of", "its defense spending": what is measured is attached, or does the verb."""
        last = self._past_per(phrase)
        name = self._plain(phrase.first, last)
        self.slots.append(Slot("measure", phrase.first, last))
        on_what = phrase.preposition == "on" and self.lower[phrase.last - 1] in _ON_WHAT
        holder = holder_of(self.tagged, self.mention, phrase) if tail and not owner else None
        if holder is not None:
            self.slots.append(Slot("subject", holder.first, holder.last))
            return Subject(Frame(head=self._phrase(holder), measure=name, part_of=tail), tuple(self.slots))
        if owner and not tail and is_stake(self.tagged, self.mention, phrase):
            return Subject(Frame(head=owner, measure=name), tuple(self.slots))  # "Orla's stake of 11 percent"
        if tail and (phrase.preposition in ("of", "for", "in") or on_what):
            self.slots.append(Slot("subject", phrase.tail_first, phrase.tail_last))
            return Subject(Frame(head=tail, measure=name, of=owner), tuple(self.slots))
        subject = self._clause_subject() or self._told_aside(phrase)
        pronoun = self._pronoun_before() if subject is PRONOUN and not owner else ""
        of_all = name.endswith("toll") and self.mention.quantity.unit == "count"
        if subject is not None and (
            of_all or subject is PRONOUN or subject.first == phrase.first or subject.last <= 0
        ):
            subject = None  # "officials put the toll at 45": of all the dead, not of who tells it
        compound = any(
            word not in measure_words() and word not in grading_words() and word not in RATE_WORDS
            for word in name.lower().split()
        )
        if compound:
            named = subject is not None and self.tagged.tokens.text[subject.first][0].isupper()
            verb = governor(self.tagged, self.mention.first)
            has = verb is not None and self.lower[verb] in ("has", "have", "had")
            if has and subject is not None and last == phrase.last and not (named or owner):
                # "The drugs have a street value of €80 million"
                return Subject(Frame(head=self._phrase(subject), measure=name), tuple(self.slots))
            of = owner or (self._phrase(subject) if subject is not None and named else "")
            return Subject(Frame(head=name, of=of), tuple(self.slots))
        found = self._subject_frame(subject, name)
        if found is None and name.lower() in word_set("context", "told_by_itself"):
            return Subject(Frame(head=name, of=owner), tuple(self.slots))
        # "Market size value in 2024: USD 2.10 billion": of the market told before, whatever was told in between
        market = not owner and {"market", "size"} <= {*name.lower().split()}
        return found or Subject(
            Frame(measure=name, of=owner), tuple(self.slots), open=True, pronoun=pronoun, market=market
        )

    def _clause_subject(self) -> NounPhrase | None:
        """The subject of the clause that the figure stands in, unless it is somebody who values: "Gartner expects $5 billion, a CAGR of 9%"."""
        verb = governor(self.tagged, self.mention.first)
        if verb is None:
            return None
        return None if values(self.tagged, verb) else subject_of(self.tagged, verb)

    def _told_aside(self, phrase: NounPhrase) -> NounPhrase | None:
        """The noun before a phrase between commas: "the quake on Tuesday, at a depth of 22 km, was followed"."""
        at = phrase.first - 1
        while at > 0 and self.tags[at] in "DJ":
            at -= 1
        closed = self.tags[self.mention.last : self.mention.last + 1] == ","
        if at < 2 or not closed or self.tags[at - 1 : at + 1] != ",P" or "V" in self.tags[:at]:
            return None
        return subject_before(self.tagged, at - 1)

    def _pronoun_before(self) -> str:
        """The last pronoun before the figure, else the first behind it."""
        at = self.tags.rfind("R", 0, self.mention.first)
        at = at if at >= 0 else self.tags.find("R", self.mention.last)
        return self.lower[at] if at >= 0 else ""  # "Built for $50 million, it has earned"

    def _subject_frame(self, subject: NounPhrase | None, measure: str) -> Subject | None:
        if subject is None:
            return None
        if subject is PRONOUN:
            pronoun = self._pronoun_before()
            return Subject(Frame(measure=measure), tuple(self.slots), open=True, pronoun=pronoun)
        last_word = self.lower[subject.last - 1]
        if last_word in UNITS_ALONE and subject.last == subject.first + 1 and not subject.preposition:
            # "A litre sells for €28 at the sugar house": of what, was told before
            return Subject(Frame(measure=measure), tuple(self.slots), open=True)
        tail = self._tail(subject)
        owner = self._owner(subject)
        if owner and is_owned_part(self.tagged, self.mention, subject):
            named = self._plain(subject.first, subject.last)
            return Subject(Frame(head=owner, measure=named, part_of=tail), tuple(self.slots))
        owned = self.lower[subject.first - 1] in ("its", "their")
        if last_word in SHARES and owned and not tail and subject.last == subject.first + 1:
            told = "Q" in self.tags[: subject.first]
            pronoun = "" if told else "it" if self.lower[subject.first - 1] == "its" else "they"
            return Subject(
                Frame(measure=last_word), tuple(self.slots), open=True, pronoun=pronoun, stated=told
            )
        if self._counts(subject):
            own = self.lower[subject.tail_first - 1]
            if own in ("its", "their"):  # "Estimates of their number vary", "of its age range from"
                named = "" if tail in word_set("context", "standing_for") else tail
                pronoun = "it" if own == "its" else "they"
                return Subject(Frame(measure=measure or named), tuple(self.slots), open=True, pronoun=pronoun)
            self.slots.append(Slot("subject", subject.tail_first, subject.tail_last))
            return Subject(Frame(head=tail, measure=measure, of=owner), tuple(self.slots))
        whose = self._is_estimate_of_somebody(subject)
        attached = subject.preposition in ("of", "for") or self._is_change_in(subject)
        if last_word in measure_words() and tail and attached and not whose:
            self.slots.append(Slot("subject", subject.tail_first, subject.tail_last))
            return Subject(
                Frame(head=tail, measure=self._plain(subject.first, subject.last), of=owner),
                tuple(self.slots),
            )
        if (
            last_word in word_set("context", "standing_for")
            and not tail
            and not owner
            and self._stands_alone(subject)
            and not (last_word == "market" and self._is_placed(subject))
        ):
            # "In 2006 the total was $23.8 billion": of what, the sentence before says
            market = last_word == "market"
            return Subject(
                Frame(measure=measure), tuple(self.slots), open=True, stated=not market, market=market
            )
        return self._with_owner(subject, measure)

    def _with_owner(self, phrase: NounPhrase, measure: str) -> Subject:
        """The frame of a noun and whose it is; beside a possessor, what "of" attaches belongs to the noun: "Elbera's sales of heat"."""
        owner, tail = self._owner(phrase), self._tail(phrase)
        last = phrase.tail_last if owner and tail and phrase.preposition == "of" else self._past_per(phrase)
        self.slots.append(Slot("subject", phrase.first, last))
        head = self._plain(phrase.first, last)
        of_it = self.lower[phrase.first - 1 : phrase.first] in (["its"], ["their"]) and not (owner or tail)
        of_it = of_it and self.lower[phrase.last - 1] in measure_words()
        return Subject(Frame(head=head, measure=measure, of=owner or tail), tuple(self.slots), of_it=of_it)

    def _counts(self, phrase: NounPhrase) -> bool:
        """Whether a phrase only says how what is attached is told: "the number of visitors", but "the estimate of the Department"."""
        word = self.lower[phrase.last - 1]
        if word not in counting_words() or phrase.preposition != "of":
            return False
        return not self._is_estimate_of_somebody(phrase)

    def _is_estimate_of_somebody(self, phrase: NounPhrase) -> bool:
        """Whether "of" says who estimates, and not what is estimated."""
        named = bool(phrase.preposition) and self.tagged.tokens.text[phrase.tail_last - 1][0].isupper()
        word = self.lower[phrase.last - 1]
        return named and word.startswith(("estimate", "forecast", "projection", "prediction"))

    def _past_per(self, phrase: NounPhrase) -> int:
        """Past the last word of a phrase, with what it is reckoned on: "spending per pupil"."""
        joined = phrase.preposition == "per" or (
            phrase.preposition == "on" and self.lower[phrase.last - 1] == "return"
        )
        joined = joined or (
            phrase.preposition == "at" and self.lower[phrase.last - 1] == "age"
        )  # "age at first marriage"
        return phrase.tail_last if joined else phrase.last

    def _stands_alone(self, phrase: NounPhrase) -> bool:
        """Whether a word like "figure" names no thing of its own: "the total", "the true figure"."""
        return all(
            self.lower[i] in word_set("context", "of_figures") for i in range(phrase.first, phrase.last - 1)
        )

    def _is_placed(self, phrase: NounPhrase) -> bool:
        """Whether a name says where a thing is: "the market in Europe"."""
        return bool(phrase.preposition) and self.tagged.tokens.text[phrase.tail_last - 1][0].isupper()

    def _tail(self, phrase: NounPhrase) -> str:
        """What is attached by a preposition that says whose, or of what; a place ("at", "in") is no owner."""
        holding = phrase.preposition == "in" and (
            self.lower[phrase.last - 1] in HOLDINGS or self._is_field(phrase)
        )
        if phrase.preposition not in _OWNING and not holding:
            return ""
        return self.tagged.phrase(phrase.tail_first, phrase.tail_last, self.text)

    def _is_field(self, phrase: NounPhrase) -> bool:
        """Whether "in" tells of which goods a revenue is, and no place: "revenue in smart home security"."""
        goods = (
            self.tagged.tokens.text[phrase.tail_first][0].islower() and self.tags[phrase.tail_last - 1] == "N"
        )
        measured = self.lower[phrase.last - 1] in word_set("context", "measures_in_a_field")
        measured = measured or self._is_change_in(phrase)
        return measured and goods and self.lower[phrase.tail_last - 1] not in _PLACES_AND_TIMES

    def _is_change_in(self, phrase: NounPhrase) -> bool:
        """Whether a noun tells that what stands behind "in" changed: "a 12 percent rise in net profit"."""
        return phrase.preposition == "in" and self.lower[phrase.last - 1] in word_set("context", "changes_in")

    def _owner(self, phrase: NounPhrase) -> str:
        """The possessor: of the phrase, or right before a figure that stands between ("Germany's €100 billion special fund")."""
        first, last = phrase.owner_first, phrase.owner_last
        before = self.mention.first
        possessive = before > 0 and self.lower[before - 1].endswith(("'s", "’s", "s'", "s’"))
        if not last and phrase.first >= self.mention.last and possessive:
            owner = noun_phrase_before(self.tagged, before)
            first, last = (owner.first, owner.last) if owner is not None else (0, 0)
        words = self.tagged.phrase(first, last, self.text)
        return words.removesuffix("'s").removesuffix("’s").rstrip("'’")

    def _phrase(self, phrase: NounPhrase) -> str:
        return self.tagged.phrase(phrase.first, phrase.last, self.text)

    def _plain(self, first: int, last: int) -> str:
        """The words of a phrase without those that only grade it, and without quotation marks; its last word always stays."""
        rated = self.lower[max(first, last - 2) : last] == ["growth", "rate"]
        grading = grading_words("growth" if rated else self.lower[last - 1])
        tokens, words = self.tagged.tokens, ""
        kept = [i for i in range(first, last) if i == last - 1 or self.lower[i] not in grading]
        kept = [i for i in kept if tokens.text[i] != '"'] if '"' in tokens.text else kept
        for i in kept:
            glued = not words or (i - 1 in kept and tokens.end[i - 1] == tokens.start[i])  # "CO2"
            words += tokens.text[i] if glued else " " + tokens.text[i]
        owned = words[-2:] in ("'s", "’s") and tokens.text[last - 1].islower()
        return words[:-2] if owned else words  # "the park's 400 hectares" are the park

    def _tokens_of(self, span: Span) -> tuple[int, int]:
        starts = self.tagged.tokens.start
        end = self.mention.last
        if end < len(starts) and starts[end] < span.start and self.lower[end] != "of":
            # "35,000 four-day passes": behind another figure
            end = next((i for i in range(end, len(starts)) if starts[i] >= span.end), len(starts))
        first = next((i for i in range(self.mention.first, end) if starts[i] >= span.start), end)
        last = next(
            (i for i in range(end, first, -1) if self.tagged.tokens.end[i - 1] <= span.end),
            first,
        )
        return first, last
