"""`md`: a report for pull requests and wikis; nothing that a source says is read as Markdown or HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.model import Report
from factcheck.reporting.finding_view import FindingView, Note
from factcheck.reporting.picture import draw
from factcheck.reporting.quotes import Quotation
from factcheck.reporting.view import Group, Options, build

_SPECIAL = re.compile(r"([\\`*_\[\]#|~@$])")
_LIST_MARK = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")
"""What would begin a list at the start of a line."""
_PICTURE_WIDTH = 72


def write(report: Report) -> str:
    """The report in Markdown (CommonMark with tables)."""
    view = build(report, Options(everything=True))
    sources, claims = view.counts[:2]
    lines = [f"# {escaped(view.title)}", "", escaped(f"{sources}, {claims}. {view.verdict_line}")]
    for finding in view.findings:
        lines += ["", *_finding(finding)]
    for group in view.groups:
        lines += ["", *_group(group)]
    lines += ["", *(f"- {escaped(remark)}" for remark in view.remarks)]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Text that Markdown and HTML leave as it is.

    >>> escaped("*over* <b>60</b> | @team")
    '\\\\*over\\\\* &lt;b&gt;60&lt;/b&gt; \\\\| \\\\@team'
    """
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _LIST_MARK.sub(_unlisted, _SPECIAL.sub(r"\\\1", text))


def _unlisted(mark: re.Match[str]) -> str:
    return f"{mark[1]}{mark[2][:-1]}\\{mark[2][-1]}"


def _finding(finding: FindingView) -> Iterator[str]:
    subject = " · ".join(words for words in (finding.subject, finding.about) if words)
    yield f"## {finding.mark.value} {finding.code} {escaped(finding.verdict)}: {escaped(subject)}"
    yield ""
    if finding.explanation:
        yield escaped(finding.explanation)
        yield ""
    yield "| says | in their words | where |"
    yield "| ---: | --- | --- |"
    for side in finding.sides:
        for saying in side:
            where = ", ".join(words for words in (saying.place, saying.published_by) if words)
            yield f"| **{escaped(saying.says)}** | {_quote(saying.quote)} | {escaped(where)} |"
    yield ""
    if finding.picture is not None:
        yield from ("```text", *draw(finding.picture, _PICTURE_WIDTH), "```", "")
    yield from _notes(finding.notes)


def _quote(quote: Quotation) -> str:
    figure = quote.figure.strip()
    if not figure:
        return f"“{escaped(quote.text)}”"
    # Emphasis must not begin or end with a space, or Markdown shows its asterisks.
    before, after = quote.figure.partition(figure)[0], quote.figure.partition(figure)[2]
    return f"“{escaped(quote.before + before)}**{escaped(figure)}**{escaped(after + quote.after)}”"


def _notes(notes: Sequence[Note]) -> Iterator[str]:
    for note in notes:
        yield f"- *{escaped(note.label)}* {escaped(note.text)}"


def _group(group: Group) -> Iterator[str]:
    yield f"## {group.mark.value} {group.code} {escaped(group.title)} ({group.count:,})"
    yield ""
    for finding in group.findings:
        subject = " · ".join(words for words in (finding.subject, finding.about) if words)
        values = escaped(" · ".join(finding.values))
        told = [subject, *finding.facts, "; ".join(finding.where)]
        yield f"- **{values}** {'. '.join(escaped(words.rstrip('.')) for words in told if words)}."
