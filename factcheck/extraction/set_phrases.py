"""Words and signs whose class only the phrase tells that they stand in: "Mr. Ayers", "Alfred P. Murrah", "year over year", "A year later it"."""

from __future__ import annotations

from factcheck.extraction.mending import SHORT_TITLES
from factcheck.extraction.types import Tokens
from factcheck.extraction.word_classes import Tag, closed_class, verb_forms

TIME_NOUNS = frozenset(("year", "quarter", "month", "week", "day", "season", "decade"))
"""Nouns that tell when or how often in such phrases."""
_AGAINST = frozenset(("on", "over", "after", "by"))
"""Between the same noun twice: "9 percent year over year", "month on month", "day by day"."""
_THE = frozenset(("the", "its", "their", "his", "her"))
_APART = frozenset(("later", "earlier", "ago"))
"""Behind the noun of a time that opens a sentence."""


def set_in_phrases(tokens: Tokens, letters: list[str]) -> None:
    """Tags what is of another class in names and set phrases than by itself."""
    _set_inner_stops(tokens, letters)
    if "I" in tokens.text:
        _set_roman_one(tokens, letters)
    if "top" in tokens.lower:
        _set_on_top(tokens, letters)
    if "–" in tokens.text or "—" in tokens.text:
        _set_paired_dashes(tokens, letters)
    if tokens.lower and tokens.lower[0].endswith("west") and tokens.text[1:2] and tokens.text[1][0].isupper():
        letters[0] = Tag.NOUN  # "Northwest Airlines has"


def _set_inner_stops(tokens: Tokens, letters: list[str]) -> None:
    """Tags the full stops inside names, which end no clause."""
    if not SHORT_TITLES.isdisjoint(tokens.lower):
        for i in range(1, len(letters) - 1):
            if tokens.lower[i] == "." and tokens.lower[i - 1] in SHORT_TITLES:
                letters[i] = Tag.ADVERB  # "Mr. Ayers"
    stops = tokens.text.count(".") > 1
    for i in [i for i, word in enumerate(tokens.text) if word == "."][:-1] if stops else ():
        if _is_behind_initial(tokens, i):
            letters[i] = Tag.ADVERB  # "Alfred P. Murrah"


def _is_behind_initial(tokens: Tokens, i: int) -> bool:
    """Whether the full stop at a token stands behind the initial within a name: "Alfred P. Murrah"."""
    text = tokens.text
    initial = (
        i > 1 and len(text[i - 1]) == 1 and text[i - 1].isupper() and tokens.end[i - 1] == tokens.start[i]
    )
    named = initial and text[i - 2][0].isupper() and text[i + 1][0].isupper()
    return named and tokens.lower[i + 1] not in closed_class()


def _set_on_top(tokens: Tokens, letters: list[str]) -> None:
    """Tags "on top of" as the preposition that it is: "on top of the 28 million already recalled"."""
    lower = tokens.lower
    for i in [i for i, word in enumerate(lower) if word == "top" and i]:
        if lower[i - 1] == "on" and lower[i + 1 : i + 2] == ["of"]:
            letters[i] = Tag.PREPOSITION


def _set_paired_dashes(tokens: Tokens, letters: list[str]) -> None:
    """Tags two dashes with blanks around them as the commas that they stand for: "visitors from Selay – its biggest market – rose"."""
    dashes = [
        i
        for i in range(1, len(letters) - 1)
        if tokens.text[i] in "–—"
        and tokens.end[i - 1] < tokens.start[i]
        and tokens.end[i] < tokens.start[i + 1]
    ]
    if len(dashes) == 2 and "." not in letters[dashes[0] + 1 : dashes[1]]:
        for i in dashes:
            letters[i] = Tag.COMMA


def _set_roman_one(tokens: Tokens, letters: list[str]) -> None:
    """Tags the Roman one behind two words of a name, where nobody speaks of himself: "the bronze Walking Man I sold for", "King Charles I"."""
    text = tokens.text
    for i in [i for i, word in enumerate(text) if word == "I" and i > 1]:
        if all(
            letters[at] == Tag.NOUN and text[at][0].isupper() and text[at].isalpha() for at in (i - 2, i - 1)
        ):
            letters[i] = Tag.NOUN


def set_time_nouns(tokens: Tokens, letters: list[str]) -> None:
    """Tags the nouns of time that are adverbs, of which nothing is told: "growth of 9 percent year over year", "A year later it was worth"."""
    lower = tokens.lower
    for i in [i for i, word in enumerate(lower) if word in TIME_NOUNS and letters[i] == Tag.NOUN]:
        if lower[i + 2 : i + 3] == [lower[i]] and lower[i + 1] in _AGAINST:
            letters[i : i + 3] = Tag.ADVERB * 3
        elif i == 1 and lower[2:3] and lower[2] in _APART:
            letters[:3] = Tag.ADVERB * 3


def set_there(tokens: Tokens, letters: list[str]) -> None:
    """Tags "there" behind the noun phrase that opens a clause, where it only tells of a place: "The toll there is 603", but "In the town there are"."""
    lower = tokens.lower
    for i in [i for i, word in enumerate(lower) if word == "there" and 1 < i < len(lower) - 1]:
        first = i
        while first > 0 and (letters[first - 1] in "NJ" or lower[first - 1] == "of"):
            first -= 1
        phrase = (
            lower[first - 1] in _THE and lower[i - 1] not in TIME_NOUNS and lower[i - 1] not in verb_forms()
        )
        told = letters[i + 1 : i + 2] in (["A"], ["M"]) or lower[i + 1] in verb_forms()
        if phrase and told and (first == 1 or letters[first - 2] in ".,"):
            letters[i] = Tag.ADVERB
