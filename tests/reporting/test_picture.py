"""Number lines: when they are drawn, and that the marks stand where the values are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Bound, Quantity
from factcheck.reporting.picture import draw, plan
from factcheck.reporting.values import short_value
from tests.reporting.example import at_least, days, exact


def labelled(*quantities: Quantity) -> list[tuple[str, Quantity]]:
    return [(short_value(quantity), quantity) for quantity in quantities]


@pytest.mark.parametrize(
    "quantities",
    [
        (exact(60),),
        (exact(60), exact(60)),
        (exact(100), exact(101)),
        (exact(60), exact(60, "USD")),
        tuple(exact(number) for number in range(1, 20)),
    ],
    ids=["one value", "the same value", "nearly the same", "two units", "too many"],
)
def test_no_picture_where_words_are_quicker(quantities: tuple[Quantity, ...]) -> None:
    assert plan(labelled(*quantities)) is None


def test_open_interval_runs_off() -> None:
    picture = plan(labelled(at_least(60), exact(160)))
    assert picture is not None
    over, many, axis = draw(picture, 60)
    assert over.endswith("▶")
    assert over.index("●") < many.index("●")
    assert "0" in axis


def test_at_most_and_about_and_range() -> None:
    most = Quantity(None, 100, (100, 100), Bound.AT_MOST, "count")
    rough = Quantity(45, 55, (50, 50), Bound.APPROX, "count")
    between = Quantity(20, 40, (20, 40), Bound.RANGE, "count")
    picture = plan(labelled(most, rough, between))
    assert picture is not None
    lines = draw(picture, 60)
    assert any("◀┄" in line for line in lines)
    assert any("○" in line for line in lines)
    assert any("●━" in line for line in lines)


def test_far_apart_values_get_a_logarithmic_axis() -> None:
    picture = plan(labelled(exact(5e6, "USD"), exact(5e9, "USD")))
    assert picture is not None
    assert picture.logarithmic
    assert "US$1 bn" in draw(picture, 76)[-1]


def test_dates_stand_on_a_calendar() -> None:
    picture = plan(labelled(days(20251118, 20251121), days(20251125, 20251128)))
    assert picture is not None
    first, second, axis = draw(picture, 70)
    assert first.index("●") < second.index("●")
    assert "18 Nov 2025" in axis


@given(
    st.lists(st.floats(-1e12, 1e12, allow_nan=False, allow_subnormal=False), min_size=2, max_size=6),
    st.integers(30, 100),
    st.sampled_from([Bound.EXACT, Bound.AT_LEAST, Bound.AT_MOST, Bound.APPROX]),
)
def test_pictures_fit_their_width(numbers: list[float], width: int, bound: Bound) -> None:
    quantities = [Quantity(number, number, (number, number), bound, "count") for number in numbers]
    picture = plan(labelled(*quantities))
    if picture is None:
        return
    widest_label = max(len(bar.label) for bar in picture.bars)
    lines = draw(picture, max(width, widest_label + 12))
    assert len(lines) == len(picture.bars) + 1
    assert all(len(line) <= max(width, widest_label + 12) for line in lines)
