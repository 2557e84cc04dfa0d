"""Headlines In Which Every Word Has A Capital, with small letters for the words that are certainly none of a name.

"Dow Closes Above 18,000" is read as "Dow closes above 18,000": where all words have capitals, one tells no name from a verb. Letters are changed
one for one, so that every place in the text stays what it is; quotes are taken from the text as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import lru_cache
from operator import itemgetter

from factcheck.extraction.digits import number_tables
from factcheck.extraction.sentences import masked
from factcheck.extraction.word_classes import closed_class, verb_forms
from factcheck.lexicon import word_set
from factcheck.model import Span

_LONGEST = 200
"""Characters of a line; longer ones are paragraphs."""
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*|\S")
_FEWEST = 3
"""Words of four letters and more, without function words, that a headline has at least."""
_CAPITALS = 0.75
"""Share of them that has a capital in a headline of this kind; in others names have one, half of the words at most."""
_LONG = 4
_BIGRAM = re.compile(r"\b(?=([^\W\d_a-z][^\W_]* [^\W\d_a-z][^\W_]*))")
"""Two words in a row that begin with capitals."""
_BEFORE_NUMBERS = frozenset("0123456789$€£¥~+-")


def without_title_case(text: str, titled: Sequence[Span]) -> str:
    """A text in which function words and verbs of such headlines, where they stand in it, are written small.

    >>> lowered = lambda text: without_title_case(text, titled_lines(text))
    >>> lowered("Dow Closes Above 18K For First Time Since July\\nThe Dow Jones rose.")
    'Dow closes above 18K for First Time since July\\nThe Dow Jones rose.'
    >>> lowered("United States To Cut Steel Tariffs After Talks")
    'United States to cut Steel Tariffs after Talks'
    >>> lowered("Arden Sells Three Million Kites In First Three Days")
    'Arden sells Three Million Kites in First Three Days'
    """
    if not titled:
        return text
    named = frozenset(_BIGRAM.findall(masked(text, titled)))
    pieces, end = [], 0
    for line in titled:
        pieces += [text[end : line.start], _lowered(text[line.start : line.end], named)]
        end = line.end
    return "".join((*pieces, text[end:]))


def titled_lines(text: str) -> tuple[Span, ...]:
    """Where the lines stand in which every word has a capital: of what is named in them only names that the rest has, and the first, are told from others.

    >>> titled_lines("Flood Of The Century Kills 224\\nThe flood killed 224 people.")
    (Span(start=0, end=30),)
    """
    start, found = 0, []
    for line in text.split("\n"):
        if len(line) <= _LONGEST and _is_in_title_case(line) and _lowered(line, frozenset()) != line:
            found.append(Span(start, start + len(line)))
        start += len(line) + 1
    return tuple(found)


def _is_in_title_case(line: str) -> bool:
    every = line.split()
    large = sum(map(str.isupper, map(itemgetter(0), every)))
    if large < _FEWEST or len(every) > _FEWEST * large:
        return False  # most lines: nothing more has to be looked at
    words = [
        word
        for word in every
        if len(word) >= _LONG and word[0].isalpha() and word.lower() not in closed_class()
    ]
    capitals = sum(word[0].isupper() and not word.isupper() for word in words)
    return len(words) >= _FEWEST and capitals >= _CAPITALS * len(words)


def _lowered(line: str, named: Set[str]) -> str:
    """A headline without the capitals of words that are of no name; `named` are the pairs of words with capitals that the rest of the text has."""
    found = list(_WORD.finditer(line))
    words = [one.group() for one in found]
    letters = list(line)
    for at in range(1, len(found)):
        if _is_of_no_name(words, at) and f"{words[at - 1]} {words[at]}" not in named:
            letters[found[at].start()] = letters[found[at].start()].lower()
    return "".join(letters)


def _is_of_no_name(words: Sequence[str], at: int) -> bool:
    """Whether a word is a function word; or a verb: behind "to" and the like, or before a number or a function word."""
    word, before = words[at].lower(), words[at - 1].lower()
    if not words[at][0].isupper() or words[at][1:] != word[1:]:
        return False
    if word in closed_class():
        return word not in word_set("context", "title_case", "in_names")
    form = verb_forms().get(word)
    if form is None or word in word_set("context", "title_case", "nouns_of_names"):
        return False
    if before in _before_verbs():
        return word in (form.base, f"{form.base}ing")
    behind = words[at + 1].lower() if at + 1 < len(words) else "."
    counts = behind[0] in _BEFORE_NUMBERS or behind in number_tables("en").words
    return form.form in ("past", "s") and (counts or behind in closed_class())


@lru_cache(maxsize=1)
def _before_verbs() -> frozenset[str]:
    """Words behind which a verb in its plain form stands."""
    modals = (word for word, tag in closed_class().items() if tag == "M")
    return frozenset(("to", "not", *modals))
