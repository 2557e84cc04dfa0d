"""The consistency report."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from factcheck.reporting.finding_view import FindingView, Saying
from factcheck.reporting.picture import draw
from factcheck.reporting.terminal.sheet import (
    GAP,
    INDENT,
    QUIET,
    SEPARATOR,
    STRONG,
    Cell,
    Sheet,
    heading,
)
from factcheck.reporting.view import Group, View

_WIDEST_VALUE = 24
_WIDEST_PICTURE = 76
_HEADINGS = ("says", "in their words", "where")


def render(view: View, console: Console) -> None:
    """Prints a report: header, discrepancies in full, everything else in short, the closing sentences."""
    sheet = Sheet(console)
    sheet.paragraph(Text(view.title, STRONG).append(SEPARATOR + SEPARATOR.join(view.counts), "not bold"))
    for finding in view.findings:
        sheet.blank()
        add_finding(sheet, finding)
    for group in view.groups:
        sheet.blank()
        add_group(sheet, group)
    sheet.blank()
    sheet.paragraph(view.verdict_line, style=STRONG)
    for remark in view.remarks:
        sheet.paragraph(remark, hanging=INDENT)
    sheet.print()


def add_finding(sheet: Sheet, finding: FindingView) -> None:
    """A discrepancy: rule, explanation, table of the sides, picture, labelled lines."""
    head = heading(finding.mark, finding.code, finding.verdict, finding.subject, finding.about)
    sheet.rule(head, finding.id)
    if finding.explanation:
        sheet.paragraph(finding.explanation, indent=INDENT)
    sheet.blank()
    add_sides(sheet, finding.heads)
    sheet.blank()
    if finding.picture is not None:
        add_picture(sheet, finding)
        sheet.blank()
    sheet.notes((*finding.others, *finding.notes))


def add_sides(sheet: Sheet, sides: Sequence[Sequence[Saying]]) -> None:
    """The table of what each side says, in its words, and where."""
    sayings = [saying for side in sides for saying in side]
    if not sayings:
        return
    says_width = min(_WIDEST_VALUE, max(len(_HEADINGS[0]), *(len(saying.says) for saying in sayings)))
    where_width = _where_width(sheet, sayings)
    quote_width = sheet.width - INDENT - says_width - GAP - (0 if sheet.stacked else where_width + GAP)
    titles = [
        Cell(Text(_HEADINGS[0], QUIET), says_width, right=True),
        Cell(Text(_HEADINGS[1], QUIET), quote_width),
    ]
    if not sheet.stacked:
        titles.append(Cell(Text(_HEADINGS[2], QUIET), where_width))
    sheet.row(titles)
    for side in sides:
        previous = ""
        for saying in side:
            says = Text("" if saying.says == previous else saying.says, STRONG)
            previous = saying.says
            quote = sheet.quote(saying.quote, quote_width)
            where = _where(saying)
            cells = [Cell(says, says_width, right=True)]
            if sheet.stacked:
                sheet.row((*cells, Cell(Text("\n").join((quote, where)), quote_width)))
            else:
                sheet.row((*cells, Cell(quote, quote_width), Cell(where, where_width)))


def add_picture(sheet: Sheet, finding: FindingView) -> None:
    """The number line of a finding."""
    if finding.picture is None:
        return
    room = min(sheet.width - INDENT, _WIDEST_PICTURE)
    for line in draw(finding.picture, room):
        sheet.lines.append(Text(" " * INDENT + line))


def add_group(sheet: Sheet, group: Group) -> None:
    """Findings of one code in short."""
    head = heading(group.mark, group.code, group.title)
    head.append(f"{SEPARATOR}{group.count:,}", QUIET)
    sheet.rule(head)
    width = value_width(sheet, [finding.values for finding in group.findings])
    for finding in group.findings:
        add_entry(sheet, width, finding.values, (finding.subject, finding.about), finding.facts, finding.id)
    if group.more:
        sheet.paragraph(group.more, indent=INDENT + width + GAP, style=QUIET)


def value_width(sheet: Sheet, values: Sequence[str]) -> int:
    """Width of the first column of a list in short."""
    return min(_WIDEST_VALUE, sheet.width // 4, max((len(value) for value in values), default=0))


def add_entry(
    sheet: Sheet, width: int, value: str, head: Sequence[str], facts: Sequence[str], tail: str
) -> None:
    """A value, what it is about with an id at the right, and lines of facts beneath."""
    room = sheet.width - INDENT - width - GAP
    body = Text(SEPARATOR.join(words for words in head if words))
    lines = sheet.wrap(body, room)
    fill = room - lines[-1].cell_len - len(tail)
    if fill >= GAP:
        lines[-1].append(" " * fill).append(tail, QUIET)
        below = list(facts)
    else:
        below = [*facts, tail]
    for fact in below:
        lines += sheet.wrap(Text(fact, QUIET), room)
    sheet.row((Cell(Text(value, STRONG), width, right=True), Cell(Text("\n").join(lines), room)))


def _where_width(sheet: Sheet, sayings: Sequence[Saying]) -> int:
    longest = max(max(len(saying.place), len(saying.published_by)) for saying in sayings)
    return min(longest, max(20, sheet.width // 3))


def _where(saying: Saying) -> Text:
    where = Text(saying.place)
    if saying.published_by:
        where.append("\n").append(saying.published_by, QUIET)
    return where
