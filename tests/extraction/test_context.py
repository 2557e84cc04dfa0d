"""The context of a figure: subject frame, about, when, where, modality, as a table of sentences."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.extraction import extract
from factcheck.model import Claim, Document

ROWS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("context.toml").read_text(encoding="utf-8")
)["row"]
FRAME = ("head", "measure", "role", "of", "part_of")


def claim_of(row: dict[str, Any]) -> Claim:
    """The claim whose words hold the figure of the row."""
    text = row["text"]
    start = text.index(row["figure"])
    end = start + len(row["figure"])
    claims = extract(Document("S-row", "row.txt", text, **row.get("metadata", {}))).claims
    for claim in claims:
        number = next(part.span for part in claim.parts if part.name == "number")
        if start <= number.start and number.end <= end:
            return claim
    raise AssertionError(f"no claim at {row['figure']!r}; there are {[claim.quote for claim in claims]}")


@pytest.mark.parametrize("row", ROWS, ids=[f"{i}-{row['figure']}" for i, row in enumerate(ROWS)])
def test_context(row: dict[str, Any]) -> None:
    claim = claim_of(row)
    found: dict[str, Any] = {name: getattr(claim.frame, name) for name in FRAME}
    found |= {
        "modifiers": list(claim.frame.modifiers),
        "about": claim.about,
        "when": claim.when or "",
        "when_from": claim.when_from,
        "where": claim.where,
        "modality": claim.modality,
        "speaker": claim.speaker,
        "kind": claim.quantity.kind,
        "quote": claim.quote,
    }
    wanted = {name: value for name, value in row.items() if name in found}
    assert {name: found[name] for name in wanted} == wanted


@pytest.mark.parametrize("row", ROWS, ids=[str(i) for i in range(len(ROWS))])
def test_every_part_stands_at_its_span(row: dict[str, Any]) -> None:
    text = row["text"]
    for claim in extract(Document("S-row", "row.txt", text)).claims:
        assert text[claim.span.start : claim.span.end] == claim.quote
        assert text[claim.sentence_start :].startswith(claim.sentence)
        for part in claim.parts:
            assert text[part.span.start : part.span.end] == part.text
