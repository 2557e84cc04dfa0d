"""People aboard, brought out alive, or not found: the same role in whatever words it is told.

"Some 240 people were on board", "a train carrying 198 passengers", "45 people had been crammed into the boat" all tell how many were aboard;
"six people survived", "eight were pulled from the trailer alive", "hauled 23 people out of the water" how many were saved;
"licensed to carry 350 people", "can take 400" for how many there is room.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.phrases import PRONOUN, form_at, governor
from factcheck.extraction.role_words import roles_of_two
from factcheck.extraction.sought import role_sought
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention
from factcheck.lexicon import load, word_set

ON_BOARD, RESCUED, ROOM = "on board", "rescued", "room"

_REACH = 8
"""Tokens behind a verb, or behind those counted, in which the words that tell of a vessel or of a rescue may stand."""

_LISTED = re.compile(r"(?:[JD]*Q+[JN]*,?C?)+[JD]*")
"""Between a verb and the second of those that it has for its object: "carrying 40 men and nine women"."""


@cache
def _phrases(section: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in load("context")[section]["phrases"])


@cache
def _marks() -> frozenset[str]:
    """Words of which one stands in every sentence that tells of people aboard or brought out."""
    ends = {phrase[-1] for section in ("aboard", "brought_out") for phrase in _phrases(section)}
    return frozenset(ends).union(
        *(
            word_set("context", "aboard", key)
            for key in ("riders", "vessels", "ships", "licensed", "permits", "holding", "trips")
        ),
        ("carrying",),
    )


def role_aboard(tagged: Tagged, mention: Mention) -> str:
    """The role of people who are aboard a vessel or vehicle, were brought out alive, or are looked for; empty for all others."""
    if sought := role_sought(tagged, mention):
        return sought
    lower = tagged.tokens.lower
    if _marks().isdisjoint(lower):
        return ""
    counted = mention.quantity.counted.rpartition(" ")[2].lower()
    verb = governor(tagged, mention.first)
    crew = counted in word_set("context", "aboard", "crews")
    if counted and not crew and counted not in word_set("context", "aboard", "persons"):
        return ""
    if _is_room(tagged, verb, mention):
        return ROOM
    if crew:
        return ON_BOARD if _carries(tagged, verb, mention) else ""
    if _is_told_with(tagged, verb, mention, "brought_out", word_set("context", "brought_out", "verbs")):
        return RESCUED
    return ON_BOARD if _is_aboard(tagged, verb, mention) else ""


def with_crew(tagged: Tagged, mention: Mention) -> bool:
    """Whether a figure counts all aboard together: "412 passengers and crew"."""
    counted, at = mention.quantity.counted.lower(), mention.last
    if counted not in word_set("context", "aboard", "riders"):
        return False
    behind = tagged.tokens.lower[at : at + 2]
    return behind[:1] == ["and"] and behind[1:] != [] and behind[1] in word_set("context", "aboard", "crews")


def _is_room(tagged: Tagged, verb: int | None, mention: Mention) -> bool:
    """ "licensed to carry 350 people", "designed for 30 passengers", "can take 400 people": for how many there is room."""
    lower, licensed = tagged.tokens.lower, word_set("context", "aboard", "licensed")
    before = mention.first - 1
    if before > 0 and lower[before] == "for" and lower[before - 1] in licensed:
        return True
    form = form_at(tagged, verb)
    if verb is None or form is None or not _is_listed_object(tagged, verb, mention):
        return False
    if form.base in ("allow", "permit"):  # "its licence allowed only 250"
        subject = subject_of(tagged, verb)
        told = None if subject is None or subject is PRONOUN else lower[subject.last - 1]
        return told in word_set("context", "aboard", "permits")
    if form.base not in word_set("context", "aboard", "holding"):
        return False
    if lower[verb - 1] in ("can", "could"):
        return True
    return verb > 1 and lower[verb - 1] == "to" and lower[verb - 2] in licensed


def _is_aboard(tagged: Tagged, verb: int | None, mention: Mention) -> bool:
    rides = mention.quantity.counted.lower() in word_set("context", "aboard", "riders")
    together = with_crew(tagged, mention)
    if rides and not together and not word_set("context", "aboard", "crews").isdisjoint(tagged.tokens.lower):
        return False  # "212 passengers and 14 crew members": not all who were aboard
    if _is_filled(tagged, verb, mention) or _carries(tagged, verb, mention):
        return True
    lower, tags, at = tagged.tokens.lower, tagged.tags, mention.last + 2 * together
    at += together and lower[at : at + 1] == ["members"]
    if tags[at : at + 1] in ("A", "M"):
        near = range(at, min(at + 4, len(lower)))
        at = next((i for i in near if tags[i] not in "AMJ" or _stands_at(lower, i, "aboard")), at)
        at += tags[at : at + 1] == "V" and lower[at] in word_set("context", "aboard", "putting")
        if (
            lower[at : at + 1]
            and lower[at] in word_set("context", "aboard", "supposed")
            and lower[at + 1 :][:1] == ["to"]
        ):
            at += 2  # "200 are believed to have been on board"
            while tags[at : at + 1] == "A":
                at += 1
    if _stands_at(lower, at, "aboard") or _is_on_ship(lower, at):
        return True
    if lower[at + 1 : at + 2] == ["it"] and lower[at] in ("in", "on", "inside"):
        # "The ship left harbour with 1,200 people in it"
        return not word_set("context", "aboard", "vessels").isdisjoint(lower[: mention.first])
    if not rides:
        return False
    end = next((i for i in range(at, len(tags)) if tags[i] in ".,(VAM"), len(tags))
    within = any(_stands_at(lower, i, "aboard") for i in range(at, min(end, at + _REACH)))
    return within or lower[mention.first - 1 : mention.first] == ["with"]


def _is_on_ship(lower: Sequence[str], at: int) -> bool:
    """Whether the name of a ship stands behind "on" at a token: "on the MV Orla"."""
    ship = lower[at + 1 + (lower[at + 1 : at + 2] == ["the"]) :][:1]
    return lower[at : at + 1] == ["on"] and ship != [] and ship[0] in word_set("context", "aboard", "ships")


def _stands_at(lower: Sequence[str], at: int, section: str) -> bool:
    """Whether one of the phrases of a section begins at token `at`."""
    return any(tuple(lower[at : at + len(phrase)]) == phrase for phrase in _phrases(section))


def _is_filled(tagged: Tagged, verb: int | None, mention: Mention) -> bool:
    """ "packed 33 people into a lorry", "45 people were crammed into the boat"."""
    vessels = word_set("context", "aboard", "vessels")
    if not _is_told_with(tagged, verb, mention, "into_vessel", word_set("context", "aboard", "filling")):
        return False
    return not vessels.isdisjoint(tagged.tokens.lower[mention.last : mention.last + 2 * _REACH])


def _is_told_with(
    tagged: Tagged, verb: int | None, mention: Mention, section: str, verbs: frozenset[str]
) -> bool:
    """Whether one of the verbs tells of those counted, and a phrase behind both says the rest."""
    told = (
        verb if verb is not None and _is_object_of(tagged, verb, mention) else _verb_behind(tagged, mention)
    )
    form = tagged.verbs.get(told) if told is not None else None
    if told is None or form is None or form.base not in verbs:
        return False
    lower = tagged.tokens.lower
    if roles_of_two().get(lower[told], {}).get("".join(lower[told + 1 : told + 2]), RESCUED) != RESCUED:
        return False  # "three gunmen were taken alive"
    start = max(told + 1, mention.last)
    end = next((i for i in range(start, len(tagged.tags)) if tagged.tags[i] in ".,("), len(tagged.tags))
    return any(_stands_at(tagged.tokens.lower, at, section) for at in range(start, min(end, start + _REACH)))


def _is_object_of(tagged: Tagged, verb: int, mention: Mention) -> bool:
    """Whether those counted stand right behind a verb."""
    if verb >= mention.first or tagged.tokens.lower[verb + 1] == "that":
        return False
    return not {*tagged.tags[verb + 1 : mention.first]} - {*"JDRQ"}


def _is_listed_object(tagged: Tagged, verb: int, mention: Mention) -> bool:
    """Whether those counted are among those that a verb has for its object: "carrying 40 men and nine women"."""
    listed = verb < mention.first and _LISTED.fullmatch(tagged.tags, verb + 1, mention.first) is not None
    return listed or _is_object_of(tagged, verb, mention)


def _verb_behind(tagged: Tagged, mention: Mention) -> int | None:
    """The verb right behind those counted: "45 people had been crammed", "11 people who were dug out alive"."""
    at = mention.last
    at += tagged.tokens.lower[at : at + 1] == ["who"]
    while at < len(tagged.tags) and tagged.tags[at] in "AMJ":
        at += 1
    return at if at in tagged.verbs else None


def _carries(tagged: Tagged, verb: int | None, mention: Mention) -> bool:
    """ "The ferry carried 41 people", "was carrying 240 passengers": a vessel on a trip, no airline in a year."""
    form = form_at(tagged, verb)
    if verb is None or form is None or form.base not in word_set("context", "aboard", "carrying"):
        return False
    if not _is_listed_object(tagged, verb, mention) or tagged.tokens.lower[verb - 1] == "to":
        return False  # "was to carry 40 men"
    subject = subject_of(tagged, verb) if form.form != "ing" else PRONOUN
    if subject is None or subject is PRONOUN:
        return form.form == "ing"
    if tagged.tokens.lower[subject.last - 1] in word_set("context", "aboard", "vessels"):
        return True
    behind = tagged.tokens.lower[
        mention.last : mention.last + _REACH
    ]  # "The Hadara carried 2,224 people on her maiden voyage"
    return "on" in behind and not word_set("context", "aboard", "trips").isdisjoint(behind)
