"""The form of the gold set: what README.md promises of every item and label holds."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
HALVES = ("tune", "held", "fresh", "unread", "practice")
ITEM_FIELDS = {"id", "subject_area", "style", "title", "published", "text", "claims"}
SECOND_FIELDS = {"head", "role", "about", "when"}
CLAIM_FIELDS = {
    "quote", "low", "high", "stated", "bound", "unit", "counted", "kind", "head", "role", "about", "when",
}  # fmt: skip
STYLES = {"press release", "news", "report", "encyclopedia"}
BOUNDS = {"exact", "at_least", "at_most", "approx", "range"}
KINDS = {"level", "change", "growth_rate", "share", "multiple", "duration", "date", "ordinal", "rank"}
WHEN_END = r"\d{4}(-\d{2}(-\d{2})?)?"


def read(half: str) -> list[dict[str, Any]]:
    with (HERE / f"{half}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


ITEMS = {half: read(half) for half in HALVES}
ALL = [item for half in HALVES for item in ITEMS[half]]
Row = dict[str, Any]


def places(quote: str, text: str) -> list[int]:
    """Where a quote stands as whole words and whole numbers."""
    before = r"(?<![^\W_])(?<!\d[.,])" if quote[0].isalnum() else ""
    after = r"(?![^\W_])(?![.,]\d)" if quote[-1].isalnum() else ""
    return [hit.start() for hit in re.finditer(before + re.escape(quote) + after, text)]


def test_ids_are_unique() -> None:
    assert max(Counter(item["id"] for item in ALL).values()) == 1


def test_texts_are_unique() -> None:
    assert max(Counter(item["text"] for item in ALL).values()) == 1


@pytest.mark.parametrize("half", HALVES)
def test_a_half_is_large_and_varied(half: str) -> None:
    items = ITEMS[half]
    assert len(items) >= 100
    assert len({item["subject_area"] for item in items}) >= 12
    assert {item["style"] for item in items} == STYLES
    assert min(Counter(item["subject_area"] for item in items).values()) >= 5
    assert min(Counter(item["style"] for item in items).values()) >= 15
    assert 0.10 <= sum(not item["claims"] for item in items) / len(items) <= 0.20


def test_the_set_is_large() -> None:
    assert len(ALL) >= 260


@pytest.mark.parametrize("half", HALVES)
def test_each_item_is_complete(half: str) -> None:
    told = (problem(item["id"], item_is_complete, item) for item in ITEMS[half])
    assert [*filter(None, told)] == []


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("check", ["complete_and_verbatim", "interval_fits_bound", "unit_fits_kind"])
def test_each_label(check: str, half: str) -> None:
    labels = [(item, label) for item in ITEMS[half] for label in item["claims"]]
    assert labels
    told = (
        problem(f"{item['id']} {label['quote']}", LABEL_CHECKS[check], item, label) for item, label in labels
    )
    assert [*filter(None, told)] == []


def problem(where: str, check: Callable[..., None], *rows: Row) -> str:
    """What a check says against a row, behind its name; each check is of one row, and all are told of at once."""
    try:
        check(*rows)
    except AssertionError as error:
        return f"{where}: {error}"
    return ""


def item_is_complete(item: Row) -> None:
    assert set(item) == ITEM_FIELDS
    assert re.fullmatch(r"g\d{3,4}", item["id"])
    assert item["style"] in STYLES
    assert item["text"] == item["text"].strip() != ""
    if item["published"] is not None:
        date.fromisoformat(item["published"])


def label_is_complete_and_verbatim(item: Row, claim: Row) -> None:
    assert set(claim) - {"second"} == CLAIM_FIELDS
    assert set(claim.get("second", {})) <= SECOND_FIELDS
    assert len(places(claim["quote"], item["text"])) == 1
    words = f"{item['text']} {item['title'] or ''}".lower()
    for slot in ("head", "role", "about", "counted"):
        assert claim[slot].lower() in words
    assert 1 <= len(claim["head"].split()) <= 4
    assert len(claim["role"].split()) <= 2
    assert claim["when"] is None or re.fullmatch(f"{WHEN_END}(/{WHEN_END})?", claim["when"])


def interval_fits_bound(item: Row, claim: Row) -> None:
    low, high, stated = claim["low"], claim["high"], claim["stated"]
    assert claim["bound"] in BOUNDS
    assert claim["kind"] in KINDS
    assert len(stated) == 2
    match claim["bound"]:
        case "at_least":
            assert (low, high) == (stated[0], None)
            assert stated[0] == stated[1]
        case "at_most":
            assert (low, high) == (None, stated[1])
            assert stated[0] == stated[1]
        case "range":
            assert low < high
            assert (stated == [low, high]) or (stated[0] == stated[1] and low < stated[0] < high)
        case _:
            assert [low, high] == sorted(stated)


def unit_fits_kind(item: Row, claim: Row) -> None:
    unit, kind, counted = claim["unit"], claim["kind"], claim["counted"]
    assert unit
    assert (unit == "date") == (kind == "date")
    if unit == "count":
        assert counted or kind in {"multiple", "share", "change"}
    elif not unit.startswith("count/"):
        assert not counted
    if kind == "multiple":
        assert (unit, counted) == ("count", "")


LABEL_CHECKS: dict[str, Callable[[Row, Row], None]] = {
    "complete_and_verbatim": label_is_complete_and_verbatim,
    "interval_fits_bound": interval_fits_bound,
    "unit_fits_kind": unit_fits_kind,
}
