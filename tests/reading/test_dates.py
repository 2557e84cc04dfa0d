"""Dates and languages in metadata."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.dates import iso_date, language_code


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2025", "2025"),
        ("2025-11", "2025-11"),
        ("2025-11-21", "2025-11-21"),
        ("2025-11-21T08:30:00+01:00", "2025-11-21"),
        ("2025/11/21", "2025-11-21"),
        ("20251121", "2025-11-21"),
        ("21 November 2025", "2025-11-21"),
        ("21st of November, 2025", "2025-11-21"),
        ("Friday, November 21, 2025, 10:30 CET", "2025-11-21"),
        ("Nov. 21, 2025", "2025-11-21"),
        ("November 2025", "2025-11"),
        ("21. März 2025", "2025-03-21"),
        ("1er août 2025", "2025-08-01"),
        ("21.11.2025", "2025-11-21"),
        ("21/11/2025", "2025-11-21"),
        ("11/21/2025", "2025-11-21"),
        ("11/11/2025", "2025-11-11"),
        ("11/12/2025", "2025"),
        ("18-21 November 2025", "2025-11"),
        ("November 18-21, 2025", "2025-11"),
        ("spring 2025", "2025"),
        ("2025-13-45", "2025"),
        ("31 November 2025", "2025"),
        ("2023-2024", None),
        ("November 2024 and 2025", None),
        ("unknown", None),
        ("see the dates in the text", None),
        ("", None),
        ("99", None),
    ],
)
def test_a_date_is_as_exact_as_its_words(words: str, expected: str | None) -> None:
    assert iso_date(words) == expected


@given(st.text(alphabet=st.sampled_from("0123456789-/. :NovTh,abc٣")))
def test_any_words_give_a_date_or_none(words: str) -> None:
    found = iso_date(words)
    assert found is None or (len(found) in (4, 7, 10) and found[:4].isdecimal())


@pytest.mark.parametrize(
    ("words", "code"),
    [("en", "en"), ("EN_us", "en"), ("Deutsch", "de"), ("x", None), ("Klingon", None), ("", None)],
)
def test_languages(words: str, code: str | None) -> None:
    assert language_code(words) == code
