"""What the counted ones do or undergo, and what a part of a whole is for."""

from __future__ import annotations

import re

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.frames import Slot, counting_words, measure_words, role_of_verb, verbs_of
from factcheck.extraction.mending import can_be_adjective
from factcheck.extraction.nouns import is_plural, noun_tables
from factcheck.extraction.phrases import PRONOUN, form_at, governor, noun_phrase_after
from factcheck.extraction.role_words import role_nouns, role_of_noun, role_of_two, roles_of_two
from factcheck.extraction.senders import TOTALS, SenderReader
from factcheck.extraction.units import plain_unit_after
from factcheck.extraction.word_classes import verb_forms
from factcheck.lexicon import word_set

_NO_ROLE = frozenset(("be", "have", "do", "accord"))
"""Verbs that say nothing of what the counted ones do; which others are too common to tell claims apart, matching decides."""
_AMONG = 7
"""Tokens of "among the 397 dead" at most."""
_JOINED = re.compile(r"CD[JN]*N(?=A)")
"""One more of whom the verb is told that follows."""
_PLACES = 12
"""Tokens of the places that may stand between the counted ones and their verb."""
_AT_PLACES = frozenset(
    "in from at on of across with near aged along around outside inside off under throughout within".split()
)
"""Before where or whence the counted ones are, or of what age."""
_LIST = 40
"""Tokens between a verb and the last item of its list at most."""
_LEAVING = frozenset(("leave", "keep", "see", "hold", "want"))
"""Verbs that say in what state their object is: "left 62 people injured"."""
_PARTICLES = frozenset("out up off down aside away over back".split())
_TAKING = frozenset(("take", "bring", "call", "let", "haul"))
"""Verbs behind which "in" and "on" are particles."""
_ENDING = frozenset(("end", "wind"))
"""With "up" they tell in what state somebody is in the end."""
_FINDING = frozenset(("leave", "find", "hold", "declare"))
"""Verbs behind whose object stands in what state it is."""
_ASIDE = 12
"""Tokens that a figure or a list of names in brackets may have, with them."""
_DEED = 6
"""Tokens that complete a verb at most."""
INCLUDING = frozenset(("include", "includes", "included", "including"))
"""Between those who underwent something and some of them: "the dead include three soldiers"."""
_BELIEVING = frozenset(
    "believe think know fear report say estimate presume assume expect confirm suspect understand".split()
)
"""In the passive, with "to", they only say how sure it is what those counted did."""
_PASSIVE = frozenset(("be", "been", "being", "was", "were", "is", "are", "got", "get"))
"""Before a verb they say that it is done to its subject."""
_GOVERNED = frozenset(("on", "for", "with", "to", "into", "through", "against", "in", "across"))
"""Prepositions that belong to the verb before them."""
_NOT_GOVERNING = frozenset(("compare", "accord", "hope", "end", "begin", "start", "date", "last", "continue"))
"""Verbs before such a preposition that tell nothing of what is behind it: "compared with 177", "ended with ten arrests"."""


class RoleReader(SenderReader):
    """Adds the roles: by a word, by a verb before or behind, by "from" behind the senders."""

    def _role_by_verb(self, end: int = 0) -> str:
        """What the counted ones do or undergo: told behind them, right before them, behind a place, or before or behind a list of them."""
        at = self._behind_all(end or self.mention.last)
        return self._role_of_holder(
            self._role_of_deed()
            or self._state_left(at)
            or self._state_as(at)
            or self._done_to_described(at)
            or self._done_to_act(at)
            or self._done_in_relative(at)
            or self._role_behind(self._behind_apposition(at))
            or self._role_behind(self._behind_list(at))
            or self._role_right_before()
            or self._role_behind(self._behind_places(at))
            or self._role_before()
        )

    def _behind_all(self, i: int) -> int:
        """Past of how many they are some: "seven cyclists out of 176 failed"."""
        if self.lower[i : i + 1] == ["more"] and self.tags[i + 1 : i + 2] == "A":
            return i + 1  # "19 more were injured"
        last = i + 2 if self.lower[i : i + 2] == ["out", "of"] else i
        while last > i and self.tags[last : last + 1] in ("Q", "D"):
            last += 1
        if last == i and self.tags[i : i + 2] == "CN" and self.lower[i] == "and":
            # "twelve tourists and guides lost their lives"
            joined = is_plural(self.lower[i + 1]) and self.tags[i + 2 : i + 3] in ("A", "V")
            return i + 2 if joined and not self._is_object() else i
        return last

    def _role_of_deed(self) -> str:
        """ "The killing of 34 demonstrators turned the city", "the trial of 37 people began": the verb tells of the deed, not of them."""
        noun = self._noun_of()
        return self._role_by_noun() if noun and role_of_noun(self.lower[noun]) else ""

    def _noun_of(self) -> int:
        """The noun that "of" joins the counted ones to: "garrison" of "a garrison of some 900 men"; 0 when there is none."""
        of = self.mention.first - 1
        while of > 0 and self.tags[of] in "DJ":
            of -= 1
        return of - 1 if of > 0 and self.lower[of] == "of" and self.tags[of - 1] == "N" else 0

    def _role_of_holder(self, behind: str) -> str:
        """What has the counted ones, or what of theirs is told of: "a garrison of 900 men", "the records of 5.6 million customers".

        What verbs do then, they do not do to each of those counted, unless many are what has them: "a crew of six were killed".
        """
        noun, counted = self._noun_of(), self.mention.counted
        word = self.lower[noun]
        if not noun or counted is None or counted.start < self.mention.number.start:
            return behind
        verb = governor(self.tagged, noun)
        if verb is not None and (role := roles_of_two().get(self.lower[verb], {}).get(word)):
            self.slots.append(Slot("role", verb, noun + 1))
            return role  # "claimed the lives of 300 people"
        if word in counting_words() or word in measure_words() or word in word_set("context", "no_holders"):
            return behind
        named = self.tagged.tokens.text[noun][0].isupper() or word in word_set("context", "settlements")
        if named or not is_plural(self.mention.quantity.counted):
            return behind
        crowd = word in noun_tables().collectives or word in word_set("context", "bodies_of_people")
        form = self.tagged.verbs.get(self.slots[-1].first) if behind and self.slots else None
        if behind in role_of_verb().values() or (crowd and form and form.base not in verbs_of("light")):
            return behind
        self.slots.append(Slot("role", noun, noun + 1))
        return word

    def _done_to_described(self, i: int) -> str:
        """The verb before counted ones of which a participle tells more: "recalled 112,000 vans built before 2021"."""
        at = self.mention.first - 1
        at -= self.lower[at] in _PARTICLES and self.tags[at - 1] == "V"  # "shot down 19 drones launched"
        before, form = self.tagged.verbs.get(at), self.tagged.verbs.get(i)
        if before is not None and before.form == "ing" and self.tags[i : i + 1] in ("A", "M"):
            whose = subject_of(
                self.tagged, i
            )  # "firms employing 40 people or more must report": the firms must
            own = whose is not None and whose is not PRONOUN and whose.last <= at
            return self._role_right_before() if own else ""
        if before is None or form is None or form.form != "past" or before.base in _LEAVING:
            return ""
        if before.form == "ing":
            whose = subject_of(self.tagged, i)  # "a coach carrying 46 pensioners overturned": the coach did
            if whose is None or whose is PRONOUN or whose.last > self.mention.first:
                return ""
        return self._role_right_before() if before.form in ("past", "ing") else ""

    def _done_in_relative(self, i: int) -> str:
        """The verb before counted ones at the end of what tells more of a noun: "the bomb that wounded 60 people was claimed by rebels",
        "a letter signed by 340 doctors was handed over"."""
        by = self.mention.first - 1
        if self.tags[i : i + 1] in ("A", "M") and self.lower[by] == "by" and self.tags[by - 1] == "V":
            return self._role_at(by - 1)
        if self.tags[i : i + 1] not in ("A", "M") or not self._is_object():
            return ""
        verb = self.tagged.governors[self.mention.first]
        relative = "W" in self.tags[max(0, (verb or 0) - _PLACES) : verb or 0]
        return self._role_right_before() if relative else ""

    def _done_to_act(self, i: int) -> str:
        """The verb before counted ones who are to do something: "trained 36 honeybees to tell cards apart", but "forced 300 to flee"."""
        at = self.mention.first - 1
        before = self.tagged.verbs.get(at)
        if before is None or before.form not in ("past", "ing") or before.base in verbs_of("making"):
            return ""
        if before.base == self.lower[at]:
            return ""  # a verb that the lexicon does not know may be of either sort
        return self._role_right_before() if self.tags[i : i + 2] == "PV" and self.lower[i] == "to" else ""

    def _state_left(self, i: int) -> str:
        """In what state a verb like "leave" or "keep" puts its objects: "left 900 shops unable to pay", "keeping 41,000 pupils at home"."""
        verb = governor(self.tagged, self.mention.first)
        form = form_at(self.tagged, verb)
        made = form is not None and form.base in ("make", "render") and self.lower[i : i + 1]
        if made and self.lower[i] in role_nouns():
            return self._role_at(i)  # "made 300,000 people homeless"
        if verb is None or form is None or form.base not in ("leave", "keep", "find", "hold"):
            return ""
        if not all(self._in_list(at) or self.tags[at] in "DJ," for at in range(verb + 1, self.mention.first)):
            return ""
        i = self._end_of_objects(i)
        while self.tags[i : i + 2] == "PN" and self.tagged.tokens.text[i + 1][0].isupper():
            i += 2  # "in Norway"
        end = i + 1
        if self.lower[i : i + 1] == ["dead"] or i >= len(self.tags):
            return ""
        if self.tags[i] == "P" and form.base in ("leave", "keep"):
            phrase = noun_phrase_after(self.tagged, i + 1)
            own = (
                i + 1 + (self.lower[i + 1 : i + 2] in (["their"], ["its"], ["a"], ["any"]))
            )  # "kept the trains in their depots", "left 900 people without a home"
            if phrase is None or phrase.first != own or self.tagged.tokens.text[phrase.first][0].isupper():
                return ""
            end = phrase.last
        elif not (self.tags[i] == "J" and can_be_adjective(self.lower[i])):
            return ""
        self.slots.append(Slot("role", i, end))
        return self.tagged.phrase(i, end, self.text)

    def _are_left(self) -> bool:
        """Whether a bare number tells of people in what state they were left, or found: "left 180,000 without power", "finds 12 guilty"; no figure
        before tells whom."""
        before = self.tagged.verbs.get(self.mention.first - 1)
        return before is not None and before.base in _FINDING and "Q" not in self.tags[: self.mention.first]

    def _state_as(self, i: int) -> str:
        """What they are listed as: "officials list 12 people as missing"."""
        return self._role_at(i + 1) if self._is_as_state(i) else ""

    def _end_of_objects(self, i: int) -> int:
        """Past further counted objects: "left two banks and around 900 shops in Norway unable"."""
        if self.tags[i : i + 1] not in (",", "C"):
            return i
        last = i
        while last < len(self.tags) and self.tags[last] in ",CQ" and last - i < _LIST:
            last += 1
        return last if self.tags[last - 1] == "Q" else i

    def _role_behind(self, i: int) -> str:
        """ "61 were lost", "40 are in hospital", "24 dead": the predicate that begins at token `i`."""
        start = i
        left = self.mention.first - 1
        if self._is_of_one_before(i) or self._is_of_one_farther(i):
            return ""
        if self.lower[i : i + 1] == ["dead"] and self.lower[left : left + 1] in (
            ["left"],
            ["leaving"],
            ["leave"],
        ):
            return self._role_at(i)  # "left 37 people dead and over 300 injured"
        while i < len(self.tags) and (
            self.tags[i] in "AJM" or (self.tags[i] == "P" and self.lower[i] == "to")
        ):
            if self.lower[i] in role_nouns() and self.tags[i + 1 : i + 2] not in ("N", "V", "J"):
                break  # "20,000 people were homeless"
            if self._end_of_fitness(i):
                break  # "were unable to leave"
            i += 1
        if fit := self._end_of_fitness(i):
            self.slots.append(Slot("role", i, fit))
            return f"{'not ' * self._is_denied(start, i)}{self.tagged.phrase(i, fit, self.text)}"
        if (
            start < i < len(self.tags)
            and "A" in self.tags[start:i]
            and (state := self._state(i) or self._quality(i))
        ):
            return state
        if i < len(self.tags) and (self.tags[i] == "V" or self.lower[i] in role_nouns()):
            if start < i and self.lower[i + 1 : i + 2] and self.lower[i + 1] in role_nouns():
                return self._role_at(i + 1)  # "were left homeless"
            role = self._role_at(i)
            doers = self._role_of_doers(role, i) if self._is_done_by_them(i, start) else role
            role = self._with_object(role, i) if doers == role else doers
            return f"not {role}" if role and self._is_denied(start, i) and " " not in role else role
        return ""

    def _end_of_fitness(self, i: int) -> int:
        """Past words that tell that those counted may, can or will do something, not that they do: "are registered to vote", "are registered as voters", "had the
        right to vote"; 0 when there are none."""
        registered = self.lower[i : i + 2] == ["registered", "as"] and not self._is_as_state(i + 1)
        if registered and self.tags[i + 2 : i + 3] == "N":
            return i + 3
        right = self.lower[i : i + 2] == ["the", "right"]
        to = i + 1 + right
        is_to_do = self.tags[to : to + 2] == "PV" and self.lower[to] == "to"
        return to + 2 if is_to_do and (right or self.lower[i] in word_set("context", "fit_to")) else 0

    def _is_done_by_them(self, verb: int, start: int) -> bool:
        """Whether a verb behind the counted ones tells what they did to others: "two gunmen killed 12 people", but "six gunmen killed"."""
        if verb not in self.tagged.verbs or not _PASSIVE.isdisjoint(self.lower[start:verb]):
            return False
        i = verb + 1
        while self.tags[i : i + 1] in ("J", "R"):
            i += 1
        measured = (
            plain_unit_after(self.tagged.tokens, i + 1, True) is not None
        )  # "killed 20 km from the border"
        return self.tags[i : i + 1] in ("Q", "D", "N") and not measured

    def _role_of_doers(self, role: str, verb: int) -> str:
        """The role of those who do what a verb tells, where others undergo it: they are no victims."""
        form = self.tagged.verbs.get(verb)
        if (
            not role
            or form is None
            or form.base not in verbs_of("done_to_others")
            or self.mention.counted is None
        ):
            return role
        return f"who {role}"

    def _with_object(self, role: str, verb: int) -> str:
        """A role that is the verb at a token alone, with its object: "three returned adverse findings"."""
        form = self.tagged.verbs.get(verb)
        if (
            role != self.lower[verb]
            or form is None
            or form.base in verbs_of("stating")
            or form.base in role_of_verb()
        ):
            return role
        end = self._end_of_object(verb + 1)
        if end == verb + 1:
            return role
        self.slots[-1] = Slot("role", verb, end)
        return self.tagged.phrase(verb, end, self.text)

    def _role_right_before(self) -> str:
        """The verb whose object the figure is: "opened 14 stores"; one that says nothing of them leaves it to the words behind."""
        before = self.mention.first - 1
        if before > 1 and self.lower[before] == "of" and self.lower[before - 1] in TOTALS:
            before -= 2  # "produced an average of 38,400 barrels", "rescued a total of 40 people"
        while before >= 0 and self.tags[before] in "JD" and self.lower[before] != "that":
            before -= 1
        if (
            before > 0
            and self.tags[before - 1] == "V"
            and self.lower[before] in (*_PARTICLES, "dead", "free")
        ):
            before -= 1  # "handed out 12,000 blankets", "shot dead 34 demonstrators"
        elif before > 0 and self.tags[before - 1] == "V" and self.lower[before] in ("on", "in"):
            before -= self.tagged.verbs[before - 1].base in _TAKING  # "took on 60 apprentices"
        if before > 0 and (self.tags[before] == "A" or self.lower[before] in INCLUDING):
            # "among the dead were nine children", "the dead include three soldiers"
            those = (
                self._among(self._place_of_among(before))
                if self.tags[before] == "A" and before > 2
                else self._role_of_those(before - 1)
            )
            if those:
                return those
        verb = self.tagged.verbs.get(before)
        if verb is None or verb.base in verbs_of("saying"):
            return ""
        if verb.base in verbs_of("light"):
            particle = "".join(self.lower[before + 1 : self.mention.first][:1])  # "set up 14 committees"
            if particle not in _PARTICLES and not (verb.base in _TAKING and particle in ("on", "in")):
                return ""
            self.slots.append(Slot("role", before, before + 2))
            return self.tagged.phrase(before, before + 2, self.text)
        return self._role_at(before)

    def _place_of_among(self, verb: int) -> int:
        """Where "among the dead" or "among the 397 dead" begins that ends before a verb."""
        far = verb - 3
        while far > 0 and verb - far < _AMONG and self.tags[far] in "QDJ" and self.lower[far] != "among":
            far -= 1
        return far

    def _role_before(self) -> str:
        """The verb before a list of which the figure is an item, its agent, or whom something is done to."""
        before = self.mention.first - 1
        while before >= 0 and (self.tags[before] in "JD" or self.lower[before] in ("between", "from")):
            if self.lower[before] == "that":
                return ""  # "found that 1,100 had no savings"
            before -= 1
        if before > 0 and self.lower[before] == "by":
            doing = before - 1
            while doing > 0 and self.tags[doing] in "PT":
                doing -= 1  # "founded in 2016 by three students"
            if self.tags[doing] == "V":
                return self._role_of_doers(self._role_at(doing), doing)
        if (
            before > 0
            and self.lower[before] == "for"
            and self.tags[before - 2] == "A"
            and self._takes_preposition(before - 1)
        ):
            self.slots.append(Slot("role", before - 1, before))
            return self.lower[before - 1]  # "was certified for 150 passengers"
        if before > 0 and self.lower[before] == "into" and self.tags[before - 1] == "V":
            return self._role_at(before - 1)  # "translated into 17 languages"
        state = (
            before > 1 and self.lower[before] in ("in", "for", "through") and self.tags[before - 1] in "JN"
        )
        if state and self.lower[before - 1] in word_set("closed_class", "adjectives"):
            self.slots.append(Slot("role", before - 1, before))
            return self.lower[before - 1]  # "has gone unbeaten for 11 races"
        if before > 1 and self.lower[before] == "to" and (deed := self._deed_before(before)):
            return deed
        if before > 1 and self.lower[before] in _GOVERNED:
            verb = before - 1 - (self.lower[before - 1] in _PARTICLES)
            some = (
                self.lower[before] == "in" and "of" in self.lower[self.mention.first : self.mention.last + 1]
            )
            if self._takes_preposition(verb) and not some:  # "side effects occurred in 3 of 9,400"
                return self._role_at(verb)  # "counted on 900 bookings", "paid out on 2,300 claims"
        end = max(before - _LIST, -1)
        while before > end and (
            self.tags[before] in "QC" or (self._in_list(before) and not self._starts_clause(before))
        ):
            before -= 1
        if before > 0 and self.lower[before] == "by" and self.tags[before - 1] == "V":
            # "is populated by 420 people and 3,000 sheep"
            return self._role_of_doers(self._role_at(before - 1), before - 1)
        if before >= 0 and self.tags[before] == "V":
            base = self.tagged.verbs[before].base
            if self.lower[before] in INCLUDING and (those := self._role_of_those(before - 1)):
                return those  # "the dead included six nurses and two doctors"
            if base in verbs_of("stating"):
                return ""
            told = self._role_by_noun() if base in verbs_of("level") or base in verbs_of("change") else ""
            return told or self._role_at(before)  # "deliveries reach 560,000 vehicles"
        return self._role_by_noun()

    def _takes_preposition(self, verb: int) -> bool:
        """Whether a verb at a token tells of what stands behind its preposition, and no value of its subject."""
        form = self.tagged.verbs.get(verb)
        if form is None or form.base in _NOT_GOVERNING or role_of_verb().get(form.base):
            return False
        return not any(
            form.base in verbs_of(group) for group in ("change", "level", "moving", "valuing", "stating")
        )

    def _role_by_noun(self) -> str:
        """ "the culling of 300 hens", "shipments came to 3 million units": a noun tells what happens to the counted ones."""
        before = self.mention.first - 1
        while before > 0 and self.tags[before] in "DJ":
            before -= 1
        if before > 0 and self.lower[before] == "of":
            noun = before - 1
        else:
            verb = governor(self.tagged, self.mention.first)
            if verb is None or any(self.tags[i] not in "PJDQC" for i in range(verb + 1, before + 1)):
                return ""
            form = self.tagged.verbs.get(verb)
            told = form is None or form.base in verbs_of("change") or form.base in verbs_of("level")
            subject = subject_of(self.tagged, verb) if told else None
            if subject is None or subject is PRONOUN:
                return ""
            noun = subject.last - 1
        role = role_of_noun(self.lower[noun])
        if role:
            self.slots.append(Slot("role", noun, noun + 1))
        return role

    def _in_list(self, at: int) -> bool:
        """Whether token `at` may stand between a verb and a further item of its list; a comma only behind a figure."""
        if self.tags[at] == ",":
            return "Q" in self.tags[max(0, at - 4) : at]
        dated = (
            self.tags[at] == "T" or self.tags[at : at + 2] == "PT"
        )  # "carried 40,000 people in 2023, plus 912 cars"
        return self.tags[at] in "CQN" or self.lower[at] == "of" or dated

    def _deed_before(self, to: int) -> str:
        """What is done "to" the counted ones: "cut power" in "cut power to some 64,000 customers"."""
        noun = to
        while noun > 0 and self.tags[noun - 1] in "ND":
            noun -= 1
        if (
            noun in (0, to)
            or self.tags[noun - 1] not in "VA"
            or (
                self.tags[noun - 1] == "A" and self.lower[noun - 1] not in ("have", "has", "had")
            )  # "had access to"
            or (
                self.tags[noun - 1] == "V"
                and self.tagged.verbs[noun - 1].base in verbs_of("change")
                and self.lower[to - 1] not in word_set("context", "supplies")
            )
        ):
            return ""
        self.slots.append(Slot("role", noun - 1, to))
        return self.tagged.phrase(noun - 1, to, self.text)

    def _behind_places(self, i: int) -> int:
        """Past "in Ohio", "from 23 nations", "in the west of Lorne on Saturday" to the verb, if one follows."""
        last = i
        while last + 1 < len(self.tags) and self.tags[last] == "P" and self.lower[last] in _AT_PLACES:
            end, within = last + 1, "Q,C" if self.lower[last] == "aged" else "DNQT"  # "aged 27, 31 and 45"
            while end < len(self.tags) and self.tags[end] in within:
                end += 1
            if end == last + 1 or end - i > _PLACES:
                return i
            last = end
        last += last > i and self.tags[last : last + 2] in ("JV", "JA", "JM")  # "aged 25 in Wales now live"
        of_all = self.lower[0] == "of" and self.tags[:last].endswith("NQ")  # "of 44 on the coach 12 are dead"
        return last if last > i and not of_all and self.tags[last : last + 1] in ("A", "V", "M") else i

    def _behind_list(self, i: int) -> int:
        """Past the further items of a list that ends with a figure: "nine soldiers and four attackers died".

        In "saved 30 people and four died" the first figure is the object of its own verb.
        """
        if self._is_object():
            return i
        last = i
        if self.lower[i : i + 1] == ["of"] and (whose := noun_phrase_after(self.tagged, i + 1)) is not None:
            last = whose.last  # "eight members of the team and two coaches died"
        while self.tags[last : last + 1] in (",", "C") and self.tags[last + 1 : last + 2] in ("Q", "C"):
            last += 1
            while self.tags[last : last + 1] in ("Q", "C") and last - i < _LIST:
                last += 1
        listed = last > i and "C" in self.tags[i:last] and self.tags[last - 1] == "Q"
        return last if listed and self.tags[last : last + 1] in ("A", "V") else i

    def _base_before(self) -> str:
        """The base of the verb right before the figure."""
        form = self.tagged.verbs.get(self.mention.first - 1)
        return form.base if form is not None else ""

    def _is_object(self) -> bool:
        """Whether a verb of doing stands right before the figure; one of saying begins a clause there ("said 9 soldiers died")."""
        before = self.mention.first - 1
        while before >= 0 and self.tags[before] in "JD":
            before -= 1
        form = self.tagged.verbs.get(before)
        return form is not None and not any(
            form.base in verbs_of(kind) for kind in ("light", "saying", "stating")
        )

    def _behind_apposition(self, i: int) -> int:
        """Past ", two-thirds of them children," or "including the minister" to the verb, if one follows."""
        joined = _JOINED.match(self.tags, i)
        if joined is not None and self.lower[joined.end()] in ("were", "are", "have"):
            return joined.end()  # "Six children and a teacher were taken to hospital"
        if i < len(self.tags) and self.tags[i] == "W" and self.tags[i + 1 : i + 2] == "V":
            # "aircraft that took part"; but "captures 23 pirates who threatened a ship"
            return i if self._is_object() and role_of_verb().get(self._base_before(), "") else i + 1
        if self.tags[i : i + 2] == "WA" and (form := self.tagged.verbs.get(i + 2)) is not None:
            # "17 people who were killed"
            told = role_of_verb().get(form.base) or role_of_two(self.tagged, self.mention, i + 2)
            return i + 1 if self.lower[i] == "who" and told else i  # "who have lost their homes"
        if self.lower[i : i + 1] == ["including"]:
            # "four people including the minister are killed"
            verb = self.tags.find("A", i + 1, i + _PLACES)
            return verb if verb > 0 and not {*self.tags[i + 1 : verb]} & {*".,QVW"} else i
        if self.tags[i : i + 1] == "(" and (closing := self.tags.find(")", i, i + _ASIDE)) > 0:
            # "212 (11.3%) were rated poor", "three vendors (Sagitta, Norcom and Bluefield) hold"
            return closing + 1 if self.tags[closing + 1 : closing + 2] in ("A", "V", "M") else i
        if i < len(self.tags) and self.tags[i] == "," and not self._is_object():
            # but "killed 38 people, most of them in Tamber, displaced nearly 50,000"
            closing = self.tags.find(",", i + 1)
            if 0 < closing < len(self.tags) - 1 and closing - i <= _ASIDE and self.tags[closing + 1] in "AMV":
                return closing + 1
        return i

    def _role_at(self, i: int) -> str:
        """The role that the word at token `i` gives: its own name in the lexicon, or the verb itself."""
        base = form.base if (form := self.tagged.verbs.get(i) or verb_forms().get(self.lower[i])) else ""
        if i in self.tagged.verbs and (further := self._further_verb(i, base)):
            return self._role_at(further)
        base = "" if self.lower[i] in word_set("verbs", "of_other_roles") else base  # "missed the record"
        role = role_of_two(self.tagged, self.mention, i) or role_of_verb().get(base, "")
        rated = base in verbs_of("rating") and self.tags[i + 1 : i + 3] in ("J", "J.", "J,", "JC")
        linked = base in verbs_of("copular") and not role
        if rated or (linked and self.tags[i + 1 : i + 2] and self.tags[i + 1] in "NJV"):
            self.slots.append(Slot("role", i, i + 2))
            return self.tagged.phrase(i, i + 2, self.text)
        ended = 1 + (base in _ENDING and self.lower[i + 1 : i + 2] == ["up"])  # "ended up in hospital"
        if (linked or ended > 1) and (state := self._state(i + ended, the=True)):
            return state  # "remain under evacuation orders"
        if base in verbs_of("attaining") and self.tags[i + 1 : i + 2] == "D":
            phrase = noun_phrase_after(self.tagged, i + 1)
            if phrase is not None and phrase.last - i <= _DEED:
                self.slots.append(Slot("role", i, phrase.last))
                return self.tagged.phrase(i, phrase.last, self.text)  # "scored the top grade"
        if not role and i in self.tagged.verbs and base not in _NO_ROLE:
            role = self.lower[i]
        role = role or role_nouns().get(self.lower[i], "")
        if role:
            self.slots.append(Slot("role", i, i + 1))
        return role

    def _is_past(self, i: int) -> bool:
        form = self.tagged.verbs.get(i)
        return form is not None and form.form == "past"

    def _further_verb(self, i: int, base: str) -> int:
        """The verb that tells more: "reported stolen", "did not reply", "stand to benefit"; 0 when there is none."""
        if base == "do":
            then = i + 1
            while self.tags[then : then + 1] == "J":
                then += 1
            form = self.tagged.verbs.get(then)
            return then if form is not None and form.form == "base" else 0
        left = base == "leave" or self.lower[i] == "found"
        if left and self.tags[i - 1 : i] == "A" and self.tags[i + 1 : i + 2] == "V":
            return i + 1  # "were left stranded", "were found sleeping rough"
        if base in verbs_of("saying") and (
            self.tags[i + 1 : i + 2] == "V" or self.lower[i + 1 : i + 2] == ["dead"]
        ):
            form = verb_forms().get(self.lower[i + 1])
            return i + 1 if form is None or form.form == "past" else 0
        if self._is_as_state(i + 1):  # "listed as missing"
            return i + 2
        if base == "turn" and self.lower[i + 1 : i + 4] == ["out", "to", "vote"]:
            return i + 3
        passive = self.tags[i - 1 : i] == "A" or (i > 0 and self._is_past(i) and self.tags[i - 1] in "NQ")
        if base in _BELIEVING and passive and self.lower[i + 1 : i + 2] == ["to"]:
            then = i + 2
            while self.tags[then : then + 1] == "A":
                then += 1
            if self.tags[then : then + 1] == "V":
                return then  # "are believed to have died", "people known to be trapped"
        behind = self.lower[i + 1 : i + 2] == ["to"] and self.tags[i + 2 : i + 3] == "V"
        light = base == "manage" or (base in verbs_of("light") and base not in verbs_of("saying"))
        return i + 2 if behind and light else 0
