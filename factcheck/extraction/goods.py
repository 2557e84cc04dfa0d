"""Counts in units: "units", "pieces" and "items" say nothing of what they are, which the sentence tells elsewhere."""

from __future__ import annotations

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.frames import Slot, Subject, verbs_of
from factcheck.extraction.nouns import is_plural
from factcheck.extraction.of_those import OfThoseReader
from factcheck.extraction.phrases import PRONOUN, governing_verb, governor
from factcheck.extraction.role_words import role_of_noun
from factcheck.extraction.timeliness import is_base
from factcheck.extraction.types import NounPhrase
from factcheck.lexicon import word_set
from factcheck.model import Frame

_TAKING = frozenset(("lose", "cut", "shed", "drop"))
"""Verbs of change that tell as well what somebody does with things: "lost 300 pieces in the fire"."""


class GoodsReader(OfThoseReader):
    """Adds what is counted in units."""

    def in_units(self) -> Subject | None:
        """Of what there are so many units, where a label or the subject of a verb of change names it: "Lamp shipments came to 4 million units"."""
        counted, first = self.mention.counted, self.mention.first
        words = self.mention.quantity.counted.split()
        if counted is None or not words or words[-1] not in word_set("context", "units_of_goods"):
            return None
        if len(words) > 1 and not words[0][0].isdecimal():
            return None  # "300 housing units", but "3 million 60-kg bags"
        if self.lower[first - 1] == ":" and is_plural(self.lower[first - 2]):
            return self._label()
        verb = governing_verb(self.tagged, first)
        base = self.tagged.verbs[verb].base if verb is not None else ""
        told = base in verbs_of("change") - _TAKING or base in verbs_of("level")
        if counted.end <= self.mention.number.start and (told or is_base(self.tagged, self.mention)):
            # "and 2.7 million in the second", "compared to 2.26 million"
            return Subject(Frame(), tuple(self.slots), open=True, beside=True)
        subject = subject_of(self.tagged, verb) if verb is not None and told else None
        if subject is None or subject is PRONOUN or self._is_deed(subject):
            return None
        found = self._by_verb()
        return found if found is not None and found.frame.head and not found.open else None

    def _is_deed(self, subject: NounPhrase) -> bool:
        """Whether a subject tells what is done to the units, and no goods or those behind "of": "Shipments", "shipments of smart locks"."""
        alone = subject.preposition == "of" or subject.last == subject.first + 1
        return alone and bool(role_of_noun(self.lower[subject.last - 1]))

    def _what_units(self, counted: str) -> str:
        """What is counted in units: the smart locks of "shipments of smart locks came to 4.6 million units"."""
        goods = counted in word_set("context", "units_of_goods")
        verb = governor(self.tagged, self.mention.first) if goods else None
        subject = subject_of(self.tagged, verb) if verb is not None else None
        if subject is None or subject is PRONOUN or subject.preposition != "of":
            return ""
        self.slots.append(Slot("of", subject.tail_first, subject.tail_last))
        return self._tail(subject)
