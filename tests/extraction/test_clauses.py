"""Which noun phrase is the subject of which verb, as a table of sentences."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.extraction.clauses import subject_of
from factcheck.extraction.phrases import PRONOUN
from factcheck.extraction.quantities import find_mentions
from factcheck.extraction.tagging import Tagged, tag

ROWS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("clauses.toml").read_text(encoding="utf-8")
)["row"]


def tagged_of(text: str) -> Tagged:
    return tag(find_mentions(text, 0, len(text), "en"))


@pytest.mark.parametrize("row", ROWS, ids=[row["text"][:30] for row in ROWS])
def test_subjects_of_verbs(row: dict[str, Any]) -> None:
    tagged, found = tagged_of(row["text"]), {}
    for verb in row["subjects"]:
        subject = subject_of(tagged, tagged.tokens.text.index(verb))
        words = "" if subject is None else tagged.phrase(subject.first, subject.last, row["text"])
        found[verb] = "they" if subject is PRONOUN else words
    assert found == row["subjects"]


@pytest.mark.parametrize(
    "piece",
    ["where ", "which rose ", "(", "the hall, ", "who said ", "of the ", "and fell ", "to grow ", "– hall "],
)
def test_clauses_are_read_in_linear_time(piece: str) -> None:
    def seconds(times: int) -> float:
        tagged = tagged_of("The hall " + piece * times + "rose by 5 percent.")
        start = time.process_time()
        subject_of(tagged, 0)
        return time.process_time() - start

    seconds(100)
    short, long = (min(seconds(n) for _ in range(3)) for n in (1_000, 8_000))
    assert long < 24 * short + 0.05, f"{short:.3f} s for 1,000, {long:.3f} s for 8,000"
