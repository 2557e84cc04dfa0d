"""Many small sources that confirm and contradict one another, and running factcheck on them as a process."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

_TOWNS = ("Paris", "Lyon", "Berlin", "Madrid", "Rome", "Oslo", "Vienna", "Prague", "Lisbon", "Athens")
_FAIRS = ("Milipol", "Interpoma", "Securex", "Agrotech", "Medica", "Hydrovia", "Solarex", "Navitech")
_FILLERS = (
    "The halls were full on every day.",
    "Organisers spoke of a good year.",
    "The weather held until the last evening.",
    "Many stands were larger than before.",
    "Next year the fair moves to other halls.",
)


def text(number: int) -> str:
    """A note on one of 80 fairs, with ten figures; every fourth differs from what the others say."""
    chance = random.Random(number)
    fair = chance.randrange(80)
    name, year = f"{_FAIRS[fair // 10]} {_TOWNS[fair % 10]}", 2020 + chance.randrange(5)

    def figure(base: int, step: int) -> str:
        return f"{base + base * (fair * 37 % 50) // 50 + chance.choice((0, 0, 0, step)):,}"

    return (
        f"TITLE: {name} {year} closes\nPUBLISHER: Gazette {number % 40}\nDATE: {year}-11-{1 + number % 28:02}\n\n"
        f"{name} {year} drew {figure(1200, 100)} exhibitors from {figure(60, 8)} countries. "
        f"{chance.choice(_FILLERS)} More than {figure(30_000, 2000)} visitors came to the fair, "
        f"{figure(12, 2)} percent of them from abroad. {chance.choice(_FILLERS)} "
        f"The exhibition area covered {figure(50_000, 4000)} square metres.\n"
        f"Exhibitors signed contracts worth {figure(200, 30)} million euros, up {figure(4, 3)} percent on the "
        f"year before. The fair employed {figure(500, 90)} people, wrote reporter number-{number}. "
        f"{chance.choice(_FILLERS)}\n"
    )


def write(folder: Path, numbers: range) -> Path:
    """A folder with the sources of these numbers."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        (folder / f"{number:05}.txt").write_text(text(number), encoding="utf-8")
    return folder


def start(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """Start factcheck in a folder, as a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "factcheck", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",  # who is killed may have written half a letter
    )
