"""Plain text and its leading block of metadata."""

from __future__ import annotations

import pytest

from factcheck.extraction import extract
from factcheck.model import Skipped
from factcheck.reading import source_id
from tests.reading.sources import document_of, headline, shown

BLOCK = (
    "TITLE: Fair draws 160 nations\nSource: https://www.herald.example/2025/fair\nDATE: 21 November 2025\n"
)


def test_a_text_without_metadata_stays_as_it_is() -> None:
    document = document_of("notes/a.txt", "Over 60 nations\r\ncame.\f Next page\r\n")
    assert document.text == "Over 60 nations\r\ncame.\f Next page\r\n"
    assert (document.id, document.location) == (source_id("notes/a.txt"), "notes/a.txt")
    assert (document.title, document.published, document.headline, document.ignored) == (None, None, None, ())


def test_the_leading_block_is_metadata() -> None:
    document = document_of("a.txt", f"{BLOCK}\nThe fair drew 160 nations.")
    assert document.title == headline(document) == "Fair draws 160 nations"
    assert (document.publisher, document.published) == ("herald.example", "2025-11-21")
    assert shown(document) == "Fair draws 160 nations\nThe fair drew 160 nations."


def test_all_names_in_any_case() -> None:
    document = document_of(
        "a.txt",
        "title: T\npublisher: Herald\nsource: Wire\nDate: unknown\nEvent: Expo 2025\nLanguage: de-AT\n\nText",
    )
    assert (document.title, document.publisher, document.event) == ("T", "Herald", "Expo 2025")
    assert (document.published, document.language, document.problems) == (None, "de", ())


def test_the_block_ends_where_the_text_begins() -> None:
    document = document_of("a.txt", "TITLE: T\nThe fair drew 60 nations.\nSOURCE: not metadata")
    assert shown(document) == "TThe fair drew 60 nations.\nSOURCE: not metadata"


def test_a_line_with_an_unknown_name_stays_text() -> None:
    document = document_of("a.txt", "TITLE: T\nVisitors: 30,000\nDATE: 2025\n\nText")
    assert document.published == "2025"
    assert shown(document) == "TVisitors: 30,000\n\nText"


@pytest.mark.parametrize(
    "text", ["Visitors: 30,000\nDATE: 2025\n", "Text\n\nTITLE: T\n", "https://a.example/1\n"]
)
def test_no_block(text: str) -> None:
    document = document_of("a.txt", text)
    assert (document.title, document.ignored) == (None, ())


def test_an_empty_title_and_line_breaks_of_windows() -> None:
    document = document_of("a.txt", "TITLE:\r\nTITLE:  T \r\nDATE: 2025-11\r\n\r\nText")
    assert (document.title, headline(document), document.published) == ("T", "T", "2025-11")
    assert document.text.startswith("TITLE:\r\n")


@pytest.mark.parametrize(
    ("source", "publisher"),
    [
        ("https://www.herald.example/a (restated)", "herald.example"),
        ("Herald", "Herald"),
        ("corpus:folder/file.txt#3", None),
        ("https://[broken", None),
        ("x" * 200, None),
    ],
)
def test_the_publisher_that_a_source_line_names(source: str, publisher: str | None) -> None:
    assert document_of("a.txt", f"SOURCE: {source}\n\nText").publisher == publisher


def test_a_date_that_is_none_is_told_where_someone_tried_to_write_one() -> None:
    assert document_of("a.txt", "DATE: see the text\n\nText").problems == ()
    assert document_of("a.txt", "TITLE: T\nDATE: 99/99\n\nText").problems == (
        Skipped("a.txt:2", "“99/99” is no date", "write it as 2025, 2025-11 or 2025-11-21"),
    )


def test_front_matter_in_plain_text() -> None:
    document = document_of("a.txt", "---\ntitle: T\n---\nText 5")
    assert (document.title, shown(document)) == ("T", "TText 5")


def test_terminal_escapes_stay_data() -> None:
    text = "The \x1b[31mred\x1b[0m fair \u202edrew [bold]60[/bold] nations."
    assert document_of("a.txt", text).text == text


def test_escape_sequences_state_nothing() -> None:
    text = "\x1b[31;1mThe fair drew 60\x1b[0m nations\x1b[2J and \x9b32m70 firms."
    assert [claim.quantity.low for claim in extract(document_of("a.txt", text)).claims] == [60, 70]
