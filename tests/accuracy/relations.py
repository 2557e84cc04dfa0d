"""Measures what is said of figures in different texts: documents with hand-made relations, and labelled pairs of sentences.

StressTest, Climate-FEVER and NewsNLI are measured by a sample that a hash chooses; the scoring script beside the data measures the whole.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Sequence
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path
from subprocess import CompletedProcess
from types import ModuleType
from typing import TextIO

import factcheck
from factcheck import cli

SAMPLED = {"equate_stresstest": 16, "climatefever_num": 8, "equate_newsnli": 2}
"""Sets of which one row in so many is measured: the whole would take half a minute each."""
PAIRS = {
    "stresstest": ("equate_stresstest",),
    "news": ("equate_newsnli", "equate_redditnli", "equate_rte_quant"),
    "feversym": ("feversym_num",),
    "climatefever": ("climatefever_num",),
}
"""Set -> the files it is made of."""
STORED = ("contradiction", "agreement")
"""Verdicts that are looked at in a store of many affairs."""
Figures = dict[str, float]


class InThisProcess:
    """What the scoring script asks of `subprocess`, without a new interpreter for each folder."""

    def __init__(self, options: Sequence[str] = ()) -> None:
        self._options = options

    def run(self, command: Sequence[str], *, cwd: str, **_: bool) -> CompletedProcess[str]:
        """Run `factcheck` with these arguments and options in a folder, and keep what it prints."""
        written = BytesIO(), BytesIO()
        printed, notes = (TextIOWrapper(stream, encoding="utf-8", write_through=True) for stream in written)
        with chdir(cwd), redirect_stdout(printed), redirect_stderr(notes):
            code = cli.run([*command[1:], *self._options])
        told, noted = (stream.getvalue().decode() for stream in written)
        return CompletedProcess(command, code, told, noted)


def corpora(bench: ModuleType, folder: Path, errors: TextIO, options: Sequence[str] = ()) -> Figures:
    """Precision and recall of each verdict over all documents with relations, as `check` with these options tells them."""
    setattr(bench, "subprocess", InThisProcess(options))  # noqa: B010 - a type checker does not know what stands in the script
    recalled: dict[str, int] = {}
    total: dict[str, int] = {}
    right: dict[str, int] = {}
    wrong: dict[str, int] = {}
    for corpus in sorted(path for path in folder.iterdir() if (path / "gold.json").exists()):
        result = bench.score_corpus(corpus, "factcheck", errors)
        for kind, number in result["_total"].items():
            total[kind] = total.get(kind, 0) + number
            recalled[kind] = recalled.get(kind, 0) + result["_recalled"].get(kind, 0)
        for verdict, tally in result["_tally"].items():
            right[verdict] = right.get(verdict, 0) + tally.get("right", 0)
            wrong[verdict] = wrong.get(verdict, 0) + tally.get("wrong", 0)
    figures = {}
    for verdict in ("contradiction", "agreement", "different_scope"):
        flagged = right.get(verdict, 0) + wrong.get(verdict, 0)
        figures[f"precision {verdict}"] = right.get(verdict, 0) / flagged if flagged else 0.0
        figures[f"recall {verdict}"] = recalled[verdict] / total[verdict]
    figures["recall contradiction high"] = recalled["contradiction high"] / total["contradiction high"]
    return figures


def one_store(folder: Path, errors: TextIO) -> Figures:
    """The documents of many sets together, of every third one, in one store: how much of what is said of claims is said of claims of one set.

    Two sets are of two affairs but for very few, so that what joins two is noise to whoever keeps many affairs in one store.
    """
    chosen = sorted(path for path in folder.iterdir() if (path / "gold.json").exists())[::3]
    report = factcheck.check([text for path in chosen for text in sorted(path.glob("*.txt"))])
    set_of = {source.id: Path(source.location).parent.name for source in report.sources}
    claims = {claim.id: claim for claim in report.claims}
    said: dict[str, list[bool]] = {}
    for finding in report.findings:
        sets = {set_of[claims[claim].source] for claim in finding.claims}
        said.setdefault(finding.verdict.value, []).append(len(sets) == 1)
        if len(sets) > 1:
            quotes = [claims[claim].quote for claim in finding.claims]
            row = {"set": sorted(sets), "joins": finding.code, "words": finding.explanation, "quotes": quotes}
            errors.write(json.dumps(row) + "\n")
    return {f"of one affair {verdict}": sum(said[verdict]) / len(said[verdict]) for verdict in STORED}


def pairs(bench: ModuleType, folder: Path, name: str, errors: TextIO) -> Figures:
    """Accuracy, contradictions and false alarms over the files of a set of pairs."""
    results = [bench.score_pairs(sampled(folder / f"{file}.jsonl"), errors) for file in PAIRS[name]]
    figures = {
        "accuracy": sum(result["accuracy"] for result in results) / len(results),
        "crashes (count)": float(sum(result["crashed"] for result in results)),
    }
    if name != "news":
        figures["contradiction F1"] = results[0]["contradiction"]["f1"]
        figures["spared"] = 1 - results[0]["false alarms"]
    return figures


def sampled(path: Path) -> Path:
    """The file itself, or a file with the sample of its rows."""
    step = SAMPLED.get(path.stem, 1)
    if step == 1:
        return path
    rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [row for row in rows if int(hashlib.sha256(row.encode()).hexdigest()[:8], 16) % step == 0]
    sample = Path(tempfile.mkdtemp()) / path.name
    sample.write_text("".join(kept), encoding="utf-8")
    return sample
