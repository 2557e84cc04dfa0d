"""Whose a measure, a share or a state is that stands in an object, behind its noun, or ahead of its subject."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extraction.apposed import ApposedReader
from factcheck.extraction.clauses import subject_of
from factcheck.extraction.frames import Slot, Subject
from factcheck.extraction.phrases import (
    PRONOUN,
    coordinated,
    governing_verb,
    governor,
    noun_phrase_after,
    noun_phrase_before,
)
from factcheck.extraction.types import NounPhrase
from factcheck.model import Frame

SEXES = [["male"], ["female"]]
STATES = [["full"], ["complete"], ["accurate"], ["efficient"], ["pure"]]
"""What something can be to a percentage."""
GIVING = frozenset(("give", "hand", "grant", "award", "allow"))
"""Verbs with two objects: who gets the amount stands before it."""


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
        verb, at = self.mention.first - 1, self.mention.last
        while verb > 0 and self.tags[verb] == "J":
            verb -= 1
        form = self.tagged.verbs.get(at)
        done = (form is not None and form.form == "past") or self.lower[at : at + 1] in STATES
        ends = self.tags[at + 1 : at + 2] in ("", ".", ",", "C", "P", "T")
        done = done or self.lower[at : at + 1] in SEXES
        if self.mention.quantity.unit != "percent" or self.tags[verb] != "A" or not (done and ends):
            return None
        found = self._subject_frame(subject_of(self.tagged, verb), "")
        if found is None:
            return None
        self.slots.append(Slot("role", at, at + 1))
        return replace(found, frame=replace(found.frame, role=self.lower[at]), slots=tuple(self.slots))
