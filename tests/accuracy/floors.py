"""The accuracy floors: `python -m tests.accuracy.floors` raises each to a hundredth below what is measured, and lowers none."""

from __future__ import annotations

import io
import math
import tomllib
from pathlib import Path

from tests.accuracy.measure import Figures, sets

MARGIN = 0.01
"""A floor stands this far below what was measured, so that mending one kind of error may cost a sentence of another."""
FLOORS = Path(__file__).with_name("floors.toml")


def read(text: str | None = None) -> dict[str, Figures]:
    """Set -> figure -> floor (for counts of bad things: ceiling)."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8") if text is None else text)


def is_count(figure: str) -> bool:
    """Whether a figure counts bad things, so that less is better."""
    return figure.endswith("(count)")


def below(figure: str, measured: float, floor: float) -> bool:
    """Whether a figure fell; a thousandth is the step in which floors are written.

    >>> below("value F1", 0.95, 0.951), below("inverted bounds (count)", 1.0, 0.0), below("value F1", 0.96, 0.951)
    (True, True, False)
    """
    return measured > floor if is_count(figure) else measured < floor


def raised(floors: dict[str, Figures], measured: dict[str, Figures]) -> dict[str, Figures]:
    """The floors with every better figure in the place of the older."""
    result = {name: dict(figures) for name, figures in floors.items()}
    for name, figures in measured.items():
        for figure, value in figures.items():
            step = value if is_count(figure) else max(0.0, math.floor((value - MARGIN) * 1000) / 1000)
            old = result.setdefault(name, {}).get(figure)
            if old is None or below(figure, old, step):
                result[name][figure] = step
    return result


def main() -> None:
    """Measures all sets at hand and writes the file."""
    measured = {name: measure(io.StringIO()) for name, measure in sets().items()}
    head = "".join(
        line for line in FLOORS.read_text(encoding="utf-8").splitlines(keepends=True) if line.startswith("#")
    )
    lines = [head]
    for name, figures in sorted(raised(read(), measured).items()):
        lines.append(f"\n[{name}]\n")
        lines += [f'"{figure}" = {value:g}\n' for figure, value in figures.items()]
    FLOORS.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
