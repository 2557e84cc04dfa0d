"""Of whom or what many are told that come from those counted, are among them, or are spread over them."""

from __future__ import annotations

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.digits import number_tables
from factcheck.extraction.frames import Slot, counting_words
from factcheck.extraction.nouns import is_plural, noun_tables
from factcheck.extraction.phrases import PRONOUN, noun_phrase_before
from factcheck.extraction.predicates import PredicateReader
from factcheck.extraction.word_classes import closed_class
from factcheck.lexicon import word_set

_ASKED = 12
"""Tokens from a survey to those whom it asked, at most."""
TOTALS = frozenset(("total", "average", "mean", "maximum", "minimum"))
"""Between a verb and "of" with the number of its objects."""
_SURVEYS = frozenset(("survey", "poll", "questionnaire", "surveys", "polls"))
_SUFFICING = frozenset(("enough", "sufficient", "room", "space", "capacity"))
"""Before "for": as many could be served as the figure tells; how many there are is not said."""
_WANTING = frozenset(
    "order contract request application bid tender permit licence license plan option".split()
)
"""Before "for": so many are wanted, and not yet there."""
_SENDING = frozenset(("from", "across", "representing"))
"""Between a group and the countries it came from: "delegations from 60 nations"."""
_COMING = frozenset(("come", "hail", "arrive", "travel"))
"""What those do who are sent from somewhere."""


class SenderReader(PredicateReader):
    """Adds those who are counted as the origin, the whole or the places of others."""

    def _counted_whole(self, of: int) -> tuple[str, int]:
        """A whole that is counted itself: "villages" of "23 of the island's 25 villages", and the token behind it."""
        if self.lower[of : of + 1] != ["of"]:
            return "", 0
        first = of + 1
        while first < len(self.tags) and self.tags[first] in "DJNS":
            first += 1
        end = first
        while end < len(self.tags) and self.tags[end] == "Q":
            end += 1
        start = self.behind_number(first, end)
        if start >= end or not self.lower[end - 1].isalpha() or "aged" in self.lower[first - 1 : first + 1]:
            return "", 0  # "of the population aged 15 and older" counts no "older"
        if self.tags[first - 1] == "N" and not self.lower[first - 1].endswith(("'s", "’s", "s'", "s’")):
            return "", 0  # "64 percent of letters inside three days"
        self.slots.append(Slot("whole", of + 1, end))
        return self.tagged.phrase(start, end, self.text), end

    def _surveyed(self) -> str:
        """Those whom a survey asked: "a survey of 2,640 visitors", "a poll by the union among 300 teachers"; they are not all of them."""
        before = self.mention.first - 1
        if before < 1 or self.lower[before] not in ("of", "among", "with"):
            return ""
        at = before - 1
        while at >= 0 and before - at < _ASKED and self.tags[at] in "NJDPS":
            if self.lower[at] in _SURVEYS:
                self.slots.append(Slot("role", at, at + 1))
                return "surveyed"
            at -= 1
        return ""

    def _sender(self) -> str:
        """The group that comes from the counted ones: "delegations" in "delegations from over 60 nations"."""
        before = self.mention.first - 1
        if (
            before > 1
            and self.lower[before] == "for"
            and (is_plural(self.lower[before - 1]) or self.lower[before - 1] in _WANTING)
            and self.tags[before - 1] == "N"
        ):
            self.slots.append(Slot("role", before - 1, before))
            return self.lower[before - 1]  # "life jackets for 190 people": no count of those on board
        if before > 0 and self.lower[before] == "for" and self.lower[before - 1] in _SUFFICING:
            self.slots.append(Slot("role", before - 1, before))
            return self.lower[before - 1]  # "tents, enough for 120,000 people"
        if before > 0 and self._last_counted() in word_set("context", "sites") and self._is_spread(before):
            self.slots.append(Slot("role", before - 1, before))
            return self.lower[before - 1]  # "operated plants in six countries"
        if before < 1 or self.lower[before] not in _SENDING:
            return ""
        if (verb := self._verb_of_coming(before)) is not None:
            # "the exhibitors came from 53 countries"
            whose = subject_of(self.tagged, verb)
            if whose is None or whose is PRONOUN:
                return ""
            start = self.behind_number(whose.first, whose.last)
            self.slots.append(Slot("sender", start, whose.last))
            return self.tagged.phrase(start, whose.last, self.text)
        end = before
        while end > 0 and self.tags[end - 1] == "J":
            end -= 1
        if self.tags[end - 1] == "Q":
            # a counted group: "more than 30,000 trade visitors from 160 countries"
            first = end
            while first > 0 and self.tags[first - 1] == "Q":
                first -= 1
            start = self.behind_number(first, end)
            if start == end:
                return ""
        else:
            phrase = noun_phrase_before(self.tagged, end)
            if phrase is not None and self._is_place(phrase.first):
                end = phrase.first - 1  # "visitors to Berlin from 60 countries"
                phrase = noun_phrase_before(self.tagged, end)
            if phrase is None:
                return ""
            start = phrase.first
        self.slots.append(Slot("sender", start, end))
        return self.tagged.phrase(start, end, self.text)

    def _verb_of_coming(self, before: int) -> int | None:
        """The verb before "from": right there, or before where they came to ("travelled to Davos from 100 countries")."""
        if self.tags[before - 1] == "V":
            return before - 1
        place = before - 1
        while place > 1 and self.tags[place] == "N" and self.tagged.tokens.text[place][0].isupper():
            place -= 1
        arrived = (
            place < before - 1 and self.lower[place] in ("to", "in", "at") and self.tags[place - 1] == "V"
        )
        return place - 1 if arrived else None

    def _is_place(self, at: int) -> bool:
        """Whether a name at a token tells to where, or where, those before it came."""
        named = self.tagged.tokens.text[at][0].isupper() and self.lower[at - 1] in ("to", "in", "at")
        return named and at > 1 and self.tags[at - 2] == "N"

    def _is_spread(self, joint: int) -> bool:
        """Whether many things stand before the preposition at a token, so that places are counted in which some of them are."""
        many = self.tags[joint - 1] == "N" and is_plural(self.lower[joint - 1])
        return many and self.lower[joint] in ("in", "at") and self.tagged.tokens.text[joint - 1].islower()

    def _last_counted(self) -> str:
        return self.mention.quantity.counted.lower().rpartition(" ")[2]

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

    def _are_senders(self) -> bool:
        """ "they came from 96 countries", "forty-seven nations were represented among them"."""
        first, last = self.mention.first, self.mention.last
        if self.lower[first - 1 : first] == ["from"] and self.tags[first - 2 : first - 1] == "V":
            coming = self.tagged.verbs[first - 2].base in _COMING
            return coming and subject_of(self.tagged, first - 2) is PRONOUN
        behind = self.lower[last : last + 4]
        return behind[-2:] == ["among", "them"] and "represented" in behind

    def _is_of_one_before(self, i: int) -> bool:
        """Whether a verb in the singular behind many tells of the one thing that has them: "The village of 700 people has lost"."""
        of = self.mention.first - 1
        while of > 0 and self.tags[of] in "DJ":
            of -= 1
        if self.lower[of] != "of":
            return False
        word = self.lower[i] if i < len(self.tags) else ""
        form = self.tagged.verbs.get(i)
        one = word in ("has", "is", "was") or (form is not None and form.form == "s")
        if not one or of < 1 or self.tags[of - 1] != "N":
            return False
        noun = self.lower[of - 1]
        many = noun in noun_tables().collectives or noun in counting_words() or noun in TOTALS
        return not many and is_plural(self.lower[self.mention.last - 1])

    def _is_of_one_farther(self, i: int) -> bool:
        """Whether a verb of one thing stands behind several that a preposition attaches to that: "An outbreak in two camps has infected"."""
        several = self.mention.counted is not None and self.mention.quantity.stated[0] > 1
        at = max(0, self.mention.first - 1)
        attached = self.tags[at] == "P" and self.lower[at] != "of" and is_plural(self._last_counted())
        return several and attached and self.lower[i : i + 1] in (["has"], ["is"], ["was"])
