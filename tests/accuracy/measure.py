"""Measures accuracy on every labelled set at hand: `python -m tests.accuracy.measure [--errors FILE] [SET ...]`.

Sets: `seeds` (the four articles), `gold_tune`, `gold_practice`, `gold_held`, `gold_fresh`, `gold_unread` (our own sentences), `newsquant`, `rquant`, `corpora`, `stresstest`, `news`,
`feversym`, `climatefever` (other people's data), `relations_tune`, `relations_held`, `relations_fresh`, `relations_voices`, `relations_voices_fresh` (our own documents, scored by the same script; `one_event_voices`, `one_event_voices_fresh`: the last two with
`--one-event`): where `../shared` stands beside the project. A figure is a share between 0 and 1; counts are named so.
"""

from __future__ import annotations

import argparse
import calendar
import importlib.util
import json
import math
import re
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any, TextIO

from factcheck.extraction import extract
from factcheck.model import Claim, Document, Kind
from tests.accuracy import relations, told_alike

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SHARED = ROOT.parent / "shared"
Figures = dict[str, float]


def sets() -> dict[str, Callable[[TextIO], Figures]]:
    """Every set whose data is there, with the function that measures it."""
    found: dict[str, Callable[[TextIO], Figures]] = {}
    if (SHARED / "seeds").is_dir():
        found["seeds"] = seeds
    for half in ("tune", "practice", "held", "fresh", "unread"):
        if (ROOT / "tests" / "gold" / f"{half}.jsonl").exists():
            found[f"gold_{half}"] = lambda errors, half=half: gold(half, errors)  # type: ignore[misc]
    for name in (*told_alike.READ, *told_alike.FRESH):
        found[name] = lambda errors, name=name: told_alike.figures(name, errors)  # type: ignore[misc]
    for name in (told_alike.APART, told_alike.APART_FRESH):
        found[name] = lambda errors, name=name: told_alike.spared(name, errors)  # type: ignore[misc]
    found["sentences"] = told_alike.pairs
    if (SHARED / "bench").is_dir():
        for name in ("newsquant", "rquant"):
            found[name] = lambda errors, name=name: quantities(name, errors)  # type: ignore[misc]
        labelled = SHARED / "bench" / "data"
        found["corpora"] = lambda errors: relations.corpora(benchmark(), labelled / "corpora", errors)
        for half in ("tune", "held", "fresh", "voices", "voices_fresh"):
            own = ROOT / "tests" / "gold" / "relations" / half / "corpora"
            if own.is_dir():
                found[f"one_store_{half}"] = lambda errors, own=own: relations.one_store(own, errors)  # type: ignore[misc]
                found[f"relations_{half}"] = lambda errors, own=own: relations.corpora(  # type: ignore[misc]
                    benchmark(), own, errors
                )
        for half in ("voices", "voices_fresh"):  # each set is of one event
            own = ROOT / "tests" / "gold" / "relations" / half / "corpora"
            found[f"one_event_{half}"] = lambda errors, own=own: relations.corpora(  # type: ignore[misc]
                benchmark(), own, errors, ("--one-event",)
            )
        for name in relations.PAIRS:
            found[name] = lambda errors, name=name: relations.pairs(  # type: ignore[misc]
                benchmark(), labelled / "pairs", name, errors
            )
    return found


# -- the four articles ---------------------------------------------------------------------------------------------


def seeds(errors: TextIO) -> Figures:
    """Share of the articles' checkable figures that are found and right, and share of what is found that is checkable."""
    labelled = tomllib.loads((HERE / "seeds.toml").read_text(encoding="utf-8"))
    wanted = hits = found = checkable = 0
    for name, article in labelled.items():
        text = (SHARED / "seeds" / name).read_text(encoding="utf-8")
        claims = [
            c for c in extract(Document("S-seed", name, text)).claims if c.quantity.kind is not Kind.DATE
        ]
        left = list(claims)
        for line, stated, bound, unit in article["figures"]:
            wanted += 1
            match = next((c for c in left if _is_figure(c, line, stated, bound, unit)), None)
            if match is None:
                errors.write(json.dumps({"set": "seeds", "missed": [name, line, stated, bound, unit]}) + "\n")
            else:
                hits += 1
                left.remove(match)
        neutral = [
            c
            for c in left
            if any(c.place.line == line and unit in _unit_words(c) for line, unit in article["neutral"])
        ]
        found += len(claims) - len(neutral)
        checkable += len(claims) - len(left)
        for claim in left:
            if claim not in neutral:
                errors.write(
                    json.dumps({"set": "seeds", "extra": [name, claim.place.line, claim.quote]}) + "\n"
                )
    return {"found and right": hits / wanted, "checkable": checkable / max(1, found)}


def _is_figure(claim: Claim, line: int, stated: Sequence[float], bound: str, unit: str) -> bool:
    return (
        claim.place.line == line
        and list(claim.quantity.stated) == [float(x) for x in stated]
        and claim.quantity.bound == bound
        and unit.lower() in _unit_words(claim)
    )


def _unit_words(claim: Claim) -> str:
    return (
        f"{claim.quantity.unit} {claim.quantity.counted}".lower()
        if claim.quantity.unit == "count"
        else claim.quantity.unit.lower()
    )


# -- our own sentences ---------------------------------------------------------------------------------------------


def gold_rows(half: str) -> Iterator[dict[str, Any]]:
    """The labelled items of one half."""
    with (ROOT / "tests" / "gold" / f"{half}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def gold(half: str, errors: TextIO) -> Figures:
    """Values, units, bounds as the benchmark scores them; subject, about and when over the figures that were found."""
    value = unit = bound = predicted = wanted = wanted_bounds = predicted_bounds = inverted = 0
    right = {"subject": 0, "about": 0, "when": 0, "all three": 0}
    for row in gold_rows(half):
        document = Document(
            "S-gold", row["id"], row["text"], title=row.get("title"), published=row.get("published")
        )
        claims = list(extract(document).claims)
        labels = row["claims"]
        pairs = _aligned(labels, claims)
        wanted += len(labels)
        neutral = [c for c in claims if _neutral(c) and all(c is not claim for _, claim in pairs)]
        predicted += len(claims) - len(neutral)
        wanted_bounds += sum(_bound(label["bound"]) != "exact" for label in labels)
        predicted_bounds += sum(_bound(c.quantity.bound) != "exact" for c in claims if c not in neutral)
        for label, claim in pairs:
            value += 1
            same_unit = _unit(label) == _unit_of(claim)
            unit += same_unit
            theirs, ours = _bound(label["bound"]), _bound(claim.quantity.bound)
            bound += theirs == ours != "exact"
            inverted += {theirs, ours} == {"at_least", "at_most"}
            verdicts = _verdicts(label, claim)
            for name, ok in verdicts.items():
                right[name] += ok
            right["all three"] += all(verdicts.values())
            if not (all(verdicts.values()) and same_unit and theirs == ours):
                errors.write(json.dumps(_difference(half, row, label, claim), ensure_ascii=False) + "\n")
        missed = [x["quote"] for x in labels if all(x is not label for label, _ in pairs)]
        extra = [c.quote for c in claims if c not in neutral and all(c is not claim for _, claim in pairs)]
        if missed or extra:
            errors.write(
                json.dumps(
                    {
                        "set": f"gold_{half}",
                        "id": row["id"],
                        "text": row["text"],
                        "missed": missed,
                        "extra": extra,
                    },
                    ensure_ascii=False,
                )
                + "\n"
            )
    return {
        "value F1": _f1(value, wanted, predicted),
        "value+unit F1": _f1(unit, wanted, predicted),
        "bounds F1": _f1(bound, wanted_bounds, predicted_bounds),
        "inverted bounds (count)": float(inverted),
        **{name: count / max(1, wanted) for name, count in right.items()},
    }


def _verdicts(label: dict[str, Any], claim: Claim) -> dict[str, bool]:
    """Whether subject, about and when are as the label says, or as its second reader does where the two differ."""
    second = {**label, **label.get("second", {})}
    return {
        "subject": same_subject(label, claim) or same_subject(second, claim),
        "about": same_about(label["about"], claim) or same_about(second["about"], claim),
        "when": same_when(label, claim) or same_when(second, claim),
    }


def _aligned(labels: list[dict[str, Any]], claims: list[Claim]) -> list[tuple[dict[str, Any], Claim]]:
    """Pairs of label and claim with the same stated numbers, best first, each used once."""
    options = []
    for i, label in enumerate(labels):
        for j, claim in enumerate(claims):
            if _same_numbers(label["stated"], claim):
                same = _unit(label) == _unit_of(claim)
                options.append((-same, label["quote"] not in claim.sentence, abs(i - j), i, j))
    taken_labels: set[int] = set()
    taken_claims: set[int] = set()
    pairs = []
    for *_, i, j in sorted(options):
        if i not in taken_labels and j not in taken_claims:
            taken_labels.add(i)
            taken_claims.add(j)
            pairs.append((labels[i], claims[j]))
    return pairs


def _same_numbers(stated: Sequence[float], claim: Claim) -> bool:
    pairs = zip(stated, claim.quantity.stated, strict=True)
    return all(math.isclose(float(x), y, rel_tol=1e-5, abs_tol=1e-9) for x, y in pairs)


def _unit(label: dict[str, Any]) -> str:
    return unit_key(label["unit"], label.get("counted") or "")


def _unit_of(claim: Claim) -> str:
    return unit_key(claim.quantity.unit, claim.quantity.counted)


_UNIT_SPELLING = {
    "metre": "meter",
    "litre": "liter",
    "tonne": "metric_ton",
    "gramme": "gram",
    "parts-per-million": "ppm",
}


def unit_key(unit: str, counted: str = "") -> str:
    """One spelling of a unit for labels and claims; a count is keyed by the singular words of what is counted.

    >>> unit_key("kilometer ** 2") == unit_key("square_kilometre"), unit_key("count", "Trade visitors")
    (True, 'trade visitor')
    """
    if unit == "count":
        return " ".join(words(counted)) or "count"
    unit = re.sub(r"(\w+) \*\* 2", r"square_\1", unit)
    unit = re.sub(r"(\w+) \*\* 3", r"cubic_\1", unit)
    for spelling, ours in _UNIT_SPELLING.items():
        unit = unit.replace(spelling, ours)
    return unit


def _bound(bound: str) -> str:
    return "exact" if bound == "range" else str(bound)


_NEUTRAL = re.compile(
    r"(?i)\d(?:st|nd|rd|th)\b|\b(?:first|second|third|double|triple|twice|\w+fold)\w*\b|^\D{0,12}(?:1[89]|20)\d\d\D{0,3}$"
)


def _neutral(claim: Claim) -> bool:
    """Kinds that are labelled here and there: no loss, no gain."""
    return claim.quantity.kind in (Kind.DATE, Kind.ORDINAL, Kind.RANK, Kind.MULTIPLE) or bool(
        _NEUTRAL.search(claim.quote)
    )


_PLURALS = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "countries": "country",
    "lives": "life",
    "feet": "foot",
}


def singular(word: str) -> str:
    """Enough of a singular to compare labels with claims."""
    word = word.casefold()
    if word in _PLURALS:
        return _PLURALS[word]
    for end, put in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("sses", "ss"), ("s", "")):
        if word.endswith(end) and len(word) > len(end) + 1 and not word.endswith("ss"):
            return word[: -len(end)] + put
    return word


def words(phrase: str) -> list[str]:
    """The content words of a phrase, lower case and singular."""
    kept = [
        w
        for w in phrase.replace("’", "'").replace("-", " ").split()
        if w.lower() not in ("the", "a", "an", "of", "for", "in", "and")
    ]
    return [singular(w.strip(".,'\"")).removesuffix("'s").replace("defence", "defense") for w in kept]


def same_subject(label: dict[str, Any], claim: Claim) -> bool:
    """Head and role are right: the label's last word is ours, most of its words are in our subject, and the roles agree."""
    frame = claim.frame
    ours = words(" ".join((*frame.modifiers, frame.head, frame.measure, frame.of, frame.part_of, frame.role)))
    theirs = words(label["head"])
    assert theirs, label
    heads = {w for slot in (frame.head, frame.measure, frame.part_of) for w in words(slot)}
    role = label.get("role") or ""
    main = words(label["head"].split(" of ")[0].split(" in ")[0])
    if _stem(theirs[-1]) in {_stem(w) for w in words(frame.role)} and frame.head == "people":
        return True  # "24 dead" are people with the role killed
    if main[-1] not in heads or 2 * sum(w in ours for w in theirs) < len(theirs):
        return False
    stems = {_stem(w) for w in words(frame.role)} | {_stem(w) for w in ours}
    return not role or any(_stem(w) in stems for w in words(role))


def same_when(label: dict[str, Any], claim: Claim) -> bool:
    """The label's time is ours; the document's own date, which we give as the as-of date, counts as no time of the figure's own."""
    ours = None if claim.when_from == "document" else claim.when
    return _days(label["when"]) == _days(ours)


def _days(when: str | None) -> tuple[str, str] | None:
    """First and last day of an ISO 8601 time: 1 January to 30 June is the months January to June."""
    if not when:
        return None
    first, _, last = when.partition("/")
    last = last or first
    if last.count("-") < 2:
        year, month = int(last[:4]), int(last[5:7] or 12)
        last = f"{year:04d}-{month:02d}-{calendar.monthrange(year, month)[1]}"
    return first + "-01" * (2 - first.count("-")), last


def _stem(word: str) -> str:
    """Enough of a verb to know it again: employs, employed; wounded and hurt stay apart but for their one role name."""
    for ending in ("s", "ing", "ed", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
    return {
        "wound": "injur",
        "hurt": "injur",
        "die": "kill",
        "dead": "kill",
        "died": "kill",
        "death": "kill",
        "fataliti": "kill",
        "fatality": "kill",
        "injury": "injur",
        "injuri": "injur",
    }.get(word, word)


def same_about(about: str, claim: Claim) -> bool:
    """The label's event or entity is ours, give or take an article or a year."""
    theirs = [w for w in words(about) if not w.isdigit()]
    ours = [w for w in words(claim.about) if not w.isdigit()]
    if not theirs or not ours:
        return not theirs and not ours
    return set(theirs) <= set(ours) or set(ours) <= set(theirs)


def _difference(half: str, row: dict[str, Any], label: dict[str, Any], claim: Claim) -> dict[str, Any]:
    keys = ("bound", "unit", "counted", "head", "role", "about", "when")
    frame = claim.frame
    ours = {
        "bound": claim.quantity.bound, "unit": claim.quantity.unit, "counted": claim.quantity.counted, "about": claim.about, "when": claim.when,
        "head": f"{'+'.join(frame.modifiers)}|{frame.head}|{frame.measure}|of {frame.of}|part {frame.part_of}", "role": frame.role,
    }  # fmt: skip
    wrong = [name for name, right in _verdicts(label, claim).items() if not right]
    if _bound(label["bound"]) != _bound(claim.quantity.bound):
        wrong.append("bound")
    if _unit(label) != _unit_of(claim):
        wrong.append("unit")
    return {"set": f"gold_{half}", "id": row["id"], "text": row["text"], "quote": label["quote"], "wrong": wrong,
            "label": {k: label.get(k) for k in keys}, "ours": ours}  # fmt: skip


# -- other people's data -------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def benchmark() -> ModuleType:
    """The scoring script that stands beside the data; a copy of its unit table is not kept here."""
    path = SHARED / "bench" / "score.py"
    specification = importlib.util.spec_from_file_location("benchmark_score", path)
    assert specification is not None and specification.loader is not None, path
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def quantities(name: str, errors: TextIO) -> Figures:
    """The figures of one set of sentences, by its own script."""
    result = benchmark().score_quantities(SHARED / "bench" / "data" / "quantities" / f"{name}.jsonl", errors)
    return {
        "value F1": result["value"]["f1"],
        "value+unit F1": result["value+unit"]["f1"],
        "bounds F1": result["bounds"]["f1"],
        "inverted bounds (count)": float(result["inverted bounds"]),
        "crashes (count)": float(result["crashed"]),
    }


def _f1(hits: int, wanted: int, predicted: int) -> float:
    return 2 * hits / (wanted + predicted) if wanted + predicted else 0.0


def main() -> None:
    """Prints the figures of the sets named, or of all."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("sets", nargs="*")
    parser.add_argument(
        "--errors", default="/dev/null", help="file that gets every difference as a JSON line"
    )
    arguments = parser.parse_args()
    found = sets()
    with Path(arguments.errors).open("w", encoding="utf-8") as errors:
        for name in arguments.sets or found:
            if name not in found:
                sys.exit(f"{name}: no such set here; there are {', '.join(found)}")
            print(f"{name:12} " + "  ".join(f"{k} {v:.3f}" for k, v in found[name](errors).items()))


if __name__ == "__main__":
    main()
