"""JSON lines: each line a source of its own."""

from __future__ import annotations

import json

import pytest

from factcheck.model import Document, Skipped
from factcheck.reading import Limits, read_content
from factcheck.reading.content import Content


def results(*lines: object, limits: Limits = Limits()) -> list[Document | Skipped]:  # noqa: B008 - frozen
    """What a file of these lines gives."""
    written = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    return list(read_content(Content("notes.jsonl", written.encode()), limits))


def test_each_line_is_a_source() -> None:
    first, second = results(
        {"text": "It drew 60 nations.", "title": "160 countries", "url": "https://www.example.org/a",
         "published": "21 November 2025"},
        "",
        {"text": "It drew 30\u202f000 visitors.", "publisher": "Herald", "language": "en"},
    )  # fmt: skip
    assert isinstance(first, Document) and isinstance(second, Document)
    assert (first.location, first.title) == ("notes.jsonl#https://www.example.org/a", "160 countries")
    assert (first.publisher, first.published) == ("example.org", "2025-11-21")
    assert first.text == "160 countries\n\nIt drew 60 nations."
    assert (second.location, second.publisher) == ("notes.jsonl#3", "Herald")
    assert second.text == "It drew 30\u202f000 visitors."


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("nonsense", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ('{"text": "60 nations", "n": ' + "9" * 10_000 + "}", "is no JSON"),
        ('{"text": 5}', 'has no "text"'),
        ('["text"]', 'has no "text"'),
        ('{"text": " "}', 'has no "text"'),
    ],
)
def test_a_wrong_line_is_told_and_the_others_are_read(line: str, reason: str) -> None:
    problem, document = results(line, {"text": "60 nations"})
    assert isinstance(problem, Skipped) and isinstance(document, Document)
    assert (problem.location, problem.reason) == ("notes.jsonl:1", reason)


def test_signs_that_cannot_be_shown_are_replaced() -> None:
    (document,) = results('{"text": "60\\u0000 \\ud800 nations"}')
    assert isinstance(document, Document) and document.text == "60� � nations"


def test_more_lines_than_are_read_and_more_wrong_ones_than_are_listed() -> None:
    *found, problem = results(*({"text": f"{n} nations"} for n in range(9)), limits=Limits(records=5))
    assert len(found) == 5
    assert isinstance(problem, Skipped) and problem.reason == "holds more than 5 lines; the rest was not read"
    *_, last = results(*["x"] * 9, limits=Limits(problems=5))
    assert last == Skipped("notes.jsonl", "4 more parts of it were not read", "mend those named before")
