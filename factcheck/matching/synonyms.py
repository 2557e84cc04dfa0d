"""The subject lexicon, typed: phrases of several words -> the symbol of their group, for each slot of a subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from factcheck.lexicon import load, word_set
from factcheck.matching.words import key_words


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases as tuples of words -> symbols."""

    table: dict[tuple[str, ...], str]
    """Words in dictionary form (stems for roles) -> symbol."""
    longest: int
    """The most words that a phrase has."""
    first_words: frozenset[str]
    """The words that phrases begin with: most words begin none."""

    def replaced(self, words: Sequence[str]) -> tuple[list[str], list[str]]:
        """The words with each phrase replaced by its symbol, the longest phrase first; and the symbols found.

        >>> heads().replaced(["police", "officer", "dwelling"])
        (['police officer', 'home'], ['police officer', 'home'])
        """
        if self.first_words.isdisjoint(words):
            return list(words), []
        done: list[str] = []
        found: list[str] = []
        position = 0
        while position < len(words):
            begins = words[position] in self.first_words
            for length in range(min(self.longest, len(words) - position), 0, -1) if begins else ():
                symbol = self.table.get(tuple(words[position : position + length]))
                if symbol is not None:
                    done.append(symbol)
                    found.append(symbol)
                    position += length
                    break
            else:
                done.append(words[position])
                position += 1
        return done, found

    def taken(self, words: Sequence[str]) -> tuple[list[str], list[str]]:
        """The words without the phrases, and the symbols of the phrases."""
        left, found = self.replaced(words)
        for symbol in found:
            left.remove(symbol)
        return left, found


@dataclass(frozen=True)
class Rewrite:
    """A subject that is said in another shape: the words on the left stand for those on the right."""

    when: dict[str, str]
    """Slot (`head`, `role`, `measure`) -> symbol that must be in it; an empty one: the slot must be empty."""
    then: dict[str, str]
    """Slot -> symbol that takes its place; slots of `when` that are not here are emptied of their symbol."""
    sole: bool = False
    """Whether the head of `then` is the only one possible: other words of the head go, unless they keep claims apart."""
    of_event: bool = False
    """Whether only an event can have it: roles and owners of other sorts are left out."""

    @cached_property
    def symbols(self) -> frozenset[str]:
        """All that it waits for."""
        return frozenset(filter(None, self.when.values()))


def _phrases(pairs: Iterable[tuple[str, str]], *, verbs: bool = False) -> Phrases:
    table: dict[tuple[str, ...], str] = {}
    for phrase, symbol in pairs:
        words = tuple(key_words(phrase, verbs=verbs))
        if words:
            table.setdefault(words, symbol)
    return Phrases(table, max(map(len, table), default=1), frozenset(words[0] for words in table))


def _rows(kind: str, field: str = "words") -> Iterator[tuple[str, str]]:
    for group in load("subjects")[kind]:
        for phrase in str(group.get(field, "")).split(","):
            if phrase.strip():
                yield phrase, group["symbol"]


@lru_cache(maxsize=1)
def heads() -> Phrases:
    """What is counted or measured."""
    return _phrases(_rows("head"))


@lru_cache(maxsize=1)
def roles() -> Phrases:
    """What the counted ones do or undergo; phrases are stems."""
    return _phrases([*_rows("role"), *((symbol, symbol) for _, symbol in _rows("role"))], verbs=True)


@lru_cache(maxsize=1024)
def is_role(word: str) -> bool:
    """Whether a word of a role stands for a group of words for one thing done or undergone ("killed"); any other word stands for itself."""
    return word in roles().table.values()


@lru_cache(maxsize=4096)
def is_head(word: str) -> bool:
    """The same of what is counted or measured."""
    return word in heads().table.values()


@lru_cache(maxsize=4096)
def is_any_measure(word: str) -> bool:
    """The same of what is measured, of figures of any dimension."""
    return any(word == group["symbol"] for group in load("subjects")["measure"])


@lru_cache(maxsize=1)
def role_nouns() -> Phrases:
    """Nouns that carry a role when they stand as what is counted: "deaths"."""
    return _phrases(_rows("role", "nouns"))


@lru_cache(maxsize=32)
def measures(dimension: str) -> Phrases:
    """What is measured, for figures of one dimension."""
    groups = [
        group
        for group in load("subjects")["measure"]
        if dimension in group.get("dimension", dimension).split(", ")
    ]
    return _phrases((phrase, group["symbol"]) for group in groups for phrase in group["words"].split(","))


@lru_cache(maxsize=512)
def is_measure(symbol: str, dimension: str) -> bool:
    """Whether a word stands for a group of measures of figures of one dimension; any other word that names a measure stands for itself."""
    return symbol in measures(dimension).table.values()


@lru_cache(maxsize=32)
def longer_measures(dimension: str) -> Phrases:
    """Those of several words: they are looked for before their single words are."""
    every = measures(dimension)
    table = {words: symbol for words, symbol in every.table.items() if len(words) > 1}
    return Phrases(table, every.longest, frozenset(words[0] for words in table))


@lru_cache(maxsize=1)
def rewrites() -> tuple[Rewrite, ...]:
    """Subjects that are said in another shape."""
    return tuple(
        Rewrite(row["when"], row["then"], row.get("sole", False), row.get("of_event", False))
        for row in load("subjects")["rewrite"]
    )


@lru_cache(maxsize=1)
def rewritten() -> frozenset[str]:
    """Every symbol that a rewrite waits for: a subject with none of them is left alone."""
    return frozenset(symbol for rewrite in rewrites() for symbol in rewrite.symbols)


@lru_cache(maxsize=64)
def listed(section: str, field: str, *, verbs: bool = False) -> frozenset[str]:
    """A plain list of the lexicon as words (stems, with `verbs`); phrases of several words are joined by spaces.

    >>> "size" in listed("market", "measures")
    True
    """
    table: dict[str, Any] = load("subjects")[section]
    return frozenset(" ".join(key_words(phrase, verbs=verbs)) for phrase in table[field].split(",")) - {""}


@lru_cache(maxsize=1)
def event_nouns() -> frozenset[str]:
    """The nouns by which events are named, as they are compared: earthquakes, bombings, elections."""
    phrases = ",".join(sort["nouns"] for sort in load("dated_events")["event"]).split(",")
    return frozenset(heads().replaced(key_words(phrase))[0][-1] for phrase in phrases)


@lru_cache(maxsize=1)
def modifier_phrases() -> Phrases:
    """Adjectives -> `decorative`, `sharing` or `apart`."""
    table = load("subjects")["modifiers"]
    return _phrases(
        (phrase, sort) for sort in ("decorative", "sharing", "apart") for phrase in table[sort].split(",")
    )


def role_words(roles_found: Sequence[str]) -> str | None:
    """How the role of a subject key is told behind the counted noun; None when the lexicon does not say.

    >>> role_words(("delegation",))
    'represented by delegations'
    """
    words: dict[str, str] = load("subjects")["role_words"]
    return words.get(roles_found[0]) if len(roles_found) == 1 else None


@lru_cache(maxsize=1)
def alike() -> dict[str, str]:
    """Symbol -> the family of things that are alike and never the same: "killed" -> "harm"."""
    return {
        symbol.strip(): family
        for family, symbols in load("subjects")["alike"].items()
        for symbol in symbols.split(",")
    }


@lru_cache(maxsize=65536)
def is_common_word(word: str) -> bool:
    """Whether a word, though written with a capital, is no name: it is counted, measured, a number or a time.

    >>> is_common_word("magnitude"), is_common_word("wednesday"), is_common_word("gdp"), is_common_word("milipol")
    (True, True, True, False)
    """
    if word in word_set("abouts", "no_names", "words") or word in word_set("abouts", "editions", "words"):
        return True
    phrase = tuple(key_words(word))
    return phrase in heads().table or phrase in role_nouns().table or phrase in measures("count").table
