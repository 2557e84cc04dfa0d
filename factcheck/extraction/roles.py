"""What the counted ones do or undergo, and what a part of a whole is for."""

from __future__ import annotations

from functools import lru_cache

from factcheck.extraction.digits import number_tables
from factcheck.extraction.frames import OF_WHICH, FrameReader, Slot, role_of_verb
from factcheck.extraction.phrases import noun_phrase_after, noun_phrase_before
from factcheck.extraction.tagging import closed_class, verb_forms
from factcheck.lexicon import load

_NO_ROLE = frozenset(("be", "have", "do"))
"""Verbs that say nothing of what the counted ones do; which others are too common to tell claims apart, matching decides."""
_SENDING = frozenset(("from", "across", "representing"))
"""Between a group and the countries it came from: "delegations from 60 nations"."""


@lru_cache(maxsize=1)
def role_nouns() -> dict[str, str]:
    """Words that stand for the people who are so ("24 dead"), with their role."""
    return dict(load("verbs")["role_nouns"])


class RoleReader(FrameReader):
    """Adds the roles: by a word, by a verb before or behind, by "from" behind the senders."""

    def _role_by_word(self, words: list[str]) -> str:
        word = words[-1].lower()
        if word in role_nouns():
            return role_nouns()[word]
        if len(words) > 1 and words[0].lower() in verb_forms():
            return role_of_verb().get(verb_forms()[words[0].lower()].base, "")
        return ""

    def _sender(self) -> str:
        """The group that comes from the counted ones: "delegations" in "delegations from over 60 nations"."""
        before = self.mention.first - 1
        if before < 1 or self.lower[before] not in _SENDING:
            return ""
        end = before
        while end > 0 and self.tags[end - 1] == "J":
            end -= 1
        if self.tags[end - 1] == "Q":
            # a counted group: "more than 30,000 trade visitors from 160 countries"
            first = end
            while first > 0 and self.tags[first - 1] == "Q":
                first -= 1
            first = self.behind_number(first, end)
            start = first
        else:
            phrase = noun_phrase_before(self.tagged, end)
            if phrase is None:
                return ""
            start = phrase.first
        self.slots.append(Slot("sender", start, end))
        return self.tagged.phrase(start, end, self.text)

    def behind_number(self, first: int, last: int) -> int:
        """The first token of a figure's words that belongs to what it counts."""
        numbers = number_tables("en")
        while first < last and (
            not self.lower[first].isalpha()
            or self.lower[first] in closed_class()
            or self.lower[first] in numbers.words
            or self.lower[first] in numbers.scales
        ):
            first += 1
        return first

    def _role_by_verb(self, end: int = 0) -> str:
        """What the counted ones do or undergo, when the verb says something that others could not share."""
        i = self._behind_apposition(self._behind_place(end or self.mention.last))
        start = i
        while i < len(self.tags) and (
            self.tags[i] in "AJM" or (self.tags[i] == "P" and self.lower[i] == "to")
        ):
            i += 1
        if (
            start < i < len(self.tags) - 1
            and self.tags[i - 1] == "A"
            and self.lower[i] in ("at", "in", "under", "without", "on")
        ):
            phrase = noun_phrase_after(self.tagged, i + 1)
            if phrase is not None and not self.tagged.tokens.text[phrase.first][0].isupper():
                self.slots.append(Slot("role", i, phrase.last))
                return self.tagged.phrase(i, phrase.last, self.text)
        if (
            i < len(self.tags)
            and (self.tags[i] == "V" or self.lower[i] in role_nouns())
            and (role := self._role_at(i))
        ):
            return role
        before = self.mention.first - 1
        while before >= 0 and (self.tags[before] in "JD" or self.lower[before] in ("between", "from")):
            before -= 1
        if before > 0 and self.lower[before] == "by" and self.tags[before - 1] == "V":
            return self._role_at(before - 1)  # "was founded by seven monks"
        while (
            before >= 0
            and (self.tags[before] in "CQ,N" or self.lower[before] == "of")
            and not self._starts_clause(before)
        ):
            before -= 1
        if before >= 0 and self.tags[before] == "V":
            return self._role_at(before)
        if before > 0 and self.lower[before] == "of" and self.lower[before - 1] in ("deaths", "toll"):
            return "killed"
        return ""

    def _behind_place(self, i: int) -> int:
        """Past "in Ohio" to the verb, if one follows."""
        if (
            i + 1 < len(self.tags)
            and self.tags[i] == "P"
            and self.lower[i] in ("in", "from", "at", "on", "of", "across")
        ):
            last = i + 1
            while last < len(self.tags) and self.tags[last] in "DN":
                last += 1
            if last > i + 1 and last < len(self.tags) and self.tags[last] in "AV":
                return last
        return i

    def _behind_apposition(self, i: int) -> int:
        """Past ", two-thirds of them children," to the verb, if one follows the second comma."""
        if i < len(self.tags) and self.tags[i] == ",":
            closing = self.tags.find(",", i + 1)
            if 0 < closing < len(self.tags) - 1 and closing - i <= 8 and self.tags[closing + 1] in "AMV":
                return closing + 1
        return i

    def _verb_of_share(self, i: int) -> str:
        """The verb that tells what a share of people do: "use", "plan to return"; here no verb is too light to tell."""
        while i < len(self.tags) and self.tags[i] in "AMJ":
            i += 1
        if i < len(self.tags) and self.tags[i] == "V":
            self.slots.append(Slot("role", i, i + 1))
            return self.lower[i]
        return self._predicate(i - 1) if i and self.tags[i - 1] == "A" else ""

    def _role_at(self, i: int) -> str:
        """The role that the word at token `i` gives: its own name in the lexicon, or the verb itself."""
        form = self.tagged.verbs.get(i) or verb_forms().get(self.lower[i])
        base = form.base if form else ""
        role = role_of_verb().get(base, "")
        if not role and i in self.tagged.verbs and base not in _NO_ROLE:
            role = self.lower[i]
        role = role or role_nouns().get(self.lower[i], "")
        if role:
            self.slots.append(Slot("role", i, i + 1))
        return role

    def _starts_clause(self, i: int) -> bool:
        return self.tags[i] == "N" and i > 0 and self.tags[i - 1] in ".("

    def _predicate(self, at: int) -> str:
        """ "is privately owned", "is earmarked for non-military areas" behind a share: what is true of that part."""
        i = at
        while i < len(self.tags) and self.tags[i] in "AM":
            i += 1
        start = i
        while i < len(self.tags) and self.tags[i] in "JVN":
            i += 1
        purpose = self._purpose(i)
        if purpose:
            return purpose
        if (start == at and self.tags[start : start + 1] != "V") or i == start:
            return ""
        self.slots.append(Slot("role", start, i))
        return self.tagged.phrase(start, i, self.text)

    def _purpose(self, at: int) -> str:
        """ "to collaborative projects", "on defense and security": what the part goes to."""
        if at < len(self.tags) and self.lower[at] in ("to", "on", "for"):
            phrase = noun_phrase_after(self.tagged, at + 1)
            if phrase is not None:
                last = phrase.last
                if self.tags[last : last + 2] == "CN":
                    further = noun_phrase_after(self.tagged, last + 1)
                    last = further.last if further is not None else last
                self.slots.append(Slot("role", phrase.first, last))
                return self.tagged.phrase(phrase.first, last, self.text)
        return ""

    def _predicate_of_part(self) -> str:
        """What is true of the part in "two-thirds of them children", "45 percent of which came from sponsors"."""
        at = self.mention.last
        if self.lower[at : at + 1] == ["of"] and at + 2 < len(self.tags):
            return self._predicate(at + 2)
        if tuple(self.lower[max(0, self.mention.first - 2) : self.mention.first]) in OF_WHICH:
            return self._predicate(at)
        return ""
