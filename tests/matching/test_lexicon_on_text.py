"""How many groups of the subject lexicon join their sentences, and keep the third one apart, when the text itself is read.

The words alone are tested in test_lexicon.py; here the frame that extraction makes of each sentence counts too. What fails is mostly
an adjective or a verb behind the figure ("10 km deep", "were exported") that makes no slot yet. The floor only rises.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from factcheck.extraction import extract
from factcheck.matching import find_topics
from factcheck.model import Claim, Document

FLOOR = 0.75


def claims_of(number: int, sentence: str) -> list[Claim]:
    return list(extract(Document(f"S-{number}", f"{number}.txt", sentence)).claims)


def joins_and_keeps_apart(sentences: list[str]) -> bool:
    told = [claims_of(number, sentence) for number, sentence in enumerate(sentences)]
    topics = find_topics([claim for claims in told for claim in claims]).topics
    topic_of = {claim: topic.id for topic in topics for claim in topic.claims}
    one, other, apart = ({topic_of[claim.id] for claim in claims} for claims in told)
    return bool(one & other) and not one & apart


def test_groups_join_what_is_read() -> None:
    examples = tomllib.loads(Path(__file__).with_name("lexicon_examples.toml").read_text(encoding="utf-8"))
    rows = [row for slot in examples.values() for row in slot.values()]
    right = sum(joins_and_keeps_apart([*row["join"], row["apart"]]) for row in rows)
    assert right >= FLOOR * len(rows), f"{right} of {len(rows)}"
