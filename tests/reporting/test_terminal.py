"""Whole outputs at the widths that people have; colour, pipes, hostile text."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from factcheck.model import Report
from factcheck.reporting.added import build_added
from factcheck.reporting.claim_view import claim_view
from factcheck.reporting.finding_view import finding_view
from factcheck.reporting.selection import index
from factcheck.reporting.terminal import (
    open_console,
    render,
    render_added,
    render_claim,
    render_claims,
    render_finding,
    render_sources,
    render_unresolved,
)
from factcheck.reporting.view import Options, build
from tests.reporting import example, snapshot

HOSTILE = "\x1b]0;owned\x07 [red]over 60[/red] \u202e nations :smile: \x9b31m"


def in_pipe(width: int, show: Callable[[Console], None]) -> str:
    file = io.StringIO()
    show(open_console(file, width))
    return file.getvalue()


def on_terminal(width: int, show: Callable[[Console], None]) -> Console:
    console = Console(
        file=io.StringIO(), width=width, record=True, force_terminal=True, color_system="truecolor"
    )
    show(console)
    return console


def show_report(console: Console) -> None:
    render(build(example.milipol(), Options(shown_by="")), console)


def show_finding(console: Console) -> None:
    report = example.milipol()
    render_finding(finding_view(report.findings[1], index(report), "factcheck rule FC104"), console)


def show_claim(console: Console) -> None:
    report = example.milipol()
    render_claim(claim_view(report.claims[0], report.sources[0]), console)


def show_claims(console: Console) -> None:
    report = example.milipol()
    known = index(report)
    render_claims([claim_view(claim, known.sources[claim.source]) for claim in report.claims], console)


def show_sources(console: Console) -> None:
    report = example.milipol()
    render_sources(report.sources, {report.sources[0].id: 3}, report.skipped, console)


def show_unresolved(console: Console) -> None:
    report = example.milipol()
    render_unresolved(report.unresolved, index(report).sources, console)


def show_added(console: Console) -> None:
    report = example.milipol()
    render_added(build_added(report, {report.sources[1].id}), console)


SHOWN = {
    "report": show_report,
    "finding": show_finding,
    "claim": show_claim,
    "claims": show_claims,
    "sources": show_sources,
    "unresolved": show_unresolved,
    "added": show_added,
}


@pytest.mark.parametrize("width", [80, 100])
@pytest.mark.parametrize("name", SHOWN)
def test_snapshots(name: str, width: int) -> None:
    snapshot.check(f"{name}-{width}.txt", in_pipe(width, SHOWN[name]))


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
@pytest.mark.parametrize("name", SHOWN)
def test_no_line_is_too_wide_or_ends_in_spaces(name: str, width: int) -> None:
    for line in in_pipe(width, SHOWN[name]).splitlines():
        assert cell_len(line) <= width
        assert line == line.rstrip()


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_a_pipe_cuts_nothing(width: int) -> None:
    lines = in_pipe(width, show_report)
    words, shown = set(re.findall(r"\w+", lines)), "".join(lines.split())
    report = example.milipol()
    known = index(report)
    for finding in report.findings[:2]:
        for claim in known.claims_of(finding.claims):
            assert words.issuperset(claim.quote.split())
            assert f"{known.location(claim).removeprefix('data/milipol/')}:{claim.place.line}" in shown
        assert finding.id in shown


@pytest.mark.parametrize("name", SHOWN)
def test_colour_says_nothing_that_words_do_not(name: str) -> None:
    in_colour = on_terminal(100, SHOWN[name]).export_text()
    assert in_colour.split() == in_pipe(100, SHOWN[name]).split()


def test_only_a_terminal_shortens_long_quotes() -> None:
    view = build(with_quotes("over 60 nations " + "and so on " * 60))
    assert "…" not in in_pipe(80, lambda console: render(view, console))
    assert "…" in on_terminal(80, lambda console: render(view, console)).export_text()


def test_text_from_sources_is_only_text() -> None:
    report = with_quotes(HOSTILE)
    hostile = replace(
        report,
        sources=tuple(
            replace(source, location=HOSTILE, publisher=HOSTILE, title=HOSTILE) for source in report.sources
        ),
        topics=tuple(replace(topic, subject=HOSTILE, about=HOSTILE) for topic in report.topics),
        findings=tuple(
            replace(finding, explanation=HOSTILE, causes=(HOSTILE,), ruled_out=(HOSTILE,))
            for finding in report.findings
        ),
    )
    known = index(hostile)
    shown = in_pipe(100, lambda console: render(build(hostile), console))
    shown += in_pipe(100, lambda console: render_sources(hostile.sources, {}, hostile.skipped, console))
    shown += in_pipe(
        100, lambda console: render_finding(finding_view(hostile.findings[1], known, ""), console)
    )
    shown += in_pipe(
        100, lambda console: render_claim(claim_view(hostile.claims[0], hostile.sources[0]), console)
    )
    shown += in_pipe(100, lambda console: render_added(build_added(hostile, set(known.sources)), console))
    assert not any(character in shown for character in "\x1b\x07\x9b\u202e")
    assert "[red]over" in shown
    assert ":smile:" in shown


def with_quotes(quote: str) -> Report:
    """The example with other words in every claim, of which no part is marked."""
    report = example.milipol()
    claims = tuple(
        replace(claim, quote=quote, sentence=quote, subject=quote, about=quote, parts=())
        for claim in report.claims
    )
    return replace(report, claims=claims)
