"""Extraction against a bare scan for digits, against other extractors, and against itself on ten times the text.

    python -m tests.benchmarks.extraction_speed [ROUNDS]

Other extractors are measured where they can be imported: by this Python, or by the one that the environment
variable FACTCHECK_YARDSTICK_PYTHON names (they need not be installed beside factcheck). All seconds are processor
time; of rounds in turns the fastest counts, since others may be using the machine.
"""

from __future__ import annotations

import json
import math
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

from factcheck import extract

ROOT = Path(__file__).parents[2]
BENCH = ROOT.parent / "shared" / "bench" / "data"
YARDSTICK_PYTHON = os.environ.get("FACTCHECK_YARDSTICK_PYTHON", sys.executable)
ROUNDS = 7
SMALL, LARGE = 100_000, 1_000_000
MOST_SCANS = 100
"""Bare scans that extraction may cost."""
MOST_GROWTH = 11
"""Times as long that ten times the text may take."""
_LONG = 1
"""Seconds for the end of a text from which all of it is read once only."""
FASTER_THAN = {"quantulum3": 25, "CQE": 100}
"""How many times as long other extractors should take."""

HOSTILE = {
    "digits": "7",
    "commas": ",",
    "opening brackets": "(",
    "one endless sentence": "and the fair grew to 60 nations while it ",
    "spaces": " ",
    "hyphens": "-",
    '"one "': "one ",
    "quotes": '"',
    "capitals and hyphens": "A-",
    "headlines": "Flood Of The Century Kills 224\n",
    "lists that are dealt out": "Arlow and Lindau had 3 and 4 cases respectively, ",
}
"""Kinds of text that nobody writes, each a piece to repeat."""


def main() -> None:
    """Measure and print all ratios with their goals."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    texts = running_texts()
    scans = {name: scan_and_extract(text, rounds) for name, text in texts.items()}
    print("running text: ratios, and milliseconds for 100 KB")
    for name, (scan, seconds) in scans.items():
        share = len(extract(texts[name])) / len(texts[name]) * 1000
        print(
            f"  {name:24}{seconds / scan:6.0f} times a scan for digits   goal {MOST_SCANS}"
            f"   ({_per_100_kb(seconds, texts[name]):4.0f} ms, {share:4.1f} claims for 1 KB)"
        )
    for other, goal in FASTER_THAN.items():
        _print_other(other, goal, texts, {name: seconds for name, (_, seconds) in scans.items()})
    print(f"1 MB / 100 KB: goal {MOST_GROWTH}")
    for name, text in (("news", "".join(_first(news(), LARGE))), *hostile_texts(LARGE)):
        small, large = growth(text)
        print(f"  {name:24}{large / small:6.1f}   ({small:6.3f} s, {large:6.3f} s)")


def growth(text: str, small: int = SMALL) -> tuple[float, float]:
    """Seconds for the end of a text, of a given length, and for all of it.

    Of short runs the fastest counts. Where all of it takes long it is read once, and the end before and after it: the
    fastest of several would be set against a run that others have slowed.
    """
    end = text[-small:]
    end = (
        end.partition("\n")[2] or end
    )  # a line cut in two may be read in another way than all that follow: "The Century Kills 224"
    few = _fastest(lambda: extract(end), 3)
    if few < _LONG:
        return few, _fastest(lambda: extract(text), 3)
    before = _fastest(lambda: extract(end), 1)
    all_of_it = _fastest(lambda: extract(text), 1)
    return (before + _fastest(lambda: extract(end), 1)) / 2, all_of_it


def running_texts() -> dict[str, str]:
    """Texts as people write them, as far as they are at hand: from few figures to some in every sentence."""
    texts = {"news, made up": "".join(_first(news(), SMALL))}
    articles = sorted(BENCH.glob("corpora/*/*.txt"))
    if articles:
        texts["news, ../shared/bench"] = "\n\n".join(path.read_text("utf-8") for path in articles)
    else:
        print(f"no news measured: {BENCH} is not there")
    gold = sorted((ROOT / "tests" / "gold").glob("*.jsonl"))
    labelled = [json.loads(line)["text"] for path in gold for line in path.read_text("utf-8").splitlines()]
    texts["labelled sentences"] = "\n\n".join(labelled)
    return texts


def news() -> Iterator[str]:
    """Endless paragraphs of made-up news, with figures in one sentence of three."""
    halls = cycle(("Lyon", "Turin", "Ghent", "Leeds", "Porto", "Graz", "Malmo"))
    for number, hall in enumerate(halls, start=1):
        yield (
            f"The doors of the {hall} hall opened early, and visitors had queued since dawn under a grey sky. "
            f"Organisers said that more than {number * 7 % 4000 + 60:,} exhibitors from {number % 150 + 9} countries had "
            f"come to the fair in {2000 + number % 25}, up {number % 30 + 2} percent from the year before. "
            "Inside, engineers showed what their machines can do, and buyers asked what they would cost. "
            "Nobody wanted to speak of the quarrel between the two associations, which had filled the papers. "
            f"Sales reached ${number % 900 + 1.5} million by {number % 27 + 1} March {2000 + number % 25}, the company told reporters. "
            "It hopes that the coming season will be calmer than the last one was.\n\n"
        )


def hostile_texts(length: int) -> Iterator[tuple[str, str]]:
    """Each hostile kind as a text of a length, with one figure at its end so that it has to be read."""
    for name, piece in HOSTILE.items():
        yield name, (piece * (length // len(piece) + 1))[: length - 10] + " 5 people."


def scan_and_extract(text: str, rounds: int) -> tuple[float, float]:
    """Seconds of a bare scan for digits and of extraction, measured in turns."""
    scan = extraction = math.inf
    for _ in range(rounds):
        scan = min(scan, _fastest(lambda: re.findall(r"\d+", text), 5))
        extraction = min(extraction, _fastest(lambda: extract(text), 1))
    return scan, extraction


def _print_other(name: str, goal: int, texts: dict[str, str], own: dict[str, float]) -> None:
    """Measure another extractor where it is installed, and print how many times as long it takes."""
    script = str(Path(__file__).with_name("yardsticks.py"))
    done = subprocess.run(
        [YARDSTICK_PYTHON, script, name], input=json.dumps(texts), capture_output=True, text=True, check=False
    )
    if done.returncode:
        print(f"{name}: not measured, it failed: {done.stderr.strip().splitlines()[-1]}")
        return
    seconds = json.loads(done.stdout)
    if "missing" in seconds:
        print(f"{name}: not measured, {seconds['missing']}")
        return
    for text, taken in seconds.items():
        print(
            f"  {text:24}{taken / own[text]:6.0f} times faster than {name}   goal {goal}"
            f"   ({_per_100_kb(taken, texts[text]):4.0f} ms)"
        )


def _fastest(run: Callable[[], object], rounds: int) -> float:
    fastest = math.inf
    for _ in range(rounds):
        started = time.process_time()
        run()
        fastest = min(fastest, time.process_time() - started)
    return fastest


def _first(pieces: Iterator[str], length: int) -> Iterator[str]:
    """As many pieces as make up a length."""
    while length > 0:
        piece = next(pieces)[:length]
        length -= len(piece)
        yield piece


def _per_100_kb(seconds: float, text: str) -> float:
    return seconds / len(text) * 1e8


if __name__ == "__main__":
    main()
