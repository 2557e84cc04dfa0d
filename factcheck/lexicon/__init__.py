"""Word lists, units and texts as TOML files beside this module; each is read once, on first use."""

from __future__ import annotations

import tomllib
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
