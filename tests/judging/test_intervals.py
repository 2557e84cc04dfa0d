"""What holds of every interval: comparing is symmetric, a value agrees with itself, rounding keeps agreement."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.judging.intervals import Interval, Relation, Value, apart, implies, relate, value_of
from factcheck.model import Bound, Quantity

UNITS = ("count", "percent", "USD", "kilometer", "mile")
HEDGES = {
    Bound.EXACT: ("",),
    Bound.AT_LEAST: ("over", "at least", ""),
    Bound.AT_MOST: ("fewer than", "up to", ""),
    Bound.APPROX: ("about", "nearly", ""),
    Bound.RANGE: ("",),
}

steps = st.sampled_from([0.01, 0.1, 1.0, 10.0, 100.0])


@st.composite
def values(draw: st.DrawFn, unit: str | None = None, bound: Bound | None = None) -> Value:
    step = draw(steps)
    bound = bound or draw(st.sampled_from(list(Bound)))
    low = draw(st.integers(1, 10_000)) * step
    high = low + draw(st.integers(1, 1_000)) * step if bound is Bound.RANGE else low
    quantity = Quantity(
        None if bound is Bound.AT_MOST else low,
        None if bound is Bound.AT_LEAST else high,
        (low, high),
        bound,
        unit or draw(st.sampled_from(UNITS)),
        precision=step,
    )
    return value_of(quantity, draw(st.sampled_from(HEDGES[bound])))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Value, Value]:
    """Two values of one dimension."""
    units = draw(st.sampled_from([("count",), ("percent",), ("USD",), ("kilometer", "mile")]))
    return draw(values(draw(st.sampled_from(units)))), draw(values(draw(st.sampled_from(units))))


@given(pairs())
def test_relating_is_symmetric(pair: tuple[Value, Value]) -> None:
    left, right = pair
    assert relate(left, right) is relate(right, left)
    assert apart(left, right) == apart(right, left) >= 1


@given(values())
def test_a_value_agrees_with_itself_and_implies_itself(value: Value) -> None:
    assert relate(value, value) is Relation.SAME
    assert implies(value, value)
    assert apart(value, value) == 1


@given(values())
def test_readings_are_nested(value: Value) -> None:
    assert value.literal.low <= value.literal.high
    assert value.rounding.contains(value.literal)
    assert value.rounding.contains(value.usual)


@given(pairs())
def test_disjoint_literal_intervals_never_agree(pair: tuple[Value, Value]) -> None:
    left, right = pair
    if not left.rounding.overlaps(right.rounding):
        assert relate(left, right) is Relation.DISJOINT


@given(pairs())
def test_what_the_usual_reading_adds_is_literally_possible(pair: tuple[Value, Value]) -> None:
    left, right = pair
    if relate(left, right) is Relation.MISLEADING:
        assert left.rounding.overlaps(right.rounding)
        assert not left.usual.overlaps(right.usual)


@given(st.integers(1000, 999_999), st.integers(1, 2))
def test_a_rounded_figure_agrees_with_the_finer_one(number: int, zeros: int) -> None:
    step = 10**zeros
    fine = value_of(Quantity(number, number, (number, number), Bound.EXACT, "USD", precision=1))
    coarse_number = round(number / step) * step
    coarse = value_of(
        Quantity(
            coarse_number, coarse_number, (coarse_number, coarse_number), Bound.EXACT, "USD", precision=step
        )
    )
    assert relate(fine, coarse) in (Relation.SAME, Relation.ROUNDED)


@pytest.mark.parametrize(
    ("coarse", "fine", "unit", "bound", "relation"),
    [
        ((160, 10), (165, 1), "mile", Bound.EXACT, Relation.DISJOINT),  # who counts by fives writes 165
        ((120, 10), (115, 1), "mile/hour", Bound.EXACT, Relation.DISJOINT),
        ((160, 10), (164, 1), "mile", Bound.EXACT, Relation.ROUNDED),
        ((160, 10), (165, 1), "mile", Bound.APPROX, Relation.ROUNDED),  # "about 160"
        ((16e9, 1e9), (15.5e9, 0.1e9), "USD", Bound.EXACT, Relation.ROUNDED),
        ((1240, 10), (1235, 1), "mile", Bound.EXACT, Relation.ROUNDED),
        ((5, 1), (4.5, 0.1), "percent", Bound.EXACT, Relation.DISJOINT),  # a tenth is much
        ((8, 1), (7.5, 0.1), "percent", Bound.EXACT, Relation.ROUNDED),
        ((5e9, 1e9), (4.5e9, 0.1e9), "USD", Bound.EXACT, Relation.DISJOINT),
        ((5e9, 1e9), (4.6e9, 0.1e9), "USD", Bound.EXACT, Relation.ROUNDED),
        ((40, 10), (35, 1), "percent", Bound.EXACT, Relation.DISJOINT),
        ((40, 10), (36, 1), "percent", Bound.EXACT, Relation.ROUNDED),
    ],
)
def test_a_number_that_ends_in_five_is_no_rounding_of_the_ten_beside_it(
    coarse: tuple[float, float], fine: tuple[float, float], unit: str, bound: Bound, relation: Relation
) -> None:
    one, other = (
        value_of(Quantity(n, n, (n, n), how, unit, precision=step))
        for (n, step), how in ((coarse, bound), (fine, Bound.EXACT))
    )
    assert relate(one, other) is relate(other, one) is relation


@given(st.integers(1, 10**12), st.integers(1, 10**12))
def test_exact_counts_with_all_digits_agree_only_when_equal(one: int, other: int) -> None:
    left, right = (value_of(Quantity(n, n, (n, n), Bound.EXACT, "count", precision=1)) for n in (one, other))
    assert (relate(left, right) is Relation.SAME) == math.isclose(one, other, rel_tol=1e-9)


@given(pairs())
def test_what_follows_does_not_conflict(pair: tuple[Value, Value]) -> None:
    left, right = pair
    if implies(left, right):
        assert relate(left, right) is not Relation.DISJOINT


def test_overlap_at_one_point() -> None:
    assert Interval(1, 2).overlaps(Interval(2, math.inf))
    assert not Interval(1, 2).overlaps(Interval(2.1, math.inf))
