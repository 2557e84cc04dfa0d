"""What a number is, and how digits and magnitudes are read."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from factcheck.extraction.facts import passing_fact
from factcheck.extraction.tokens import HYPHENS
from factcheck.extraction.types import Tokens
from factcheck.lexicon import load

_LONGEST = 40
"""Digits beyond which a run of digits is no number that anyone states."""

_SPACES = re.compile(r"[\s'’]")


@passing_fact
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
    half_before: frozenset[str] = frozenset()
    """Words before which "half" is a share."""
    at_half: frozenset[str] = frozenset()
    """Nouns of which something runs "at half"."""
    part_behind: frozenset[str] = frozenset()
    """Words behind which a part is told without "of": "by a third"."""
    part_does: frozenset[str] = frozenset()
    """Words that tell what a part does which begins a clause: "and a third have signed up"."""
    compared: frozenset[str] = frozenset()
    """Words by which a part sets something beside another: "a third less memory"."""


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
        **{name: frozenset(words) for name, words in table.get("parts", {}).items()},
    )


@lru_cache(maxsize=4096)
def read_digits(written: str, decimal: str = ".", counting: bool = False) -> tuple[float, float] | None:
    """Value and printed step of digits with group and decimal signs; None when they make no number.

    `decimal` is the sign of the text's language; where the grouping itself shows another, that wins.
    `counting` says that a counted noun follows, of which there are no fractions.

    >>> read_digits("1,203"), read_digits("12,34,567.89"), read_digits("1.200"), read_digits("1.200", counting=True)
    ((1203.0, 1.0), (1234567.89, 0.01), (1.2, 0.001), (1200.0, 100.0))
    """
    if len(written) > _LONGEST:
        return None
    if written.isdecimal():
        value = float(written)
        return value, step_of(value)
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


def scaled(tokens: Tokens, numeral: Numeral, tables: NumberWords) -> Numeral:
    """The number with the magnitudes behind it: "4 hundred million", "2.5k", "$3-million", "10+ million"."""
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
        joint = tokens.text[here] in HYPHENS or tokens.text[here] == "+"
        if joint and here + 1 < size and tokens.end[here - 1] == tokens.start[here]:
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
