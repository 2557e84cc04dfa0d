"""Bringing an older store up to date with Alembic, run from code alone: no ini file, no env.py, no network.

A migration is a module in `versions/` with `revision`, `down_revision` and `upgrade()`; it never imports the
schema, which goes on changing. A test compares what all migrations make with what `schema.create` makes.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, MetaData

FOLDER = Path(__file__).parent


def upgrade(connection: Connection, naming: dict[str, str]) -> None:
    """Run every migration that the store has not had yet, within the connection's transaction."""
    from alembic.migration import MigrationContext
    from alembic.operations import Operations
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(str(FOLDER))
    options = {"target_metadata": MetaData(naming_convention=naming)}
    context = MigrationContext.configure(connection, opts=options)
    missing = list(scripts.iterate_revisions("head", context.get_current_revision() or "base"))
    with Operations.context(context):
        for script in reversed(missing):
            script.module.upgrade()
            context.stamp(scripts, script.revision)
