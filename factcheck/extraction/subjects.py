"""A figure and its sentence -> the subject frame: what is counted or measured, in which role, of whom, part of what."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extraction.aboard import role_aboard, with_crew
from factcheck.extraction.clauses import subject_of
from factcheck.extraction.frames import (
    OF_WHICH,
    Slot,
    Subject,
    counting_words,
    grading_words,
    measure_words,
    role_of_verb,
    verbs_of,
)
from factcheck.extraction.goods import GoodsReader
from factcheck.extraction.nouns import head_at, is_plural, noun_tables
from factcheck.extraction.parts import HAVING
from factcheck.extraction.phrases import (
    PRONOUN,
    governing_verb,
    noun_phrase_after,
    noun_phrase_before,
    stands_behind_place,
    up_to_noun,
)
from factcheck.extraction.quakes import quake_of
from factcheck.extraction.role_words import is_known_role, role_nouns, role_of_noun
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention
from factcheck.extraction.units import plain_unit_after
from factcheck.lexicon import load, word_set
from factcheck.model import Frame, Kind

CASUALTIES = frozenset(
    "killed injured missing displaced homeless arrested hospitalised infected rescued affected trapped kidnapped abducted".split()
)
"""Roles of people when no noun says of whom."""
_RECKONED = frozenset(("average", "maximum", "minimum"))
"""Between an article and "of", they say how a number was reckoned, and are not what it is of."""
_OF_COUNTED = frozenset("order acquisition takeover purchase concentration concentrations".split())
"""Measures that of counted ones tell something: "the takeover of 14 branches", "concentrations of 14 particles per litre"."""
_VALUED = frozenset(("amount", "average", "total", "equal", "range"))
"""Verbs that tell of a measure to how many it comes."""
_FOR = frozenset((("in", "favour"), ("in", "favor")))
_THERE = frozenset((("there", "are"), ("there", "were")))
_LIKE_BEFORE = frozenset((("among", "them"), ("as", "were"), ("as", "was"), ("so", "were")))
"""Before a count that is told like the one before it: "eight died, among them two officers", "as were 17 officers"."""


def settlements() -> frozenset[str]:
    """Places whose inhabitants a bare number counts: "a town of 84,000"."""
    return word_set("context", "settlements")


def find_subject(tagged: Tagged, mention: Mention, text: str) -> Subject:
    """The subject of one mention inside its sentence; "the number of dead" counts people."""
    mention = up_to_noun(tagged, mention)
    found = _of_measured(tagged, mention, text, _found_subject(tagged, mention, text))
    told = mention.quantity.unit == "count" and found.frame.head and not found.frame.role
    role = role_nouns().get(found.frame.head.lower()) if told else None
    return replace(found, frame=replace(found.frame, head="people", role=role)) if role else found


def _of_measured(tagged: Tagged, mention: Mention, text: str, found: Subject) -> Subject:
    """Of a part whose whole is told in units, what those measure: grain in "half of the 2,400 tonnes of grain"."""
    last, lower = mention.last, tagged.tokens.lower
    if lower[last : last + 1] == ["of"]:
        last += 1
        while tagged.tags[last : last + 1] in ("D", "Q"):
            last += 1
    if lower[last : last + 1] != ["of"] or found.frame.head.lower() != lower[last - 1]:
        return found
    phrase = noun_phrase_after(tagged, last + 1)
    if phrase is None or plain_unit_after(tagged.tokens, last - 1, True) is None:
        return found
    head = tagged.phrase(phrase.first, phrase.last, text)
    return replace(found, frame=replace(found.frame, head=head, part_of=head))


def _found_subject(tagged: Tagged, mention: Mention, text: str) -> Subject:
    finder = SubjectReader(tagged, mention, text)
    quantity = mention.quantity
    if (quake := quake_of(tagged, mention)) is not None:
        return Subject(
            Frame(head=tagged.tokens.text[quake], measure="magnitude"), (Slot("subject", quake, quake + 1),)
        )
    if quantity.kind is not Kind.DATE and (entry := finder.entered()) is not None:
        return entry
    counts = quantity.unit == "count"
    if quantity.unit.startswith("count/"):
        counts = (
            bool(quantity.counted) or role_right_before(tagged, mention) in CASUALTIES
        )  # "kills 15,000 a year"
    if not counts or quantity.kind in (Kind.MULTIPLE, Kind.SHARE):
        return finder.measured()
    if not quantity.counted:
        return finder.bare()
    if (told := finder.in_units()) is not None:
        return told
    return finder.counting() if finder.counts_a_measure() else finder.counted()


def role_right_before(tagged: Tagged, mention: Mention) -> str:
    """The role that the lexicon gives to the object of the verb right before a figure; empty when there is none."""
    form = tagged.verbs.get(mention.first - 1)
    return role_of_verb().get(form.base, "") if form is not None else ""


class SubjectReader(GoodsReader):
    """Adds the counts: the noun behind the figure, and figures without one."""

    def counted(self) -> Subject:
        """The frame of "175 official delegations": the head is counted, the words before it restrict."""
        counted = self.mention.counted
        first, last = self._tokens_of(counted) if counted else (self.mention.last, self.mention.last)
        words = self.mention.quantity.counted.split()
        head, modifiers = self._parts_of_counted(words)
        stands_before = counted is not None and counted.end <= self.mention.number.start
        if stands_before and (members := self._members()) is not None:
            return members
        if stands_before and self.tags[max(0, self.mention.first - 2) : self.mention.first] == ").":
            return self._label() or self.bare()  # "Headcount (full-time equivalents): 11,840"
        if last > first:
            self.slots.append(Slot("subject", first, last))
        before = tuple(self.lower[max(0, self.mention.first - 2) : self.mention.first])
        behind = tuple(self.lower[self.mention.last : self.mention.last + 2])
        if before in OF_WHICH or behind in OF_WHICH:
            role = self._predicate_of_part()
            if self.tags[self.mention.last + 2 : self.mention.last + 3] == "N" and behind in OF_WHICH:
                phrase = noun_phrase_after(self.tagged, self.mention.last + 2)
                if phrase is not None and is_plural(self.lower[phrase.last - 1]):
                    # "five of them children": another head in the role of the figure before
                    self.slots.append(Slot("subject", phrase.first, phrase.last))
                    return Subject(
                        Frame(head=self._phrase(phrase)), tuple(self.slots), beside=True, part=True
                    )
            if self._names_people(role):
                return Subject(Frame(head=role), tuple(self.slots), beside=True, part=True)
            if role:
                return Subject(Frame(role=role), tuple(self.slots), open=True, part=True)
        if (
            counted is not None
            and counted.start < self.mention.number.start
            and (aside := self._aside()) is not None
        ):
            return aside  # "(previous season: 21.5)": the label is no noun of its own
        some = self._some_of_those(first, last) or self._margin()
        if stands_before:
            some = self._rest_of_those() or self._rest_of_counted()
        if some is not None:
            return some
        of, part_of, end = self._attached(last)
        if last > self.mention.last:
            end = end or last  # "35,000 four-day passes were sold"
        role = self._in_state() if stands_before or behind in _FOR else ""
        role = role or self._role_by_word(words) or self._surveyed() or self._sender()
        role = role or self._role_told(end, bool(part_of))
        if role not in CASUALTIES:
            role = role_aboard(self.tagged, self.mention) or self._role_of_toll() or role
        if stands_before and not role:
            role = self._where_beside()
        role = role or self._state_told(before, words[-1], stands_before)
        among = not role and self._goes_on()
        senders = self._are_senders()
        told_by = stands_before and not role_nouns().keys().isdisjoint(behind[:1]) and self._tells_news(head)
        if told_by:
            head, modifiers = "people", []
        elif len(words) > 1 and words[-1].lower() in role_nouns() and is_plural(words[-2].lower()):
            head, modifiers = self._parts_of_counted(words[:-1])  # "Nurses displaced: 43"
        elif words[-1].lower() in role_nouns() or with_crew(self.tagged, self.mention):
            head = "people"
        elif modifiers and role_nouns().get(modifiers[0].lower(), "") == role != "":
            modifiers = modifiers[1:]
        if not (of or part_of):
            of = self._keeper() or self._what_units(words[-1].lower())
        frame = Frame(head=head, modifiers=tuple(modifiers), role=role, of=of, part_of=part_of)
        return Subject(frame, tuple(self.slots), beside=among, senders=senders)

    def _goes_on(self) -> bool:
        """Whether the counted ones are told of by what the figure before was: behind its verb, or in a list of some of those."""
        first = self.mention.first
        return (
            self._shares_verb()
            or self.lower[first - 1 : first] in (["including"], ["among"])
            or tuple(self.lower[max(0, first - 2) : first]) in _LIKE_BEFORE
            or self._is_listed_with_some()
        )

    def _state_told(self, before: tuple[str, ...], noun: str, stands_before: bool) -> str:
        """The state that "there" or "with" tells: "there were 5,914 people in custody", "with 200 people in hospital"."""
        people = before[-1:] == ("with",) and noun in noun_tables().persons and not stands_before
        return self._state(self.mention.last) if people or before in _THERE else ""

    def _parts_of_counted(self, words: list[str]) -> tuple[str, list[str]]:
        """The head of what is counted, and the words before it that restrict it."""
        at = head_at(words)
        head = " ".join(words[at:])
        modifiers = [w for w in words[:at] if w.lower() not in grading_words(head.lower())]
        in_court = head == "counts" and not word_set("context", "in_court").isdisjoint(self.lower)
        return "charges" if in_court else head, modifiers  # "guilty of 12 counts"

    def _role_told(self, end: int, some: bool) -> str:
        """The role that verbs give to the counted ones, whose phrase ends before a token; `some` are a part of many."""
        if self._is_whole():
            at = self._behind_apposition(self.mention.last)
            governed = governing_verb(self.tagged, self.mention.first) is not None
            described = governed or self.tags[at : at + 1] == "W" or self._main_deed(at)
            # "12 of the 85 districts overspent": the part did
            role = self._role_behind(at) if described else ""
        else:
            last = self.mention.last
            # "nine of the ferries built in 1980 sank"
            some_of = "of" in self.lower[self.mention.first : last]
            role = self._main_deed(end or last) if end or some_of else ""
            role = role or self._role_by_verb(end)
        verb = governing_verb(self.tagged, self.mention.first) if some and not role else None
        return (
            self._befalling(verb) if verb is not None else role
        )  # "side effects occurred in 3 of 9,400 participants"

    def _in_state(self) -> str:
        """In what state those of a bare number are: "54 people missing and 2 million in need of aid"."""
        at = self.mention.last
        words = " ".join(self.lower[at : at + 2])
        voted = self.lower[at : at + 1] != [] and self.tags[at + 1 : at + 2] in ("", ".", ",", "C")
        if (
            voted
            and self.lower[at] in load("context")["states"]["voted"]
            and "Q" in self.tags[: self.mention.first]
        ):
            words = self.lower[at]  # "76 members in favour, 74 against"
        elif words not in load("context")["states"]["phrases"]:
            return ""
        self.slots.append(Slot("role", at, at + len(words.split())))
        return words

    def _where_beside(self) -> str:
        """In what state or part those are that are told beside the figure before: "including 62 in boxes", "another 35 on a waiting list"."""
        first, last = self.mention.first, self.mention.last
        told = self.lower[first - 1 : first] in (["including"], ["another"]) or self._elliptic()
        if not told or self.lower[last : last + 1] in (["to"], ["from"], ["by"], ["for"]):
            return ""
        role = self._state(last)
        return "" if role.rpartition(" ")[2] in word_set("context", "times_and_manners") else role

    def _role_of_toll(self) -> str:
        """What those underwent whose number is told to be so many: "puts the number of dead in the city at 6,200 civilians"."""
        at = self.mention.first - 1
        if self.lower[max(0, at) : at + 1] not in (["at"], ["to"]):
            return ""
        while at > 0 and self.tags[at - 1] not in ".,Q":
            at -= 1
            if (word := self.lower[at]) in role_nouns() or word == "toll":
                return role_nouns().get(word, "killed")
        return ""

    def _tells_news(self, label: str) -> bool:
        """Whether a label before a bare number tells where the news comes from, or of what: "Ministry: 40 killed", "Train crash: 12 killed"; "Civilians:
        40 killed" tells who they are."""
        return not is_plural(label.lower()) or label.lower() in word_set("context", "telling")

    def _keeper(self) -> str:
        """The part of a larger whole that has the counted ones: "the joint stand had 26 companies"."""
        verb = self.mention.first - 1
        if verb < 1 or self.lower[verb] not in ("had", "has", "have") or self.tags[verb] != "A":
            return ""
        subject = subject_of(self.tagged, verb)
        if subject is None or subject is PRONOUN:
            return ""
        if self.lower[subject.last - 1] not in word_set("context", "keepers"):
            return ""
        self.slots.append(Slot("of", subject.first, subject.last))
        return self._phrase(subject)

    def _shares_verb(self) -> bool:
        """Whether the figure has its noun from another one and is told by the same verb: "carried 40 cars in 2022 and 50 in 2023"."""
        counted, first = self.mention.counted, self.mention.first
        if counted is None or counted.end > self.mention.number.start or not is_plural(self._last_counted()):
            return False
        governed = self.tagged.governors[first]
        governed_alike = governed is not None and "Q" in self.tags[governed:first]
        timed = (
            self._elliptic() and self.tags[self.mention.last + 1] == "T"
        )  # "were registered in 2022 and 9,214 in 2023"
        return governed_alike or timed or self._is_dealt_out() or self._points_back()

    def _is_dealt_out(self) -> bool:
        """Whether a colon deals out what its clause counts: "Some 300 people died: 210 in Leeds and 95 in Hull"."""
        first = self.mention.first
        colon = self.tags.rfind(".", 0, first)
        dealt = colon > 0 and self.lower[colon] == ":" and "Q" in self.tags[:colon]
        return dealt and {*self.tags[colon:first]}.isdisjoint("VA")

    def counting(self) -> Subject:
        """The frame of a measure that is told in what it counts: "Class sizes range from 9 to 31 pupils" tells of pupils."""
        found, counted = self.measured(), self.mention.counted
        verb = governing_verb(self.tagged, self.mention.first)
        ranging = verb is not None and self.tagged.verbs[verb].base == "range"
        if not ranging or found.open or counted is None or self.mention.quantity.unit != "count":
            return found
        return replace(found, frame=Frame(head=self._last_counted(), measure=found.frame.head))

    def counts_a_measure(self) -> bool:
        """Whether the counted things only express a measure: "a density of 214 people", "consumption amounts to 177 million bags"."""
        before = self.mention.first - 1
        if (
            before > 0
            and self.lower[before] == "of"
            and self.lower[before - 1] in measure_words()
            and self.lower[before - 1] not in counting_words()
            and self.lower[before - 1] not in _OF_COUNTED
            and not (self.lower[before - 1] in _RECKONED and self.lower[before - 2] in ("a", "an"))
            and role_of_noun(self.lower[before - 1]) in ("", "killed")  # not "with the loss of 410 jobs"
        ):
            return True
        if self._last_counted() == "points" and self.lower[before] in ("at", "to"):
            return True  # "the index closed at 4,512 points"
        verb = governing_verb(self.tagged, self.mention.first)
        if (
            self._last_counted() == "points"
            and verb is not None
            and verb == before - (self.lower[before] == "by")
        ):
            return self.tagged.verbs[verb].base in verbs_of("change")  # "climbed 40 points"
        alone = self.mention.quantity.counted == "points" and self.lower[before - 1] != "there"
        if alone and self.tags[before] == "A" and self.lower[before] not in HAVING:
            return True  # "The margin of error is 2.5 points"
        if self._is_of_rate() or self._brought_to_figure() is not None:
            return True
        if (
            verb is not None
            and self.tagged.verbs[verb].base in (verbs_of("moving") | verbs_of("change"))
            and self.lower[before] == "to"
        ):
            phrase = noun_phrase_after(self.tagged, verb + 1)
            supply = phrase is not None and self.lower[phrase.last - 1] in word_set("context", "supplies")
            if phrase is not None and phrase.last <= before and self._is_told_whole(phrase) and not supply:
                return True  # "bringing the number of deaths to 141", "raising the death toll to 58"
        base = self.tagged.verbs[verb].base if verb is not None else ""
        moved = base in verbs_of("change") and self.lower[before] in ("to", "from", "by")
        stood = (
            base in (verbs_of("level") | verbs_of("copular")) - _VALUED
            and (self.lower[before] == "at" or before == verb)
            and self.mention.quantity.unit != "count"
        )
        if verb is not None and (moved or stood):
            # "class size fell from 24.1 pupils", "The fertility rate stood at 1.4 children per woman"
            subject = subject_of(self.tagged, verb)
            word = self.lower[subject.last - 1] if subject is not None else ""
            return word in measure_words() and word not in word_set("context", "supplies")
        if verb is None or base not in _VALUED:
            return False
        return all(self.tags[i] in "PJ" for i in range(verb + 1, self.mention.first))

    def _elliptic(self) -> bool:
        """ "3,549 people have died in Turkey and 1,602 in Syria": the second figure is told like the first."""
        first, last = self.mention.first, self.mention.last
        if stands_behind_place(self.tagged, self.mention):
            return True
        if first < 2 or self.tags[first - 1] not in "C," or self.tags.find("Q", 0, first - 1) < 0:
            return False
        if self.lower[last : last + 1] == ["when"]:
            return True  # "212,000 members in 1948 but fewer than 30,000 when it was dissolved"
        return (
            last + 1 < len(self.tags)
            and self.lower[last] in ("in", "from", "at", "to", "for", "by", "on")
            and self.tags[last + 1] in "NDT"
        )

    def bare(self) -> Subject:
        """The frame of a count without a noun: "injured more than 300", "61 failed to return", "Italy (214)"."""
        if state := self._in_state():
            head = "people" if self._are_left() else ""
            return Subject(Frame(head=head, role=state), tuple(self.slots), open=not head)
        if how := self._done_how():
            return Subject(Frame(role=how), tuple(self.slots), open=True, beside=True)
        if again := self._told_again():
            return Subject(Frame(), tuple(self.slots), open=True, beside=again)
        if (
            0 < max(self.mention.quantity.stated) < 1
            and (gapped := self._gapped_share(self.mention.last)) is not None
        ):
            return gapped  # "half the money came from the lottery, a quarter from the state"
        of_those = self._rest_of_those() or self._rest_of_counted() or self._told_number() or self._crowd()
        of_those = of_those or self._another_number()
        if of_those is not None:
            return of_those
        if role := role_aboard(self.tagged, self.mention):
            return Subject(Frame(head="people", role=role), tuple(self.slots))  # "set off with 41 on board"
        if self._counted_alike():
            return self._more_of_them()
        if self._points_back() or self._elliptic():
            # "lost 40 of them in a storm"
            doing = self.mention.first and self.tags[self.mention.first - 1] == "V"
            role = (self._role_right_before() if doing else "") or self._predicate_of_part()
            if not role and self.mention.first and not self._is_given():
                role = self._role_by_verb()
            if (whole := self._whole_before()) is not None:
                told = self._from_noun(whole)
                return replace(told, frame=replace(told.frame, role=role))
            return Subject(Frame(role=role), tuple(self.slots), open=True, beside=True, part=self._is_part())
        if (told_beside := self._told_beside()) is not None:
            return told_beside
        verb = governing_verb(self.tagged, self.mention.first)
        beside = verb is not None and all(self.tags[i] in "JD" for i in range(verb + 1, self.mention.first))
        base = self.tagged.verbs[verb].base if verb is not None else ""
        if verb is not None and role_of_verb().get(base, "") in CASUALTIES and not beside:
            # "killed between 1,100 and 1,400"
            between = self.lower[verb + 1 : self.mention.first]
            beside = {"between", "from", "anywhere", "somewhere"}.issuperset(between)
        if beside and base in verbs_of("demanding") and self.mention.last not in self.tagged.verbs:
            return Subject(Frame(), tuple(self.slots), open=True, stated=True)
        if (gapped := self._gapped()) is not None:
            return self._counted_again() or gapped  # "natural increase only 7,900"
        moving = any(base in verbs_of(group) for group in ("change", "level", "valuing", "moving"))
        if moving and (role := self._role_behind(self.mention.last)) in CASUALTIES:
            # "The toll rose to 224, with 13 still missing": the verb is that of the figure before
            return Subject(Frame(head=self._harmed_before() or "people", role=role), tuple(self.slots))
        role = "" if moving or self._is_of_noun() else self._role_by_verb()
        if role and (beside or (self.slots and self.slots[-1].first >= self.mention.last)):
            behind = self.slots[-1].first >= self.mention.last
            people = role in CASUALTIES or (self._are_left() and behind)
            if not (people or behind) and beside and verb and self.tags.find("Q", 0, self.mention.first) < 0:
                # "net migration added 41,000": nothing before that the figure could count
                found = self._subject_frame(subject_of(self.tagged, verb), "")
                if found is not None:
                    return replace(found, frame=replace(found.frame, role=role))
            head = self._harmed_before() or "people" if people else ""
            return Subject(Frame(head=head, role=role), tuple(self.slots), open=not people)
        self.slots.clear()
        if (aside := self._aside()) is not None:
            return aside
        before = self.mention.first - 1
        if self.lower[before] in ("further", "another", "additional") and "Q" in self.tags[:before]:
            return Subject(
                Frame(), tuple(self.slots), open=True, beside=True
            )  # "with an option for a further 250,000"
        return self._of_name_before() or self.measured()

    def _of_name_before(self) -> Subject | None:
        """ "Most came from Spain, Italy (214) and Poland (180)": of the name before the bracket."""
        before = self.mention.first - 1
        texts = self.tagged.tokens.text
        if before <= 0 or self.tags[before] != "(" or not texts[before - 1][0].isupper():
            return None
        phrase = noun_phrase_before(self.tagged, before)
        if phrase is None or phrase.first == 0 or not texts[phrase.first][0].isupper():
            return None
        self.slots.append(Slot("of", phrase.first, phrase.last))
        return Subject(Frame(of=self._phrase(phrase)), tuple(self.slots), open=True, beside=True)

    def _more_of_them(self) -> Subject:
        """The frame of more of what was counted before: it does what they do only behind "by" or before "more"."""
        behind, before = self.lower[self.mention.last : self.mention.last + 1], self.mention.first - 1
        role = self._role_by_verb() if behind == ["more"] or self.lower[before] == "by" else ""
        return Subject(Frame(role=role), tuple(self.slots), open=True)

    def _counted_alike(self) -> bool:
        """Whether so many more of what was counted before are told, or somebody has so many: "lost 12 seats and now has 29", "with 14 members,
        it now has 1,900", "will scrap 18 ships, leaving it with 42", "holds 210 patents and has filed for 40 more"."""
        has, last = self.mention.first - 1, self.mention.last
        while has > 0 and self.tags[has] in "JD":
            has -= 1
        left = self.lower[has] == "with" and self.tags[has - 1] == "R"
        more = self.lower[last : last + 1] == ["more"]
        ends = self.tags[last + more : last + more + 1] in ("", ".", ",", "C", "T")
        form = self.tagged.verbs.get(has - 1) if self.lower[has] == "by" else None
        done = (
            form is not None
            and form.form == "past"
            and form.base not in verbs_of("change") | verbs_of("moving")
        )
        done = done and self.lower[has - 2] in ("and", "but", "was", "were", "been")
        if not ends or not (more or left or done or self.lower[has] in HAVING):
            return False
        return any(end <= has and is_plural(self.lower[end - 1]) for end in self.tagged.counted)

    def _names_people(self, role: str) -> bool:
        """Whether what is told of a part is a noun of two words: "312,000 visitors, of whom 128,000 were trade visitors"."""
        slot = self.slots[-1] if self.slots else None
        plain = (
            slot is not None
            and slot.name == "role"
            and not set(self.tags[slot.first : slot.last]) - {"N", "J"}
        )
        return plain and " " in role and is_plural(role.rsplit(maxsplit=1)[-1])

    def _harmed_before(self) -> str:
        """Who was harmed by the figure before: "killed 16 civilians and wounded 40" tells of civilians."""
        for end, first in reversed(self.tagged.counted.items()):
            verb = governing_verb(self.tagged, first) if end <= self.mention.first else None
            if verb is None or self.lower[verb + 1] == "by" or "P" in self.tags[verb + 1 : first]:
                continue  # "Of the 90 drivers hurt in the two towns, 12 died"
            if role_of_verb().get(self.tagged.verbs[verb].base, "") in CASUALTIES:
                beside = {*self.lower[max(0, first - 3) : first]} & {"among", "including"}
                alone = self.lower[end - 1] in role_nouns()  # "240 wounded and 1,100 arrested"
                if not beside and not alone and self.tags.find("V", verb + 1, first) < 0:
                    return self.lower[end - 1]
        return ""

    def _is_of_noun(self) -> bool:
        """Whether a noun that counts nothing itself has the figure behind "of": "a gap of 47 million", "a workforce of 300"."""
        before = self.mention.first - 1
        while before > 0 and self.tags[before] in "JD":
            before -= 1
        if before < 1 or self.lower[before] != "of" or self.tags[before - 1] != "N":
            return False
        noun = self.lower[before - 1]
        many = (
            noun in counting_words() or noun in noun_tables().collectives
        )  # "a group of at least 60 attacked"
        return not (
            many or role_of_noun(noun) or noun in word_set("context", "standing_for") or is_plural(noun)
        )

    def _told_beside(self) -> Subject | None:
        """ "300 of us", "seats for 180", "a town of 84,000": the word right beside the figure tells."""
        before, last = self.mention.first - 1, self.mention.last
        if self.lower[last : last + 2] == ["of", "us"]:
            return Subject(Frame(head="people"), tuple(self.slots))
        if (those := self._of_such()) is not None:
            return those
        if before > 0 and self.lower[before] == "of" and self.lower[before - 1] in settlements():
            return Subject(Frame(head="inhabitants"), tuple(self.slots))
        if (members := self._members()) is not None:
            return members
        if before > 0 and self.lower[before] == "for" and is_plural(self.lower[before - 1]):
            phrase = noun_phrase_before(self.tagged, before)
            if phrase is not None and self.tags[last : last + 1] != "N":
                return self._from_noun(phrase)
        return None

    def _members(self) -> Subject | None:
        """ "The Korvian delegation of 48": people, and no delegations."""
        of = self.mention.first - 1
        while of > 0 and self.tags[of] in "JD":
            of -= 1
        if (
            of < 1
            or self.lower[of] != "of"
            or self.lower[of - 1] not in word_set("context", "bodies_of_people")
        ):
            return None
        phrase = noun_phrase_before(self.tagged, of)
        if phrase is None:
            return None
        before = phrase.first - (self.tags[phrase.first - 1 : phrase.first] == "D")
        part = before > 1 and self.lower[before - 1] == "of" and self.tags[before - 2] in "NQ"
        # "twelve people of the group of 19 died": of the twelve it is told what befell them
        told = "" if part else self._role_behind(self.mention.last)
        self.slots.append(Slot("of", phrase.first, phrase.last))
        role = told if is_known_role(told) else self.lower[of - 1]
        of_whom = self._phrase(phrase) if phrase.last - phrase.first > 1 else ""
        return Subject(Frame(head="people", role=role, of=of_whom), tuple(self.slots))

    def _is_whole(self) -> bool:
        """Whether the counted ones are those of whom another figure is a part: "five of the 22 governors"."""
        at = self.mention.first - 1
        while at > 0 and self.tags[at] in "DNS":
            at -= 1
        return at > 0 and self.lower[at] == "of" and self.tags[at - 1] == "Q"

    def _attached(self, last: int) -> tuple[str, str, int]:
        """What follows the counted noun: "of ..." says whose or of what whole; and the token behind it."""
        whole, end = self._counted_whole(last)
        if whole:
            return "", whole, end
        if last + 1 < len(self.tags) and self.lower[last] == "of":
            phrase = noun_phrase_after(self.tagged, last + 1)
            if phrase is not None:
                whole_told = self.lower[last + 1] in ("the", "all", "its", "their", "these")
                self.slots.append(Slot("whole" if whole_told else "of", phrase.first, phrase.last))
                words = self.tagged.phrase(phrase.first, phrase.last, self.text)
                return ("", words, 0) if whole_told else (words, "", 0)
        return "", "", 0
