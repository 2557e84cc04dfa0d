"""Whatever bytes come: a document or a reason, never an exception, and spans that stand inside the text."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.model import Document, Skipped
from factcheck.reading import Limits, read_content
from factcheck.reading.content import Content
from tests.reading.building import open_text, word

ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
MARKS = """--- # ## === ``` ~~~ <!-- --> ![ ]( ) [ ]: https://a.example/5 TITLE: title: DATE: 2025 unknown > | - , ; " '
subject value subject,value 60 1,200 nations over <p> </p> <table> <tr> <td> <sup> </sup> <b <a="5" &#55296; &nbsp; <td
colspan=3> rowspan=2> </table> <script> <!DOCTYPE <html> <?xml \\"""
SPACES = [
    "\r\n",
    "\r",
    "\n",
    "\n\n",
    "\t",
    "\x0c",
    "\x1b[31m",
    "\x85",
    "\u2028",
    "\u202e",
    "\ufeff",
    "\xa0",
    "\u2009",
    "é",
    "日",
]
PIECES = st.sampled_from([*MARKS.split(), *SPACES])
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=40).map("".join)


def encoded(text: str, encoding: str) -> bytes:
    """The text's bytes; signs that the encoding lacks become question marks."""
    return text.encode(encoding, "replace")


def check(name: str, written: bytes) -> None:
    """Reads it and looks at what came."""
    results = list(read_content(Content(name, written), Limits(record_lines=5, problems=3)))
    assert len(results) == 1
    (result,) = results
    if isinstance(result, Skipped):
        assert result.location == name and result.reason and result.hint
        return
    check_spans(result)
    result.text.encode("utf-8")  # no lone surrogates: they can be neither shown nor stored
    assert result.problems or result.text.strip()
    assert result.published is None or result.published[:4].isdecimal()


def check_spans(document: Document) -> None:
    """Headline, ignored stretches and rows stand in the text and say what they should."""
    text, before = document.text, 0
    for span in document.ignored:
        assert before <= span.start < span.end <= len(text)
        before = span.end + 1
    if document.headline is not None:
        span = document.headline
        assert 0 <= span.start < span.end <= len(text)
        words = text[span.start : span.end]
        assert words.strip() == words
        plain = " ".join(words.split())
        assert document.title in (plain, " ".join(plain.replace("*", "").replace("`", "").split()))
        assert all(span.end <= hidden.start or hidden.end <= span.start for hidden in document.ignored)
    lines = text.split("\n")
    for row, line in zip(document.rows, lines, strict=bool(document.rows)) if document.rows else ():
        assert text[row.span.start : row.span.end] == line
        assert text[row.value_span.start : row.value_span.end] == row.cells["value"]
        assert row.span.start <= row.value_span.start < row.value_span.end <= row.span.end


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.csv", "a.html", "-"])
@given(written=st.binary(max_size=200) | st.builds(encoded, TEXTS, ENCODINGS))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
def test_any_bytes(name: str, written: bytes) -> None:
    check(name, written)


@given(body=TEXTS)
@settings(max_examples=200, deadline=None, derandomize=True)
def test_any_claims_table(body: str) -> None:
    check("a.csv", f"subject,value,note\n{body}\nnations,60,x".encode("utf-8", "replace"))


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@given(title=st.text(max_size=30), body=TEXTS)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_any_title(name: str, title: str, body: str) -> None:
    check(name, f"TITLE: {title}\nDATE: 2025\n\n{body}".encode("utf-8", "replace"))
    check(name, f"---\ntitle: {title}\n---\n{body}".encode("utf-8", "replace"))


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.xlsx", "a.pptx", "a.pdf"])
@given(written=st.binary(max_size=200).map(lambda some: b"PK\x03\x04" + some))
@settings(max_examples=50, deadline=None, derandomize=True)
def test_any_package(name: str, written: bytes) -> None:
    check(name, written)


@given(body=TEXTS, mark=st.sampled_from(["w:t", "w:p", "w:tbl", "w:instrText"]))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_any_words_in_a_document(body: str, mark: str) -> None:
    said = "".join(sign for sign in body if sign.isprintable() or sign in "\n\t")
    inside = f"<{mark}>{escape(said)}</{mark}><w:t>60</w:t>"
    check(
        "a.docx",
        word(f"<w:p><w:r>{inside}</w:r></w:p><w:tbl><w:tr><w:tc><w:p>{inside}</w:p></w:tc></w:tr></w:tbl>"),
    )
    check("a.odt", open_text(f"<text:p>{escape(said)} 60</text:p>"))
