"""Who sees, values or puts a thing at a figure: "Statista sees the global market at US$244 billion in 2025 and US$1 trillion by 2031".

The figure is that of the object, not of the house that names it. The object is told from what follows it: "at", "worth", "to" with a
verb, or a bare verb of change ("sees the market grow from").
"""

from __future__ import annotations

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.frames import verbs_of
from factcheck.extraction.phrases import PRONOUN, antecedent_of, coordinated, governor, noun_phrase_after
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import NounPhrase
from factcheck.lexicon import word_set

_BEFORE_VALUE = frozenset(("at", "between", "worth"))
"""Behind the object, before its value."""
_BOUNDS = frozenset(("above", "below", "over", "under"))
"""The same, where the value follows at once."""
_WITHIN_OBJECT = "PDNCJST"
"""Tags of what may be attached to the object: "spending on security by governments and private buyers"."""


def observed_thing(tagged: Tagged, position: int) -> NounPhrase | None:
    """The object of the verb of seeing or valuing that governs token `position`, when its value follows it."""
    verb = governor(tagged, position)
    if verb is None:
        return None
    form = tagged.verbs.get(verb)
    has = form is None and tagged.tokens.lower[verb] in (
        "has",
        "have",
        "had",
    )  # "Northbeck has the market at"
    if not has and (form is None or form.base not in verbs_of("valuing")):
        return None
    if (told := _told_before(tagged, verb)) is not None:
        return told
    if verb and tagged.tags[verb - 1] == "W":
        return (
            None  # "the takeover, which values the firm at": what is bought has its price from the takeover
        )
    phrase = noun_phrase_after(tagged, verb + 1)
    if phrase is None:
        return None
    phrase = coordinated(tagged, phrase, position)
    at = max(phrase.last, phrase.tail_last)
    while at < position and tagged.tags[at] in _WITHIN_OBJECT and not is_before_value(tagged, at):
        at += 1
    growth = word_set("context", "grading_growth", "growth")
    if tagged.tokens.lower[phrase.last - 1] in growth and not growth.isdisjoint(
        tagged.tokens.lower[at:position]
    ):
        return None  # "is expected to witness growth at a CAGR of": what grows is the subject
    follows = at <= position and is_before_value(tagged, at)  # a hedge may begin with it: "at about"
    return phrase if follows and phrase.last <= position else None


def growing_thing(tagged: Tagged, verb: int) -> NounPhrase | None:
    """The object of a verb of seeing or valuing that a participle behind a comma goes on to tell of: "sees a market of $102 billion, growing to"."""
    form = tagged.verbs.get(verb)
    if form is None or form.form != "ing" or tagged.tags[verb - 1] != ",":
        return None
    main = max((at for at in tagged.verbs if at < verb), default=None)
    if main is None or tagged.verbs[main].base not in verbs_of("valuing") or tagged.tags[main - 1] == "A":
        return None
    return noun_phrase_after(tagged, main + 1)


def _told_before(tagged: Tagged, verb: int) -> NounPhrase | None:
    """What a clause is about whose object stands before it: "the market, which Bexley puts at close to 3 billion", or is
    told before a participle and who says so: "the crowd, (was) estimated by police at 55,000"."""
    before = verb - 1
    while before > 0 and tagged.tags[before] == "J" and tagged.tokens.lower[before].endswith(("ly", "first")):
        before -= 1  # "was initially estimated by"
    if tagged.tokens.lower[verb + 1 : verb + 2] == ["by"] and tagged.tags[before : before + 1] in (
        ",",
        "N",
        "A",
    ):
        teller = noun_phrase_after(tagged, verb + 2)
        if teller is None or not is_before_value(tagged, teller.last):
            return None
        if tagged.tags[before] == "A":
            subject = subject_of(tagged, verb)
            return subject if subject is not PRONOUN else None
        return antecedent_of(tagged, before + 1 - (tagged.tags[before] == ","))
    first = verb
    while first and tagged.tags[first - 1] in "NDJ":
        first -= 1
    if (
        first in (0, verb)
        or tagged.tags[first - 1] != "W"
        or tagged.tokens.lower[first - 1] not in ("which", "that", "whom", "who")
    ):
        return None
    end = first - 1 - (tagged.tags[first - 2 : first - 1] == ",")
    return antecedent_of(tagged, end) if is_before_value(tagged, verb + 1) else None


def is_before_value(tagged: Tagged, at: int) -> bool:
    """Whether the word at a token is one that stands before a value; "at least" is none."""
    lower = tagged.tokens.lower
    if lower[at] in _BOUNDS:
        return tagged.tags[at + 1 : at + 2] == "Q"  # "saw revenue above $11 billion"
    return lower[at] in _BEFORE_VALUE and lower[at + 1 : at + 2] not in (
        ["least"],
        ["most"],
        ["best"],
        ["worst"],
    )
