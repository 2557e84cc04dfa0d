"""Topics and findings against extraction, step by step: `python -m tests.benchmarks.relations_speed [N ...]`.

For stores of about so many claims (1,000, 10,000 and 100,000) of each kind in `stores.py`: microseconds of processor time for a claim, one
column for each size, so that a step whose work grows faster than the claims shows by its row. One core. The documents of the relation sets
and, where they are at hand, of ../shared/bench come first: what people wrote.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from factcheck import matching
from factcheck.judging import fc306_part_and_whole, fc307_two_units, verdicts
from factcheck.matching import topics
from factcheck.model import Document
from factcheck.reading import read
from factcheck.workflow import pipeline
from tests.benchmarks.stores import STORES

SIZES = (1_000, 10_000, 100_000)
ROOT = Path(__file__).parents[2]
WRITTEN = (ROOT / "tests" / "gold" / "relations" / "tune", ROOT.parent / "shared" / "bench" / "data")
"""Where documents are that people wrote: folders `corpora`, and in it one for each set."""

STEPS: dict[str, tuple[tuple[ModuleType, str], ...]] = {
    "near-copies": ((matching, "find_copies"),),
    "keys, names, spellings": ((topics, "_members"),),
    "what is unsaid": tuple(
        (topics, name)
        for name in (
            "settle_same_words",
            "settle_parties",
            "settle_entities",
            "settle_places",
            "companies_of_ambiguous",
        )
    ),
    "topics": ((topics, "_topic"),),
    "which topics are near": ((topics, "find_neighbours"),),
    "index": ((verdicts, "context_of"),),
    "scopes and cells": ((verdicts, "scoped_cells"),),
    "findings within topics": ((verdicts, "judge_topic"),),
    "findings between topics": ((verdicts, "judge_neighbours"), (verdicts, "judge_parts")),
    "same figures": ((verdicts, "judge_same_figures"),),
    "figures of one affair": ((verdicts, "judge_affairs"),),
    "repeats": ((verdicts, "judge_repeats"),),
    "part and whole, units": ((fc306_part_and_whole, "parts_of"), (fc307_two_units, "alternatives")),
}
"""Step -> the functions whose time it is; what is in none of them is "the rest"."""


@contextmanager
def timed(seconds: dict[str, float]) -> Iterator[None]:
    """Adds up the time of each step while it lasts."""

    def with_clock(step: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            start = time.process_time()
            try:
                return function(*arguments, **options)
            finally:
                seconds[step] += time.process_time() - start

        return call

    originals = [
        (module, name, getattr(module, name)) for places in STEPS.values() for module, name in places
    ]
    for step, places in STEPS.items():
        seconds[step] = 0.0
        for module, name in places:
            setattr(module, name, with_clock(step, getattr(module, name)))
    try:
        yield
    finally:
        for module, name, function in originals:
            setattr(module, name, function)


def measured(documents: Sequence[Document]) -> dict[str, float]:
    """Microseconds for a claim, step by step; and how many claims, topics and findings there are."""
    start = time.process_time()
    examined = pipeline.examine(documents)
    read_in = time.process_time() - start
    seconds: dict[str, float] = {}
    with timed(seconds):
        start = time.process_time()
        report = pipeline.assess(examined)
        compared = time.process_time() - start
    seconds = {"extraction": read_in, **seconds, "the rest": compared - sum(seconds.values())}
    claims = len(report.claims)
    row = {step: 1e6 * spent / claims for step, spent in seconds.items()}
    row["all but extraction"] = 1e6 * compared / claims
    row["against extraction"] = compared / read_in
    row["claims"] = claims
    row["claims for 1 KB"] = 1000 * claims / sum(len(document.text) for document in documents)
    row["topics for a claim"] = len(report.topics) / claims
    row["findings for a claim"] = len(report.findings) / claims
    return row


def written() -> list[Document]:
    """The documents of the sets that people wrote, as far as they are at hand."""
    return list(
        read([path for folder in WRITTEN for path in sorted(folder.glob("corpora/*/*.txt"))]).documents
    )


def show(title: str, rows: Sequence[dict[str, float]]) -> None:
    """Print a column for each row."""
    print(title)
    for name in rows[0]:
        digits = 0 if name == "claims" else 2 if " for " in name or "against" in name else 1
        print(f"  {name:24}" + "".join(f"{row[name]:12,.{digits}f}" for row in rows), flush=True)


def main() -> None:
    """Measure and print all stores."""
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    measured(STORES["affairs"](100))  # loads the lexicon
    print("microseconds for a claim")
    show("documents that people wrote", [measured(written())])
    for name, made in STORES.items():
        show(name, [measured(made(size)) for size in sizes])


if __name__ == "__main__":
    main()
