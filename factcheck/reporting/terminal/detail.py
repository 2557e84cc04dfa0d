"""One finding with all its evidence; one claim with its sentence taken apart."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from factcheck.model import Evidence
from factcheck.reporting.claim_view import ClaimView, MarkedPart
from factcheck.reporting.finding_view import FindingView, Saying, score_in_words
from factcheck.reporting.quotes import Quotation
from factcheck.reporting.terminal.report import add_picture, render
from factcheck.reporting.terminal.sheet import (
    GAP,
    INDENT,
    QUIET,
    RULE,
    SEPARATOR,
    STRONG,
    Cell,
    Sheet,
    heading,
)
from factcheck.reporting.view import View

_FIGURE_MARKS = ("▸", "◂")
"""Set the figure off in a long sentence for who sees no bold type."""
_SCORE_WIDTH = 5


def render_finding(finding: FindingView, console: Console) -> None:
    """Prints a finding: full sentences of every side, picture, evidence, explanations."""
    sheet = Sheet(console)
    add_in_full(sheet, finding)
    sheet.print()


def render_in_full(view: View, console: Console) -> None:
    """Prints a report in which every discrepancy is told with all its evidence."""
    render(view, console, add_in_full)


def add_in_full(sheet: Sheet, finding: FindingView) -> None:
    """A finding with the full sentences of every side and all its evidence."""
    sheet.rule(
        heading(finding.mark, finding.code, finding.verdict, finding.subject, finding.about), finding.id
    )
    if finding.explanation:
        sheet.paragraph(finding.explanation, indent=INDENT)
    for side in finding.sides:
        sheet.blank()
        for number, saying in enumerate(side):
            _add_saying(sheet, saying, number == 0 or saying.says != side[number - 1].says)
    if finding.picture is not None:
        sheet.blank()
        add_picture(sheet, finding)
    if finding.evidence:
        sheet.blank()
        _add_evidence(sheet, finding.evidence)
    sheet.blank()
    sheet.notes((*finding.notes, *finding.measures, *finding.next_steps))


def render_claim(claim: ClaimView, console: Console) -> None:
    """Prints a claim: its sentence with the parts marked beneath, the legend, what was understood."""
    sheet = Sheet(console)
    head = Text.assemble((claim.says, STRONG), (SEPARATOR, QUIET), (claim.subject, STRONG))
    if claim.about:
        head.append(SEPARATOR, QUIET).append(claim.about)
    sheet.rule(head, claim.id)
    sheet.paragraph(claim.place + (f"{SEPARATOR}{claim.published_by}" if claim.published_by else ""), INDENT)
    sheet.blank()
    _add_marked_sentence(sheet, claim)
    sheet.blank()
    width = max((len(part.name) for part in claim.legend), default=0)
    for part in claim.legend:
        _add_part(sheet, part, width)
    sheet.blank()
    sheet.notes(claim.facts)
    sheet.print()


def _add_saying(sheet: Sheet, saying: Saying, first: bool) -> None:
    if first:
        sheet.paragraph(Text(saying.says, STRONG), indent=INDENT)
    origin = [saying.place, saying.published_by, saying.when, saying.claim]
    sheet.paragraph(
        SEPARATOR.join(words for words in origin if words), indent=2 * INDENT, hanging=GAP, style=QUIET
    )
    sheet.paragraph(_sentence(saying.sentence), indent=2 * INDENT, hanging=1)


def _sentence(words: Quotation) -> Text:
    if not words.figure:
        return Text.assemble("“", words.text, "”")
    left, right = _FIGURE_MARKS
    return Text.assemble("“", words.before, (left + words.figure + right, STRONG), words.after, "”")


def _add_evidence(sheet: Sheet, evidence: tuple[Evidence, ...]) -> None:
    name_width = max(len("compared"), *(len(feature.feature) for feature in evidence))
    room = sheet.width - INDENT - name_width - _SCORE_WIDTH - 4 * GAP
    widths = (room * 3 // 10, room * 3 // 10, room - 2 * (room * 3 // 10))
    sheet.row(
        _evidence_row(("compared", "score", "one side", "other side", "because"), name_width, widths, QUIET)
    )
    for feature in evidence:
        score = score_in_words(feature.score)
        words = (feature.feature, score, feature.left or "–", feature.right or "–", feature.note)
        sheet.row(_evidence_row(words, name_width, widths, ""))


def _evidence_row(
    words: tuple[str, str, str, str, str], name_width: int, widths: tuple[int, int, int], style: str
) -> tuple[Cell, ...]:
    name, score, left, right, note = (Text(word, style) for word in words)
    return (
        Cell(name, name_width),
        Cell(score, _SCORE_WIDTH, right=True),
        Cell(left, widths[0]),
        Cell(right, widths[1]),
        Cell(note, widths[2]),
    )


def _add_marked_sentence(sheet: Sheet, claim: ClaimView) -> None:
    """The marks stand beneath their words, so the sentence is wrapped here and all lines are cut alike."""
    position = 0
    for line in sheet.wrap(Text(claim.sentence), sheet.width - INDENT):
        words = line.plain
        position = claim.sentence.find(words, position)
        shown = Text(" " * INDENT + words)
        beneath = [row[position : position + len(words)] for row in claim.marks]
        for marks in beneath:
            for number, mark in enumerate(marks):
                if mark != " ":
                    shown.stylize(STRONG, INDENT + number, INDENT + number + 1)
        sheet.lines.append(shown)
        sheet.lines += [_mark_line(words, marks) for marks in beneath if marks.strip()]
        position += len(words)


def _mark_line(words: str, marks: str) -> Text:
    """Marks as wide as their words: some scripts take two columns a character."""
    line = " " * INDENT
    for word, mark in zip(words, marks, strict=True):
        line += mark + (" " if mark == " " else RULE) * (cell_len(word) - 1)
    return Text(line.rstrip(), QUIET)


def _add_part(sheet: Sheet, part: MarkedPart, name_width: int) -> None:
    words = Text(f"“{part.text}”")
    if part.remark:
        words.append(f" {part.remark}", QUIET)
    sheet.row(
        (
            Cell(Text(part.letter or "-", STRONG), 1),
            Cell(Text(part.name), name_width),
            Cell(words, sheet.width - INDENT - 1 - name_width - 2 * GAP),
        )
    )
