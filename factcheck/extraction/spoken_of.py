"""What a text has been speaking of: what it goes on with where a sentence names nothing of its own."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.abouts import Belonging, Carried, is_authority
from factcheck.extraction.bystanders import is_common
from factcheck.extraction.known_places import known_places
from factcheck.extraction.modality import Stance
from factcheck.extraction.names import Name, Subjects, is_event_name, is_place_told, names_in, title_name
from factcheck.extraction.phrases import form_at, governor
from factcheck.extraction.recent import RecentSentences, is_teller
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention, Sentence, SentenceKind
from factcheck.lexicon import load, word_set

_BYLINE = ("By ", "BY ")
"""Before who wrote a text."""


class SpokenOf:
    """What the figures of a text belonged to, and what its title names."""

    def __init__(self, title: str, names: Subjects, in_entries: bool = False) -> None:
        """Of a text with a title; `in_entries`: it is a chronology, the entries of which speak of one thing after the other."""
        self._names = names
        self._title = title_name(title, names)
        self._begun = False
        self._of_event = is_event_name(self._title)
        opener = names.defined.lower().partition(" ")[0]
        self._of_battle = self._of_event and opener in word_set("context", "event_openers")
        self._last, self._paragraph = Belonging(), -1
        self._where = ""
        self._lead = ""
        """Who or what the text opens with, where its title names nothing: "Giant swallowed", "Sunpot, the chain of bakeries, is being bought"."""
        self._may_lead = not (self._title or in_entries)

    def take_heading(self, first: Sentence, text: str) -> None:
        """Takes the heading with which a text without a title opens for one."""
        if first.paragraph == 1 and first.kind is SentenceKind.HEADING and not self._title:
            words = text[first.span.start : first.span.end]
            name = "" if words.startswith(_BYLINE) else title_name(words, self._names)
            self._title = "" if word_set("abouts", "headings").issuperset(name.lower().split()) else name
            self._of_event = is_event_name(self._title)

    def note(self, belonging: Belonging, sentence: Sentence, tagged: Tagged, mention: Mention) -> None:
        """Takes in what a figure belongs to.

        Once it has spoken of something, a text does not go on speaking of a place that is only where something was, of what accounts for
        a part, or of a body that helps or counts; nor, at any time, of the place of "in Paiporta alone".
        """
        name = belonging.about_name
        place = name is not None and name is belonging.where_name
        alone = name is not None and tagged.tokens.lower[name.last : name.last + 1] == ["alone"]
        begun, self._begun = self._begun, True
        if self._may_lead and sentence.kind is SentenceKind.PROSE:
            self._may_lead = False
            opens = name is not None and not (name.person or place or tagged.tags[: name.first])
            if name is not None and opens and name.text.lower() not in known_places():
                self._lead = name.text
        if begun and name is not None and is_teller(tagged, name):
            return
        self._where = belonging.where or self._where
        if not belonging.about or (place and alone):
            return
        if place and (self._title or begun):
            return
        if begun and name is not None and self._is_elsewhere(tagged, name):
            return
        if name is not None and _is_other_place(self._title, name.text):
            return  # "Kenya: tea exports rise ... Pakistan remained the biggest buyer. Farmers delivered"
        if (
            begun
            and name is not None
            and (_is_by_the_way(tagged, mention, name) or _is_aside(tagged, mention, name))
        ):
            return
        if self._of_event and name is not None and not name.event:
            return
        self._of_event = self._of_event or (not begun and name is not None and name.event)
        self._last, self._paragraph = belonging, sentence.paragraph

    def _is_elsewhere(self, tagged: Tagged, name: Name) -> bool:
        """Whether a text with a title only tells where something was: "Falling sales in China have taken a toll. The cuts bring"."""
        if not self._title or name.text in self._title:
            return False
        return name.text.lower() in known_places() and is_place_told(tagged, name)

    def in_paragraph(self, sentence: Sentence) -> str:
        """What the last figure of the paragraph of a sentence belonged to."""
        return self._last.about if self._paragraph == sentence.paragraph else ""

    def carried(self, sentence: Sentence, text: str, recent: RecentSentences, stance: Stance) -> Carried:
        """The names that earlier sentences, or the title, leave in mind."""
        about, edition = self._last.about, self._last.edition
        if self._paragraph != sentence.paragraph:
            told = bool(self._title) or self._begun
            name = recent.name_before(sentence, text, self._names, told)
            name = None if name is not None and self._of_event and not name.event else name
            about, edition = (name.full, name.year) if name is not None else ("", None)
            if about and self._names.defined and not self._begun:
                about = self._names.defined  # "The ridge marten is a carnivore of the Karsan highlands"
        title = self._title
        if self._lead:
            tagged = recent.tagged(sentence, text)
            named = any(not is_common(tagged, name) for name in names_in(tagged, self._names))
            title = "" if named else self._lead
        return Carried(about, self._of_battle, self._where, edition, title, stance.speaker, stance.tellers)


def _is_aside(tagged: Tagged, mention: Mention, name: Name) -> bool:
    """Whether a name stands in what is only added about something: "the boat, which had left Tobruk", "holds back Lake Mead, which has a capacity
    of 35 cubic kilometres", "fell 3%, with China down 14%", "reports 2,132, followed by Varn with 1,945".
    """
    tags, lower = tagged.tags, tagged.tokens.lower
    comma = tags.rfind(",", 0, name.first)
    if comma > 0 and ("W" in tags[comma + 1 : comma + 3] or lower[comma + 1] in _ADDING):
        return True
    relative = name.last + 2 * (tags[name.last : name.last + 2] == "PT")  # "the flood of 1953, which"
    relative += tags[relative : relative + 1] == ","
    if tags[relative : relative + 1] != "W" or mention.first < relative:
        return False
    closing = tags.find(",", relative)
    behind = tags[closing + 1 : closing + 2] if closing >= 0 else ""
    return behind not in ("A", "V", "M")  # "Varnex, which has 13,000 employees, is valued at"


_ADDING = frozenset(("with", "followed"))
"""Behind a comma they add what is so of another one."""


def _is_other_place(title: str, name: str) -> bool:
    """Whether a text is about one place and a name is that of another one."""
    places = known_places()
    return bool(title) and title != name and title.lower() in places and name.lower() in places


@cache
def _helpers() -> frozenset[str]:
    return frozenset(load("abouts")["helpers"]["names"])


def _is_by_the_way(tagged: Tagged, mention: Mention, name: Name) -> bool:
    """Whether a name is that of a part, of where people live, or of a body that acts in many affairs: "North America accounted for", "4,100
    residents of Orv County", "UNICEF has reached"."""
    verb = governor(tagged, mention.first)
    form = form_at(tagged, verb)
    part = form is not None and form.base == "account"
    lives = tagged.tokens.lower[max(0, name.first - 2) : name.first]
    lives_there = lives[1:] == ["of"] and lives[0] in word_set("context", "dwellers")
    return part or lives_there or is_authority(name) or name.text in _helpers()
