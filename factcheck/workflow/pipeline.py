"""The one way from documents to a report; every use case goes through it.

documents -> claims (`examine`) -> near-copies -> topics -> findings (`assess`). `assess` looks at the sources in
an order of its own, so that its findings depend on what they state and not on the order they came in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.collector import collector_paused
from factcheck.decision import SAME, DecisionKind, Recorded, standing
from factcheck.errors import ReadError
from factcheck.model import (
    Claim,
    Document,
    Extraction,
    Finding,
    Mark,
    Reading,
    Report,
    Skipped,
    Source,
    Terms,
    Topic,
)

if TYPE_CHECKING:
    from factcheck.matching import Ruling

if TYPE_CHECKING:
    from factcheck.judging import Memory

Progress = Callable[[str, int, int | None], None]
"""Told of the work: the step in a word, how many items are done, how many there are (None: not known)."""

TOPICS_OF_A_RULING = 2


@dataclass(frozen=True, slots=True)
class Examined:
    """A document and what it states."""

    document: Document
    """The text and its metadata."""
    extraction: Extraction
    """The claims read from it."""


def examine(documents: Sequence[Document], progress: Progress | None = None) -> tuple[Examined, ...]:
    """Read the claims of each document; the same document named twice counts once.

    Raises `ReadError` when two documents of one location differ.
    """
    from factcheck.extraction import extract

    distinct = _distinct(documents)
    examined: list[Examined] = []
    for document in distinct:
        if progress:
            progress("finding figures", len(examined), len(distinct))
        examined.append(Examined(document, extract(document)))
    return tuple(examined)


def assess(
    examined: Sequence[Examined],
    skipped: Sequence[Skipped] = (),
    *,
    copies: Mapping[str, str] | None = None,
    terms: Terms = Terms(),  # noqa: B008 - frozen
    decisions: Iterable[Recorded] = (),
    memory: Memory | None = None,
    progress: Progress | None = None,
) -> Report:
    """Topics and findings over the claims of documents, as a report in the order of the documents.

    Args:
        examined: the documents.
        skipped: what could not be read.
        copies: source -> the source that it repeats, where that is known; else the texts are compared.
        terms: what the user says of all documents.
        decisions: what people decided. Misread claims are left out before topics are made, topics follow what was
            said of them, and findings carry what was decided of them.
        memory: what was judged before by the same rules in the usual reading; what still holds is not judged again.
        progress: told of the work.
    """
    if progress:
        progress("comparing them", 0, None)
    with collector_paused():
        return _assessed(examined, skipped, copies, terms, decisions, memory)


def _assessed(
    examined: Sequence[Examined],
    skipped: Sequence[Skipped],
    copies: Mapping[str, str] | None,
    terms: Terms,
    decisions: Iterable[Recorded],
    memory: Memory | None,
) -> Report:
    from factcheck.judging import judge
    from factcheck.matching import find_copies, find_topics, similarity_in

    known = standing(decisions)
    examined = leave_out_misread(examined, known)
    ordered = sorted(examined, key=lambda item: item.document.location)
    if copies is None:
        copies = find_copies([item.document for item in ordered])
    report = empty_report(examined, copies, skipped)
    source_of = {source.id: source for source in report.sources}
    claims = [claim for item in ordered for claim in item.extraction.claims]
    topics = find_topics(claims, rulings=rulings_of(known))
    sources = [source_of[item.document.id] for item in ordered]
    similarity = similarity_in(topics) if topics.joined else None
    if memory is not None and topics.joined:  # people joined topics that the words keep apart
        memory.forget()
        memory = None
    findings = judge(topics, claims, sources, similarity, terms, memory)
    ordered_topics = _by_first_claim(topics.topics, report.claims)
    report = replace(report, topics=ordered_topics, findings=findings, one_event=terms.one_event)
    return with_decisions(report, known, {item.document.id: item.document.marks for item in examined})


def leave_out_misread(examined: Sequence[Examined], decisions: Iterable[Recorded]) -> list[Examined]:
    """The documents without the claims that a person called misread."""
    from factcheck.matching import without_misread

    known = standing(decisions)
    if not known:
        return list(examined)
    return [replace(one, extraction=without_misread(one.extraction, known)) for one in examined]


def with_decisions(
    report: Report, decisions: Iterable[Recorded], marks: Mapping[str, Sequence[Mark]]
) -> Report:
    """The report with what was decided of its findings, by people and by marks in the documents."""
    from factcheck.judging import apply_decisions, apply_marks

    report = replace(report, findings=apply_decisions(report, decisions).findings)
    return replace(report, findings=apply_marks(report, marks).findings)


def rulings_of(decisions: Iterable[Recorded]) -> list[Ruling]:
    """What was said of topics, by decisions that stand."""
    from factcheck.matching import Ruling

    rulings = []
    for one in decisions:
        if one.kind is DecisionKind.TOPIC and len(one.target.sides) == TOPICS_OF_A_RULING:
            left, right = one.target.sides
            rulings.append(Ruling(one.id, one.decision.verdict == SAME, left, right, one.decision.by))
    return rulings


def empty_report(
    examined: Sequence[Examined], copies: Mapping[str, str], skipped: Sequence[Skipped] = ()
) -> Report:
    """A report of what documents state, before anything is compared. `copies`: source id -> id of its original."""
    return Report(
        sources=tuple(describe(item, copies) for item in examined),
        claims=tuple(claim for item in examined for claim in item.extraction.claims),
        topics=(),
        findings=(),
        skipped=(*skipped, *(problem for item in examined for problem in item.document.problems)),
        unresolved=tuple(figure for item in examined for figure in item.extraction.unresolved),
    )


def describe(item: Examined, copies: Mapping[str, str]) -> Source:
    """What a report says of one source."""
    document, extraction = item.document, item.extraction
    return Source(
        id=document.id,
        location=document.location,
        title=document.title,
        publisher=document.publisher,
        published=document.published,
        event=document.event,
        language=extraction.language,
        claims=len(extraction.claims),
        unresolved=len(extraction.unresolved),
        copy_of=copies.get(document.id),
    )


def only_literal(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings that rest on what the words allow, without those of their usual reading."""
    return tuple(finding for finding in findings if finding.reading is Reading.LITERAL)


def _distinct(documents: Sequence[Document]) -> list[Document]:
    seen: dict[str, Document] = {}
    for document in documents:
        first = seen.setdefault(document.id, document)
        if first.text != document.text:
            raise ReadError(
                f"{document.location}: two documents with different texts have this location",
                "give each its own location",
            )
    return list(seen.values())


def _by_first_claim(topics: Sequence[Topic], claims: Sequence[Claim]) -> tuple[Topic, ...]:
    position = {claim.id: index for index, claim in enumerate(claims)}
    return tuple(sorted(topics, key=lambda topic: min(map(position.__getitem__, topic.claims))))
