"""Marks that set findings aside: what they cover, that they state nothing, that hostile ones cost no more."""

from __future__ import annotations

from time import process_time

import pytest

import factcheck
from factcheck.model import Document
from factcheck.reading import read_content
from factcheck.reading.content import Content


def read(name: str, text: str) -> Document:
    (document,) = read_content(Content(name, text.encode()))
    assert isinstance(document, Document)
    return document


def covered(document: Document) -> list[str]:
    return [document.text[mark.covers.start : mark.covers.end].strip() for mark in document.marks]


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.md", "# Fair\n\n<!-- factcheck: ignore FC104 why -->\nOver 60 came.\nOr 70.\n\nThen 80.\n", "Over 60 came.\nOr 70."),
        ("a.md", "Some 50.\nOver 60 came. <!-- factcheck: ignore FC104 why -->\nOr 70.\n", "Over 60 came. <!-- factcheck: ignore FC104 why -->"),
        ("a.txt", "[factcheck: ignore FC104 why]\n\n\nOver 60 came.", "Over 60 came."),
        ("a.txt", "factcheck: ignore FC104 why\nOver 60 came.", "Over 60 came."),
        ("a.txt", "Over 60 [factcheck: ignore FC104 why] came.\r\nOr 70.", "Over 60 [factcheck: ignore FC104 why] came."),
        ("a.csv", "subject,value,note\nnations,60,[factcheck: ignore FC104 why]\nnations,70,\n", "nations | 60 | [factcheck: ignore FC104 why]"),
        ("a.html", "<p>Before, 50 came to the fair.</p><!-- factcheck: ignore FC104 why --><p>Over 60 came to the show.</p><p>Or 70 of them.</p>", "Over 60 came to the show."),
        ("a.html", "<p>Before, 50 came to the fair.</p><p>Over 60 came. <!-- factcheck: ignore FC104 why --></p><p>Or 70 of them.</p>", "Over 60 came. [factcheck: ignore FC104 why]"),
    ],
)  # fmt: skip
def test_a_mark_covers_its_line_or_the_paragraph_below(name: str, text: str, expected: str) -> None:
    document = read(name, text)
    assert covered(document) == [expected]
    assert [(mark.codes, mark.reason) for mark in document.marks] == [(("FC104",), "why")]


def test_codes_and_reasons() -> None:
    document = read(
        "a.txt",
        "60 [factcheck: ignore fc101, FC104: two 99 halls] 70 [factcheck: ignore] 80 [factcheck: ignore all of it]",
    )
    assert [(mark.codes, mark.reason) for mark in document.marks] == [
        (("FC101", "FC104"), "two 99 halls"),
        ((), ""),
        ((), "all of it"),
    ]


@pytest.mark.parametrize(
    "code",
    [
        "```\n<!-- factcheck: ignore FC104 why -->\n```",
        "~~~ html\n[factcheck: ignore FC104 why]\n~~~",
        "  ```\n  factcheck: ignore FC104 why\n  ```",
        "Write `<!-- factcheck: ignore FC104 why -->` before it.",
    ],
)
def test_a_mark_that_is_shown_as_code_is_not_meant(code: str) -> None:
    document = read("a.md", f"{code}\n\nOver 60 came. <!-- factcheck: ignore FC101 here -->\n")
    assert [mark.codes for mark in document.marks] == [("FC101",)]


def test_a_mark_states_no_figure() -> None:
    text = "The fair drew 60 nations. [factcheck: ignore FC104 some 99 of 100 halls in 2019]"
    report = factcheck.check([read("a.txt", text)])
    assert [claim.quantity.low for claim in report.claims] == [60]
    assert report.unresolved == ()


def test_a_mark_that_says_something_else_is_told() -> None:
    (problem,) = read("a.txt", "One.\n\n60 came. [factcheck: mute FC104]").problems
    assert (problem.location, problem.hint) == ("a.txt:3", "write factcheck: ignore CODE REASON")


@pytest.mark.parametrize(
    "piece",
    [
        "<!-- factcheck: ignore -->",
        "[factcheck: ignore]\n",
        "<!-- factcheck: ignore ",
        "factcheck: ignore\n\n",
    ],
)
def test_many_marks_cost_no_more_than_their_number(piece: str) -> None:
    def seconds(count: int) -> float:
        began = process_time()
        read("a.txt", piece * count)
        return process_time() - began

    few = min(seconds(300) for _ in range(3))
    assert min(seconds(3000) for _ in range(3)) < 35 * max(few, 0.005)
