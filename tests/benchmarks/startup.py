"""Start-up and a whole small run, as ratios to yardsticks measured in the same minutes.

    python -m tests.benchmarks.startup [ROUNDS]

The runs take turns, so that a busy moment of the machine hits all of them; each figure is the median.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROUNDS = 15
HELP_GOAL = 1.3
CHECK_GOAL = 2.5
LIBRARIES = "import sqlalchemy, rich, typer, rapidfuzz"

_EMPTY_APP = """import typer
app = typer.Typer({options})
{commands}
app()
"""


def main() -> None:
    """Measure and print the two ratios with their goals."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        medians = measure(runs(Path(folder)), rounds)
    for name, seconds in medians.items():
        print(f"{seconds:7.3f} s  {name}")
    print(f"help / help of an empty app, plain as ours  {_ratio(medians, 'help', 'empty app'):5.2f}")
    print(
        f"help / help of an empty app, typer's default {_ratio(medians, 'help', 'empty app, default'):5.2f}"
        f"  goal {HELP_GOAL}"
    )
    print(
        f"check / import of the libraries              {_ratio(medians, 'check', 'libraries'):5.2f}"
        f"  goal {CHECK_GOAL}"
    )


def runs(folder: Path) -> Mapping[str, Sequence[str]]:
    """The command of each run by its name."""
    command = str(Path(sys.executable).with_name("factcheck"))
    plain = _write_app(folder / "plain.py", "rich_markup_mode=None, add_completion=False")
    default = _write_app(folder / "default.py", "")
    return {
        "help": (command, "--help"),
        "empty app": (sys.executable, plain, "--help"),
        "empty app, default": (sys.executable, default, "--help"),
        "check": (command, "check", str(ROOT / "data" / "milipol"), "--exit-zero"),
        "libraries": (sys.executable, "-c", LIBRARIES),
    }


def measure(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, float]:
    """Median seconds of the whole process by name; a first round that fills the caches is not counted."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    environment = {**os.environ, "COLUMNS": "100"}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            started = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
            if turn:
                seconds[name].append(time.perf_counter() - started)
    return {name: statistics.median(values) for name, values in seconds.items()}


def _write_app(path: Path, options: str) -> str:
    from factcheck.cli.app import COMMANDS

    commands = "\n".join(f"@app.command()\ndef command{number}(): pass\n" for number in range(len(COMMANDS)))
    path.write_text(_EMPTY_APP.format(options=options, commands=commands), encoding="utf-8")
    return str(path)


def _ratio(medians: Mapping[str, float], name: str, yardstick: str) -> float:
    return medians[name] / medians[yardstick]


if __name__ == "__main__":
    main()
