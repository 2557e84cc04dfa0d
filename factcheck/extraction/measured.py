"""The subject of a figure with a unit: looked for in its verb, after it, before it, and in its label."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extraction.adjuncts import adjectives_of_measure
from factcheck.extraction.amounts import TIMED
from factcheck.extraction.apposed import OF_WHOLE
from factcheck.extraction.clauses import subject_of
from factcheck.extraction.frames import Slot, Subject, measure_words, verbs_of
from factcheck.extraction.held_things import GIVING, SEXES, STATES
from factcheck.extraction.kinds import tells_premium
from factcheck.extraction.mending import can_be_adjective
from factcheck.extraction.observers import observed_thing
from factcheck.extraction.phrases import (
    PRONOUN,
    counted_noun,
    form_at,
    governing_verb,
    governor,
    noun_phrase_after,
    noun_phrase_before,
    subject_before,
)
from factcheck.extraction.spending import SpendingReader
from factcheck.extraction.types import NounPhrase
from factcheck.extraction.units import TIMES, money_units
from factcheck.extraction.word_classes import verb_forms
from factcheck.lexicon import load, word_set
from factcheck.model import Frame, Kind

_LABEL = 12
"""Tokens that a label before a colon may have."""
_ASIDE = 8
"""Tokens that the same amount in other units may have, in brackets."""
_LENGTHS = ("meter", "mile", "foot", "inch", "yard")
"""Ends of the units of length."""
_EACH_OTHER = (("each", "other"), ("one", "another"))
"""Behind "of" they are no thing that is measured: "within 33 seconds of each other"."""
_OF_MONEY_ONLY = frozenset(("raise", "spend", "contribute", "buy", "acquire", "purchase", "sell"))
"""Verbs that tell of what the amount is for only where it is money: not "spent 7 hours on games", "contributes 12 percent to growth"."""
_GETTING = frozenset(("receive", "want", "take", "make", "earn"))
"""Verbs that of money tell something, though of things they don't: "pensioners receive €980 a month"."""
_LIKEWISE = frozenset(("in", "from", "at", "for", "on", "among", "next", "since"))
"""Behind a figure that is told like the one before it."""
_FAR_AVERAGE = 4
"""Tokens behind a premium in which it is told that it is one over an average: "25 percent above its average over three months"."""
_RATES = frozenset(("rate", "ratio"))
"""Nouns of what is told by so many of something for so many others."""
_TO_RATE = frozenset("PJAV")
"""Between such a noun's verb and its figure."""
_BEYOND = frozenset(("above", "below", "over", "under", "exceeding"))
"""Right behind what is measured, where they open the figure: "rates below 20%"."""


class MeasuredReader(SpendingReader):
    """Adds the ways in which a measured thing and its figure are joined."""

    def measured(self) -> Subject:
        """The frame of a figure with a unit, with the dimension that an adjective behind it tells: "the slide, 500 metres wide"."""
        self.mention = self._past_average()
        found, behind = self._of_some_people(self._measured()), self.lower[self.mention.last :][:2]
        dimension = load("context")["dimensions"].get(
            behind[-1] if behind[:1] == ["in"] else "".join(behind[:1])
        )
        told = found.frame.measure and found.frame.measure not in load("context")["dimensions"].values()
        if dimension is None or told or not self.mention.quantity.unit.endswith(_LENGTHS):
            return found  # "12 metres wide and 4 metres deep": the second has its own dimension
        return replace(found, frame=replace(found.frame, measure=dimension))

    def _measured(self) -> Subject:
        """The frame of a figure with a unit: looked for in its verb, after it, before it, and in its label."""
        if self.mention.quantity.kind is Kind.MULTIPLE and (found := self._times()) is not None:
            return found
        if (found := self._part_told()) is not None:
            return found
        if (premium := self._premium()) is not None:
            return premium
        if self.tags[max(0, self.mention.first - 3) : self.mention.first] == "Q,C" and (
            share := self._share_of()
        ):
            return share  # "2,800 jobs, or 14% of its workforce"
        if self._points_back():
            role = self._predicate_of_part()
            if (whole := self._whole_before()) is not None:
                found = self._from_noun(whole)
                return replace(found, frame=replace(found.frame, role=role))
            return Subject(Frame(role=role), tuple(self.slots), open=True, beside=True, part=self._is_part())
        if (listed := self._listed_in_brackets()) is not None:
            return listed
        if (aside := self._aside()) is not None:
            return aside
        if (
            self.tags[self.mention.last : self.mention.last + 2] == "SN"
            and (owned := self._adjectival()) is not None
        ):
            return owned  # "lies two hours' drive from the capital"
        if self._is_attribute() and (thing := self._adjectival()) is not None:
            return thing
        for step in (
            self._area,
            self._share_of,
            self._amount_of,
            self._paid,
            self._brought_up,
            self._among_whom,
            self._needed_to_do,
            self._valued_before,
            self._off_what,
            self._changed,
            self._sum_of_others,
            self._undergone,
            self._on_days,
            self.adjunct,
            self._adjectival,
            self._spent_besides,
            self._elliptic_measure,
            self._state_reached,
            self._extreme_of,
            self._named_before,
            self._gapped,
            self._apposed,
            self._by_verb,
            self._label,
        ):
            found = step()
            if found is not None:
                return found
        return Subject(Frame(), tuple(self.slots), open=True)

    def _is_of_rate(self) -> bool:
        """ "The sex ratio is 914 girls per 1,000 boys", "the death rate fell to 44 deaths per 1,000": so many only express a rate."""
        verb = governor(self.tagged, self.mention.first)
        subject = subject_of(self.tagged, verb) if verb is not None else None
        if (
            verb is None
            or subject is None
            or subject is PRONOUN
            or not _TO_RATE.issuperset(self.tags[verb + 1 : self.mention.first])
        ):
            return False
        return self.lower[subject.last - 1] in _RATES

    def _is_attribute(self) -> bool:
        """ "hit a 46,000-tonne tanker": so long or heavy is what stands behind it, whatever the verb does elsewhere ("hit 46,000 tonnes")."""
        first, last = self.mention.first, self.mention.last
        of_thing = self.mention.quantity.unit.endswith((*_LENGTHS, "ton", "kilogram"))
        return of_thing and self.tags[last : last + 1] == "N" and "-" in self.lower[first:last]

    def _premium(self) -> Subject | None:
        """ "11 percent more than Tandberg's closing price", "12.5 percent above where the stock closed": a premium that is not called so."""
        first, last = self.mention.first, self.mention.last
        if self.mention.quantity.unit != "percent" or not tells_premium(self.lower, first, last):
            return None
        of_close = "average" not in self.lower[last : last + _FAR_AVERAGE]
        return Subject(Frame(measure="premium", of="" if of_close else "average price"), tuple(self.slots))

    def _area(self) -> Subject | None:
        """ "are showing on 84,000 square metres", "803 on 70,000": the area that is taken."""
        area = self.mention.quantity.unit.startswith("square_") and "/" not in self.mention.quantity.unit
        taken = self.lower[self.mention.first - 1 : self.mention.first] in (["on"], ["across"], ["over"])
        if area and taken and self.mention.first == 2 and (opened := self._opening()) is not None:
            return opened  # "Spread over 3,600 m² on two floors, the centre offers"
        return Subject(Frame(head="area"), tuple(self.slots)) if area and taken else None

    def _subject_frame(self, subject: NounPhrase | None, measure: str) -> Subject | None:
        """With what the subject does or undergoes: "the space sold by the organiser rose to", "the number of nurses leaving climbed by"."""
        if subject is not None and subject.first >= 0 and self.lower[subject.last - 1] == "ones":
            role = self.tagged.phrase(subject.first, subject.last - 1, self.text)
            # "older ones have"
            return Subject(Frame(measure=measure, role=role), tuple(self.slots), open=True)
        found = super()._subject_frame(subject, measure)
        if found is None or subject is None or subject is PRONOUN:
            return found
        at = subject.tail_last if subject.preposition == "of" else subject.last
        form, main = self.tagged.verbs.get(at), governor(self.tagged, self.mention.first)
        if self.lower[at : at + 1] == ["who"] and main is not None and main > at + 2:
            role = self._role_behind(at + 1)  # "the number of people who died in the flood reached"
            return replace(found, frame=replace(found.frame, role=role), slots=tuple(self.slots))
        if form is None or form.form not in ("past", "ing") or main is None or main <= at:
            return found
        if self.tags[main - 1] == "C" or (self.tags[main - 1] == "P" and self.lower[main - 1] != "to"):
            return found  # "prices jumped to €137 before easing to 129", "cost $52 million and took $310 million"
        role = self._role_at(at)
        return replace(found, frame=replace(found.frame, role=role), slots=tuple(self.slots))

    def _clause_subject(self) -> NounPhrase | None:
        """ "sees the market at 5 billion, a growth rate of": the market; "At a height of 4,120 m, the peak is": the peak; "found the wreck at
        a depth of": the wreck."""
        return (
            observed_thing(self.tagged, self.mention.first)
            or self._levied_on()
            or self._counted_beside()
            or self._found_at()
            or self._built_with()
            or super()._clause_subject()
            or self._subject_ahead()
            or self._long_thing()
        )

    def _undergone(self) -> Subject | None:
        """ "another 240 km are planned": the figure is the subject; of what, was told before."""
        at = self.mention.last
        aged = self.mention.quantity.unit == "year_of_age"
        if aged or not self._opens_clause():
            return None
        if self.tags[at : at + 1] == "V":
            return self._given_for(at) or self._done_by_amount(at)  # "some €300 million went into roads"
        if self.tags[at : at + 1] not in ("A", "M"):
            return None
        done = at
        while self.tags[done : done + 1] in ("A", "M", "J"):
            done += 1
        if (given := self._given_for(done)) is not None:
            return given
        role = self._verb_of_share(at)
        return Subject(Frame(role=role), tuple(self.slots), open=True) if role else None

    def _elliptic_measure(self) -> Subject | None:
        """ "91.2 % in adults under 65 and 78.5 % in the older group", "and 1.9 t/ha elsewhere": told like the one before."""
        first, last = self.mention.first, self.mention.last
        before = first - 1
        while before > 0 and self.tags[before] in "JD":
            before -= 1
        if before < 1 or self.tags[before] != "C" or self.tags.find("Q", 0, before) < 0:
            return None
        ends = (
            self.lower[last : last + 1] in ([], ["."])
            or self.tags[last : last + 1] == "J"
            or self.lower[last] in _LIKEWISE
        )
        governed = self.tagged.governors[before]
        if not ends or governed is None or "Q" not in self.tags[governed:before]:
            return None
        return Subject(Frame(), tuple(self.slots), open=True, beside=True)

    def _adjectival(self) -> Subject | None:
        """ "a €1.5 billion budget for readiness", "a ten-kilometer radius", "the €800 billion ReArm Europe program"."""
        at = self.mention.last
        if self._is_of_its_denominator(at):
            return None
        at += self.lower[at : at + 2] == ["worth", "of"]  # "$8 billion worth of machinery"
        exchanged = self.lower[at : at + 2] == ["in", "return"]  # "a pay cut of 10 percent in return for"
        joined = at + 1 < len(self.tags) and self.lower[at] in ("in", "of", "worth") and not exchanged
        if joined and self.tags[at + 1] != "D" and not self.lower[at + 1][0].isdecimal():
            return self._attached_noun(at)
        if (
            self.lower[at : at + 1] == ["without"]
            and self.lower[self.mention.first - 1] != "of"
            and self.mention.quantity.kind is Kind.DURATION
            and (phrase := noun_phrase_after(self.tagged, at + 1)) is not None
        ):
            self.slots.append(Slot("role", at, at + 1))
            found = self._from_noun(phrase)
            return replace(found, frame=replace(found.frame, role="without"))  # "nine days without internet"
        counts = self.mention.quantity.unit == "count" and not 0 < self.mention.quantity.stated[0] < 1
        counts = counts or self.mention.quantity.kind is Kind.DURATION
        more = not counts and self.lower[at : at + 1] in (["more"], ["less"], ["fewer"])
        if more and self.tags[at + 1 : at + 2] == "N" and not can_be_adjective(self.lower[at + 1]):
            at += 1  # "offers 15 percent more pay", but "49 percent more expensive"
        if self.tags[at : at + 2] == ",Q" and self.tags[self.mention.first - 1 : self.mention.first] == "D":
            # "the €730m, five-year programme"
            at += 1
            while at < len(self.tags) and self.tags[at] == "Q":
                at += 1
        if self.tags[at : at + 2] == "CQ":
            # "10-year and 30-year bonds"
            at += 1
            while at < len(self.tags) and self.tags[at] == "Q":
                at += 1
        at += self.tags[at : at + 2] == "SN"  # "three weeks' notice"
        if self.lower[at : at + 1] in (*SEXES, *STATES) and self.tags[self.mention.first - 1] in "AJ":
            return None  # "visitors were 62 percent male"
        if at >= len(self.tags) or self.tags[at] != "N" or self.lower[at] in adjectives_of_measure():
            return None
        phrase = noun_phrase_after(self.tagged, at)
        if phrase is None:
            return None
        if (held := self._share_held(phrase)) is not None:
            return held
        found = self._from_noun(phrase)
        if not more or found.frame.measure:
            return found
        role = self._role_by_verb(
            phrase.last
        )  # "imported 12 percent more wine", "12 percent more tourists came"
        return replace(found, frame=replace(found.frame, role=role), slots=tuple(self.slots))

    def _off_what(self) -> Subject | None:
        """ "cutting 1.2 seconds off her personal best", "cut half a point off its rate": what loses so much; "40 km off the coast" is a place."""
        at = self.mention.last
        if self.lower[at : at + 1] != ["off"] or self.mention.quantity.unit.endswith(_LENGTHS):
            return None
        phrase = noun_phrase_after(self.tagged, at + 1)
        if phrase is None or self.tagged.tokens.text[phrase.last - 1][0].isupper():
            return None  # "lost 200 crates off Norvia", but "20 percent off Norvale shoes"
        return self._from_noun(phrase)

    def _amount_of(self) -> Subject | None:
        """ "12 GB of memory", "402 km of track", "26 years of operation": the noun behind "of", in an amount that is no money."""
        at = self.mention.last
        unit = self.mention.quantity.unit.split("/")[0]
        if self.tags[at : at + 1] == "(":
            closing = self.tags.find(")", at, at + _ASIDE)
            # "312 mm (12.3 inches) of rain"
            at = closing + 1 if closing > 0 and "Q" in self.tags[at:closing] else at
        points = unit == "count" and self._last_counted() == "points"  # "1.7 points of market share"
        no_amount = (unit in ("percent", "count") and not points) or unit in money_units()
        if (
            self.lower[at : at + 1] != ["of"]
            or no_amount
            or tuple(self.lower[at + 1 : at + 3]) in _EACH_OTHER
        ):
            return None
        if self._is_of_its_denominator(at):
            return None
        phrase = noun_phrase_after(self.tagged, at + 1)
        if phrase is None:
            return None
        within = self.lower[self.mention.first - 1] == "within" or self.lower[self.mention.first] == "within"
        if unit.endswith(_LENGTHS) and (within or self.tagged.tokens.text[phrase.first][0].isupper()):
            return None  # "within 5 km of Corven", "within 30 miles of the campus", but "4 million tonnes of CO2"
        verb = governing_verb(self.tagged, self.mention.first)
        if verb is not None and self._moved_thing(verb) is not None:
            return None  # "cut the footprint of its products to 498 kg of CO2"
        if self.lower[phrase.last - 1] == "own":
            return None  # "a hall of 5,400 square metres of their own"
        self.slots.append(Slot("subject", phrase.first, phrase.last))
        head = self._plain(phrase.first, phrase.last)
        role = self._role_by_verb(phrase.last)
        return Subject(Frame(head=head, role=role, of=self._tail(phrase)), tuple(self.slots))

    def _is_of_its_denominator(self, at: int) -> bool:
        """Whether "of" tells what the unit's denominator is of: "10 mg per kilogram of body weight", but "8 tonnes a day of wheat".

        Money per amount is the price of what the denominator is of: "€4.38 per litre of milk".
        """
        unit, *per = self.mention.quantity.unit.split("/")
        return self.lower[at : at + 1] == ["of"] and unit not in money_units() and not TIMES.issuperset(per)

    def _attached_noun(self, at: int) -> Subject | None:
        """ "$2bn in revenue", "2.2 million litres of drinking water": the noun behind the preposition."""
        phrase = noun_phrase_after(self.tagged, at + 1)
        if phrase is None or self.tagged.tokens.text[phrase.first][0].isupper():
            return None
        if self.lower[phrase.last - 1] in measure_words():
            verb = governing_verb(self.tagged, self.mention.first)
            if self.lower[at] == "in" and verb is not None and self.tagged.verbs[verb].base == "raise":
                return None  # "raised $140m in new funding"
            return self._from_noun(phrase)
        priced = form_at(self.tagged, governing_verb(self.tagged, self.mention.first))
        if self.lower[at] == "in" and priced is not None and priced.base in ("cost", "sell"):
            return None  # "costs as much as $31 in hardware shops"
        if self.lower[at] == "in" and (
            self.mention.quantity.unit.split("/")[0] not in money_units()
            or self.lower[phrase.last - 1] in word_set("context", "times_and_manners")
        ):
            return None
        role = self._role_by_verb()
        found = self._from_noun(phrase)
        return replace(found, frame=replace(found.frame, role=role))

    def _named_before(self) -> Subject | None:
        """ "an annual growth rate of 3.52 percent", "defense spending from €343 billion", "for about $5.4 billion"."""
        before = self.mention.first - 1
        if self.lower[self.mention.first] in _BEYOND and self.tags[before : before + 1] == "N":
            measured = noun_phrase_before(self.tagged, self.mention.first)
            word = self.lower[before]
            if measured is not None and not {word, word.removesuffix("s")}.isdisjoint(measure_words()):
                return self._from_noun(measured)  # "had recorded rates below 20%"
        while before >= 0 and self.tags[before] in "DJ":
            before -= 1
        if before < 1 or self.tags[before] != "P":
            return None
        if self.lower[before] in ("with", "worth") and self.tags[before - 1] == ",":
            return self._worth_aside(before - 1)
        preposition, passed = before, "PJT" if self.lower[before] == "worth" else "PJ"
        while preposition > 0 and self.tags[preposition - 1] in passed:
            preposition -= 1  # "a bailout early on Tuesday worth"
        if self.tags[preposition - 1 : preposition] == "," and self.lower[before] in ("to", "by", "from"):
            return None  # "fell for the sixth year running, to 1,480"
        phrase = noun_phrase_before(self.tagged, preposition)
        apiece = self.lower[before] == "at" and self._is_money() and "/" in self.mention.quantity.unit
        if phrase is None and (apiece or self.lower[before] in ("of", "worth")):
            # "45 scholarships of €9,600", "18 million shares at $16 per share"
            phrase = counted_noun(self.tagged, preposition)
        if phrase is None:
            return None
        if self.lower[before] in ("of", "worth") and (farther := self._farther_noun(phrase)) is not None:
            phrase = farther
        if self._is_state_of_subject(phrase):
            return None
        if self.lower[before] in ("from", "to") and OF_WHOLE.search(self.tags, 0, before):
            verb = governing_verb(self.tagged, before)
            if verb is not None and self.tagged.verbs[verb].base in verbs_of("change"):
                return None  # "widened to 5.1 percent of GDP from 3.8 percent"
        verb = governing_verb(self.tagged, phrase.first)
        word = self.lower[phrase.last - 1]
        if self.lower[before] == "to" and self.tags[phrase.first - 2 : phrase.first] == "QP":
            return None  # "from €12 for students to €95"
        if self.lower[before] == "between" and verb is not None and self.tagged.verbs[verb].base == "cost":
            return None  # "will cost insurers between €1 and €2 billion"
        if verb is not None and self._is_span(verb, phrase.last):
            return None  # "The share ended the day at €7.82"
        if (
            self.lower[before] == "for"
            and verb is not None
            and self.tagged.verbs[verb].base in verbs_of("spending")
        ):
            return self._from_noun(self._thing_after(verb) or phrase, measure="price")
        if self.lower[before] == "worth":
            found = self._from_noun(phrase)  # "ordered goods worth $31 million"
            deed = phrase.first - 1
            role = self._role_at(deed) if deed in self.tagged.verbs else ""
            if not role and self.tags[self.mention.last : self.mention.last + 1] in ("A", "M"):
                role = self._role_behind(self.mention.last)  # "Wine worth €300 million is exported"
            return replace(found, frame=replace(found.frame, role=role), slots=tuple(self.slots))
        if (
            self.lower[before] in ("of", "at", "by", "to", "from", "with", "between")
            or word in measure_words()
        ):
            return self._with_deed_done(self._from_noun(phrase), phrase)
        if (
            self.lower[before] in ("for", "in", "within", "over", "during")
            and self.mention.quantity.kind is Kind.DURATION
            and self.lower[phrase.first - 1] != "per"  # "148 litres of rain per square metre within 48 hours"
        ):
            return self._from_noun(phrase)
        return None

    def _by_verb(self) -> Subject | None:
        """ "the market reached US$5 billion", "spent $13.1 billion on fuel", "exports rose 5 percent"."""
        verb = governor(self.tagged, self.mention.first)
        if verb is None:
            return None
        if verb not in self.tagged.verbs:
            return self._subject_frame(subject_of(self.tagged, verb), "") or self._of_time(verb)
        base = self.tagged.verbs[verb].base
        if (doing := self._gerund_before(verb) or self._saved_on(verb)) is not None:
            return doing
        money = self.mention.quantity.unit.split("/")[0] in money_units()
        if base == "cost" or (money and base in verbs_of("devouring")):
            found = self._subject_frame(subject_of(self.tagged, verb), "cost")
            if found is not None:
                return found
        if (
            base in verbs_of("saying")
            and base not in ("promise", "add")
            and all(self.tags[i] in "JDP" for i in range(verb + 1, self.mention.first))
        ):
            # "damage was estimated at", "caused damage estimated at"
            told = self.tags[verb - 1 : verb] == "A" and self.lower[verb - 1] not in ("have", "has", "had")
            told = told or self.lower[verb + 1] == "at"  # but "Analysts had expected 394,378"
            whose = subject_of(self.tagged, verb) if told else None
            if whose is not None and whose is not PRONOUN:
                return self._subject_frame(whose, "")  # "damage was estimated at 210 million dollars"
            # "the analysts expect US$5 billion"
            return Subject(Frame(), tuple(self.slots), open=True, stated=True)
        if (
            base in verbs_of("demanding") | {"offer", "propose"}
            and self.mention.quantity.unit == "percent"
            and {*self.tags[verb + 1 : self.mention.first]} <= {*"JD"}
        ):
            return Subject(
                Frame(), tuple(self.slots), open=True, stated=True
            )  # "the airline has offered 3.5 percent"
        if base == "add" and self.lower[self.mention.last : self.mention.last + 1] == ["to"]:
            phrase = noun_phrase_after(self.tagged, self.mention.last + 1)
            if phrase is not None:
                return self._from_noun(phrase)  # "adding £83 to the bill"
        other = base in _OF_MONEY_ONLY and self.mention.quantity.unit.split("/")[0] not in money_units()
        if (
            (base in verbs_of("spending") and not other)
            or self._offers(verb, base)
            or (base == "set" and self.lower[verb + 1] == "aside")
        ):
            return self._spent(verb, base)
        between = noun_phrase_after(self.tagged, verb + 1)
        subject = observed_thing(self.tagged, self.mention.first) or subject_of(self.tagged, verb)
        given = base in GIVING and self.mention.quantity.unit not in money_units()
        given = given or (base == "take" and subject is PRONOUN)
        if given and between is not None and between.last == self.mention.first and not between.preposition:
            found = self._from_noun(between)  # "gave the driver 18 months", "it took rescuers 16 hours"
            role = self._role_at(verb)
            return replace(found, frame=replace(found.frame, role=role), slots=tuple(self.slots))
        if (
            between is not None
            and between.last <= self.mention.first
            and (subject is None or base in verbs_of("change") or self._is_thrown(base))
        ):
            return self._from_noun(between)
        found = self._subject_frame(subject, "")
        if found is None and all(tag in "JD" for tag in self.tags[verb + 1 : self.mention.first]):
            found = Subject(Frame(), tuple(self.slots), open=True)  # "one patient in ten waited over a year"
        return self._with_deed(found, verb) if found is not None else None

    def _is_thrown(self, base: str) -> bool:
        """ "hurled rocks 3 km into the air": as far as the object went, not who threw it."""
        return base in verbs_of("throwing") and self.mention.quantity.unit.endswith(_LENGTHS)

    def _valued_before(self) -> Subject | None:
        """ "Halvorsen had it at $12 billion and sees it climbing to $31 billion": of what was named before."""
        verb = governor(self.tagged, self.mention.first)
        if verb is None:
            return None
        by = verb - 2 if self.tags[verb - 1 : verb] == "R" else verb
        at = by + 1
        if by < 0 or self.lower[at : at + 1] not in (["it"], ["them"]):
            return None
        if by == verb and self.lower[at + 1 : self.mention.first] not in (["at"], ["at", "about"]):
            return None
        form = self.tagged.verbs.get(by)
        valuing = form is not None and form.base in verbs_of("valuing")
        gauged = form is not None and by == verb and form.base in verbs_of("gauging")
        if gauged and self.mention.quantity.unit == "count" and self.mention.quantity.precision < 1:
            return Subject(
                Frame(measure="magnitude"), tuple(self.slots)
            )  # "The institute measured it at 6.1"
        valuing = valuing or gauged
        told = valuing or self.lower[by] in ("have", "has", "had")
        return Subject(Frame(), tuple(self.slots), open=True, stated=True) if told else None

    def _with_deed(self, found: Subject, verb: int) -> Subject:
        """The frame with what its subject does: "the fund will disburse $2.85 billion" is what it disburses."""
        base = self.tagged.verbs[verb].base
        if found.frame.measure:
            return found
        implied = load("verbs")["implied"].get(base, "")
        if implied and self.mention.quantity.unit.split("/")[0] in money_units():
            return replace(
                found, frame=replace(found.frame, measure=implied)
            )  # "wants to save 40 million kroner", "smart locks brought in $2 billion"
        beside = {*self.tags[verb + 1 : self.mention.first]} <= {*"JDP"} and self.lower[verb + 1] != "place"
        taken = beside and self.lower[verb + 1] not in (
            "over",
            "up",
        )  # but "takes over the mill for $5.6 million"
        getting = base in _GETTING and self._is_money() and (taken or base not in ("take", "make"))
        adjective = can_be_adjective(self.lower[verb + 1]) and verb + 2 < self.mention.first
        if base in verbs_of("copular") and self.tags[verb + 1] == "J" and adjective:
            getting = True  # "has stood empty for 14 years"
        elif base in verbs_of("level") | verbs_of("change"):
            return found
        timed = base in TIMED and beside and self.mention.quantity.kind is Kind.DURATION
        described = self.tagged.verbs[verb].form == "ing" and self.tags[verb - 1] == "N"
        described = described and verb + 1 == self.mention.first  # "a household using 3,500 kWh a year"
        if base in verbs_of("light") and not (getting or timed or described):
            return found
        role = self._role_at(verb)
        return replace(found, frame=replace(found.frame, role=role), slots=tuple(self.slots))

    def _label(self) -> Subject | None:
        """ "Visitors: 30,000" and "(30,000 in all)": the noun phrase before the sign."""
        before = self.mention.first - 1
        while before > 0 and self.lower[before] in "+-−±":
            before -= 1  # "House prices: +6.8%"
        if before > 1 and self.lower[before] == ":" and (told := self._told_label(before)) is not None:
            return told
        if before >= 0 and (self.lower[before] == ":" or self.tags[before] == "("):
            if before > 1 and self.tags[before - 1] == ")":
                before = max(self.tags.rfind("(", 0, before), 0)  # "Headcount (full-time): 11,840"
            end = before
            while end > 0 and self.tags[end - 1] == "T":
                end -= 1
            end -= end < before and self.tags[end - 1] == "P"  # "Market size in 2024: USD 2.10 billion"
            while 0 < end < before and self.tags[end - 1] == "J":
                end -= 1  # "Market size worldwide in 2024:"
            of_time = self.lower[end - 1] in ("year", "period")  # "Forecast year 2032: USD 1,279 billion"
            phrase = noun_phrase_before(self.tagged, before if of_time else end)
            if (
                phrase is not None
                and self.lower[before] == ":"
                and before < _LABEL
                and {*self.tags[:before]}.isdisjoint(".,VAM")
            ):
                # "Participants in the congress: 2,870"
                phrase = subject_before(self.tagged, before) or phrase
            if self.lower[before] == ":" and (told := self._told_by_colon(before)) is not None:
                return told
            if phrase is not None:
                return self._from_noun(phrase)
        if before > 0 and self.tags[before] == ",":
            # "its population, 8,904 in 1970, had fallen"
            phrase = noun_phrase_before(self.tagged, before)
            return self._from_noun(phrase) if phrase is not None else None
        form, end = verb_forms().get(self.lower[self.mention.last - 1]), self.mention.first
        if self.tags[end - 1 : end] == "T" and {*self.tags[:end]}.isdisjoint("VAM.,"):
            end = len(self.tags[:end].rstrip("T"))
            end -= (
                self.tags[end - 1 : end] == "P"
            )  # the line of a sheet: "Market size in 2024 USD 2.10 billion"
        if form is not None and form.form == "past":
            # "visitor numbers at the weekend's fair almost doubled"
            phrase = subject_before(self.tagged, self.mention.first)
        else:
            phrase = noun_phrase_before(self.tagged, end)
        return self._from_noun(phrase) if phrase is not None else None
