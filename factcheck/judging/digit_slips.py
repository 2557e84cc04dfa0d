"""Slips of the pen between two numbers or dates, each tested: lost, doubled and swapped digits, a thousand too many, Indian grouping."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.judging.cells import Cell
from factcheck.judging.wording import say_number
from factcheck.model import Kind

_LAKH = re.compile(r"(?<![\d,])\d{1,2}(?:,\d\d)+,\d{3}(?![\d,])")
_LAKH_WORD = re.compile(r"\b(?:lakhs?|lacs?|crores?)\b", re.I)
_MAGNITUDE = re.compile(r"(?:\b|\d)(?:thousand|million|billion|trillion|mln|bln|mn|bn|trn|m|k|b)\b", re.I)
_GROUP_OR_DECIMAL = re.compile(r"(?<![\d.,])\d{1,3}[.,]\d{3}(?![\d.,])")


def slips_between(low: Cell, high: Cell) -> Iterator[str]:
    """The slips that make the one number, or date, of the other, in words; of one unit only."""
    if low.lead.quantity.kind is Kind.DATE:
        yield from _date_slips(low, high)
        return
    if low.value.unit != high.value.unit:
        return
    small, large = low.lead.quantity.stated[0], high.lead.quantity.stated[0]
    words_low, words_high = say_number(small), say_number(large)
    power = next((power for power in (10, 100, 1000) if _is_times(small, large, power, low, high)), 0)
    if power == 1000:
        yield from _thousand(low, high, f"{words_high} is 1,000 times {words_low}")
    elif power:
        yield f"a zero or a decimal point: {words_high} is {power} times {words_low}"
    elif (slip := digit_slip(_digits(small), _digits(large))) and _comparable_size(small, large):
        yield f"{slip}: {words_low} and {words_high}"
    elif _teen_for_ten(small, large):
        yield f"misheard: {words_low} and {words_high} sound alike"
    if power:
        yield from _indian(low, high)


def _indian(low: Cell, high: Cell) -> Iterator[str]:
    for cell in (low, high):
        number = say_number(cell.lead.quantity.stated[0])
        if found := _LAKH.search(cell.lead.quote):
            yield f"Indian grouping of digits: “{found[0]}” is {number}"
        elif found := _LAKH_WORD.search(cell.lead.quote):
            yield f"lakh and crore (100,000 and 10 million): “{cell.lead.quote}” is {number}"


def _thousand(low: Cell, high: Cell, sum_words: str) -> Iterator[str]:
    if _has_mixed_mark(low) or _has_mixed_mark(high):
        yield f"a decimal comma for a thousands separator: {sum_words}"
    if _tells_magnitude(low) or _tells_magnitude(high):
        yield f"million for billion or the like: {sum_words}"
    else:
        yield f"a thousand left out, or one too many: {sum_words}"


def _date_slips(low: Cell, high: Cell) -> Iterator[str]:
    first, second = (f"{cell.lead.quantity.stated[0]:.0f}" for cell in (low, high))
    if len(first) == len(second) == 8:
        if first[4:] == second[4:]:
            yield "the year alone differs: another edition, or a slip"
        elif first[:4] == second[:4] and first[4:6] == second[6:] and first[6:] == second[4:6]:
            yield "day and month are swapped"


def digit_slip(one: str, other: str) -> str:
    """What became of the digits, if one slip makes the two alike.

    >>> digit_slip("160", "60"), digit_slip("1203", "1230"), digit_slip("554", "54"), digit_slip("45", "52")
    ('a lost digit', 'swapped digits', 'a doubled digit', '')
    """
    at = _first_differing(one, other)
    if len(one) == len(other):
        swapped = one[:at] + one[at + 1 : at + 2] + one[at : at + 1] + one[at + 2 :]
        return "swapped digits" if one != other == swapped else ""
    short, long = (one, other) if len(one) < len(other) else (other, one)
    if len(long) != len(short) + 1 or len(short) < 2 or long[at + 1 :] != short[at:]:
        return ""
    return "a doubled digit" if at and long[at - 1] == long[at] else "a lost digit"


def _first_differing(one: str, other: str) -> int:
    """The first place at which two strings differ; the end of the shorter one where it begins the longer."""
    at = 0
    for mine, its in zip(one, other, strict=False):
        if mine != its:
            break
        at += 1
    return at


def _digits(number: float) -> str:
    return (
        f"{abs(number):.12g}".replace(".", "")
        if "e" not in f"{number:.12g}"
        else f"{abs(number):.0f}".rstrip("0")
    )


def _comparable_size(small: float, large: float) -> bool:
    return small > 0 and large / small < 100


def _is_times(small: float, large: float, factor: float, low: Cell, high: Cell) -> bool:
    """Whether the larger is the factor times the smaller, within the rounding of both."""
    if small <= 0:
        return False
    reach = max(
        high.value.rounding.high - high.value.stated.high,
        (low.value.rounding.high - low.value.stated.high) * factor,
    )
    reach = reach if reach < large else 0.0
    return abs(large - small * factor) <= max(reach, 1e-9 * large)


def _has_mixed_mark(cell: Cell) -> bool:
    """Whether a sign in its number may part thousands or decimals: "1.234"."""
    return _GROUP_OR_DECIMAL.search(cell.lead.quote) is not None


def _tells_magnitude(cell: Cell) -> bool:
    """Whether it is told with a word for its size, "3.4 million", or is so great that it may have been."""
    return _MAGNITUDE.search(cell.lead.quote) is not None or cell.lead.quantity.stated[0] >= 1e6


def _teen_for_ten(small: float, large: float) -> bool:
    """Whether the two are heard alike: fifteen and fifty.

    >>> _teen_for_ten(15, 50), _teen_for_ten(13e6, 30e6), _teen_for_ten(1.3e6, 3e6), _teen_for_ten(15, 60)
    (True, True, False, False)
    """
    scale = 1000.0 ** (max(0, len(f"{small:.0f}") - 1) // 3)
    teen = small / scale
    return teen == int(teen) and 13 <= teen <= 19 and large == (teen - 10) * 10 * scale
