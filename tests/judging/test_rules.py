"""Each rule on claims built by hand: tests/judging/rules/CODE.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.judging.rule import rule_text
from factcheck.judging.rules import RULES
from factcheck.judging.rules_text import rules_markdown
from factcheck.model import Finding, Reading
from tests.judging.build import Case, case, told

FIXTURES = Path(__file__).parent / "rules"


def _cases() -> list[Any]:
    found: list[Any] = []
    for path in sorted(FIXTURES.glob("*.toml")):
        rows = tomllib.loads(path.read_text("utf-8"))["case"]
        found += [pytest.param(path.stem, row, id=f"{path.stem}: {row['name']}") for row in rows]
    return found


def _built(row: dict[str, Any]) -> Case:
    return case(row["claims"], row.get("sources", ()), row.get("neighbours", ()))


@pytest.mark.parametrize(("code", "row"), _cases())
def test_findings(code: str, row: dict[str, Any]) -> None:
    findings = _built(row).judge(Reading(row.get("reading", "usual")))
    assert sorted(told(finding) for finding in findings) == sorted(row["findings"])
    own = [finding for finding in findings if finding.code == code]
    for words in row.get("explanation", ()):
        assert any(words in finding.explanation for finding in own), [f.explanation for f in own]
    for words in row.get("causes", ()):
        assert any(words in cause for finding in own for cause in finding.causes), [f.causes for f in own]
    for words in row.get("ruled_out", ()):
        assert any(words in finding.ruled_out for finding in own), [f.ruled_out for f in own]
    if "hints" in row:
        assert {hint for finding in own for hint in finding.hints} == set(row["hints"])


@pytest.mark.parametrize(("code", "row"), _cases())
def test_findings_are_well_formed(code: str, row: dict[str, Any]) -> None:
    built = _built(row)
    findings = built.judge(Reading(row.get("reading", "usual")))
    ids = {claim.id for claim in built.claims}
    for finding in findings:
        _check_form(finding, ids)
    assert len({finding.id for finding in findings}) == len(findings)
    backwards = Case(built.topics, built.claims[::-1], built.sources)
    assert backwards.judge(Reading(row.get("reading", "usual"))) == findings, (
        "the order of the claims does not matter"
    )


def _check_form(finding: Finding, ids: set[str]) -> None:
    members = [claim for group in finding.groups for claim in group]
    assert sorted(members) == sorted(finding.claims)
    assert set(members) <= ids and len(set(members)) == len(members)
    assert 0 <= finding.confidence <= 1 and 0 <= finding.severity <= 1
    assert finding.explanation.endswith((".", "?"))


def test_each_rule_has_a_fixture_with_a_case_of_its_own() -> None:
    for rule in RULES:
        rows = tomllib.loads((FIXTURES / f"{rule.code}.toml").read_text("utf-8"))["case"]
        found = {finding.split()[0] for row in rows for finding in row["findings"]}
        assert rule.code in found, rule.code
    assert {path.stem for path in FIXTURES.glob("*.toml")} == {rule.code for rule in RULES}


def test_each_rule_has_its_text_and_its_section() -> None:
    document = rules_markdown()
    for rule in RULES:
        text = rule_text(rule.code)
        assert all((text.what, text.why, text.example, text.settle))
        assert f"## {rule.code}\n" in document
