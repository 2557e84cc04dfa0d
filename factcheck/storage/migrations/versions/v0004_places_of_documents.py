"""Places in sources that have no lines of their own: part, paragraph, cell, time code."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

VIEWS = {
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
    "v_finding_claims": """\
SELECT f.id AS finding, f.code, f.verdict, m.side, c.id AS claim, s.location, c.line,
       c.page, c.part, c.paragraph, c.cell, c.timecode, c.quote,
       c.low, c.high, c.bound, c.unit, c.counted, c.about, c.period, s.publisher, s.published, s.rank AS source_rank
FROM finding_claim m
JOIN finding f ON f.number = m.finding
JOIN claim c ON c.number = m.claim
JOIN v_sources s ON s.version = c.version""",
}


def upgrade() -> None:
    """Add the columns to both tables that hold places, and show them in the views."""
    for name in VIEWS:
        op.execute(f"DROP VIEW {name}")
    for table in ("claim", "unresolved"):
        op.add_column(table, sa.Column("part", sa.Text()))
        op.add_column(table, sa.Column("paragraph", sa.Integer()))
        op.add_column(table, sa.Column("cell", sa.Text()))
        op.add_column(table, sa.Column("timecode", sa.Text()))
    for name, query in VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS\n{query}")
