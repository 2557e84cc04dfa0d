"""Web pages: main text, tables, metadata, hostile markup."""

from __future__ import annotations

import time

import pytest

from factcheck.reading import Limits
from tests.reading.sources import document_of, headline, skipped_of

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><title>Fair draws 160 nations | Daily Herald</title>
<meta property="og:site_name" content="Daily Herald">
<meta property="og:title" content="Fair draws 160 nations">
<meta property="article:published_time" content="2025-11-21T08:00:00+01:00"></head>
<body><nav><a href="/">Home</a> <a href="/n">24 news</a></nav>
<article><h1>Fair draws 160 nations</h1>
<p>The fair drew <b>over 60</b> nations<sup><a href="#n1">[12]</a></sup> and
<a href="https://a.example/150">30&nbsp;000 visitors</a>, it said.<br>A second line tells of 7 halls.</p>
<h2>In numbers</h2>
<table><tr><th>Year</th><th>Visitors</th></tr><tr><td>2023</td><td>28,000<sup>1</sup></td></tr></table>
<ul><li>five prizes</li><li>seven <i>awards</i></li></ul>
<figure><img src="a.png" alt="55"><figcaption>About 300 people in hall 4</figcaption></figure>
<p>The area was 10<sup>6</sup> m<sup>2</sup> on the 4<sup>th</sup> day, says a long last sentence of this page.</p>
</article><script>var visitors = 5;</script>
<footer>Copyright 2019 - 2024, phone +49 89 1234</footer></body></html>"""

TEXT = """Fair draws 160 nations

The fair drew over 60 nations and 30\xa0000 visitors, it said.
A second line tells of 7 halls.

## In numbers

| Year | Visitors |
| --- | --- |
| 2023 | 28,000¹ |

- five prizes
- seven awards

About 300 people in hall 4

The area was 10⁶ m² on the 4th day, says a long last sentence of this page."""


def test_the_main_text_of_a_page() -> None:
    document = document_of("a.html", PAGE)
    assert document.text == TEXT
    assert document.title == headline(document) == "Fair draws 160 nations"
    assert (document.publisher, document.published, document.language) == ("Daily Herald", "2025-11-21", "en")


def test_the_same_page_gives_the_same_text_again() -> None:
    assert document_of("a.html", PAGE) == document_of("a.html", PAGE)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("60 nations came.", "60 nations came."),
        ("<p>60 nations", "60 nations"),
        ("<html><title>T</title></html>", "T"),
        ("<p>a<!-- 5 -->b<?php 6 ?>c", "abc"),
        ("<div>one</div>two<div>three</div>", "one\n\ntwo\n\nthree"),
        ("<table><tr><td>alone</table>", "alone"),
        ("<p>&lt;b&gt; 60 &amp; more", "<b> 60 & more"),
        ("<p>\x1b[31m60\x1b[0m", "\x1b[31m60\x1b[0m"),
    ],
)
def test_small_pages(page: str, text: str) -> None:
    document = document_of("a.html", page)
    assert document.text == text


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ("<tr><td>Year<td>Guests<tr><td>2025<td>1,200", "| Year | Guests |\n| --- | --- |\n| 2025 | 1,200 |"),
        (
            "<tr><td>In<td>2024<td>2025<tr><td>Guests<td>5<td>6",
            "| In | 2024 | 2025 |\n| --- | --- | --- |\n| Guests | 5 | 6 |",
        ),
        ("<tr><th>Halls<td>4<tr><th>Area<td>90 ha", "| Halls | 4 |\n| Area | 90 ha |"),
        (
            "<tr><th>Year<th colspan=2>Guests<tr><th rowspan=2>2025<td>men<td>5<tr><td>women<td>6",
            "| Year | Guests | Guests |\n| --- | --- | --- |\n| 2025 | men | 5 |\n| 2025 | women | 6 |",
        ),
        ("<tr><th>A<th>B<tr><td>x<td rowspan=2>5<tr><td>y", "| A | B |\n| --- | --- |\n| x | 5 |\n| y |  |"),
        ("<tr><th>A<th>B<tr><td>x<td>5<br>6<p>7|8</p>", "| A | B |\n| --- | --- |\n| x | 5 6 7¦8 |"),
        (
            "<caption>Guests</caption><tr><th>A<th>B<tr><td>x<td>5",
            "Guests\n\n| A | B |\n| --- | --- |\n| x | 5 |",
        ),
        ("<tr><td><table><tr><td>a<td>5</table><td><p>text", "| a | 5 |\n\ntext"),
    ],
)
def test_tables(rows: str, text: str) -> None:
    page = f"<html><body><table>{rows}</table></body></html>"
    assert document_of("a.html", page, Limits(page_elements=0)).text == text


def test_a_page_without_paragraphs_keeps_its_lines() -> None:
    page = """<html><head><title>Key figures</title></head><body><nav>24 news</nav><main><h1>Key figures</h1>
    <section><h2>Expo 2025</h2><div><span>1,200</span><span>exhibitors</span></div><div>33,000 visitors</div></section>
    <dl><dt>Area</dt><dd>90,000 m<sup>2</sup></dd></dl></main></body></html>"""
    assert document_of("a.html", page).text == (
        "Key figures\n\n## Expo 2025\n\n1,200 exhibitors\n\n33,000 visitors\n\n- Area\n- 90,000 m²"
    )


def test_the_encoding_that_a_page_declares() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Łódź: 60 państw</p></body></html>'
    assert document_of("a.html", page.encode("iso-8859-2")).text == "Łódź: 60 państw"
    xhtml = f'<?xml version="1.0" encoding="windows-1252"?>\n{page.replace("Łódź", "£5")}'.replace("ń", "n")
    assert "£5: 60 panstw" in document_of("a.html", xhtml.replace("iso-8859-2", "x").encode("cp1252")).text


def test_a_name_that_a_page_gives_to_no_encoding() -> None:
    page = b'<html><meta charset="hex"><body><p>It earned \xa35 million.</p></body></html>'
    assert document_of("a.html", page).text == "It earned £5 million."


def test_a_date_is_believed_whatever_the_day_of_reading() -> None:
    page = PAGE.replace("2025-11-21", "2093-11-21")
    assert document_of("a.html", page).published == "2093-11-21"


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<!-- 60 -->", "no text found in the page"),
        ("<html><body><script>60</script></body></html>", "no text found in the page"),
        ("<div>" * 5_000 + "60", "nests its elements too deeply"),
        ("<" * 500_001, "has more than 500,000 tags"),
        ("<p " + "a=5 " * 1_000 + ">60", "has a tag with hundreds of attributes"),
    ],
)
def test_a_page_that_cannot_be_read(page: str, reason: str) -> None:
    assert skipped_of("a.html", page).reason == reason


@pytest.mark.parametrize(
    "page",
    [
        "<a href=x>link 5</a> " * 8_000,
        "<p>60 nations came to the fair, and this is a sentence.</p>" * 60_000,
        f"<p>{'60 nations, ' * 400_000}",
        "<table><tr><td>" * 300 + "60 nations",
        "<table>" + "<tr><td colspan=999999999 rowspan=99999999>60 nations<td rowspan=-1>a" * 3_000,
        '<p b="<a b=" ' * 100_000 + ">60 nations",
        f'<p>60 nations<img src="data:image/png;base64,{"A" * 5_000_000}">',
        "<p>a<sup>1</sup>" * 10_000,
        f"<p>60{'<!-- a -->' * 100_000}",
    ],
    ids=[
        "links",
        "paragraphs",
        "one line",
        "tables in tables",
        "spans",
        "attributes",
        "picture",
        "marks",
        "comments",
    ],
)
def test_hostile_pages_end(page: str) -> None:
    limits = Limits(text_characters=10**9, figures=10**9)  # the reader alone is meant
    began = time.perf_counter()
    assert document_of("a.html", page, limits).text
    assert time.perf_counter() - began < 20


def test_a_figure_of_a_table_has_its_cell_and_others_their_line() -> None:
    from factcheck import extraction

    rows = "<tr><th>Year</th><th>Visitors</th></tr><tr><td>2025</td><td>30&#8239;000</td></tr>"
    page = (
        f"<p>It drew 2&nbsp;500 exhi&shy;bitors.</p><table>{rows}</table><p>They came from 60 countries.</p>"
    )
    document = document_of("a.html", f"<html><body>{page}</body></html>")
    places = {claim.quote: claim.place for claim in extraction.extract(document).claims}
    assert {quote: place.cell for quote, place in places.items()} == {
        "2 500 exhibitors": None, "30 000": "table 1!B2", "60 countries": None
    }  # fmt: skip
    assert places["60 countries"].line == document.text.count("\n") + 1
