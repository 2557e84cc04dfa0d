"""The subject of a figure that stands beside its noun without a verb of its own: gapped clauses, appositions, lists in brackets."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.extraction.amounts import AmountReader
from factcheck.extraction.clauses import subject_of
from factcheck.extraction.frames import Slot, Subject, verbs_of
from factcheck.extraction.mending import is_superlative
from factcheck.extraction.phrases import (
    PRONOUN,
    form_at,
    governor,
    noun_phrase_after,
    noun_phrase_before,
    start_of_entry,
    subject_before,
)
from factcheck.extraction.role_words import role_nouns
from factcheck.extraction.types import NounPhrase
from factcheck.lexicon import word_set
from factcheck.model import Frame

_AT_PRESENT = frozenset(("now", "currently", "today", "once", "originally", "formerly"))
_ITEM_BEFORE = re.compile(r"Q\)[,C]+[NJDS]+$")
_ITEM_BEHIND = re.compile(r"\)[,C]+[NJDS]+\(Q\)")
"""A further figure in brackets behind a noun of its own, right before or behind one."""
OF_WHOLE = re.compile(r"QP[DJ]*N+$")
"""A share with its whole, before what joins the next one to it."""


class ApposedReader(AmountReader):
    """Adds figures beside a noun."""

    def _gapped(self) -> Subject | None:
        """ "coal supplied 27 %, oil 31 %": a noun phrase right before the figure, where a clause begins."""
        end = self.mention.first
        joint = self.lower[end - 1] if end and self.tags[end - 1] == "P" else ""
        if joint and any(self.lower[i] == joint and self.tags[i + 1] == "Q" for i in range(end - 1)):
            end -= 1  # "pay accounted for £702m and agency staff for £61m"
        while end > 0 and self.tags[end - 1] in "DJ":
            end -= 1
        phrase = noun_phrase_before(self.tagged, end)
        if phrase is None or phrase.preposition or phrase.first == 0:
            return None
        opening = phrase.first - 1
        if self.lower[opening] == ":" and self.tagged.tokens.text[phrase.first][0].isupper():
            # "per capita debt: Altstedt 1,140 euros"
            label = noun_phrase_before(self.tagged, opening)
            if label is not None:
                found = self._from_noun(label)
                return replace(found, frame=replace(found.frame, of=self._phrase(phrase)))
        while opening > 0 and self.tags[opening] == "D":
            opening -= 1
        if self._is_another_count(phrase, opening):
            return Subject(Frame(), tuple(self.slots), open=True, beside=True, stated=True)
        listed = {*self.tags}.isdisjoint("VAM") and self.tagged.tokens.text[phrase.last - 1][0].isupper()
        if listed and self.tags[opening] in ",." and self.tags.find("Q", 0, opening) >= 0:
            # "Per capita debt: Altstedt 1,140 euros; Neuberg 2,385"
            return Subject(Frame(of=self._phrase(phrase)), tuple(self.slots), open=True, beside=True)
        whole = OF_WHOLE.search(
            self.tags, 0, opening
        )  # "bore 38 percent of the damage and transport 22 percent"
        if self.tags[opening] in ",." or (
            self.tags[opening] == "C" and opening and (self.tags[opening - 1] in ",TQ)" or whole is not None)
        ):
            return self._sharing_deed(phrase, opening) if self.tags.find("Q", 0, opening) >= 0 else None
        return None

    def _counted_again(self) -> Subject | None:
        """ "The north received 800 tents and the south 350": of another owner the number of what was counted before."""
        phrase = noun_phrase_before(self.tagged, self.mention.first)
        if phrase is None or not any(end < phrase.first for end in self.tagged.counted):
            return None
        if self.lower[self.mention.first] == "one":
            return None  # "a smaller one in 1987"
        if self._is_another_count(phrase, phrase.first - 1):
            return Subject(Frame(), tuple(self.slots), open=True, beside=True, stated=True)
        self.slots.append(Slot("of", phrase.first, phrase.last))
        return Subject(Frame(of=self._phrase(phrase)), tuple(self.slots), open=True, beside=True)

    def _is_another_count(self, phrase: NounPhrase, opening: int) -> bool:
        """Whether a noun phrase is of who gives another number of what somebody counted before: "organisers said 300,000 marched, and the police 90,000"."""
        noun = self.tagged.tokens.text[phrase.last - 1]  # no "Continental Union"
        if self.mention.quantity.unit != "count" or noun not in word_set("context", "counting_crowds"):
            return False
        if self.tags[opening] not in ",.C" or "Q" not in self.tags[:opening]:
            return False
        told = verbs_of("saying") | verbs_of("putting") | verbs_of("valuing")
        return any(form.base in told for verb, form in self.tagged.verbs.items() if verb < opening)

    def entered(self) -> Subject | None:
        """ "$3.7 billion: revenue in 2011", "33: number of underwriters": a line of a list that opens with the figure and says behind a colon what it is."""
        first = start_of_entry(self.tagged, self.mention)
        if not first:
            return None
        told = form_at(self.tagged, first)
        if told is not None and told.form == "past":
            return Subject(Frame(role=self._role_at(first)), tuple(self.slots))
        phrase = noun_phrase_after(self.tagged, first)
        if phrase is None or not {*self.tags[first : phrase.first]} <= {*"DJNS"}:
            return None
        behind = self.tagged.verbs.get(phrase.last)
        if behind is not None and behind.form != "past":
            return None  # "40: police say"
        found = self._from_noun(phrase)
        role = found.frame.role or self._role_by_verb(phrase.last)
        return replace(found, frame=replace(found.frame, role=role), slots=tuple(self.slots))

    def _extreme_of(self) -> Subject | None:
        """ "340 apartments, the smallest of 38 square metres": one of those that the figure before counted."""
        of = self.mention.first - 1
        if self.lower[of : of + 1] != ["of"] or not is_superlative(self.lower[of - 1]):
            return None
        if self.lower[max(0, of - 3) : of - 1] != [",", "the"] or "Q" not in self.tags[:of]:
            return None
        self.slots.append(Slot("role", of - 1, of))
        return Subject(Frame(role=self.lower[of - 1]), tuple(self.slots), open=True)

    def _apposed(self) -> Subject | None:
        """ "The rent that growers paid in 2019, $185 per hive, was": of what the verb behind the second comma is told."""
        closing, before = self.mention.last, self.mention.first - 1
        while self.tags[closing : closing + 1] in ("P", "T", "D", "N"):
            closing += 1
        verb = closing + 1
        before -= before > 0 and self.lower[before] in _AT_PRESENT  # "Admission, now €4.50, is to rise"
        if before < 1 or self.tags[before] + self.tags[closing:verb] != ",,":
            return None
        if self.tags[verb : verb + 1] not in ("A", "V", "M"):
            return None
        whose, beside = subject_of(self.tagged, verb), noun_phrase_before(self.tagged, before)
        if beside is not None and self.lower[beside.first - 2 : beside.first - 1] == ["that"]:
            return self._from_noun(beside)  # "found that its speed, 14.2 km/s, was higher"
        if whose is None or whose is PRONOUN or whose.last > before:
            return None
        return self._subject_frame(whose, "")

    def _listed_in_brackets(self) -> Subject | None:
        """ "followed by retail (66%) and logistics (61%)": each has its own noun."""
        opening, tags = self.mention.first - 1, self.tags
        if opening < 1 or tags[opening] != "(" or tags[self.mention.last : self.mention.last + 1] != ")":
            return None
        if (extreme := self._highest_in(opening)) is not None:
            return extreme
        if not (_ITEM_BEFORE.search(tags, 0, opening) or _ITEM_BEHIND.match(tags, self.mention.last)):
            return None
        phrase = noun_phrase_before(self.tagged, opening)
        return self._from_noun(phrase) if phrase is not None and phrase.last == opening else None

    def _highest_in(self, opening: int) -> Subject | None:
        """ "The rate was highest in the capital (78.2%) and lowest in the east (59.7%)": of what is highest there."""
        place = noun_phrase_before(self.tagged, opening)
        at = place.first - 1 if place is not None else 0
        while at > 0 and self.tags[at] in "DJ":
            at -= 1
        graded = at > 0 and self.tags[at] == "P" and self.lower[at - 1].endswith("est")
        verb = governor(self.tagged, at) if graded else None
        whose = subject_of(self.tagged, verb) if verb is not None and self.tags[verb] == "A" else None
        if place is None or whose is None or whose is PRONOUN:
            return None
        found = self._from_noun(whose)
        return replace(found, frame=replace(found.frame, of=found.frame.of or self._phrase(place)))

    def _label_of_state(self, colon: int) -> str:
        """ "Injured in the Arlow train crash: 38": a label of what befell those counted, and where."""
        role = role_nouns().get(self.lower[0], "")
        if not role or self.mention.quantity.unit != "count" or self.tags[1] not in ("P", "T"):
            return ""
        if not {*self.tags[1:colon]}.isdisjoint(".,VAMQ"):
            return ""
        self.slots.append(Slot("role", 0, 1))
        return role

    def _told_label(self, colon: int) -> Subject | None:
        """The subject of a label that tells what befell those counted, or what was done."""
        if role := self._label_of_state(colon):
            return Subject(Frame(head="people", role=role), tuple(self.slots))
        return self._label_of_deed(colon)

    def _label_of_deed(self, colon: int) -> Subject | None:
        """ "Penalty sought: $3 million", "Ballots recounted: 4,812": a label that ends with what was done."""
        form = self.tagged.verbs.get(colon - 1)
        if form is None or form.form != "past" or not {*self.tags[: colon - 1]} <= {*"NJDPST"}:
            return None
        if self.mention.quantity.unit == "date":
            return None  # "Last held: 3 to 9 May 2021"
        phrase = subject_before(self.tagged, colon - 1) or noun_phrase_before(self.tagged, colon - 1)
        if phrase is None:
            return None
        found = self._from_noun(phrase)
        role = self._role_at(colon - 1)
        return replace(found, frame=replace(found.frame, role=role), slots=tuple(self.slots))
