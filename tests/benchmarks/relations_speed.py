"""Topics and findings against extraction, at 1,000, 10,000 and 100,000 claims: `python -m tests.benchmarks.relations_speed [N ...]`.

The documents are made up: reports on fairs, firms, storms and markets that share subjects and disagree in some values, so that topics,
neighbours, same words and near numbers all have work to do. Process time, one core.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

from factcheck.judging import judge
from factcheck.matching import find_topics
from factcheck.model import Document
from factcheck.workflow.pipeline import Examined, describe, examine

SIZES = (1_000, 10_000, 100_000)
_NAMES = (
    "Arlow",
    "Bexmoor",
    "Corvane",
    "Dunholt",
    "Elsmere",
    "Farrow",
    "Gorsby",
    "Hexley",
    "Ilsworth",
    "Jarrock",
)
_SENTENCES = (
    "{name} employs {a} people at {b} sites.",
    "The {name} fair drew {a} visitors from {b} countries in {year}.",
    "Storm {name} killed {b} people and destroyed {a} homes.",
    "The {name} market reached US${b}.{c} billion in {year}.",
    "Revenue of {name} grew by {b} percent to {a} million euros in {year}.",
    "{name} was founded in {year}.",
    "Some {a} visitors came to {name}, {b} of them from abroad.",
)


def documents(claims: int) -> list[Document]:
    """Made-up documents with about so many claims, forty sentences each."""
    made: list[Document] = []
    number = 0
    for at in range(claims // 70 + 1):
        lines = []
        for _ in range(40):
            number += 1
            name = f"{_NAMES[number % 10]} {_NAMES[number // 10 % 10]} {_NAMES[number // 100 % 10]}"
            lines.append(
                _SENTENCES[number % len(_SENTENCES)].format(
                    name=name,
                    a=100 + number * 7 % 900,
                    b=2 + number * 3 % 80,
                    c=number % 10,
                    year=2000 + number % 24,
                )
            )
        made.append(Document(id=f"S-{at}", location=f"report-{at}.txt", text="\n\n".join(lines)))
    return made


def measured(size: int) -> tuple[int, float, float, float, int]:
    """Claims, seconds of extraction, of topics and of findings, and how many findings there are."""
    start = time.process_time()
    examined: Sequence[Examined] = examine(documents(size))
    extracted = time.process_time()
    claims = [claim for item in examined for claim in item.extraction.claims]
    topics = find_topics(claims)
    matched = time.process_time()
    findings = judge(topics, claims, [describe(item, {}) for item in examined])
    return len(claims), extracted - start, matched - extracted, time.process_time() - matched, len(findings)


def main() -> None:
    """Prints one line for each size."""
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    print("  claims  extraction  topics  findings  (topics + findings) / extraction  findings found")
    for size in sizes:
        claims, read, matched, judged, found = measured(size)
        print(
            f"{claims:8,}  {read:8.1f} s  {matched:4.1f} s  {judged:6.1f} s  {(matched + judged) / read:31.2f}  {found:14,}"
        )


if __name__ == "__main__":
    main()
