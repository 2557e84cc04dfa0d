"""Facts made by their slots are in all that can be seen what `dataclass` makes, or are refused."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import typing
from dataclasses import InitVar, dataclass, field
from typing import Any

import pytest

from factcheck import model
from factcheck.frozen import HashedOnce, hashed_once, made_often

MADE_OFTEN = (model.Span, model.Place, model.Quantity, model.Part, model.Frame, model.Claim)
"""The facts of a claim."""


def as_dataclass_writes_it(declared: type[Any]) -> type[Any]:
    """The same fields and defaults in a class whose `__init__` is left as `dataclass` wrote it."""
    specified = [
        (one.name, one.type)
        if one.default is dataclasses.MISSING
        else (one.name, one.type, field(default=one.default))
        for one in dataclasses.fields(declared)
    ]
    return dataclasses.make_dataclass(declared.__name__, specified, frozen=True, slots=True)


def arguments(declared: type[Any]) -> dict[str, Any]:
    """A value for each field that no other field has."""
    return {one.name: f"value of {one.name}" for one in dataclasses.fields(declared)}


@pytest.mark.parametrize("fact", MADE_OFTEN)
def test_each_parameter_goes_to_its_field(fact: type[Any]) -> None:
    values = arguments(fact)
    for made in (fact(**values), fact(*values.values()), dataclasses.replace(fact(**values))):
        assert {name: getattr(made, name) for name in values} == values
        assert repr(made) == repr(as_dataclass_writes_it(fact)(**values))


@pytest.mark.parametrize("fact", MADE_OFTEN)
def test_its_signature_and_defaults_are_those_that_were_declared(fact: type[Any]) -> None:
    assert inspect.signature(fact) == inspect.signature(as_dataclass_writes_it(fact))
    assert fact.__init__.__qualname__ == f"{fact.__name__}.__init__"
    assert fact.__init__.__module__ == "factcheck.model"
    hints = typing.get_type_hints(fact.__init__)
    assert hints.pop("return") is type(None)
    assert hints == {one.name: typing.get_type_hints(fact)[one.name] for one in dataclasses.fields(fact)}


@pytest.mark.parametrize("fact", MADE_OFTEN)
def test_too_few_too_many_and_unknown_arguments_are_refused(fact: type[Any]) -> None:
    values = arguments(fact)
    needed = [one.name for one in dataclasses.fields(fact) if one.default is dataclasses.MISSING]
    if needed:
        with pytest.raises(TypeError, match=rf"{fact.__name__}\.__init__.*missing .*'{needed[-1]}'"):
            fact(**{name: values[name] for name in needed[:-1]})
    with pytest.raises(TypeError, match="positional argument"):
        fact(*values.values(), "one more")
    with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
        fact(**values, colour="red")


@pytest.mark.parametrize("fact", MADE_OFTEN)
def test_it_is_frozen_hashed_compared_copied_and_pickled_as_a_whole(fact: type[Any]) -> None:
    values = arguments(fact)
    made = fact(**values)
    for name in values:
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(made, name, "another")
        assert dataclasses.replace(made, **{name: "another"}) != made
    again = [copy.copy(made), copy.deepcopy(made)]
    again += [
        pickle.loads(pickle.dumps(made, protocol)) for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)
    ]
    for other in again:
        assert other == made and hash(other) == hash(made)


def test_spans_are_in_order() -> None:
    assert sorted([model.Span(2, 3), model.Span(1, 9), model.Span(1, 2)])[0] == model.Span(1, 2)


def test_a_field_may_be_called_like_what_sets_another() -> None:
    @made_often
    @dataclass(frozen=True, slots=True)
    class Pair:
        value: int
        set_value: int = 7
        make: int = 8

    made = Pair(1)
    assert (made.value, made.set_value, made.make) == (1, 7, 8)


def test_fields_of_a_class_above_are_set_too() -> None:
    @dataclass(frozen=True, slots=True)
    class Above:
        first: int

    @made_often
    @dataclass(frozen=True, slots=True)
    class Below(Above):
        second: int = 2

    assert (Below(1).first, Below(1).second) == (1, 2)


def test_a_default_is_handed_over_and_never_written_out() -> None:
    """One whose words would be code, and one that is a thing of its own."""
    own = object()

    @made_often
    @dataclass(frozen=True, slots=True)
    class Told:
        words: str = "0): raise SystemExit #"
        thing: object = own

    assert Told().words == "0): raise SystemExit #" and Told().thing is own


def test_what_would_be_lost_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Checked:
        value: int

        def __post_init__(self) -> None:
            raise AssertionError

    @dataclass(frozen=True, slots=True)
    class Listed:
        values: list[int] = field(default_factory=list)

    @dataclass(frozen=True, slots=True)
    class Named:
        value: int = field(kw_only=True)

    @dataclass(frozen=True, slots=True)
    class Partly:
        value: int
        later: int = field(init=False, default=0)

    @dataclass(frozen=True, slots=True)
    class Made:
        value: int
        scale: InitVar[int]

    @dataclass(frozen=True, slots=True, init=False)
    class Empty:
        value: int

    @dataclass(frozen=True)
    class Roomy:
        value: int = 0

    refused: dict[type[Any], str] = {
        Checked: "__post_init__ would not be called",
        Listed: "values: its default_factory would not be called",
        Named: "the parameters of __init__ are not the fields in their order",
        Partly: "the parameters of __init__ are not the fields in their order",
        Made: "the parameters of __init__ are not the fields in their order",
        Empty: "the parameters of __init__ are not the fields in their order",
        Roomy: "value: has no slot; declare the class with slots=True",
    }
    for declared, reason in refused.items():
        with pytest.raises(TypeError, match=reason):
            made_often(declared)


@hashed_once
@dataclass(frozen=True, slots=True)
class Name(HashedOnce):
    """A fact that is a key of tables."""

    words: tuple[str, ...]


def test_a_hash_that_is_kept_is_that_of_the_fields() -> None:
    """It stays in its process: another one hashes strings otherwise."""
    one, other = Name(("a", "b")), Name(("a", "b"))
    assert hash(one) == hash(one) == hash(other) != hash(dataclasses.replace(one, words=("a",)))
    assert {one: 1}[other] == 1
    assert not hasattr(pickle.loads(pickle.dumps(one)), "known_hash")
