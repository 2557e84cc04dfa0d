"""What a terminal would obey is shown, not sent."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reporting.plain import plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("over 60 nations", "over 60 nations"),
        ("over\n  60\tnations", "over 60 nations"),
        ("\x1b]8;;http://x\x07here\x1b]8;;\x07", "␛]8;;http://x␇here␛]8;;␇"),
        ("\x9b31m", "⟨U+009B⟩31m"),
        ("a\x7fb\x00c", "a␡b␀c"),
        ("\u202edetnuoc", "⟨U+202E⟩detnuoc"),
        ("\u2066x\u2069", "⟨U+2066⟩x⟨U+2069⟩"),
        ("mil\u00adlion 1\u200b000\ufeff", "million 1000"),
        ("\ud800", "⟨U+D800⟩"),
        ("[red]60[/red] :smile:", "[red]60[/red] :smile:"),
        ("1\u00a0200 números, 160 страны, 六十か国", "1\u00a0200 números, 160 страны, 六十か国"),
    ],
)
def test_plain(text: str, shown: str) -> None:
    assert plain(text) == shown


@given(st.text(alphabet=st.characters(), max_size=60))
def test_nothing_dangerous_is_left(text: str) -> None:
    shown = plain(text)
    assert "\n" not in shown
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in shown)
    assert not any(
        unicodedata.bidirectional(character) in ("LRO", "RLO", "LRE", "RLE", "PDF") for character in shown
    )
    shown.encode("utf-8")


@given(st.text(max_size=60))
def test_plain_text_stays_plain(text: str) -> None:
    assert plain(plain(text)) == plain(text)
