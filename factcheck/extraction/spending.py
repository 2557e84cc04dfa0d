"""The subject of an amount that somebody spends, pays, bids or raises: on what it goes, and whose it was."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.frames import UNITS_ALONE, Slot, Subject, verbs_of
from factcheck.extraction.held_things import HeldThingReader
from factcheck.extraction.phrases import (
    PRONOUN,
    antecedent_of,
    governing_verb,
    noun_phrase_after,
    noun_phrase_before,
)
from factcheck.extraction.types import NounPhrase
from factcheck.extraction.units import TIMES, money_units
from factcheck.lexicon import word_set
from factcheck.model import Frame

_TRADING = frozenset(("buy", "acquire", "purchase", "sell", "auction", "offer", "bid"))
"""Verbs whose amount is the price of what changes hands."""
_GOING_TO = frozenset(("on", "for", "to", "in", "into", "towards"))
"""Before what money is spent on; "in" may also tell where."""
_ALLOTTED = (["on"], ["for"], ["to"], ["towards"])
"""Behind an amount that shares its verb with the one before."""
_NO_DEEDS = ("change", "level", "moving", "valuing", "light", "saying", "stating", "sharing", "spending")
"""Groups of verbs that tell nothing of what is done to their object."""
_GRANTED = frozenset(("for", "into", "towards"))
"""Before what money is granted for."""

_PER_TIME = [[article, time] for article in ("a", "per") for time in ("year", "month", "week", "day")]
"""Behind a noun, over what time so much of it is told."""


class SpendingReader(HeldThingReader):
    """Adds what verbs of spending, offering and granting tell of their amount."""

    def _offers(self, verb: int, base: str) -> bool:
        """ "is offering 84 crowns for each share", "bid £3 a share": money right behind the verb."""
        giving = base in ("offer", "bid", "provide", "give")
        behind = self.lower[self.mention.last : self.mention.last + 1]
        giving = giving or (base in verbs_of("granting") and not _GRANTED.isdisjoint(behind))
        if not giving or self.mention.quantity.unit.split("/")[0] not in money_units():
            return False
        return all(self.tags[i] in "JD" for i in range(verb + 1, self.mention.first))

    def _spent_besides(self) -> Subject | None:
        """ "set aside £3 million for repairs and £400,000 for new trees": another amount of the same verb, with what it goes to."""
        first, at = self.mention.first, self.mention.last
        first -= self.lower[first - 1 : first] in (["another"], ["further"])
        if self.tags[first - 1 : first] not in ("C", ",") or self.lower[at : at + 1] not in _ALLOTTED:
            return None
        verb = self.tagged.governors[first]
        form = self.tagged.verbs.get(verb) if verb is not None else None
        if verb is None or form is None or self.mention.quantity.unit.split("/")[0] not in money_units():
            return None
        aside = form.base == "set" and self.lower[verb + 1] == "aside"
        one = self.tags.find("Q", verb, first)
        end = one
        while 0 < end < first and self.tags[end] == "Q":
            end += 1
        if (
            one < 0
            or self.lower[end] != self.lower[at]
            or not {*self.tags[verb + 1 + aside : one]} <= {*"JD"}
        ):
            return None  # "awarded the inventor $70 million for one patent and $34 million for the other"
        giving = form.base in ("give", "offer") or form.base in verbs_of("spending") | verbs_of("granting")
        between = self.tags[verb:first]
        if not (aside or giving) or form.base == "cost" or not {*between[1:]}.isdisjoint(".VMAW("):
            return None
        target = noun_phrase_after(self.tagged, at + 1)
        if target is None or self.lower[target.last - 1] in word_set("context", "times_and_manners"):
            return None
        return self._spent(verb, form.base)

    def _spent(self, verb: int, base: str) -> Subject:
        subject = subject_of(self.tagged, verb)
        owner = self._phrase(subject) if subject and subject is not PRONOUN else ""
        if owner.lower() in UNITS_ALONE:
            # "A litre sells for €28": of what was told before; "a kilo of coffee": of coffee
            owner = self._tail(subject) if subject is not None else ""
        at = self.mention.last
        target = None
        if (
            at < len(self.tags)
            and self.lower[at] in _GOING_TO
            and (self.lower[at] != "in" or base in ("invest", "raise"))
        ):
            target = noun_phrase_after(self.tagged, at + 1)
            if target is not None and self.lower[target.last - 1] in word_set("context", "times_and_manners"):
                target = None  # "paid €9 billion in cash", "for a year"
            target = target and self._with_second(target)
        if target is None:
            between = noun_phrase_after(self.tagged, verb + 1)
            target = between if between is not None and between.last <= self.mention.first else None
            if target is not None and self.lower[verb + 1] == "aside":
                target = None
        if target is not None:
            self.slots.append(Slot("subject", target.first, target.last))
        head = self.tagged.phrase(target.first, target.last, self.text) if target else ""
        if head and subject is not None and subject.preposition == "of" and self._names_body(subject):
            owner = self._tail(subject)  # "the Executive Board of the Relief Fund"
        pronoun = self._pronoun_before() if subject is PRONOUN and target is None else ""
        per_piece = "/" in self.mention.quantity.unit and not TIMES.issuperset(
            self.mention.quantity.unit.split("/")[1:]
        )
        asked = base == "pay" and self._pronoun_before() == "you"  # "for 64GB you will pay $799"
        measure = "price" if base in _TRADING or per_piece or asked else "spending"
        if base == "raise":
            measure = ""  # who raises money does not spend it
        role = self._role_at(verb) or self.lower[verb]
        return Subject(
            Frame(head=head or owner, measure=measure, role=role, of=owner if head else ""),
            tuple(self.slots),
            open=not (head or owner),
            pronoun=pronoun,
        )

    def _sum_of_others(self) -> Subject | None:
        """ "Of the $5 million pledged by donors", "half of the $3 million that the town says it needs": a sum of which the clause behind it tells
        whose it is."""
        at, unit = self.mention.last, self.mention.quantity.unit
        if self.lower[self.mention.first - 1] != "the" or unit not in money_units():
            return None
        if at in self.tagged.verbs and self.lower[at + 1 : at + 2] == ["by"]:
            verb, who = at, noun_phrase_after(self.tagged, at + 2)
        else:
            named = self.tagged.tokens.text[at : at + 1] and self.tagged.tokens.text[at][0].isupper()
            if self.tags[at : at + 1] not in ("W", "D") and not named:
                return None  # "The $4 million project is backed by"
            who = noun_phrase_after(self.tagged, at + (self.tags[at] == "W"))
            verb = who.last if who is not None else at
            verb += self.tags[verb : verb + 1] in ("A", "M")
            stated = verb in self.tagged.verbs and self.tagged.verbs[verb].base in verbs_of("saying")
            verb += 2 * (stated and self.tags[verb + 1 : verb + 2] == "R")
        form = self.tagged.verbs.get(verb)
        if who is None or form is None or form.base in verbs_of("saying") | verbs_of("valuing"):
            return None
        measure = "spending" if form.base in verbs_of("spending") - {"raise"} else ""
        role = self._role_at(verb) or self.lower[verb]
        return Subject(Frame(head=self._phrase(who), measure=measure, role=role), tuple(self.slots))

    def _names_body(self, subject: NounPhrase) -> bool:
        """Whether a name with an article is attached by "of": of the body it speaks, and of no "Corps of Engineers"."""
        named = self.tagged.tokens.text[subject.tail_last - 1][0].isupper()
        return named and self.tags[subject.tail_first - 1] == "D"

    def _worth_aside(self, comma: int) -> Subject | None:
        """ "the program, with €800 billion over four years, ...", "washes away 310 kilos of soap a year, worth some €4,000": the noun before a comma."""
        # a place is none: "rainfall was highest at Halden Pass, with 213 mm"
        phrase = antecedent_of(self.tagged, comma)
        if phrase is not None and self.lower[phrase.first - 1 : phrase.last] in _PER_TIME:
            phrase = noun_phrase_before(self.tagged, phrase.first - 1)
        return self._from_noun(phrase) if phrase is not None else None

    def _with_deed_done(self, found: Subject, phrase: NounPhrase) -> Subject:
        """With what is done to a sum or a stuff whose amount is told behind it: "A bonus of €2,500 was paid", "drain water at 90 cubic
        metres a minute"."""
        unit, last, before = self.mention.quantity.unit, self.mention.last, self.lower[self.mention.first - 1]
        if found.frame.role or found.frame.measure or not found.frame.head:
            return found
        role, form = "", self.tagged.verbs.get(phrase.first - 1)
        if before == "of" and unit.split("/")[0] in money_units() and self.tags[last : last + 2] == "AV":
            done = self.tagged.verbs[last + 1]
            light = done.form != "past" or (done.base in verbs_of("light") and done.base != "pay")
            role = "" if light else self._role_at(last + 1)
        elif before == "at" and "/" in unit and form is not None:
            doing = not any(form.base in verbs_of(group) for group in _NO_DEEDS)
            role = self._role_at(phrase.first - 1) if doing else ""
        return replace(found, frame=replace(found.frame, role=role), slots=tuple(self.slots))

    def _of_time(self, verb: int) -> Subject | None:
        """ "July was 1.2 degrees warmer than", "2023 was": a time that opens the clause is what it tells of."""
        first = verb
        while first > 0 and self.tags[first - 1] == "T":
            first -= 1
        beside = {*self.tags[verb + 1 : self.mention.first]} <= {*"JDP"}
        if first == verb or not beside or (first and self.tags[first - 1] not in ".,C"):
            return None
        return Subject(Frame(head=self.tagged.phrase(first, verb, self.text)), tuple(self.slots))

    def _on_days(self) -> Subject | None:
        """ "The limit was breached on 12 days": days are counted on which something was so."""
        verb = governing_verb(self.tagged, self.mention.first)
        on = self.lower[self.mention.first - 1 : self.mention.first] == ["on"]
        if verb is None or not on or not self.mention.quantity.unit.startswith("day"):
            return None
        if self.tags[verb - 1] != "A" or self.tagged.verbs[verb].form != "past":
            return None  # "was open on five days", "works on three days a week"
        return Subject(Frame(head="days", role=self._role_at(verb)), tuple(self.slots))
