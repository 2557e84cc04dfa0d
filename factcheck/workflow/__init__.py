"""The use cases: what the commands and the Python interface do, without terminal or files of output.

All go through `pipeline`: the same documents give the same findings whichever way they came.
"""

from factcheck.workflow.adding import Added, AddedSource, Overrides, add_sources
from factcheck.workflow.baseline import NewOnly, only_new_against, only_new_since, start_of
from factcheck.workflow.checking import check_sources, extract_sources, extract_text
from factcheck.workflow.comparing import compare_texts
from factcheck.workflow.deciding import Made, Words, decide, undo
from factcheck.workflow.decision_file import shown
from factcheck.workflow.drafts import Draft, check_draft
from factcheck.workflow.explaining import State, explain, explain_marks, told_of
from factcheck.workflow.ground import Ground, ground_of
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
from factcheck.workflow.watching import add_found, gone_from, watch_folder

__all__ = [
    "RANKS",
    "Added",
    "AddedSource",
    "Draft",
    "Ground",
    "Made",
    "Migration",
    "Moved",
    "NewOnly",
    "Overrides",
    "Progress",
    "Soundness",
    "SourceHistory",
    "SourceList",
    "State",
    "StoreSummary",
    "Words",
    "add_found",
    "add_sources",
    "back_up_store",
    "check_draft",
    "check_sources",
    "check_store",
    "compare_texts",
    "decide",
    "explain",
    "explain_marks",
    "extract_sources",
    "extract_text",
    "gone_from",
    "ground_of",
    "list_sources",
    "look_up",
    "migrate_store",
    "moment_of",
    "move_sources",
    "only_literal",
    "only_new_against",
    "only_new_since",
    "outdated_rules",
    "refresh_sources",
    "remove_sources",
    "set_sources",
    "settings_of",
    "shown",
    "source_history",
    "start_of",
    "store_summary",
    "stored_report",
    "told_of",
    "undo",
    "watch_folder",
    "with_text",
]
