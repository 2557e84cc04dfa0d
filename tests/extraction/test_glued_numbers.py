"""Numbers of a list that are glued to its items."""

from __future__ import annotations

import pytest

import factcheck

ITEMS = """Key figures
- 1Norvia has 27 million kettles
- 2Public kettle points reached 2.9 million in 2022
- 3Some 15 percent of the kettles are new
- 4800W kettles boil a litre in 3 minutes
"""
CASES = [
    (ITEMS, ["27 million kettles", "2.9 million", "Some 15 percent of the kettles are new", "800W"]),
    ("1Tea grew by 4 percent\n25 shops closed", ["4 percent", "25 shops"]),
]


@pytest.mark.parametrize(("text", "quotes"), CASES)
def test_a_glued_number_is_no_part_of_its_item(text: str, quotes: list[str]) -> None:
    claims = factcheck.extract(text)
    assert [claim.quote for claim in claims][: len(quotes)] == quotes
    assert all(text[claim.span.start : claim.span.end] == claim.quote for claim in claims)


def test_the_subject_of_such_an_item_is_without_its_number() -> None:
    subjects = [claim.subject for claim in factcheck.extract(ITEMS)]
    assert "Public kettle points" in subjects
