"""Reads the number that begins at a token: digits in all groupings, number words, magnitudes, fractions."""

from __future__ import annotations

import unicodedata

from factcheck.extraction.digits import NumberWords, Numeral, exact, number_tables, read_digits, scaled
from factcheck.extraction.number_words import and_a_half, article_at, order_at, words_at
from factcheck.extraction.types import Tokens


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
            return scaled(
                tokens, Numeral(at, at + 1, exact(value), 0.01, False, False, fraction=True), tables
            )
        return None
    if word in tables.orders:
        return order_at(tokens, at, tables)
    if word in tables.vague or word in ("a", "an", "half", "quarter"):
        return article_at(tokens, at, tables)
    if word in tables.words or word in ("hundred", "thousand", "million", "billion", "trillion"):
        return words_at(tokens, at, tables)
    if word in tables.scales and language != "en":
        return words_at(tokens, at, tables)
    return None


def _digits(tokens: Tokens, at: int, tables: NumberWords, counting: bool) -> Numeral | None:
    read = read_digits(tokens.text[at], tables.decimal, counting)
    if read is None:
        return None
    value, step = read
    last, whole, fraction = at + 1, tokens.text[at].isdecimal(), False
    behind = tokens.word(last)[:1]
    if behind.islower() and behind != "x":  # a word, and no "x 10⁶": so it is with most digits
        numeral = Numeral(at, last, exact(value), step, False, whole)
        return (and_a_half(tokens, numeral, tables) if whole else None) or scaled(tokens, numeral, tables)
    if power := _power_of_ten(tokens, last):
        return Numeral(
            at, power[1], exact(value * power[0]), exact(step * power[0]), False, False, scaled=True
        )
    part = _written_fraction(tokens, last)
    if part and whole:
        value, step, last, whole = value + part[0], 0.01, part[1], False
    elif whole and (part := _written_fraction(tokens, at)):
        value, step, last, whole, fraction = part[0], 0.01, part[1], False, part[0] < 1
    return scaled(tokens, Numeral(at, last, exact(value), step, False, whole, fraction=fraction), tables)


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
