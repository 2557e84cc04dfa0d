"""Reading and writing what people decided, and what documents set aside; within the caller's transaction."""

from __future__ import annotations

from sqlalchemy import Connection, func, insert, select

from factcheck.decision import DecisionKind, Recorded, from_object, to_object
from factcheck.model import Decision, Mark
from factcheck.storage import rows, schema

DECISION = schema.decision.c


def add(connection: Connection, recorded: Recorded) -> None:
    """Add a decision; the same one again changes nothing."""
    if connection.execute(select(DECISION.number).where(DECISION.id == recorded.id)).first() is not None:
        return
    number = connection.execute(select(func.coalesce(func.max(DECISION.number), 0))).scalar_one() + 1
    decision, target = recorded.decision, recorded.target
    connection.execute(
        insert(schema.decision).values(
            number=number,
            id=recorded.id,
            kind=recorded.kind.value,
            verdict=decision.verdict,
            note=decision.note,
            signed_by=decision.by,
            decided_at=decision.at,
            withdraws=recorded.withdraws,
            subject=target.subject,
            about=target.about,
            says=target.says,
            target=to_object(target),
        )
    )


def read(connection: Connection) -> tuple[Recorded, ...]:
    """All decisions, in the order in which they were added."""
    found = connection.execute(select(schema.decision).order_by(DECISION.number)).all()
    return tuple(
        Recorded(
            row.id,
            DecisionKind(row.kind),
            Decision(row.verdict, row.note, row.signed_by, row.decided_at),
            from_object(row.target, row.subject, row.about, row.says),
            row.withdraws,
        )
        for row in found
    )


def read_marks(connection: Connection) -> dict[str, tuple[Mark, ...]]:
    """Source -> the marks in its current version; sources without marks are left out."""
    version, source = schema.source_version.c, schema.source.c
    joined = schema.source_version.join(schema.source)
    query = select(source.id, version.layout).select_from(joined).where(version.ended_in.is_(None))
    found = {identity: rows.marks(layout) for identity, layout in connection.execute(query)}
    return {identity: marks for identity, marks in found.items() if marks}
