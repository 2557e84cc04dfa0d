"""Views on a terminal or in a pipe, with rich. Nothing is decided here: every word comes from the views."""

from __future__ import annotations

from factcheck.reporting.terminal.detail import render_claim, render_finding, render_in_full
from factcheck.reporting.terminal.draft import render_draft
from factcheck.reporting.terminal.lists import (
    render_added,
    render_claims,
    render_decisions,
    render_source,
    render_sources,
    render_support,
    render_unresolved,
)
from factcheck.reporting.terminal.report import render
from factcheck.reporting.terminal.sheet import open_console

__all__ = [
    "open_console",
    "render",
    "render_added",
    "render_claim",
    "render_claims",
    "render_decisions",
    "render_draft",
    "render_finding",
    "render_in_full",
    "render_source",
    "render_sources",
    "render_support",
    "render_unresolved",
]
