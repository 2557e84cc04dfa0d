"""The place and the day that a report was filed from, which stand before its first sentence: "PORT MORESBY - At least"."""

from __future__ import annotations

from factcheck.extraction.clock_times import could_be_clock
from factcheck.extraction.types import Tokens

_LONGEST = 14
"""Tokens that place and day may have."""
_DASHES = frozenset("-–—")
_HALVES = frozenset(("am", "pm", "a.m", "p.m", "a.m.", "p.m."))
"""Of the day."""
_CLOCK = _DASHES | _HALVES | {":", ".", ",", "GMT"}
"""Signs and words of a clock time."""
_BEHIND_LETTERS = _DASHES | {"("}
"""Behind the stop of a state that is cut short: "ALAMEDA, Calif. -", "ALBANY, N.Y. (AP) -"."""


def dateline(tokens: Tokens, tags: str) -> int:
    """Past the place and the day, or the clock time of an entry; 0 when the sentence opens with none.

    The place is written in capitals, or its day follows: "LEEDS, 12 March 2024 - The market", "Velmond, 4 May -- The works".
    """
    text, last = tokens.text, 0
    if text[:1] and text[0][0].isdecimal():
        return _past_clock(text)
    if _DASHES.isdisjoint(text):
        return 0
    while last < len(text) and text[last].isupper() and text[last].isalpha():
        last += 1
    dated = text[:1] and text[0][0].isupper() and tags[1:3] == ",T"
    if not last and not dated and text[:1] != ["("] and not _is_filed(text, tags):
        return 0
    while last < min(len(text), _LONGEST) and text[last] not in _DASHES:
        cut = text[last] == "." and text[last + 1 : last + 2] != [] and text[last + 1] in _BEHIND_LETTERS
        if tags[last] not in "TN,()" and not cut and not (text[last].isupper() and text[last - 1] == "("):
            break  # "(UP)", for all that "up" is no noun
        last += 1
    end = _past_dashes(text, last)
    if 0 < last < end and text[end : end + 1] == ["("] and ")" in text[end:_LONGEST]:
        behind = text.index(")", end) + 1  # "LEEDS--(BUSINESS WIRE)--Ardan today"
        further = _past_dashes(text, behind)
        end = further if further > behind else end
    return end if 0 < last < end else 0


def _past_clock(text: list[str]) -> int:
    """Past the clock time before the first word of an entry: "08:10 Nurses have", "8.30am: Nurses have"; 0 where digits are none."""
    last = 0
    while last < len(text) and (text[last] in _CLOCK or (text[last][0].isdecimal() and len(text[last]) < 6)):
        last += 1
    clock = ":" in text[0] and could_be_clock(text[0])  # "8.30 Marlow Street" is a house
    told = clock or ":" in text[1:2] or not _HALVES.isdisjoint(text[:last])
    return last if told and text[last : last + 1] and text[last][0].isupper() else 0


def _past_dashes(text: list[str], at: int) -> int:
    while at < len(text) and text[at] in _DASHES:
        at += 1
    return at


def _is_filed(text: list[str], tags: str) -> bool:
    """Whether a sentence opens with a place and the letters of an agency: "Port Lenoa (CSN) - A strong aftershock"."""
    opening = tags.find("(", 1, _LONGEST)
    place = opening > 0 and all(word[0].isupper() for word in text[:opening] if word[0].isalpha())
    return place and text[opening + 1 : opening + 2] != [] and text[opening + 1].isupper()
