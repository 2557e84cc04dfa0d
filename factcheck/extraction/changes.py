"""The subject of a figure that something rises, falls, is brought or compared to."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.frames import TIME_WORDS, Subject, counting_words, measure_words, verbs_of
from factcheck.extraction.nouns import is_plural
from factcheck.extraction.observers import growing_thing, is_before_value, observed_thing
from factcheck.extraction.phrases import (
    PRONOUN,
    form_at,
    governing_verb,
    noun_phrase_after,
    noun_phrase_before,
    verb_within,
)
from factcheck.extraction.role_words import role_nouns
from factcheck.extraction.shares import ShareReader
from factcheck.extraction.types import NounPhrase
from factcheck.extraction.units import money_units
from factcheck.extraction.word_classes import verb_forms
from factcheck.lexicon import word_set
from factcheck.model import Frame, Kind

_CUTTING = frozenset(("cut", "slash", "trim", "shed", "save", "shave"))
"""Of what is made less, "in" tells behind the amount."""

_LOWERING = frozenset(("reduce", "lower"))
_COSTS = frozenset(("costs", "expenses", "expenditure", "spending"))
"""What is saved by making it less."""


class ChangeReader(ShareReader):
    """Adds changes, multiples, and what somebody takes to a value."""

    def _times(self) -> Subject | None:
        """ "twice as many families as in 2022" counts families; "three times that of its 2021 round" points back."""
        if (doubled := self._doubled()) is not None:
            return doubled
        at = self.mention.last
        opened = self.lower[self.mention.first - 2 : self.mention.first] in ([",", "at"], [",", "with"])
        if self.lower[at : at + 1] in (["that"], ["those"], ["its"], ["their"], ["what"]) and not opened:
            return Subject(Frame(), tuple(self.slots), open=True)
        apart = self.tags[self.mention.first - 1 : self.mention.first] == ","
        if (
            apart
            and self.lower[at : at + 1] == ["the"]
            and (
                self._is_of_object(self.mention.first - 1)
                or (measure_words() | counting_words()).issuperset(self.lower[at + 1 : at + 2])
            )
        ):
            return (
                self._beside_one()
            )  # ", ten times the number first admitted", "148 mm of rain, twice the mean of July"
        if self.lower[at : at + 1] == ["as"]:
            at += 1
        if self.lower[at : at + 1] not in (["many"], ["much"], ["more"]):
            return None
        phrase = noun_phrase_after(self.tagged, at + 1)
        if phrase is None or "P" in self.tags[at : phrase.first]:
            # "twice as many as in 2022", ", half as much as in 2019"
            return self._beside_one() if apart or self.lower[at] == "many" else None
        found = self._from_noun(phrase)
        role = self._role_by_verb(phrase.last)
        return replace(found, frame=replace(found.frame, role=role), slots=tuple(self.slots))

    def _doubled(self) -> Subject | None:
        """ "aims to double parcel volumes", "has halved its costs": the object of the verb that is the figure."""
        form = verb_forms().get(self.lower[self.mention.last - 1])
        if self.tags[self.mention.first - 1 : self.mention.first] == ",":
            return None  # ", more than double its estimate"
        phrase = noun_phrase_after(self.tagged, self.mention.last) if form is not None else None
        if phrase is None or form is None or form.base not in verbs_of("change"):
            return None
        behind = self.tags[phrase.last : phrase.last + 1]
        return None if behind and behind in "AVM" else self._from_noun(phrase)

    def _beside_one(self) -> Subject | None:
        """Told like the figure before it, when there is one."""
        before = "Q" in self.tags[: self.mention.first]
        return Subject(Frame(), tuple(self.slots), open=True, beside=True) if before else None

    def _changed(self) -> Subject | None:
        """The subject of a verb of change or level that stands right before the figure: "rose by 39 percent to €88 billion"."""
        if (told := self._by_hedge() or self._from_mark() or self._cut_in()) is not None:
            return told
        if (brought := self._brought_to_figure()) is not None:
            return self._told_of_brought(brought)
        verb = governing_verb(self.tagged, self.mention.first)
        base = self.tagged.verbs[verb].base if verb is not None else ""
        if verb is not None and base in verbs_of("surpassing") and self.lower[self.mention.first - 1] == "by":
            ahead = self._subject_frame(subject_of(self.tagged, verb), "")
            if ahead is not None and self.tags[verb - 1] != "A":
                return ahead  # "beat the old record by 0.7 degrees"
        observed = observed_thing(self.tagged, self.mention.first)
        if observed is not None and self._is_value_of(observed):
            return self._from_noun(observed)
        if (
            base == "raise"
            and self.mention.quantity.unit.split("/")[0] in money_units()
            and self.tags[self.mention.first - 1] != "P"
        ):
            return None  # "raised $140m in new funding"
        if self._is_no_value(base):
            return None
        taken = verb is not None and (base in verbs_of("valuing") or base in verbs_of("moving"))
        if verb is not None and taken and self.lower[self.mention.first - 1] in ("at", "to", "between"):
            return self._moved(verb)
        if verb is None or (base not in verbs_of("change") and base not in verbs_of("level")):
            return None
        between = range(verb + 1, self.mention.first)
        if all(self.tags[i] in "PJDQTC" or self.lower[i] in TIME_WORDS for i in between):
            subject = growing_thing(self.tagged, verb) or subject_of(self.tagged, verb)
            told = self._subject_frame(subject, "")
            if told is not None and base == "weigh" and not told.open:
                return replace(
                    told, frame=replace(told.frame, role=self._role_at(verb)), slots=tuple(self.slots)
                )
            if told is None or base != "total" or self.tagged.verbs[verb].form != "ing":
                return told
            role = self._role_of_object(verb)  # "recovered cash totalling $12,650"
            return replace(told, frame=replace(told.frame, role=role), slots=tuple(self.slots))
        at = verb + 1
        while self.tags[at] == "T":
            at += 1  # "lifted second-quarter sales 6 percent"
        phrase = noun_phrase_after(self.tagged, at)
        if phrase is not None and "with" in (phrase.preposition, *self.lower[phrase.last : phrase.last + 1]):
            return None  # "hit the coast with winds of 120 mph"
        if self.mention.quantity.kind is Kind.DURATION and self._during() and base in verbs_of("level"):
            return None  # "reaches the port in 19 hours"
        moved = self.lower[self.mention.first - 1] in ("from", "to", "by") and base in verbs_of("change")
        if phrase is not None and (
            moved
            or all(
                self.tags[i] in "PJDQT" or self.lower[i] in TIME_WORDS
                for i in range(max(phrase.last, phrase.tail_last), self.mention.first)
            )
        ):
            if moved and (again := self._moved_next(phrase)) is not None:
                return self._from_noun(again)
            if self._stands_for_all(phrase):
                # "lowered the total to 265"
                return Subject(Frame(), tuple(self.slots), open=True, total=True)
            # "increased its defense spending from €343 billion"
            return self._moved_object(phrase, verb)
        return None

    def _moved_object(self, phrase: NounPhrase, verb: int) -> Subject:
        """What somebody made more or less, and whose it is; what costs are cut by is saved: "will cut its costs by $90 million a year"."""
        owner = self._owner_by_pronoun(phrase, verb)
        found = self._from_noun(phrase)
        frame = replace(found.frame, of=found.frame.of or owner)
        money = self.mention.quantity.unit.split("/")[0] in money_units()
        less = self.tagged.verbs[verb].base in _CUTTING | _LOWERING
        if money and less and self.lower[self.mention.first - 1] == "by" and frame.head.lower() in _COSTS:
            frame = replace(frame, head=owner, measure="savings")
        return replace(found, frame=frame)

    def _told_of_brought(self, brought: NounPhrase) -> Subject:
        """The frame of what is brought to a figure: "bringing to nine the number killed" tells of people."""
        role = self._role_by_verb(max(brought.last, brought.tail_last))
        found = self._from_noun(brought)
        alone = found.frame.head in counting_words() and role in role_nouns().values()
        head = "people" if alone else found.frame.head
        return replace(found, frame=replace(found.frame, head=head, role=role), slots=tuple(self.slots))

    def _cut_in(self) -> Subject | None:
        """What is made less by an amount told before it: "will cut a further $2 billion in costs"."""
        at = self.mention.last
        if self.lower[at : at + 1] != ["in"]:
            return None
        form = form_at(self.tagged, governing_verb(self.tagged, self.mention.first))
        if form is None or form.base not in _CUTTING:
            return None
        phrase = noun_phrase_after(self.tagged, at + 1)
        common = phrase is not None and self.tagged.tokens.text[phrase.last - 1].islower()
        if phrase is None or not common or self.lower[phrase.last - 1] in TIME_WORDS:
            return None
        return self._from_noun(phrase)

    def _is_no_value(self, base: str) -> bool:
        """Whether a verb of change or level does not tell to or by what its subject moved: "lost $310 million" tells of a loss, "was lifted after 48
        hours" when it happened."""
        if base == "lose" and self.mention.quantity.unit.split("/")[0] in money_units():
            return self.tags[self.mention.first - 1 : self.mention.first] != "P"
        lasting = self.mention.quantity.kind is Kind.DURATION and base not in ("", "average", "total")
        told = base in verbs_of("change") or base in verbs_of("level")
        return lasting and told and self._during() and not self._before_noun()

    def _role_of_object(self, end: int) -> str:
        """What the verb before a noun phrase that ends at a token does to it."""
        phrase = noun_phrase_before(self.tagged, end)
        if phrase is None:
            return ""
        at = phrase.first - 1
        while at > 0 and self.tags[at] in "DJQC":
            at -= 1
        form = self.tagged.verbs.get(at)
        return "" if form is None or form.base in verbs_of("light") else self._role_at(at)

    def _moved_next(self, phrase: NounPhrase) -> NounPhrase | None:
        """A further object of the same verb: "reduced admissions by 71 percent and deaths by 83 percent"."""
        end = self.mention.first - 1
        last = noun_phrase_before(self.tagged, end)
        if last is None or last.first <= phrase.last or "Q" not in self.tags[phrase.last : last.first]:
            return None
        joint = last.first - 1
        while joint > phrase.last and self.tags[joint] in "DJ":
            joint -= 1
        return last if self.tags[joint] in "C," else None

    def _by_hedge(self) -> Subject | None:
        """The subject of the verb with which the figure begins: "sales topped £600m", "tickets start at €18"."""
        first = self.mention.first
        form = verb_forms().get(self.lower[verb_within(self.tagged, first)])
        if form is None or self.tags[first - 1 : first] == "D":
            return None
        before = first - 1
        while before > 0 and self.tags[before] == "J":
            before -= 1  # "donations now exceed $1.4 million"
        verb = form.form != "base" or self.lower[first + 1 : first + 2] in (["at"], ["from"])
        if not (verb or self.tags[before] in "MP" or is_plural(self.lower[before])):
            return None
        return self._subject_frame(subject_of(self.tagged, first), "")

    def _moved(self, verb: int) -> Subject | None:
        """The object that somebody takes to a value, or sees at it: "bringing the number of deaths to 141"."""
        phrase = noun_phrase_after(self.tagged, verb + 1)
        again = "C" in self.tags[verb : self.mention.first] and self.tags[self.mention.first - 2] == "N"
        if phrase is not None and again:
            phrase = noun_phrase_before(self.tagged, self.mention.first - 1)  # "and its valuation to $200m"
        if phrase is not None and self._stands_for_all(phrase):
            # "taking the total for this year to 400,000"
            return Subject(Frame(), tuple(self.slots), open=True, total=True)
        whose = subject_of(self.tagged, verb)
        if phrase is None and self.tags[verb - 1] == "," and whose is not None and whose.first > verb:
            # "Of the repairs, put at 77 million euros, the owners have"
            phrase = noun_phrase_before(self.tagged, verb - 1)
        if phrase is None or phrase.last > self.mention.first:
            return None
        found = self._from_noun(phrase)
        changed = self.lower[phrase.last - 1] in word_set("context", "changes_in")
        if changed and self.lower[self.mention.first - 1] == "to":
            # "saw an increase of 12 percent to 450,000 tonnes": no tonnes of increase
            return replace(found, frame=replace(found.frame, measure=""))
        return found

    def _brought_to_figure(self) -> NounPhrase | None:
        """What stands behind the value that it is taken to: "raising to 12 the number of people killed"."""
        verb, at = self.mention.first - 2, self.mention.last
        if verb < 0 or self.lower[verb + 1] != "to" or self.lower[at : at + 1] != ["the"]:
            return None
        form = self.tagged.verbs.get(verb)
        if form is None or form.base not in verbs_of("moving") | verbs_of("change"):
            return None
        phrase = noun_phrase_after(self.tagged, at)
        return phrase if phrase is not None and self._is_told_whole(phrase) else None

    def _is_told_whole(self, phrase: NounPhrase) -> bool:
        """Whether a noun says that a count is told: "the number of deaths", "the death toll"."""
        return self.lower[phrase.last - 1] in measure_words() | counting_words()

    def _is_value_of(self, observed: NounPhrase) -> bool:
        """Whether nothing but figures and times stands between the "at" behind the object and this figure."""
        behind = range(observed.last, self.mention.first + 1)
        start = next((i for i in behind if is_before_value(self.tagged, i)), None)
        return start is not None and "N" not in self.tags[start : self.mention.first]

    def _stands_for_all(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is only "the total", with or without its time; "the market" is a thing of its own as well."""
        words, standing = self.lower[phrase.first : phrase.last], word_set("context", "standing_for")
        alone = words[-1] in standing and standing | word_set("context", "of_figures") >= {*words}
        timed = not phrase.preposition or self.lower[phrase.tail_last - 1] in TIME_WORDS
        return alone and timed and self.lower[phrase.first] != "market"

    def _owner_by_pronoun(self, phrase: NounPhrase, verb: int) -> str:
        """Whom "its" means: the subject of the verb."""
        if self.lower[phrase.first - 1 : phrase.first] not in (["its"], ["their"], ["his"], ["her"]):
            return ""
        subject = subject_of(self.tagged, verb)
        return self._phrase(subject) if subject is not None and subject is not PRONOUN else ""
