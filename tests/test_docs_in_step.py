"""The documents say what the code does."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_documents_made_from_the_code_are_up_to_date() -> None:
    checked = subprocess.run(
        [sys.executable, "tools/generate_docs.py", "--check"], cwd=ROOT, capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stderr


def test_each_dependency_is_explained_and_no_other() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    requirements = [
        *project["dependencies"],
        *(
            name
            for extra in project["optional-dependencies"].values()
            for name in extra
            if not name.startswith(project["name"])
        ),
    ]
    named = re.findall(r"^\| `([\w-]+)` \|", (ROOT / "docs/dependencies.md").read_text("utf-8"), re.M)
    assert sorted(named) == sorted(requirement.split(">=")[0] for requirement in requirements)


def test_the_changelog_names_the_version() -> None:
    import factcheck

    assert f"\n## {factcheck.__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_list_of_commands_repeats_the_first_line_of_each() -> None:
    from factcheck.cli.app import COMMANDS, LoadedOnDemand

    for name, command in LoadedOnDemand().items():
        assert (command.help or "").partition("\n")[0] == COMMANDS[name]
