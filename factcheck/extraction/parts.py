"""What holds for a part of a whole: told by the verb or adjective before it, by the clause that it opens, or beside those who are so."""

from __future__ import annotations

import re

from factcheck.extraction.adjuncts import AdjunctReader
from factcheck.extraction.clauses import subject_of
from factcheck.extraction.frames import Slot, Subject, measure_words, role_of_verb, verbs_of
from factcheck.extraction.mending import can_be_adjective
from factcheck.extraction.nouns import is_plural
from factcheck.extraction.phrases import (
    PRONOUN,
    governing_verb,
    governor,
    noun_phrase_after,
    noun_phrase_before,
)
from factcheck.extraction.role_words import role_of_noun
from factcheck.lexicon import word_set
from factcheck.model import Frame

_OPENING_PART = frozenset(("in", "for", "among", "to", "with"))
"""Before a part with which a sentence begins, and in which something happens."""
_TOLD = 8
"""Tokens that what happens in a part may have."""
_MOST = frozenset(("most", "all", "many", "majority", "few", "half"))
"""Before those whose part is told as a share beside them."""
_REACHING = frozenset(("in", "among", "to", "for", "on", "with", "by"))
"""Before a part for which something holds: "is fatal in a third of cases", "applies to 40 percent of goods"."""
_TO_VALUES = ("level", "change", "valuing", "sharing", "moving")
"""Groups of verbs behind whose preposition stands a value: "rose to 30 percent of"."""
_SIGNS = frozenset(("percent", "cent", "%"))
"""Words and signs of percentages."""
_OF_VALUES = frozenset(
    ("responsible", "equal", "equivalent", "close", "similar", "limited", "due", "up", "down")
)
"""Adjectives before a value of their subject, or its share: "is equal to 4 percent of turnover"."""
_CLAUSE_END = re.compile(r"[.,CW(]")
"""What ends a clause, or opens another."""
COMING = frozenset(("come", "stem", "derive"))
"""With "from", verbs that tell whose share something is."""
HAVING = frozenset(("has", "have", "had", "holds", "hold", "held"))
"""Right before a share of what was told before, which is the subject's, or the number of those whom somebody has."""


class PartReader(AdjunctReader):
    """Adds what is true of a part."""

    def _most_of(self, at: int) -> Subject | None:
        """ "Nearly all the pupils, 94 percent, passed", "most of the visitors (72 percent) came": how many those are."""
        opening = self.mention.first - 1
        pair = self.tags[opening : opening + 1] + self.tags[at : at + 1]
        if pair not in (",,", "()") or self.tags[at + 1 : at + 2] not in ("A", "M", "V"):
            return None
        those = noun_phrase_before(self.tagged, opening)
        if those is None or _MOST.isdisjoint(self.lower[max(0, those.first - 3) : those.first]):
            return None
        self.slots.append(Slot("whole", those.first, those.last))
        head = self._phrase(those)
        role = self._verb_of_share(at + 1)
        return Subject(Frame(head=head, measure="share", role=role, part_of=head), tuple(self.slots))

    def _accompanying(self, at: int) -> Subject | None:
        """ "Voters rejected the plan, with 58 percent opposed": what is true of a part of those whom the clause tells of, if they are many."""
        first = self.mention.first
        if self.lower[first - 1] != "with" or self.tags[first - 2 : first - 1] != ",":
            return None
        form = self.tagged.verbs.get(at)
        adjective = self.tags[at : at + 1] in ("J", "N") and can_be_adjective(self.lower[at])
        role = self._verb_of_share(at) if form is not None else self._state(at)
        if not role and not adjective:
            return None
        role = role or self.lower[at]
        verb = governor(self.tagged, first - 2)
        those = subject_of(self.tagged, verb) if verb is not None else None
        if those is None or those is PRONOUN or not is_plural(self.lower[those.last - 1]):
            return Subject(Frame(measure="share", role=role), tuple(self.slots), open=True)
        self.slots.append(Slot("whole", those.first, those.last))
        head = self._phrase(those)
        return Subject(Frame(head=head, measure="share", role=role, part_of=head), tuple(self.slots))

    def _told_behind_opening(self, end: int) -> str:
        """What happens in a part that opens its sentence: "In two thirds of cases the parents were not informed", "For 60 percent of patients
        the treatment worked"."""
        if self.mention.first != 1 or self.lower[0] not in _OPENING_PART:
            return ""
        start = end + (self.tags[end : end + 1] == ",")
        pronoun = self.tags[start : start + 1] == "R"
        told = None if pronoun else noun_phrase_after(self.tagged, start)
        verb = start + 1 if pronoun else told.last if told is not None else 0
        if not verb or self.tags[verb : verb + 1] not in ("A", "M", "V"):
            return ""
        first = start if told is None else told.first
        last = verb
        while self.tags[last : last + 1] in ("A", "M", "J"):
            last += 1
        last = self._end_of_deed(last) if self.tags[last : last + 1] == "V" else self._end_of_object(last)
        if last - first > _TOLD:
            return ""
        self.slots.append(Slot("role", first, last))
        return self.tagged.phrase(first, last, self.text)

    def _behind_place(self, end: int) -> int:
        """Past "in" or "at" and its noun, where another preposition follows: "of households in the county without power"."""
        place = (
            noun_phrase_after(self.tagged, end + 1) if self.lower[end : end + 1] in (["in"], ["at"]) else None
        )
        return place.last if place is not None and self.tags[place.last : place.last + 1] == "P" else end

    def _follows_share(self) -> bool:
        """Whether another share stands before this one in its sentence: "seven in ten back a four-day week, 19 percent oppose it"."""
        before = self.lower[: self.mention.first]
        return not _SIGNS.isdisjoint(before) or any(
            before[at] == "in" and self.tags[at - 1 : at + 2] == "QQQ" for at in range(1, len(before) - 1)
        )

    def _deed_of_many(self) -> str:
        """What many do that a noun before "of" names: "with the backing of 71 percent of delegates", "the closure of a third of its stores"."""
        of = self.mention.first - 1
        while of > 0 and self.tags[of] in "DJ":
            of -= 1
        if of < 1 or self.lower[of] != "of" or self.tags[of - 1] != "N":
            return ""
        noun = self.lower[of - 1]
        told = role_of_noun(noun) or ("" if noun not in word_set("context", "deeds_of_many") else noun)
        if told:
            self.slots.append(Slot("role", of - 1, of))
        return told

    def _reaching(self, many: bool = False) -> str:
        """What holds for a part behind a preposition: "effective" in 92 percent of cases, "restored" to 90 percent of customers.

        Of a verb it is told only where many are the part, since a measure may be "at 30 percent of sales".
        """
        joint = self.mention.first - 1
        while joint > 0 and self.tags[joint] in "D":
            joint -= 1
        at = joint - 1
        while at > 0 and self.tags[at] == "J" and self.tags[at - 1] in "VJ":
            at -= 1  # "could be dropped altogether for one home in eight"
        if at < 1 or self.lower[joint] not in _REACHING:
            return ""
        if self.tags[at] in "NJ" and self.lower[joint] in ("in", "among", "for", "to"):
            first = at
            while first > 0 and self.tags[first - 1] == "J":
                first -= 1
            copula = self.tags[first - 1] == "A" and self.lower[first - 1] not in HAVING
            if copula and self.lower[at] not in _OF_VALUES and not self.lower[at].endswith("ly"):
                self.slots.append(Slot("role", at, at + 1))
                return self.lower[at]
            return ""
        form = self.tagged.verbs.get(at)
        passive = self.tags[at - 1] == "A" and self.lower[at - 1] not in HAVING
        supply = subject_of(self.tagged, at) if form is not None and passive else None
        supplied = supply is not None and self.lower[supply.last - 1] in word_set("context", "supplies")
        if supplied and self.lower[joint] == "to":
            return self._role_at(at)  # "power was cut to two thirds of the 160,000 people"
        if (
            form is None
            or not (many or self._is_of_many())
            or any(
                form.base in verbs_of(group) for group in (() if self.lower[joint] == "for" else _TO_VALUES)
            )
        ):
            return ""
        if form.base in COMING or form.base == "belong":
            return ""
        return self._role_at(at)

    def _done_where(self, end: int) -> int:
        """The verb before a part of whose whole "from" or "on" only says which ones it is of: "cancelled 60 percent of its flights from Varn",
        but "draws 70 percent of its water from wells"; 0 when there is none."""
        verb = governing_verb(self.tagged, self.mention.first)
        if verb is None or self.lower[end : end + 1] not in (["from"], ["on"]) or self._opens_clause():
            return 0
        base = self.tagged.verbs[verb].base
        beside = all(tag in "DJ" for tag in self.tags[verb + 1 : self.mention.first])
        other = any(
            base in verbs_of(group) for group in ("light", "spending", "granting", "sharing", "change")
        )
        return verb if beside and not other else 0

    def _lost_to(self, end: int) -> int:
        """The verb before a part that is lost "to" something: "lost 30 percent of the harvest to hail"; 0 when there is none."""
        verb = governing_verb(self.tagged, self.mention.first)
        if verb is None or self.lower[end : end + 1] != ["to"]:
            return 0
        base = self.tagged.verbs[verb].base
        beside = all(tag in "DJ" for tag in self.tags[verb + 1 : self.mention.first])
        return verb if beside and (base == "lose" or base in role_of_verb()) else 0

    def _opens_clause(self) -> bool:
        """Whether the figure begins a clause, as its subject."""
        before = self.mention.first - 1
        while before >= 0 and self.tags[before] in "DJ" and self.lower[before] != "that":
            before -= 1
        if before < 0 or self.tags[before] in ".,CW" or self.lower[before] == "that":
            return True
        if self._is_opening_place(before):
            return True
        form = self.tagged.verbs.get(before)  # "the survey found 57 percent were in favour"
        told = form is not None and form.base in verbs_of("saying") - verbs_of("valuing")
        return told and "D" not in self.tags[before : self.mention.first]

    def _is_opening_place(self, last: int) -> bool:
        """Whether the words up to a token only say where, and open the sentence: "In Tarn 40 hectares were burned"."""
        if self.tags[0] != "P" or self.lower[0] not in word_set("context", "places", "prepositions"):
            return False
        return last > 0 and self.tags[1 : last + 1].removeprefix("D").strip("N") == ""

    def _is_of_many(self) -> bool:
        """Whether the whole of a share is people or things: "of households", and no "of exports"."""
        phrase = noun_phrase_after(self.tagged, self.mention.last + 1)
        word = self.lower[phrase.last - 1] if phrase is not None else ""
        return is_plural(word) and word not in measure_words() and word not in word_set("context", "earned")

    def _verb_behind_place(self, end: int) -> int:
        """The verb behind what only says which ones a whole is of: "of seats on the night trains were sold", "of accidents on rural roads
        involve deer"; 0 when there is none."""
        place = noun_phrase_after(self.tagged, end + 1) if self.tags[end : end + 1] == "P" else None
        if place is None:
            return 0
        if self.tags[place.last : place.last + 1] in ("A", "M"):
            return place.last
        form = self.tagged.verbs.get(place.last)
        if form is None or form.form == "ing" or not self._opens_clause():
            return 0
        further = _CLAUSE_END.search(self.tags, place.last + 1)
        rest = self.tags[place.last + 1 : further.start() if further else None]
        return place.last if form.form != "past" or {*"AMV"}.isdisjoint(rest) else 0
