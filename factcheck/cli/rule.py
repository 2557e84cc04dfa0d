"""`factcheck rule`: what the codes of findings mean."""

from __future__ import annotations

from typing import Annotated

import typer


def rule(
    code: Annotated[str | None, typer.Argument(metavar="CODE", hidden=True)] = None,
) -> int:
    """Explain a rule, or list all of them.

    CODE is that of a finding, such as FC104.
    """
    from factcheck.cli.listing import print_rule, print_rules

    if code is None:
        print_rules()
    else:
        print_rule(code)
    return 0
