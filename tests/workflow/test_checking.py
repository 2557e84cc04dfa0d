"""Reports in memory and the Python interface."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.model import Document, Verdict
from factcheck.reading import source_id


def document(location: str, text: str) -> Document:
    return Document(id=source_id(location), location=location, text=text)


def test_paths_and_documents_are_sources(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Boat Show 2025 drew 500 exhibitors.", encoding="utf-8")
    report = factcheck.check([path, document("b", "Boat Show 2025 drew 700 exhibitors.")])
    assert [source.location for source in report.sources] == [str(path), "b"]
    assert [finding.verdict for finding in report.findings] == [Verdict.CONTRADICTION]


def test_one_path_need_not_be_in_a_list(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Boat Show 2025 drew 500 exhibitors.", encoding="utf-8")
    assert len(factcheck.check(str(path)).claims) == 1


def test_the_report_keeps_the_order_given_and_the_findings_do_not_depend_on_it() -> None:
    documents = [
        document(location, f"{location}. Boat Show 2025 drew {count} exhibitors and {halls} halls were full.")
        for location, count, halls in (("c", 500, 3), ("a", 700, 3), ("b", 500, 4))
    ]
    one, other = factcheck.check(documents), factcheck.check(documents[::-1])
    assert [source.location for source in one.sources] == ["c", "a", "b"]
    assert [claim.source for claim in one.claims][:2] == [documents[0].id] * 2
    assert one.findings == other.findings
    position = {claim.id: number for number, claim in enumerate(one.claims)}
    firsts = [position[topic.claims[0]] for topic in one.topics]
    assert firsts == sorted(firsts)


def test_a_document_named_twice_counts_once() -> None:
    same = document("a", "Boat Show 2025 drew 500 exhibitors.")
    assert len(factcheck.check([same, same]).sources) == 1
    with pytest.raises(factcheck.UserError, match="a: two documents with different texts"):
        factcheck.check([same, document("a", "Boat Show 2025 drew 700 exhibitors.")])


def test_a_missing_path_is_an_error_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(factcheck.UserError, match="no such file"):
        factcheck.check([tmp_path / "nix.txt"])


def test_extract_gives_claims_their_context() -> None:
    text = "It drew 500 exhibitors."
    (claim,) = factcheck.extract(text, event="Boat Show 2025")
    assert (claim.quote, claim.about) == (text[claim.span.start : claim.span.end], "Boat Show 2025")
    assert factcheck.extract("") == []


def test_every_public_name_is_there() -> None:
    assert all(getattr(factcheck, name) is not None for name in factcheck.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        getattr(factcheck, "nothing")  # noqa: B009 - the type checker knows it is not there


def test_the_rows_of_a_table_are_of_different_countries(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("Country,Exhibitors,Visitors\nGermany,310,8400\nFrance,245,5150\n", encoding="utf-8")
    assert factcheck.check(str(table)).findings == ()
