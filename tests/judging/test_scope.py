"""Which times of a topic are one."""

from __future__ import annotations

import pytest

from factcheck.judging.scope import UNKNOWN, Window, merged_windows, outlook, window
from factcheck.model import Source
from tests.judging.build import claim

YEAR_2024: Window = ("year", 2024, 2024)
YEAR_2025: Window = ("year", 2025, 2025)
FAIR: Window = ("days", 739573, 739576)
MARCH: Window = ("days", 739311, 739341)


@pytest.mark.parametrize(
    ("windows", "is_event", "together"),
    [
        ([YEAR_2025, FAIR], True, [(YEAR_2025, FAIR)]),
        ([YEAR_2025, FAIR], False, []),
        ([YEAR_2025, FAIR, MARCH], True, []),
        ([YEAR_2024, YEAR_2025], True, []),
        ([YEAR_2025, UNKNOWN], False, [(YEAR_2025, UNKNOWN)]),
        ([YEAR_2024, YEAR_2025, UNKNOWN], False, []),
        ([YEAR_2025, ("as of", 2025, 2025)], False, [(YEAR_2025, ("as of", 2025, 2025))]),
        ([("until", 2030, 2021), ("until", 2030, 2023)], False, []),
        (
            [("until", 2030, 2030), ("until", 2030, 2023)],
            False,
            [(("until", 2030, 2030), ("until", 2030, 2023))],
        ),
    ],
)
def test_merged(windows: list[Window], is_event: bool, together: list[tuple[Window, Window]]) -> None:
    merged = merged_windows(windows, is_event)
    joined = {frozenset((a, b)) for a in windows for b in windows if a != b and merged[a] == merged[b]}
    assert joined == {frozenset(pair) for pair in together}


def test_the_edition_in_the_name_is_the_time_of_an_event() -> None:
    days = claim({"id": "a1", "n": 5, "about": "Milipol 2025", "when": "2025-11-18/2025-11-21"}, 0)
    name = claim({"id": "a2", "n": 5, "about": "Milipol Paris 2025"}, 0)
    assert window(days) == window(name) == YEAR_2025


def test_a_year_after_the_source_is_a_forecast() -> None:
    later = claim({"id": "a1", "n": 5, "when": "2030"}, 0)
    assert outlook(later, Source("a", "a.txt", published="2025-03-01")) == "forecast"
    assert outlook(later, Source("a", "a.txt")) == "result"
