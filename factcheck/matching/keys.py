"""The keys by which claims are compared: one canonical form for each slot of a subject, an entity and a place.

How a claim gets its key stands in claim_key.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from factcheck.frozen import HashedOnce, hashed_once, ordered_fact, passing_fact
from factcheck.matching.abouts import Entity
from factcheck.matching.places import Places

Words = tuple[str, ...]
"""Canonical words of a slot, sorted."""


@hashed_once
@ordered_fact
class SubjectKey(HashedOnce):
    """What is measured or counted, without whose it is, where and when."""

    measured: str
    """The dimension; for percentages also whether of growth or change."""
    head: Words = ()
    """What is counted or measured, with the words that make it another thing."""
    measure: Words = ()
    """Which of its dimensions is measured."""
    role: Words = ()
    """What the counted ones do or undergo."""
    of: Words = ()
    """Whose, in common words; names go to the entity."""
    part: Words = ()
    """The whole of which this is a part."""
    core: str = ""
    """The noun of the head."""

    @property
    def text(self) -> str:
        """A string that stands for it in ids."""
        return "|".join(
            (
                self.measured,
                *(" ".join(words) for words in (self.head, self.measure, self.role, self.of, self.part)),
            )
        )

    @property
    def empty(self) -> bool:
        """Whether nothing is known of the subject."""
        return not (self.head or self.measure or self.role or self.part)


by_words = attrgetter("measured", "head", "measure", "role", "of", "part", "core")
"""Sorts subjects in their order, and faster than by comparing them."""


@hashed_once
@passing_fact
class ClaimKey(HashedOnce):
    """All by which a claim is compared with others."""

    subject: SubjectKey
    """What is measured or counted."""
    entity: Entity | None
    """The event or entity; None when unknown."""
    places: Places
    """Where; empty when unknown or when the subject has no place of its own."""
    sharing: Words = ()
    """Restricting words that do not keep claims apart: "official"."""
    place_told: bool = True
    """False when the place was carried over from what the text spoke of before."""
    parties: tuple[Entity, ...] = ()
    """Of a takeover: all who are named in its sentence, sorted; one figure names the buyer and another one the target."""
    entity_told: bool = True
    """False when the event or entity was carried over from what the text spoke of before."""
    verbs: Words = ()
    """What the counted ones do or undergo, in verbs of which nobody knows whether they tell another number: "showed", "took"."""


def joined_head(words: Sequence[str]) -> str:
    """The words of a head as one, so that "data centre" meets "datacentre"."""
    return "".join(words).replace(" ", "")
