"""Words -> what they can be: closed classes, and the forms of the verbs that stand around figures, all from the lexicon."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.lexicon import load


class Tag:
    """Word classes, one character each; plain strings, since every word of every sentence gets one."""

    DETERMINER = "D"
    PREPOSITION = "P"
    CONJUNCTION = "C"
    RELATIVE = "W"
    PRONOUN = "R"
    AUXILIARY = "A"
    MODAL = "M"
    ADVERB = "J"
    VERB = "V"
    NOUN = "N"
    QUANTITY = "Q"
    DATE = "T"
    COMMA = ","
    POSSESSIVE = "S"
    OPENING = "("
    CLOSING = ")"
    STOP = "."


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A word as a form of a verb."""

    base: str
    """Dictionary form."""
    form: str
    """`base`, `s`, `past` or `ing`."""


_LETTERS = {
    "determiner": "D", "preposition": "P", "conjunction": "C", "relative": "W", "pronoun": "R", "auxiliary": "A", "modal": "M",
    "adverb": "J",
}  # fmt: skip


@cache
def closed_class() -> dict[str, str]:
    """Word -> tag letter, for the words of closed classes."""
    table: dict[str, str] = {}
    for name, words in load("closed_class")["tags"].items():
        for word in words.split():
            table.setdefault(word, _LETTERS[name])
    return table


_DOUBLING = re.compile(r"(?:[^aeiou]|qu)[aeiou][^aeiouwxy]$")
"""Verbs whose last consonant may be written twice before an ending."""
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""Those of one syllable, in which it always is: "planned", but "opened"."""


@cache
def nouns_like_verbs() -> frozenset[str]:
    return frozenset(load("closed_class")["nouns_like_verbs"]["words"].split())


@cache
def verb_forms() -> dict[str, VerbForm]:
    """Every form of the verbs in the lexicon.

    >>> verb_forms()["rose"].base, verb_forms()["killing"].form
    ('rise', 'ing')
    """
    lexicon = load("verbs")
    irregular: dict[str, str] = lexicon["irregular"]
    bases: set[str] = set()
    for name, words in lexicon.items():
        if isinstance(words, str):
            bases.update(words.split())
        elif name == "roles":
            for forms in words.values():
                bases.update(forms.split())
    table: dict[str, VerbForm] = {}
    for base in sorted(bases | irregular.keys()):
        forms = {"base": base, "s": _third_person(base), "ing": _with_ending(base, "ing")}
        if base not in irregular:
            forms["past"] = _with_ending(base, "ed")
        elif not irregular[base]:
            table[base] = VerbForm(base, "past")  # "put", "hit": the past is what texts tell in
        for form, word in forms.items():
            table.setdefault(word, VerbForm(base, form))
        if _DOUBLING.search(base) and not _SHORT.fullmatch(base):
            table.setdefault(base + base[-1] + "ing", VerbForm(base, "ing"))  # "totalling", "permitting"
            if base not in irregular:
                table.setdefault(base + base[-1] + "ed", VerbForm(base, "past"))  # "cancelled", "occurred"
        for word in irregular.get(base, "").split():
            table[word] = VerbForm(base, "past")
    return table


def _third_person(base: str) -> str:
    if base.endswith(("s", "x", "ch", "sh", "z", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


def _with_ending(base: str, ending: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying" if ending == "ing" else base + "d"
    if base.endswith("e"):
        return (base if base.endswith("ee") and ending == "ing" else base[:-1]) + ending
    if base.endswith("y") and base[-2] not in "aeiou" and ending == "ed":
        return base[:-1] + "ied"
    return base + (base[-1] if _SHORT.fullmatch(base) else "") + ending


LIKE_BASE = frozenset(("become", "come", "overcome", "run"))
"""Participles that look like base forms."""


@cache
def preterites() -> frozenset[str]:
    """Past forms that are no participles, and so no adjectives either: "took", "fell"."""
    rows = ((base, forms.split()) for base, forms in load("verbs")["irregular"].items())
    return frozenset(forms[0] for base, forms in rows if forms and (len(forms) == 2 or base in LIKE_BASE))


@cache
def irregular_pasts() -> frozenset[str]:
    """Past forms of irregular verbs that are like no base form: "spent", "sold", "taken"."""
    verbs: dict[str, str] = load("verbs")["irregular"]
    return frozenset(past for forms in verbs.values() for past in forms.split()) - verbs.keys()


@cache
def verb_group(*names: str) -> frozenset[str]:
    """The base forms of the verbs of one or more groups of the lexicon."""
    return frozenset(base for name in names for base in load("verbs")[name].split())


@cache
def valuing_verbs() -> frozenset[str]:
    """Verbs of seeing and valuing, behind whose object the value stands."""
    return frozenset(load("verbs")["valuing"].split())


@cache
def moving_verbs() -> frozenset[str]:
    """Verbs of rising and falling, which "by" and "to" tell from the nouns that look like them."""
    return frozenset(load("verbs")["change"].split())
