"""Two ages of one person at two times."""

from __future__ import annotations

import math
from itertools import takewhile

from factcheck.judging.intervals import Value
from factcheck.judging.periods import Period
from factcheck.matching.once import once
from factcheck.model import Claim

AGE = "year_of_age"
"""The unit of ages."""

_YEAR = 365.25
_BIRTHDAY = 28
"""Days between two texts from which on a birthday may lie between them; in news of one week two ages are a conflict."""

_APART = 10
"""Years between two ages of one person that two texts may give by mistake; farther apart they are of two of one name."""
_APART_BY_LAST_NAME = 3
"""The same where one of them gives the last name alone, which a wife may have as well."""
_TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr", "judge", "sir", "lady"))

Aged = tuple[Value, Period | None]
"""An age, and when it was told."""


def of_one_person(left: Claim, right: Claim) -> bool:
    """Whether two ages are of a person whom both texts name, one of them in full: "Captain Kevin Oberst", "Oberst". A nationality alone is no name.

    >>> import factcheck
    >>> texts = "Shift supervisor Kevin Oberst, 30, had married in June.", "Kevin Oberst, 32, died.", "Anna Oberst, 31, is his sister."
    >>> first, second, third = (factcheck.extract(text)[0] for text in texts)
    >>> of_one_person(first, second), of_one_person(second, third)
    (True, False)
    >>> young, old = (factcheck.extract(text)[0] for text in ("A Palestinian, 15, was killed.", "Another Palestinian, 19, was hurt."))
    >>> of_one_person(young, old)
    False
    """
    if left.quantity.unit != AGE or right.quantity.unit != AGE:
        return False
    one, other = _name(left), _name(right)
    if not one or not other or one[-1] != other[-1]:
        return False
    few, many = sorted((one, other), key=len)
    apart = abs(left.quantity.stated[0] - right.quantity.stated[0])
    return len(many) > 1 and {*few} <= {*many} and apart <= (_APART if len(few) > 1 else _APART_BY_LAST_NAME)


def of_two_persons(left: Claim, right: Claim) -> bool:
    """Whether two ages are of persons whose full names have no word in common: those of a bomber and of an officer are not one.

    >>> import factcheck
    >>> texts = "Kevin Oberst, 26, was freed.", "Officer Anna Tolland, 26, was killed.", "Oberst, 26, was freed."
    >>> first, second, third = (factcheck.extract(text)[0] for text in texts)
    >>> of_two_persons(first, second), of_two_persons(first, third), of_two_persons(second, third)
    (True, False, False)
    """
    if left.quantity.unit != AGE or right.quantity.unit != AGE:
        return False
    one, other = _name(left), _name(right)
    if left.frame.head[:1].isdigit() or right.frame.head[:1].isdigit():
        return False  # "the 18-year-old" may be another one than whom its sentence names
    return len(one) > 1 and len(other) > 1 and {*one}.isdisjoint(other)


@once
def _name(claim: Claim) -> tuple[str, ...]:
    """The name of the aged: of the subject, else of whom the sentence is about, where the subject is a bare "25-year-old"."""
    for phrase in (claim.frame.head, claim.about if claim.frame.head[:1].isdigit() else ""):
        words = phrase.split()
        if words and words[-1][0].isupper():
            name = list(takewhile(lambda word: word[0].isupper(), reversed(words)))
            return tuple(
                word.casefold() for word in reversed(name) if word.casefold().rstrip(".") not in _TITLES
            )
    return ()


def aged_meanwhile(left: Aged, right: Aged) -> bool:
    """Whether somebody can have had two ages one after the other, at the times at which they were told."""
    if left[0].unit != AGE or right[0].unit != AGE:
        return False
    (young, one), (old, other) = sorted((left, right), key=lambda aged: aged[0].stated.low)
    if one is None or other is None or other.last - one.first < _BIRTHDAY:
        return False
    return old.stated.low - young.stated.high <= math.ceil((other.last - one.first) / _YEAR)
