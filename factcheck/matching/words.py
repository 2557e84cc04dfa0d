"""A phrase -> the words by which it is compared: lower case, one spelling, dictionary forms, light words left out.

A rule-based lemmatiser with a table of exceptions was weighed against simplemma 2.0.0 (19 MB installed, .27 s until its first word).
Of the 8,449 distinct lower-case words of the test articles and sentence pairs 2,019 end in s; on 88 of them the two differ, and there
simplemma leaves about as many plurals alone ("chipsets", "halocarbons") as the rules cut words that are none ("chaos", "jeans"). The
rules take 4 microseconds a word against 31, need no package, and what they get wrong they get wrong on both sides of a comparison.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import chain

from factcheck.lexicon import load

_WORD = re.compile(r"[^\W_]+(?:['’ʻʼ`.][^\W_]+)*\.?")
_ASCII_WORD = re.compile(r"[0-9A-Za-z]+(?:['`.][0-9A-Za-z]+)*\.?")
"""The same in ASCII, as most phrases are: letters are told by a table, and not one by one."""
_POSSESSIVE = re.compile(r"['’ʼ`]s?$")
_QUIET = re.compile(r"['’ʻʼ`.]")
_LETTERS = re.compile(r"[a-z]+")
_SIGNS = '.,;:!?()[]"“”'
"""Signs that stand before and behind words and are no part of them."""
_OF_NUMBERS = "0123456789.,"
"""What numbers are written with that are no words."""
_VOWEL = re.compile("[aeiouy]")
_SHORTEST_STEM = 3
"""An ending is cut when this much is left: "killed", but not "bed"."""
_SHORTEST_PLURAL = 4
"""Shorter words that end in s are taken as they are ("gas", "his")."""
_GLUED_PREFIXES = frozenset(("e", "co", "pre", "re", "multi", "semi"))
"""Prefixes that people write with a hyphen, without one, or not at all: "e-commerce", "co-operation"."""


def split_words(phrase: str) -> list[str]:
    """The words of a phrase as written: hyphens divide, apostrophes and dots inside a word do not; possessive endings are cut.

    >>> split_words("Hewlett-Packard's U.S. sales")
    ['Hewlett', 'Packard', 'U.S.', 'sales']
    """
    return list(_split(phrase))


@lru_cache(maxsize=65536)
def _split(phrase: str) -> tuple[str, ...]:
    return tuple(map(_as_written, _found(phrase)))


def _found(phrase: str) -> list[str]:
    """The words with what belongs to the sentence or is a possessive ending."""
    if phrase.isascii():
        return _ASCII_WORD.findall(phrase)
    return _WORD.findall(unicodedata.normalize("NFC", phrase))  # an accent of its own would end a word


class Runs:
    """Runs of letters in a text, of so many at least.

    >>> Runs(4).of("The 12th expo drew 3 visitors."), Runs(4).of("12 Länder")
    (['expo', 'drew', 'visitors'], ['Länder'])
    """

    def __init__(self, least: int) -> None:
        self._in_ascii = re.compile(rf"[A-Za-z]{{{least},}}")  # see `_ASCII_WORD`
        self._in_any = re.compile(rf"[^\W\d_]{{{least},}}")

    def of(self, text: str) -> list[str]:
        """All of them, in their order."""
        return (self._in_ascii if text.isascii() else self._in_any).findall(text)


def _as_written(word: str) -> str:
    """A word without a possessive ending; a final dot belongs to a word with inner dots ("U.S."), else to the sentence."""
    if word.isalnum():
        return word  # most are
    return _POSSESSIVE.sub("", word if not word.endswith(".") or "." in word[:-1] else word[:-1])


@lru_cache(maxsize=65536)
def plain(word: str) -> str:
    """Lower case without accents, apostrophes and dots.

    >>> plain("Türkiye"), plain("U.S."), plain("Sana’a")
    ('turkiye', 'us', 'sanaa')
    """
    folded = word.casefold()
    if folded.isalnum() and folded.isascii():
        return folded  # most are
    folded = unicodedata.normalize("NFKD", folded)
    return _QUIET.sub("", "".join(sign for sign in folded if not unicodedata.combining(sign)))


@lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """The dictionary form of a noun or adjective, in American spelling; the word has been made plain before.

    >>> [lemma(word) for word in ("countries", "organisations", "deaths", "viruses", "centre", "defence", "series")]
    ['country', 'organization', 'death', 'virus', 'center', 'defense', 'series']
    """
    tables = load("lemmas")
    word = tables["spellings"].get(word, word)
    if word in _unchanged():
        return word
    singular = tables["plurals"].get(word) or _singular(word)
    return american(tables["spellings"].get(singular, singular))


@lru_cache(maxsize=65536)
def verb_stem(word: str) -> str:
    """What the forms of one verb have in common (not always a word); nouns become their dictionary form.

    >>> [verb_stem(word) for word in ("killing", "died", "injures", "injured", "ratifies", "ratified", "stopped", "caught")]
    ['kill', 'die', 'injur', 'injur', 'ratify', 'ratify', 'stop', 'catch']
    """
    word = _bases().get(word, word)
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM and _VOWEL.search(stem):
            if stem.endswith("i"):
                stem = stem[:-1] + "y"
            elif stem[-1] == stem[-2] and stem[-1] not in "aeioulsz":
                stem = stem[:-1]
            return _without_e(american(f"{american(stem)}e"))
    return _without_e(lemma(word))


@lru_cache(maxsize=1)
def _bases() -> dict[str, str]:
    """Forms of irregular verbs -> their base form; what is one itself stays so ("lay", "found")."""
    irregular: dict[str, str] = load("verbs")["irregular"]
    told = {
        form: base for base, forms in irregular.items() for form in forms.split() if form not in irregular
    }
    others: dict[str, str] = load("lemmas")["past"]
    return told | others


def _without_e(word: str) -> str:
    return word[:-1] if len(word) > _SHORTEST_STEM and word.endswith("e") else word


@lru_cache(maxsize=1)
def _unchanged() -> frozenset[str]:
    return frozenset(load("lemmas")["unchanged"]["words"].split())


def _singular(word: str) -> str:
    if len(word) > _SHORTEST_PLURAL and word.endswith("men") and not word.endswith(("omen", "imen")):
        return word[:-2] + "an"
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith("uses") and not word.endswith(("ouses", "auses", "fuses", "cuses")):
        return word[:-2]
    if word.endswith("oes") and len(word) > 5:
        return word[:-2]
    return word[:-1]


@lru_cache(maxsize=65536)
def american(word: str) -> str:
    """One spelling of British and American forms that differ by rule: -isation, -ise, -yse, -our, -tre, -bre, -ogue.

    >>> [american(word) for word in ("organize", "organise", "labour", "theatre", "fibre", "catalogue", "hour")]
    ['organize', 'organize', 'labor', 'theater', 'fiber', 'catalog', 'hour']
    """
    word = load("lemmas")["spellings"].get(word, word)
    if len(word) < 6:
        return word[:-2] + "er" if len(word) == 5 and word.endswith(("tre", "bre")) else word
    if word.endswith(("isation", "isational")):
        return word.replace("isation", "ization")
    if word.endswith(("ise", "yse")):
        return word[:-2] + "ze"
    if word.endswith("our"):
        return word[:-2] + "r"
    if word.endswith(("tre", "bre")):
        return word[:-2] + "er"
    if word.endswith("ogue"):
        return word[:-2]
    return word


def key_words(phrase: str, *, verbs: bool = False) -> list[str]:
    """The words of a phrase in dictionary form, in their order; plain numbers fall out, digits inside names stay.

    >>> key_words("7.6 and 7.5 magnitude quakes"), key_words("were killed", verbs=True), key_words("anti-drone systems")
    (['and', 'magnitude', 'quake'], ['be', 'kill'], ['anti', 'drone', 'system'])
    """
    return list(_key_words(phrase, verbs)) if phrase else []


@lru_cache(maxsize=65536)
def _key_words(phrase: str, verbs: bool) -> tuple[str, ...]:
    return tuple(chain.from_iterable(map(_stems if verbs else _lemmas, _plain(phrase))))


@lru_cache(maxsize=65536)
def _plain(phrase: str) -> list[str]:
    """The words of a phrase as both their stems and their dictionary forms are made of them."""
    if phrase.isalpha() and phrase.isascii():
        return [phrase.lower()]  # one word
    return _glued(list(map(_plain_of, _found(phrase))))


@lru_cache(maxsize=65536)
def _plain_of(found: str) -> str:
    return plain(_as_written(found))


@lru_cache(maxsize=65536)
def _stems(word: str) -> tuple[str, ...]:
    """A word as `key_words` has it: nothing of a plain number, two words of some."""
    return () if word.isdigit() else tuple(verb_stem(word).split())


@lru_cache(maxsize=65536)
def _lemmas(word: str) -> tuple[str, ...]:
    return () if word.isdigit() else tuple(lemma(word).split())


@lru_cache(maxsize=65536)
def content_words(sentence: str) -> frozenset[str]:
    """The words of a sentence that carry its content, as stems: no articles, pronouns, auxiliaries, numbers or hedges.

    >>> sorted(content_words("Cobb has declined two requests from CNN."))
    ['cnn', 'cobb', 'declin', 'request']
    """
    return frozenset(chain.from_iterable(map(_stems, _plain(sentence)))) - _function_words()


@lru_cache(maxsize=65536)
def content_of_word(written: str) -> frozenset[str]:
    """The same of what stands between two blanks: most often one word, whatever sign stands beside it.

    >>> content_of_word("(requests,"), content_of_word("the")
    (frozenset({'request'}), frozenset())
    """
    word = written.strip(_SIGNS)
    if not word.strip(_OF_NUMBERS):
        return frozenset()
    if word.isalpha() and word.isascii():
        return frozenset(_stems(word.lower())) - _function_words()
    return content_words(written)


@lru_cache(maxsize=65536)
def letters_of(sentence: str) -> frozenset[str]:
    """All runs of the letters a to z in a sentence: where no word of a list is among them, no phrase with it need be looked for.

    >>> sorted(letters_of("Non-GAAP profit fell 3%."))
    ['fell', 'gaap', 'non', 'profit']
    """
    return frozenset(_LETTERS.findall(sentence.casefold()))


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    """Stems of closed-class words, number words, and verbs of saying."""
    tags = load("closed_class")["tags"]
    numerals = load("numerals")["en"]
    verbs = load("verbs")
    texts = (*tags.values(), verbs["saying"], verbs["irregular"]["be"], verbs["irregular"]["have"])
    words = {word for text in texts for word in text.split()}
    words |= {*numerals["words"], *numerals["scales"], "not", "be", "have"}
    return frozenset(verb_stem(plain(word)) for word in words)


def plain_words(phrase: str) -> list[str]:
    """The words of a phrase, lower case and without accents, in any language.

    >>> plain_words("über 100 Ländern")
    ['uber', '100', 'landern']
    """
    if phrase.isalpha() and phrase.isascii():
        return [phrase.lower()]  # one word
    return [plain(word) for word in _split(phrase)]


def _glued(words: list[str]) -> list[str]:
    if _GLUED_PREFIXES.isdisjoint(words):
        return words
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in _GLUED_PREFIXES and not word.isdigit():
            joined[-1] += word
        else:
            joined.append(word)
    return joined
