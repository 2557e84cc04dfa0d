"""What two texts say of each other, through the public interface: sentences for each way in which figures meet."""

from __future__ import annotations

import pytest

import factcheck

CASES = [
    # one sentence, one number changed
    ("Ann leaves the house at dawn with 14 loaves.", "Ann leaves the house at dawn with 34 loaves.", "contradiction"),
    ("Ann leaves the house at dawn with 14 loaves.", "Ann leaves the house at dawn with less than 34 loaves.", "compatible"),
    # dates of what happens once
    ("Orrin Vale (8 April 1931 - 2 May 1999) was a painter.", "Orrin Vale was born in 1932.", "contradiction"),
    ("Orrin Vale (8 April 1931 - 2 May 1999) was a painter.", "Orrin Vale died in May 1999.", "compatible"),
    ("Tarn is a 2017 Scottish drama film.", "Tarn is a 2004 Scottish drama film.", "contradiction"),
    ("The label was founded in 1971 by two brothers.", "Orchard Records was founded in 1991.", "contradiction"),
    ("Orchard Records was founded in 1991.", "Orchard Records was sold in 1994.", "unrelated"),
    # denials
    ("In 2014 Lena Orr signed her first contract.", "Lena Orr did not sign her first contract in 2014.", "contradiction"),
    ("In 2018 Lena Orr signed her first contract.", "Lena Orr did not sign her first contract in 2014.", "unrelated"),
    # what is alike and never the same
    ("The blast in Arlow killed 52 people on Monday.", "The blast in Arlow injured 52 people on Monday.", "unrelated"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "verdict"), CASES)
def test_two_texts(first: str, second: str, verdict: str) -> None:
    assert factcheck.compare(first, second).verdict.value == verdict


def test_second_event_is_told_apart() -> None:
    one = "A magnitude 7.8 quake struck Arlow, and a magnitude 7.7 one followed hours later."
    other = "The first quake in Arlow had a magnitude of 7.8; a second quake of magnitude 7.6 came nine hours later."
    findings = factcheck.compare(one, other).findings
    told = {
        f.verdict.value: f.explanation for f in findings if "7.6" in f.explanation or "7.8" in f.explanation
    }
    assert told["contradiction"].startswith("7.6 or 7.7?")
    assert "7.8" in told["agreement"]
