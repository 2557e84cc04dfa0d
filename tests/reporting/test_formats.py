"""Files for other programs: whole, deterministic, safe to open."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from factcheck.errors import ConfigError
from factcheck.model import Decision, Report
from factcheck.reporting.formats import FORMATS, format_of, write
from factcheck.reporting.formats.csv_table import COLUMNS
from factcheck.reporting.formats.markdown import escaped
from factcheck.reporting.selection import discrepancies
from tests.reporting import example, snapshot

SCHEMA_FILE = Path(__file__).parents[2] / "docs" / "schema" / "factcheck-1.json"
EMPTY = Report((), (), (), ())
SUFFIXES = {"json": "json", "jsonl": "jsonl", "csv": "csv", "md": "md", "concise": "concise.txt"}


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    schema: dict[str, Any] = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize("report", [EMPTY, example.milipol(), discrepancies(example.milipol())])
def test_json_follows_its_schema(report: Report, validator: Draft202012Validator) -> None:
    assert list(validator.iter_errors(json.loads(write(report, "json")))) == []


def test_a_decision_follows_the_schema(validator: Draft202012Validator) -> None:
    report = example.milipol()
    decision = Decision("mute", "known", "ann", "2025-12-01T10:00:00Z")
    decided = replace(
        report, findings=tuple(replace(finding, decision=decision) for finding in report.findings)
    )
    document = json.loads(write(decided, "json"))
    validator.validate(document)
    assert document["findings"][0]["decision"]["by"] == "ann"


def test_json_names_only_claims_and_topics_that_it_holds() -> None:
    document = json.loads(write(discrepancies(example.milipol()), "json"))
    claims = {claim["id"] for claim in document["claims"]}
    topics = {topic["id"] for topic in document["topics"]}
    for finding in document["findings"]:
        assert [claim for group in finding["groups"] for claim in group] == finding["claims"]
        assert claims.issuperset(finding["claims"])
        assert finding["topic"] in topics


def test_json_values() -> None:
    document = json.loads(write(example.milipol(), "json"))
    over = document["claims"][0]
    assert (over["low"], over["high"], over["stated"], over["bound"]) == (60, None, [60, 60], "at_least")
    assert [source["status"] for source in document["sources"]] == ["read"] * 5 + ["skipped"] * 2
    assert document["sources"][0]["location"] == "data/milipol/gazette.txt"


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_report_gives_the_same_file(name: str) -> None:
    assert write(example.milipol(), name) == write(example.milipol(), name)
    snapshot.check(f"export.{SUFFIXES[name]}", write(discrepancies(example.milipol()), name))


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_report_tells_no_finding(name: str) -> None:
    written = write(EMPTY, name)
    assert "F-" not in written
    assert (written == "") == (name in ("jsonl", "concise"))  # of these two each line is a finding


def test_json_lines_hold_one_finding_each() -> None:
    lines = [json.loads(line) for line in write(example.milipol(), "jsonl").splitlines()]
    assert [line["code"] for line in lines] == [finding.code for finding in example.milipol().findings]
    assert lines[1]["claims"][0]["location"] == "data/milipol/gazette.txt"


@given(st.sampled_from("=+-@\t\r＝＋－＠"), st.text(max_size=20))
def test_no_cell_is_a_formula(first: str, rest: str) -> None:
    report = example.milipol()
    hostile = replace(
        report,
        claims=tuple(replace(claim, quote=first + rest, subject=first + rest) for claim in report.claims),
        sources=tuple(replace(source, publisher=first + rest) for source in report.sources),
    )
    rows = list(csv.DictReader(io.StringIO(write(hostile, "csv"))))
    assert rows
    for row in rows:
        assert None not in row
        for cell in row.values():
            assert not re.match(r"\s*[=+\-@＝＋－＠]", cell)


def test_csv_has_a_row_for_each_claim_of_each_finding() -> None:
    report = discrepancies(example.milipol())
    rows = list(csv.DictReader(io.StringIO(write(report, "csv"))))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == sum(len(finding.claims) for finding in report.findings)
    assert [(row["side"], row["says"], row["high"]) for row in rows if row["code"] == "FC104"] == [
        ("1", "> 60", ""),
        ("2", "160", "160"),
    ]


def test_markdown_reads_nothing_as_markup() -> None:
    report = example.milipol()
    evil = "<script>x</script> ![](http://x) | **60** `a` @team #1"
    hostile = replace(
        report,
        claims=tuple(replace(claim, quote=evil, parts=()) for claim in report.claims),
        topics=tuple(replace(topic, subject=evil) for topic in report.topics),
    )
    shown = write(hostile, "md")
    assert "<script" not in shown
    assert not re.search(r"(?<!\\)\]\(http", shown)
    assert not re.search(r"(?<!\\)@team|(?<!\\)`a`", shown)
    rows = [line for line in shown.splitlines() if line.startswith("| ")]
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 4 for row in rows)


@pytest.mark.parametrize("text", ["- item", "+ item", "1. item", "12) item"])
def test_markdown_starts_no_list(text: str) -> None:
    assert re.match(r"\d*\\", escaped(text))


def test_concise_has_one_line_a_finding() -> None:
    lines = write(example.milipol(), "concise").splitlines()
    assert len(lines) == len(example.milipol().findings)
    assert all(re.match(r"[^:]+:\d+:\d+: FC\d{3} \S", line) for line in lines)
    assert lines[1] == (
        "data/milipol/gazette.txt:3:68: FC104 countries represented by delegations · Milipol Paris 2025: "
        "> 60 here, but 160 at data/milipol/observer.txt:3"
    )


@pytest.mark.parametrize("name", FORMATS)
def test_files_never_hold_what_a_terminal_obeys(name: str) -> None:
    hostile = "\x1b[31m 60 \x9b\u202e\x07\x00"
    report = example.milipol()
    report = replace(
        report,
        claims=tuple(replace(claim, quote=hostile, subject=hostile) for claim in report.claims),
        sources=tuple(replace(source, location=hostile) for source in report.sources),
        findings=tuple(replace(finding, explanation=hostile) for finding in report.findings),
    )
    shown = write(report, name)
    assert not any(character in shown for character in "\x1b\x9b\u202e\x07\x00")
    if name == "json":
        assert json.loads(shown)["claims"][0]["quote"] == hostile


def test_formats_by_suffix() -> None:
    assert format_of("a/b.json") == "json"
    with pytest.raises(ConfigError, match="no format for the suffix"):
        format_of("a.docx")
    with pytest.raises(ConfigError, match="no such format"):
        write(EMPTY, "docx")
