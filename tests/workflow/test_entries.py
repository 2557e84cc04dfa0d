"""What two chronologies tell under one day is told of one event, and an event that each has under a day of its own is dated twice."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck

FIRST = """TITLE: Timeline of the siege of Solmere
DATE: 2014-09-01

9 January 2013: Soldiers fire on a march led by Orla Bell in Solmere.

24 January 2013: The siege of Solmere begins.

{}

7 August 2013: Orla Bell signs the accord of Casmere.
"""
SECOND = """TITLE: Solmere: key dates
DATE: 2014-10-01

9 January 2013 - A march in Solmere is shot at. Orla Bell calls for calm.

24 January 2013 - Solmere is cut off.

{}

7 August 2013 - In Casmere Orla Bell signs an accord.
"""
CASES = [
    (  # how many there were of one thing
        "2 June 2013: The airport falls. Rebels parade 14 tanks and around 200 prisoners.",
        "2 June 2013 - Rebels overrun the airport of Solmere. They take 14 tanks and 340 prisoners.",
        {("around 200 prisoners", "340 prisoners")},
    ),
    (  # of others there are many on one day
        "2 June 2013: The airport falls. Rebels parade 14 tanks before 200 people.",
        "2 June 2013 - Rebels overrun the airport of Solmere. They find 14 tanks and 340 people.",
        set(),
    ),
    (  # how many marched
        "2 June 2013: Some 15,000 people march through Solmere for peace.",
        "2 June 2013 - At least 20,000 people take part in a march.",
        {("At least 20,000 people", "Some 15,000 people")},
    ),
    (  # whom it befell, in sentences that share no word
        "2 June 2013: 115 dead.",
        "2 June 2013 - The death toll of the flood rises to 121.",
        {("115 dead", "121")},
    ),
    (  # of some only
        "2 June 2013: Five people are arrested, including two engineers of Solmere Dams.",
        "2 June 2013 - Five engineers are arrested.",
        set(),
    ),
    (  # of many sizes
        "2 June 2013: Rebels find fraud at 1,214 polling stations.",
        "2 June 2013 - People vote at 9,812 polling stations.",
        set(),
    ),
    (  # on top of what is told before
        "2 June 2013: Orla Bell and three other provinces sign a call.",
        "2 June 2013 - Four provinces sign a call.",
        set(),
    ),
    (  # of others than the one that they join
        "2 June 2013: Solmere joins five other ports in a call for calm.",
        "2 June 2013 - Six ports call for calm.",
        set(),
    ),
    (  # told in other words
        "2 June 2013: The mill at Casmere, where 839 men work, is shut by order of Orla Bell.",
        "2 June 2013 - Workers learn that the Casmere mill is closed; 812 men were employed there.",
        {("812 men were employed", "839 men")},
    ),
    (  # what befell them is known to be two things
        "2 June 2013: Rebels blow up the bridge at Casmere and kill 64 soldiers.",
        "2 June 2013 - The Casmere bridge is destroyed; 71 soldiers are injured.",
        set(),
    ),
    (  # of one helicopter
        "19 April 2013: Rebels shoot down an army helicopter near Solmere.",
        "20 April 2013 - A government helicopter is brought down over the river.",
        {("19 April 2013", "20 April 2013")},
    ),
    (  # which the one text has under both days
        "19 April 2013: Rebels shoot down an army helicopter near Solmere.\n\n20 April 2013: The wreck is searched.",
        "20 April 2013 - A government helicopter is brought down over the river.",
        set(),
    ),
    (  # too far apart for one entry
        "12 April 2013: Rebels shoot down an army helicopter near Solmere.",
        "20 April 2013 - A government helicopter is brought down over the river.",
        set(),
    ),
]


@pytest.mark.parametrize(("first", "second", "expected"), CASES)
def test_contradictions(tmp_path: Path, first: str, second: str, expected: set[tuple[str, str]]) -> None:
    for name, text in (("first.txt", FIRST.format(first)), ("second.txt", SECOND.format(second))):
        (tmp_path / name).write_text(text, encoding="utf-8")
    report = factcheck.check([tmp_path / "first.txt", tmp_path / "second.txt"])
    quotes = {claim.id: claim.quote for claim in report.claims}
    found = {
        tuple(sorted(quotes[claim] for claim in finding.claims))
        for finding in report.findings
        if finding.verdict == "contradiction"
    }
    assert found == {tuple(sorted(pair)) for pair in expected}


def test_days_as_iso_8601_writes_them() -> None:
    """Days alone above their entries: what a president says has many days, and a day of treatment is not that of the attack."""
    telegraph = (
        "2011-03-18\nPolice open fire on protesters in Dalmor, killing 45.\n\n2011-03-23\nMarenko offers to step down by the end of 2011.\n\n"
        "2011-06-03\nMarenko is wounded in a rocket attack.\n\n2011-09-02\nThe opposition urges Marenko to resign."
    )
    herald = (
        "2011-03-18\nPolice shoot at protesters in Dalmor. 52 are killed.\n\n2011-04-09\nMarenko says he will step down by the end of 2011.\n\n"
        "2011-06-04\nMarenko leaves Dalmor for treatment of injuries from the rocket attack.\n\n2011-08-02\nThe opposition urges Marenko to go."
    )
    documents = [
        factcheck.Document(f"S-{name}", f"{name}.txt", text)
        for name, text in (("t", telegraph), ("h", herald))
    ]
    report = factcheck.check(documents)
    by_id = {claim.id: claim for claim in report.claims}
    assert {claim.when_from for claim in report.claims if claim.quote in ("45", "52 are killed")} == {"entry"}
    found = [finding for finding in report.findings if finding.verdict == "contradiction"]
    assert [{by_id[claim].quote for claim in finding.claims} for finding in found] == [
        {"45", "52 are killed"}
    ]
