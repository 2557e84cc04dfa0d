"""How the names of bodies go on: ministries of two fields, unions of those who are in them."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.tokens import is_capitalised
from factcheck.extraction.types import Tokens
from factcheck.lexicon import word_set

_APOSTROPHES = frozenset(("'", "’"))


def is_body_of_many(tokens: Tokens, sign: int) -> bool:
    """Whether a lone apostrophe stands in the name of a body of those before it: "the Farmers' Union", "the Workers' Party"."""
    after = tokens.text[sign + 1]
    return (
        tokens.text[sign - 1][-1:] == "s"
        and tokens.text[sign] in _APOSTROPHES
        and is_capitalised(after)
        and after.lower() in word_set("context", "bodies_of_many")
    )


def is_field_of_body(lower: Sequence[str], first: int, last: int) -> bool:
    """Whether "and" at a token joins two fields of one body: "the Department of Health and Human Services"."""
    return (lower[last - 2] in ("of", "for") or lower[last - 3] in ("of", "for")) and (
        lower[first] in word_set("abouts", "named_before") or lower[first] in ("organization", "organisation")
    )
