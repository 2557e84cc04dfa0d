"""Titles that break off within the first sentence of their text."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck

CASES = [
    ("A total of $105", "A total of $105.75 million was paid.", ["$105.75 million"]),
    ("A total of $105...", "A total of $105.75 million was paid.", ["$105.75 million"]),
    ("The budget of Bonn is $105", "The budget\nof Bonn is $105 million.", ["$105 million"]),  # wrapped
    ("Profit is $1", "Profit is $1bn, it said.", ["$1bn"]),
    ("Profit is 1.5 mil", "Profit is 1.5 million, it said.", ["1.5 million"]),
    ("Killed were 20", "Killed were 20-25 people.", ["20-25 people"]),
    ("Fair draws 105", "Fair draws 105 people.", ["105 people"]),
    (
        "The two-year deal of 60 firms with a thr",
        "The two-year deal of 60 firms with a three-year option ends.",
        ["two-year", "60 firms", "three-year"],
    ),
    # whole titles, and texts that begin otherwise
    ("Fair draws 105", "Fair draws 105\n\nIt had 60 exhibitors.", ["105", "105", "60 exhibitors"]),
    ("Fair draws 500", "The fair had 700 guests.\n\n- Fair draws 5000", ["500", "700 guests", "5000"]),
    ("Fair draws 105 people", "Fair draws 105 people.", ["105 people", "105 people"]),
]


@pytest.mark.parametrize(("title", "body", "quotes"), CASES)
def test_a_title_that_is_cut_off_states_nothing(
    title: str, body: str, quotes: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "text.md"
    path.write_text(f"# {title}\n\n{body}\n", encoding="utf-8")
    assert [claim.quote for claim in factcheck.check([path]).claims] == quotes


def test_a_word_at_the_cut_names_nothing(tmp_path: Path) -> None:
    path = tmp_path / "text.md"
    text = "The quake killed 18 people, officials said Sunday.\nIt was 12 km deep.\n"
    path.write_text(f"# {text[:48]}\n\n{text}", encoding="utf-8")
    assert {claim.about for claim in factcheck.check([path]).claims} == {""}
