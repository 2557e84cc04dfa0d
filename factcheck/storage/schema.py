"""The tables and views of the store; `docs/store.md` draws them.

`source` ... `skipped` hold what documents state and are never derived again from anything but the documents;
`topic` ... `finding_claim` are derived from them by matching and judging and rewritten as a whole.
`decision` holds what people said.
A change here needs a migration (`migrations/versions/`) and its revision at the end of `REVISIONS`.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    text,
)

REVISIONS = ("0001", "0002", "0003", "0004")
"""All revisions of the schema, oldest first; known here, so that the newest is opened without Alembic."""

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
}
"""Names of constraints, so that later migrations can speak of them."""

metadata = MetaData(naming_convention=NAMING)

meta = Table(
    "meta",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
"""`adds`: number of the last add; `rules`: version of the rules that made the findings; `decided`:
the decisions on claims and topics that were obeyed then."""

source = Table(
    "source",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("location", Text, nullable=False),
    Column("origin", Text),
    Column("copy_of", Text),
    Column("removed_at", Text),
    Column("removed_in", Integer),
)
"""One row a source that was ever added; `copy_of` is the id of the source it repeats (derived)."""

Index(
    "uq_source_location",
    source.c.location,
    unique=True,
    sqlite_where=source.c.removed_in.is_(None),
    postgresql_where=source.c.removed_in.is_(None),
)
"""One source a place; removed ones leave theirs to others."""

source_setting = Table(
    "source_setting",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("source", Integer, ForeignKey("source.number"), nullable=False, index=True),
    Column("field", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("set_at", Text, nullable=False),
    Column("set_in", Integer, nullable=False),
    Column("ended_at", Text),
    Column("ended_in", Integer),
)
"""What a person said of a source, before what it says itself; `location` is where it was until it was moved."""

source_version = Table(
    "source_version",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("source", Integer, ForeignKey("source.number"), nullable=False, index=True),
    Column("content_hash", Text, nullable=False),
    Column("title", Text),
    Column("publisher", Text),
    Column("published", Text),
    Column("event", Text),
    Column("stated_language", Text),
    Column("language", Text, nullable=False),
    Column("extractor", Text, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("unresolved", Integer, nullable=False),
    Column("added_at", Text, nullable=False),
    Column("added_in", Integer, nullable=False),
    Column("ended_at", Text),
    Column("ended_in", Integer),
    Column("layout", JSON, nullable=False),
    Column("text", Text, nullable=False),
)
"""One row a content; the current one has no `ended_in`. `text` stands last: reading the rest skips it."""

sentence = Table(
    "sentence",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("version", Integer, ForeignKey("source_version.number"), nullable=False, index=True),
    Column("span_start", Integer, nullable=False),
    Column("text", Text, nullable=False),
)
"""Sentences that state a figure, each once, however many figures it states."""

claim = Table(
    "claim",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("version", Integer, ForeignKey("source_version.number"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("id", Text, nullable=False),
    Column("sentence", Integer, ForeignKey("sentence.number"), nullable=False, index=True),
    Column("span_start", Integer, nullable=False),
    Column("span_end", Integer, nullable=False),
    Column("line", Integer, nullable=False),
    Column("line_column", Integer, nullable=False),
    Column("page", Integer),
    Column("part", Text),
    Column("paragraph", Integer),
    Column("cell", Text),
    Column("timecode", Text),
    Column("quote", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("period", Text),
    Column("period_from", Text, nullable=False),
    Column("place", Text),
    Column("modality", Text, nullable=False),
    Column("speaker", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("low", Double),
    Column("high", Double),
    Column("stated_low", Double, nullable=False),
    Column("stated_high", Double, nullable=False),
    Column("bound", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("counted", Text, nullable=False),
    Column("precision", Double, nullable=False),
    Column("direction", Integer, nullable=False),
    Column("frame", JSON, nullable=False),
    Column("parts", JSON, nullable=False),
)
"""One row a claim of one version; `period` and `place` are the claim's when and where."""

unresolved = Table(
    "unresolved",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("version", Integer, ForeignKey("source_version.number"), nullable=False, index=True),
    Column("span_start", Integer, nullable=False),
    Column("span_end", Integer, nullable=False),
    Column("line", Integer, nullable=False),
    Column("line_column", Integer, nullable=False),
    Column("page", Integer),
    Column("part", Text),
    Column("paragraph", Integer),
    Column("cell", Text),
    Column("timecode", Text),
    Column("quote", Text, nullable=False),
    Column("reason", Text, nullable=False),
)
"""Figures seen and not understood."""

skipped = Table(
    "skipped",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("version", Integer, ForeignKey("source_version.number"), nullable=False, index=True),
    Column("location", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("hint", Text, nullable=False),
)
"""Parts of a source that could not be read."""

topic = Table(
    "topic",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("subject", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("dimension", Text, nullable=False),
    Column("independent_sources", Integer, nullable=False),
    Column("surroundings", Text),
)
"""Derived. Claims about the same thing; `number` is the order of the report."""

topic_member = Table(
    "topic_member",
    metadata,
    Column("claim", Integer, ForeignKey("claim.number"), primary_key=True, autoincrement=False),
    Column("topic", Integer, ForeignKey("topic.number"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
)
"""Derived. Each claim is in at most one topic."""

finding = Table(
    "finding",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("code", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("reading", Text, nullable=False),
    Column("topic", Integer, ForeignKey("topic.number"), nullable=False),
    Column("confidence", Double, nullable=False),
    Column("severity", Double, nullable=False),
    Column("explanation", Text, nullable=False),
    Column("ruled_out", JSON, nullable=False),
    Column("causes", JSON, nullable=False),
    Column("evidence", JSON, nullable=False),
    Column("within_topic", Integer, nullable=False),
)
"""Derived. One row a verdict; `number` is its rank, gravest first."""

finding_claim = Table(
    "finding_claim",
    metadata,
    Column("finding", Integer, ForeignKey("finding.number"), nullable=False),
    Column("side", Integer, nullable=False),
    Column("side_position", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("claim", Integer, ForeignKey("claim.number"), nullable=False, index=True),
    PrimaryKeyConstraint("finding", "side", "side_position"),
)
"""Derived. The sides of a finding, counted from 1; side 0 are claims outside the sides that bear on it."""

decision = Table(
    "decision",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("signed_by", Text, nullable=False),
    Column("decided_at", Text, nullable=False),
    Column("withdraws", Text),
    Column("subject", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("says", Text, nullable=False),
    Column("target", JSON, nullable=False),
)
"""What people said of findings, claims and topics: rows are added, never changed. `subject`, `about` and `says`
are for people, `target` is what it is recognised by; `withdraws` is the id of the decision that is taken back."""

DERIVED = (finding_claim, finding, topic_member, topic)
"""What may be dropped, in the order in which foreign keys allow it."""

version_table = Table("alembic_version", MetaData(), Column("version_num", String(32), nullable=False))
version_table.append_constraint(PrimaryKeyConstraint("version_num", name="alembic_version_pkc"))
"""As Alembic makes it; kept apart from `metadata`, which migrations compare with."""

VIEWS = {
    "v_sources": """\
SELECT s.id AS source, s.location, coalesce(p.value, v.publisher) AS publisher, v.title,
       coalesce(d.value, v.published) AS published, coalesce(e.value, v.event) AS event, r.value AS rank,
       v.language, v.claims, v.unresolved,
       (SELECT count(*) FROM source_version o WHERE o.source = s.number) AS versions,
       s.copy_of, v.added_at, v.extractor, v.number AS version
FROM source_version v
JOIN source s ON s.number = v.source
LEFT JOIN source_setting p ON p.source = s.number AND p.field = 'publisher' AND p.ended_in IS NULL
LEFT JOIN source_setting d ON d.source = s.number AND d.field = 'published' AND d.ended_in IS NULL
LEFT JOIN source_setting e ON e.source = s.number AND e.field = 'event' AND e.ended_in IS NULL
LEFT JOIN source_setting r ON r.source = s.number AND r.field = 'rank' AND r.ended_in IS NULL
WHERE v.ended_in IS NULL""",
    "v_claims": """\
SELECT c.id AS claim, s.location, c.line, c.line_column, c.page, c.part, c.paragraph, c.cell, c.timecode,
       s.publisher, s.title, s.published, s.rank AS source_rank,
       c.subject, c.about, c.period, c.place,
       c.low, c.high, c.stated_low, c.stated_high, c.bound, c.unit, c.counted,
       c.kind, c.modality, c.speaker, c.quote, n.text AS sentence, t.id AS topic, s.extractor
FROM claim c
JOIN v_sources s ON s.version = c.version
JOIN sentence n ON n.number = c.sentence
LEFT JOIN topic_member m ON m.claim = c.number
LEFT JOIN topic t ON t.number = m.topic""",
    "v_findings": """\
SELECT f.id AS finding, f.code, f.verdict, f.reading, t.subject, t.about,
       f.severity, f.confidence, f.explanation,
       (SELECT count(*) FROM finding_claim m WHERE m.finding = f.number AND m.side > 0) AS claims,
       (SELECT count(DISTINCT v.source) FROM finding_claim m
        JOIN claim c ON c.number = m.claim JOIN source_version v ON v.number = c.version
        WHERE m.finding = f.number AND m.side > 0) AS sources,
       t.id AS topic, f.number AS rank
FROM finding f
JOIN topic t ON t.number = f.topic""",
    "v_finding_claims": """\
SELECT f.id AS finding, f.code, f.verdict, m.side, c.id AS claim, s.location, c.line,
       c.page, c.part, c.paragraph, c.cell, c.timecode, c.quote,
       c.low, c.high, c.bound, c.unit, c.counted, c.about, c.period, s.publisher, s.published, s.rank AS source_rank
FROM finding_claim m
JOIN finding f ON f.number = m.finding
JOIN claim c ON c.number = m.claim
JOIN v_sources s ON s.version = c.version""",
    "v_decisions": """\
SELECT d.id AS decision, d.kind, d.verdict, d.subject, d.about, d.says, d.note, d.signed_by, d.decided_at,
       (SELECT max(w.decided_at) FROM decision w WHERE w.withdraws = d.id) AS withdrawn_at
FROM decision d
WHERE d.withdraws IS NULL""",
}
"""Views with readable columns, for people with any SQL tool; in portable SQL."""


def create(connection: Connection) -> None:
    """Make the newest schema in an empty database and note its revision; importing Alembic takes 0.4 s."""
    metadata.create_all(connection, checkfirst=False)
    for name, query in VIEWS.items():
        connection.execute(text(f"CREATE VIEW {name} AS\n{query}"))
    version_table.create(connection, checkfirst=False)
    connection.execute(version_table.insert().values(version_num=REVISIONS[-1]))
