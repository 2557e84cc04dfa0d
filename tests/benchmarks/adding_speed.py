"""What it costs to add one source to a store of many, against judging the whole store from nothing.

`python -m tests.benchmarks.adding_speed` prints rows for docs/performance.md. Processor time, of fresh processes.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.soak import corpus

SIZES = (100, 1000)
TIMED = "import sys, time; from factcheck import cli; code = cli.run(sys.argv[1:]); print(time.process_time(), file=sys.stderr)"
WARM = 3
"""Sources that are added one by one; the cheapest counts."""


def seconds(folder: Path, *arguments: str) -> float:
    """Processor time of one command, start-up included."""
    done = subprocess.run(
        [sys.executable, "-c", TIMED, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return float(done.stderr.split()[-1])


def measure(size: int) -> str:
    """One row: sources, adding all, adding one, judging all from nothing, reporting."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        corpus.write(folder / "notes", range(size))
        corpus.write(folder / "more", range(size, size + WARM))
        everything = seconds(folder, "add", "notes", "-q")
        one = min(seconds(folder, "add", str(path), "-q") for path in sorted((folder / "more").iterdir()))
        from_nothing = seconds(folder, "db", "migrate", "--again")
        unchanged = seconds(folder, "add", "more", "-q")
    return (
        f"| {size:,} | {everything:.1f} s | {one:.1f} s | {from_nothing:.1f} s | {one / from_nothing:.2f} "
        f"| {unchanged:.1f} s |"
    )


def main() -> None:
    """Print the table."""
    print(
        "| sources | adding all | adding one more | judging all from nothing | ratio | adding what is there |"
    )
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    for size in SIZES:
        print(measure(size), flush=True)


if __name__ == "__main__":
    main()
