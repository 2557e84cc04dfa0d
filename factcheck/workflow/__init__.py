"""The use cases: what the commands and the Python interface do, without terminal or files of output.

All go through `pipeline`: the same documents give the same findings whichever way they came.
"""

from factcheck.workflow.adding import Added, AddedSource, Told, add_sources
from factcheck.workflow.checking import check_sources, extract_sources, extract_text
from factcheck.workflow.comparing import compare_texts
from factcheck.workflow.lookup import look_up, with_text
from factcheck.workflow.pipeline import Progress, only_literal
from factcheck.workflow.stored import StoreSummary, store_summary, stored_report
from factcheck.workflow.watching import add_found, watch_folder

__all__ = [
    "Added",
    "AddedSource",
    "Progress",
    "StoreSummary",
    "Told",
    "add_found",
    "add_sources",
    "check_sources",
    "compare_texts",
    "extract_sources",
    "extract_text",
    "look_up",
    "only_literal",
    "store_summary",
    "stored_report",
    "watch_folder",
    "with_text",
]
