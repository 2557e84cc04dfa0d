"""Chronologies: of which year each day is, and what an entry takes from the entries around it."""

from __future__ import annotations

import pytest

from factcheck.extraction import extract
from factcheck.extraction.chronologies import Chronology
from factcheck.model import Claim, Document, Kind

DAYS = "3 May: It rains.\n\n5 December: It snows.\n\n2 January: It thaws.\n"


@pytest.mark.parametrize(
    ("text", "title", "published", "expected"),
    [
        # the newest lies before the publication
        (DAYS, "", "2020-02-01", ["2019-05-03", "2019-12-05", "2020-01-02"]),
        (DAYS, "", "2020-01", ["2019-05-03", "2019-12-05", "2020-01-02"]),
        (DAYS, "", None, []),
        # the year of the title, of a heading, of an entry, of the first lines
        (DAYS, "The winter of 2014", "2020-02-01", ["2014-05-03", "2014-12-05", "2015-01-02"]),
        (f"2014\n\n{DAYS}", "", "2020-02-01", ["2014-05-03", "2014-12-05", "2015-01-02"]),
        (DAYS.replace("May", "May 2014"), "", "2020-02-01", ["2014-05-03", "2014-12-05", "2015-01-02"]),
        (DAYS.replace("2 J", "2016\n\n2 J"), "", "2020-02-01", ["2015-05-03", "2015-12-05", "2016-01-02"]),
        (f"What came in 2019.\n\n{DAYS}", "", "2020-02-01", ["2019-05-03", "2019-12-05", "2020-01-02"]),
        # the first lines tell a day of an entry with its year
        (
            f"The cold of 2014 lasted from 3 May 2014 to 2 January 2015.\n\n{DAYS}",
            "",
            "2020-02-01",
            ["2014-05-03", "2014-12-05", "2015-01-02"],
        ),
        # days as ISO 8601 writes them, alone above their entries
        (
            "2012-02-09\nA comes.\n\n2012-09-24\nB comes.\n\n2012-10-02\nC comes.\n",
            "",
            None,
            ["2012-02-09", "2012-09-24", "2012-10-02"],
        ),
        # one entry alone, with its year, where nothing else dates the text
        ("2012-02-09 - A comes on Thursday.\n", "", None, ["2012-02-09"]),
        ("2012-02-09 - A comes on Thursday.\n", "", "2014-05-01", []),
        ("9 February: A comes on Thursday.\n", "", None, []),
        ("A comes.\n\n2012-02-09 - B comes.\n", "", None, []),
        # headings of Markdown
        (
            "## 2012-02-09\n\nA comes.\n\n## 24 September 2012\n\nB comes.\n\n## 2 October\n\nC comes.\n",
            "",
            None,
            ["2012-02-09", "2012-09-24", "2012-10-02"],
        ),
        # digits, whose order one of them tells
        (
            "02/09/2012 A comes.\n\n09/24/2012 B comes.\n\n10/02/2012 C comes.\n",
            "",
            "2012-12-03",
            ["2012-02-09", "2012-09-24", "2012-10-02"],
        ),
        ("02/09/2012 A comes.\n\n09/04/2012 B comes.\n\n10/02/2012 C comes.\n", "", "2012-12-03", []),
        # weekdays, and whole names of months before a full stop
        (
            "Tuesday, 9 May 2016: A.\n\nFriday, 13 May: B.\n\nMonday, 6 June: C.\n",
            "",
            "2017-02-01",
            ["2016-05-09", "2016-05-13", "2016-06-06"],
        ),
        (
            "9 May. Rain falls.\n\n13 June. Bees come.\n\n6 July. Snow falls.\n",
            "",
            "2016-08-01",
            ["2016-05-09", "2016-06-13", "2016-07-06"],
        ),
        # the newest stands first
        (
            "2 January - Thaw.\n5 December - Snow.\n3 November - Rain.\n1 October - Fog.\n",
            "",
            "2020-02-01",
            ["2020-01-02", "2019-12-05", "2019-11-03", "2019-10-01"],
        ),
        # other ways to write the day
        (
            "-- Feb. 9: A.\n\n-- Feb. 11: B.\n\n-- March 2: C.\n",
            "",
            "2014-05-01",
            ["2014-02-09", "2014-02-11", "2014-03-02"],
        ),
        (
            "2014 9 February - A.\n\n2014 11 February - B.\n\n2015 2 March - C.\n",
            "",
            "2016-05-01",
            ["2014-02-09", "2014-02-11", "2015-03-02"],
        ),
        (
            "January 14. A comes.\n\nMay 2 to May 20. B comes.\n\nJune 6. C comes.\n",
            "",
            "2023-07-01",
            ["2023-01-14", "2023-05-02", "2023-06-06"],
        ),
        # days all ahead are what is to come, unless the text says that it looks back
        ("3 May: A.\n\n4 June: B.\n\n5 July: C.\n", "The season", "2020-02-01", []),
        (
            "3 May: A.\n\n4 June: B.\n\n5 July: C.\n",
            "Timeline of the season",
            "2020-02-01",
            ["2019-05-03", "2019-06-04", "2019-07-05"],
        ),
        # two days, days in no order, and days inside of prose are no chronology
        ("3 May: A.\n\n4 June: B.\n", "", "2020-08-01", []),
        ("3 May: A.\n\n4 March: B.\n\n5 April: C.\n\n2 February: D.\n", "", "2020-08-01", []),
        ("3 May brought rain.\n\n4 June brought snow.\n\n5 July brought hail.\n", "", "2020-08-01", []),
    ],
)
def test_days(text: str, title: str, published: str | None, expected: list[str]) -> None:
    found = Chronology(text, title, published).entries
    assert [entry.day.isoformat() for entry in found] == expected


def _claims(text: str, title: str = "The Sarn fever", published: str = "2022-11-16") -> list[Claim]:
    return list(extract(Document("S-row", "row.txt", text, title=title, published=published)).claims)


HEADED = (
    "8 September\nMore than 70 people are ill.\n\n17 September\nThe Health Board declares an emergency. It wants $48m.\n\n"
    "3 October\nThe border is closed. By now 168 people are dead. On Monday 12 more died.\n"
)
PLAIN = (
    "8 Sept: Cases rise to 74.\n\n17 Sept: Emergency declared by the Health Board, with 120 beds.\n\n"
    "3 Oct: 2,000 barrels are leaking. Since September 300 people have been arrested.\n\n4 Oct: Peak of the fever with 61 cases.\n"
)


@pytest.mark.parametrize(
    ("text", "quote", "when"),
    [
        (HEADED, "More than 70 people", "2022-09-08"),
        (HEADED, "$48m", "2022-09-17"),
        (HEADED, "168 people", "2022-10-03"),
        (HEADED, "Monday", "2022-10-03"),
        (PLAIN, "74", "2022-09-08"),
        (PLAIN, "300 people have been arrested", "2022-09/2022-10"),
        (PLAIN, "61 cases", "2022-10-04"),
    ],
)
def test_when(text: str, quote: str, when: str) -> None:
    assert [claim.when for claim in _claims(text) if claim.quote == quote] == [when]


@pytest.mark.parametrize(
    ("text", "quote", "subject"),
    [
        (HEADED, "17 September\nThe Health Board declares an emergency", "Health Board (declare)"),
        (HEADED, "3 October\nThe border is closed", "border (close)"),
        (PLAIN, "4 Oct", "Peak of the fever"),
    ],
)
def test_day_of_an_entry_tells_what_happened(text: str, quote: str, subject: str) -> None:
    found = [claim for claim in _claims(text) if claim.quote == quote]
    assert [claim.subject for claim in found] == [subject]
    assert found[0].quantity.kind is Kind.DATE


def test_claim_of_a_day_that_stands_alone_has_its_entry_for_sentence() -> None:
    day = next(claim for claim in _claims(HEADED) if claim.quote.startswith("17 September"))
    assert day.sentence == "17 September\nThe Health Board declares an emergency."
    assert HEADED[day.sentence_start :].startswith(day.sentence)


def test_nothing_is_carried_from_the_entry_before() -> None:
    leak = next(claim for claim in _claims(PLAIN) if claim.quote.startswith("2,000"))
    assert "bed" not in leak.subject


def test_bare_counts_under_days_go_on_with_what_they_count() -> None:
    found = _claims("1 May: 12 cases.\n\n2 May: 15.\n\n3 May: 19.\n", published="2022-06-01")
    assert [(claim.subject, claim.when) for claim in found if claim.quantity.unit == "count"] == [
        ("cases", "2022-05-01"),
        ("cases", "2022-05-02"),
        ("cases", "2022-05-03"),
    ]


def test_title_of_a_chronology_names_no_edition() -> None:
    text = "2 Nov: 397 deaths.\n\n9 Nov: 420 deaths.\n\n16 Nov: 458 deaths.\n"
    found = _claims(text, "Sarn fever, Marenda 2022: chronology of Marenda 2022", "2022-11-18")
    assert {claim.when for claim in found if claim.quantity.unit == "count"} == {
        "2022-11-02",
        "2022-11-09",
        "2022-11-16",
    }


def test_entries_without_full_stops_are_read() -> None:
    found = _claims(
        "14 Nov - 150 people vaccinated in Kelu\n15 Nov - 160 people vaccinated in Kelu\n16 Nov - School reopens\n"
    )
    assert [claim.quote for claim in found if claim.quantity.kind is Kind.DATE] == [
        "14 Nov",
        "15 Nov",
        "16 Nov",
    ]
