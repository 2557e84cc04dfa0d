"""The sentences read last: what "it" stands for in the one that is read, and whom they named first."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from factcheck.extraction.asked import asked_for
from factcheck.extraction.bystanders import is_hearer
from factcheck.extraction.clauses import subject_of
from factcheck.extraction.frames import measure_words, verbs_of
from factcheck.extraction.happenings import BUILDING
from factcheck.extraction.mending import can_be_adjective
from factcheck.extraction.names import Name, Subjects, is_office, is_place_told, names_in
from factcheck.extraction.nouns import is_plural
from factcheck.extraction.phrases import PRONOUN
from factcheck.extraction.tagging import Tagged, tag
from factcheck.extraction.tokens import tokenize
from factcheck.extraction.types import Mentions, NounPhrase, Sentence
from factcheck.lexicon import word_set
from factcheck.model import Frame

_OWNED = (["its"], ["their"], ["his"], ["her"])
"""Before a subject that belongs to what was spoken of."""
_KEPT = 3
"""Sentences that are in mind, with the one that is read."""
_FARTHER = 5
"""Sentences before those that are looked back at over a run of "it"."""
_DOERS = ("ers", "ors", "ists", "ians")
"""Ends of words for several persons, though the first word of a sentence has a capital: "Astronomers have found"."""


class RecentSentences:
    """The sentence that is read and those before it, the oldest first; what is looked up in them is looked up once."""

    def __init__(self) -> None:
        self._kept: deque[Sentence] = deque()
        self._older: deque[Sentence] = deque(maxlen=_FARTHER)
        self._tagged: dict[int, Tagged] = {}
        self._stands_for = (-1, "")
        self._first_names: dict[int, Name | None] = {}

    def __iter__(self) -> Iterator[Sentence]:
        return iter(self._kept)

    @property
    def last(self) -> Sentence:
        """The one that is read."""
        return self._kept[-1]

    def add(self, sentence: Sentence) -> None:
        """Takes in the next one; the oldest goes."""
        self._kept.append(sentence)
        self._drop_to(_KEPT)

    def forget_before(self) -> None:
        """Leaves only the one that is read: it goes on from none before."""
        self._drop_to(1)
        self._older.clear()

    def _drop_to(self, most: int) -> None:
        while len(self._kept) > most:
            self._older.append(self._kept.popleft())
            self._tagged.pop(self._older[-1].span.start, None)

    def note(self, sentence: Sentence, tagged: Tagged) -> None:
        """Keeps the tags of one that were made for its figures."""
        self._tagged[sentence.span.start] = tagged

    def tagged(self, sentence: Sentence, text: str) -> Tagged:
        """The tags of one: as they were read, or of one without figures made now."""
        start = sentence.span.start
        if start not in self._tagged:
            self._tagged[start] = tag(Mentions(tokenize(text, start, sentence.span.end)))
        return self._tagged[start]

    def antecedent(self, text: str) -> str:
        """The subject of the last sentence that has a noun for one: what "it" and "they" stand for."""
        if self._stands_for[0] != self.last.span.start:
            self._stands_for = self.last.span.start, self._last_subject(text)
        return self._stands_for[1]

    def asked(self, text: str) -> Frame:
        """What the sentence right before the one that is read asks for, if it is a question."""
        before = self._kept[-2] if len(self._kept) > 1 else None
        if before is None or text[before.span.end - 1] != "?":
            return Frame()
        return asked_for(self.tagged(before, text), text)

    def stands_for(self, text: str) -> str:
        """What "it" stands for where something happened to it: "It was opened in 1906"; neither a person nor what is done to build it."""
        told = self.antecedent(text)
        person = bool(told) and is_office(told.split()[0].lower())
        return "" if person or told.lower() in BUILDING else told

    def one_thing(self, text: str) -> str:
        """What "it" stands for: the subject of the sentence before, or where that is several or a person, the one thing told behind its verb
        ("Six bidders fought over the drawing. It had hung")."""
        told = self.antecedent(text)
        if not told or not (_is_several(told) or is_office(told.split()[0].lower())):
            return told
        for sentence in reversed(self._kept):
            tagged = self.tagged(sentence, text)
            verb = next((i for i, letter in enumerate(tagged.tags) if _is_main(tagged, i, letter)), None)
            subject = subject_of(tagged, verb) if verb is not None else None
            if verb is None or subject is None or subject is PRONOUN:
                continue
            return told if sentence is self.last else _thing_behind(tagged, verb, text) or told
        return told

    def _in_reach(self, text: str) -> Iterator[tuple[Sentence, Tagged]]:
        """The sentences in mind, the last first; behind them those before, as long as "it" alone is spoken of."""
        alone = True
        for sentence in reversed(self._kept):
            tagged = self.tagged(sentence, text)
            alone = alone and "R" in tagged.tags
            yield sentence, tagged
        for sentence in reversed(self._older):
            if not alone or sentence.paragraph != self.last.paragraph:
                return
            tagged = tag(Mentions(tokenize(text, sentence.span.start, sentence.span.end)))
            alone = "R" in tagged.tags
            yield sentence, tagged

    def _last_subject(self, text: str) -> str:
        for sentence, tagged in self._in_reach(text):
            verb = next((i for i, letter in enumerate(tagged.tags) if letter in "VA"), None)
            subject = subject_of(tagged, verb) if verb is not None else None
            lower = tagged.tokens.lower
            if subject is not None and (
                lower[subject.first - 1 : subject.first] in _OWNED
                or (subject.preposition == "of" and [lower[subject.tail_first - 1]] in _OWNED)
            ):
                continue  # "Its population had declined. It covers 1,906 square kilometres": whose population that is
            if subject is not None and subject is not PRONOUN:
                told = verb in tagged.verbs and tagged.verbs[verb].base in verbs_of("valuing")
                told = (
                    told and verb is not None and tagged.tags[verb - 1] != ","
                )  # "The painting, valued at $3 million, sold for"
                says = verb in tagged.verbs and tagged.verbs[verb].base in verbs_of("saying")
                if told or says:
                    if sentence is self.last:
                        continue  # "The market is crowded. Halvorsen reckons it was worth $2 billion"
                    opens = (
                        self.tagged(self.last, text).tags[:1] == "R"
                    )  # "Corvane warned of losses. It earned"
                    if says and not told and opens and tagged.tokens.text[subject.first][0].isupper():
                        return tagged.phrase(subject.first, subject.last, text)
                    return ""  # "Fortune put the market at $428 billion. It would reach": who says so is not spoken of
                words = tagged.phrase(subject.first, subject.last, text)
                sort = _sort_told(tagged, subject, verb) if verb is not None else ""
                return f"{sort} {words}" if sort and sort not in words.lower().split() else words
        return ""

    def name_before(self, sentence: Sentence, text: str, subjects: Subjects, titled: bool) -> Name | None:
        """The first name of the nearest earlier sentence of the same paragraph that has one; `titled`: a place alone is none."""
        for before in reversed(self._kept):
            if before.paragraph == sentence.paragraph and before is not sentence:
                name = self._first_name(before, text, subjects, titled)
                if name is not None:
                    return name
        return None

    def _first_name(self, sentence: Sentence, text: str, subjects: Subjects, titled: bool) -> Name | None:
        start = sentence.span.start
        if start not in self._first_names:
            tagged = self.tagged(sentence, text)
            names = [
                name
                for name in names_in(tagged, subjects)
                if not (
                    name.person or is_teller(tagged, name) or (is_hearer(tagged, name) and not name.event)
                )
                and tagged.tokens.lower[name.last : name.last + 1] != ["alone"]
            ]
            told = [name for name in names if name.event] or [
                name for name in names if not is_place_told(tagged, name)
            ]
            self._first_names[start] = next(iter(told or ([] if titled else names)), None)
        return self._first_names[start]


def _is_several(words: str) -> bool:
    """Whether words of a subject are a plural noun, and no name: "bidders", "Six bidders"; not "Ostvar Foods", "Barclays"."""
    last = words.rpartition(" ")[2]
    return (last.islower() and is_plural(last)) or (last == words and last.endswith(_DOERS))


def _is_main(tagged: Tagged, at: int, letter: str) -> bool:
    """Whether a token is a verb or auxiliary, and no participle: "Astronomers using the dish have measured"."""
    form = tagged.verbs.get(at)
    return letter == "A" or (form is not None and form.form != "ing")


def _thing_behind(tagged: Tagged, verb: int, text: str) -> str:
    """The first noun of one thing, with an article, behind a verb: drawing of "fought for an hour over the drawing"; not where it was."""
    tags, lower = tagged.tags, tagged.tokens.lower
    for at in range(verb + 1, len(tags)):
        if tags[at] == ".":
            return ""
        where = lower[at - 1] in word_set("context", "places", "prepositions")
        if tags[at] != "D" or lower[at] not in _ARTICLES or where:
            continue
        first = at + 1
        while tags[first : first + 1] == "J":
            first += 1
        last = first
        while tags[last : last + 1] == "N":
            last += 1
        noun = lower[last - 1]
        owner = noun.endswith(("'s", "’s")) or tags[last : last + 1] == "S"
        of_thing = noun in measure_words() and lower[last : last + 1] == ["of"]  # "the radius of the planet"
        if of_thing or last == first:
            continue
        if not (owner or is_plural(noun) or noun in word_set("context", "no_objects")):
            return tagged.phrase(first, last, text)
    return ""


_ARTICLES = frozenset(("a", "an", "the"))


def is_teller(tagged: Tagged, name: Name) -> bool:
    """Whether a name only tells what the sentence says: "13 days, the portal Nestly reported", "“Never,” said Weck", "asks farmer Elva Quint"."""
    verb = name.first - 1
    while verb > 0 and tagged.tags[verb] in "NDJ" and tagged.tokens.text[verb].islower():
        verb -= 1
    before = tagged.verbs.get(verb)
    told = (
        name.person or verb < name.first - 1
    )  # "asks farmer Elva Quint", and no firm that speaks for itself
    if verb > 0 and told and before is not None and before.base in _QUOTING:
        return tagged.tokens.text[verb - 1] in _CLOSING
    form = tagged.verbs.get(name.last)
    return (
        form is not None
        and form.base in verbs_of("saying")
        and tagged.tags[name.last + 1 : name.last + 2] in (".", "")
        and "," in tagged.tags[: name.first]
    )


_QUOTING = frozenset(
    "say ask add sob cry shout warn explain complain tell recall sigh joke insist reply".split()
)
"""What is done behind what is quoted."""
_CLOSING = frozenset(("?", "!", '"', "”", "’", "'"))
"""Before such a verb, where words are quoted."""


def _sort_told(tagged: Tagged, subject: NounPhrase, verb: int) -> str:
    """What sort of thing the verb tells a name to be: commune of "Orvelle is a small commune in the north"."""
    lower, tags, at = tagged.tokens.lower, tagged.tags, verb + 1
    named = tagged.tokens.text[subject.first][0].isupper() and subject.last == verb and not subject.owner_last
    if not named or lower[verb] not in ("is", "was") or lower[at : at + 1] not in (["a"], ["an"]):
        return ""
    first = at + 1
    while tags[first : first + 1] == "J" or (
        tags[first : first + 2] == "NN" and can_be_adjective(lower[first])
    ):
        first += 1
    last = first
    while tags[last : last + 1] == "N" and tagged.tokens.text[last][0].islower():
        last += 1
    return " ".join(lower[first:last]) if tags[last : last + 1] in (*".,PWV", "") else ""
