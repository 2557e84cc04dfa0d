"""The command line. `main` is the entry point; what each command does stands in the file of its name.

Everything that goes wrong is caught here, at the top, so that no failure ever exits like a finding.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

from factcheck.cli import exit_codes
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from typer.exceptions import TyperException

DEBUG_VARIABLE = "FACTCHECK_DEBUG"


def main() -> None:
    """Run the command line and leave the process with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit code, having said on standard error what went wrong."""
    try:
        _take_any_text(sys.stdout, sys.stderr)
        code = _invoke(arguments or ["--help"])
        sys.stdout.flush()
        return code
    except FactcheckError as error:
        return _fail(f"error: {error}")
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return exit_codes.INTERRUPTED
    except (BrokenPipeError, SystemExit):  # rich turns a closed pipe into an exit with 1, like a finding
        _forget_standard_output()
        return exit_codes.BROKEN_PIPE
    except Exception as error:  # noqa: BLE001 - the last net: an uncaught exception would exit 1, like a finding
        if os.environ.get(DEBUG_VARIABLE):
            import traceback

            traceback.print_exc()
        what = " ".join(f"{type(error).__name__}: {error}".split())
        return _fail(f"internal error: {what}; please report it; set {DEBUG_VARIABLE}=1 for the traceback")


def _take_any_text(*streams: TextIO) -> None:
    """Let a terminal of another encoding show a question mark rather than end the report."""
    for stream in streams:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _invoke(arguments: Sequence[str]) -> int:
    """Parse and run. typer's own `main` is not used: it exits 1 on a closed pipe and prints errors its own way."""
    import typer
    from typer.exceptions import TyperException

    from factcheck.cli.app import app

    command = typer.main.get_command(app)
    try:
        with command.make_context("factcheck", list(arguments)) as context:
            code = command.invoke(context)
    except typer.Exit as leave:
        return leave.exit_code
    except TyperException as error:
        return _fail(f"error: {_usage_message(error)}")
    return code if isinstance(code, int) else exit_codes.NOTHING_CONTRADICTORY


def _usage_message(error: TyperException) -> str:
    """One line: what is wrong with the command line, then what to do."""
    message = " ".join(error.format_message().split()).rstrip(".")
    message, suggested, near = message.partition(". Did you mean ")
    if not suggested:
        message, suggested, near = message.partition(" (Possible options: ")
        near = near.removesuffix(")")
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "factcheck"
    hint = f"did you mean {near}" if suggested else f"see {command} --help"
    return f"{message[:1].lower()}{message[1:]}; {hint}"


def _fail(line: str) -> int:
    print(line, file=sys.stderr)
    return exit_codes.FAILURE


def _forget_standard_output() -> None:
    """Keep Python from complaining, on its way out, that nobody reads the rest."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
