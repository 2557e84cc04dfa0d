"""The consistency report."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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


def render(view: View, console: Console, add: Callable[[Sheet, FindingView], None] | None = None) -> None:
    """Prints a report: header, discrepancies (each laid out by `add`), everything else in short, the closing
    sentences.
    """
    add = add or add_finding
    sheet = Sheet(console)
    sheet.paragraph(Text.assemble((view.title, STRONG), SEPARATOR, SEPARATOR.join(view.counts)))
    for finding in view.findings:
        sheet.blank()
        add(sheet, finding)
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
    sheet.notes((*finding.others, *finding.notes, *finding.next_steps))


def add_sides(sheet: Sheet, sides: Sequence[Sequence[Saying]]) -> None:
    """The table of what each side says, in its words, and where."""
    sayings = [saying for side in sides for saying in side]
    if not sayings:
        return
    first_width = says_width(sayings)
    where_width = _where_width(sheet, sayings)
    quote_width = sheet.width - INDENT - first_width - GAP - (0 if sheet.stacked else where_width + GAP)
    titles = [
        Cell(Text(_HEADINGS[0], QUIET), first_width, right=True),
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
            where = _where(saying, quote_width if sheet.stacked else where_width)
            cells = [Cell(says, first_width, right=True)]
            if sheet.stacked:
                sheet.row((*cells, Cell(Text("\n").join((quote, where)), quote_width)))
            else:
                sheet.row((*cells, Cell(quote, quote_width), Cell(where, where_width)))


def says_width(sayings: Sequence[Saying]) -> int:
    """Width of the column of values."""
    return min(_WIDEST_VALUE, max([len(_HEADINGS[0]), *(len(saying.says) for saying in sayings)]))


def add_picture(sheet: Sheet, finding: FindingView) -> None:
    """The number line of a finding."""
    if finding.picture is None:
        return
    room = min(sheet.width - INDENT, _WIDEST_PICTURE)
    for line in draw(
        finding.picture, room, says_width([saying for side in finding.sides for saying in side])
    ):
        drawn = Text(" " * INDENT + line)
        drawn.highlight_regex("[·─]+", QUIET)
        sheet.lines.append(drawn)


def add_group(sheet: Sheet, group: Group) -> None:
    """Findings of one code in short."""
    head = heading(group.mark, group.code, group.title)
    head.append(f"{SEPARATOR}{group.count:,}", QUIET)
    sheet.rule(head)
    width = value_width(sheet, [finding.values for finding in group.findings])
    for finding in group.findings:
        add_short_finding(sheet, width, finding)
    if group.more:
        sheet.paragraph(group.more, indent=INDENT + width + GAP, style=QUIET)


def value_width(sheet: Sheet, values: Sequence[Sequence[str]]) -> int:
    """Width of the first column of a list: values side by side where there is room, else one a line."""
    most = min(_WIDEST_VALUE, sheet.width // 4)
    lengths = []
    for several in values:
        joined = len(SEPARATOR.join(several))
        lengths.append(joined if joined <= most else min(most, max(len(value) for value in several)))
    return max(lengths, default=0)


def add_short_finding(sheet: Sheet, width: int, finding: FindingView) -> None:
    """A finding in a few lines."""
    facts = [Text(fact) for fact in finding.facts]
    facts += [Text(place, QUIET) for place in finding.where]
    add_entry(sheet, width, finding.values, (finding.subject, finding.about), facts, finding.id)


def add_entry(
    sheet: Sheet, width: int, values: Sequence[str], head: Sequence[str], facts: Sequence[Text], tail: str
) -> None:
    """Values, what they are about with an id at the right, and lines of facts beneath."""
    room = sheet.width - INDENT - width - GAP
    body = Text(SEPARATOR.join(words for words in head if words))
    lines = sheet.wrap(body.copy(), room)
    if lines[-1].cell_len + GAP + len(tail) > room:
        lines = sheet.between_parts(body, max(len(tail), room - GAP - len(tail)))
    fill = room - lines[-1].cell_len - len(tail)
    if fill >= GAP:
        lines[-1].append(" " * fill).append(tail, QUIET)
    else:
        lines.append(Text(tail, QUIET))
    for fact in facts:
        lines += sheet.wrap(fact, room)
    joined = SEPARATOR.join(values)
    value = Text(joined if len(joined) <= width else "\n".join(values), STRONG)
    sheet.row((Cell(value, width, right=True), Cell(Text("\n").join(lines), room)))


def _where_width(sheet: Sheet, sayings: Sequence[Saying]) -> int:
    longest = max(max(len(saying.place), len(saying.published_by)) for saying in sayings)
    return min(longest, max(20, sheet.width * 2 // 5))


def _where(saying: Saying, width: int) -> Text:
    """Place and publisher; a path too long for its column breaks behind a slash."""
    lines = [""]
    for step in saying.place.replace("/", "/\n").split("\n"):
        if lines[-1] and len(lines[-1]) + len(step) > width:
            lines.append("")
        lines[-1] += step
    where = Text("\n".join(lines))
    if saying.published_by:
        where.append("\n").append(saying.published_by, QUIET)
    return where
