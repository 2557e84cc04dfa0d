"""Whose a measure, a share or a state is that stands in an object, behind its noun, or ahead of its subject; of which people it is told."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.extraction.apposed import ApposedReader
from factcheck.extraction.clauses import subject_of
from factcheck.extraction.frames import Slot, Subject
from factcheck.extraction.mending import is_superlative
from factcheck.extraction.nouns import is_plural, noun_tables
from factcheck.extraction.phrases import (
    PRONOUN,
    coordinated,
    governing_verb,
    governor,
    noun_phrase_after,
    noun_phrase_before,
)
from factcheck.extraction.types import NounPhrase
from factcheck.lexicon import word_set
from factcheck.model import Frame, Kind

SEXES = [["male"], ["female"]]
STATES = [["full"], ["complete"], ["accurate"], ["efficient"], ["pure"]]
"""What something can be to a percentage."""
GIVING = frozenset(("give", "hand", "grant", "award", "allow"))
"""Verbs with two objects: who gets the amount stands before it."""

_OF_PEOPLE = (["for"], ["among"], ["in"])
"""Before those of whom alone a figure is told."""
_WHERE = (["in"], ["at"], ["on"])
_BESIDE_BEHIND = re.compile(r"P[DJ]*N+,?C[DJ]*Q[QJ]*(?P<other>P)[DJ]*N")
_BESIDE_BEFORE = re.compile(r"Q(?P<other>P)[DJ]*N+,?C$")
"""Another figure with its place, behind one with its own and before one."""
_PER = 2
"""Tokens of "per 100,000"."""


class HeldThingReader(ApposedReader):
    """Adds what an object, a noun before "in length", or the subject behind an opening has."""

    def _long_thing(self) -> NounPhrase | None:
        """What stands right before a measure with its dimension: "Boats up to 24 metres in length may use the lock"."""
        behind = self.lower[self.mention.last : self.mention.last + 1] == ["in"]
        at = self.mention.first - (self.tags[self.mention.first - 1] == ",")
        return noun_phrase_before(self.tagged, at) if behind and at else None

    def _found_at(self) -> NounPhrase | None:
        """The object of a verb whose measure stands behind "at": "found the wreck at a depth of 74 metres"."""
        verb, of = governing_verb(self.tagged, self.mention.first), self.mention.first - 1
        what = noun_phrase_before(self.tagged, of) if verb is not None and self.lower[of] == "of" else None
        if verb is None or what is None:
            return None
        at = what.first - 1
        while at > verb and self.tags[at] in "DJ":
            at -= 1
        done = noun_phrase_after(self.tagged, verb + 1)
        if done is None or self._is_span(verb, done.last):
            return None
        given = self.tagged.verbs[verb].base in GIVING and done.last == at + 1  # "gave the firm a value of"
        return done if given or (done.last == at and self.lower[at] == "at") else None

    def _levied_on(self) -> NounPhrase | None:
        """On what a tariff, a duty or a tax is: "put a tariff of 25 percent on steel", "a 25 % duty on steel"; not who imposes it."""
        levies, last = word_set("context", "levies"), self.mention.last
        if self.lower[self.mention.first - 1 : self.mention.first] == ["of"]:
            told = self.mention.first > 1 and self.lower[self.mention.first - 2] in levies
        else:
            told = self.lower[last : last + 1] != [] and self.lower[last] in levies
            last += 1
        return (
            noun_phrase_after(self.tagged, last + 1)
            if told and self.lower[last : last + 1] == ["on"]
            else None
        )

    def _built_with(self) -> NounPhrase | None:
        """The object of a verb that has the measure behind "with": "presented a budget for 2025 with a deficit of 38 billion", "ordered a ship with
        a length of"."""
        verb, of = governing_verb(self.tagged, self.mention.first), self.mention.first - 1
        what = noun_phrase_before(self.tagged, of) if verb is not None and self.lower[of] == "of" else None
        if verb is None or what is None or self.lower[what.first - 2 : what.first] != ["with", "a"]:
            return None
        at = what.first - 2
        while at > verb and self.tags[at - 1] in "TP":
            at -= 1
        done = noun_phrase_after(self.tagged, verb + 1)
        if done is None or done.last != at or self.lower[done.first - 1] not in ("a", "an"):
            return None
        return None if self._is_span(verb, done.last) else done

    def _subject_ahead(self) -> NounPhrase | None:
        """The subject behind the phrase that opens a sentence: "With an area of 320 km2, the district is"; before the figure there is no verb."""
        last = self.mention.last
        if self.tags[0] != "P" or self.tags[last : last + 1] != ",":
            return None
        phrase = noun_phrase_after(self.tagged, last + 1)
        end = phrase.last if phrase is not None else 0
        return (
            phrase if self.tags[end : end + 1] in ("A", "V", "M") and "Q" not in self.tags[last:end] else None
        )

    def _share_held(self, phrase: NounPhrase) -> Subject | None:
        """ "Halden holds a 12 percent share of the market": whose share of a whole it is; `phrase` is the share."""
        if self.lower[phrase.last - 1] != "share" or phrase.preposition not in ("of", "in"):
            return None
        verb = governor(self.tagged, self.mention.first)
        whose = subject_of(self.tagged, verb) if verb is not None else None
        if whose is None or whose is PRONOUN or whose.last > self.mention.first:
            return None
        self.slots.append(Slot("subject", whose.first, whose.last))
        whole = self.tagged.phrase(phrase.tail_first, phrase.tail_last, self.text)
        return Subject(Frame(head=self._phrase(whose), measure="share", part_of=whole), tuple(self.slots))

    def _with_second(self, phrase: NounPhrase) -> NounPhrase:
        """A phrase with the noun that "and" joins to it, where both end the clause: "£1,720 a year for gas and electricity"."""
        both = coordinated(self.tagged, phrase, len(self.tags))
        ends = self.tags[both.last : both.last + 1] in ("", ".", ",", "T", "P")
        return NounPhrase(both.first, both.last) if ends and both.last > phrase.last else phrase

    def _state_reached(self) -> Subject | None:
        """ "The fire was 15% contained", "hotels are 91 percent full": how far its subject is what the word behind the figure says."""
        if self.mention.quantity.unit != "percent":
            return None
        verb, at = self.mention.first - 1, self.mention.last
        while verb > 0 and self.tags[verb] == "J":
            verb -= 1
        form = self.tagged.verbs.get(at)
        done = (form is not None and form.form == "past") or self.lower[at : at + 1] in STATES
        ends = self.tags[at + 1 : at + 2] in ("", ".", ",", "C", "P", "T")
        done = done or self.lower[at : at + 1] in SEXES
        if self.tags[verb] != "A" or not (done and ends):
            return None
        found = self._subject_frame(subject_of(self.tagged, verb), "")
        if found is None:
            return None
        self.slots.append(Slot("role", at, at + 1))
        return replace(found, frame=replace(found.frame, role=self.lower[at]), slots=tuple(self.slots))

    def _of_some_people(self, found: Subject) -> Subject:
        """With those people for whom a figure holds: "68.3 years for men and 73.1 for women", "£14, or £6 for students"; or which one of
        many it is: "the largest covered 1,150 m²"."""
        at, verb = self.mention.last, governor(self.tagged, self.mention.first)
        grown = self.mention.quantity.kind is Kind.CHANGE and self.lower[at : at + 1] == ["in"]
        if found.frame.role or grown:  # not "have grown by twelve percent in visitors"
            return found
        if found.open and verb and is_superlative(self.lower[verb - 1]) and self.lower[verb - 2] == "the":
            self.slots.append(Slot("role", verb - 1, verb))
            return replace(
                found, frame=replace(found.frame, role=self.lower[verb - 1]), slots=tuple(self.slots)
            )
        if place := self._set_against_place():
            return replace(found, frame=replace(found.frame, role=place), slots=tuple(self.slots))
        if who := self._who_has(verb, found):
            return replace(found, frame=replace(found.frame, role=who), slots=tuple(self.slots))
        if who := self._among_before(found.frame):
            return replace(found, frame=replace(found.frame, role=who), slots=tuple(self.slots))
        if self.lower[at : at + 1] == ["per"] and "".join(self.lower[at + 1 : at + 2])[:1].isdecimal():
            at += _PER  # "12 per 100,000 among men"
        those = noun_phrase_after(self.tagged, at + 1) if self.lower[at : at + 1] in _OF_PEOPLE else None
        if (
            those is None
            or those.first != at + 1
            or self._phrase(those) in (found.frame.head, found.frame.of)
        ):
            return found
        if self.lower[those.last - 1] not in noun_tables().persons | word_set("context", "doing_persons"):
            return found
        self.slots.append(Slot("role", those.first, those.last))
        return replace(found, frame=replace(found.frame, role=self._phrase(those)), slots=tuple(self.slots))

    def _set_against_place(self) -> str:
        """Where one figure holds beside which another one is told of elsewhere: "48 mm in the city and 112 in the hills"."""
        at, first = self.mention.last, self.mention.first
        while first > 0 and self.tags[first - 1] in "DJ":
            first -= 1
        beside = _BESIDE_BEHIND.match(self.tags, at) or _BESIDE_BEFORE.search(self.tags, 0, first)
        if beside is None or self.lower[at : at + 1] not in _WHERE:
            return ""
        where = noun_phrase_after(self.tagged, at + 1)
        if where is None or not (self._is_common_place(at) and self._is_common_place(beside.start("other"))):
            return ""
        self.slots.append(Slot("role", where.first, where.last))
        return self._phrase(where)

    def _is_common_place(self, at: int) -> bool:
        """Whether a preposition at a token is followed by a common noun that tells no time or manner: "in the hills", not "in advance"."""
        where = noun_phrase_after(self.tagged, at + 1)
        if where is None or not self.tagged.tokens.text[where.first][0].islower():
            return False
        noun = self.lower[where.last - 1]
        told = self.tags[at + 1] == "D" or is_plural(noun)
        return told and noun not in word_set("context", "times_and_manners")

    def _who_has(self, verb: int | None, found: Subject) -> str:
        """Those who "have" what is measured: "Women have a life expectancy of 87.1 years" tells it of women."""
        if (
            verb is None
            or self.lower[verb] not in ("have", "had")
            or found.frame.measure
            or not found.frame.head
        ):
            return ""
        subject = subject_of(self.tagged, verb)
        if subject is None or subject is PRONOUN or self.lower[subject.last - 1] not in noun_tables().persons:
            return ""
        if self._phrase(subject) == found.frame.head:
            return ""
        self.slots.append(Slot("role", subject.last - 1, subject.last))
        return self.lower[subject.last - 1]

    def _among_before(self, frame: Frame) -> str:
        """Those among whom a figure holds where they stand before it: "Among men the rate was 10 percent and among women 9 percent", "turnout among women
        was 61 percent"."""
        if "among" not in self.lower[: self.mention.first]:
            return ""
        among = self.mention.first - 1 - self.lower[: self.mention.first][::-1].index("among")
        verb = governor(self.tagged, self.mention.first)
        subject = subject_of(self.tagged, verb) if verb is not None else None
        behind = subject is not None and subject is not PRONOUN and subject.last == among
        opens = among == 0 or self.tags[among - 1] in ".,C" or behind
        those = noun_phrase_after(self.tagged, among + 1)
        if not opens or those is None or "Q" in self.tags[among : self.mention.first]:
            return ""
        if self._phrase(those) in (frame.head, frame.of):
            return ""
        if self.lower[those.last - 1] not in noun_tables().persons | word_set("context", "doing_persons"):
            return ""
        self.slots.append(Slot("role", those.first, those.last))
        return self._phrase(those)
