"""The table of units against Pint."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pytest

from factcheck.judging.conversions import convertible, scale_of
from factcheck.lexicon import load

BASE = {
    "length": "meter",
    "area": "meter ** 2",
    "mass": "kilogram",
    "volume": "meter ** 3",
    "time": "second",
    "power": "watt",
    "energy": "watt_hour",
    "temperature": "degree_Celsius",
}
ELSEWHERE = {"decade", "ton"}
"""Names that mean something else to Pint (a decade is a factor of ten, a ton the short one)."""
ROWS = [(sort, unit) for sort in BASE for unit in load("conversions")[sort] if unit not in ELSEWHERE]


@lru_cache(maxsize=1)
def pints() -> Any:
    """Pint's own table, which takes it most of a second to read."""
    return pytest.importorskip("pint").UnitRegistry()


@pytest.mark.parametrize(("dimension", "unit"), ROWS)
def test_each_factor_is_pints(dimension: str, unit: str) -> None:
    registry = pints()
    scale = scale_of(unit)
    for number in (1.0, 100.0):
        expected = registry.Quantity(number, unit).to(BASE[dimension]).magnitude
        assert number * scale.factor + scale.offset == pytest.approx(expected, rel=1e-6)


def test_compounds() -> None:
    assert convertible("mile/hour", "kilometer/hour")
    assert scale_of("mile/hour").factor / scale_of("kilometer/hour").factor == pytest.approx(1.609344)
    assert convertible("kilometer ** 2", "acre")
    assert not convertible("USD/oil_barrel", "EUR/oil_barrel")
    assert convertible("day", "year"), "900 days and three years are two lengths of one time"
