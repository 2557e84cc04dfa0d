"""Counts of some of those whom the sentence told before, and numbers told of whom: "Of the 62 people injured, 11 are still in Lorne"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.frames import Slot, Subject, counting_words, role_of_verb, verbs_of
from factcheck.extraction.measured import MeasuredReader
from factcheck.extraction.nouns import is_plural
from factcheck.extraction.phrases import governing_verb, noun_phrase_after
from factcheck.extraction.pointing_back import another_number, frame_of_another_number
from factcheck.extraction.role_words import role_nouns
from factcheck.extraction.roles import INCLUDING
from factcheck.extraction.types import NounPhrase
from factcheck.extraction.word_classes import verb_forms
from factcheck.lexicon import word_set
from factcheck.model import Frame

_LONGEST_LIST = 40
"""Tokens from the word that opens a list to its last figure at most."""
_AMONG = 5
"""Tokens of "among the 40 dead" at most."""
_MARGIN = "margin"
"""The measure of what one side has more than the other."""
_STATING = frozenset(("give", "list", "state", "quote", "cite", "report", "record"))
"""Verbs by which somebody tells a number "as" so many."""


class OfThoseReader(MeasuredReader):
    """Adds the counts whose noun stands before them."""

    def _some_of_those(self, first: int, last: int) -> Subject | None:
        """ "Seven of the dead were students", "nine of the injured are in a critical condition": not all of those."""
        role = role_nouns().get(self.lower[last - 1], "") if last > first else ""
        if not role or "of" not in self.lower[self.mention.first : first]:
            return None
        told = self._told_of_some(last, role)
        return told or Subject(
            Frame(head="people", role=role, part_of=self.lower[last - 1]), tuple(self.slots)
        )

    def _rest_of_those(self) -> Subject | None:
        """ "Of the 12 dead, 10 were students", "of the 62 people injured, 11 are still in Lorne": not all of those."""
        comma = self.mention.first - 1
        if self.lower[0] != "of" or self.lower[comma] != ",":
            return None
        whole = self.lower[comma - 1]
        role = role_nouns().get(whole, "")
        form = verb_forms().get(whole)
        if form is not None and self.lower[1 : comma - 1] == ["those"]:
            role = role_of_verb().get(form.base, "")  # "Of those arrested, 12 were students"
        if self.lower[1:3] == ["those", "who"] and {*self.tags[3:comma]}.isdisjoint(",.Q"):
            role, whole = self.lower[3], "those"  # "Of those who fled, 12 were caught"
        if not role:
            return None
        told = self._told_of_some(self.mention.last, role)
        return told or Subject(Frame(head="people", part_of=whole), tuple(self.slots))

    def _is_listed_with_some(self) -> bool:
        """Whether the counted ones go on a list of some of those told before: "killed 108 people, including 34 women and 49 children", "the dead
        included six nurses, two doctors and a driver"."""
        first = self.mention.first
        at = first - 1
        end = max(0, first - _LONGEST_LIST)
        while at > end and self.tags[at] in "QCNJD," and self.lower[at] not in INCLUDING:
            at -= 1
        listed = self.tags[at + 1 : first]
        among = self.lower[at - 1 : at] == ["among"]  # "among them", "among whom"
        were = self.tags[at] == "A" and "among" in self.lower[max(0, at - _AMONG) : at]
        if not (among or were or self.lower[at] in INCLUDING) or "Q" not in listed:
            return False
        if listed.endswith(",C") and listed.count(",") == 1:
            return False  # "including two doctors, and 60 homes"
        return "C" in self.tags[at + 1 : self.mention.last + 2]

    def _done_how(self) -> str:
        """How it was for some of those of the figure before: "at least 30 were hurt, four seriously"."""
        at, before = self.mention.last, self.mention.first - 1
        behind = self.lower[at : at + 1]
        told = (
            behind
            and behind[0].endswith("ly")
            and self.tags[at : at + 1] == "J"
            and self.tags[before] in ",C"
        )
        if not told or self.tags[at + 1 : at + 2] not in ("", ".", ",") or "Q" not in self.tags[:before]:
            return ""
        self.slots.append(Slot("role", at, at + 1))
        return behind[0]

    def _told_of_some(self, at: int, role: str) -> Subject | None:
        """What is told, from token `at` on, of some of those who underwent something: what they are, or what befell them further."""
        told = self._role_behind(at)
        if not told and self.tags[at : at + 2] == "AN" and is_plural(self.lower[at + 1]):
            self.slots.append(Slot("subject", at + 1, at + 2))  # "127 were employees of the quarry"
            return Subject(Frame(head=self.lower[at + 1], role=role), tuple(self.slots))
        if not told or told == role:
            return None
        slot = self.slots[-1]
        if self.tags[slot.first : slot.last].strip("N") or not is_plural(self.lower[slot.last - 1]):
            whole = self.lower[at - 1] if self.lower[at - 1] in role_nouns() else ""
            return Subject(Frame(head="people", role=told, part_of=whole), tuple(self.slots))
        modifiers = tuple(self.lower[i] for i in range(at, slot.first) if self.tags[i] == "J")
        return Subject(Frame(head=told, modifiers=modifiers, role=role), tuple(self.slots))

    def _rest_of_counted(self) -> Subject | None:
        """ "Of 90 nurses infected in the two towns, 12 died", "of the thousand toys on show 120 were new": of those counted first."""
        of = self.mention.first
        while of > 0 and self.lower[of - 1] not in (":", ";"):
            of -= 1
        number = of + 1 + (self.tags[of + 1 : of + 2] == "D")
        if self.lower[of] != "of" or self.tags[number : number + 1] != "Q" or number >= self.mention.first:
            return None
        if self.tags[self.mention.last : self.mention.last + 1] not in ("A", "V", "M"):
            return None
        first_counted = min(
            ((end, first) for end, first in self.tagged.counted.items() if first > number), default=None
        )
        if first_counted is None or {*self.tags[number : first_counted[1]]} - {*"QJ"}:
            return None
        end, first = first_counted
        if end > self.mention.first:
            return None
        found = self._from_noun(NounPhrase(first, end))
        role = self._role_by_verb() or self._predicate(self.mention.last)
        return replace(found, frame=replace(found.frame, role=role), slots=tuple(self.slots))

    def _another_number(self) -> Subject | None:
        """ "Others put it at 350": another number of what was told before."""
        if another_number(self.tagged, self.mention) is None:
            return None
        of_toll = frame_of_another_number(self.tagged, self.mention)
        return Subject(of_toll, tuple(self.slots), open=True, stated=True)

    def _told_number(self) -> Subject | None:
        """ "put the number of those who had fled to Orm at 350,000", "put at 32 the number of people killed": who they are, and what they did."""
        before, last = self.mention.first - 1, self.mention.last
        if (given := self._given_as()) is not None:
            return given
        if self.lower[before : before + 1] != ["at"]:
            return None
        behind = self.lower[last : last + 1] == ["the"]
        start = last + 1 if behind else next((i for i in range(before - 2) if self._begins_number(i)), before)
        if not self._begins_number(start):
            return None
        at = start + 2
        those = self.lower[at : at + 1] == ["those"]
        phrase = None if those else noun_phrase_after(self.tagged, at)
        if not those and (phrase is None or "P" in self.tags[at : phrase.first]):
            return None
        found = (
            self._from_noun(phrase)
            if phrase is not None
            else Subject(Frame(head="people"), tuple(self.slots))
        )
        end = at + 1 if phrase is None else phrase.last
        told = end + (self.tags[end : end + 1] == "W")
        if told == end and end not in self.tagged.verbs:
            return found if behind else None
        role = self._role_behind(told)
        return replace(found, frame=replace(found.frame, role=role), slots=tuple(self.slots))

    def _margin(self) -> Subject | None:
        """ "Vale beat Orr by 34 votes": by how many the one was ahead; in "by 310 votes to 276" the two have so many."""
        by, last = self.mention.first - 1, self.mention.last
        while by > 0 and self.tags[by] == "J":
            by -= 1
        verb = governing_verb(self.tagged, self.mention.first)
        counted = self.mention.quantity.counted.rpartition(" ")[2]
        if verb is None or self.lower[by] != "by" or counted not in word_set("context", "margins", "in"):
            return None
        if self.lower[last : last + 1] in (["to"], ["against"], ["versus"]):
            return None
        if self.tagged.verbs[verb].base not in word_set("context", "margins", "verbs"):
            return None
        return self._subject_frame(subject_of(self.tagged, verb), _MARGIN)

    def _crowd(self) -> Subject | None:
        """ "Police said 25,000 had turned out", "660,000 marched": people, whoever says so; no figure before tells whom."""
        at = self.mention.last
        while self.tags[at : at + 1] in ("A", "J", "M"):
            at += 1
        form = self.tagged.verbs.get(at)
        if form is None or "Q" in self.tags[: self.mention.first] or self.tags[self.mention.first - 1] == "P":
            return None
        crowding = verbs_of("crowding")
        two = f"{form.base} {self.lower[at + 1]}" if at + 1 < len(self.lower) else ""
        if form.base not in crowding and two.replace(" ", "-") not in crowding:
            return None
        role = self._role_behind(self.mention.last)
        return Subject(Frame(head="people", role=role), tuple(self.slots))

    def _given_as(self) -> Subject | None:
        """ "Chroniclers give the dead as 2,000": whose number somebody tells."""
        verb, before = governing_verb(self.tagged, self.mention.first), self.mention.first - 1
        if verb is None or self.lower[before] != "as" or self.tagged.verbs[verb].base not in _STATING:
            return None
        phrase = noun_phrase_after(self.tagged, verb + 1)
        return self._from_noun(phrase) if phrase is not None and phrase.last == before else None

    def _begins_number(self, at: int) -> bool:
        """Whether "number of" stands at a token."""
        return (
            self.lower[at : at + 1] != []
            and self.lower[at] in counting_words()
            and self.lower[at + 1 : at + 2] == ["of"]
        )

    def _of_such(self) -> Subject | None:
        """ "13 of the accused were acquitted": an adjective or participle that stands for those who are so."""
        at = self.mention.last + 2
        if self.lower[at - 2 : at] != ["of", "the"] or self.tags[at : at + 1] not in ("V", "J", "N"):
            return None
        form = verb_forms().get(self.lower[at])
        if form.form != "past" if form is not None else self.tags[at] == "N":
            return None
        if self.tags[at + 1 : at + 2] in ("N", "Q", "J", "V", "S"):
            return None
        self.slots.append(Slot("subject", at, at + 1))
        role = self._role_by_verb(at + 1)
        return Subject(Frame(head=self.lower[at], role=role), tuple(self.slots))
