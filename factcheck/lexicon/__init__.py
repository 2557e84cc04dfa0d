"""Word lists, units and texts as TOML files beside this module; each is read once, on first use."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The content of `lexicon/NAME.toml`; callers turn it into typed tables of their own and must not change it.

    >>> "usual" in load("verbs")
    True
    """
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def word_set(name: str, section: str, key: str = "words") -> frozenset[str]:
    """The words of one list, which stand in `lexicon/NAME.toml` under SECTION as one string.

    >>> "volume" in word_set("context", "measures")
    True
    """
    return frozenset(load(name)[section][key].split())


def any_of(phrases: Iterable[str]) -> str:
    """The alternatives of a regular expression that finds any of these phrases, the first ones first. They are put together by their first letters: most
    places of a text, at which none of them stands, then cost one look at each letter in place of one at each phrase.

    >>> any_of(("since", "so far", "until"))
    's(?:ince|o\\\\ far)|u(?:ntil)'
    """
    by_letter: dict[str, list[str]] = {}
    for phrase in phrases:
        by_letter.setdefault(phrase[0], []).append(re.escape(phrase[1:]))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())
