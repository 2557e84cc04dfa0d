"""A draft against stored sources."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from factcheck.reporting.draft_view import DraftView
from factcheck.reporting.finding_view import Mark
from factcheck.reporting.terminal.report import add_entry, add_finding, value_width
from factcheck.reporting.terminal.sheet import MARK_STYLES, QUIET, SEPARATOR, STRONG, Sheet

_STYLES = {mark.value: style for mark, style in MARK_STYLES.items()}


def render_draft(view: DraftView, console: Console, *, contradictions_only: bool = False) -> None:
    """Prints a draft: contradictions in full, the other figures by their standing, the closing sentence."""
    sheet = Sheet(console)
    if contradictions_only and not view.findings:
        return
    sheet.paragraph(Text.assemble((view.header[0], STRONG), SEPARATOR, SEPARATOR.join(view.header[1:])))
    for finding in view.findings:
        sheet.blank()
        add_finding(sheet, finding)
    for group in () if contradictions_only else view.groups:
        sheet.blank()
        style = _STYLES.get(group.mark, MARK_STYLES[Mark.DIFFERENT])
        head = Text.assemble((f"{group.mark} {group.title}", style))
        head.append(f"{SEPARATOR}{len(group.figures):,}", QUIET)
        sheet.rule(head)
        width = value_width(sheet, [(figure.says,) for figure in group.figures])
        for figure in group.figures:
            add_entry(sheet, width, (figure.says,), figure.what, [Text(fact) for fact in figure.facts], "")
    sheet.blank()
    sheet.paragraph(view.closing, style=STRONG)
    sheet.print()
