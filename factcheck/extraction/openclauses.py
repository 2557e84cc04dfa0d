"""What is known of a clause while it is being read: its subject, its verb, the clause that it stands on."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.extraction.types import NounPhrase

_DEEPEST = 20
"""Clauses that may stand on one another."""


@dataclass(slots=True)
class OpenClause:
    """A clause that is being read."""

    outer: OpenClause | None = None
    """The clause that goes on when this one ends."""
    depth: int = 0
    """How many clauses it stands on."""
    aside: bool = False
    """Whether a bracket or a dash opened it."""
    subject: NounPhrase | None = None
    """Its subject, once there is one."""
    told: bool = False
    """Whether there is one, though it may be no noun: a bare figure."""
    verb: int | None = None
    """Its finite verb, once there is one."""
    behind: tuple[int, int] | None = None
    """The first noun phrase behind the verb: its object, or the subject of what somebody says."""
    expected: tuple[int, int] | None = None
    """What its subject expects to do something: "expects the market to reach"."""
    joined: tuple[int, int] | None = None
    """The last noun phrase that a conjunction or comma opens behind the verb: perhaps the subject of a further clause."""
    governed: tuple[int, int] | None = None
    """The last noun phrase of a preposition that also opens clauses."""
    inner: bool = False
    """Whether it tells of a noun of the outer one and has a subject of its own: "the price the dairy paid"."""
    bare: bool = False
    """Whether a conjunction opened it that stands for no noun: it may stay without a verb ("though only 8 percent of holdings, account")."""
    commas: int = 0
    """Commas since its subject."""
    second: tuple[int, int] | None = None
    """The noun phrase behind the first of them: the subject, when no second comma closes an apposition."""
    relative: int | None = None
    """The relative pronoun that opened it, when that is not its subject."""
    waiting: list[int] = field(default_factory=list)
    """Participles at its front, which tell of its subject."""

    def waits(self) -> bool:
        """Whether it has a subject and no verb yet."""
        return self.told and self.verb is None

    def interrupted(self, comma: bool) -> OpenClause | None:
        """The clause that goes on when this one ends: behind a comma that which still waits for its verb, past those that have theirs ("The blaze,
        which began when a car caught fire, burned")."""
        outer = self.outer
        while comma and outer is not None and outer.verb is not None and not self.aside:
            outer = outer.outer
        return outer if outer is not None and outer.waits() else self.outer


def clause_on(outer: OpenClause | None, aside: bool = False) -> OpenClause:
    """A clause on top of another; from a depth on that no writer reaches, it stands alone."""
    if outer is None or outer.depth >= _DEEPEST:
        return OpenClause(aside=aside)
    return OpenClause(outer, outer.depth + 1, aside)
