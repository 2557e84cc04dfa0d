"""Reads numbers: digits in all groupings, number words, magnitudes, fractions, orders of magnitude."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from factcheck.extraction.tokens import HYPHENS
from factcheck.extraction.types import Tokens
from factcheck.extraction.units import unit_names
from factcheck.lexicon import load

_LONGEST = 40
"""Digits beyond which a run of digits is no number that anyone states."""

_SPACES = re.compile(r"[\s'’]")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it stands in a sentence; `first` and `last` are a half-open range of tokens."""

    first: int
    last: int
    value: float
    """The number, magnitude expanded; of an order of magnitude ("hundreds") its lower frame."""
    step: float
    """What the printed digits resolve."""
    words: bool
    """Whether it is written in words only."""
    whole: bool = True
    """Whether it is a plain integer without magnitude or fraction: only such can be a year, a label, a name."""
    top: float | None = None
    """The upper frame of an order of magnitude or a vague number ("several hundred"); else None."""
    allowed: tuple[float, float] | None = None
    """The interval that an order of magnitude allows."""
    fraction: bool = False
    """Whether it is a part of a whole: "two-thirds", "half"."""
    scaled: bool = False
    """Whether a magnitude was written ("million", "bn", "k")."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of one language."""

    words: dict[str, int]
    scales: dict[str, int]
    letters: dict[str, int]
    denominators: dict[str, int]
    orders: dict[str, dict[str, Any]]
    vague: dict[str, list[int]]
    multiples: dict[str, float]
    ordinals: frozenset[str]
    decimal: str


@lru_cache(maxsize=8)
def number_tables(language: str) -> NumberWords:
    """The tables of a language; of a language that has none, digits only in the English way."""
    lexicon = load("numerals")
    table = lexicon.get(language, {})
    return NumberWords(
        words=table.get("words", {}),
        scales=table.get("scales", {}),
        letters=lexicon["en"]["letters"],
        denominators=table.get("denominators", {}),
        orders=table.get("orders", {}),
        vague=table.get("vague", {}),
        multiples=table.get("multiples", {}),
        ordinals=frozenset(table.get("ordinals", ())),
        decimal=table.get("decimal", "."),
    )


def read_digits(written: str, decimal: str = ".", counting: bool = False) -> tuple[float, float] | None:
    """Value and printed step of digits with group and decimal signs; None when they make no number.

    `decimal` is the sign of the text's language; where the grouping itself shows another, that wins.
    `counting` says that a counted noun follows, of which there are no fractions.

    >>> read_digits("1,203"), read_digits("12,34,567.89"), read_digits("1.200"), read_digits("1.200", counting=True)
    ((1203.0, 1.0), (1234567.89, 0.01), (1.2, 0.001), (1200.0, 100.0))
    """
    if len(written) > _LONGEST:
        return None
    plain = _SPACES.sub("", written)
    dots, commas = plain.count("."), plain.count(",")
    if dots and commas:
        decimal = "." if plain.rfind(".") > plain.rfind(",") else ","
        if plain.count(decimal) > 1:
            return None
    elif dots + commas > 1:
        decimal = "," if dots else "."
    elif plain[0] == ".":
        decimal = "."
    elif dots + commas == 1:
        sign = "." if dots else ","
        groups = len(plain) - plain.index(sign) == 4 and plain.index(sign) <= 3 and plain[0] != "0"
        if not groups:
            decimal = sign
        elif counting:
            decimal = "," if dots else "."
    group = "," if decimal == "." else "."
    pieces = plain.split(decimal)[0].split(group)
    if len(pieces) > 1 and (
        not 1 <= len(pieces[0]) <= 3 or len(pieces[-1]) != 3 or any(len(p) not in (2, 3) for p in pieces[1:])
    ):
        return None
    bare = plain.replace(group, "").replace(decimal, ".")
    try:
        value = float(bare)
    except ValueError:
        return None
    places = len(bare) - bare.index(".") - 1 if "." in bare else 0
    return value, (10.0**-places if places else step_of(value))


def step_of(value: float) -> float:
    """The step of an integer whose trailing zeros are not significant.

    >>> step_of(1200), step_of(7), step_of(0)
    (100.0, 1.0, 1.0)
    """
    value = abs(value)
    if value == 0 or not math.isfinite(value) or value != int(value):
        return 1.0
    digits = str(int(value))
    return 10.0 ** (len(digits) - len(digits.rstrip("0")))


def exact(value: float) -> float:
    """Without the last bits that multiplying by a magnitude leaves: 546.86 * 1e9 is 546860000000."""
    if value.is_integer() or not math.isfinite(value):
        return value
    return float(f"{value:.12g}")


def read_numeral(tokens: Tokens, at: int, language: str = "en", counting: bool = False) -> Numeral | None:
    """The number that begins at token `at`, with its magnitude; None when none does.

    >>> from factcheck.extraction.tokens import tokenize
    >>> def read(words):
    ...     numeral = read_numeral(tokenize(words, 0, len(words)), 0)
    ...     return numeral and (numeral.value, numeral.step)
    >>> read("546.86 billion"), read("two and a half million"), read("twenty-five"), read("a dozen"), read("two-thirds")
    ((546860000000.0, 10000000.0), (2500000.0, 100000.0), (25.0, 1.0), (12.0, 1.0), (0.666666666667, 0.01))
    """
    tables = number_tables(language)
    word = tokens.lower[at]
    if word[0].isdecimal() or (word[0] == "." and len(word) > 1):
        return _digits(tokens, at, tables, counting)
    if len(word) == 1 and unicodedata.category(word) == "No":
        value = unicodedata.numeric(word)
        if 0 < value < 1:
            return _scaled(
                tokens, Numeral(at, at + 1, exact(value), 0.01, False, False, fraction=True), tables
            )
        return None
    if word in tables.orders:
        return _order(tokens, at, tables)
    if word in tables.vague or word in ("a", "an", "half", "quarter"):
        return _article(tokens, at, tables)
    if word in tables.words or word in ("hundred", "thousand", "million", "billion", "trillion"):
        return _words(tokens, at, tables)
    if word in tables.scales and language != "en":
        return _words(tokens, at, tables)
    return None


def _digits(tokens: Tokens, at: int, tables: NumberWords, counting: bool) -> Numeral | None:
    read = read_digits(tokens.text[at], tables.decimal, counting)
    if read is None:
        return None
    value, step = read
    last, whole, fraction = at + 1, tokens.text[at].isdecimal(), False
    if power := _power_of_ten(tokens, last):
        return Numeral(
            at, power[1], exact(value * power[0]), exact(step * power[0]), False, False, scaled=True
        )
    part = _written_fraction(tokens, last)
    if part and whole:
        value, step, last, whole = value + part[0], 0.01, part[1], False
    elif whole and (part := _written_fraction(tokens, at)):
        value, step, last, whole, fraction = part[0], 0.01, part[1], False, part[0] < 1
    return _scaled(tokens, Numeral(at, last, exact(value), step, False, whole, fraction=fraction), tables)


_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def _power_of_ten(tokens: Tokens, at: int) -> tuple[float, int] | None:
    """ "×10⁶", "× 10^6", "×10−30": the power and the token behind it."""
    text, size = tokens.text, len(tokens.text)
    if at + 2 >= size or text[at] not in "×xX" or text[at + 1] != "10":
        return None
    here, exponent = at + 2, ""
    while here < size and len(exponent) < 4 and tokens.end[here - 1] == tokens.start[here]:
        raised = text[here].translate(_RAISED)
        if text[here] == "^" or (text[here] in "-−" and not exponent):
            exponent += "-" if text[here] != "^" else ""
        elif raised.removeprefix("-").isdecimal() or raised == "-":
            exponent += raised
        else:
            break
        here += 1
    try:
        power = int(exponent)
    except ValueError:
        return None
    return (10.0**power, here) if abs(power) <= 300 else None


def _written_fraction(tokens: Tokens, at: int) -> tuple[float, int] | None:
    """ "3/4" or "¾" at token `at`: its value and the token behind it."""
    size = len(tokens.text)
    if at >= size:
        return None
    word = tokens.text[at]
    if len(word) == 1 and unicodedata.category(word) == "No":
        value = unicodedata.numeric(word)
        return (value, at + 1) if 0 < value < 1 else None
    if not (
        word.isdecimal() and at + 2 < size and tokens.text[at + 1] == "/" and tokens.text[at + 2].isdecimal()
    ):
        return None
    if (
        tokens.end[at] != tokens.start[at + 1]
        or tokens.end[at + 1] != tokens.start[at + 2]
        or len(tokens.text[at + 2]) > 2
    ):
        return None
    below, above = int(tokens.text[at + 2]), int(word) if len(word) < 3 else 1000
    if not 0 < above < below or below not in (2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64):
        return None
    return above / below, at + 3


def _scaled(tokens: Tokens, numeral: Numeral, tables: NumberWords) -> Numeral:
    """The number with the magnitudes behind it: "4 hundred million", "2.5k", "$3-million"."""
    factor, last, size = 1.0, numeral.last, len(tokens.text)
    if (
        last < size
        and tokens.end[last - 1] == tokens.start[last]
        and (letter := tables.letters.get(tokens.text[last]))
        and tokens.text[last] not in ("m", "b", "T")
    ):
        factor, last = factor * letter, last + 1
    while last < size:
        here = last
        if tokens.text[here] in HYPHENS and here + 1 < size and tokens.end[here - 1] == tokens.start[here]:
            here += 1
        scale = tables.scales.get(tokens.lower[here])
        if scale is None or factor * scale > 1e24:
            break
        factor, last = factor * scale, here + 1
        if (
            last + 1 < size
            and tokens.text[last] == "."
            and tokens.lower[here] in ("mn", "bn", "mio", "mrd", "mln")
        ):
            last += 1
    if factor == 1.0:
        return numeral
    return Numeral(
        numeral.first,
        last,
        exact(numeral.value * factor),
        exact(numeral.step * factor),
        numeral.words,
        False,
        scaled=True,
    )


def _order(tokens: Tokens, at: int, tables: NumberWords) -> Numeral | None:
    """ "dozens", "hundreds of thousands", "tens of millions"."""
    order = tables.orders[tokens.lower[at]]
    low, high = order["stated"]
    allowed_low, allowed_high = order["low"], order["high"]
    last, size, factor = at + 1, len(tokens.text), 1
    if last + 1 < size and tokens.lower[last] == "of" and tokens.lower[last + 1] in tables.orders:
        factor, last = tables.orders[tokens.lower[last + 1]]["stated"][0], last + 2
    elif tokens.lower[at] in ("tens", "scores"):
        return None
    frame = (float(allowed_low * factor), float((allowed_high + 1) * factor - 1))
    return Numeral(
        at,
        last,
        float(low * factor),
        float(low * factor),
        True,
        False,
        float(high * factor),
        frame,
        scaled=True,
    )


def _article(tokens: Tokens, at: int, tables: NumberWords) -> Numeral | None:
    """What begins with an article or a vague word: "a hundred", "half a million", "several thousand", "a third of"."""
    word, size = tokens.lower[at], len(tokens.text)
    after = tokens.lower[at + 1] if at + 1 < size else ""
    if word in ("half", "quarter"):
        return _half(tokens, at, tables)
    if word in ("a", "an"):
        if after in ("few", "couple"):
            vague = _article(tokens, at + 1, tables)
            return vague and _from(vague, at)
        if after in ("half", "quarter") or after in tables.denominators:
            part = _denominator(tokens, at + 1, 1, tables)
            return part and _from(part, at)
        if (
            after in tables.scales
            and tables.scales[after] in (100, 1_000, 10**6, 10**9, 10**12, 12)
            and after[-1] != "s"
        ):
            number = _words(tokens, at + 1, tables)
            return number and _from(number, at)
        return None
    here = at + 1
    if after == "of":
        here += 1
    scale = tables.scales.get(tokens.lower[here]) if here < size else None
    if scale is None:
        return None
    low, high = tables.vague[word]
    one = _scaled(tokens, Numeral(at, here, 1.0, 1.0, True), tables)
    frame = (low * one.value, high * one.value)
    return Numeral(at, one.last, frame[0], one.value, True, False, frame[1], frame, scaled=True)


def _from(numeral: Numeral, first: int) -> Numeral:
    return Numeral(
        first,
        numeral.last,
        numeral.value,
        numeral.step,
        numeral.words,
        numeral.whole,
        numeral.top,
        numeral.allowed,
        numeral.fraction,
        numeral.scaled,
    )


def _half(tokens: Tokens, at: int, tables: NumberWords) -> Numeral | None:
    """ "half a million", "half million", "half of the", "half the"."""
    size = len(tokens.text)
    value = 0.5 if tokens.lower[at] == "half" else 0.25
    here = at + 1
    while here < size and tokens.lower[here] in ("a", "of", "-"):
        here += 1
    if here < size and (scale := tables.scales.get(tokens.lower[here])) and tokens.lower[here][-1] != "s":
        return Numeral(at, here + 1, exact(value * scale), exact(scale * value / 5), True, False, scaled=True)
    if value == 0.25:
        return None
    if at + 2 < size and tokens.lower[at + 1] in ("a", "an") and tokens.lower[at + 2] in unit_names():
        return Numeral(at, at + 2, 0.5, 0.1, True, False)
    if at + 1 < size and tokens.lower[at + 1] in ("of", "the", "all", "its", "their", "our", "his", "her"):
        return Numeral(at, at + 1, 0.5, 0.1, True, False, fraction=True)
    return None


def _denominator(tokens: Tokens, at: int, above: int, tables: NumberWords) -> Numeral | None:
    """A fraction whose denominator stands at `at`: "thirds", "quarter of"; one part needs "of" behind it."""
    word, size = tokens.lower[at], len(tokens.text)
    below = tables.denominators.get(word)
    if below is None or above >= below * 10:
        return None
    after = tokens.lower[at + 1] if at + 1 < size else ""
    if above == 1 and after in ("a", "million", "billion", "of") and word in ("quarter", "half"):
        scaled = _half(tokens, at, tables)
        if scaled and scaled.scaled:
            return scaled
    if above == 1 and after != "of" and not (word == "half" and after in ("the", "a", "all")):
        return None
    if above > 1 and word[-1] != "s":
        return None
    return Numeral(at, at + 1, exact(above / below), 0.01, True, False, fraction=True)


def _words(tokens: Tokens, at: int, tables: NumberWords) -> Numeral | None:
    """A number in words: "one hundred and twenty-five", "two and a half million", "two-thirds"."""
    lower, size = tokens.lower, len(tokens.text)
    total = current = 0
    room = 1_000  # what may still be added: below the last ten or hundred
    largest = 10**18
    here, scale = at, 1
    scaled = False
    while here < size:
        word = lower[here]
        if (value := tables.words.get(word)) is not None:
            if (value >= room) or (current and value == 0):
                break
            current += value
            room = 10 if value >= 20 else 0
        elif (scale_here := tables.scales.get(word)) is not None and word[-1] != "s":
            if scale_here == 100 and (current or not total) and current < 100:
                current, room = (current or 1) * 100, 100
            elif scale_here != 100 and (scale_here < largest or here == at):
                total, current, room, largest = total + (current or 1) * scale_here, 0, 1_000, scale_here
                scaled = scaled or scale_here >= 1_000
            else:
                break
            scale = scale_here
        else:
            break
        here += 1
        if here + 1 < size:
            after = lower[here + 1]
            hyphen = lower[here] in HYPHENS and tokens.end[here - 1] == tokens.start[here]
            joined = hyphen and (after in tables.words or after in tables.scales)
            here += joined or (
                lower[here] == "and" and scale >= 100 and 0 < tables.words.get(after, 0) < room
            )
    if here == at:
        return None
    if lower[here - 1] in HYPHENS or lower[here - 1] == "and":
        here -= 1
    amount = float(total + current)
    number = Numeral(at, here, amount, step_of(amount), True, scaled=scaled, whole=not scaled)
    return _words_end(tokens, number, tables)


def _words_end(tokens: Tokens, numeral: Numeral, tables: NumberWords) -> Numeral | None:
    """What may follow number words: a denominator ("thirds") or "and a half" with a magnitude."""
    lower, size, here = tokens.lower, len(tokens.text), numeral.last
    if numeral.value < 100:
        below = here + 1 if here < size and lower[here] in HYPHENS else here
        if below < size and lower[below] in tables.denominators and lower[below] != "second":
            part = _denominator(tokens, below, int(numeral.value), tables)
            if part is None and below > here and numeral.value == 1 and lower[below] != "half":
                part = Numeral(
                    below,
                    below + 1,
                    exact(1 / tables.denominators[lower[below]]),
                    0.01,
                    True,
                    False,
                    fraction=True,
                )
            if part:
                return _from(part, numeral.first)
    if (
        here + 2 < size
        and lower[here] == "and"
        and lower[here + 1] in ("a", "one")
        and lower[here + 2] in ("half", "quarter")
    ):
        extra = 0.5 if lower[here + 2] == "half" else 0.25
        half = Numeral(numeral.first, here + 3, numeral.value + extra, 0.1, True, False)
        return _scaled(tokens, half, tables)
    return numeral
