"""Accuracy never falls: every labelled set that is at hand is measured against its floors."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest

from tests.accuracy import floors
from tests.accuracy.measure import SHARED, sets

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.mark.parametrize("name", sorted(floors.read()))
def test_no_figure_falls(name: str) -> None:
    at_hand = sets()
    if name not in at_hand:
        pytest.skip(f"the data of {name} is not here (looked in {SHARED.name} beside the project)")
    measured = at_hand[name](io.StringIO())
    fallen = {
        figure: (measured[figure], floor)
        for figure, floor in floors.read()[name].items()
        if floors.below(figure, measured[figure], floor)
    }
    assert not fallen, (
        f"measured, floor: {fallen}; see them with python -m tests.accuracy.measure {name} --errors FILE"
    )


def test_floors_only_rise() -> None:
    """Against every version of the file in the history, but for what the changelog says was lowered."""
    path = str(floors.FLOORS.relative_to(ROOT))
    log = subprocess.run(
        ["git", "log", "--format=%H", "--", path], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if log.returncode:
        pytest.skip("no history here")
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    now = floors.read()
    for revision in log.stdout.split():
        shown = subprocess.run(
            ["git", "show", f"{revision}:{path}"], cwd=ROOT, capture_output=True, text=True, check=True
        )
        for name, figures in floors.read(shown.stdout).items():
            for figure, floor in figures.items():
                if f"Floor lowered: {name}, {figure}:" in changelog:
                    continue
                assert figure in now.get(name, {}), f"{name}, {figure} has no floor any more"
                assert not floors.below(figure, now[name][figure], floor), (
                    f"{name}, {figure}: was {floor} in {revision[:8]}"
                )


def test_raising_lowers_nothing() -> None:
    old = {"set": {"value F1": 0.9, "crashes (count)": 0.0}}
    new = {"set": {"value F1": 0.8, "crashes (count)": 2.0}}
    assert floors.raised(old, new) == old
    assert (
        floors.raised(old, {"set": {"value F1": 0.9559, "crashes (count)": 0.0}})["set"]["value F1"] == 0.945
    )
