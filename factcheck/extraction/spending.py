"""The subject of an amount that somebody spends, pays, bids or raises: on what it goes, and whose it was."""

from __future__ import annotations

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.frames import UNITS_ALONE, Slot, Subject, verbs_of
from factcheck.extraction.held_things import HeldThingReader
from factcheck.extraction.phrases import PRONOUN, noun_phrase_after
from factcheck.extraction.types import NounPhrase
from factcheck.extraction.units import TIMES, money_units
from factcheck.lexicon import word_set
from factcheck.model import Frame

_TRADING = frozenset(("buy", "acquire", "purchase", "sell", "auction", "offer", "bid"))
"""Verbs whose amount is the price of what changes hands."""
_GOING_TO = frozenset(("on", "for", "to", "in", "into", "towards"))
"""Before what money is spent on; "in" may also tell where."""
_GRANTED = frozenset(("for", "into", "towards"))
"""Before what money is granted for."""


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

    def _names_body(self, subject: NounPhrase) -> bool:
        """Whether a name with an article is attached by "of": of the body it speaks, and of no "Corps of Engineers"."""
        named = self.tagged.tokens.text[subject.tail_last - 1][0].isupper()
        return named and self.tags[subject.tail_first - 1] == "D"
