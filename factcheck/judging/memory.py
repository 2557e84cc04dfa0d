"""What was judged before: the findings of a topic stand as long as nothing has changed around it.

Judging a topic looks at its claims, at the sources of these, at the claims of neighbouring topics, and at the year of the
youngest source, and at nothing else (a test holds it to that). All of it together is the topic's surroundings, kept as a
hash. So one new source costs the judging of the topics that it speaks of and of their neighbours, however many others there are.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from factcheck.judging.context import Context
from factcheck.model import Finding, Source, Topic


@dataclass(slots=True)
class Memory:
    """Findings that follow from single topics; judging uses what still holds and notes what is new."""

    contents: Mapping[str, str]
    """Source -> a hash of all that its claims were read from: text, metadata, version of the extractor."""
    surroundings: dict[str, str] = field(default_factory=dict)
    """Topic -> a hash of what its findings depend on."""
    findings: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    """Topic -> its findings in these surroundings."""

    def look_around(self, context: Context, set_apart: Collection[str]) -> None:
        """Forget the findings of topics around which something has changed; note how it is around them now."""
        now = surroundings_of(context, self.contents, set_apart)
        self.findings = {
            topic: findings
            for topic, findings in self.findings.items()
            if now.get(topic) == self.surroundings.get(topic)
        }
        self.surroundings = now

    def forget(self) -> None:
        """Forget everything."""
        self.surroundings, self.findings = {}, {}

    def recall(self, topic: str) -> tuple[Finding, ...] | None:
        """The findings of a topic around which nothing has changed."""
        return self.findings.get(topic)


def surroundings_of(
    context: Context, contents: Mapping[str, str], set_apart: Collection[str]
) -> dict[str, str]:
    """Each topic -> a hash of all that judging it looks at.

    `set_apart` are the claims that other claims of their sources make second units or parts of a whole.
    """
    facts = {source.id: _facts(source, context, contents) for source in context.sources.values()}
    own = {topic.id: _own(topic, context, facts, set_apart) for topic in context.topics}
    return {
        topic.id: _digest(
            str(context.latest_year),
            own[topic.id],
            *sorted(f"{near}\x1f{own[near]}" for near in set(context.near.get(topic.id, ()))),
        )
        for topic in context.topics
    }


def _facts(source: Source, context: Context, contents: Mapping[str, str]) -> str:
    """All that judging may know of a source."""
    known = (source.location, source.publisher, source.published, source.event, source.title, source.language)
    return _digest(repr(known), context.origins.get(source.id, ""), contents[source.id])


def _own(topic: Topic, context: Context, facts: Mapping[str, str], set_apart: Collection[str]) -> str:
    """The topic with its claims, in their order, as their sources have them."""
    claims = (
        f"{claim.id} {claim.id in set_apart} {facts[claim.source]}" for claim in context.claims_of(topic)
    )
    return _digest(topic.subject, topic.about, topic.dimension, str(topic.independent_sources), *claims)


def _digest(*texts: str) -> str:
    return hashlib.sha256("\x1f".join(texts).encode("utf-8", "surrogatepass")).hexdigest()[:20]
