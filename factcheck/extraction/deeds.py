"""What the counted ones do where their verb is not beside them: in a relative clause, behind further subjects, before participles, through "plus"."""

from __future__ import annotations

from factcheck.extraction.frames import OF_WHICH, Slot, verbs_of
from factcheck.extraction.nouns import is_plural
from factcheck.extraction.phrases import governor, noun_phrase_after
from factcheck.extraction.roles import RoleReader

_FAR = 12
"""Tokens that may stand between the counted ones and a verb of several subjects, or a list and its verb, at most."""
_NEEDING = frozenset(("need", "require"))
"""Verbs whose object does not do what stands behind it, unlike that of "force 300 people to flee"."""
_GOVERNING = frozenset(("to", "into"))
"""Behind a passive they tell to whom something is done."""


class DeedReader(RoleReader):
    """Adds the verbs that stand apart from those counted."""

    def _role_by_verb(self, end: int = 0) -> str:
        """Before what stands nearer: the verb of a list; behind it: that of a clause of their own, of several subjects, or of whom it is done to."""
        at = self._behind_all(end or self.mention.last)
        return (
            self._done_through_plus()
            or self._done_before_participles()
            or self._needed_for(at)
            or super()._role_by_verb(end)
            or self._done_by_several(at)
            or self._to_be_done(self._behind_list(at))
            or self._done_to_those()
            or self._done_in_own_clause(at)
        )

    def _needed_for(self, at: int) -> str:
        """The verb whose objects are to do something: "needs two partners to govern"."""
        verb = self.mention.first - 1
        form = self.tagged.verbs.get(verb)
        if form is None or form.base not in _NEEDING:
            return ""
        to = self.lower[at : at + 1] == ["to"] and self.tags[at + 1 : at + 2] == "V"
        return self._role_at(verb) if to else ""

    def _done_by_several(self, i: int) -> str:
        """The verb of further subjects behind the counted ones: "Two roads and the line to Ames are still closed"."""
        if self.tags[i : i + 2] != "CD":
            return ""
        second = noun_phrase_after(self.tagged, i + 1)
        if second is None:
            return ""
        verb = second.tail_last if second.preposition else second.last
        if self.tags[verb : verb + 1] != "A" or self.lower[verb] not in ("are", "were") or verb - i > _FAR:
            return ""
        while self.tags[verb : verb + 1] in ("A", "J"):
            verb += 1
        return self._role_at(verb) if self.tags[verb : verb + 1] == "V" else ""

    def _to_be_done(self, i: int) -> str:
        """The infinitive behind a form of "to be": "nine libraries are to shut"."""
        to = i + 1
        told = (
            self.tags[i : i + 1] == "A"
            and self.lower[to : to + 1] == ["to"]
            and self.tags[to + 1 : to + 2] == "V"
        )
        return self._role_at(to + 1) if told else ""

    def _done_in_own_clause(self, i: int) -> str:
        """What a clause right behind the counted ones says that they do, or that is done to them: "residents of Orm who accused it", "18 plays
        he wrote"."""
        verb = i + 1
        form = self.tagged.verbs.get(verb)
        if (
            form is None
            or not (self.lower[i] == "who" or self.tags[i] == "R")
            or form.base in verbs_of("light") | verbs_of("saying")
        ):
            return ""
        return self._role_at(verb)

    def _done_through_plus(self) -> str:
        """The verb of the figures before "plus": "stored 52,000 crates, of which 8,000 were empty, plus 700 barrels"."""
        before = self.mention.first - 1
        start = max(0, before - 2 * _FAR)
        plus = next((at for at in range(before, start, -1) if self.lower[at] == "plus"), 0)
        if (
            not plus
            or self.mention.quantity.unit != "count"
            or not {*self.tags[plus + 1 : self.mention.first]} <= {*"QCDJ"}
        ):
            return ""
        within = [at for at in range(start, plus - 1) if tuple(self.lower[at : at + 2]) in OF_WHICH]
        verb = governor(self.tagged, within[0] if within else plus)
        return self._role_at(verb) if verb is not None and self.tags[verb] == "V" else ""

    def _done_before_participles(self) -> str:
        """The verb of a list whose item before is described by participles: "lost 3,170 men killed, wounded or captured and 22 guns"."""
        at = self.mention.first - 1
        behind = self.tags[self.mention.last : self.mention.last + 1]
        if self.tags[at : at + 1] != "C" or self.tags[at - 1 : at] != "V" or (behind and behind in "VAMW"):
            return ""  # but "40 others wounded and some 30 trucks burnt"
        while at > 0 and self.tags[at] in "VC,":
            form = self.tagged.verbs.get(at)
            if form is not None and (form.form != "past" or not is_plural(self._last_counted())):
                return ""
            at -= 1
        verb = governor(self.tagged, at) if self.tags[at] == "Q" else None
        return self._role_at(verb) if verb is not None and self.tags[verb] == "V" else ""

    def _done_to_those(self) -> str:
        """The passive before "to" and those to whom it is done: "The questionnaire was sent to 4,000 households"."""
        to = self.mention.first - 1
        form = self.tagged.verbs.get(to - 1)
        if form is None or self.lower[to] not in _GOVERNING or self.tags[to - 2 : to - 1] != "A":
            return ""
        valued = form.base != "send" and any(
            form.base in verbs_of(group)
            for group in ("change", "level", "moving", "valuing", "stating", "saying")
        )
        if valued or form.form != "past":
            return ""
        self.slots.append(Slot("role", to - 1, to))
        return self.lower[to - 1]
