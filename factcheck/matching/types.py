"""What matching hands to judging: topics, and pairs of topics that look alike but are not the same thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from factcheck.frozen import passing_fact
from factcheck.model import Claim, Topic

Slot = Literal["role", "part", "place", "entity", "head", "unit", "measure", "cut"]
"""The one slot in which two neighbouring topics differ; `cut`: one field cut in two ways (a segment, another measure, another place)."""


@passing_fact
class Neighbour:
    """Two topics that look alike and differ in one named slot."""

    left: str
    """Id of the topic that comes first."""
    right: str
    """Id of the other topic."""
    slot: Slot
    """What differs: the role (delegations, visitors), a part and its whole, the place, the entity ..."""
    note: str
    """The two strings that differ, in a few words: "delegations / visitors"."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person said of two topics."""

    id: str
    """Of the decision."""
    same: bool
    """Whether they are one; else they are apart."""
    left: tuple[Claim, ...]
    """Claims that stand for the one."""
    right: tuple[Claim, ...]
    """Claims that stand for the other."""
    by: str
    """Who said so."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Where a claim stands in a topic that a person put together."""

    whole: int
    """Number of the topic."""
    part: int
    """Number of the topic that it would be in otherwise."""
    by: str
    """Who put them together."""


@dataclass(frozen=True, slots=True)
class Topics:
    """The result of matching."""

    topics: tuple[Topic, ...] = ()
    """Each claim is in exactly one; in the order of their first claims."""
    neighbours: tuple[Neighbour, ...] = ()
    """In the order of their topics; each pair of topics at most once."""
    joined: Mapping[str, Joined] = field(default_factory=dict)
    """Claim -> its place in a topic that a person put together."""
    obeyed: frozenset[str] = frozenset()
    """Rulings whose topics were found."""
    apart: frozenset[frozenset[str]] = frozenset()
    """The pairs of topics that people said are apart."""
