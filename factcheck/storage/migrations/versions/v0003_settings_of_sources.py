"""Settings of sources that go before what they say of themselves; sources that were removed or moved; what findings rest on."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

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
SELECT c.id AS claim, s.location, c.line, c.line_column, c.page, s.publisher, s.title, s.published,
       s.rank AS source_rank,
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
SELECT f.id AS finding, f.code, f.verdict, m.side, c.id AS claim, s.location, c.line, c.quote,
       c.low, c.high, c.bound, c.unit, c.counted, c.about, c.period, s.publisher, s.published, s.rank AS source_rank
FROM finding_claim m
JOIN finding f ON f.number = m.finding
JOIN claim c ON c.number = m.claim
JOIN v_sources s ON s.version = c.version""",
}


def upgrade() -> None:
    """Make the source table anew, since a location may now be taken over; then the settings and the views."""
    for name in ("v_claims", "v_findings", "v_finding_claims"):
        op.execute(f"DROP VIEW {name}")
    rebuild_sources()
    rebuild_findings()
    op.create_table(
        "source_setting",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("source", sa.Integer(), sa.ForeignKey("source.number"), nullable=False, index=True),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("set_at", sa.Text(), nullable=False),
        sa.Column("set_in", sa.Integer(), nullable=False),
        sa.Column("ended_at", sa.Text()),
        sa.Column("ended_in", sa.Integer()),
    )
    for name, query in VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS\n{query}")


def rebuild_sources() -> None:
    """Without the rule that no two sources ever had one location: it holds for those that are there now."""
    op.execute("CREATE TEMPORARY TABLE kept AS SELECT number, id, location, copy_of FROM source")
    op.drop_table("source")
    op.create_table(
        "source",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("id", sa.Text(), nullable=False, unique=True),
        sa.Column("location", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text()),
        sa.Column("copy_of", sa.Text()),
        sa.Column("removed_at", sa.Text()),
        sa.Column("removed_in", sa.Integer()),
    )
    op.create_index(
        "uq_source_location",
        "source",
        ["location"],
        unique=True,
        sqlite_where=sa.text("removed_in IS NULL"),
        postgresql_where=sa.text("removed_in IS NULL"),
    )
    op.execute(
        "INSERT INTO source (number, id, location, copy_of) SELECT number, id, location, copy_of FROM kept"
    )
    op.execute("DROP TABLE kept")


def rebuild_findings() -> None:
    """With what they rest on, which is not known of those that are there: the next judging makes them anew."""
    op.execute("CREATE TEMPORARY TABLE kept_topic AS SELECT * FROM topic")
    op.execute("CREATE TEMPORARY TABLE kept_finding AS SELECT * FROM finding")
    op.drop_table("finding")
    op.drop_table("topic")
    op.create_table(
        "topic",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("id", sa.Text(), nullable=False, unique=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("dimension", sa.Text(), nullable=False),
        sa.Column("independent_sources", sa.Integer(), nullable=False),
        sa.Column("surroundings", sa.Text()),
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
        sa.Column("within_topic", sa.Integer(), nullable=False),
    )
    op.execute("INSERT INTO topic SELECT *, NULL FROM kept_topic")
    op.execute("INSERT INTO finding SELECT *, 0 FROM kept_finding")
    op.execute("DROP TABLE kept_topic")
    op.execute("DROP TABLE kept_finding")
