"""Tells number words that count nothing: idioms, "one" as a pronoun, anaphors, labels, ranks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from factcheck.extraction.digits import number_tables
from factcheck.extraction.facts import passing_fact
from factcheck.extraction.nouns import is_plural, noun_tables
from factcheck.extraction.tokens import DASHES, HYPHENS, TokenView
from factcheck.extraction.units import plain_unit_after
from factcheck.lexicon import load

_OF_ALL = frozenset(("other", "last", "first", "next", "remaining", "top", "past"))
"""Words that pick some of all, and begin no name: "The Other 980 Lost Money"."""


@dataclass(frozen=True, slots=True)
class NoncountTables:
    """The words around figures that count nothing."""

    labels: frozenset[str]
    label_verbs: frozenset[str]
    label_codes: frozenset[str]
    label_abbreviations: frozenset[str]
    makers: frozenset[str]
    index_moves: frozenset[str]
    """Words behind the number in the name of a stock index."""
    numbered: frozenset[str]
    """People who "number" so many."""
    one_before: frozenset[str]
    one_after: frozenset[str]
    idioms: dict[str, tuple[tuple[str, ...], ...]]
    idioms_before: dict[str, tuple[tuple[tuple[str, ...], int], ...]]
    idiom_words: frozenset[str]
    """The keys of both."""
    anaphors: frozenset[str]
    anaphors_two: frozenset[str]
    none_of: frozenset[str]
    befell: frozenset[str]
    score_words: frozenset[str]
    phone_words: frozenset[str]
    streets: frozenset[str]
    compound_counts: frozenset[str]
    streets_before: frozenset[str]
    """First words of the names of streets, in countries that begin with them."""
    clock: frozenset[str]
    listed: frozenset[str]
    """What titles say that their texts list so many of."""
    behind_listed: frozenset[str]
    """Words behind that noun in a title."""
    level_verbs: frozenset[str]
    """Verbs and nouns that with "at" tell a level, and no time of day."""
    airliners: frozenset[str]
    vague_nouns: frozenset[str]
    number_prefixes: frozenset[str]
    decades_of_life: frozenset[str]
    one_numbers: frozenset[str]
    """Words behind "one" that make a number of it: "one million", "one third"."""
    before_half: frozenset[str]
    """Words before "half", "quarter" that make a period or a part of a match of it: "the second half"."""


@cache
def noncount_tables() -> NoncountTables:
    """The tables, read once."""
    words = load("noncounts")
    numbers = number_tables("en").words
    idioms: dict[str, list[tuple[str, ...]]] = {}
    for phrase in words["idioms"]:
        parts = tuple(phrase.split(" "))
        idioms.setdefault(parts[0], []).append(parts)
    before: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for phrase in words["idioms_before"]:
        parts = tuple(phrase.split(" "))
        for place, part in enumerate(parts):
            if part in numbers or part.isdecimal() or part == "half":
                before.setdefault(part, []).append((parts, place))
    return NoncountTables(
        labels=frozenset(words["labels"]),
        label_verbs=frozenset(words["label_verbs"]),
        label_codes=frozenset(words["label_codes"]),
        label_abbreviations=frozenset(words["label_abbreviations"]),
        makers=frozenset(words["makers"]),
        index_moves=frozenset(words["index_moves"]),
        numbered=frozenset(words["numbered"]),
        one_before=frozenset(words["one_before"]),
        one_after=frozenset(words["one_after"]),
        idioms={first: tuple(rows) for first, rows in idioms.items()},
        idioms_before={word: tuple(rows) for word, rows in before.items()},
        idiom_words=frozenset([*idioms, *before]),
        anaphors=frozenset(words["anaphors"]),
        anaphors_two=frozenset(words["anaphors_two"]),
        none_of=frozenset(words["none_of"]),
        befell=frozenset(words["befell"]),
        score_words=frozenset(words["score_words"]),
        phone_words=frozenset(words["phone_words"]),
        streets=frozenset(words["streets"]),
        compound_counts=frozenset(words["compound_counts"]),
        streets_before=frozenset(words["streets_before"]),
        clock=frozenset(words["clock"]),
        listed=frozenset(words["listed"]),
        behind_listed=frozenset(words["behind_listed"]),
        level_verbs=frozenset(words["level_verbs"]),
        airliners=frozenset(words["airliners"]),
        vague_nouns=frozenset(words["vague_nouns"]),
        number_prefixes=frozenset(words["number_prefixes"]),
        decades_of_life=frozenset(words["decades_of_life"]),
        one_numbers=frozenset(words["one_numbers"]),
        before_half=frozenset(words["before_half"]),
    )


@passing_fact
class Noncount:
    """Tokens from the figure on, up to `last`, that are no quantity, and why."""

    last: int
    reason: str


def number_word(view: TokenView, at: int, hedged: bool) -> Noncount | None:
    """Why the number word at token `at` is no quantity; None when it may be one. `hedged`: a hedge stands before it."""
    return (
        idiom_at(view, at)
        or vote_at(view, at)
        or _word_in_name(view, at)
        or _part_of_period(view, at)
        or (None if hedged else _one(view, at))
        or _anaphor(view, at)
        or label_at(view, at)
        or rank_at(view, at)
        or list_title(view, at)
    )


def vote_at(view: TokenView, at: int) -> Noncount | None:
    """ "voted 13 to 2", "passed by 84 to 30", "ruled seven to two"."""
    if view.word(at + 1) != "to" or not (
        view.number(at + 2) or view.word(at + 2) in number_tables("en").words
    ):
        return None
    by = view.word(at - 1) in ("by", "vote", "voted", "votes", "of", "ruled")
    votes = any(
        word.startswith(("vote", "voting", "ballot", "ruled")) for word in view.lower[max(0, at - 5) : at + 6]
    )
    bare = view.word(at + 3) in ("", ".", ",", "to", "that", "in", "on", "for", "against")
    return Noncount(at + 3, "score") if by and votes and bare else None


def idiom_at(view: TokenView, at: int) -> Noncount | None:
    """Whole idioms: "on the one hand", "24/7"."""
    tables, lower = noncount_tables(), view.lower
    word = lower[at]
    if word not in tables.idiom_words:
        return None
    for parts in tables.idioms.get(word, ()):
        if tuple(lower[at : at + len(parts)]) == parts:
            return Noncount(at + len(parts), "idiom")
    for parts, place in tables.idioms_before.get(word, ()):
        first = at - place
        if first >= 0 and tuple(lower[first : first + len(parts)]) == parts:
            return Noncount(max(at + 1, first + len(parts)), "idiom")
    return None


def rank_at(view: TokenView, at: int) -> Noncount | None:
    """ "top 10", "bottom three": places, unless percent follows."""
    if view.word(at - 1) not in ("top", "bottom") or plain_unit_after(view.tokens, at + 1, True):
        return None
    if view.word(at - 2) in ("to", "will", "would", "should", "could", "can", "may", "might", "must"):
        return None  # "should top 700,000"
    return Noncount(at + 1, "rank")


def list_title(view: TokenView, at: int) -> Noncount | None:
    """ "10 surprising facts about bees", "Bees: 7 things to know": a title counts what its own text lists."""
    if (at and view.word(at - 1) != ":") or view.text[-1] == ".":
        return None
    tables = noncount_tables()
    for noun in range(at + 1, min(at + _TITLED, view.size)):
        if view.lower[noun] in tables.listed:
            closed = noun + 1 == view.size or view.lower[noun + 1] in tables.behind_listed
            return Noncount(at + 1, "idiom") if closed else None
    return None


_TITLED = 4
"""Tokens from the number of a title to its noun at most: two adjectives may stand between."""


def name_end(view: TokenView, at: int) -> int:
    """Past the letters and parts that are glued to a name's digits."""
    last = at + 1
    while last < min(view.size, at + 6) and view.glued(last):
        if not (view.text[last][0].isalnum() or (view.text[last] in "-." and view.glued(last + 1))):
            break
        last += 1
    return last


def _is_numbered(view: TokenView, here: int) -> bool:
    """ "The survivors number 146", "the injured now number 511", "the dead from the collision number 18, police said": so many they are."""
    numbered, before = noncount_tables().numbered, here - 1
    while before > 0 and view.word(before) in _BY_NOW:
        before -= 1
    if view.word(before) in numbered or is_plural(view.word(before)):
        return True
    if view.word(here + 2)[:1].isalnum():
        return False
    return any(
        view.word(i) == "the" and view.word(i + 1) in numbered for i in range(max(0, here - _FAR), here)
    )


_BY_NOW = frozenset(("now", "already", "still"))
_FAR = 7
"""Tokens from those who are so many to the verb at most."""


def label_at(view: TokenView, at: int) -> Noncount | None:
    """ "Article 5", "No. 12", "page 7", "Row 21", "category one"."""
    here, tables = at - 1, noncount_tables()
    if here < 0:
        return None
    if view.lower[here] == "#":
        return Noncount(at + 1, "label")
    if view.lower[here] in (".", "(") and view.glued(here):
        return Noncount(at + 1, "label") if view.word(here - 1) in tables.label_abbreviations else None
    word = view.lower[here]
    if word == "number" and _is_numbered(view, here):
        return None
    named = view.capital(here) and word not in _OF_ALL
    if named and view.word(here - 1) == "the" and view.word(at + 1) in tables.index_moves:
        return Noncount(at + 1, "name")  # "the Grauben 100 index"
    if (
        word == "number"
        and view.number(at)
        and view.word(at - 2) in ("the", "a")
        and view.word(at + 1)[:1].isalpha()
    ):
        return Noncount(at + 1, "label")  # "the number 41 bus"
    if _short_capitals(view, here) and view.word(here - 1) in tables.label_codes:
        return Noncount(name_end(view, at), "label")  # "Grid reference NY 412 087"
    singular = word if word.endswith("ss") else word.removesuffix("s")
    if (word not in tables.labels and singular not in tables.labels) or "," in view.text[at]:
        return None
    if view.word(at + 1) in ("%", "percent"):
        return None
    lettered = view.glued(at + 1) and view.capital(at + 1) and len(view.text[at + 1]) == 1  # "stand 14C"
    if not view.capital(here) and word not in tables.label_codes and not lettered:
        # a lower-case "point", "game" or "articles" before a number is mostly a word of its own
        # "a level 3 incident", "in week 12 flu killed"
        single = view.word(here - 1) in ("a", "an") or (view.word(here - 1) == "in" and word == "week")
        loose = word in tables.label_verbs and not single and not _ends_phrase(view, at + 1)
        if (
            loose
            or word != singular
            or plain_unit_after(view.tokens, at + 1, True)
            or is_plural(view.word(at + 1))
        ):
            return None
    last = at + 1
    if view.word(last) == "/" and view.glued(last) and view.glued(last + 1) and view.number(last + 1):
        return Noncount(name_end(view, last + 1), "label")  # "Alert 117/23"
    if view.word(last) == "of" and view.number(last + 1) and last + 2 == view.size:
        return Noncount(last + 2, "label")  # "Page 3 of 12"
    joint = view.word(last)
    joined = joint in (*DASHES, "and", "to", ",", "or") and view.number(last + 1)
    if joined and (word != singular or (view.capital(here) and joint != "," and _labels_both(view, at))):
        last += 2  # "Articles 5 to 9", "a Category 3 or 4 storm"
    return Noncount(name_end(view, last - 1), "label")


def _labels_both(view: TokenView, at: int) -> bool:
    """Whether a label in the singular goes for a second number: the next one ("Category 4 and 5 hurricanes"), or nothing that may be counted."""
    one, two = view.text[at], view.text[at + 2]
    following = one.isdecimal() and two.isdecimal() and int(two) == int(one) + 1
    return following or not is_plural(view.word(at + 3))


def _short_capitals(view: TokenView, at: int) -> bool:
    return len(view.text[at]) < 4 and view.text[at].isupper() and view.text[at].isalpha()


def _ends_phrase(view: TokenView, at: int) -> bool:
    word = view.word(at)
    return not word[:1].isalpha() or word in noun_tables().stops


def _word_in_name(view: TokenView, at: int) -> Noncount | None:
    """ "Slaughterhouse-Five", "Nineteen Eighty-Four", "the Aurora Nine": a number word with a capital inside a name."""
    if not view.capital(at) or at + 1 >= view.size + (at > 0):
        return None
    numbers = number_tables("en").words
    if at > 1 and view.glued(at) and view.lower[at - 1] in HYPHENS and view.glued(at - 1):
        named = view.capital(at - 2) and view.lower[at - 2] not in numbers
        return Noncount(name_end(view, at), "name") if named else None
    before, after = view.word(at - 1), view.word(at + 1)
    numbered = (view.capital(at + 1) and after in numbers) or (view.capital(at - 1) and before in numbers)
    lower = view.word(at - 2)[:1].isalpha() and view.text[at - 2].islower() if at > 1 else False
    named = (
        view.capital(at - 1)
        and len(before) > 1
        and before not in noun_tables().stops
        and before not in number_tables("en").scales
        and lower
        and not view.capital(at + 1)
    )
    return Noncount(name_end(view, at), "name") if numbered or named else None


def _part_of_period(view: TokenView, at: int) -> Noncount | None:
    """ "the second half of 2008", "the first quarter": no fraction."""
    if (
        view.lower[at] not in ("half", "quarter", "third", "fifth")
        or view.word(at - 1) not in noncount_tables().before_half
    ):
        return None
    return Noncount(at + 1, "ordinal")


def _one(view: TokenView, at: int) -> Noncount | None:
    """ "one" as a pronoun or in an idiom."""
    if view.lower[at] != "one":
        return None
    tables, before, after = noncount_tables(), view.word(at - 1), view.word(at + 1)
    behind = view.word(at + 2)
    joint = 2 + (after == "out" and behind == "of")  # "one in five", "one out of every three"
    whole = view.word(at + joint + (view.word(at + joint) == "every"))
    parted = after == "in" or joint == 3 or (after == "of" and behind == "every")
    share = parted and (whole in number_tables("en").words or whole[:1].isdecimal())
    half = after == "and" and behind in ("a", "one") and view.word(at + 3) in ("half", "quarter")
    if share or half or after in tables.one_numbers or (after in HYPHENS and view.glued(at + 1)):
        return None
    if before in ("at", "by") and plain_unit_after(view.tokens, at + 1, False):
        return None
    pronoun = before in tables.one_before or after in tables.one_after or after in noun_tables().stops
    if pronoun or not after[:1].isalpha() or after.endswith("ed"):
        return Noncount(at + 1, "pronoun")
    if any(
        view.word(far) == "and" and view.word(far + 1) == "another"
        for far in range(at + 2, min(at + _ANOTHER, view.size - 2))
    ):
        return Noncount(at + 1, "pronoun")  # "one house expects 92.4 billion and another 71 billion"
    return Noncount(at + 1, "idiom") if not tables.vague_nouns.isdisjoint((after, behind)) else None


_ANOTHER = 12
"""Tokens between "one" and "another" that stand for two of a sort."""


def _anaphor(view: TokenView, at: int) -> Noncount | None:
    """ "the two countries", "these three": they point back at what the text has named."""
    tables, numbers = noncount_tables(), number_tables("en")
    before, after, small = view.word(at - 1), view.word(at + 1), numbers.words.get(view.lower[at], 0)
    if not 2 <= small <= 12 or not (
        before in tables.anaphors or (small == 2 and before in tables.anaphors_two)
    ):
        return None
    number = after in numbers.scales or after in HYPHENS or after in numbers.denominators
    further = view.word(at + 2)
    number = number or (after in ("and", "to") and (further in numbers.words or view.number(at + 2)))
    return None if number or plain_unit_after(view.tokens, at + 1, False) else Noncount(at + 1, "anaphoric")
