"""Fits the weights of `factcheck/lexicon/likeness.toml`: `python -m tests.accuracy.likeness_weights [--write QUESTION ...]`.

Logistic regression with a penalty on all levels, over the pairs of claims that judging asks about, in the labelled sets of documents that
may be read. Before that each set is left out once and answered from others: that is what is printed.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import factcheck
from factcheck.judging.affair_pairs import pairs_met
from factcheck.judging.context import context_of
from factcheck.judging.figures import Figures
from factcheck.judging.intervals import Relation
from factcheck.judging.likeness import Question
from factcheck.lexicon import load
from factcheck.matching import compare_subjects, find_topics
from tests.accuracy.calibration import accepted
from tests.accuracy.measure import ROOT, SHARED

LEXICON = ROOT / "factcheck" / "lexicon" / "likeness.toml"
PENALTY = 5.0
"""Of the squares of the weights; with 1 or 20 the sets left out are answered worse or the same."""
REAL = SHARED / "bench/data/corpora"
"""Real texts."""
AS_REAL = ("frag_", "bare_", "iso_")
"""Beginnings of the names of sets in the form of such: most without dates, which the other hundred have on each text."""
OFTEN = 3
"""So many times these count: pairs of such sets that nobody has read are ordered better by it than with once or twice (average precision of contradictions .45 instead of .43, of
agreements .90 instead of .87), those of others hardly worse (.66 instead of .67, .95 instead of .96)."""
NAMED = ("of head ", "of measure ", "of role ", "in ")
"""Beginnings of the levels that say what both figures count or measure."""
FEWEST = 6
"""Sets in which such a level is seen, or it gets no weight: it would be learnt by heart."""
FOLDS = 6
"""The sets are left out in so many turns."""
STEPS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Row:
    """A pair of claims."""

    set: str
    """The set of documents that it is of."""
    levels: tuple[str, ...]
    """What is seen of them."""
    relation: Relation
    """How their values relate."""
    verdicts: frozenset[str]
    """What the labels say of them; empty when nothing."""

    def asked(self, question: Question) -> bool:
        """Whether the question is asked of such a pair."""
        return (self.relation is Relation.DISJOINT) == (question is not Question.AGREE)

    def answer(self, question: Question) -> bool:
        """What the labels answer."""
        if question in (Question.CONTRADICT, Question.FEW_WORDS):
            return "contradiction" in self.verdicts
        if question is Question.AGREE:
            return not self.verdicts.isdisjoint(("agreement", "compatible"))
        return bool(self.verdicts)


def rows_of(folder: Path) -> list[Row]:
    """The pairs of one set of documents."""
    report = factcheck.check(sorted(folder.glob("*.txt")))
    topics = find_topics(report.claims)
    context = context_of(topics, report.claims, report.sources, compare_subjects)
    known = accepted(folder, report)
    return [
        Row(
            folder.name,
            met.levels,
            met.pair.relation,
            frozenset(known.get(frozenset((met.pair.left.claim.id, met.pair.right.claim.id)), ())),
        )
        for met in pairs_met(Figures(report.claims, context), context)
    ]


def weighed(rows: Sequence[Row]) -> list[str]:
    """The levels that get a weight; what is counted or measured only where enough sets count or measure it."""
    sets: dict[str, set[str]] = {}
    for row in rows:
        for level in row.levels:
            sets.setdefault(level, set()).add(row.set)
    return sorted(
        level for level, having in sets.items() if len(having) >= FEWEST or not level.startswith(NAMED)
    )


def fitted(rows: Sequence[Row], question: Question, counts: Vector | None = None) -> dict[str, float]:
    """Level -> weight, by Newton's method; `counts` tells how much each pair counts, else one as much as another."""
    often = np.ones(len(rows)) if counts is None else counts
    names = ["always", *weighed(rows)]
    position = {name: at for at, name in enumerate(names)}
    seen = np.zeros((len(rows), len(names)))
    seen[:, 0] = 1
    for at, row in enumerate(rows):
        seen[at, [position[level] for level in row.levels if level in position]] = 1
    answers: Vector = np.array([row.answer(question) for row in rows], dtype=np.float64)
    penalty = np.full(len(names), PENALTY)
    penalty[0] = 0.01
    weights: Vector = np.zeros(len(names))
    for _ in range(8):
        chances = 1 / (1 + np.exp(-seen @ weights))
        slope = seen.T @ (often * (answers - chances)) - penalty * weights
        curve = (seen.T * (often * chances * (1 - chances))) @ seen + np.diag(penalty)
        weights = weights + np.linalg.solve(curve, slope)
    return {name: float(weights[at]) for name, at in position.items()}


def chances_of(rows: Sequence[Row], weights: dict[str, float]) -> Vector:
    """How likely the answer is yes, for each pair."""
    totals = [weights["always"] + sum(weights.get(level, 0.0) for level in row.levels) for row in rows]
    chances: Vector = 1 / (1 + np.exp(-np.array(totals)))
    return chances


def report(sets: dict[str, list[Row]], question: Question) -> None:
    """Prints precision and recall of pairs when each set is left out."""
    chances, answers = [], []
    names = list(sets)
    for left_out in (set(names[at::FOLDS]) for at in range(FOLDS)):
        others = [row for name in names if name not in left_out for row in sets[name] if row.asked(question)]
        own = [row for name in names if name in left_out for row in sets[name] if row.asked(question)]
        chances.append(chances_of(own, fitted(others, question)))
        answers.append(np.array([row.answer(question) for row in own], dtype=bool))
    chance, answer = np.concatenate(chances), np.concatenate(answers)
    print(f"{question}: {len(answer)} pairs, {answer.sum()} yes")
    for step in STEPS:
        told = chance >= step
        right = (told & answer).sum()
        print(
            f"  from {step}: {told.sum()} told, precision {right / max(1, told.sum()):.2f}, recall {right / answer.sum():.2f}"
        )


def toml_of(weights: dict[Question, dict[str, float]]) -> str:
    """The file of weights."""
    lines = [
        "# What is seen of two claims of sources of one affair, and how much it weighs (natural logarithms of odds).",
        "# Written by `python -m tests.accuracy.likeness_weights --write`, fitted to the labelled sets of documents that may be read.",
    ]
    for question, levels in weights.items():
        lines += ["", f"[{question}.weights]"]
        lines += [f'"{level}" = {weight:.2f}' for level, weight in sorted(levels.items())]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print what the weights are worth; with --write, write those of the questions named after it."""
    roots = (ROOT / "tests/gold/relations/tune/corpora", REAL)
    folders = [folder for root in roots for folder in sorted(root.iterdir())]
    sets = {folder.name: rows_of(folder) for folder in folders}
    often = {folder.name for folder in folders if folder.parent == REAL or folder.name.startswith(AS_REAL)}
    weights = {question: dict(load("likeness")[question]["weights"]) for question in Question}
    for question in (
        Question.CONTRADICT,
        Question.AGREE,
        Question.MISTAKABLE,
    ):  # the others: tests.accuracy.few_words
        report(sets, question)
        if question in sys.argv[1:]:
            every = [
                row
                for name, rows in sets.items()
                for row in rows * (OFTEN if name in often else 1)
                if row.asked(question)
            ]
            weights[question] = fitted(every, question)
    if "--write" in sys.argv[1:]:
        LEXICON.write_text(toml_of(weights), encoding="utf-8")


if __name__ == "__main__":
    main()
