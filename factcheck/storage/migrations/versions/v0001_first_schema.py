"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

VIEWS = {
    "v_claims": """\
SELECT c.id AS claim, s.location, c.line, c.line_column, c.page, v.publisher, v.title, v.published,
       c.subject, c.about, c.period, c.place,
       c.low, c.high, c.stated_low, c.stated_high, c.bound, c.unit, c.counted,
       c.kind, c.modality, c.speaker, c.quote, n.text AS sentence, t.id AS topic, v.extractor
FROM claim c
JOIN source_version v ON v.number = c.version AND v.ended_in IS NULL
JOIN source s ON s.number = v.source
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
SELECT f.id AS finding, f.code, f.verdict, m.side, c.id AS claim, s.location, c.line, c.quote,
       c.low, c.high, c.bound, c.unit, c.counted, c.about, c.period, v.publisher, v.published
FROM finding_claim m
JOIN finding f ON f.number = m.finding
JOIN claim c ON c.number = m.claim
JOIN source_version v ON v.number = c.version
JOIN source s ON s.number = v.source""",
}


def upgrade() -> None:
    """Make all tables and views."""
    create_sources()
    create_claims()
    create_derived()
    for name, query in VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS\n{query}")


def create_sources() -> None:
    """What was added: sources and their versions."""
    op.create_table(
        "meta",
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Column("value", sa.Text(), nullable=False),
    )
    op.create_table(
        "source",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("id", sa.Text(), nullable=False, unique=True),
        sa.Column("location", sa.Text(), nullable=False, unique=True),
        sa.Column("copy_of", sa.Text()),
    )
    op.create_table(
        "source_version",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("source", sa.Integer(), sa.ForeignKey("source.number"), nullable=False, index=True),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("title", sa.Text()),
        sa.Column("publisher", sa.Text()),
        sa.Column("published", sa.Text()),
        sa.Column("event", sa.Text()),
        sa.Column("stated_language", sa.Text()),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("extractor", sa.Text(), nullable=False),
        sa.Column("claims", sa.Integer(), nullable=False),
        sa.Column("unresolved", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.Text(), nullable=False),
        sa.Column("added_in", sa.Integer(), nullable=False),
        sa.Column("ended_at", sa.Text()),
        sa.Column("ended_in", sa.Integer()),
        sa.Column("layout", sa.JSON(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
    )


def create_claims() -> None:
    """What the documents state."""
    op.create_table(
        "sentence",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column(
            "version", sa.Integer(), sa.ForeignKey("source_version.number"), nullable=False, index=True
        ),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
    )
    op.create_table(
        "skipped",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column(
            "version", sa.Integer(), sa.ForeignKey("source_version.number"), nullable=False, index=True
        ),
        sa.Column("location", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("hint", sa.Text(), nullable=False),
    )
    op.create_table(
        "unresolved",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column(
            "version", sa.Integer(), sa.ForeignKey("source_version.number"), nullable=False, index=True
        ),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("line_column", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer()),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
    )
    op.create_table(
        "claim",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column(
            "version", sa.Integer(), sa.ForeignKey("source_version.number"), nullable=False, index=True
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Integer(), sa.ForeignKey("sentence.number"), nullable=False, index=True),
        sa.Column("span_start", sa.Integer(), nullable=False),
        sa.Column("span_end", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("line_column", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer()),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("period", sa.Text()),
        sa.Column("period_from", sa.Text(), nullable=False),
        sa.Column("place", sa.Text()),
        sa.Column("modality", sa.Text(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("low", sa.Double()),
        sa.Column("high", sa.Double()),
        sa.Column("stated_low", sa.Double(), nullable=False),
        sa.Column("stated_high", sa.Double(), nullable=False),
        sa.Column("bound", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("counted", sa.Text(), nullable=False),
        sa.Column("precision", sa.Double(), nullable=False),
        sa.Column("direction", sa.Integer(), nullable=False),
        sa.Column("frame", sa.JSON(), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
    )


def create_derived() -> None:
    """What matching and judging make of it."""
    op.create_table(
        "topic",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("id", sa.Text(), nullable=False, unique=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("dimension", sa.Text(), nullable=False),
        sa.Column("independent_sources", sa.Integer(), nullable=False),
    )
    op.create_table(
        "finding",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("id", sa.Text(), nullable=False, unique=True),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("reading", sa.Text(), nullable=False),
        sa.Column("topic", sa.Integer(), sa.ForeignKey("topic.number"), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("severity", sa.Double(), nullable=False),
        sa.Column("explanation", sa.Text(), nullable=False),
        sa.Column("ruled_out", sa.JSON(), nullable=False),
        sa.Column("causes", sa.JSON(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
    )
    op.create_table(
        "finding_claim",
        sa.Column("finding", sa.Integer(), sa.ForeignKey("finding.number"), nullable=False),
        sa.Column("side", sa.Integer(), nullable=False),
        sa.Column("side_position", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("claim", sa.Integer(), sa.ForeignKey("claim.number"), nullable=False, index=True),
        sa.PrimaryKeyConstraint("finding", "side", "side_position"),
    )
    op.create_table(
        "topic_member",
        sa.Column(
            "claim", sa.Integer(), sa.ForeignKey("claim.number"), primary_key=True, autoincrement=False
        ),
        sa.Column("topic", sa.Integer(), sa.ForeignKey("topic.number"), nullable=False, index=True),
        sa.Column("position", sa.Integer(), nullable=False),
    )
