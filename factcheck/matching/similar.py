"""Which different subject keys are one all the same: a slip of the pen, a name spelt in two ways, a compound written apart.

Only keys that differ in one word, or in the spaces of the head, can be one; they are found by hashing, not by comparing all with all:
each key is filed under what is left of it when one word is taken out, together with every way to drop one letter of that word. So the
cost grows with the number of keys, and no cap on the comparisons is needed (measured in docs/decisions/matching.md).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.matching.groups import Groups
from factcheck.matching.keys import SubjectKey, Words, by_words, joined_head

_SHORTEST = 8
"""Shorter words are never taken for slips of one another: county / country, desert / dessert, export / expert."""
_LONGEST = 24
"""Longer words are no words."""
_OVERSIZED = 8
"""More spellings of one key than this are suspicious: only the closest ones stay together."""
_CLOSE = 96.0
"""The ratio that holds an oversized group together: one letter in some 13."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Two keys that are one."""

    left: SubjectKey
    """The one."""
    right: SubjectKey
    """The other."""
    ratio: float
    """How alike they are, 0-100."""


def cluster_subjects(keys: Iterable[SubjectKey]) -> dict[SubjectKey, SubjectKey]:
    """Each key -> the one that stands for its group: the first in the order of their words.

    >>> one, two = SubjectKey("count", ("exhibitor",)), SubjectKey("count", ("exhibiter",))
    >>> cluster_subjects([one, two, SubjectKey("count", ("visitor",))])[one] == two
    True
    """
    known = sorted(set(keys), key=by_words)
    edges = list(_edges(known))
    groups = Groups(known)
    for edge in edges:
        groups.join(edge.left, edge.right)
    oversized = {groups.leader(members[0]) for members in groups.members() if len(members) > _OVERSIZED}
    if oversized:
        strict = Groups(known)
        for edge in edges:
            if edge.ratio >= _CLOSE or groups.leader(edge.left) not in oversized:
                strict.join(edge.left, edge.right)
        groups = strict
    return {key: groups.leader(key) for key in known}


def _edges(known: list[SubjectKey]) -> Iterator[Edge]:
    from rapidfuzz import fuzz

    files: dict[tuple[int, object], SubjectKey] = {}
    rests: dict[tuple[object, ...], int] = {}
    for key in known:
        rest = rests.setdefault((key.measured, key.measure, key.role, key.of, key.part), len(rests))
        for file in _files(key.head):
            other = files.setdefault((rest, file), key)
            if other is not key and one_slip_apart(other, key):
                yield Edge(other, key, fuzz.ratio(other.text, key.text))


def _files(head: Words) -> Iterator[object]:
    """Everything under which a head is filed; two keys with a file in common, and all else the same, may be one."""
    if len(joined := joined_head(head)) >= _SHORTEST:
        yield joined
    for position, word in enumerate(head):
        if _SHORTEST <= len(word) <= _LONGEST and word.isalpha():
            others = head[:position] + head[position + 1 :]
            for shorter in _with_one_letter_dropped(word):
                yield others, shorter


def _with_one_letter_dropped(word: str) -> Iterator[str]:
    """The word itself, and every way to drop one of its inner letters."""
    yield word
    for i in range(1, len(word) - 1):
        yield word[:i] + word[i + 1 :]


def one_slip_apart(left: SubjectKey, right: SubjectKey) -> bool:
    """Whether the heads have the same letters, or differ in one word by one slip."""
    if joined_head(left.head) == joined_head(right.head):
        return True
    only_left = [word for word in left.head if word not in right.head]
    only_right = [word for word in right.head if word not in left.head]
    return len(only_left) == len(only_right) == 1 and is_slip(only_left[0], only_right[0])


def is_slip(left: str, right: str) -> bool:
    """Whether two long words are one with a letter missing, doubled, replaced or swapped; the first and last letters stand.

    >>> is_slip("exhibitor", "exhibiter"), is_slip("exhibitor", "visitor"), is_slip("employer", "employee")
    (True, False, False)
    """
    from rapidfuzz.distance import OSA

    if min(len(left), len(right)) < _SHORTEST or left[0] != right[0] or left[-1] != right[-1]:
        return False
    return OSA.distance(left, right, score_cutoff=1) == 1
