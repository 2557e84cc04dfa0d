"""Reads units and currencies before and behind a number, with their compounds ("a barrel", "per square foot")."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from factcheck.extraction.facts import passing_fact
from factcheck.extraction.tokens import HYPHENS
from factcheck.extraction.types import Tokens
from factcheck.extraction.word_classes import closed_class
from factcheck.lexicon import load

TIMES = frozenset(
    [
        "nanosecond",
        "microsecond",
        "millisecond",
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "fortnight",
        "month",
        "year",
        "decade",
        "century",
        "millennium",
    ]
)
"""Units of time: a figure in them is a duration."""


_NO_RATE = frozenset(["earlier", "ago", "before", "later", "after", "old", "prior", "previously", "back"])
"""Words behind "a year" that make a time of it and no rate."""

_TIME_OFF = frozenset(["now", "then", "today", ".", ",", ";", ""])
"""Words behind "a year on" and "a year from" that make a time of it and no rate."""

_LOWER_CODES = frozenset(
    ["usd", "eur", "gbp", "jpy", "cny", "chf", "aud", "inr", "sek", "nok", "dkk", "hkd", "nzd"]
)
"""Codes of currencies that are also read in lower case."""


_STAYING = frozenset(
    ["active", "user", "users", "player", "players", "listeners", "viewers", "readers", "subscribers"]
)
"""Words behind "monthly" or "daily" of those who are counted once however often they come: "615 million monthly users"."""

_OTHER_UNITS = frozenset(["in", "pc", "p", '"', "point"])
"""Units that are read only behind digits, or by what stands beside them."""


@passing_fact
class Unit:
    """A unit as it stands in a sentence; `first` and `last` are a half-open range of tokens."""

    name: str
    first: int
    last: int
    factor: float = 1.0
    """What the number has to be multiplied by: 0.01 for cents, a million for "MUSD"."""
    money: bool = False


@dataclass(frozen=True, slots=True)
class UnitTables:
    """The lexicons of units and currencies, by the words that are looked up."""

    names: dict[str, str]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    """First word -> the other words and the unit, the longest first."""
    symbols: dict[str, str]
    spaced: frozenset[str]
    rate_times: frozenset[str]
    rate_nouns: frozenset[str]
    rate_adverbs: dict[str, str]
    rate_heads: dict[str, str]
    money_words: frozenset[str]
    money_units: frozenset[str]
    """Money of a country that is not named: crowns."""
    signs: dict[str, str]
    dollars: dict[str, str]
    prefixes: dict[str, str]
    codes: frozenset[str]
    currencies: dict[str, str]
    hundredths: dict[str, str]
    scales: dict[str, int]
    words: frozenset[str]
    """Every word or sign with which a unit begins, but compounds and codes behind an "M"."""


@cache
def unit_tables() -> UnitTables:
    """The tables, read once."""
    units, money = load("units"), load("currencies")
    names: dict[str, str] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    currencies = dict(money["names"])
    hundredths = dict(money["hundredths"])
    for table in (currencies, hundredths):
        table.update({name + "s": code for name, code in list(table.items())})
    rows = [(word, unit) for unit, words in units["names"].items() for word in words]
    for adjective, nouns in money["national"].items():
        rows += [
            (f"{adjective} {noun}{ending}", code) for noun, code in nouns.items() for ending in ("", "s")
        ]
    rows += [(name, code) for name, code in currencies.items() if " " in name]
    for word, unit in rows:
        for form in (word, word + "s"):
            first, *rest = form.split(" ")
            if not rest:
                names.setdefault(form, unit)
            else:
                phrases.setdefault(first, []).append((tuple(rest), unit))
                hyphened = tuple(part for each in rest for part in ("-", each))
                phrases[first].append((hyphened, unit))  # "a 25,000-square-foot annex"
            if (
                rest and " " in word and len(rest) == 1 and not first.endswith("s")
            ):  # "parts", "degrees": plural first word
                phrases.setdefault(first + "s", []).append((tuple(rest), unit))
    codes = frozenset(money["codes"]["known"])
    lists = (names, phrases, units["symbols"], money["signs"], currencies, hundredths, codes, _LOWER_CODES)
    return UnitTables(
        words=_OTHER_UNITS.union(*lists),
        names=names,
        phrases={
            first: tuple(sorted(found, key=lambda row: -len(row[0]))) for first, found in phrases.items()
        },
        symbols=units["symbols"],
        spaced=frozenset(units["spaced"]["letters"]),
        rate_times=frozenset(units["rates"]["times"]),
        rate_nouns=frozenset(units["rates"]["after_article"]),
        rate_adverbs=units["rates"]["adverbs"],
        rate_heads=units["rates"]["heads"],
        money_words=frozenset(units["money"]["words"]),
        money_units=frozenset(units["money"]["units"]),
        signs=money["signs"],
        dollars=money["dollar_prefixes"],
        prefixes=money["prefixes"],
        codes=codes,
        currencies=currencies,
        hundredths=hundredths,
        scales=load("numerals")["en"]["scales"],
    )


def currency_codes() -> frozenset[str]:
    """The ISO 4217 codes that are read in texts."""
    return unit_tables().codes


def currency_before(tokens: Tokens, at: int) -> Unit | None:
    """The currency that stands right before the number at token `at`: "US$", "C $", "EUR", "RM"."""
    if at == 0:
        return None
    tables = unit_tables()
    sign, lower = tokens.text[at - 1], tokens.lower[at - 1]
    if sign == "$" or (sign == "£" and at > 1):
        if at > 1 and (code := tables.dollars.get(tokens.lower[at - 2])) and sign == "$":
            prefix = tokens.text[at - 2]
            glued = tokens.end[at - 2] == tokens.start[at - 1]
            if glued or (prefix[0].isupper() and prefix != "A") or prefix in ("c", "us", "hk", "au", "nz"):
                return Unit(code, at - 2, at, money=True)
        return Unit(tables.signs[sign], at - 1, at, money=True)
    if sign in tables.signs:
        return _money(tables.signs[sign], at - 1, at)
    if sign in tables.codes:
        return Unit(sign, at - 1, at, money=True)
    if sign in tables.prefixes:
        glued = tokens.end[at - 1] == tokens.start[at]
        if glued or (_sums_behind(tokens, at) if sign == "US" else len(sign) > 1):
            return _money(tables.prefixes[sign], at - 1, at)
    if lower == "." and at > 1 and tokens.text[at - 2] == "Rs":
        return Unit("INR", at - 2, at, money=True)
    return None


def _sums_behind(tokens: Tokens, at: int) -> bool:
    """Whether "US" stands for the dollar: "cost US 500 million"; "in the US 40 people" tells of a country."""
    behind = tokens.lower[at + 1] if at + 1 < len(tokens.lower) else ""
    return behind in unit_tables().scales and (at < 2 or tokens.lower[at - 2] not in ("the", "in"))


def _money(code: str, first: int, last: int) -> Unit:
    name, _, part = code.partition("/")
    return Unit(name, first, last, 0.01 if part else 1.0, money=True)


def unit_after(tokens: Tokens, at: int, digits: bool) -> Unit | None:
    """The unit or currency that begins at token `at`, right behind a number, with what it is per.

    >>> from factcheck.extraction.tokens import tokenize
    >>> def read(words):
    ...     unit = unit_after(tokenize(words, 0, len(words)), 1, True)
    ...     return unit and unit.name
    >>> read("3 square miles"), read("40 miles an hour"), read("20km"), read("8 Australian dollars per month"), read("5 men")
    ('square_mile', 'mile/hour', 'kilometer', 'AUD/month', None)
    """
    unit = plain_unit_after(tokens, at, digits)
    if unit is None:
        return None
    return with_rate(tokens, unit)


def plain_unit_after(tokens: Tokens, at: int, digits: bool) -> Unit | None:
    """As `unit_after`, without what it is per."""
    size = len(tokens.text)
    if at >= size:
        return None
    first, glued = at, tokens.glued(at)
    if tokens.text[at] == "+" and glued and at + 1 < size and tokens.text[at + 1][0].isalpha():
        first, glued = at + 1, False  # "a 100+ km ride"
    elif tokens.text[at] in HYPHENS:
        if at + 1 >= size or not tokens.text[at + 1][0].isalpha():
            return None
        if not glued and tokens.text[at + 1] == "A":
            return None  # "2008 - A report says": no ampere
        first, glued = at + 1, False
    elif (
        tokens.text[at] in "(<"
        and at + 2 < size
        and tokens.text[at + 2] in ")>"
        and tokens.text[at + 1] in unit_tables().symbols
    ):
        return Unit(unit_tables().symbols[tokens.text[at + 1]], at, at + 3)
    return _unit_at(tokens, first, digits, glued) if _begins_unit(tokens.text[first]) else None


@cache
def money_units() -> frozenset[str]:
    """All units of money: the ISO 4217 codes, and what is told without its country."""
    return unit_tables().codes | unit_tables().money_units


@lru_cache(maxsize=4096)
def _begins_unit(word: str) -> bool:
    """Whether a unit may begin with a word or a sign at all; remembered, since most words begin none."""
    words = unit_tables().words
    return not words.isdisjoint((word, _unelided(word.casefold()))) or word[0] == "M" or "-" in word


def _unelided(word: str) -> str:
    """The word without the article or preposition that French joins to it: "d'euros"."""
    return word.removeprefix("d'").removeprefix("d’")


_BEHIND_WORDS = frozenset(("km", "kg", "cm", "mm", "mph", "kph"))
"""Signs of units that nothing else is written with, behind a number in words too: "five km east of"."""


def _unit_at(tokens: Tokens, at: int, digits: bool, glued: bool) -> Unit | None:
    tables = unit_tables()
    word, lower = tokens.text[at], _unelided(tokens.lower[at])
    found = tables.phrases.get(lower)
    if found:
        for rest, name in found:
            last = at + 1 + len(rest)
            if tuple(tokens.lower[at + 1 : last]) == rest:
                return _scaled_money(
                    tokens, _money(name, at, last) if name[:3].isupper() else _multiplied(name, at, last)
                )
    in_words = (
        word in _BEHIND_WORDS and tokens.text[at - 1] not in HYPHENS
    )  # "three 120-mm rounds" counts rounds
    if (digits or in_words) and (symbol := tables.symbols.get(word)):
        if len(word) == 1 and word.isalpha():
            degrees = word in "CF" and not _DEGREES.isdisjoint(tokens.lower)
            if glued or word in tables.spaced or degrees:
                return _symbol(tokens, symbol, at)
        else:
            return _symbol(tokens, symbol, at)
    if digits and lower == "in" and at + 1 < len(tokens.text) and tokens.text[at + 1] in ")],;":
        return Unit("inch", at, at + 1)  # "(6.3-8.3 in)"
    if digits and word == "pc":
        return Unit("percent", at, at + 1)
    if lower == "point" and _is_of_rate(tokens, at):
        return Unit("percentage_point", at, at + 1)
    if glued and digits and word == "p":
        return Unit("GBP", at, at + 1, 0.01, True)
    if word != "BP" and (unit := tables.names.get(lower)):  # the firm is no basis point
        if unit == "pound" and _is_money_pound(tokens, at):
            return Unit("GBP", at, at + 1, money=True)
        return _scaled_money(tokens, Unit(unit, at, at + 1, money=unit in tables.money_units))
    if word in tables.signs and not _opens_sum(tokens, at):
        return _scaled_money(tokens, _money(tables.signs[word], at, at + 1))
    if (code := tables.currencies.get(lower)) and not (lower == "real" and _behind_adjective(tokens, at + 1)):
        return _scaled_money(tokens, Unit(code, at, at + 1, money=True))
    if word in tables.codes or lower in _LOWER_CODES:
        if _opens_sum(tokens, at):
            return None
        return _scaled_money(tokens, Unit(word.upper(), at, at + 1, money=True))
    if (
        word == '"'
        and at + 1 < len(tokens.text)
        and tokens.lower[at + 1] in ("long", "wide", "tall", "deep", "screen", "display")
    ):
        return Unit("inch", at, at + 1)
    if code := tables.hundredths.get(lower):
        return Unit(code, at, at + 1, 0.01, True)
    if word[0] == "M" and word[1:] in tables.codes:
        return Unit(word[1:], at, at + 1, 1e6, True)
    return _hyphened_rate(tables, lower, at)


_DEGREES = frozenset(("degree", "degrees", "fahrenheit", "celsius"))
"""Words of a sentence in which "C" and "F" behind a number are scales: "1.7 degrees Fahrenheit (0.9 C)"."""


def _is_of_rate(tokens: Tokens, at: int) -> bool:
    """Whether "point" at a token, behind a part of one, is that of a rate of percent: "cut its rate by half a point"."""
    before = at - 1
    while before > 0 and tokens.lower[before] in ("a", "of"):
        before -= 1
    return tokens.lower[before] in _PARTS_OF_POINT and not _IN_POINTS.isdisjoint(tokens.lower)


_PARTS_OF_POINT = frozenset(["half", "quarter", "quarters"])
_IN_POINTS = frozenset(["rate", "rates", "yield", "yields", "inflation", "unemployment"])
"""Words of a sentence in which a part of a point is one of a percentage."""


def _opens_sum(tokens: Tokens, at: int) -> bool:
    """Whether a sign or code of money belongs to the number behind it: "3 USD50 cards", "eight $1bn brands"."""
    following = tokens.text[at + 1] if at + 1 < len(tokens.text) else ""
    return following[:1].isdecimal() and tokens.end[at] == tokens.start[at + 1]


def _behind_adjective(tokens: Tokens, at: int) -> bool:
    """Whether a noun stands at token `at`, so that the word before it is no money: "two real estate funds"."""
    return at < len(tokens.text) and tokens.text[at].islower() and tokens.lower[at] not in closed_class()


def _symbol(tokens: Tokens, name: str, at: int) -> Unit | None:
    """A symbol, with a raised 2 or 3 glued behind ("24703m2", "cm2"), or "°C" in two tokens."""
    after = (
        tokens.lower[at + 1] if at + 1 < len(tokens.text) and tokens.end[at] == tokens.start[at + 1] else ""
    )
    squares = unit_tables().symbols.get(tokens.text[at] + after) if after else None
    if squares:
        return _multiplied(squares, at, at + 2)
    if after and after[0].isalnum() and tokens.text[at] != "°":
        return None  # "24703 m212" is some name
    if (
        after in HYPHENS
        and at + 2 < len(tokens.text)
        and tokens.text[at + 2][0].isdecimal()
        and len(tokens.text[at]) == 1
    ):
        return None  # "24703 L-202" likewise
    return _multiplied(name, at, at + 1)


def _multiplied(name: str, first: int, last: int) -> Unit:
    """The unit that a symbol means: "Mt" is a million tonnes."""
    plain, _, factor = name.partition("*")
    return Unit(plain, first, last, float(factor) if factor else 1.0)


def _scaled_money(tokens: Tokens, unit: Unit) -> Unit:
    """ "75 USD million"."""
    if (
        unit.money
        and unit.last < len(tokens.text)
        and (scale := unit_tables().scales.get(tokens.lower[unit.last]))
    ):
        return Unit(unit.name, unit.first, unit.last + 1, unit.factor * scale, True)
    return unit


def _is_money_pound(tokens: Tokens, at: int) -> bool:
    """Whether a "pound" is sterling: millions of them, or words of money before them."""
    tables = unit_tables()
    before = tokens.lower[max(0, at - 8) : at]
    return any(word in tables.money_words for word in before) or any(
        tables.scales.get(word, 0) >= 10**6 for word in before[-2:]
    )


def _hyphened_rate(tables: UnitTables, lower: str, at: int) -> Unit | None:
    """ "barrel-a-day", "miles-per-hour" written as one compound."""
    for joint in ("-a-", "-an-", "-per-"):
        above, found, below = lower.partition(joint)
        if (
            found
            and (unit := tables.names.get(above))
            and (below in tables.rate_times or below in tables.rate_nouns)
        ):
            return Unit(f"{unit}/{tables.names.get(below, below)}", at, at + 1)
    return None


def with_rate(tokens: Tokens, unit: Unit) -> Unit:
    """The unit with what it is per: "$3 a barrel", "miles per hour", "500 m/s"."""
    denominator = rate_after(tokens, unit.last, unit.money, unit.name)
    if denominator is None:
        far = far_rate(tokens, unit.last, unit.name)
        return unit if far is None else replace(unit, name=f"{unit.name}/{far}")
    name, last = denominator
    return Unit(f"{unit.name}/{name}", unit.first, last, unit.factor, unit.money)


_LONGEST_OF = 4
"""Words that "of" and what follows it may have before a rate: "tonnes of raw milk a year"."""


def far_rate(tokens: Tokens, at: int, name: str = "") -> str | None:
    """The time that a figure is per, behind what it is of: "kilos of milk annually"; `at` is the token of "of"."""
    size = len(tokens.text)
    if at >= size or tokens.lower[at] != "of" or "/" in name or name in TIMES or name.startswith("percent"):
        return None
    times = unit_tables().rate_times
    for here in range(at + 2, min(at + 2 + _LONGEST_OF, size)):
        found = rate_after(tokens, here, False, name)
        if found:
            return found[0] if found[0] in times else None
        word = tokens.lower[here]
        glued = tokens.end[here - 1] == tokens.start[here]  # "CO2"
        if not (word[0].isalpha() or glued) or word in (",", "of", "a", "an") or word.endswith("ed"):
            return None
    return None


def rate_after(tokens: Tokens, at: int, money: bool, name: str = "") -> tuple[str, int] | None:
    """What a figure is per, at token `at`: the name and the token behind it."""
    size = len(tokens.text)
    if at >= size or "/" in name:
        return None
    tables = unit_tables()
    if (adverb := tables.rate_adverbs.get(tokens.lower[at])) and not name.startswith("percent"):
        return (adverb, at + 1) if _STAYING.isdisjoint(tokens.lower[at + 1 : at + 2]) else None
    if at + 1 >= size:
        return None
    joint, word = tokens.lower[at], tokens.lower[at + 1]
    if joint in HYPHENS and at + 3 < size and word in ("a", "an", "per"):  # "$ 70 - a - share"
        at, joint, word = at + 1, word, tokens.lower[at + 3 if tokens.lower[at + 2] in HYPHENS else at + 2]
        at = at + 1 if tokens.lower[at + 1] in HYPHENS else at
    if joint == "/":
        below = _unit_at(tokens, at + 1, True, True)
        if below and not below.money:
            return below.name, below.last
        if money and word in tables.rate_nouns:
            return word, at + 2
        return None
    if joint == "per":
        return _behind_per(tokens, at + 1, money)
    if money and joint == "for" and word == "each":
        at, joint, word = (
            at + 1,
            word,
            tokens.lower[at + 2] if at + 2 < size else "",
        )  # "$31.50 for each share"
    if joint in ("a", "an") and _is_time(tokens, at + 2):
        return None  # "$6.78 billion a year earlier"
    if joint in ("a", "an", "each", "every") and (
        word in tables.rate_times or (money and word in tables.rate_nouns)
    ):
        below = _unit_at(tokens, at + 1, False, False)
        named = tables.rate_heads.get(word, word)
        return (below.name, below.last) if below and not below.money else (named, at + 2)
    return None


def _is_time(tokens: Tokens, at: int) -> bool:
    """Whether the words behind "a year" make a time of it: "a year earlier", "a year on,"."""
    after, behind = (tokens.lower[here] if here < len(tokens.text) else "" for here in (at, at + 1))
    return after in _NO_RATE or (after in ("on", "from") and behind in _TIME_OFF)


_MANY = {
    "100": "hundred",
    "hundred": "hundred",
    "1,000": "thousand",
    "1000": "thousand",
    "thousand": "thousand",
}
"""Of as many a price may be told: "268 dollars per 1,000 cubic metres"."""


def _behind_per(tokens: Tokens, at: int, money: bool) -> tuple[str, int] | None:
    """What stands behind "per": a unit, "capita", of money any noun ("per diluted share", "per ticket")."""
    tables, word = unit_tables(), tokens.lower[at]
    if word in tables.rate_heads:
        return tables.rate_heads[word], at + 1
    if money and (many := _MANY.get(word)) and (per := _unit_at(tokens, at + 1, True, False)):
        return None if per.money else (f"{many}_{per.name}", per.last)
    below = _unit_at(tokens, at, True, False)
    if word == "cent" or word in tables.scales or (below and below.money):
        return None
    if below:
        return below.name, below.last
    after = tokens.lower[at + 1] if at + 1 < len(tokens.text) else ""
    if money and after in tables.rate_nouns:
        return after, at + 2
    return (word, at + 1) if word.replace("-", "").isalpha() else None
