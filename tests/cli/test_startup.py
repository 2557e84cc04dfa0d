"""`--help` loads what parses a command line, and nothing else."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cli.conftest import environment

HEAVY = {
    "sqlalchemy",
    "rapidfuzz",
    "numpy",
    "trafilatura",
    "alembic",
    "rich",
    "pydantic",
    "nupunkt",
    "tomllib",
    "lxml",
    "pypdfium2",
    "pptx",
    "python_calamine",
    "httpx",
    "warcio",
    "watchfiles",
}
STAGES = {
    "reading",
    "extraction",
    "matching",
    "judging",
    "reporting",
    "storage",
    "workflow",
    "lexicon",
    "model",
}
LIST_MODULES = """
import sys
from factcheck.cli import run
code = run(sys.argv[1:])
print("MODULES", *sorted(sys.modules), file=sys.stderr)
sys.exit(code)
"""


@pytest.mark.parametrize("arguments", [("--help",), ("check", "--help"), ("--version",)])
def test_help_loads_neither_stages_nor_heavy_libraries(arguments: tuple[str, ...]) -> None:
    loaded = modules(LIST_MODULES, *arguments)
    by_typer = {"pydantic"} if arguments[0] == "check" else set()
    assert not {name.partition(".")[0] for name in loaded} & (HEAVY - by_typer)
    own = {name.split(".")[1] for name in loaded if name.startswith("factcheck.")}
    assert not own & STAGES


def test_importing_the_package_loads_nothing_else() -> None:
    loaded = modules("import sys, factcheck; print('MODULES', *sys.modules, file=sys.stderr)")
    assert {name for name in loaded if name.startswith("factcheck")} == {"factcheck"}


def test_checking_in_memory_needs_no_database() -> None:
    loaded = modules(LIST_MODULES, "check", "data/milipol", "--exit-zero")
    assert not {name.partition(".")[0] for name in loaded} & {"sqlalchemy", "alembic", "trafilatura"}


def modules(code: str, *arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        encoding="utf-8",
        env=environment(),
        check=True,
    )
    return set(done.stderr.rpartition("MODULES")[2].split())
