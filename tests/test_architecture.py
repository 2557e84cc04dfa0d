"""The house keeps its plan: imports go down the stages, modules and functions stay small, dependencies are declared."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "factcheck"
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES_OF_A_MODULE = 600
MOST_LINES_OF_A_FUNCTION = 70
MOST_PARAMETERS = 7
VAGUE_NAMES = {"utils", "helpers", "common", "manager", "process", "data", "handle", "misc"}
IMPORT_NAMES = {
    "charset-normalizer": "charset_normalizer",
    "python-calamine": "python_calamine",
    "python-pptx": "pptx",
}
NEVER_IMPORTED = {"lxml_html_clean"}
"""Needed by a dependency that forgets to name it."""


def test_imports_go_down_the_stages() -> None:
    linted = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-logo"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert linted.returncode == 0, linted.stdout


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_small_and_well_named(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert module.stem not in VAGUE_NAMES
    assert text.count("\n") < MOST_LINES_OF_A_MODULE
    for function in functions(ast.parse(text)):
        length = (function.end_lineno or function.lineno) - function.lineno + 1
        assert length <= MOST_LINES_OF_A_FUNCTION, f"{function.name}: {length} lines"
        if is_command(module):
            continue  # the parameters of a command are its options
        arguments = function.args
        count = len([*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs])
        assert count <= MOST_PARAMETERS, f"{function.name}: {count} parameters"


def test_every_imported_package_is_declared_and_the_other_way_round() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [names for extra, names in project["optional-dependencies"].items() if extra != "dev"]
    declared = {
        requirement.split(">=")[0]
        for names in (project["dependencies"], *extras)
        for requirement in names
        if not requirement.startswith(project["name"])
    }
    expected = {IMPORT_NAMES.get(name, name) for name in declared - NEVER_IMPORTED}
    assert imported_packages() == expected


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def is_command(module: Path) -> bool:
    return module.parent == PACKAGE / "cli"


def imported_packages() -> set[str]:
    names: set[str] = set()
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names.update(alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.partition(".")[0])
    return names - set(sys.stdlib_module_names) - {"factcheck"}
