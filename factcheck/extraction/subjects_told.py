"""What the subject of a figure's verb points back to: "it", "he", "its population", "the company"."""

from __future__ import annotations

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.frames import verbs_of
from factcheck.extraction.names import Name
from factcheck.extraction.phrases import PRONOUN, governor
from factcheck.extraction.stakes import HOLDINGS
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.timeliness import verb_of
from factcheck.extraction.types import Mention, NounPhrase
from factcheck.extraction.word_classes import closed_class
from factcheck.lexicon import word_set
from factcheck.model import Frame


def is_of_pronoun(tagged: Tagged, mention: Mention) -> bool:
    """Whether the subject of the figure's verb is "it" or "they", or whom they make do something: "It obliged the Duchy to pay 3 million"."""
    if pronoun_behind(tagged, mention):
        return True
    if tagged.tags[:1] == "P" and not tagged.tags[: mention.first].strip("PDJ"):
        comma = tagged.tags.find(",", mention.last)
        verbless = comma > 0 and {*tagged.tags[mention.last : comma]}.isdisjoint("AMVW.")
        if verbless and tagged.tags[comma + 1 : comma + 2] == "R":
            return True  # "At 31,700 square kilometres, it is"; not "Twelve firms from Norvia took part, he said"
    verb = governor(tagged, mention.first)
    subject = subject_of(tagged, verb) if verb is not None else None
    if subject is None or subject is PRONOUN:
        # "In Spain there are 64 cases": what stands before "there" is what they are told of
        there = verb is not None and "there" in tagged.tokens.lower[max(1, verb - 2) : verb]
        return subject is PRONOUN and not there
    making = governor(tagged, subject.first)
    form = tagged.verbs.get(making) if making is not None else None
    made = form is not None and form.base in verbs_of("commanding") and making != verb
    return made and making is not None and subject_of(tagged, making) is PRONOUN


def pronoun_behind(tagged: Tagged, mention: Mention) -> str:
    """The pronoun that follows a figure which opens its clause: it of "At 31,700 square metres it is the largest hall"."""
    opening = tagged.tags.rfind(".", 0, mention.first) + 1
    if tagged.tags[opening : mention.first] != "P":
        return ""
    at = mention.last + (tagged.tags[mention.last : mention.last + 1] == ",")
    return tagged.tokens.lower[at] if tagged.tags[at : at + 1] == "R" else ""


def is_of_person(tagged: Tagged, mention: Mention) -> bool:
    """Whether "he" or "she" is the subject of a figure's verb: in an entry on a person "She won the 2016 marathon by 30 seconds" is about her."""
    verb = governor(tagged, mention.first)
    if verb is None or subject_of(tagged, verb) is not PRONOUN:
        return False
    return not {"he", "she"}.isdisjoint(tagged.tokens.lower[:verb])


def is_of_owned(tagged: Tagged, mention: Mention) -> bool:
    """Whether the subject of the figure's verb belongs to what was spoken of: "Her victory in Oberhof came by 0.2 seconds"."""
    verb = governor(tagged, mention.first)
    subject = subject_of(tagged, verb) if verb is not None else None
    if subject is None or subject is PRONOUN:
        return False
    before = subject.first - 1
    while before > 0 and tagged.tags[before] in "JT":
        before -= 1
    return before >= 0 and tagged.tokens.lower[before] in ("its", "their", "his", "her")


def named_before(tagged: Tagged, mention: Mention) -> NounPhrase | None:
    """The subject of the figure's verb where it is a common noun that points back to what was named: "The company plans to hire 300 in Ohio"."""
    own = governor(tagged, mention.first)
    verb = verb_of(tagged, mention) if own is None else own
    subject = subject_of(tagged, verb) if verb is not None else None
    if subject is None or subject is PRONOUN or subject.owner_last:
        return None
    before = subject.first - 1
    while before > 0 and tagged.tags[before] in "JNQ":
        before -= 1  # "The £12bn project in Arden will have"
    definite = before >= 0 and tagged.tokens.lower[before] in ("the", "this", "that")
    if own is None and not before < mention.first < subject.last:
        return None
    named = tagged.tokens.lower[subject.last - 1] in word_set("context", "back_references")
    return subject if definite and named else None


def owner_named(frame: Frame, names: list[Name]) -> Name | None:
    """The name in the frame's `of`, or at the front of its head: "Germany's special fund", "ATI acquisition"; where a place only says whence
    comes what is named behind it, that: "US brewer Halden"; of a stake the firm that it is in."""
    told = (frame.of, frame.head, frame.part_of)
    for words in reversed(told) if frame.measure in HOLDINGS else told:
        found = [name for name in names if name.text and name.text in words]
        if found and words.startswith(found[0].text) and words.endswith(found[-1].text):
            between = words.removeprefix(found[0].text).removesuffix(found[-1].text).split()
            sort = between and len(between[-1]) > _SHORT  # not "Copa de la Reina"
            called = sort and all(word.isalpha() and word.islower() for word in between)
            return found[-1] if called and closed_class().keys().isdisjoint(between) else found[0]
        if found:
            return found[0]
    return None


_SHORT = 2
"""Letters of words that join those of a name in other languages."""
