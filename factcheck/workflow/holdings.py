"""What a store holds, in memory, while one process writes to it; and judging it again after each change.

The findings of a store depend on the sources in it alone. They are made by the same function over all stored
claims, so that sources added one by one, in whatever order, give what they give together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model import Claim, Document, Extraction, Finding, Report, Unresolved
from factcheck.workflow.decisions import obeyed_before_judging, stored_decisions
from factcheck.workflow.pipeline import Examined, Progress, assess, examine

if TYPE_CHECKING:
    from factcheck.judging import Memory
    from factcheck.storage import Moment, Repository


class Holdings:
    """All documents of an open store with their claims, by id; read once, then kept in step."""

    def __init__(self, store: Repository) -> None:
        self._store = store
        self._examined: dict[str, Examined] = {}
        self._contents: dict[str, str] = {}
        self._memory: Memory | None = None

    def catch_up(self) -> bool:
        """Read what other processes have written since; whether they have. Call it first in each transaction that judges."""
        if self._memory is None:
            self._memory = self._remembered()
        others_wrote = self._store.others_wrote()
        if others_wrote:
            self.reload()
        return others_wrote

    def reload(self) -> None:
        """Read all sources again."""
        self._examined, self._contents = {}, {}
        for item in examined(self._store):
            self.put(item)

    def forget(self, identities: Sequence[str]) -> None:
        """Leave out sources that were removed."""
        for identity in identities:
            self._examined.pop(identity, None)

    def put(self, item: Examined) -> None:
        """Take in a source that was stored just now."""
        from factcheck.extraction import EXTRACTOR_VERSION
        from factcheck.storage import content_hash

        self._examined[item.document.id] = item
        self._contents[item.document.id] = f"{content_hash(item.document)} {EXTRACTOR_VERSION}"

    def judge(self, progress: Progress | None = None) -> Report:
        """Judge what has changed, store what comes of it all, and report it in the order of locations."""
        from factcheck import __version__
        from factcheck.judging import Memory

        memory = self._memory or Memory({})
        memory.contents = self._contents
        ordered = sorted(self._examined.values(), key=lambda item: item.document.location)
        decisions = stored_decisions(self._store)
        report = assess(ordered, decisions=decisions, memory=memory, progress=progress)
        self._store.replace_copies({s.id: s.copy_of for s in report.sources if s.copy_of is not None})
        self._store.replace_findings(
            report.topics,
            report.findings,
            judged=_that_stand(memory, report.findings),
            rules=__version__,
            decided=obeyed_before_judging(decisions),
        )
        self._memory = memory
        ranks = {source.id: source.rank for source in self._store.sources()}
        return replace(
            report,
            sources=tuple(replace(source, rank=ranks[source.id]) for source in report.sources),
        )

    def _remembered(self) -> Memory:
        """What today's rules have judged before."""
        from factcheck import __version__
        from factcheck.judging import Memory

        if self._store.meta().rules != __version__:
            return Memory({})
        judged = self._store.judged()
        return Memory(
            {},
            {topic: hashed for topic, (hashed, _) in judged.items()},
            {topic: findings for topic, (_, findings) in judged.items()},
        )


def _that_stand(memory: Memory, findings: Sequence[Finding]) -> dict[str, tuple[str, tuple[Finding, ...]]]:
    """Topic -> what its findings rest on, and these, where all of them are among those of the report as they were. A store keeps no others; a finding
    that gave way to one between topics would be missing when the next process judges what has changed.
    """
    standing = {finding.id: (finding.groups, finding.confidence) for finding in findings}
    return {
        topic: (hashed, memory.findings[topic])
        for topic, hashed in memory.surroundings.items()
        if all(standing.get(one.id) == (one.groups, one.confidence) for one in memory.findings[topic])
    }


def examined(store: Repository, moment: Moment | None = None) -> list[Examined]:
    """All stored documents with their claims, as `examine` gives them; in the order of locations."""
    claims: dict[str, list[Claim]] = {}
    for claim in store.claims(moment):
        claims.setdefault(claim.source, []).append(claim)
    unresolved: dict[str, list[Unresolved]] = {}
    for figure in store.unresolved(moment):
        unresolved.setdefault(figure.source, []).append(figure)
    languages = {source.id: source.language for source in store.sources(moment)}
    return [
        Examined(
            document,
            Extraction(
                tuple(claims.get(document.id, ())),
                tuple(unresolved.get(document.id, ())),
                languages[document.id],
            ),
        )
        for document in store.documents(moment)
    ]


def bring_up_to_date(
    store: Repository, holdings: Holdings, progress: Progress | None = None, *, anyway: bool = False
) -> tuple[Report | None, int]:
    """Read again what another extractor has read; judge again what other rules have judged, where other decisions on claims and
    topics count now, or anyway.

    Returns the report afterwards, None when nothing was to be done; and how many sources were read again.
    """
    from factcheck import __version__
    from factcheck.extraction import EXTRACTOR_VERSION

    extractor = str(EXTRACTOR_VERSION)
    meta = store.meta()
    decided = obeyed_before_judging(stored_decisions(store))
    as_judged = (meta.rules, meta.decided) == (__version__, decided)
    if not anyway and as_judged and all(known == extractor for known in meta.extractors):
        return None, 0
    with store.transaction():
        identities = _outdated(store)
        outdated = [document for document in store.documents(raw=True) if document.id in identities]
        for document in outdated:
            read_again(store, document)
        holdings.reload()
        report = holdings.judge(progress)
    return report, len(outdated)


def _outdated(store: Repository) -> set[str]:
    """Ids of the sources that another extractor has read."""
    from factcheck.extraction import EXTRACTOR_VERSION

    states = store.documents_state([source.location for source in store.sources()])
    return {identity for identity, state in states.items() if state.extractor != str(EXTRACTOR_VERSION)}


def read_again(store: Repository, document: Document) -> Examined:
    """Read the claims of a stored source again, as it is set now, in the open transaction; `document` is raw."""
    from factcheck.extraction import EXTRACTOR_VERSION

    item = examine_as_set(store, document)
    store.read_again(document, item.extraction, extractor=str(EXTRACTOR_VERSION))
    return item


def examine_as_set(store: Repository, document: Document) -> Examined:
    """The claims of a document that was read just now, as a person set its source."""
    from factcheck.storage import as_set

    settings = store.settings().get(document.id)
    return examine([document if settings is None else as_set(document, settings)])[0]
