"""Text from sources, made fit to be shown: what a terminal would obey is turned into something to look at."""

from __future__ import annotations

import re

_PARTED = re.compile(r"(?<=[^\W_])([-\u2010\u2013\u00ad])[ \t]{0,20}[\n\r]\s{0,80}(?=[^\W_])")
"""A word or range parted by a line break keeps the hyphen, which may be its own; a soft one goes below."""

_GAP = re.compile(r"[ \t\n\r\x0b\x0c\x85\u2028\u2029]+")

# Soft hyphens, zero-width spaces and byte order marks have no width and no meaning for a reader.
_INVISIBLE = re.compile(r"[\u00ad\u200b\u2060\ufeff]")

# Controls (C0, DEL, C1), bidirectional controls, tag characters, variation beyond emoji, lone surrogates,
# private use: a terminal may obey them, or they make the eye read something else than what is stated.
_DANGEROUS = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
    r"\u061c\u200e\u200f\u202a-\u202e\u2061-\u206f\ud800-\udfff\ue000-\uf8ff\ufff9-\ufffb"
    r"\U000e0000-\U000e0fff]"
)

_CONTROL_PICTURES = 0x2400
_DELETE = 0x7F
_DELETE_PICTURE = "\u2421"


def _placeholder(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    if code == _DELETE:
        return _DELETE_PICTURE
    return f"⟨U+{code:04X}⟩"


def plain(text: str) -> str:
    """The text on one line, with control, escape and bidirectional characters as visible placeholders.

    >>> plain("sixty\\n  nations")
    'sixty nations'
    >>> plain("2,700 ex-\\nhibitors")
    '2,700 ex-hibitors'
    >>> plain("\\x1b[31m160\\x1b[0m")
    '␛[31m160␛[0m'
    >>> plain("\\u202e061 countries")
    '⟨U+202E⟩061 countries'
    """
    if text.isprintable() and "  " not in text and not _DANGEROUS.search(text):
        return text
    text = _GAP.sub(" ", _PARTED.sub(r"\1", text))
    text = _INVISIBLE.sub("", text)
    return _DANGEROUS.sub(_placeholder, text)
