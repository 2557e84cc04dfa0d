"""The share of who leads, or comes second: "Europe led the market with 38 percent, followed by Asia with 27.4 percent"."""

from __future__ import annotations

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.frames import Slot, Subject, measure_words, verbs_of
from factcheck.extraction.known_places import known_places
from factcheck.extraction.parts import PartReader
from factcheck.extraction.phrases import (
    PRONOUN,
    governing_verb,
    governor,
    noun_phrase_after,
    noun_phrase_before,
)
from factcheck.extraction.types import NounPhrase
from factcheck.lexicon import word_set
from factcheck.model import Frame

_ALL = 100.0
"""Percent of a whole."""
_WITH = frozenset(("with", "at"))
"""Before the share of who stands at some place of a list."""
_BEHIND_SHARE = ("", ".", ",", ";", "C", "P", "T", ")", "D")
"""What may follow a share of which no whole is told."""


class LeadingReader(PartReader):
    """Adds the shares of which the clause only says who has them."""

    def _of_who_leads(self, at: int) -> Subject | None:
        return self._leading_with() or self._largest_at() or self._ranked_with(at) or self._taken_share(at)

    def _leading_with(self) -> Subject | None:
        """ "Europe led the market with 38.5%": the share of who leads."""
        before = self.mention.first - 1
        verb = governing_verb(self.tagged, self.mention.first)
        if verb is None or self.lower[before] != "with":
            return None
        led = noun_phrase_before(self.tagged, before)
        if self.tagged.verbs[verb].base not in verbs_of("leading") or led is None or led.first <= verb:
            return None
        return self._share_of_subject(self._phrase(led))

    def _largest_at(self) -> Subject | None:
        """ "Food was the largest application, at 38.5%", "Asia takes the largest part, 44.2%"."""
        comma = self.mention.first - 1 - (self.lower[self.mention.first - 1] in ("at", "with"))
        if comma < 1 or self.lower[comma] != ",":
            return None
        verb = governor(self.tagged, self.mention.first)
        if verb is None or word_set("context", "largest").isdisjoint(self.lower[verb + 1 : comma]):
            return None
        return self._share_of_subject("") if "," not in self.lower[verb:comma] else None

    def _share_of_subject(self, whole: str) -> Subject | None:
        """The share that the subject of the clause has of a whole, where that is told."""
        subject = self._clause_subject()
        if subject is None or subject is PRONOUN or self.lower[subject.last - 1] in measure_words():
            return None
        self.slots.append(Slot("subject", subject.first, subject.last))
        frame = Frame(head=self._phrase(subject), measure="share", part_of=whole)
        return Subject(frame, tuple(self.slots))

    def _ranked_with(self, at: int) -> Subject | None:
        """ "Europe ranked second with 27.4%", "followed by Europe with 27.4%": the share of who stands at that place."""
        before = self.mention.first - 1
        if self.lower[before] not in _WITH or self.tags[at : at + 1] not in _BEHIND_SHARE:
            return None
        measured = measure_words() - word_set("context", "whole_markets") - {"share"}
        if max(self.mention.quantity.stated) > _ALL or not measured.isdisjoint(self.lower[:before]):
            return None  # "has the highest inflation rate, followed by Argentina with 211 percent"
        verb = governing_verb(self.tagged, self.mention.first)
        if verb is None:
            return None
        if self.tagged.verbs[verb].base == "follow" and self.lower[verb + 1] == "by":
            whose = noun_phrase_after(self.tagged, verb + 2)
            return self._share_had_by(whose) if whose is not None and whose.last == before else None
        places = word_set("context", "places_of_a_list")
        base = self.tagged.verbs[verb].base
        ranked = base in verbs_of("ranking") and not places.isdisjoint(self.lower[verb + 1 : before])
        if not ranked and not (base in verbs_of("leading") and verb + 1 == before):
            return None
        return self._share_had_by(subject_of(self.tagged, verb), self._market_between(verb, before))

    def _market_between(self, verb: int, before: int) -> str:
        """The whole that is told between: "ranked second in the kite market of 2023 with"."""
        for at in range(verb + 2, before):
            if self.lower[at] in word_set("context", "whole_markets"):
                market = noun_phrase_before(self.tagged, at + 1)
                return self._phrase(market) if market is not None else ""
        return ""

    def _taken_share(self, at: int) -> Subject | None:
        """ "North America captured 35.2% in 2023": a share of whatever the text is about."""
        verb = self.mention.first - 1
        while verb > 0 and self.tags[verb] in "DJ":
            verb -= 1
        form = self.tagged.verbs.get(verb)
        if form is None or form.base not in verbs_of("taking_share") or form.form == "passive":
            return None
        if self.tags[at : at + 1] not in _BEHIND_SHARE:
            return None
        return self._share_had_by(self._clause_subject())

    def _share_had_by(self, whose: NounPhrase | None, whole: str = "") -> Subject | None:
        """The share of whoever has it, if that is a place or a segment: what a person or a party came second with are votes."""
        if whose is None or whose is PRONOUN:
            return None
        placed = self.lower[whose.first : whose.last]
        part = {*placed}
        if " ".join(placed) not in known_places() and part.isdisjoint(word_set("context", "segments")):
            return None
        self.slots.append(Slot("subject", whose.first, whose.last))
        frame = Frame(head=self._phrase(whose), measure="share", part_of=whole)
        return Subject(frame, tuple(self.slots))

    def _labelled_or_behind(self, end: int) -> NounPhrase | None:
        """Whose share it is where a label says so, or the clause behind: "Deadbolts: 47.5% of the market", "With 41% of sales, Asia was the top region"."""
        first = self.mention.first
        if self.lower[first - 1] == ":" and self.tags[end : end + 1] in ("", ".", ",", "P", "T", ";"):
            label = noun_phrase_before(self.tagged, first - 1)
            opens = label is not None and not self.tags[: label.first].strip(".,-Q")
            return label if opens else None
        if self.lower[first - 1] == "with" and first == 1 and self.tags[end : end + 1] == ",":
            return noun_phrase_after(self.tagged, end + 1)
        return None
