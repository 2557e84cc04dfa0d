"""What is true of a part of what is counted: the predicate behind a share, the verb of what people do, a state, a purpose."""

from __future__ import annotations

import re

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.compared_with import is_compared_with
from factcheck.extraction.frames import OF_WHICH, FrameReader, Slot, role_of_verb, verbs_of
from factcheck.extraction.mending import can_be_adjective
from factcheck.extraction.part_clauses import is_of_whole_before
from factcheck.extraction.phrases import PRONOUN, form_at, noun_phrase_after
from factcheck.extraction.role_words import role_nouns
from factcheck.extraction.types import NounPhrase
from factcheck.extraction.word_classes import verb_forms
from factcheck.lexicon import word_set

_PLACES = 12
"""Tokens of the places that may stand between the counted ones and their verb."""
_DEED = 6
"""Tokens that complete a verb at most."""


ASIDE = re.compile(r",CQ+,[AMV]")
"""The same part as a figure of another unit, between commas, before what the part does."""
_COMPLETING = frozenset(("with", "on", "of", "from", "without", "under", "against"))
"""Prepositions that complete a verb with what tells the part apart."""
_COMPARING = frozenset("older younger longer shorter larger smaller higher lower heavier taller".split())
"""Words with which a figure begins that says of a part how old or large it is."""
_DENYING = frozenset(("never", "not", "n't"))
"""Between a figure and the verb that those counted do not do, or the state that they are not in."""
_BEYOND = frozenset(("under", "over", "below", "above", "between"))
"""Between a form of "to be" and the figure beyond which those are: "were over 65"."""
_LASTING = frozenset(("still", "now", "currently", "already", "also", "all", "both"))
"""Between a form of "to be" and the state that it tells."""

_GOVERNING = frozenset((("come", "from"), ("vote", "for"), ("vote", "against")))
"""Verbs with a preposition, whose noun tells what is done."""


class PredicateReader(FrameReader):
    """Adds predicates, as they stand behind a figure or its noun."""

    def _is_denied(self, start: int, verb: int) -> bool:
        """Whether the counted ones do not do what a verb tells: "12 men were not arrested", "40 people did not return"; but "not only"."""
        last = verb + 2 if self.lower[verb] in ("do", "does", "did") else verb
        told = next(
            (i for i in range(start, min(last, len(self.lower) - 1)) if self.lower[i] in _DENYING), None
        )
        return told is not None and self.lower[told + 1] != "only"

    def _role_by_word(self, words: list[str]) -> str:
        """The role that the words of a counted noun give: "8,200 dead birds", "42 arrests"."""
        word = words[-1].lower()
        if word in role_nouns():
            return role_nouns()[word]
        if len(words) > 1 and words[0].lower() in role_nouns():
            return role_nouns()[words[0].lower()]  # "8,200 dead birds"
        if len(words) > 1 and words[0].lower() in verb_forms():
            return role_of_verb().get(verb_forms()[words[0].lower()].base, "")
        return ""

    def _is_as_state(self, i: int) -> bool:
        """Whether "as" and a state stand at a token: "listed as missing"."""
        return self.lower[i : i + 1] == ["as"] and not role_nouns().keys().isdisjoint(
            self.lower[i + 1 : i + 2]
        )

    def _starts_clause(self, i: int) -> bool:
        return self.tags[i] == "N" and i > 0 and self.tags[i - 1] in ".("

    def _verb_of_share(self, i: int) -> str:
        """What a share of people do: "use", "plan to return", "said they would come back"; here no verb is too light to tell."""
        while i < len(self.tags) and (self.tags[i] in "AMJ" or self._has_to(i)):
            i += 1
        if i < len(self.tags) and self.tags[i] == "V":
            end = self._end_of_deed(i)
            self.slots.append(Slot("role", i, end))
            return self.tagged.phrase(i, end, self.text)
        if i > 1 and self.tags[i - 2 : i] == "AJ" and self.lower[i - 1] in _LASTING:
            return self._state(i)  # "are already in service"
        if (
            i > 1
            and self.tags[i - 2 : i] == "AJ"
            and can_be_adjective(self.lower[i - 1])
            and self.tags[i : i + 1] in ("", ".", ",", "C")
        ):
            self.slots.append(Slot("role", i - 1, i))
            return self.lower[i - 1]  # "were ill"
        return self._predicate(i - 1) if i and self.tags[i - 1] == "A" else ""

    def _has_to(self, at: int) -> bool:
        """Whether "to" stands at a token behind a form of "to have" or "to be": "will have to wait"."""
        return (
            self.lower[at] == "to" and self.tags[at - 1] == "A" and self.tags[at + 1 : at + 2] in ("A", "V")
        )

    def _main_deed(self, at: int) -> str:
        """The verb of the main clause behind a relative clause: "two of the six drones that crossed the border had been shot down"."""
        form = self.tagged.verbs.get(at)
        participle = form is not None and form.form in (
            "past",
            "ing",
        )  # "the timber felled in the valley is sold"
        if self.tags[at : at + 1] != "W" and not participle:
            return ""
        if participle and ASIDE.match(self.tags, at + 1):
            # "of the money raised, or £3.1 million, went on administration"
            return self._verb_of_share(self.tags.index(",", at + 2) + 1)
        for i in range(at + 2 - participle, min(at + _PLACES, len(self.tags) - 1)):
            if self.tags[i] in ".,":
                return ""
            resumed = not participle and i >= at + 2 and self.tags[i - 1] == "V"  # "those who replied would"
            if (self.tags[i] == "A" or (resumed and self.tags[i] == "M")) and (
                resumed or self.tags[i - 1] in "NQTJ" or (participle and i == at + 1)
            ):
                return self._verb_of_share(i)
            form = self.tagged.verbs.get(i)
            if participle and form is not None and form.form == "base" and self.tags[i - 1] in "NQT":
                return self._verb_of_share(i)  # "farmers polled by Agrostat plan to sow rye"
            if form is not None and (participle or "V" in self.tags[at:i]) and self._is_finite_behind(i):
                return self._verb_of_share(
                    i
                )  # "the bridges inspected failed", "those who sat the test passed"
        return ""

    def _is_finite_behind(self, i: int) -> bool:
        """Whether the verb at a token, behind a clause or participle that ends before it, is the main one: a past form with no agent."""
        form = self.tagged.verbs.get(i)
        if form is None or form.form not in ("past", "s") or self.tags[i - 1] not in "NQTV":
            return False
        return self.lower[i + 1 : i + 2] != ["by"] and self.tags[i + 1 : i + 2] not in ("A", "M")

    def _end_of_deed(self, verb: int) -> int:
        """Past what completes a verb: an adjective, "to return", "they would come back"."""
        end = verb + 1
        if self.tags[end : end + 1] == "R":
            end += 1
        start = end
        if self.tagged.verbs[verb].base in verbs_of("copular") and self.tags[end : end + 1] == "P":
            state, slots = self._state(end), len(self.slots)
            if state:
                return self.slots.pop().last if len(self.slots) == slots else end  # "lies below sea level"
        while end < len(self.tags) and end - verb < _DEED and self.tags[end] in "MAJVP":
            if self.tags[end] == "P" and self.lower[end] not in ("to", "up", "out", "off", "back", "over"):
                break
            end += 1
        if (
            end == start
            and self.tags[end : end + 1] == "N"
            and self.tags[end + 1 : end + 2] in ("", ".", ",", "C", "P")
        ):
            return end + 1
        if end == start and (last := self._end_of_complement(end)) > end:
            return last
        end = end if end > start else verb + 1
        if (done := self._end_of_object(end)) > end:
            return done  # "gained the highest grade", "had received no vaccine"
        coming = (self.tagged.verbs[verb].base, *self.lower[end : end + 1]) in _GOVERNING
        if coming or (self.lower[end - 1] == "to" and self.tags[end - 1] == "P"):
            # "led to a charge", "belonged to other faiths", "come from domestic makers", "voted for the reform"
            phrase = noun_phrase_after(self.tagged, end + coming)
            if phrase is not None and phrase.last - end <= _DEED:
                return phrase.last
        return end

    def _end_of_complement(self, at: int) -> int:
        """Past a preposition that completes the verb before a token, with its noun: "live with their parents", "ran on time", "travels on a
        reduced ticket", "consists of a single person", "came from abroad"; else that token."""
        if self.tags[at : at + 1] != "P" or self.lower[at] not in _COMPLETING:
            return at
        if self.tags[at + 1 : at + 2] == "J" and self.tags[at + 2 : at + 3] in ("", ".", ",", "C", "T"):
            return at + 2
        phrase = noun_phrase_after(self.tagged, at + 1)
        if phrase is None or phrase.last - at > _DEED or self.tagged.tokens.text[phrase.first][0].isupper():
            return at
        if self.lower[at : at + 2] == ["on", "time"]:
            return at + 2
        if self.lower[at + 1] == "the" or self.lower[phrase.last - 1] in word_set("context", "no_objects"):
            return at
        return phrase.last

    def _end_of_object(self, at: int) -> int:
        """Past what completes the verb before a token, and counts nothing itself: "no vaccine", "the top grade", "in service"; else that token."""
        by = at + (self.lower[at + 1 : at + 2] == ["by"])
        if self.lower[by : by + 1] == ["by"] and self.tags[by + 1 : by + 2] in ("D", "J", "N"):
            agent = noun_phrase_after(self.tagged, by + 1)
            near = agent is not None and agent.last - at <= _DEED
            told = (
                agent is not None
                and near
                and self.lower[agent.last - 1] not in word_set("context", "no_objects")
            )
            return (
                agent.last if agent is not None and told else at
            )  # "taken up by the display", but "by noon"
        if self.tags[at : at + 2] == "PN" and self.tagged.tokens.text[at + 1].islower():
            ends = self.tags[at + 2 : at + 3] in ("", ".", ",", "C", ")")
            return at + 2 if ends and self.lower[at + 1] not in word_set("context", "no_objects") else at
        phrase = noun_phrase_after(self.tagged, at) if self.tags[at : at + 1] in ("D", "J", "N") else None
        if (
            phrase is None
            or phrase.last - at > _DEED
            or self.tagged.tokens.text[phrase.last - 1][0].isupper()
        ):
            return at  # a name is no part of what is done: "covered Milipol Paris"
        return at if self.lower[phrase.last - 1] in word_set("context", "no_objects") else phrase.last

    def _predicate(self, at: int) -> str:
        """ "is privately owned", "is earmarked for non-military areas" behind a share: what is true of that part."""
        i = at
        while i < len(self.tags) and (self.tags[i] in "AM" or (i > at and self._is_to_be(i))):
            i += 1  # "had to be thrown away"
        if (
            i == at + 1
            and self.lower[at] in ("have", "has", "had")
            and self.tags[i : i + 1] not in ("V", "J")
        ):
            phrase = noun_phrase_after(self.tagged, i)  # "21 percent of households have a smart lock"
            if (
                phrase is not None
                and "Q" not in self.tags[i : phrase.last]
                and "P" not in self.tags[i : phrase.first]
            ):
                last = max(phrase.last, phrase.tail_last)
                self.slots.append(Slot("role", i, last))
                first = i if self.lower[i] == "no" else phrase.first  # "had no car"
                return self.tagged.phrase(first, last, self.text)
        if at < i and self.lower[i : i + 1] == ["aged"]:
            end = i + 1
            while self.tags[end : end + 1] == "Q":
                end += 1
            self.slots.append(Slot("role", i, end))
            return self.tagged.phrase(i, end, self.text)  # "were aged 65 or over"
        if at < i and self.lower[i : i + 2] == ["never", "been"]:
            end = i + 2
            while self.tags[end : end + 1] in ("J", "V"):
                end += 1
            self.slots.append(Slot("role", i, end))
            return self.tagged.phrase(i, end, self.text)  # "had never been online"
        beyond = self.lower[i : i + 1] and self.lower[i] in _BEYOND and self.tags[i + 1 : i + 2] == "Q"
        end = i
        while self.tags[end : end + 1] == "Q":
            end += 1
        aged = end > i and "old" in self.lower[end - 1 : end + 1]  # "is more than 20 years old"
        aged = aged or (end > i and self.lower[i] in _COMPARING)  # "is older than 20 years"
        if at < i and (beyond or aged):
            end = max(end, i + 1)
            while self.tags[end : end + 1] == "Q":
                end += 1
            self.slots.append(Slot("role", i, end))
            return self.tagged.phrase(i, end, self.text)  # "are under 30"
        start = i
        while at < i and self.lower[i : i + 1] and self.lower[i] in _LASTING:
            i += 1
        if at < i and (state := self._state(i, the=True)):
            return state  # "are still in hospital"
        while i < len(self.tags) and self.tags[i] in "JVN":
            i += 1
        verb = self.tags.find("V", start, i)
        verb = max(verb, 0)
        if verb and i == verb + 1 and self.lower[i : i + 2] in (["over", "to"], ["up", "to"], ["out", "to"]):
            i += 1  # "is given over to studio glass"
        if self._purpose(i):
            slot = self.slots.pop()
            adjective = start if i > start and start > at else slot.first  # "is too coarse for yarn"
            start, last = verb or adjective, slot.last
            self.slots.append(Slot("role", start, last))
            return self.tagged.phrase(start, last, self.text)
        if (start == at and self.tags[start : start + 1] != "V") or i == start:
            return ""
        form = self.tagged.verbs.get(i - 1)
        if form is not None and (self.tags[i : i + 1] != "P" or form.base in verbs_of("copular")):
            i = self._end_of_object(i)  # "had received no vaccine", "remain in service"
        if form is not None and i in (start + 1, verb + 1):
            i = self._end_of_complement(i)  # "still live with their parents"
        self.slots.append(Slot("role", start, i))
        return self.tagged.phrase(start, i, self.text)

    def _is_to_be(self, at: int) -> bool:
        """Whether "to" stands at a token between a form of "to have" or "to be" and what has to be done."""
        return self.lower[at] == "to" and self.tags[at + 1 : at + 2] == "A"

    def _quality(self, at: int) -> str:
        """ "were gold", "are vacant" behind a form of "to be": one or two words that end the clause."""
        ended = self.tags[at : at + 1] in (".", ",", "C", ")") and self.tags[at - 2 : at] == "AJ"
        if ended and can_be_adjective(self.lower[at - 1]) and self._is_all_of_subject(at - 2):
            self.slots.append(Slot("role", at - 1, at))
            return self.lower[at - 1]
        end = at
        while self.tags[end : end + 1] == "N" and end < at + 3:
            end += 1
        if not at < end <= at + 2 or self.tags[end : end + 1] not in ("", ".", ",", "C", ")"):
            return ""
        self.slots.append(Slot("role", at, end))
        if end == at + 1 and self.lower[at] in role_nouns():
            return role_nouns()[self.lower[at]]  # "three are dead"
        return self.tagged.phrase(at, end, self.text)

    def _is_all_of_subject(self, verb: int) -> bool:
        """Whether the counted ones are the subject of a verb, and all of them: not in "homes with six windows were exempt", "most of its 40 inhabitants"."""
        whose, before = subject_of(self.tagged, verb), self.mention.first - 1
        before -= before > 0 and self.tags[before] in "DR"
        if whose is None or whose is PRONOUN or self.lower[before] == "of":
            return False
        return whose.first <= self.mention.last <= whose.last

    def _is_where(self, at: int, phrase: NounPhrase) -> bool:
        """Whether a preposition at token `at` and a noun phrase tell a place, by its name or as one: "on the Orm", "in the valley"."""
        if self.lower[at] in ("on", "along"):
            return self._is_named(phrase)
        if self.lower[at] not in word_set("context", "places", "prepositions"):
            return False
        noun = self.lower[phrase.last - 1]
        areas = word_set("context", "places", "areas"), word_set("context", "settlements")
        return self._is_named(phrase) or any(noun in words for words in areas)

    def _is_named(self, phrase: NounPhrase) -> bool:
        """Whether a noun phrase is a place with a name: "North Carolina", "the province of Valencia"."""
        first = phrase.tail_first if phrase.preposition == "of" else phrase.first
        return self.tagged.tokens.text[first][0].isupper()

    def _state(self, at: int, the: bool = False) -> str:
        """ "on foot", "under contract", "up for sale" behind a form of "to be": a state, and no place with a name."""
        if role := self._among(at):
            return role
        last = at
        while self.tags[last : last + 1] == "P":
            last += 1
        if last > at and self.lower[last : last + 1] in (
            ["a"],
            ["an"],
            ["their"],
            ["its"],
            ["the"] if the else [],
        ):
            last += 1  # "in a critical condition"; of a part "in the sixth form", too
        phrase = noun_phrase_after(self.tagged, last) if last > at else None
        if phrase is None or phrase.first != last or self.tagged.tokens.text[phrase.first][0].isupper():
            return ""
        self.slots.append(Slot("role", at, phrase.last))
        return self.tagged.phrase(at, phrase.last, self.text)

    def _among(self, at: int) -> str:
        """ "among the dead", beginning at token `at`: what those there underwent."""
        if self.lower[at : at + 1] != ["among"] or self.lower[at + 1 : at + 2] != ["the"]:
            return ""
        noun = at + 2
        while noun < len(self.tags) - 1 and self.tags[noun] in "QJ" and self.lower[noun] not in role_nouns():
            noun += 1  # "among the 14 still missing"
        return self._role_of_those(noun, the=at + 1) if noun < len(self.tags) else ""

    def _role_of_those(self, noun: int, the: int | None = None) -> str:
        """ "the dead", "the wounded" with the noun and the article at their tokens."""
        article = noun - 1 if the is None else the
        role = role_nouns().get(self.lower[noun], "") if noun > 0 and self.lower[article] == "the" else ""
        if role:
            self.slots.append(Slot("role", noun, noun + 1))
        return role

    def _purpose(self, at: int) -> str:
        """ "to collaborative projects", "on defense and security": what the part goes to."""
        if at < len(self.tags) and self.lower[at] in ("to", "on", "for", "from"):
            outside = self.tags[at + 1 : at + 2] == "P" and self.tags[at + 2 : at + 3] in ("D", "N")
            phrase = noun_phrase_after(self.tagged, at + 1 + outside)
            if phrase is not None and outside:
                self.slots.append(Slot("role", at + 1, phrase.last))
                return self.tagged.phrase(at + 1, phrase.last, self.text)  # "from outside the city"
            if phrase is not None:
                last = phrase.last
                if self.tags[last : last + 2] == "CN":
                    further = noun_phrase_after(self.tagged, last + 1)
                    last = further.last if further is not None else last
                self.slots.append(Slot("role", phrase.first, last))
                return self.tagged.phrase(phrase.first, last, self.text)
        return ""

    def _is_given(self) -> bool:
        """Whether a figure that another one is set against is only told to have been given: "more than the 62 reported earlier"."""
        form = form_at(self.tagged, self.mention.last)
        told = form is not None and form.base in verbs_of("saying")
        return told and is_compared_with(self.tagged, self.mention)

    def _predicate_of_part(self) -> str:
        """What is true of the part in "two-thirds of them children", "45 percent of which came from sponsors", "290 of them in production"."""
        at = self.mention.last
        if self.lower[at : at + 1] == ["of"] and at + 2 < len(self.tags):
            behind = at + 2
            shared = self.mention.quantity.unit == "percent" or max(self.mention.quantity.stated) < 1
            if shared and self.lower[behind] in _BEYOND and self.tags[behind + 1 : behind + 2] == "Q":
                last = behind + 1
                while self.tags[last : last + 1] == "Q":
                    last += 1
                self.slots.append(Slot("role", behind, last))
                return self.tagged.phrase(behind, last, self.text)  # "a third of them under 25"
            if self.tags[behind] == "W" and (deed_of_those := self._main_deed(behind)):
                return deed_of_those  # "a third of those who fell ill were still coughing"
            if (
                self.tags[behind] == "P"
                and (phrase := noun_phrase_after(self.tagged, behind + 1)) is not None
            ):
                if self._is_where(behind, phrase):
                    return ""  # "224 of them in the province of Valencia": where they are is told apart
                self.slots.append(Slot("role", behind, phrase.last))
                return self.tagged.phrase(behind, phrase.last, self.text)
            deed = behind in self.tagged.verbs
            told = self._verb_of_share(behind) if deed else self._predicate(behind)
            if (
                self.tags[behind] == "J"
                and (shared or self.lower[behind].endswith("ly") or can_be_adjective(self.lower[behind]))
                and self.lower[behind] not in ("also", "only", "not", "now", "still")
                and self.tags[behind + 1 : behind + 2] in ("", ".", ",")
            ):
                self.slots.append(Slot("role", behind, behind + 1))
                return self.lower[behind]  # "injuring nine, three of them seriously"
            if self.tags[behind : behind + 2] == "JP" and can_be_adjective(self.lower[behind]):
                to_what = noun_phrase_after(self.tagged, behind + 2)
                last = behind + 1 if to_what is None else to_what.last
                self.slots.append(Slot("role", behind, last))
                return self.tagged.phrase(behind, last, self.text)  # "three of them new to science"
            if not told and self.tags[behind : behind + 2] == "JV":
                # "340 objects, a quarter of them never shown before"
                if self.lower[behind] not in _DENYING:
                    told = self._verb_of_share(behind)
                    return role_of_verb().get(self.tagged.verbs[behind + 1].base, told)  # "seriously hurt"
                self.slots.append(Slot("role", behind, behind + 2))
                return self.tagged.phrase(behind, behind + 2, self.text)
            return told or (self._quality(behind) if tuple(self.lower[at:behind]) in OF_WHICH else "")
        which = tuple(self.lower[max(0, self.mention.first - 2) : self.mention.first]) in OF_WHICH
        if which or is_of_whole_before(self.tagged, self.mention):
            told = self._predicate(at)
            behind = at
            while not told and self.tags[behind : behind + 1] in ("A", "M"):
                behind += 1
            return told or (self._state(behind, the=True) if behind > at else "")
        return ""
