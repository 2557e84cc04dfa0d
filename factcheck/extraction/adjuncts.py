"""The subject of a figure that hangs on a verb or a noun as an adjunct: an age, an interval, a speed, a length of time, a distance."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.deeds import DeedReader
from factcheck.extraction.frames import Subject, measure_words, verbs_of
from factcheck.extraction.mending import is_superlative
from factcheck.extraction.nouns import is_plural
from factcheck.extraction.phrases import (
    PRONOUN,
    antecedent_of,
    counted_noun,
    form_at,
    governor,
    noun_phrase_after,
    noun_phrase_before,
)
from factcheck.extraction.types import NounPhrase
from factcheck.extraction.units import plain_unit_after
from factcheck.extraction.word_classes import verb_forms
from factcheck.lexicon import load, word_set
from factcheck.model import Frame, Kind


def adjectives_of_measure() -> frozenset[str]:
    """Words behind a measurement that are no nouns: "long", "north"."""
    return word_set("context", "behind_measures")


_AGED = frozenset("aged age ages of the over under below above between from at".split())
"""Words between people and their age: "students under the age of 30"."""
_DURING = frozenset("for in within over during inside after under".split())
"""Before a length of time that an action takes."""
_STAYING = frozenset(("remain", "stay", "keep"))
"""Verbs whose state is told by what stands behind them: "stayed in power for 22 years"."""
_DISTANT = frozenset("later earlier after before behind ahead early late".split())
"""Behind a length of time between two things: "78 minutes later"."""
_LENGTHS = ("kilometer", "mile", "meter", "foot", "knot")
"""What a speed covers; "at 210 tonnes an hour" is of what is moved."""
_SIZES = ("meter", "mile", "foot", "inch", "yard")
"""Ends of the units in which sizes of things are told."""
_OPENING = frozenset("at after within over in under during with".split())
"""Prepositions of a phrase that opens a clause and speaks of its subject: "At 3 m, the surge overtopped the dykes"."""
_LONG = frozenset(("day", "week", "month", "year", "decade", "century"))
"""Units of the time in which nothing was like something."""
_SPANS = frozenset("day session week month quarter year season night".split())
"""As the object of a verb, when something is so and not what."""
_WHERE = re.compile(r"(?:P[DJNC]*N(?:,N+)*,?)+")
"""Phrases between what somebody does and the age at which it is done."""
_PHRASE = 8
"""Tokens that such a phrase may have behind its figure."""
_OFF = (["out"], ["off"], ["down"], ["up"])
"""Behind a verb whose object follows."""
_GOING = frozenset("come go fall run walk climb get move sail drive travel".split())
"""Verbs behind which such a word tells the way."""


class AdjunctReader(DeedReader):
    """Adds the adjuncts, each told by its unit and the words around it."""

    def adjunct(self) -> Subject | None:
        """The frame of an adjunct; None when the figure is none."""
        for step in (
            self._aged,
            self._unequalled,
            self._of_size,
            self._repeated,
            self._opening,
            self._moving,
            self._spent_in,
            self._within_which,
            self._lasting,
            self._apart,
        ):
            found = step()
            if found is not None:
                return found
        return None

    def _aged(self) -> Subject | None:
        """ "the two brothers, aged 19 and 23", "adults aged 18 to 49", "students under the age of 30"."""
        months = self.mention.quantity.unit in ("month", "week", "day")
        young = months and self.lower[self.mention.first - 1] == "aged"  # "children aged 12-23 months"
        if not (young or self.mention.quantity.unit == "year_of_age") or self._before_noun():
            return None
        at, last = self.mention.first, self.mention.last
        if self.tags[at - 1 : at] == "C" and self.lower[last : last + 1] == ["for"]:
            return None  # "was 31.4 years for men and 28.9 for women"
        if (
            self.lower[last - 1].startswith("old")
            and "-" in self.lower[at:last]
            and self.tags[at - 1 : at] == "D"
            and self.tags[last : last + 1] != "N"
        ):
            # "The 24-year-old will wear": nobody else's age
            return Subject(
                Frame(head=self.tagged.phrase(at, last, self.text), role=self._role_by_verb()),
                tuple(self.slots),
            )
        if self.lower[last - 1] == "s":  # "under-26s pay half": they are told by their age
            return Subject(Frame(head=self.tagged.phrase(at, last, self.text)), tuple(self.slots))
        while at > 0 and (self.lower[at - 1] in _AGED or self.tags[at - 1] in "QC"):
            if self.tags[at - 1] == "Q" and self.lower[at - 1].isalpha() and self.lower[at - 1] not in _AGED:
                break
            at -= 1
        if at > 1 and self.tags[at - 1] == ",":
            at -= 1
        if at and self.tags[at - 1] == "V":
            return self._subject_frame(subject_of(self.tagged, at - 1), "")  # "has died aged 109"
        if (verb := self._doing_at_age(at)) is not None:
            return self._subject_frame(subject_of(self.tagged, verb), "")
        return self._from_thing(at)

    def _doing_at_age(self, end: int) -> int | None:
        """The verb of what somebody does at an age, with nothing but where or of what between: "died in Oslo at the age of 50", "died of cancer aged 64"."""
        verb = governor(self.tagged, self.mention.first)
        form = form_at(self.tagged, verb)
        if verb is None or form is None or not _WHERE.fullmatch(self.tags, verb + 1, end):
            return None
        dies = form.base in ("die", "pass") and not is_plural(self.lower[end - 1])
        return verb if dies or self.lower[end : end + 1] == ["at"] else None

    def _from_mark(self) -> Subject | None:
        """ "0.21 seconds inside the meeting record", "cutting 1.2 seconds off her personal best": how far from what mark."""
        at = self.mention.last
        if (
            self.lower[at : at + 1] not in (["inside"], ["outside"], ["off"])
            or self.tags[at + 1 : at + 2] != "D"
        ):
            return None
        best = self.lower.index("best", at) if "best" in self.lower[at : at + 4] else 0
        if best and self.tags[best + 1 : best + 2] in ("", ".", ",", "C", "P"):
            head = self.tagged.phrase(at + 2, best + 1, self.text)  # "off her personal best"
            return Subject(Frame(head=head), tuple(self.slots))
        mark = noun_phrase_after(self.tagged, at + 1)
        marks = word_set("context", "marks")
        return self._from_noun(mark) if mark is not None and self.lower[mark.last - 1] in marks else None

    def _unequalled(self) -> Subject | None:
        """ "its weakest close in seven weeks", "the first rise in nine years": for how long something was not so."""
        end = self.mention.first - 1
        while end > 0 and self.tags[end] in "DJ":
            end -= 1
        if (
            self.mention.quantity.unit not in _LONG
            or self._before_noun()
            or self.lower[end] not in ("in", "for")
        ):
            return None
        phrase = noun_phrase_before(self.tagged, end)
        opening = phrase.first if phrase is not None else 0
        while opening > 0 and self.tags[opening - 1] == "J":
            opening -= 1
        if phrase is None or self.tags[opening - 1 : opening] != "D" or opening == phrase.last - 1:
            return None
        if self.lower[phrase.last - 1] == "time":
            return None  # "returned to class for the first time in 11 weeks"
        return self._from_noun(phrase) if is_superlative(self.lower[opening]) else None

    def _of_size(self) -> Subject | None:
        """ "The quake, only 10 km (6 miles) deep, was", "on the bridge, 90 metres long,", "a 12-metre-wide stair": what is so deep, long or wide."""
        at, before = self.mention.last, self.mention.first - 1
        if not self.mention.quantity.unit.endswith(_SIZES):
            return None
        if self.tags[at : at + 1] == "(" and (closing := self.tags.find(")", at, at + _PHRASE)) > 0:
            at = closing + 1
        compound = self.lower[at : at + 1] == ["-"]
        at += compound
        noun = self.lower[at : at + 1] == ["in"]
        word = "".join(self.lower[at + noun : at + noun + 1])
        measure = {"deep": "depth", **load("context")["dimensions"]}.get(word, word if noun else "")
        if not measure and word not in word_set("context", "sizes"):
            return None
        if noun and word not in measure_words():
            return None
        if compound:
            thing = noun_phrase_after(self.tagged, at + 1) if self.tags[at + 1 : at + 2] == "N" else None
            return self._from_noun(thing, measure=measure) if thing is not None else None
        while before > 0 and self.tags[before] in "JD":
            before -= 1
        if before > 0 and self.tags[before] == ",":
            if self.tags[before - 1] == "Q" and self._counted_in(before - 1, before) is None:
                # "a boat of 40 tonnes, 21 metres in length"
                return Subject(Frame(measure=measure), tuple(self.slots), open=True, beside=True)
            return self._subject_frame(self._sized(before), measure)
        if word != "deep":
            return self._subject_frame(self._sized(before + 1), measure) if self.tags[before] == "N" else None
        verb = governor(self.tagged, self.mention.first)
        joined = self.tags[before] == "C" and verb is not None and "Q" in self.tags[verb:before]
        told = verb == before or joined  # "is 31 km wide and up to 90 m deep"
        subject = subject_of(self.tagged, verb) if told and verb is not None else None
        return self._subject_frame(subject, measure) if subject is not None else None

    def _sized(self, end: int) -> NounPhrase | None:
        """What is so long or wide, right before token `end`: of "the foot of the wall" the wall, of "a wall of stone" all of it."""
        phrase = antecedent_of(self.tagged, end)
        each = (
            self.lower[self.mention.first - 1] == "each"
        )  # "the fitting of new ropes, each 2,870 metres long"
        if (
            phrase is None
            or phrase.preposition != "of"
            or not (each or self.tags[phrase.tail_first - 1] == "D")
        ):
            return phrase
        return NounPhrase(phrase.tail_first, phrase.tail_last)

    def _repeated(self) -> Subject | None:
        """ "a parcel every 1.8 seconds", "linked every 325 metres", "two tubes, each 57 km long"."""
        at = self.mention.first - 1
        if at < 1 or self.lower[at] not in ("every", "each"):
            return None
        verb = governor(self.tagged, at)
        if verb is not None and self._travels(verb) and "Q" not in self.tags[verb:at]:
            return self._doing(verb)
        if self.tags[at - 1] == "V" or self.lower[at - 1] in verb_forms():
            return self._doing(at - 1)  # "doubled", a figure of its own, is a verb all the same
        if self.tags[at - 1] == "N" and verb in self.tagged.verbs and verb is not None:
            done = self._thing_after(verb)
            if done is not None and self.tags[done.last : done.last + 1] == "P":
                return self._doing(verb)  # "will run trains between Harlin and Ostrau every 30 minutes"
        return self._from_thing(at - 1 if self.tags[at - 1] == "," else at)

    def _opening(self) -> Subject | None:
        """ "At 3 m, the surge overtopped the dykes": the subject of the clause that the phrase opens."""
        first, last = self.mention.first, self.mention.last
        form = self.tagged.verbs.get(0)
        opens = form is not None and form.form in ("ing", "past") and self.tagged.governors[first] == 0
        if opens and "N" not in self.tags[:first]:
            # "Standing 54 metres tall, the Column of Peter Ordal was"
            comma = self.tags.find(",", last, last + _PHRASE)
            phrase = noun_phrase_after(self.tagged, comma + 1) if comma >= 0 else None
            if phrase is not None and "Q" not in self.tags[comma : phrase.first]:
                return self._subject_frame(phrase, "")
        sized = self.tags[last : last + 1] == "J"
        if sized and self.tags[max(0, first - 3) : first] == "QJC":
            first = len(self.tags[: first - 2].rstrip("Q"))  # "At 90 feet high and 310 feet long,"
        if (
            first == 0
            or self.lower[first - 1] not in _OPENING
            or (first > 1 and self.tags[first - 2] not in ".,")
        ):
            return None
        if first > 1 and self.tags[first - 2] == ",":
            # "Asia-Pacific, at 46 percent, holds the largest share"
            closing = self.tags.find(",", last, last + _PHRASE)
            told = (
                subject_of(self.tagged, closing + 1)
                if self.tags[closing + 1 : closing + 2] in ("A", "M", "V")
                else None
            )
            if told is None or told is PRONOUN or told.last > first - 2:
                # "Exports to China, at $3 billion, made up": of exports
                told = antecedent_of(self.tagged, first - 2)
            return self._subject_frame(told, "") if told is not None and closing >= 0 else None
        comma = self.tags.find(",", last, last + _PHRASE)
        if comma < 0 or not {*self.tags[last:comma]} <= {*("NDJPTCQ" if sized else "NDJPT")}:
            return None
        phrase = noun_phrase_after(self.tagged, comma + 1)
        if phrase is None or "Q" in self.tags[comma : phrase.first]:
            end = comma + 1
            while end < len(self.tags) and self.tags[end] in "DJQ":
                end += 1
            told = (
                noun_phrase_after(self.tagged, end + 1)
                if self.lower[end : end + 1] == ["of"]
                else counted_noun(self.tagged, end)
            )
            return (
                self._from_noun(told) if told is not None else Subject(Frame(), tuple(self.slots), open=True)
            )
        return self._subject_frame(phrase, "")

    def _moving(self) -> Subject | None:
        """ "crossed the coast at 185 km/h": the speed is the subject's."""
        unit = self.mention.quantity.unit
        length = unit.startswith(_LENGTHS)
        if self.lower[self.mention.first - 1] != "at" or not (
            length and unit.endswith(("/hour", "/second", "knot"))
        ):
            return None
        verb = governor(self.tagged, self.mention.first)
        subject = subject_of(self.tagged, verb) if verb is not None else None
        if subject is None or noun_phrase_before(self.tagged, self.mention.first - 1) == subject:
            return None
        return self._subject_frame(subject, "")

    def _spent_in(self) -> Subject | None:
        """ "31 years in operation", "remained in service for 13 years": the time is that of the state, of whom it is told."""
        if self.mention.quantity.kind is not Kind.DURATION:
            return None
        at, verb = self.mention.last, governor(self.tagged, self.mention.first)
        before, form = (
            self.lower[self.mention.first - 1],
            form_at(self.tagged, verb),
        )
        spent = before == "after" or (form is not None and form.base == "spend")
        if spent and self.lower[at : at + 1] == ["in"] and self.tags[at + 1 : at + 2] == "N":
            state = noun_phrase_after(self.tagged, at + 1)  # but "sentenced him to nine years in prison"
        elif before == "for" and verb is not None:
            stays = form is not None and form.base in _STAYING and self.tags[verb + 1 : verb + 2] == "P"
            state = noun_phrase_before(self.tagged, self.mention.first - 1) if stays else None
        else:
            return None
        if state is None or self.tagged.tokens.text[state.first][0].isupper():
            return None
        if self.lower[state.last - 1] in word_set("context", "times_and_manners"):
            return None
        whose = subject_of(self.tagged, verb) if verb is not None else None
        found = self._from_noun(state)
        if whose is None or whose is PRONOUN or found.frame.of or whose.last > self.mention.first:
            return found
        return replace(found, frame=replace(found.frame, of=self._phrase(whose)))

    def _within_which(self) -> Subject | None:
        """ "dismissed after three minor crashes in two months": the time is that of what is counted behind "after"."""
        end = self.mention.first - 1
        if self.mention.quantity.kind is not Kind.DURATION or self.lower[end : end + 1] not in (
            ["in"],
            ["within"],
        ):
            return None
        first = end
        while first > 0 and self.tags[first - 1] == "Q":
            first -= 1
        counted = self._counted_in(first, end) if self.lower[first - 1] == "after" else None
        return self._from_noun(counted) if counted is not None else None

    def _lasting(self) -> Subject | None:
        """ "sold out in under an hour", "was issued 78 minutes later": what it happened to, and what happened."""
        if self.mention.quantity.kind is not Kind.DURATION or self._before_noun():
            return None
        during = self._during()
        apart = self.mention.last < len(self.lower) and self.lower[self.mention.last] in _DISTANT
        verb = governor(self.tagged, self.mention.first)
        if not (during or apart) or verb is None or verb not in self.tagged.verbs:
            return None
        found = self._doing(verb)
        if found is None or not apart:
            return found
        # "came nine hours later": a time between two things is not how long one of them took
        role = f"{found.frame.role} {self.lower[self.mention.last]}".strip()
        return replace(found, frame=replace(found.frame, role=role))

    def _during(self) -> bool:
        """Whether a preposition of time stands before the figure."""
        before = self.mention.first - 1
        while before >= 0 and self.tags[before] in "DJ":
            before -= 1
        return before >= 0 and self.lower[before] in _DURING

    def _apart(self) -> Subject | None:
        """ "at a checkpoint 40 km north of the capital": the noun that stands right before the figure."""
        at = self.mention.last
        if at >= len(self.lower) or self.lower[at] not in adjectives_of_measure():
            return None
        if self.tags[self.mention.first - 1 : self.mention.first] != "N":
            return None
        verb = governor(self.tagged, self.mention.first)
        if verb is not None and self._is_span(verb, self.mention.first):
            return self._subject_frame(subject_of(self.tagged, verb), "")  # "ended the week 3 percent lower"
        return self._from_thing(self.mention.first)

    # -- what they share

    def _before_noun(self) -> bool:
        """Whether the figure describes the noun behind it: "a three-day event"."""
        at = self.mention.last
        return at < len(self.tags) and self.tags[at] == "N" and self.lower[at] not in adjectives_of_measure()

    def _doing(self, verb: int) -> Subject | None:
        """What the verb is done to, else who does it, with the verb as role."""
        done = None if self._travels(verb) else self._thing_after(verb) or self._object_before(verb)
        if done is not None and plain_unit_after(self.tagged.tokens, done.first, True) is not None:
            done = None  # "covers the 410 kilometres between the two cities in 105 minutes"
        if done is None:
            subject = subject_of(self.tagged, verb)
            found = self._subject_frame(subject, "") if subject is not None else self._from_thing(verb)
        else:
            found = self._from_noun(done)
        if found is None:
            return None
        role = self._role_at(verb)
        return replace(
            found, frame=replace(found.frame, role=found.frame.role or role), slots=tuple(self.slots)
        )

    def _object_before(self, verb: int) -> NounPhrase | None:
        """What a relative clause tells of that has a subject of its own: "The club, which he had led for 14 years"."""
        at = verb
        while at > 0 and self.tags[at - 1] in "AMJ":
            at -= 1
        subject = at
        if self.tags[at - 1] == "R":
            at -= 1
        else:
            while at > 0 and self.tags[at - 1] in "NDJ":
                at -= 1
        relative = at - 1
        if at == subject or relative < 1 or self.lower[relative] not in ("which", "that", "whom"):
            return None
        if self.tags[relative] != "W":
            return None
        return antecedent_of(self.tagged, relative - (self.tags[relative - 1] == ","))

    def _is_span(self, verb: int, last: int) -> bool:
        """Whether the object of a verb, which ends before a token, only says when something is so: "ended the day at €7.82"."""
        return self.tags[verb + 1 : last].strip("D") == "N" and self.lower[last - 1] in _SPANS

    def _travels(self, verb: int) -> bool:
        """Whether a verb's object is only where its subject goes: "reaches Varn in 19 hours", "orbits its star every four days"."""
        form = self.tagged.verbs.get(verb)
        if form is None or form.base not in verbs_of("travelling"):
            return False
        return self.tags[verb - 1 : verb] != "A" or self.lower[verb - 1] in ("have", "has", "had")

    def _thing_after(self, verb: int) -> NounPhrase | None:
        """The object right behind a verb and before the figure; of a counted one its noun ("two goals")."""
        form, at = self.tagged.verbs.get(verb), verb + 1
        lasting = self.lower[self.mention.last : self.mention.last + 1] not in [[word] for word in _DISTANT]
        if lasting and form is not None and form.base not in _GOING and self.lower[at : at + 1] in _OFF:
            at += 1  # "knocked out the mobile network for seven hours"
        phrase = noun_phrase_after(self.tagged, at)
        if phrase is not None and phrase.last <= self.mention.first:
            return phrase
        while at < self.mention.first and self.tags[at] in "DJ":
            at += 1
        last = at
        while last < self.mention.first and self.tags[last] == "Q":
            last += 1
        if last < self.mention.first and self.tags[last] == "N":
            return noun_phrase_after(self.tagged, last)  # "acquired a 51% stake in"
        if at > 0 and self.lower[at - 1] == "the" and (noun := self.behind_number(at, last)) < last:
            return NounPhrase(noun, last)  # "won the 100 metres": the name of a race
        return self._counted_in(at, last)

    def _from_thing(self, end: int) -> Subject | None:
        """A frame from the noun that ends before a token, which another figure may count ("two brothers")."""
        phrase = noun_phrase_before(self.tagged, end)
        if phrase is None:
            first = end
            while first > 0 and self.tags[first - 1] == "Q":
                first -= 1
            phrase = self._counted_in(first, end)
        return self._from_noun(phrase) if phrase is not None else None

    def _counted_in(self, first: int, last: int) -> NounPhrase | None:
        """The noun that another figure counts; a unit is none."""
        return counted_noun(self.tagged, last) if first < last else None
