"""Quantities and dates in words."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Bound, Kind, Quantity
from factcheck.reporting.dates import days_in_words, period_in_words
from factcheck.reporting.values import long_value, number_in_words, short_value

ROWS = tomllib.loads((Path(__file__).parent / "values.toml").read_text(encoding="utf-8"))["value"]


def quantity_of(row: dict[str, Any]) -> Quantity:
    low, high = row["stated"]
    return Quantity(
        low,
        high,
        (low, high),
        Bound(row["bound"]),
        row["unit"],
        row.get("counted", ""),
        Kind(row.get("kind", "level")),
        row.get("precision", 0.0),
        row.get("direction", 0),
    )


@pytest.mark.parametrize("row", ROWS, ids=[row["short"] for row in ROWS])
def test_values_are_said_short_and_long(row: dict[str, Any]) -> None:
    quantity = quantity_of(row)
    assert short_value(quantity, row.get("hedge", "")) == row["short"]
    assert long_value(quantity, row.get("hedge", "")) == row["long"]


@given(
    st.floats(-9e14, 9e14, allow_nan=False).filter(lambda number: abs(number) > 1e-9),
    st.sampled_from([0.0, 0.01, 1.0, 1000.0]),
)
def test_a_number_in_words_is_the_number(number: float, precision: float) -> None:
    said = number_in_words(number, precision).replace(",", "").replace("−", "-")
    assert float(said) == float(f"{number:.12g}")


@given(
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(list(Bound)),
    st.sampled_from([kind for kind in Kind if kind is not Kind.DATE]),
    st.sampled_from(["count", "USD", "percent", "kilometer", "mile/hour", "XAU", "unknown_unit"]),
)
def test_every_quantity_can_be_said(number: float, bound: Bound, kind: Kind, unit: str) -> None:
    quantity = Quantity(number, number, (number, number), bound, unit, "things", kind)
    assert short_value(quantity)
    assert long_value(quantity)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2025", "2025"),
        ("2025-11", "Nov 2025"),
        ("2025-11-18", "18 Nov 2025"),
        ("2025-11-18T09:00:00Z", "18 Nov 2025"),
        ("2025-11-18/2025-11-21", "18–21 Nov 2025"),
        ("2025-11-28/2025-12-02", "28 Nov–2 Dec 2025"),
        ("2025-12-30/2026-01-02", "30 Dec 2025 – 2 Jan 2026"),
        ("2025-03/2025-06", "Mar–Jun 2025"),
        ("2024/2035", "2024–2035"),
        ("soon", "soon"),
        ("2025-13", "2025-13"),
        ("", ""),
    ],
)
def test_periods(when: str, words: str) -> None:
    assert period_in_words(when) == words


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_days_never_fail(first: int, last: int) -> None:
    assert days_in_words(first, last)
