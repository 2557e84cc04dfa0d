"""Claims of one topic with one scope and one value are a cell; cells, not claims, are compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from factcheck.frozen import passing_fact
from factcheck.judging.context import Context
from factcheck.judging.intervals import Relation, Value, relate
from factcheck.judging.opposites import are_opposite, opposites_of
from factcheck.judging.periods import Period, parse_period
from factcheck.judging.scope import Scope, as_of, moves, own_scope, stands
from factcheck.judging.values import claim_value
from factcheck.model import Bound, Claim, Source

# what is asked for each claim or pair, by a name of the module: an Enum finds its members forty times as slowly
_APPROX, _EXACT = Bound.APPROX, Bound.EXACT

MOST_CELLS = 40
"""A scope with more different values than this is no one measurement; the best supported ones are compared.
"""

_MOST_KINDS = 20
"""Subjects with one value in one scope that a claim is held against."""

_MOST_HELD_AGAINST = 5
"""Claims of one subject and value that a further claim is held against."""


_id = attrgetter("id")


@passing_fact
class Cell:
    """Claims that give the same value for the same scope."""

    lead: Claim
    """The claim that speaks for the cell: the first one."""
    claims: tuple[Claim, ...]
    """In the order of the topic."""
    origins: tuple[str, ...]
    """For each claim the source it comes from; of a near-copy the source that it repeats."""
    scope: Scope
    """Their scope."""
    value: Value
    """Their value."""
    source: Source | None = None
    """The source of its first claim, where it is known."""

    @property
    def moving(self) -> bool:
        """Whether it is a count that moves with its date (a toll)."""
        return moves(self.lead)

    @property
    def standing(self) -> bool:
        """Whether it is what something has at the date of its source ("it employs 3,400 people")."""
        return stands(self.lead)

    @property
    def moment(self) -> Period | None:
        """When the count was taken, of a count that moves: the time of the claim, else the date of its source."""
        return as_of(self.lead, self.source)

    @property
    def written(self) -> Period | None:
        """The date of its source."""
        return parse_period(self.source.published) if self.source is not None else None

    @property
    def independent(self) -> tuple[str, ...]:
        """The independent sources behind it, sorted."""
        return tuple(sorted(set(self.origins))) if len(self.origins) > 1 else self.origins

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of its claims."""
        return tuple(map(_id, self.claims))


@passing_fact
class Pair:
    """Two cells of one topic, set against each other."""

    left: Cell
    """The cell that comes first in the topic."""
    right: Cell
    """The other."""
    relation: Relation
    """How their values relate."""
    dimension: str
    """The topic's dimension."""

    @property
    def one_source(self) -> bool:
        """Whether one and the same source alone states both."""
        return self.left.independent == self.right.independent and len(self.left.independent) == 1

    @property
    def speakers_differ(self) -> bool:
        """Whether the source names a different speaker for each."""
        left, right = self.left.lead.speaker, self.right.lead.speaker
        return bool(left and right) and left.casefold() != right.casefold()


def cells_of(claims: Sequence[Claim], scopes: Mapping[str, Scope], context: Context) -> list[Cell]:
    """The cells of a topic's claims, in the order of their first claims."""
    groups: dict[tuple[Scope, tuple[str, float, float]], list[list[Claim]]] = {}
    for claim in claims:
        kinds = groups.setdefault((scopes[claim.id], _value_key(claim_value(claim))), [])
        own = next((kind for kind in kinds[:_MOST_KINDS] if _joins(claim, kind, context)), None)
        if own is None:
            kinds.append([claim])
        else:
            own.append(claim)
    return [
        _cell(kind, scope, claim_value(kind[0]), context)
        for (scope, _), kinds in groups.items()
        for kind in kinds
    ]


def _joins(claim: Claim, kind: Sequence[Claim], context: Context) -> bool:
    """Whether a claim is about what the others are about: not only the first, which may leave a slot open; and no fall where they tell of a rise,
    nor of the south tower where they tell of the north tower."""
    value = claim_value(claim)
    return all(
        not value.is_opposed(claim_value(other))
        and not are_opposite(opposites_of(other), opposites_of(claim))
        and context.alike(other, claim)
        for other in kind[:_MOST_HELD_AGAINST]
    )


def _cell(claims: Sequence[Claim], scope: Scope, value: Value, context: Context) -> Cell:
    origins = context.origins
    return Cell(
        claims[0],
        tuple(claims),
        tuple([origins.get(claim.source, claim.source) for claim in claims]),
        scope,
        value,
        context.sources.get(claims[0].source),
    )


def single_cell(claim: Claim, scope: Scope, context: Context) -> Cell:
    """A claim on its own."""
    return _cell([claim], scope, claim_value(claim), context)


def cell_of(claims: Sequence[Claim], view: str, context: Context) -> Cell:
    """Claims that give one value, as one cell; the first speaks for it. `view` is its outlook, told by the date of its source as well."""
    own = own_scope(claims[0])
    scope = own if own.outlook == view else replace(own, outlook=view)
    return _cell(claims, scope, claim_value(claims[0]), context)


def _value_key(value: Value) -> tuple[str, float, float]:
    """Equal for claims that state the same: "about 5.4 billion" and "5.4 billion", but not "nearly 14" and
    "14".
    """
    if is_point(value):
        return f"point {value.unit}", value.stated.low, value.stated.high
    return f"{value.bound} {value.unit}", value.literal.low, value.literal.high


def is_point(value: Value) -> bool:
    """Whether it gives the number itself, exactly or about: "5.4 billion" and "about 5.4 billion", but not "nearly 5.4 billion"."""
    return value.bound is _EXACT or (
        value.bound is _APPROX
        and value.literal.low < value.stated.low
        and value.literal.high > value.stated.high
    )


def pairs_of(cells: Sequence[Cell], dimension: str) -> list[Pair]:
    """All pairs of the cells of one scope (of the best supported ones, where there are very many)."""
    kept = list(cells)
    if len(kept) > MOST_CELLS:
        best = sorted(range(len(kept)), key=lambda i: (-len(kept[i].independent), -len(kept[i].claims), i))[
            :MOST_CELLS
        ]
        kept = [kept[i] for i in sorted(best)]
    return [
        Pair(kept[i], kept[j], relate(kept[i].value, kept[j].value), dimension)
        for i in range(len(kept))
        for j in range(i + 1, len(kept))
    ]


def value_order(cells: Iterable[Cell]) -> list[Cell]:
    """Cells by their numbers, the least first; of one number the exact one first."""
    return sorted(
        cells,
        key=lambda cell: (
            cell.value.stated.low,
            cell.value.stated.high,
            cell.value.bound is not _EXACT,
            cell.value.bound,
            cell.lead.id,  # no claim is in two cells
        ),
    )
