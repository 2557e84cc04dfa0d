"""What people decide: one table, whose rows are added and never changed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

V_DECISIONS = """\
SELECT d.id AS decision, d.kind, d.verdict, d.subject, d.about, d.says, d.note, d.signed_by, d.decided_at,
       (SELECT max(w.decided_at) FROM decision w WHERE w.withdraws = d.id) AS withdrawn_at
FROM decision d
WHERE d.withdraws IS NULL"""


def upgrade() -> None:
    """Make the table and its view."""
    op.create_table(
        "decision",
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("id", sa.Text(), nullable=False, unique=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("signed_by", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.Text(), nullable=False),
        sa.Column("withdraws", sa.Text()),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("says", sa.Text(), nullable=False),
        sa.Column("target", sa.JSON(), nullable=False),
    )
    op.execute(f"CREATE VIEW v_decisions AS\n{V_DECISIONS}")
