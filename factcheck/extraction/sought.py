"""People who are missing, where no word says so: those whom nobody has found, and those whom rescuers look for.

"Three passengers have yet to be found", "divers were searching for five people", "there was no trace of 12 sailors".
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.phrases import PRONOUN
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention
from factcheck.lexicon import word_set

MISSING = "missing"

_YET, _PASSIVE = "yet", frozenset(("be", "been"))
"""Between those counted and the verb; what was "never found" is told in the end, when many of the missing have been found, and "not found" of what is no longer there."""
_REACH = 6
"""Tokens between those counted and the verb that tells that nobody has found them, at most."""


def role_sought(tagged: Tagged, mention: Mention) -> str:
    """The role of people of whom is told that they are looked for, or have yet to be found; empty for all others."""
    lower = tagged.tokens.lower
    if word_set("context", "sought", "marks").isdisjoint(lower):
        return ""
    if _are_unfound(tagged, mention.last):
        return MISSING
    before = mention.first
    while before > 0 and tagged.tags[before - 1] in "DJ":
        before -= 1
    return MISSING if _left_no_trace(lower, before) or _are_searched_for(tagged, before) else ""


def _are_unfound(tagged: Tagged, at: int) -> bool:
    """Whether the words at a token tell that nobody has found those before: "have yet to be found"."""
    lower = tagged.tokens.lower
    at += lower[at : at + 1] == ["who"]
    for i in range(at, min(at + _REACH, len(lower))):
        if lower[i] in word_set("context", "sought", "found"):
            if tagged.tags[i + 1 : i + 2] in ("J", "N", "R") or lower[i + 1 : i + 2] == ["to"]:
                return False  # "have yet to be found guilty"
            return _YET in lower[at:i] and not _PASSIVE.isdisjoint(lower[at:i])
        if tagged.tags[i] not in "AJMP":
            break
    return False


def _left_no_trace(lower: Sequence[str], at: int) -> bool:
    """Whether the words before a token tell that those counted have left no trace: "no sign of", "the whereabouts of"."""
    if at < 3 or lower[at - 1] not in ("of", "from"):
        return False
    if lower[at - 2] == "whereabouts":
        return True
    return lower[at - 3] == "no" and lower[at - 2] in word_set("context", "sought", "traces")


def _are_searched_for(tagged: Tagged, at: int) -> bool:
    """Whether those counted at a token are whom rescuers look for: "divers were searching for"; nobody else, who may look for
    staff or for culprits."""
    lower = tagged.tokens.lower
    if at < 2 or lower[at - 1] != "for":
        return False
    verb = at - 2
    while verb > 0 and tagged.tags[verb] == "J":
        verb -= 1
    form = tagged.verbs.get(verb)
    if form is None or form.base not in word_set("context", "sought", "searching"):
        return False
    subject = subject_of(tagged, verb)
    if subject is None or subject is PRONOUN:
        return False
    return not word_set("context", "sought", "searchers").isdisjoint(lower[subject.first : subject.last])
