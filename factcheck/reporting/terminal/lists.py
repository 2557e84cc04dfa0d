"""Lists: claims, sources, figures not understood, what new sources confirm and upset."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.text import Text

from factcheck.model import Skipped, Source, Unresolved
from factcheck.reporting.added import AddedView
from factcheck.reporting.claim_view import ClaimView
from factcheck.reporting.decision_view import DecisionView
from factcheck.reporting.finding_view import Mark
from factcheck.reporting.places import place_in_words, publication
from factcheck.reporting.plain import plain
from factcheck.reporting.remarks import counted
from factcheck.reporting.source_view import SourceView
from factcheck.reporting.support import Support
from factcheck.reporting.terminal.report import add_entry, add_finding, add_short_finding, value_width
from factcheck.reporting.terminal.sheet import MARK_STYLES, QUIET, SEPARATOR, STRONG, Sheet


def render_claims(claims: Sequence[ClaimView], console: Console) -> None:
    """Prints claims: value, what it is about, the quote and its place."""
    sheet = Sheet(console)
    width = value_width(sheet, [(claim.says,) for claim in claims])
    for claim in claims:
        stated = "" if claim.modality == "asserted" else claim.modality
        facts = (Text.assemble(f"“{claim.quote}”  ", (claim.place, QUIET)),)
        what = (claim.subject, claim.about, claim.when, stated)
        add_entry(sheet, width, (claim.says,), what, facts, claim.id)
    sheet.paragraph(counted(len(claims), "claim"), style=STRONG)
    sheet.print()


def render_support(values: Sequence[Support], console: Console) -> None:
    """Prints who stands behind each value of a topic."""
    sheet = Sheet(console)
    sheet.blank()
    width = value_width(sheet, [(value.says,) for value in values])
    for value in values:
        behind = counted(value.independent, "independent source")
        what = (behind, value.when, value.rank or "", "best supported" if value.is_best else "")
        add_entry(sheet, width, (value.says,), what, (Text(", ".join(value.sources), QUIET),), "")
    sheet.print()


def render_sources(
    sources: Sequence[Source], versions: Mapping[str, int], skipped: Sequence[Skipped], console: Console
) -> None:
    """Prints sources: claims, location, publisher, title and date, versions; what could not be read last."""
    sheet = Sheet(console)
    by_id = {source.id: source for source in sources}
    numbers = [counted(source.claims, "claim") for source in sources]
    width = value_width(sheet, [(number,) for number in numbers])
    for source, number in zip(sources, numbers, strict=True):
        known = (publication(source), plain(source.title or ""))
        facts = [SEPARATOR.join(words for words in known if words)]
        if versions.get(source.id, 1) > 1:
            facts.append(f"{versions[source.id]:,} versions")
        if source.copy_of is not None:
            original = by_id.get(source.copy_of)
            copied = plain(original.location if original else source.copy_of)
            facts.append(f"repeats {copied} nearly word for word")
        if source.unresolved:
            facts.append(f"{counted(source.unresolved, 'figure')} not understood")
        told = [Text(fact, QUIET) for fact in facts if fact]
        add_entry(sheet, width, (number,), (plain(source.location),), told, source.id)
    for problem in skipped:
        hint = f" ({plain(problem.hint)})" if problem.hint else ""
        reason = f"{plain(problem.location)}: {plain(problem.reason)}{hint}"
        sheet.paragraph(
            Text.assemble(("not read ", MARK_STYLES[Mark.DIFFERENT]), reason), indent=2, hanging=2
        )
    sheet.paragraph(counted(len(sources), "source"), style=STRONG)
    sheet.print()


def render_source(view: SourceView, console: Console) -> None:
    """Prints one source: what is known of it, then what happened to it."""
    sheet = Sheet(console)
    sheet.rule(Text(view.head, STRONG), view.id)
    sheet.notes(view.facts)
    sheet.blank()
    sheet.notes(view.history)
    sheet.print()


def render_decisions(decisions: Sequence[DecisionView], closing: str, console: Console) -> None:
    """Prints decisions: what was decided of what, why, by whom, and what became of it."""
    sheet = Sheet(console)
    for decision in decisions:
        head = Text(decision.verdict, STRONG if decision.stands else QUIET)
        for words in filter(None, (decision.subject, decision.about)):
            head.append(SEPARATOR, QUIET).append(words)
        sheet.rule(head, decision.id)
        sheet.notes(decision.notes)
        sheet.blank()
    sheet.paragraph(closing, style=STRONG)
    sheet.print()


def render_unresolved(figures: Sequence[Unresolved], sources: Mapping[str, Source], console: Console) -> None:
    """Prints figures that were seen and not understood, each with its place and the reason."""
    sheet = Sheet(console)
    for figure in figures:
        source = sources.get(figure.source)
        place = place_in_words(source.location if source else figure.source, figure.place)
        sheet.paragraph(Text.assemble(f"“{plain(figure.quote)}” ", (place, QUIET)), hanging=2)
        sheet.paragraph(plain(figure.reason), indent=2)
    sheet.paragraph(f"{counted(len(figures), 'figure')} not understood", style=STRONG)
    sheet.print()


def render_added(added: AddedView, console: Console) -> None:
    """Prints what new sources upset, where they contradict themselves, and what they confirm."""
    sheet = Sheet(console)
    sheet.paragraph(added.header, style=STRONG, hanging=2)
    for finding in (*added.upsets, *added.within):
        sheet.blank()
        add_finding(sheet, finding)
    if added.confirms:
        sheet.blank()
        sheet.rule(
            Text(f"{Mark.AGREEMENT.value} confirms {len(added.confirms):,}", MARK_STYLES[Mark.AGREEMENT])
        )
        width = value_width(sheet, [finding.values for finding in added.confirms])
        for finding in added.confirms:
            add_short_finding(sheet, width, finding)
    sheet.blank()
    sheet.paragraph(added.closing, style=STRONG)
    for remark in added.remarks:
        sheet.paragraph(remark, hanging=2)
    sheet.print()
