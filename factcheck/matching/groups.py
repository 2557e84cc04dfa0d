"""Union-find: things that were joined, directly or by others, are one group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Generic, Protocol, TypeVar


class _Ordered(Protocol):
    def __lt__(self, other: Any, /) -> bool: ...
    def __hash__(self) -> int: ...


T = TypeVar("T", bound=_Ordered)


class Groups(Generic[T]):
    """Groups of orderable things; the smallest member leads a group, whatever the order of the joins.

    >>> groups = Groups("abcd")
    >>> groups.join("c", "b"); groups.join("c", "d")
    >>> groups.leader("d"), [sorted(members) for members in groups.members()]
    ('b', [['a'], ['b', 'c', 'd']])
    """

    def __init__(self, things: Iterable[T]) -> None:
        self._parent: dict[T, T] = {thing: thing for thing in things}

    def leader(self, thing: T) -> T:
        """The member that stands for the group of a thing."""
        root = self._parent[thing]
        while self._parent[root] is not root:  # by identity, which compares no words
            root = self._parent[root]
        while self._parent[thing] is not root:
            self._parent[thing], thing = root, self._parent[thing]
        return root

    def join(self, left: T, right: T) -> None:
        """Makes one group of the groups of two things."""
        first, second = self.leader(left), self.leader(right)
        if first is not second:
            low, high = (first, second) if first < second else (second, first)
            self._parent[high] = low

    def members(self) -> Iterator[list[T]]:
        """The groups, each in the order in which its things were given."""
        groups: dict[T, list[T]] = {}
        for thing in self._parent:
            groups.setdefault(self.leader(thing), []).append(thing)
        return iter(groups.values())
