"""Tells ages where the words "years old" are not written: "Ortiz, 66, has", "aged 18 to 34", "the median age was 42.8"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from factcheck.extraction.digits import number_tables
from factcheck.extraction.nouns import is_plural, noun_tables
from factcheck.extraction.tokens import DASHES, HYPHENS, TokenView
from factcheck.extraction.word_classes import verb_forms
from factcheck.lexicon import load, word_set

MOST = 120
"""Years beyond which a bare number is no age."""

_GAP = 8
"""Tokens that may stand between "age" and its number."""


@dataclass(frozen=True, slots=True)
class AgeTables:
    """Words around ages."""

    links: frozenset[str]
    """May stand between "age" and its number: "the age rose to"."""
    measures: frozenset[str]
    """Words before "age" that make a measure of it: then whose age it is may stand between, too."""
    verbs: frozenset[str]
    """Before "at" and a number: "died at 67"."""
    groups: frozenset[str]
    """Behind "age" when the number stands before: "the 16-24 age group"."""
    following: frozenset[str]
    """Words behind "she is 35" that leave it an age."""
    persons: frozenset[str]
    """One of whom a number alone is the age: "the gunman was 22"."""


@cache
def age_tables() -> AgeTables:
    """The tables, read once."""
    ages = load("function_words")["age"]
    return AgeTables(
        *(frozenset(ages[name]) for name in ("links", "measures", "verbs", "groups", "following", "persons"))
    )


def is_age(view: TokenView, first: int, last: int) -> bool:
    """Whether the bare number at tokens `first` to `last` is an age in years.

    >>> from factcheck.extraction.tokens import tokenize
    >>> def read(words, at):
    ...     return is_age(TokenView(tokenize(words, 0, len(words))), at, at + 1)
    >>> read("She retired at 67.", 3), read("The median age rose to 42.", 5), read("It opened at 67.", 3)
    (True, True, False)
    """
    after = view.word(last)
    if is_plural(after) and after not in ("years", "months") and view.word(first - 1) != "aged":
        return False  # but "a farmer aged 46 dies"
    return (
        _beside_name(view, first, last)
        or _told(view, first, last)
        or _limit(view, first, last)
        or _in_group(view, last)
        or (_phrase_ends(view, last) and names_age(view, first))
    )


def _beside_name(view: TokenView, first: int, last: int) -> bool:
    """ "Ortiz, 66, has coached", "the bus driver, 43, was detained", "Ortiz, now 66, has"."""
    if view.word(first - 1) in _AS_OF and view.word(last) == ",":
        first -= 1
    if view.word(first - 1) != ",":
        return False
    if view.word(last) == ";" or (view.word(last) == "." and last + 1 >= view.size):
        # "Prosecutors had sought eight years for Ruben Saale, 53."
        return last == first + 1 and view.capital(first - 2) and view.capital(first - 3)
    if view.word(last) not in (",", ")") or view.capital(last + 1):
        return False
    return view.capital(first - 2) or _is_one_person(view, first - 2)


def _is_one_person(view: TokenView, at: int) -> bool:
    """Whether a noun with an article before it ends at token `at`: whatever has a number between commas behind it is a person."""
    word = view.word(at)
    if not word.isalpha() or is_plural(word) or word in noun_tables().stops or not view.number(at + 2):
        return False
    return any(view.word(here) in _ARTICLES for here in range(at - 1, max(-1, at - _NOUNS), -1))


_AS_OF = frozenset(("now", "then", "today", "just", "only"))
"""Before an age between commas: when somebody was that old, or how young that is."""
_PERSONS = frozenset(("he", "she", "his", "her"))
_PARENTS = frozenset(("mother", "father"))
"""Of so many children: "a mother of two"."""
_ARTICLES = frozenset(("a", "an", "the", "his", "her", "my", "our", "their"))
_NOUNS = 5
"""Tokens of the phrase of a person at most: "the retired bus driver"."""


def _told(view: TokenView, first: int, last: int) -> bool:
    """ "aged 18", "at the age of 30", "she is 35", "died at 67", "a girl of 14"."""
    before, two, three = view.word(first - 1), view.word(first - 2), view.word(first - 3)
    if before in ("aged", "ages", "age") or (before in ("of", "between") and two in ("age", "ages", "aged")):
        return True
    ends = _phrase_ends(view, last)
    of_person = before == "of" and two in age_tables().persons - _PARENTS and last == first + 1
    if of_person and (ends or view.word(last) in verb_forms()):
        return any(
            view.word(at) in ("a", "an") for at in range(max(0, first - _NOUNS), first - 2)
        )  # "a girl of 14"
    if not ends:
        return False
    then = before in ("is", "was") and view.word(last) == "when" and view.word(last + 1) in _PERSONS
    if then and view.capital(first - 2):
        return True  # "Ortiz was 67 when he died"
    person = before in ("is", "was", "turned", "turns", "be") and (
        _of_pronoun(view, first) or _of_person(view, first, last) or _told_of_person(view, first, last)
    )
    if before in ("is", "was") and two in _EXTREMES and three == "the" and last == first + 1:
        return True  # "the youngest was 14"
    # "puts the dead at 52", "puts the number of dead at 52": so many are dead
    return person or (before == "at" and two in age_tables().verbs and three not in ("the", "of"))


_EXTREMES = frozenset(("youngest", "oldest", "eldest"))


def _of_pronoun(view: TokenView, first: int) -> bool:
    """ "she is 35", "he was about 40"; not "He was 5-9 as a starter"."""
    near = {view.word(first - 2), view.word(first - 3)}
    return not near.isdisjoint(("he", "she")) and view.word(first + 1) not in HYPHENS


def _of_person(view: TokenView, first: int, last: int) -> bool:
    """ "The gunman was 22.", "The victim is 43, police said": a number alone is no other measure of one person."""
    return _is_person(view.word(first - 2)) and last == first + 1


def _told_of_person(view: TokenView, first: int, last: int) -> bool:
    """ "Orla Bell, who is 53, was freed", "the actress, who is 53,": a number alone that is told of one person between commas."""
    return (
        view.word(first - 2) == "who"
        and view.word(first - 3) == ","
        and view.word(last) in (",", ".")
        and last == first + 1
        and (view.capital(first - 4) or _is_person(view.word(first - 4)))
    )


def _is_person(word: str) -> bool:
    """Whether a noun is of one person: "the gunman", or an occupation ("the actress")."""
    return word in age_tables().persons or word in word_set("abouts", "offices")


def _phrase_ends(view: TokenView, last: int) -> bool:
    word = view.word(last)
    return not word[:1].isalpha() or word in age_tables().following


def _limit(view: TokenView, first: int, last: int) -> bool:
    """ "people over 65", "children between 6 and 12", "most of them under 25", "anyone 18 or over", "residents 65 and over"."""
    before, persons = view.word(first - 1), noun_tables().persons
    if before in ("over", "under", "above", "below", "between"):
        of_them = view.word(first - 3) == "of" and view.word(first - 2) in ("them", "whom")
        whom = view.word(first - 2) in ("are", "were") and "whom" in view.lower[max(0, first - 5) : first]
        told = (of_them or whom) and _phrase_ends(view, last)
        return view.word(first - 2) in persons or told or _are_over(view, first, last)
    after, two = view.word(last), view.word(last + 1)
    return before in persons and after in ("or", "and") and two in ("over", "above", "up", "under", "below")


def _are_over(view: TokenView, first: int, last: int) -> bool:
    """ "A third of the visitors were under 18", "of the dead, 33 were under 18": a number alone that so many persons are over or under."""
    if view.word(first - 2) not in ("are", "were") or last != first + 1:
        return False
    who = view.word(first - 3)
    alone = _phrase_ends(view, last) or view.word(last) in ("and", "or")
    several = view.number(first - 3) and len(who) < _YEAR and not noun_tables().persons.isdisjoint(view.lower)
    return alone and (who in noun_tables().persons or who in _HARMED or several)


_HARMED = frozenset(("victims", "dead", "casualties", "wounded", "injured"))
_YEAR = 4
"""Digits of a year."""


def _in_group(view: TokenView, last: int) -> bool:
    """ "the 16-24 age group"."""
    if "age" not in view.lower[last : last + 5]:
        return False
    if view.word(last) in DASHES and view.number(last + 1):
        last += 2
    last += view.word(last) in HYPHENS
    last += view.word(last) == "plus"
    return view.word(last) == "age" and view.word(last + 1) in age_tables().groups


def names_age(view: TokenView, first: int) -> bool:
    """Whether "age" stands before the number at token `first` and is what the number tells: "the median age (2022): 42"."""
    return _names(view, first, _AGES)


def names_expectancy(view: TokenView, first: int, last: int) -> bool:
    """Whether the bare number at tokens `first` to `last` is a life expectancy: a length of time, and no age."""
    return _phrase_ends(view, last) and _names(view, first, _EXPECTANCY)


_AGES = frozenset(("age", "ages"))
_EXPECTANCY = frozenset(("expectancy",))


def _names(view: TokenView, first: int, nouns: frozenset[str]) -> bool:
    if nouns.isdisjoint(view.lower[max(0, first - _GAP) : first]):
        return False
    tables, strict = age_tables(), True
    for at in range(first - 1, max(-1, first - 1 - _GAP), -1):
        word = view.lower[at]
        if word in nouns:
            return strict or view.word(at - 1) in tables.measures
        if word[0].isalpha() and word not in tables.links:
            strict = False
            if word in number_tables("en").words:
                return False
        if word in (";", ".", ",") or (view.number(at) and len(word) != 4):
            return False
    return False


def over_or_under(view: TokenView, first: int, last: int) -> bool:
    """Whether the tokens `first` to `last` are an age with a plural letter: "the over-65s", "under 25s", "18-24s"."""
    before = first - 2 if view.word(first - 1) in HYPHENS else first - 1
    group = view.word(first - 1) in HYPHENS and view.number(before)
    return view.word(last - 1) == "s" and (view.word(before) in ("over", "under") or group)


def heads_group(view: TokenView, first: int, last: int) -> bool:
    """Whether the years at tokens `first` to `last` head a row of shares: "≥ 65 years: 22.1 %", "0-14 years: 18 %"."""
    if (
        view.word(last) != ":"
        or not view.number(last + 1)
        or view.word(last + 2) not in ("%", "percent", "per")
    ):
        return False
    return (
        view.word(first - 1) in ("≥", "≤", "<", ">")
        or view.word(first - 1) in DASHES
        or view.word(first - 1) in ("over", "under")
    )
