"""The frames of the figures that a text has told: what a figure that points back is completed from."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from factcheck.extraction.asked import answers
from factcheck.extraction.bystanders import owned_by
from factcheck.extraction.frames import Subject
from factcheck.extraction.names import is_bare_of_name
from factcheck.extraction.nouns import is_plural, noun_tables
from factcheck.extraction.phrases import start_of_entry
from factcheck.extraction.pointing_back import (
    filled,
    is_harm,
    is_labelled,
    like_another_name,
    measure_for,
    whole_of,
)
from factcheck.extraction.read_sentences import ReadSentence
from factcheck.extraction.recent import RecentSentences
from factcheck.extraction.subjects_told import pronoun_behind
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention
from factcheck.extraction.units import money_units
from factcheck.extraction.word_classes import Tag
from factcheck.lexicon import word_set
from factcheck.model import Claim, Frame, Kind

_PLACING = ("in ", "at ", "from ", "near ")
"""Before the place of a part, which is not that of the next one."""

_HARMED = frozenset(("killed", "injured", "missing", "on board", "lost", "hospitalised"))
"""Roles of those to whom more may have happened than the figure before tells."""
_DIMENSIONS = (["long"], ["high"], ["tall"], ["old"])
"""Behind a figure they tell what "it" measures, whatever the figure before did: "lies at a depth of 62 metres; it is 88 metres long"."""
_FEW = 20
"""Smaller numbers may be an age or a rank."""
_FAR = 6
"""Claims back to which those are looked for of whom a figure can be some."""
_MEANT = 3
"""Figures back to which another number may be given."""
_OF_ANOTHER_SIZE, _OF_ONE_SIZE = 50.0, 10.0
"""A number more than so many times another one is not of the same; one up to so many times it may be: organisers may count ten times as many as the police (set by
hand; no labelled set tells where it begins)."""
_ARE = (["have"], ["are"], ["were"])
"""Behind a bare number of several things."""


_NO_MARKET = Frame(head="market")
"""The market of a text that has told of none."""


class ToldFrames:
    """Remembers the last frame of all, of each unit in the sentence, of money, of a market, and who was counted."""

    def __init__(self, claims: Sequence[Claim], recent: RecentSentences) -> None:
        """Of a text whose claims so far and last sentences these are, and go on to be."""
        self._claims, self._recent = claims, recent
        self.last, self._unlabelled, self._market = Frame(), Frame(), _NO_MARKET
        self._told: dict[str, Frame] = {}
        self._amounts: dict[str, Frame] = {}
        self._counted = ""

    def open_sentence(self) -> None:
        """Forgets what only figures of one sentence have in common."""
        self._told.clear()

    def forget(self) -> None:
        """Forgets all but the market, and what the sentence told."""
        self.last, self._unlabelled, self._counted = Frame(), Frame(), ""
        self._amounts.clear()

    def note(self, frame: Frame, tagged: Tagged, mention: Mention) -> None:
        """Takes in the frame of a figure; "under-18s" only says for whom something else is."""
        if mention.quantity.unit == "year_of_age" and tagged.tokens.lower[mention.last - 1] == "s":
            return
        if _describes(frame, tagged, mention):
            return
        self.last = self._told[mention.quantity.unit] = frame
        if not is_labelled(tagged, mention):
            self._unlabelled = frame
        if mention.counted is not None and is_plural(frame.head):
            self._counted = frame.head  # who may be said to come from so many countries
        if mention.quantity.unit in money_units() and mention.quantity.kind is Kind.LEVEL:
            self._amounts[mention.quantity.unit] = frame
        if "market" in frame.head.casefold().split():
            self._market = frame

    def _are_several(self, mention: Mention, tagged: Tagged, text: str) -> bool:
        """Whether a bare number is of those that its sentence named, as the last figure was of one thing: "The price fell to £7. Pharmacies may
        join, and 190 have signed up"."""
        lower = tagged.tokens.lower
        if (
            mention.counted is not None
            or lower[mention.last : mention.last + 1] not in _ARE
            or is_plural(self.last.head.lower())
        ):
            return False
        told = self._recent.antecedent(text).lower().rpartition(" ")[2]
        return is_plural(told) and told in lower[: mention.first]

    def _spread_over(self, frame: Frame, each: str) -> Frame:
        """The frame of so many per one: of what the sentence counted besides those: "148,000 pupils in 611 schools, an average of 242 per school"."""
        for claim in reversed(self._claims):
            if claim.sentence_start != self._recent.last.span.start:
                break
            counted = claim.frame.head.lower()
            if claim.quantity.unit == "count" and is_plural(counted) and not counted.startswith(each[:-1]):
                return replace(frame, head=counted, modifiers=claim.frame.modifiers)
        return frame

    def _of_those_harmed(self, frame: Frame, mention: Mention) -> Frame:
        """The frame of people of whom no noun tells, of those whom the figure right before counted: "A coach carrying 46 pensioners
        overturned, injuring nine"; but "two gunmen killed nine"."""
        last = self._claims[-1] if self._claims else None
        if last is None:
            return frame
        told, counted = last.frame, last.frame.head.lower().rpartition(" ")[2]
        beside = last.sentence_start == self._recent.last.span.start and last.quantity.unit == "count"
        harmed = told.role in _HARMED | {frame.role}
        persons = counted in noun_tables().persons | word_set("context", "doing_persons")
        if not (beside and harmed and persons) or last.quantity.stated[0] < mention.quantity.stated[0]:
            return frame
        return replace(frame, head=told.head, modifiers=told.modifiers)

    def _of_those_there(self, frame: Frame, text: str) -> Frame:
        """The frame of a bare number who attended or took part, of those told before: "The fair had 400 exhibitors. In 2012 some 250 took part",
        "Firms from Norvia came. Some 40 attended"; what no one attends as, like "two protests", leaves them people."""
        head = self.last.head or self._recent.antecedent(text)
        noun = head.lower().rpartition(" ")[2]
        attend = noun in word_set("context", "doing_persons") | word_set("context", "attending", "words")
        return replace(frame, head=head) if attend else frame

    def _is_more_than_before(self, subject: Subject, mention: Mention) -> bool:
        """Whether a bare count, of which only a state is told, is greater than the last one of things, and so none of those: "The pilgrims were of 14
        nations, 152 of them Norvians", "built of 40,000 books, was seen by 61,000"."""
        last = self._claims[-1] if self._claims else None
        counted = mention.counted is not None and mention.counted.start > mention.number.start
        told = subject.frame.role and not subject.frame.head and (subject.part or not subject.beside)
        if (
            last is None
            or counted
            or not told
            or mention.quantity.unit != "count"
            or last.quantity.unit != "count"
        ):
            return False
        persons = last.frame.head.lower().rpartition(" ")[2] in noun_tables().persons
        harmed = subject.frame.role in word_set("context", "harm", "roles")
        return not (persons or harmed) and mention.quantity.stated[0] > max(last.quantity.stated[1], _FEW)

    def _of_whom(self, subject: Subject, mention: Mention) -> Frame | None:
        """The frame of those of whom a figure is some, where that is not the figure right before it."""
        start = self._recent.last.span.start
        if subject.part and (whole := whole_of(mention.quantity, self._claims, start)) is not None:
            return whole.frame
        return self._counted_enough(mention) if self._is_more_than_before(subject, mention) else None

    def _counted_enough(self, mention: Mention) -> Frame | None:
        """The frame of the last count of people before that is large enough for a figure to be some of them."""
        for claim in reversed(self._claims[-_FAR:]):
            counted = claim.frame.head.lower().rpartition(" ")[2]
            persons = counted in noun_tables().persons | word_set("context", "doing_persons")
            if (
                persons
                and claim.quantity.unit == "count"
                and claim.quantity.stated[1] >= mention.quantity.stated[0]
            ):
                return claim.frame
        return None

    def _is_growth_of_market(self, subject: Subject, mention: Mention) -> bool:
        """Whether a growth rate of nothing that is named stands behind a count in a text that told of a market: "The market is worth $2 billion in 26
        countries. Most put the growth rate at 9%"."""
        last = self._claims[-1].quantity if self._claims else None
        counted = last is not None and last.unit == "count" and last.kind is Kind.LEVEL
        named = (
            subject.frame.head or subject.frame.of or not subject.open or subject.pronoun or subject.beside
        )
        growth = mention.quantity.kind is Kind.GROWTH_RATE and self._market is not _NO_MARKET
        return growth and counted and not named

    def _of_its_size(self, subject: Subject, mention: Mention, before: Frame) -> Frame:
        """The frame of the count to which another number is given, where the last one is of another size: "the union said 3.5 million people joined 244
        marches; the ministry put the figure at 1.2 million"."""
        last = self._claims[-_MEANT:]
        stated = mention.quantity.unit == "count" and subject.open and subject.stated
        bare = mention.counted is None and mention.quantity.kind is Kind.LEVEL
        if not (stated and bare) or subject.frame.head:
            return before
        if not last or last[-1].frame != before or last[-1].quantity.kind is not Kind.LEVEL:
            return before
        sizes = [(self._times(mention, claim), claim.frame) for claim in reversed(last)]
        if sizes[0][0] <= _OF_ANOTHER_SIZE:
            return before
        return next((frame for times, frame in sizes if times <= _OF_ONE_SIZE and frame.head), before)

    @staticmethod
    def _times(mention: Mention, claim: Claim) -> float:
        """How many times the one number is the other; of another unit without end."""
        low, high = sorted((mention.quantity.stated[0], claim.quantity.stated[0]))
        counted = claim.quantity.unit == "count" and claim.quantity.kind is Kind.LEVEL
        return high / low if counted and low > 0 else math.inf

    def _like_another_name(self, frame: Frame, mention: Mention, read: ReadSentence) -> Frame:
        """The frame of a name's bare number: like the number told before it, or of what was counted last: "The Reds took 89 seats. The Greens won 12"."""
        unit = mention.quantity.unit
        told = self._told.get(unit)
        if _has_some(read.tagged, mention):
            if told is None and self._counted:
                told = Frame(head=self._counted)
            elif told is not None and told.measure == "share" and told.part_of:
                told = Frame(head=told.part_of)  # "Torvin lost half its trucks and has 41"
        return like_another_name(frame, told, self._told.get("count"), unit, read.names)

    def _without_names(self, subject: Subject, mention: Mention, before: Frame, read: ReadSentence) -> Frame:
        """The frame before a number that another name has: "The Greens came third with 12 and the Blues won 9"."""
        if not (subject.open and _has_some(read.tagged, mention)):
            return before
        named = {name.text for name in read.names}
        before = Frame(head=self._counted) if before.head in named else before
        return replace(before, of="") if before.of in named else before

    def _answer(self, subject: Subject, mention: Mention, read: ReadSentence, text: str) -> Frame | None:
        """The frame of a figure of "it", or of one that answers the question right before it."""
        frame = subject.frame
        if subject.of_it:
            return replace(frame, of=self._recent.antecedent(text))
        if not subject.open or frame.head or not (subject.pronoun or answers(read.tagged, mention)):
            return None
        asked = self._recent.asked(text)
        measure = "" if frame.measure == asked.head else frame.measure or asked.measure
        return replace(asked, measure=measure, role=frame.role) if asked.head else None

    def completed(self, subject: Subject, mention: Mention, read: ReadSentence, text: str) -> Frame:
        """A frame that points back takes its head from the figure before; one set beside another, from the last of its unit."""
        frame, unit = subject.frame, mention.quantity.unit
        if subject.open and not subject.pronoun:
            subject = replace(subject, pronoun=pronoun_behind(read.tagged, mention))
            if self._are_several(mention, read.tagged, text):
                subject = replace(subject, pronoun="they")
        if (answer := self._answer(subject, mention, read, text)) is not None:
            return answer
        if not subject.open and is_bare_of_name(frame, mention, read.names):
            return self._like_another_name(frame, mention, read)
        behind = read.tagged.tokens.lower[mention.first - 1] == ":" or start_of_entry(read.tagged, mention)
        labelled = behind and is_labelled(read.tagged, mention)
        before = self._unlabelled if labelled else self.last
        if labelled and is_plural(before.head.lower().rpartition(" ")[2]):
            before = Frame()  # "It has 4 gates." and then "Height: 221 metres": not of the gates
        if mention.alternative:
            return before  # "22 km (14 miles)"
        if unit == "count" and self._claims and self._claims[-1].quantity.kind is Kind.DURATION:
            before = self._told.get(unit, before)  # "233 after four days of unrest, 60 of them"
        if (those := self._of_whom(subject, mention)) is not None:
            before = those
        elif subject.beside and not subject.part:
            count = self._told.get("count", before)  # "seven in ten back it, 19 percent oppose it"
            shares = frame.measure == count.measure == "share"
            before = self._told.get(unit, count if shares else before)
        elif subject.stated and unit in self._amounts and unit not in self._told:
            before = self._amounts[unit]  # "Tarn & Hollis expect 71 billion": of money the last told of
        if subject.market or self._is_growth_of_market(subject, mention):
            # "Kestrow expects the market to reach $4 billion", whatever was told in between
            before = self._market
        if subject.pronoun == "it" and unit in self._told:
            before = self._told[unit]  # "a monthly pass costs €54, where in 2014 it cost €37"
        elif (frame.measure and subject.pronoun in ("he", "she")) or (
            not subject.pronoun
            and (is_harm(before, unit) or (frame.measure and _is_no_good(before, frame.measure)))
        ):
            before = Frame()  # "He must also pay a fine": nothing told before has that fine
        elif subject.pronoun in ("he", "she") and (who := self._recent.antecedent(text))[:1].isupper():
            before = Frame(head=who)
        elif subject.pronoun and (not before.head or subject.pronoun in ("it", "they")):
            head = self._recent.one_thing(text) if subject.pronoun == "it" else self._recent.antecedent(text)
            if subject.pronoun == "they" and before.head and not is_plural(head.lower()):
                head = ""  # "The fair drew 300 exhibitors. They paid": no subject that is one thing
            before = Frame(head=head) if head and head != before.head else before
        if subject.total and before.modifiers:
            old = tuple(word for word in before.modifiers if word not in word_set("context", "told_anew"))
            before = replace(before, modifiers=old)  # "69 new cases, bringing the total to 1,848"
        if unit.startswith("count/") and mention.counted is None and frame.measure in ("", "average"):
            frame = self._spread_over(frame, unit.partition("/")[2])
        before = self._of_its_size(subject, mention, self._without_names(subject, mention, before, read))
        if subject.senders:
            return replace(frame, role=self._counted or before.head)
        bare = mention.counted is None and read.tagged.tags[mention.last : mention.last + 1] != Tag.RELATIVE
        if frame.head == "people" and frame.role and bare and not (subject.open or subject.beside):
            if frame.role.partition(" ")[0] in word_set("context", "attending", "roles"):
                return self._of_those_there(frame, text)
            return self._of_those_harmed(frame, mention)
        if not subject.open:
            placed = before.role.startswith(_PLACING)  # "107,213 of them in Turkey and 14,500 in Syria"
            return replace(frame, role=before.role) if subject.beside and not placed else frame
        told_again = subject.pronoun == "it" and unit == "count"  # "the opposition said it was 900"
        if before.measure == "share" and (owner := _owner_of(read, mention)):
            before = replace(before, head=owner)
        if not (frame.head or before.head or frame.measure or before.measure or frame.of):
            before = replace(before, head=self._recent.antecedent(text))
        market = before in (self._told.get(unit), self._market)
        own = subject.pronoun and read.tagged.tokens.lower[mention.last :][:1] in _DIMENSIONS
        measure = frame.measure or ("" if own else measure_for(unit, before, self._claims, market))
        return filled(subject, frame, before, measure, told_again)


def _is_no_good(before: Frame, measure: str) -> bool:
    """Whether a deal is told after people, who are no goods: "The firm has 400 employees. The $3 million takeover"."""
    noun = before.head.lower().rpartition(" ")[2]
    persons = noun_tables().persons | word_set("context", "doing_persons")
    return measure.casefold() in word_set("context", "trades") and noun in persons


def _describes(frame: Frame, tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure only describes something else: "the 508-member parliament" is no number of members that others have as well."""
    words = tagged.tokens.text[mention.first : mention.last]
    compound = len(words) > 2 and words[1] == "-" and words[2].isalpha()
    return compound and mention.quantity.unit == "count" and bool(frame.head) and not is_plural(frame.head)


def _has_some(tagged: Tagged, mention: Mention) -> bool:
    """Whether a bare number tells how many a name before it has: "The Greens won 12", "The Greens came third with 12", "The Greens are down to 12"."""
    before = tagged.tokens.lower[mention.first - 1]
    has = before in word_set("context", "having_some", "verbs") or before in ("has", "have", "had")
    has = has or (before == "with" and tagged.tags[mention.first - 2] != ",")
    has = has or tagged.tokens.lower[mention.first - 2 : mention.first] == ["down", "to"]
    ends = tagged.tags[mention.last : mention.last + 1] in ("", ".", ",", "C")
    ends = ends or tagged.tokens.lower[mention.last : mention.last + 1] == ["in"]
    bare = (
        mention.counted is None and mention.quantity.unit == "count" and mention.quantity.kind is Kind.LEVEL
    )
    return has and ends and bare


def _owner_of(read: ReadSentence, mention: Mention) -> str:
    """The name that a bare figure is "for": "against 43.7% for Lena Orr"; empty where none is told."""
    return next((name.text for name in read.names if owned_by(read.tagged, name) == mention.last), "")
