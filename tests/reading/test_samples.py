"""The same claims in documents by LibreOffice, Chromium, python-docx, python-pptx and XlsxWriter, each at its place.

`tools/make_samples.py` makes the documents.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extraction import extract
from factcheck.model import Document
from factcheck.reading import read
from factcheck.reporting.places import place_in_words

SAMPLES = Path(__file__).parent / "samples"
CLAIMS = {
    "exhibitors": (1200.0, "exhibitors"),
    "no-break space": (30000.0, "visitors"),
    "thin space": (4500.0, "students"),
    "hyphenated": (175.0, "delegations"),
    "countries": (68.0, "countries"),
    "share": (85.0, ""),
    "market": (5.46e9, ""),
    "across pages": (2750.0, "guests"),
    "footnote": (14.0, ""),
    "cell": (310.0, "Exhibitors"),
}
"""Name -> value and counted noun."""
_TEXT = ("exhibitors", "no-break space", "thin space")
PLACES = {
    "report.pdf": {
        "p. 1": (*_TEXT, "hyphenated", "countries", "market", "across pages", "cell"),
        "p. 2": ("share",),
        "p. 1, footnote 1": ("footnote",),
    },
    "page.pdf": {
        "p. 1": (*_TEXT, "hyphenated", "countries", "across pages", "cell"),
        "p. 2": ("share", "market"),
        "p. 2, footnote 1": ("footnote",),
    },
    "report.docx": {
        "¶ 2": _TEXT,
        "¶ 3": ("hyphenated", "countries"),
        "text box 1": ("market",),
        "¶ 18": ("across pages",),
        "¶ 27": ("share",),
        "footnote 1": ("footnote",),
        "table 1!B2": ("cell",),
    },
    "notes.docx": {
        "¶ 2": _TEXT,
        "¶ 3": ("hyphenated", "countries"),
        "¶ 4": ("share",),
        "¶ 5": ("market",),
        "¶ 6": ("across pages",),
        "¶ 7": ("footnote",),
        "table 1!B2": ("cell",),
    },
    "slides.pptx": {
        "slide 1": (*_TEXT, "hyphenated", "countries", "share"),
        "slide 2, table 1!B2": ("cell",),
        "notes of slide 2": ("footnote",),
        "slide 3": ("market", "across pages"),
    },
    "figures.ods": {
        "Fair!A7": _TEXT,
        "Fair!A8": ("share",),
        "Fair!A9": ("market",),
        "Fair!A10": ("across pages",),
        "Fair!A11": ("footnote",),
        "Fair!A12": ("hyphenated", "countries"),
        "Fair!B4": ("cell",),
    },
}
PLACES["report.txt"] = {
    ":5": _TEXT,
    ":7": ("hyphenated", "countries"),
    ":10": ("share",),
    ":12": ("market",),
    ":14": ("across pages",),
    ":18": ("cell",),
    ":21": ("footnote",),
}
PLACES["page.html"] = {
    ":3": _TEXT,
    ":5": ("hyphenated", "countries"),
    "table 1!B2": ("cell",),
    ":50": ("across pages",),
    ":69": ("share",),
    ":71": ("market",),
    ":73": ("footnote",),
}
PLACES["report.odt"] = PLACES["report.docx"]
PLACES["slides.odp"] = PLACES["slides.pptx"]
PLACES["figures.xlsx"] = PLACES["figures.ods"]


def sample(name: str) -> Document:
    """The document of a sample."""
    reading = read([SAMPLES / name])
    assert reading.skipped == ()
    (document,) = reading.documents
    assert document.problems == ()
    return document


def places(document: Document) -> dict[tuple[float, str], str]:
    """Value and counted noun of each claim -> its place, without the location."""
    found: dict[tuple[float, str], str] = {}
    for claim in extract(document).claims:
        assert document.text[claim.span.start : claim.span.end] == claim.quote
        key = (claim.quantity.stated[0], claim.quantity.counted)
        found.setdefault(key, place_in_words("", claim.place).removeprefix(", "))
    return found


@pytest.mark.parametrize("name", PLACES)
def test_each_claim_is_found_at_its_place(name: str) -> None:
    document = sample(name)
    found = places(document)  # of a text file the line, of a web page that of the text made of it
    assert {claim: found.get(key) for claim, key in CLAIMS.items()} == {
        claim: place for place, claims in PLACES[name].items() for claim in claims
    }
    assert document.title == "Harbour Fair 2025: the figures"


@pytest.mark.parametrize(
    "name", ["report.pdf", "report.docx", "report.odt", "slides.pptx", "figures.xlsx", "figures.ods"]
)
def test_the_metadata_of_the_format(name: str) -> None:
    assert sample(name).publisher == "Harbour Press"


def test_the_date_is_that_of_the_last_saving() -> None:
    assert sample("report.docx").published == sample("report.odt").published == "2025-11-21"
    assert sample("notes.docx").published is None  # the date of python-docx's sample is none of the document


def test_a_table_has_cells_and_the_lines_of_the_file() -> None:
    document = sample("table.csv")
    claims = {claim.quote: claim for claim in extract(document).claims}
    place = claims["5150"].place
    assert (place.cell, place.line, place.column) == ("C3", 3, 1)
    assert claims["5150"].frame.head == "Visitors" and claims["5150"].frame.of == "France"


def test_sheets_formats_and_headers_of_two_rows() -> None:
    document = sample("table.xlsx")
    told = [
        (claim.quote, claim.place.cell, claim.frame.head, claim.frame.of, claim.when)
        for claim in extract(document).claims
    ]
    # "2025" is the edition in the title where the heading names no year
    assert told == [
        ("310", "Countries!B6", "Exhibitors", "Germany", "2025"),
        ("8,400", "Countries!C6", "Visitors", "Germany", "2025"),
        ("245", "Countries!B7", "Exhibitors", "France", "2025"),
        ("5,150", "Countries!C7", "Visitors", "France", "2025"),
        ("290", "Shares!B3", "Exhibitors", "Germany", "2024"),
        ("26.5%", "Shares!C3", "Share of visitors", "Germany", "2024"),
        ("310", "Shares!D3", "Exhibitors", "Germany", "2025"),
        ("28.0%", "Shares!E3", "Share of visitors", "Germany", "2025"),
    ]
