"""The subject of a share: whose it is, of what whole, and what is true of that part."""

from __future__ import annotations

import re

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.frames import (
    Slot,
    Subject,
    counting_words,
    grading_words,
    measure_words,
    verbs_of,
)
from factcheck.extraction.leading import LeadingReader
from factcheck.extraction.nouns import is_plural, noun_tables
from factcheck.extraction.parts import COMING, HAVING
from factcheck.extraction.phrases import (
    PRONOUN,
    governing_verb,
    governor,
    noun_phrase_after,
    noun_phrase_before,
    subject_before,
)
from factcheck.extraction.predicates import ASIDE
from factcheck.extraction.role_words import role_of_noun
from factcheck.extraction.types import NounPhrase
from factcheck.lexicon import word_set
from factcheck.model import Frame, Kind

_OTHER_PART = re.compile(r"QPD?[JNS]+A+[JN]+,?C$")
"""A share of a whole with its predicate, and what joins another share to it."""
_APPOSED_SHARE = re.compile(r"QP[JN]+,$")
"""A figure with what it measures, before a share of the whole: "ceded 18,000 km² of territory, nearly a quarter of its land"."""
_THOUGH = frozenset(("though", "although", "while", "albeit"))
"""Before a share that is set against what the sentence tells of the part."""
_RELYING = frozenset(("rely", "depend"))
"""With "on" they tell whose the share is that stands behind "for"."""
_SPENT_ON = (["for"], ["on"])
"""Before what the parts of a sum are for."""
_SIZES = frozenset(("size", "age", "length", "height"))
"""Behind "half the" they say how large something is beside another thing."""
_TAKING_IN = frozenset(("bring", "take", "rake", "pull"))
"""Verbs that "in" belongs to: "brings in two thirds of the revenue"."""
_PUTTING = frozenset(("leave", "set", "fix"))
"""Further verbs that put their object at a share: "leaving reservoirs at 54 percent of capacity"."""
_SHARES = frozenset(("share", "stake", "proportion", "percentage", "percent", "rate"))
"""Measures that only say that something is a share."""
_OPENING_WHOLE = (["of"], ["among"], ["amongst"])
"""Before the whole that opens a sentence."""
_BY_OR_UNDER = frozenset(("by", "under", "over", "from", "in", "on", "with", "without"))
"""Before what is true of another part, without its verb: "and 6 percent under 30", "20 percent by car"."""
_PARTICLES = frozenset(("through", "into", "up", "out", "off", "down", "away", "over"))
"""Behind a verb that they make another of, whose object is the share."""
_KEEPING = frozenset(("hold", "own", "control"))
"""Verbs of sharing that say what the owner of a part does with it."""
_STOCK = frozenset(("shares", "stock", "capital", "equity", "votes", "company", "firm"))
"""What is kept in that way; of a market one only has a share."""
_LEVELS = ("level", "change", "valuing", "sharing", "light")
"""Groups of verbs behind which a share is told of the verb's subject: "the deficit reached 3 percent of GDP"."""

_CUT = frozenset(("cut", "slash", "trim", "axe", "reduce"))
"""Right before a share of many they tell what becomes of that part."""


class ShareReader(LeadingReader):
    """Adds the shares."""

    def _share_of(self) -> Subject | None:
        """ "65 percent international exhibitors", "85 percent of critical infrastructure is privately owned"."""
        if self.mention.quantity.unit != "percent" and self.mention.quantity.kind is not Kind.SHARE:
            return None
        at = self.mention.last
        if self.lower[at : at + 1] == ["of"]:
            return self._of_whole(at)
        if self.lower[at - 1] == "half" and self.tags[at : at + 1] == "D" and self._is_halved(at):
            return self._of_whole(at - 1)  # "half the budget", but "half the size"
        if (gapped := self._further_part(at) or self._gapped_share(at)) is not None:
            return gapped
        return (
            self._most_of(at)
            or self._of_who_leads(at)
            or self._of_opening(at)
            or self._accompanying(at)
            or self._of_noun_inside(at)
            or self._doing_something(at)
            or self._of_noun(at)
        )

    def _is_halved(self, at: int) -> bool:
        """Whether "half" takes a part of what stands behind it, and does not set one size beside another."""
        phrase = noun_phrase_after(self.tagged, at)
        compared = phrase is None or self.lower[phrase.last - 1] in _SIZES
        return not compared and self.lower[at] not in ("a", "an")

    def _gapped_share(self, at: int) -> Subject | None:
        """ "60 percent of visitors were women and 40 percent men", "came by train, 20 percent by car": another part of the same whole,
        without its verb."""
        if not self._is_other_part():
            return None
        last = at
        if self.tags[at : at + 1] == "J" and self.tags[at + 1 : at + 2] in ("", ".", ",", "C"):
            last = at + 1  # "17.8 % smoke daily, 6.1 % occasionally"
        elif self.tags[at : at + 1] in ("N", "J"):
            phrase = noun_phrase_after(self.tagged, at)
            if phrase is None or not _OTHER_PART.search(self.tags, 0, self.mention.first):
                return None
            last = phrase.last
        elif self.lower[at : at + 1] == ["against"]:
            last = at + 1
        elif self.lower[at : at + 1] and self.lower[at] in _BY_OR_UNDER:
            phrase = noun_phrase_after(self.tagged, at + 1)
            last = at + 1 if phrase is None else phrase.last
            if (
                phrase is not None
                and self.tagged.tokens.text[phrase.first][0].isupper()
                and self.lower[at] != "with"
            ):
                return None  # "80 percent were destroyed and 50 percent in Indonesia"
            while self.tags[last : last + 1] == "Q":
                last += 1
        if last == at or self.tags[last : last + 1] not in ("", ".", ",", "C"):
            return None
        self.slots.append(Slot("role", at, last))
        role = self.tagged.phrase(at, last, self.text)
        return Subject(Frame(measure="share", role=role), tuple(self.slots), open=True, beside=True)

    def _is_other_part(self) -> bool:
        """Whether a share follows another one whose verb tells what is true of it."""
        first = self.mention.first
        while first > 0 and self.tags[first - 1] == "D":
            first -= 1  # "and a further 30 percent from services"
        if self.tags[first - 1 : first] not in ("C", ","):
            return False
        verb = governor(self.tagged, first)
        if verb is None or "Q" not in self.tags[:verb] or "Q" in self.tags[verb:first]:
            return False
        form = self.tagged.verbs.get(verb)
        valued = verbs_of("change") | verbs_of("level") - COMING | verbs_of("sharing")
        return form is None or form.base not in valued

    def _told_of_apposed(self, end: int) -> NounPhrase | None:
        """The noun that a share between commas is told of: "Visitors from Asia, 23 percent of the total, stayed longest"."""
        comma = self.mention.first - 1
        while comma > 0 and (self.tags[comma] == "J" or self.lower[comma] in _THOUGH):
            comma -= 1  # "Large farms, though only 8 percent of holdings, work"
        end += 2 * (self.tags[end : end + 2] == "PT")  # "18 percent of the total in 2010"
        while self.tags[end : end + 1] == "T":
            end += 1
        place = noun_phrase_after(self.tagged, end + 1) if self.lower[end : end + 1] == ["in"] else None
        end = end if place is None else place.last  # "8 percent of holdings in the Selten region"
        if (
            comma < 1
            or self.tags[comma] != ","
            or self.tags[end : end + 1] != ","
            or self.tags[comma - 1] not in "NS"
        ):
            return None
        told = subject_before(self.tagged, comma)
        return None if told is None or self.lower[told.last - 1] in measure_words() else told

    def _of_whole(self, of: int) -> Subject | None:
        """ "a third of the population", "40 percent of the 15,840 vans"."""
        whole, end = self._counted_whole(of)
        start = of + 1
        while self.tags[start : start + 1] == "T" or self.lower[start : start + 1] in (["'s"], ["’s"]):
            start += 1  # "of this year's candidates"
        phrase = noun_phrase_after(self.tagged, start)
        if not whole:
            pointing = self.lower[of + 1 : of + 2] in (["that"], ["those"], ["these"])
            noun = pointing and self.tags[of + 2 : of + 3] == "N"  # "half of that sum"
            if (pointing and not noun) or self.lower[of + 1 : of + 2] in (["them"], ["it"]):
                return self._of_pronoun(of + 2)
            if phrase is None:
                return None
            whole = self._whole(phrase)
            end = phrase.tail_last if phrase.preposition == "of" else phrase.last
            self.slots.append(Slot("whole", phrase.first, end))
        first = self.mention.first
        does = self.tags[end : end + 1] in (
            "A",
            "M",
            "V",
        )  # "takes 40 minutes, and 97 percent of patients recover"
        beside = self.tags[first - 2 : first] == "Q," or self.tags[max(0, first - 3) : first] == "Q,C"
        beside = beside or (self._is_own(of) and _APPOSED_SHARE.search(self.tags, 0, first) is not None)
        if first > 1 and beside and not (does and self.tags[first - 1] == "C"):
            # ", nearly a third of the population": a share told beside the figure itself
            return Subject(Frame(measure="share", part_of=whole), tuple(self.slots), open=True, beside=True)
        done = self.tagged.verbs.get(end)
        if self.lower[first - 1] == "with" and done is not None and done.form == "past":
            role = self._role_at(end) if self.tags[end + 1 : end + 2] in ("", ".", ",") else ""
            if role:  # "with 97 percent of votes counted"
                return Subject(
                    Frame(head=whole, measure="share", role=role, part_of=whole), tuple(self.slots)
                )
        verb = governing_verb(self.tagged, first)
        base = self.tagged.verbs[verb].base if verb is not None else ""
        if (owner := self._owner_of_share(end)) is not None:
            self.slots.append(Slot("subject", owner.first, owner.last))
            frame = Frame(head=self._phrase(owner), measure="share", of=self._owner(owner), part_of=whole)
            return Subject(frame, tuple(self.slots))
        opens = self._opens_clause() and self.tags[end : end + 1] in ("A", "M", "V")
        if (opens or base not in verbs_of("sharing")) and (role := self._role_of_part(end, phrase)):
            return Subject(Frame(head=whole, measure="share", role=role, part_of=whole), tuple(self.slots))
        if base in _CUT and verb is not None and {*self.tags[verb + 1 : first]} <= {*"JD"}:
            cut = Frame(head=whole, measure="share", role=self._role_at(verb), part_of=whole)
            return Subject(cut, tuple(self.slots))  # "will cut 6 percent of its staff"
        subject = self._clause_subject()
        if subject is PRONOUN:
            return Subject(Frame(measure="share", part_of=whole), tuple(self.slots), open=True)
        told = self._phrase(subject) if subject else ""
        if subject and self._counts(subject):
            told = self._tail(
                subject
            )  # "the number of visitors from Asia has fallen to 8 percent of the total"
        # "generated 57 percent of its electricity from renewables", "already held 24.9 percent of the shares"
        role = self._purpose(end) if self.lower[end : end + 1] == ["from"] else ""
        if not role and self._is_own(of) and base in verbs_of("sharing"):
            role = self._where_made(end)
        kept = base in _KEEPING and not _STOCK.isdisjoint(whole.lower().split())
        if not role and verb is not None and (kept or base in ("lose", "win")):
            role = self._role_at(verb)
        frame = Frame(head=told or whole, measure="share", role=role, part_of=whole)
        return Subject(frame, tuple(self.slots))

    def _is_own(self, of: int) -> bool:
        """Whether the whole behind "of" is somebody's own."""
        return self.lower[of + 1 : of + 2] in (["its"], ["their"], ["his"], ["her"])

    def _where_made(self, end: int) -> str:
        """Where or how one has a part of what is its own: "made 54 percent of its sales abroad", "in Asia", "online"."""
        if (
            self.tags[end : end + 1] == "J"
            and self.tags[end + 1 : end + 2] in ("", ".", ",", "C")
            and not self.lower[end].endswith("ly")
        ):
            self.slots.append(Slot("role", end, end + 1))
            return self.lower[end]
        place = noun_phrase_after(self.tagged, end + 1) if self.lower[end : end + 1] == ["in"] else None
        if place is None or place.first != end + 1:
            return ""
        self.slots.append(Slot("role", end, place.last))
        return self.tagged.phrase(end, place.last, self.text)

    def _owner_of_share(self, end: int) -> NounPhrase | None:
        """Whose share of a whole it is that ends before a token, where another noun than the subject says so."""
        first = self.mention.first
        if (owner := self._told_of_apposed(end) or self._labelled_or_behind(end)) is not None:
            return owner
        if self.lower[first - 2 : first - 1] in (["equal"], ["equivalent"]) and self.tags[first - 3] == "N":
            return noun_phrase_before(self.tagged, first - 2)  # "a levy equal to 2 percent of turnover"
        if self.tags[first - 1] == "(" and self.tags[end : end + 1] == ")" and self.tags[first - 2] == "N":
            owner = noun_phrase_before(self.tagged, first - 1)  # "Foreign pupils (23 percent of the total)"
            if owner is not None and self.lower[owner.last - 1] not in measure_words():
                return owner
        if self.lower[first - 1 : first] == ["worth"] and (
            worth := noun_phrase_before(self.tagged, first - 1)
        ):
            return worth
        verb = governing_verb(self.tagged, first)
        moved = self._moved_thing(verb) or self._relied_on(verb) if verb is not None else None
        return self._measure_of_share() or moved or self._comes_from(end)

    def _relied_on(self, verb: int) -> NounPhrase | None:
        """Those on whom somebody relies for a share: "relies on overseas students for 45 percent of its income"."""
        if self.tagged.verbs[verb].base not in _RELYING or self.lower[self.mention.first - 1] != "for":
            return None
        on = verb + 1
        while self.tags[on : on + 1] == "J":
            on += 1
        phrase = noun_phrase_after(self.tagged, on + 1) if self.lower[on : on + 1] == ["on"] else None
        return phrase if phrase is not None and phrase.last == self.mention.first - 1 else None

    def _sharing_subject(self) -> NounPhrase | None:
        """Who has a share that a verb of sharing tells: small farms of "account for two in three holdings"."""
        verb = governing_verb(self.tagged, self.mention.first)
        subject = subject_of(self.tagged, verb) if verb is not None else None
        if verb is None or self.tagged.verbs[verb].base not in verbs_of("sharing"):
            return None
        return None if subject is PRONOUN or self._is_other_part() else subject

    def _role_of_part(self, end: int, phrase: NounPhrase | None) -> str:
        """What is true of a part of a whole that ends before a token; `phrase` is the noun of the whole."""
        if fronted := self._told_behind_opening(end):
            return fronted
        if ASIDE.match(self.tags, end) and self._opens_clause():
            end = self.tags.index(",", end + 1) + 1  # "Two thirds of the budget, or €4.2 million, comes from"
        if left := self._state_left(end) or self._state_left(self._behind_place(end)):
            return left  # "left 62 percent of households in the county without power"
        described = self.tags[end : end + 1] == "V" or self.lower[end : end + 1] in (["on"], ["from"])
        if described and (reached := self._reaching()):
            return reached  # "was found in 9 percent of toys tested by the institute"
        if verb_behind := self._verb_behind_place(end):
            role = self._verb_of_share(verb_behind)
        else:
            role = self._main_deed(end)
            if not role and (deed := self._lost_to(end) or self._done_where(end)):
                return self._role_at(deed)
            role = role or ("" if self.lower[end : end + 1] == ["for"] else self._purpose(end))
        if not role and end in self.tagged.verbs and self._opens_clause():
            role = self._verb_of_share(end)  # "62 percent of readers said they trusted the paper"
        role = role or self._predicate(end) or self._predicate(self._behind_places(end))
        if not role and self._opens_clause():
            role = self._verb_of_share(end)  # "73% of manufacturers already ran"
        if not role and phrase is not None:
            role = self._predicate(self._behind_apposition(max(end, phrase.tail_last)))
        verb = governing_verb(self.tagged, self.mention.first)
        commands = verb is not None and self.tagged.verbs[verb].base in verbs_of("commanding")
        if not role and commands and self.lower[end : end + 1] == ["to"]:
            role = self._verb_of_share(end + 1)  # "led 2 percent of patients to stop treatment"
        if not role and verb is not None and self._is_done_to_part(verb, self.tagged.verbs[verb].base):
            role = self._befalling(verb) or self._role_at(verb)
        return role or self._reaching() or self._deed_of_many()

    def _measure_of_share(self) -> NounPhrase | None:
        """The measure that is told as a share of another: "expects a deficit of 4.6% of GDP"."""
        of = self.mention.first - 1
        while of > 0 and self.tags[of] in "DJ":
            of -= 1
        name = noun_phrase_before(self.tagged, of) if of > 0 and self.lower[of] == "of" else None
        if name is None or name.preposition:
            return None
        word = self.lower[name.last - 1]
        given = (
            self.lower[name.first - 1] in ("a", "an")
            and not is_plural(word)
            and word not in noun_tables().collectives
        )
        if given and word not in word_set("context", "deeds_of_many") | {
            "majority",
            "minority",
            "third",
            "quarter",
            "half",
        }:
            told = word in _SHARES or word in counting_words() or role_of_noun(word)
            if not told and word not in word_set("context", "no_holders"):
                return name  # "a pension of 70 percent of final pay"
        partial = word in _SHARES or word in counting_words() or word in word_set("context", "standing_for")
        return None if partial or word not in measure_words() else name

    def _comes_from(self, end: int) -> NounPhrase | None:
        """ "About 42% of demand came from Asia": whose share of what is earned it is."""
        form = self.tagged.verbs.get(end)
        earned = self.lower[end - 1] in word_set("context", "earned")
        if form is None or not earned or form.base not in COMING or self.lower[end + 1 : end + 2] != ["from"]:
            return None
        return noun_phrase_after(self.tagged, end + 2)

    def _moved_thing(self, verb: int) -> NounPhrase | None:
        """The object that a verb takes to the share: "raise defence spending to 5 percent of GDP"."""
        base, before = self.tagged.verbs[verb].base, self.mention.first - 1
        if self.lower[before] not in ("to", "at", "from", "by"):
            return None
        if base not in _PUTTING and not any(
            base in verbs_of(group) for group in ("change", "moving", "valuing")
        ):
            return None
        phrase = noun_phrase_after(self.tagged, verb + 1)
        return phrase if phrase is not None and phrase.last <= before else None

    def _part_told(self) -> Subject | None:
        """ "shelling accounted for 64 percent of them": whose share it is stands before the verb."""
        last = self.mention.last
        percent = self.mention.quantity.unit == "percent" or self.mention.quantity.kind is Kind.SHARE
        if self.tags[last + 2 : last + 3] == "N" and self.lower[last + 1 : last + 2] in (["that"], ["these"]):
            return None  # "half of that sum"
        if not percent or self.lower[last : last + 2] not in (
            ["of", "them"],
            ["of", "these"],
            ["of", "that"],
            ["of", "it"],
        ):
            return None
        found = self._of_pronoun(last + 2)
        return found if not found.open else None

    def _of_pronoun(self, end: int) -> Subject:
        """ "64 percent of them", "46 % of those in rural parishes": of what was told before."""
        verb = governing_verb(self.tagged, self.mention.first)
        had = self.lower[self.mention.first - 1] in HAVING  # "and Europe had 38 percent of it"
        if had or (verb is not None and self.tagged.verbs[verb].base in verbs_of("sharing")):
            subject = self._clause_subject()
            if subject is not None and subject is not PRONOUN:
                self.slots.append(Slot("subject", subject.first, subject.last))
                frame = Frame(head=self._phrase(subject), measure="share", role=self._meant_for(end))
                return Subject(frame, tuple(self.slots))
        deed = self.tags[end : end + 1] == "V"  # "a third of them say they want to return"
        role = (
            self._verb_of_share(end)
            if deed
            else self._main_deed(end) or self._predicate(end) or self._meant_for(end) or self._state(end)
        )
        return Subject(Frame(measure="share", role=role), tuple(self.slots), open=True, beside=True)

    def _meant_for(self, at: int) -> str:
        """What a part of a sum is for: "half of it for kilns"."""
        return self._purpose(at) if self.lower[at : at + 1] == ["for"] else ""

    def _further_part(self, at: int) -> Subject | None:
        """ "half of it for kilns and a quarter for a warehouse", "84 percent of its income on projects and 9 percent on staff"."""
        joint = self.mention.first - 1
        if self.tags[joint] != "C" or self.lower[at : at + 1] not in _SPENT_ON:
            return None
        before = self.tags.rfind("Q", 0, joint) + 1
        if self.lower[at] not in self.lower[before:joint] or "of" not in self.lower[before : before + 1]:
            return None
        role = self._purpose(at)
        return Subject(Frame(measure="share", role=role), tuple(self.slots), open=True, beside=True)

    def _befalling(self, verb: int) -> str:
        """What happens in a part: "firearms used" in "Firearms were used in half of all cases", "picked the right card" in 74 percent of tests."""
        before = self.mention.first - 1
        if self.lower[before] not in ("in", "among", "at") or "Q" in self.tags[verb:before]:
            return ""
        if verb + 1 < before:
            who = self._clause_subject()
            told = who is not None and who is not PRONOUN and self.tagged.verbs[verb].base == "play"
            first = (
                who.first if told and who is not None else verb
            )  # "Speed played a part in half the accidents"
            self.slots.append(Slot("role", first, before))
            return self.tagged.phrase(first, before, self.text)
        whose = self._clause_subject()
        if whose is None or whose is PRONOUN or whose.last > verb:
            return ""
        self.slots.append(Slot("role", whose.first, whose.last))
        return f"{self._phrase(whose)} {self._role_at(verb)}".strip()

    def _is_done_to_part(self, verb: int, base: str) -> bool:
        """Whether the part is what a verb is about, and no measure of the verb's subject: "already held 24.9 percent of the shares"."""
        before = self.mention.first - 1
        if self.lower[before] in ("in", "among"):
            return base not in _TAKING_IN
        if base == "reach" and self._is_of_many():
            return True  # "Fibre reaches 83.7% of households"
        if base == "contain" and self._is_done_by_persons(verb):
            return True  # "Firefighters had contained 35 percent of the fire"
        if any(base in verbs_of(group) for group in _LEVELS):
            return False
        between = self.tags[verb + 1 : before + 1]
        if between[:1] == "P" and self.lower[verb + 1] in _PARTICLES:
            between = between[1:]  # "burned through half of its capital"
        further = (
            between[:1] == "Q" and between[-1:] == "C"
        )  # "affects 18 percent of boys and 15 percent of girls"
        return further or all(tag in "JD" for tag in between)

    def _is_done_by_persons(self, verb: int) -> bool:
        """Whether those who do what a verb says are people."""
        who = subject_of(self.tagged, verb)
        return who is not None and self.lower[who.last - 1] in word_set("context", "doing_persons")

    def _of_opening(self, at: int) -> Subject | None:
        """ "Of the victims, 92 percent were civilians": the whole opens the sentence."""
        first = self.mention.first
        comma = self.tags.find(",", 0, first)
        if self.lower[:1] not in _OPENING_WHOLE or comma < 0 or "Q" in self.tags[:comma]:
            return None
        if self.lower[0] != "of" and not (self._opens_clause() and self.tags[at : at + 1] in ("A", "M", "V")):
            return None  # "Among farmers, 66 percent said"
        done = (
            first - 1 in self.tagged.verbs and self.lower[0] == "of"
        )  # "Of the losses, insurers have covered 41 percent"
        alike = "of" not in self.lower[comma:first] and self._opens_clause()
        if (
            "Q" in self.tags[comma : first - 1]
            and not done
            and not (alike and self.tags[at : at + 1] in ("A", "M", "V"))
        ):
            return None  # but "Of the voters, 64 percent said so, while one in eight had left"
        phrase = noun_phrase_after(self.tagged, 1)
        if phrase is None:
            return None
        behind = max(phrase.last, phrase.tail_last)
        if self.tags[behind] in "VW":
            behind = comma  # "Of the exhibitors surveyed in May, 68 percent"
        if self.tags[behind] != ",":
            return None
        self.slots.append(Slot("whole", phrase.first, phrase.last))
        whole = self._whole(phrase)
        role = self._verb_of_share(at)
        if (
            not role
            and self.tags[at : at + 1] == "N"
            and self.tags[at + 1 : at + 2] in ("", ".", ",", "C", "P")
        ):
            self.slots.append(Slot("role", at, at + 1))
            role = self.lower[at]  # "Of the smokers who try, four fifths relapse"
        if not role and self.mention.first - 1 in self.tagged.verbs:
            role = self._role_at(self.mention.first - 1)  # "Of the losses, insurers have covered 41 percent"
        return Subject(Frame(head=whole, measure="share", role=role, part_of=whole), tuple(self.slots))

    def _doing_something(self, at: int) -> Subject | None:
        """ "94 percent said they would come back", "37 percent were declared unsafe": of whom, was told before."""
        first = self.mention.first
        if self.tags[at : at + 1] not in ("A", "M", "V") or not (
            first == 0 or self.tags[first - 1] in ".,CDNJVW" or self.lower[first - 1] == "that"
        ):
            return None
        role = self._verb_of_share(at)
        if not role or not self._opens_clause():
            return None
        if self.lower[first - 1 : first] == [":"] and (those := self._told_before(first - 1)) is not None:
            self.slots.append(Slot("whole", those.first, those.last))
            head = self._phrase(those)
            return Subject(Frame(head=head, measure="share", role=role, part_of=head), tuple(self.slots))
        return Subject(
            Frame(measure="share", role=role), tuple(self.slots), open=True, beside=self._follows_share()
        )

    def _of_noun_inside(self, at: int) -> Subject | None:
        """ "one patient in eight waits", "nine visitors in ten would come again": the noun stands within the figure."""
        inside = self.behind_number(self.mention.first, self.mention.last)
        if self.lower[inside + 1 : min(inside + 2, self.mention.last)] != ["in"]:
            return None
        self.slots.append(Slot("subject", inside, inside + 1))
        noun = self.tagged.phrase(inside, inside + 1, self.text)
        role = self._verb_of_share(at) or self._reaching(many=True)
        if self.tags[at : at + 1] == "N":
            self.slots.append(Slot("role", at, at + 1))
            role = self.lower[at]  # "waits": a noun by its looks
        return Subject(Frame(head=noun, measure="share", role=role, part_of=noun), tuple(self.slots))

    def _of_noun(self, at: int) -> Subject | None:
        """ "65 percent international exhibitors", "one in ten grain mills"."""
        if self.tags[at : at + 1] != "N" or self.lower[at] in measure_words():
            return None
        phrase = noun_phrase_after(self.tagged, at)
        if phrase is None or not is_plural(self.lower[phrase.last - 1]):
            return None
        self.slots.append(Slot("subject", phrase.first, phrase.last))
        if (owner := self._sharing_subject()) is not None and owner.last <= self.mention.first:
            frame = Frame(head=self._phrase(owner), measure="share", part_of=self._phrase(phrase))
            return Subject(frame, tuple(self.slots))
        names = self._phrase(phrase).split()
        modifiers = tuple(w for w in names[:-1] if w.lower() not in grading_words())
        behind = self._behind_places(phrase.last)
        role = (
            self._state_left(phrase.last)
            or self._main_deed(phrase.last)
            or self._verb_of_share(phrase.last)
            or self._verb_of_share(behind)
            or self._verb_of_share(self._verb_behind_place(phrase.last) or len(self.tags))
            or self._role_right_before()
            or (self._role_at(self.mention.first - 1) if self.mention.first - 1 in self.tagged.verbs else "")
        )
        frame = Frame(head=names[-1], measure="share", modifiers=modifiers, role=role, part_of=names[-1])
        return Subject(frame, tuple(self.slots))

    def _whole(self, phrase: NounPhrase) -> str:
        return self.tagged.phrase(
            phrase.first, phrase.tail_last if phrase.preposition == "of" else phrase.last, self.text
        )
