"""Sentences against sentences: what `compare` finds of them, and the weights by which two short texts are judged.

`python -m tests.accuracy.few_words [--write]` fits the weights of `few_words` in `factcheck/lexicon/likeness.toml`: a sentence or two tell less than the
documents to which the other weights are fitted (no other figure is a likelier partner, nothing else is of its sort), and what they tell weighs more. They are
fitted to figures that are told in other words with another value, to figures of one thing that may all be true, to labelled pairs of sentences, and to the pairs of
the benchmark; all are left out in turns and answered from the others, and so are the things in the sets `_fresh`, to which
nothing is fitted.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

import numpy as np

from factcheck.judging.affair_pairs import pairs_met
from factcheck.judging.context import context_of
from factcheck.judging.figures import Figures
from factcheck.judging.intervals import Relation
from factcheck.judging.likeness import Question
from factcheck.judging.short_texts import levels_of_few_words
from factcheck.lexicon import load
from factcheck.matching import compare_subjects, find_topics
from factcheck.model import Document
from factcheck.workflow.pipeline import assess, examine
from tests.accuracy.likeness_weights import LEXICON, Row, chances_of, fitted, toml_of
from tests.accuracy.measure import SHARED
from tests.accuracy.told_alike import APART, APART_FRESH, FRESH, GOLD, READ, told_alike

BENCHMARK = (
    "climatefever_num",
    "feversym_num",
    "equate_newsnli",
    "equate_rte_quant",
    "rte123_num",
    "equate_redditnli",
)
SHARE = 0.3
"""What a pair of two ways to tell of one thing counts for: eight ways give 28 of them."""
MIXED = 6
"""Ways of other things that each thing is set against: the figures of two things do not contradict."""
FOLDS = 5
STEPS = (0.6, 0.7, 0.75, 0.8, 0.85)


def rows_of(
    name: str, first: str, second: str, contradict: bool, values: tuple[str, str] | None = None
) -> list[Row]:
    """The pairs of different figures of two short texts; with `values` only the one of these two contradicts."""
    texts = enumerate((first, second))
    report = assess(
        examine([Document(id=f"S-{at}", location=f"text {at}", text=text) for at, text in texts]), copies={}
    )
    context = context_of(find_topics(report.claims), report.claims, report.sources, compare_subjects)
    rows = []
    for met in pairs_met(Figures(report.claims, context), context):
        left, right = met.pair.left.claim, met.pair.right.claim
        if met.pair.relation is not Relation.DISJOINT or left.source == right.source:
            continue
        if context.affairs.tell_enough(left.source, right.source):
            continue
        quotes = left.quote, right.quote
        own = values is None or all(any(value in quote for quote in quotes) for value in values)
        verdicts = frozenset(("contradiction",)) if contradict and own else frozenset[str]()
        rows.append(Row(name, levels_of_few_words(met), met.pair.relation, verdicts))
    return rows


def rows_of_things(names: Sequence[str]) -> Iterator[Row]:
    """The pairs of ways to tell one thing with two values, and some of two things."""
    things = [thing for name in names for thing in told_alike(name)]
    for at, thing in enumerate(things):
        one, other = thing["values"]
        for first, second in combinations(thing["told"], 2):
            texts = first.replace("{v}", one), second.replace("{v}", other)
            yield from rows_of(f"thing {thing['thing']}", *texts, contradict=True, values=(one, other))
        for step in range(1, MIXED + 1):
            beside = things[(at + step) % len(things)]
            way, their = thing["told"][step % len(thing["told"])], beside["told"][at % len(beside["told"])]
            texts = way.replace("{v}", one), their.replace("{v}", beside["values"][1])
            yield from rows_of("two things", *texts, contradict=False)


def rows_of_apart(name: str) -> Iterator[Row]:
    """The pairs of texts that tell of one thing what may all be true; also with numbers as near each other as those of what contradicts, which tell nothing then."""
    for thing in told_alike(name):
        for at, (first, second) in enumerate(combinations(thing["told"], 2)):
            for other in (second, _with_near_number(first, second, at)):
                yield from rows_of(f"apart {thing['thing']}", first, other, contradict=False)


def _with_near_number(first: str, second: str, at: int) -> str:
    """The second text with a number made of that of the first; as it is where their scales differ."""
    one, other = _NUMBER.search(first), _NUMBER.search(second)
    if one is None or other is None or one[2] != other[2]:
        return second
    return second[: other.start(1)] + _another(one[1], at) + second[other.end(1) :]


def _another(number: str, at: int) -> str:
    """Another number, in turns: with two digits swapped, a zero more, another digit, a greater first digit."""
    digits = [sign for sign in number if sign.isdigit()]
    last, turn = min(1, len(digits) - 1), at % 4
    if turn == 1:
        return f"{number}0"
    if turn == 0 and last and digits[1] not in ("0", digits[0]):
        digits[0], digits[1] = digits[1], digits[0]
    elif turn == 2:
        digits[last] = "3" if digits[last] == "8" else "8"
    else:
        digits[0] = str(int(digits[0]) % 9 + 1)
    changed = iter(digits)
    return "".join(next(changed) if sign.isdigit() else sign for sign in number)


_NUMBER = re.compile(r"(?<![\w.,-])(?!(?:19|20)\d\d\b)(\d[\d,.]*\d|\d)(?:[ -](million|billion|thousand)\b)?")
"""A number that is no year, and its scale."""


def rows_of_pairs() -> Iterator[Row]:
    """Labelled pairs of sentences, and the pairs of the benchmark."""
    for at, line in enumerate((GOLD / "pairs.jsonl").read_text(encoding="utf-8").splitlines()):
        pair = json.loads(line)
        yield from rows_of(f"pair {at}", pair["first"], pair["second"], pair["verdict"] == "contradiction")
    for file in BENCHMARK:
        path = SHARED / "bench/data/pairs" / f"{file}.jsonl"
        for at, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            pair = json.loads(line)
            yield from rows_of(
                f"{file} {at}", pair["premise"], pair["hypothesis"], pair["label"] == "contradiction"
            )


@cache
def _weight(name: str) -> float:
    return SHARE if _sort(name) else 1.0


def fit(rows: list[Row]) -> dict[str, float]:
    """Level -> weight."""
    return fitted(rows, Question.CONTRADICT, np.array([_weight(row.set) for row in rows]))


def report(rows: list[Row], fresh: list[Row]) -> None:
    """Prints what is told when things and pairs are left out in turns, and of the things to which nothing is fitted."""
    names = sorted({row.set for row in rows})
    seen: list[Row] = []
    chances, unseen = [], []
    for left_out in (set(names[at::FOLDS]) for at in range(FOLDS)):
        weights = fit([row for row in rows if row.set not in left_out])
        own = [row for row in rows if row.set in left_out]
        seen += own
        chances.append(chances_of(own, weights))
        unseen.append(chances_of(fresh, weights))
    for title, answered, chance in (
        ("left out in turns", seen, np.concatenate(chances)),
        ("that nobody has read", fresh, np.mean(unseen, axis=0)),
    ):
        print(title)
        for sort in ("thing ", "apart ", ""):
            of_sort = np.array([_sort(row.set) == sort for row in answered])
            answer = np.array([row.answer(Question.CONTRADICT) for row in answered])
            if not of_sort.any():
                continue
            for step in STEPS:
                told = of_sort & (chance >= step)
                print(
                    f"  {sort or 'pairs'} from {step}: {(told & answer).sum()} of {(of_sort & answer).sum()} right, {(told & ~answer).sum()} of {(of_sort & ~answer).sum()} wrong"
                )


def _sort(name: str) -> str:
    return next((sort for sort in ("thing ", "apart ") if name.startswith(sort)), "")


def main() -> None:
    """Print what the weights are worth; with --write, write them."""
    rows = [*rows_of_things(READ), *rows_of_apart(APART), *rows_of_pairs()]
    report(rows, [*rows_of_things(FRESH), *rows_of_apart(APART_FRESH)])
    if "--write" in sys.argv[1:]:
        weights = {question: dict(load("likeness")[question]["weights"]) for question in Question}
        weights[Question.FEW_WORDS] = fit(rows)
        LEXICON.write_text(toml_of(weights), encoding="utf-8")


if __name__ == "__main__":
    main()
