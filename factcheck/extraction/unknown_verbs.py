"""Forms of verbs that the lexicon does not hold: by their ending, their neighbours or their prefix."""

from __future__ import annotations

from functools import lru_cache

from factcheck.extraction.word_classes import VerbForm, irregular_pasts
from factcheck.lexicon import word_set

PREFIXES = ("over", "under", "out", "re", "mis", "fore")
"""Before an irregular past they make another: "overspent", "outsold", "rebuilt"."""
TWO_VERBS = frozenset(("found", "fell", "saw", "lay", "bore", "wound", "ground", "bound"))
"""Pasts of one verb that are base forms of another: "to found a company"."""


def unknown_form(word: str, letters: list[str], i: int) -> VerbForm | None:
    """A form of a verb that the lexicon does not hold: a past, or an -s form between a pronoun and its object."""
    if (
        len(word) > 4
        and word.endswith("ed")
        and (not word.endswith("eed") or word == "freed")
        and "-" not in word
    ):
        if word in word_set("closed_class", "adjectives"):
            return None  # "have armed guards"
        return VerbForm(word, "past")
    if (
        word.endswith("s")
        and i
        and letters[i - 1] == "R"
        and letters[i + 1 : i + 2]
        and letters[i + 1] in "QDP"
    ):
        return VerbForm(word, "s")
    if i and word.islower() and letters[i - 1] == "M":
        return VerbForm(word, "base")  # "would withdraw 2.7 %"
    if (
        i
        and word.islower()
        and letters[i - 1] == "P"
        and letters[i + 1 : i + 2] == ["Q"]
        and not word.endswith("s")
    ):
        return VerbForm(word, "base")  # "obliged to cede 2,400 square miles"
    return None


@lru_cache(maxsize=4096)
def past_behind_prefix(word: str) -> VerbForm | None:
    """The past of a verb made of a prefix and an irregular one; none of "underground" and "outset", which may be other words."""
    for prefix in PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and rest not in TWO_VERBS and rest in irregular_pasts():
            return VerbForm(word, "past")
    return None
