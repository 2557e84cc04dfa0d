"""Dates of one event in sources of one affair that tell it in other words, and dates that belong to two events."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck

CASES = [
    # what happened is told by other words, of the same thing
    (
        "DATE: 2020-05-02\n\n4 March 2019: Orla Bell signs Decree 17 in Solmere.",
        "DATE: 2021-01-11\n\nThe riots in Solmere began after Decree 17 of 5 March 2019, by which Orla Bell closed the port.",
        {("4 March 2019", "5 March 2019")},
    ),
    (
        "DATE: 2021-05-02\n\nOrla Bell opened the Solmere bridge on 12 June 2020.",
        "DATE: 2022-01-11\n\nThe bridge in Solmere was inaugurated on 21 June 2020 by Orla Bell.",
        {("12 June 2020", "21 June 2020")},
    ),
    (  # a count as of its day is no event
        "DATE: 2015-09-24\n\nA crush at the Solmere bridge killed 31 pilgrims on Thursday.",
        "DATE: 2015-10-01\n\nNorland on Thursday raised the number of pilgrims killed in the crush at the Solmere bridge to 40.",
        set(),
    ),
    (
        "DATE: 2021-05-02\n\nThe turning point in Solmere came on 7 June 2020, when snipers fired on Bell Square.",
        "DATE: 2022-01-11\n\nOn 6 June 2020 soldiers opened fire on the crowd at Bell Square in Solmere.",
        {("6 June 2020", "7 June 2020")},
    ),
    (
        "DATE: 2021-05-02\n\nThe Solmere probe touched down on Mars on 12 June 2020.",
        "DATE: 2022-01-11\n\nThe probe from Solmere landed on Mars on 13 June 2020.",
        {("12 June 2020", "13 June 2020")},
    ),
    # shares are priced before they are offered, and an initial offering is not initialled
    (
        "DATE: 2021-05-07\n\nOrla Bell priced the initial public offering of Solmere Mills at 22 euros a share on 6 May 2021.",
        "DATE: 2022-01-11\n\nOrla Bell held the initial public offering of Solmere Mills on 7 May 2021.",
        set(),
    ),
    # an edition of a fair, told by its name
    (
        "DATE: 2021-05-02\n\nLumina 2022 will take place in Solmere from 8 to 11 March 2022.",
        "DATE: 2021-06-11\n\nThe next Lumina will be held in Solmere from 15 to 18 March 2022.",
        {("8 to 11 March 2022", "15 to 18 March 2022")},
    ),
    (
        "DATE: 2021-05-02\n\nLumina 2022 will take place in Solmere from 8 to 11 March 2022.",
        "DATE: 2019-06-11\n\nThe next Lumina will be held in Solmere from 10 to 13 March 2020.",
        set(),
    ),
    # founded, and first held
    (
        "DATE: 2021-05-02\n\nThe Lumina fair in Solmere fills 12 halls. It was founded in 1976.",
        "DATE: 2021-06-11\n\nThe fair Lumina in Solmere was first held in 1978 with 40 exhibitors.",
        {("1976", "1978")},
    ),
    # of what it is, only the name before tells
    (
        "DATE: 2021-05-02\n\nThe vaccine Zostrin of Orla Bell is sold in 38 countries. It has reached 27 million people since its approval on 20 October 2017.",
        "DATE: 2021-06-11\n\nOrla Bell makes the vaccine Zostrin. Zostrin was approved on 23 October 2017 and is given twice.",
        {("20 October 2017", "23 October 2017")},
    ),
    (
        "DATE: 2021-05-02\n\nThe vaccine Zostrin of Orla Bell is sold in 38 countries. It has reached 27 million people since its approval on 20 October 2017.",
        "DATE: 2021-06-11\n\nOrla Bell makes the vaccine Tarvex. Tarvex was approved on 23 October 2017 and is given twice.",
        set(),
    ),
    # told on a day, it had happened by then
    (
        "DATE: 2021-06-14\n\nOrla Bell Group said on Monday it completed its takeover of Norvik, 11 days after a vote.",
        "DATE: 2022-01-11\n\nNorvik belongs to Orla Bell Group; the takeover was completed on 14 July 2021.",
        {("Monday", "14 July 2021")},
    ),
    # the source that has another day as well has the right one for each
    (
        "DATE: 2021-05-02\n\nPolice shot nine marchers in Solmere on 7 June 2020.",
        "DATE: 2022-01-11\n\nPolice shot four marchers in Solmere on 6 June 2020. Police shot nine more in Solmere on 7 June 2020.",
        set(),
    ),
    # a plan, and what came of it
    (
        "DATE: 2021-05-02\n\nThe Solmere rocket will be launched by Orla Bell on 12 November 2021.",
        "DATE: 2021-12-01\n\nThe Solmere rocket of Orla Bell was launched on 14 November 2021.",
        set(),
    ),
    # a plan given up, and the one that holds
    (
        "DATE: 2021-05-02\n\nThe Solmere tram was to open in September 2026.",
        "DATE: 2021-12-01\n\nThe Solmere tram is due to open in October 2026.",
        set(),
    ),
    # a beginning and an end; what was announced and what was done; a year that is not told
    (
        "DATE: 2021-05-02\n\nThe trial of Orla Bell in Solmere began on 3 March 2021.",
        "DATE: 2021-12-01\n\nThe trial of Orla Bell in Solmere ended on 5 March 2021.",
        set(),
    ),
    (
        "DATE: 2022-05-02\n\nOrla Bell announced the purchase of Norvik on 2 May 2021.",
        "DATE: 2022-12-01\n\nOrla Bell completed the purchase of Norvik on 5 May 2021.",
        set(),
    ),
    (
        "DATE: 2021-12-02\n\nThe Norvik takeover was approved by regulators on 9 June 2021.",
        "DATE: 2022-12-01\n\nThe Norvik takeover was completed on 11 June 2021.",
        set(),
    ),
    # the end of a period and the day of a price are of nothing that happened
    (
        "DATE: 2022-05-02\n\nFor the year ended December 31, 2021, Norvik reported revenue of $612 million.",
        "DATE: 2022-12-01\n\nOrla Bell announced the purchase of Norvik on 2 May 2022 and closed it on 11 July 2022.",
        set(),
    ),
    (
        "DATE: 2023-05-02\n\nThe count for the monitoring year that ended on 30 April 2023 found 184 packs in Solmere.",
        "DATE: 2023-12-01\n\nIn the monitoring year that ended on 30 April 2022 Solmere had 162 packs.",
        set(),
    ),
    (
        "DATE: 2021-06-09\n\nNorvik shareholders get 7 euros a share, 41 percent above Tuesday's closing price of 5 euros.",
        "DATE: 2021-12-01\n\nNorvik shareholders approved the offer on July 19 and get 7 euros a share.",
        set(),
    ),
    # days that stand alone above an entry, in a chronology
    (
        "DATE: 2023-12-31\n\n8 March\nThe army storms a camp in Solmere.\n\n24 March\nIn a speech, President Bell ends the state of emergency.\n\n"
        "9 July\nA bomb kills the minister.",
        "DATE: 2024-01-05\n\nOrla Bell, president in Solmere, lifted the state of emergency on 22 March 2023.",
        {("22 March 2023", "24 March\nIn a speech, President Bell ends the state of emergency")},
    ),
    (
        "DATE: 2023-12-31\n\n8 March. The army storms a camp.\n\n27 October. Solmere falls to the rebels of Orla Bell.\n\n30 December. Truce.",
        "DATE: 2024-03-05\n\nOn 25 October 2023 the rebels of Orla Bell took Solmere.",
        {("25 October 2023", "27 October. Solmere falls to the rebels of Orla Bell")},
    ),
    (
        "DATE: 2019-09-20\n\n9 April\nA rig explodes.\n\n28 April\nOil washes up on the Solmere Islands.\n\n6 May\nBell House speaks of a spill.",
        "DATE: 2019-10-05\n\nOil from the Bell House rig reached the Solmere Islands on 30 April 2019.",
        {("28 April\nOil washes up on the Solmere Islands", "30 April 2019")},
    ),
    # an entry that names the day of what it tells is no news of its own day; a weekday six days back is the day to come
    (
        "DATE: 2011-12-31\n\n2 July 2011\nRain.\n\n28 July 2011\nGeneral Bell is killed in Solmere.\n\n5 September 2011\nSnow.",
        "DATE: 2011-12-05\n\n2 July 2011\nWind.\n\n30 July 2011\nGeneral Bell was killed in Solmere on Thursday, his aides say.\n\n5 September 2011\nSun.",
        set(),
    ),
    (
        "DATE: 2011-12-31\n\n2 July 2011\nRain.\n\n3 November 2011\nGeneral Bell survives a vote in Solmere.\n\n5 December 2011\nSnow.",
        "DATE: 2011-12-05\n\n2 July 2011\nWind.\n\n4 November 2011\nGeneral Bell survives a vote in Solmere in the early hours of Saturday.\n\n5 December 2011\nSun.",
        {
            (
                "3 November 2011\nGeneral Bell survives a vote in Solmere",
                "4 November 2011\nGeneral Bell survives a vote in Solmere in the early hours of Saturday",
            )
        },
    ),
    # whose predicate stands behind an apposition
    (
        "DATE: 2021-12-31\n\n30 November 2020: Final shutdown of unit 4 in Solmere.",
        "DATE: 2021-10-05\n\n30 December 2020 - Unit 4, the last one in operation in Solmere, is shut down.",
        {("30 November 2020", "30 December 2020")},
    ),
    # who changed sides
    (
        "DATE: 2021-12-31\n\nOn 3 March 2020 General Orla Bell defected with the 4th Brigade of Solmere.",
        "DATE: 2021-10-05\n\nThe defection of General Orla Bell and the 4th Brigade of Solmere came on 13 March 2020.",
        {("3 March 2020", "13 March 2020")},
    ),
    # a day that the quoted name of a thing ends with
    (
        "DATE: 2018-05-02\n\nThe “laws of November 16” were repealed in Solmere by Orla Bell.",
        "DATE: 2018-06-11\n\nOn 20 November 2018 nine of the laws were repealed in Solmere by Orla Bell.",
        set(),
    ),
    # a date that opens a clause of its own
    (
        "DATE: 2014-06-09\n\nThe town of Solmere withstood a siege of 202 days, and on November 9, 2012 the rebels seized the airport.",
        "DATE: 2014-12-01\n\nDuring the siege of Solmere, which lasted from 14 June 2012 to 2 January 2013 (202 days), 611 people died.",
        set(),
    ),
]


def _report(first: str, second: str, folder: Path) -> factcheck.Report:
    paths = [folder / "a.txt", folder / "b.txt"]
    for path, text in zip(paths, (first, second), strict=True):
        path.write_text(text, encoding="utf-8")
    return factcheck.check(paths)


@pytest.mark.parametrize(("first", "second", "expected"), CASES)
def test_two_sources(first: str, second: str, expected: set[tuple[str, str]], tmp_path: Path) -> None:
    report = _report(first, second, tmp_path)
    quotes = {claim.id: claim.quote for claim in report.claims}
    found = {
        tuple(quotes[claim] for claim in one.claims)
        for one in report.findings
        if one.verdict == "contradiction"
    }
    assert found == expected


def test_days_of_a_chronology_do_not_contradict(tmp_path: Path) -> None:
    days = "3 March 2020: Police clear the square.\n\n4 March 2020: Truce.\n\n9 March 2020: General strike begins.\n\n"
    report = _report(f"Solmere, 2 May 2021.\n\n{days}", "Solmere, 8 June 2021.\n\nOrla Bell left.", tmp_path)
    assert not [one for one in report.findings if one.code == "FC105"]


def test_who_tells_day_by_day_tells_other_events(tmp_path: Path) -> None:
    """What a firm says stands under many days, and a dome that is lowered clogs the day after; the day on which one rig sank is told twice."""
    first = {
        "20": "Fire tears through the rig of Norvik off Solmere.",
        "22": "The rig off Solmere topples and sinks.",
        "24": "Norvik will meet all claims.",
        "26": "Engineers start to lower a dome on to the sea floor.",
    }
    second = {
        "20": "An explosion aboard the rig of Norvik kills 11 men off Solmere.",
        "23": "The blazing rig keels over and sinks off Solmere.",
        "25": "Norvik says the response has cost it $350 million.",
        "27": "The dome clogs with ice and has to be set aside.",
    }
    texts = ["".join(f"2010-04-{day}\n{text}\n\n" for day, text in one.items()) for one in (first, second)]
    report = _report(texts[0], texts[1], tmp_path)
    quotes = {claim.id: claim.quote for claim in report.claims}
    conflicts = [
        {quotes[claim][:10] for claim in one.claims} for one in report.findings if one.code == "FC105"
    ]
    assert conflicts == [{"2010-04-22", "2010-04-23"}]


def test_an_entry_with_its_day_in_a_sentence_of_its_own(tmp_path: Path) -> None:
    days = "22 August. Shelling of Solmere; 11 civilians killed.\n\n6 September. Shelling of Solmere; 68 civilians killed.\n\n"
    report = _report(f"DATE: 2021-05-02\n\n{days}2 October. Siege ends.", "Solmere, 8 June 2021.", tmp_path)
    assert not [one for one in report.findings if one.code == "FC105"]
    assert [claim.when for claim in report.claims if claim.quote.startswith(("11", "68"))] == [
        "2021-08-22",
        "2021-09-06",
    ]


def test_counts_as_of_two_days_are_no_dates_of_one_event(tmp_path: Path) -> None:
    counts = "On 2 November the Ikora 2022 epidemic had killed 397 people.\n\nOn 16 November the Ikora 2022 epidemic had killed 458 people."
    report = _report(f"DATE: 2022-12-18\n\n{counts}", "Solmere, 8 June 2021.", tmp_path)
    assert not report.findings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fair opens in Solmere on Tuesday with 700 stands.", "2021-05-04"),
        ("The fair will open in Solmere on Tuesday with 700 stands.", "2021-05-04"),
        ("The fair opened in Solmere on Tuesday with 700 stands.", "2021-04-27"),
        ("The trial is to open on 5 February.", "2022-02-05"),
        ("Talks start on 1 April, the union said.", "2022-04-01"),
        ("The deal is expected to close in the third quarter.", "2021-07/2021-09"),
        ("The deal is expected to close in the first quarter.", "2022-01/2022-03"),
        ("They were shot on the bridge on 16 April last year.", "2020-04-16"),
        ("A year ago, on 12 October, the storm reached Solmere.", "2020-10-12"),
        ("The line should have opened in May 2022. Now they say July 2023.", "2023-07"),
        ("The opening has slipped by a year, to March 2028.", "2028-03"),
        ("In March 2014 the president, in power since 2002, postponed the election.", "2014-03"),
    ],
)
def test_date_of_an_event(text: str, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"DATE: 2021-05-03\n\n{text}", encoding="utf-8")
    dates = [claim.when for claim in factcheck.check([path]).claims if claim.quantity.kind == "date"]
    assert dates[-1:] == [expected]
