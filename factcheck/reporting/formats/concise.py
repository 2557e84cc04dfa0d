"""`concise`: `path:line:column: CODE message`, one line a finding, as compilers write and editors jump to."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Claim, Finding, Report, Verdict
from factcheck.reporting.places import place_in_words
from factcheck.reporting.plain import plain
from factcheck.reporting.selection import Index, index, is_arithmetic, is_muted, standing_verdict
from factcheck.reporting.values import says

_JOINS = {
    Verdict.CONTRADICTION: "but",
    Verdict.AGREEMENT: "as",
    Verdict.COMPATIBLE: "fits",
    Verdict.DIFFERENT_SCOPE: "in another scope",
    Verdict.UNRELATED: "unrelated:",
}


def write(report: Report) -> str:
    """One line for each finding, at the first place of its smaller side; muted findings are left out."""
    known = index(report)
    lines = [_line(finding, known) for finding in report.findings if not is_muted(finding)]
    return "".join(f"{line}\n" for line in lines if line)


def _line(finding: Finding, known: Index) -> str:
    sides = [side for side in (known.claims_of(group) for group in finding.groups) if side]
    if not sides:
        return ""
    smaller = min(sides, key=len)
    here = smaller[0]
    place = f"{plain(known.location(here))}:{here.place.line}:{here.place.column}"
    others = [side for side in sides if side is not smaller] or [[claim] for claim in smaller[1:]]
    return f"{place}: {finding.code} {_message(finding, here, others, known)}"


def _message(finding: Finding, here: Claim, others: Sequence[Sequence[Claim]], known: Index) -> str:
    what = " · ".join(plain(words) for words in (here.subject, here.about) if words)
    if is_arithmetic(finding) or not others:
        return f"{what}: {plain(finding.explanation) or says(here)}"
    elsewhere = ", ".join(
        f"{says(side[0])} at {place_in_words(known.location(side[0]), side[0].place)}" for side in others
    )
    return f"{what}: {says(here)} here, {_JOINS[standing_verdict(finding)]} {elsewhere}"
