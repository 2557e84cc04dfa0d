"""Makes the making of dataclasses cheaper, for those of which a text gives thousands."""

from __future__ import annotations

import sys
from dataclasses import MISSING, dataclass, fields
from types import MemberDescriptorType
from typing import Any, TypeVar, dataclass_transform

_Fact = TypeVar("_Fact")


def made_often(declared: type[_Fact]) -> type[_Fact]:
    """A frozen dataclass with slots whose `__init__` sets each field by its slot; all else stays as it is.

    The `__init__` that `dataclass` writes asks `object.__setattr__` for each field by name, which takes twice as many
    machine instructions; for the facts of a claim that was a tenth of the time of extraction.

    Python knows no parameter list but one that is compiled, so this one is written and executed, as `dataclass` does
    with its own: once for a class, while its module is imported, from the names in the class statement. No value of a
    field, and so nothing that a source says, is ever part of it: defaults are handed over as objects. It has the module's
    own globals, for those who ask for the types of its parameters.

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

    Raises:
        TypeError: the class does more, when one is made, than to set its fields to the parameters of the same names
            (`__post_init__`, `default_factory`, `InitVar`, `init=False`), or has no slots, or parameters by name only.
    """
    names = tuple(field.name for field in fields(declared))  # type: ignore[arg-type]
    _refuse_what_would_be_lost(declared, names)
    written: Any = declared.__init__
    setters = {f"__set_{name}": getattr(declared, name).__set__ for name in names}
    source = (
        f"def make({', '.join(setters)}):\n"
        f"    def __init__(self, {', '.join(names)}):\n"
        + "".join(f"        __set_{name}(self, {name})\n" for name in names)
        + "    return __init__\n"
    )
    made: dict[str, Any] = {}
    exec(source, vars(sys.modules[declared.__module__]), made)
    init = made["make"](**setters)
    init.__defaults__, init.__annotations__ = written.__defaults__, written.__annotations__
    init.__qualname__ = written.__qualname__
    setattr(declared, "__init__", init)  # noqa: B010 - for a type checker __init__ is what dataclass wrote
    return declared


@dataclass_transform(frozen_default=True)
def passing_fact(declared: type[_Fact]) -> type[_Fact]:
    """A dataclass with slots that the type checker keeps from being changed, and the interpreter does not.

    For what the steps hand to each other and no caller ever sees: by hundreds for each sentence, by dozens for each claim that is compared. One
    that is frozen at run time takes four times as long to make (with `made_often` nearly three times); the facts of `factcheck.model`, which callers
    hold, are.
    """
    return dataclass(slots=True, unsafe_hash=True)(declared)


@dataclass_transform(frozen_default=True, order_default=True)
def ordered_fact(declared: type[_Fact]) -> type[_Fact]:
    """The same, for those that are sorted."""
    return dataclass(slots=True, unsafe_hash=True, order=True)(declared)


class HashedOnce:
    """Room for the hash of a fact (see `hashed_once`)."""

    __slots__ = ("known_hash",)
    known_hash: int


def hashed_once(declared: type[_Fact]) -> type[_Fact]:
    """A fact, with `HashedOnce` as its base, whose hash is worked out when it is first asked for, and kept.

    For what is a key of many tables: the hash of a dataclass is worked out from those of all its fields, of the fields of these and so on.

    >>> from dataclasses import dataclass
    >>> @hashed_once
    ... @dataclass(frozen=True, slots=True)
    ... class Name(HashedOnce):
    ...     words: tuple[str, ...]
    >>> {Name(("a", "b")): 1}[Name(("a", "b"))]
    1
    """
    of_fields = declared.__hash__

    def known_or_new(self: Any) -> int:
        try:
            known: int = self.known_hash
        except AttributeError:
            known = of_fields(self)
            object.__setattr__(self, "known_hash", known)
        return known

    setattr(declared, "__hash__", known_or_new)  # noqa: B010 - for a type checker __hash__ is what dataclass wrote
    return declared


def _refuse_what_would_be_lost(declared: Any, names: tuple[str, ...]) -> None:
    """Raise for a class that sets its fields otherwise than one by one from parameters in their order."""
    code = getattr(declared.__init__, "__code__", None)
    parameters = code.co_varnames[1 : code.co_argcount] if code else ()
    if parameters != names:
        raise TypeError(f"{declared.__name__}: the parameters of __init__ are not the fields in their order")
    if hasattr(declared, "__post_init__"):
        raise TypeError(f"{declared.__name__}: __post_init__ would not be called")
    for field in fields(declared):
        if field.default_factory is not MISSING:
            raise TypeError(f"{declared.__name__}.{field.name}: its default_factory would not be called")
        if not isinstance(getattr(declared, field.name, None), MemberDescriptorType):
            raise TypeError(
                f"{declared.__name__}.{field.name}: has no slot; declare the class with slots=True"
            )
