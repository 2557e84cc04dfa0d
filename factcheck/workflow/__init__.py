"""The use cases: what the commands and the Python interface do, without terminal or files of output.

All go through `pipeline`: the same documents give the same findings whichever way they came.
"""

from factcheck.workflow.adding import Added, AddedSource, add_sources
from factcheck.workflow.checking import check_sources, extract_sources, extract_text
from factcheck.workflow.comparing import compare_texts
from factcheck.workflow.lookup import look_up, with_text
from factcheck.workflow.moments import moment_of
from factcheck.workflow.pipeline import Progress, only_literal
from factcheck.workflow.sources import (
    RANKS,
    Moved,
    SourceHistory,
    SourceList,
    list_sources,
    move_sources,
    refresh_sources,
    remove_sources,
    set_sources,
    settings_of,
    source_history,
)
from factcheck.workflow.stored import StoreSummary, store_summary, stored_report
from factcheck.workflow.upkeep import (
    Migration,
    Soundness,
    back_up_store,
    check_store,
    migrate_store,
    outdated_rules,
)

__all__ = [
    "RANKS",
    "Added",
    "AddedSource",
    "Migration",
    "Moved",
    "Progress",
    "Soundness",
    "SourceHistory",
    "SourceList",
    "StoreSummary",
    "add_sources",
    "back_up_store",
    "check_sources",
    "check_store",
    "compare_texts",
    "extract_sources",
    "extract_text",
    "list_sources",
    "look_up",
    "migrate_store",
    "moment_of",
    "move_sources",
    "only_literal",
    "outdated_rules",
    "refresh_sources",
    "remove_sources",
    "set_sources",
    "settings_of",
    "source_history",
    "store_summary",
    "stored_report",
    "with_text",
]
