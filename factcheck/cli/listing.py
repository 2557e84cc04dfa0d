"""Lists and single things on standard output: claims, figures not understood, sources, findings, rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from factcheck.cli.output import print_text
from factcheck.cli.settings import TEXT
from factcheck.errors import ConfigError
from factcheck.model import Claim, Finding, JsonObject, Report, Source, Topic
from factcheck.workflow import SourceHistory, SourceList, StoreSummary

if TYPE_CHECKING:
    from factcheck.storage import Change, Version
    from factcheck.workflow.ground import Ground

_TOLD_OF_A_STORE = {
    "source": "sources",
    "source_version": "versions of sources",
    "claim": "claims",
    "topic": "topics",
    "finding": "findings",
    "unresolved": "figures not understood",
    "skipped": "not read",
}
"""Table of the store -> what people call its rows, in the order in which they are told."""

LIST_FORMATS = (TEXT, "json", "jsonl")
"""A list has no findings, which the other formats are made for."""


def check_list_format(format_name: str) -> None:
    """Raise `ConfigError` for a format that cannot hold a list."""
    if format_name not in LIST_FORMATS:
        raise ConfigError(
            f"a list cannot be printed as {format_name}", f"use one of {', '.join(LIST_FORMATS)}"
        )


def print_claims(report: Report, format_name: str) -> None:
    """Print the claims of a report."""
    from factcheck.reporting.claim_view import claim_view
    from factcheck.reporting.formats.objects import claim_object, source_object
    from factcheck.reporting.terminal import open_console, render_claims

    sources = {source.id: source for source in report.sources}
    if format_name == TEXT:
        render_claims(
            [claim_view(claim, sources.get(claim.source)) for claim in report.claims], open_console()
        )
        return
    _print_objects(
        format_name,
        "claims",
        [claim_object(claim) for claim in report.claims],
        sources=[source_object(source) for source in report.sources],
    )


def print_unresolved(report: Report, format_name: str) -> None:
    """Print the figures that were seen and not understood."""
    from factcheck.reporting.formats.objects import source_object
    from factcheck.reporting.terminal import open_console, render_unresolved

    if format_name == TEXT:
        render_unresolved(report.unresolved, {source.id: source for source in report.sources}, open_console())
        return
    figures = [
        {
            "source": figure.source,
            "start": figure.span.start,
            "end": figure.span.end,
            "line": figure.place.line,
            "column": figure.place.column,
            "page": figure.place.page,
            "part": figure.place.part,
            "paragraph": figure.place.paragraph,
            "cell": figure.place.cell,
            "timecode": figure.place.timecode,
            "quote": figure.quote,
            "reason": figure.reason,
        }
        for figure in report.unresolved
    ]
    _print_objects(
        format_name, "unresolved", figures, sources=[source_object(source) for source in report.sources]
    )


def print_sources(found: SourceList, format_name: str, *, removed: bool = False) -> None:
    """Print the sources of a store, or those that were removed from it."""
    from factcheck.reporting.terminal import open_console, render_sources

    sources = found.removed if removed else found.sources
    if format_name == TEXT:
        render_sources(sources, found.versions, () if removed else found.skipped, open_console())
        if found.removed and not removed:
            print(f"{len(found.removed):,} removed; factcheck sources --removed lists them")
        return
    objects = [_stored_source(source, found.versions.get(source.id, 1)) for source in sources]
    _print_objects(format_name, "sources", objects)


def _stored_source(source: Source, versions: int) -> JsonObject:
    """A source with what only a store knows of it."""
    from factcheck.reporting.formats.objects import source_object

    return {
        **source_object(source),
        "event": source.event,
        "rank": source.rank,
        "language": source.language,
        "claims": source.claims,
        "unresolved": source.unresolved,
        "versions": versions,
        "copy_of": source.copy_of,
    }


def print_source_history(history: SourceHistory, *, json: bool) -> None:
    """Print one source with its past."""
    if json:
        from factcheck.reporting.formats.objects import SCHEMA, dumps

        found = {
            "schema": SCHEMA,
            **_stored_source(history.source, len(history.versions)),
            "removed": history.removed,
            "origin": history.origin,
            "history": [_facts_of(version) for version in history.versions],
            "changes": [_facts_of(change) for change in history.changes],
        }
        print_text(dumps(found, indent=1) + "\n")
        return
    from factcheck.reporting.source_view import source_view
    from factcheck.reporting.terminal import open_console, render_source

    view = source_view(
        history.source, history.original, history.versions, history.changes, removed=history.removed
    )
    render_source(view, open_console())


def _facts_of(kept: Version | Change) -> JsonObject:
    from dataclasses import asdict

    return asdict(kept)


def print_decisions(ground: Ground, format_name: str, *, everything: bool) -> None:
    """Print what was decided on a ground, and the marks in its documents."""
    from factcheck.judging.rules import RULES
    from factcheck.reporting.decision_view import decision_view, mark_view
    from factcheck.reporting.remarks import counted
    from factcheck.reporting.terminal import open_console, render_decisions
    from factcheck.workflow import State, explain, explain_marks, shown

    decisions, marks = explain(ground), explain_marks(ground)
    past = (State.TAKEN_BACK, State.OVERRULED)
    listed = [one for one in decisions if everything or one.state not in past]
    if format_name != TEXT:
        from factcheck.reporting.formats.objects import decision_object, mark_object

        objects = [
            decision_object(
                one.recorded, one.state, one.applies_to, one.why, shown(one.file) if one.file else None
            )
            for one in decisions
        ]
        of_marks = [mark_object(one.source, one.mark, one.findings) for one in marks]
        _print_objects(format_name, "decisions", objects, marks=of_marks)
        return
    views = [
        decision_view(
            one.recorded,
            one.why if one.state is State.COUNTS else f"{one.state}: {one.why}",
            shown(one.file) if one.file else "",
            stands=one.state is State.COUNTS,
        )
        for one in listed
    ]
    codes = {rule.code for rule in RULES}
    views += [
        mark_view(one.source, one.mark, one.why, tuple(c for c in one.mark.codes if c not in codes))
        for one in marks
    ]
    told = [counted(len(listed), "decision"), *([counted(len(marks), "mark")] if marks else [])]
    left = len(decisions) - len(listed)
    past_ones = [f"{left:,} taken back or overruled (--all lists them)"] if left else []
    render_decisions(views, ", ".join([*told, *past_ones]), open_console())


def print_thing(thing: Finding | Claim | Topic | Source, report: Report, *, json: bool) -> None:
    """Print one thing with all that is known of it: a finding with its evidence, a claim taken apart, a list else."""
    if json:
        _print_thing_as_json(thing)
        return
    from factcheck.reporting.claim_view import claim_view
    from factcheck.reporting.finding_view import finding_view
    from factcheck.reporting.selection import index
    from factcheck.reporting.terminal import open_console, render_claim, render_finding

    known = index(report)
    if isinstance(thing, Finding):
        render_finding(finding_view(thing, known, f"factcheck rule {thing.code}"), open_console())
    elif isinstance(thing, Claim):
        render_claim(claim_view(thing, known.sources.get(thing.source)), open_console())
    else:
        print_claims(_part_of(report, thing), TEXT)
        if isinstance(thing, Topic):
            _print_support(thing, report)


def _print_support(topic: Topic, report: Report) -> None:
    """Who stands behind each value of a topic, where there is more than one claim."""
    from factcheck.reporting.support import support_of
    from factcheck.reporting.terminal import open_console, render_support

    if len(topic.claims) > 1:
        render_support(support_of(topic, report), open_console())


def _print_thing_as_json(thing: Finding | Claim | Topic | Source) -> None:
    from factcheck.reporting.formats import objects

    if isinstance(thing, Finding):
        found = objects.finding_object(thing)
    elif isinstance(thing, Claim):
        found = objects.claim_object(thing)
    elif isinstance(thing, Topic):
        found = objects.topic_object(thing)
    else:
        found = objects.source_object(thing)
    print_text(objects.dumps({"schema": objects.SCHEMA, **found}, indent=1) + "\n")


def _part_of(report: Report, thing: Topic | Source) -> Report:
    """The claims of a topic or of a source."""
    from dataclasses import replace

    if isinstance(thing, Topic):
        members = set(thing.claims)
        return replace(report, claims=tuple(claim for claim in report.claims if claim.id in members))
    return replace(report, claims=tuple(claim for claim in report.claims if claim.source == thing.id))


def print_summary(summary: StoreSummary, *, json: bool) -> None:
    """Print how much a store holds."""
    facts: JsonObject = {
        "path": str(summary.path),
        "bytes": summary.size,
        "schema": summary.schema,
        "adds": summary.adds,
        "first_added": summary.first_added,
        "last_added": summary.last_added,
        "rows": dict(summary.rows),
    }
    if json:
        from factcheck.reporting.formats.objects import dumps

        print_text(dumps(facts, indent=1) + "\n")
        return
    rows = [(name, summary.rows[table]) for table, name in _TOLD_OF_A_STORE.items()]
    for name, value in [*rows, *list(facts.items())[:-1]]:
        shown = f"{value:,}" if isinstance(value, int) else value or "-"
        print(f"{name.replace('_', ' '):<24}{shown}")


def print_rules() -> None:
    """Print all rules, one a line."""
    from factcheck.judging.rules import RULES
    from factcheck.judging.rules_text import verdict_words
    from factcheck.reporting.terminal import open_console

    console = open_console()
    for rule in RULES:
        console.print(f"{rule.code}  {rule.title} ({verdict_words(rule)})", soft_wrap=True)


def print_rule(code: str) -> None:
    """Print the text of one rule. Raises `ConfigError` for a code that does not exist."""
    from rich.text import Text

    from factcheck.judging.rule import rule_text
    from factcheck.judging.rules import RULES
    from factcheck.judging.rules_text import verdict_words
    from factcheck.reporting.finding_view import Note
    from factcheck.reporting.terminal import open_console
    from factcheck.reporting.terminal.sheet import STRONG, Sheet

    rule = next((rule for rule in RULES if rule.code == code.upper()), None)
    if rule is None:
        raise ConfigError(f"{code}: no such rule", "factcheck rule lists all of them")
    text = rule_text(rule.code)
    sheet = Sheet(open_console())
    sheet.rule(Text(f"{rule.code} {rule.title}", STRONG))
    sheet.paragraph(text.what, indent=2)
    sheet.blank()
    sheet.notes(
        (
            Note("verdict", f"{verdict_words(rule)}, {rule.reading} reading"),
            Note("why", text.why),
            Note("example", text.example),
            Note("to settle it", text.settle),
        )
    )
    sheet.print()


def _print_objects(
    format_name: str, name: str, found: Sequence[JsonObject], **others: Iterable[JsonObject]
) -> None:
    """One JSON document, or one object a line."""
    from factcheck.reporting.formats.objects import SCHEMA, dumps

    if format_name == "jsonl":
        print_text("".join(dumps(one) + "\n" for one in found))
        return
    lists = {key: list(value) for key, value in others.items()}
    print_text(dumps({"schema": SCHEMA, **lists, name: list(found)}, indent=1) + "\n")
