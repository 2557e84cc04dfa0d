"""The subject of an amount that somebody pays, gives or asks for something, or that is only the average or total of what a verb tells."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.extraction.changes import ChangeReader
from factcheck.extraction.clauses import subject_of
from factcheck.extraction.frames import TIME_WORDS, Slot, Subject, verbs_of
from factcheck.extraction.nouns import is_plural
from factcheck.extraction.phrases import (
    PRONOUN,
    counted_noun,
    form_at,
    governing_verb,
    governor,
    noun_phrase_after,
    noun_phrase_before,
)
from factcheck.extraction.types import Mention, NounPhrase
from factcheck.extraction.units import money_units
from factcheck.lexicon import word_set
from factcheck.model import Frame

_AVERAGES = frozenset(("average", "total", "maximum", "minimum", "mean", "median"))
"""Between an article and "of", they say how the amount was reckoned and not what it is of."""
_PENALISING = frozenset(("fine", "charge", "bill", "tax"))
"""Verbs with two objects, of which the first is told how much it has to pay."""
_ENDS = frozenset("top bottom upper lower high low end middle midpoint".split())
"""Words for a place within a range."""
_ASKING = frozenset(("charge", "ask", "want", "demand", "seek", "find"))
"""Verbs whose amount is the price of what stands behind "for"."""
_APPOSED = re.compile(r"[^,.CW]*(?:,[^,AMVW.]+,)?$")
"""A verb and what is paid for, with no more than an apposition between commas: "buys Oliveta, an oil presser, for"."""
_NEEDING = frozenset(("take", "cost", "need"))
"""Verbs whose subject "it" stands for what is to be done: "it took 17 years to build the tunnel"."""
_AGAIN = ("/year", "/month", "/week")
"""Ends of the units of what is paid time and again, and is no price."""
_CHANGED_HANDS = "change-hands"
"""What is sold does that."""
_MASSES = ("ton", "kilogram")
"""Ends of the units of weight."""
_PERIODS = frozenset(("half", "period", "season", "week", "day", "decade"))
"""Further nouns of a time that has an amount: "sales for the period of"."""
_CUTTING = frozenset(("cut", "trim", "slash", "remove"))
"""Verbs whose object, told in tonnes or barrels, is part of what it is taken from."""
_JOINING = frozenset(("join", "leave", "move", "apply", "respond", "call", "be", "have", "make", "do"))
"""Verbs whose object is not what is paid for behind them."""
_DONE_TO_MONEY = frozenset(("for", "on", "into", "towards", "to", "in"))
"""Before what money is given for, spent on, put into."""


TIMED = frozenset(("last", "stay", "run", "take"))
"""Verbs that tell of their subject how long it is so."""


class AmountReader(ChangeReader):
    """Adds what money is paid, asked or given for."""

    def _past_average(self) -> Mention:
        """The figure with "an average of" before it: "tenants pay an average of €950", "waited a maximum of 14 weeks"."""
        of = self.mention.first - 1
        if self.lower[max(0, of - 1) : of + 1] == ["on", "average"]:
            return replace(self.mention, first=of - 1)
        if of < 2 or self.lower[of] != "of":
            return self.mention
        if self.lower[of - 3 : of] == ["by", "a", "factor"]:
            return replace(self.mention, first=of - 2)  # "has grown by a factor of three"
        if self.lower[of - 2 : of] == ["the", "equivalent"]:
            return replace(self.mention, first=of - 2)  # "a bottle cost the equivalent of €4"
        if self.lower[of - 1] == "range" and (end := self._end_of_range(of - 1)):
            return replace(self.mention, first=end)
        if self.lower[of - 1] not in _AVERAGES:
            return self.mention
        first = of - 2
        while first > 0 and self.tags[first] == "J":
            first -= 1
        told = self.tags[first - 1 : first] in ("V", "A") or self.lower[first - 1] in (
            "to",
            "at",
            "by",
            "for",
        )
        if self.lower[first] not in ("a", "an") or not told:
            return self.mention  # "with a mean of 24.3 °C" tells of the mean
        return replace(self.mention, first=first)

    def _end_of_range(self, noun: int) -> int:
        """Where "the top end of a range" begins whose noun is at a token, behind "at": it tells which end is reached; else 0."""
        of = noun - 1 - (self.tags[noun - 1] == "D")
        at = of - 1
        while at > 0 and self.lower[at] in _ENDS:
            at -= 1
        told = (
            self.lower[of] == "of" and at < of - 1 and self.lower[at] == "the" and self.lower[at - 1] == "at"
        )
        return at if told else 0

    def _is_money(self) -> bool:
        return self.mention.quantity.unit.split("/")[0] in money_units()

    def _paid(self) -> Subject | None:
        """Of what it is told for how much it changed hands, of whom how much they have to pay, what is asked for what."""
        if not self._is_money():
            verb = governing_verb(self.tagged, self.mention.first)
            return (self._part_of_sum(verb) or self._won_with(verb)) if verb is not None else None
        verb = governing_verb(self.tagged, self.mention.first)
        if verb is None:
            return None
        return (
            self._price_of_object(verb)
            or self._penalty(verb)
            or self._asked_for(verb)
            or self._part_of_sum(verb)
        )

    def _price_of_object(self, verb: int) -> Subject | None:
        """ "signed the striker for €35 million", "was bought by a museum for $2.3 million": the object, or the subject of what is done to it."""
        preposition = self.mention.first - 1
        while preposition > 0 and self.tags[preposition] in "DJ":
            preposition -= 1
        base = self.tagged.verbs[verb].base
        if self.lower[preposition] != "for" or base in _JOINING | _ASKING | verbs_of("travelling"):
            return None
        if not _APPOSED.match(self.tags[verb:preposition]):
            return None
        past = self.tagged.verbs[verb].form == "past"
        passive = past and self.tags[verb - 1] == "A" and self.lower[verb - 1] not in ("have", "has", "had")
        whose: NounPhrase | None
        two = f"{base}-{self.lower[verb + 1]}"
        paid_again = self.mention.quantity.unit.endswith(_AGAIN)  # "took over the helm for $4 million a year"
        taken = verb + (two in verbs_of("buying_of_two") and not paid_again)
        bought = taken > verb or base in verbs_of("spending") or two == _CHANGED_HANDS
        if passive or two == _CHANGED_HANDS:
            whose = subject_of(self.tagged, verb)
        else:
            whose = self._thing_after(taken)
            if whose is None or "P" in self.tags[taken + 1 : whose.first] or whose.last > preposition:
                return None
        if whose is PRONOUN and passive and base in verbs_of("spending"):
            role = self._role_at(verb)  # "It was bought by Telmar for $22 million"
            frame = Frame(measure="price", role=role)
            return Subject(frame, tuple(self.slots), open=True, pronoun=self._pronoun_before())
        if whose is None or whose is PRONOUN:
            return None
        if bought:
            return self._from_noun(whose, measure="price")
        return self._done_to(whose, verb, keeps_own=True)

    def _done_to(self, noun: NounPhrase, verb: int, *, keeps_own: bool = False) -> Subject:
        """A noun to which a verb does something; it may keep a role of its own ("the takeover of the firm")."""
        role = self._role_at(verb)
        found = self._from_noun(noun)
        if keeps_own:
            role = found.frame.role or role
        return replace(found, frame=replace(found.frame, role=role), slots=tuple(self.slots))

    def _penalty(self, verb: int) -> Subject | None:
        """ "fined the bank €4.5 million", "fined Telco a record €4.5 million": the first of two objects."""
        base, last = self.tagged.verbs[verb].base, self.mention.last
        if base not in _PENALISING:
            return None
        if base == "charge" and self.lower[last : last + 1] == ["for"]:
            return None  # "charges adults €12 for entry" tells the price of entry
        whom = noun_phrase_after(self.tagged, verb + 1)
        if whom is None or "P" in self.tags[verb : whom.first]:
            return None
        if not {*self.tags[whom.last : self.mention.first]} <= {*"DJ"}:
            return None
        return self._done_to(whom, verb)

    def _asked_for(self, verb: int) -> Subject | None:
        """ "charges £8 for admission", "charge visitors €9 for a ticket": the price of what stands behind "for"."""
        at = self.mention.last
        at += self.lower[at : at + 1] in (["more"], ["less"])  # "charge €5 less for children's tickets"
        if self.tagged.verbs[verb].base not in _ASKING or self.lower[at : at + 1] != ["for"]:
            return None
        if any(tag not in "DJNR" for tag in self.tags[verb + 1 : self.mention.first]):
            return None
        what = noun_phrase_after(self.tagged, at + 1)
        if what is None or self.lower[what.last - 1] in word_set("context", "times_and_manners"):
            return None
        return self._done_to(what, verb)

    def _part_of_sum(self, verb: int) -> Subject | None:
        """ "repaid $6 billion of the loan", "spent €2 million of its budget on", "cut $90 million from the budget", "cut 40 tonnes from its output": so much
        of a sum."""
        at = self.mention.last
        of_sum = self._is_money() or (
            self.tagged.verbs[verb].base in _CUTTING
            and self.lower[at : at + 1] == ["from"]
            and not self.mention.quantity.unit.startswith("percent")
        )
        if not of_sum:
            return None
        cut = self.lower[at : at + 1] == ["from"] and self.tagged.verbs[verb].base in verbs_of("change")
        if (self.lower[at : at + 1] != ["of"] and not cut) or self.lower[at + 1 : at + 2] not in (
            ["the"],
            ["its"],
            ["their"],
            ["that"],
        ):
            return None
        if any(tag not in "DJ" for tag in self.tags[verb + 1 : self.mention.first]):
            return None
        whole = noun_phrase_after(self.tagged, at + 1)
        if whole is None or "P" in self.tags[at + 1 : whole.first]:
            return None
        return self._done_to(whole, verb, keeps_own=True)

    def _given_for(self, verb: int) -> Subject | None:
        """ "€90 million has been earmarked for dykes", "some 3 billion kronor will be spent on railways": what it is given for."""
        form = self.tagged.verbs.get(verb)
        given = verbs_of("spending") | verbs_of("granting")
        giving = form is not None and form.form == "past" and form.base in given
        giving = giving or (form is not None and form.base == "go")  # "some €300 million went into roads"
        if not giving or not self._is_money() or self.lower[verb + 1 : verb + 2] == []:
            return None
        if self.lower[verb + 1] not in _DONE_TO_MONEY:
            return None
        what = noun_phrase_after(self.tagged, verb + 2)
        if what is None or self.lower[what.last - 1] in word_set("context", "times_and_manners"):
            return None
        if self.lower[verb + 1] == "in" and form is not None and form.base != "invest":
            return None
        self.slots.append(Slot("subject", what.first, what.last))
        return Subject(Frame(head=self._phrase(what), role=self._role_at(verb)), tuple(self.slots))

    def _done_by_amount(self, verb: int) -> Subject | None:
        """ "around 550 tonnes exploded": what so much did of what was told before."""
        form = self.tagged.verbs.get(verb)
        if form is None or form.form != "past" or not self.mention.quantity.unit.endswith(_MASSES):
            return None
        role = self._verb_of_share(verb)
        return Subject(Frame(role=role), tuple(self.slots), open=True)

    def _is_state_of_subject(self, phrase: NounPhrase) -> bool:
        """Whether a noun before the preposition of an amount only says in what state the subject is: "The book is on sale at €24", or its rank:
        "Spain slipped to second place with 12 GW"."""
        last, before = self.lower[phrase.last - 1], self.lower[phrase.first - 1]
        if last in word_set("context", "ranks") and before in ("in", "to", "into"):
            return self.lower[phrase.last : phrase.last + 1] == ["with"]
        alone = phrase.last == phrase.first + 1 and self.tags[phrase.first - 2 : phrase.first] == "AP"
        return alone and self._is_money() and self.lower[phrase.first - 2] not in ("have", "has", "had")

    def _farther_noun(self, phrase: NounPhrase) -> NounPhrase | None:
        """The noun whose amount is told behind where, when or from whom it is: "wheat stocks in Canada of 31.2 Mt", "sales for the quarter
        of $80 million", "a contract from the navy worth $75 million"; None where the nearer noun has the amount."""
        joint = phrase.first - 1
        article = joint > 0 and self.tags[joint] == "D"
        joint -= article
        if joint < 1:
            return None
        word, noun = self.lower[joint], self.lower[phrase.last - 1]
        farther = noun_phrase_before(self.tagged, joint)
        if farther is None:
            return None
        if word in ("in", "at") and not article:
            return farther
        if word in ("for", "in", "during") and (noun in TIME_WORDS or noun in _PERIODS):
            return farther
        opening = farther.first - 1
        while opening > 0 and self.tags[opening] in "JQ":
            opening -= 1  # "a three-year deal with the Raiders worth"
        told = self.lower[opening] in ("a", "an") and (
            article or self.tagged.tokens.text[phrase.first][0].isupper()
        )
        joining = self.lower[self.mention.first - 1]
        if word in ("for", "to") and joining in ("of", "worth") and self._is_money():
            # "a rescue for the Kessel Bank of €3 billion"
            if not (told and self.tagged.tokens.text[phrase.first][0].isupper()):
                return None
            return replace(farther, preposition="of", tail_first=phrase.first, tail_last=phrase.last)
        told = told or is_plural(self.lower[farther.last - 1])  # "gets credits from Norway worth"
        return farther if joining == "worth" and told and word in ("from", "with", "by") else None

    def _sharing_deed(self, phrase: NounPhrase, opening: int) -> Subject:
        """ "Adults pay €6 and children €3": a noun beside a figure, with what the verb before both says that it does."""
        found = self._from_noun(phrase)
        verb = governor(self.tagged, opening)
        form = form_at(self.tagged, verb)
        if (
            form is None
            or verb is None
            or self.lower[self.mention.first - 1] == "of"
            or found.frame.role
            or found.frame.measure
            or self.tags[verb - 1] == "A"
        ):
            return found
        if form.base in verbs_of("sharing") and (whole := self._whole_told(verb, opening)):
            return replace(found, frame=replace(found.frame, measure="share", part_of=whole))
        if form.base in verbs_of("change") | verbs_of("level") | verbs_of("sharing") | {"cost"}:
            return found
        if form.base in verbs_of("light") and form.base not in TIMED:
            return found
        role = self._role_at(verb)
        return replace(found, frame=replace(found.frame, role=role), slots=tuple(self.slots))

    def _whole_told(self, verb: int, opening: int) -> str:
        """The whole of the share before: "Coal made up 27% of power and oil 31%"."""
        of = self.tags.find("QP", verb, opening) + 1
        if self.mention.quantity.unit != "percent" or not of or self.lower[of] != "of":
            return ""
        whole = noun_phrase_after(self.tagged, of + 1)
        return self._phrase(whole) if whole is not None and whole.last <= opening else ""

    def _counted_beside(self) -> NounPhrase | None:
        """What is counted right before an apposition that tells how that number changed: "had 24,000 visitors last year, a drop of 4 percent"."""
        comma = self.mention.first - 1
        while comma > 0 and self.tags[comma] in "DJNP":
            comma -= 1
        end = comma
        while end > 0 and self.tags[end - 1] == "T":
            end -= 1
        end -= end < comma and self.tags[end - 1 : end] == "P"
        return counted_noun(self.tagged, end) if self.tags[comma] == "," else None

    def _brought_up(self) -> Subject | None:
        """ "With tourist arrivals up 12 percent, hotels were full": what "with" says is up or down, or is counted: "1,400 officers, up by 120"."""
        at = self.mention.first - 1
        if self.lower[at] == "by":
            at -= 1
        if at < 2 or self.lower[at] not in ("up", "down", "off", "ahead"):
            return None
        if self._counted_beside() is not None:
            return Subject(Frame(), tuple(self.slots), open=True, beside=True)
        phrase = noun_phrase_before(self.tagged, at)
        if phrase is None:
            return None
        before = phrase.first - 1
        while before > 0 and self.tags[before] in "DJ":
            before -= 1
        return self._from_noun(phrase) if self.lower[max(before, 0)] == "with" else None

    def _needed_to_do(self) -> Subject | None:
        """ "It took 17 years to build the tunnel", "it costs $90 million to rebuild the port": what is done, and to what."""
        at, verb = self.mention.last, governing_verb(self.tagged, self.mention.first)
        if verb is None or self.lower[at : at + 1] != ["to"] or self.tags[at + 1 : at + 2] != "V":
            return None
        apart = (
            "P" in self.tags[verb : self.mention.first]
        )  # "has taken out a loan of €150 million to rebuild"
        if self.tagged.verbs[verb].base not in _NEEDING or apart:
            return None
        whose = subject_of(self.tagged, verb)
        if whose is not None and whose is not PRONOUN:
            found = self._subject_frame(whose, "")  # "The tunnel took 17 years to build"
            if found is None or self.tagged.verbs[verb].base == "cost" or found.frame.measure:
                return None
            return replace(
                found, frame=replace(found.frame, role=self._role_at(at + 1)), slots=tuple(self.slots)
            )
        if whose is None or self._pronoun_before() != "it":
            return None
        whom = noun_phrase_after(self.tagged, verb + 1)
        if whom is not None and whom.last == self.mention.first:
            found = self._from_noun(whom)  # "It took divers nine hours to reach the cave"
            return replace(
                found, frame=replace(found.frame, role=self._role_at(at + 1)), slots=tuple(self.slots)
            )
        done = noun_phrase_after(self.tagged, at + 2)
        if self.tags[at + 2 : at + 3] in ("", ".", ",", "C", "P"):
            # "The plant is the largest. It took 39 months to build"
            return Subject(Frame(role=self._role_at(at + 1)), tuple(self.slots), open=True, pronoun="it")
        if done is None or "P" in self.tags[at + 2 : done.first]:
            return None
        role = self._role_at(at + 1)
        found = self._from_noun(done)
        return replace(
            found, frame=replace(found.frame, role=found.frame.role or role), slots=tuple(self.slots)
        )

    def _told_by_colon(self, colon: int) -> Subject | None:
        """ "Wages are the largest item: €61.3 million": the subject of the clause before a colon that says what it is, or is told of before where
        that clause says who told: "Defence takes 29 percent, the minister told parliament: $5.1 billion"."""
        verb = governor(self.tagged, colon)
        if verb is None or "Q" in self.tags[verb:colon]:
            return None
        form = self.tagged.verbs.get(verb)
        if form is not None:
            speaks = form.base in verbs_of("saying") and "Q" in self.tags[:verb]
            return Subject(Frame(), tuple(self.slots), open=True, stated=True) if speaks else None
        whose = subject_of(self.tagged, verb)
        if whose is None or whose is PRONOUN or self.lower[verb] in ("have", "has", "had"):
            return None
        return self._subject_frame(whose, "")

    def _won_with(self, verb: int) -> Subject | None:
        """ "won the long jump with 6.91 metres": what is won by so much."""
        at = self.mention.first - 1
        if self.lower[at] != "with" or self.tagged.verbs[verb].base not in ("win", "take", "lose"):
            return None
        thing = self._thing_after(verb)
        money = self._is_money() or self.mention.quantity.unit in ("percent", "count")
        return self._from_noun(thing) if thing is not None and not money else None

    def _among_whom(self) -> Subject | None:
        """ "among grammar-school teachers it is 44 percent": those of whom what was told before is told again."""
        at = self.mention.first - 1
        while at > 0 and self.tags[at] == "J":
            at -= 1
        if self.tags[at] != "A" or self.lower[at - 1 : at] != ["it"]:
            return None
        those = noun_phrase_before(self.tagged, at - 1)
        if those is None or self.lower[those.last - 1] in TIME_WORDS:
            return None  # "For the full year it was"
        joint = those.first - 1
        while joint > 0 and self.tags[joint] in "DJ":
            joint -= 1
        if self.lower[joint] not in ("among", "for", "amongst"):
            return None
        self.slots.append(Slot("subject", those.first, those.last))
        return Subject(Frame(head=self._phrase(those)), tuple(self.slots), open=True, stated=True)

    def _gerund_before(self, verb: int) -> Subject | None:
        """ "Widening the road between Lorn and Este would cost £310 million", "and repairing them would cost": what is to be done is the subject,
        and no road."""
        if self.tagged.verbs[verb].base not in _NEEDING:
            return None
        at = verb - 1
        while at > 0 and self.tags[at] not in ".,C":
            at -= 1
        at += self.tags[at] in ".,C"
        opening = self.tagged.verbs.get(0)
        if (
            opening is not None
            and opening.form == "ing"
            and {*self.tags[1:verb].strip("AM")}.isdisjoint(".,VAMW(")
        ):
            at = 0
        form = self.tagged.verbs.get(at)
        if (
            form is None
            or at == verb  # "topped the box office, taking $21.4 million"
            or form.form != "ing"
            or not {*self.tags[at + 1 : verb].strip("AM")}.isdisjoint("VAMW(")
        ):
            return None
        done = noun_phrase_after(self.tagged, at + 1)
        end = at + 1 if done is None or done.last > verb or self.tags[at + 1] == "R" else done.last
        self.slots.append(Slot("subject", at, end))
        return Subject(
            Frame(head=self.tagged.phrase(at, end, self.text), role=self._role_at(verb)), tuple(self.slots)
        )

    def _saved_on(self, verb: int) -> Subject | None:
        """ "save 5 percent on large bags": on what so much less is paid."""
        if self.tagged.verbs[verb].base != "save" or self.lower[
            self.mention.last : self.mention.last + 1
        ] != ["on"]:
            return None
        what = noun_phrase_after(self.tagged, self.mention.last + 1)
        if what is None or any(tag not in "DJ" for tag in self.tags[verb + 1 : self.mention.first]):
            return None
        found = self._from_noun(what)
        return replace(found, frame=replace(found.frame, role=self._role_at(verb)), slots=tuple(self.slots))
