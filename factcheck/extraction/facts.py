"""How the facts are declared that the steps of extraction hand to each other and that no caller ever sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

_Fact = TypeVar("_Fact")


@dataclass_transform(frozen_default=True)
def passing_fact(declared: type[_Fact]) -> type[_Fact]:
    """A dataclass with slots that the type checker keeps from being changed, and the interpreter does not.

    A dataclass that is frozen at run time takes four times as long to make, and hundreds of these are made for each
    sentence; frozen, they were a tenth of the time of extraction. The facts of `factcheck.model`, which callers hold, are frozen.
    """
    return dataclass(slots=True, unsafe_hash=True)(declared)
