"""Parts of firms, and who has them: "Velda holds a 40 percent stake in Korin"."""

from __future__ import annotations

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.phrases import PRONOUN, form_at, governor
from factcheck.extraction.tagging import Tagged
from factcheck.extraction.types import Mention, NounPhrase
from factcheck.model import Kind

HOLDINGS = frozenset(("stake", "stakes", "interest", "share", "shares", "holding", "investment"))
"""Nouns with which "in" tells of what somebody has a part."""

SHARES = frozenset(("share", "proportion", "percentage"))
"""Measures whose owner is the part: "Energy's share"."""

_HAVING = frozenset(("has", "have", "had"))
_KEEPING = frozenset(("hold", "own", "keep", "control", "retain"))
"""Verbs of who has it."""


def is_stake(tagged: Tagged, mention: Mention, phrase: NounPhrase) -> bool:
    """Whether so many percent are a part of a firm, by the noun that they are told of."""
    noun = tagged.tokens.lower[phrase.last - 1]
    part = mention.quantity.unit == "percent" and mention.quantity.kind is not Kind.CHANGE
    return part and noun in HOLDINGS and noun != "investment"


def is_owned_part(tagged: Tagged, mention: Mention, phrase: NounPhrase) -> bool:
    """Whether a noun with an owner is of a part that he has: "Energy's share", "Velda's share of the market", "Velda's stake in Korin"."""
    if is_stake(tagged, mention, phrase) and phrase.preposition in ("", "in"):
        return True
    return tagged.tokens.lower[phrase.last - 1] in SHARES and phrase.preposition in ("", "of")


def holder_of(tagged: Tagged, mention: Mention, phrase: NounPhrase) -> NounPhrase | None:
    """Who by name has a part of what is told behind "in"; None where nobody is named, and of all other measures."""
    verb = governor(tagged, mention.first)
    if (
        phrase.preposition != "in"
        or not is_stake(tagged, mention, phrase)
        or verb is None
        or verb > phrase.first
    ):
        return None
    subject = subject_of(tagged, verb)
    form = form_at(tagged, verb)
    if tagged.tokens.lower[verb] not in _HAVING and (form is None or form.base not in _KEEPING):
        return None  # "bought a stake from": of two firms
    if subject is None or subject is PRONOUN or not tagged.tokens.text[subject.first][0].isupper():
        return None
    return subject
