"""Reads numbers in words: "one hundred and twenty-five", "half a million", "two-thirds", "tens of thousands"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extraction.digits import NumberWords, Numeral, exact, scaled, step_of
from factcheck.extraction.nouns import noun_tables
from factcheck.extraction.tokens import HYPHENS
from factcheck.extraction.types import Tokens
from factcheck.extraction.units import plain_unit_after
from factcheck.lexicon import word_set


def order_at(tokens: Tokens, at: int, tables: NumberWords) -> Numeral | None:
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


def article_at(tokens: Tokens, at: int, tables: NumberWords) -> Numeral | None:
    """What begins with an article or a vague word: "a hundred", "half a million", "several thousand", "a third of"."""
    word, size = tokens.lower[at], len(tokens.text)
    after = tokens.lower[at + 1] if at + 1 < size else ""
    if word in ("half", "quarter"):
        return _half(tokens, at, tables)
    if word in ("a", "an"):
        if after in ("few", "couple"):
            vague = article_at(tokens, at + 1, tables)
            return vague and _from(vague, at)
        if after in ("half", "quarter") or after in tables.denominators:
            if tokens.lower[at + 2 : at + 3] == ["point"] and plain_unit_after(tokens, at + 2, False):
                return Numeral(at, at + 2, _PART_OF_POINT[after], 0.01, True, False)  # "a quarter point"
            part = _denominator(tokens, at + 1, 1, tables)
            return part and _from(part, at)
        if (
            after in tables.scales
            and tables.scales[after] in (100, 1_000, 10**6, 10**9, 10**12, 12)
            and after[-1] != "s"
        ):
            number = words_at(tokens, at + 1, tables)
            return number and _from(number, at)
        return None
    here = at + 1
    if after == "of":
        here += 1
    scale = tables.scales.get(tokens.lower[here]) if here < size else None
    if scale is None:
        return None
    low, high = tables.vague[word]
    one = scaled(tokens, Numeral(at, here, 1.0, 1.0, True), tables)
    frame = (low * one.value, high * one.value)
    return Numeral(at, one.last, frame[0], one.value, True, False, frame[1], frame, scaled=True)


_PART_OF_POINT = {"half": 0.5, "quarter": 0.25}


def _from(numeral: Numeral, first: int) -> Numeral:
    return replace(numeral, first=first)


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
    if at + 2 < size and tokens.lower[at + 1] in ("a", "an") and plain_unit_after(tokens, at + 2, False):
        return Numeral(at, at + 2, 0.5, 0.1, True, False)
    after = tokens.lower[at + 1] if at + 1 < size else ""
    whole = after in tables.half_before or (
        after in tables.at_half and at > 0 and tokens.lower[at - 1] == "at"
    )
    if whole or (at and tokens.lower[at - 1] in tables.part_behind and _phrase_ends(tokens, at + 1)):
        return Numeral(at, at + 1, 0.5, 0.1, True, False, fraction=True)
    return None


def _phrase_ends(tokens: Tokens, at: int) -> bool:
    """Whether nothing that could be a whole or a thing numbered stands at token `at`: "a third in 2014", not "a third man"."""
    if at >= len(tokens.text):
        return True
    word = tokens.lower[at]
    return not word[0].isalnum() or word in noun_tables().stops or word.endswith("ed")


_PARTS = frozenset(("percent", "%", "cent", "half", "third", "quarter"))
"""Words of another part of the same whole: "40 percent came by car, a quarter by train"."""


def _told_of_part(tokens: Tokens, first: int, after: str, tables: NumberWords) -> bool:
    """Whether "a third" that begins at a token is the subject of what follows, how much something changes, or is more than another:
    "and a third have signed up", "an increase of a third", "uses a third less memory"."""
    lower = tokens.lower
    before = lower[first - 1] if first > 0 else "."
    if before == "of" and first > 1 and lower[first - 2] in word_set("context", "changes_in"):
        return _phrase_ends(tokens, first + 2)
    opens = not before[0].isalnum() or before in ("and", "but", "while")
    told = after in tables.part_does or (
        after in ("by", "from", "for") and not _PARTS.isdisjoint(lower[:first])
    )
    return after in tables.compared or (opens and told)


def _denominator(tokens: Tokens, at: int, above: int, tables: NumberWords) -> Numeral | None:
    """A fraction whose denominator stands at `at`: "thirds", "quarter of"; one part needs "of" behind it."""
    word, size = tokens.lower[at], len(tokens.text)
    below = tables.denominators.get(word)
    if below is None or above >= below * 10:
        return None
    after = tokens.lower[at + 1] if at + 1 < size else ""
    if above == 1 and after in HYPHENS and word != "half" and tokens.glued(at + 1):
        return None  # "one third-degree murder"
    if above == 1 and after in ("a", "million", "billion", "of") and word in ("quarter", "half"):
        scaled = _half(tokens, at, tables)
        if scaled and scaled.scaled:
            return scaled
    if above == 1 and after != "of" and not (word == "half" and after in ("the", "a", "all")):
        before = tokens.lower[at - 2] if at > 1 else ""
        one = tokens.lower[at - 1] == "one"
        told = _told_of_part(tokens, at - 1, after, tables)
        ends = (one or before in tables.part_behind) and _phrase_ends(tokens, at + 1)
        if word in ("half", "second") or not (told or ends):
            return None
    if above > 1 and word[-1] != "s":
        return None
    if (
        after == "of"
        and at + 3 < size
        and tokens.lower[at + 2] == "a"
        and (scale := tables.scales.get(tokens.lower[at + 3]))
    ):
        value = exact(above / below * scale)  # "three-quarters of a million"
        return Numeral(at, at + 4, value, step_of(value), True, False, scaled=True)
    return Numeral(at, at + 1, exact(above / below), 0.01, True, False, fraction=True)


def words_at(tokens: Tokens, at: int, tables: NumberWords) -> Numeral | None:
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
    return (None if scaled else _spoken_decimals(tokens, number, tables)) or _words_end(
        tokens, number, tables
    )


def _spoken_decimals(tokens: Tokens, whole: Numeral, tables: NumberWords) -> Numeral | None:
    """ "two point four billion", as it is said on the air."""
    lower, here = tokens.lower, whole.last
    if lower[here : here + 1] != ["point"]:
        return None
    digits = ""
    while here + 1 < len(lower) and (digit := tables.words.get(lower[here + 1], 10)) < 10:
        digits, here = digits + str(digit), here + 1
    if not digits:
        return None
    value, step = float(f"{int(whole.value)}.{digits}"), float(f"1e-{len(digits)}")
    return scaled(tokens, Numeral(whole.first, here + 1, value, step, True, False), tables)


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
    return and_a_half(tokens, numeral, tables) or numeral


def and_a_half(tokens: Tokens, numeral: Numeral, tables: NumberWords) -> Numeral | None:
    """The number with the half behind it, and its magnitude: "two and a half million", "11 and a half hours"."""
    here = numeral.last
    ahead = tokens.lower[here : here + 3]
    if len(ahead) < _AND_A_HALF or ahead[0] != "and" or ahead[1] not in ("a", "one"):
        return None
    behind = here + _AND_A_HALF
    joined = "".join(tokens.lower[behind : behind + 1]) in HYPHENS
    if ahead[2] not in ("half", "quarter") or (joined and plain_unit_after(tokens, behind, False) is None):
        return None  # "40 and a half-empty bus", but "three and a half-year term"
    if not numeral.words and (numeral.value >= _MANY or _phrase_ends(tokens, behind)):
        return None  # "They counted 12 and a half were women"
    extra = 0.5 if ahead[2] == "half" else 0.25
    half = Numeral(numeral.first, behind, numeral.value + extra, 0.1, numeral.words, False)
    return scaled(tokens, half, tables)


_AND_A_HALF = 3
"""The words of "and a half"."""
_MANY = 100
"""From here on half of one is not told behind digits: "120 and a half were sold" has another half."""
