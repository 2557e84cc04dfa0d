"""How often findings of a stated confidence are right, over all labelled sets: `python -m tests.accuracy.calibration`.

Of a pair of sentences the gravest finding counts: a contradiction is right when the pair is labelled so, an agreement when the second
sentence is labelled to follow. Of documents a finding counts when the labels say something of its claims; it is right when at least
half of the pairs that they speak of have its verdict.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import factcheck
from factcheck.model import Finding, Verdict
from tests.accuracy.measure import SHARED, benchmark
from tests.accuracy.relations import PAIRS, sampled

BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
"""Confidence from the one to below the next."""
Outcome = tuple[Verdict, float, bool]
"""What was said, how surely, and whether it is right."""
_TYPES = {
    "contradiction": "contradiction",
    "agreement": "agreement",
    "compatible_bounds": "compatible",
    "different_scope": "different_scope",
}


def of_pairs() -> Iterator[Outcome]:
    """The gravest finding of each labelled pair of sentences."""
    for files in PAIRS.values():
        for file in files:
            path = sampled(SHARED / "bench" / "data" / "pairs" / f"{file}.jsonl")
            for line in path.read_text(encoding="utf-8").splitlines():
                row = json.loads(line)
                result = factcheck.compare(row["premise"], row["hypothesis"])
                graves = [found for found in result.findings if found.verdict is result.verdict]
                if result.verdict is Verdict.CONTRADICTION and graves:
                    yield result.verdict, graves[0].confidence, row["label"] == "contradiction"
                elif result.verdict is Verdict.AGREEMENT and result.implied and graves:
                    yield (
                        result.verdict,
                        min(found.confidence for found in graves),
                        row["label"] == "entailment",
                    )


def of_corpora() -> Iterator[Outcome]:
    """The findings over documents that the labels speak of."""
    here = Path.cwd()
    for folder in sorted((SHARED / "bench" / "data" / "corpora").iterdir()):
        os.chdir(folder)
        try:
            report = factcheck.check(sorted(path.name for path in folder.glob("*.txt")))
        finally:
            os.chdir(here)
        labelled = accepted(folder, report)
        for finding in report.findings:
            known = [pair for pair in _linked(finding) if pair in labelled]
            if known and not finding.code.startswith("FC3"):
                right = sum(finding.verdict.value in labelled[pair] for pair in known)
                yield finding.verdict, finding.confidence, 2 * right >= len(known)


def accepted(folder: Path, report: factcheck.Report) -> dict[frozenset[str], set[str]]:
    """Pair of claims -> the verdicts that the labels allow."""
    bench = benchmark()
    location = {source.id: Path(source.location).name for source in report.sources}
    claims: list[dict[str, Any]] = [
        {"id": c.id, "_doc": location[c.source], "start": c.span.start, "end": c.span.end, "low": c.quantity.low,
         "high": c.quantity.high, "stated": c.quantity.stated}
        for c in report.claims
    ]  # fmt: skip
    allowed_of: dict[frozenset[str], set[str]] = {}
    for relation in json.loads((folder / "gold.json").read_text(encoding="utf-8")):
        verdicts = {
            _TYPES[kind] for kind in (relation["type"], *relation.get("also_accept", ())) if kind in _TYPES
        }
        if verdicts & {"agreement", "compatible"}:
            verdicts |= {"agreement", "compatible"}
        sides = [
            ((m.get("value_low"), m.get("value_high")), [c["id"] for c in claims if bench.same_figure(c, m, bench.member_spans(folder, m))])
            for m in relation["members"]
        ]  # fmt: skip
        for (one, left), (other, right) in combinations(sides, 2):
            same = relation["type"] == "contradiction" and one == other != (None, None)
            for a in left:
                for b in right:
                    allowed = {"agreement", "compatible"} if same else verdicts
                    allowed_of.setdefault(frozenset((a, b)), set()).update(allowed)
    return allowed_of


def _linked(finding: Finding) -> list[frozenset[str]]:
    groups = finding.groups
    if len(groups) == 1:
        return [frozenset(pair) for pair in combinations(groups[0], 2)]
    return [frozenset((a, b)) for one, other in combinations(groups, 2) for a in one for b in other]


def table(outcomes: list[Outcome]) -> str:
    """The share that was right for each band of confidence, as a Markdown table."""
    lines = [
        "| confidence | contradictions | right | other findings | right |",
        "| --- | --- | --- | --- | --- |",
    ]
    for low, high in pairwise(BANDS):
        cells = []
        for contradiction in (True, False):
            band = [
                right
                for verdict, sure, right in outcomes
                if low <= sure < high and (verdict is Verdict.CONTRADICTION) is contradiction
            ]
            cells += [str(len(band)), f"{sum(band) / len(band):.2f}" if band else ""]
        name = f"below {high:.1f}" if not low else f"{low:.1f} to {min(high, 1.0):.1f}"
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    if not (SHARED / "bench").is_dir():
        raise SystemExit(f"the labelled sets are not here (looked in {SHARED.name} beside the project)")
    print(table([*of_pairs(), *of_corpora()]))
