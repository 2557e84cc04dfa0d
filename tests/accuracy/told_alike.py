"""One figure told in other words: how many pairs of sentences contradict when its value differs, and agree when it does not."""

from __future__ import annotations

import json
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any, TextIO

import factcheck

GOLD = Path(__file__).parents[1] / "gold" / "sentences"
READ = ("told_alike", "told_again")
"""Sets of things that may be read, by four writers, two for each."""
FRESH = ("told_alike_fresh", "told_again_fresh")
"""Those that are only scored, by the same writers."""
APART, APART_FRESH = "apart", "apart_fresh"
"""Things of each of which eight texts tell eight figures that may all be true; those that are only scored."""


def told_alike(name: str) -> list[dict[str, Any]]:
    """The things of a set, each with two values and the ways in which it is told."""
    return [json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def figures(name: str, errors: TextIO) -> dict[str, float]:
    """The share of all pairs of ways that contradict with two values, and of each way and the next that agree with one."""
    contradict, agree = [], []
    for thing in told_alike(name):
        one, other = ([way.replace("{v}", value) for way in thing["told"]] for value in thing["values"])
        numbered = range(len(one))
        contradict += [
            _is_told(one[left], other[right], "contradiction", errors)
            for left, right in combinations(numbered, 2)
        ]
        agree += [_is_told(left, right, "agreement", errors) for left, right in pairwise(one)]
    return {
        "recall contradiction": sum(contradict) / len(contradict),
        "recall agreement": sum(agree) / len(agree),
    }


def spared(name: str, errors: TextIO) -> dict[str, float]:
    """The share of all pairs of texts that tell two figures of one thing, and are not said to contradict."""
    told = 0
    pairs = [pair for thing in told_alike(name) for pair in combinations(thing["told"], 2)]
    for first, second in pairs:
        if factcheck.compare(first, second).verdict.value == "contradiction":
            told += 1
            line = {"first": first, "second": second, "told": "contradiction", "label": "both may be true"}
            errors.write(json.dumps(line, ensure_ascii=False) + "\n")
    return {"spared": 1 - told / len(pairs)}


def _is_told(first: str, second: str, verdict: str, errors: TextIO) -> bool:
    told = factcheck.compare(first, second).verdict.value
    if told != verdict:
        line = {"first": first, "second": second, "told": told, "label": verdict}
        errors.write(json.dumps(line, ensure_ascii=False) + "\n")
    return told == verdict


def pairs(errors: TextIO) -> dict[str, float]:
    """Of labelled pairs of sentences, the share of the contradictions that are flagged, and of the flagged that are right."""
    rows = [json.loads(line) for line in (GOLD / "pairs.jsonl").read_text(encoding="utf-8").splitlines()]
    right = wrong = total = 0
    for row in rows:
        told = factcheck.compare(row["first"], row["second"]).verdict.value
        wanted = row["verdict"] == "contradiction"
        total += wanted
        right += wanted and told == "contradiction"
        wrong += not wanted and told == "contradiction"
        if wanted != (told == "contradiction"):
            errors.write(json.dumps({**row, "told": told}, ensure_ascii=False) + "\n")
    return {"precision contradiction": right / (right + wrong), "recall contradiction": right / total}
