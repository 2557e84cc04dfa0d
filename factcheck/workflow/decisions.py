"""The decisions that count: those in a store, and those in the files beside the documents."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.decision import DecisionKind, Recorded, in_time, standing
from factcheck.model import Document
from factcheck.workflow.decision_file import files_beside, read_files

if TYPE_CHECKING:
    from factcheck.storage import Repository


def stored_decisions(store: Repository) -> list[Recorded]:
    """The decisions in a store and beside its documents, in the order in which they were made.

    Raises `ConfigError` for a decision file with a line that is none.
    """
    return in_time((*store.decisions(), *read_files(files_of_store(store))))


def files_of_store(store: Repository) -> list[Path]:
    """The decision files beside the documents of a store, and beside the store itself."""
    folders = {  # few, where the sources are many
        source.location.partition("#")[0].rpartition("/")[0] or "." for source in store.sources()
    }
    return files_beside(folders, store.path.absolute().parent)


def files_of_sources(sources: Iterable[str | os.PathLike[str] | Document]) -> list[Path]:
    """The decision files beside sources that are named on the command line, and in the working folder."""
    return files_beside((os.fspath(one) for one in sources if not isinstance(one, Document)), Path.cwd())


def obeyed_before_judging(decisions: Iterable[Recorded]) -> str:
    """What stands for the decisions on claims and topics: with others, other findings are made.

    Empty when there are none.
    """
    ids = [one.id for one in standing(decisions) if one.kind is not DecisionKind.FINDING]
    return hashlib.sha256(" ".join(ids).encode()).hexdigest()[:12] if ids else ""
