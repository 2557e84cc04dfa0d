"""A small number line: where people would rather look than read.

`plan` decides whether a picture helps and on which axis; `draw` turns the plan into lines of text.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.model import Bound, Kind, Quantity
from factcheck.reporting.dates import days_in_words, split_day
from factcheck.reporting.values import scale_label

_LOGARITHMIC_FROM = 20
"""Values further apart than this would leave the smaller ones in one corner of an even axis."""
_TELLING_RATIO = 1.25
"""Two plain values nearer than this look the same in a picture: reading them is quicker."""
_TELLING_RATIO_OF_MANY = 1.1
"""With three values or more the eye sees at once which ones lie together."""
_MOST_ROWS = 6
_WIDEST_LABEL = 24
_LONGEST_AXIS = 1e12
"""An axis over more powers of ten shows nothing but two ends."""
_ROOM = 1.06
"""The axis ends a little beyond the greatest value, so that its mark stands free."""
_STEPS = (1, 2, 2.5, 5, 10)
_TICK_ROOM = 14
"""Characters that one tick takes with its label and the line to the next one."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One value of the picture, as positions on the axis."""

    label: str
    """What it says, short."""
    points: tuple[float, ...]
    """The numbers stated."""
    low: float | None
    """Where it begins; None runs off to the left."""
    high: float | None
    """Where it ends; None runs off to the right."""
    rough: bool
    """True for "about": the point is not meant exactly."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A planned number line."""

    bars: tuple[Bar, ...]
    """From the least to the greatest."""
    low: float
    """Left end of the axis."""
    high: float
    """Right end of the axis."""
    logarithmic: bool
    """Whether equal distances are equal ratios."""
    sample: Quantity
    """Gives the unit in which the axis is labelled."""


def plan(values: Sequence[tuple[str, Quantity]]) -> Picture | None:
    """The picture of labelled quantities, or None when words say it better.

    >>> sixty = Quantity(60, None, (60, 60), Bound.AT_LEAST, "count")
    >>> plan([("> 60", sixty)]) is None
    True
    """
    distinct: dict[str, Quantity] = {}
    for label, quantity in values:
        distinct.setdefault(label, quantity)
    quantities = list(distinct.values())
    if not 2 <= len(quantities) <= _MOST_ROWS or len({_axis_kind(quantity) for quantity in quantities}) > 1:
        return None
    bars = sorted(
        (_bar(label, quantity) for label, quantity in distinct.items()),
        key=lambda bar: (bar.points, bar.label),
    )
    points = [point for bar in bars for point in _ends(bar)]
    least, greatest = min(points), max(points)
    if least == greatest or any(len(bar.label) > _WIDEST_LABEL for bar in bars):
        return None
    if quantities[0].kind is Kind.DATE:
        return Picture(tuple(bars), least, greatest, False, quantities[0])
    if not _telling(bars, points):
        return None
    if least > 0 and greatest / least > _LOGARITHMIC_FROM:
        return Picture(tuple(bars), least / 2, greatest * 2, True, quantities[0])
    return Picture(tuple(bars), min(0.0, least * _ROOM), max(0.0, greatest * _ROOM), False, quantities[0])


def draw(picture: Picture, width: int, label_width: int = 0) -> tuple[str, ...]:
    """The picture as lines at most `width` characters wide; the last one is the axis.

    Labels stand in a column of at least `label_width` characters, so that a picture can align with a table.

    >>> sixty = Quantity(60, None, (60, 60), Bound.AT_LEAST, "count")
    >>> many = Quantity(160, 160, (160, 160), Bound.EXACT, "count")
    >>> for line in draw(plan([("> 60", sixty), ("160", many)]), 44):
    ...     print(line)
    > 60  ·············●┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄▶
     160  ···································●
          0 ─────────────────── 100 ────────────
    """
    label_width = max(label_width, *(len(bar.label) for bar in picture.bars))
    length = max(10, width - label_width - 2)
    rows = [f"{bar.label:>{label_width}}  {_draw_bar(picture, bar, length)}" for bar in picture.bars]
    return (*rows, " " * (label_width + 2) + _draw_axis(picture, length))


def _axis_kind(quantity: Quantity) -> tuple[str, bool]:
    return quantity.unit, quantity.kind is Kind.DATE


def _bar(label: str, quantity: Quantity) -> Bar:
    numbers = quantity.stated
    position = _day_number if quantity.kind is Kind.DATE else float
    stated = tuple(sorted({position(number) for number in numbers}))
    if quantity.bound is Bound.AT_LEAST:
        return Bar(label, stated[:1], stated[0], None, False)
    if quantity.bound is Bound.AT_MOST:
        return Bar(label, stated[-1:], None, stated[-1], False)
    return Bar(label, stated, stated[0], stated[-1], quantity.bound is Bound.APPROX)


def _day_number(day: float) -> float:
    year, month, of_month = split_day(int(day))
    return float(date(year, month, 1).toordinal() + of_month - 1)


def _ends(bar: Bar) -> list[float]:
    return [*bar.points, *(end for end in (bar.low, bar.high) if end is not None)]


def _telling(bars: Sequence[Bar], points: Sequence[float]) -> bool:
    least, greatest = min(points), max(points)
    sizes = [abs(point) for point in points if point]
    if max(sizes) / min(sizes) > _LONGEST_AXIS:
        return False
    if least <= 0:
        return True
    return greatest / least >= (_TELLING_RATIO if len(bars) == 2 else _TELLING_RATIO_OF_MANY)


def _column(picture: Picture, value: float, length: int) -> int:
    if picture.logarithmic:
        share = math.log(value / picture.low) / math.log(picture.high / picture.low)
    else:
        share = (value - picture.low) / (picture.high - picture.low)
    return min(length - 1, max(0, round(share * (length - 1))))


def _draw_bar(picture: Picture, bar: Bar, length: int) -> str:
    columns = [_column(picture, point, length) for point in bar.points]
    first, last = columns[0], columns[-1]
    cells = ["·"] * first + [" "] * (length - first)
    cells[first:last] = "━" * (last - first)
    if bar.high is None:
        cells[first:] = "┄" * (length - first - 1) + "▶"
    if bar.low is None:
        cells[:first] = "◀" + "┄" * (first - 1) if first else ""
    for column in columns:
        cells[column] = "○" if bar.rough else "●"
    return "".join(cells).rstrip()


def _draw_axis(picture: Picture, length: int) -> str:
    cells = ["─"] * length
    free_from = 0
    for value, label in _ticks(picture, length):
        column = _column(picture, value, length)
        begin = min(column, length - len(label))
        if begin < free_from:
            continue
        padded = f"{label} " if begin == 0 else f" {label} "
        start = max(0, begin - 1)
        cells[start : start + len(padded)] = padded
        free_from = begin + len(label) + 3
    return "".join(cells[:length]).rstrip()


def _ticks(picture: Picture, length: int) -> list[tuple[float, str]]:
    if picture.sample.kind is Kind.DATE:
        days = sorted({point for bar in picture.bars for point in bar.points})
        return [(day, _day_label(day)) for day in days]
    if picture.logarithmic:
        powers = range(math.ceil(math.log10(picture.low)), math.floor(math.log10(picture.high)) + 1)
        every = max(1, math.ceil(len(powers) * _TICK_ROOM / length))
        values = [10.0**power for power in powers if (power - powers[0]) % every == 0]
    else:
        values = _even_ticks(picture.low, picture.high, max(2, length // _TICK_ROOM))
    return [(value, scale_label(picture.sample, value)) for value in values]


def _even_ticks(low: float, high: float, most: int) -> list[float]:
    rough = (high - low) / most
    magnitude = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * magnitude for factor in _STEPS if factor * magnitude >= rough * (1 - 1e-9))
    return [count * step for count in range(math.ceil(low / step), math.floor(high / step) + 1)]


def _day_label(day: float) -> str:
    found = date.fromordinal(int(day))
    number = found.year * 10000 + found.month * 100 + found.day
    return days_in_words(number, number)
