"""Encodings, and what is no text."""

from __future__ import annotations

import random

import pytest

from factcheck.model import Skipped
from factcheck.reading import read_content
from factcheck.reading.content import Content
from tests.reading.sources import document_of, skipped_of

ENGLISH = "The fair’s organiser counted over 60 nations – a record – and earned £5 million (€6m) at the café."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_an_english_text(encoding: str) -> None:
    assert document_of("a.txt", ENGLISH.encode(encoding)).text == ENGLISH


@pytest.mark.parametrize("mark", ["utf-16-le", "utf-16-be"])
def test_both_byte_orders(mark: str) -> None:
    assert document_of("a.txt", f"\ufeff{ENGLISH}".encode(mark)).text == ENGLISH


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("It earned £5 million.", "cp1252"),
        ("It earned £5 million.", "latin-1"),
        ("Visitors’ number: 30\xa0000", "cp1252"),
        (
            "Die Messe in München zählte 1.200 Aussteller, größer als je zuvor, für 3 Milliarden Euro.",
            "cp1252",
        ),
        ("Le salon a réuni 1 200 exposants venus de 60 pays, un record pour l’événement.", "cp1252"),
        (
            "Targi odwiedziło ponad 60 delegacji, a w hali znalazło się 1 200 wystawców z całego świata.",
            "cp1250",
        ),
        ("Выставку посетили делегации из 60 стран, более 1200 участников.", "cp1251"),
        ("Выставку посетили делегации из 60 стран, более 1200 участников.", "koi8-r"),
        ("Η έκθεση προσέλκυσε 60 χώρες και 1.200 εκθέτες.", "cp1253"),
        ("展示会には60カ国から1200社が参加した。", "shift_jis"),
        ("来自60个国家的1200家参展商参加了展会。", "gbk"),
    ],
)
def test_older_encodings_are_recognised(text: str, encoding: str) -> None:
    assert document_of("a.txt", text.encode(encoding)).text == text


def test_a_damaged_text_is_read_and_the_damage_told() -> None:
    document = document_of(
        "a.txt", "A café and a fête.\nÜber 60\xff nations".encode().replace("ÿ".encode(), b"\xff")
    )
    assert document.text == "A café and a fête.\nÜber 60� nations"
    assert [(problem.location, problem.reason) for problem in document.problems] == [
        ("a.txt:2", "one stretch is not UTF-8 and is read as �")
    ]


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        (b"", "is empty"),
        (b" \n\t\xc2\xa0\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"60 nat\0ions", "holds NUL bytes, so it is no text"),
        ("60 nat\0ions".encode("utf-16"), "holds NUL bytes, so it is no text"),
        (b"\xff\xfe\x00", "is marked as UTF-16 and is not"),
        (b"%PDF-1.7 ...", "is a PDF whatever its name says"),
        (b"PK\x03\x04 ...", "is a zip archive or an office document whatever its name says"),
        (b"{\\rtf1 60}", "is an RTF document whatever its name says"),
        (b"\x01\x02\x03\x04 60", "is binary and no text"),
        (random.Random(5).randbytes(2_000).replace(b"\0", b""), "is in no encoding that can be recognised"),
        (b"<!DOCTYPE html><p>60", "holds a web page"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.csv"])
def test_what_is_no_text_is_skipped(name: str, written: bytes, reason: str) -> None:
    skipped = skipped_of(name, written)
    assert (skipped.location, skipped.reason) == (name, reason)
    assert skipped.hint


def test_a_guess_never_changes_a_figure() -> None:
    chance = random.Random(7)
    for _ in range(300):
        letters = bytes(chance.randrange(0x80, 0x100) for _ in range(12))
        written = b"The " + letters + b" fair drew 1234567890 people, a record of all years so far."
        for result in read_content(Content("a.txt", written)):
            assert isinstance(result, Skipped) or "1234567890" in result.text
