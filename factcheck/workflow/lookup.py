"""What an id, or the beginning of one, stands for in a report."""

from __future__ import annotations

from dataclasses import replace

from factcheck.errors import ConfigError
from factcheck.model import Claim, Finding, Report, Source, Topic

_KINDS = {"F-": "finding", "C-": "claim", "T-": "topic", "S-": "source"}
_MOST_NAMED = 5


def look_up(report: Report, wanted: str) -> Finding | Claim | Topic | Source:
    """The finding, claim, topic or source with this id; its beginning will do where it is the only one.

    A source is also found by its location. Raises `ConfigError` when nothing fits, or more than one thing does.
    """
    things: list[Finding | Claim | Topic | Source] = [
        *report.findings,
        *report.claims,
        *report.topics,
        *report.sources,
    ]
    exact = [thing for thing in things if thing.id == wanted]
    located = [source for source in report.sources if source.location == wanted]
    begun = [thing for thing in things if thing.id.startswith(wanted)] if wanted[:2] in _KINDS else []
    fitting = exact or located or begun
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        ids = ", ".join(thing.id for thing in fitting[:_MOST_NAMED])
        more = ", ..." if len(fitting) > _MOST_NAMED else ""
        raise ConfigError(f"{wanted}: {len(fitting)} ids begin so ({ids}{more})", "write more of it")
    kind = _KINDS.get(wanted[:2])
    if kind is None:
        raise ConfigError(
            f"{wanted}: no id and no source",
            "ids begin with F- (finding), C- (claim), T- (topic) or S- (source)",
        )
    raise ConfigError(f"{wanted}: no such {kind}", _WHERE_LISTED[kind])


def with_text(report: Report, text: str) -> Report:
    """The report with only those claims and figures that hold a text: in sentence, subject, about or place.

    Capitals make no difference.
    """
    wanted = text.casefold()
    location = {source.id: source.location for source in report.sources}
    return replace(
        report,
        claims=tuple(
            claim
            for claim in report.claims
            if wanted
            in f"{claim.sentence}\n{claim.subject}\n{claim.about}\n{location[claim.source]}".casefold()
        ),
        unresolved=tuple(
            figure
            for figure in report.unresolved
            if wanted in f"{figure.quote}\n{location[figure.source]}".casefold()
        ),
    )


_WHERE_LISTED = {
    "finding": "factcheck report --all lists the findings",
    "claim": "factcheck claims lists the claims",
    "topic": "factcheck report --json lists the topics",
    "source": "factcheck sources lists the sources",
}
