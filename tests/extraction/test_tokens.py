"""What readers see of a sentence's tokens, at its edges and beyond."""

from __future__ import annotations

import gc

from factcheck import extract
from factcheck.extraction.tokens import TokenView, tokenize


def test_nothing_stands_beyond_a_sentence() -> None:
    """A look past an end, or before the start, finds no word and nothing glued."""
    view = TokenView(tokenize("  It cost US$5 ", 0, 15))
    assert [view.word(at) for at in (-3, -1, 0, 4, 5, 9)] == ["", "", "it", "5", "", ""]
    assert [view.glued(at) for at in (-1, 0, 1, 3, 4, 5)] == [False, False, False, True, True, False]
    assert (view.start[0], view.end[-1]) == (2, 14)


def test_no_token_is_empty() -> None:
    """A hyphen at the end of what is cut there leaves nothing behind it."""
    assert tokenize("0www.-", 0, 6).text == ["0", "www.", "-"]


def test_the_collector_works_again_behind_an_extraction() -> None:
    """Extraction holds it back, leaves it as it was, and no cycles for it."""
    extract("The fair drew 60 nations.")
    gc.collect()
    gc.disable()
    try:
        claims = extract("Over 1,200 exhibitors from 60 countries came in 2025, up from 900 in 2023.")
        assert claims and not gc.isenabled()
        assert gc.collect() == 0
    finally:
        gc.enable()
    extract("The fair drew 60 nations.")
    assert gc.isenabled()
