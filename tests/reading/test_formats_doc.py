"""docs/formats.md tells of every format, name, column and limit, with the values that hold."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from factcheck.extraction.rows import COLUMNS
from factcheck.model import Bound, Kind, Modality
from factcheck.reading import Limits
from factcheck.reading.formats import FORMATS
from factcheck.reading.metadata import FIELDS
from tests.reading.sources import document_of

DOCUMENT = Path(__file__).parents[2] / "docs" / "formats.md"
SUFFIXES = [suffix for known in FORMATS for suffix in known.suffixes]
CHOICES = [*Bound, *Kind, *Modality]
LIMITS = [
    f"`{name}` | {'no' if value is False else f'{value:,}'} |"
    for name, value in dataclasses.asdict(Limits()).items()
]


@pytest.mark.parametrize("word", [*SUFFIXES, *FIELDS, *COLUMNS, *CHOICES])
def test_it_names(word: str) -> None:
    assert f"`{word}`" in DOCUMENT.read_text(encoding="utf-8")


@pytest.mark.parametrize("row", LIMITS)
def test_it_gives_the_limits(row: str) -> None:
    assert f"| {row}" in DOCUMENT.read_text(encoding="utf-8")


def test_its_examples_are_read_as_it_says() -> None:
    blocks = DOCUMENT.read_text(encoding="utf-8").split("```\n")[1::2]
    plain, matter, table = blocks[:3]
    for document in (document_of("a.txt", plain), document_of("a.md", f"{matter}Text")):
        assert (document.title, document.publisher) == ("Fair draws 160 nations", "Daily Herald")
        assert document.published == "2025-11-21"
    assert [row.cells["value"] for row in document_of("claims.csv", table).rows] == ["over 60", "30,000"]


def test_every_format_has_its_reader() -> None:
    for known in FORMATS:
        assert callable(known.reader())
