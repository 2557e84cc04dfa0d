"""What must hold of extraction for any text: no exception, quotes where they say, time that grows with the text."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import extract
from tests.benchmarks.extraction_speed import HOSTILE, MOST_GROWTH

BENCH = Path(__file__).parents[3] / "shared" / "bench" / "data"
GOLD = Path(__file__).parents[1] / "gold"
WORDS = (
    "Over nearly no_fewer_than from to between and of_which 1,200 60 3.5 ½ 2025 million bn % percent $ US$ € km per a year "
    "one two dozens half the in of exhibitors people killed were rose said according_to it they Milipol Paris Germany's "
    "respectively Kills Above To Of_The and November 18 last_year - – ( ) [ ] : ; , # ## 5. ' ’s “ ” | |---|---|"
)
BLANKS = [
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\x00",
    "\u00a0",
    "\u2009",
    "\u2028",
    ". ",
    "? ",
    "exhi-\nbitors",
    "-\n",
    "\u00ad",
    "\u2013\r\n",
    "| a | 5 |\n",
    "\nFlood Of The Century Kills 224\n",
    "|---|---|\n",
]
PIECES = [*(word.replace("_", " ") for word in WORDS.split()), *BLANKS]

texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
)
published = st.sampled_from([None, "2025", "2025-11", "2025-11-21"])


def check(text: str, **known: str | None) -> None:
    """Every claim and each of its parts stands where it says."""
    ids = set()
    for claim in extract(text, **known):
        assert text[claim.span.start : claim.span.end] == claim.quote
        assert text[claim.sentence_start :].startswith(claim.sentence)
        assert claim.id not in ids
        ids.add(claim.id)
        for part in claim.parts:
            assert text[part.span.start : part.span.end] == part.text != ""


@settings(max_examples=600, deadline=None)
@given(texts, texts.filter(lambda title: len(title) < 80) | st.none(), published)
def test_any_text(text: str, title: str | None, date: str | None) -> None:
    """No text breaks extraction, and everything stands where it says."""
    check(text, title=title, published=date)


@settings(max_examples=50, deadline=None)
@given(texts)
def test_the_same_text_gives_the_same_claims(text: str) -> None:
    assert extract(text) == extract(text)


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.jsonl")), ids=lambda path: path.name)
def test_labelled_sentences(path: Path) -> None:
    for text in _texts_of(path):
        check(text)


@pytest.mark.parametrize("path", sorted(BENCH.rglob("*.jsonl")), ids=lambda path: path.stem)
def test_texts_of_others(path: Path) -> None:
    for text in _texts_of(path):
        check(text)


def test_articles_of_others() -> None:
    if not BENCH.is_dir():
        pytest.skip(f"{BENCH} is not there")
    for path in sorted(BENCH.rglob("*.txt")):
        check(path.read_text("utf-8"), published="2025-11-21")


def _texts_of(path: Path) -> Iterator[str]:
    """All strings of the rows of a file that are texts, each once."""
    seen = set()
    for line in path.read_text("utf-8").splitlines():
        for value in json.loads(line).values():
            if isinstance(value, str) and " " in value and value not in seen:
                seen.add(value)
                yield value


LINEAR = {
    **HOSTILE,
    "cells of one row": "5|",
    "brackets and digits": "(1",
    "lines of digits": "7\n",
    "percentages": "5% ",
    "names": "In Paris 5 ",
    "dates": "May 1, 5 ",
    "of": "of 5 people ",
    "sayings": "said 5, ",
    "words of a title": "Name 2025 ",
    "list numbers": "5. ",
}


@pytest.mark.parametrize("piece", LINEAR.values(), ids=LINEAR.keys())
def test_time_grows_with_the_text(piece: str) -> None:
    """Ten times the text costs about ten times as much, whatever it is; the benchmark looks closer, at a megabyte."""
    few, many = _lengths(piece)
    most = MOST_GROWTH * _seconds(piece, few, 5) * 2 + 0.05
    assert any(_seconds(piece, many, 1) <= most for _ in range(3))  # a busy machine gets two more tries


def _lengths(piece: str) -> tuple[int, int]:
    """100 KB; of texts full of figures a tenth of that, since each of them becomes a claim."""
    return (1_000, 10_000) if any(c.isdigit() for c in piece) or "one" in piece else (10_000, 100_000)


def _seconds(piece: str, length: int, rounds: int) -> float:
    """The fastest of some extractions of a piece repeated up to a length."""
    text = (piece * (length // len(piece) + 1))[:length] + " 5 people."
    fastest = math.inf
    for _ in range(rounds):
        started = time.process_time()
        extract(text)
        fastest = min(fastest, time.process_time() - started)
    return fastest
