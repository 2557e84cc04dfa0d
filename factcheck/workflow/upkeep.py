"""Looking after a store: bringing it up to date, checking that it is sound, copying it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.model import Finding, Topic
from factcheck.workflow.decisions import obeyed_before_judging, stored_decisions
from factcheck.workflow.holdings import Holdings, bring_up_to_date, examined
from factcheck.workflow.pipeline import Progress, assess

if TYPE_CHECKING:
    from factcheck.storage import Repository


@dataclass(frozen=True, slots=True)
class Migration:
    """What bringing a store up to date did."""

    old_schema: str
    """Revision of the schema before."""
    new_schema: str
    """Revision of the schema after."""
    read_again: int
    """Sources whose claims an older extractor had read."""
    judged_again: int | None
    """Findings after judging again; None when those stored were those of today's rules."""


@dataclass(frozen=True, slots=True)
class Soundness:
    """What checking a store found."""

    faults: tuple[str, ...]
    """What is wrong, a line each; empty when the store is sound."""
    sources: int
    """How many sources were looked at."""
    claims: int
    """How many claims were."""
    findings: int
    """How many findings were."""


def migrate_store(database: Path, progress: Progress | None = None, *, again: bool = False) -> Migration:
    """Bring a store up to date: its schema, then its claims, then its findings; `again`: the findings in any case.

    Raises `StoreError` when there is none, or it cannot be written to.
    """
    from factcheck.storage import open_store, schema_of

    old = schema_of(database)
    with open_store(database, write=True, make=False) as store:
        report, read_again = bring_up_to_date(store, Holdings(store), progress, anyway=again)
        judged_again = None if report is None else len(report.findings)
        return Migration(old, store.meta().schema, read_again, judged_again)


def outdated_rules(database: Path) -> str | None:
    """Version of the rules that made the stored findings, when they are not today's."""
    from factcheck import __version__
    from factcheck.storage import open_store

    with open_store(database, write=False) as store:
        rules = store.meta().rules
    return None if rules in ("", __version__) else rules


def back_up_store(database: Path, target: Path) -> int:
    """Copy a store into a new file; returns its bytes. Raises `StoreError` when the file is there already."""
    from factcheck.storage import back_up

    return back_up(database, target)


def check_store(database: Path) -> Soundness:
    """Whether a store is whole: the file, the claims in their texts, the findings against a run from nothing.

    Writes nothing. Raises `StoreError` when it cannot be read at all.
    """
    from factcheck.storage import faults, open_store

    found = list(faults(database))
    if found:
        advice = "restore a backup, or add the sources to a new database"
        return Soundness((*found, f"the file is damaged: {advice}"), 0, 0, 0)
    with open_store(database, write=False) as store, store.snapshot():
        found = [*_content_faults(store), *_finding_faults(store)]
        return Soundness(tuple(found), len(store.sources()), len(store.claims()), len(store.findings()))


def _content_faults(store: Repository) -> Iterator[str]:
    """Sources whose text is not the one that was added, or whose claims do not stand in it."""
    from factcheck.storage import content_hash

    states = store.documents_state([source.location for source in store.sources()])
    for document in store.documents(raw=True):
        if states[document.id].content_hash != content_hash(document):
            yield f"{document.location}: its text is not the one that was added; add it again"
    for item in examined(store):
        text = item.document.text
        wrong = sum(text[c.span.start : c.span.end] != c.quote for c in item.extraction.claims)
        if wrong:
            yield f"{item.document.location}: quotes do not stand in its text ({wrong}); add it again"


def _finding_faults(store: Repository) -> Iterator[str]:
    """Findings that are not those of a run from nothing."""
    from factcheck import __version__

    rules = store.meta().rules
    if rules not in ("", __version__):
        yield f"the findings were made by rules {rules}; run factcheck db migrate"
        return
    decisions = stored_decisions(store)
    if store.meta().decided != obeyed_before_judging(decisions):
        return  # a decision file has changed since; reports judge with it in memory
    fresh = assess(examined(store), decisions=decisions)
    for what, stored, made in (
        ("topics", _ids(store.topics()), _ids(fresh.topics)),
        ("findings", _ids(store.findings()), _ids(fresh.findings)),
    ):
        if stored != made:
            differing = len(stored ^ made)
            yield f"{what} are not what the sources give ({differing} differ); run factcheck db migrate --again"


def _ids(things: tuple[Topic, ...] | tuple[Finding, ...]) -> set[tuple[str, tuple[str, ...]]]:
    return {(thing.id, thing.claims) for thing in things}
