"""Reading and writing what matching and judging make of the claims: topics and findings, as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, delete, select

from factcheck.model import Finding, Reading, Topic, Verdict
from factcheck.storage import rows, schema
from factcheck.storage.content import claim_numbers, insert_tuples

Judged = dict[str, tuple[str, tuple[Finding, ...]]]
"""Topic -> a hash of what its findings depend on, and those that follow from it alone."""


def replace(
    connection: Connection, topics: Sequence[Topic], findings: Sequence[Finding], judged: Judged
) -> None:
    """Forget the stored topics and findings and store these, about the current claims.

    Raises:
        ValueError: a topic or finding speaks of a claim or topic that is not among the current ones.
    """
    for table in schema.DERIVED:
        connection.execute(delete(table))
    claims = claim_numbers(connection)
    within = {finding.id for _, found in judged.values() for finding in found}
    topic_numbers = {topic.id: number for number, topic in enumerate(topics, start=1)}
    try:
        members = [
            (claims[claim], topic_numbers[topic.id], position)
            for topic in topics
            for position, claim in enumerate(topic.claims)
        ]
        finding_rows = [
            (*rows.finding_row(finding, number, topic_numbers[finding.topic]), int(finding.id in within))
            for number, finding in enumerate(findings, start=1)
        ]
        sides = [
            row
            for number, finding in enumerate(findings, start=1)
            for row in _side_rows(finding, number, claims)
        ]
    except KeyError as error:
        raise ValueError(
            f"topics and findings speak of {error}, which is no current claim or topic"
        ) from error
    insert_tuples(
        connection,
        schema.topic,
        [
            (
                number,
                topic.id,
                topic.subject,
                topic.about,
                topic.dimension,
                topic.independent_sources,
                judged[topic.id][0] if topic.id in judged else None,
            )
            for number, topic in enumerate(topics, start=1)
        ],
    )
    insert_tuples(connection, schema.topic_member, members)
    insert_tuples(connection, schema.finding, finding_rows)
    insert_tuples(connection, schema.finding_claim, sides)


def _side_rows(finding: Finding, number: int, claims: Mapping[str, int]) -> list[rows.Values]:
    """Rows of `finding_claim`: the sides from 1 on, then the claims outside them as side 0."""
    positions = {claim: position for position, claim in enumerate(finding.claims)}
    found: list[rows.Values] = [
        (number, side, side_position, positions[claim], claims[claim])
        for side, group in enumerate(finding.groups, start=1)
        for side_position, claim in enumerate(group)
    ]
    found.extend(
        (number, 0, position, position, claims[claim]) for position, claim in enumerate(finding.hints)
    )
    return found


def read_topics(connection: Connection) -> tuple[Topic, ...]:
    """The topics, in the order in which they were given."""
    topic, member, claim = schema.topic.c, schema.topic_member.c, schema.claim.c
    by_topic: dict[int, list[str]] = {}
    joined = schema.topic_member.join(schema.claim)
    query = select(member.topic, claim.id).select_from(joined).order_by(member.topic, member.position)
    for number, identity in connection.execute(query).fetchall():
        by_topic.setdefault(number, []).append(identity)
    query_topics = select(
        topic.number, topic.id, topic.subject, topic.about, topic.dimension, topic.independent_sources
    ).order_by(topic.number)
    return tuple(
        Topic(identity, subject, about, dimension, tuple(by_topic.get(number, ())), independent)
        for number, identity, subject, about, dimension, independent in connection.execute(
            query_topics
        ).fetchall()
    )


def read_judged(connection: Connection) -> Judged:
    """The topics whose surroundings are known, with the findings that follow from each of them alone."""
    topic = schema.topic.c
    query = select(topic.id, topic.surroundings).where(topic.surroundings.is_not(None))
    found: dict[str, list[Finding]] = {}
    for finding in read_findings(connection, within_topics=True):
        found.setdefault(finding.topic, []).append(finding)
    return {
        identity: (surroundings, tuple(found.get(identity, ())))
        for identity, surroundings in connection.execute(query).fetchall()
    }


def read_findings(connection: Connection, *, within_topics: bool = False) -> tuple[Finding, ...]:
    """The findings, in the order in which they were given; or of them those that follow from one topic alone."""
    sides = _read_sides(connection)
    finding, topic = schema.finding.c, schema.topic.c
    query = (
        select(
            finding.number,
            finding.id,
            finding.code,
            finding.verdict,
            finding.reading,
            topic.id,
            finding.confidence,
            finding.severity,
            finding.explanation,
            finding.ruled_out,
            finding.causes,
            finding.evidence,
        )
        .select_from(schema.finding.join(schema.topic))
        .order_by(finding.number)
    )
    if within_topics:
        query = query.where(finding.within_topic == 1)
    found = []
    for row in connection.execute(query).fetchall():
        number, identity, code, verdict, reading, topic_id, confidence, severity, explanation, *lists = row
        ruled_out, causes, evidence = lists
        hints, groups, claims = _split_sides(sides.get(number, []))
        found.append(
            Finding(
                identity,
                code,
                Verdict(verdict),
                Reading(reading),
                topic_id,
                claims,
                groups,
                confidence,
                severity,
                explanation,
                tuple(ruled_out),
                tuple(causes),
                rows.evidence(evidence),
                hints,
            )
        )
    return tuple(found)


def _read_sides(connection: Connection) -> dict[int, list[tuple[int, int, str]]]:
    """Finding -> (side, position among its claims, claim id), ordered by side and position within it."""
    side, claim = schema.finding_claim.c, schema.claim.c
    query = (
        select(side.finding, side.side, side.position, claim.id)
        .select_from(schema.finding_claim.join(schema.claim))
        .order_by(side.finding, side.side, side.side_position)
    )
    sides: dict[int, list[tuple[int, int, str]]] = {}
    for finding, number, position, identity in connection.execute(query).fetchall():
        sides.setdefault(finding, []).append((number, position, identity))
    return sides


def _split_sides(
    sides: Sequence[tuple[int, int, str]],
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """Hints, groups and claims of a finding."""
    groups: dict[int, list[str]] = {}
    for side, _, identity in sides:
        groups.setdefault(side, []).append(identity)
    hints = tuple(groups.pop(0, ()))
    claims = [identity for _, identity in sorted({(position, one) for side, position, one in sides if side})]
    return hints, tuple(tuple(group) for group in groups.values()), tuple(claims)
