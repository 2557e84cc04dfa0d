"""Finds the noun phrase that a number counts: the run of adjectives and nouns behind it, up to its head."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.extraction.digits import number_tables
from factcheck.extraction.tokens import HYPHENS
from factcheck.extraction.types import Tokens
from factcheck.extraction.units import currency_codes, unit_tables
from factcheck.extraction.word_classes import nouns_like_verbs, verb_forms
from factcheck.lexicon import load

_LONGEST = 7
"""Words that a counted noun phrase may have."""

_CAPITAL_NAMES = frozenset(["US", "UK", "IT", "WHO", "OK", "AM"])
"""Names that in lower case would be function words."""

_QUOTES = frozenset("\"'“‘`„«")

_MODIFIER_ENDINGS = ("ing", "ous", "ed", "ive", "al", "ht", "ll", "er", "an", "le", "ra", "th", "ic", "ary")
"""Endings of words that may stand between a number and its unit: "50 previous years", "517 rushing yards"."""


@dataclass(frozen=True, slots=True)
class NounTables:
    """Closed word classes of English."""

    stops: frozenset[str]
    fillers: frozenset[str]
    loose_adverbs: frozenset[str]
    """Adverbs before an adjective that restrict nothing: "mostly young people"."""
    ly_adjectives: frozenset[str]
    plurals: frozenset[str]
    not_plurals: frozenset[str]
    plural_modifiers: frozenset[str]
    attributes: frozenset[str]
    members: frozenset[str]
    persons: frozenset[str]
    joined_of: dict[str, tuple[str, ...]]
    """First noun -> the nouns that "of" joins to it: "lines of code"."""
    collectives: frozenset[str]
    peoples: frozenset[str]
    """Names of peoples that have no plural."""


@cache
def noun_tables() -> NounTables:
    """The tables, read once."""
    words = load("function_words")
    numbers = number_tables("en")
    joined: dict[str, tuple[str, ...]] = {}
    for phrase in words["joined_of"]:
        one, _, two = phrase.partition(" of ")
        joined[one] = (*joined.get(one, ()), two)
    return NounTables(
        frozenset(words["stops"]),
        frozenset(words["fillers"]),
        frozenset(words["loose_adverbs"]),
        frozenset(words["ly_adjectives"]),
        frozenset(words["plurals"]),
        frozenset(words["not_plurals"]) | {*numbers.words, *numbers.scales},
        frozenset(words["plural_modifiers"]),
        frozenset(words["attributes"]),
        frozenset(load("noncounts")["compound_counts"]),
        frozenset(words["persons"]),
        joined,
        frozenset(words["collectives"]),
        frozenset(words["peoples"]),
    )


@lru_cache(maxsize=4096)
def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun.

    >>> is_plural("exhibitors"), is_plural("people"), is_plural("business"), is_plural("man")
    (True, True, False, False)
    """
    tables = noun_tables()
    if word in tables.plurals or (word.endswith("men") and len(word) > 5 and word not in tables.not_plurals):
        return True
    if len(word) < 3 or word[-1] != "s":
        return False
    return not (word.endswith(("ss", "ous", "'s", "’s", "sis")) or word in tables.not_plurals)


def head_at(words: list[str]) -> int:
    """At which of the words of what is counted its head begins: the last one, or the noun that "of" joins to another.

    >>> head_at(["foreign", "exhibitors"]), head_at(["foreign", "heads", "of", "state"])
    (1, 1)
    """
    return words.index("of") - 1 if "of" in words[1:] else len(words) - 1


def looks_like_modifier(word: str) -> bool:
    """Whether a word may stand between a number and its unit.

    >>> looks_like_modifier("previous"), looks_like_modifier("men"), looks_like_modifier("Previous")
    (True, False, False)
    """
    if not (word.isalpha() and word.islower() and len(word) > 3 and word.endswith(_MODIFIER_ENDINGS)):
        return False
    return not is_plural(word) and word not in noun_tables().stops


def counted_after(tokens: Tokens, at: int, used: bytearray, one: bool = False) -> tuple[int, int] | None:
    """The noun phrase at token `at`, as a half-open range of tokens; None when there is none.

    `used` marks tokens that belong to dates. `one` says that the number is one: then the head is singular and ends
    before a word that looks like a verb.

    >>> from factcheck.extraction.tokens import tokenize
    >>> def read(words, one=False):
    ...     tokens = tokenize(words, 0, len(words))
    ...     found = counted_after(tokens, 1, bytearray(len(tokens)), one)
    ...     return found and " ".join(tokens.text[found[0] : found[1]])
    >>> read("175 official delegations from 68"), read("36 league games"), read("220 journalists covering it"), read("24 were")
    ('official delegations', 'league games', 'journalists', None)
    """
    first = here = _first_word(tokens, at)
    tables, lower, size, plural = noun_tables(), tokens.lower, len(tokens.text), -1
    if first < size and lower[first] in tables.attributes:
        return first, first + 1
    if first < size and lower[first] == "head" and _joined_of(tokens, first):
        return first, first + 3
    while here < size and here - first < _LONGEST and not used[here]:
        word = lower[here]
        if model := _models(tokens, here) or _models(tokens, here + 1):
            return first, model
        if word == "and" and plural < 0 and _joined_modifiers(tokens, first, here):
            here += 1
            continue
        if word == "," and plural < 0 and _joins_adjectives(tokens, first, here):
            here += 1
            continue
        if not _may_belong(tokens, first, here):
            break
        named = plural >= 0 and tokens.text[plural][0].isupper() and tokens.text[here].islower()
        if plural >= 0 and not (is_plural(word) and (named or lower[plural] in tables.plural_modifiers)):
            break  # but "three Francis turbines"
        if _tells_amount(tokens, here):
            break  # "the 20 monitor weighs 180 grams", "anyone under 27 pays €8"
        if one and here > first and (is_plural(word) or word.endswith(("ed", "ing"))):
            break
        if not one and is_plural(word):
            plural = here
        here += 1
    if plural >= 0:
        return first, plural + 1 + 2 * _joined_of(tokens, plural)
    while here > first and (lower[here - 1] == "," or _is_adverb(lower[here - 1])):
        here -= 1
    if here == first:
        return None
    if one:
        return first, min(here, first + 4)
    if lower[first] in tables.members:
        return first, first + 1  # "11 member trade agreement"
    told = here == first + 1 or lower[first + 1] in verb_forms()
    return (first, first + 1) if told and _names_people(tokens.text[first]) else None


def _names_people(word: str) -> bool:
    """Whether a word that is no plural stands for people: "2,100 Congolese have fled", "a million Rohingya live there"."""
    return word[0].isupper() and (word.endswith("ese") or word.lower() in noun_tables().peoples)


def _tells_amount(tokens: Tokens, at: int) -> bool:
    """Whether a form in -s that is no noun has a number right behind it."""
    form = verb_forms().get(tokens.lower[at])
    if form is None or form.form != "s" or tokens.lower[at] in nouns_like_verbs():
        return False
    behind = "".join(tokens.text[at + 1 : at + 2])
    return behind[:1].isdecimal() or behind in unit_tables().signs


def _models(tokens: Tokens, at: int) -> int | None:
    """The token behind "3s" in "63,150 Model 3s" and behind "-16s" in "40 F-16s"; None when no such plural ends there."""
    text, size = tokens.text, len(tokens.text)
    if at >= size:
        return None
    here = at + (text[at] in HYPHENS)
    plural = here + 1 < size and text[here + 1] == "s" and text[here].isdecimal()
    if not plural or tokens.end[here] != tokens.start[here + 1] or not text[at - 1][0].isupper():
        return None
    return here + 2


def _joined_of(tokens: Tokens, head: int) -> bool:
    """Whether "of" and a noun make one name with the head at a token: "lines of code"."""
    behind = noun_tables().joined_of.get(tokens.lower[head], ())
    return head + 2 < len(tokens.text) and tokens.lower[head + 1] == "of" and tokens.lower[head + 2] in behind


def collective_before(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The noun for many that "of" joins to the number at token `at`: "a team of 350"."""
    before = [tokens.lower[here] for here in range(max(0, at - 2), at)]
    if len(before) == 2 and before[1] == "of" and before[0] in noun_tables().collectives:
        return at - 2, at - 1
    return None


def counted_before(tokens: Tokens, at: int, last_of_number: int) -> tuple[int, int] | None:
    """What a label before a colon says that the number at token `at` counts: "Exhibitors: 1,200", "Ratio (2020): 53.7"; or the plural before a number
    that is told to be of all: "won medals, 14 in all".

    A plural is counted wherever it stands; another label only when it opens the sentence or follows a sign. In brackets a
    plural names what is counted, too: "Headcount (full-time equivalents): 11,840".
    """
    lower = tokens.lower
    if at < 2 or lower[at - 1] not in (":", "|"):
        of_all = lower[last_of_number : last_of_number + 2] in _OF_ALL and lower[at - 1] in _BEFORE_ALL
        one = at > 2 and lower[at - 3] not in ("and", "or") and lower[at - 2] not in _LENGTHS_OF_TIME
        return (at - 2, at - 1) if of_all and one and is_plural(lower[at - 2]) else None
    last = at - 1
    if lower[last - 1] == ")":
        opening = opening_bracket(tokens, last - 1)
        if opening is None:
            return None
        if is_plural(lower[last - 2]):
            return opening + 1, last - 1
        last = opening
    first = last
    while first > 0 and last - first < _LONGEST_LABEL and _is_label_word(lower[first - 1]):
        first -= 1
    if first == last:
        return None
    if is_plural(lower[last - 1]):
        return max(first, last - 4), last
    opens = first == 0 or not lower[first - 1][0].isalnum()
    return (first, last) if opens and lower[at - 1] == ":" else None


_OF_ALL = (["in", "all"], ["in", "total"], ["all", "told"])
"""Behind a number of all that was told before it."""
_LENGTHS_OF_TIME = frozenset(("years", "months", "weeks", "days", "hours", "times"))
"""Nouns that are told beside such a number and not counted by it: "has lived there for years, 14 in all"; so are two ("cars and buses, 4,000 in all")."""
_BEFORE_ALL = frozenset((",", "-", "–", "—", "("))
_LONGEST_LABEL = 5
"""Words that a label before a colon may have."""


def _is_label_word(word: str) -> bool:
    return word[0].isalpha() and word not in noun_tables().stops


def opening_bracket(tokens: Tokens, closing: int) -> int | None:
    """The token of the bracket that the one at `closing` closes, when it is near."""
    for at in range(closing - 1, max(-1, closing - 8), -1):
        if tokens.lower[at] == "(":
            return at if at else None
    return None


def foreign_noun(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The word that a number counts in another language: the next one, behind "de" and the like."""
    at += at < len(tokens.text) and tokens.lower[at] in ("de", "di", "d'", "der")
    if at >= len(tokens.text) or not tokens.text[at][0].isalpha() or len(tokens.text[at]) < 3:
        return None
    return at, at + 1


def _first_word(tokens: Tokens, at: int) -> int:
    """Past fillers ("more", "other") and adverbs that belong to no adjective; "newly built homes" keep theirs."""
    lower, size, tables = tokens.lower, len(tokens.text), noun_tables()
    while at < size:
        if lower[at] in tables.fillers or lower[at] in tables.loose_adverbs or lower[at] in _QUOTES:
            at += 1
        elif _is_adverb(lower[at]):
            restricts = at + 2 < size and lower[at + 1].isalpha() and lower[at + 1] not in tables.stops
            if restricts and not is_plural(lower[at + 1]):
                break
            at += 1
        else:
            break
    return at


_DESCRIBES = frozenset(("away", "old", "high", "long", "wide", "deep", "tall"))
"""Words that behind a noun end its phrase, and before one describe it."""


def _may_belong(tokens: Tokens, first: int, here: int) -> bool:
    """Whether a word may stand in a noun phrase; a number may as part of a name ("737 Max jets")."""
    word = tokens.lower[here]
    if word in noun_tables().stops:
        if word in _DESCRIBES and here == first and here + 1 < len(tokens.text):
            return is_plural(
                tokens.lower[here + 1]
            )  # "9,000 away tickets", "three old halls", "261 high schools"
        glued = here + 1 < len(tokens.text) and tokens.start[here + 1] == tokens.end[here]
        return tokens.text[here] in _CAPITAL_NAMES or (glued and tokens.text[here] == "A")  # "Airbus A321"
    if word[0].isalpha():
        return (
            word not in number_tables("en").words
            and tokens.text[here] not in currency_codes()
            and (len(word) > 1 or here > first)
        )
    behind = tokens.text[here + 1] if here + 1 < len(tokens.text) else ""
    return word.isdecimal() and (
        behind[:1].isupper() or (here > first and tokens.text[here - 1][0].isupper())
    )


def _joined_modifiers(tokens: Tokens, first: int, here: int) -> bool:
    """ "propaganda and training films": a modifier on both sides of "and", and a plural right behind them."""
    lower, size = tokens.lower, len(tokens.text)
    if here == first or here + 2 >= size or is_plural(lower[here + 1]) or not lower[here + 1][0].isalpha():
        return False
    return lower[here + 1] not in noun_tables().stops and is_plural(lower[here + 2])


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and "-" not in word and word not in noun_tables().ly_adjectives


def _joins_adjectives(tokens: Tokens, first: int, comma: int) -> bool:
    """Whether a comma stands in "small, friendly deals" or "small, medium and large firms"."""
    return _adjective_pair(tokens, first, comma) or _adjective_list(tokens, first, comma)


def _adjective_list(tokens: Tokens, first: int, comma: int) -> bool:
    """ "confirmed, probable and suspected cases": three lower-case words or more, the last one behind "and", and a plural right behind it."""
    lower, text, at = tokens.lower, tokens.text, comma
    if (
        at <= first
        or is_plural(lower[at - 1])
        or (lower[at + 1 : at + 2] == ["and"] and "," not in lower[first:at])
    ):
        return False
    while at + 2 < len(lower) and at - first < _LONGEST:
        last = "and" in lower[at : at + 2]
        at += 1 + (lower[at : at + 2] == [",", "and"])
        word = text[at]
        if (
            not (word.isalpha() and word.islower())
            or word in noun_tables().stops
            or word in number_tables("en").words
        ):
            return False
        if last or is_plural(word):
            return last and not is_plural(word) and is_plural(lower[at + 1])
        at += 1
        if lower[at] not in (",", "and"):
            return False
    return False


def _adjective_pair(tokens: Tokens, first: int, comma: int) -> bool:
    """ "small, friendly deals": lower-case words on both sides of a comma, and a plural right behind them."""
    lower = tokens.lower
    if not first < comma < first + 3 or comma + 2 >= len(lower) or is_plural(lower[comma - 1]):
        return False
    return (
        lower[comma + 1].isalpha()
        and lower[comma + 1] not in noun_tables().stops
        and is_plural(lower[comma + 2])
    )
