"""Lists of facts without marks and stops, and wrapped text beside them."""

from __future__ import annotations

import textwrap

import pytest

import factcheck

FACTS = """Key findings
The global kettle market was valued at approximately USD 2.15 billion in 2021
About 3 million kettles are sold worldwide every day
Norvia makes the most kettles, accounting for 34% of global output in 2022
Kettle exports represent 60% of total kettle value
"""
EVEN = """Norvian kettle sales grew by 11.2 percent in 2022 alone
Selay kettle sales are projected to reach $8 billion
Kettles accounted for 12% of Norvian export sales, too
Some 40% of Orle's buyers expect free shipping of them
The average kettle in Orle boils for 2.3 minutes a day
A kettle in Tarn weighs 1.4 kilograms without its base
"""
WRAPPED = textwrap.fill(
    "The kettle market was worth about 5 billion in 2023, said the Norvian Kettle Board of Orle, whose 300 members "
    "sold it. Norvia has 40 makers and Selay has 12 of them, while Tarn and Orle have 7 each.",
    60,
)


def sentences(text: str) -> list[str]:
    return list(dict.fromkeys(claim.sentence for claim in factcheck.extract(text)))


@pytest.mark.parametrize("text", [FACTS, EVEN])
def test_each_fact_is_a_sentence_of_its_own(text: str) -> None:
    lines = [line for line in text.splitlines() if any(map(str.isdigit, line))]
    assert sentences(text) == lines


@pytest.mark.parametrize("text", [WRAPPED, f"The kettle market\n{WRAPPED}"])
def test_wrapped_lines_stay_together(text: str) -> None:
    assert len(sentences(text)) == 2
