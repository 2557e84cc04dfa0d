"""The sentences at the end of a report: how much there is of what, what was read, what was left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factcheck.model import Report, Skipped, Source, Verdict
from factcheck.reporting.plain import plain
from factcheck.reporting.selection import is_arithmetic, is_discrepancy, is_muted, standing_verdict
from factcheck.reporting.wording import wording

_STANDARD_INPUT = "-"
_MOST_NAMED = 5
"""Sources that one sentence names before it counts the others."""


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun.

    >>> counted(1, "source"), counted(1203, "claim"), counted(2, "copy", "copies")
    ('1 source', '1,203 claims', '2 copies')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def verdict_line(report: Report) -> str:
    """What there is of each verdict, in one sentence: "2 contradictions, 18 agreements."."""
    shown = [finding for finding in report.findings if not is_muted(finding)]
    failing = [finding for finding in shown if is_discrepancy(finding)]
    fails = sum(is_arithmetic(finding) for finding in failing)
    stated = [standing_verdict(finding) for finding in shown if not is_arithmetic(finding)]
    contradictions = len(failing) - fails
    single = 0 if is_restricted(report) else sum(len(topic.claims) == 1 for topic in report.topics)
    if not figures_understood(report):
        return "Nothing to check: no source states a figure."
    words = [counted(contradictions, "contradiction") if contradictions else "No contradictions"]
    optional = (
        (fails, "figure that fails its arithmetic", "figures that fail their arithmetic"),
        (stated.count(Verdict.DIFFERENT_SCOPE), "different scope", "different scopes"),
        (stated.count(Verdict.AGREEMENT), "agreement", "agreements"),
        (stated.count(Verdict.COMPATIBLE), "compatible figure", "compatible figures"),
        (len(shown) - len(stated) - fails, "sum that holds", "sums that hold"),
        (single, "topic with one claim", "topics with one claim"),
        (len(report.findings) - len(shown), "finding muted", "findings muted"),
    )
    words += [counted(number, one, many) for number, one, many in optional if number]
    return ", ".join(words) + "."


def figures_understood(report: Report) -> int:
    """How many claims its sources hold, even when the report is restricted to some findings."""
    return max(len(report.claims), sum(source.claims for source in report.sources))


def is_restricted(report: Report) -> bool:
    """Whether it holds a part of its claims only, so that its topics are not to be counted."""
    return len(report.claims) < figures_understood(report)


def remarks(report: Report, folder: str = "") -> Iterable[str]:
    """What was read and what was not, copies, languages, figures understood: a sentence each.

    Sources that were read are named without `folder`.
    """
    locations = {source.location for source in report.sources}
    parts = [skipped for skipped in report.skipped if is_part(skipped, locations)]
    unread = [skipped for skipped in report.skipped if not is_part(skipped, locations)]
    read = len(report.sources)
    telling = {claim.source for claim in report.claims}
    silent = [source for source in report.sources if not source.claims and source.id not in telling]
    line = f"Read {read:,} of {counted(read + len(unread), 'source')}"
    yield f"{line}; {without_figures(silent, folder)}" if silent else f"{line}."
    for skipped in unread:
        yield f"Not read: {_problem(skipped)}"
    for skipped in parts:
        yield f"Left out: {_problem(skipped)}"
    if report.one_event:
        yield "Judged on your word that all sources tell of one event."
    yield from remarks_on(report.sources, report, folder)
    understood = figures_understood(report)
    seen = understood + max(len(report.unresolved), sum(source.unresolved for source in report.sources))
    if seen:
        yield f"Figures seen {seen:,}, understood {understood:,} ({100 * understood // seen} %)."


def remarks_on(sources: Sequence[Source], report: Report, folder: str = "") -> Iterable[str]:
    """Which of the sources repeat others of the report, and which are in other languages.

    >>> list(remarks_on([Source("S-1", "brief.txt", language="de")], Report((), (), (), ())))
    ['brief.txt is in German: its figures were read, its context was not.']
    """
    yield from _copies(sources, {source.id: source for source in report.sources}, folder)
    yield from _languages(sources, folder)


def without_figures(sources: Sequence[Source], folder: str = "") -> str:
    """That these sources state no figure.

    >>> without_figures([Source("S-1", "notes/a.txt"), Source("S-2", "notes/b.txt")], "notes/")
    'a.txt and b.txt state no figure.'
    """
    states = "states" if len(sources) == 1 else "state"
    return f"{_named([source.location.removeprefix(folder) for source in sources])} {states} no figure."


def is_part(skipped: Skipped, locations: Iterable[str]) -> bool:
    """Whether it is a line of a source that was read, not a source.

    >>> is_part(Skipped("claims.csv:7", "no value"), {"claims.csv"})
    True
    """
    whole, colon, line = skipped.location.rpartition(":")
    return bool(colon) and line.isdecimal() and whole in locations


def _problem(skipped: Skipped) -> str:
    hint = f" ({plain(skipped.hint)})" if skipped.hint else ""
    return f"{source_in_words(skipped.location)}: {plain(skipped.reason)}{hint}"


def source_in_words(location: str) -> str:
    """A location for people, who know standard input by its name.

    >>> source_in_words("-"), source_in_words("a.txt")
    ('standard input', 'a.txt')
    """
    return "standard input" if location == _STANDARD_INPUT else plain(location)


def _copies(sources: Sequence[Source], by_id: Mapping[str, Source], folder: str) -> Iterable[str]:
    for source in sources:
        if source.copy_of is not None:
            original = by_id.get(source.copy_of)
            copied = plain(original.location.removeprefix(folder) if original else source.copy_of)
            yield f"{plain(source.location.removeprefix(folder))} repeats {copied} nearly word for word; the two count once."


def _languages(sources: Sequence[Source], folder: str) -> Iterable[str]:
    foreign: dict[str, list[str]] = {}
    for source in sources:
        if source.language != "en":
            foreign.setdefault(source.language, []).append(source.location.removeprefix(folder))
    for language, locations in sorted(foreign.items()):
        name = wording().languages.get(language, language)
        verb = "is" if len(locations) == 1 else "are"
        whose = "its" if len(locations) == 1 else "their"
        yield f"{_named(locations)} {verb} in {name}: {whose} figures were read, {whose} context was not."


def _named(locations: Sequence[str]) -> str:
    names = [source_in_words(location) for location in locations]
    left = len(names) - _MOST_NAMED
    if left > 1:
        return f"{', '.join(names[:_MOST_NAMED])} and {left:,} more"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
