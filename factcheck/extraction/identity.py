"""What names a claim: its id, and its subject in a few words."""

from __future__ import annotations

import hashlib
from functools import cache

from factcheck.extraction.stakes import HOLDINGS
from factcheck.extraction.word_classes import verb_forms
from factcheck.lexicon import load
from factcheck.model import Frame, Quantity


def claim_id(source: str, quote: str, number: int) -> str:
    """`C-` and a hash of source, quote and the how-manieth such quote in the source it is.

    >>> claim_id("S-1", "60 nations", 0) == claim_id("S-1", "60 nations", 0)
    True
    """
    named = f"{source}\x1f{quote}\x1f{number}".encode("utf-8", "surrogatepass")
    return "C-" + hashlib.sha256(named).hexdigest()[:10]


@cache
def _light_verbs() -> frozenset[str]:
    return frozenset(load("verbs")["light"].split())


def _is_light(role: str) -> bool:
    """Whether a role is only a verb that says something is there: left out of what people read."""
    form = verb_forms().get(role.lower())
    return form is not None and form.base in _light_verbs()


def subject_in_words(frame: Frame, quantity: Quantity) -> str:
    """A frame as a few words for people.

    >>> from factcheck.model import Bound
    >>> subject_in_words(Frame(head="countries", role="delegations"), Quantity(60, None, (60, 60), Bound.AT_LEAST, "count"))
    'countries (delegations)'
    >>> subject_in_words(Frame(head="people", role="killed", modifiers=("new",)), Quantity(3, 3, (3, 3), Bound.EXACT, "count", "new deaths"))
    'new deaths'
    """
    own_words, restricting = quantity.counted.casefold(), " ".join(frame.modifiers).casefold()
    told = frame.role and frame.head and frame.head not in own_words.split()
    if told and restricting and own_words.startswith(restricting):
        return quantity.counted  # its noun tells both who they are and what befell them
    head = " ".join((*frame.modifiers, frame.head)).strip()
    if frame.measure == "share":
        whole = frame.part_of or head
        extra = frame.role or (head if head and head != whole else "")
        return f"share of {whole}" + (f" ({extra})" if extra else "")
    words = f"{head} {frame.measure}".strip() if frame.measure else head
    if frame.measure in HOLDINGS and frame.part_of:
        words = f"{frame.measure} in {frame.part_of} ({head})"
    if frame.role and not _is_light(frame.role) and frame.measure != "spending":
        words = f"{words} ({frame.role})"
    if not words:
        words = quantity.counted or quantity.kind.value.replace("_", " ")
    return words
