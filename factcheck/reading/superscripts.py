"""Raised words: exponents keep their meaning, footnote marks do not become digits of the number before them."""

from __future__ import annotations

import re

_FOOTNOTE_MARK = re.compile(r"\[?[\d,;*†‡ ]{1,8}\]?")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def is_mark(words: str) -> bool:
    """Whether raised words are an exponent or a footnote mark, and not the end of an ordinal.

    >>> is_mark("2"), is_mark("[3]"), is_mark("th")
    (True, True, False)
    """
    return _FOOTNOTE_MARK.fullmatch(words.strip()) is not None


def raised(words: str, before: str) -> str:
    """What raised words say behind the words before them: an exponent, nothing for a footnote mark.

    >>> raised("6", "some 10"), raised("2", "5 m"), raised("3", "1,200 exhibitors"), raised("th", "the 4")
    ('⁶', '²', '', 'th')
    """
    mark = words.strip()
    if not is_mark(words):
        return words
    last_word = before.rsplit(None, 1)[-1] if before.strip() else ""
    is_exponent = mark.isdecimal() and (last_word[-1:].isdecimal() or 0 < len(last_word) <= 2)
    return mark.translate(_SUPERSCRIPTS) if is_exponent else ""
