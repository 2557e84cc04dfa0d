"""Every group of the subject lexicon joins its pair of sentences and not the third one."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.lexicon import load
from factcheck.matching.synonyms import heads, measures, rewrites, role_nouns, roles
from factcheck.matching.words import key_words

EXAMPLES: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("lexicon_examples.toml").read_text(encoding="utf-8")
)


def groups() -> Iterator[tuple[str, str]]:
    for slot in ("head", "role", "measure"):
        for group in load("subjects")[slot]:
            yield slot, group["symbol"]


def symbols(slot: str, sentence: str, unit: str) -> list[str]:
    """The groups of one slot whose words stand in a sentence."""
    if slot == "head":
        return heads().replaced(key_words(sentence))[1]
    if slot == "measure":
        return measures(unit).replaced(key_words(sentence))[1]
    found = roles().replaced(key_words(sentence, verbs=True))[1]
    return [*found, *role_nouns().replaced(key_words(sentence))[1]]


@pytest.mark.parametrize(("slot", "symbol"), list(groups()))
def test_group(slot: str, symbol: str) -> None:
    example = EXAMPLES[slot][symbol]
    one, other = example["join"]
    unit = example.get("unit", "count")
    assert one != other
    assert symbol in symbols(slot, one, unit)
    assert symbol in symbols(slot, other, unit)
    assert symbol not in symbols(slot, example["apart"], unit)


def test_examples_are_of_groups() -> None:
    known = set(groups())
    assert {(slot, symbol) for slot, rows in EXAMPLES.items() for symbol in rows} == known


def test_every_group_has_its_origin_and_field() -> None:
    for slot in ("head", "role", "measure", "rewrite"):
        for group in load("subjects")[slot]:
            assert group["origin"].strip(), group
            assert group["field"].strip(), group


def test_no_phrase_stands_for_two_things() -> None:
    for slot in ("head", "role"):
        seen: dict[tuple[str, ...], str] = {}
        for group in load("subjects")[slot]:
            for phrase in group["words"].split(","):
                words = tuple(key_words(phrase, verbs=slot == "role"))
                assert seen.setdefault(words, group["symbol"]) == group["symbol"], phrase


def test_rewrites_speak_of_known_slots() -> None:
    for rewrite in rewrites():
        assert {*rewrite.when, *rewrite.then} <= {"head", "role", "measure"}
