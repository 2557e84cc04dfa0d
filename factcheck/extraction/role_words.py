"""Words -> roles: the nouns for those who are so, the nouns of what is done, and verbs with the word that completes them."""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.extraction.frames import role_of_verb
from factcheck.extraction.nouns import noun_tables
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention
from factcheck.extraction.word_classes import verb_forms
from factcheck.lexicon import load, word_set


@cache
def role_nouns() -> dict[str, str]:
    """Words that stand for the people who are so ("24 dead"), with their role."""
    return dict(load("verbs")["role_nouns"])


@lru_cache(maxsize=1024)
def role_of_noun(word: str) -> str:
    """The role that a noun of doing gives to what is done to: its own name in the lexicon, or the noun itself; empty for other nouns.

    >>> role_of_noun("exports"), role_of_noun("culling"), role_of_noun("fair")
    ('exported', 'culling', '')
    """
    role = load("verbs")["deeds"].get(word, "")
    if role and word != "words":
        return str(role)
    form = verb_forms().get(word)
    if form is not None and form.form == "ing" and word not in word_set("closed_class", "nouns_like_verbs"):
        return role_of_verb().get(form.base, word)
    return word if word in word_set("verbs", "deeds") else ""


def is_known_role(role: str) -> bool:
    """Whether a role is one that verbs give by their names, alone or with the word that completes them.

    >>> is_known_role("killed"), is_known_role("kidnapped"), is_known_role("stand")
    (True, True, False)
    """
    return role in load("verbs")["roles"] or role in load("verbs")["roles_of_two"]


@cache
def roles_of_two() -> dict[str, dict[str, str]]:
    """A verb -> the word that completes it -> the role that the two give: "shot dead", "lost their lives"; a word that needs a preposition
    before it stands behind that, "from homes"."""
    pairs: dict[str, dict[str, str]] = {}
    for role, told in load("verbs")["roles_of_two"].items():
        for words in told:
            verb, _, word = words.partition(" ")
            pairs.setdefault(verb, {})[word] = role
    return pairs


def role_of_two(tagged: Tagged, mention: Mention, i: int) -> str:
    """The role that a verb gives with the word that completes it, be it the noun of the figure: "shot dead", "took more than 60 lives", "drove 400
    people from their homes"; empty where there is none."""
    lower = tagged.tokens.lower
    pairs = roles_of_two().get(lower[i])
    if pairs is None:
        return ""
    counted = mention.quantity.counted.rpartition(" ")[2].lower()
    people = counted in noun_tables().persons
    ways = people or not counted
    # but "made 40 redundant planes"
    told = [
        lower[at] for at in range(i + 1, min(i + 3, len(lower))) if not mention.first <= at < mention.last
    ]
    told += _completing(tagged, i + 1, ways)
    if i < mention.first <= i + _DEED:
        told.append(lower[mention.last - 1])
        told += _completing(tagged, mention.last, ways)
        if tagged.tags[mention.last : mention.last + 1] == "P":
            behind = mention.last + 2  # "drove 400 people in Tarn from their homes"
            told += _completing(tagged, behind, ways)
    # "brought 25 people down from the roof"
    roles = (pairs[word] for word in told if word in pairs)
    return next((role for role in roles if not (people and role == "destroyed")), "")


def _completing(tagged: Tagged, at: int, ways: bool) -> list[str]:
    """The word behind small ones at a token, "to death"; with `ways` also with each preposition before it: "from homes" of "from their homes"."""
    lower = tagged.tokens.lower
    small: list[str] = []
    while len(small) < _SMALL and tagged.tags[at : at + 1] in ("P", "D"):
        small.append(lower[at])
        at += 1
    if at >= len(lower) or tagged.tags[at + 1 : at + 2] == "N":
        return []  # "on a safety course"
    alone = [lower[at]] * ({*small} <= _BESIDE_ALONE)
    return alone + [f"{way} {lower[at]}" for way in small if ways]


_DEED = 6
"""Tokens between a verb and the figure that it governs, at most."""
_BESIDE_ALONE = frozenset(("to", "the", "a", "their", "his", "her", "its"))
"""Before a word that completes a verb whatever stands before it: "to death", "their lives"."""
_SMALL = 3
"""Small words before what completes a verb at most: "out of their homes"."""
