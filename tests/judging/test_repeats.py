"""Figures that come again in one text in other words."""

from __future__ import annotations

import pytest

import factcheck


@pytest.mark.parametrize(
    ("text", "repeats"),
    [
        ("Keep water for at least 72 hours. The advice to hold out for 72 hours is old.", 1),
        ("The fund has €800 billion. Spending €800 billion takes time.", 1),
        ("It takes three to ten days. Three to ten days is long.", 1),
        ("Exports grew 12 percent in 2020. Imports grew 12 percent in 2021.", 0),
        ("It lasted 5 days. They waited 5 days.", 0),
    ],
)
def test_repeats_in_one_text(text: str, repeats: int) -> None:
    report = factcheck.check([factcheck.Document("S-text", "text.txt", text)])
    assert sum(finding.code == "FC405" for finding in report.findings) == repeats


def test_a_headline_is_told_once_more_below_it() -> None:
    text = "TITLE: 13 dead in Tarawi\n\nAid workers said that 13 people were killed. They sent 13 boats."
    report = factcheck.check([factcheck.Document("S-text", "text.txt", text, title="13 dead in Tarawi")])
    quotes = {claim.id: claim.quote for claim in report.claims}
    repeated = [[quotes[claim] for claim in f.claims] for f in report.findings if f.code == "FC405"]
    assert repeated == [["13 dead", "13 people were killed"]], repeated
