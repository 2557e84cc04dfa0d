"""`factcheck rule`: what the codes of findings mean."""

from __future__ import annotations

from typing import Annotated

import typer


def rule(
    code: Annotated[
        str | None, typer.Argument(metavar="[CODE]", help="Such as FC104.", show_default=False)
    ] = None,
) -> int:
    """Explain a rule, or list all of them."""
    from factcheck.cli.listing import print_rule, print_rules

    if code is None:
        print_rules()
    else:
        print_rule(code)
    return 0
