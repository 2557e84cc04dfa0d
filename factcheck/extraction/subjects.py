"""A figure and its sentence -> the subject frame: what is counted or measured, in which role, of whom, part of what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.extraction.phrases import (
    PRONOUN,
    NounPhrase,
    governing_verb,
    governor,
    noun_phrase_after,
    noun_phrase_before,
    subject_of,
)
from factcheck.extraction.tagging import Tagged, closed_class, verb_forms
from factcheck.extraction.types import Mention
from factcheck.lexicon import load
from factcheck.model import Frame, Kind, Span


@dataclass(frozen=True, slots=True)
class Slot:
    """The words that gave one slot of a frame, as a range of tokens."""

    name: str
    """`subject`, `measure`, `role`, `of`, `whole`."""
    first: int
    """First token."""
    last: int
    """One past the last token."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The frame of one mention, with the words it came from."""

    frame: Frame
    """The slots; empty where the sentence does not say."""
    slots: tuple[Slot, ...]
    """Where they stand."""
    open: bool = False
    """True when the sentence points back ("it", "of that", no subject at all): the frame is to be completed from before."""


def find_subject(tagged: Tagged, mention: Mention, text: str) -> Subject:
    """The subject of one mention inside its sentence."""
    finder = _Finder(tagged, mention, text)
    quantity = mention.quantity
    if quantity.unit != "count" or quantity.kind in (Kind.MULTIPLE, Kind.SHARE):
        return finder.measured()
    if not quantity.counted:
        return finder.bare()
    return finder.measured() if finder.counts_a_measure() else finder.counted()


@lru_cache(maxsize=1)
def measure_words() -> frozenset[str]:
    """Nouns that name a dimension: "volume", "revenue", "growth"."""
    return frozenset(load("context")["measures"]["words"].split())


@lru_cache(maxsize=1)
def _comparators() -> tuple[tuple[str, ...], ...]:
    phrases = load("context")["comparators"]["phrases"]
    return tuple(sorted((tuple(phrase.split()) for phrase in phrases), key=len, reverse=True))


@lru_cache(maxsize=1)
def _counting() -> frozenset[str]:
    return frozenset(load("context")["counting"]["words"].split())


@lru_cache(maxsize=1)
def _grading() -> frozenset[str]:
    return frozenset(load("context")["grading"]["words"].split())


@lru_cache(maxsize=1)
def _role_of_verb() -> dict[str, str]:
    return {base: role for role, bases in load("verbs")["roles"].items() for base in bases.split()}


@lru_cache(maxsize=1)
def _verbs_of(group: str) -> frozenset[str]:
    return frozenset(load("verbs")[group].split())


_ROLE_NOUNS = frozenset(
    (
        "dead",
        "missing",
        "homeless",
        "killed",
        "injured",
        "wounded",
        "hurt",
        "unemployed",
        "arrested",
        "displaced",
    )
)
"""Words that stand for the people who are so: "24 dead"."""
_CASUALTIES = frozenset(
    ("killed", "injured", "missing", "displaced", "arrested", "hospitalised", "infected", "rescued")
)
"""Roles of people when no noun says of whom."""
_OF_WHICH = [["of", word] for word in ("which", "them", "whom", "these", "those", "that")]
"""Before or behind a share of what the figure before counted."""
_RATE_WORDS = frozenset(
    ("average", "annual", "yearly", "growth", "market", "compound", "mean", "median", "net", "gross", "segment")
)
"""Words that with a measure still name no thing: "average annual growth rate", "market share"."""
_TIME_WORDS = frozenset(("year", "month", "quarter", "annually", "yearly"))
"""Words inside "declined 6.2% year on year to"."""
_ADJECTIVES_OF_MEASURE = frozenset(
    (
        "ago",
        "old",
        "tall",
        "long",
        "wide",
        "high",
        "deep",
        "away",
        "thick",
        "heavy",
        "apart",
        "north",
        "south",
        "east",
    )
    + ("west", "later", "earlier", "late", "below", "above")
)
"""Words behind a measurement that are no nouns: "1.83 m tall", "40 km north"."""
_SENDING = frozenset(("from", "across", "representing"))
"""Between a group and the countries it came from: "delegations from 60 nations"."""


class _Finder:
    """Reads one mention; holds what every step looks at."""

    def __init__(self, tagged: Tagged, mention: Mention, text: str) -> None:
        self.tagged = tagged
        self.tags = tagged.tags
        self.lower = tagged.tokens.lower
        self.mention = mention
        self.text = text
        self.slots: list[Slot] = []

    # -- counts ------------------------------------------------------------------------------------------------

    def counted(self) -> Subject:
        """The frame of "175 official delegations": the head is counted, the words before it restrict."""
        counted = self.mention.counted
        first, last = self._tokens_of(counted) if counted else (self.mention.last, self.mention.last)
        words = self.mention.quantity.counted.split()
        head, modifiers = words[-1], [w for w in words[:-1] if w.lower() not in _grading()]
        if last > first:
            self.slots.append(Slot("subject", first, last))
        role = self._role_by_word(words) or self._sender() or self._role_by_verb()
        of, part_of = self._attached(last)
        if words[-1].lower() in _ROLE_NOUNS:
            head, modifiers = "people", modifiers
        return Subject(
            Frame(head=head, modifiers=tuple(modifiers), role=role, of=of, part_of=part_of), tuple(self.slots)
        )

    def counts_a_measure(self) -> bool:
        """Whether the counted things only express a measure: "a density of 214 people", "consumption amounts to 177 million bags"."""
        before = self.mention.first - 1
        if (
            before > 0
            and self.lower[before] == "of"
            and self.lower[before - 1] in measure_words() - _counting()
        ):
            return True
        verb = governing_verb(self.tagged, self.mention.first)
        if verb is None or self.tagged.verbs[verb].base not in ("amount", "average", "total", "equal"):
            return False
        return all(self.tags[i] in "PJ" for i in range(verb + 1, self.mention.first))

    def bare(self) -> Subject:
        """The frame of a count without a noun: "injured more than 300", "61 failed to return", "Italy (214)"."""
        if self._points_back():
            return Subject(Frame(), (), open=True)
        verb = governing_verb(self.tagged, self.mention.first)
        beside = verb is not None and all(self.tags[i] in "JD" for i in range(verb + 1, self.mention.first))
        moving = verb is not None and self.tagged.verbs[verb].base in _verbs_of("change") | _verbs_of("level")
        role = "" if moving else self._role_by_verb()
        if role and (beside or (self.slots and self.slots[-1].first >= self.mention.last)):
            people = role in _CASUALTIES
            return Subject(
                Frame(head="people" if people else "", role=role), tuple(self.slots), open=not people
            )
        self.slots.clear()
        before = self.mention.first - 1
        if before > 0 and self.tags[before] == "(" and self.tagged.tokens.text[before - 1][0].isupper():
            phrase = noun_phrase_before(self.tagged, before)
            if phrase is not None and self.tagged.tokens.text[phrase.first][0].isupper() and phrase.first > 0:
                self.slots.append(Slot("of", phrase.first, phrase.last))
                return Subject(Frame(of=self._phrase(phrase)), tuple(self.slots), open=True)
        return self.measured()

    def _role_by_word(self, words: list[str]) -> str:
        word = words[-1].lower()
        if word in _ROLE_NOUNS:
            form = verb_forms().get(word)
            return _role_of_verb().get(form.base, word) if form else word
        if len(words) > 1 and words[0].lower() in verb_forms():
            return _role_of_verb().get(verb_forms()[words[0].lower()].base, "")
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
            while first < end and (not self.lower[first].isalpha() or self._is_number_word(first)):
                first += 1
            start = first
        else:
            phrase = noun_phrase_before(self.tagged, end)
            if phrase is None:
                return ""
            start = phrase.first
        self.slots.append(Slot("role", start, end))
        return self.tagged.phrase(start, end, self.text)

    def _is_number_word(self, i: int) -> bool:
        tokens = self.tagged.tokens
        return (
            any(m.start <= tokens.start[i] < m.end for mention in (self.mention,) for m in (mention.number,))
            or tokens.lower[i] in closed_class()
        )

    def _role_by_verb(self, end: int = 0) -> str:
        """What the counted ones do or undergo, when the verb says something that others could not share."""
        i = self._behind_apposition(end or self.mention.last)
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
            and (self.tags[i] == "V" or self.lower[i] in _ROLE_NOUNS)
            and (role := self._role_at(i))
        ):
            return role
        before = self.mention.first - 1
        while before >= 0 and (self.tags[before] in "JD" or self.lower[before] in ("between", "from")):
            before -= 1
        while before >= 0 and self.tags[before] in "CQ,N" and not self._starts_clause(before):
            before -= 1
        if before >= 0 and self.tags[before] == "V":
            return self._role_at(before)
        if before > 0 and self.lower[before] == "of" and self.lower[before - 1] in ("deaths", "toll"):
            return "killed"
        return ""

    def _behind_apposition(self, i: int) -> int:
        """Past ", two-thirds of them children," to the verb, if one follows the second comma."""
        if i < len(self.tags) and self.tags[i] == ",":
            closing = self.tags.find(",", i + 1)
            if 0 < closing < len(self.tags) - 1 and closing - i <= 8 and self.tags[closing + 1] in "AMV":
                return closing + 1
        return i

    def _role_at(self, i: int) -> str:
        """The role that the word at token `i` gives: its own name in the lexicon, or the verb itself unless it is a light one."""
        form = self.tagged.verbs.get(i) or verb_forms().get(self.lower[i])
        base = form.base if form else ""
        role = _role_of_verb().get(base, "")
        if not role and i in self.tagged.verbs and base not in _verbs_of("light"):
            role = self.lower[i]
        if not role and self.lower[i] in _ROLE_NOUNS:
            role = self.lower[i]
        if role:
            self.slots.append(Slot("role", i, i + 1))
        return role

    def _starts_clause(self, i: int) -> bool:
        return self.tags[i] == "N" and i > 0 and self.tags[i - 1] in ".("

    def _attached(self, last: int) -> tuple[str, str]:
        """What follows the counted noun: "of ..." says whose or of what whole."""
        if last + 1 < len(self.tags) and self.lower[last] == "of":
            phrase = noun_phrase_after(self.tagged, last + 1)
            if phrase is not None:
                whole = self.lower[last + 1] in ("the", "all", "its", "their", "these")
                self.slots.append(Slot("whole" if whole else "of", phrase.first, phrase.last))
                words = self.tagged.phrase(phrase.first, phrase.last, self.text)
                return ("", words) if whole else (words, "")
        return "", ""

    # -- measures ----------------------------------------------------------------------------------------------

    def measured(self) -> Subject:
        """The frame of a figure with a unit: looked for in its verb, after it, before it, and in its label."""
        if self._points_back():
            return Subject(Frame(role=self._predicate_of_part()), tuple(self.slots), open=True)
        for step in (
            self._share_of,
            self._changed,
            self._adjectival,
            self._named_before,
            self._by_verb,
            self._label,
        ):
            found = step()
            if found is not None:
                return found
        return Subject(Frame(), tuple(self.slots), open=True)

    def _predicate_of_part(self) -> str:
        """What is true of the part in "two-thirds of them children", "45 percent of which came from sponsors"."""
        at = self.mention.last
        if self.lower[at : at + 1] == ["of"] and at + 2 < len(self.tags):
            return self._predicate(at + 2)
        if self.lower[max(0, self.mention.first - 2) : self.mention.first] in _OF_WHICH:
            return self._predicate(at)
        return ""

    def _points_back(self) -> bool:
        """Whether the figure stands beside another of the same thing: "(50 miles)", "up from 34", "compared with 12"."""
        first = self.mention.first
        if self.mention.alternative:
            return True
        before = tuple(self.lower[max(0, first - 2) : first])
        after = self.lower[self.mention.last : self.mention.last + 3]
        if (
            any(before[-len(words) :] == words for words in _comparators())
            or list(before) in _OF_WHICH
            or after[:2] in _OF_WHICH
        ):
            return True
        return after[:1] in (["more"], ["fewer"], ["less"], ["higher"], ["lower"]) and "than" in after

    def _changed(self) -> Subject | None:
        """The subject of a verb of change or level that stands right before the figure: "rose by 39 percent to €88 billion"."""
        verb = governing_verb(self.tagged, self.mention.first)
        base = self.tagged.verbs[verb].base if verb is not None else ""
        if (
            verb is not None
            and base in _verbs_of("valuing")
            and self.lower[self.mention.first - 1] in ("at", "to", "between")
        ):
            phrase = noun_phrase_after(self.tagged, verb + 1)
            return (
                self._from_noun(phrase) if phrase is not None and phrase.last <= self.mention.first else None
            )
        if verb is None or base not in _verbs_of("change") | _verbs_of("level"):
            return None
        between = range(verb + 1, self.mention.first)
        if all(self.tags[i] in "PJDQTC" or self.lower[i] in _TIME_WORDS for i in between):
            subject = subject_of(self.tagged, verb)
            return self._subject_frame(subject, "")
        phrase = noun_phrase_after(self.tagged, verb + 1)
        if phrase is not None and all(
            self.tags[i] in "PJDQT" or self.lower[i] in _TIME_WORDS
            for i in range(max(phrase.last, phrase.tail_last), self.mention.first)
        ):
            # "increased its defense spending from €343 billion"
            owner = self._owner_by_pronoun(phrase, verb)
            found = self._from_noun(phrase)
            return replace(found, frame=replace(found.frame, of=found.frame.of or owner))
        return None

    def _owner_by_pronoun(self, phrase: NounPhrase, verb: int) -> str:
        """Whom "its" means: the subject of the verb."""
        if self.lower[phrase.first - 1 : phrase.first] not in (["its"], ["their"], ["his"], ["her"]):
            return ""
        subject = subject_of(self.tagged, verb)
        return self._phrase(subject) if subject is not None and subject is not PRONOUN else ""

    def _share_of(self) -> Subject | None:
        """ "65 percent international exhibitors", "85 percent of critical infrastructure is privately owned"."""
        if self.mention.quantity.unit not in ("percent",) and self.mention.quantity.kind is not Kind.SHARE:
            return None
        at = self.mention.last
        if at < len(self.tags) and self.lower[at] == "of":
            phrase = noun_phrase_after(self.tagged, at + 1)
            if phrase is None:
                return None
            whole = self._whole(phrase)
            end = phrase.tail_last if phrase.preposition == "of" else phrase.last
            self.slots.append(Slot("whole", phrase.first, end))
            role = self._purpose(end) or self._predicate(end) or self._predicate(max(end, phrase.tail_last))
            owner = ""
            if not role:
                subject = self._clause_subject()
                owner = self._phrase(subject) if subject and subject is not PRONOUN else ""
            return Subject(
                Frame(head=owner or whole, measure="share", role=role, part_of=whole), tuple(self.slots)
            )
        if at < len(self.tags) and self.tags[at] == "N" and self.lower[at] not in measure_words():
            phrase = noun_phrase_after(self.tagged, at)
            if phrase is not None and self.tagged.tokens.lower[phrase.last - 1].endswith("s"):
                self.slots.append(Slot("subject", phrase.first, phrase.last))
                names = self._phrase(phrase).split()
                modifiers = tuple(w for w in names[:-1] if w.lower() not in _grading())
                return Subject(
                    Frame(
                        head=names[-1],
                        measure="share",
                        modifiers=modifiers,
                        role=self._role_by_verb(phrase.last),
                        part_of=names[-1],
                    ),
                    tuple(self.slots),
                )
        return None

    def _whole(self, phrase: NounPhrase) -> str:
        return self.tagged.phrase(
            phrase.first, phrase.tail_last if phrase.preposition == "of" else phrase.last, self.text
        )

    def _predicate(self, at: int) -> str:
        """ "is privately owned", "is earmarked for non-military areas" behind a share: what is true of that part."""
        i = at
        while i < len(self.tags) and self.tags[i] in "AMJ":
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

    def _adjectival(self) -> Subject | None:
        """ "a €1.5 billion budget for readiness", "a ten-kilometer radius", "the €800 billion ReArm Europe program"."""
        at = self.mention.last
        if at + 1 < len(self.tags) and self.lower[at] in ("in", "of", "worth") and self.tags[at + 1] != "D":
            return self._attached_noun(at)
        if self.tags[at : at + 2] == ",Q" and self.tags[self.mention.first - 1 : self.mention.first] == "D":
            # "the €730m, five-year programme"
            at += 1
            while at < len(self.tags) and self.tags[at] == "Q":
                at += 1
        if at >= len(self.tags) or self.tags[at] != "N" or self.lower[at] in _ADJECTIVES_OF_MEASURE:
            return None
        phrase = noun_phrase_after(self.tagged, at)
        return self._from_noun(phrase) if phrase is not None else None

    def _attached_noun(self, at: int) -> Subject | None:
        """ "$2bn in revenue", "2.2 million litres of drinking water": the noun behind the preposition."""
        phrase = noun_phrase_after(self.tagged, at + 1)
        if phrase is None or self.tagged.tokens.text[phrase.first][0].isupper():
            return None
        if self.lower[phrase.last - 1] in measure_words():
            return self._from_noun(phrase)
        if self.lower[at] == "in":
            return None
        role = self._role_by_verb()
        found = self._from_noun(phrase)
        return replace(found, frame=replace(found.frame, role=role))

    def _named_before(self) -> Subject | None:
        """ "an annual growth rate of 3.52 percent", "defense spending from €343 billion", "for about $5.4 billion"."""
        before = self.mention.first - 1
        while before >= 0 and self.tags[before] in "DJ":
            before -= 1
        if before < 1 or self.tags[before] != "P":
            return None
        if self.lower[before] in ("with", "worth") and self.tags[before - 1] == ",":
            # "the program, with €800 billion over four years, ..."
            phrase = noun_phrase_before(self.tagged, before - 1)
            return self._from_noun(phrase) if phrase is not None else None
        preposition = before
        while preposition > 0 and self.tags[preposition - 1] in "PJ":
            preposition -= 1
        phrase = noun_phrase_before(self.tagged, preposition)
        if phrase is None:
            return None
        verb = governing_verb(self.tagged, phrase.first)
        word = self.lower[phrase.last - 1]
        if (
            self.lower[before] == "for"
            and verb is not None
            and self.tagged.verbs[verb].base in _verbs_of("spending")
        ):
            return self._from_noun(phrase, measure="price")
        if (
            self.lower[before] in ("of", "at", "by", "to", "from", "with", "between")
            or word in measure_words()
        ):
            return self._from_noun(phrase)
        if (
            self.lower[before] in ("for", "in", "within", "over", "during")
            and self.mention.quantity.kind is Kind.DURATION
        ):
            return self._from_noun(phrase)
        return None

    def _by_verb(self) -> Subject | None:
        """ "the market reached US$5 billion", "spent $13.1 billion on fuel", "exports rose 5 percent"."""
        verb = governor(self.tagged, self.mention.first)
        if verb is None:
            return None
        if verb not in self.tagged.verbs:
            return self._subject_frame(subject_of(self.tagged, verb), "")
        base = self.tagged.verbs[verb].base
        if base in _verbs_of("spending"):
            return self._spent(verb, base)
        between = noun_phrase_after(self.tagged, verb + 1)
        subject = subject_of(self.tagged, verb)
        if (
            between is not None
            and between.last <= self.mention.first
            and (subject is None or base in _verbs_of("change"))
        ):
            return self._from_noun(between)
        return self._subject_frame(subject, "")

    def _spent(self, verb: int, base: str) -> Subject:
        subject = subject_of(self.tagged, verb)
        owner = self._phrase(subject) if subject and subject is not PRONOUN else ""
        at = self.mention.last
        target = None
        if at < len(self.tags) and self.lower[at] in ("on", "for", "to", "in", "into"):
            target = noun_phrase_after(self.tagged, at + 1)
        if target is None:
            between = noun_phrase_after(self.tagged, verb + 1)
            target = between if between is not None and between.last <= self.mention.first else None
        if target is not None:
            self.slots.append(Slot("subject", target.first, target.last))
        head = self.tagged.phrase(target.first, target.last, self.text) if target else ""
        measure = "price" if base in ("buy", "acquire", "purchase", "sell") else "spending"
        return Subject(
            Frame(head=head or owner, measure=measure, of=owner if head else ""),
            tuple(self.slots),
            open=not (head or owner),
        )

    def _label(self) -> Subject | None:
        """ "Visitors: 30,000" and "(30,000 in all)": the noun phrase before the sign."""
        before = self.mention.first - 1
        if before >= 0 and (self.lower[before] == ":" or self.tags[before] == "("):
            phrase = noun_phrase_before(self.tagged, before)
            if phrase is not None:
                return self._from_noun(phrase)
        phrase = noun_phrase_before(self.tagged, self.mention.first)
        return self._from_noun(phrase) if phrase is not None else None

    def _from_noun(self, phrase: NounPhrase, measure: str = "") -> Subject:
        """A frame from the noun phrase that the figure hangs on; a bare measure ("a volume of") takes the clause's subject."""
        last_word = self.lower[phrase.last - 1]
        tail = (
            self.tagged.phrase(phrase.tail_first, phrase.tail_last, self.text) if phrase.preposition else ""
        )
        owner = self._owner(phrase)
        if last_word in _counting() and phrase.preposition == "of":
            self.slots.append(Slot("subject", phrase.tail_first, phrase.tail_last))
            return Subject(Frame(head=tail, measure=measure, of=owner), tuple(self.slots))
        if last_word not in measure_words():
            self.slots.append(Slot("subject", phrase.first, phrase.last))
            head = self._plain(phrase.first, phrase.last)
            return Subject(Frame(head=head, measure=measure, of=owner or tail), tuple(self.slots))
        return self._from_measure(phrase, tail, owner)

    def _from_measure(self, phrase: NounPhrase, tail: str, owner: str) -> Subject:
        """ "a volume of", "an annual growth rate of", "its defense spending": what is measured is attached, or does the verb."""
        name = self._plain(phrase.first, phrase.last)
        self.slots.append(Slot("measure", phrase.first, phrase.last))
        if tail and phrase.preposition in ("of", "for", "in"):
            self.slots.append(Slot("subject", phrase.tail_first, phrase.tail_last))
            return Subject(Frame(head=tail, measure=name, of=owner), tuple(self.slots))
        subject = self._clause_subject()
        if subject is not None and (subject is PRONOUN or subject.first == phrase.first or subject.last <= 0):
            subject = None
        compound = any(
            word.lower() not in measure_words() | _grading() | _RATE_WORDS for word in name.split()
        )
        if compound:
            named = subject is not None and self.tagged.tokens.text[subject.first][0].isupper()
            of = owner or (self._phrase(subject) if subject is not None and named else "")
            return Subject(Frame(head=name, of=of), tuple(self.slots))
        found = self._subject_frame(subject, name)
        return found or Subject(Frame(measure=name, of=owner), tuple(self.slots), open=True)

    def _clause_subject(self) -> NounPhrase | None:
        verb = governor(self.tagged, self.mention.first)
        return subject_of(self.tagged, verb) if verb is not None else None

    def _subject_frame(self, subject: NounPhrase | None, measure: str) -> Subject | None:
        if subject is None:
            return None
        if subject is PRONOUN:
            return Subject(Frame(measure=measure), tuple(self.slots), open=True)
        last_word = self.lower[subject.last - 1]
        tail = (
            self.tagged.phrase(subject.tail_first, subject.tail_last, self.text)
            if subject.preposition
            else ""
        )
        owner = self._owner(subject)
        if last_word in _counting() and subject.preposition == "of":
            self.slots.append(Slot("subject", subject.tail_first, subject.tail_last))
            return Subject(Frame(head=tail, measure=measure, of=owner), tuple(self.slots))
        if last_word in measure_words() and tail and subject.preposition in ("of", "for"):
            self.slots.append(Slot("subject", subject.tail_first, subject.tail_last))
            return Subject(
                Frame(head=tail, measure=self._plain(subject.first, subject.last), of=owner),
                tuple(self.slots),
            )
        self.slots.append(Slot("subject", subject.first, subject.last))
        return Subject(
            Frame(head=self._plain(subject.first, subject.last), measure=measure, of=owner or tail),
            tuple(self.slots),
        )

    # -- words -------------------------------------------------------------------------------------------------

    def _owner(self, phrase: NounPhrase) -> str:
        """The possessor: of the phrase, or right before a figure that stands between ("Germany's €100 billion special fund")."""
        first, last = phrase.owner_first, phrase.owner_last
        before = self.mention.first
        possessive = before > 0 and self.lower[before - 1].endswith(("'s", "’s", "s'", "s’"))
        if not last and phrase.first >= self.mention.last and possessive:
            owner = noun_phrase_before(self.tagged, before)
            first, last = (owner.first, owner.last) if owner is not None else (0, 0)
        words = self.tagged.phrase(first, last, self.text)
        return words.removesuffix("'s").removesuffix("’s").rstrip("'’")

    def _phrase(self, phrase: NounPhrase) -> str:
        return self.tagged.phrase(phrase.first, phrase.last, self.text)

    def _plain(self, first: int, last: int) -> str:
        """The words of a phrase without those that only grade it; its last word always stays."""
        kept = [
            self.tagged.tokens.text[i]
            for i in range(first, last)
            if i == last - 1 or self.lower[i] not in _grading()
        ]
        return " ".join(kept)

    def _tokens_of(self, span: Span) -> tuple[int, int]:
        starts = self.tagged.tokens.start
        first = next(
            (i for i in range(self.mention.first, self.mention.last) if starts[i] >= span.start),
            self.mention.last,
        )
        last = next(
            (i for i in range(self.mention.last, first, -1) if self.tagged.tokens.end[i - 1] <= span.end),
            first,
        )
        return first, last
