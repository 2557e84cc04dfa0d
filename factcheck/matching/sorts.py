"""People who came to harm, and things: a count of the ones is no count of the others."""

from __future__ import annotations

from functools import lru_cache

from factcheck.matching.claim_key import claim_key
from factcheck.matching.once import once
from factcheck.matching.synonyms import heads, listed
from factcheck.matching.words import key_words
from factcheck.model import Claim

_PERSON = "person"


def are_people_and_things(left: Claim, right: Claim) -> bool:
    """Whether of two counts one is of people who came to harm and the other of things that are counted by their noun.

    >>> import factcheck
    >>> texts = "The blast killed 11 people.", "Eleven carmakers are involved.", "Eleven workers died."
    >>> one, other, another = (factcheck.extract(text)[0] for text in texts)
    >>> are_people_and_things(one, other), are_people_and_things(one, another)
    (True, False)
    """
    one, other = _sort_of(left), _sort_of(right)
    return one != other and bool(one) and bool(other)


@once
def _sort_of(claim: Claim) -> str:
    """Whether a claim counts `people` who came to harm or `things`; empty where its nouns and what befell them tell neither."""
    if claim.quantity.unit != "count":
        return ""
    noun = claim.quantity.counted.rpartition(" ")[2]
    if noun and noun in claim.quote and not _things().isdisjoint(heads().replaced(key_words(noun))[0][-1:]):
        return "things"
    subject = claim_key(claim).subject
    harmed = not listed("anyone", "roles").isdisjoint(subject.role)
    return "people" if harmed and subject.core in listed("persons", "nouns") | {_PERSON} else ""


@lru_cache(maxsize=1)
def _things() -> frozenset[str]:
    """The nouns of things in the form by which they are compared."""
    return frozenset(heads().replaced(key_words(noun))[0][-1] for noun in listed("things", "nouns"))
