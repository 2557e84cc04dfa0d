"""From pairs with a code to findings with sides: each finding is a set of sides of which every two are such a
pair.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

Edge = tuple[int, int]
"""Two cells, by position, the lesser first."""

_Node = TypeVar("_Node", int, str)

MOST_FINDINGS = 12
"""Of one code and one scope; a tangle of more tells a reader nothing."""


def sides_of(edges: Sequence[Edge], agree: Callable[[int, int], bool]) -> list[list[list[int]]]:
    """Findings, each a list of sides, each a list of cells, that between them cover the edges.

    Cells that agree and are linked to the same others are one side. `agree` tells whether two cells agree.

    >>> sides_of([(0, 1), (0, 2)], lambda a, b: True)
    [[[0], [1, 2]]]
    >>> sides_of([(0, 1), (1, 2)], lambda a, b: False)
    [[[0], [1]], [[1], [2]]]
    """
    linked: dict[int, set[int]] = {}
    for left, right in edges:
        linked.setdefault(left, set()).add(right)
        linked.setdefault(right, set()).add(left)
    sides = _twins(linked, agree)
    place = {cell: number for number, side in enumerate(sides) for cell in side}
    side_links: dict[int, set[int]] = {number: set() for number in range(len(sides))}
    for left, right in edges:
        side_links[place[left]].add(place[right])
        side_links[place[right]].add(place[left])
    return [[sides[number] for number in clique] for clique in _cliques(side_links)[:MOST_FINDINGS]]


def _twins(linked: Mapping[int, set[int]], agree: Callable[[int, int], bool]) -> list[list[int]]:
    """Cells with the same links that agree with each other, together."""
    by_links: dict[frozenset[int], list[list[int]]] = {}
    for cell in sorted(linked):
        groups = by_links.setdefault(frozenset(linked[cell]), [])
        for group in groups:
            if all(agree(member, cell) for member in group):
                group.append(cell)
                break
        else:
            groups.append([cell])
    return sorted(group for groups in by_links.values() for group in groups)


def _cliques(linked: Mapping[int, set[int]]) -> list[list[int]]:
    """Sets of mutually linked nodes that cover all links, found greedily in the order of the nodes."""
    covered: set[Edge] = set()
    cliques: list[list[int]] = []
    for first in sorted(linked):
        for second in sorted(linked[first]):
            if second < first or (first, second) in covered:
                continue
            clique = [first, second]
            for other in sorted(linked[first] & linked[second]):
                if all(other in linked[member] for member in clique):
                    clique.append(other)
            clique.sort()
            covered.update((a, b) for a in clique for b in clique if a < b)
            cliques.append(clique)
    return cliques


def components(edges: Iterable[tuple[_Node, _Node]]) -> dict[_Node, _Node]:
    """What is linked -> the least that it is linked to, over any number of edges.

    >>> components([(0, 1), (1, 2), (3, 4)])
    {0: 0, 1: 0, 2: 0, 3: 3, 4: 3}
    """
    root: dict[_Node, _Node] = {}

    def find(cell: _Node) -> _Node:
        while root.setdefault(cell, cell) != cell:
            root[cell] = root[root[cell]]
            cell = root[cell]
        return cell

    for left, right in edges:
        one, other = sorted((find(left), find(right)))
        root[other] = one
    return {cell: find(cell) for cell in sorted(root)}
