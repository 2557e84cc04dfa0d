"""Words -> roles: the nouns for those who are so, the nouns of what is done, and verbs with the word that completes them."""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.extraction.frames import role_of_verb
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


@cache
def roles_of_two() -> dict[tuple[str, ...], str]:
    """A verb and the word that completes it -> the role that the two give: "shot dead", "lost their lives"."""
    rows = load("verbs")["roles_of_two"].items()
    return {tuple(pair.split()): role for role, pairs in rows for pair in pairs}
