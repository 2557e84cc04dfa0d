"""Two texts: the gravest verdict of the findings that rest on both, and whether the second follows from the first."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Verdict

ROWS = [
    # first text, second text, literal verdict, usual verdict, implied (literally)
    ("The fair drew over 60 exhibitors.", "The fair drew 160 exhibitors.", "compatible", "contradiction", False),
    ("The fair drew 160 exhibitors.", "The fair drew over 60 exhibitors.", "compatible", "contradiction", True),
    ("The fair drew 500 exhibitors.", "The fair drew 700 exhibitors.", "contradiction", "contradiction", False),
    ("The fair drew 500 exhibitors.", "The fair drew 500 exhibitors.", "agreement", "agreement", True),
    ("The dam is 100 km long.", "The dam is 62 miles long.", "agreement", "agreement", True),
    ("In 2024 the fair drew 500 exhibitors.", "In 2023 the fair drew 700 exhibitors.", "different_scope", "different_scope", False),
    ("Orla Holt was sentenced to 90 days in jail.", "Holt served 14 days of her sentence.", "different_scope", "different_scope", False),
    ("The Moderates won 318 seats.", "The Moderate Party won 330 seats.", "contradiction", "contradiction", False),
    ("Turnout among young voters was 61 percent.", "Turnout was 66 percent.", "unrelated", "unrelated", False),
    ("Turnout among women was 61 percent.", "Turnout among women was 66 percent.", "contradiction", "contradiction", False),
    ("Rain fell.", "The sun shone.", "unrelated", "unrelated", True),
]  # fmt: skip


@pytest.mark.parametrize("first, second, literal, usual, implied", ROWS)
def test_verdict_and_implication(first: str, second: str, literal: str, usual: str, implied: bool) -> None:
    comparison = factcheck.compare(first, second)
    assert (comparison.verdict, comparison.implied) == (literal, implied)
    assert factcheck.compare(first, second, "usual").verdict == usual


def test_a_figure_without_support_is_not_implied() -> None:
    comparison = factcheck.compare(
        "The fair drew 500 exhibitors.", "The fair drew 500 exhibitors. The hall has 12 doors."
    )
    assert comparison.verdict is Verdict.AGREEMENT
    assert not comparison.implied


def test_what_one_text_says_against_itself_does_not_count() -> None:
    comparison = factcheck.compare(
        "The fair drew 500 exhibitors. The fair drew 700 exhibitors.", "The hall has 12 doors."
    )
    assert comparison.verdict is Verdict.UNRELATED
    assert comparison.findings == ()


def test_an_unknown_reading_is_refused() -> None:
    with pytest.raises(ValueError, match="fancy"):
        factcheck.compare("One.", "Two.", "fancy")  # type: ignore[arg-type]
