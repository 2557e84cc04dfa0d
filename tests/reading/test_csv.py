"""Tables: ready-made claims, their wrong rows, other tables as text."""

from __future__ import annotations

import pickle
import time

import pytest

from factcheck.model import Document, Skipped
from factcheck.reading import Limits, read_content
from factcheck.reading.content import Content
from tests.reading.sources import document_of, skipped_of

HEADER = "subject,value,unit,about,when\n"


def problems(document: Document) -> list[tuple[str, str]]:
    """Where, and what is wrong."""
    return [(problem.location, problem.reason) for problem in document.problems]


def test_rows_are_claims() -> None:
    document = document_of(
        "c.csv", f'{HEADER}exhibitors,"more than 1,200",,Expo 2025,2025\nvisitors, 30000\n'
    )
    assert document.text == "exhibitors | more than 1,200 |  | Expo 2025 | 2025\nvisitors | 30000"
    first, second = document.rows
    assert first.cells == {
        "subject": "exhibitors",
        "value": "more than 1,200",
        "about": "Expo 2025",
        "when": "2025",
    }
    assert (first.line, second.line) == (2, 3)
    assert document.text[second.span.start : second.span.end] == "visitors | 30000"
    assert document.text[first.value_span.start : first.value_span.end] == "more than 1,200"
    assert document.text[second.value_span.start : second.value_span.end] == "30000"
    assert document.problems == ()
    assert pickle.loads(pickle.dumps(document)) == document


def test_the_value_may_come_before_the_subject_and_names_in_any_case() -> None:
    document = document_of("c.csv", "\n Value ;Note;SUBJECT\n60;;nations\n")
    (row,) = document.rows
    assert document.text == "60 |  | nations"
    assert document.text[row.value_span.start : row.value_span.end] == "60"
    assert row.cells == {"value": "60", "subject": "nations"}
    assert row.line == 3


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",60", "has no subject"),
        ("nations,", "has no value"),
        ("nations", "has no value"),
        ("nations,abc", "value “abc” is no figure"),
        ("nations,1,200,,,,", "has 7 cells for 5 columns"),
        ("nations,60,,,then", "when “then” is no date"),
        ('"nations,60', "a quote is opened and not closed, or stands in the middle of a cell"),
        ('"nat"ions,60', "a quote is opened and not closed, or stands in the middle of a cell"),
        (f"{'x' * 200_000},60", "a cell is too long"),
    ],
)
def test_a_wrong_row_is_told_and_the_rest_is_read(row: str, reason: str) -> None:
    document = document_of("d/c.csv", f"{HEADER}visitors,1\n{row}\nexhibitors,2\n")
    assert problems(document) == [("d/c.csv:3", reason)]
    assert all(problem.hint for problem in document.problems)
    assert [(found.line, found.cells["subject"]) for found in document.rows] == [
        (2, "visitors"),
        (4, "exhibitors"),
    ]


@pytest.mark.parametrize(
    ("column", "cell", "canonical"),
    [
        ("bound", "At least", "at_least"),
        ("bound", "exact", "exact"),
        ("kind", "growth-rate", "growth_rate"),
        ("modality", "Forecast", "forecast"),
        ("when", "21 November 2025", "2025-11-21"),
        ("when", "2024/2035", "2024/2035"),
        ("when", "2024-2035", "2024/2035"),
        ("when", "2025-11-18/2025-11-21", "2025-11-18/2025-11-21"),
        ("note", " Any  thing ", "Any thing"),
    ],
)
def test_columns_of_choices_and_dates(column: str, cell: str, canonical: str) -> None:
    (row,) = document_of("c.csv", f"subject,value,{column}\nnations,60,{cell}\n").rows
    assert row.cells[column] == canonical


@pytest.mark.parametrize(("column", "choice"), [("bound", "roughly"), ("kind", "sum"), ("modality", "maybe")])
def test_an_unknown_choice_is_a_wrong_row(column: str, choice: str) -> None:
    document = document_of("c.csv", f"subject,value,{column}\nnations,60,{choice}\n")
    assert problems(document) == [("c.csv:2", f"{column} “{choice}” is not known")]
    assert document.problems[0].hint.startswith("use one of ")
    assert document.rows == ()


def test_of_columns_of_one_name_the_first_counts() -> None:
    document = document_of("c.csv", "subject,value,value,\nnations,60,70,x\nhalls,,4,\n")
    assert [row.cells for row in document.rows] == [{"subject": "nations", "value": "60"}]
    assert problems(document) == [("c.csv:3", "has no value")]


def test_cells_with_line_breaks_keep_the_line_of_their_row() -> None:
    document = document_of("c.csv", 'subject,value\r\n"nations\r\nand regions",60\r\n\r\nhalls,sixty\r\n')
    assert document.text == "nations and regions | 60\nhalls | sixty"
    assert [row.line for row in document.rows] == [2, 5]


def test_a_quote_never_closed_costs_one_row_of_many() -> None:
    rows = "".join(f"hall {number},{number}\n" for number in range(100))
    document = document_of("c.csv", f'subject,value\n"open,1\n{rows}')
    assert problems(document)[0][0] == "c.csv:2"
    assert len(document.rows) == 100


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters(delimiter: str) -> None:
    text = 'subject,value\n"a,b;c",60\n'.replace(",", "@", 1).replace('",', '"@').replace("@", delimiter)
    (row,) = document_of("c.csv", text).rows
    assert (row.cells["subject"], row.cells["value"]) == ("a,b;c", "60")


def test_a_separator_line_and_a_byte_order_mark() -> None:
    (row,) = document_of("c.csv", b"\xef\xbb\xbfsep=;\r\nsubject;value\r\nnations;60\r\n").rows
    assert (row.cells["value"], row.line) == ("60", 3)


def test_another_table_is_text_with_its_headings() -> None:
    document = document_of("t.csv", 'Year,"Visitors, all",Note\n2023,"30,000",a|b\n2025,33000\n')
    assert document.text == (
        "| Year | Visitors, all | Note |\n| --- | --- | --- |\n| 2023 | 30,000 | a¦b |\n| 2025 | 33000 |"
    )
    assert document.rows == ()


@pytest.mark.parametrize("text", ["subject,value\n", "Year,Visitors", '"', "sep=;", ",,,", '"a\nb,c\n'])
def test_a_table_without_rows_is_skipped(text: str) -> None:
    assert skipped_of("t.csv", text).hint


def test_many_wrong_rows_are_counted() -> None:
    document = document_of("c.csv", "subject,value\n" + "nations,\n" * 50, Limits(problems=10))
    assert len(document.problems) == 11
    assert document.problems[-1] == Skipped(
        "c.csv", "40 more rows could not be read", "fill in the column value, or delete the row"
    )


@pytest.mark.parametrize("unit", ['a","', '"', ",", '"a\n', "\n", '""', 'a,"b\n'])
@pytest.mark.parametrize("end", ["", "\n"])
def test_hostile_tables_stay_linear(unit: str, end: str) -> None:
    began = time.perf_counter()
    content = Content("c.csv", f"subject,value\n{f'{unit}{end}' * 100_000}\nnations,60".encode())
    assert list(read_content(content))
    assert time.perf_counter() - began < 10  # a quadratic reader takes minutes


def test_a_file_of_open_quotes_is_no_table() -> None:
    assert skipped_of("c.csv", "subject,value\n" + '"a\n' * 20, Limits(broken_rows=10)).reason == (
        "has more than 10 rows with broken quotes"
    )
