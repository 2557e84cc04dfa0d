"""Write the documents that are made from the code, or check that they are up to date.

python tools/generate_docs.py [--check]
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
WIDTH = 96
REPORT_BEGINS, REPORT_ENDS = "<!-- report: made by `make docs` -->", "<!-- end of report -->"

CLI_HEAD = """# The command line

<!-- Made from the code by `make docs`. -->

Reports, lists and files go to standard output, notes and progress to standard error. In a pipe the layout stays, colours go,
and no quote is shortened.

## Exit codes

| code | of `check` and `report` |
| ---: | --- |
{exit_codes}

`add`, `export` and the lists return 0 when they did their work. A finding and a failure never share a code.

## Environment

| variable | meaning |
| --- | --- |
{environment}

## Configuration file

`factcheck.toml`, or the table `[tool.factcheck]` of a `pyproject.toml`: the nearest one, from the working folder upwards. The
command line and the environment go before it. An unknown key is an error.

| key | value | meaning |
| --- | --- | --- |
{configuration}
"""

ENVIRONMENT = {
    "FACTCHECK_DB": "the database, where `--db` does not name one",
    "FACTCHECK_DEBUG": "print the traceback of an internal error",
    "NO_COLOR": "no colours",
    "FORCE_COLOR": "colours also in a pipe",
    "COLUMNS": "the width of reports, where the terminal does not tell it",
}


def main() -> int:
    """Write the documents; with `--check` return 1 when one of them is out of date."""
    stale = []
    for path, text in documents():
        if "--check" in sys.argv[1:]:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                stale.append(path.relative_to(ROOT))
        else:
            path.write_text(text, encoding="utf-8")
    for name in stale:
        print(f"{name} is out of date; run make docs", file=sys.stderr)
    return 1 if stale else 0


def documents() -> Iterator[tuple[Path, str]]:
    """Each document with the text that it should have."""
    from factcheck.judging.rules_text import rules_markdown

    yield ROOT / "README.md", readme()
    yield ROOT / "docs" / "cli.md", cli_markdown()
    yield ROOT / "docs" / "rules.md", rules_markdown()


def readme() -> str:
    """The README with the report that its first command prints, as it stands in a pipe 96 columns wide."""
    environment = {**os.environ, "COLUMNS": str(WIDTH), "NO_COLOR": "1"}
    command = [sys.executable, "-m", "factcheck", "check", "data/milipol", "--exit-zero"]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    report = "\n".join(line.rstrip() for line in run.stdout.strip().splitlines())
    before, _, rest = (ROOT / "README.md").read_text(encoding="utf-8").partition(REPORT_BEGINS)
    _, _, after = rest.partition(REPORT_ENDS)
    return f"{before}{REPORT_BEGINS}\n```text\n{report}\n```\n{REPORT_ENDS}{after}"


def cli_markdown() -> str:
    """The whole of docs/cli.md: what holds for all commands, then the help text of each."""
    from factcheck.cli import exit_codes
    from factcheck.configuration import OPTIONS

    head = CLI_HEAD.format(
        exit_codes=_rows((str(code), words) for code, words in exit_codes.MEANINGS.items()),
        environment=_rows((f"`{name}`", words) for name, words in ENVIRONMENT.items()),
        configuration=_rows((f"`{o.key}`", o.takes, o.meaning) for o in OPTIONS),
    )
    sections = [f"\n## {name}\n\n```text\n{text}\n```\n" for name, text in help_texts()]
    return head + "".join(sections)


def help_texts() -> Iterator[tuple[str, str]]:
    """Each command with its help text, groups before their commands."""
    import typer

    from factcheck.cli.app import app

    root = typer.main.get_command(app)
    top = root.context_class(root, info_name="factcheck", terminal_width=WIDTH, **root.context_settings)
    waiting = [("factcheck", root, top)]
    while waiting:
        name, command, context = waiting.pop(0)
        yield name, command.get_help(context)
        for child_name, child in getattr(command, "commands", {}).items():
            below = command.context_class(child, info_name=child_name, parent=context)
            waiting.append((f"{name} {child_name}", child, below))


def _rows(cells: Iterator[tuple[str, ...]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)


if __name__ == "__main__":
    sys.exit(main())
