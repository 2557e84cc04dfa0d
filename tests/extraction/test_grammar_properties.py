"""What must hold of the quantity grammar for any text: no exception, spans in place, intervals in order, linear time."""

from __future__ import annotations

import math
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extraction.quantities import find_mentions, has_figure
from factcheck.extraction.tokens import tokenize
from factcheck.extraction.types import Mentions
from factcheck.model import Bound

PIECES = (
    "over|nearly|no fewer than|up to|about|between|from|to|and|or|1,200|60|0|3.5|12/5|7|2025|2000|1e9|million|bn|k|m|%|percent|$|US$|€|km|"
    "miles|a|an|per|hour|year-old|-|–|(|)|/|:|.|,|one|two|twenty|hundred|dozens|half|third|in|of|the|times|as many|doubled|no deaths|"
    "people|exhibitors|Boeing|Article|No.|won|+|−|×|10|^|November|Monday|last|year|COVID|18th|½|²|°C|www.x.org/1|a@b.c|#1|'90s|\n"
).split("|")

texts = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="0123456789,.- ()/%$€:+−–½²×٣߅abkmE\u00a0\u2009\n'’\"", max_size=40),
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
)
languages = st.sampled_from(["en", "de", "fr", "it", "es", "pl"])


def check(text: str, start: int, end: int, found: Mentions) -> None:
    """Spans, numbers and intervals of one result."""
    tokens = found.tokens
    for at in range(len(tokens)):
        assert text[tokens.start[at] : tokens.end[at]] == tokens.text[at]
    for mention in found.quantities:
        assert 0 <= mention.first < mention.last <= len(tokens)
        first, last = tokens.start[mention.first], tokens.end[mention.last - 1]
        assert start <= first <= mention.number.start < mention.number.end <= last <= end
        for span in (mention.hedge, mention.unit, mention.counted):
            assert span is None or start <= span.start < span.end <= end
        quantity = mention.quantity
        assert all(math.isfinite(value) for value in quantity.stated)
        assert math.isfinite(quantity.precision) and quantity.precision > 0
        if quantity.low is not None and quantity.high is not None:
            assert quantity.low <= quantity.high
        assert not (quantity.low is None and quantity.high is None)
        if quantity.bound is Bound.EXACT:
            assert quantity.low == quantity.high == quantity.stated[0] == quantity.stated[1]
    for date in found.dates:
        assert start <= date.span.start < date.span.end <= end
    for each in found.rejected:
        assert start <= each.span.start < each.span.end <= end
    firsts = [mention.number.start for mention in found.quantities]
    assert firsts == sorted(firsts)


@settings(max_examples=400, deadline=None)
@given(texts, languages, st.integers(0, 8), st.integers(0, 8))
def test_any_text(text: str, language: str, before: int, behind: int) -> None:
    """No text breaks it, and everything stands where it says."""
    start = min(before, len(text))
    end = max(start, len(text) - behind)
    found = find_mentions(text, start, end, language)
    check(text, start, end, found)
    if found.quantities:
        assert has_figure(text, start, end, language)
    assert find_mentions(text, start, end, language) == found


@given(texts)
def test_tokens_cover_all_but_blanks(text: str) -> None:
    """Every character that is no blank stands in exactly one token."""
    tokens = tokenize(text, 0, len(text))
    covered = [False] * len(text)
    for start, end in zip(tokens.start, tokens.end, strict=True):
        for at in range(start, end):
            assert not covered[at]
            covered[at] = True
    assert all(covered[at] or text[at].isspace() for at in range(len(text)))


HOSTILE = {
    "digits": "7",
    "digits and commas": "1,",
    "digits and blanks": "1 ",
    "commas": ", ",
    "opening brackets": "(",
    "brackets and digits": "(1",
    "number words": "one hundred ",
    "ands": "one and ",
    "ranges": "1 to ",
    "from": "from 1 to ",
    "hyphens": "1-",
    "compounds": "one-",
    "dots": "a.b.",
    "fractions": "1/2",
    "currencies": "$1 and ",
    "halves": "half a ",
    "fillers": "5 more other ",
    "dates": "May 1, ",
    "years": "2020-",
    "of": "hundreds of ",
    "bare": "12.5 points to ",
    "addresses": "http://1",
    "by": "by ",
    "exponents": "1×10",
}


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_with_the_text(piece: str) -> None:
    """One endless sentence of ten times the length costs about ten times as much.

    Nineteen times as much would be a part that grows with the square and, in the long one, costs what all else does.
    """

    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length] + " 5"
        begun = time.process_time()
        find_mentions(text, 0, len(text))
        return time.process_time() - begun

    small = min(seconds(1_600) for _ in range(3))
    # the square of the length would give a hundred; a busy machine gets two more tries
    assert any(seconds(16_000) < 19 * small + 0.04 for _ in range(3))
