"""Two short texts: figures of one thing that the lexicon tells apart are never one, and what one text says elsewhere parts nothing."""

from __future__ import annotations

from itertools import permutations

import pytest

import factcheck

APART = {
    "The Lumora fair drew 4,060 {} in 2024. | In 2024 the Lumora fair had 3,520 {}.": "visitors, exhibitors, journalists, speakers, delegations",
    "In the Solmere flood of 2023, 4,352 people were {}. | The 2023 flood in Solmere left 5,923 people {}.": "killed, injured, missing, rescued, arrested, infected",
    "Norvik reported {} of 3.4 billion euros for 2023. | In 2023 the {} of Norvik came to 2.9 billion euros.": "revenue, profit, gross profit, debt, wages, market value, new orders, deposits, liquidity",
    "Solmere had {} of 3.4 billion dollars at the end of 2023. | At the end of 2023 the {} of Solmere stood at 2.9 billion dollars.": "currency reserves, bonds, exports, tax revenue",
    "Oil {} of Norway came to 62 million tonnes in 2023. | In 2023 Norway had oil {} of 71 million tonnes.": "exports, imports, production, consumption",
}  # fmt: skip
"""Two texts of one thing, and what each may tell of it: any two of these may both be true."""


@pytest.mark.parametrize(
    ("texts", "one", "other"),
    [(texts, *two) for texts, words in APART.items() for two in permutations(words.split(", "), 2)],
)
def test_figures_of_one_thing(texts: str, one: str, other: str) -> None:
    first, second = texts.format(one, other).split(" | ")
    assert factcheck.compare(first, second).verdict is not factcheck.Verdict.CONTRADICTION


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Norvik's net profit was 3.4 billion euros in 2023.", "In 2023 Norvik made a net profit of 2.9 billion euros."),
        # a name that ends like a plural, and a place by its people's name
        ("Siemens reported revenue of 3.4 billion euros for 2023.", "In 2023 the revenue of Siemens came to 2.9 billion euros."),
        ("The Zambian harvest of 2023 came to 3.2 million tonnes.", "In 2023 Zambia had a harvest of 2.7 million tonnes."),
        # what one of them says elsewhere
        ("At the end of 2023 Marvia had 838 square kilometres of suspected minefields.", "The area of Marvia that is suspected of being mined measured 716 square kilometres at the end of 2023."),
        ("In Katsina, Nigeria, MSF treated 101,400 children in 2023.", "MSF treated 88,700 children in Nigeria in 2023, all of them in Katsina."),
        # a toll of injuries counts the injured, and firms that show their products are exhibitors
        ("The blast in Solmere in August 2020 injured 6,500 people.", "Injury toll of Solmere's August 2020 blast put at 5,300"),
        ("At the Lumora fair of 2024, 4,060 firms showed their products.", "The Lumora fair of 2024 had 3,520 exhibitors."),
    ],
)  # fmt: skip
def test_one_figure_in_other_words(first: str, second: str) -> None:
    assert factcheck.compare(first, second).verdict is factcheck.Verdict.CONTRADICTION
