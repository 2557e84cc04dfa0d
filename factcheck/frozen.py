"""Makes the making of frozen dataclasses cheaper, for those of which a text gives thousands."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, TypeVar

_Fact = TypeVar("_Fact")


def made_often(declared: type[_Fact]) -> type[_Fact]:
    """A frozen dataclass with slots whose `__init__` sets each field by its slot; all else stays as it is.

    The `__init__` that `dataclass` writes asks `object.__setattr__` for each field by name, which takes twice as many
    machine instructions; for the facts of a claim that was a tenth of the time of extraction. None of the fields may
    have a `default_factory`.

    >>> from dataclasses import dataclass
    >>> @made_often
    ... @dataclass(frozen=True, slots=True)
    ... class Point:
    ...     x: int
    ...     y: int = 0
    >>> Point(3), Point(y=4, x=3)
    (Point(x=3, y=0), Point(x=3, y=4))
    >>> Point(3).x = 5
    Traceback (most recent call last):
    dataclasses.FrozenInstanceError: cannot assign to field 'x'
    """
    names = [field.name for field in fields(declared)]  # type: ignore[arg-type]
    written: Any = declared.__init__
    scope: dict[str, Any] = {f"set_{name}": getattr(declared, name).__set__ for name in names}
    lines = "\n".join(f"    set_{name}(self, {name})" for name in names)
    exec(f"def __init__(self, {', '.join(names)}):\n{lines}", scope)
    init = scope["__init__"]
    init.__defaults__, init.__annotations__ = written.__defaults__, written.__annotations__
    init.__qualname__, init.__module__ = written.__qualname__, declared.__module__
    setattr(declared, "__init__", init)  # noqa: B010 - for a type checker __init__ is what dataclass wrote
    return declared
